"""Bad input gets one clear line and exit code 2, and nothing is lost."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT


def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "refcheck", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd or ROOT, check=False, timeout=60)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "empty", id="empty-file"),
        pytest.param(bytes(range(256)) * 20, "", id="binary"),
        pytest.param(None, "cannot be read", id="missing-file"),
    ],
)
def test_a_draft_that_cannot_be_read(tmp_path: Path, content: bytes | None, words: str) -> None:
    draft = tmp_path / "draft.txt"
    if content is not None:
        draft.write_bytes(content)
    done = run("check", draft, "--offline", "--cassettes", tmp_path, "--archive", tmp_path / "archive")
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert str(draft) in done.stderr
    assert words in done.stderr


def test_one_bad_draft_stops_the_run_before_any_page_is_asked(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    done = run(
        "check", "seeds/gafarli.txt", tmp_path / "no", "--offline", "--cassettes", "cassettes", "--archive", archive
    )
    assert done.returncode == 2
    assert not archive.exists()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"interactions: [", id="broken-yaml"),
        pytest.param(b"version: 1\n", id="no-interactions"),
        pytest.param(b"\x00\x01\x02", id="binary"),
    ],
)
def test_a_damaged_cassette_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    cassette = tmp_path / "gafarli.yaml"
    cassette.write_bytes(content)
    done = run("check", "seeds/gafarli.txt", "--offline", "--cassettes", tmp_path, "--archive", tmp_path / "archive")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert str(cassette) in done.stderr
    assert cassette.read_bytes() == content


def test_an_archive_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "archive").write_text("a file in its place")
    done = run("check", "seeds/gafarli.txt", "--offline", "--cassettes", "cassettes", "--archive", tmp_path / "archive")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert str(tmp_path / "archive") in done.stderr


def test_a_missing_recording_is_named_with_the_command_that_records_it(tmp_path: Path) -> None:
    done = run("check", "seeds/gafarli.txt", "--offline", "--cassettes", tmp_path, "--archive", tmp_path / "archive")
    assert done.returncode == 3
    assert "not recorded" in done.stdout
    assert "refcheck record --new seeds/gafarli.txt" in done.stdout
    assert "dead" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["check"], id="no-draft"),
        pytest.param(["check", "seeds/gafarli.txt", "--offline"], id="offline-without-cassettes"),
        pytest.param(["check", "seeds/gafarli.txt", "--fail-on", "loud"], id="unknown-level"),
        pytest.param(["check", "seeds/gafarli.txt", "--format", "pdf"], id="unknown-format"),
        pytest.param(["frobnicate"], id="unknown-command"),
    ],
)
def test_bad_usage_exits_with_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_the_report_goes_to_a_file_whole(tmp_path: Path) -> None:
    output = tmp_path / "report.html"
    done = run(
        *("check", "seeds/gafarli.txt", "--offline", "--cassettes", "cassettes", "--archive", tmp_path / "archive"),
        *("--format", "html", "--output", output, "--fail-on", "never"),
    )
    assert done.returncode == 0
    assert done.stdout == ""
    assert output.read_text("utf-8").rstrip().endswith("</html>")


def test_help_and_version_answer() -> None:
    assert "check" in run("--help").stdout
    assert run("--version").stdout.startswith("refcheck ")


def test_an_interrupted_run_exits_with_130(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        draft = tmp_path / "draft.txt"
        draft.write_text(f"The bridge was closed on Monday, the county said (http://127.0.0.1:{port}/bridge).\n")
        command = [sys.executable, "-m", "refcheck", "check", str(draft), "--allow-private", "127.0.0.1"]
        with subprocess.Popen([*command, "--archive", str(tmp_path / "archive")], stderr=subprocess.PIPE) as process:
            server.settimeout(30)
            connection, _address = server.accept()
            with connection:
                connection.recv(10)
                process.send_signal(signal.SIGINT)
                assert process.wait(timeout=30) == 130


def test_a_private_address_is_refused_unless_it_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        draft = tmp_path / "draft.txt"
        draft.write_text(f"The bridge was closed on Monday (http://127.0.0.1:{server.getsockname()[1]}/bridge).\n")
        done = run("check", draft, "--archive", tmp_path / "archive", "--format", "json")
        link = json.loads(done.stdout)["documents"][0]["references"][0]["link"]
        assert (link["answer"], link["reasons"][0]["rule"]) == ("cannot_tell", "private_address")
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize("command", ["check", "record"])
def test_an_archive_that_nobody_knows_is_named_by_each_command_that_takes_one(tmp_path: Path, command: str) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("See https://example.org/bridge.")
    done = run(command, draft, "--memento-archive", "nosuch", "--archive", tmp_path / "archive", cwd=tmp_path)
    assert done.returncode == 2
    assert "--memento-archive nosuch" in done.stderr


def test_a_device_named_as_output_stays_a_device(tmp_path: Path) -> None:
    draft, output = tmp_path / "draft.txt", tmp_path / "pipe"
    draft.write_text("The ford is closed (Moore, 2020).\n", "utf-8")
    os.mkfifo(output)
    reader = os.open(output, os.O_RDONLY | os.O_NONBLOCK)
    try:
        result = run("extract", draft, "--format", "text", "--output", output)
        assert result.returncode == 0, result.stderr
        assert output.is_fifo()
        assert "draft.txt" in os.read(reader, 65_536).decode()
    finally:
        os.close(reader)
