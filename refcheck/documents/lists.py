"""Lists without a text: CSL-JSON, RIS, and addresses one a line."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from refcheck.datatypes.documents import BlockKind, Document, Entry
from refcheck.documents.builder import DocumentBuilder, check_count
from refcheck.documents.encoding import decode_text
from refcheck.errors import InputError

CSL_JSON = "application/vnd.citationstyles.csl+json"
RIS = "application/x-research-info-systems"
URI_LIST = "text/uri-list"

MAX_ITEMS = 40_000
URL = re.compile(r"https?://[^\s\"<>;]{1,4000}")
_LISTED = re.compile(
    rf"(?P<url>{URL.pattern})|(?<![\w./])(?P<host>www\.[^\s\"<>;]{{1,4000}})"
    r"|(?<!\w)doi:\s?(?P<doi>10\.[^\s\"<>;]{1,400})",
    re.IGNORECASE,
)
_HALF = re.compile("[\ud800-\udfff]")  # of a character outside the basic plane; no text can hold one
_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
_RIS_TYPES = {
    "JOUR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "BOOK": "book",
    "CHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "RPRT": "report",
    "THES": "thesis",
    "ELEC": "webpage",
    "WEB": "webpage",
    "BLOG": "post-weblog",
    "DATA": "dataset",
    "CASE": "legal_case",
    "VIDEO": "motion_picture",
}
# The first of several tags for one field counts: a journal's name before its abbreviation.
_RIS_FIELDS = {
    "TI": "title",
    "T1": "title",
    "CT": "title",
    "JF": "container-title",
    "T2": "container-title",
    "BT": "container-title",
    "JO": "container-title",
    "JA": "container-title",
    "PB": "publisher",
    "CY": "publisher-place",
    "VL": "volume",
    "IS": "issue",
    "DO": "DOI",
    "SN": "ISBN",
    "UR": "URL",
    "ET": "edition",
}


_WITH_ISBN = frozenset(("book", "chapter", "report", "thesis", "paper-conference", "document"))
"""Of these SN is an ISBN; of a journal it is the ISSN."""


def read_csl_json(content: bytes, *, source: str) -> Document:
    """Read a CSL-JSON list (an array of items, or an object with `items`).

    Raises:
        InputError: It is no JSON, or holds no item, or too many.
    """
    text = decode_text(content, source=source)
    try:
        value = json.loads(text)
        if _HALF.search(json.dumps(value, ensure_ascii=False)):
            value = json.loads(_HALF.sub("\ufffd", json.dumps(value, ensure_ascii=False)))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{source} is no JSON ({error}).") from None
    found = value.get("items", [value]) if isinstance(value, dict) else value
    items = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
    entries = [
        Entry(key=str(item.get("id", number)), csl=item, raw=json.dumps(item, ensure_ascii=False))
        for number, item in enumerate(items[: MAX_ITEMS + 1], start=1)
    ]
    return build_list(content, text, entries, source=source, media_type=CSL_JSON)


def read_ris(content: bytes, *, source: str) -> Document:
    """Read a RIS list.

    Raises:
        InputError: It is not text, or holds no record.
    """
    text = decode_text(content, source=source)
    return build_list(content, text, _ris_entries(text), source=source, media_type=RIS)


def _ris_entries(text: str) -> Iterator[Entry]:
    fields: list[tuple[str, str]] = []
    start = at = 0
    for line in text.splitlines(keepends=True):
        match = _RIS_LINE.match(line.lstrip("\ufeff"))
        if match and match[1] == "TY":
            fields, start = [], at
        is_end = match is not None and match[1] == "ER"
        if match and not is_end:
            fields.append((match[1], match[2].strip()))
        elif match is None and fields and line.strip():
            fields[-1] = (fields[-1][0], f"{fields[-1][1]} {line.strip()}".strip())  # a value broken over lines
        at += len(line)
        if is_end and fields:
            csl = _ris_to_csl(fields)
            end = at - (len(line) - len(line.rstrip("\r\n")))
            yield Entry(key=csl["id"] or f"ris-{start}", csl=csl, raw=text[start:end], start=start, end=end)
            fields, start = [], at


def _ris_to_csl(fields: Sequence[tuple[str, str]]) -> dict[str, Any]:
    item: dict[str, Any] = {"id": "", "type": "document"}
    pages: dict[str, str] = {}
    for tag, value in fields:
        if tag == "TY":
            item["type"] = _RIS_TYPES.get(value, "document")
        elif tag == "ID":
            item["id"] = value
        elif tag in ("AU", "A1", "ED", "A2"):
            role = "author" if tag in ("AU", "A1") else "editor"
            item.setdefault(role, []).append(_ris_name(value))
        elif tag in ("PY", "Y1", "DA", "Y2"):
            parts = [int(part) for part in re.split(r"[/-]", value)[:3] if part.isascii() and part.isdecimal()]
            name = "accessed" if tag == "Y2" else "issued"
            if parts and (tag != "PY" or name not in item):
                item[name] = {"date-parts": [parts]}
        elif tag in ("SP", "EP"):
            pages[tag] = value
    given = {tag: value for tag, value in reversed(fields) if value}
    for tag, variable in _RIS_FIELDS.items():
        if tag in given:
            item.setdefault(variable, given[tag])
    if item["type"] not in _WITH_ISBN:
        item.pop("ISBN", None)
    if "SP" in pages:
        item["page"] = "-".join(page for page in (pages["SP"], pages.get("EP")) if page)
    return item


def _ris_name(value: str) -> dict[str, str]:
    family, comma, given = value.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma else {"literal": value}


def read_uri_list(content: bytes, *, source: str) -> Document:
    """Read addresses, one a line or anywhere in it; each is a reference of its own.

    Raises:
        InputError: It is not text, or holds no address.
    """
    text = decode_text(content, source=source)
    entries = (
        Entry(
            key=str(number),
            csl={"id": str(number), **_place_of(match)},
            raw=match[0],
            start=match.start(),
            end=match.end(),
        )
        for number, match in enumerate(_LISTED.finditer(text), start=1)
    )
    return build_list(content, text, entries, source=source, media_type=URI_LIST)


def _place_of(listed: re.Match[str]) -> dict[str, str]:
    if listed["doi"]:
        return {"type": "document", "DOI": listed["doi"].rstrip(",.")}
    url = listed["url"] or f"https://{listed['host']}"
    return {"type": "webpage", "URL": url.rstrip(",")}


def find_addresses(line: str) -> Iterator[str]:
    """Give the addresses of one line of a list."""
    return (match[0].rstrip(",") for match in URL.finditer(line))


def build_list(content: bytes, text: str, entries: Iterable[Entry], *, source: str, media_type: str) -> Document:
    """Make the document of a list: its source as the text, and its entries."""
    builder = DocumentBuilder(source)
    with builder.block(BlockKind.CODE):
        builder.add_text(text, source_start=0)
    count = 0
    for entry in entries:
        builder.add_entry(entry)
        count += 1
        check_count(source, "references", count, MAX_ITEMS)
    if not count:
        raise InputError(f"{source} holds no reference that could be read.")
    return builder.build(content, media_type=media_type)
