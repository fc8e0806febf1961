"""How well and how fast the article is found on labelled pages: quickly, surely, and by the bare extractor.

    python benchmarks/extract/article_f1.py [--pages N] [--gold FOLDER]

The made pages have the layouts of real sites (nested containers, cards, sidebars, comments, tables, text between
breaks, pages of one block) in eight languages' letters; each paragraph is known. A folder of `NAME.html` beside
`NAME.txt` stands for labelled real ones. F1 counts runs of four words, as published comparisons do; "held" is the share
of the article's paragraphs that the whole text holds, which no quotation may be lost from. The last lines give the
CPU of keeping a page in a WARC as it came (packed), reading it and finding ten quotations.
"""

import argparse
import gzip
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.extract.extract_speed import URL, MadePage, as_response
from refcheck.archive import WarcArchive
from refcheck.datatypes.exchanges import Exchange, Request, Response
from refcheck.extract import extract_text
from refcheck.text.similarity import match_passage

ALPHABETS = ("abcdefghilmnoprstuv", "абвгдежзиклмнопрст", "aäbcdeöfgühißklmn", "aàbcdéefèghçilmnô", "abcçdeğıiöşüklmn")
_RUN = 4


def sentence(chance: random.Random, letters: str, low: int = 8, high: int = 20) -> str:
    words = [
        "".join(chance.choice(letters) for _ in range(chance.randint(2, 9))) for _ in range(chance.randint(low, high))
    ]
    return " ".join(words).capitalize() + "."


def paragraph(chance: random.Random, letters: str) -> str:
    return " ".join(sentence(chance, letters) for _ in range(chance.randint(2, 5)))


def plain(texts: list[str], boxes: list[str]) -> str:
    return "<main><article>" + "".join(f"<p>{text}</p>" for text in texts) + "</article></main>" + "".join(boxes)


def nested(texts: list[str], boxes: list[str]) -> str:
    """Each paragraph in a component of its own, as page builders write them, with boxes between."""
    parts = [f'<div class="component"><div class="text"><p>{text}</p></div></div>' for text in texts]
    parts[len(parts) // 2 : len(parts) // 2] = boxes[:1]
    return (
        f'<div class="layout"><div class="col">{"".join(parts)}</div><div class="side">{"".join(boxes[1:])}</div></div>'
    )


def broken(texts: list[str], boxes: list[str]) -> str:
    return f'<table><tr><td class="body"><div>{"<br><br>".join(texts)}</div></td><td>{"".join(boxes)}</td></tr></table>'


def mixed(texts: list[str], boxes: list[str]) -> str:
    """Headings, a list and a quotation among the paragraphs."""
    marked = []
    for number, text in enumerate(texts):
        tag = "blockquote" if number == 2 else "p"
        marked.append(f"<h2>{text.split('.')[0][:40]}</h2>" if number % 6 == 5 else "")
        marked.append(f"<ul><li>{text}</li></ul>" if number == 4 else f"<{tag}>{text}</{tag}>")
    return f'<section class="post"><div class="entry-content">{"".join(marked)}</div></section>{"".join(boxes)}'


LAYOUTS: tuple[Callable[[list[str], list[str]], str], ...] = (plain, nested, broken, mixed)


def make_page(chance: random.Random, layout: Callable[[list[str], list[str]], str]) -> MadePage:
    letters = chance.choice(ALPHABETS)
    texts = [paragraph(chance, letters) for _ in range(chance.randint(5, 40))]

    def cards(count: int) -> str:
        return "".join(
            f'<div class="card"><a href="/n/{i}"><h3>{sentence(chance, letters, 4, 8)}</h3></a>'
            f"<p>{sentence(chance, letters, 6, 14)}</p></div>"
            for i in range(count)
        )

    comments = "".join(f"<li><b>N{i}</b><p>{paragraph(chance, letters)}</p></li>" for i in range(chance.randint(0, 8)))
    boxes = [
        f'<div class="related-stories">{cards(chance.randint(1, 6))}</div>',
        f'<div class="most-read">{cards(chance.randint(2, 12))}</div>',
        f'<section class="comments"><ul>{comments}</ul></section>' if comments else "",
    ]
    menu = "".join(
        f'<li><a href="/s/{i}">{sentence(chance, letters, 1, 2)}</a></li>' for i in range(chance.randint(8, 60))
    )
    title = sentence(chance, letters, 5, 9)
    code = "<script>" + "x=" + repr([chance.random() for _ in range(chance.randint(100, 2000))]) + "</script>"
    html = (
        f"<!doctype html><html><head><title>{title}</title>{code}</head><body>"
        f"<header><nav><ul>{menu}</ul></nav></header>"
        f"<h1>{title}</h1>{layout(texts, boxes)}<footer><ul>{menu}</ul></footer>{code}</body></html>"
    )
    return MadePage(html=html, paragraphs=tuple(texts))


def load_gold(folder: Path) -> list[MadePage]:
    """Read NAME.html with NAME.txt, whose lines are the article's paragraphs."""
    pages = []
    for file in sorted(folder.glob("*.html")):
        lines = file.with_suffix(".txt").read_text("utf-8").splitlines()
        html = file.read_text("utf-8", errors="replace")
        pages.append(MadePage(html=html, paragraphs=tuple(line for line in lines if line.strip())))
    return pages


def runs(text: str) -> Counter[tuple[str, ...]]:
    words = text.split()
    return Counter(tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1)))


def f1(found: str, wanted: str) -> float:
    ours, theirs = runs(found), runs(wanted)
    both = sum((ours & theirs).values())
    return 2 * both / (sum(ours.values()) + sum(theirs.values()))


def bare_extractor(page: MadePage) -> str:
    from trafilatura import extract

    return extract(page.html, include_comments=False, fast=True) or ""


def chain(pages: list[MadePage], *, quick: bool) -> float:
    """Give the CPU milliseconds a page of keeping it, reading it and finding ten quotations."""
    with tempfile.TemporaryDirectory() as folder:
        archive = WarcArchive(Path(folder))
        answers = [_packed(as_response(page)) for page in pages]
        started = time.process_time()
        for number, (page, response) in enumerate(zip(pages, answers, strict=True)):
            request = Request(url=f"{URL}/{number}")
            archive.append(Exchange(request=request, started_at=datetime(2021, 9, 24, tzinfo=UTC), response=response))
            text = extract_text(response, url=request.url, quick=quick).text
            for quotation in (page.paragraphs * 10)[:10]:
                if quotation not in text:
                    match_passage(text, quotation)
        spent = time.process_time() - started
        archive.close()
    return spent / len(pages) * 1000


def _packed(response: Response) -> Response:
    """Give a response as nearly all sites send it."""
    headers = (*response.headers, ("Content-Encoding", "gzip"))
    return replace(response, headers=headers, body=gzip.compress(response.body, 6))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--gold", type=Path)
    options = parser.parse_args()
    chance = random.Random(20211122)
    made = [make_page(chance, LAYOUTS[number % len(LAYOUTS)]) for number in range(options.pages)]
    pages = load_gold(options.gold) if options.gold else made
    ways: dict[str, Callable[[MadePage], str]] = {
        "quickly": lambda page: extract_text(as_response(page), url=URL, quick=True).article_text,
        "surely": lambda page: extract_text(as_response(page), url=URL).article_text,
        "bare extractor": bare_extractor,
    }
    for name, way in ways.items():
        started = time.process_time()
        scores = [f1(way(page), "\n".join(page.paragraphs)) for page in pages]
        spent = (time.process_time() - started) / len(pages) * 1000
        print(f"{name:15} F1 {statistics.mean(scores):.4f}, worst {min(scores):.3f}, {spent:6.2f} ms a page")
    texts = [extract_text(as_response(page), url=URL, quick=True).text for page in pages]
    held = [part in text for page, text in zip(pages, texts, strict=True) for part in page.paragraphs]
    print(f"held by the whole text: {sum(held) / len(held):.4f} of {len(held)} paragraphs")
    for quick in (True, False):
        spent = chain(pages, quick=quick)
        way_name = "quickly" if quick else "surely"
        print(f"kept, read {way_name}, ten quotations found: {spent:.2f} ms, {1000 / spent:.0f} pages/s/core")


if __name__ == "__main__":
    main()
