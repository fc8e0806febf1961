"""Stand-ins for the places that `refcheck find` asks: a SearXNG instance, GDELT, robots.txt and sitemaps.

Each knows only some of the works, as it is outside, and decoys beside them.
"""

import json
import re
from collections.abc import Sequence
from html import escape
from urllib.parse import parse_qs, urlsplit

from tests.standin.answers import Answer, html_answer, not_found
from tests.standin.markup import GENERATOR, NOTICE
from tests.standin.vif_pages import (
    BANNED,
    CLERIC,
    CRITIC,
    DECOYS,
    DRONES,
    EXPLAINED,
    KHAN_SPEECH,
    MACRON,
    MEETING,
    ORDER,
    OUTPOSTS,
    PAGES,
    RAHMON_SPEECH,
    Page,
)

SEARXNG = "https://searx.example"
_COPY, _LEDGER, _OLDER, _RUSSIAN, _APPEAL, _TAG = DECOYS
_SEARXNG_KNOWS = (
    _LEDGER,
    _OLDER,
    MACRON,
    ORDER,
    MEETING,
    EXPLAINED,
    _RUSSIAN,
    OUTPOSTS,
    KHAN_SPEECH,
    RAHMON_SPEECH,
    _TAG,
    DRONES,
    _COPY,
)
_GDELT_KNOWS = (ORDER, EXPLAINED, CRITIC, MACRON, DRONES)
_INDEX_KNOWS = (BANNED, _APPEAL, CRITIC, EXPLAINED)
_MAP = "https://khovar.tj/post-sitemap-2021-09.xml"


def answer_searxng(path: str) -> Answer:
    """Give the known pages that share most of the question's words, as a SearXNG instance does."""
    parts = urlsplit(path)
    if parts.path != "/search":
        return not_found()
    wanted = _words(parse_qs(parts.query).get("q", [""])[0])
    results = [
        {"url": page.url, "title": page.title, "content": "", "engine": "stand-in"}
        for page in _SEARXNG_KNOWS
        if _is_near(wanted, page)
    ]
    return _json({"query": "", "number_of_results": len(results), "results": results, "unresponsive_engines": []})


def answer_gdelt(path: str) -> Answer:
    """Give the articles that hold the words, on the asked domain and between the asked days."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
    query = asked.get("query", "")
    domains = re.findall(r"domainis:([\w.-]+)", query)
    wanted = _words(re.sub(r"domainis:[\w.-]+|\bOR\b|[()]", " ", query))
    articles = [
        {
            "url": page.url,
            "title": page.title,
            "seendate": page.published.replace("-", "") + "T101500Z",
            "domain": page.host.removeprefix("www."),
            "language": "English",
        }
        for page in _GDELT_KNOWS
        if wanted <= _words(page.title)
        and (not domains or any(page.host.endswith(domain) for domain in domains))
        and asked.get("startdatetime", "0")
        <= page.published.replace("-", "") + "120000"
        <= asked.get("enddatetime", "9")
    ]
    return _json({"articles": articles} if articles else {})


def answer_domain_index(query: str) -> Answer:
    """Give the kept addresses of a domain that fit the filters, as the Wayback Machine's index does."""
    asked = parse_qs(query)
    domain = asked["url"][0]
    patterns = [value.removeprefix("urlkey:") for value in asked.get("filter", ()) if value.startswith("urlkey:")]
    rows = [
        [page.published.replace("-", "") + "120000", page.url]
        for page in _INDEX_KNOWS
        if page.host.endswith(domain)
        and all(re.fullmatch(pattern, page.url) for pattern in patterns)
        and asked["from"][0] <= page.published.replace("-", "") <= asked["to"][0]
    ]
    return _json([["timestamp", "original"], *rows] if rows else [])


def answer_page(host: str, path: str) -> Answer:
    """Give the page of a host, its robots.txt or its sitemap."""
    page = PAGES.get(f"https://{host}{path}")
    if page is not None:
        return html_answer(page.render())
    if path == "/robots.txt":
        maps = f"Sitemap: https://{host}/sitemap_index.xml\n" if host == "khovar.tj" else ""
        return Answer(headers=(("Content-Type", "text/plain"),), body=f"User-agent: *\nDisallow:\n{maps}".encode())
    if host == "khovar.tj" and path == "/sitemap_index.xml":
        places = (_MAP, _MAP.replace("2021-09", "2021-08"), _MAP.replace("2021", "2019"))
        return _xml("sitemapindex", [f"<sitemap><loc>{place}</loc></sitemap>" for place in places])
    if host == "khovar.tj" and path == urlsplit(_MAP).path:
        entries = [
            f"<url><loc>{escape(page.url)}</loc><lastmod>{page.published}</lastmod></url>"
            for page in (_RUSSIAN, CLERIC)
        ]
        return _xml("urlset", entries)
    return not_found()


def answer_old_reuters(path: str) -> Answer:
    """Send everybody to the home page, as the closed regional hosts do."""
    return Answer(status=301, headers=(("Location", "https://www.reuters.com/"),))


def render_home() -> str:
    """Give the home page on which the links of the closed hosts land."""
    return (
        f'<html lang="en"><head><title>Reuters | Breaking International News</title><meta name="generator" '
        f'content="{GENERATOR}"></head><body><h1>World news</h1><p>The latest from around the world.</p>'
        f"<footer><p>{NOTICE}</p></footer></body></html>\n"
    )


def _is_near(wanted: set[str], page: Page) -> bool:
    there = _words(page.title)
    return len(wanted & there) * 2 >= len(there)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 2}


def _json(value: Sequence[object] | dict[str, object]) -> Answer:
    return Answer(headers=(("Content-Type", "application/json"),), body=json.dumps(value).encode())


def _xml(root: str, entries: list[str]) -> Answer:
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return Answer(
        headers=(("Content-Type", "application/xml"),), body=(body + "\n".join(entries) + f"\n</{root}>\n").encode()
    )
