"""Registries of scholarly works: Crossref, OpenAlex, DOI content negotiation, and Open Library for books."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from refcheck.datatypes.references import PartialDate
from refcheck.find.query import Query
from refcheck.find.searchers.asking import (
    Fetch,
    Hit,
    Record,
    SearchAnswer,
    ask,
    objects_in,
    parse_object,
    text_in,
    web_address,
)
from refcheck.text.dates import parse_date

_ROWS = 10
_CSL_JSON = {"Accept": "application/vnd.citationstyles.csl+json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossref:
    """Crossref's works, by title and journal."""

    contact: str | None = None
    name: str = "Crossref"
    is_thorough: bool = False

    def suits(self, query: Query) -> bool:
        """Scholarly works only."""
        return query.is_scholarly and bool(query.title)

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask once; with a contact address the request goes to the polite pool."""
        parts = {"query.bibliographic": query.text, "rows": str(_ROWS)}
        if self.contact:
            parts["mailto"] = self.contact
        address = f"https://api.crossref.org/works?{urlencode(parts, quote_via=quote)}"
        return await ask(self.name, address, fetch, parse_crossref)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAlex:
    """OpenAlex's works, by title."""

    contact: str | None = None
    name: str = "OpenAlex"
    is_thorough: bool = False

    def suits(self, query: Query) -> bool:
        """Scholarly works only."""
        return query.is_scholarly and bool(query.title)

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask once."""
        # Commas and bars separate filters in this API, colons name them.
        parts = {"search": query.title.replace(",", " ").replace("|", " "), "per-page": str(_ROWS)}
        if self.contact:
            parts["mailto"] = self.contact
        address = f"https://api.openalex.org/works?{urlencode(parts, quote_via=quote)}"
        return await ask(self.name, address, fetch, parse_openalex)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoiResolver:
    """The record behind a DOI, from whichever agency registered it."""

    name: str = "DOI resolver"
    is_thorough: bool = False

    def suits(self, query: Query) -> bool:
        """Only with a DOI."""
        return query.doi is not None

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask the resolver for the record in CSL-JSON; 404 is its way to say that there is no such DOI."""
        address = f"https://doi.org/{quote(query.doi or '', safe='/')}"
        return await ask(
            self.name, address, fetch, lambda body: parse_csl(body, address), headers=_CSL_JSON, is_empty_404=True
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLibrary:
    """The edition behind an ISBN; without one, the books of that title."""

    name: str = "Open Library"
    is_thorough: bool = False

    def suits(self, query: Query) -> bool:
        """Books only: with an ISBN, or with a title and an author, whom it takes to tell books apart."""
        return _has_isbn(query) or (query.type == "book" and bool(query.title and query.families))

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask for the edition (404 is its way to say that it knows none), or for the title and the first author."""
        if _has_isbn(query):
            address = f"https://openlibrary.org/isbn/{query.isbn}.json"
            return await ask(self.name, address, fetch, parse_open_library, is_empty_404=True)
        parts = {"title": _main_title(query.title), "author": query.families[0]}
        parts |= {"fields": "key,title,subtitle,author_name,publish_year,first_publish_year", "limit": str(_ROWS)}
        address = f"https://openlibrary.org/search.json?{urlencode(parts, quote_via=quote)}"
        return await ask(self.name, address, fetch, lambda body: parse_open_library_list(body, query))


def parse_crossref(body: bytes) -> tuple[Hit, ...]:
    """Read a list of works.

    Raises:
        ValueError: This is no such list.
    """
    message = parse_object(body).get("message")
    if not isinstance(message, dict) or not isinstance(message.get("items"), list):
        raise ValueError("no items")
    hits = (_csl_hit(item, searcher="Crossref") for item in objects_in(message["items"]))
    return tuple(hit for hit in hits if hit)


def parse_csl(body: bytes, address: str) -> tuple[Hit, ...]:
    """Read one CSL-JSON item, which stands for the work at `address`.

    Raises:
        ValueError: This is no such item.
    """
    hit = _csl_hit(parse_object(body) | {"URL": address}, searcher="DOI resolver")
    return (hit,) if hit else ()


def parse_openalex(body: bytes) -> tuple[Hit, ...]:
    """Read a list of works.

    Raises:
        ValueError: This is no such list.
    """
    results = parse_object(body).get("results")
    if not isinstance(results, list):
        raise ValueError("no results")
    hits = []
    for work in objects_in(results):
        place = _object(work.get("primary_location"))
        address = web_address(work.get("doi"))
        if address is None:  # without a DOI this registry knows no more than a search engine
            continue
        names = [
            text_in(_object(entry.get("author")).get("display_name")) for entry in objects_in(work.get("authorships"))
        ]
        biblio = _object(work.get("biblio"))
        hits.append(
            Hit(
                url=address.lower(),
                searcher="OpenAlex",
                title=text_in(work.get("display_name") or work.get("title")),
                date=_stamp(work.get("publication_date")) or _year(work.get("publication_year")),
                record=Record(
                    type=str(work.get("type") or ""),
                    container=text_in(_object(place.get("source")).get("display_name")),
                    families=tuple(name.split()[-1] for name in names if name),
                    volume=text_in(biblio.get("volume")),
                    page=text_in(biblio.get("first_page")),
                ),
            )
        )
    return tuple(hits)


def parse_open_library(body: bytes) -> tuple[Hit, ...]:
    """Read one edition.

    Raises:
        ValueError: This is no edition.
    """
    edition = parse_object(body)
    key, title = edition.get("key"), text_in(edition.get("title"))
    if not isinstance(key, str) or not key.startswith("/books/") or title is None:
        raise ValueError("no edition")
    stated = edition.get("publish_date")
    return (
        Hit(
            url=f"https://openlibrary.org{key}",
            searcher="Open Library",
            title=title,
            date=parse_date(stated) if isinstance(stated, str) else None,
            record=Record(
                type="isbn", container=text_in(edition.get("publishers")), subtitle=text_in(edition.get("subtitle"))
            ),
        ),
    )


def parse_open_library_list(body: bytes, query: Query) -> tuple[Hit, ...]:
    """Read the books of a title; a book is dated by the cited year where an edition of it is.

    Raises:
        ValueError: This is no such list.
    """
    books = parse_object(body).get("docs")
    if not isinstance(books, list):
        raise ValueError("no docs")
    hits = []
    for book in objects_in(books):
        key, names = book.get("key"), book.get("author_name")
        if not isinstance(key, str) or not re.fullmatch(r"/works/OL\d{1,12}W", key):
            continue
        listed = book.get("publish_year")
        years = [year for year in (listed if isinstance(listed, list) else []) if isinstance(year, int)]
        cited = query.issued.year if query.issued and query.issued.year in years else None
        authors = [
            name for name in (names if isinstance(names, list) else []) if isinstance(name, str) and name.strip()
        ]
        record = Record(
            type="book",
            families=tuple(name.split()[-1] for name in authors),
            subtitle=text_in(book.get("subtitle")),
            is_secondary=True,
        )
        date = _year(cited or book.get("first_publish_year"))
        hits.append(
            Hit(
                url=f"https://openlibrary.org{key}",
                searcher="Open Library",
                title=text_in(book.get("title")),
                date=date,
                record=record,
            )
        )
    return tuple(hits)


def _has_isbn(query: Query) -> bool:
    return query.isbn is not None and len(query.isbn) in (10, 13)


def _main_title(title: str) -> str:
    """Give the title without its subtitle, which the list keeps apart."""
    main = re.split(r"[:;.?!]\s", title, maxsplit=1)[0]
    return main if len(main.split()) > 1 else title


def _csl_hit(item: dict[str, Any], *, searcher: str) -> Hit | None:
    doi = text_in(item.get("DOI"))
    address = f"https://doi.org/{doi.lower()}" if doi else web_address(item.get("URL"))
    if address is None:
        return None
    names = objects_in(item.get("author")) or objects_in(item.get("editor"))
    return Hit(
        url=address,
        searcher=searcher,
        title=text_in(item.get("title")),
        date=_date_parts(item.get("published-print")) or _date_parts(item.get("issued")),
        record=Record(
            type=str(item.get("type") or ""),
            container=text_in(item.get("container-title")),
            families=tuple(name for entry in names if (name := text_in(entry.get("family") or entry.get("name")))),
            volume=text_in(item.get("volume")),
            page=text_in(item.get("page")),
            subtitle=text_in(item.get("subtitle")),
        ),
    )


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _date_parts(value: object) -> PartialDate | None:
    parts = _object(value).get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    numbers = [int(part) for part in first if str(part).isdigit()] if isinstance(first, list) else []
    if not numbers or not 1000 <= numbers[0] <= 2999:
        return None
    month = numbers[1] if len(numbers) > 1 and 1 <= numbers[1] <= 12 else None
    day = numbers[2] if month and len(numbers) > 2 and 1 <= numbers[2] <= 31 else None
    return PartialDate(year=numbers[0], month=month, day=day)


def _stamp(value: object) -> PartialDate | None:
    return parse_date(value) if isinstance(value, str) else None


def _year(value: object) -> PartialDate | None:
    return PartialDate(year=value) if isinstance(value, int) and 1000 <= value <= 2999 else None
