"""Archives sent to another place, the indexes of many merged, and old captures dropped with nothing cited lost."""

import builtins
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import fsspec
import pytest
from typer.testing import CliRunner

from refcheck.archive import ArchiveReader, WarcArchive
from refcheck.archive.merging import merge_indexes
from refcheck.archive.pruning import PrunedFile, find_cited_records, prune_archive
from refcheck.archive.remote import push_archive
from refcheck.archive.verification import verify_archive
from refcheck.cli.archive import app
from refcheck.datatypes.captures import Capture
from refcheck.errors import ArchiveError, ConfigError
from tests.unit.archive.archive_builders import build_exchange, is_clean

OLD = datetime(2020, 1, 1, tzinfo=UTC)
NEW = datetime(2026, 6, 1, tzinfo=UTC)
LIMIT = datetime(2026, 1, 1, tzinfo=UTC)


def page(number: int, *, at: datetime = NEW, body: str | None = None) -> Any:
    text = (body or f"page {number}").encode() * 50
    return build_exchange(f"https://news.example/{number}", body=text, at=at + timedelta(seconds=number))


def keep(folder: Path, *exchanges: Any, rotation_size: int = 1 << 30) -> list[Capture]:
    with WarcArchive(folder, rotation_size=rotation_size) as archive:
        captures = [archive.append(exchange) for exchange in exchanges]
    return [capture for capture in captures if capture]


@pytest.fixture(params=["memory", "folder"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "folder":
        yield str(tmp_path / "mounted")
        return
    yield "memory://evidence"
    fsspec.filesystem("memory").store.clear()


def fetch_back(place: str, writer: str, into: Path) -> Path:
    """Copy a writer's WARC files back from the place, as any tool would."""
    filesystem, root = fsspec.url_to_fs(place)
    into.mkdir()
    for path in filesystem.glob(f"{root}/{writer}/*.warc.gz"):
        (into / Path(path).name).write_bytes(filesystem.cat_file(path))
    return into


def test_every_byte_comes_back_from_the_other_place(place: str, tmp_path: Path) -> None:
    captures = keep(tmp_path / "a", *(page(number) for number in range(9)), rotation_size=1500)
    pushed = list(push_archive(tmp_path / "a", place, writer="desk-1"))
    assert len(pushed) > 2
    assert all(one.is_new for one in pushed)
    back = fetch_back(place, "desk-1", tmp_path / "back")
    assert is_clean(back)
    with ArchiveReader(back) as there, ArchiveReader(tmp_path / "a") as here:
        assert [there.load_payload(one) for one in captures] == [here.load_payload(one) for one in captures]


def test_only_what_is_new_is_sent_again(place: str, tmp_path: Path) -> None:
    keep(tmp_path / "a", *(page(number) for number in range(6)), rotation_size=1500)
    list(push_archive(tmp_path / "a", place, writer="w"))
    assert not any(one.is_new for one in push_archive(tmp_path / "a", place, writer="w"))
    keep(tmp_path / "a", page(7), rotation_size=1500)
    assert sum(one.is_new for one in push_archive(tmp_path / "a", place, writer="w")) == 1


def test_what_arrived_in_part_is_sent_again(place: str, tmp_path: Path) -> None:
    keep(tmp_path / "a", page(1))
    (sent,) = push_archive(tmp_path / "a", place, writer="w")
    filesystem, root = fsspec.url_to_fs(place)
    filesystem.pipe_file(f"{root}/w/{sent.name}", b"half")
    assert [one.is_new for one in push_archive(tmp_path / "a", place, writer="w")] == [True]
    assert filesystem.size(f"{root}/w/{sent.name}") == sent.size


def test_what_a_run_is_writing_goes_up_to_its_last_whole_record(place: str, tmp_path: Path) -> None:
    with WarcArchive(tmp_path / "a") as archive:
        archive.append(page(1))
        list(push_archive(tmp_path / "a", place, writer="w"))
        archive.append(page(2))
    assert is_clean(fetch_back(place, "w", tmp_path / "back"))


def test_the_shards_of_many_writers_become_one_sorted_index(place: str, tmp_path: Path) -> None:
    for writer, numbers in {"a": range(0, 9, 2), "b": range(1, 9, 2)}.items():
        keep(tmp_path / writer, *(page(number) for number in numbers))
        list(push_archive(tmp_path / writer, place, writer=writer))
    target = tmp_path / "all.cdxj"
    assert merge_indexes([place], str(target)) == 9
    lines = target.read_text().splitlines()
    assert lines == sorted(lines)
    named = [json.loads(line.partition("{")[1] + line.partition("{")[2])["filename"] for line in lines]
    assert set(named) == {"a/refcheck-00000.warc.gz", "b/refcheck-00000.warc.gz"}
    again = tmp_path / "again.cdxj"
    assert merge_indexes([str(target), str(target), str(tmp_path / "a")], str(again)) == 9 + 5


def test_an_index_out_of_order_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.cdxj").write_text("org,b)/ 2020 {}\norg,a)/ 2020 {}\n")
    with pytest.raises(ArchiveError, match="not sorted"):
        merge_indexes([str(tmp_path / "x.cdxj")], str(tmp_path / "out.cdxj"))


@pytest.mark.parametrize(
    ("url", "writer", "error"),
    [
        pytest.param("memory://x", "../up", ConfigError, id="writer-that-leads-elsewhere"),
        pytest.param("nowhere://x", "w", ConfigError, id="unknown-kind-of-place"),
        pytest.param("/proc/nothing/here", "w", ArchiveError, id="place-that-refuses"),
    ],
)
def test_what_cannot_be_pushed_is_said(url: str, writer: str, error: type[Exception], tmp_path: Path) -> None:
    keep(tmp_path / "a", page(1))
    with pytest.raises(error):
        list(push_archive(tmp_path / "a", url, writer=writer))


def test_without_fsspec_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path / "a", page(1))
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "fsspec":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ConfigError, match=r"refcheck-pipeline\[remote\]"):
        list(push_archive(tmp_path / "a", "memory://x", writer="w"))


def prune(folder: Path, *cited: Capture, is_trial: bool = False) -> list[PrunedFile]:
    ids = {capture.record_id.strip("<>") for capture in cited}
    return list(prune_archive(folder, older_than=LIMIT, cited=ids, is_trial=is_trial))


def test_old_captures_go_and_cited_ones_stay_with_their_bytes(tmp_path: Path) -> None:
    captures = keep(tmp_path, *(page(number, at=OLD) for number in range(6)), page(10), page(11))
    (pruned,) = prune(tmp_path, captures[3])
    assert (pruned.kept, pruned.dropped) == (3, 5)
    assert is_clean(tmp_path)
    assert not [problem for one in verify_archive(tmp_path) for problem in one.problems]
    with ArchiveReader(tmp_path) as reader:
        # Its place has changed; what a report noted still leads to its bytes.
        assert reader.load_payload(captures[3]) == b"page 3" * 50
        assert reader.load_payload(captures[7]) == b"page 11" * 50
        assert reader.find("https://news.example/1") is None
        with pytest.raises(ArchiveError):
            reader.load_payload(captures[1])


def test_the_first_record_of_a_payload_stays_while_a_kept_one_refers_to_it(tmp_path: Path) -> None:
    first, _second, third = keep(
        tmp_path, page(1, at=OLD, body="same"), page(2, at=OLD, body="same"), page(3, body="same")
    )
    (pruned,) = prune(tmp_path)
    assert (pruned.kept, pruned.dropped) == (2, 1)
    with ArchiveReader(tmp_path) as reader:
        assert reader.load_payload(third) == reader.load_payload(first) == b"same" * 50


def test_what_was_supplied_by_hand_always_stays(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        supplied = archive.append_resource("https://news.example/s", b"by hand", media_type="text/plain")
        archive.append(page(1, at=OLD))
    assert prune(tmp_path)[0].dropped == 1
    with ArchiveReader(tmp_path) as reader:
        assert reader.load_payload(supplied) == b"by hand"


def test_a_file_with_nothing_left_goes_and_writing_goes_on(tmp_path: Path) -> None:
    keep(tmp_path, *(page(number, at=OLD) for number in range(3)))
    assert prune(tmp_path)[0].kept == 0
    assert list(tmp_path.glob("*.warc.gz")) == []
    assert keep(tmp_path, page(5))
    assert is_clean(tmp_path)


def test_a_trial_changes_nothing(tmp_path: Path) -> None:
    keep(tmp_path, page(1, at=OLD), page(2))
    before = (tmp_path / "refcheck-00000.warc.gz").read_bytes()
    assert prune(tmp_path, is_trial=True)[0].dropped == 1
    assert (tmp_path / "refcheck-00000.warc.gz").read_bytes() == before


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    keep(tmp_path / "theirs", page(1, at=OLD))
    content = (tmp_path / "theirs" / "refcheck-00000.warc.gz").read_bytes()
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "foreign.warc.gz").write_bytes(content)
    assert [one.skipped for one in prune(tmp_path / "a")] == ["not written by refcheck"]
    assert (tmp_path / "a" / "foreign.warc.gz").read_bytes() == content


def test_nobody_prunes_while_a_run_writes_nor_writes_while_one_prunes(tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        archive.append(page(2, at=OLD))
        with pytest.raises(ArchiveError, match="a run is writing"):
            prune(tmp_path)
    pruning = prune_archive(tmp_path, older_than=LIMIT, cited=())
    next(pruning)
    with pytest.raises(ArchiveError, match="being pruned"):
        WarcArchive(tmp_path)
    assert list(pruning) == []
    WarcArchive(tmp_path).close()


def test_a_file_that_the_index_lost_still_keeps_the_payloads_it_refers_to(tmp_path: Path) -> None:
    first, third = keep(tmp_path, page(1, at=OLD, body="same"), page(3, body="same"), rotation_size=200)
    assert first.filename != third.filename
    (tmp_path / "index.sqlite").unlink()
    prune(tmp_path)
    with ArchiveReader(tmp_path) as reader:
        assert reader.load_payload(third) == b"same" * 50


def test_record_ids_are_found_in_reports_of_any_form(tmp_path: Path) -> None:
    captures = keep(tmp_path / "a", *(page(number) for number in range(3)))
    ids = [capture.record_id.strip("<>") for capture in captures]
    (tmp_path / "reports" / "2026").mkdir(parents=True)
    (tmp_path / "reports" / "r.json").write_text(json.dumps({"record_id": captures[0].record_id}))
    (tmp_path / "reports" / "2026" / "r.html").write_bytes(b"x" * ((1 << 20) - 20) + ids[1].encode() + b"</p>")
    assert find_cited_records([tmp_path / "reports"]) == set(ids[:2])


def test_pruning_asks_for_the_reports_first(tmp_path: Path) -> None:
    keep(tmp_path, page(1, at=OLD))
    run = CliRunner().invoke(app, ["prune", "--keep-days", "30", "--archive", str(tmp_path)])
    assert isinstance(run.exception, ConfigError)
    done = CliRunner().invoke(app, ["prune", "--keep-days", "30", "--nothing-cited", "--archive", str(tmp_path)])
    assert "dropped 1 captures" in done.output


def test_push_and_merge_from_the_shell(tmp_path: Path) -> None:
    keep(tmp_path / "a", page(1))
    there, index = str(tmp_path / "there"), str(tmp_path / "all.cdxj")
    sent = CliRunner().invoke(app, ["push", there, "--as", "desk", "--archive", str(tmp_path / "a")])
    assert sent.output.startswith("desk/refcheck-00000.warc.gz: sent, ")
    assert CliRunner().invoke(app, ["merge", there, "--cdxj", index]).output == f"{index}: 1 captures\n"
