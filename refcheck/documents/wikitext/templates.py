"""Wiki templates by what they do, and the fields of cite templates in CSL terms, as the large Wikipedias name them."""

from collections.abc import Mapping
from typing import Any

from mwparserfromhell.nodes import Template

SHORT_CITES = frozenset({"sfn", "sfnp", "harvnb", "harv", "harvp", "sfnm", "harvtxt", "harvcol", "harvcolnb"})
NOTE_TEMPLATES = frozenset({"efn", "refn", "efn-ua", "efn-lr", "notetag", "#tag:ref", "#tag"})
NAMED_MARKERS = frozenset({"r", "ref label", "rs"})
QUOTE_TEMPLATES = frozenset(
    {"quote", "blockquote", "quotation", "cquote", "rquote", "quote box", "zitat", "citation bloc", "cita", "citazione"}
    | {"citação", "начало цитаты", "цитата", "alıntı"}
)
QUOTE_AUTHORS = (
    "author",
    "auteur",
    "autor",
    "autore",
    "автор",
    "yazar",
    "sign",
    "by",
    "character",
    "source",
    "quelle",
)

_TYPES = {
    "web": "webpage",
    "news": "article-newspaper",
    "journal": "article-journal",
    "book": "book",
    "report": "report",
}
_FIELDS = {
    "title": ("title", "titel", "titre", "título", "titolo", "titulo"),
    "container-title": (
        "work",
        "newspaper",
        "website",
        "journal",
        "magazine",
        "periodical",
        "werk",
        "périodique",
        "site",
    ),
    "publisher": ("publisher", "agency", "hrsg", "éditeur", "editorial", "verlag"),
    "URL": ("url", "lire en ligne"),
    "DOI": ("doi",),
    "ISBN": ("isbn",),
    "volume": ("volume", "band"),
    "issue": ("issue", "number", "nummer"),
    "page": ("page", "pages", "p", "pp", "seiten", "passage"),
    "archive_location": ("archive-url", "archiveurl", "archiv-url"),
}
_DATES = {
    "issued": ("date", "datum", "fecha", "data", "year", "jahr", "année"),
    "accessed": ("access-date", "accessdate", "abruf", "consulté le"),
}


def template_to_csl(template: Template) -> dict[str, Any]:
    """Give the fields of a cite template in CSL terms; dates stay as they are printed."""
    given = {str(p.name).strip().lower(): p.value.strip_code().strip() for p in template.params}
    kind = str(template.name).strip().lower().removeprefix("cite ").strip()
    item: dict[str, Any] = {"type": _TYPES.get(kind, "webpage" if given.get("url") else "document")}
    for name, keys in _FIELDS.items():
        value = next((given[key] for key in keys if given.get(key)), None)
        if value:
            item[name] = value
    for name, keys in _DATES.items():
        value = next((given[key] for key in keys if given.get(key)), None)
        if value:
            item[name] = {"raw": value}
    authors = _authors(given)
    return item | ({"author": authors} if authors else {})


def _authors(given: Mapping[str, str]) -> list[dict[str, str]]:
    authors = []
    for number in ["", *map(str, range(1, 10))]:
        family = given.get(f"last{number}") or given.get(f"surname{number}") or given.get(f"nachname{number}")
        if family:
            first = given.get(f"first{number}") or given.get(f"given{number}") or ""
            authors.append({"family": family, "given": first})
        elif given.get(f"author{number}"):
            authors.append({"literal": given[f"author{number}"]})
    return authors
