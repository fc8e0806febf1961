"""What a killed run, a full disk or a strange file does to the archive, and what is said about it."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from refcheck.archive import ArchiveReader, WarcArchive
from refcheck.errors import ArchiveError
from tests.unit.archive.archive_builders import build_exchange, is_clean

ROOT = Path(__file__).parents[3]
FIRST = "refcheck-00000.warc.gz"

ENDLESS_WRITER = """
import os, sys
from tests.unit.archive.archive_builders import build_exchange
from refcheck.archive import WarcArchive
with WarcArchive(sys.argv[1]) as archive:
    print("ready", flush=True)
    for number in range(10**6):
        body = os.urandom(4_000_000 if number % 3 else 2_000)
        packed = (("Content-Type", "image/png"),)
        archive.append(build_exchange(f"https://news.example/{os.getpid()}/{number}", body=body, headers=packed))
"""


def fill(folder: Path, count: int = 3) -> list[int]:
    """Keep some pages; gives the size of the file after each."""
    sizes = []
    with WarcArchive(folder) as archive:
        for number in range(count):
            archive.append(build_exchange(f"https://news.example/{number}", body=os.urandom(5000)))
            sizes.append((folder / FIRST).stat().st_size)
    return sizes


def forget_index(folder: Path) -> None:
    """Lose the index, as when a folder is copied without it."""
    (folder / "index.sqlite").unlink()


def test_killed_writers_leave_an_archive_that_is_clean_after_the_next_start(tmp_path: Path) -> None:
    torn = 0
    for turn in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", ENDLESS_WRITER, str(tmp_path)],
            stdout=subprocess.PIPE,
            cwd=ROOT,
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"ready\n"
            time.sleep(0.05 + 0.031 * turn)
            writer.send_signal(signal.SIGKILL)
        with WarcArchive(tmp_path) as archive:
            torn += len(archive.notes)
        assert is_clean(tmp_path)
    assert len(list(tmp_path.glob("*.torn-*"))) == torn
    with ArchiveReader(tmp_path) as reader:
        captures = [entry.capture for _, entry in reader.index.walk()]
        assert len(captures) > 6
        for capture in captures:
            assert reader.load_payload(capture)


@pytest.mark.parametrize("cut", [1, 3, 2000, 5200])
def test_a_torn_tail_is_cut_said_and_put_aside(tmp_path: Path, cut: int) -> None:
    before_last = fill(tmp_path)[-2]
    forget_index(tmp_path)
    whole = (tmp_path / FIRST).read_bytes()
    (tmp_path / FIRST).write_bytes(whole[:-cut])
    with WarcArchive(tmp_path) as archive:
        (note,) = archive.notes
        assert "a run was killed" in note
        assert archive.append(build_exchange("https://news.example/next")) is not None
    assert (tmp_path / f"{FIRST}.torn-{before_last}").read_bytes() == whole[before_last:-cut]
    assert (tmp_path / FIRST).read_bytes().startswith(whole[:before_last])
    assert is_clean(tmp_path)


def test_a_second_tail_of_the_same_place_does_not_replace_the_first(tmp_path: Path) -> None:
    size = fill(tmp_path)[-1]
    for tail in (b"\x1f\x8b\x08 one", b"\x1f\x8b\x08 two"):
        with (tmp_path / FIRST).open("ab") as stream:
            stream.write(tail)
        with WarcArchive(tmp_path):
            pass
    tails = sorted(tmp_path.glob(f"{FIRST}.torn-{size}*"))
    assert [path.read_bytes()[-3:] for path in tails] == [b"one", b"two"]


def test_noise_at_the_end_is_a_torn_tail_too(tmp_path: Path) -> None:
    size = fill(tmp_path)[-1]
    with (tmp_path / FIRST).open("ab") as stream:
        stream.write(bytes(4096))
    with WarcArchive(tmp_path) as archive:
        assert len(archive.notes) == 1
    assert (tmp_path / FIRST).stat().st_size == size


def test_a_lost_index_is_built_again(tmp_path: Path) -> None:
    fill(tmp_path)
    with ArchiveReader(tmp_path) as reader:
        before = list(reader.index.walk())
    forget_index(tmp_path)
    with WarcArchive(tmp_path):
        pass
    with ArchiveReader(tmp_path) as reader:
        assert list(reader.index.walk()) == before


def test_an_index_that_is_no_database_is_built_again_and_said(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "index.sqlite").write_bytes(b"no database" * 1000)
    with WarcArchive(tmp_path) as archive:
        assert "was built anew" in archive.notes[0]
    with ArchiveReader(tmp_path) as reader:
        assert len(list(reader.index.walk())) == 3


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        pytest.param(lambda data: data[:-100], "is cut short", id="shorter-than-what-was-kept"),
        pytest.param(
            lambda data: data[:3000] + b"\0" * 500 + data[3500:], "more records follow", id="hole-in-the-middle"
        ),
    ],
)
def test_lost_captures_stop_the_run_with_one_line_and_change_nothing(
    tmp_path: Path, harm: object, message: str
) -> None:
    fill(tmp_path)
    if "follow" in message:
        forget_index(tmp_path)
    path = tmp_path / FIRST
    assert callable(harm)
    harmed = harm(path.read_bytes())
    path.write_bytes(harmed)
    with pytest.raises(ArchiveError, match=message) as caught:
        WarcArchive(tmp_path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == harmed


def test_somebody_elses_file_is_read_and_never_written(tmp_path: Path) -> None:
    fill(tmp_path / "theirs")
    foreign = tmp_path / "crawl.warc.gz"
    foreign.write_bytes((tmp_path / "theirs" / FIRST).read_bytes())
    with WarcArchive(tmp_path) as archive:
        archive.append(build_exchange("https://news.example/own"))
    with ArchiveReader(tmp_path) as reader:
        capture = reader.find("https://news.example/1")
    assert capture is not None
    assert capture.filename == "crawl.warc.gz"
    assert foreign.read_bytes() == (tmp_path / "theirs" / FIRST).read_bytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("crawl.warc.gz", None, id="foreign-and-cut-short"),
        pytest.param("crawl.warc.gz", b"PK\x03\x04 not a WARC", id="foreign-and-no-warc"),
        pytest.param(FIRST, b"hello, this is text" * 50, id="our-name-and-no-warc"),
    ],
)
def test_a_file_that_is_no_whole_warc_is_named_and_left_alone(tmp_path: Path, name: str, content: bytes | None) -> None:
    fill(tmp_path / "theirs")
    content = content or (tmp_path / "theirs" / FIRST).read_bytes()[:-77]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ArchiveError, match="nothing was changed"):
        WarcArchive(tmp_path)
    assert (tmp_path / name).read_bytes() == content


def test_a_disk_that_is_full_stops_the_run_and_leaves_whole_records(tmp_path: Path) -> None:
    size = fill(tmp_path)[-1]
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    with WarcArchive(tmp_path) as archive:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 1000, old[1]))
        try:
            with pytest.raises(ArchiveError, match="the archive cannot be written"):
                archive.append(build_exchange("https://news.example/large", body=os.urandom(50_000)))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, old)
        assert (tmp_path / FIRST).stat().st_size == size
        assert archive.append(build_exchange("https://news.example/next")) is not None
    assert is_clean(tmp_path)


def test_changed_bytes_are_not_given_out(tmp_path: Path) -> None:
    fill(tmp_path)
    with ArchiveReader(tmp_path) as reader:
        capture = reader.find("https://news.example/1")
        assert capture is not None
        data = bytearray((tmp_path / FIRST).read_bytes())
        data[capture.offset + 3000] ^= 1
        (tmp_path / FIRST).write_bytes(data)
        with pytest.raises(ArchiveError, match=str(capture.offset)):
            reader.load_payload(capture)


def test_a_capture_whose_file_is_gone_is_named(tmp_path: Path) -> None:
    fill(tmp_path)
    with ArchiveReader(tmp_path) as reader:
        capture = reader.find("https://news.example/1")
        assert capture is not None
        (tmp_path / FIRST).unlink()
        with pytest.raises(ArchiveError, match=FIRST):
            reader.load_payload(capture)
    with WarcArchive(tmp_path) as archive:
        assert "3 captures are no longer known" in archive.notes[0]


def test_no_archive_is_not_an_empty_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no archive here"):
        ArchiveReader(tmp_path)


@pytest.mark.parametrize("mode", [0o755, 0o555], ids=["writable", "for-reading-only"])
def test_what_a_killed_run_left_out_of_the_index_is_found_at_once(tmp_path: Path, mode: int) -> None:
    running, left = tmp_path / "running", tmp_path / "left"
    with WarcArchive(running) as archive:
        kept = [archive.append(build_exchange(f"https://news.example/{number}")) for number in range(3)]
        shutil.copytree(running, left)  # nothing of the three is in the index yet
    left.chmod(mode)
    with ArchiveReader(left) as reader:
        found = [reader.find(f"https://news.example/{number}") for number in range(3)]
        assert found == kept
        assert len(list(reader.index.walk())) == 3
    left.chmod(0o755)
    assert is_clean(left)
