"""The account of a night, put together from what the store holds: the same however often it is asked for."""

from datetime import datetime, timedelta

from refcheck.datatypes.nights import HostDown, LinkState, NightReport
from refcheck.jobs.changes import read_change
from refcheck.jobs.plain import from_plain
from refcheck.store import Store
from refcheck.store.links import count_states
from refcheck.store.nights import NightRow, find_changes, find_last_reported, find_night
from refcheck.store.observations import count_night, find_hosts_down

_OUTAGE_GAP = timedelta(days=10)
"""A host that was down within this time is still in the same outage."""


def account_for(store: Store, night: NightRow, *, now: datetime, notes: tuple[str, ...] = ()) -> NightReport:
    """Put together what a judged night found; what only its run knew (`left`, `pieces_read`) is left at nothing.

    Raises:
        StoreError: The database cannot be read.
    """
    with store.read() as connection:
        outcomes, unchanged, suspended, archived = count_night(connection, night.id)
        states = count_states(connection)
        down = find_hosts_down(connection, night.id, since=night.started_at - _OUTAGE_GAP)
        changes = tuple(
            read_change(number, url, content) for number, url, content in find_changes(connection, night.id)
        )
    if suspended:
        notes = (*notes, f"{suspended} looks are not judged, because our own network could not be believed")
    return NightReport(
        night_id=night.id,
        started_at=night.started_at,
        finished_at=now,
        is_void=night.is_void,
        void_reason=night.void_reason,
        trusted_until=night.trusted_until,
        changes=changes,
        hosts_down=tuple(
            HostDown(host=host, links=links, since=since if since else night.started_at, is_new=is_new)
            for host, links, since, is_new in down
        ),
        asked=sum(outcomes.values()),
        unchanged=unchanged,
        archived=archived,
        suspects=states.get(LinkState.SUSPECT, 0),
        states=dict(sorted(states.items())),
        outcomes=outcomes,
        notes=notes,
    )


def load_report(store: Store, night_id: int | None = None) -> NightReport | None:
    """Give the account of a finished night, the last one without a number; None where there is none.

    Raises:
        StoreError: The database cannot be read.
    """
    with store.read() as connection:
        night = find_last_reported(connection) if night_id is None else find_night(connection, night_id)
    return from_plain(night.report, NightReport) if night and night.report is not None else None
