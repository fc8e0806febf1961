"""The outlet's own sitemap, found through its robots.txt and read near the cited date only."""

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from itertools import islice
from urllib.parse import urljoin

from refcheck.datatypes.references import PartialDate
from refcheck.find.query import Query
from refcheck.find.searchers.asking import Fetch, Hit, SearchAnswer, ask, web_address
from refcheck.find.titles import TitleMatch, match_titles
from refcheck.text.patterns import late
from refcheck.text.urls import words_of_url

_MOST_MAPS = 5  # of the sitemaps that robots.txt names
_MOST_CHILDREN = 4  # of an index: the ones nearest to the date
_MOST_BYTES = 12_000_000  # unpacked; a map may be 50 MB, and the date's own is smaller
_MOST_ENTRIES = 50_000
_ENTRY = re.compile(r"<(url|sitemap)\b[^>]{0,500}>")
_ELEMENT = re.compile(
    r"<(?:\w{1,20}:)?(loc|lastmod|publication_date|title)\b[^>]{0,200}>([^<]{0,2000}(?:<!\[CDATA\[[^\]]{0,2000}\]\]>)?)"
)
_ROBOTS_LINE = re.compile(r"^[ \t]{0,20}sitemap[ \t]{0,20}:[ \t]{0,20}(\S{1,2000})", re.IGNORECASE | re.MULTILINE)
_DATE_IN_NAME = late(r"(?<!\d)((?:19|20)\d\d)(?:[-_/.]?(0[1-9]|1[0-2])(?:[-_/.]?([0-3]\d))?)?(?!\d)")
_LEAST_SHARED = 0.5  # of the title's telling words, in the address


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEntry:
    """One entry of a sitemap or of an index: the address and what is said of it."""

    url: str
    is_map: bool
    modified: PartialDate | None = None
    published: PartialDate | None = None
    title: str | None = None


@dataclass(slots=True)
class _Reading:
    hits: list[Hit] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemaps:
    """Reads the maps of the outlet's first domain: news maps, and of an index the children near the date."""

    name: str = "sitemap"
    is_thorough: bool = True

    def suits(self, query: Query) -> bool:
        """It needs a domain and a date; every map of a large outlet would be a crawl."""
        return bool(query.hosts) and query.issued is not None

    async def search(self, query: Query, fetch: Fetch) -> SearchAnswer:
        """Read robots.txt, the maps it names and, of an index, the children nearest to the date."""
        reading = _Reading()
        robots = f"https://{query.hosts[0]}/robots.txt"
        maps: list[str] = []
        await self._ask(robots, fetch, reading, lambda body: maps.extend(find_sitemaps(body, robots)))
        asked = set(maps)
        for place in maps[:_MOST_MAPS]:
            for child in pick_children(await self._read(place, query, fetch, reading), query):
                if child not in asked:
                    asked.add(child)
                    await self._read(child, query, fetch, reading)
        return SearchAnswer(hits=tuple(reading.hits), is_complete=reading.is_complete, notes=tuple(reading.notes))

    async def _read(self, place: str, query: Query, fetch: Fetch, reading: _Reading) -> list[MapEntry]:
        """Read one map: keep the pages that may be the work, give the entries."""
        entries: list[MapEntry] = []
        await self._ask(place, fetch, reading, lambda body: entries.extend(parse_sitemap(unpack(body))))
        reading.hits.extend(
            Hit(url=entry.url, searcher=self.name, title=entry.title, date=entry.published)
            for entry in entries
            if not entry.is_map and may_be_work(entry, query)
        )
        return entries

    async def _ask(self, place: str, fetch: Fetch, reading: _Reading, take: Callable[[bytes], None]) -> None:
        def parse(body: bytes) -> tuple[Hit, ...]:
            take(body)
            return ()

        answer = await ask(f"{self.name} {place}", place, fetch, parse, is_empty_404=True)
        reading.notes.extend(answer.notes)
        reading.is_complete = reading.is_complete and answer.is_complete


def find_sitemaps(body: bytes, base: str) -> list[str]:
    """List the sitemaps that a robots.txt names, news maps first (RFC 9309 §2.2.4)."""
    text = body[:500_000].decode("utf-8", "replace")
    named = [address for place in _ROBOTS_LINE.findall(text) if (address := web_address(urljoin(base, place)))]
    return sorted(dict.fromkeys(named), key=lambda place: "news" not in place.lower())


def unpack(body: bytes) -> bytes:
    """Undo the gzip of a packed map, as far as the size limit.

    Raises:
        ValueError: It is damaged or too large.
    """
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        content = unpacker.decompress(body, _MOST_BYTES)
    except zlib.error as exc:
        raise ValueError(f"damaged gzip: {exc}") from exc
    if unpacker.unconsumed_tail:
        raise ValueError(f"more than {_MOST_BYTES} bytes")
    return content


def parse_sitemap(body: bytes) -> list[MapEntry]:
    """Read a sitemap or an index of sitemaps, news extension included.

    By pattern rather than as XML: maps in the wild hold bare ampersands, and no entity can grow here.

    Raises:
        ValueError: This is no sitemap.
    """
    text = body[:_MOST_BYTES].decode("utf-8", "replace")
    starts = list(islice(_ENTRY.finditer(text), _MOST_ENTRIES))
    if not starts and "<urlset" not in text and "<sitemapindex" not in text:
        raise ValueError("no sitemap")
    ends = [start.start() for start in starts[1:]] + [len(text)] * bool(starts)
    entries = (_entry(text[start.end() : end], start[1]) for start, end in zip(starts, ends, strict=True))
    return [entry for entry in entries if entry]


def pick_children(entries: list[MapEntry], query: Query) -> list[str]:
    """Choose the maps of an index nearest to the cited date, by the date in their names, then by their last change."""
    dated = [(distance, number, entry.url) for number, entry in enumerate(entries) if entry.is_map
             and (distance := _distance(entry, query.issued)) is not None]  # fmt: skip
    return [url for _distance_, _number, url in sorted(dated)[:_MOST_CHILDREN]]


def may_be_work(entry: MapEntry, query: Query) -> bool:
    """Tell whether an entry's title or address fits the cited title."""
    if entry.title and match_titles(query.title, (entry.title,)) is not TitleMatch.DIFFERENT:
        return True
    words = set(words_of_url(entry.url))
    return any(len(words.intersection(form)) >= max(2, _LEAST_SHARED * len(form)) for form in query.slug_forms)


def _entry(text: str, kind: str) -> MapEntry | None:
    values: dict[str, str] = {}
    for match in _ELEMENT.finditer(text[:20_000]):
        value = unescape(match[2].replace("<![CDATA[", "").replace("]]>", "")).strip()
        values.setdefault(match[1], value)
    address = web_address(values.get("loc"))
    if address is None:
        return None
    return MapEntry(
        url=address,
        is_map=kind == "sitemap",
        modified=_stamp(values.get("lastmod")),
        published=_stamp(values.get("publication_date")),
        title=values.get("title") or None,
    )


def _distance(entry: MapEntry, issued: PartialDate | None) -> int | None:
    """Give the days between a map and the cited date; None where it cannot hold the work."""
    if issued is None:
        return None
    wanted = date(min(max(issued.year, 1), 9998), issued.month or 6, min(issued.day or 15, 28))
    named = _DATE_IN_NAME.search(entry.url.rpartition("//")[2].partition("/")[2])
    if named:
        year, month, day = int(named[1]), named[2] and int(named[2]), named[3] and int(named[3])
        if year != issued.year or (month and issued.month and month != issued.month):
            return None
        return abs((date(year, month or wanted.month, min(day or wanted.day, 28) or 1) - wanted).days)
    changed = entry.modified
    if changed is None:
        return 400
    # A map last changed before the work came out cannot list it.
    apart = (date(min(max(changed.year, 1), 9998), changed.month or 12, min(changed.day or 28, 28)) - wanted).days
    return apart + 31 if apart >= -1 else None


def _stamp(value: str | None) -> PartialDate | None:
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", value or "")
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups())
    return PartialDate(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None
