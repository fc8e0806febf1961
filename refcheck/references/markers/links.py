"""Hyperlinks and bare addresses in the running text: each is a marker and a reference in one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.references.furniture import is_furniture
from refcheck.references.spans import Spans
from refcheck.text.patterns import late
from refcheck.text.urls import find_urls, host_of, is_web_url

# Pages where a link shares, follows or logs in instead of showing a source.
_SHARE = late(
    r"(?:facebook\.com/(?:sharer|share|dialog)|twitter\.com/(?:share|intent|home\?status)|x\.com/(?:share|intent)|linkedin\.com/share|"
    r"pinterest\.[a-z.]{2,6}/pin/create|reddit\.com/submit|t\.me/share|telegram\.me/share|wa\.me/|api\.whatsapp\.com/send|"
    r"addtoany\.com|addthis\.com|getpocket\.com/save|news\.ycombinator\.com/submitlink|tumblr\.com/share|vk\.com/share|"
    r"/unsubscribe\b|bufferapp\.com/add|plus\.google\.com/share|flipboard\.com/share|mix\.com/add|/wp-login|/login\b|/signin\b|/subscribe\b|/newsletter)",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|ico|css|js|mp3|woff2?)(?:[?#]|$)", re.IGNORECASE)
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|people|profile|staff|experts?|contributors?|tags?|category|topics?)/[^/]+/?$", re.IGNORECASE
)
_PRIVATE_HOST = re.compile(r"localhost|0\.0\.0\.0|\[?::1\]?")
_MAIL = re.compile(r"\w@\w")
_CONTACT = late(
    r"\s{0,8}(?:contact|kontakt|contacto|contatto|contato|iletişim|контакты?|web(?:site)?|home\s?page|tel|phone|e-?mail|visit|"
    r"follow|tickets?|book(?:ings?)? (?:at|on|via))\b",
    re.IGNORECASE,
)
_PHONE = late(r"(?:\+\d{1,3}|\(0\)|\b0\d{2,4})[\s./()-]{0,3}\d[\d\s./()-]{5,16}")
_CONTACT_BEFORE = late(
    r"\b(?:follow|visit|home\s?page|website|more (?:at|on)|find (?:her|him|us|them)|reach (?:her|him|us|them))\b"
    r"[^.!?\n]{0,40}\Z",
    re.IGNORECASE,
)
_UNSUBSCRIBE = late(r"\b(?:unsubscribe|abbestellen|se désabonner|darse de baja)\b[^.!?\n]{0,20}\Z", re.IGNORECASE)
# "Passengers by port, 2019–2023. Source: [DfT port statistics]": a figure's data, no photographer.
_SOURCE_OF_FIGURE = late(
    r"\b(?:sources?|data|quellen?|daten|données|fuentes?|datos|fonte|dati|dados|kaynak|источник|данные|źródło|bron)\s?:\s[^:\n]{0,20}\Z",
    re.IGNORECASE,
)
_SOURCELESS = frozenset({BlockKind.CODE, BlockKind.CAPTION, BlockKind.FRONT_MATTER, BlockKind.NOTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """An address in the running text with the words that carry it."""

    start: int
    end: int
    url: str
    is_bare: bool


def find_link_markers(document: Document, excluded: Spans) -> Iterator[FoundLink]:
    """Find the links and bare addresses that cite something, in the order of the text."""
    found: list[FoundLink] = []
    unfit = Spans((block.start, block.end) for block in document.blocks if block.kind in _SOURCELESS)
    for link in document.links:
        url = resolve_link(document, link.url)
        if url is None or excluded.overlaps(link.start, max(link.end, link.start + 1)):
            continue
        if link.start in unfit and not _SOURCE_OF_FIGURE.search(document.text[max(0, link.start - 40) : link.start]):
            continue
        if cites_something(url, document.text[link.start : link.end]):
            found.append(FoundLink(start=link.start, end=link.end, url=url, is_bare=False))
    taken = Spans((link.start, link.end) for link in document.links)
    for begin, stop in excluded.gaps(len(document.text)):
        for address in find_urls(document.text[begin:stop]):
            start, end = begin + address.start, begin + address.end
            if taken.overlaps(start, end) or start in unfit or not cites_something(address.url, ""):
                continue
            if _stands_in_contact(document.text, start, end, address.url):
                continue
            found.append(FoundLink(start=start, end=end, url=address.url, is_bare=True))
    yield from sorted(found, key=lambda link: link.start)


def find_block_sources(document: Document, excluded: Spans) -> Iterator[FoundLink]:
    """Find the pages that block quotes name in their markup; each stands, unseen, behind the quoted words."""
    quotes = [block for block in document.blocks if block.cite]
    links = sorted(document.links, key=lambda link: link.start)
    for at, block in enumerate(quotes):
        following = quotes[at + 1] if at + 1 < len(quotes) else None
        goes_on = following is not None and following.cite == block.cite
        if following is not None and goes_on and not document.text[block.end : following.start].strip():
            continue  # another paragraph of the same quote
        url = resolve_link(document, block.cite or "")
        if url is None or not cites_something(url, "") or block.end - 1 in excluded:
            continue
        first = bisect_left(links, block.start, key=lambda link: link.start)
        shown = next((link for link in links[first : first + 1] if link.start < block.end), None)
        if shown is None or resolve_link(document, shown.url) is None:
            yield FoundLink(start=block.end, end=block.end, url=url, is_bare=False)


def _stands_in_contact(text: str, start: int, end: int, url: str) -> bool:
    """Tell the address of a person or firm from a source.

    It stands behind "Contact" or "Follow her at", beside a mail address, or alone on the line below one.
    """
    before = text[max(0, start - 80) : start]
    if _UNSUBSCRIBE.search(before):
        return True
    depth = url.partition("://")[2].strip("/").count("/")
    if depth > 1 or "?" in url:
        return False
    line_start = max(text.rfind("\n", 0, start) + 1, start - 200)
    line_end = text.find("\n", end, end + 200)
    line_end = line_end if line_end >= 0 else min(len(text), end + 200)
    if (line_start, line_end) == (start, end):
        above = text[max(0, start - 200) : max(0, start - 1)].rpartition("\n")[2]
        return _MAIL.search(above) is not None
    line = text[line_start:line_end]
    is_contact = _MAIL.search(line) or _PHONE.search(line) or _CONTACT.match(line) or _CONTACT_BEFORE.search(before)
    return depth == 0 and is_contact is not None


def resolve_link(document: Document, url: str) -> str | None:
    """Give the absolute web address of a link; None for mail, anchors, scripts and addresses without a base."""
    url = url.strip()
    if not url or url.startswith("#"):
        return None
    try:
        absolute = urljoin(document.url, url) if document.url else url
    except ValueError:
        return None
    if document.url and absolute.split("#")[0] == document.url.split("#")[0]:
        return None
    return absolute if is_web_url(absolute) else None


def cites_something(url: str, anchor: str) -> bool:
    """Tell a source from a share button, a picture, an author's page or a "read more"."""
    host = host_of(url)
    if not host or _PRIVATE_HOST.fullmatch(host) or _SHARE.search(url) or _FILE.search(url):
        return False
    return not (anchor and (is_furniture(anchor) or _AUTHOR_PAGE.search(url)))
