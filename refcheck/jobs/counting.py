"""How many requests a night made, and how many of them to public web archives."""

from collections.abc import Mapping
from dataclasses import replace

from refcheck.datatypes.exchanges import Exchange, FetchResult
from refcheck.datatypes.nights import NightReport
from refcheck.jobs.plain import to_plain
from refcheck.ports import Fetcher
from refcheck.store import Store
from refcheck.store.nights import save_night
from refcheck.text.urls import is_archive_url

_FAILED = 429
"""From this status on an archive's answer is none: it throttles or fails."""


class CountingFetcher:
    """A fetcher that counts what goes out through it."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self.requests = 0
        self.archive_requests = 0
        self.archive_errors = 0

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        """Fetch `url` through the fetcher that is counted."""
        result = await self._fetcher.fetch(url, headers=headers)
        self.requests += len(result.exchanges)
        archived = [exchange for exchange in result.exchanges if is_archive_url(exchange.request.url)]
        self.archive_requests += len(archived)
        self.archive_errors += sum(map(_has_failed, archived))
        return result

    async def aclose(self) -> None:
        """Close the fetcher that is counted."""
        await self._fetcher.aclose()


def save_counts(store: Store, report: NightReport, counted: CountingFetcher) -> NightReport:
    """Add the counts to the account of a night, here and in the store.

    Raises:
        StoreError: The database cannot be written.
    """
    report = replace(
        report,
        requests=counted.requests,
        archive_requests=counted.archive_requests,
        archive_errors=counted.archive_errors,
    )
    with store.begin() as connection:
        save_night(connection, report.night_id, report=to_plain(report))
    return report


def _has_failed(exchange: Exchange) -> bool:
    return exchange.response is None or exchange.response.status >= _FAILED
