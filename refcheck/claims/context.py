"""What a reader knows on reaching a claim: title, section, date of the piece, sentences before, pronouns."""

import re
from bisect import bisect_right

from refcheck.claims.running import RunningText
from refcheck.claims.speaking.people import People
from refcheck.claims.vocabulary.speech import PRONOUNS_HE, PRONOUNS_SHE
from refcheck.datatypes.claims import ClaimContext
from refcheck.datatypes.documents import BlockKind, Document
from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.selectors import Span
from refcheck.text.dates import find_dates, parse_date

_SENTENCES_BEFORE = 2
_LONGEST_BEFORE = 1000  # code points of each
_SINGULAR = PRONOUNS_HE | PRONOUNS_SHE
_HEAD_BLOCKS = 8
_LONGEST_DATELINE = 120
_WORD = re.compile(r"[^\W\d_]+")
_MOST_REFERENTS = 4


class ContextReader:
    """Reads the context of places in one document."""

    def __init__(self, document: Document, running: RunningText, people: People) -> None:
        self._running = running
        self._people = people
        self._title = document.title or _first_heading(document)
        self._date = piece_date(document)

    def context_of(self, passage_index: int, sentence: Span, claim: Span) -> ClaimContext:
        """Give the context of the claim at `claim` in the passage `passage_index`."""
        passage = self._running.passages[passage_index]
        return ClaimContext(
            title=self._title,
            section=passage.section if passage.section != self._title else None,
            date=self._date,
            before=self._before(passage_index, sentence),
            referents=self._referents(claim),
        )

    def _before(self, passage_index: int, sentence: Span) -> str:
        passages = self._running.passages
        passage = passages[passage_index]
        at = bisect_right(passage.sentences, sentence[0], key=lambda span: span[1])
        earlier = list(passage.sentences[max(0, at - _SENTENCES_BEFORE) : at])
        if not earlier and passage_index:
            previous = passages[passage_index - 1]
            if previous.states and previous.section == passage.section:
                earlier = list(previous.sentences[-_SENTENCES_BEFORE:])
        return " ".join(self._running.clean(max(start, end - _LONGEST_BEFORE), end) for start, end in earlier)

    def _referents(self, claim: Span) -> tuple[tuple[str, str], ...]:
        """Give pronouns of the claim with their persons, where only one person comes into question."""
        found: dict[str, str] = {}
        if _SINGULAR.isdisjoint(_WORD.findall(self._running.text[slice(*claim)].lower())):
            return ()
        for word in _WORD.finditer(self._running.text, *claim):
            lowered = word[0].lower()
            if lowered not in _SINGULAR or lowered in found or lowered in _AMBIGUOUS:
                continue
            person = self._people.only_behind(word[0], word.start())
            if person:
                found[lowered] = person
            if len(found) >= _MOST_REFERENTS:
                break
        return tuple(found.items())


_AMBIGUOUS = frozenset({"ihr", "sie", "il", "lui", "la", "sua", "su"})
"""Articles, plurals and possessives of things as well; a person behind them would be a guess."""


def piece_date(document: Document) -> PartialDate | None:
    """Give the piece's own date: as its format states it, or from a dateline among its first blocks."""
    if document.date:
        return parse_date(document.date)
    if not document.blocks:
        return None
    for block in document.blocks[:_HEAD_BLOCKS]:
        line = document.text[block.start : block.end]
        if block.kind in {BlockKind.NOTE, BlockKind.TABLE, BlockKind.CODE} or len(line) > _LONGEST_DATELINE:
            continue
        dates = [found for found in find_dates(line) if found.date.month]
        if len(dates) == 1 and _is_dateline(line, dates[0].start, dates[0].end):
            return dates[0].date
    return None


def _is_dateline(line: str, start: int, end: int) -> bool:
    """Tell whether a short line is a byline or dateline, not a sentence or headline that names a date."""
    words_around = len(_WORD.findall(line[:start])) + len(_WORD.findall(line[end:]))
    return words_around <= 8 and not re.search(r"[a-zäöü]{3}\.\s*$", line)


def _first_heading(document: Document) -> str | None:
    for block in document.blocks[:_HEAD_BLOCKS]:
        if block.kind is BlockKind.HEADING:
            return re.sub(r"\s+", " ", document.text[block.start : block.end]).strip()
    return None
