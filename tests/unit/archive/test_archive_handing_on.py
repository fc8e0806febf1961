"""The archive is checked again, looked into and handed on as others expect it."""

import gzip
import hashlib
import io
import json
import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner
from warcio.archiveiterator import ArchiveIterator

from refcheck.archive import ArchiveReader, WarcArchive
from refcheck.archive.verification import verify_archive
from refcheck.archive.wacz import export_wacz
from refcheck.cli import UNUSABLE
from refcheck.cli.archive import app
from refcheck.errors import ArchiveError, RefcheckError
from tests.unit.archive.archive_builders import RECORDED, build_exchange

FIRST = "refcheck-00000.warc.gz"
CREATED = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of a redirect, the page behind it, the same page a day later, and a missing page."""
    folder = tmp_path / "archive"
    with WarcArchive(folder) as archive:
        moved = (("Location", "https://www.news.example/a"),)
        archive.append(build_exchange("http://news.example/a", status=301, headers=moved, body=b""))
        archive.append(build_exchange("https://www.news.example/a", body=b"page" * 500))
        later = RECORDED + timedelta(days=1)
        archive.append(build_exchange("https://www.news.example/a", body=b"page" * 500, at=later))
        archive.append(build_exchange("https://news.example/b", status=404, body=b"missing"))
    return folder


def run(*arguments: str | Path) -> tuple[int, str]:
    """Run `refcheck archive …`; gives the exit code and the output."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if isinstance(result.exception, RefcheckError):
        return UNUSABLE, str(result.exception)
    return result.exit_code, result.output


def test_verify_says_clean_and_how_much(folder: Path) -> None:
    code, output = run("verify", "--archive", folder)
    assert code == 0
    assert output == f"{folder / FIRST}: clean, 9 records, 4 captures\n"


def harm_payload(folder: Path) -> None:
    """Change one byte of a stored payload, and put the gzip checksum right again."""
    with ArchiveReader(folder) as reader:
        capture = reader.find("https://news.example/b")
    assert capture is not None
    path = folder / FIRST
    data = path.read_bytes()
    member = gzip.decompress(data[capture.offset :])
    path.write_bytes(data[: capture.offset] + gzip.compress(member.replace(b"missing", b"changed"), mtime=0))


def harm_gzip(folder: Path) -> None:
    """Flip one bit in the middle of the file."""
    data = bytearray((folder / FIRST).read_bytes())
    data[len(data) // 2] ^= 4
    (folder / FIRST).write_bytes(data)


def forget_first_payload(folder: Path) -> None:
    """Take the file away that holds the payload of a revisit in a later file."""
    with WarcArchive(folder, rotation_size=1) as archive:
        later = RECORDED + timedelta(days=2)
        archive.append(build_exchange("https://www.news.example/a", body=b"page" * 500, at=later))
    (folder / FIRST).unlink()


def cut_short(folder: Path) -> None:
    """Lose the end of the file."""
    data = (folder / FIRST).read_bytes()
    (folder / FIRST).write_bytes(data[:-10])


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        pytest.param(harm_payload, "payload digest failed", id="changed-payload"),
        pytest.param(harm_gzip, "no whole gzip member", id="flipped-bit"),
        pytest.param(cut_short, "has no end", id="cut-short"),
        pytest.param(forget_first_payload, "the file is gone, and with it 4 captures", id="file-gone"),
    ],
)
def test_verify_names_what_is_wrong(folder: Path, harm: object, problem: str) -> None:
    assert callable(harm)
    harm(folder)
    code, output = run("verify", "--archive", folder)
    assert code == 1
    assert problem in output


def test_verify_reads_warc_files_without_an_index(folder: Path) -> None:
    (folder / "index.sqlite").unlink()
    (checked,) = verify_archive(folder)
    assert (checked.captures, checked.problems) == (4, ())
    assert not (folder / "index.sqlite").exists()


def test_verify_leaves_alone_what_a_run_is_writing_at_the_moment(folder: Path) -> None:
    with WarcArchive(folder):
        with (folder / FIRST).open("ab") as stream:
            stream.write(gzip.compress(b"WARC/1.1")[:12])
        assert [checked.problems for checked in verify_archive(folder)] == [()]
    ((problem,),) = [checked.problems for checked in verify_archive(folder)]
    assert "has no end" in problem


def test_a_file_of_several_records_in_one_member_is_named(folder: Path) -> None:
    content = gzip.decompress((folder / FIRST).read_bytes())
    (folder / "crawl.warc.gz").write_bytes(gzip.compress(content))
    with pytest.raises(ArchiveError, match="several records in one gzip member"):
        WarcArchive(folder)


def test_an_archive_without_an_index_is_read_all_the_same(folder: Path) -> None:
    (folder / "index.sqlite").unlink()
    with ArchiveReader(folder) as reader:
        capture = reader.find("https://www.news.example/a")
        assert capture is not None
        assert reader.load_payload(capture) == b"page" * 500


def test_find_lists_captures_oldest_first(folder: Path) -> None:
    code, output = run("find", "https://www.news.example/a", "--archive", folder)
    assert code == 0
    heads = [line.split()[:3] for line in output.splitlines() if not line.startswith(" ")]
    assert heads == [
        ["2021-10-18T12:30:00Z", "301", "response"],
        ["2021-10-18T12:30:00Z", "200", "response"],
        ["2021-10-19T12:30:00Z", "200", "revisit"],
    ]


def test_find_writes_the_payload_of_the_address_asked_for(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    code, _ = run(
        "find", "https://www.news.example/a", "--date", "2021-10-19", "--payload", target, "--archive", folder
    )
    assert code == 0
    assert target.read_bytes() == b"page" * 500


def test_find_says_what_is_not_there(folder: Path) -> None:
    code, output = run("find", "https://news.example/never", "--archive", folder)
    assert code == 1
    assert "not in the archive" in output


def find_addresses(wacz: Path) -> list[str]:
    """Look every capture up as a replay tool does: block list, block, line, record."""
    found = []
    with zipfile.ZipFile(wacz) as package:
        blocks = package.read("indexes/index.cdx.gz")
        places = package.read("indexes/index.idx").decode().splitlines()
        assert json.loads(places[0].split(" ", 2)[2])["format"] == "cdxj-gzip-1.0"
        for place in places[1:]:
            where = json.loads(place[place.index("{") :])
            lines = gzip.decompress(blocks[where["offset"] : where["offset"] + where["length"]]).decode().splitlines()
            assert lines[0].startswith(place[: place.index("{")])
            for line in lines:
                entry = json.loads(line[line.index("{") :])
                member = package.read(f"archive/{entry['filename']}")[int(entry["offset"]) :][: int(entry["length"])]
                record = next(iter(ArchiveIterator(io.BytesIO(member))))
                assert record.rec_headers.get_header("WARC-Target-URI") == entry["url"]
                found.append(entry["url"])
    return found


def test_a_wacz_holds_every_capture_where_its_index_says(folder: Path, tmp_path: Path) -> None:
    wacz = tmp_path / "out.wacz"
    written = export_wacz(folder, wacz, created=CREATED)
    assert (written.captures, written.pages) == (4, 2)
    assert find_addresses(wacz) == [
        "http://news.example/a",
        "https://www.news.example/a",
        "https://www.news.example/a",
        "https://news.example/b",
    ]


def test_a_wacz_names_every_part_with_its_digest(folder: Path, tmp_path: Path) -> None:
    wacz = tmp_path / "out.wacz"
    export_wacz(folder, wacz, created=CREATED)
    with zipfile.ZipFile(wacz) as package:
        described = json.loads(package.read("datapackage.json"))
        for resource in described["resources"]:
            content = package.read(resource["path"])
            assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
            assert resource["bytes"] == len(content)
        listed = {resource["path"] for resource in described["resources"]}
        assert listed | {"datapackage.json", "datapackage-digest.json"} == set(package.namelist())
        assert all(info.compress_type == zipfile.ZIP_STORED for info in package.infolist())
        pages = [json.loads(line) for line in package.read("pages/pages.jsonl").splitlines()]
    assert [page.get("ts") for page in pages] == [None, "2021-10-18T12:30:00Z", "2021-10-19T12:30:00Z"]


def test_each_part_of_a_wacz_begins_where_replay_tools_look_for_it(folder: Path, tmp_path: Path) -> None:
    wacz = tmp_path / "out.wacz"
    export_wacz(folder, wacz, created=CREATED)
    content = wacz.read_bytes()
    with zipfile.ZipFile(wacz) as package:
        for info in package.infolist():
            start = info.header_offset + 30 + len(info.filename)  # no extra field between name and content
            assert content[start : start + info.file_size] == package.read(info)


def test_the_same_archive_gives_the_same_wacz(folder: Path, tmp_path: Path) -> None:
    for name in ("one.wacz", "two.wacz"):
        export_wacz(folder, tmp_path / name, created=CREATED)
    assert (tmp_path / "one.wacz").read_bytes() == (tmp_path / "two.wacz").read_bytes()


def test_an_export_that_cannot_be_written_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    code, message = run("export", "--wacz", tmp_path / "missing" / "out.wacz", "--archive", folder)
    assert code == UNUSABLE
    assert "cannot be written" in message
    assert not (tmp_path / "missing").exists()


def test_cdxj_lines_are_sorted_by_key_and_time(folder: Path, tmp_path: Path) -> None:
    code, _ = run("export", "--cdxj", tmp_path / "index.cdxj", "--archive", folder)
    assert code == 0
    keys = [line.split(" {")[0] for line in (tmp_path / "index.cdxj").read_text().splitlines()]
    assert keys == [
        "example,news)/a 20211018123000",
        "example,news)/a 20211018123000",
        "example,news)/a 20211019123000",
        "example,news)/b 20211018123000",
    ]


def test_a_copy_of_the_folder_is_the_same_archive(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    code, _ = run("verify", "--archive", tmp_path / "copy")
    assert code == 0
