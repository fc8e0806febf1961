"""An S3-compatible store on loopback as the archive of a fleet; needs `moto[s3]`, flask and refcheck[s3]."""

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from refcheck.archive import ArchiveReader, WarcArchive
from refcheck.archive.merging import merge_indexes
from refcheck.archive.remote import push_archive
from refcheck.datatypes.exchanges import Exchange, Request, Response
from refcheck.fleet.pushing import Pusher
from refcheck.jobs.shards import ShardedCopies
from tests.builders import NOON

pytest.importorskip("s3fs", reason="refcheck[s3] is not installed")
moto_server = pytest.importorskip("moto.server", reason="moto[s3] is not installed")
PLACE = "s3://refcheck/warc"


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    import fsspec

    server = moto_server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "refcheck",
        "AWS_SECRET_ACCESS_KEY": "refcheck",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    urllib.request.urlopen(
        urllib.request.Request(f"http://{host}:{port}/moto-api/reset", method="POST")
    ).close()  # servers share what they hold
    fsspec.filesystem("s3").mkdir("refcheck")
    yield PLACE
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    server.stop()


def shard(folder: Path, *pages: str) -> WarcArchive:
    archive = WarcArchive(folder)
    for page in pages:
        answer = Response(status=200, body=f"<p>{page}</p>".encode())
        request = Request(url=f"https://courier.example/{page}")
        archive.append(Exchange(request=request, started_at=NOON, response=answer))
    return archive


def test_each_workers_shard_is_pushed_and_reads_back_as_one_index(bucket: str, tmp_path: Path) -> None:
    for name, pages in {"w1": ["bridge", "ferry"], "w2": ["well"]}.items():
        with shard(tmp_path / name, *pages) as archive:
            pusher = Pusher(archive, place=bucket, writer=name)
            pusher.note_look()
            pusher.push()
    assert [file.is_new for file in push_archive(tmp_path / "w1", bucket, writer="w1")] == [False]
    assert merge_indexes([bucket], str(tmp_path / "all.cdxj")) == 3
    for line in (tmp_path / "all.cdxj").read_text(encoding="utf-8").splitlines():
        fields = json.loads(line.split(" ", 2)[2])
        assert fields["url"].rpartition("/")[2].encode() in read_record(bucket, fields)


def test_a_worker_elsewhere_reads_kept_copies_out_of_the_store(bucket: str, tmp_path: Path) -> None:
    with shard(tmp_path / "here" / "w1", "bridge", "ferry") as archive:
        archive.flush()
        with ArchiveReader(archive.folder) as reader:
            entries = [entry for _key, entry in reader.index.walk()]
        pusher = Pusher(archive, place=bucket, writer="w1")
        pusher.note_look()
        pusher.push()
    copies = ShardedCopies(tmp_path / "elsewhere", own="w2", place=bucket)
    found = {entry.capture.target_uri: copies.load(entry.capture.record_id) for entry in entries}
    assert {url: answer.body for url, answer in found.items() if answer} == {
        "https://courier.example/bridge": b"<p>bridge</p>",
        "https://courier.example/ferry": b"<p>ferry</p>",
    }


def read_record(place: str, fields: dict[str, str]) -> bytes:
    """Give a record's bytes by what the index says of it, as a replay tool does."""
    import zlib

    import fsspec

    filesystem, root = fsspec.url_to_fs(place)
    start, length = int(fields["offset"]), int(fields["length"])
    content = filesystem.cat_file(f"{root}/{fields['filename']}", start=start, end=start + length)
    return zlib.decompress(content, 16 + zlib.MAX_WBITS)
