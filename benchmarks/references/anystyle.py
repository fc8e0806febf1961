"""AnyStyle's tagged reference strings (core.xml, BSD-2-Clause) as marked strings."""

import re
from html import unescape
from pathlib import Path

from benchmarks.references.marked import Marked, mark, read_marked

_SEQUENCE = re.compile(r"<sequence>(.*?)</sequence>", re.DOTALL)
_FIELD = re.compile(r"<([a-z-]+)>(.*?)</\1>", re.DOTALL)
_BEFORE = re.compile(
    r"\A(?:in|in:|en|dans|vol\.?|volume|bd\.?|pp?\.?|s\.|no\.?|doi:?|isbn:?|"
    r"(?:ed(?:ited|s?\.)?|trans(?:lated|\.)?) by)\s+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,(\[]+(?:eds?|editors?|hrsg|hg|trans)\.?[)\]]?\W*\Z|\s(?:eds?|edn|edition|aufl)\.?\W*\Z", re.IGNORECASE
)
_VOLUME = re.compile(r"(\w+)(\s?\()([\w–-]+)(\)[:,]?\s?)(.*)\Z")
_TRIMMED = frozenset(
    ("editor", "translator", "container-title", "journal", "volume", "pages", "edition", "doi", "isbn")
)


def read_anystyle(path: Path) -> list[Marked]:
    """Read all sequences; words in notes and of other tags stay without a label."""
    return [_sequence(match[1], number) for number, match in enumerate(_SEQUENCE.finditer(path.read_text("utf-8")))]


def _sequence(xml: str, number: int) -> Marked:
    pieces = []
    for match in _FIELD.finditer(xml):
        name, text = match[1], " ".join(unescape(match[2]).split())
        numbers = _VOLUME.match(text) if name == "volume" else None
        if numbers:
            pieces.append(_split_volume(numbers))
        elif name in _TRIMMED:
            before = _BEFORE.match(text)
            head = before[0] if before else ""
            after = _AFTER.search(text, len(head))
            tail = after[0] if after else ""
            pieces.append(head + mark(name, text[len(head) : len(text) - len(tail)]) + tail)
        else:
            pieces.append(mark(name, text))
    return read_marked(" ".join(pieces), origin=f"anystyle-{number % 5}")


def _split_volume(match: re.Match[str]) -> str:
    """Tell volume, issue and pages apart in "23(11):3059-3071", which the set tags as one volume."""
    return mark("volume", match[1]) + match[2] + mark("issue", match[3]) + match[4] + mark("page", match[5])
