"""Each night told once on each channel: claimed, sent, recorded; what failed is tried again on later runs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from refcheck.alerts.channels import open_channels
from refcheck.alerts.channels.base import Channel, NotSentError, UncertainError
from refcheck.alerts.digest import Digest, is_worth_telling
from refcheck.alerts.settings import AlertSettings
from refcheck.errors import ConfigError, StoreError
from refcheck.jobs.accounts import load_report
from refcheck.jobs.wording import day_of
from refcheck.ports import Clock
from refcheck.store import Store
from refcheck.store.accounts import FinishedNight, find_finished
from refcheck.store.nights import (
    DeliveryRow,
    begin_sending,
    claim_delivery,
    find_deliveries,
    finish_delivery,
    retry_delivery,
)

NOT_BEGUN = "not sent yet: the run was cut short before"
UNCERTAIN = "not known whether it arrived"
_TOLD_FOR = timedelta(days=14)
"""How long a night is news: what could not be told until then is left to the account."""
_NEW_CHANNEL = timedelta(hours=36)
"""How far back a channel is told that was never told anything."""
_MOST_NIGHTS = 100
_NEVER = datetime(1, 1, 2, tzinfo=UTC)


def deliver_nights(alerts: AlertSettings, *, store: Store, clock: Clock) -> list[str]:
    """Tell the nights that are not told yet on every channel; give what went wrong, for the operator.

    The caller holds the store's run lock. A channel that fails is recorded and stops nothing.

    Raises:
        StoreError: The database cannot be read or written.
    """
    problems: list[str] = []
    channels: list[Channel] = []
    for opening in open_channels(alerts, store=store):
        try:
            channels.append(opening())
        except ConfigError as error:
            problems.append(f"alerts: {error}; what changed is told on the next run")
    nights = _find_recent_nights(store, now=clock.now()) if channels else []
    for channel in channels:
        problems += _deliver(channel, nights, alerts, store=store, clock=clock)
    return problems


@dataclass(frozen=True, slots=True, kw_only=True)
class _RecentNight:
    """A night that may be news still; its account, which can be long, is read when it is to be told."""

    night: FinishedNight
    was_void_before: bool


def _find_recent_nights(store: Store, *, now: datetime) -> list[_RecentNight]:
    """Give the finished nights that are not too old to be told, the oldest first."""
    with store.read() as connection:
        nights = find_finished(connection, limit=_MOST_NIGHTS)[::-1]
    before = [False, *[night.is_void for night in nights]]
    found = [_RecentNight(night=night, was_void_before=was) for night, was in zip(nights, before, strict=False)]
    return [recent for recent in found if recent.night.finished_at >= now - _TOLD_FOR]


def _deliver(
    channel: Channel, nights: Sequence[_RecentNight], alerts: AlertSettings, *, store: Store, clock: Clock
) -> list[str]:
    with store.read() as connection:
        rows = {row.night_id: row for row in find_deliveries(connection) if row.channel == channel.name}
    problems: list[str] = []
    notes = _settle_lost(channel, rows, nights, store=store, clock=clock)
    problems += [f"alerts: {channel.name}: {note}" for note in notes]
    for recent in nights:
        row = rows.get(recent.night.id)
        if not _is_wanted(recent.night, row, rows, now=clock.now()):
            continue
        report = load_report(store, recent.night.id)
        if report is None or not is_worth_telling(report, was_void_before=recent.was_void_before):
            continue
        digest = Digest(report=report, notes=tuple(notes), desk=alerts.desk)
        problem = _tell(channel, digest, row, store=store, clock=clock)
        if problem is not None:
            problems.append(f"alerts: {channel.name}: {problem}")
        else:
            notes = []
    return problems


def _is_wanted(night: FinishedNight, row: DeliveryRow | None, rows: dict[int, DeliveryRow], *, now: datetime) -> bool:
    """Tell whether a night is to be told: it failed before, or came after all that the channel knows."""
    if row is not None:
        return row.sent_at is None and not _is_uncertain(row)
    if rows:
        return night.id > max(rows)
    return night.finished_at >= now - _NEW_CHANNEL


def _settle_lost(
    channel: Channel, rows: dict[int, DeliveryRow], nights: Sequence[_RecentNight], *, store: Store, clock: Clock
) -> list[str]:
    """Close what was on its way when a run was killed, and say of which nights it is not known whether they were told.

    A message that can be seen twice is not sent again; the next one says so.
    """
    if channel.is_repeatable:
        return []
    for number, row in rows.items():
        if row.sent_at is None and row.problem is None:
            with store.begin() as connection:
                finish_delivery(connection, number, channel.name, now=clock.now(), problem=UNCERTAIN)
            rows[number] = replace(row, problem=UNCERTAIN)
    last_sent = max((row.night_id for row in rows.values() if row.sent_at is not None), default=0)
    lost = {number for number, row in rows.items() if _is_uncertain(row) and number > last_sent}
    days = [day_of(recent.night.started_at) for recent in nights if recent.night.id in lost]
    return [
        f"It is not known whether the message on the night of {day} arrived; look into that account." for day in days
    ]


def _is_uncertain(row: DeliveryRow) -> bool:
    return row.sent_at is None and row.problem is not None and row.problem.startswith(UNCERTAIN)


def _tell(channel: Channel, digest: Digest, row: DeliveryRow | None, *, store: Store, clock: Clock) -> str | None:
    """Claim a night, tell it and record how that went; give what went wrong."""
    number = digest.report.night_id
    if not _claim(channel, number, row, store=store, clock=clock):
        return None

    def record(problem: str | None) -> None:
        with store.begin() as connection:
            finish_delivery(connection, number, channel.name, now=clock.now(), problem=problem)

    def before() -> None:
        with store.begin() as connection:
            begin_sending(connection, number, channel.name, now=clock.now())

    try:
        remark = channel.send(digest, before, is_again=row is not None)
    except NotSentError as error:
        record(str(error))
        return f"{error}; tried again on the next run"
    except UncertainError as error:
        record(f"{UNCERTAIN}: {error}")
        return f"{error}; {UNCERTAIN}, so it is not sent again"
    except StoreError:
        raise
    except Exception as error:  # a channel must not cost the others their message
        record(f"{type(error).__name__} in the channel")
        return f"failed ({type(error).__name__}: {error}); tried again on the next run"
    record(None)
    return remark


def _claim(channel: Channel, number: int, row: DeliveryRow | None, *, store: Store, clock: Clock) -> bool:
    """Take the right to tell a night, in one transaction with the note that nothing is sent yet."""
    now = clock.now()
    with store.begin() as connection:
        if row is None:
            is_ours = claim_delivery(connection, number, channel.name, now=now)
        else:
            stale = now if channel.is_repeatable else _NEVER
            is_ours = retry_delivery(connection, number, channel.name, now=now, stale=stale)
        if is_ours:
            finish_delivery(connection, number, channel.name, now=now, problem=NOT_BEGUN)
    return is_ours
