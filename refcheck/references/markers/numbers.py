"""Numbered markers: in which style the piece prints them, and which entry each one names."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from refcheck.datatypes.references import CitationStyle
from refcheck.references.entries import EntryList
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.labels import LabelKind
from refcheck.references.limits import MOST_MARKERS, take_within
from refcheck.references.markers.assignment import choose_rising
from refcheck.references.markers.candidates import Candidate, NumberStyle, find_candidates
from refcheck.references.markers.enumerations import without_enumerations
from refcheck.references.markers.gaps import fill_gaps
from refcheck.references.spans import Spans

# How far beyond the last entry a number in brackets may go and still be a marker without its entry.
_MOST_MISSING = 20
# Weights of brackets, see `candidates`: outside code, and not glued to a word.
_IN_TEXT = 0.5
_SET_OFF = 0.9
_PLAIN = 0.8
# Markers in the piece's own print that must stand beside one in another print.
_FEWEST_BESIDE = 2
_FEWEST_SORTED = 6
_FEWEST_HALF_ROUND = 4
_FREE_STYLES = frozenset({NumberStyle.BRACKET, NumberStyle.CARET, NumberStyle.WORDED})
_FILLING = (NumberStyle.SUPERSCRIPT, NumberStyle.ROUND, NumberStyle.WORDED)
_ROUND_STYLES = (NumberStyle.ROUND, NumberStyle.HALF_ROUND)
_RAISED_STYLES = frozenset({NumberStyle.SUPERSCRIPT, NumberStyle.RAISED})
# From the plainest print to the least certain; a later style must explain more to win.
_PREFERENCE = {
    NumberStyle.CARET: 1.0,
    NumberStyle.BRACKET: 1.0,
    NumberStyle.SUPERSCRIPT: 1.0,
    NumberStyle.RAISED: 0.95,
    NumberStyle.GLUED: 0.8,
    NumberStyle.ROUND: 0.6,
    NumberStyle.ROMAN: 1.0,
    NumberStyle.HALF_ROUND: 0.6,
    NumberStyle.WORDED: 0.8,
}
# Prints that only a list with labels of that kind may have.
_OF_KIND = {NumberStyle.ROMAN: LabelKind.ROMAN, NumberStyle.HALF_ROUND: LabelKind.PARENTHESIS}


@dataclass(frozen=True, slots=True)
class _Reading:
    """One style's markers for one list and the share of the list's numbers that they name."""

    style: NumberStyle
    chosen: list[Candidate]
    coverage: float


def find_number_markers(
    text: str,
    entry_list: EntryList,
    works_of: Mapping[int, Sequence[int]],
    candidates: Mapping[NumberStyle, Sequence[Candidate]],
    zone: tuple[int, int],
) -> list[FoundMarker]:
    """Find the markers of one numbered list within `zone`; `works_of` gives each number's works."""
    known = frozenset(entry_list.numbers)
    is_alphabetical = _is_alphabetical(entry_list)
    readings = [
        _read_style(text, style, found, known, zone, is_alphabetical=is_alphabetical)
        for style, found in candidates.items()
        if _OF_KIND.get(style, entry_list.kind) is entry_list.kind
        and (entry_list.kind is not LabelKind.ROMAN or style is NumberStyle.ROMAN)
    ]
    best = max(readings, key=lambda reading: reading.coverage * _PREFERENCE[reading.style], default=None)
    if best is not None and best.style is NumberStyle.GLUED and entry_list.is_confirmed:
        filled = best.chosen + fill_gaps(text, best.chosen, known, zone)
        best = _Reading(best.style, filled, len({number for one in filled for number in one.numbers}) / len(known))
    names_works = sum(bool(works) for works in works_of.values()) * 2 > len(known)
    if best is None or not _is_convincing(best, known, entry_list, names_works=names_works):
        return []
    chosen = best.chosen
    for style in _FILLING:
        if style is not best.style:
            chosen = chosen + _fill_in_turn(best, chosen, known, _within(candidates.get(style, ()), zone))
    if best.style in _RAISED_STYLES:
        chosen += _stray_brackets(best, known, _within(candidates.get(NumberStyle.BRACKET, ()), zone))
    markers = [_make_marker(text, one, works_of) for one in chosen]
    markers += _find_missing(text, best, known, candidates[best.style], zone)
    return sorted(markers, key=lambda marker: marker.start)


def collect_candidates(
    text: str, excluded: Spans, *, kinds: Set[LabelKind | None] = frozenset()
) -> dict[NumberStyle, list[Candidate]]:
    """Collect the candidates of every style outside the excluded places; Roman figures and "1)" only for such lists."""
    return {
        style: [
            one
            for one in take_within(find_candidates(text, style), MOST_MARKERS, what="numbers that may be markers")
            if not excluded.overlaps(one.start, one.end)
        ]
        for style in NumberStyle
        if style not in _OF_KIND or _OF_KIND[style] in kinds
    }


def _is_alphabetical(entry_list: EntryList) -> bool:
    """Tell a list in the order of names, whose numbers come in any order in the text."""
    starts = [entry.text.lstrip('“„«"‘')[:2].casefold() for entry in entry_list.entries]
    return len(starts) >= _FEWEST_SORTED and starts == sorted(starts)


def _read_style(
    text: str,
    style: NumberStyle,
    found: Sequence[Candidate],
    known: frozenset[int],
    zone: tuple[int, int],
    *,
    is_alphabetical: bool,
) -> _Reading:
    inside = _within(found, zone)
    if style in _ROUND_STYLES:
        inside = without_enumerations(text, inside)
    if style in _FREE_STYLES:
        chosen = _drop_subscripts([one for one in inside if all(number in known for number in one.numbers)])
    elif style is NumberStyle.ROUND and is_alphabetical:
        chosen = [one for one in inside if known.issuperset(one.numbers)]
    else:
        chosen = choose_rising(list(_longest_known(inside, known)), known)
    named = {number for one in chosen for number in one.numbers}
    return _Reading(style, chosen, len(named) / len(known) if known else 0.0)


def _fill_in_turn(
    best: _Reading, chosen: list[Candidate], known: frozenset[int], found: Sequence[Candidate]
) -> list[Candidate]:
    """Take numbers in another print, for entries that nothing else names, where their turn comes.

    A piece that went through several hands has "word.8" for one note, "word⁹" or "word (9)" for the next.
    """
    if len(best.chosen) < _FEWEST_BESIDE:
        return []
    named = {number for one in chosen for number in one.numbers}
    ordered = sorted(chosen, key=lambda one: one.start)
    starts = [one.start for one in ordered]
    filling: list[Candidate] = []
    for one in found:
        at = bisect_left(starts, one.start)
        last = max(ordered[at - 1].numbers) if at else 0
        following = min(ordered[at].numbers) if at < len(starts) else max(known) + 1
        is_in_turn = all(last < number < following and number in known for number in one.numbers)
        if one.weight >= _PLAIN and is_in_turn and named.isdisjoint(one.numbers):
            filling.append(one)
            named.update(one.numbers)
    return filling


def _stray_brackets(best: _Reading, known: frozenset[int], found: Sequence[Candidate]) -> list[Candidate]:
    """Take "[4]" in a piece with raised numbers whose list has a 4: typed by hand by whoever came last."""
    if len(best.chosen) < _FEWEST_BESIDE:
        return []
    return [one for one in found if one.weight >= _SET_OFF and known.issuperset(one.numbers)]


def _longest_known(found: Sequence[Candidate], known: frozenset[int]) -> Iterator[Candidate]:
    """Of candidates that begin at one place ("6" and "6, 7") give the longest whose numbers the list has."""
    for _, group in groupby(found, key=lambda one: one.start):
        same = list(group)
        fitting = [one for one in same if known.issuperset(one.numbers)]
        yield max(fitting or same[:1], key=lambda one: one.end)


def _within(found: Sequence[Candidate], zone: tuple[int, int]) -> Sequence[Candidate]:
    first = bisect_left(found, zone[0], key=lambda one: one.start)
    return found[first : bisect_left(found, zone[1], key=lambda one: one.start)]


def _drop_subscripts(chosen: list[Candidate]) -> list[Candidate]:
    """Drop "heights[1]" in a piece that sets its markers off from words, unless nothing else names that entry."""
    chosen = [one for one in chosen if one.weight >= _IN_TEXT]
    glued = [one for one in chosen if one.weight < _SET_OFF]
    set_off = [one for one in chosen if _SET_OFF <= one.weight < 1.0]
    after_marks = len(chosen) - len(glued) - len(set_off)
    if len(set_off) <= after_marks or len(glued) > len(set_off):
        return chosen
    named = {number for one in chosen if one.weight >= _SET_OFF for number in one.numbers}
    return [one for one in chosen if one.weight >= _SET_OFF or not named.issuperset(one.numbers)]


def _is_convincing(reading: _Reading, known: frozenset[int], entry_list: EntryList, *, names_works: bool) -> bool:
    """Ask the more of the markers, the less their print and their list say for themselves.

    `names_works` says that a work was read in most entries, which steps to be taken ("1) Open the lid.") lack.
    """
    named = {number for one in reading.chosen for number in one.numbers}
    if not named:
        return False
    if not entry_list.is_confirmed and entry_list.has_heading and len(known) == 1:
        return reading.style in (NumberStyle.CARET, NumberStyle.BRACKET)
    if not entry_list.is_confirmed and reading.style is NumberStyle.HALF_ROUND:
        return reading.coverage == 1.0 and len(known) >= _FEWEST_HALF_ROUND and names_works
    if not entry_list.is_confirmed:
        return reading.coverage >= 0.8 and len(named) >= 2 and reading.style not in _ROUND_STYLES
    if reading.style in (NumberStyle.CARET, NumberStyle.SUPERSCRIPT, NumberStyle.RAISED, NumberStyle.BRACKET):
        return True
    if reading.style in _ROUND_STYLES or reading.style is NumberStyle.WORDED:
        return reading.coverage >= 0.7 and len(named) >= 2
    if len(named) >= 3 and reading.coverage >= 0.7:
        return True
    if len(named) >= 2 and reading.coverage >= 0.8 and all(one.weight >= 0.5 for one in reading.chosen):
        return True
    strong = sum(one.weight >= 0.8 for one in reading.chosen)
    return reading.coverage >= 0.3 and strong >= min(2, len(known))


def _make_marker(text: str, one: Candidate, works_of: Mapping[int, Sequence[int]]) -> FoundMarker:
    places = one.locators or (one.locator,) * len(one.numbers)
    items = tuple(
        FoundItem(work=work, locator=place, label="page" if place else None)
        for number, place in zip(one.numbers, places, strict=True)
        for work in works_of.get(number, ())
    )
    bracketed = text[one.start] in "[("
    reason = None if items else f"note {one.numbers[0]} names no work"
    return FoundMarker(
        start=one.start,
        end=one.end,
        style=CitationStyle.NUMBER if bracketed and not text.startswith("[^", one.start) else CitationStyle.NOTE,
        items=items,
        note_index=one.numbers[0],
        unresolved_reason=reason,
        score=0.6 + 0.4 * one.weight,
    )


def _find_missing(
    text: str, reading: _Reading, known: frozenset[int], found: Sequence[Candidate], zone: tuple[int, int]
) -> list[FoundMarker]:
    """Report numbers in the same print that the list lacks, if they are plainly markers."""
    highest = max(known)
    chosen_starts = {one.start for one in reading.chosen}
    missing: list[FoundMarker] = []
    last = 0
    for one in _within(found, zone):
        if one.start in chosen_starts:
            last = max(one.numbers)
            continue
        absent = [number for number in one.numbers if number not in known]
        if not absent or one.weight < _SET_OFF or max(absent) > highest + _MOST_MISSING or 0 in one.numbers:
            continue
        if reading.style not in _FREE_STYLES and not last < absent[0] <= last + 3:
            continue
        last = max(one.numbers)
        missing.append(
            FoundMarker(
                start=one.start,
                end=one.end,
                style=CitationStyle.NUMBER if text[one.start] == "[" else CitationStyle.NOTE,
                note_index=one.numbers[0],
                unresolved_reason=f"the list has no entry {absent[0]}",
                score=0.7,
                is_without_entry=True,
            )
        )
    return missing
