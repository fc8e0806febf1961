"""What a page's head states about the piece: title, language, date and address."""

import re
from dataclasses import dataclass

from refcheck.documents.html.styles import is_title
from refcheck.documents.html.tree import Element

_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "citation_publication_date",
    "pubdate",
    "parsely-pub-date",
)
_ISO_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlFacts:
    """Each None where the page does not say."""

    title: str | None = None
    language: str | None = None
    date: str | None = None
    url: str | None = None


def find_facts(root: Element) -> HtmlFacts:
    """Read the head; the heading wins over the title element, which often carries the outlet's name."""
    metas: dict[str, str] = {}
    first: dict[str, str] = {}
    language = None
    canonical = None
    for element in root.iterate():
        if element.name == "meta":
            name = element.attributes.get("property") or element.attributes.get("name") or ""
            name = name or element.attributes.get("itemprop", "")
            metas.setdefault(name.lower(), element.attributes.get("content", "").strip())
        elif (element.name == "title" or is_title(element)) and element.name not in first and element.has_words:
            first[element.name] = element.text
        elif element.name == "html":
            language = element.attributes.get("lang") or element.attributes.get("xml:lang")
        elif element.name == "link" and element.attributes.get("rel", "").lower() == "canonical":
            canonical = element.attributes.get("href")
        elif element.name == "time" and "datetime" in element.attributes:
            metas.setdefault("pubdate", element.attributes["datetime"])
    date = next((metas[name] for name in _DATE_NAMES if metas.get(name)), "")
    iso = _ISO_DATE.match(date)
    return HtmlFacts(
        title=metas.get("og:title") or first.get("p") or first.get("h1") or first.get("title"),
        language=language[:2].lower() if language else None,
        date=iso[0] if iso else None,
        url=canonical or metas.get("og:url") or None,
    )
