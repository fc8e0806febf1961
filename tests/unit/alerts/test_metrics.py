"""Figures for Prometheus."""

from collections.abc import Callable
from datetime import timedelta

from prometheus_client.parser import text_string_to_metric_families

from refcheck.alerts.metrics import load_metrics, save_metrics
from tests.unit.alerts.conftest import NIGHT, Newsroom, a_change, a_night

Build = Callable[..., Newsroom]


def figures(text: str) -> dict[str, float]:
    """Give the samples by name and label."""
    return {
        " ".join([sample.name, *sample.labels.values()]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_the_last_night_is_counted(newsroom: Build) -> None:
    desk = newsroom()
    desk.add(a_night(a_change(), requests=240, archive_requests=12, archive_errors=2))
    found = figures(load_metrics(desk.store))
    assert found["refcheck_links dead"] == 2
    assert found["refcheck_links suspect"] == 0
    assert found["refcheck_night_outcomes ok"] == 118
    assert found["refcheck_night_changes newly_dead"] == 1
    assert found["refcheck_night_duration_seconds"] == 3600
    assert (found["refcheck_night_requests"], found["refcheck_night_archive_errors"]) == (240, 2)
    assert found["refcheck_last_success_timestamp_seconds"] == (NIGHT + timedelta(hours=1)).timestamp()


def test_a_void_or_unfinished_night_is_no_success(newsroom: Build) -> None:
    desk = newsroom()
    desk.add(a_night(is_void=True, void_reason="x"))
    assert "refcheck_last_success_timestamp_seconds" not in figures(load_metrics(desk.store))
    desk.add(a_night())
    later = NIGHT + timedelta(days=1)
    desk.add(a_night(started_at=later, finished_at=later, left=5))
    found = figures(load_metrics(desk.store))
    assert found["refcheck_last_success_timestamp_seconds"] == (NIGHT + timedelta(hours=1)).timestamp()
    assert found["refcheck_last_run_timestamp_seconds"] == later.timestamp()
    assert found["refcheck_night_left"] == 5


def test_a_store_without_nights_gives_figures_too(newsroom: Build) -> None:
    assert figures(load_metrics(newsroom().store)) == {"refcheck_undelivered_alerts": 0}


def test_the_file_is_replaced_whole(newsroom: Build) -> None:
    desk = newsroom(metrics={"file": "prom/refcheck.prom"})
    desk.add(a_night())
    assert save_metrics(desk.settings, desk.store) == []
    assert [path.name for path in (desk.folder / "prom").iterdir()] == ["refcheck.prom"]
    (desk.folder / "blocked").write_text("", encoding="utf-8")
    desk.channels = {"metrics": {"file": "blocked/refcheck.prom"}}
    assert "refcheck.prom" in save_metrics(desk.settings, desk.store)[0]
