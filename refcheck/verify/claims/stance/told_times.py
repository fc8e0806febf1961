"""Times that a claim tells from the draft's own day, held against the days that the page tells.

"The company announced it last week" in a draft of 24 January is borne out by a page that dates the announcement on the
eighteenth, and not by one that dates it in March.
"""

import datetime
from collections.abc import Sequence

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.datatypes.references import PartialDate
from refcheck.text.time_phrases import TimePhrase, find_time_phrases
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_CLEAR = 0.65  # share of the claim's words in the sentence that dates it before another day is a conflict
_FAIR = 0.45
_GRACE = datetime.timedelta(days=1)  # time zones, and nights between two days


def find_told_time_difference(
    claim: ClaimFacts,
    drafted: PartialDate | None,
    published: PartialDate | None,
    page: PageIndex,
    ranked: Sequence[Candidate],
) -> tuple[list[Conflict], list[Doubt]]:
    """Name the day of the page where the claim's "last week" cannot mean it, and what the page is too old to tell."""
    for phrase in find_time_phrases(claim.text, drafted):
        if phrase.first is None or phrase.last is None or not ranked or ranked[0].coverage < _FAIR:
            continue
        sentence = page.sentences[ranked[0].index]
        told = [date for date in sentence.told_dates if date.date.calendar_day is not None]
        if told:
            if any(_is_within(phrase, date.date.calendar_day) for date in told):
                continue
            text = sentence.text[told[0].start : told[0].end]
            start, end = sentence.start + told[0].start, sentence.start + told[0].end
            return _difference(
                claim, phrase, text, start, end, is_clear=ranked[0].coverage >= _CLEAR and len(told) == 1
            )
        day = published.calendar_day if published is not None else None
        if day is not None and phrase.first - _GRACE > day:
            return _difference(claim, phrase, day.isoformat(), *_place(sentence), is_clear=False)
    return [], []


def _difference(
    claim: ClaimFacts, phrase: TimePhrase, text: str, start: int, end: int, *, is_clear: bool
) -> tuple[list[Conflict], list[Doubt]]:
    ours = claim.text[phrase.start : phrase.end]
    if is_clear:
        return [Conflict(kind=ConflictKind.DATE, claim=ours, page=text, start=start, end=end)], []
    return [], [Doubt(DoubtKind.DATE, ours, text, start, end)]


def _place(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def _is_within(phrase: TimePhrase, day: datetime.date | None) -> bool:
    if day is None or phrase.first is None or phrase.last is None:
        return False
    return phrase.first - _GRACE <= day <= phrase.last + _GRACE
