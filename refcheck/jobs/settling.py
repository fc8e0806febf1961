"""Looks that need no judging: a page answers as it did, or for the first time, and nothing hangs on it.

They are counted as they are kept, which spares most of a night its judging. What `judge_looks` would do with them is
done here; when our own network turns out not to be believed, they are taken back.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection

from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.nights import LinkState
from refcheck.jobs.memory import Memory, write_memory
from refcheck.jobs.policy import Observation, judge_night
from refcheck.jobs.schedule import DueRules, next_look_at_alive
from refcheck.jobs.traces import changed, values_after
from refcheck.store import Store
from refcheck.store.links import LinkRow, save_links
from refcheck.store.observations import ObservationRow, find_last_alive, find_settled, save_judgements
from refcheck.store.unchanged import UnchangedLook

_AT_ONCE = 500
_NEVER_SEEN: dict[str, Any] = dict.fromkeys(
    (
        "memory alive_at outcome reason detail status final_url body_digest record_id judged_with etag last_modified"
        " text_digest title kept_record_id kept_text_digest"
    ).split()
)


def settle(
    link: LinkRow, look: ObservationRow, *, has_claims: bool, rules: DueRules
) -> UnchangedLook | dict[str, Any] | None:
    """Give what a look leaves at its address where that is plain, None where it must be judged.

    Of a look that found nothing new that is the look itself; of a first one the columns that are set.
    """
    if look.outcome != LinkClass.OK or look.is_seen_elsewhere or look.is_new_failure:
        return None
    if look.final_url != link.url:
        return None  # led elsewhere: the host's other addresses may show that it is a sink
    if _is_same(link, look, has_claims=has_claims):
        due_at = _next_of_alive(link, look, rules)
        return UnchangedLook(
            link.id, look.at, look.outcome, look.reason, look.status, look.record_id, due_at, link.looks + 1
        )
    if not _is_first(link, look):
        return None
    values = {
        "due_at": _next_of_alive(link, look, rules),
        "seen_at": look.at,
        "alive_at": look.at,
        "looks": link.looks + 1,
        "memory": _alive_memory(),
    }
    return values | changed(values_after(look, link, ()), link)


def _next_of_alive(link: LinkRow, look: ObservationRow, rules: DueRules) -> datetime:
    return next_look_at_alive(link.url, look.at, rules, looks=link.looks + 1, changes_seen=link.changes_seen)


def take_back(store: Store, night_id: int, *, since: datetime | None, now: datetime) -> None:
    """Suspend looks of a night that were counted as they were kept, from a time on: their addresses are due again.

    Raises:
        StoreError: The database cannot be read or written.
    """
    last = 0
    while True:
        with store.begin() as connection:
            settled = find_settled(connection, night_id, since=since, after=last, limit=_AT_ONCE)
            if not settled:
                return
            last = settled[-1][0]
            _suspend(connection, night_id, settled, now)


def _suspend(
    connection: Connection, night_id: int, settled: Sequence[tuple[int, int, bool, int]], now: datetime
) -> None:
    alive = find_last_alive(
        connection, [link for _look, link, is_unchanged, _looks in settled if is_unchanged], before=night_id
    )
    rows: list[dict[str, Any]] = []
    for _look, link, is_unchanged, looks in settled:
        row = {"link": link, "due_at": now, "looks": looks - 1}
        rows.append(row | ({"alive_at": alive.get(link)} if is_unchanged else _NEVER_SEEN))
    save_judgements(connection, [{"observation": look, "is_counted": False} for look, *_rest in settled])
    save_links(connection, rows)


def _is_first(link: LinkRow, look: ObservationRow) -> bool:
    is_new = link.looks == 0 and link.outcome is None and link.memory is None and link.kept_record_id is None
    return is_new and not look.is_unchanged and not look.verdicts and look.similarity is None


def _is_same(link: LinkRow, look: ObservationRow, *, has_claims: bool) -> bool:
    if not look.is_unchanged or link.state != LinkState.ALIVE or link.failing_since is not None:
        return False
    if (link.etag, link.last_modified) != (look.etag, look.last_modified):
        return False
    # With claims the copy that holds their words is kept, which is looked up where looks are judged.
    is_kept = link.kept_record_id == link.record_id if has_claims else link.kept_record_id is not None
    return (is_kept or link.text_digest is None) and _is_at_rest(link.memory)


def _is_at_rest(memory: Mapping[str, Any] | None) -> bool:
    """Tell whether nothing is remembered that one more living answer would change."""
    if memory is None or memory.get("walled_since") is not None:
        return False
    link = memory.get("link", {})
    is_alive = link.get("state") == link.get("told") == LinkState.ALIVE
    return is_alive and not link.get("strikes") and link.get("down_since") is None


@cache
def _alive_memory() -> Any:
    """Give what is remembered of an address after a first living answer, whenever that was."""
    memory = Memory()
    judge_night(memory.link, Observation(at=datetime.min.replace(tzinfo=UTC), outcome=LinkClass.OK))
    return write_memory(memory)
