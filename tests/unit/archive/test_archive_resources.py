"""Bytes that came by hand are kept as resource records: once, found again, never taken for an answer."""

import gzip
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from refcheck.archive import ArchiveReader, WarcArchive
from refcheck.archive.cdxj import cdxj_lines
from refcheck.archive.verification import verify_archive
from refcheck.archive.wacz import export_wacz
from refcheck.errors import ArchiveError
from tests.unit.archive.archive_builders import RECORDED, build_exchange, is_clean

URL = "https://news.example/a"
COPY = b"<html><p>All of the article</p></html>"


def test_supplied_bytes_come_back_as_they_were(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        capture = archive.append_resource(URL, COPY, media_type="text/html")
    with ArchiveReader(tmp_path) as reader:
        assert reader.load_payload(capture) == COPY
        assert reader.find(URL) == capture
    assert is_clean(tmp_path)
    assert [(checked.captures, checked.problems) for checked in verify_archive(tmp_path)] == [(1, ())]


def test_the_record_holds_the_bytes_and_no_http(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        capture = archive.append_resource(URL, COPY, media_type="text/html")
    with (tmp_path / capture.filename).open("rb") as stream:
        *_, record = [(r.rec_headers, r.http_headers, r.raw_stream.read()) for r in ArchiveIterator(stream)]
    fields, http_head, block = record
    assert (http_head, block) == (None, COPY)
    assert [fields.get_header(name) for name in ("WARC-Type", "WARC-Target-URI", "Content-Type")] == [
        "resource",
        URL,
        "text/html",
    ]
    with ArchiveReader(tmp_path) as reader, pytest.raises(ArchiveError, match="no HTTP response"):
        reader.load_response(capture)


def test_the_same_bytes_are_one_capture_in_every_run_and_folder(tmp_path: Path) -> None:
    with WarcArchive(tmp_path / "one") as archive:
        first = archive.append_resource(URL, COPY, media_type="text/html")
    size = (tmp_path / "one" / first.filename).stat().st_size
    with WarcArchive(tmp_path / "one") as archive:
        assert archive.append_resource(URL, COPY, media_type="text/html") == first
        assert archive.append_resource(URL, COPY + b" ", media_type="text/html") != first
    with WarcArchive(tmp_path / "two") as archive:
        assert archive.append_resource(URL, COPY, media_type="text/html") == first
    assert (tmp_path / "two" / first.filename).stat().st_size == size


def test_an_answer_with_the_same_bytes_is_kept_whole_beside_it(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        supplied = archive.append_resource(URL, COPY, media_type="text/html")
        answered = archive.append(build_exchange(URL, body=COPY))
    assert answered is not None
    with ArchiveReader(tmp_path) as reader:
        assert reader.load_response(answered).body == COPY
        assert reader.find(URL) == answered
        assert [entry.kind for entry in reader.find_all(URL)] == ["resource", "response"]
        assert reader.load_payload(supplied) == COPY


def test_a_lost_index_finds_them_again(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        archive.append(build_exchange("https://news.example/b"))
        capture = archive.append_resource(URL, COPY, media_type="text/html")
    (tmp_path / "index.sqlite").unlink()
    with WarcArchive(tmp_path) as archive:
        assert archive.append_resource(URL, COPY, media_type="text/html") == capture


def test_they_are_handed_on_as_pages(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    with WarcArchive(folder) as archive:
        archive.append_resource(URL, COPY, media_type="text/html")
        archive.append_resource("https://news.example/b.pdf", b"%PDF-1.4", media_type="application/pdf")
    written = export_wacz(folder, tmp_path / "all.wacz", created=RECORDED)
    assert (written.captures, written.pages) == (2, 1)
    with ArchiveReader(folder) as reader:
        lines = list(cdxj_lines(reader.index.walk()))
    assert '"mime": "text/html"' in lines[0]


def test_changed_bytes_are_noticed(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        capture = archive.append_resource(URL, COPY, media_type="text/html")
    path = tmp_path / capture.filename
    content = path.read_bytes()
    changed = gzip.decompress(content[capture.offset :]).replace(b"All of", b"Half a")
    path.write_bytes(content[: capture.offset] + gzip.compress(changed))
    with ArchiveReader(tmp_path) as reader, pytest.raises(ArchiveError, match="digest fails"):
        reader.load_payload(capture)
