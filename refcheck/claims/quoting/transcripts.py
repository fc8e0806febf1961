"""Transcripts without quotation marks: "CHAIR: Thank you for coming." Each turn is quoted from its speaker."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.claims.running import Passage, RunningText
from refcheck.datatypes.documents import BlockKind
from refcheck.datatypes.selectors import Span

_LABEL = re.compile(
    r"^[ \t]*[*_]{0,2}(?P<name>[^\W\d_][^\n:;!?“”„«»\"*_]{0,59})[*_]{0,2}:[*_]{0,2}\s+(?=\S)", re.MULTILINE
)
_ASIDE = re.compile(r"\s\([^()]{1,50}\)$")
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_PARTICLES = frozenset("van von de der den di da del della dos du la le of for".split())
_MOST_WORDS = 5
_SPOKEN_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING})
"""A short turn before an empty line looks like a heading."""
_FEWEST_TURNS = 4
_QUOTE_MARKS = '“"„«‘»'


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says: the place of the words, and the label before them as printed."""

    speaker: str
    span: Span


def find_turns(running: RunningText) -> list[Turn]:
    """Give the turns of a transcript; none where the piece has only a few labels, or each but once.

    Labels are capitalised, come back, and are of two speakers at least, so that "Note:" or "Correction:" in
    an article make no transcript of it.
    """
    passages = [passage for passage in running.passages if passage.kind in _SPOKEN_IN]
    labelled = [(p, turn) for p in passages for turn in _turns_of(running.flat, running.masked, p)]
    said_by = Counter(turn.speaker for _, turn in labelled)
    turns = [turn for p, turn in labelled if p.kind is not BlockKind.HEADING or said_by[turn.speaker] > 1]
    said_by = Counter(turn.speaker for turn in turns)
    if len(turns) < _FEWEST_TURNS or len(said_by) < 2 or max(said_by.values()) < 2:
        return []
    first, last = turns[0].span[0], turns[-1].span[1]
    between = sum(1 for passage in passages if first <= passage.end and passage.start <= last)
    return turns if len(turns) * 2 >= between and len(said_by) * 3 <= len(turns) * 2 else []


def _turns_of(flat: str, masked: str, passage: Passage) -> Iterator[Turn]:
    labels = [label for label in _LABEL.finditer(masked, passage.start, passage.end) if _is_speaker(label["name"])]
    ends = [*(label.start() for label in labels[1:]), passage.end]
    for label, end in zip(labels, ends, strict=False):
        words = flat[label.end() : end].rstrip()
        if words and words[0] not in _QUOTE_MARKS:
            yield Turn(_ASIDE.sub("", label["name"].strip()), (label.end(), label.end() + len(words)))


def _is_speaker(name: str) -> bool:
    words = _WORD.findall(_ASIDE.sub("", name.strip()))
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() or word in _PARTICLES for word in words)
