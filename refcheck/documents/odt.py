"""OpenDocument texts: paragraphs, headings, lists, notes, links; tracked changes as accepted (ODF 1.3)."""

from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind, NoteKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.packages import Package, attribute
from refcheck.errors import InputError

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_NAMESPACES: Final = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_TEXT = "{" + _NAMESPACES["text"] + "}"
_TABLE = "{" + _NAMESPACES["table"] + "}"
_OFFICE = "{" + _NAMESPACES["office"] + "}"
_UNSEEN = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls", f"{_OFFICE}annotation", f"{_TEXT}note-citation"}
)
_MAX_DEPTH = 150


def read_odt(content: bytes, *, source: str) -> Document:
    """Read an OpenDocument text; offsets count in its visible text.

    Raises:
        InputError: The package is damaged, nested past reason, or holds no text.
    """
    package = Package(content, source=source)
    root = package.parse("content.xml")
    body = root.find("office:body/office:text", _NAMESPACES) if root is not None else None
    if root is None or body is None:
        raise InputError(f"{source} is a package without an OpenDocument text (content.xml).")
    reader = _Reader(DocumentBuilder(source), _style_parents(root))
    reader.read_blocks(body, depth=0)
    reader.read_notes()
    meta = package.parse("meta.xml")
    title = meta.findtext(".//dc:title", namespaces=_NAMESPACES) if meta is not None else None
    language = meta.findtext(".//dc:language", namespaces=_NAMESPACES) if meta is not None else None
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
    parents: dict[str, str]
    notes: list[tuple[str, NoteKind, etree._Element]] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    paragraph: int = 0

    def read_blocks(self, parent: etree._Element, *, depth: int, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        if depth > _MAX_DEPTH:
            raise InputError(f"{self.builder.source} is nested too deeply to be read.")
        for element in parent:
            if element.tag in _UNSEEN:
                continue
            if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._read_paragraph(element, kind)
            elif element.tag == f"{_TEXT}list-item":
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
            printed = attribute(element, "text:outline-level", _NAMESPACES) or "1"
            level = int(printed) if printed in "123456789" else 1
        elif "quot" in self._style_of(element):
            kind = BlockKind.QUOTE
        with self.builder.block(kind, level=level, part=f"paragraph {self.paragraph}"):
            self._read_inline(element, depth=0)

    def _style_of(self, element: etree._Element) -> str:
        """Give the names of a paragraph's style and of the one it is made from, in lower case."""
        name = attribute(element, "text:style-name", _NAMESPACES) or ""
        return f"{name} {self.parents.get(name, '')}".lower()

    def _read_row(self, row: etree._Element) -> None:
        self.paragraph += 1
        with self.builder.block(BlockKind.TABLE, part=f"paragraph {self.paragraph}"):
            for number, cell in enumerate(row.iterfind("table:table-cell", _NAMESPACES)):
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
        if child.tag in _UNSEEN or not isinstance(child.tag, str):
            return
        local = child.tag.removeprefix(_TEXT)
        if local == "note":
            self._add_note(child)
        elif local == "a":
            with self.builder.link(attribute(child, "xlink:href", _NAMESPACES)):
                self._read_inline(child, depth=depth + 1)
        elif local == "s":
            count = attribute(child, "text:c", _NAMESPACES) or "1"
            self.builder.add_text(" " * min(int(count) if count.isdecimal() else 1, 100))
        elif local == "tab":
            self.builder.add_text("\t")
        elif local == "line-break":
            self.builder.add_text("\n")
        else:
            self._read_inline(child, depth=depth + 1)

    def _add_note(self, note: etree._Element) -> None:
        body = note.find("text:note-body", _NAMESPACES)
        if body is None:
            return
        is_endnote = attribute(note, "text:note-class", _NAMESPACES) == "endnote"
        printed = "".join(note.findtext("text:note-citation", "", _NAMESPACES).split())
        label = printed or str(len(self.notes) + 1)
        if label in self.labels:
            label = f"{label}-{len(self.notes) + 1}"
        self.labels.add(label)
        self.notes.append((label, NoteKind.ENDNOTE if is_endnote else NoteKind.FOOTNOTE, body))
        self.builder.add_marker(MarkerKind.NOTE, (label,), shown=printed or label)

    def read_notes(self) -> None:
        """Add the bodies of the notes behind the text."""
        for label, kind, body in list(self.notes):
            with self.builder.note(label, kind, part=f"{kind} {label}"):
                for number, paragraph in enumerate(body.iter(f"{_TEXT}p")):
                    if number:
                        self.builder.add_text("\n")
                    self._read_inline(paragraph, depth=0)


def _style_parents(root: etree._Element) -> dict[str, str]:
    """Give for each style made for one place the named style that it is made from."""
    styles = root.iterfind("office:automatic-styles/style:style", _NAMESPACES)
    pairs = (
        (attribute(s, "style:name", _NAMESPACES), attribute(s, "style:parent-style-name", _NAMESPACES)) for s in styles
    )
    return {name: parent for name, parent in pairs if name and parent}


def _collapse(text: str | None) -> str:
    """Make white space single, as ODF §6.1.2 has it."""
    if not text:
        return ""
    words = " ".join(text.split())
    before = " " if text[0].isspace() and words else ""
    after = " " if text[-1].isspace() else ""
    return before + words + after
