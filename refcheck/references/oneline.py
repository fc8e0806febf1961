"""Notes that run on in one paragraph, "¹ Smith, 12. ² Ibid. ³ Jones, 40.", below a text with raised numbers."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refcheck.datatypes.documents import BlockKind
from refcheck.references.entries import EntryList, EntryText, make_list
from refcheck.references.labels import Label, LabelKind, match_labels
from refcheck.references.rows import Row

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(_RAISED, "0123456789")
_RAISED_LABEL = re.compile(rf"(?:^|(?<=\s))[{_RAISED}]{{1,3}}(?=\s?\S)")
_PLAIN_LABEL = re.compile(r"(?:^|(?<=[.;)”\"»’?!]\s))\d{1,3}[.)]?(?=\s[^\W\d_a-zà-ÿа-яё]|\s[“„«\"‘@])")
_RAISED_NUMBER = re.compile(rf"[{_RAISED}]{{1,3}}")
_FIRST = ("1", "¹")
_NO_NOTES = frozenset({BlockKind.TABLE, BlockKind.CODE, BlockKind.CAPTION, BlockKind.HEADING})
_RAISED_KINDS = (LabelKind.SUPERSCRIPT,)
_PLAIN_KINDS = (LabelKind.DOT, LabelKind.PARENTHESIS, LabelKind.BARE)
_FEWEST = 3
_MOST_ROWS = 60
_LONGEST = 12_000


def find_notes_on_one_line(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find paragraphs whose numbers count up from 1 and stand raised in the text before them, most of them."""
    found: list[EntryList] = []
    begin = 0
    raised: dict[int, list[int]] | None = None  # where each number stands raised
    for at, row in enumerate(rows):
        if taken[at] or row.kind in _NO_NOTES or not row.text.startswith(_FIRST) or len(row.text) > _LONGEST:
            continue
        last = _last_row(rows, at)
        entries = list(_entries_of(text[row.start : rows[last].end], row.start))
        if not entries:
            continue
        raised = _places_of_raised(text) if raised is None else raised
        marked = sum(_stands_between(raised.get(one.number or 0, ()), begin, row.start) for one in entries)
        if marked * 3 < len(entries) * 2:
            continue
        kind = entries[0].label.kind if entries[0].label else None
        found.append(make_list(row.start, entries, kind, has_heading=False, is_notes=True))
        taken[at : last + 1] = [True] * (last + 1 - at)
        begin = rows[last].end
    return found


def _last_row(rows: Sequence[Row], at: int) -> int:
    """Give the last row of a paragraph of raised notes, several on its first line: it may go on below."""
    last = at
    if rows[at].kind is None and len(_RAISED_LABEL.findall(rows[at].text)) > 1:
        while last + 1 < len(rows) and not rows[last + 1].has_blank_before and last - at < _MOST_ROWS:
            last += 1
    return last


def _places_of_raised(text: str) -> dict[int, list[int]]:
    places: dict[int, list[int]] = {}
    for number in _RAISED_NUMBER.finditer(text):
        places.setdefault(int(number[0].translate(_TO_DIGITS)), []).append(number.start())
    return places


def _stands_between(places: Sequence[int], begin: int, end: int) -> bool:
    at = bisect_left(places, begin)
    return at < len(places) and places[at] < end


def _entries_of(notes: str, offset: int) -> Iterator[EntryText]:
    """Cut at the labels that count up from 1, the next one each time: other numbers are part of a note."""
    pattern = _RAISED_LABEL if notes[0] in _RAISED else _PLAIN_LABEL
    labels: list[re.Match[str]] = []
    for match in pattern.finditer(notes):
        if int(match[0].strip(".)").translate(_TO_DIGITS)) == len(labels) + 1:
            labels.append(match)
    if len(labels) < _FEWEST:
        return
    for match, following in zip(labels, [*labels[1:], None], strict=True):
        label = _label_of(match, notes)
        start = match.end() + (notes[match.end() : match.end() + 1] == " ")
        end = start + len(notes[start : following.start() if following else len(notes)].rstrip())
        yield EntryText(
            start=offset + start,
            end=offset + end,
            text=notes[start:end],
            label=label,
            row_start=offset + match.start(),
        )


def _label_of(match: re.Match[str], notes: str) -> Label | None:
    kinds = _RAISED_KINDS if match[0][0] in _RAISED else _PLAIN_KINDS
    labels = match_labels(notes[match.start() : match.end() + 12])
    return next((one for one in labels if one.kind in kinds), None)
