"""The state of a link over nights: dead only on evidence of absence, over days, and told once."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.datatypes.nights import LinkState
from refcheck.errors import InputError
from refcheck.jobs.histories import judge_history
from refcheck.jobs.policy import Observation, judge_nights

FIRST_NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)


def nights_of(*steps: str) -> list[tuple[str, bool]]:
    """Judge one observation a step, "class" or "class@hours" (hours since the first night), flags after "!"."""
    observations = []
    at = FIRST_NIGHT - timedelta(hours=24)
    for step in steps:
        words, _, flags = step.partition("!")
        name, _, hours = words.partition("@")
        at = FIRST_NIGHT + timedelta(hours=float(hours)) if hours else at + timedelta(hours=24)
        observations.append(
            Observation(
                at=at,
                outcome=LinkClass(name),
                is_host_down="host" in flags,
                vantage_ok="seen" not in flags,
                reason=flags or None,
            )
        )
    return [(night.state.value, night.is_alert) for night in judge_nights(observations)]


def states_of(*steps: str) -> list[str]:
    return [state for state, _alert in nights_of(*steps)]


@pytest.mark.parametrize(
    ("steps", "last"),
    [
        pytest.param(["gone!http_410", "gone@24!http_410"], "dead", id="410-twice-a-day-apart"),
        pytest.param(["gone!http_410", "gone@23!http_410"], "suspect", id="410-twice-too-soon"),
        pytest.param(["gone", "gone", "gone"], "suspect", id="404-three-times-in-two-days"),
        pytest.param(["gone", "gone", "gone", "gone"], "dead", id="404-over-three-days"),
        pytest.param(["gone", "soft_404", "gone@72"], "dead", id="404-and-soft-404-count-together"),
        pytest.param(["gone", "gone@1", "gone@2", "gone@72"], "suspect", id="re-runs-of-one-night-count-once"),
        pytest.param(["parked!dns", "parked!dns"], "dead", id="parked-twice-with-dns"),
        pytest.param(["parked", "parked"], "suspect", id="parked-twice-without-dns"),
        pytest.param(["parked", "parked", "parked"], "dead", id="parked-three-times"),
        pytest.param(["timeout"] * 7, "suspect", id="no-answer-for-six-days"),
        pytest.param(["timeout"] * 8, "dead", id="no-answer-for-seven-days"),
        pytest.param(["dns_error", "dns_error@168"], "suspect", id="two-failures-a-week-apart"),
        pytest.param(["server_error!host"] * 30, "suspect", id="a-host-that-is-down-counts-once"),
        pytest.param(["tls_error"] * 7 + ["tls_error!seen"], "suspect", id="another-vantage-sees-it"),
        pytest.param(["bot_blocked"] * 60, "unverifiable", id="walls-never-add-up"),
        pytest.param(["paywall"] * 60, "withheld", id="paywalls-never-add-up"),
        pytest.param(["content_drift"], "suspect", id="drift-once"),
        pytest.param(["content_drift", "content_drift"], "drifted", id="drift-twice"),
        pytest.param(["gone", "gone", "gone", "ok", "gone"], "suspect", id="one-alive-answer-resets"),
        pytest.param(["gone"] * 4 + ["bot_blocked"], "dead", id="a-wall-is-no-sign-of-life"),
        pytest.param(["gone"] * 4 + ["moved"], "alive", id="a-new-address-is-life"),
    ],
)
def test_the_last_night_says(steps: list[str], last: str) -> None:
    assert states_of(*steps)[-1] == last


def test_walls_between_failures_neither_count_nor_reset() -> None:
    steps = ["gone", "bot_blocked", "gone", "forbidden", "gone@96"]
    assert states_of(*steps) == ["suspect", "unverifiable", "suspect", "unverifiable", "dead"]


def test_death_and_recovery_are_told_once_each() -> None:
    told = [alert for _state, alert in nights_of(*["gone"] * 8, "bot_blocked", "gone", "ok", "ok")]
    assert told == [False, False, False, True, *[False] * 6, True, False]


def test_a_flapping_host_is_never_dead_and_never_told() -> None:
    nights = nights_of(*["timeout", "ok", "dns_error", "timeout", "ok"] * 12)
    assert not any(alert for _state, alert in nights)
    assert {state for state, _alert in nights} == {"alive", "suspect"}


LIVING = [c for c in LinkClass if c.family not in (LinkFamily.DEAD, LinkFamily.UNREACHABLE)]


@given(st.lists(st.sampled_from(LIVING), max_size=40))
@settings(max_examples=60)
def test_what_only_met_walls_or_life_is_never_dead(outcomes: list[LinkClass]) -> None:
    assert LinkState.DEAD not in states_of(*[outcome.value for outcome in outcomes])


@given(st.lists(st.sampled_from(list(LinkClass)), max_size=40))
@settings(max_examples=60)
def test_alerts_alternate_between_a_confirmed_state_and_its_end(outcomes: list[LinkClass]) -> None:
    told = [state for state, alert in nights_of(*[outcome.value for outcome in outcomes]) if alert]
    assert all(now != before for before, now in pairwise(told))


def test_histories_come_as_json_and_go_as_json() -> None:
    history = {
        "url": "https://a.example/",
        "observations": [
            {"at": "2026-01-01T02:00:00Z", "outcome": "gone", "reason": "http_410"},
            {"at": "2026-01-02T02:00:00Z", "outcome": "gone", "reason": "http_410", "vantage_ok": None},
        ],
    }
    assert judge_history(history) == {
        "url": "https://a.example/",
        "nights": [{"state": "suspect", "alert": False}, {"state": "dead", "alert": True}],
    }


@pytest.mark.parametrize(
    "observation",
    [
        pytest.param({"at": "yesterday", "outcome": "ok"}, id="no-time"),
        pytest.param({"at": "9999-12-31T23:59:59-12:00", "outcome": "ok"}, id="a-time-after-all-calendars"),
        pytest.param({"at": "2026-01-01T00:00:00Z", "outcome": "fine"}, id="no-class"),
        pytest.param("ok", id="no-object"),
    ],
)
def test_an_observation_that_cannot_be_read_is_named(observation: object) -> None:
    with pytest.raises(InputError, match="observation 1"):
        judge_history({"url": "u", "observations": [observation]})
