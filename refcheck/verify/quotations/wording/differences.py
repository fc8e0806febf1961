"""What differs between a piece and its place on the page, and how changed words are named."""

import itertools
from dataclasses import dataclass, replace

from refcheck.datatypes.assessments import DiffOperation, WordChange
from refcheck.datatypes.making import quickly_made
from refcheck.verify.quotations.placing.anchor import Place
from refcheck.verify.quotations.wording.numerals import is_currency_sign, is_same_currency
from refcheck.verify.quotations.words import Words

_FARTHEST_MOVE = 4  # words between where some stand and where they were put
_CURRENCY_REACH = 4
_FROM_TO = frozenset("to or bis oder до или".split())
_MAX_JOINED = 4  # words that one compound is made of, on either side


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A step of the diff with words on at least one side; `excuse` names why it does not count."""

    start: int
    end: int
    page_start: int
    page_end: int
    quotation: str
    page: str
    excuse: str | None = None

    @property
    def change(self) -> WordChange:
        """The difference as it is reported."""
        if not self.quotation:
            operation = DiffOperation.INSERT
        elif not self.page:
            operation = DiffOperation.DELETE
        else:
            operation = DiffOperation.REPLACE
        return WordChange(
            operation=operation, quotation=self.quotation, page=self.page, is_excused=self.excuse is not None
        )


def excuse_moved_currency(differences: list[Difference]) -> list[Difference]:
    """Excuse "$5 million" for "5 million dollars": one symbol gone and its word come, near each other."""
    for first, second in itertools.pairwise(each for each in differences if not each.excuse):
        if abs(second.start - first.end) > _CURRENCY_REACH:
            continue
        gone = [each for each in (first, second) if each.quotation and not each.page]
        come = [each for each in (first, second) if each.page and not each.quotation]
        if len(gone) == len(come) == 1 and is_same_currency(gone[0].quotation, come[0].page):
            return [replace(each, excuse="currency") if each in (first, second) else each for each in differences]
    return differences


def excuse_dollars_country(differences: list[Difference], words: Words, page: Words) -> list[Difference]:
    """Excuse "US$40" for "$40"; "A$40" is another currency."""
    return [
        replace(each, excuse="currency")
        if _is_country(words, each.start, each.end) != _is_country(page, each.page_start, each.page_end)
        and "" in (each.quotation, each.page)
        else each
        for each in differences
    ]


def _is_country(words: Words, start: int, end: int) -> bool:
    is_us = end - start == 1 and words.word(start) == "US"
    return is_us and words.keys[end : end + 1] == ["$"] and words.between(start) == ""


def excuse_repeated_currency(differences: list[Difference], words: Words, page: Words) -> list[Difference]:
    """Excuse "£200–250" for "£200–£250": the sign is said once or twice."""
    return [
        replace(each, excuse="currency")
        if each.excuse is None
        and (_is_second_sign(words, each.start, each.end) or _is_second_sign(page, each.page_start, each.page_end))
        and (each.start == each.end or each.page_start == each.page_end)
        else each
        for each in differences
    ]


def _is_second_sign(words: Words, start: int, end: int) -> bool:
    """Tell whether a word is the second of two currency signs of a range."""
    if end - start != 1 or start < 2 or not is_currency_sign(words.keys[start]) or not _is_range(words, start):
        return False
    return bool(words.keys[start - 1][0].isdigit() and words.keys[start - 2] == words.keys[start])


def _is_range(words: Words, index: int) -> bool:
    """Tell whether a dash leads up to a word."""
    return "-" in words.text[words.ends[index - 1] : words.starts[index]]


def excuse_repeated_percent(differences: list[Difference], words: Words, page: Words) -> list[Difference]:
    """Excuse "from 5% to 7%" for "from 5 to 7 per cent": the sign is said once or twice."""
    return [
        replace(each, excuse="percent")
        if each.excuse is None
        and (_is_first_percent(words, each.start, each.end) or _is_first_percent(page, each.page_start, each.page_end))
        and (each.start == each.end or each.page_start == each.page_end)
        else each
        for each in differences
    ]


def _is_first_percent(words: Words, start: int, end: int) -> bool:
    """Tell whether a word is the first of two percent signs of a range or of "between 5% and 7%"."""
    if end - start != 1 or words.keys[start] != "percent" or not start or not words.keys[start - 1][0].isdigit():
        return False
    behind = words.keys[end : end + 3]
    is_between = words.keys[max(0, start - 2) : start - 1] == ["between"]
    is_pair = bool(behind) and (behind[0] in _FROM_TO or (behind[0] == "and" and is_between))
    if is_pair:
        behind = behind[1:]
    if not is_pair and not (end < len(words) and _is_range(words, end)):
        return False
    return len(behind) > 1 and behind[0][0].isdigit() and behind[1] == "percent"


def name_compounds(differences: list[Difference], words: Words, page: Words) -> list[Difference]:
    """Name counted changes by their whole compounds: "thirty-two" for "thirty-one", "5-4" for "6-3"."""
    named: list[Difference] = []
    behind = page_behind = 0
    for each in differences:
        if each.excuse or each.start == each.end or each.page_start == each.page_end:
            named.append(each if each.excuse else _name_part(each, words, page))
            continue
        start, end = _compound_around(words, each.start, each.end)
        page_start, page_end = _compound_around(page, each.page_start, each.page_end)
        is_named = start < behind and page_start < page_behind  # another part of the compound that was just named
        behind, page_behind = end, page_end
        if is_named:
            named[-1] = replace(named[-1], end=each.end, page_end=each.page_end)
            continue
        if (start, end, page_start, page_end) != (each.start, each.end, each.page_start, each.page_end):
            each = replace(each, quotation=words.phrase(start, end), page=page.phrase(page_start, page_end))
        named.append(each)
    return named


def _name_part(each: Difference, words: Words, page: Words) -> Difference:
    """Name a compound that lost or won a part: "twenty" for "twenty-six", and not "six" alone."""
    is_lost = each.start == each.end
    start, end = (each.page_start, each.page_end) if is_lost else (each.start, each.end)
    side = page if is_lost else words
    first, last = _compound_around(side, start, end)
    if "-" not in side.text[side.starts[first] : side.ends[last - 1]]:
        return each  # "$" before "1.2"
    before, behind = start - first, last - end
    own, theirs = (each.start - before, each.end + behind), (each.page_start - before, each.page_end + behind)
    if not before + behind or min(own[0], theirs[0]) < 0 or own[1] > len(words) or theirs[1] > len(page):
        return each
    if words.keys[own[0] : each.start] != page.keys[theirs[0] : each.page_start]:
        return each
    if words.keys[each.end : own[1]] != page.keys[each.page_end : theirs[1]]:
        return each
    return replace(
        each,
        start=own[0],
        end=own[1],
        page_start=theirs[0],
        page_end=theirs[1],
        quotation=words.phrase(*own),
        page=page.phrase(*theirs),
    )


def name_exchanged(differences: list[Difference], place: Place, words: Words, page: Words) -> list[Difference]:
    """Name words that changed places together: "and bold quick" for "quick and bold"."""
    named: list[Difference] = []
    for difference in differences:
        each = _exchanged_at_edge(difference, place, words, page) or difference
        last = named[-1] if named else None
        if last and _changed_places(last, each, words, page):
            quotation = words.phrase(last.start, each.end)
            there = page.phrase(last.page_start, each.page_end)
            named[-1] = replace(
                last, end=each.end, page_end=each.page_end, quotation=quotation, page=there, excuse=None
            )
        else:
            named.append(each)
    return named


def _exchanged_at_edge(each: Difference, place: Place, words: Words, page: Words) -> Difference | None:
    """Give a first or last word with the one that it changed places with, where the page has it just outside."""
    gone = words.keys[each.start : each.end]
    if each.excuse or not gone or each.page_start != each.page_end:
        return None
    first, last = place.start - len(gone), place.end + len(gone)
    if 0 < each.start <= _FARTHEST_MOVE and first >= 0 and page.keys[first : place.start] == gone:
        start, end, page_start, page_end = 0, each.end, first, each.page_start
    elif 0 < len(words) - each.end <= _FARTHEST_MOVE and page.keys[place.end : last] == gone:
        start, end, page_start, page_end = each.start, len(words), each.page_start, last
    else:
        return None
    there = page.phrase(page_start, page_end)
    return Difference(
        start=start, end=end, page_start=page_start, page_end=page_end, quotation=words.phrase(start, end), page=there
    )


def _changed_places(first: Difference, second: Difference, words: Words, page: Words) -> bool:
    """Tell whether the same words were left out on one side of a few others and put in on the other side."""
    if first.excuse or second.excuse or second.start - first.end > _FARTHEST_MOVE:
        return False
    gone, come = words.keys[first.start : first.end], page.keys[second.page_start : second.page_end]
    if gone and gone == come and first.page_start == first.page_end and second.start == second.end:
        return True
    gone, come = page.keys[first.page_start : first.page_end], words.keys[second.start : second.end]
    return bool(gone) and gone == come and first.start == first.end and second.page_start == second.page_end


def _compound_around(words: Words, start: int, end: int) -> tuple[int, int]:
    """Widen a run of words over the hyphens, stops and signs that tie others to it: "£14.3bn", "p.m"."""
    first, last = max(0, start - _MAX_JOINED), min(len(words), end + _MAX_JOINED)
    while start > first and _are_tied(words, start):
        start -= 1
    while end < last and _are_tied(words, end):
        end += 1
    return start, end


def _are_tied(words: Words, index: int) -> bool:
    """Tell whether a word is one with the word before it."""
    gap = words.text[words.ends[index - 1] : words.starts[index]]
    if gap == " ":
        return False
    if gap == ".":
        return len(words.word(index)) == len(words.word(index - 1)) == 1
    is_sign = not (
        words.word(index)[0].isalpha() and words.word(index - 1)[0].isalpha()
    )  # not of a script without spaces
    return gap == "-" or (gap == "" and is_sign)
