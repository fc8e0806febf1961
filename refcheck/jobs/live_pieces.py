"""The articles of a live site, by its sitemaps and feeds, and when each was changed last."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from refcheck.datatypes.documents import Document
from refcheck.drafts import load_live_document
from refcheck.find.searchers.sitemaps import parse_sitemap, unpack
from refcheck.jobs.settings import SourceSettings
from refcheck.pipeline import Ports
from refcheck.text.codings import decode_content
from refcheck.text.urls import is_web_url

_MOST_MAPS = 500
_MOST_PIECES = 200_000
_LINK_FIELDS = ("link", "id", "guid")
_TIME_FIELDS = ("updated", "modified", "pubDate", "published", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class LivePiece:
    """An article of the site; `stamp` changes with it, as far as the site says."""

    url: str
    stamp: str


async def find_live_pieces(sources: SourceSettings, *, ports: Ports, notes: list[str]) -> AsyncIterator[LivePiece]:
    """Give the articles that sitemaps, their children and feeds list, each once."""
    seen: set[str] = set()
    waiting = [*sources.sitemaps]
    asked: set[str] = set()
    while waiting and len(asked) < _MOST_MAPS:
        place = waiting.pop(0)
        if place in asked:
            continue
        asked.add(place)
        body = await _load(place, ports=ports, notes=notes)
        try:
            entries = parse_sitemap(unpack(body)) if body else []
        except ValueError as error:
            notes.append(f"{place}: cannot be read as a sitemap ({error})")
            continue
        waiting += [entry.url for entry in entries if entry.is_map]
        for entry in entries:
            if not entry.is_map and entry.url not in seen and len(seen) < _MOST_PIECES:
                seen.add(entry.url)
                yield LivePiece(url=entry.url, stamp=f"sitemap:{entry.modified or entry.published or ''}")
    for place in sources.feeds:
        body = await _load(place, ports=ports, notes=notes)
        for piece in parse_feed(body, base=place):
            if piece.url not in seen:
                seen.add(piece.url)
                yield piece


async def load_live_piece(piece: LivePiece, *, ports: Ports) -> Document:
    """Fetch an article, keep its bytes and read it.

    Raises:
        InputError: No page came, or it holds no text that can be read.
        ArchiveError: The bytes could not be kept.
    """
    return await load_live_document(piece.url, ports=ports)


def parse_feed(body: bytes, *, base: str) -> list[LivePiece]:
    """List the entries of an RSS or Atom feed; what is no feed has none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser) if body else None
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return []
    entries = [element for element in root.iter(etree.Element) if _name(element) in ("item", "entry")]
    return [piece for entry in entries if (piece := _entry(entry, base)) is not None]


def _entry(entry: etree._Element, base: str) -> LivePiece | None:
    address, stamp = None, ""
    for element in entry.iterchildren(etree.Element):
        name, words = _name(element), (element.text or "").strip()
        if name in _LINK_FIELDS and element.get("rel", "alternate") == "alternate":
            target = urljoin(base, element.get("href") or words)
            if address is None and is_web_url(target):
                address = target
        if name in _TIME_FIELDS:
            stamp = max(stamp, words) if name != "updated" else words
    return LivePiece(url=address, stamp=f"feed:{stamp}") if address else None


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


async def _load(place: str, *, ports: Ports, notes: list[str]) -> bytes:
    """Fetch a list and keep its bytes; one that does not come is noted."""
    result = await ports.fetcher.fetch(place)
    for exchange in result.exchanges:
        ports.archive.append(exchange)
    response = result.response
    if response is None or response.status != 200:
        what = f"answered {response.status}" if response else result.error.message if result.error else "no answer"
        notes.append(f"{place}: the list of articles did not come ({what})")
        return b""
    return decode_content(response.body, response.header("content-encoding")).content
