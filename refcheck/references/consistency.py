"""What is amiss in the list itself, said in one sentence each."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter

from refcheck.datatypes.references import (
    Citation,
    ListFinding,
    ListFindingKind,
    PartialDate,
    Reference,
    ReferenceOrigin,
)
from refcheck.references.alphabet import find_out_of_order
from refcheck.references.entries import EntryList
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.mentions import Mentions
from refcheck.references.spans import Spans
from refcheck.text.dates import find_dates

_START: Callable[[Reference], int] = attrgetter("target.start")
_LISTED = frozenset({ReferenceOrigin.LIST, ReferenceOrigin.NOTE, ReferenceOrigin.ENTRY})
# A day beyond the 28th or a date in figures: no other date can be impossible.
_NUMBER = re.compile(r"\d+")
_FEWEST_WORDS = 4  # of a title that tells a work
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,2000}")
# 29 and more alone, or a date in figures; begins with a figure, which is what a search skips to.
_MAY_BE_IMPOSSIBLE = re.compile(r"\d(?:(?:(?<=2)9|(?<=[3-9])\d)(?<!\d\d\d)(?!\d)|[-/.]\d{1,2}[-/.]\d)")


def find_inconsistencies(
    references: Sequence[Reference],
    citations: Sequence[Citation],
    lists: Sequence[EntryList],
    *,
    mentions: Mentions,
    written: PartialDate | None = None,
    tied: AbstractSet[str] = frozenset(),
) -> Iterator[ListFinding]:
    """Find duplicates, gaps, back references that lead nowhere, dates that cannot be and entries never cited.

    `written` is the piece's own date where it is known: nothing that it cites can be younger. Entries between
    which a marker leaves a tie, `tied`, may be cited: none of them is called uncited, nor one that the text
    `mentions` in a way that was not understood.
    """
    entries = [one for one in references if one.origin is ReferenceOrigin.ENTRY]
    duplicates = list(_find_duplicates(entries))
    for entry_list in lists:
        duplicates += _find_duplicates(_inside(entry_list, references))
    yield from duplicates
    for entry_list in lists:
        yield from _find_numbering_faults(entry_list, references)
        yield from _find_misplaced(entry_list, references)
    yield from _find_unresolved(references)
    yield from _find_impossible_dates(references)
    yield from _find_younger_than(written, references)
    cited = tied | {one for each in citations for one in (*each.reference_ids, *each.resolved_ids)}
    cited |= {one for each in duplicates if not cited.isdisjoint(each.reference_ids) for one in each.reference_ids}
    for entry_list in (one for one in lists if not one.is_further_reading):
        yield from _find_uncited(_inside(entry_list, references), cited, mentions)
    in_lists = Spans(span for entry_list in lists for span in entry_list.spans)
    stated = [one for one in references if one.origin is ReferenceOrigin.NOTE and one.target.start not in in_lists]
    yield from _find_uncited(stated, cited, mentions)


def name_of(reference: Reference) -> str:
    """Name a reference for an editor: its number, or the beginning of its words."""
    if reference.number is not None:
        return f"entry {reference.number}"
    words = " ".join(reference.raw.split())
    return f"“{words[:60]}…”" if len(words) > 61 else f"“{words}”"


def _find_duplicates(listed: Sequence[Reference]) -> Iterator[ListFinding]:
    """Find entries of one list with the same address or the same words."""
    by_id = {reference.id: reference for reference in listed}
    seen: dict[str, Reference] = {}
    titled: dict[tuple[str, str, int], Reference] = {}
    are_notes = all(reference.origin is ReferenceOrigin.NOTE for reference in listed)  # these may repeat their words
    for reference in listed:
        if reference.is_back_reference:
            continue
        first = by_id.get(reference.same_as or "")
        key = "" if are_notes else fold_name(reference.raw)
        if first is None and reference.origin is not ReferenceOrigin.NOTE and len(key) > 20:
            first = seen.get(key)
        by_title = None if are_notes else _key_of_title(reference)
        if first is None and by_title is not None:
            earlier = titled.setdefault(by_title, reference)
            first = earlier if earlier is not reference and _may_be_one(earlier, reference) else None
        is_cited_again = are_notes and not (reference.parsed.url or reference.parsed.doi)
        if first is not None and not is_cited_again:
            yield ListFinding(
                kind=ListFindingKind.DUPLICATE,
                text=f"{_capital(name_of(reference))} names the same work as {name_of(first)}.",
                reference_ids=(first.id, reference.id),
            )
        seen.setdefault(key, reference)


def _key_of_title(reference: Reference) -> tuple[str, str, int] | None:
    """Give what one work has in common in any style: title, first author or outlet, year."""
    parsed = reference.parsed
    title = fold_name(parsed.title or "")
    author = parsed.author[0] if parsed.author else None
    name = (author.family or author.literal if author else parsed.container_title) or ""
    if not title or not name or parsed.issued is None:
        return None
    if len(title.split()) < _FEWEST_WORDS:  # "Book review" may head several; a person's book has a publisher
        if len(title.split()) < 2 or not (author and author.family and parsed.publisher):
            return None
        title = f"{title} {fold_name(parsed.publisher)}"
    return title, fold_name(name), parsed.issued.year


def _may_be_one(first: Reference, second: Reference) -> bool:
    """Tell whether nothing that both print differs: two instalments of one title differ in date, pages or address."""
    one, other = first.parsed, second.parsed
    pairs = ((one.volume, other.volume), (one.issue, other.issue), (one.page, other.page), (one.edition, other.edition))
    if any(a and b and _NUMBER.findall(a)[:1] != _NUMBER.findall(b)[:1] for a, b in pairs):
        return False
    if (one.url and other.url) or (one.doi and other.doi):
        return False  # the same address has been looked for before
    dates = one.issued, other.issued
    return dates[0] is None or dates[1] is None or dates[0].agrees_with(dates[1])


def _find_numbering_faults(entry_list: EntryList, references: Sequence[Reference]) -> Iterator[ListFinding]:
    numbers = entry_list.numbers
    ids_of: dict[int, list[str]] = defaultdict(list)
    for reference in _inside(entry_list, references):
        if reference.number is not None:
            ids_of[reference.number].append(reference.id)
    known = frozenset(numbers)
    twice: set[int] = set()
    for before, after in pairwise(numbers):
        if missing := [number for number in range(before + 1, after) if number not in known]:
            yield ListFinding(
                kind=ListFindingKind.NUMBERING_GAP,
                text=f"The list goes from {before} to {after}: {_name_numbers(missing)} is missing.",
                reference_ids=(*ids_of[before][:1], *ids_of[after][:1]),
            )
        elif after < before:
            yield ListFinding(
                kind=ListFindingKind.WRONG_ORDER,
                text=f"The list has {after} behind {before}.",
                reference_ids=(*ids_of[before][:1], *ids_of[after][:1]),
            )
        elif after == before and after not in twice:
            twice.add(after)
            yield ListFinding(
                kind=ListFindingKind.NUMBERING_GAP,
                text=f"The list has {before} more than once.",
                reference_ids=tuple(ids_of[before]),
            )


def _find_misplaced(entry_list: EntryList, references: Sequence[Reference]) -> Iterator[ListFinding]:
    """Find the one entry of an alphabetical list that stands elsewhere."""
    if entry_list.numbers or entry_list.is_notes or not entry_list.has_heading:
        return
    listed = _inside(entry_list, references)
    if (
        any(one.is_back_reference for one in listed)
        or (found := find_out_of_order([one.raw for one in listed])) is None
    ):
        return
    one, other = listed[found[0]], listed[found[1]]
    yield ListFinding(
        kind=ListFindingKind.WRONG_ORDER,
        text=f"The list is alphabetical, but has {name_of(one)} behind {name_of(other)}.",
        reference_ids=(other.id, one.id),
    )


def _name_numbers(numbers: Sequence[int]) -> str:
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return " and ".join(map(str, numbers)) if len(numbers) < 3 else ", ".join(map(str, numbers))


def _find_unresolved(references: Sequence[Reference]) -> Iterator[ListFinding]:
    for reference in references:
        if reference.is_back_reference and reference.same_as is None:
            yield ListFinding(
                kind=ListFindingKind.UNRESOLVED_BACK_REFERENCE,
                text=f"{_capital(name_of(reference))} points back, but {reference.unresolved_reason}.",
                reference_ids=(reference.id,),
            )


def _find_impossible_dates(references: Sequence[Reference]) -> Iterator[ListFinding]:
    for reference in references:
        if reference.origin not in _LISTED:
            continue
        without_addresses = _ADDRESS.sub(" ", reference.raw)
        if not _MAY_BE_IMPOSSIBLE.search(without_addresses):
            continue
        for found in find_dates(without_addresses):
            if found.is_impossible:
                printed = " ".join(without_addresses[found.start : found.end].split())
                yield ListFinding(
                    kind=ListFindingKind.IMPOSSIBLE_DATE,
                    text=f"{_capital(name_of(reference))} gives a date that no calendar has: {printed}.",
                    reference_ids=(reference.id,),
                )
                break


def _find_younger_than(written: PartialDate | None, references: Sequence[Reference]) -> Iterator[ListFinding]:
    if written is not None:
        yield from _find_later(references, written, f"after the piece itself ({written.iso})")


def find_dated_ahead(references: Sequence[Reference], today: date) -> Iterator[ListFinding]:
    """Find entries dated after the day on which they are checked; a day's grace covers time zones."""
    latest = today + timedelta(days=1)
    last = PartialDate(year=latest.year, month=latest.month, day=latest.day)
    yield from _find_later(references, last, "which is still to come")


def _find_later(references: Sequence[Reference], last: PartialDate, why: str) -> Iterator[ListFinding]:
    for reference in references:
        issued = reference.parsed.issued
        if reference.origin in _LISTED and issued is not None and _is_later(issued, last):
            yield ListFinding(
                kind=ListFindingKind.FUTURE_DATE,
                text=f"{_capital(name_of(reference))} is dated {issued.iso}, {why}.",
                reference_ids=(reference.id,),
            )


def _is_later(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether the first date is surely later, as far as both are given."""
    for mine, theirs in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if mine is None or theirs is None:
            return False
        if mine != theirs:
            return mine > theirs
    return False


def _find_uncited(listed: Sequence[Reference], cited: AbstractSet[str], mentions: Mentions) -> Iterator[ListFinding]:
    """Find entries of one list that no marker names, where markers name others of it."""
    if not any(reference.id in cited for reference in listed):
        return
    for reference in listed:
        if reference.id not in cited and not mentions.may_name(reference):
            yield ListFinding(
                kind=ListFindingKind.ENTRY_NOT_CITED,
                text=f"{_capital(name_of(reference))} is cited nowhere in the text.",
                reference_ids=(reference.id,),
            )


def _inside(entry_list: EntryList, references: Sequence[Reference]) -> list[Reference]:
    found: list[Reference] = []
    for start, end in Spans(entry_list.spans).merged:
        first = bisect_left(references, start, key=_START)
        last = bisect_left(references, end, lo=first, key=_START)
        found += (one for one in references[first:last] if one.origin in _LISTED)
    return found


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
