"""How many requests a night made, and how many of them to public web archives."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from sqlalchemy import Connection

from refcheck.datatypes.exchanges import Exchange, FetchResult
from refcheck.datatypes.nights import NightReport
from refcheck.ports import Fetcher
from refcheck.store import Store
from refcheck.store.nights import add_requests, find_requests, save_night
from refcheck.text.urls import is_archive_url

_FAILED = 429
"""From this status on an archive's answer is none: it throttles or fails."""


@dataclass(slots=True)
class RequestCount:
    """What this process has asked and not yet added to a night."""

    requests: int = 0
    archive_requests: int = 0
    archive_errors: int = 0

    def note(self, result: FetchResult) -> None:
        """Count what was asked for one address."""
        for exchange in result.exchanges:
            self.requests += 1
            if _is_archive("/".join(exchange.request.url.split("/", 3)[:3])):
                self.archive_requests += 1
                self.archive_errors += _has_failed(exchange)

    def save(self, connection: Connection, night_id: int) -> None:
        """Add what was asked to a night, which others may work too."""
        if self.requests:
            add_requests(connection, night_id, self.requests, self.archive_requests, self.archive_errors)

    def take(self) -> "RequestCount":
        """Give what was counted, and begin anew."""
        taken = replace(self)
        self.requests = self.archive_requests = self.archive_errors = 0
        return taken

    def add(self, other: "RequestCount") -> None:
        """Take back what could not be added to a night."""
        self.requests += other.requests
        self.archive_requests += other.archive_requests
        self.archive_errors += other.archive_errors


class CountingFetcher:
    """A fetcher that counts what goes out through it."""

    def __init__(self, fetcher: Fetcher, count: RequestCount) -> None:
        self._fetcher = fetcher
        self._count = count

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        """Fetch `url` through the fetcher that is counted."""
        result = await self._fetcher.fetch(url, headers=headers)
        self._count.note(result)
        return result

    async def aclose(self) -> None:
        """Close the fetcher that is counted."""
        await self._fetcher.aclose()


def save_counts(store: Store, report: NightReport, count: RequestCount) -> NightReport:
    """Add the counts of all who worked a night to its account, here and in the store.

    Raises:
        StoreError: The database cannot be written.
    """
    counted = count.take()
    with store.begin() as connection:
        counted.save(connection, report.night_id)
        requests, archive_requests, archive_errors = find_requests(connection, report.night_id)
        report = replace(report, requests=requests, archive_requests=archive_requests, archive_errors=archive_errors)
        save_night(connection, report.night_id, report=report)
    return report


@lru_cache(maxsize=8192)  # a host's addresses come one after the other
def _is_archive(origin: str) -> bool:
    return is_archive_url(origin)


def _has_failed(exchange: Exchange) -> bool:
    return exchange.response is None or exchange.response.status >= _FAILED
