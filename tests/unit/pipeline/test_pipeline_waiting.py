"""References that must wait for their host hold up no others."""

import asyncio
from collections.abc import Mapping

from refcheck.datatypes.exchanges import FetchResult
from refcheck.documents import read_document
from refcheck.pipeline import Ports, check_document
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

SLOW = [f"https://slow.example/news/{number}" for number in range(40)]
QUICK = "https://quick.example/news/bridge-to-close"
PAGE = a_page("Tessel bridge to close", "The deck of the Tessel bridge will be replaced in the autumn of 2024.")


class Throttled(ScriptedWeb):
    """A web in which one host makes everybody wait until another one has been asked."""

    def __init__(self) -> None:
        super().__init__(dict.fromkeys([*SLOW, QUICK], PAGE))
        self.quick_was_asked = asyncio.Event()

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        if url == QUICK:
            self.quick_was_asked.set()
        await self.quick_was_asked.wait()
        return await super().fetch(url, headers=headers)


def test_a_host_that_makes_wait_holds_up_no_other() -> None:
    references = "\n\n".join(
        f"“The bridge, part {n}” Courier, March 12, 2023. {url}" for n, url in enumerate([*SLOW, QUICK])
    )
    document = read_document(f"The bridge\n\nIt is old.\n\nReferences:\n\n{references}\n".encode(), source="bridge.txt")

    async def check() -> list[str]:
        web = Throttled()
        ports = Ports(clock=StillClock(), fetcher=web, archive=MemoryArchive())
        await asyncio.wait_for(check_document(document, ports=ports, concurrency=2), timeout=20.0)
        return web.asked

    assert set(asyncio.run(check())) >= {*SLOW, QUICK}
