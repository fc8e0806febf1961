"""Pages of real prose in the layouts of real sites, ten quotations for each, and a server that sends them packed."""

import asyncio
import gzip
import random
from dataclasses import dataclass

from benchmarks.extract.article_f1 import LAYOUTS
from benchmarks.forked import fork_server
from benchmarks.quotations.cases import read_cases
from benchmarks.quotations.speed import quotations_of
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText

_WORDS = 1200
_QUOTED = 20  # words


@dataclass(frozen=True, slots=True)
class QuotedPage:
    """A page and what is quoted from it: four quotations in ten as they stand, the others with a word changed."""

    html: str
    paragraphs: tuple[str, ...]
    quotations: tuple[Quotation, ...]


def make_pages(count: int) -> list[QuotedPage]:
    """Write pages, the same ones every time; no two have the same text."""
    chance = random.Random(20261122)
    texts = dict.fromkeys(case.page.text for case in read_cases())
    prose = [part for text in texts for part in text.split("\n\n") if 20 < len(part.split()) < 200]
    return [_make_page(number, chance, prose) for number in range(count)]


def _make_page(number: int, chance: random.Random, prose: list[str]) -> QuotedPage:
    chosen: list[str] = []
    while sum(len(part.split()) for part in chosen) < _WORDS:
        chosen.append(" ".join(f"{chance.choice(prose)} Item {number}, {len(chosen)}.".split()))
    article = ExtractedText(text="\n\n".join(chosen), media_type="text/plain")
    boxes = [f'<div class="related-stories">{_cards(chance, prose, 8)}</div>', _comments(chance, prose)]
    menu = "".join(f'<li class="nav-item"><a href="/s/{i}"><span>Part {i}</span></a></li>' for i in range(60))
    title = " ".join(chosen[0].split()[:8])
    code = f"<script>window.config={[chance.random() for _ in range(1200)]}</script>"
    html = (
        f'<!doctype html><html lang="en"><head><title>{title} | Valley</title><meta name="author" content="A. Writer">'
        f'<meta property="og:title" content="{title}"><link rel="canonical" href="/p{number}">'
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-09-24"}</script>'
        f"{code}</head><body><header><nav><ul>{menu}</ul></nav></header><h1>{title}</h1>"
        f"{LAYOUTS[number % len(LAYOUTS)](chosen, boxes)}<footer><ul>{menu}</ul></footer>{code}</body></html>"
    )
    return QuotedPage(html, tuple(chosen), tuple(quotations_of(article, 10, _QUOTED)))


def _cards(chance: random.Random, prose: list[str], count: int) -> str:
    parts = (chance.choice(prose).split() for _ in range(count))
    return "".join(
        f'<div class="card"><a href="/n/{i}"><h3>{" ".join(part[:7])}</h3></a><p>{" ".join(part[7:20])}</p></div>'
        for i, part in enumerate(parts)
    )


def _comments(chance: random.Random, prose: list[str]) -> str:
    parts = (" ".join(chance.choice(prose).split()[:30]) for _ in range(5))
    listed = "".join(f"<li><b>Reader {i}</b><p>{part}</p></li>" for i, part in enumerate(parts))
    return f'<section class="comments"><ul>{listed}</ul></section>'


def start_server(pages: list[QuotedPage]) -> tuple[int, int]:
    """Serve the pages by their numbers; give the server's process and port."""
    answers = [_answer_of(number, page) for number, page in enumerate(pages)]
    unchanged = b"HTTP/1.1 304 Not Modified\r\n\r\n"

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                number = int(head.split(b" ", 2)[1].rpartition(b"p")[2])
                writer.write(unchanged if b"if-none-match" in head.lower() else answers[number])
                await writer.drain()
        except (asyncio.IncompleteReadError, OSError, ValueError):
            pass
        finally:
            writer.close()

    return fork_server(answer)


def _answer_of(number: int, page: QuotedPage) -> bytes:
    body = gzip.compress(page.html.encode(), 6)
    fields = f'Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nETag: "{number}"\r\n'
    return f"HTTP/1.1 200 OK\r\n{fields}Content-Length: {len(body)}\r\n\r\n".encode() + body
