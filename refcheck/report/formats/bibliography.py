"""The references of a draft for other programs: CSL-JSON and BibTeX."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from refcheck.datatypes.reports import Report

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "thesis": "thesis",
    "report": "report",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
    "dataset": "dataset",
}
_FIELDS = {
    "title": "title",
    "container-title": "journaltitle",
    "publisher": "publisher",
    "publisher-place": "location",
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "edition": "edition",
    "DOI": "doi",
    "ISBN": "isbn",
    "URL": "url",
}
_SPECIAL = re.compile(r"([%&#_$])")
_VERBATIM = frozenset({"doi", "isbn", "url"})


def render_csl(report: Report) -> str:
    """Give all works as one CSL-JSON list; back references are left out."""
    return json.dumps(_works(report), ensure_ascii=False, indent=2) + "\n"


def render_bibtex(report: Report) -> str:
    """Give all works as BibLaTeX entries; back references are left out."""
    return "\n".join(_entry(item) for item in _works(report))


def _works(report: Report) -> list[dict[str, Any]]:
    return [
        dict(reference.csl)
        for document in report.documents
        for reference in document.references
        if not reference.reference.is_back_reference
    ]


def _entry(item: Mapping[str, Any]) -> str:
    lines = [f"  {name} = {{{value}}}" for name, value in _bib_fields(item)]
    key = re.sub(r"[^\w:.-]+", "-", str(item["id"])) or "work"
    return f"@{_TYPES.get(item['type'], 'misc')}{{{key},\n" + ",\n".join(lines) + "\n}\n"


def _bib_fields(item: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for role in ("author", "editor", "translator"):
        if item.get(role):
            yield role, " and ".join(_name(name) for name in item[role])
    for variable, name in _FIELDS.items():
        if item.get(variable):
            value = _balanced(str(item[variable]))
            yield name, value if name in _VERBATIM else _SPECIAL.sub(r"\\\1", value)
    for variable, name in (("issued", "date"), ("accessed", "urldate")):
        if item.get(variable):
            year, *rest = item[variable]["date-parts"][0]
            yield name, "-".join([f"{year:04d}", *(f"{part:02d}" for part in rest)])


def _name(name: Mapping[str, str]) -> str:
    if "literal" in name:
        return f"{{{_balanced(name['literal'])}}}"
    family = " ".join(part for part in (name.get("non-dropping-particle"), name.get("family")) if part)
    return ", ".join(_balanced(part) for part in (family, name.get("suffix"), name.get("given")) if part)


def _balanced(value: str) -> str:
    """Leave out braces, which would end the field early."""
    return value.replace("{", "").replace("}", "")
