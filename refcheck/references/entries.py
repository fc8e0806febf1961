"""Entries and lists as values: what stands where, under which labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.selectors import Span
from refcheck.references.labels import Label, LabelKind
from refcheck.references.shape import ENTRY_SCORE, score_entry, scores_at_least
from refcheck.text.keeping import kept
from refcheck.text.patterns import late

# What stands between two entries, such as a heading for "Books", is part of the list; a paragraph is not.
_WIDEST_BREAK = 100
_MOST_SCORED = 400
_SURE_MEAN = 2.75
# "Moon Safari (1998)", "Past Lives (Celine Song, 2023)", "Spain 2–1 France (Munich, 9 July 2024)": films and scores
_CATALOGUED = late(
    r"[^()\[\]“”„«»\"‘/]{2,100}\s\((?!n\.)(?:[^()\[\]“”„«»\":]{1,60},\s)?"
    r"(?:\d{1,2}\s[^\W\d_]{3,9}\s)?(?:1[5-9]|20)\d\d\)[\s.]*"
)

_FACT_AND_SOURCE = late(
    r"(?P<fact>[^()“„«\"]{16,400})\([A-ZÀ-ÖØ-ÞА-ЯЁ](?:[\w.’ -]{1,60},\s[^()]{0,200}\d|"
    r"[\w’-]{1,30}(?:\set\sal\.|\sand\s[\w’-]{1,30})?\s\d{4})"
)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class EntryText:
    """One entry as printed: `start` and `end` of its own words, the label before them left out.

    `follows_text` says that sentences of the piece stand between it and the entry before.
    """

    start: int
    end: int
    text: str
    label: Label | None = None
    row_start: int = 0
    follows_text: bool = False

    @property
    def number(self) -> int | None:
        """The printed number."""
        return self.label.number if self.label else None


@dataclass(frozen=True, kw_only=True)
class EntryList:
    """A reference list or a group of notes: `start` takes in its heading.

    `kind` is None for entries without labels. `is_confirmed` says that its entries look like
    entries; a run of numbered remarks waits for markers that agree with it.
    """

    start: int
    end: int
    entries: tuple[EntryText, ...]
    kind: LabelKind | None = None
    has_heading: bool = False
    is_notes: bool = False
    is_confirmed: bool = True
    is_further_reading: bool = False
    """Whether its heading offers more to read: what nobody cites is no fault there."""

    @kept
    def spans(self) -> tuple[Span, ...]:
        """The places that the list takes, apart where running text stands between its entries."""
        spans: list[Span] = []
        for entry in self.entries:
            if spans and entry.row_start - spans[-1][1] <= _WIDEST_BREAK and not entry.follows_text:
                spans[-1] = (spans[-1][0], entry.end)
            else:
                spans.append((self.start if not spans else entry.row_start, entry.end))
        return tuple(spans)

    @kept
    def numbers(self) -> tuple[int, ...]:
        """The printed numbers, in order."""
        return tuple(entry.number for entry in self.entries if entry.number is not None)


def make_list(
    start: int,
    entries: Sequence[EntryText],
    kind: LabelKind | None,
    *,
    has_heading: bool,
    is_notes: bool,
    is_confirmed: bool = True,
) -> EntryList:
    """Give the list that begins at `start`, its heading's or its first entry's place."""
    return EntryList(
        start=min(start, entries[0].row_start),
        end=entries[-1].end,
        entries=tuple(entries),
        kind=kind,
        has_heading=has_heading,
        is_notes=is_notes,
        is_confirmed=is_confirmed,
    )


def share_of_entries(entries: Sequence[EntryText]) -> float:
    """Give the share that looks like entries, told from a few hundred of them where a list has thousands."""
    looked_at = entries[:: 1 + len(entries) // _MOST_SCORED]
    scored = [scores_at_least(ENTRY_SCORE, entry.text) for entry in looked_at]
    return sum(scored) / len(scored) if scored else 0.0


def is_catalogued(entry: str) -> bool:
    """Tell a line that is nothing but a title or names with a year in brackets, as in a list of films or of matches."""
    return len(entry) <= 170 and _CATALOGUED.fullmatch(entry) is not None


def is_surely_list(entry_list: EntryList) -> bool:
    """Tell a list that needs neither heading nor markers from a numbered catalogue ("1. Jug, Cologne, c. 1580.")."""
    if not entry_list.numbers:
        return True
    looked_at = entry_list.entries[:: 1 + len(entry_list.entries) // _MOST_SCORED]
    if all(is_catalogued(entry.text) for entry in looked_at):
        return False
    if sum(map(_is_fact, looked_at)) * 2 > len(looked_at):
        return False
    return sum(score_entry(entry.text) for entry in looked_at) >= _SURE_MEAN * len(looked_at)


def _is_fact(entry: EntryText) -> bool:
    """Tell a numbered fact with its source in brackets, "645 deaths in the county in 2023 (AP, 13 March 2024)"."""
    told = _FACT_AND_SOURCE.match(entry.text)
    words = [word for word in told["fact"].split() if word[0].isalpha()] if told else []
    has_figure = told is not None and any(map(str.isdecimal, told["fact"]))
    return has_figure and sum(word[0].islower() for word in words) * 2 > len(words)
