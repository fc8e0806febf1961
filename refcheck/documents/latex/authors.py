"""The names that `\\citeauthor` prints: from the list that came with the draft, or from the labels of its own."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from refcheck.datatypes.documents import Entry

_LABELLED = re.compile(
    r"\\bibitem\s{0,20}\[\{?(?P<names>[^\[\](){}\\]{2,120}?)\s?\(\d{4}[a-z]?\)[^\[\]]{0,200}\]\s{0,20}\{(?P<key>[^{}\s]{1,200})\}"
)
_MOST_NAMED = 2


def author_names(entries: Iterable[Entry], text: str) -> Mapping[str, str]:
    """Give the authors of each key as a sentence names them: "Doe", "Doe and Roe", "Doe et al."."""
    names = {match["key"]: match["names"].strip() for match in _LABELLED.finditer(text)}
    for entry in entries:
        surnames = [_surname(person) for person in entry.csl.get("author") or entry.csl.get("editor") or ()]
        if any(surnames):
            names[entry.key] = " and ".join(surnames) if len(surnames) <= _MOST_NAMED else f"{surnames[0]} et al."
    return names


def _surname(person: Mapping[str, Any]) -> str:
    particle = person.get("non-dropping-particle", "")
    return " ".join(word for word in (particle, person.get("family") or person.get("literal") or "") if word)
