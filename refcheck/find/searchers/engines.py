"""Search engines that answer in JSON: a SearXNG instance of one's own, and Brave, Bing and Google with a key."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from refcheck.datatypes.references import PartialDate
from refcheck.find.query import Query
from refcheck.find.searchers.asking import (
    Fetch,
    Hit,
    SearchAnswer,
    ask,
    objects_in,
    parse_object,
    text_in,
    web_address,
)
from refcheck.text.dates import parse_date

_JSON = {"Accept": "application/json"}
KEY_FIELDS = frozenset({"x-subscription-token", "ocp-apim-subscription-key", "x-goog-api-key"})
"""The header fields that carry keys; no archive and no cassette may hold them."""


def searxng_address(base: str, query: Query) -> str:
    """Give the address that asks a SearXNG instance for title and outlet."""
    return f"{base.rstrip('/')}/search?{urlencode({'q': query.text, 'format': 'json'}, quote_via=quote)}"


def parse_searxng(body: bytes) -> tuple[Hit, ...]:
    """Read the results of a SearXNG instance.

    Raises:
        ValueError: This is no such answer.
    """
    results = parse_object(body).get("results")
    if not isinstance(results, list):
        raise ValueError("no results")
    return _hits(results, searcher="SearXNG", title="title", url="url", date="publishedDate")


def find_silent_engines(body: bytes) -> tuple[str, ...]:
    """Name the engines that gave the instance no answer."""
    try:
        listed = parse_object(body).get("unresponsive_engines")
    except (ValueError, RecursionError):
        return ()
    names = (entry[0] if isinstance(entry, list) and entry else entry for entry in listed or ())
    return tuple(name for name in names if isinstance(name, str))


@dataclass(frozen=True, slots=True, kw_only=True)
class SearXng:
    """A SearXNG instance; its settings must allow the JSON format."""

    base: str
    name: str = "SearXNG"
    is_thorough: bool = False

    def suits(self, query: Query) -> bool:
        """Any title can be searched for."""
        return bool(query.title)

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask for title and outlet; an empty answer counts only when an engine was there to give it."""
        silent: list[str] = []

        def parse(body: bytes) -> tuple[Hit, ...]:
            silent.extend(find_silent_engines(body))
            return parse_searxng(body)

        answer = await ask(self.name, searxng_address(self.base, query), fetch, parse, headers=_JSON)
        if silent and not answer.hits:
            note = f"{self.name}: no results, but {', '.join(silent)[:200]} did not answer it"
            return SearchAnswer(is_complete=False, notes=(*answer.notes, note))
        return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyedEngine:
    """A commercial engine: its address up to the query's text, the header for the key and where results stand."""

    name: str
    address: str
    key_header: str
    key: str
    path: tuple[str, ...]
    fields: Mapping[str, str]
    is_thorough: bool = False

    def suits(self, query: Query) -> bool:
        """Any title can be searched for."""
        return bool(query.title)

    def parse(self, body: bytes) -> tuple[Hit, ...]:
        """Read the engine's results; one that found nothing leaves the list out.

        Raises:
            ValueError: This is no JSON object.
        """
        value: object = parse_object(body)
        for name in self.path:
            value = value.get(name) if isinstance(value, dict) else None
        return _hits(value, searcher=self.name, **self.fields)

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask for title and outlet; the key goes in a header, never in the address."""
        address = self.address + quote(query.text, safe="")
        return await ask(self.name, address, fetch, self.parse, headers={**_JSON, self.key_header: self.key})


def brave(key: str) -> KeyedEngine:
    """Give Brave's web search."""
    return KeyedEngine(
        name="Brave",
        address="https://api.search.brave.com/res/v1/web/search?count=20&q=",
        key_header="X-Subscription-Token",
        key=key,
        path=("web", "results"),
        fields={"title": "title", "url": "url", "date": "page_age"},
    )


def bing(key: str) -> KeyedEngine:
    """Give Bing's web search."""
    return KeyedEngine(
        name="Bing",
        address="https://api.bing.microsoft.com/v7.0/search?count=20&q=",
        key_header="Ocp-Apim-Subscription-Key",
        key=key,
        path=("webPages", "value"),
        fields={"title": "name", "url": "url", "date": "datePublished"},
    )


def google(key: str, engine: str) -> KeyedEngine:
    """Give Google's Custom Search; `engine` is the identifier of the search engine set up there."""
    return KeyedEngine(
        name="Google",
        address=f"https://customsearch.googleapis.com/customsearch/v1?cx={quote(engine, safe='')}&q=",
        key_header="X-Goog-Api-Key",
        key=key,
        path=("items",),
        fields={"title": "title", "url": "link", "date": "published"},
    )


def _hits(results: object, *, searcher: str, title: str, url: str, date: str) -> tuple[Hit, ...]:
    hits = []
    for result in objects_in(results):
        address = web_address(result.get(url))
        if address:
            stated = _stamp(result.get(date))
            hits.append(Hit(url=address, searcher=searcher, title=text_in(result.get(title)), date=stated))
    return tuple(hits)


def _stamp(value: object) -> PartialDate | None:
    return parse_date(value[:10]) if isinstance(value, str) else None
