"""Indexes of an earlier layout, brought to this one with all that they hold; repeats, which nobody knows by name."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from refcheck.archive import ArchiveReader, WarcArchive, reading
from refcheck.archive.digests import payload_digest
from refcheck.archive.index import INDEX_NAME, Index
from refcheck.archive.verification import verify_archive
from tests.unit.archive.archive_builders import RECORDED, build_exchange

NEWS = "https://news.example/a"
LAYOUT_1 = """
    PRAGMA journal_mode = WAL;
    CREATE TABLE captures_1 (
        id INTEGER PRIMARY KEY, record_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, urlkey TEXT NOT NULL,
        target_uri TEXT NOT NULL, date INTEGER NOT NULL, digest TEXT NOT NULL,
        file_id INTEGER NOT NULL REFERENCES files (id), position INTEGER NOT NULL, length INTEGER NOT NULL,
        status INTEGER, media_type TEXT NOT NULL
    );
    INSERT INTO captures_1 SELECT id, record_id, kind, urlkey, target_uri, date, digest, file_id, position, length,
        status, media_type FROM captures;
    DROP TABLE captures;
    ALTER TABLE captures_1 RENAME TO captures;
    CREATE INDEX captures_by_address ON captures (urlkey, date);
    CREATE INDEX first_payloads ON captures (digest) WHERE kind = 'response';
    DROP TABLE latest;
    PRAGMA user_version = 1;
"""


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """An archive of three captures whose index an earlier version made."""
    with WarcArchive(tmp_path) as archive:
        for number in range(3):
            archive.append(build_exchange(f"{NEWS}{number}", body=b"%d" % number))
    with closing(sqlite3.connect(tmp_path / INDEX_NAME)) as database:
        database.executescript(LAYOUT_1)
    return tmp_path


def test_an_index_of_an_earlier_version_is_gone_on_with(former: Path) -> None:
    with WarcArchive(former) as archive:
        assert archive.notes == []
        again = archive.append(build_exchange(f"{NEWS}1", body=b"1"))
    assert again is not None
    with ArchiveReader(former) as reader:
        assert again == reader.find(f"{NEWS}1")
        assert reader.load_payload(again) == b"1"
        assert len(list(reader.index.walk_records())) == 3
    assert [checked.problems for checked in verify_archive(former)] == [()]


def test_an_index_of_an_earlier_version_is_read_where_nothing_can_be_written(
    former: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (former / INDEX_NAME).read_bytes()
    monkeypatch.setattr(reading, "_is_writable", lambda _path: False)
    with ArchiveReader(former) as reader:
        capture = reader.find(f"{NEWS}2")
        assert capture is not None
        assert reader.load_payload(capture) == b"2"
        entry = reader.index.find_record(capture.record_id)
        assert entry is not None
        assert entry.capture == capture
    assert (former / INDEX_NAME).read_bytes() == before


def test_an_index_of_a_later_version_is_built_anew(former: Path) -> None:
    with closing(sqlite3.connect(former / INDEX_NAME)) as database:
        database.execute("PRAGMA user_version = 99")
    with WarcArchive(former) as archive:
        assert "built anew" in archive.notes[0]
    with ArchiveReader(former) as reader:
        assert len(list(reader.index.walk())) == 3


def test_an_answer_that_nobody_reads_is_found_at_its_address_and_kept_once(tmp_path: Path) -> None:
    body = b"<p>As it was.</p>"
    later = build_exchange(NEWS, body=body, at=RECORDED + timedelta(days=1))
    for _time in range(2):
        with WarcArchive(tmp_path, is_brief_on_repeats=True) as archive:
            archive.append(build_exchange(NEWS, body=body))
            archive.append_later(later, payload_digest(body))
    with ArchiveReader(tmp_path) as reader:
        first, repeat = (entry.capture for entry in reader.find_all(NEWS))
        assert repeat.date == later.started_at
        assert reader.load_payload(repeat) == body
        found = reader.index.find_repeat(repeat.record_id, NEWS, repeat.date)
        assert found is not None
        assert found.capture == repeat
        assert [entry.capture for entry in reader.index.walk_records()] == [first]


@pytest.mark.shows_plans
def test_no_question_of_a_night_reads_the_whole_index(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        archive.append(build_exchange(NEWS))
    index = Index(tmp_path / INDEX_NAME)
    asked: list[str] = []
    index._db.set_trace_callback(asked.append)
    index.find_record("<urn:uuid:1>")
    index.find_repeat("<urn:uuid:1>", NEWS, RECORDED)
    index.find_payloads(["sha256:1", "sha256:2"])
    index.find_nearest(NEWS, RECORDED)
    index._db.set_trace_callback(None)
    plans = [index._db.execute(f"EXPLAIN QUERY PLAN {question}").fetchall() for question in asked]
    index.close()
    for plan in plans:
        print(" | ".join(row[-1] for row in plan))
    assert len(plans) >= 5
    assert not [row for plan in plans for row in plan if row[-1].startswith("SCAN captures")]
