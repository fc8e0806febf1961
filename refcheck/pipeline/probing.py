"""Doubt about a page that answers: settled by asking for a neighbour that cannot exist."""

import hashlib
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.sources import Retrieval, SourceKind
from refcheck.fetch.classify import classify, find_sinks, is_home
from refcheck.pipeline.outside import Ports
from refcheck.pipeline.retrieval import Wanted, fetch_and_archive, read_page, take_answer
from refcheck.text.lengths import reading_length
from refcheck.text.urls import host_of

_NAME = 25  # letters: no page has such a name
_LITTLE = 700  # characters of own text, below which a page may be a message nobody has read before
_KNOWN = frozenset({"passage", "title"})  # rules that found the cited words: no doubt is left
_DOUBTFUL = frozenset({LinkClass.OK, LinkClass.REDIRECTED, LinkClass.MOVED, LinkClass.CONTENT_DRIFT})


async def settle_doubts(
    wanted: Sequence[Wanted], retrievals: Mapping[str, Retrieval], *, ports: Ports
) -> dict[str, Retrieval]:
    """Look again at pages that may say "not found" in words nobody knows, and at addresses that end at one page.

    One neighbour is asked for on each host that leaves a doubt, after all pages are there and in the order of
    the draft, so that a replay asks for the same ones. A neighbour that no cassette holds settles nothing.

    Raises:
        ArchiveError: An exchange could not be kept.
    """
    settled = dict(retrievals)
    by_url = {item.url: item for item in wanted if item.url in settled}
    for url, neighbour in choose_probes({url: settled[url] for url in by_url}).items():
        retrieval = settled[url]
        probe, _captures = await fetch_and_archive(neighbour, ports=ports)
        if probe.response is None:
            continue
        availability = classify(
            retrieval.result,
            _page_of(retrieval),
            by_url[url].expectation,
            checked_at=retrieval.availability.checked_at,
            probe=probe,
        )
        if availability.link_class is LinkClass.SOFT_404:
            settled[url] = await take_answer(retrieval, availability, by_url[url], ports=ports)
    sunk = find_sinks(settled[url].availability for url in by_url)
    for url in by_url:
        if corrected := sunk.get(settled[url].availability.requested_url or ""):
            settled[url] = await take_answer(settled[url], corrected, by_url[url], ports=ports)
    return settled


def is_doubtful(retrieval: Retrieval) -> bool:
    """Tell whether a page that answered may be a not-found page in words that no table knows.

    That is a page that is not a site's front page, on which the cited words were not found, and which holds
    little text of its own or is not what was cited.
    """
    availability, response = retrieval.availability, retrieval.result.response
    if response is None or not 200 <= response.status < 300 or is_home(retrieval.result.requested_url):
        return False
    if availability.link_class not in _DOUBTFUL or any(reason.rule in _KNOWN for reason in availability.reasons):
        return False
    page = _page_of(retrieval)
    if page is None or "html" not in page.media_type:
        return False
    return availability.link_class is LinkClass.CONTENT_DRIFT or reading_length(page.article_text) < _LITTLE


def choose_probes(retrievals: Mapping[str, Retrieval]) -> dict[str, str]:
    """Give for the first doubtful address of each host the neighbour to ask for: no host is asked twice."""
    chosen: dict[str, str] = {}
    hosts: set[str] = set()
    for url, retrieval in retrievals.items():
        host = host_of(url)
        if host in hosts or not is_doubtful(retrieval):
            continue
        neighbour = made_up_neighbour(url)
        if neighbour is not None:
            hosts.add(host)
            chosen[url] = neighbour
    return chosen


def _page_of(retrieval: Retrieval) -> ExtractedText | None:
    """Give the live page, read again where another text is judged on."""
    source = retrieval.source
    return source.text if source is not None and source.kind is SourceKind.LIVE else read_page(retrieval.result)


def made_up_neighbour(url: str) -> str | None:
    """Give the address with a made-up name in its last path part; the same one for the same address, for replay."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.path.strip("/"):
        return None
    digest = hashlib.sha256(url.encode("utf-8", "surrogatepass")).digest()
    name = "".join(chr(ord("a") + byte % 26) for byte in digest[:_NAME])
    folder, _, last = parts.path.rstrip("/").rpartition("/")
    _stem, dot, extension = last.rpartition(".")
    ending = f".{extension}" if dot and extension.isalnum() and len(extension) <= 5 else ""
    slash = "/" if parts.path.endswith("/") else ""
    return parts._replace(path=f"{folder}/{name}{ending}{slash}", query="", fragment="").geturl()
