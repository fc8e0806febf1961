"""Short forms of works already cited in full: "Halvorsen, Stone Lake, 40."

A note without a date of its own and an address that begins with the surname of a work above, followed by
nothing but words of its title and a page, names that work again. So does a name with a year and a page
("Bauer 1987, 12") where a list has exactly one such work.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from refcheck.datatypes.references import ParsedReference, ReferenceOrigin
from refcheck.references.backrefs import BackReference, BackReferenceKind
from refcheck.references.found import Work
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.groups import read_group
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import match_group, without_et_al
from refcheck.text.patterns import late

_ADDRESS = re.compile(r"https?://|www\.|\bdoi\b|\b10\.\d{4}", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)(?=[a-h]?\b)")
_LEAST_BESIDE_YEAR = 2  # words of a title that holds a year, "Annual Report 2021"
_PAGE = late(
    r"[\s,:;(]{1,3}(?:(?:at|pp?\.?|S\.|s\.|с\.|С\.|hier S\.|pág\.|págs\.|¶+|§+|"
    r"ch\.|chap\.|n\.|vol\.|fols?\.|lines?|ll?\.|nos?\.|art\.|paras?\.|table|fig\.)\s{0,2}){0,2}"
    r"[\divxlc]{1,6}(?:n{1,2}\.?\d{0,3}|[rv]\b)?(?:\s{0,2}[-–—,]\s{0,2}\d{1,4}){0,4}\s?(?:ff?\.?)?[).\s]{0,4}$"
)
_ONLY_PLACES = late(
    r"(?:[\s,;&]{1,3}(?:and|und|et|y|e)?\s?(?:(?:at|arts?|Art|Artikel|paras?|recitals?|sections?|secs?|ss?|annex|chs?|chap|pp?|nos?|Abs|"
    r"Rn|Rz|S|cl|reg|sch|title|table|fig|Erwägungsgrund|§§?|¶¶?)\.?\s?)?[\dIVXLC][\w.()–-]{0,12}){0,6}[.\s]{0,3}"
)
_VOLUME = re.compile(r",\s(?:vol\.\s)?(?:[ivxlc]{1,5}|[IVXLC]{1,5})$")
_QUOTED = late(r"[“\"„«‘*_][^“”\"„«»]{6,120}[”\"“»’*_][.,]?")
# "Akorlie and Inveen (2022), ‘Ghana to default’, p. 4": the year stands between name and title.
_NAME_YEAR_TITLE = late(
    r"(?P<name>[^,(\d]{2,70}?),?\s\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\)?,\s(?P<rest>[“\"„«‘'*_]?[^\W\d_].{4,140})",
    re.DOTALL,
)
_JOINT = late(r"[,:](?:\s|$)|\.?\s(?=[“„«\"‘*_])|(?<=[^\W\d_]{3})\.\s(?=\w)")
_PARENTHETICAL = re.compile(r"(?<=\d)\s\([^()\d]{3,120}\)[.\s]{0,3}$")
_TITLE_MARKS = '“”"„«»‘*_,'
# "ГАТО. Ф. Р-1440. Оп. 2. Д. 31.": the number of a file in an archive is no page of the file named above.
_FILE_BEHIND = late(
    r"[\s.,](?:Д|ед\.\s?хр|дело|Nr|Best|leg(?:ajo)?|exp|caja|fasc|b|busta|box|folder|file|bundle|dossier|Akte)\.?\Z",
    re.IGNORECASE,
)
_LONGEST = 160


def part_name_and_title(words: str) -> tuple[str, str]:
    """Part "Weber, Ordnung", "Weber: Ordnung" and "Our World in Data. “Emissions.”" into name and title."""
    joint = _JOINT.search(words)
    return (words[: joint.start()], words[joint.end() :]) if joint else (words, "")


def mark_short_forms(works: Sequence[Work]) -> tuple[list[Work], NameIndex]:
    """Mark the works in notes that name a work above in short, and give the index of the full ones."""
    # A short form must not be found in another short form: at first the index gives full works only.
    dated = {at for at, work in enumerate(works) if _may_be_dated(work)}
    index = NameIndex(works, hidden=dated)
    marked: list[Work] = []
    listed = frozenset(at for at, work in enumerate(works) if work.origin is ReferenceOrigin.LIST)
    for at, work in enumerate(works):
        by_date = _mark_dated(at, work, works, index) if at in dated else work
        is_open = by_date.back_reference is None and _may_be_short(work)
        marked.append(_mark(at, work, index, listed) if is_open else by_date)
    index.hide({at for at, work in enumerate(marked) if work.back_reference is not None})
    return marked, index


def _may_be_short(work: Work) -> bool:
    if work.back_reference is not None or work.group < 0 or len(work.raw) > _LONGEST:
        return False
    if "http://" in work.raw or "https://" in work.raw or _ADDRESS.search(work.raw):
        return False
    return work.origin is ReferenceOrigin.NOTE or not _YEAR.search(work.raw)


def _may_be_dated(work: Work) -> bool:
    is_numbered = work.origin is ReferenceOrigin.NOTE or (work.origin is ReferenceOrigin.LIST and work.number)
    if work.back_reference is not None or not is_numbered or len(work.raw) > 90:
        return False
    group = read_group(work.raw.rstrip(" ."))
    if group is None or group.date is None or (group.has_remark and not group.locator):
        return False
    if group.date.month is not None and (group.date.day is None or work.parsed.title or work.parsed.url):
        return False
    return len(group.name.split()) <= 6 and not any(mark in group.name for mark in _TITLE_MARKS)


def _mark_dated(at: int, work: Work, works: Sequence[Work], index: NameIndex) -> Work:
    group = read_group(work.raw.rstrip(" ."))
    if group is None:
        return work
    named = match_group(group, index)
    if named.work is None or named.disagrees or len(works[named.work].raw) < len(work.raw) + 8:
        return work
    if group.date and group.date.day and (named.work > at or index.key_of(named.work).issued != group.date):
        return work
    back = BackReference(BackReferenceKind.DATED, work.raw.rstrip(" ."), locator=group.locator)
    return replace(work, back_reference=back, parsed=ParsedReference(page=back.locator))


def _mark(at: int, work: Work, index: NameIndex, listed: AbstractSet[int]) -> Work:
    """Mark a short form of a work above it; one in a note may also stand for a work of the bibliography behind."""
    raw = _PARENTHETICAL.sub("", work.raw)
    dated = _NAME_YEAR_TITLE.fullmatch(raw)
    own_year = int(dated["year"]) if dated else None
    raw = f"{dated['name']}, {dated['rest']}" if dated else raw
    years = list(_YEAR.finditer(raw))
    page = _PAGE.search(raw, years[-1].end() if years else 0)
    if page and _FILE_BEHIND.search(raw, 0, page.start()):
        page = None
    bare = raw[: page.start()] if page else raw.rstrip(" .")
    bare = _VOLUME.sub("", bare)
    name, title = part_name_and_title(bare)
    name = without_et_al(name)
    words = fold_name(title).split()
    is_name_alone = not words and page is None and not _QUOTED.fullmatch(work.raw.strip())
    if is_name_alone and (work.origin is not ReferenceOrigin.NOTE or " " in bare.strip()):
        return work
    # A year is the short form's own date unless the title above has it too.
    if years and (len(words) - len(years) < _LEAST_BESIDE_YEAR or not all(year[0] in words for year in years)):
        return work
    behind = listed if work.origin is ReferenceOrigin.NOTE else frozenset[int]()
    keys = [key for key in index.find_bearers(name, words) if key.work < at or key.work in behind]
    if years:
        keys = [key for key in keys if all(year[0] in key.title.split() for year in years)]
    if own_year is not None:
        keys = [key for key in keys if key.issued and key.issued.year == own_year and len(key.entry) > len(work.raw)]
    is_alias = _is_alias(work.raw, name, keys)
    if is_alias or any(_is_named_by(key, name, words) for key in keys):
        printed = name if is_alias else bare.strip(" ,.")
        back = BackReference(BackReferenceKind.NAMED, printed, locator=_digits_of(page[0]) if page else None)
        return replace(work, back_reference=back, parsed=ParsedReference(page=back.locator))
    return work


def _is_alias(raw: str, name: str, keys: Sequence[NameKey]) -> bool:
    """Tell "DSA, arts 34–35 and recital 79", by a name that a note above has introduced, from a work of its own."""
    folded = fold_name(name)
    return any(folded in key.aliases for key in keys) and _ONLY_PLACES.fullmatch(raw, len(name)) is not None


def _digits_of(printed: str) -> str | None:
    found = re.search(r"\d{1,6}(?:\s?[-–—,]\s?\d{1,4}){0,4}", printed)
    return found[0] if found else None


def _is_named_by(key: NameKey, name: str, title_words: Sequence[str]) -> bool:
    folded = fold_name(name)
    if not folded or len(key.words.split()) <= len(folded.split()) + len(title_words) + 1:
        return False
    last = folded.split()[-1]
    is_author = folded in key.surnames or last in key.surnames or folded in key.names
    is_author = is_author or any(folded.endswith(f" {surname}") for surname in key.surnames)
    is_author = is_author or ((not key.surnames or "v" in key.head[:6]) and last in key.head[:4])
    is_title = not title_words and bool(key.title) and key.title.startswith(folded) and len(folded.split()) > 1
    return (is_author and all(f" {word} " in key.words for word in title_words)) or is_title
