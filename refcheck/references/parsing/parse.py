"""From a reference string to CSL fields."""

import re
from operator import attrgetter

from refcheck.datatypes.references import ParsedReference
from refcheck.references.parsing.anchors import find_anchors
from refcheck.references.parsing.comments import end_before_comment
from refcheck.references.parsing.mending import mend_segments
from refcheck.references.parsing.model import label_tokens
from refcheck.references.parsing.reading import Reading
from refcheck.references.parsing.segments import join_tokens
from refcheck.references.parsing.tokens import tokenize

_LONGEST = 3000
"""Code points read of one string; what follows in a longer one is discursive text or not a reference at all."""

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
    text = raw[:_LONGEST]
    if _BACK_REFERENCE.fullmatch(text):
        return ParsedReference()
    language = _LANGUAGE.match(text)
    if language:
        return parse_reference(raw[language.end() :], offset=offset + language.end())
    anchors = find_anchors(text)
    end = end_before_comment(text, anchors)
    if end < len(text):
        text = text[:end]
        anchors = find_anchors(text)
    tokens = tokenize(text, anchors)
    labelling = label_tokens(tokens, anchors)
    labels = dict(zip(map(_START, tokens), labelling.labels, strict=True))
    segments = mend_segments(text, anchors, tokens, join_tokens(text, tokens, labelling.labels))
    reading = Reading(text, anchors, labels, segments)
    return reading.to_reference(offset, confidence=round(labelling.confidence, 3))
