"""How much of a string's fields a reading gets right: micro soft F1, the share of words in common."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.references.marked import Marked
from refcheck.datatypes.references import ParsedReference, PartialDate
from refcheck.references.parsing import parse_reference

FIELDS = ("title", "author", "container-title", "issued", "URL", "DOI")
_WORD = re.compile(r"\w+")


@dataclass
class Tally:
    """Sums of soft matches, fields given back and fields asked for."""

    matched: float = 0.0
    given: int = 0
    wanted: int = 0

    def add(self, wanted: str | None, given: str | None) -> float:
        """Count one field of one string; gives the match, 0 to 1."""
        match = _overlap(wanted, given) if wanted and given else 0.0
        self.matched += match
        self.given += bool(given)
        self.wanted += bool(wanted)
        return match

    def __iadd__(self, other: "Tally") -> "Tally":
        self.matched += other.matched
        self.given += other.given
        self.wanted += other.wanted
        return self

    @property
    def f1(self) -> float:
        """The soft F1, 1 where nothing was asked for nor given."""
        total = self.given + self.wanted
        return 2 * self.matched / total if total else 1.0


@dataclass
class Scores:
    """Tallies by field, by origin, and of the access dates."""

    by_field: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    by_origin: dict[str, Tally] = field(default_factory=dict)
    accessed: Tally = field(default_factory=Tally)

    def add(self, marked: Marked) -> float:
        """Read one string and count it; gives its own F1."""
        parsed = parse_reference(marked.text)
        own = Tally()
        for name, (wanted, given) in _pairs(marked, parsed).items():
            tally = Tally()
            tally.add(wanted, given)
            self.by_field[name] += tally
            own += tally
        self.by_origin.setdefault(marked.origin, Tally()).__iadd__(own)
        if marked.origin.startswith("anystyle"):
            return own.f1
        accessed = marked.first("accessed")
        printed = _date(parse_reference(accessed).issued) if accessed else None
        self.accessed.add(printed, _date(parsed.accessed))
        return own.f1

    @property
    def total(self) -> Tally:
        """All six fields of all strings together."""
        return sum_of(self.by_field.values())


def sum_of(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    total = Tally()
    for tally in tallies:
        total += tally
    return total


def _pairs(marked: Marked, parsed: ParsedReference) -> dict[str, tuple[str | None, str | None]]:
    return {
        "title": (marked.first("title"), parsed.title),
        "author": (marked.all("author") or None, " ".join(str(name) for name in parsed.author) or None),
        "container-title": (marked.first("container-title"), parsed.container_title),
        "issued": (_date(marked.date()), _date(parsed.issued)),
        "URL": (_address(marked.item.get("URL") if marked.first("URL") else None) or marked.first("URL"), parsed.url),
        "DOI": (marked.item.get("DOI") if marked.first("DOI") else None, parsed.doi),
    }


def _date(date: PartialDate | None) -> str | None:
    return date.iso.replace("-", " ") if date else None


def _address(url: object) -> str | None:
    return str(url) if url else None


def _overlap(wanted: str, given: str) -> float:
    """Give the F1 of the two bags of words."""
    one, other = Counter(_WORD.findall(wanted.lower())), Counter(_WORD.findall(given.lower()))
    common = sum((one & other).values())
    total = sum(one.values()) + sum(other.values())
    return 2 * common / total if total else 0.0
