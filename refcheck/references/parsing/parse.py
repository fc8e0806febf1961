"""From a reference string to CSL fields."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

from refcheck.datatypes.references import ParsedReference
from refcheck.references.parsing.anchors import Anchor, find_anchors
from refcheck.references.parsing.comments import end_before_comment
from refcheck.references.parsing.mending import mend_segments
from refcheck.references.parsing.model import Labelling, label_tokens
from refcheck.references.parsing.reading import Reading
from refcheck.references.parsing.segments import join_tokens
from refcheck.references.parsing.tokens import Token, tokenize

_LONGEST = 3000
"""Code points read of one string; what follows in a longer one is discursive text or not a reference at all."""

_AT_ONCE = 256  # strings of a list that are labelled side by side

_BACK_REFERENCE = re.compile(
    r"[\W\d]{0,12}(?:ibid(?:em)?|idem|id|ebd|ebenda|a\.\s?a\.\s?O|op\.\s?cit|loc\.\s?cit|там же|ibíd|ibídem|age)\b"
    r"[.,:;\s]{0,4}(?:(?:at|pp?|S|с|s)\b\.?\s?)?[\d–\-, ]{0,16}\W{0,6}",
    re.IGNORECASE,
)

# "(en) Chandler, Sedgemoor": how encyclopedias say in which language a work is.
_LANGUAGE = re.compile(
    r"\((?:ar|cs|da|de|en|es|fa|fi|fr|he|hu|it|ja|ko|la|nl|no|pl|pt|ro|ru|sv|tr|uk|zh)\)\s{1,2}(?=\S)"
)


_START = attrgetter("start")


def parse_reference(raw: str, *, offset: int = 0) -> ParsedReference:
    """Read the fields of one reference string; nothing that is not in it is filled in.

    A back reference alone ("Ibid., p. 4") has no fields.

    Args:
        raw: The string, with or without its number and line ends.
        offset: Where the string starts in its document; added to all field spans.
    """
    (parsed,) = parse_references([(raw, offset)])
    return parsed


def parse_references(strings: Iterable[tuple[str, int]]) -> Iterator[ParsedReference]:
    """Read strings and where they start in their document as `parse_reference` does, faster than one by one."""
    waiting = iter(strings)
    while chunk := [_cut(raw, offset) for raw, offset in islice(waiting, _AT_ONCE)]:
        yield from map(_read, chunk, label_tokens((one.tokens, one.anchors) for one in chunk))


@dataclass(frozen=True, slots=True)
class _Cut:
    """A string cut into tokens; without any where it has no fields."""

    text: str
    offset: int
    anchors: Sequence[Anchor] = ()
    tokens: Sequence[Token] = ()


def _cut(raw: str, offset: int) -> _Cut:
    text = raw[:_LONGEST]
    if _BACK_REFERENCE.fullmatch(text):
        return _Cut("", offset)
    language = _LANGUAGE.match(text)
    if language:
        return _cut(raw[language.end() :], offset + language.end())
    anchors = find_anchors(text)
    end = end_before_comment(text, anchors)
    if end < len(text):
        text = text[:end]
        anchors = find_anchors(text)
    return _Cut(text, offset, anchors, tokenize(text, anchors))


def _read(cut: _Cut, labelling: Labelling) -> ParsedReference:
    text, anchors, tokens = cut.text, cut.anchors, cut.tokens
    labels = dict(zip(map(_START, tokens), labelling.labels, strict=True))
    segments = mend_segments(text, anchors, tokens, join_tokens(text, tokens, labelling.labels))
    reading = Reading(text, anchors, labels, segments)
    return reading.to_reference(cut.offset, confidence=round(labelling.confidence, 3))
