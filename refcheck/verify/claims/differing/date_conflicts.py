"""A date of the claim held against the one that a sentence of the page has in its place.

A page is full of dates that say nothing against a claim: when something was archived or last changed, since when a
thing goes on, the years of other cup finals and of other reports. Those are no rivals.
"""

import re
from collections.abc import Sequence

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.datatypes.references import PartialDate
from refcheck.text.dates import FoundDate
from refcheck.text.number_words import read_count
from refcheck.text.patterns import late
from refcheck.text.stemming import stem
from refcheck.text.words import PAST_FORMS
from refcheck.verify.claims.meaning.lexicon import is_verb, like_words, near_words
from refcheck.verify.claims.reading.facts import ClaimFacts, dates_agree
from refcheck.verify.claims.reading.sentence import Sentence

_BEGINNING = 5  # letters from which two words may be forms of one
_SHOWN = 40  # code points in front of a date in which the words stand that give it its meaning
_KEEPING = late(
    r"(?i)\b(?:archived|retrieved|accessed|updated|modified|published|posted|version|copyright|crawled|reviewed|viewed"
    r"|joined)\b[^.;]{0,30}$"
)
_OTHER_TIME = late(
    r"(?i)\b(?:since|until|like|unlike|than|after|before)\s+(?:(?:the|in|that|of|season|start|end)\s+)*$"
)
_SPAN = late(r"(?i)\b(?:from|between)\s+(?:\w+\s+){0,2}$")
_NAMED = re.compile(r"\s+[^\W\d_]")
_NAMING = late(r"(?i)\b(?:the|a|an|its|his|her|their|this|that)\s+$")
_JOINED = re.compile(r"\s?[-–—/]\s?$")
_FOLLOWED = late(r"(?i)\b(?:(?:following|next) year|(?P<years>\w+ )?years? (?:later|after(?:wards)?))\b")
"""What tells a later time from the one before it in a sentence."""
_REPEATED = frozenset(
    stem(word)
    for word in """win beat defeat lose play score reach visit host hold meet elect vote award release publish strike
    attack bomb flood protest title cup final championship trophy tournament season match game election summit
    conference festival census edition album""".split()
)
"""What happens again: another year of it is another time."""


def find_date_conflict(claim: ClaimFacts, date: FoundDate, near: Sequence[Sentence]) -> Conflict | None:
    """Name the date that one of the sentences has in the place of a claim's; they have the claim's other words."""
    for sentence in near:
        if any(dates_agree(date.date, other.date) for other in sentence.told_dates):
            continue
        others = [
            other
            for other in sentence.dates
            if _is_comparable(date.date, other.date)
            and not any(dates_agree(other.date, mine.date) for mine in claim.dates)  # the claim's own other date
        ]
        if others:
            other = others[0]
            return Conflict(
                kind=ConflictKind.DATE,
                claim=claim.text[date.start : date.end],
                page=sentence.text[other.start : other.end],
                start=sentence.start + other.start,
                end=sentence.start + other.end,
            )
    return None


def is_of_another_time(conflict: Conflict, claim: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether a page's date says nothing against a claim's, because it is of another thing or another time."""
    date = next((d for d in claim.dates if claim.text[d.start : d.end] == conflict.claim), None)
    at = (conflict.start or 0) - sentence.start
    other = next((d for d in sentence.dates if d.start <= at < d.end), None)
    if other is None or _is_aside(sentence.text, other):
        return other is not None
    if not _tells_the_same(claim, sentence):
        return True
    if date is None:
        return False
    later = _FOLLOWED.search(sentence.text, other.end)
    if later and date.date.year == other.date.year + (_years_of(later) or 1):
        return True  # "deported in 1942 and died there the following year"
    if _is_of_a_name(claim.text, date) or _is_end_of_span(claim, date) or (other.is_range and date.date.day):
        return True
    if other.date.year != date.date.year and not _REPEATED.isdisjoint(claim.sentence.stems):
        return True
    return any(dates_agree(mine, theirs.date) for mine in _joined_to(claim, date) for theirs in sentence.told_dates)


def _years_of(later: re.Match[str]) -> int | None:
    return read_count(later["years"].strip().lower()) if later["years"] else None


def _is_comparable(claim: PartialDate, page: PartialDate) -> bool:
    return (claim.month is None or page.month is not None) and (claim.day is None or page.day is not None)


def _tells_the_same(claim: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether a sentence has one of the claim's past verbs, in any form or another word for it, if it has any."""
    ours = claim.sentence
    verbs = [
        stem_
        for form, stem_ in zip(ours.forms, ours.stems, strict=True)
        if stem_ in ours.content and is_verb(stem_) and (form.endswith("ed") or form in PAST_FORMS)
    ]
    known = set(sentence.stems)
    return not verbs or any(
        verb in known
        or not known.isdisjoint(near_words(verb) | like_words(verb))
        or any(other.startswith(verb[:_BEGINNING]) for other in known)
        for verb in verbs
    )


def _is_of_a_name(text: str, date: FoundDate) -> bool:
    """Tell whether a year names a thing: "the 2021 conference"; another year's is another thing."""
    is_year = date.date.month is None
    return is_year and _NAMED.match(text, date.end) is not None and _NAMING.search(_before(text, date)) is not None


def _is_end_of_span(claim: ClaimFacts, date: FoundDate) -> bool:
    """Tell whether a date is one end of a time: "from 1973 to 1977"; a single day tells nothing of it."""
    return len(claim.dates) > 1 and any(_SPAN.search(_before(claim.text, mine)) for mine in claim.dates)


def _joined_to(claim: ClaimFacts, date: FoundDate) -> list[PartialDate]:
    """Give the dates that a dash joins to one: "the 1904–1905 season" is told by 1904 as well."""
    found = []
    for other in claim.dates:
        first, last = sorted((date, other), key=lambda one: one.start)
        if other is not date and _JOINED.fullmatch(claim.text[first.end : last.start]):
            found.append(other.date)
    return found


def _is_aside(text: str, date: FoundDate) -> bool:
    """Tell whether a date of the page is one of its keeping, of another time that it is measured by, or of a name."""
    before = _before(text, date)
    return _KEEPING.search(before) is not None or _OTHER_TIME.search(before) is not None or _is_of_a_name(text, date)


def _before(text: str, date: FoundDate) -> str:
    return text[max(0, date.start - _SHOWN) : date.start]
