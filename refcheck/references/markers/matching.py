"""Whether a name and a date in the text stand for a work of the list, and for which one alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import PartialDate
from refcheck.references.dayorder import figures_in
from refcheck.references.markers.folded_names import fold_name, outlet_name
from refcheck.references.markers.groups import Group
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.text.urls import normalize_url

_MOST_TIED = 12
_SURE = 0.95
_AND = re.compile(r"\s{0,2}(?:,?\s(?:and|und|et|y|e|ve|и|with)\s|&|,|/)\s{0,2}", re.IGNORECASE)
_GIVEN_BEFORE = re.compile(r"([^\W\d_]\.|[^\W\d_][\w’'-]+)\s?(?=[^\W\d_])")
_ET_AL = re.compile(
    r"[\s,]{1,2}(?:et\.?\s?al|u\.\s?a|et collab|y otros|e outros|и др|vd|ve ark|ve diğerleri|and others|and colleagues|"
    r"und andere|und Kollegen|et autres|and co-?workers|and co-?authors|y col|e al)\.?\s{0,2}$",
    re.IGNORECASE,
)
_PRINTED_ET_AL = re.compile(
    r"\bet\.?\s?al\b|\bu\.\s?a\.|\bи др\b|\bvd\.|\bve ark|\by otros\b|\be outros\b", re.IGNORECASE
)


@quickly_made
@dataclass(frozen=True, slots=True)
class Match:
    """The work that a group names, or the works between which it leaves a tie."""

    work: int | None = None
    tied: tuple[int, ...] = ()
    is_by_outlet: bool = False
    disagrees: bool = False


def without_et_al(name: str) -> str:
    """Give the first author of "Lambert et al.", and any other name as it is."""
    return _ET_AL.sub("", name)


def match_group(group: Group, index: NameIndex, *, besides: int = -1) -> Match:
    """Match a group against the list: the name first, then the date; a clear winner or none.

    The work `besides` is left out: a note cannot stand for itself. Many markers of a draft say the same: each
    group is matched once, until the list's names change.
    """
    asked = (group, besides)
    found: Match | None = index.matched.get(asked)
    if found is None:
        found = index.matched[asked] = _match(group, index, besides)
    return found


def _match(group: Group, index: NameIndex, besides: int) -> Match:
    scored = _score_names(group.name, index.find(group.name, group.date), besides)
    if not scored and group.date is not None:
        scored = _score_names(group.name, index.find(group.name, None), besides)
    if not scored:
        return Match()
    dated = [(score + _date_bonus(group, key), key) for score, key in scored if agrees(group, key)]
    dated = dated or [(score - 0.1, key) for score, key in scored if _agrees_somewhere(group, key)]
    if not dated and any(_is_of_another_letter(group, key) for _, key in scored):
        return Match()
    if not dated and group.is_carried:
        return Match()
    if not dated:
        return _match_by_name_alone(group, index)
    best = max(score for score, _ in dated)
    winners = [key for score, key in dated if score > best - 0.05]
    if len(winners) > 1:
        folded = f" {fold_name(group.name)} "
        winners = [key for key in winners if key.words.startswith(folded)] or winners
        winners = [key for key in winners if _has_given_name(group.name, key)] or winners
        winners = [key for key in winners if _agrees_in_figures(group, key)] or winners
        if group.undated_letter:
            winners = [key for key in winners if f"d.-{group.undated_letter})" in key.entry] or winners
    winners = _once(winners)
    if len(winners) > 1:
        return Match(tied=tuple(sorted(key.work for key in winners)[:_MOST_TIED]))
    return Match(work=winners[0].work, is_by_outlet=not _is_author(group.name, winners[0]))


def _once(keys: list[NameKey]) -> list[NameKey]:
    """Give the first of several keys that are one work listed twice, under one address."""
    is_one = len(keys) > 1 and len({normalize_url(key.parsed.url or str(key.work)) for key in keys}) == 1
    return keys[:1] if is_one else keys


def _has_given_name(name: str, key: NameKey) -> bool:
    """Tell "A. Miller" and "Anna Miller" from another Miller of the same year."""
    author = key.parsed.author[0] if key.parsed.author else None
    given = _GIVEN_BEFORE.match(name)
    if author is None or not author.given or given is None:
        return False
    printed, asked = author.given.rstrip("."), given[1].rstrip(".")
    return printed.startswith(asked) or asked.startswith(printed.split()[0].rstrip("."))


def is_sure(found: Match, name: str, index: NameIndex) -> bool:
    """Tell whether the work found is surely meant: by all of its author's name and without another date."""
    return found.work is not None and not found.disagrees and score_name(name, index.key_of(found.work)) >= _SURE


def _score_names(name: str, keys: Sequence[NameKey], besides: int) -> list[tuple[float, NameKey]]:
    return [(score, key) for key in keys if key.work != besides and (score := score_name(name, key)) > 0]


def _match_by_name_alone(group: Group, index: NameIndex) -> Match:
    """Take the one work by that name although its date is another one: an editor must see which."""
    named = [key for key in index.find(group.name, None) if score_name(group.name, key) >= 0.85]
    named = _once(named)
    if len(named) != 1 or group.date is None or named[0].issued is None:
        return Match()
    if abs(named[0].issued.year - group.date.year) > 10:
        return Match()
    if not _is_author(group.name, named[0]) and _is_another_day(group.date, named[0].issued):
        return Match()
    return Match(work=named[0].work, is_by_outlet=not _is_author(group.name, named[0]), disagrees=True)


def _is_another_day(asked: PartialDate, printed: PartialDate) -> bool:
    """Tell another report of a paper from a slip in a day: more than one of day, month and year is another one."""
    if asked.day is None or printed.day is None:
        return False
    pairs = ((asked.year, printed.year), (asked.month, printed.month), (asked.day, printed.day))
    return sum(one != other for one, other in pairs) > 1


def score_name(name: str, key: NameKey) -> float:
    """Score how well a name in the text stands for a work, 0 to 1."""
    folded = fold_name(name)
    if not folded:
        return 0.0
    by_people = _score_people(name, key)
    if by_people >= 1.0 or folded in key.names:
        return 1.0
    if key.outlets and outlet_name(name) in key.outlets:
        return max(by_people, 0.95)
    return max(by_people, _score_words(folded, key))


def _score_people(name: str, key: NameKey) -> float:
    people, is_et_al = _people_of(name)
    if not people:
        return 0.0
    for surnames, top in ((key.surnames, 1.0), (_surnames_in_head(people, key), 0.9)):
        if not surnames:
            continue
        last_words = [_surname_of(person, surnames) for person in people]
        if is_et_al and len(people) == 1 and last_words[0] == surnames[0]:
            return top if len(key.surnames) > 1 or _PRINTED_ET_AL.search(key.entry, 0, 160) else 0.85
        if tuple(last_words) == surnames[: len(last_words)]:
            return top if len(last_words) == len(surnames) else top - 0.12
    return 0.0


@lru_cache(maxsize=1024)
def _people_of(name: str) -> tuple[tuple[str, ...], bool]:
    """Give the people that a name in the text names, folded, and whether there are others."""
    bare = without_et_al(name)
    return tuple(folded for part in _AND.split(bare) if (folded := fold_name(part))), bare != name


def _surname_of(person: str, surnames: Sequence[str]) -> str:
    if person in surnames:
        return person
    return next((one for one in surnames if person.endswith(" " + one)), person.split()[-1])


def _surnames_in_head(people: Sequence[str], key: NameKey) -> tuple[str, ...]:
    """Read the people asked for out of an entry's first words, where its authors were not understood."""
    if not key.head or people[0].split()[-1] not in key.head[:4]:
        return ()
    last_words = [person.split()[-1] for person in people]
    return tuple(last_words) if all(word in key.head for word in last_words) else ()


def _score_words(folded: str, key: NameKey) -> float:
    """Score a name by its initials, by its first words, or by standing somewhere in the entry."""
    joined = folded.replace(" ", "")
    if joined in key.acronyms or joined in key.hosts:
        return 0.85
    if len(folded) > 3 and any(full.startswith(folded + " ") or folded.startswith(full + " ") for full in key.names):
        return 0.8
    if len(folded) > 2 and (key.beginning.startswith(f" {folded} ") or _begins(folded, key)):
        return 0.8
    if len(folded) > 3 and key.title and (key.title.startswith(folded + " ") or key.title == folded):
        return 0.75
    # What stands between marks stands in the entry too, and to look there is many times quicker.
    is_name = len(folded) > 2 or (len(folded) == 2 and not folded.isalpha())  # "L1", "N1"
    return 0.7 if is_name and f" {folded} " in key.words and folded in key.segments else 0.0


def _begins(folded: str, key: NameKey) -> bool:
    """Tell whether several words begin the entry, figures among them too: "Danıştay 8. Daire"."""
    return " " in folded and key.words.startswith(f" {folded} ")


def agrees(group: Group, key: NameKey) -> bool:
    """Tell whether the date of a group is, as far as it goes, that of the entry."""
    if group.month_day is not None:
        return key.issued is not None and (key.issued.month, key.issued.day) == group.month_day
    if group.date is None or not key.dates:
        return not group.has_date or not key.dates
    if _is_of_another_letter(group, key):
        return False
    return key.issued is not None and group.date.agrees_with(key.issued)


def is_of_day(group: Group, key: NameKey) -> bool:
    """Tell whether a group gives a day, in words or in figures, and the entry is of that day."""
    if group.figures is not None:
        return _agrees_in_figures(group, key)
    has_day = group.month_day is not None or (group.date is not None and group.date.day is not None)
    return has_day and agrees(group, key) and key.issued is not None and key.issued.day is not None


def _agrees_in_figures(group: Group, key: NameKey) -> bool:
    """Tell whether a day agrees with "03/04/2021" on the other side, whichever of both numbers is the month."""
    if group.figures is not None:
        day = {(key.issued.month, key.issued.day)} if key.issued else set()
        return not day.isdisjoint((group.figures, group.figures[::-1])) or group.figures in figures_in(key.entry)
    if group.date is None or group.date.month is None or group.date.day is None:
        return False
    day_first = group.date.day, group.date.month
    return any(found in (day_first, day_first[::-1]) for found in figures_in(key.entry))


def _agrees_somewhere(group: Group, key: NameKey) -> bool:
    """Tell whether any date in the entry agrees: which of them is the date of issue is not always plain."""
    if group.date is None or _is_of_another_letter(group, key):
        return False
    return any(group.date.agrees_with(date) for date in key.dates)


def _is_of_another_letter(group: Group, key: NameKey) -> bool:
    """Tell "2020b" from an entry of "2020a", which is another work however well the name fits."""
    asked, printed = group.date, key.issued
    if asked is None or printed is None or not (asked.letter and printed.letter):
        return False
    return asked.year == printed.year and asked.letter != printed.letter


def _date_bonus(group: Group, key: NameKey) -> float:
    if group.date is None or key.issued is None:
        return 0.0 if group.date is None and key.issued is None else -0.3
    if not group.date.agrees_with(key.issued):
        return 0.0
    bonus = 0.2
    if group.date.letter and group.date.letter == key.issued.letter:
        bonus += 0.2
    if group.date.day and key.issued.day:
        bonus += 0.2
    return bonus


def _is_author(name: str, key: NameKey) -> bool:
    words = fold_name(without_et_al(name)).split()
    return any(surname.split()[-1] in words for surname in key.surnames) or (not key.outlets and bool(key.surnames))
