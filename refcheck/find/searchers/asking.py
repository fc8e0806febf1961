"""What every searcher gives back, and the one way in which they ask."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.references import PartialDate
from refcheck.find.query import Query
from refcheck.text.codings import decode_content

Fetch = Callable[[str, Mapping[str, str] | None], Awaitable[FetchResult]]

MAX_HITS = 500  # of one answer; an engine that ranks badly is forgiven, one without end is not


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A registry's record of a scholarly work: what is checked in place of a page.

    An `is_secondary` record only lists works that others publish; their own pages go before it.
    """

    type: str
    container: str | None = None
    families: tuple[str, ...] = ()
    volume: str | None = None
    page: str | None = None
    subtitle: str | None = None
    is_secondary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One address that a searcher names, with what it says of it; `record` marks a registry's entry."""

    url: str
    searcher: str
    title: str | None = None
    date: PartialDate | None = None
    record: Record | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """What one searcher answered; not `is_complete` where a look-up failed, with a note that says which."""

    hits: tuple[Hit, ...] = ()
    is_complete: bool = True
    notes: tuple[str, ...] = ()


class Searcher(Protocol):
    """One place that can be asked for addresses.

    `is_thorough` marks those that put more load on others than a search engine; they are asked only
    where the others found nothing that could be accepted.
    """

    @property
    def name(self) -> str:
        """The name that stands in reasons and notes."""
        ...

    @property
    def is_thorough(self) -> bool:
        """Whether it is asked in the second round only."""
        ...

    def suits(self, query: Query) -> bool:
        """Tell whether asking can help at all."""
        ...

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask; failures are in the answer, never an exception of ours."""
        ...


async def ask(
    name: str,
    url: str,
    fetch: Fetch,
    parse: Callable[[bytes], tuple[Hit, ...]],
    *,
    headers: Mapping[str, str] | None = None,
    is_empty_404: bool = False,
) -> SearchAnswer:
    """Ask one address and read the answer; whatever is no answer makes the search incomplete."""
    result = await fetch(url, headers)
    response = result.response
    if response is None:
        problem = result.error.message if result.error else "no answer"
        return failed(name, problem)
    if response.status == 404 and is_empty_404:
        return SearchAnswer()
    if response.status != 200 or response.truncated:
        return failed(name, f"status {response.status}{', cut short' if response.truncated else ''}")
    decoded = decode_content(response.body, response.header("content-encoding"))
    if decoded.problem:
        return failed(name, decoded.problem)
    try:
        return SearchAnswer(hits=parse(decoded.content)[:MAX_HITS])
    except (ValueError, RecursionError) as exc:
        return failed(name, f"its answer cannot be read ({str(exc)[:120]})")


def failed(name: str, problem: str) -> SearchAnswer:
    """Give the answer of a look-up that failed."""
    return SearchAnswer(is_complete=False, notes=(f"{name}: the look-up failed: {problem}",))


def parse_object(body: bytes) -> dict[str, Any]:
    """Read a JSON object.

    Raises:
        ValueError: It is none.
    """
    data = json.loads(body.decode("utf-8", "replace"))
    if not isinstance(data, dict):
        raise ValueError("not a JSON object")
    return data


def objects_in(value: object) -> list[dict[str, Any]]:
    """Give the objects of a JSON list; anything else gives none."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_in(value: object) -> str | None:
    """Give a JSON string without markup's white space; the first of a list; else None."""
    if isinstance(value, list) and value:
        value = value[0]
    # JSON can escape half of a character, which nothing can write out again.
    return " ".join(value.encode("utf-8", "replace").decode().split()) or None if isinstance(value, str) else None


def web_address(value: object) -> str | None:
    """Give an http(s) address; else None."""
    text = value.strip().encode("utf-8", "replace").decode() if isinstance(value, str) else ""
    return text if text.startswith(("http://", "https://")) and len(text) < 4000 else None
