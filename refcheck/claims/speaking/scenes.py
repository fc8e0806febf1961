"""The surroundings of a quotation: who is mentioned in its sentence, in those before it and behind it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refcheck.claims.running import Passage, RunningText
from refcheck.claims.speaking.mention_reader import MentionReader
from refcheck.claims.speaking.mentions import Segment
from refcheck.claims.speaking.people import People
from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.selectors import Span
from refcheck.text.sentences import sentence_at

_REACH = 400  # code points looked at of each sentence
_MOST_SENTENCES = 3
_MOST_PIECES = 3  # stretches between quotations, of each sentence


@quickly_made
@dataclass(frozen=True, slots=True)
class Place:
    """A quotation in its passage: its outer marks, the places of all quoted words there, and its length."""

    passage: Passage
    before: Passage | None
    outer: Span
    quoted: Sequence[Span]
    words: int


@quickly_made
@dataclass(frozen=True, slots=True)
class View:
    """A segment near the quoted words: its zone, how many sentences back it is, and whether it opens its sentence.

    Zones: "pre" and "post" in the sentence of the quoted words, "pre2" and "post2" there beyond another quotation,
    "prev1" to "prev2" and "prevP" in sentences and the paragraph before, "next" and "after" in the sentence behind,
    "far" where only a pronoun reaches.
    """

    zone: str
    distance: int
    segment: Segment
    opens: bool


class SceneReader:
    """Reads the surroundings of the quotations of one running text."""

    def __init__(self, running: RunningText, people: People) -> None:
        self._text = running.flat
        self._mentions = MentionReader(running.flat, people, running.language)

    def views(self, place: Place) -> list[View]:
        """Give all segments near the quoted words, in the order of the text."""
        return [*self._earlier(place), *self._beside(place)]

    def sentence_start(self, place: Place) -> int:
        """Give where the sentence begins in which the quoted words stand."""
        at = sentence_at(place.passage.sentences, place.outer[0] + 1)
        return place.passage.sentences[at][0] if at is not None else place.passage.start

    def is_stopped(self, end: int) -> bool:
        """Tell whether the quoted words end a sentence: a stop before the mark, and no comma or small word behind."""
        closing = self._text[max(0, end - 3) : end].rstrip('”"»“’ ')
        behind = self._text[end : end + 40].lstrip()
        return closing[-1:] in ".!?…" and not behind[:1].islower() and behind[:1] not in ",—–-"

    def _earlier(self, place: Place) -> Iterator[View]:
        index = sentence_at(place.passage.sentences, place.outer[0] + 1) or 0
        sentences = place.passage.sentences[max(0, index - _MOST_SENTENCES) : index]
        if place.before is not None and index < _MOST_SENTENCES:
            closing = place.before.sentences[-2:]
            for rank, sentence in zip(range(len(closing) - 1, -1, -1), closing, strict=True):
                zone = "prevP" if not rank and not index else "far"
                yield from self._views_of(place, zone, rank + index + 1, sentence)
        for rank, sentence in zip(range(len(sentences), 0, -1), sentences, strict=True):
            yield from self._views_of(place, f"prev{rank}" if rank < 3 else "far", rank, sentence)

    def _views_of(self, place: Place, zone: str, distance: int, sentence: Span) -> Iterator[View]:
        low, high = max(sentence[0], sentence[1] - _REACH), sentence[1]
        for a, b in _outside(place.quoted, low, high)[:_MOST_PIECES]:
            yield View(zone, distance, self._mentions.segment(a, b), a == low)

    def _beside(self, place: Place) -> Iterator[View]:
        start, end = place.outer
        sentences = place.passage.sentences
        first = self.sentence_start(place)
        until = sentence_at(sentences, end)
        finish = sentences[until][1] if until is not None else place.passage.end
        for a, b in _outside(place.quoted, max(first, start - _REACH), start)[-_MOST_PIECES:]:
            yield View("pre" if b == start else "pre2", 0, self._mentions.segment(a, b), a == first)
        is_stopped = self.is_stopped(end)
        for a, b in _outside(place.quoted, end, min(finish, end + _REACH))[:2]:
            zone = ("next" if is_stopped else "post") if a == end else "post2"
            yield View(zone, 0, self._mentions.segment(a, b), opens=False)
        if until is not None and finish <= end + 3 and until + 1 < len(sentences):
            low, high = sentences[until + 1]
            for a, b in _outside(place.quoted, low, min(high, low + _REACH))[:1]:
                yield View("next" if is_stopped else "after", -1, self._mentions.segment(a, b), a == low)


def _outside(quoted: Sequence[Span], start: int, end: int) -> list[Span]:
    """Give the stretches of `start` to `end` that are not quoted."""
    found: list[Span] = []
    at = bisect_right(quoted, start, key=lambda span: span[1])
    while at < len(quoted) and quoted[at][0] < end:
        if start < quoted[at][0]:
            found.append((start, quoted[at][0]))
        start = max(start, quoted[at][1])
        at += 1
    if start < end:
        found.append((start, end))
    return found
