"""The addresses that the Wayback Machine keeps of the outlet's domains, by the words in them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from refcheck.find.query import Query
from refcheck.find.searchers.asking import Fetch, Hit, SearchAnswer, ask, web_address
from refcheck.text.urls import words_of_url

_API = "https://web.archive.org/cdx/search/cdx"
_MOST_HOSTS = 2  # the index bears two dozen requests a minute from everybody on this machine
_KEPT_WITHIN = 120  # days after publication within which a news page is first kept
_MOST_ROWS = 500
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class WaybackIndex:
    """Asks the CDX index for addresses on the outlet's domains that spell words of the title."""

    name: str = "Wayback index"
    is_thorough: bool = True

    def suits(self, query: Query) -> bool:
        """It needs the outlet's domain, a date to stay near, and words that an address can spell."""
        return bool(query.hosts) and query.issued is not None and any(len(form) >= 2 for form in query.slug_forms)

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Ask for each domain."""
        hits: list[Hit] = []
        notes: list[str] = []
        is_complete = True
        for host in query.hosts[:_MOST_HOSTS]:
            answer = await ask(self.name, cdx_address(host, query), fetch, lambda body: parse_cdx_rows(body, query))
            hits.extend(answer.hits)
            notes.extend(answer.notes)
            is_complete = is_complete and answer.is_complete
        return SearchAnswer(hits=tuple(hits), is_complete=is_complete, notes=tuple(notes))


def cdx_address(host: str, query: Query) -> str:
    """Give the address that asks for one domain: two of the title's words must stand in the kept address.

    Which two is left open, for addresses spell a shorter headline than the one that is printed.
    """
    start, end = _window(query)
    words = "|".join(_patterns(query))
    filters = f"&filter=urlkey:{quote(f'.*({words}).*({words}).*', safe='')}"
    return (
        f"{_API}?url={quote(host, safe='')}&matchType=domain&output=json&fl=timestamp,original"
        f"&filter=statuscode:200{filters}&collapse=urlkey&from={start:%Y%m%d}&to={end:%Y%m%d}&limit={_MOST_ROWS}"
    )


def parse_cdx_rows(body: bytes, query: Query) -> tuple[Hit, ...]:
    """Read the rows below the header row, the addresses that share most words with the title first.

    Raises:
        ValueError: This is no answer of that interface.
    """
    rows = json.loads(body.decode("utf-8", "replace") or "[]")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise ValueError("no rows")
    if not rows:
        return ()
    if "original" not in rows[0]:
        raise ValueError("no column with addresses")
    column = rows[0].index("original")
    addresses = [web_address(row[column]) for row in rows[1:] if len(row) > column]
    forms = query.slug_forms
    unique = dict.fromkeys(address for address in addresses if address)
    ranked = sorted(unique, key=lambda address: -_most_shared(words_of_url(address), forms))
    return tuple(Hit(url=address, searcher="Wayback index") for address in ranked)


def _patterns(query: Query) -> list[str]:
    """Give the words as the index's keys hold them: in lower case, those of other scripts percent-encoded.

    Such a word is given without its first letter, whose capital has another code.
    """
    forms = [form[:_MOST_WORDS] for form in query.slug_forms if len(form) >= 2]
    words = dict.fromkeys(word for form in forms for word in form)
    return [word if word.isascii() else quote(word[1:], safe="").lower() for word in words][: 2 * _MOST_WORDS]


def _most_shared(words: Sequence[str], forms: Sequence[Sequence[str]]) -> int:
    return max((len(set(words).intersection(form)) for form in forms), default=0)


def _window(query: Query) -> tuple[date, date]:
    issued = query.issued
    year = min(max(issued.year, 1996), 9998) if issued else 1996
    try:
        start = date(year, (issued and issued.month) or 1, (issued and issued.day) or 1)
    except ValueError:
        start = date(year, 1, 1)
    span = 0 if issued and issued.day else 31 if issued and issued.month else 365
    return start - timedelta(days=1), start + timedelta(days=span + _KEPT_WITHIN)
