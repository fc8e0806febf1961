"""Answers that bring nothing new, kept many at a time: as they would be kept one by one."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.archive import ArchiveReader, WarcArchive, warcs
from refcheck.archive.digests import payload_digest
from refcheck.archive.urlkeys import _parsed_key, urlkey
from refcheck.datatypes.exchanges import Exchange
from tests.unit.archive.archive_builders import RECORDED, build_exchange, is_clean

PAGE = b"<p>As it was.</p>"
FIRST = build_exchange(body=PAGE)


def repeats() -> Iterator[tuple[Exchange, str]]:
    """Give answers after the first one: the same page, a version that is still the same, and a page nobody had."""
    for day, (status, body) in enumerate([(200, PAGE), (304, b""), (200, b"<p>From another archive.</p>")], start=1):
        yield build_exchange(body=body, status=status, at=RECORDED + timedelta(days=day)), payload_digest(body)


def test_together_they_give_the_bytes_that_each_alone_would(tmp_path: Path) -> None:
    with WarcArchive(tmp_path / "alone", is_brief_on_repeats=True) as archive:
        for exchange in [FIRST, *(exchange for exchange, _digest in repeats())]:
            archive.append(exchange)
    with WarcArchive(tmp_path / "together", is_brief_on_repeats=True) as archive:
        archive.append(FIRST)
        for exchange, digest in repeats():
            archive.append_later(exchange, digest)
        archive.write_waiting()
        for exchange, digest in repeats():  # once more, as a run does that goes on after a kill
            archive.append_later(exchange, digest)
    alone, together = (tmp_path / name / "refcheck-00000.warc.gz" for name in ("alone", "together"))
    assert together.read_bytes() == alone.read_bytes()
    assert is_clean(tmp_path / "together")


def test_they_are_found_once_they_are_written(tmp_path: Path) -> None:
    with WarcArchive(tmp_path, is_brief_on_repeats=True) as archive:
        archive.append(FIRST)
        for exchange, digest in repeats():
            archive.append_later(exchange, digest)
        size = (tmp_path / "refcheck-00000.warc.gz").stat().st_size
        archive.flush()
        assert (tmp_path / "refcheck-00000.warc.gz").stat().st_size > size
        with ArchiveReader(tmp_path) as reader:
            assert len(reader.index.find_all(FIRST.request.url)) == 4


def test_large_answers_do_not_wait_in_memory(tmp_path: Path) -> None:
    body = b"x" * (warcs._MOST_BYTES_WAITING // 2)
    with WarcArchive(tmp_path, is_brief_on_repeats=True) as archive:
        archive.append(build_exchange(body=body))
        size = (tmp_path / "refcheck-00000.warc.gz").stat().st_size
        for day in (1, 2):
            archive.append_later(build_exchange(body=body, at=RECORDED + timedelta(days=day)), payload_digest(body))
        assert (tmp_path / "refcheck-00000.warc.gz").stat().st_size > size


PARTS = [*"aZ1.-/:@?#%é ", "www.", "www2.", "//", "/..", ":80", ":443", ":8080", ":70000", "%20", "?b=2&a=1", "example"]


@settings(max_examples=100)
@given(
    st.sampled_from(["http://", "https://", "https://www.", "HTTP://"]), st.lists(st.sampled_from(PARTS), max_size=8)
)
def test_a_plain_address_has_the_key_that_parsing_gives(scheme: str, parts: list[str]) -> None:
    uri = scheme + "".join(parts)
    assert urlkey(uri) == _parsed_key(uri)
