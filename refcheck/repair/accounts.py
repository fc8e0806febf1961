"""What a repair found and did, in words and as JSON values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from refcheck.jobs.wording import day_of
from refcheck.repair.replacements import Holding, Replacement, Search

_HOLDS = {
    Holding.WORDS: "holds the cited words",
    Holding.TITLE: "has the cited title",
    Holding.DOUBTFUL: "look at it before you use it: not all that is cited is known to stand there",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRepair:
    """One draft: what was looked for, which addresses were exchanged (`placed`), and where.

    `is_written` says that the file was edited; else `patch` would edit it. `problem` says why it was not edited.
    """

    name: str
    searches: tuple[Search, ...] = ()
    placed: frozenset[str] = frozenset()
    is_written: bool = False
    problem: str | None = None
    patch: bytes = b""

    @property
    def is_complete(self) -> bool:
        """Whether everybody who was asked for copies answered."""
        return all(search.is_complete for search in self.searches)

    @property
    def is_left(self) -> bool:
        """Whether anything is left for a person to do."""
        lost = {search.lost.url for search in self.searches}
        return bool(lost) and not (self.is_written and lost <= self.placed)


def render_account(repairs: Sequence[PieceRepair]) -> str:
    """Give the account in words; a patch may follow it, and patch programs pass over such words."""
    lines = [line for repair in repairs for line in _lines(repair)]
    if not any(repair.searches or repair.problem for repair in repairs):
        lines.append("Nothing to repair.")
    return "\n".join(lines) + "\n"


def to_json(repairs: Sequence[PieceRepair]) -> list[dict[str, Any]]:
    """Give the account as JSON values."""
    return [
        {
            "piece": repair.name,
            "written": repair.is_written,
            "problem": repair.problem,
            "patch": repair.patch.decode("utf-8", "replace") or None,
            "links": [_link_values(repair, search) for search in repair.searches],
        }
        for repair in repairs
    ]


def _link_values(repair: PieceRepair, search: Search) -> dict[str, Any]:
    found = search.replacement
    memento = found.memento if found else None
    return {
        "url": search.lost.url,
        "why": search.lost.why,
        "replacement": found.address if found else None,
        "kind": ("archived" if memento else "moved") if found else None,
        "memento_datetime": f"{memento.memento_datetime:%Y-%m-%dT%H:%M:%SZ}" if memento else None,
        "holds": found.holding.value if found else None,
        "words": found.words if found else None,
        "exchanged": search.lost.url in repair.placed,
        "complete": search.is_complete,
        "notes": list(search.notes),
    }


def _lines(repair: PieceRepair) -> Iterator[str]:
    if repair.searches or repair.problem:
        yield repair.name
    for search in repair.searches:
        yield f"  {search.lost.url}"
        yield f"      {search.lost.why}"
        if search.replacement is None:
            yield (
                "      no copy holds the cited words"
                if search.is_complete
                else "      whether there is a copy is not known"
            )
        else:
            yield from _offer(search.replacement, repair)
        yield from (f"      note: {note}" for note in search.notes)
    if repair.problem:
        yield f"  not edited: {repair.problem}"


def _offer(found: Replacement, repair: PieceRepair) -> Iterator[str]:
    what = f"archived copy of {day_of(found.memento.memento_datetime)}" if found.memento else "new address"
    yield f"      {what}: {found.address}"
    yield f"      it {_HOLDS[found.holding]}" if found.is_sure else f"      {_HOLDS[found.holding]}"
    if found.words:
        words = " ".join(found.words.split())
        yield f"      “{words if len(words) <= 200 else words[:200].rsplit(' ', 1)[0] + ' …'}”"
    if found.is_sure and found.lost.url in repair.placed:
        yield "      written" if repair.is_written else "      in the patch below"
    elif found.is_sure and repair.problem is None:
        yield "      exchange it by hand: the address is not written out in one piece, or names its copy already"
