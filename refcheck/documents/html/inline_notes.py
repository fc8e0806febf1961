"""Notes that stand in the text where they are cited: side notes, and the pop-ups of footnote plugins."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element

_NOTE_CLASS = re.compile(
    r"sidenote|side-note|marginnote|ltx_note_outer|[a-z-]{0,30}footnotes?[_-]{1,2}(?:note|tooltip|content|text|popup)"
)
_PRINTED = re.compile(r"[\[(]?(?:\d{1,4}|[*†‡§]{1,3})[\])]?")
_NAMES = frozenset({"span", "small", "aside", "div"})
_OWN_NAME = "d-footnote"
_COPY_NAMES = frozenset({"li", "tr", "p"})
_TAIL = re.compile(r"\s?\[?[↩↑^⬆⤴]\ufe0e?\]?\Z")
_LEAD = re.compile(r"[\s↑^↩\d.,()\[\]|]{0,24}")
_LONGEST = 6000
_SHORTEST = 3
_MOST_BEFORE = 4  # nodes between a marker and its note


@dataclass(frozen=True, slots=True)
class InlineNotes:
    """Bodies by their order; `anchors` gives the element that is the marker, the body itself where none is printed.

    `copies` are the elements that repeat such notes in a list at the end.
    """

    bodies: Mapping[int, Element]
    anchors: Mapping[int, Element]
    copies: frozenset[int]


def find_inline_notes(root: Element, taken: Mapping[int, str]) -> InlineNotes:
    """Find the notes whose class says what they are; those in `taken` are known by their links."""
    bodies: dict[int, Element] = {}
    anchors: dict[int, Element] = {}
    seen = set(taken)  # nothing inside a note, or inside what is too long for one, is a note of its own
    for parent in root.iterate():
        for at, child in enumerate(parent.children):
            if not isinstance(child, Element) or not _is_called_note(child) or _is_inside(child, seen):
                continue
            seen.add(child.order)
            if _SHORTEST <= child.visible_length(_LONGEST) <= _LONGEST:
                bodies[child.order] = child
                anchors[child.order] = _marker_among(parent.children[max(0, at - _MOST_BEFORE) : at]) or child
    copies = frozenset(_find_copies(root, bodies)) if bodies else frozenset()
    return InlineNotes(bodies, anchors, copies)


def _is_called_note(element: Element) -> bool:
    names = element.attributes.get("class", "").lower().split() if element.name in _NAMES else ()
    return element.name == _OWN_NAME or any(_NOTE_CLASS.fullmatch(name) for name in names)


def _is_inside(element: Element, seen: Collection[int]) -> bool:
    return any(around.order in seen for around in (element, *element.ancestors()))


def _marker_among(siblings: Sequence[Element | Text]) -> Element | None:
    """Give the printed number right before a note, past empty labels and inputs."""
    for sibling in reversed(siblings):
        if isinstance(sibling, Text):
            if sibling.text.strip():
                return None
        elif sibling.has_words:
            return sibling if _PRINTED.fullmatch(sibling.text) else None
    return None


def _find_copies(root: Element, bodies: Mapping[int, Element]) -> list[int]:
    words = {body.text for body in bodies.values()}
    longest = max(map(len, words))
    return [
        element.order
        for element in root.iterate()
        if element.name in _COPY_NAMES
        and element.visible_length(longest + 30) <= longest + 30
        and _TAIL.sub("", _LEAD.sub("", element.text, count=1)) in words
    ]
