"""Named differences between a claim and the sentence of the page that says the same but for one thing.

A rule fires only where clause and sentence otherwise agree: else every long page would
contradict every claim.
"""

from collections.abc import Sequence

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.datatypes.claims import ClaimContext
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import PartialDate
from refcheck.text.dates import FoundDate
from refcheck.text.numbers import Quantity, QuantityKind, quantities_agree
from refcheck.text.words import is_stopword
from refcheck.verify.claims.alignment import Findings
from refcheck.verify.claims.facts import ClaimFacts, dates_agree
from refcheck.verify.claims.page import PageIndex, Sentence
from refcheck.verify.claims.passages import Candidate
from refcheck.verify.claims.polarity import has_negation, negated_stems
from refcheck.verify.claims.speakers import find_speaker_conflict
from refcheck.verify.claims.words import WordEvidence

_ALIGNED = 0.6  # share of the clause's other words that the sentence must have
_CLOSELY_ALIGNED = 0.75  # a negation turns on one small word, so the rest must fit better
_SENTENCES_READ = 5
_NO_ROLE = frozenset({"the", "a", "an", "and", "or", "of", "that", "as", "with"})
_FUTURE = frozenset("will would shall plan plans planned scheduled expected due upcoming set intends going".split())


def find_conflicts(
    claim: ClaimFacts,
    page: PageIndex,
    ranked: list[Candidate],
    findings: Findings,
    words: Sequence[WordEvidence],
) -> tuple[Conflict, ...]:
    """List where the best-aligned sentences say the claim but for a number, a date or a negation."""
    conflicts: list[Conflict] = []
    if has_negation(claim.sentence):
        # "Not 50 but 40" and "was not born in May" are borne out by another figure.
        findings = Findings()
        words = ()
    near = [page.sentences[candidate.index] for candidate in ranked[:_SENTENCES_READ]]
    for quantity in findings.missing_quantities:
        conflict = _quantity_conflict(claim, quantity, page, near)
        if conflict is not None:
            conflicts.append(conflict)
    for date in claim.dates:
        if claim.text[date.start : date.end] in findings.missing_dates:
            conflict = _date_conflict(claim, date, page, near)
            if conflict is not None:
                conflicts.append(conflict)
    others = (
        _negation_conflict(claim, page, near),
        _opposite_conflict(claim, page, words),
        _name_conflict(claim, page, findings, near),
        find_speaker_conflict(claim, page, ranked),
    )
    return (*conflicts, *(conflict for conflict in others if conflict is not None))


def _opposite_conflict(claim: ClaimFacts, page: PageIndex, words: Sequence[WordEvidence]) -> Conflict | None:
    """Name a word whose opposite stands in its place on the page."""
    for word in words:
        if not word.features["opposite"] or word.features["near"] or word.features["on_page"] or word.best < 0:
            continue
        sentence = page.sentences[word.best]
        if word.rival is None or _aligned_share(claim, page, sentence, (word.start, word.end)) < _ALIGNED:
            continue
        ours, theirs = negated_stems(claim.sentence), negated_stems(sentence)
        if (word.stem in ours) != (word.rival in theirs):
            continue  # "did not rise" and "fell" agree
        at = sentence.words[sentence.stems.index(word.rival)]
        return Conflict(
            kind=ConflictKind.NEGATION,
            claim=word.text,
            page=sentence.text[at.start : at.end],
            start=sentence.start + at.start,
            end=sentence.start + at.end,
        )
    return None


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


def _quantity_conflict(claim: ClaimFacts, quantity: Quantity, page: PageIndex, near: list[Sentence]) -> Conflict | None:
    head = _head_after(claim.sentence, quantity)
    for sentence in near:
        if _aligned_share(claim, page, sentence, (quantity.start, quantity.end)) < _ALIGNED:
            continue
        for other in sentence.quantities:
            if other.kind is QuantityKind.VAGUE or quantities_agree(quantity, other):
                continue
            same_unit = quantity.unit is not None and quantity.unit == other.unit
            same_head = quantity.unit is None and other.unit is None and head and head & _head_after(sentence, other)
            if (same_unit or same_head) and quantity.kind is other.kind:
                return Conflict(
                    kind=ConflictKind.NUMBER,
                    claim=quantity.text,
                    page=other.text,
                    start=sentence.start + other.start,
                    end=sentence.start + other.end,
                )
    return None


def _head_after(sentence: Sentence, quantity: Quantity) -> frozenset[str]:
    """Give the content words right after a figure: what it counts."""
    heads: list[str] = []
    for word, stem_ in zip(sentence.words, sentence.stems, strict=True):
        if word.start < quantity.end:
            continue
        if sentence.text[quantity.end : word.start].strip(" \u00a0-–") and not heads:
            break
        if is_stopword(word.form):
            if word.form == "of" and not heads:
                continue
            break
        heads.append(stem_)
        if len(heads) == 3:
            break
    return frozenset(heads)


def _date_conflict(claim: ClaimFacts, date: FoundDate, page: PageIndex, near: list[Sentence]) -> Conflict | None:
    for sentence in near:
        if _aligned_share(claim, page, sentence, (date.start, date.end)) < _ALIGNED:
            continue
        others = [other for other in sentence.dates if _is_comparable(date.date, other.date)]
        if others and not any(dates_agree(date.date, other.date) for other in others):
            other = others[0]
            return Conflict(
                kind=ConflictKind.DATE,
                claim=claim.text[date.start : date.end],
                page=sentence.text[other.start : other.end],
                start=sentence.start + other.start,
                end=sentence.start + other.end,
            )
    return None


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


def _is_comparable(claim: PartialDate, page: PartialDate) -> bool:
    return (claim.month is None or page.month is not None) and (claim.day is None or page.day is not None)


def _negation_conflict(claim: ClaimFacts, page: PageIndex, near: list[Sentence]) -> Conflict | None:
    ours = negated_stems(claim.sentence)
    for sentence in near[:2]:
        if _aligned_share(claim, page, sentence, (0, 0)) < _CLOSELY_ALIGNED:
            continue
        theirs = negated_stems(sentence)
        if ours and theirs:
            continue  # both deny something; what exactly, takes a reader
        differing = [
            stem_ for stem_ in claim.content if stem_ in sentence.content and (stem_ in ours) != (stem_ in theirs)
        ]
        if not differing:
            continue
        if any(_agrees(other, differing[0], differing[0] in ours) for other in near if other is not sentence):
            continue
        word = next(w for w, s in zip(sentence.words, sentence.stems, strict=True) if s == differing[0])
        return Conflict(
            kind=ConflictKind.NEGATION,
            claim=_phrase(claim.sentence, differing[0]),
            page=_phrase(sentence, differing[0]),
            start=sentence.start + word.start,
            end=sentence.start + word.end,
        )
    return None


def _agrees(sentence: Sentence, stem_: str, is_negated: bool) -> bool:
    return stem_ in sentence.content and (stem_ in negated_stems(sentence)) == is_negated


def _phrase(sentence: Sentence, stem_: str) -> str:
    """Give a word with the three words before it, for showing."""
    index = sentence.stems.index(stem_)
    first = max(0, index - 3)
    return sentence.text[sentence.words[first].start : sentence.words[index].end]


def find_chronology_conflict(
    claim: ClaimFacts, context: ClaimContext, page: ExtractedText, findings: Findings
) -> Conflict | None:
    """Name the date of the claim that is later than the page: a page cannot tell what came after it."""
    published = page.date_published
    if published is None or (page.date_modified is not None and page.date_modified.year > published.year):
        return None
    if any(word.form in _FUTURE for word in claim.sentence.words):
        return None
    dates = [(claim.text[d.start : d.end], d.date) for d in claim.dates]
    if context.date is not None:
        dates += [
            (claim.text[m.start : m.end], PartialDate(year=context.date.year, month=m.month, day=m.day))
            for m in claim.month_days
        ]
    for text, date in dates:
        if is_later(date, published) and text in findings.missing_dates:
            return Conflict(kind=ConflictKind.CHRONOLOGY, claim=text, page=published.iso)
    return None


def is_later(date: PartialDate, published: PartialDate) -> bool:
    """Tell whether `date` is surely later than `published`; a day's grace covers time zones."""
    ours = (date.year, date.month or 0, date.day or 0)
    theirs = (published.year, published.month or 12, published.day or 31)
    if date.month is None or published.month is None:
        return date.year > published.year
    if date.day is None or published.day is None:
        return ours[:2] > theirs[:2]
    return ours > (theirs[0], theirs[1], theirs[2] + 1)
