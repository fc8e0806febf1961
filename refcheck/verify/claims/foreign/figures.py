"""Figures and dates of a claim in another language than English: whether a page has them of the same things."""

import re

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.datatypes.selectors import Span
from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.text.patterns import late
from refcheck.verify.claims.finding.alignment import Findings, date_stands
from refcheck.verify.claims.foreign.asked_words import share_of_words
from refcheck.verify.claims.foreign.denying import deny_alike
from refcheck.verify.claims.foreign.held_words import HeldWords
from refcheck.verify.claims.foreign.sentence_parts import is_adjunct
from refcheck.verify.claims.reading.facts import ClaimFacts, dates_agree
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_NAMED = late(r"-[^\W\d_a-zà-ÿа-я]")  # "Deux-Sèvres" counts nothing
_OF_THEM = late(r"\s(?:von ihnen|davon|d['’]entre (?:eux|elles)|de (?:ellos|ellas)|из них|di (?:loro|essi)|van hen)\b")
_DE_YEAR = late(r"(?P<thing>[^\W\d_]+)\sde\s(?P<year>\d{4})\b")
_OF_YEAR = {
    "de": late(r"(?P<thing>[^\W\d_]+)\s(?:von|des\sJahres)\s(?P<year>\d{4})\b"),
    "fr": _DE_YEAR,
    "es": _DE_YEAR,
    "it": late(r"(?P<thing>[^\W\d_]+)\sdel\s(?P<year>\d{4})\b"),
    "ru": late(r"(?P<thing>[^\W\d_]{4,})\s(?P<year>\d{4})\sгода\b"),
}
"""How a language says which one by a year."""
_SINCE = late(r"(?i)\b(?:depuis|seit|desde|dal|с)\s$")
_BEHIND_YEAR = 6  # code points: " года"
_ALIGNED = 0.75  # share of the other words that makes a figure the one in the place of the claim's
_ADJECTIVES_FOLLOW = frozenset({"fr", "es", "it", "pt"})  # what is counted and of what kind stand behind the figure
_BEFORE, _AFTER = 4, 6  # words around a figure among which is what it counts


def figures_stand(claim: ClaimFacts, window: list[Sentence], page: PageIndex) -> bool:
    """Tell whether a window has the claim's figures, of the same things, and those of one unit in the same order."""
    places: dict[str | None, list[int]] = {}
    for quantity in claim.quantities:
        if _NAMED.match(claim.text, quantity.end):
            continue
        place = _place_of(claim, quantity, window, page)
        if place is None or _is_left_behind(claim, quantity, place, window):
            return False
        places.setdefault(quantity.unit, []).append(place)
    return all(of_unit == sorted(of_unit) for of_unit in places.values())


def _is_left_behind(claim: ClaimFacts, quantity: Quantity, place: int, window: list[Sentence]) -> bool:
    """Tell whether a figure is of the sentence before, where the one that goes on has its own: "66 %. It was 48 %"."""
    last = window[-1]
    rivals = [other for other in last.quantities if other.unit == quantity.unit]
    return place < last.start and any(
        not any(quantities_agree(mine, other) for mine in claim.quantities) for other in rivals
    )


def _place_of(claim: ClaimFacts, quantity: Quantity, window: list[Sentence], page: PageIndex) -> int | None:
    """Give where a window has a figure beside what the claim counts with it; None where it has not."""
    counted = [] if quantity.unit else _counted(claim.sentence, quantity)
    for sentence in window:
        for other in sentence.quantities:
            is_same = quantities_agree(quantity, other) and not _is_of_another(claim, other, sentence)
            if is_same and all(_counts(word, other, sentence, page) for word in counted):
                return sentence.start + other.start
    return None


def _is_of_another(claim: ClaimFacts, figure: Quantity, sentence: Sentence) -> bool:
    """Tell whether the claim's subject stands nearer to another figure of its unit: "exports 12, imports 8"."""
    rivals = [
        other.start
        for other in sentence.quantities
        if other.unit == figure.unit and not any(quantities_agree(mine, other) for mine in claim.quantities)
    ]
    ours = claim.sentence
    told = (stem_ for at, stem_ in enumerate(ours.stems) if stem_ in ours.content and not is_adjunct(ours, at))
    first = next(told, "")
    places = [word.start for word, stem_ in zip(sentence.words, sentence.stems, strict=True) if stem_ == first]
    return bool(places) and any(
        min(abs(rival - place) for place in places) < min(abs(figure.start - place) for place in places)
        for rival in rivals
    )


def _counted(sentence: Sentence, quantity: Quantity) -> list[tuple[str, str]]:
    """Give the words and stems right behind a figure that carry meaning: what is counted, and of what kind it is."""
    found: list[tuple[str, str]] = []
    end = quantity.end
    most = 2 if sentence.language in _ADJECTIVES_FOLLOW else 1
    for word, stem_ in zip(sentence.words, sentence.stems, strict=True):
        if word.start < quantity.end:
            continue
        if stem_ not in sentence.content or not sentence.text[end : word.start].isspace() or len(found) == most:
            break
        found.append((sentence.text[word.start : word.end], stem_))
        end = word.end
    return found


def _counts(counted: tuple[str, str], other: Quantity, sentence: Sentence, page: PageIndex) -> bool:
    """Tell whether a sentence counts something with one of its figures, and not with another."""
    before = sentence.text[: other.start]
    if _OF_THEM.match(sentence.text, other.end) and HeldWords([_piece(sentence, len(before))], page).has(*counted, ()):
        return True
    owners = [q for q in sentence.quantities if any(stem_ == counted[1] for _, stem_ in _counted(sentence, q))]
    return other in owners if owners else _stands_beside(counted, other, sentence, page)


def _piece(sentence: Sentence, end: int) -> Sentence:
    """Give what stands before a place of a sentence: what "of them" takes up."""
    return Sentence(sentence.text, 0, end, sentence.language)


def _stands_beside(counted: tuple[str, str], other: Quantity, sentence: Sentence, page: PageIndex) -> bool:
    """Tell whether what is counted stands near a figure of a sentence, with no other figure between them."""
    start = max((q.end for q in sentence.quantities if q.end <= other.start), default=0)
    end = min((q.start for q in sentence.quantities if q.start >= other.end), default=len(sentence.text))
    before = [word for word in sentence.words if start <= word.start and word.end <= other.start][-_BEFORE:]
    words = [*before, *[word for word in sentence.words if other.start <= word.start and word.end <= end][: _AFTER + 1]]
    beside = Sentence(sentence.text[words[0].start : words[-1].end], 0, words[-1].end - words[0].start, page.language)
    return HeldWords([beside], page).has(*counted, ())


def date_stands_by(claim: ClaimFacts, number: int, window: list[Sentence], page: PageIndex) -> bool:
    """Tell whether a date of the claim stands in a window, or is the page's own and the window gives no other."""
    if date_stands(claim, number, window):
        return not (_only_says_which(claim, number, window) or _only_since(claim, number, window))
    if any(sentence.dates for sentence in window):
        return False
    date, written = claim.dates[number].date, window[0].written
    is_of_page = written is not None and date.day is None and dates_agree(date, written)
    return is_of_page or date_stands(claim, number, page.metadata)


def _only_since(claim: ClaimFacts, number: int, window: list[Sentence]) -> bool:
    """Tell whether a window has a year only behind "since", and the claim has it without: "in 2010"."""
    date = claim.dates[number]
    if _SINCE.search(claim.text[: date.start]) or date.date.month is not None:
        return False
    places = [(s.text, m.start()) for s in window for m in re.finditer(rf"\b{date.date.year}\b", s.text)]
    return bool(places) and all(_SINCE.search(text[:place]) for text, place in places)


def _only_says_which(claim: ClaimFacts, number: int, window: list[Sentence]) -> bool:
    """Tell whether a window has a year only of a thing that the claim lacks: "the fires of 2011" for "in 2011"."""
    date = claim.dates[number]
    year, found = str(date.date.year), False
    of = _OF_YEAR.get(claim.language)
    if of is None or date.date.month is not None or of.search(claim.text):
        return False
    for sentence in window:
        for match in re.finditer(rf"\b{year}\b", sentence.text):
            owner = of.search(sentence.text[: match.end() + _BEHIND_YEAR])
            if owner is None or owner.start("year") != match.start():
                return False
            things = [
                stem_
                for word, stem_ in zip(sentence.words, sentence.stems, strict=True)
                if owner.start("thing") == word.start
            ]
            if not claim.sentence.content.isdisjoint(things):
                return False
            found = True
    return found


def find_other_figures(claim: ClaimFacts, page: PageIndex, near: list[int], findings: Findings) -> list[Conflict]:
    """Give the figures and dates that stand in the place of the claim's own in a sentence with its other words."""
    found: list[Conflict] = []
    for index in near:
        sentence = page.sentences[index]
        is_aligned = share_of_words(claim, page, index, claim.figure_spans) >= _ALIGNED
        if found or not is_aligned or not deny_alike(claim.sentence, sentence):
            continue
        for quantity in findings.missing_quantities:
            told = sentence.quantities
            rivals = [other for other in told if _counts_the_same(claim.sentence, quantity, sentence, other)]
            if len(rivals) == 1:
                found.append(_conflict(ConflictKind.NUMBER, quantity.text, sentence, (rivals[0].start, rivals[0].end)))
        for date in claim.dates:
            words = claim.text[date.start : date.end]
            days = [other for other in sentence.dates if len(other.date.iso) == len(date.date.iso)]
            if words in findings.missing_dates and len(days) == 1 and len(claim.dates) == 1:
                found.append(_conflict(ConflictKind.DATE, words, sentence, (days[0].start, days[0].end)))
    return found


def _conflict(kind: ConflictKind, words: str, sentence: Sentence, span: Span) -> Conflict:
    start, end = span
    return Conflict(
        kind=kind, claim=words, page=sentence.text[start:end], start=sentence.start + start, end=sentence.start + end
    )


def _counts_the_same(ours: Sentence, mine: Quantity, theirs: Sentence, other: Quantity) -> bool:
    """Tell whether two figures have one unit, or none and one word behind them: what they count."""
    if mine.unit or other.unit:
        return mine.unit == other.unit
    return _behind(ours, mine) == _behind(theirs, other) != ""


def _behind(sentence: Sentence, quantity: Quantity) -> str:
    behind = (stem_ for word, stem_ in zip(sentence.words, sentence.stems, strict=True) if word.start >= quantity.end)
    return next(behind, "")
