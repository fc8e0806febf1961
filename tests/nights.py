"""A web whose hosts live, die, move and fail by the calendar, a clock that moves when told, and nights over both."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import (
    Exchange,
    FetchResult,
    Request,
    Response,
    TransportError,
    TransportErrorKind,
)
from refcheck.datatypes.nights import NightReport
from refcheck.jobs.night import NightTools, run_night
from refcheck.jobs.settings import NightlySettings, parse_settings
from refcheck.pipeline import Ports
from refcheck.store import Store
from tests.fakes import MemoryArchive, a_page

FIRST_NIGHT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
ANSWER_TIME = timedelta(seconds=1)
CONTROLS = ("https://one.control/", "https://two.control/", "https://three.control/")

Answer = Response | TransportError
Host = Callable[[str, float], Answer]
"""What a host answers for an address on a day (days since the first night, with fractions)."""


@dataclass
class SteppingClock:
    """Stands still until somebody waits or the calendar is turned."""

    moment: datetime = FIRST_NIGHT

    def now(self) -> datetime:
        return self.moment

    async def sleep(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        await asyncio.sleep(0)


@dataclass
class CalendarWeb:
    """Answers by host and day; every other host does not exist. Pages that name their version are asked for by it."""

    hosts: Mapping[str, Host]
    clock: SteppingClock
    asked: list[str] = field(default_factory=list)
    conditions: list[Mapping[str, str]] = field(default_factory=list)

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        self.clock.moment += ANSWER_TIME
        self.asked.append(url)
        self.conditions.append(dict(headers or {}))
        exchanges: list[Exchange] = []
        address = url
        for _ in range(6):
            answer = self._answer(address, headers or {})
            error = answer if isinstance(answer, TransportError) else None
            response = None if isinstance(answer, TransportError) else answer
            exchanges.append(
                Exchange(request=Request(url=address), started_at=self.clock.now(), response=response, error=error)
            )
            location = response.header("location") if response else None
            if error is not None or location is None:
                return FetchResult(requested_url=url, exchanges=tuple(exchanges), error=error)
            address = urljoin(address, location)
        raise AssertionError("a redirect loop in the script")

    async def aclose(self) -> None:
        return None

    def _answer(self, address: str, headers: Mapping[str, str]) -> Answer:
        day = (self.clock.now() - FIRST_NIGHT) / timedelta(days=1)
        host = self.hosts.get(urlsplit(address).hostname or "", not_there)
        answer = host(address, day)
        if isinstance(answer, Response) and (tag := answer.header("etag")) and headers.get("If-None-Match") == tag:
            return Response(status=304, headers=(("ETag", tag),))
        return answer


class RereadArchive(MemoryArchive):
    """An archive in memory whose digests are the bytes' own and that can be read again."""

    def append(self, exchange: Exchange) -> Capture | None:
        capture = super().append(exchange)
        if capture is None or exchange.response is None:
            return None
        import hashlib
        from dataclasses import replace

        return replace(capture, payload_digest=f"sha256:{hashlib.sha256(exchange.response.body).hexdigest()}")

    def load(self, record_id: str) -> Response | None:
        number = int(record_id[-13:-1])
        return self.kept[number - 1].response


def not_there(url: str, day: float) -> Answer:
    return TransportError(kind=TransportErrorKind.DNS, code="NXDOMAIN", message="no such host")


def silent(url: str, day: float) -> Answer:
    return TransportError(kind=TransportErrorKind.TIMEOUT, message="no answer")


def article(url: str, *paragraphs: str, title: str | None = None, etag: str | None = None) -> Response:
    """Give a page of its own for an address."""
    name = urlsplit(url).path.strip("/").replace("-", " ") or urlsplit(url).hostname or "page"
    words = paragraphs or (
        f"The council met on the matter of {name} and voted after a long evening of talk about {name}.",
        "Members of both parties spoke of costs, of the weather and of the road that leads down to the river bank."
        f" Printed for the readers of {urlsplit(url).hostname}.",
    )
    return a_page(title or f"News of {name}", *words, headers={"ETag": etag} if etag else None)


def missing(url: str, status: int = 404) -> Response:
    return a_page("Not found", "There is no such page here.", status=status)


def wall(url: str) -> Response:
    return a_page("Just a moment...", "Checking your browser", status=403, headers={"cf-mitigated": "challenge"})


def redirect(target: str) -> Response:
    return Response(status=301, headers=(("Location", target),))


@dataclass
class Desk:
    """A store, a web and a clock, and one night after the other."""

    store: Store
    hosts: dict[str, Host]
    folder: Path
    urls: Sequence[str] = ()
    settings: dict[str, Any] = field(default_factory=dict)
    clock: SteppingClock = field(default_factory=SteppingClock)
    archive: RereadArchive = field(default_factory=RereadArchive)
    reports: list[NightReport] = field(default_factory=list)

    def __post_init__(self) -> None:
        (self.folder / "list.csv").write_text("\n".join(self.urls), encoding="utf-8")
        self.web = CalendarWeb(
            self.hosts | {urlsplit(url).hostname or "": self._control for url in CONTROLS}, self.clock
        )
        self.network_is_down: Callable[[float], bool] = lambda day: False

    def night_settings(self) -> NightlySettings:
        table = {"controls": list(CONTROLS), "second_look": False, "sources": {"urls": ["list.csv"]}} | self.settings
        return parse_settings({"nightly": table}, place="test", base=self.folder)

    def run(self, day: float | None = None) -> NightReport:
        """Run the night of a day, the next one without."""
        day = len(self.reports) if day is None else day
        self.clock.moment = FIRST_NIGHT + timedelta(days=day)
        ports = Ports(clock=self.clock, fetcher=self.web, archive=self.archive)
        tools = NightTools(ports=ports, kept=self.archive)
        report = asyncio.run(run_night(self.night_settings(), store=self.store, tools=tools, owner="test"))
        self.reports.append(report)
        return report

    def run_days(self, days: int) -> list[NightReport]:
        return [self.run() for _ in range(days)]

    def _control(self, url: str, day: float) -> Answer:
        return article(url)


def told(reports: Sequence[NightReport]) -> list[tuple[int, str, str]]:
    """Give what the desk was told: night, kind, address."""
    return [
        (number, change.kind.value, change.url)
        for number, report in enumerate(reports)
        for change in report.changes
        if change.is_alert
    ]
