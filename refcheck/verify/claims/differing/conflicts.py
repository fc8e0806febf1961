"""Named differences between a claim and the sentence of the page that says the same but for one thing.

A rule fires only where clause and sentence otherwise agree: else every long page would
contradict every claim.
"""

import re
from bisect import bisect_right

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.datatypes.claims import ClaimContext
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import PartialDate
from refcheck.text.dates import FoundDate, find_dates
from refcheck.text.found_dates import FoundMonthDay
from refcheck.text.words import is_stopword
from refcheck.verify.claims.binding.roles import find_roles
from refcheck.verify.claims.differing.counts import find_figure_conflicts, find_rank_conflict
from refcheck.verify.claims.differing.date_conflicts import find_date_conflict
from refcheck.verify.claims.differing.doubts import Doubt
from refcheck.verify.claims.finding.alignment import Findings
from refcheck.verify.claims.finding.company import Company
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.predicates import find_cause_conflict, find_polarity
from refcheck.verify.claims.stance.quantifiers import find_quantifier_doubts
from refcheck.verify.claims.stance.reported import find_other_teller
from refcheck.verify.claims.stance.speakers import find_speaker_conflict

_ALIGNED = 0.6  # share of the clause's other words that the sentence must have
_CLOSELY_ALIGNED = 0.75  # a negation turns on one small word, so the rest must fit better
_SENTENCES_READ = 5
_ORDER = {ConflictKind.NAME: 1, ConflictKind.NEGATION: 2}  # a day or figure read as a name is shown as what it is
_NO_ROLE = frozenset({"the", "a", "an", "and", "or", "of", "that", "as", "with"})
_AFTER = re.compile(r"(?i)\b(?:subsequently|afterwards?|thereafter|later|then|since then|after that|following this)\b")
_FUTURE = frozenset("will would shall plan plans planned scheduled expected due upcoming set intends going".split())


def find_conflicts(
    claim: ClaimFacts, page: PageIndex, ranked: list[Candidate], findings: Findings
) -> tuple[tuple[Conflict, ...], tuple[Doubt, ...]]:
    """List where the page says the claim but for one thing, and what differs without being that clear."""
    near = [page.sentences[candidate.index] for candidate in ranked[:_SENTENCES_READ]]
    found: list[Conflict | None] = []
    doubts: list[Doubt] = []
    for part in claim.parts:
        company = Company(part, page)
        figures, figure_doubts = find_figure_conflicts(part, company)
        polarity, polarity_doubts = find_polarity(part, company)
        roles, role_doubts = find_roles(part, company)
        found.append(find_cause_conflict(part, page, near))
        found += [*figures, find_rank_conflict(part, company), polarity, roles]
        doubts += [*figure_doubts, *polarity_doubts, *role_doubts, *find_quantifier_doubts(part, near, company)]
    if not has_negation(claim.sentence):
        # "was not born in May" is borne out by another date.
        missing = [d for d in claim.dates if claim.text[d.start : d.end] in findings.missing_dates]
        found += [find_date_conflict(claim, date, _aligned(claim, date, page, near)) for date in missing]
        found.append(_name_conflict(claim, page, findings, near))
    found.append(find_speaker_conflict(claim, page, ranked) or find_other_teller(claim, page))
    return tuple(conflict for conflict in found if conflict is not None), tuple(doubts)


def one_for_each_difference(conflicts: tuple[Conflict, ...], page: PageIndex) -> tuple[Conflict, ...]:
    """Keep one conflict for each difference, the one with the fewest words.

    A changed figure or direction is often read as an opposite too: where a sentence is in conflict over a thing that
    can be named, what it "denies" is that same thing.
    """
    kept: list[Conflict] = []
    for conflict in sorted(conflicts, key=lambda c: (_ORDER.get(c.kind, 0), len(c.claim))):
        home = bisect_right(page.starts, conflict.start or 0)
        alike = [other for other in kept if bisect_right(page.starts, other.start or 0) == home]
        is_same = any(
            conflict.kind is ConflictKind.NEGATION or other.claim in conflict.claim or other.kind is conflict.kind
            for other in alike
        )
        if not is_same:
            kept.append(conflict)
    return tuple(kept)


def _aligned_share(claim: ClaimFacts, page: PageIndex, sentence: Sentence, span: tuple[int, int]) -> float:
    """Give the weighed share of the claim's words outside `span` that a sentence has."""
    total = found = 0.0
    position = page.positions.get(sentence.start, -1)
    for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
        if is_stopword(word.form) or span[0] <= word.start < span[1]:
            continue
        weight = page.rarity(stem_) * claim.weight(stem_)
        total += weight
        if position in page.places(stem_):
            found += weight  # acronyms and words of near meaning align as well
    return found / total if total else 0.0


def _aligned(claim: ClaimFacts, date: FoundDate, page: PageIndex, near: list[Sentence]) -> list[Sentence]:
    """Give the sentences that have the claim's other words."""
    return [one for one in near if _aligned_share(claim, page, one, (date.start, date.end)) >= _ALIGNED]


def _name_conflict(claim: ClaimFacts, page: PageIndex, findings: Findings, near: list[Sentence]) -> Conflict | None:
    """Name another person or place that stands where the claim has a name that the page lacks.

    The same word must lead up to both ("by", "in", "striker"), as in "a song by …".
    """
    for name in findings.missing_names:
        leading = _word_before(claim.sentence, name.start)
        if leading is None:
            continue
        end = name.start + len(name.text)
        for sentence in near[:2]:
            if _aligned_share(claim, page, sentence, (name.start, end)) < _CLOSELY_ALIGNED:
                continue
            for other in ClaimFacts(sentence.text).names:
                is_known = any(stem_ in claim.sentence.stems for stem_ in other.stems)
                if not is_known and _word_before(sentence, other.start) == leading:
                    return Conflict(
                        kind=ConflictKind.NAME,
                        claim=name.text,
                        page=other.text,
                        start=sentence.start + other.start,
                        end=sentence.start + other.start + len(other.text),
                    )
    return None


def _word_before(sentence: Sentence, start: int) -> str | None:
    """Give the stem of the word right before a place, where that word tells a role."""
    before = [stem_ for word, stem_ in zip(sentence.words, sentence.stems, strict=True) if word.end <= start]
    return before[-1] if before and before[-1] not in _NO_ROLE else None


def find_chronology_conflict(
    claim: ClaimFacts, context: ClaimContext, page: ExtractedText, findings: Findings
) -> Conflict | None:
    """Name the date of the claim that is later than the page: a page cannot tell what came after it."""
    published = page.date_published
    if published is None or (page.date_modified is not None and page.date_modified.year > published.year):
        return None
    if any(word.form in _FUTURE for word in claim.sentence.words):
        return None
    told_before = _date_of_what_came_before(claim, context)
    if told_before is not None and is_later(told_before[1], published):
        return Conflict(kind=ConflictKind.CHRONOLOGY, claim=told_before[0], page=published.iso)
    dates = [(claim.text[d.start : d.end], d.date) for d in claim.dates]
    if context.date is not None:
        dates += [(claim.text[m.start : m.end], _last_before(m, context.date)) for m in claim.month_days]
    for text, date in dates:
        if is_later(date, published) and text in findings.missing_dates:
            return Conflict(kind=ConflictKind.CHRONOLOGY, claim=text, page=published.iso)
    return None


def _last_before(told: FoundMonthDay, written: PartialDate) -> PartialDate:
    """Date a day without a year: in a piece of January, 15 November is last year's."""
    is_to_come = written.month is not None and (told.month, told.day) > (written.month, written.day or 31)
    return PartialDate(year=written.year - is_to_come, month=told.month, day=told.day)


def _date_of_what_came_before(claim: ClaimFacts, context: ClaimContext) -> tuple[str, PartialDate] | None:
    """Give the last date before a claim that only says "subsequently" or "in the same year"."""
    if claim.dates or claim.month_days or not _AFTER.search(claim.text):
        return None
    dates = find_dates(context.before)
    return (context.before[dates[-1].start : dates[-1].end], dates[-1].date) if dates else None


def is_later(date: PartialDate, published: PartialDate) -> bool:
    """Tell whether `date` is surely later than `published`; a day's grace covers time zones."""
    ours = (date.year, date.month or 0, date.day or 0)
    theirs = (published.year, published.month or 12, published.day or 31)
    if date.month is None or published.month is None:
        return date.year > published.year
    if date.day is None or published.day is None:
        return ours[:2] > theirs[:2]
    return ours > (theirs[0], theirs[1], theirs[2] + 1)
