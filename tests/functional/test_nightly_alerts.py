"""`refcheck nightly` tells what changed, writes its figures, and never tells a night twice, not even killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from refcheck.cli import main
from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from tests.alert_services import Hook, hook_server
from tests.nights import SteppingClock
from tests.unit.alerts.conftest import Newsroom, a_change, a_night


@pytest.fixture
def hook() -> Iterator[Hook]:
    with hook_server(Hook()) as server:
        yield server


@pytest.fixture
def desk(tmp_path: Path, hook: Hook) -> Path:
    """Give a folder whose history holds a night of an hour ago that nobody was told of."""
    hook.answer = lambda method, path: (200, "<h1>The control page</h1><p>It is always here.</p>")
    (tmp_path / "articles").mkdir()
    (tmp_path / "refcheck.toml").write_text(
        f'[nightly]\ncontrols = ["{hook.site}/control"]\nsecond_look = false\n'
        '[nightly.sources]\npieces = ["articles"]\n'
        '[nightly.hosts]\ninterval = 0\nrobots = false\n[nightly.fetch]\nallow_private = ["127.0.0.1"]\n'
        '[alerts.webhook]\nurl_env = "DESK_HOOK"\nallow_private = ["127.0.0.1"]\n'
        '[alerts.feed]\nfile = "links.atom"\n[alerts.metrics]\nfile = "refcheck.prom"\n',
        encoding="utf-8",
    )
    hour_ago = datetime.now(UTC) - timedelta(hours=1)
    with Store(str(tmp_path / "refcheck.db")) as store:
        upgrade_store(store)
        newsroom = Newsroom(store, tmp_path, SteppingClock(hour_ago), {})
        newsroom.add(a_night(a_change(), started_at=hour_ago - timedelta(hours=1), finished_at=hour_ago))
    return tmp_path


def start(desk: Path, hook: Hook) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "refcheck", "nightly"],
        cwd=desk,
        env=os.environ | {"DESK_HOOK": f"{hook.site}/T000/secretword"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return int(stopped.value.code or 0)


def test_what_changed_is_told_and_figures_are_written(desk: Path, hook: Hook) -> None:
    out, err = start(desk, hook).communicate()
    assert err == ""
    assert "Nothing changed" in out
    assert "courier.example/bridge" in hook.received[0][1]["text"]
    assert "courier.example/bridge" in (desk / "links.atom").read_text(encoding="utf-8")
    assert "refcheck_last_success_timestamp_seconds" in (desk / "refcheck.prom").read_text(encoding="utf-8")


def test_a_run_killed_while_the_message_is_on_its_way_does_not_tell_it_twice(desk: Path, hook: Hook) -> None:
    running: list[subprocess.Popen[str]] = []
    page, is_killing = hook.answer, True

    def answer(method: str, path: str) -> tuple[int, object]:
        if method == "POST" and is_killing:
            running[0].send_signal(signal.SIGKILL)
            running[0].wait()
            return 0, None
        return page(method, path)

    hook.answer = answer
    running.append(start(desk, hook))
    running[0].communicate()
    assert running[0].returncode == -signal.SIGKILL
    is_killing = False
    _out, err = start(desk, hook).communicate()
    assert "not known whether the message" in err
    assert "secretword" not in err
    assert len(hook.received) == 1
    assert not [line for line in err.splitlines() if "Traceback" in line]


def test_a_night_is_told_again_when_somebody_asks_for_it(
    desk: Path, hook: Hook, capsys: pytest.CaptureFixture[str]
) -> None:
    start(desk, hook).communicate()
    store = ("--store", str(desk / "refcheck.db"))
    assert run("db", "alerts", *store) == 0
    assert "night 1 on webhook: told" in capsys.readouterr().out
    assert run("db", "alerts", "--again", "2/webhook", *store) == 2
    assert run("db", "alerts", "--again", "1/webhook", *store) == 0
    start(desk, hook).communicate()
    start(desk, hook).communicate()
    assert len(hook.received) == 2


def test_a_wrong_channel_is_named_before_the_night_begins(desk: Path, hook: Hook) -> None:
    with (desk / "refcheck.toml").open("a", encoding="utf-8") as settings:
        settings.write("[alerts.emial]\nhost = 'x'\n")
    process = start(desk, hook)
    _out, err = process.communicate()
    assert process.returncode == 2
    assert "emial" in err
