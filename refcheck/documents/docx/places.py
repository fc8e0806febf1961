"""Where the words of a Word draft stand in the bytes of its main part.

The reader tells which element showed which words; expat tells where each element stands in the bytes. Joining
the two lets comments be put in without writing the part anew, so that all else stays as the author saved it.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from lxml import etree

from refcheck.documents.docx.reader import DocxReader

_DEPTH_LIMIT = 2_000  # word processors nest some dozens


@dataclass(slots=True)
class ElementBytes:
    """Where one element stands in the part: its start tag, its end, and its text in pieces."""

    tag: str
    start: int
    parent: int
    inner: int = 0
    end: int = 0
    texts: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shown:
    """Words of the document's text, `start` to `end`, that one element of the body showed.

    `skipped` counts the leading characters of the element's text that were not shown.
    """

    start: int
    end: int
    element: int
    skipped: int = 0


class PlaceReader(DocxReader):
    """The reader itself, which also writes down which element of the body showed which words."""

    shown: list[Shown]
    notes_at: dict[str, int]
    """The element that cites each note, by the note's label."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.shown = []
        self.notes_at = {}
        self._order: dict[etree._Element, int] = {}
        self._in_body = False

    def read_body(self, body: etree._Element) -> None:
        """Read the body and number its elements as they stand in the part."""
        root = body.getroottree().getroot()
        self._order = {element: number for number, element in enumerate(root.iter(etree.Element))}
        self._in_body = True
        super().read_body(body)
        self._in_body = False

    def _add_leaf(self, element: etree._Element) -> bool:
        start, cited = self.builder.position, len(self.cited)
        is_leaf = super()._add_leaf(element)
        if is_leaf and self._in_body:
            number = self._order[element]
            end = self.builder.position
            skipped = max(0, len(element.text or "") - (end - start)) if str(element.tag).endswith("}t") else 0
            self.shown.append(Shown(start, end, number, skipped))
            self.notes_at.update((label, number) for _notes, _identity, label in self.cited[cited:])
        return is_leaf


def index_elements(part: bytes) -> list[ElementBytes]:
    """Give where each element of a part stands, in the order of their start tags.

    Raises:
        expat.ExpatError: It is not well-formed.
        ValueError: It is nested past all reason, or declares entities.
    """
    elements: list[ElementBytes] = []
    open_numbers: list[int] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = False

    def refuse(*_declaration: Any) -> None:
        raise ValueError("a document type declaration, which Word never writes")

    def start(tag: str, _attributes: Any) -> None:
        if len(open_numbers) > _DEPTH_LIMIT:
            raise ValueError("nested too deeply")
        elements.append(ElementBytes(tag, parser.CurrentByteIndex, open_numbers[-1] if open_numbers else -1))
        open_numbers.append(len(elements) - 1)

    def end(_tag: str) -> None:
        at = parser.CurrentByteIndex
        element = elements[open_numbers.pop()]
        element.inner = _tag_end(part, element.start)
        is_empty = at == element.start  # expat reports both ends of <w:tab/> at its one tag
        element.end = element.inner if is_empty else part.index(b">", at) + 1

    def characters(text: str) -> None:
        if open_numbers:
            elements[open_numbers[-1]].texts.append((parser.CurrentByteIndex, text))

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.Parse(part, True)
    return elements


_TAG = re.compile(rb"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")


def _tag_end(part: bytes, start: int) -> int:
    """Give the byte after a start tag, whose attribute values may hold “>”."""
    match = _TAG.match(part, start)
    assert match is not None  # expat has just read it
    return match.end()


def byte_at(element: ElementBytes, offset: int) -> int | None:
    """Give the byte at which the character `offset` of an element's text begins; None where it has no such place."""
    passed = 0
    for at, text in element.texts:
        if offset < passed + len(text):
            return at if len(text) == 1 else at + len(text[: offset - passed].encode())
        passed += len(text)
    return None


def find_shown(shown: list[Shown], offset: int) -> int:
    """Give the index of what is shown at `offset`, or of the next that shows something."""
    at = max(0, bisect_right(shown, offset, key=lambda item: item.start) - 1)
    while at < len(shown) - 1 and shown[at].end <= offset:
        at += 1
    return at
