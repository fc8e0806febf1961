"""References to and from CSL-JSON 1.0.2 items."""

import re
from collections.abc import Mapping
from typing import Any

from refcheck.datatypes.references import Name, ParsedReference, PartialDate, Reference
from refcheck.text.dates import parse_date

_TEXT_FIELDS = (
    ("title", "title"),
    ("container_title", "container-title"),
    ("publisher", "publisher"),
    ("publisher_place", "publisher-place"),
    ("edition", "edition"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("page", "page"),
    ("url", "URL"),
    ("doi", "DOI"),
    ("isbn", "ISBN"),
    ("archive_url", "archive_location"),
    ("genre", "genre"),
    ("note", "note"),
)
_TAG = re.compile(r"</?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_DOI_ADDRESS = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)", re.IGNORECASE)
_NAME_FIELDS = ("author", "editor", "translator")
_DATE_FIELDS = ("issued", "accessed")


def to_csl(reference: Reference) -> dict[str, Any]:
    """Give the reference as one CSL-JSON item; fields that were not given are left out."""
    parsed = reference.parsed
    item: dict[str, Any] = {"id": reference.key or reference.id, "type": parsed.type}
    for field in _NAME_FIELDS:
        names: tuple[Name, ...] = getattr(parsed, field)
        if names:
            item[field] = [_name_to_csl(name) for name in names]
    for attribute, variable in _TEXT_FIELDS:
        value = getattr(parsed, attribute)
        if value:
            item[variable] = value
    for field in _DATE_FIELDS:
        date: PartialDate | None = getattr(parsed, field)
        if date is not None:
            item[field] = _date_to_csl(date)
    if parsed.issued is not None and parsed.issued.letter:
        item["year-suffix"] = parsed.issued.letter
    return item


def parse_csl(item: Mapping[str, Any]) -> ParsedReference:
    """Read one CSL-JSON item; what it does not say, or says in a form no field takes, stays empty."""
    texts: dict[str, Any] = {attribute: _text_of(item.get(variable)) for attribute, variable in _TEXT_FIELDS}
    if texts["doi"]:
        texts["doi"] = _DOI_ADDRESS.sub("", texts["doi"], count=1)
    if texts["url"] and texts["url"].lower().startswith("www."):
        texts["url"] = f"http://{texts['url']}"
    names = {field: _names_of(item.get(field)) for field in _NAME_FIELDS}
    return ParsedReference(
        type=_text_of(item.get("type")) or "document",
        author=names["author"],
        editor=names["editor"],
        translator=names["translator"],
        issued=_date_of(item.get("issued")),
        accessed=_date_of(item.get("accessed")),
        confidence=1.0,
        **texts,
    )


def _name_to_csl(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    pairs = (
        ("family", name.family),
        ("given", name.given),
        ("non-dropping-particle", name.particle),
        ("suffix", name.suffix),
    )
    return {key: value for key, value in pairs if value}


def _date_to_csl(date: PartialDate) -> dict[str, Any]:
    parts = [part for part in (date.year, date.month, date.day if date.month else None) if part is not None]
    value: dict[str, Any] = {"date-parts": [parts]}
    if date.circa:
        value["circa"] = True
    return value


def _text_of(value: object) -> str | None:
    """Give a text without its rich-text tags; of a list, as Crossref gives titles, the first."""
    if isinstance(value, list):
        return _text_of(value[0]) if value else None
    if isinstance(value, str):
        plain = _TAG.sub("", value) if "<" in value else value
        return re.sub(r"\s+", " ", plain).strip() or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return None


def _names_of(value: object) -> tuple[Name, ...]:
    if not isinstance(value, list):
        return ()
    names: list[Name] = []
    for item in value:
        if not isinstance(item, Mapping):
            continue
        name = Name(
            family=_text_of(item.get("family")),
            given=_text_of(item.get("given")),
            literal=_text_of(item.get("literal")),
            suffix=_text_of(item.get("suffix")),
            particle=_text_of(item.get("non-dropping-particle")) or _text_of(item.get("dropping-particle")),
        )
        if name.family or name.literal or name.given:
            names.append(name)
    return tuple(names)


def _date_of(value: object) -> PartialDate | None:
    if isinstance(value, str):
        return parse_date(value)
    if not isinstance(value, Mapping):
        return None
    groups = value.get("date-parts")
    if isinstance(groups, list) and groups and isinstance(groups[0], list):
        parts = [number for part in groups[0][:3] if (number := _whole_number(part)) is not None]
        if parts and 0 < parts[0] <= 9999:
            month = parts[1] if len(parts) > 1 and 1 <= parts[1] <= 12 else None
            day = parts[2] if month and len(parts) > 2 and 1 <= parts[2] <= 31 else None
            return PartialDate(year=parts[0], month=month, day=day, circa=bool(value.get("circa")))
    text = _text_of(value.get("raw")) or _text_of(value.get("literal"))
    return parse_date(text) if text else None


def _whole_number(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.strip().isdecimal() and len(value.strip()) <= 4:
        return int(value)
    return None
