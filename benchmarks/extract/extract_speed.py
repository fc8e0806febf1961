"""CPU time of reading pages and of classifying them, by stage, on pages made here or given in a folder.

    python benchmarks/extract/extract_speed.py [FOLDER] [--pages N]

The made pages have the shape of news pages (menus, teasers, scripts, JSON-LD, an article of 20 to 60 paragraphs;
80 KB on average). A folder of .html files stands for real ones. Figures are milliseconds of CPU, median and 95th
percentile; "held" counts the article paragraphs that the text and the article marks still hold.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from refcheck.datatypes.exchanges import Exchange, FetchResult, Request, Response
from refcheck.extract import extract_text
from refcheck.extract.html.article import mark_article
from refcheck.extract.html.tree import read_tree
from refcheck.fetch.classify import classify

WORDS = "the council valley flood wall water mill bridge market winter river vote debate mayor town meadow work".split()
URL = "https://www.valley.example/a"


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page and the paragraphs of its article, where they are known."""

    html: str
    paragraphs: tuple[str, ...] = ()


def make_page(chance: random.Random) -> MadePage:
    """Write one page."""

    def sentence(low: int, high: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randint(low, high))).capitalize() + "."

    paragraphs = tuple(
        f"{number}. " + " ".join(sentence(8, 22) for _ in range(chance.randint(2, 5)))
        for number in range(chance.randint(20, 60))
    )
    menu = "".join(f'<li class="nav-item"><a href="/s/{i}"><span>{sentence(1, 3)}</span></a></li>' for i in range(60))
    teasers = "".join(
        f'<div class="teaser card"><a href="/n/{i}"><img src="/i/{i}.jpg" alt=""><h3>{sentence(5, 9)}</h3></a><p>'
        f"{sentence(10, 18)}</p></div>"
        for i in range(chance.randint(20, 60))
    )
    script = "<script>" + "window.config=" + repr([chance.random() for _ in range(900)]) + "</script>"
    body = "".join(f'<p class="text">{text}</p>' for text in paragraphs)
    html = (
        f'<!doctype html><html lang="en"><head><title>{sentence(5, 9)} | Valley</title>'
        '<script type="application/ld+json">'
        '{"@type":"NewsArticle","headline":"x","datePublished":"2021-09-24"}</script>'
        f"{script}</head><body><header><nav><ul>{menu}</ul></nav></header>"
        f"<main><article><h1>{sentence(5, 9)}</h1>{body}"
        f'</article></main><section class="more-news">{teasers}</section><footer>{menu}</footer>{script}</body></html>'
    )
    return MadePage(html=html, paragraphs=paragraphs)


def load_pages(folder: Path | None, count: int) -> list[MadePage]:
    """Read the folder's pages, or make some (the same ones every time)."""
    if folder is not None:
        files = sorted(folder.rglob("*.html"))[:count]
        return [MadePage(html=file.read_text(encoding="utf-8", errors="replace")) for file in files]
    chance = random.Random(20211122)
    return [make_page(chance) for _ in range(count)]


def as_response(page: MadePage) -> Response:
    return Response(status=200, headers=(("Content-Type", "text/html; charset=utf-8"),), body=page.html.encode())


def as_result(page: MadePage) -> FetchResult:
    exchange = Exchange(
        request=Request(url=URL), started_at=datetime(2021, 9, 24, tzinfo=UTC), response=as_response(page)
    )
    return FetchResult(requested_url=URL, exchanges=(exchange,))


def measure(pages: list[MadePage], work: Callable[[MadePage], object]) -> tuple[float, float]:
    """Give median and 95th percentile of the CPU milliseconds per page, the better of two runs each."""
    times = []
    for page in pages:
        runs = []
        for _ in range(2):
            started = time.process_time()
            work(page)
            runs.append((time.process_time() - started) * 1000)
        times.append(min(runs))
    return statistics.median(times), sorted(times)[int(len(times) * 0.95)]


def held_paragraphs(pages: list[MadePage]) -> tuple[int, int, int]:
    """Count the paragraphs, those that the whole text holds, and those that the article holds."""
    total = in_text = in_article = 0
    for page in pages:
        read = extract_text(as_response(page), url=URL)
        article = read.article_text
        total += len(page.paragraphs)
        in_text += sum(text in read.text for text in page.paragraphs)
        in_article += sum(text in article for text in page.paragraphs)
    return total, in_text, in_article


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--pages", type=int, default=60)
    options = parser.parse_args()
    pages = load_pages(options.folder, options.pages)
    read = {id(page): extract_text(as_response(page), url=URL) for page in pages}
    stages: tuple[tuple[str, Callable[[MadePage], object]], ...] = (
        ("whole text (lexbor)", lambda page: read_tree(page.html)),
        ("article marks", lambda page: mark_article(page.html, read_tree(page.html).blocks)),
        ("extract_text", lambda page: extract_text(as_response(page), url=URL)),
        ("classify", lambda page: classify(as_result(page), read[id(page)])),
    )
    size = sum(len(page.html) for page in pages) / len(pages) / 1000
    print(f"{len(pages)} pages, {size:.0f} KB on average")
    for name, work in stages:
        median, late = measure(pages, work)
        print(f"{name:22} {median:7.2f} ms median {late:7.2f} ms p95 {1000 / median:7.0f} pages/s")
    if options.folder is None:
        total, in_text, in_article = held_paragraphs(pages)
        print(f"paragraphs held: {in_text / total:.4f} by the text, {in_article / total:.4f} by the article")


if __name__ == "__main__":
    main()
