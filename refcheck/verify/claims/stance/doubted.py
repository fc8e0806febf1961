"""A doubt told with a few words around the places at which claim and page differ."""

from refcheck.verify.claims.binding.ties import Ties
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.reading.sentence import Sentence

_BEFORE = 2  # words shown before a place, and on the page behind it


def doubt_at(kind: DoubtKind, ties: Ties, at: int, sentence: Sentence, place: int, *, behind: int = 0) -> Doubt:
    """Show the claim's words around `at` and the page's around `place`, and `behind` more of both."""
    mine, words = ties.sentence.words, sentence.words
    shown = ties.claim.text[mine[max(0, at - _BEFORE)].start : mine[min(len(mine) - 1, at + behind)].end]
    start = words[max(0, place - _BEFORE)].start
    end = words[min(len(words) - 1, place + _BEFORE + behind)].end
    return Doubt(kind, shown, sentence.text[start:end], sentence.start + start, sentence.start + end)
