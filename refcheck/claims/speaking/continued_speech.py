"""Quotations that go on with who spoke just before: words joined by "and", and those behind an attribution."""

import re

from refcheck.claims.quoting.found_quotations import FoundQuotation
from refcheck.claims.quoting.quote_marks import QuotedSpan
from refcheck.claims.running import Passage
from refcheck.claims.speaking.speakers import Attribution
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.speech import ACCORDING_TO
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late
from refcheck.text.sentences import sentence_at

LONGEST_ATTRIBUTION = 200  # code points between two pieces of one interrupted quotation
_MOST_GAP_WORDS = 16
_WORD = late(r"[^\W_]+(?:[’'.,‑-][^\W_]+)*")
_AND_ALONE = re.compile(r",?\s(?:and|or|und|oder|et|ou|y|e|o|ve|и|или)\s")


def joined_speaker(
    masked: str, before: QuotedSpan | None, outer: Span, previous: FoundQuotation | None
) -> Attribution | None:
    """Give the speaker of the words just before, to which "and" joins these: calls it “new” and “not the last”."""
    if before is None or previous is None or previous.speaker is None or previous.outer[1] != before.outer[1]:
        return None
    if previous.is_scare_quote or not _AND_ALONE.fullmatch(masked, before.outer[1], outer[0]):
        return None
    return Attribution(previous.speaker, previous.verb, outer[0])


def inherited_speaker(
    masked: str, passage: Passage, outer: Span, previous: FoundQuotation | None, *, is_led: bool
) -> Attribution | None:
    """Give the speaker of the quotation just before, where only its attribution stands between the two.

    A paragraph that is nothing but quoted words goes on with the speaker of the paragraph before it; `is_led` says
    that other quoted words of the paragraph come before these.
    """
    if previous is None or previous.speaker is None or previous.is_scare_quote or previous.is_block:
        return None
    gap = masked[previous.outer[1] : outer[0]]
    if len(gap) > LONGEST_ATTRIBUTION:
        return None
    if not is_led and not _is_alone(masked, passage, outer):
        return None
    here, there = sentence_at(passage.sentences, outer[0] + 1), sentence_at(passage.sentences, previous.outer[1])
    if here is not None and there is not None and here - there > 1:
        return None
    words = _WORD.findall(gap)
    is_said = any(word.lower() in REPORTING_VERBS for word in words) or ACCORDING_TO.search(gap) is not None
    is_attribution_only = is_said and len(words) <= _MOST_GAP_WORDS
    if not words or (is_attribution_only and gap.rstrip()[-1:] in ".!?:,"):
        return Attribution(previous.speaker, previous.verb, outer[0])
    return None


def _is_alone(masked: str, passage: Passage, outer: Span) -> bool:
    head = masked[passage.start : outer[0]]
    return not head.strip() and not masked[outer[1] : passage.end].strip(" .\n")
