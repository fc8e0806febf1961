"""Hyperlinks that Word keeps as fields: instructions between marks in the running text (ECMA-376 Part 1, §17.16)."""

import re
from dataclasses import dataclass, field

from lxml import etree

from refcheck.documents.docx.parts import NAMESPACES
from refcheck.documents.packages import attribute

_HYPERLINK = re.compile(r'HYPERLINK\s{1,20}"([^"]{1,2000})"')
_ANCHOR = re.compile(r'\\l\s{0,20}"([^"]{1,500})"')
_LONGEST = 4000
_DEEPEST = 50


@dataclass(slots=True)
class _Field:
    """A field as far as it was read: its instruction and where its result begins."""

    text: str = ""
    start: int | None = None


@dataclass(slots=True)
class Fields:
    """Follows the fields of a text; they nest."""

    _open: list[_Field] = field(default_factory=list)

    def add_instruction(self, text: str) -> None:
        """Add a piece of the instruction of the innermost field, which Word cuts at will."""
        if self._open and len(self._open[-1].text) < _LONGEST:
            self._open[-1].text += text

    def step(self, kind: str | None, position: int) -> tuple[int, str] | None:
        """Take a field mark at `position`; give the start and the address of a hyperlink that ends there."""
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].start = position
        elif kind == "end" and self._open:
            ended = self._open.pop()
            address = address_of_field(ended.text)
            return (ended.start, address) if ended.start is not None and address else None
        return None


def address_of_field(instruction: str) -> str | None:
    """Give the address of a HYPERLINK instruction, with its place in the page; None for any other."""
    match = _HYPERLINK.search(instruction[:_LONGEST])
    if match is None:
        return None
    anchor = _ANCHOR.search(instruction[:_LONGEST], match.end(1))
    return f"{match[1]}#{anchor[1]}" if anchor else match[1]


def link_target(hyperlink: etree._Element, links: dict[str, str]) -> str | None:
    """Give the address of a hyperlink element or a simple field; None where it leads to no other page."""
    instruction = attribute(hyperlink, "w:instr", NAMESPACES)
    if instruction:
        return address_of_field(instruction)
    target = links.get(attribute(hyperlink, "r:id", NAMESPACES) or "")
    anchor = attribute(hyperlink, "w:anchor", NAMESPACES)
    return f"{target}#{anchor}" if target and anchor else target
