"""Word documents: text with tracked changes as accepted, real notes, hyperlinks, comments as source notes.

python-docx gives no notes and loses tracked insertions and citation controls, so the parts are
read directly (ECMA-376 Part 1, WordprocessingML).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind, NoteKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.docx.fields import Fields, link_target
from refcheck.documents.docx.numbering import Numbering
from refcheck.documents.docx.parts import (
    NAMESPACES,
    STRICT_NAMES,
    Notes,
    find_links,
    load_notes,
    read_core_properties,
    read_style_names,
)
from refcheck.documents.docx.raised import find_raised_letters
from refcheck.documents.packages import Package, attribute
from refcheck.documents.raised_figures import raised_figures
from refcheck.errors import InputError

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_W = "{" + NAMESPACES["w"] + "}"
# What a reader of the accepted draft does not see.
_UNSEEN = frozenset({f"{_W}{name}" for name in ("del", "moveFrom", "rPr", "pPr", "delText", "sectPr")}) | {
    "{" + NAMESPACES["mc"] + "}Fallback"
}
_HEADING_STYLE = re.compile(
    r"(?:heading|berschrift|titre|ttulo|titolo|rubrik|başlık|заголовок)\s?([1-9])", re.IGNORECASE
)
_QUOTE_STYLES = re.compile(
    r"quot(?:e|ation)|zitat|citation|citazione|citação|\bcita|\bcitat|block ?text|цитата|alıntı", re.IGNORECASE
)
MAX_PARAGRAPHS = 60_000  # a book of a thousand pages has some 10,000
_LEAST_INDENT = 500  # twips; a third of an inch
_MOST_INDENTED = 0.25  # of all paragraphs; where more are set in, the indent says nothing


def read_docx(content: bytes, *, source: str) -> Document:
    """Read a Word draft; offsets count in its visible text, `part` names the paragraph.

    Raises:
        InputError: The package is damaged, or holds no Word text.
    """
    package = Package(content, source=source, other_names=STRICT_NAMES)
    reader = DocxReader(source=source, package=package)
    reader.read()
    title, language = read_core_properties(package)
    return reader.builder.build(content, media_type=MEDIA_TYPE, title=title, language=language, has_source_text=False)


@dataclass
class DocxReader:
    """Reads one package from its parts into its `builder`."""

    source: str
    package: Package
    builder: DocumentBuilder = field(init=False)
    links: dict[str, str] = field(init=False)
    styles: dict[str, str] = field(init=False)
    notes: dict[str, Notes] = field(init=False)
    cited: list[tuple[Notes, str, str]] = field(default_factory=list)
    numbering: Numbering = field(init=False)
    paragraph: int = 0
    has_set_in_quotes: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    labels: dict[tuple[NoteKind, str], str] = field(default_factory=dict)
    boxes: list[etree._Element] = field(default_factory=list)
    shown_marks: set[etree._Element] = field(default_factory=set)
    """Texts that were shown as the mark of a note."""
    raised: dict[etree._Element, str] = field(default_factory=dict)
    """Texts that are letters of notes, and how they are shown."""

    def __post_init__(self) -> None:
        self.builder = DocumentBuilder(self.source)
        self.links = find_links(self.package, "word/_rels/document.xml.rels")
        self.styles = read_style_names(self.package)
        self.numbering = Numbering(self.package.parse("word/numbering.xml"))
        self.notes = {
            "footnoteReference": load_notes(self.package, "footnote", NoteKind.FOOTNOTE, ""),
            "endnoteReference": load_notes(self.package, "endnote", NoteKind.ENDNOTE, "e"),
            "commentReference": load_notes(self.package, "comment", NoteKind.COMMENT, "comment-"),
        }

    def read(self) -> None:
        """Read the text and the notes that it cites.

        Raises:
            InputError: A part is damaged, or there is no text.
        """
        root = self.package.parse("word/document.xml")
        body = root.find("w:body", NAMESPACES) if root is not None else None
        if body is None:
            raise InputError(f"{self.source} is a package without a Word text (word/document.xml).")
        self.raised = find_raised_letters(body)
        self.numbering.counts_letters = bool(self.raised)
        paragraphs = list(body.iter(f"{_W}p"))
        if len(paragraphs) > MAX_PARAGRAPHS:
            raise InputError(f"{self.source} has more than {MAX_PARAGRAPHS:,} paragraphs; check a part of it.")
        self.has_set_in_quotes = sum(map(_is_set_in, paragraphs)) <= len(paragraphs) * _MOST_INDENTED
        self.read_body(body)
        self.read_notes()

    def read_body(self, body: etree._Element) -> None:
        """Add the blocks of the running text."""
        joined: list[etree._Element] = []  # paragraphs whose ends are deleted: they go on in the next one
        for element in _iterate_blocks(body):
            if element.tag == f"{_W}tr":
                with self.builder.block(BlockKind.TABLE, part=self._next_part()):
                    for number, cell in enumerate(element.iterfind("w:tc", NAMESPACES)):
                        if number:
                            self.builder.add_text(" | ")
                        self._add_runs(cell, self.links)
            elif _goes_on(element):
                joined.append(element)
                self._next_part()
            else:
                kind, level = self._kind(element)
                label = self.numbering.next_label(element)
                with self.builder.block(kind, level=level, label=label, part=self._next_part()):
                    if label:
                        self.builder.add_text(f"{label} ")
                    for paragraph in (*joined, element):
                        self._add_runs(paragraph, self.links)
                joined.clear()
            self._add_boxes()

    def _add_boxes(self) -> None:
        """Add what text boxes hold behind the paragraph that they are anchored in: it is no part of its sentences."""
        while self.boxes:
            for paragraph in self.boxes.pop(0).iterfind("w:p", NAMESPACES):
                kind, level = self._kind(paragraph)
                with self.builder.block(kind, level=level, part=f"paragraph {self.paragraph}"):
                    self._add_runs(paragraph, self.links)

    def read_notes(self) -> None:
        """Add the bodies of the cited notes behind the text, in the order of their markers."""
        for notes, identity, label in self.cited:
            element = notes.elements[identity]
            with self.builder.note(label, notes.kind, part=f"{notes.kind} {label}"):
                for number, paragraph in enumerate(element.iter(f"{_W}p")):
                    if number:
                        self.builder.add_text("\n")
                    self._add_runs(paragraph, notes.links)

    def _next_part(self) -> str:
        self.paragraph += 1
        return f"paragraph {self.paragraph}"

    def _kind(self, paragraph: etree._Element) -> tuple[BlockKind, int]:
        style = paragraph.find("w:pPr/w:pStyle", NAMESPACES)
        identity = attribute(style, "w:val", NAMESPACES) if style is not None else None
        name = self.styles.get(identity or "", identity or "")
        heading = _HEADING_STYLE.search(name)
        if heading:
            return BlockKind.HEADING, int(heading[1])
        if name.lower() in ("title", "titel", "titre"):
            return BlockKind.HEADING, 1
        if _QUOTE_STYLES.search(name):
            return BlockKind.QUOTE, 0
        if paragraph.find("w:pPr/w:numPr", NAMESPACES) is not None:
            return BlockKind.LIST_ITEM, 1
        if self.has_set_in_quotes and _is_set_in(paragraph):
            return BlockKind.QUOTE, 0
        return BlockKind.PARAGRAPH, 0

    def _add_runs(self, element: etree._Element, links: dict[str, str]) -> None:
        """Add the visible text below `element`; a stack instead of recursion keeps hostile nesting harmless."""
        stack: list[Iterator[etree._Element]] = [iter(element)]
        open_links: list[tuple[int, int, str | None]] = []
        fields = Fields()
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
                if open_links and open_links[-1][0] > len(stack):
                    _depth, start, url = open_links.pop()
                    self.builder.add_link(start, url)
                continue
            if child.tag == f"{_W}instrText":
                fields.add_instruction(child.text or "")
            elif child.tag == f"{_W}fldChar":
                link = fields.step(attribute(child, "w:fldCharType", NAMESPACES), self.builder.position)
                if link:
                    self.builder.add_link(*link)
            elif child.tag == f"{_W}txbxContent":
                self.boxes.append(child)
            elif self._is_unseen(child):
                continue
            elif not self._add_leaf(child):
                stack.append(iter(child))
                if child.tag in (f"{_W}hyperlink", f"{_W}fldSimple"):
                    open_links.append((len(stack), self.builder.position, link_target(child, links)))

    def _is_unseen(self, element: etree._Element) -> bool:
        if element.tag in _UNSEEN or element in self.shown_marks:
            return True
        return element.tag == f"{_W}r" and _is_hidden(element)

    def _add_leaf(self, element: etree._Element) -> bool:
        """Add what one element shows; False where its children are to be looked at."""
        local = str(element.tag).rpartition("}")[2]
        if local in self.notes:
            self._add_note_marker(element, self.notes[local])
            return True
        match local:
            case "t":
                self.builder.add_text(self.raised.get(element) or self._raised_figures(element) or element.text or "")
            case "tab":
                self.builder.add_text("\t")
            case "br" | "cr":
                self.builder.add_text("\n")
            case "noBreakHyphen":
                self.builder.add_text("‑")
            case "sym" | "footnoteRef" | "endnoteRef" | "annotationRef":
                pass
            case _:
                return False
        return True

    def _raised_figures(self, text: etree._Element) -> str:
        figures = raised_figures(text.text or "") if self.builder.is_behind_blank else ""
        run = text.getparent() if figures else None
        sign = run.find("w:rPr/w:vertAlign", NAMESPACES) if run is not None else None
        is_raised = sign is not None and attribute(sign, "w:val", NAMESPACES) == "superscript"
        return figures if is_raised else ""

    def _next_label(self, own: str, notes: Notes) -> str:
        prefix = own or notes.prefix
        self.counts[prefix] += 1
        if own:
            return own if self.counts[own] == 1 else f"{own}-{self.counts[own]}"
        return f"{prefix}{self.counts[prefix]}"

    def _own_mark(self, reference: etree._Element) -> str:
        """Give the mark that the author printed in place of a number, "" where Word counts."""
        run = reference.getparent()
        if attribute(reference, "w:customMarkFollows", NAMESPACES) not in ("1", "true", "on") or run is None:
            return ""
        marks = run.findall("w:t", NAMESPACES)
        self.shown_marks.update(marks)
        return "".join(mark.text or "" for mark in marks).strip()

    def _add_note_marker(self, element: etree._Element, notes: Notes) -> None:
        identity = attribute(element, "w:id", NAMESPACES) or ""
        if identity not in notes.elements:
            return
        own = self._own_mark(element)
        label = self.labels.get((notes.kind, identity)) or self._next_label(own, notes)
        if (notes.kind, identity) not in self.labels:
            self.labels[notes.kind, identity] = label
            self.cited.append((notes, identity, label))
        shown = "" if notes.kind is NoteKind.COMMENT else own or label
        self.builder.add_marker(MarkerKind.NOTE, (label,), shown=shown)


def _is_hidden(run: etree._Element) -> bool:
    """Tell whether a run is formatted as hidden text."""
    hidden = run.find("w:rPr/w:vanish", NAMESPACES)
    return hidden is not None and attribute(hidden, "w:val", NAMESPACES) not in ("0", "false")


def _goes_on(paragraph: etree._Element) -> bool:
    """Tell whether the end of a paragraph is deleted."""
    return paragraph.find("w:pPr/w:rPr/w:del", NAMESPACES) is not None


def _is_set_in(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph is set in by hand as a whole, as block quotes are."""
    indent = paragraph.find("w:pPr/w:ind", NAMESPACES)
    if indent is None or attribute(indent, "w:hanging", NAMESPACES) not in (None, "0"):
        return False
    left = attribute(indent, "w:left", NAMESPACES) or attribute(indent, "w:start", NAMESPACES) or ""
    return left.isdecimal() and len(left) < 6 and int(left) >= _LEAST_INDENT


def _iterate_blocks(body: etree._Element) -> Iterator[etree._Element]:
    """Give paragraphs outside tables and rows of tables, in order, through content controls."""
    table_depth_tags = (f"{_W}p", f"{_W}tr")
    for element in body.iter(*table_depth_tags):
        inside = {str(ancestor.tag) for ancestor in element.iterancestors() if ancestor is not body}
        if inside & _UNSEEN or f"{_W}tr" in inside or f"{_W}p" in inside:
            continue
        yield element
