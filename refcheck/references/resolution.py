"""Back references and repeated addresses: which work each of them stands for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made
from refcheck.references.backrefs import BackReference, BackReferenceKind
from refcheck.references.found import Work
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.groups import read_group
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import Match, match_group, score_name, without_et_al
from refcheck.references.shortforms import part_name_and_title
from refcheck.text.urls import ResourceKey, normalize_url, resource_key

_FEWEST_BLANKS = 2  # between words of a title that alone name its work


@quickly_made
@dataclass(frozen=True, slots=True)
class Resolution:
    """The work meant, or the reason why naming one would be a guess."""

    same_as: int | None = None
    reason: str | None = None


def resolve_works(works: Sequence[Work], order: Sequence[int], index: NameIndex) -> dict[int, Resolution]:
    """Resolve the works that stand for another one; `order` gives their places in the order of the text.

    A run of *ibid.* leads to the last full work above it in the same list. After a note with
    several works the last one is meant, as the style manuals have it.
    """
    resolved: dict[int, Resolution] = {}
    last_of_group: dict[int, int] = {}
    notes = _find_notes(works)
    place_of = {at: place for place, at in enumerate(order)}
    for at in order:
        work = works[at]
        if work.back_reference is not None:
            resolved[at] = _resolve(at, work, works, index, _State(last_of_group, resolved, notes, place_of))
        target = resolved[at].same_as if at in resolved else at
        if work.group < 0:
            continue
        if target is not None:
            last_of_group[work.group] = target
        else:
            last_of_group.pop(work.group, None)
    _join_addresses(works, order, resolved)
    return resolved


@dataclass(frozen=True, slots=True)
class _State:
    """What is known when a back reference is reached."""

    last_of_group: Mapping[int, int]
    resolved: Mapping[int, Resolution]
    notes: Mapping[tuple[int, int], Sequence[int]]
    place_of: Mapping[int, int]


def _find_notes(works: Sequence[Work]) -> dict[tuple[int, int], list[int]]:
    notes: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, work in enumerate(works):
        if work.number is not None:
            notes[work.group, work.number].append(at)
    return notes


def _resolve(at: int, work: Work, works: Sequence[Work], index: NameIndex, state: _State) -> Resolution:
    back = work.back_reference
    if back is None:
        return Resolution()
    if back.kind is BackReferenceKind.PREVIOUS:
        if work.group in state.last_of_group:
            return Resolution(state.last_of_group[work.group])
        return Resolution(reason="no note before it names a work that is certain")
    if back.kind is BackReferenceKind.NUMBERED:
        return _resolve_numbered(at, back, works, index, state)
    if back.kind is BackReferenceKind.DATED:
        group = read_group(back.name or "")
        match = match_group(group, index) if group else Match()
        return Resolution(match.work, None if match.work is not None else f"no one work fits “{back.name}”")
    return _resolve_named(at, back.name or "", works, index, state)


def _resolve_numbered(
    at: int, back: BackReference, works: Sequence[Work], index: NameIndex, state: _State
) -> Resolution:
    inside = [other for other in state.notes.get((works[at].group, back.number or 0), ()) if other != at]
    found = (
        state.resolved[other].same_as if works[other].back_reference else other
        for other in inside
        if other in state.resolved or works[other].back_reference is None
    )
    targets = {other for other in found if other is not None}
    if len(targets) > 1 and back.name:
        author, title = part_name_and_title(back.name)
        words = fold_name(title).split()
        targets = {other for other in targets if _bears_name(index.key_of(other), author, words)} or targets
    if not targets:
        return Resolution(reason=f"note {back.number} names no work")
    if len(targets) > 1:
        return Resolution(reason=f"note {back.number} names {len(targets)} works")
    return Resolution(targets.pop())


def _resolve_named(at: int, name: str, works: Sequence[Work], index: NameIndex, state: _State) -> Resolution:
    """Find the work by author and title words; above the note first, as a short form follows the full one."""
    author, title = part_name_and_title(name)
    author = without_et_al(author)
    fitting = [key for key in index.find(author, None) if _bears_name(key, author, fold_name(title).split())]
    fitting = fitting or [key for key in index.find(name, None) if _has_words(key, name)]
    above = [key for key in fitting if state.place_of[key.work] < state.place_of[at]] or fitting
    if not above:
        return Resolution(reason=f"no work by “{name}” is named in full")
    by_all = [key for key in above if score_name(author, key) >= 1.0]  # "Zieglgänsberger/Röper" is not Röper alone
    above = by_all or above
    distinct = {normalize_url(works[key.work].parsed.url or "") or key.words: key.work for key in reversed(above)}
    if len(distinct) > 1:
        return Resolution(reason=f"{len(distinct)} works fit “{name}”")
    return Resolution(next(iter(distinct.values())))


def _bears_name(key: NameKey, author: str, title_words: Sequence[str]) -> bool:
    """Tell whether the words are the work's author, with words of its title, or begin its title."""
    folded = fold_name(author)
    if not folded or not all(f" {word} " in key.words for word in title_words):
        return False
    # "Иванова А.": the initial behind it is borne by many.
    last = next((word for word in reversed(folded.split()) if len(word) > 1), folded)
    is_author = last in key.surnames or folded in key.names or last in key.head[:5]
    is_author = is_author or any(folded.endswith(f" {surname}") for surname in key.surnames)
    return is_author or (bool(key.title) and key.title.startswith(folded))


def _has_words(key: NameKey, name: str) -> bool:
    """Tell "Rapport d'activité 2021, op. cit." of "Bacs de Loire. Rapport d'activité 2021" by its subtitle."""
    folded = fold_name(name)
    return folded.count(" ") >= _FEWEST_BLANKS and f" {folded} " in key.words


def _join_addresses(works: Sequence[Work], order: Sequence[int], resolved: dict[int, Resolution]) -> None:
    first_at: dict[ResourceKey | str | tuple[ResourceKey, str], int] = {}
    first_told: dict[tuple[str, str, str], int] = {}
    for at in order:
        work = works[at]
        if work.back_reference is not None:
            continue
        told = _headline_key(work)
        if told is not None and at not in resolved:
            first = first_told.setdefault(told, at)
            if first != at and not (work.parsed.url and works[first].parsed.url):
                resolved[at] = resolved.get(first, Resolution(first))
        if not (work.parsed.url or work.parsed.doi):
            continue
        address = _address_key(work) if work.parsed.url else (work.parsed.doi or "").casefold()
        if address in first_at:
            resolved[at] = Resolution(first_at[address])
        else:
            first_at[address] = at


def _headline_key(work: Work) -> tuple[str, str, str] | None:
    """Give what tells a report of the press: its headline, its outlet and its day."""
    read = work.parsed
    if not (read.title and read.container_title and read.issued and read.issued.day):
        return None
    return fold_name(read.title), fold_name(read.container_title), read.issued.iso


def _address_key(work: Work) -> ResourceKey | tuple[ResourceKey, str]:
    """Give the key of a work's address; a home page is one work only with one title, since many are cited by it."""
    key = resource_key(work.parsed.url or "")
    is_home_page = not (key[1] or key[2] or key[3])
    return (key, fold_name(work.parsed.title or "")) if is_home_page else key
