"""The word diff between a piece and its place on the page, each difference excused or counted.

A difference is excused only by a closed list: the same words joined or split, the same number,
an attribution or page furniture that interrupts the words on the page, what the author put in brackets, and,
on scanned pages, letters that scanners confuse. Everything else counts.
"""

from collections.abc import Iterator
from dataclasses import replace

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.placing.anchor import Place
from refcheck.verify.quotations.placing.pieces import Piece
from refcheck.verify.quotations.sense.senses import turns_sense
from refcheck.verify.quotations.wording.accents import find_changed_accents
from refcheck.verify.quotations.wording.brackets import is_addition, is_stranger, may_stand_for, stands_for_pronoun
from refcheck.verify.quotations.wording.british_words import find_british_senses
from refcheck.verify.quotations.wording.cases import find_changed_cases
from refcheck.verify.quotations.wording.differences import (
    Difference,
    excuse_dollars_country,
    excuse_moved_currency,
    excuse_repeated_currency,
    excuse_repeated_percent,
    name_compounds,
    name_exchanged,
)
from refcheck.verify.quotations.wording.interruptions import find_interruption, find_interruptions, may_interrupt
from refcheck.verify.quotations.wording.numerals import find_other_counting_words, is_currency_sign
from refcheck.verify.quotations.wording.sameness import Sameness
from refcheck.verify.quotations.wording.stops import find_turned_end, find_turned_stops
from refcheck.verify.quotations.words import Words

_MAX_JOINED = 4  # words that one word of the other side may be made of
_MAX_MOVED = 3
_RANGE_WORDS = frozenset("to bis a à до al through".split())


def find_differences(piece: Piece, place: Place, page: Words, sameness: Sameness) -> list[Difference]:
    """Give the differences between a piece and the words at its place, in order."""
    comparison = _Comparison(piece, page, sameness)
    found: list[Difference] = []
    for step in place.steps:
        if step.operation is DiffOperation.INSERT:
            found.extend(comparison.inserted(step))
        elif step.operation is not DiffOperation.EQUAL:
            found.extend(comparison.differences(step))
    found = [each for each in found if not _is_overhang(each, piece, place)]
    found = excuse_moved_currency(found)
    found = excuse_repeated_percent(found, piece.words, page)
    found = excuse_dollars_country(found, piece.words, page)
    found = excuse_repeated_currency(found, piece.words, page)
    found.extend(comparison.other_words(place))
    found.extend(comparison.unplaced(found, place))
    found.sort(key=lambda difference: (difference.start, difference.page_start))
    return name_compounds(name_exchanged(found, place, piece.words, page), piece.words, page)


def _is_overhang(each: Difference, piece: Piece, place: Place) -> bool:
    """Tell whether words of the page are left over at the end of a place: "£8.6 million" needs one of "£8.6m, and"."""
    is_left = each.start == each.end == len(piece.words) and each.page_end == place.end and not each.excuse
    return is_left and not turns_sense(each.page.lower().split())


class _Comparison:
    def __init__(self, piece: Piece, page: Words, sameness: Sameness) -> None:
        self.piece = piece
        self.words = piece.words
        self.page = page
        self.sameness = sameness
        self.insertions = {insertion.before: insertion for insertion in piece.insertions}

    def inserted(self, step: Step) -> Iterator[Difference]:
        """Read words that only the page has, moved along where the same words stand before and behind them.

        In "the deck, the mayor said, the deck" the diff may find "the mayor said" or "mayor said, the"
        to be inserted.
        """
        for move in sorted(range(-_MAX_MOVED, _MAX_MOVED + 1), key=abs):
            i, j, j_end = step.start + move, step.other_start + move, step.other_end + move
            if not self._may_move(step, move):
                continue
            parts = find_interruptions(self.page, j, j_end)
            if parts:
                yield from (self._difference(i, i, start, end, name) for start, end, name in parts)
                return
        yield from self.differences(step)

    def _may_move(self, step: Step, move: int) -> bool:
        keys = self.page.keys
        if not 0 < step.start + move < len(self.words):
            return move == 0
        start, end, own = step.other_start, step.other_end, self.words.keys
        if move < 0:
            before = keys[start + move : start]
            return start + move > 0 and before == keys[end + move : end] == own[step.start + move : step.start]
        behind = keys[end : end + move]
        return end + move < len(keys) and behind == keys[start : start + move] == own[step.start : step.start + move]

    def differences(self, step: Step) -> Iterator[Difference]:
        """Peel excused words off both ends of a step; what is left in the middle counts."""
        i, i_end, j, j_end = step[1:]
        tail: list[Difference] = []
        while i < i_end or j < j_end:
            head = self._peel(i, i_end, j, j_end, at_end=False)
            if head:
                yield head
                i, j = head.end, head.page_end
                continue
            is_one = i_end - i < 2 and j_end - j < 2  # then both of its ends are the same
            last = None if is_one else self._peel(i, i_end, j, j_end, at_end=True)
            if not last:
                break
            tail.append(last)
            i_end, j_end = last.start, last.page_start
        if i < i_end or j < j_end:
            bracket = self.insertions.get(i) if i == i_end else None
            for each in self._counted(i, i_end, j, j_end):
                yield replace(each, quotation=f"[{bracket.text}]") if bracket else each
        yield from reversed(tail)

    def other_words(self, place: Place) -> Iterator[Difference]:
        """Give the words that share a key with the page's and are others: by accents, case, stops, or in British."""
        asked = find_turned_end(place.steps, self.words, self.page)
        if asked:
            turned = self._difference(asked[0], asked[0] + 1, asked[1], asked[1] + 1, None)
            yield replace(turned, quotation=f"{turned.quotation}.", page=f"{turned.page}?")
        if all(map(self._is_set_alike, place.steps)):
            return
        for find in (find_changed_accents, find_changed_cases, find_british_senses, find_other_counting_words):
            for i, j in find(place.steps, self.words, self.page):
                yield self._difference(i, i + 1, j, j + 1, None)
        for i, j in find_turned_stops(place.steps, self.words, self.page):
            turned = self._difference(i, i + 1, j, j + 1, None)
            own, theirs = self.words.between(i).strip(), self.page.between(j).strip()
            yield replace(turned, quotation=turned.quotation + own, page=turned.page + theirs)

    def _is_set_alike(self, step: Step) -> bool:
        """Tell whether the words that a step finds on the page stand there letter for letter."""
        own, theirs = self.words.phrase(step.start, step.end), self.page.phrase(step.other_start, step.other_end)
        return step.operation is not DiffOperation.EQUAL or own == theirs

    def unplaced(self, found: list[Difference], place: Place) -> Iterator[Difference]:
        """Give the bracketed words that stand in for nothing and add to what the page says."""
        replaced = {difference.start for difference in found if difference.excuse == "bracket"}
        for insertion in self.piece.insertions:
            before = place.start - 1
            if insertion.before == 0 and 0 not in replaced and before >= 0 and stands_for_pronoun(self.page, before):
                fits = may_stand_for(insertion.text, self.page, before, place.start)
                bracket = self._difference(0, 0, before, place.start, "bracket")
                yield bracket if fits else replace(bracket, quotation=f"[{insertion.text}]", excuse=None)
                continue
            is_told = any(each.quotation == f"[{insertion.text}]" for each in found)
            is_added = is_addition(insertion.text, self.page) or (
                insertion.before == 0 and before >= 0 and is_stranger(insertion.text, self.page, before)
            )
            if insertion.before not in replaced and not is_told and is_added:
                yield Difference(
                    start=insertion.before,
                    end=insertion.before,
                    page_start=place.start,
                    page_end=place.start,
                    quotation=f"[{insertion.text}]",
                    page="",
                )

    def _counted(self, i: int, i_end: int, j: int, j_end: int) -> Iterator[Difference]:
        """Pair off words one by one where both sides have equally many, so that each is named."""
        if 1 < i_end - i == j_end - j and not self.page.has_single_letters(j, j_end):
            for offset in range(i_end - i):
                yield self._difference(i + offset, i + offset + 1, j + offset, j + offset + 1, None)
            return
        yield self._difference(i, i_end, j, j_end, None)

    def _peel(self, i: int, i_end: int, j: int, j_end: int, *, at_end: bool) -> Difference | None:
        for words in range(min(_MAX_JOINED, i_end - i) + 1):
            for page_words in range(min(_MAX_JOINED, j_end - j) + 1):
                if not words or not page_words:
                    continue
                a, b = (i_end - words, i_end) if at_end else (i, i + words)
                c, d = (j_end - page_words, j_end) if at_end else (j, j + page_words)
                excuse = self.sameness.find_excuse(a, b, c, d)
                if excuse:
                    return self._difference(a, b, c, d, excuse)
        if i_end - i == 2 and j == j_end and self._is_second_percent(i, j):
            return self._difference(i, i_end, j, j, "range")
        if i_end - i == 1 and j == j_end and self._is_range_sign(i, j):
            return self._difference(i, i_end, j, j, "range")
        return self._interruption(i, i_end, j, j_end, at_end=at_end)

    def _interruption(self, i: int, i_end: int, j: int, j_end: int, *, at_end: bool) -> Difference | None:
        if j == j_end:
            return None
        at = i_end if at_end else i
        if i == i_end and j_end - j == 1 and self._is_range_word(i, j):
            return self._difference(i, i, j, j_end, "range")
        is_bracket = at in self.insertions and i == i_end
        if is_bracket and may_stand_for(self.insertions[at].text, self.page, j, j_end):
            return self._difference(at, at, j, j_end, "bracket")
        # Only the whole run may interrupt, or the part of it that touches words found on the page.
        limits = range(j_end, j, -1) if not at_end else range(j, j_end)
        for limit in list(limits)[:60]:
            c, d = (limit, j_end) if at_end else (j, limit)
            if not may_interrupt(self.page, c, d):
                continue
            excuse = find_interruption(self.page, c, d)
            if excuse:
                return self._difference(at, at, c, d, excuse)
        return None

    def _is_second_percent(self, i: int, j: int) -> bool:
        """Tell whether the page writes "34-41%" where the quotation has "34% to 41%"."""
        is_there = self.words.keys[i] == "percent" and self.page.keys[j + 1 : j + 2] == ["percent"]
        return is_there and self._is_range_sign(i + 1, j)

    def _is_range_word(self, i: int, j: int) -> bool:
        """Tell whether the page writes "10 to 15" where the quotation has "10–15"."""
        if self.page.keys[j] not in _RANGE_WORDS or not 0 < i < len(self.words):
            return False
        between = self.words.text[self.words.ends[i - 1] : self.words.starts[i]]
        return "-" in between and self.words.keys[i - 1][0].isdigit() and self.words.keys[i][0].isdigit()

    def _is_range_sign(self, i: int, j: int) -> bool:
        """Tell whether the page writes "10–15" where the quotation has "10 to 15"."""
        if self.words.keys[i] not in _RANGE_WORDS or not 0 < j < len(self.page):
            return False
        between = self.page.text[self.page.ends[j - 1] : self.page.starts[j]]
        is_figure = self.page.keys[j][0].isdigit() or is_currency_sign(self.page.keys[j])
        return "-" in between and self.page.keys[j - 1][0].isdigit() and is_figure

    def _difference(self, i: int, i_end: int, j: int, j_end: int, excuse: str | None) -> Difference:
        return Difference(
            start=i,
            end=i_end,
            page_start=j,
            page_end=j_end,
            quotation=self.words.phrase(i, i_end),
            page=self.page.phrase(j, j_end),
            excuse=excuse,
        )
