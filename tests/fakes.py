"""Hand-written stand-ins for the outside world: a scripted web, an archive in memory, a clock that stands still."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urljoin

from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import (
    Exchange,
    FetchResult,
    Request,
    Response,
    TransportError,
    TransportErrorKind,
)
from tests.builders import NOON


class StillClock:
    """A clock that stands at noon and never waits."""

    def now(self) -> datetime:
        return NOON

    async def sleep(self, seconds: float) -> None:
        return None


@dataclass
class ScriptedWeb:
    """Answers by address; an address that is not in the script has a host that does not resolve."""

    answers: Mapping[str, Response | TransportError]
    asked: list[str] = field(default_factory=list)

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        self.asked.append(url)
        exchanges = []
        address = url
        for _ in range(5):
            answer = self.answers.get(address, TransportError(kind=TransportErrorKind.DNS, message="no such host"))
            request = Request(url=address)
            if isinstance(answer, TransportError):
                exchanges.append(Exchange(request=request, started_at=NOON, error=answer))
                return FetchResult(requested_url=url, exchanges=tuple(exchanges), error=answer)
            exchanges.append(Exchange(request=request, started_at=NOON, response=answer))
            location = answer.header("location")
            if location is None:
                break
            address = urljoin(address, location)
        return FetchResult(requested_url=url, exchanges=tuple(exchanges))

    async def aclose(self) -> None:
        return None


@dataclass
class MemoryArchive:
    """Keeps exchanges in a list, in the order in which they came, and what was supplied by hand in another."""

    kept: list[Exchange] = field(default_factory=list)
    resources: list[tuple[str, bytes, str]] = field(default_factory=list)

    def append(self, exchange: Exchange) -> Capture | None:
        self.kept.append(exchange)
        if exchange.response is None:
            return None
        return Capture(
            record_id=f"<urn:uuid:00000000-0000-0000-0000-{len(self.kept):012d}>",
            target_uri=exchange.request.url,
            date=exchange.started_at,
            payload_digest=f"sha256:{len(self.kept):064x}",
            filename="memory.warc.gz",
            offset=len(self.kept),
            status=exchange.response.status,
        )

    def append_later(self, exchange: Exchange, digest: str) -> None:
        self.append(exchange)

    def write_waiting(self) -> None:
        return None

    def append_resource(self, uri: str, content: bytes, *, media_type: str) -> Capture:
        self.resources.append((uri, content, media_type))
        return Capture(
            record_id=f"<urn:uuid:00000000-0000-0000-0001-{len(self.resources):012d}>",
            target_uri=uri,
            date=NOON,
            payload_digest=f"sha256:{hashlib.sha256(content).hexdigest()}",
            filename="memory.warc.gz",
            offset=len(self.resources),
        )

    def close(self) -> None:
        return None


def a_page(title: str, *paragraphs: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Build an HTML answer with a heading and paragraphs."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    html = (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )
    fields = {"Content-Type": "text/html; charset=utf-8"} | dict(headers or {})
    return Response(status=status, headers=tuple(fields.items()), body=html.encode())
