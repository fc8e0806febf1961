"""Foot notes of PDF pages: which lines at a column's foot they are, and which raised numbers lead to them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from refcheck.documents.pdf.roman import from_roman
from refcheck.pdfs.lines import PdfLine, PdfPage

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "0123456789")
_LEAD = re.compile(
    rf"[(\[]?(?P<raised>[{_RAISED}]{{1,4}})[)\]]?\s?(?=\S)|(?P<plain>\d{{1,3}})[.)]?\s(?=\S)|"
    r"(?P<sign>[*†‡§∗¶‖]{1,3})\s?(?=\S)|(?P<roman>[ivxl]{1,7})\s(?=\S)"
)
_SIGN_MARK = re.compile(r"(?<=\S)[*†‡§∗¶‖]{1,3}(?![\w*†‡§∗¶‖])")
_ROMAN_MARK = re.compile(r"(?<=[.,;:!?”\"’»)])[ivxl]{1,7}(?=\s|\Z)")  # they stand so only where they are raised
# A year before it carries a note; any other figure, and a unit or a single letter, carries an exponent.
_EXPONENT_BEFORE = re.compile(
    r"(?<![\d.,])(?!(?:1[5-9]|20)\d\d\Z)[\d.,]*\d\Z|(?<![^\W\d_])(?:[kcdmµ]?m|ft|in|s|[^\W\d_])\Z"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’»)\]]*$")
_GOES_ON = re.compile(r"[a-zà-ÿа-я\d(\[/]")  # behind "2nd ed." or an address broken at its point, too
_MOST_OF_REST = 8  # lines of a note in a column that holds nothing else
_SMALLER = 0.95  # of the body's size
_MOST = 0.9  # of the notes must have a mark for the marks to lead to them
_NEXT_MARKS = 3
_LINES_OF_A_PAGE = 80
_GLUED = re.compile(r"[a-z)][.,;:]?[\"”’»)\]]?(\d{1,3})(?![\w.,]*\w)")


@dataclass(slots=True)
class FootNote:
    """The lines of one note; `label` is unique in the file, None where no raised number leads to it."""

    label: str | None
    lines: list[PdfLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Lead:
    number: str
    is_raised: bool
    length: int

    def is_followed_by(self, other: "_Lead") -> bool:
        """Tell whether another note may begin with `other` behind the note that begins with this."""
        if not self.number.isdecimal():  # the thanks of an article's first page stand before its first note
            return self.number != other.number and (other.is_raised or not other.number.isdecimal())
        if not other.number.isdecimal():
            return False
        return other.is_raised == self.is_raised and int(other.number) == int(self.number) + 1


@dataclass(frozen=True, slots=True)
class _Mark:
    """A raised number in the running text: its place, and the page."""

    number: str
    line: int
    start: int
    end: int
    page: int
    is_doubtful: bool = False
    """Whether it stands where an exponent would."""


def part_foot_notes(pages: Sequence[PdfPage], body_size: float) -> tuple[list[PdfLine], list[FootNote]]:
    """Give the lines of the running text, with the marks that lead to notes, and the notes in their order.

    Marks lead to notes where the numbers of both agree: through the whole file, or page by page. Where they
    do not, the notes have no labels, and what the numbers mean is left open.
    """
    parting = _Parting(body_size)
    for page in pages:
        parting.add(page)
    body, found = parting.body, parting.found
    marks = [
        _Mark(number, at, start, end, line.page, is_doubtful)
        for at, line in enumerate(body)
        for number, start, end, is_doubtful in _raised_of(line)
    ]
    marks = [one for mark in marks for one in _split_adjacent(mark, {lead.number for lead, _lines in found})]
    sure = [mark for mark in marks if not mark.is_doubtful]
    pairs = _pair_through_the_file(found, _with_missing(sure, marks)) or _pair_by_page(found, sure)
    notes: list[FootNote] = []
    used: Counter[str] = Counter()
    for at, (lead, lines) in enumerate(found):
        if at not in pairs:
            notes.append(FootNote(None, lines))
            continue
        used[lead.number] += 1
        label = lead.number if used[lead.number] == 1 else f"{lead.number}-{used[lead.number]}"
        for mark in pairs[at]:
            line = body[mark.line]
            body[mark.line] = replace(line, marks=tuple(sorted((*line.marks, (mark.start, mark.end, label)))))
        notes.append(FootNote(label, [_without_lead(lines[0], lead.length), *lines[1:]]))
    return body, notes


def _split_adjacent(mark: _Mark, known: Collection[str]) -> Iterator[_Mark]:
    """Part the numbers of two notes that follow each other at one place, "³⁴", where no note has the whole number."""
    cut = next((cut for cut, a, b in _halves(mark.number) if a in known and b in known), 0)
    if mark.number in known or not cut:
        yield mark
        return
    middle = mark.start + cut
    yield replace(mark, number=mark.number[:cut], end=middle)
    yield replace(mark, number=mark.number[cut:], start=middle)


def _halves(number: str) -> Iterator[tuple[int, str, str]]:
    """Give the ways in which digits are a number and the next one, "910" as 9 and 10."""
    for cut in range(1, len(number) if number.isdecimal() else 0):
        if int(number[cut:]) == int(number[:cut]) + 1:
            yield cut, number[:cut], number[cut:]


_Found = tuple[_Lead, list[PdfLine]]
_Pairs = dict[int, list[_Mark]]


def _pair_through_the_file(found: Sequence[_Found], marks: Sequence[_Mark]) -> _Pairs:
    """Pair notes that count up from 1 without a gap with marks that first stand in the same order.

    The notes of signs, as an article's thanks, are not counted and belong to their page.
    """
    counted = [at for at, (lead, _lines) in enumerate(found) if lead.number.isdecimal()]
    numbers = [found[at][0].number for at in counted]
    if numbers != [str(number) for number in range(1, len(counted) + 1)]:
        return {}
    known = set(numbers)
    by_number: dict[str, list[_Mark]] = {}
    for mark in marks:
        if mark.number in known:
            by_number.setdefault(mark.number, []).append(mark)
    least = min(len(counted) * _MOST, max(len(counted) - 1, 1))
    if len(by_number) < least or list(by_number) != sorted(by_number, key=int):
        return {}
    signs = {at: _mark_of_sign(lead, lines[0].page, marks) for at, (lead, lines) in enumerate(found)}
    pairs = {counted[int(number) - 1]: own for number, own in by_number.items()}
    return pairs | {at: [sign] for at, sign in signs.items() if sign is not None}


def _mark_of_sign(lead: _Lead, page: int, marks: Sequence[_Mark]) -> _Mark | None:
    if lead.number.isdecimal():
        return None
    return next((mark for mark in marks if (mark.page, mark.number) == (page, lead.number)), None)


def _with_missing(sure: Sequence[_Mark], marks: Sequence[_Mark]) -> list[_Mark]:
    """Take a doubtful mark for a note's where its number alone is missing between the ones around it."""
    numbers = {mark.number for mark in sure}
    kept: list[_Mark] = []
    last = 0
    following = [int(mark.number) if mark.number.isdecimal() else 0 for mark in marks if not mark.is_doubtful]
    done = 0
    for mark in marks:
        if mark.is_doubtful:
            coming = next((number for number in following[done : done + _NEXT_MARKS] if number > last), last + 2)
            if mark.number in numbers or int(mark.number) != last + 1 or coming != last + 2:
                continue
            numbers.add(mark.number)
        else:
            done += 1
        kept.append(mark)
        last = max(last, int(mark.number)) if mark.number.isdecimal() else last
    return kept


def _pair_by_page(found: Sequence[_Found], marks: Sequence[_Mark]) -> _Pairs:
    """Pair notes with the marks of their own page, or of the one before, whose foot was full."""
    by_page: dict[tuple[int, str], list[_Mark]] = {}
    for mark in marks:
        by_page.setdefault((mark.page, mark.number), []).append(mark)
    pairs: _Pairs = {}
    for at, (lead, lines) in enumerate(found):
        page = lines[0].page
        own = by_page.pop((page, lead.number), None) or by_page.pop((page - 1, lead.number), None)
        if own:
            pairs[at] = own
    return pairs if len(pairs) >= len(found) * _MOST else {}


@dataclass(slots=True)
class _Parting:
    """Parts page after page into running text and notes."""

    body_size: float
    body: list[PdfLine] = field(default_factory=list)
    found: list[_Found] = field(default_factory=list)

    def add(self, page: PdfPage) -> None:
        marked = {number for line in page.lines for number, _start, _end in _marks_of(line)}
        marked |= {match[1] for line in page.lines for match in _GLUED.finditer(line.text)}
        marked |= {number for line in self.body[-_LINES_OF_A_PAGE:] for number, _start, _end in _marks_of(line)}
        marked |= {half for number in marked for _cut, *halves in _halves(number) for half in halves}
        for run in _columns(page.lines):
            at = self._first_note(run, marked)
            begin = self._begin_of_rest(run, at)
            self.body += run[:begin]
            if begin < at:
                self.found[-1][1].extend(run[begin:at])
            self.found += _split_notes(run[at:])

    def _first_note(self, run: Sequence[PdfLine], marked: Collection[str]) -> int:
        """Give the place from which on a column holds nothing but notes, its length where it has none."""
        smaller_from = len(run)
        while smaller_from and run[smaller_from - 1].size < self.body_size * _SMALLER:
            smaller_from -= 1
        for at, line in enumerate(run):
            lead = _lead_of(line)
            if lead and lead.number in marked and (lead.is_raised or at >= smaller_from):
                return at
        return len(run)

    def _begin_of_rest(self, run: Sequence[PdfLine], at: int) -> int:
        """Give where the end of a note begins that the page or the column before has not finished."""
        last = self.found[-1][1][-1] if self.found else None
        is_new = last is not None and (run[0].page == last.page + 1 or _is_next_column(last, run[0]))
        if last is None or not is_new:
            return at
        begin = at
        while begin and run[begin - 1].size < self.body_size * _SMALLER:
            begin -= 1
        if begin == at or (begin == 0 and (at > _MOST_OF_REST or run[0].page != last.page)):
            return at
        goes_on = not _SENTENCE_END.search(last.text) or _GOES_ON.match(run[begin].text)
        return begin if goes_on else at


def _is_next_column(last: PdfLine, line: PdfLine) -> bool:
    return line.page == last.page and line.left >= last.right and line.base > last.base


def _columns(lines: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    """Part a page's lines where the next one stands higher: each part is a column, or a piece of one."""
    run: list[PdfLine] = []
    for line in lines:
        if run and line.base > run[-1].base + run[-1].size * 0.6:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _split_notes(lines: Sequence[PdfLine]) -> list[_Found]:
    """Part the foot of a column, whose first line begins a note, into its notes, which count up."""
    notes: list[_Found] = []
    for line in lines:
        lead = _lead_of(line)
        if lead and (not notes or notes[-1][0].is_followed_by(lead)):
            notes.append((lead, []))
        notes[-1][1].append(line)
    return notes


def _lead_of(line: PdfLine) -> _Lead | None:
    match = _LEAD.match(line.text)
    if match is None:
        return None
    printed = match["raised"] or match["plain"] or match["sign"] or str(from_roman(match["roman"]))
    return _Lead(printed.translate(_PLAIN), match["raised"] is not None, match.end())


def _marks_of(line: PdfLine) -> Iterator[tuple[str, int, int]]:
    """Give the raised numbers of a line that may lead to notes: number, start, end."""
    return ((number, start, end) for number, start, end, is_doubtful in _raised_of(line) if not is_doubtful)


def _raised_of(line: PdfLine) -> Iterator[tuple[str, int, int, bool]]:
    """Give all raised numbers of a line, with whether each stands where an exponent would."""
    for start, end in line.raised:
        if start:
            is_doubtful = _EXPONENT_BEFORE.search(line.text[max(0, start - 12) : start]) is not None
            number = line.text[start:end].translate(_PLAIN)
            is_bracketed = line.text[start - 1] + line.text[end : end + 1] in ("()", "[]")
            yield number, start - is_bracketed, end + is_bracketed, is_doubtful
    for sign in _SIGN_MARK.finditer(line.text):
        yield sign[0], sign.start(), sign.end(), False
    for figures in _ROMAN_MARK.finditer(line.text):
        yield str(from_roman(figures[0])), figures.start(), figures.end(), False


def _without_lead(line: PdfLine, length: int) -> PdfLine:
    links = tuple((max(start - length, 0), end - length, url) for start, end, url in line.links if end > length)
    return replace(line, text=line.text[length:], links=links)
