"""What is appended is kept once, whole, and under names that do not change."""

import gzip
import io
import os
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from refcheck.archive import ArchiveReader, WarcArchive
from refcheck.archive.members import find_members, gzip_member
from refcheck.archive.urlkeys import target_uri, urlkey
from refcheck.datatypes.exchanges import Exchange, Request, TransportError, TransportErrorKind, Truncation
from refcheck.errors import ArchiveError
from tests.unit.archive.archive_builders import RECORDED, build_exchange, is_clean

PAGE = gzip.compress(b"<html>" + b"Quarterly figures. " * 2000 + b"</html>", mtime=0)


def find_fields(folder: Path, field: str) -> list[str | None]:
    """Give one header field of every record, in the order of the files."""
    values = []
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as stream:
            values += [record.rec_headers.get_header(field) for record in ArchiveIterator(stream)]
    return values


def test_a_response_comes_back_as_it_was_received(tmp_path: Path) -> None:
    exchange = build_exchange(
        "https://news.example/a?q=é b",
        body=PAGE,
        headers=(
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Encoding", "gzip"),
            ("Transfer-Encoding", "chunked"),
            ("Set-Cookie", "a=1"),
            ("Set-Cookie", "b=2"),
            ("X-Name", "Caf\xe9"),
        ),
    )
    with WarcArchive(tmp_path) as archive:
        capture = archive.append(exchange)
    assert capture is not None
    with ArchiveReader(tmp_path) as reader:
        response = reader.load_response(capture)
    assert response.body == PAGE
    assert response.headers == (
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Encoding", "gzip"),
        ("X-Archive-Orig-Transfer-Encoding", "chunked"),
        ("Set-Cookie", "a=1"),
        ("Set-Cookie", "b=2"),
        ("X-Name", "Caf\xe9"),
        ("Content-Length", str(len(PAGE))),
    )
    assert is_clean(tmp_path)


def test_the_file_begins_with_warcinfo_and_ties_each_request_to_its_response(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        capture = archive.append(build_exchange())
    assert capture is not None
    assert find_fields(tmp_path, "WARC-Type") == ["warcinfo", "request", "response"]
    assert find_fields(tmp_path, "WARC-Concurrent-To") == [None, capture.record_id, None]
    assert find_fields(tmp_path, "WARC-IP-Address") == [None, "192.0.2.7", "192.0.2.7"]


def test_an_exchange_that_is_kept_already_writes_nothing(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        first = archive.append(build_exchange())
        size = (tmp_path / "refcheck-00000.warc.gz").stat().st_size
        assert archive.append(build_exchange()) == first
    with WarcArchive(tmp_path) as archive:
        assert archive.append(build_exchange()) == first
    assert (tmp_path / "refcheck-00000.warc.gz").stat().st_size == size


def test_two_replays_write_equal_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        with WarcArchive(tmp_path / name) as archive:
            for minute in range(3):
                archive.append(
                    build_exchange(f"https://news.example/{minute}", at=RECORDED + timedelta(minutes=minute))
                )
    one, two = (tmp_path / name / "refcheck-00000.warc.gz" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_the_same_payload_at_another_time_is_a_revisit_that_gives_the_payload(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        archive.append(build_exchange(body=PAGE))
        again = archive.append(build_exchange(body=PAGE, at=RECORDED + timedelta(days=1)))
        empty = [archive.append(build_exchange(f"https://news.example/{n}", body=b"", status=204)) for n in range(2)]
    assert again is not None
    assert find_fields(tmp_path, "WARC-Type").count("revisit") == 1
    assert find_fields(tmp_path, "WARC-Refers-To-Date")[-5] == "2021-10-18T12:30:00Z"
    with ArchiveReader(tmp_path) as reader:
        assert reader.load_payload(again) == PAGE
        assert [reader.load_payload(capture) for capture in empty if capture] == [b"", b""]
    assert is_clean(tmp_path)


def test_a_job_that_repeats_itself_keeps_what_is_nothing_new_in_one_record(tmp_path: Path) -> None:
    with WarcArchive(tmp_path, is_brief_on_repeats=True) as archive:
        archive.append(build_exchange(body=PAGE))
        same = archive.append(build_exchange(body=PAGE, at=RECORDED + timedelta(days=1)))
        unmodified = archive.append(build_exchange(body=b"", status=304, at=RECORDED + timedelta(days=2)))
        archive.append(build_exchange(body=b"<p>Other</p>", at=RECORDED + timedelta(days=3)))
    kinds = ["warcinfo", "request", "response", "revisit", "response", "request", "response"]
    assert find_fields(tmp_path, "WARC-Type") == kinds
    assert same is not None
    assert unmodified is not None
    with ArchiveReader(tmp_path) as reader:
        assert reader.load_payload(same) == PAGE
        assert reader.load_response(unmodified).status == 304
    assert is_clean(tmp_path)


def test_a_cut_body_is_marked(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        capture = archive.append(build_exchange(truncated=Truncation.DISCONNECT))
    assert capture is not None
    assert find_fields(tmp_path, "WARC-Truncated")[-1] == "disconnect"
    with ArchiveReader(tmp_path) as reader:
        assert reader.load_response(capture).truncated is Truncation.DISCONNECT


@pytest.mark.parametrize(
    ("kind", "types"),
    [
        pytest.param(TransportErrorKind.TIMEOUT, ["warcinfo", "metadata"], id="the-network-was-asked"),
        pytest.param(TransportErrorKind.NOT_RECORDED, [], id="nothing-was-sent"),
    ],
)
def test_a_failure_gives_no_capture_and_is_kept_as_metadata(
    tmp_path: Path, kind: TransportErrorKind, types: list[str]
) -> None:
    failed = Exchange(
        request=Request(url="https://slow.example/"),
        started_at=RECORDED,
        error=TransportError(kind=kind, message="no answer\r\nWARC-Type: response"),
    )
    for _ in range(2):
        with WarcArchive(tmp_path) as archive:
            assert archive.append(failed) is None
    assert find_fields(tmp_path, "WARC-Type") == types
    assert is_clean(tmp_path)


def test_a_full_file_is_followed_by_the_next(tmp_path: Path) -> None:
    with WarcArchive(tmp_path, rotation_size=25_000) as archive:
        captures = [
            archive.append(build_exchange(f"https://news.example/{n}", body=os.urandom(9000))) for n in range(7)
        ]
    names = [capture.filename for capture in captures if capture]
    assert names == ["refcheck-00000.warc.gz"] * 3 + ["refcheck-00001.warc.gz"] * 3 + ["refcheck-00002.warc.gz"]
    with WarcArchive(tmp_path, rotation_size=25_000) as archive:
        later = archive.append(build_exchange("https://news.example/later"))
    assert later is not None
    assert later.filename == "refcheck-00002.warc.gz"
    assert is_clean(tmp_path)


def test_a_second_writer_takes_the_next_file_and_knows_what_the_first_kept(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as one, WarcArchive(tmp_path) as two:
        first = one.append(build_exchange("https://news.example/1"))
        second = two.append(build_exchange("https://news.example/2", body=b"other"))
        one.flush()
        assert two.append(build_exchange("https://news.example/1")) == first
    assert first is not None
    assert second is not None
    assert (first.filename, second.filename) == ("refcheck-00000.warc.gz", "refcheck-00001.warc.gz")
    assert is_clean(tmp_path)


def test_the_nearest_capture_of_an_address_is_found(tmp_path: Path) -> None:
    days = [0, 10, 20]
    with WarcArchive(tmp_path) as archive:
        captures = [archive.append(build_exchange(body=b"%d" % day, at=RECORDED + timedelta(days=day))) for day in days]
    with ArchiveReader(tmp_path) as reader:
        for offset, expected in ((-5, 0), (4, 0), (6, 1), (14, 1), (16, 2), (99, 2)):
            near = RECORDED + timedelta(days=offset)
            assert reader.find("http://www.news.example/a#top", near=near) == captures[expected]
        assert reader.find("https://news.example/a") == captures[2]
        assert reader.find("https://news.example/b") is None


def test_a_page_cannot_forge_header_fields(tmp_path: Path) -> None:
    forged = build_exchange(
        "https://news.example/a\r\nWARC-Type: warcinfo",
        reason="OK\r\nX-Forged: 1",
        headers=(("X-A", "1\r\nX-Forged: 1"), ("Content-Length", "999"), ("X-W", "\u2014")),
    )
    with WarcArchive(tmp_path) as archive:
        capture = archive.append(forged)
    assert capture is not None
    assert find_fields(tmp_path, "WARC-Type") == ["warcinfo", "request", "response"]
    with ArchiveReader(tmp_path) as reader:
        response = reader.load_response(capture)
    assert response.header("X-Forged") is None
    assert response.header("Content-Length") == str(len(response.body))
    assert is_clean(tmp_path)


@settings(max_examples=60)
@given(head=st.binary(max_size=200), body=st.binary(max_size=400), dense=st.booleans(), times=st.integers(1, 400))
def test_a_member_inflates_to_its_parts_and_is_found_again(head: bytes, body: bytes, dense: bool, times: int) -> None:
    body *= times
    member = gzip_member(head, body, b"\r\n\r\n", is_dense=dense)
    assert gzip.decompress(member) == head + body + b"\r\n\r\n"
    found = list(find_members(io.BytesIO(member * 3)))
    assert [(one.offset, one.length) for one in found] == [(n * len(member), len(member)) for n in range(3)]


@pytest.mark.parametrize(
    ("uri", "key"),
    [
        pytest.param("https://www.News.example:443/A/?b=2&a=1#x", "example,news)/a?a=1&b=2", id="canonical"),
        pytest.param("http://news.example", "example,news)/", id="no-path"),
        pytest.param("http://news.example:8080/", "example,news:8080)/", id="port"),
        pytest.param("http://[bad/", "http://[bad/", id="not-an-address"),
    ],
)
def test_urlkey(uri: str, key: str) -> None:
    assert urlkey(uri) == key


def test_target_uri_is_ascii_without_blanks_and_keeps_what_is_encoded() -> None:
    assert target_uri("https://x.example/ü b?%20\n") == "https://x.example/%C3%BC%20b?%20%0A"


@pytest.mark.parametrize("place", ["file", "proc"])
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("x")
    folder = tmp_path / "file" / "archive" if place == "file" else Path("/proc/refcheck-archive")
    with pytest.raises(ArchiveError, match=f"{folder}: the archive folder cannot be written") as caught:
        WarcArchive(folder)
    assert "\n" not in str(caught.value)


def test_a_job_that_repeats_itself_knows_what_is_kept_already(tmp_path: Path) -> None:
    earlier, later = (build_exchange(at=RECORDED + timedelta(days=day)) for day in (0, 1))
    with WarcArchive(tmp_path, is_brief_on_repeats=True) as archive:
        kept = [archive.append(later), archive.append(earlier)]
        assert [archive.append(later), archive.append(earlier)] == kept
    size = (tmp_path / "refcheck-00000.warc.gz").stat().st_size
    with WarcArchive(tmp_path, is_brief_on_repeats=True) as archive:
        assert [archive.append(later), archive.append(earlier)] == kept
    assert (tmp_path / "refcheck-00000.warc.gz").stat().st_size == size
