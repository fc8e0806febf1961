"""How many requests a night made, whoever made them."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime

from refcheck.datatypes.exchanges import Exchange, FetchResult, Request, Response
from refcheck.datatypes.nights import NightReport
from refcheck.jobs.accounts import account_for
from refcheck.jobs.counting import CountingFetcher, RequestCount, save_counts
from refcheck.jobs.recording import Recorder
from refcheck.jobs.schedule import DueRules
from refcheck.store import Store
from refcheck.store.due import take_due
from refcheck.store.links import LinkRow, add_links
from refcheck.store.nights import begin_night, find_night
from refcheck.store.observations import ObservationRow

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Redirecting:
    """Asks twice for each address; a web archive throttles it."""

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        def hop(status: int) -> Exchange:
            return Exchange(request=Request(url=url), started_at=NOON, response=Response(status=status))

        return FetchResult(requested_url=url, exchanges=(hop(301), hop(429 if "archive" in url else 200)))

    async def aclose(self) -> None:
        """Close nothing."""


class StillClock:
    """Stands at noon."""

    def now(self) -> datetime:
        return NOON

    async def sleep(self, seconds: float) -> None:
        """Wait for nothing."""


def ask(*urls: str) -> RequestCount:
    count = RequestCount()
    fetcher = CountingFetcher(Redirecting(), count)

    async def run() -> None:
        for url in urls:
            await fetcher.fetch(url)

    asyncio.run(run())
    return count


async def _keep(recorder: Recorder, link: LinkRow) -> None:
    await recorder.add(link, ObservationRow(link_id=link.id, at=NOON, outcome="ok"), has_claims=False)
    await recorder.flush()
    await recorder.flush()  # nothing was asked since


def counts_of(report: NightReport) -> tuple[int, int, int]:
    return report.requests, report.archive_requests, report.archive_errors


def test_the_requests_of_all_workers_are_in_the_account(empty_store: Store) -> None:
    with empty_store.begin() as connection:
        number = begin_night(connection, now=NOON, owner="planner")
        add_links(connection, ["https://courier.example/a"], now=NOON)
        (link,) = take_due(connection, ["courier.example"], NOON, limit=1).links
    page, copy = "https://courier.example/a", "https://web.archive.org/web/2020/https://courier.example/a"
    for worker in (ask(page, page), ask(page, copy)):
        recorder = Recorder(empty_store, number, clock=StillClock(), rules=DueRules(), count=worker)
        asyncio.run(_keep(recorder, link))
    with empty_store.read() as connection:
        night = find_night(connection, number)
    assert night is not None
    report = save_counts(empty_store, account_for(empty_store, night, now=NOON), ask(page))
    assert counts_of(report) == (10, 2, 1)
    with empty_store.read() as connection:
        kept = find_night(connection, number)
    assert kept is not None
    assert kept.report is not None
    assert kept.report["requests"] == 10
