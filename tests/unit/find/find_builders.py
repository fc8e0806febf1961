"""A small web for finding: articles as pages, a SearXNG instance that knows them, and archived copies."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from html import escape
from urllib.parse import quote

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import FetchResult, Response, TransportError
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.references import Name, ParsedReference, PartialDate, Reference, ReferenceOrigin
from refcheck.datatypes.selectors import target_at
from refcheck.extract import extract_text
from refcheck.fetch.memento import MementoLookup
from refcheck.find.finding import find_candidates
from refcheck.find.query import query_of
from refcheck.find.searchers.asking import Fetch
from refcheck.find.searchers.engines import SearXng, searxng_address
from refcheck.text.dates import parse_date
from tests.fakes import ScriptedWeb

BASE = "https://searx.example"

BODY = (
    "Officials confirmed the account on the same day and gave further figures to reporters in the capital.",
    "Residents of the district told of long queues, closed roads and little news from the authorities.",
    "Observers expect that talks will go on for several weeks before either side says anything binding.",
    "The ministry did not answer questions about the costs, which earlier estimates put at several million.",
)


@dataclass(frozen=True, kw_only=True)
class Article:
    """One page of the web, with what it says of itself."""

    url: str
    title: str
    date: str | None = None
    site: str | None = None
    canonical: str | None = None
    author: str | None = None
    language: str = "en"
    shows_date: str | None = None
    body: tuple[str, ...] = BODY
    hit_title: str | None = None

    def response(self) -> Response:
        """Give the page as a server sends it."""
        metas = [("og:site_name", self.site), ("article:published_time", self.date), ("author", self.author)]
        head = "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in metas if value)
        if self.canonical:
            head += f'<link rel="canonical" href="{escape(self.canonical)}">'
        title = f"{self.title} | {self.site}" if self.site else self.title
        text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in self.body)
        shown = f"<p>{escape(self.shows_date)}</p>" if self.shows_date else ""
        html = (
            f'<!doctype html><html lang="{self.language}"><head><meta charset="utf-8">{head}'
            f"<title>{escape(title)}</title></head>"
            f"<body><main><article><h1>{escape(self.title)}</h1>{shown}{text}</article></main></body></html>"
        )
        return Response(status=200, headers=(("Content-Type", "text/html; charset=utf-8"),), body=html.encode())


@dataclass(kw_only=True)
class World:
    """What the searcher returns for any question, what answers at which address, and what archives keep."""

    articles: list[Article] = field(default_factory=list)
    answers: dict[str, Response | TransportError] = field(default_factory=dict)
    copies: dict[str, tuple[str, Article]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)

    def web(self, reference: Reference) -> ScriptedWeb:
        """Give the scripted web in which the searcher answers the question about `reference`."""
        query = query_of(reference)
        assert query is not None
        results = [
            {"url": article.url, "title": article.hit_title or article.title}
            for article in self.articles
            if article.url not in self.hidden
        ]
        pages: dict[str, Response | TransportError] = {article.url: article.response() for article in self.articles}
        pages |= {memento_address(url, stamp): copy.response() for url, (stamp, copy) in self.copies.items()}
        pages |= self.answers
        pages[searxng_address(BASE, query)] = json_response({"results": results})
        return ScriptedWeb(pages)

    async def find_copies(self, url: str, near: datetime | None) -> MementoLookup:
        """Give the archived copy of an address."""
        if url not in self.copies:
            return MementoLookup()
        stamp = self.copies[url][0]
        moment = datetime.strptime(stamp, "%Y%m%d").replace(tzinfo=UTC)
        address = memento_address(url, stamp)
        memento = Memento(original=url, memento=address, memento_datetime=moment, archive="web.archive.org")
        return MementoLookup(mementos=(memento,))


def memento_address(url: str, stamp: str) -> str:
    """Give the address of an archived copy."""
    return f"https://web.archive.org/web/{stamp}000000id_/{url}"


async def find_in(world: World, reference: Reference) -> FindResult:
    """Find a reference in a world with the searcher alone."""
    web = world.web(reference)
    return await find_candidates(
        reference, searchers=(SearXng(base=BASE),), fetch=_fetch_of(web), read=read_page, find_copies=world.find_copies
    )


def read_page(response: Response, url: str) -> ExtractedText:
    """Read a page with the product's own reader."""
    return extract_text(response, url=url)


def _fetch_of(web: ScriptedWeb) -> Fetch:
    async def fetch(url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        return await web.fetch(url)

    return fetch


def json_response(value: object, *, status: int = 200) -> Response:
    """Give a JSON answer."""
    return Response(
        status=status, headers=(("Content-Type", "application/json"),), body=json.dumps(value).encode("utf-8")
    )


def a_cited_work(title: str, outlet: str | None = None, date: str | None = None, **fields: object) -> Reference:
    """Build a reference that gives title, outlet and date only."""
    issued: PartialDate | None = parse_date(date) if date else None
    raw = ", ".join(part for part in (f"“{title}”", outlet, date) if part)
    author = fields.pop("author", None)
    names = (Name(family=str(author)),) if author else ()
    values: dict[str, object] = {"type": "article-newspaper", "title": title, "container_title": outlet}
    parsed = ParsedReference(**(values | {"issued": issued, "author": names} | fields))  # type: ignore[arg-type]
    return Reference(
        id="r1", raw=raw, target=target_at(raw, 0, len(raw), source="d1"), origin=ReferenceOrigin.NOTE, parsed=parsed
    )


def moved(article: Article, **changes: object) -> Article:
    """Give an article changed in some respect."""
    return replace(article, **changes)  # type: ignore[arg-type]


def slug_of(title: str) -> str:
    """Give the title as an address spells it."""
    return quote("-".join("".join(char if char.isalnum() else " " for char in title.lower()).split())[:90])
