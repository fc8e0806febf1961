"""Pages a second and core of the whole chain, stage by stage, beside bare libraries on the same pages in the same run.

`python -m benchmarks.chain --pages 400`. CPU of this process only; the local server has its own. Nothing waits:
what a polite run waits for costs no CPU. The bare lines do no more than their names say: no status, no archive,
no evidence, no speaker; they are what a full verification can come near to.
"""

import argparse
import asyncio
import gc
import os
import signal
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.chain.pages import QuotedPage, make_pages, start_server
from benchmarks.extract.article_f1 import bare_extractor, f1
from benchmarks.extract.extract_speed import URL, MadePage, as_response
from refcheck.archive import WarcArchive
from refcheck.clock import SystemClock
from refcheck.datatypes.availability import Expectation
from refcheck.datatypes.sources import Retrieval
from refcheck.extract import extract_text
from refcheck.extract.html.tree import read_tree
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.settings import FetchSettings
from refcheck.pipeline import Ports
from refcheck.pipeline.retrieval import fetch_and_archive, retrieve
from refcheck.statuses import check_statuses
from refcheck.verify import verify_quotation

_HOSTS = 50
_UNDER_WAY = 64
_SPEAKER = "Anna Weber"
_SETTINGS = FetchSettings(allow_private=("127.0.0.*",), host_interval=0, host_concurrency=_UNDER_WAY)


def main() -> None:
    """Print a line for each stage."""
    gc.set_threshold(50_000, 20, 20)  # as the commands do
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=400)
    pages = make_pages(parser.parse_args().pages)
    size = sum(len(page.html) for page in pages) / len(pages) / 1000
    print(f"{len(pages)} pages, {size:.0f} KB and {len(pages[0].quotations)} quotations each")
    _warm(pages[:4])
    server, port = start_server(pages)
    try:
        urls = [f"http://127.0.0.{2 + number % _HOSTS}:{port}/p{number}" for number in range(len(pages))]
        _print("status only", _spent(lambda: asyncio.run(_look(urls))), pages)
        _print("fetch + archive", _spent(lambda: asyncio.run(_fetch(urls))), pages)
        retrievals: list[Retrieval] = []
        spent = _spent(lambda: retrievals.extend(asyncio.run(_retrieve(urls))))
        _print("fetch + archive + read + say what happened", spent, pages)
        naming = _spent(lambda: _verify(pages, retrievals, speaker=_SPEAKER))
        _print("ten quotations whose speaker the draft names", naming, pages)
        verifying = _spent(lambda: _verify(pages, retrievals))
        _print("ten quotations", verifying, pages)
        _print("the whole chain", spent + verifying, pages)
    finally:
        os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)
    scores = [
        f1(retrieval.source.text.article_text, "\n".join(page.paragraphs))  # type: ignore[union-attr]
        for page, retrieval in zip(pages, retrievals, strict=True)
    ]
    print(f"article F1 {sum(scores) / len(scores):.4f}, worst {min(scores):.3f}")
    _print("bare: whole text by lexbor, quotations as they stand", _spent(lambda: _bare(pages, _lexbor_text)), pages)
    few = pages[: max(1, len(pages) // 8)]
    _print("bare: article by trafilatura (fast), as they stand", _spent(lambda: _bare(few, _article_text)), few)


async def _look(urls: Sequence[str]) -> None:
    async for _result in check_statuses(urls, _SETTINGS, clock=SystemClock()):
        pass


async def _fetch(urls: Sequence[str]) -> None:
    await _with_ports(urls, lambda url, ports: fetch_and_archive(url, ports=ports))


async def _retrieve(urls: Sequence[str]) -> list[Retrieval]:
    return await _with_ports(urls, lambda url, ports: retrieve(url, ports=ports, expectation=Expectation()))


async def _with_ports(urls: Sequence[str], work: Callable) -> list:  # type: ignore[type-arg]
    """Do the same for each address, a bounded number at a time, with a new archive."""
    clock = SystemClock()
    gate = asyncio.Semaphore(_UNDER_WAY)
    with tempfile.TemporaryDirectory() as folder:
        archive = WarcArchive(Path(folder))
        fetcher = HttpFetcher(_SETTINGS, clock=clock)
        ports = Ports(clock=clock, fetcher=fetcher, archive=archive)

        async def one(url: str) -> object:
            async with gate:
                return await work(url, ports)

        done = await asyncio.gather(*map(one, urls))
        await fetcher.aclose()
        archive.close()
    return done


def _verify(pages: Sequence[QuotedPage], retrievals: Sequence[Retrieval], *, speaker: str | None = None) -> None:
    for page, retrieval in zip(pages, retrievals, strict=True):
        assert retrieval.source is not None, retrieval.availability
        # Another text each time, so that nothing is remembered from the quotations before.
        text = replace(retrieval.source.text, text=f"{retrieval.source.text.text} {speaker or ''}")
        for quotation in page.quotations:
            verify_quotation(replace(quotation, speaker=speaker), text)


def _bare(pages: Sequence[QuotedPage], text_of: Callable[[QuotedPage], str]) -> None:
    for page in pages:
        text = " ".join(text_of(page).split())
        for quotation in page.quotations:
            text.find(quotation.text)


def _lexbor_text(page: QuotedPage) -> str:
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(page.html)
    parser.strip_tags(["script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form"])
    return parser.body.text(separator=" ") if parser.body else ""


def _article_text(page: QuotedPage) -> str:
    return bare_extractor(MadePage(html=page.html))


def _warm(pages: Sequence[QuotedPage]) -> None:
    """Load what is loaded at the first use, so that no stage pays for it."""
    for page in pages:
        read = extract_text(as_response(MadePage(html=page.html)), url=URL)
        read_tree(page.html)
        for quotation in page.quotations:
            verify_quotation(quotation, read)
            verify_quotation(replace(quotation, speaker=_SPEAKER), read)


def _spent(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _print(label: str, seconds: float, pages: Sequence[QuotedPage]) -> None:
    print(f"{label:54} {1000 * seconds / len(pages):7.2f} ms a page {len(pages) / seconds:7.0f} pages/s/core")


if __name__ == "__main__":
    main()
