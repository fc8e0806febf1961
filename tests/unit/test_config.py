"""Settings that cannot work together are refused before anything starts, with the way out."""

from pathlib import Path
from typing import Any

import pytest

from refcheck.config import CheckSettings, parse_fail_on
from refcheck.datatypes.recording import RecordMode
from refcheck.datatypes.reports import RunMode, Severity
from refcheck.errors import ConfigError


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"record": RecordMode.NEW}, "--cassettes", id="record-into-nothing"),
        pytest.param({"offline": True}, "--cassettes", id="offline-without-recordings"),
        pytest.param(
            {"offline": True, "cassettes": Path("c"), "record": RecordMode.ALL}, "--offline", id="offline-recording"
        ),
        pytest.param({"concurrency": 0}, "--concurrency", id="nobody-to-fetch"),
        pytest.param({"timeout": 0.0}, "--timeout", id="no-time"),
        pytest.param({"cafile": Path("missing.pem")}, "missing.pem", id="certificates-missing"),
        pytest.param({"save_public": True}, "IA_ACCESS_KEY_ID", id="saving-without-keys"),
        pytest.param(
            {"save_public": True, "access_key": "a", "secret_key": "b", "cassettes": Path("c")},
            "--save-public",
            id="saving-is-not-recorded",
        ),
        pytest.param(
            {"judge": "http://judge.example", "cassettes": Path("c")}, "--judge", id="a-judge-is-not-recorded"
        ),
        pytest.param({"host_quota": 0}, "--host-quota", id="a-quota-of-nothing"),
        pytest.param({"render": True, "cassettes": Path("c")}, "--render", id="rendering-is-not-recorded"),
        pytest.param({"supply": Path("missing-folder")}, "--supply missing-folder", id="supplied-copies-missing"),
    ],
)
def test_settings_that_cannot_work_are_refused(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        CheckSettings(archive=Path("a"), **fields)


@pytest.mark.parametrize(
    ("cassettes", "source", "expected"),
    [
        pytest.param("c", "drafts/bridge.md", "c/bridge.yaml", id="named-after-the-piece"),
        pytest.param("c", "-", "c/stdin.yaml", id="standard-input"),
        pytest.param("c", "https://a.example/news/bridge?x=1", "c/a-example-news-bridge-x-1.yaml", id="a-live-article"),
        pytest.param("c/one.yaml", "bridge.md", "c/one.yaml", id="a-file-serves-every-piece"),
    ],
)
def test_a_piece_has_its_own_cassette(cassettes: str, source: str, expected: str) -> None:
    settings = CheckSettings(archive=Path("a"), cassettes=Path(cassettes))
    assert settings.cassette_for(source) == Path(expected)


@pytest.mark.parametrize(
    ("fields", "mode"),
    [
        pytest.param({}, RunMode.LIVE, id="live-without-cassettes"),
        pytest.param({"cassettes": Path("c")}, RunMode.REPLAY, id="cassettes-replay-by-default"),
        pytest.param({"cassettes": Path("c"), "record": RecordMode.NEW}, RunMode.RECORD, id="recording"),
    ],
)
def test_mode_says_where_answers_come_from(fields: dict[str, Any], mode: RunMode) -> None:
    assert CheckSettings(archive=Path("a"), **fields).mode is mode


def test_fail_on_names_a_level_or_never() -> None:
    assert parse_fail_on("error") is Severity.ERROR
    assert parse_fail_on("never") is None
    with pytest.raises(ConfigError, match="choose one of error, warning, unchecked, note, never"):
        parse_fail_on("loud")


def test_keys_are_not_shown_with_the_settings() -> None:
    shown = repr(CheckSettings(archive=Path("a"), save_public=True, access_key="open", secret_key="sesame"))
    assert "sesame" not in shown
