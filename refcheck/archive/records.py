"""Exchange → the WARC records that keep it; pure, so that the same exchange gives the same bytes."""

from dataclasses import dataclass
from datetime import datetime

from refcheck.archive.digests import Identity, block_digest, part_id, warc_date
from refcheck.archive.members import gzip_member, stored_member
from refcheck.archive.urlkeys import target_uri
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import Exchange, Request, Response

VERSION_LINE = "WARC/1.1"
IDENTICAL_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
FAILURE_FIELD = b"fetchError:"
"""How the metadata record of a fetch without a response begins."""
_CONTROLS = dict.fromkeys((*range(9), *range(10, 32), 127), " ")  # a line break would forge a field
_END = b"\r\n\r\n"
_FRAMING = frozenset({"transfer-encoding", "content-length"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One WARC record: the lines of its header fields in order, the head of its block and the payload after it."""

    fields: str
    head: bytes
    payload: bytes = b""
    is_dense: bool = False

    def render(self) -> bytes:
        """Give the record as one gzip member."""
        return gzip_member(self._header() + self.head, self.payload, _END, is_dense=self.is_dense)

    def render_stored(self) -> bytes:
        """Give the record as one gzip member whose bytes stand there as they are."""
        return stored_member(b"".join((self._header(), self.head, self.payload, _END)))

    def _header(self) -> bytes:
        digest, length = block_digest(self.head, self.payload), len(self.head) + len(self.payload)
        text = f"{VERSION_LINE}\r\n{self.fields}WARC-Block-Digest: {digest}\r\nContent-Length: {length}\r\n\r\n"
        return text.encode("utf-8")


def warcinfo_record(filename: str, record_id: str, *, date: str, software: str) -> Record:
    """Describe the file; its date is that of the first exchange in it, so that replays give equal files."""
    body = f"software: {software}\r\nformat: WARC File Format 1.1\r\nconformsTo: ISO 28500:2017\r\n"
    return Record(
        fields=(
            f"WARC-Type: warcinfo\r\nWARC-Record-ID: {record_id}\r\nWARC-Filename: {filename}\r\nWARC-Date: {date}\r\n"
            "Content-Type: application/warc-fields\r\n"
        ),
        head=body.encode("utf-8"),
    )


def request_record(exchange: Exchange, identity: Identity) -> Record:
    """Keep the request, tied to the response that came back."""
    return Record(
        fields=(
            f"WARC-Type: request\r\nWARC-Record-ID: {part_id(identity.record_id, 'request')}\r\n"
            f"{_when_and_where(identity)}WARC-Concurrent-To: {identity.record_id}\r\n{_peer(exchange)}"
            "Content-Type: application/http; msgtype=request\r\n"
        ),
        head=_request_head(exchange.request),
        payload=exchange.request.body,
    )


def response_record(exchange: Exchange, response: Response, identity: Identity) -> Record:
    """Keep the response: status line, header fields and the payload as received."""
    return Record(
        fields=f"WARC-Type: response\r\n{_response_fields(exchange, response, identity)}",
        head=_response_head(response),
        payload=response.body,
        is_dense=bool(response.body) and _is_dense(response),
    )


def revisit_record(exchange: Exchange, response: Response, identity: Identity, first: Capture) -> Record:
    """Keep a response whose payload is in the archive already: its header fields, and where the payload is."""
    return Record(
        fields=(
            f"WARC-Type: revisit\r\nWARC-Profile: {IDENTICAL_PAYLOAD}\r\nWARC-Refers-To: {first.record_id}\r\n"
            f"WARC-Refers-To-Target-URI: {first.target_uri}\r\nWARC-Refers-To-Date: {warc_date(first.date)}\r\n"
            f"{_response_fields(exchange, response, identity)}"
        ),
        head=_response_head(response),
    )


def resource_record(
    record_id: str, uri: str, content: bytes, *, date: datetime, digest: str, media_type: str
) -> Record:
    """Keep bytes that came by hand, as they are: no request, no status line, no header fields (WARC 1.1 §6.3)."""
    return Record(
        fields=(
            f"WARC-Type: resource\r\nWARC-Record-ID: {record_id}\r\nWARC-Date: {warc_date(date)}\r\n"
            f"WARC-Target-URI: {uri}\r\nWARC-Payload-Digest: {digest}\r\nContent-Type: {_one_line(media_type)}\r\n"
        ),
        head=b"",
        payload=content,
        is_dense=_is_packed(media_type),
    )


def failure_record(exchange: Exchange, identity: Identity) -> Record:
    """Keep what came instead of a response, as metadata about the address."""
    error = exchange.error
    assert error is not None  # the caller asks only for exchanges that failed
    lines = [f"{FAILURE_FIELD.decode()} {error.kind}", f"fetchErrorMessage: {_one_line(error.message)}"]
    if error.code:
        lines.insert(1, f"fetchErrorCode: {_one_line(error.code)}")
    return Record(
        fields=(
            f"WARC-Type: metadata\r\nWARC-Record-ID: {identity.record_id}\r\n{_when_and_where(identity)}"
            f"{_peer(exchange)}Content-Type: application/warc-fields\r\n"
        ),
        head=("\r\n".join(lines) + "\r\n").encode("utf-8"),
    )


def _response_fields(exchange: Exchange, response: Response, identity: Identity) -> str:
    truncated = f"WARC-Truncated: {response.truncated}\r\n" if response.truncated else ""
    return (
        f"WARC-Record-ID: {identity.record_id}\r\n{_when_and_where(identity)}{_peer(exchange)}{truncated}"
        f"WARC-Payload-Digest: {identity.digest}\r\nContent-Type: application/http; msgtype=response\r\n"
    )


def _when_and_where(identity: Identity) -> str:
    return f"WARC-Date: {identity.date}\r\nWARC-Target-URI: {identity.uri}\r\n"


def _peer(exchange: Exchange) -> str:
    return f"WARC-IP-Address: {_one_line(exchange.ip_address)}\r\n" if exchange.ip_address else ""


def _request_head(request: Request) -> bytes:
    scheme_end = request.url.find("://") + 3
    path_start = min((at for at in (request.url.find(mark, scheme_end) for mark in "/?#") if at >= 0), default=-1)
    path = request.url[path_start:].partition("#")[0] if path_start >= 0 else ""
    if not path.startswith("/"):
        path = "/" + path
    lines = [f"{request.method} {target_uri(path)} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in request.headers]
    return _http_head(lines)


def _response_head(response: Response) -> bytes:
    """Give the status line and the header fields with a truthful framing; what is no longer so gets another name.

    The chunked coding is undone before we see the body, so its header would make every reader look
    for chunks that are not there.
    """
    version = response.http_version if response.http_version.startswith("HTTP/") else "HTTP/1.1"
    lines = [f"{version} {response.status} {response.reason}"]
    length = str(len(response.body))
    is_told = False
    for name, value in response.headers:
        if (lowered := name.lower()) in _FRAMING:
            if lowered == "content-length" and value.strip() == length:
                is_told = True
            else:
                name = f"X-Archive-Orig-{name}"
        lines.append(f"{name}: {value}")
    if not is_told:
        lines.append(f"Content-Length: {length}")
    return _http_head(lines)


def _http_head(lines: list[str]) -> bytes:
    if not "".join(lines).isprintable():
        lines = [_one_line(line) for line in lines]
    text = "\r\n".join(lines) + "\r\n\r\n"
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode("utf-8")


def _one_line(text: str) -> str:
    return text if text.isprintable() else text.translate(_CONTROLS)


def _is_dense(response: Response) -> bool:
    """Tell whether the payload would not shrink: content-coded, or of a packed media type."""
    coding = (response.header("content-encoding") or "identity").strip().lower()
    if coding not in ("", "identity"):
        return True
    return _is_packed((response.header("content-type") or "").partition(";")[0].strip().lower())


def _is_packed(media_type: str) -> bool:
    is_drawn_in_text = media_type == "image/svg+xml"
    packed = ("image/", "video/", "audio/", "font/woff", "application/zip", "application/gzip")
    return media_type.startswith(packed) and not is_drawn_in_text
