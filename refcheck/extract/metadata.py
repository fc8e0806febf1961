"""What a page says of itself: JSON-LD, OpenGraph and meta elements, byline and time elements."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from refcheck.datatypes.references import PartialDate
from refcheck.extract.html.blocks import PageBlock
from refcheck.extract.html.head import PageHead
from refcheck.text.patterns import late

_ISO_DATE = late(r"^\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?")
_SLASHED = re.compile(r"^\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_MAX_JSON = 400_000
_MAX_NODES = 5000

_ARTICLE_TYPES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle "
    "backgroundnewsarticle liveblogposting blogposting techarticle scholarlyarticle report socialmediaposting "
    "satiricalarticle advertisercontentarticle".split()
)
_PAGE_TYPES = frozenset("webpage itempage aboutpage creativework webcontent".split())

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "headline")
_AUTHORS = ("citation_author", "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_SITES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "al:android:app_name")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "citation_publication_date", "citation_date", "pubdate", "publishdate",
    "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "originalpublicationdate", "article.published",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")


@dataclass(slots=True)
class PageMetadata:
    """The page's own words about itself; None and () where it says nothing."""

    title: str | None = None
    headline: str | None = None
    author: tuple[str, ...] = ()
    site_name: str | None = None
    date_published: PartialDate | None = None
    date_modified: PartialDate | None = None
    description: str | None = None
    language: str | None = None
    canonical_url: str | None = None
    is_accessible_for_free: bool | None = None
    has_article_type: bool = False
    notes: list[str] = field(default_factory=list)


def read_metadata(head: PageHead, blocks: list[PageBlock], *, url: str) -> PageMetadata:
    """Gather the statements, the most deliberate first: JSON-LD, then meta, then what is visible."""
    metas: dict[str, list[str]] = {}
    for name, content in head.metas:
        metas.setdefault(name, []).append(content)
    nodes = list(_json_ld_nodes(head.json_ld))
    article = _main_node(nodes, _ARTICLE_TYPES)
    page = article or _main_node(nodes, _PAGE_TYPES) or {}
    h1 = next((block.text for block in blocks if block.tag == "h1" and block.text), None)
    return PageMetadata(
        title=head.title or None,
        headline=_first(_text(page.get("headline")), h1, *_all_of(metas, _TITLES)),
        author=_authors(page, metas),
        site_name=_first(*_all_of(metas, _SITES), _publisher(page)),
        date_published=_first_date(page.get("datePublished"), *_all_of(metas, _PUBLISHED), *_times(head, "publish")),
        date_modified=_first_date(page.get("dateModified"), *_all_of(metas, _MODIFIED)),
        description=_first(*_all_of(metas, _DESCRIPTIONS), _text(page.get("description"))),
        language=_language(head, metas, page),
        canonical_url=_canonical(head, metas, url),
        is_accessible_for_free=_free(nodes, metas),
        has_article_type=article is not None or "article" in (metas.get("og:type") or [""])[0].lower(),
    )


def parse_stamp(value: object) -> PartialDate | None:
    """Read the date of an ISO 8601 stamp, of "20210924" or of "2021/09/24"; other forms give None."""
    if not isinstance(value, str):
        return None
    match = _SLASHED.match(value) or _ISO_DATE.match(value)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not 1400 <= year <= 2200:
        return None
    if month is not None and not 1 <= month <= 12:
        return PartialDate(year=year)
    if day is not None and not 1 <= day <= 31:
        return PartialDate(year=year, month=month)
    return PartialDate(year=year, month=month, day=day)


_NO_CHARACTERS = re.compile("[\x00\ud800-\udfff]")
"""What JSON can name and no text can hold: NUL, and halves of a pair of surrogates."""


def _json_ld_nodes(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """Give every object of every JSON-LD script, outer before inner; damaged scripts give nothing."""
    seen = 0
    for script in scripts[:50]:
        if len(script) > _MAX_JSON:
            continue
        try:
            data = json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        queue = [data]
        while queue and seen < _MAX_NODES:
            node = queue.pop(0)
            seen += 1
            if isinstance(node, list):
                queue.extend(node)
            elif isinstance(node, dict):
                yield node
                queue.extend(value for value in node.values() if isinstance(value, dict | list))


def _types(node: Mapping[str, Any]) -> set[str]:
    kinds = node.get("@type") or ()
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return {str(kind).rsplit("/", 1)[-1].lower() for kind in kinds}


def _main_node(nodes: list[dict[str, Any]], wanted: frozenset[str]) -> dict[str, Any] | None:
    """Give the object of a wanted type that says most; a mention of another article says little."""
    fields = ("headline", "datePublished", "author", "articleBody", "mainEntityOfPage", "name", "isAccessibleForFree")
    best: dict[str, Any] | None = None
    best_score = -1
    for node in nodes:
        if _types(node) & wanted:
            score = sum(name in node for name in fields)
            if score > best_score:
                best, best_score = node, score
    return best


def _text(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if not isinstance(value, str):
        return None
    import html

    return " ".join(_NO_CHARACTERS.sub("", html.unescape(value)).split()) or None


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _all_of(metas: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [" ".join(content.split()) for name in names for content in metas.get(name, ())]


def _authors(page: Mapping[str, Any], metas: Mapping[str, list[str]]) -> tuple[str, ...]:
    stated = page.get("author") or page.get("creator") or ()
    stated = stated if isinstance(stated, list) else [stated]
    names = [name for item in stated if (name := _text(item))]
    if not names:
        for field_name in _AUTHORS:
            names = [name for name in metas.get(field_name, ()) if name and not name.startswith(("http", "@"))]
            if names:
                break
    cleaned = (re.sub(r"^(?:by|von|par|por|di)\s+", "", name, flags=re.IGNORECASE).strip() for name in names)
    return tuple(dict.fromkeys(name for name in cleaned if name and len(name) < 200))


def _publisher(page: Mapping[str, Any]) -> str | None:
    return _text(page.get("publisher")) if not isinstance(page.get("publisher"), str) else None


def _first_date(*values: object) -> PartialDate | None:
    return next((date for value in values if (date := parse_stamp(value))), None)


def _times(head: PageHead, word: str) -> list[str]:
    """Give the time elements' stamps: those marked as the publication's, or the first of at most two.

    A page with many of them is a list; the first is the date of some other page.
    """
    marked = [stamp for stamp, mark in head.times if word in mark.lower()]
    return marked or ([head.times[0][0]] if 0 < len(head.times) <= 2 else [])


def _language(head: PageHead, metas: Mapping[str, list[str]], page: Mapping[str, Any]) -> str | None:
    stated = head.language or _first(*metas.get("content-language", ()), _text(page.get("inLanguage")))
    stated = stated or _first(*metas.get("og:locale", ()))
    if not stated:
        return None
    code = re.split(r"[-_,;\s]", stated.strip())[0].lower()
    return code if 2 <= len(code) <= 3 and code.isalpha() else None


def _canonical(head: PageHead, metas: Mapping[str, list[str]], url: str) -> str | None:
    stated = next((href for rel, href in head.links if "canonical" in rel.split()), None)
    stated = stated or _first(*metas.get("og:url", ()))
    if not stated:
        return None
    try:
        return urljoin(urljoin(url, head.base or ""), stated)
    except ValueError:
        return None


def _free(nodes: list[dict[str, Any]], metas: Mapping[str, list[str]]) -> bool | None:
    """Say whether the page calls itself free to read; the article's word counts before a part's."""
    answers = []
    for node in nodes:
        value = node.get("isAccessibleForFree")
        if value is not None:
            answers.append(
                (not (_types(node) & _ARTICLE_TYPES), str(value).strip().lower() not in ("false", "0", "no"))
            )
    if answers:
        return min(answers, key=lambda answer: (answer[0], answer[1]))[1]
    tiers = _first(*metas.get("article:content_tier", ()))
    if tiers:
        return {"free": True, "locked": False, "metered": False}.get(tiers.lower())
    return None
