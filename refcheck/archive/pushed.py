"""Kept answers out of the place that archives were pushed to, by their record's name and without copying a file."""

from dataclasses import replace
from io import BytesIO
from typing import NamedTuple

from refcheck.archive.digests import payload_digest
from refcheck.archive.loading import record_at, response_of
from refcheck.archive.remote import RECORDS, FileSystem, open_place, reported
from refcheck.datatypes.exchanges import Response

_BLOCK = 16 * 1024
_LONGEST_LEFT = 4 * _BLOCK  # a list that cannot be halved further and is longer is none of ours


class _Place(NamedTuple):
    path: str
    offset: int
    length: int


class _Answer(NamedTuple):
    """A record's answer; one of a revisit has its payload in the record that it refers to."""

    response: Response
    digest: str
    refers_to: str | None


class PushedArchives:
    """What all writers have pushed to a place. A record that is gone or damaged counts as none."""

    def __init__(self, url: str) -> None:
        """Take the place's address.

        Raises:
            ConfigError: There is no such kind of place, or what reaches it is not installed.
        """
        self._url = url
        self._filesystem, self._root = open_place(url)
        self._lists: list[str] = []

    def load(self, record_id: str) -> Response | None:
        """Give the answer that a record holds, None where it is not to be had.

        Raises:
            ArchiveError: The place refuses.
        """
        with reported(self._url):
            answer = self._load(record_id)
            if answer is None:  # whatever was pushed since
                self._filesystem.invalidate_cache()
                self._lists = sorted(self._filesystem.glob(f"{self._root}/*/{RECORDS}"))
                answer = self._load(record_id)
            if answer is None or answer.refers_to is None:
                return answer.response if answer else None
            first = self._load(answer.refers_to)
            if first is None or first.digest != answer.digest:
                return None
            return replace(answer.response, body=first.response.body)

    def _load(self, record_id: str) -> _Answer | None:
        for listed in self._lists:
            place = _find(self._filesystem, listed, record_id)
            if place is None:
                continue
            end = place.offset + place.length
            answer = _read(self._filesystem.cat_file(place.path, start=place.offset, end=end), record_id)
            if answer is not None:
                return answer
        return None


def _read(content: bytes, record_id: str) -> _Answer | None:
    record = record_at(BytesIO(content))
    if record is None or record.http_headers is None:
        return None
    fields = record.rec_headers
    if fields.get_header("WARC-Record-ID") != record_id:
        return None
    digest = fields.get_header("WARC-Payload-Digest") or ""
    if record.rec_type == "revisit":
        return _Answer(response_of(record), digest, fields.get_header("WARC-Refers-To"))
    payload = record.raw_stream.read()
    if digest.startswith("sha256:") and payload_digest(payload) != digest:
        return None
    return _Answer(replace(response_of(record), body=payload), digest, None)


def _find(filesystem: FileSystem, listed: str, record_id: str) -> _Place | None:
    """Find a record's line by halving: a few reads of some kilobytes, however long the list is."""
    wanted = f"{record_id} ".encode()
    low, high = 0, int(filesystem.size(listed))
    while high - low > _BLOCK:
        middle = (low + high) // 2
        block = filesystem.cat_file(listed, start=middle, end=min(middle + _BLOCK, high))
        start = block.find(b"\n") + 1  # the line that the middle falls into belongs to the lower half
        line = block[start:]
        if not start or not line:
            break
        if line.startswith(wanted) or line < wanted:
            low = middle + start
        else:
            high = middle + start
    if high - low > _LONGEST_LEFT:
        return None
    for line in filesystem.cat_file(listed, start=low, end=high).splitlines():
        if line.startswith(wanted):
            _name, filename, offset, length = line.decode("utf-8").split(" ")
            return _Place(f"{listed.rpartition('/')[0]}/{filename}", int(offset), int(length))
    return None
