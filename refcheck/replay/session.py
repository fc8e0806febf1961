"""One cassette in use: while it is open, requests are answered from it or recorded on it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vcr.cassette import Cassette, CassetteContextDecorator
from vcr.config import VCR
from vcr.errors import CannotOverwriteExistingCassetteException, UnhandledHTTPRequestError
from vcr.patch import PATCHER_NAMES
from vcr.record_mode import RecordMode as VcrRecordMode
from vcr.request import Request as VcrRequest

from refcheck.datatypes.exchanges import TransportError, TransportErrorKind
from refcheck.datatypes.recording import RecordMode
from refcheck.replay.files import CassetteFiles, load_interactions
from refcheck.replay.secrets import SECRET_REQUEST_FIELDS, SECRET_RESPONSE_FIELDS, hide_secrets

_VCR_MODES = {
    RecordMode.NONE: VcrRecordMode.NONE,
    RecordMode.NEW: VcrRecordMode.NEW_EPISODES,
    RecordMode.ALL: VcrRecordMode.ALL,
}


_OWN_PORTS = {"http": ":80", "https": ":443"}


class CassetteSession:
    """The open cassette, as the fetcher and the report see it."""

    def __init__(self, path: Path, mode: RecordMode, cassette: "_OrderedCassette") -> None:
        self.path = path
        self.mode = mode
        self._cassette = cassette

    def error_mapper(self, exc: BaseException) -> TransportError | None:
        """Name the exception of a request that the cassette does not hold; None for any other."""
        if isinstance(exc, CannotOverwriteExistingCassetteException):
            asked = f"{exc.failed_request.method} {exc.failed_request.uri}" if exc.failed_request else "the request"
        elif isinstance(exc, UnhandledHTTPRequestError):
            asked = "the request"
        else:
            return None
        return TransportError(
            kind=TransportErrorKind.NOT_RECORDED,
            code="not_recorded",
            message=f"{asked} is not recorded on the cassette {self.path}",
        )


@contextlib.contextmanager
def open_cassette(path: Path, *, mode: RecordMode) -> Iterator[CassetteSession]:
    """Answer requests from the cassette at `path`, or record them on it, while the context is open.

    A missing file is an empty cassette. Nothing is written in mode `none`, and in mode `all`
    only when the run came to its end, so that a failed one leaves the old recording.

    Raises:
        CassetteError: The file cannot be read or written, or is damaged.
    """
    load_interactions(path)  # vcrpy loads it too, but inside a context that must not fail half-way
    recorder = VCR(
        record_mode=_VCR_MODES[mode],
        match_on=("method", "uri"),
        filter_headers=SECRET_REQUEST_FIELDS,
        before_record_request=_without_secrets,
        before_record_response=_without_cookies,
        decode_compressed_response=False,
        record_on_exception=mode is RecordMode.NEW,
        drop_unused_requests=mode is RecordMode.ALL,
        skip_patchers=[name for name in PATCHER_NAMES if name != "httpx"],
    )
    recorder.register_persister(CassetteFiles)
    context = CassetteContextDecorator(_OrderedCassette, lambda: recorder.get_merged_config(path=str(path)))
    with context as cassette:
        yield CassetteSession(path, mode, cassette)


class _OrderedCassette(Cassette):  # type: ignore[misc]
    """Replays each request's answers in the order of the recording, then the last one again.

    vcrpy compares every request with every interaction; this looks them up by method and address.
    """

    def _load(self) -> None:
        super()._load()
        self._index: dict[tuple[str, str], list[int]] = {}
        for position, (request, _) in enumerate(self.data):
            self._index.setdefault(_key(request), []).append(position)
        self._asked: dict[tuple[str, str], int] = {}

    @property
    def new_count(self) -> int:
        """How many interactions were recorded since loading."""
        return len(self.data) - int(self._loaded_count)

    def can_play_response_for(self, request: VcrRequest) -> bool:
        """Tell whether the file held an answer; what this session recorded is not replayed."""
        return self.record_mode is not VcrRecordMode.ALL and _key(self.filter_request(request)) in self._index

    def play_response(self, request: VcrRequest) -> Any:
        """Give the next answer that the file held, or the last one again."""
        key = _key(self.filter_request(request))
        positions = self._index[key]
        turn = self._asked.get(key, 0)
        self._asked[key] = turn + 1
        position = positions[min(turn, len(positions) - 1)]
        self.play_counts[position] += 1
        return self.data[position][1]


def _key(request: VcrRequest) -> tuple[str, str]:
    """Give what identifies a request, whichever tool wrote it down (RFC 3986 §6.2.3).

    Case of scheme and host, the scheme's own port, credentials and an empty path make no
    difference, and a fragment is never sent.
    """
    scheme, _, rest = request.uri.partition("#")[0].partition("://")
    end = min((rest.find(mark) for mark in "/?" if mark in rest), default=len(rest))
    authority, path = rest[:end].rpartition("@")[2].lower(), rest[end:]
    authority = authority.removesuffix(_OWN_PORTS.get(scheme.lower(), ":"))
    if not path.startswith("/"):
        path = f"/{path}"
    return request.method.upper(), f"{scheme.lower()}://{authority}{path}"


def _without_secrets(request: VcrRequest) -> VcrRequest:
    hidden = hide_secrets(request.uri)
    if hidden != request.uri:
        request.uri = hidden
    return request


def _without_cookies(response: dict[str, Any]) -> dict[str, Any]:
    headers = {
        name: [_hide_in_value(name, value) for value in values]
        for name, values in response["headers"].items()
        if name.lower() not in SECRET_RESPONSE_FIELDS
    }
    return {**response, "headers": headers}


def _hide_in_value(name: str, value: str | bytes) -> str | bytes:
    """Hide secrets in a redirect's target as in the request that will follow it, so that the two still match."""
    if name.lower() not in ("location", "content-location"):
        return value
    if isinstance(value, bytes):
        return hide_secrets(value.decode("utf-8", "replace")).encode("utf-8")
    return hide_secrets(value)
