"""The works that a Markdown draft's front matter lists for Pandoc, and the lists that it names."""

import datetime
import json
import re
from collections.abc import Mapping
from typing import Any

from refcheck.datatypes.documents import Entry
from refcheck.documents.bibtex import parse_bibtex
from refcheck.documents.encoding import decode_text
from refcheck.errors import InputError

_LONGEST = 300_000
_DEEPEST = 30
_UNSAFE = re.compile(r"(?:^|[\s,\[{:-])[&*!][\w!<]|(?:- ){9}|^\s*\?\s|^ {60}", re.MULTILINE)
_REFERENCES = re.compile(r"^references:", re.MULTILINE)
_BIBLIOGRAPHY = re.compile(rb"^bibliography:[ \t]*(?:\[([^\]\n]{1,500})\]|([^\s\[][^\n]{0,300}))$", re.MULTILINE)
_HEAD = 20_000
_DATES = frozenset({"issued", "accessed", "original-date", "event-date", "submitted"})


def find_bibliography_names(content: bytes) -> tuple[str, ...]:
    """Give the names of the lists (.bib, .json) that a draft's front matter names."""
    head = content[:_HEAD]
    match = _BIBLIOGRAPHY.search(head) if head.startswith((b"---", b"\xef\xbb\xbf---")) else None
    listed = (match[1] or match[2]).decode("utf-8", "replace").split(",") if match else []
    names = [name.strip().strip("\"'") for name in listed]
    return tuple(dict.fromkeys(name for name in names if name.endswith((".bib", ".json"))))


def read_companions(companions: Mapping[str, bytes]) -> tuple[Entry, ...]:
    """Read the lists that came with a draft.

    Raises:
        InputError: One cannot be read.
    """
    entries: list[Entry] = []
    for name, content in companions.items():
        text = decode_text(content, source=name)
        if not name.endswith(".json"):
            entries += (Entry(key=e.key, csl=e.csl, raw=e.raw) for e in parse_bibtex(text, source=name))
            continue
        try:
            items = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InputError(f"{name} is no JSON ({error}).") from None
        entries += _entries(items)
    return tuple(entries)


def read_references(front_matter: str) -> tuple[Entry, ...]:
    """Give the works under `references:`; none where the front matter is no plain YAML."""
    if not _REFERENCES.search(front_matter) or len(front_matter) > _LONGEST or _is_unsafe(front_matter):
        return ()
    import yaml  # loads slowly, and few drafts list works

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        facts = yaml.load(front_matter, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return ()
    return _entries(facts.get("references")) if isinstance(facts, dict) else ()


def _is_unsafe(text: str) -> bool:
    """Tell anchors, tags and nesting that no list of works has, before a parser follows them."""
    if _UNSAFE.search(text):
        return True
    depth = deepest = 0
    for sign in re.findall(r"[\[\]{}]", text):
        depth += 1 if sign in "[{" else -1
        deepest = max(deepest, depth)
    return deepest > _DEEPEST


def _entries(items: Any) -> tuple[Entry, ...]:
    found = items if isinstance(items, list) else []
    works = [_as_csl(item) for item in found if isinstance(item, dict) and item.get("id") is not None]
    return tuple(Entry(key=work["id"], csl=work, raw=json.dumps(work, ensure_ascii=False)) for work in works)


def _as_csl(item: Mapping[Any, Any]) -> dict[str, Any]:
    """Give an item with its dates as CSL has them and all else as words."""
    work: dict[str, Any] = {"id": str(item["id"]), "type": str(item.get("type", "document"))}
    for name, value in item.items():
        if name in _DATES:
            work[name] = _as_date(value)
        elif isinstance(value, list):
            work[str(name)] = [_as_name(person) for person in value]
        elif name not in work and not isinstance(value, dict):
            work[str(name)] = str(value)
    return work


def _as_name(person: Any) -> dict[str, str]:
    if isinstance(person, dict):
        return {str(part): str(words) for part, words in person.items()}
    return {"literal": str(person)}


def _as_date(value: Any) -> dict[str, Any]:
    if isinstance(value, datetime.date):
        return {"date-parts": [[value.year, value.month, value.day]]}
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict) and isinstance(value.get("date-parts"), list):
        return {"date-parts": value["date-parts"]}
    if isinstance(value, dict):
        parts = [value[name] for name in ("year", "month", "day") if isinstance(value.get(name), int)]
        return {"date-parts": [parts]} if parts else {"raw": str(value.get("raw", value.get("literal", "")))}
    return {"date-parts": [[value]]} if isinstance(value, int) else {"raw": str(value)}
