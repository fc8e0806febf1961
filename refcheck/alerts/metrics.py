"""The nights in Prometheus' text format: for the textfile collector, and for `/metrics` of `refcheck serve`."""

from collections.abc import Iterator, Mapping

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from sqlalchemy import Connection

from refcheck.alerts.channels.base import NotSentError
from refcheck.alerts.channels.files import write_whole
from refcheck.alerts.settings import AlertSettings
from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.nights import ChangeKind, LinkState, NightReport
from refcheck.errors import StoreError
from refcheck.jobs.plain import from_plain
from refcheck.store import Store
from refcheck.store.accounts import count_changes, find_short_accounts
from refcheck.store.nights import find_undelivered

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_FEW_NIGHTS = 3
_MOST_NIGHTS = 400


def load_metrics(store: Store) -> str:
    """Give the figures of the last night, and when a night last succeeded.

    Raises:
        StoreError: The database cannot be read.
    """
    with store.read() as connection:
        undelivered = len(find_undelivered(connection))
        last = next(_reports(connection, limit=1), None)
        success = None
        for most in (_FEW_NIGHTS, _MOST_NIGHTS):  # mostly the last one
            success = success or next((r for r in _reports(connection, limit=most) if r.is_complete), None)
        changes = count_changes(connection, last.night_id) if last is not None else {}
    return render_metrics(last, success=success, changes=changes, undelivered=undelivered)


def render_metrics(
    last: NightReport | None, *, success: NightReport | None, changes: Mapping[str, int], undelivered: int = 0
) -> str:
    """Give the figures as text; a night that was void or did not get through is no success.

    `changes` counts those of the last night by kind: its account may come without them.
    """
    registry = CollectorRegistry()
    if last is not None:
        _add_night(registry, last, changes)
    _add(registry, "undelivered_alerts", "Nights that are not told yet on a channel", undelivered)
    if success is not None:
        moment = success.finished_at.timestamp()
        _add(registry, "last_success_timestamp_seconds", "When a night last got through", moment)
    return generate_latest(registry).decode()


def save_metrics(alerts: AlertSettings, store: Store) -> list[str]:
    """Write the figures to the file of the settings, where there is one; give what went wrong, for the operator."""
    if alerts.metrics is None:
        return []
    try:
        write_whole(alerts.base / alerts.metrics.file, load_metrics(store))
    except (NotSentError, StoreError) as error:
        return [f"alerts: metrics: {error}"]
    return []


def _reports(connection: Connection, *, limit: int) -> Iterator[NightReport]:
    """Give the accounts of the last finished nights without their changes, the newest first."""
    return (from_plain(short, NightReport) for short, _changes in find_short_accounts(connection, limit=limit))


def _add_night(registry: CollectorRegistry, night: NightReport, counted: Mapping[str, int]) -> None:
    states = {state.value: night.states.get(state.value, 0) for state in LinkState}
    outcomes = {link_class.value: night.outcomes.get(link_class.value, 0) for link_class in LinkClass}
    changes = {kind.value: counted.get(kind.value, 0) for kind in ChangeKind}
    _add_labelled(registry, "links", "Cited links by what is held about them", "state", states)
    _add_labelled(registry, "night_outcomes", "Answers of the last night by class", "class", outcomes)
    _add_labelled(registry, "night_changes", "Changes of the last night by kind", "kind", changes)
    duration = (night.finished_at - night.started_at).total_seconds()
    for name, help_text, value in (
        ("night_duration_seconds", "How long the last night took", duration),
        ("night_asked", "Links that the last night asked", night.asked),
        ("night_unchanged", "Pages that needed no reading", night.unchanged),
        ("night_left", "Links that were due and not asked", night.left),
        ("night_archived", "Answers whose bytes were kept", night.archived),
        ("night_hosts_down", "Hosts most of whose links failed", len(night.hosts_down)),
        ("night_void", "Whether the last night was void", int(night.is_void)),
        ("night_requests", "Requests of the last night", night.requests),
        ("night_archive_requests", "Requests to public web archives", night.archive_requests),
        ("night_archive_errors", "Requests that public web archives did not answer", night.archive_errors),
        ("last_run_timestamp_seconds", "When the last night ended", night.finished_at.timestamp()),
    ):
        _add(registry, name, help_text, value)


def _add(registry: CollectorRegistry, name: str, help_text: str, value: float) -> None:
    Gauge(f"refcheck_{name}", help_text, registry=registry).set(value)


def _add_labelled(
    registry: CollectorRegistry, name: str, help_text: str, label: str, values: Mapping[str, int]
) -> None:
    gauge = Gauge(f"refcheck_{name}", help_text, [label], registry=registry)
    for key, value in values.items():
        gauge.labels(**{label: key}).set(value)
