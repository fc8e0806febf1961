"""Kept answers read from the place that archives were pushed to: other machines' too, without their folders."""

from datetime import timedelta
from pathlib import Path

import pytest

from refcheck.archive import WarcArchive
from refcheck.archive.pushed import PushedArchives
from refcheck.archive.remote import push_archive
from refcheck.jobs.shards import ShardedCopies
from tests.unit.archive.archive_builders import RECORDED, build_exchange


def keep(folder: Path, *bodies: bytes) -> list[str]:
    """Keep pages with these bodies, one a minute; give their records' names."""
    names = []
    with WarcArchive(folder) as archive:
        for number, body in enumerate(bodies):
            at = RECORDED + timedelta(minutes=number)
            capture = archive.append(build_exchange(f"https://{folder.name}.example/{number}", body=body, at=at))
            assert capture is not None
            names.append(capture.record_id)
    return names


def push(folder: Path, place: Path) -> None:
    for _file in push_archive(folder, str(place), writer=folder.name):
        pass


def test_what_other_machines_have_kept_is_found_by_its_record(tmp_path: Path) -> None:
    place = tmp_path / "place"
    bodies = [f"<p>{number}</p>".encode() for number in range(400)]  # a list of several blocks
    first, second = keep(tmp_path / "a" / "w1", *bodies), keep(tmp_path / "b" / "w2", b"<p>only here</p>")
    push(tmp_path / "a" / "w1", place)
    push(tmp_path / "b" / "w2", place)
    copies = ShardedCopies(tmp_path / "c", place=str(place))
    found = [copies.load(name) for name in [*first, *second]]
    assert [answer.body for answer in found if answer] == [*bodies, b"<p>only here</p>"]
    assert found[0] is not None
    assert (found[0].status, found[0].header("content-type")) == (200, "text/html")
    assert copies.load("<urn:uuid:00000000-0000-5000-8000-000000000000>") is None
    assert copies.load("<urn:uuid:ffffffff-0000-5000-8000-000000000000>") is None


def test_the_same_bytes_seen_again_lead_to_the_first_record_of_them(tmp_path: Path) -> None:
    names = keep(tmp_path / "w1", b"<p>same</p>", b"<p>same</p>")
    push(tmp_path / "w1", tmp_path / "place")
    answer = PushedArchives(str(tmp_path / "place")).load(names[1])
    assert answer is not None
    assert answer.body == b"<p>same</p>"


def test_what_is_pushed_later_is_found_too(tmp_path: Path) -> None:
    place = tmp_path / "place"
    first = keep(tmp_path / "w1", b"<p>one</p>")
    push(tmp_path / "w1", place)
    pushed = PushedArchives(str(place))
    assert pushed.load(first[0]) is not None
    later = keep(tmp_path / "w2", b"<p>two</p>")
    assert pushed.load(later[0]) is None
    push(tmp_path / "w2", place)
    assert pushed.load(later[0]) is not None


@pytest.mark.parametrize(
    ("name", "change"),
    [
        pytest.param("refcheck-00000.warc.gz", lambda content: content[: len(content) // 2], id="file-cut-short"),
        pytest.param("records.txt", lambda content: b"x" * 100_000, id="list-of-another-kind"),
        pytest.param("records.txt", lambda content: b"", id="empty-list"),
        pytest.param("records.txt", lambda content: content.replace(b".warc.gz", b".gone"), id="file-gone"),
    ],
)
def test_a_damaged_place_has_no_copies_and_stops_nothing(tmp_path: Path, name: str, change: object) -> None:
    assert callable(change)
    (record,) = keep(tmp_path / "w1", b"<p>one</p>" * 100)
    push(tmp_path / "w1", tmp_path / "place")
    path = tmp_path / "place" / "w1" / name
    path.write_bytes(change(path.read_bytes()))
    assert ShardedCopies(tmp_path / "elsewhere", place=str(tmp_path / "place")).load(record) is None


def test_a_place_that_cannot_be_reached_has_no_copies(tmp_path: Path) -> None:
    assert ShardedCopies(tmp_path, place="nosuch://place").load("<urn:uuid:0>") is None
