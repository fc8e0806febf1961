"""Nights that are told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from refcheck.alerts import AlertSettings, deliver_nights, parse_alerts
from refcheck.datatypes.assessments import DiffOperation, WordChange
from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.nights import Change, ChangeKind, HostDown, LinkState, LostWords, NightReport
from refcheck.jobs.plain import to_plain
from refcheck.jobs.settings import parse_settings
from refcheck.store import Store
from refcheck.store.links import add_links
from refcheck.store.nights import add_changes, begin_night, save_night
from refcheck.store.upgrading import upgrade_store
from tests.nights import SteppingClock

NIGHT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)


def a_change(kind: ChangeKind = ChangeKind.NEWLY_DEAD, **fields: Any) -> Change:
    values: dict[str, Any] = {
        "id": 7,
        "kind": kind,
        "url": "https://courier.example/bridge",
        "at": NIGHT,
        "since": NIGHT - timedelta(days=3),
        "state": LinkState.DEAD,
        "link_class": LinkClass.GONE,
        "detail": "the page is gone",
        "status": 404,
        "pieces": ("articles/bridge.md",),
    }
    return Change(**(values | fields))


def a_drift(**fields: Any) -> Change:
    lost = LostWords(
        claim_id="c1",
        cited="The bridge will close in March",
        verdict_before="verbatim",
        verdict="altered",
        since=NIGHT,
        before="The bridge will close in March.",
        now="The bridge will close in May.",
        diff=(WordChange(operation=DiffOperation.REPLACE, quotation="March", page="May"),),
    )
    values: dict[str, Any] = {
        "url": "https://gazette.example/story",
        "state": LinkState.DRIFTED,
        "link_class": LinkClass.CONTENT_DRIFT,
        "status": 200,
        "lost_words": (lost,),
    }
    return a_change(ChangeKind.NEWLY_DRIFTED, **(values | fields))


def a_night(*changes: Change, **fields: Any) -> NightReport:
    values: dict[str, Any] = {
        "night_id": 3,
        "started_at": NIGHT,
        "finished_at": NIGHT + timedelta(hours=1),
        "changes": changes,
        "asked": 120,
        "states": {"alive": 118, "dead": 2},
        "outcomes": {"ok": 118, "gone": 2},
    }
    return NightReport(**(values | fields))


def a_host_down(**fields: Any) -> HostDown:
    values: dict[str, Any] = {"host": "slow.example", "links": 14, "since": NIGHT}
    return HostDown(**(values | fields))


@dataclass
class Newsroom:
    """A history to which nights are added, and the channels that are told of them."""

    store: Store
    folder: Path
    clock: SteppingClock
    channels: dict[str, Any]

    @property
    def settings(self) -> AlertSettings:
        return parse_alerts(parse_settings({"alerts": self.channels}, place="test", base=self.folder))

    def add(self, report: NightReport) -> NightReport:
        """Keep a night as the job does: its changes as rows, its account last."""
        with self.store.begin() as connection:
            number = begin_night(connection, now=report.started_at, owner="test")
            numbers = add_links(connection, [change.url for change in report.changes], now=report.started_at)
            rows = [_row(change, number, numbers[change.url]) for change in report.changes]
            add_changes(connection, rows)
            report = replace(report, night_id=number)
            save_night(
                connection,
                number,
                finished_at=report.finished_at,
                is_void=report.is_void,
                void_reason=report.void_reason,
                report=to_plain(report),
            )
        self.clock.moment = max(self.clock.moment, report.finished_at)
        return report

    def tell(self) -> list[str]:
        self.clock.moment += timedelta(minutes=1)
        return deliver_nights(self.settings, store=self.store, clock=self.clock)


def _row(change: Change, night_id: int, link_id: int) -> dict[str, Any]:
    content = to_plain(change)
    del content["id"], content["url"]
    return {
        "night_id": night_id,
        "link_id": link_id,
        "observation_id": night_id * 1000 + link_id,
        "kind": change.kind.value,
        "at": change.at,
        "content": content,
    }


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Callable[..., Newsroom]]:
    with Store(str(tmp_path / "history.db")) as store:
        upgrade_store(store)
        yield lambda **channels: Newsroom(store, tmp_path, SteppingClock(NIGHT), channels)
