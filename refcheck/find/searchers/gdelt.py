"""GDELT's index of the world's news since 2017 (DOC 2.0 API)."""

from dataclasses import dataclass
from datetime import date, timedelta
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

_API = "https://api.gdeltproject.org/api/v2/doc/doc?"
_FIRST_YEAR = 2017
_DAYS_AROUND = 3  # the index dates a page by when it was seen
_SHORTEST = 3  # letters; the API refuses shorter words


@dataclass(frozen=True, slots=True, kw_only=True)
class Gdelt:
    """Asks for the title's words on the outlet's domain, a few days around the cited date."""

    name: str = "GDELT"
    is_thorough: bool = False

    def suits(self, query: Query) -> bool:
        """Only news since the index began; without a year or enough words the answer would be anything."""
        issued = query.issued
        return not query.is_scholarly and issued is not None and issued.year >= _FIRST_YEAR and len(_words(query)) >= 2

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask once."""
        return await ask(self.name, gdelt_address(query), fetch, parse_gdelt)


def gdelt_address(query: Query) -> str:
    """Give the address that asks for the articles."""
    text = " ".join(_words(query))
    if query.hosts:
        text += f" domainis:{query.hosts[0]}" if len(query.hosts) == 1 else _any_of(query.hosts)
    parts = {"query": text, "mode": "artlist", "format": "json", "maxrecords": "50"}
    window = _window(query.issued)
    if window:
        parts |= {"startdatetime": f"{window[0]:%Y%m%d}000000", "enddatetime": f"{window[1]:%Y%m%d}235959"}
    return _API + urlencode(parts, quote_via=quote)


def parse_gdelt(body: bytes) -> tuple[Hit, ...]:
    """Read a list of articles; an empty object is its way to say that there are none.

    Raises:
        ValueError: This is no such list: the API answers a refused query in plain words.
    """
    if not body.strip():
        return ()
    hits = []
    for article in objects_in(parse_object(body).get("articles")):
        address = web_address(article.get("url"))
        if address:
            seen = _seen(article.get("seendate"))
            hits.append(Hit(url=address, searcher="GDELT", title=text_in(article.get("title")), date=seen))
    return tuple(hits)


def _words(query: Query) -> list[str]:
    return [word for word in query.key_words if len(word) >= _SHORTEST][:6]


def _any_of(hosts: tuple[str, ...]) -> str:
    return f" ({' OR '.join(f'domainis:{host}' for host in hosts[:5])})"


def _window(issued: PartialDate | None) -> tuple[date, date] | None:
    if issued is None:
        return None
    first_month, last_month = (issued.month, issued.month) if issued.month else (1, 12)
    try:
        start = date(issued.year, first_month, issued.day or 1)
        end = date(issued.year, last_month, issued.day or 28)
    except ValueError:
        start, end = date(issued.year, first_month, 1), date(issued.year, last_month, 28)
    return start - timedelta(days=_DAYS_AROUND), end + timedelta(days=_DAYS_AROUND)


def _seen(value: object) -> PartialDate | None:
    if not isinstance(value, str) or not value[:8].isdigit() or len(value) < 8:
        return None
    year, month, day = int(value[:4]), int(value[4:6]), int(value[6:8])
    return PartialDate(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None
