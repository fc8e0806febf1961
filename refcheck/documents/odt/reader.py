"""OpenDocument texts: paragraphs, headings, lists, notes, links; tracked changes as accepted (ODF 1.3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind, NoteKind
from refcheck.documents.builder import DocumentBuilder, check_count
from refcheck.documents.odt.bibliography import MARK, find_entries, find_printed, label_of, words_of
from refcheck.documents.odt.raised import find_raised_letters
from refcheck.documents.odt.styles import NAMESPACES, ListNumbers, Styles, read_styles
from refcheck.documents.packages import MAX_TAGS, OWN_AUTHOR, Package, attribute, parse_xml
from refcheck.errors import InputError

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_TEXT = "{" + NAMESPACES["text"] + "}"
_TABLE = "{" + NAMESPACES["table"] + "}"
_OFFICE = "{" + NAMESPACES["office"] + "}"
_UNSEEN = frozenset({f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls", f"{_TEXT}note-citation", f"{_OFFICE}forms"})
_MAX_DEPTH = 150
_MOST_SPACES = 30  # of one element; a line has no more


def read_odt(content: bytes, *, source: str) -> Document:
    """Read an OpenDocument text; offsets count in its visible text.

    Raises:
        InputError: The package is damaged, nested past reason, or holds no text.
    """
    package = Package(content, source=source)
    root = package.parse("content.xml")
    if root is None:
        raise InputError(f"{source} is a package without an OpenDocument text (content.xml).")
    return _read_parts(content, root, package.parse("styles.xml"), package.parse("meta.xml"), source=source)


def read_flat_odt(content: bytes, *, source: str) -> Document:
    """Read an OpenDocument text that is one XML file (.fodt).

    Raises:
        InputError: It is no well-formed XML, nested past reason, or holds no text.
    """
    check_count(source, "tags", content.count(b"<"), MAX_TAGS)
    root = parse_xml(content, source=source)
    return _read_parts(content, root, None, root, source=source)


def _read_parts(
    content: bytes, root: etree._Element, styles: etree._Element | None, meta: etree._Element | None, *, source: str
) -> Document:
    body = root.find("office:body/office:text", NAMESPACES)
    if body is None:
        raise InputError(f"{source} holds no OpenDocument text (office:text).")
    reader = _Reader(DocumentBuilder(source), read_styles(root, styles), find_raised_letters(body, root, styles))
    ends = body.iter(f"{_OFFICE}annotation-end")
    reader.ranged = frozenset(attribute(end, "office:name", NAMESPACES) or "" for end in ends)
    reader.printed = find_printed(body)
    reader.listed = frozenset(label for label, _words in reader.printed.values())
    for entry in find_entries(body, reader.printed):
        reader.works.add(entry.key)
        reader.builder.add_entry(entry)
    reader.read_blocks(body, depth=0)
    reader.read_notes()
    title = meta.findtext(".//dc:title", namespaces=NAMESPACES) if meta is not None else None
    language = meta.findtext(".//dc:language", namespaces=NAMESPACES) if meta is not None else None
    return reader.builder.build(
        content,
        media_type=MEDIA_TYPE,
        title=(title or "").strip() or None,
        language=(language or "")[:2].lower() or None,
        has_source_text=False,
    )


@dataclass(slots=True)
class _Reader:
    builder: DocumentBuilder
    styles: Styles
    raised: dict[etree._Element, str]
    """Spans that are letters of notes, and how they are shown."""
    numbers: ListNumbers = field(init=False)
    label: str | None = None
    """The number before the next paragraph, the first of a list's item."""
    ranged: frozenset[str] = frozenset()
    """Names of the comments that are on a stretch of text."""
    remarks: dict[str, etree._Element] = field(default_factory=dict)
    """Comments on a stretch of text that has not ended, by name."""
    notes: list[tuple[str, NoteKind, etree._Element]] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    printed: Mapping[etree._Element, tuple[str, str]] = field(default_factory=dict)
    """Paragraphs that print a work which the text marks, with its label and words."""
    listed: frozenset[str] = frozenset()
    """Their labels."""
    works: set[str] = field(default_factory=set)
    """Works that come as the fields of their marks."""
    paragraph: int = 0
    comments: int = 0

    def __post_init__(self) -> None:
        self.numbers = ListNumbers(self.styles, counts_letters=bool(self.raised))

    def read_blocks(self, parent: etree._Element, *, depth: int, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        if depth > _MAX_DEPTH:
            raise InputError(f"{self.builder.source} is nested too deeply to be read.")
        for element in parent:
            if element.tag in _UNSEEN:
                continue
            if element in self.printed:
                self._read_work(*self.printed[element])
            elif element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._read_paragraph(element, kind)
            elif element.tag == f"{_TEXT}list":
                self.numbers.enter(element)
                self.read_blocks(element, depth=depth + 1, kind=kind)
                self.numbers.leave()
            elif element.tag == f"{_TEXT}list-item":
                self.label = self.numbers.next_label(element)
                self.read_blocks(element, depth=depth + 1, kind=BlockKind.LIST_ITEM)
            elif element.tag == f"{_TABLE}table-row":
                self._read_row(element)
            elif isinstance(element.tag, str):
                self.read_blocks(element, depth=depth + 1, kind=kind)

    def _read_paragraph(self, element: etree._Element, kind: BlockKind) -> None:
        self.paragraph += 1
        level = 0
        if element.tag == f"{_TEXT}h":
            kind = BlockKind.HEADING
            printed = attribute(element, "text:outline-level", NAMESPACES) or "1"
            level = int(printed) if printed in "123456789" else 1
        else:
            kind, level = self._styled(attribute(element, "text:style-name", NAMESPACES) or "", kind)
        label, self.label = self.label, None
        with self.builder.block(kind, level=level, label=label, part=f"paragraph {self.paragraph}"):
            if label:
                self.builder.add_text(f"{label} ")
            self._read_inline(element, depth=0)

    def _read_work(self, label: str, words: str) -> None:
        self.paragraph += 1
        with self.builder.note(label, NoteKind.ENDNOTE, part=f"paragraph {self.paragraph}"):
            self.builder.add_text(words)

    def _styled(self, style: str, kind: BlockKind) -> tuple[BlockKind, int]:
        """Give what a paragraph's style makes of it, and its level."""
        if style in self.styles.titles:
            return BlockKind.HEADING, 1
        if style in self.styles.quotes:
            return BlockKind.QUOTE, 0
        return (BlockKind.CAPTION if style in self.styles.captions else kind), 0

    def _read_row(self, row: etree._Element) -> None:
        self.paragraph += 1
        with self.builder.block(BlockKind.TABLE, part=f"paragraph {self.paragraph}"):
            for number, cell in enumerate(row.iterfind("table:table-cell", NAMESPACES)):
                if number:
                    self.builder.add_text(" | ")
                self._read_inline(cell, depth=0)

    def _read_inline(self, element: etree._Element, *, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise InputError(f"{self.builder.source} is nested too deeply to be read.")
        self.builder.add_text(_collapse(element.text))
        for child in element:
            self._read_child(child, depth)
            self.builder.add_text(_collapse(child.tail))

    def _read_child(self, child: etree._Element, depth: int) -> None:
        if self._is_hidden(child) or child.tag in _UNSEEN or not isinstance(child.tag, str):
            return
        if child.tag.startswith(_OFFICE):
            self._read_comment(child)
            return
        local = child.tag.removeprefix(_TEXT)
        if local == "note":
            self._add_note(child)
        elif local == "a":
            with self.builder.link(attribute(child, "xlink:href", NAMESPACES)):
                self._read_inline(child, depth=depth + 1)
        elif local == "s":
            count = attribute(child, "text:c", NAMESPACES) or "1"
            self.builder.add_text(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif local == "tab":
            self.builder.add_text("\t")
        elif local == "line-break":
            self.builder.add_text("\n")
        elif child.tag == MARK:
            self._mark_work(child)
        elif child in self.raised:
            self.builder.add_text(self.raised[child])
        else:
            self._read_inline(child, depth=depth + 1)

    def _is_hidden(self, element: etree._Element) -> bool:
        return bool(self.styles.hidden) and attribute(element, "text:style-name", NAMESPACES) in self.styles.hidden

    def _mark_work(self, mark: etree._Element) -> None:
        label, shown = label_of(mark), words_of(mark)
        if label in self.works:
            self.builder.add_marker(MarkerKind.KEY, (label,), shown=shown)
        elif label in self.listed:
            self.builder.add_marker(MarkerKind.NOTE, (label,), shown=shown)
        else:
            self.builder.add_text(shown)

    def _add_note(self, note: etree._Element) -> None:
        body = note.find("text:note-body", NAMESPACES)
        if body is None:
            return
        is_endnote = attribute(note, "text:note-class", NAMESPACES) == "endnote"
        printed = "".join(note.findtext("text:note-citation", "", NAMESPACES).split())
        label = printed or str(len(self.notes) + 1)
        if label in self.labels:
            label = f"{label}-{len(self.notes) + 1}"
        self.labels.add(label)
        self.notes.append((label, NoteKind.ENDNOTE if is_endnote else NoteKind.FOOTNOTE, body))
        self.builder.add_marker(MarkerKind.NOTE, (label,), shown=printed or label)

    def _read_comment(self, element: etree._Element) -> None:
        """Read a comment as a source note of the words it ends behind; refcheck's own are no sources."""
        name = attribute(element, "office:name", NAMESPACES)
        if element.tag == f"{_OFFICE}annotation-end":
            self._add_comment(self.remarks.pop(name or "", None))
        elif element.tag == f"{_OFFICE}annotation" and element.findtext("dc:creator", None, NAMESPACES) != OWN_AUTHOR:
            if name and name in self.ranged:
                self.remarks[name] = element
            else:
                self._add_comment(element)

    def _add_comment(self, element: etree._Element | None) -> None:
        if element is None:
            return
        self.comments += 1
        label = f"comment-{self.comments}"
        self.notes.append((label, NoteKind.COMMENT, element))
        self.builder.add_marker(MarkerKind.NOTE, (label,))

    def read_notes(self) -> None:
        """Add the bodies of the notes behind the text."""
        for label, kind, body in list(self.notes):
            with self.builder.note(label, kind, part=f"{kind} {label}"):
                for number, paragraph in enumerate(body.iter(f"{_TEXT}p")):
                    if number:
                        self.builder.add_text("\n")
                    self._read_inline(paragraph, depth=0)


def _collapse(text: str | None) -> str:
    """Make white space single, as ODF §6.1.2 has it."""
    if not text:
        return ""
    words = " ".join(text.split())
    before = " " if text[0].isspace() and words else ""
    after = " " if text[-1].isspace() else ""
    return before + words + after
