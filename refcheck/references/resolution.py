"""Back references and repeated addresses: which work each of them stands for."""

from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.references.backrefs import BackReference, BackReferenceKind
from refcheck.references.found import Work
from refcheck.references.markers.names import fold_name
from refcheck.text.urls import normalize_url


@dataclass(frozen=True, slots=True)
class Resolution:
    """The work meant, or the reason why naming one would be a guess."""

    same_as: int | None = None
    reason: str | None = None


def resolve_works(works: Sequence[Work]) -> dict[int, Resolution]:
    """Resolve the works, given in the order of the text, that stand for another one.

    A run of *ibid.* leads to the last full work above it in the same list. After a note with
    several works the last one is meant, as the style manuals have it.
    """
    resolved: dict[int, Resolution] = {}
    last_of_group: dict[int, int] = {}
    for at, work in enumerate(works):
        if work.back_reference is not None:
            resolved[at] = _resolve(at, work, works, last_of_group, resolved)
        target = resolved[at].same_as if at in resolved else at
        if work.group < 0:
            continue
        if target is not None:
            last_of_group[work.group] = target
        else:
            last_of_group.pop(work.group, None)
    _join_addresses(works, resolved)
    return resolved


def _resolve(
    at: int, work: Work, works: Sequence[Work], last: dict[int, int], resolved: dict[int, Resolution]
) -> Resolution:
    back = work.back_reference
    assert back is not None
    if back.kind is BackReferenceKind.PREVIOUS:
        if work.group in last:
            return Resolution(last[work.group])
        return Resolution(reason="no note before it names a work that is certain")
    if back.kind is BackReferenceKind.NUMBERED:
        return _resolve_numbered(at, back, work.group, works, resolved)
    return _resolve_named(at, back, works)


def _resolve_numbered(
    at: int, back: BackReference, group: int, works: Sequence[Work], resolved: dict[int, Resolution]
) -> Resolution:
    inside = [
        other for other, work in enumerate(works) if work.group == group and work.number == back.number and other != at
    ]
    targets = {resolved[other].same_as if other in resolved else other for other in inside} - {None}
    if not targets:
        return Resolution(reason=f"note {back.number} names no work")
    if len(targets) > 1 and back.name:
        targets = {other for other in targets if other is not None and _bears_name(works[other], back.name)} or targets
    if len(targets) > 1:
        return Resolution(reason=f"note {back.number} names {len(targets)} works")
    return Resolution(targets.pop())


def _resolve_named(at: int, back: BackReference, works: Sequence[Work]) -> Resolution:
    name = back.name or ""
    above = [other for other in range(at) if works[other].back_reference is None and _bears_name(works[other], name)]
    above = above or [
        other
        for other, work in enumerate(works)
        if work.back_reference is None and other != at and _bears_name(work, name)
    ]
    if not above:
        return Resolution(reason=f"no work by “{name}” was named before")
    distinct = {normalize_url(works[other].parsed.url or "") or works[other].raw.casefold() for other in above}
    if len(distinct) > 1:
        return Resolution(reason=f"{len(distinct)} works by “{name}” were named before")
    return Resolution(above[0])


def _bears_name(work: Work, name: str) -> bool:
    """Tell whether the name's words are the work's author or the beginning of its title."""
    folded = fold_name(name)
    if not folded:
        return False
    words = folded.split()
    authors = {fold_name(str(person)) for person in work.parsed.author} | {
        fold_name(person.family) for person in work.parsed.author if person.family
    }
    if folded in authors or words[0] in authors or words[-1] in authors:
        return True
    title = fold_name(work.parsed.title or "")
    return bool(title) and (title.startswith(folded) or folded.startswith(title))


def _join_addresses(works: Sequence[Work], resolved: dict[int, Resolution]) -> None:
    first_at: dict[str, int] = {}
    for at, work in enumerate(works):
        if work.back_reference is not None:
            continue
        address = normalize_url(work.parsed.url) if work.parsed.url else (work.parsed.doi or "").casefold()
        if not address:
            continue
        if address in first_at:
            resolved[at] = Resolution(first_at[address])
        else:
            first_at[address] = at
