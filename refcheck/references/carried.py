"""Signs that stand for the author of the entry above: "———. 2021.", "Dies.,", "Idem,", "Он же."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.datatypes.references import Name, ParsedReference
from refcheck.references.backrefs import BackReferenceKind
from refcheck.references.found import Work

_SAME_AUTHOR = re.compile(
    r"(?:[-–—―_]{3,12}|[–—―]{2,12}|[—―](?=[.,]\s)|[*_]{0,2}(?:ders|dies|dems|id|ead)\.[*_]{0,2}|"
    r"[*_]{0,2}(?:derselbe|dieselben?|idem|eadem|iidem|он же|она же|они же|тот же|aynı yazar|(?:el )?mismo autor|"
    r"le même|la même|lo stesso|o mesmo autor|same authors?)[*_]{0,2})(?=[\s.,:;(])[.,:;]?\s{0,3}",
    re.IGNORECASE,
)
_FIRST_LETTERS = frozenset("-–—―_*dieaomlsDIEAOMLSотОТ")  # all that such a sign can begin with
_IN_LISTS, _IN_NOTES = "Smith, John", "John Smith"


def same_author_length(entry: str) -> int:
    """Give how many characters of the entry's beginning stand for the author above; 0 where none do."""
    if entry[:1].isascii() and entry[:1] not in _FIRST_LETTERS:
        return 0
    match = _SAME_AUTHOR.match(entry)
    return match.end() if match else 0


def with_stand_in(raw: str, offset: int) -> tuple[str, int]:
    """Give the entry as it is to be read, and where that would start: with an author printed in place of the sign.

    The model takes what an entry begins with for its author: behind a sign that would be the title.
    """
    length = same_author_length(raw)
    if not length:
        return raw, offset
    sign, rest = raw[:length], raw[length:]
    mark = next((one for one in sign[::-1] if one in ":,;"), ".")
    stand_in = _IN_NOTES if mark == "," and sign[0].isalpha() else _IN_LISTS
    begin = f"{stand_in} " if rest[:1] == "(" else f"{stand_in}{mark} "
    return begin + rest, offset + length - len(begin)


def leave_author_open(raw: str, parsed: ParsedReference, offset: int) -> ParsedReference:
    """Take the author that stood in for a sign out of what was read of the entry that starts at `offset`."""
    length = same_author_length(raw)
    if not length:
        return parsed
    fields = tuple(one for one in parsed.fields if one.start >= offset + length)
    return replace(parsed, author=(), fields=fields)


def carry_authors(works: Sequence[Work]) -> list[Work]:
    """Give each work that begins with such a sign the authors of the work above it in the same list.

    An *ibid.* in between changes nothing; after any other back reference nobody is certain who wrote the work above.
    """
    carried: list[Work] = []
    authors_of: dict[int, tuple[Name, ...]] = {}
    outlet_of: dict[int, str | None] = {}
    for work in works:
        known = authors_of.get(work.group, ())
        outlet = outlet_of.get(work.group)
        if work.group < 0 or (work.back_reference and work.back_reference.kind is BackReferenceKind.PREVIOUS):
            carried.append(work)
            continue
        if known and work.back_reference is None and same_author_length(work.raw):
            work = replace(work, parsed=replace(work.parsed, author=known))
        elif (
            outlet and work.back_reference is None and same_author_length(work.raw) and not work.parsed.container_title
        ):
            work = replace(work, parsed=replace(work.parsed, container_title=outlet))
        outlet_of[work.group] = _leading_outlet(work, outlet)
        authors_of[work.group] = () if work.back_reference else (work.parsed.author or work.parsed.editor)
        carried.append(work)
    return carried


def _leading_outlet(work: Work, above: str | None) -> str | None:
    """Give the outlet that an entry without an author begins with, which a dash under it repeats."""
    parsed = work.parsed
    if work.back_reference or parsed.author or parsed.editor or not parsed.container_title:
        return None
    if same_author_length(work.raw):
        return above
    return parsed.container_title if work.raw.startswith(parsed.container_title) else None
