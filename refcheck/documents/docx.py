"""Word documents: text with tracked changes as accepted, real notes, hyperlinks, comments as source notes.

python-docx gives no notes and loses tracked insertions and citation controls, so the parts are
read directly (ECMA-376 Part 1, WordprocessingML).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind, NoteKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.docx_numbering import Numbering
from refcheck.documents.packages import Package, attribute
from refcheck.errors import InputError

OWN_AUTHOR = "refcheck"
"""Whose comments say what an earlier check found, and are no sources."""
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_W = "{" + NAMESPACES["w"] + "}"
# What a reader of the accepted draft does not see.
_UNSEEN = frozenset({f"{_W}{name}" for name in ("del", "moveFrom", "rPr", "pPr", "delText", "sectPr")}) | {
    "{" + NAMESPACES["mc"] + "}Fallback"
}
_HEADING_STYLE = re.compile(
    r"(?:heading|berschrift|titre|ttulo|titolo|rubrik|başlık|заголовок)\s?([1-9])", re.IGNORECASE
)
_HYPERLINK_FIELD = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
_QUOTE_STYLES = re.compile(
    r"quot(?:e|ation)|zitat|citation|citazione|citação|\bcita|\bcitat|block ?text|цитата|alıntı", re.IGNORECASE
)
MAX_MARKERS = 20_000
MAX_PARAGRAPHS = 60_000  # a book of a thousand pages has some 10,000
_LEAST_INDENT = 500  # twips; a third of an inch
_MOST_INDENTED = 0.25  # of all paragraphs; where more are set in, the indent says nothing


@dataclass(slots=True)
class _FieldCode:
    """A complex field as far as it was read: its instruction and where its result begins."""

    text: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class _Notes:
    """One notes part: what its notes are called and where its hyperlinks lead."""

    kind: NoteKind
    prefix: str
    elements: dict[str, etree._Element]
    links: dict[str, str]


def read_docx(content: bytes, *, source: str) -> Document:
    """Read a Word draft; offsets count in its visible text, `part` names the paragraph.

    Raises:
        InputError: The package is damaged, or holds no Word text.
    """
    package = Package(content, source=source)
    reader = DocxReader(source=source, package=package)
    reader.read()
    title, language = _core_properties(package)
    return reader.builder.build(content, media_type=MEDIA_TYPE, title=title, language=language, has_source_text=False)


@dataclass
class DocxReader:
    """Reads one package from its parts into its `builder`."""

    source: str
    package: Package
    builder: DocumentBuilder = field(init=False)
    links: dict[str, str] = field(init=False)
    styles: dict[str, str] = field(init=False)
    notes: dict[str, _Notes] = field(init=False)
    cited: list[tuple[_Notes, str, str]] = field(default_factory=list)
    numbering: Numbering = field(init=False)
    paragraph: int = 0
    has_set_in_quotes: bool = False
    counts: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.builder = DocumentBuilder(self.source)
        self.links = _relationships(self.package, "word/_rels/document.xml.rels")
        self.styles = _style_names(self.package)
        self.numbering = Numbering(self.package.parse("word/numbering.xml"))
        self.notes = {
            "footnoteReference": _load_notes(self.package, "footnote", NoteKind.FOOTNOTE, ""),
            "endnoteReference": _load_notes(self.package, "endnote", NoteKind.ENDNOTE, "e"),
            "commentReference": _load_notes(self.package, "comment", NoteKind.COMMENT, "comment-"),
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
        paragraphs = list(body.iter(f"{_W}p"))
        if len(paragraphs) > MAX_PARAGRAPHS:
            raise InputError(f"{self.source} has more than {MAX_PARAGRAPHS:,} paragraphs; check a part of it.")
        self.has_set_in_quotes = sum(map(_is_set_in, paragraphs)) <= len(paragraphs) * _MOST_INDENTED
        self.read_body(body)
        self.read_notes()

    def read_body(self, body: etree._Element) -> None:
        """Add the blocks of the running text."""
        for element in _iterate_blocks(body):
            if element.tag == f"{_W}tr":
                with self.builder.block(BlockKind.TABLE, part=self._next_part()):
                    for number, cell in enumerate(element.iterfind("w:tc", NAMESPACES)):
                        if number:
                            self.builder.add_text(" | ")
                        self._add_runs(cell, self.links)
            else:
                kind, level = self._kind(element)
                label = self.numbering.next_label(element)
                with self.builder.block(kind, level=level, label=label, part=self._next_part()):
                    if label:
                        self.builder.add_text(f"{label} ")
                    self._add_runs(element, self.links)

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
        code = _FieldCode()
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
                if open_links and open_links[-1][0] > len(stack):
                    _depth, start, url = open_links.pop()
                    self.builder.add_link(start, url)
                continue
            if child.tag == f"{_W}instrText":
                code.text += child.text or ""
            elif child.tag == f"{_W}fldChar":
                self._read_field(attribute(child, "w:fldCharType", NAMESPACES), code)
            elif child.tag in _UNSEEN or not isinstance(child.tag, str):
                continue
            elif not self._add_leaf(child):
                stack.append(iter(child))
                if child.tag in (f"{_W}hyperlink", f"{_W}fldSimple"):
                    open_links.append((len(stack), self.builder.position, _link_target(child, links)))

    def _read_field(self, step: str | None, code: "_FieldCode") -> None:
        """Follow a complex field: a HYPERLINK's result, between `separate` and `end`, is anchor text."""
        if step == "begin":
            code.text, code.start = "", None
        elif step == "separate":
            code.start = self.builder.position
        elif step == "end" and code.start is not None:
            target = _HYPERLINK_FIELD.search(code.text[:4000])
            self.builder.add_link(code.start, target[1] if target else None)
            code.start = None

    def _add_leaf(self, element: etree._Element) -> bool:
        """Add what one element shows; False where its children are to be looked at."""
        local = str(element.tag).rpartition("}")[2]
        if local in self.notes:
            self._add_note_marker(element, self.notes[local])
            return True
        match local:
            case "t":
                self.builder.add_text(element.text or "")
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

    def _add_note_marker(self, element: etree._Element, notes: _Notes) -> None:
        identity = attribute(element, "w:id", NAMESPACES) or ""
        if identity not in notes.elements:
            return
        self.counts[notes.prefix] += 1
        label = f"{notes.prefix}{self.counts[notes.prefix]}"
        self.cited.append((notes, identity, label))
        if len(self.cited) > MAX_MARKERS:
            raise InputError(f"{self.source} has more than {MAX_MARKERS:,} note markers; check a part of it.")
        shown = "" if notes.kind is NoteKind.COMMENT else label
        self.builder.add_marker(MarkerKind.NOTE, (label,), shown=shown)


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


def _link_target(hyperlink: etree._Element, links: dict[str, str]) -> str | None:
    field_code = attribute(hyperlink, "w:instr", NAMESPACES)
    if field_code:
        match = _HYPERLINK_FIELD.search(field_code[:4000])
        return match[1] if match else None
    identity = attribute(hyperlink, "r:id", NAMESPACES)
    target = links.get(identity or "")
    anchor = attribute(hyperlink, "w:anchor", NAMESPACES)
    return f"{target}#{anchor}" if target and anchor else target


def _relationships(package: Package, name: str) -> dict[str, str]:
    root = package.parse(name)
    if root is None:
        return {}
    found = root.iterfind("rel:Relationship", NAMESPACES)
    return {str(e.get("Id")): str(e.get("Target")) for e in found if e.get("TargetMode") == "External"}


def _style_names(package: Package) -> dict[str, str]:
    root = package.parse("word/styles.xml")
    if root is None:
        return {}
    names = {}
    for style in root.iterfind("w:style", NAMESPACES):
        identity = attribute(style, "w:styleId", NAMESPACES)
        name = style.find("w:name", NAMESPACES)
        if identity and name is not None:
            names[identity] = attribute(name, "w:val", NAMESPACES) or identity
    return names


def _load_notes(package: Package, name: str, kind: NoteKind, prefix: str) -> _Notes:
    root = package.parse(f"word/{name}s.xml")
    elements = {}
    for element in root.iterfind(f"w:{name}", NAMESPACES) if root is not None else ():
        identity = attribute(element, "w:id", NAMESPACES)
        is_separator = attribute(element, "w:type", NAMESPACES) not in (None, "normal")
        is_ours = kind is NoteKind.COMMENT and attribute(element, "w:author", NAMESPACES) == OWN_AUTHOR
        if identity is not None and not is_separator and not is_ours:
            elements[identity] = element
    return _Notes(kind, prefix, elements, _relationships(package, f"word/_rels/{name}s.xml.rels"))


def _core_properties(package: Package) -> tuple[str | None, str | None]:
    """Give the title and the language that the file's properties state."""
    root = package.parse("docProps/core.xml")
    if root is None:
        return None, None
    title = root.findtext("dc:title", namespaces=NAMESPACES)
    language = root.findtext("dc:language", namespaces=NAMESPACES)
    return (title or "").strip() or None, (language or "")[:2].lower() or None
