"""Entries without numbers: which rows belong together."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from refcheck.references.citednames import begins_with_name, cited_names
from refcheck.references.labels import LabelKind
from refcheck.references.rows import Row
from refcheck.references.shape import ENTRY_SCORE, score_entry
from refcheck.references.starts import starts_like_entry
from refcheck.text.months import month_number
from refcheck.text.outlets import match_outlet
from refcheck.text.solar_hijri import solar_month_number

_NARROW = 120
_SURE_ENTRY = 3.0
_LONGEST_REST = 16
# Where paragraphs stand on one line each, the lines of a list are its entries: fewer of them must begin like one.
_SURELY_UNCUT = 240
_WORDS_UNCUT = 30
_LEAST_ENTRIES = 0.8
_LEAST_UNCUT = 0.55
_ENTRY_END = re.compile(r"[.)\]”\"»’;>。」』》]$|/\S*$|\d$|\.\w{2,5}$")
_DATED_HEAD = re.compile(
    r"[^\s()\d\[][^()\d]{1,150}(?:\([A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w&/-]{1,14}\)[\s,.]{1,2})?[(\[]\[?"
    r"(?:(?:1[5-9]|20)\d\d[a-z]?\b|n\.\s?d\.|o\.\s?J\.|s\.\s?[fd]\.|no date|undated|in press|forthcoming)"
)
_ADDRESS_ALONE = re.compile(r"<?(?:https?://|www\.)\S+")
_STARTS_WITH_ADDRESS = re.compile(r"<?https?://|www\.")
_ADDRESS_START = re.compile(
    r"(?:<?https?://|www\.|doi:|DOI\b|URL\b|\(?(?:accessed|retrieved|available|abgerufen|consulté)\b)", re.IGNORECASE
)
_OUTLET_HEAD = re.compile(r"[^,:«“„\"|]{2,40}(?=[,:]\s|\s[|–—]\s)")
_MOST_ROWS = 60  # of one entry; no list breaks one over more


def group_unlabelled(rows: Sequence[Row], first: int, stop: int) -> list[list[int]]:
    """Group the rows from `first` to `stop` into entries, as lists of row indexes.

    Blank lines, bullets and hanging indents part entries. Where there is none of these, either every
    line is an entry or lines are cut at a width: the share of lines that begin like an entry tells.
    """
    groups: list[list[int]] = []
    width = _wrap_width(rows)
    names = _names_of_entries(rows, first, stop)
    chunks = _chunks(rows, first, stop)
    are_parted = _are_parted_by_blanks(rows, chunks, names)
    is_hanging = _is_hanging(rows, first, stop)
    are_uncut = any(row.end - row.start > _SURELY_UNCUT and row.text.count(" ") > _WORDS_UNCUT for row in rows[:first])
    for chunk in chunks:
        if are_parted:
            groups.append(chunk)
            continue
        if width:
            groups.extend(_cut_at_short_lines(rows, chunk, width, names))
            continue
        if _is_line_per_entry(rows, chunk, names, are_uncut=are_uncut):
            groups.extend([at] for at in chunk)
            continue
        are_dated = _begin_with_dates(rows, chunk)
        widest = max(rows[at].end - rows[at].start for at in chunk)
        for at in chunk:
            is_next = groups and groups[-1][-1] == at - 1 and at != chunk[0]
            is_next = is_next and not begins_with_name(rows[at].text, names)
            is_next = is_next and not (are_dated and _begins_with_date(rows, at) and starts_like_entry(rows[at].text))
            had_room = are_uncut and _had_room(rows, at, widest)
            if is_next and _continues(rows, groups[-1], at, is_hanging=is_hanging, had_room=had_room):
                groups[-1].append(at)
            else:
                groups.append([at])
    return _join_addresses(rows, groups)


def _names_of_entries(rows: Sequence[Row], first: int, stop: int) -> frozenset[str]:
    """Give the cited names if the entries begin with them: entries that begin with a title may break before one."""
    names = cited_names(rows[:first])
    named = sum(begins_with_name(row.text, names) for row in rows[first:stop]) if names else 0
    return names if named > 1 and named * 4 >= stop - first else frozenset()


def _join_addresses(rows: Sequence[Row], groups: Sequence[list[int]]) -> list[list[int]]:
    """Join a paragraph that is nothing but an address to the title in the paragraph before it."""
    joined: list[list[int]] = []
    for group in groups:
        row = rows[group[0]]
        is_address = len(group) == 1 and row.kind is not None and _ADDRESS_ALONE.fullmatch(row.text) is not None
        if is_address and joined and joined[-1][-1] == group[0] - 1 and not _holds_address(rows, joined[-1]):
            joined[-1].extend(group)
        else:
            joined.append(group)
    return joined


def _are_parted_by_blanks(rows: Sequence[Row], chunks: Sequence[Sequence[int]], names: Set[str]) -> bool:
    """Tell whether each stretch between blank lines is one entry: they are short, and their later lines no entries."""
    if len(chunks) < 3 or any(len(chunk) > 6 for chunk in chunks):
        return False
    later = [at for chunk in chunks for at in chunk[1:]]
    words = [rows[at].text for at in later if not _STARTS_WITH_ADDRESS.match(rows[at].text)]
    whole = sum(begins_with_name(line, names) or score_entry(line) >= _SURE_ENTRY for line in words)
    if whole * 2 >= len(words) > 0:
        return False  # entries stand close together, under headings of their own
    if not later or sum(len(chunk) <= 3 for chunk in chunks) < len(chunks) * 0.7:
        return False
    entries = sum(starts_like_entry(rows[at].text) and score_entry(rows[at].text) >= ENTRY_SCORE for at in later)
    addresses = sum(_STARTS_WITH_ADDRESS.match(rows[at].text) is not None for at in later)
    return entries - addresses <= len(later) * 0.5


def _wrap_width(rows: Sequence[Row]) -> int:
    """Give the width at which the document's lines are cut by hand, 0 where they are not.

    Where they are, many lines come close to one length; an address that would not fit may stick out.
    """
    lengths = sorted(row.indent + row.end - row.start for row in rows)
    if len(lengths) < 8:
        return 0
    width = lengths[len(lengths) * 17 // 20]
    close = sum(width - 12 < length <= width + 3 for length in lengths)
    longer = sum(length > width + 12 for length in lengths)
    if not 50 <= width <= _NARROW or close * 3 < len(lengths) or longer * 10 > len(lengths):
        return 0
    # Short paragraphs of one line may be of one length too: lines cut by hand go on in the next one.
    cut = [row for row, following in pairwise(rows) if not following.has_blank_before]
    full = sum(width - 20 < row.indent + row.end - row.start <= width + 3 for row in cut)
    return width if full * 3 >= len(cut) > 3 else 0


def _cut_at_short_lines(rows: Sequence[Row], chunk: Sequence[int], width: int, names: Set[str]) -> list[list[int]]:
    """Cut where a line had room for the next one's first word; a full line goes on unless an entry surely begins."""
    groups: list[list[int]] = [[chunk[0]]]
    are_dated = _begin_with_dates(rows, chunk)
    for at in chunk[1:]:
        row, last, head = rows[at], rows[at - 1], rows[groups[-1][0]]
        first_word = row.text.split(maxsplit=1)[0]
        was_full = last.indent + len(last.text) + 1 + len(first_word) > width - 3
        if row.indent != head.indent or (last.indent > head.indent):
            continues = row.indent > head.indent
        elif begins_with_name(row.text, names):
            continues = False
        elif _ADDRESS_START.match(row.text):
            continues = not _holds_address(rows, groups[-1]) or not _STARTS_WITH_ADDRESS.match(row.text)
        elif was_full:
            begins = _begins_with_date(rows, at) if are_dated else _begins_entry(row)
            continues = not (_is_complete(rows, groups[-1]) and begins)
        else:
            continues = _is_rest(row)
        if continues:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _begin_with_dates(rows: Sequence[Row], chunk: Sequence[int]) -> bool:
    """Tell whether the entries begin with author and date, "Kumar, A. (2021)."; then a line without goes on."""
    starting = [at for at in chunk if starts_like_entry(rows[at].text) and not _ADDRESS_START.match(rows[at].text)]
    dated = [at for at in starting if _begins_with_date(rows, at)]
    return len(dated) > 2 and len(dated) >= len(starting) * 0.7


def _begins_with_date(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a line, with the next one, has a date in brackets behind its first words."""
    if _is_rest(rows[at]):
        return False
    following = rows[at + 1].text[:60] if at + 1 < len(rows) and not rows[at + 1].has_blank_before else ""
    return _DATED_HEAD.match(f"{rows[at].text} {following}") is not None


def _chunks(rows: Sequence[Row], first: int, stop: int) -> list[list[int]]:
    """Cut at blank lines, bullets and changes of block."""
    chunks: list[list[int]] = []
    for at in range(first, stop):
        row = rows[at]
        is_new = at == first or row.has_blank_before or row.label_of(LabelKind.BULLET) is not None
        if is_new or row.kind is not rows[at - 1].kind:
            chunks.append([at])
        else:
            chunks[-1].append(at)
    return chunks


def _is_line_per_entry(rows: Sequence[Row], chunk: Sequence[int], names: Set[str], *, are_uncut: bool) -> bool:
    if len(chunk) < 2 or len({rows[at].indent for at in chunk}) > 1:
        return False
    # A row counts as an entry where it begins like one or is one; an address alone belongs to the row above,
    # unless all rows are addresses.
    alone = [at for at in chunk if _is_rest(rows[at])]
    if alone and len(alone) < len(chunk):
        return False
    entries = sum(
        begins_with_name(rows[at].text, names)
        or starts_like_entry(rows[at].text)
        or score_entry(rows[at].text) >= ENTRY_SCORE
        for at in chunk
    )
    complete = sum(_ENTRY_END.search(rows[at].text) is not None for at in chunk)
    if are_uncut and entries >= len(chunk) * _LEAST_ENTRIES:
        return True  # in styles that end an entry with the outlet's name and no stop
    least = _LEAST_UNCUT if are_uncut else _LEAST_ENTRIES
    return entries >= len(chunk) * least and complete >= len(chunk) * 0.7


def _is_rest(row: Row) -> bool:
    """Tell a line that is surely the rest of an entry: an address, words in brackets, a month, "2021"."""
    if _ADDRESS_START.match(row.text) or row.text[0] in "([" or _begins_small(row):
        return True
    return len(row.text) <= _LONGEST_REST and (
        row.text[0].isdigit() or month_number(row.text.split()[0].rstrip(".")) is not None
    )


def _is_hanging(rows: Sequence[Row], first: int, stop: int) -> bool:
    """Tell a list that indents the later lines of its entries: then a line at the margin begins an entry."""
    margin = min((rows[at].indent for at in range(first, stop)), default=0)
    at_margin = [at for at in range(first, stop) if rows[at].indent == margin]
    indented = stop - first - len(at_margin)
    begin = sum(starts_like_entry(rows[at].text) for at in at_margin)
    return indented > 0 and begin >= max(2, len(at_margin) * 0.7)


def _had_room(rows: Sequence[Row], at: int, widest: int) -> bool:
    """Tell whether the line before had room for the first word of this one: then nobody broke it there."""
    if not at:
        return False
    first_word = rows[at].text.split(maxsplit=1)[0]
    return rows[at - 1].end - rows[at - 1].start + 1 + len(first_word) < widest - 3


def _continues(rows: Sequence[Row], group: list[int], at: int, *, is_hanging: bool, had_room: bool) -> bool:
    row, last, head = rows[at], rows[at - 1], rows[group[0]]
    if row.indent != head.indent:
        if row.indent > head.indent:
            return True
        if len(group) > 1:
            return False
        return _begins_small(row) or not _ENTRY_END.search(last.text)
    if last.indent > head.indent or (is_hanging and starts_like_entry(row.text)):
        return False
    if _STARTS_WITH_ADDRESS.match(row.text):
        return not _holds_address(rows, group)
    if _begins_small(row) or _ADDRESS_START.match(row.text):
        return True
    if last.end - last.start > _NARROW:
        return False
    if had_room and (last.text.endswith(".") or starts_like_entry(row.text)) and not row.text[0].isdigit():
        return False
    if not _ENTRY_END.search(last.text):
        return True
    return not (_is_complete(rows, group) and _begins_entry(row))


def _begins_small(row: Row) -> bool:
    """Tell a line that goes on in lower case from one that opens with "van der Berg, J." or "il Post, «…»"."""
    if not row.text[0].islower() or starts_like_entry(row.text):
        return False
    outlet = _OUTLET_HEAD.match(row.text)
    return outlet is None or match_outlet(outlet[0], tolerant=False) is None


def _is_complete(rows: Sequence[Row], group: Sequence[int]) -> bool:
    whole = " ".join(rows[at].text for at in group[-_MOST_ROWS:])
    return _ENTRY_END.search(whole) is not None and score_entry(whole) >= ENTRY_SCORE - 0.5


def _begins_entry(row: Row) -> bool:
    first_word = row.text.split(maxsplit=1)[0]
    if row.text.startswith(("In ", "In: ", "(", "in: ")) or month_number(first_word) or solar_month_number(first_word):
        return False
    return starts_like_entry(row.text) or score_entry(row.text) >= ENTRY_SCORE


def _holds_address(rows: Sequence[Row], group: Sequence[int]) -> bool:
    return any("://" in rows[at].text for at in group[-_MOST_ROWS:])
