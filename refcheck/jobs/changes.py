"""What a judged look changed, as rows for the store; the memory notes what was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.nights import WALLED, Change, ChangeKind, LinkState, LostWords
from refcheck.jobs.memory import Memory
from refcheck.jobs.plain import from_plain, to_plain
from refcheck.jobs.policy import Night
from refcheck.store.links import LinkRow
from refcheck.store.observations import ObservationRow
from refcheck.store.verdicts import ClaimRow
from refcheck.text.urls import same_resource

_WALL_SETTLED = timedelta(hours=20)  # two nights: a wall that is there for one is not news
_WALL_AGAIN = timedelta(days=30)
_MOST_MOVES = 20
_KINDS = {
    LinkState.DEAD: ChangeKind.NEWLY_DEAD,
    LinkState.DRIFTED: ChangeKind.NEWLY_DRIFTED,
    LinkState.ALIVE: ChangeKind.RECOVERED,
}


@dataclass(frozen=True, slots=True)
class _Event:
    kind: ChangeKind
    since: datetime


def build_changes(
    night_id: int,
    look: ObservationRow,
    link: LinkRow,
    night: Night,
    memory: Memory,
    claims: Sequence[ClaimRow],
    *,
    is_muted: bool,
    pieces: tuple[str, ...],
) -> list[dict[str, Any]]:
    """Give the rows of what changed with a look, and note in `memory` what is told by them."""
    events: list[_Event] = []
    if night.is_alert:
        events.append(_Event(_KINDS[night.state], link.failing_since or look.at))
    if not is_muted:
        events += _find_move(look, link, memory)
        events += _find_wall(look, night, memory)
    rows = []
    for event in events:
        change = _describe(event, look, link, night, claims, pieces)
        content = to_plain(change)
        del content["id"], content["url"]  # the row's own
        rows.append(
            {
                "night_id": night_id,
                "link_id": link.id,
                "observation_id": look.id,
                "kind": event.kind.value,
                "at": look.at,
                "content": content,
            }
        )
    return rows


def read_change(number: int, url: str, content: Any) -> Change:
    """Give the change that a row keeps."""
    return from_plain({"id": number, "url": url} | dict(content), Change)


def _find_move(look: ObservationRow, link: LinkRow, memory: Memory) -> list[_Event]:
    """Tell of each new address once, also when the page goes to and fro."""
    target = look.final_url
    if look.outcome != LinkClass.MOVED or target is None or same_resource(target, link.url):
        return []
    if target in memory.moved_to:
        return []
    memory.moved_to = [*memory.moved_to, target][-_MOST_MOVES:]
    return [_Event(ChangeKind.MOVED, look.at)]


def _find_wall(look: ObservationRow, night: Night, memory: Memory) -> list[_Event]:
    """Tell of a wall that stays, and of one that comes and goes no more often than monthly."""
    if night.state is LinkState.ALIVE:
        memory.walled_since = None
        return []
    if night.state not in WALLED:
        return []
    since = memory.walled_since = memory.walled_since or look.at
    told = memory.walled_told_at
    if look.at - since < _WALL_SETTLED or (told is not None and (since <= told or look.at - told < _WALL_AGAIN)):
        return []
    memory.walled_told_at = look.at
    return [_Event(ChangeKind.NEWLY_WALLED, since)]


def _describe(
    event: _Event,
    look: ObservationRow,
    link: LinkRow,
    night: Night,
    claims: Sequence[ClaimRow],
    pieces: tuple[str, ...],
) -> Change:
    lost: tuple[LostWords, ...] = ()
    if event.kind is ChangeKind.NEWLY_DRIFTED:
        lost = tuple(from_plain(claim.lost, LostWords) for claim in claims if claim.lost)
    return Change(
        id=0,
        kind=event.kind,
        url=link.url,
        at=look.at,
        since=event.since,
        state=night.state,
        link_class=LinkClass(look.outcome),
        reason=look.reason,
        detail=look.detail or "",
        status=look.status,
        suggested_url=look.final_url if event.kind is ChangeKind.MOVED else None,
        kept_record_id=link.kept_record_id,
        record_id=look.record_id,
        pieces=pieces,
        similarity=look.similarity,
        lost_words=lost,
    )
