"""Whether a place on the page is that of a quotation at all, changed words or not."""

import re

from refcheck.datatypes.assessments import DiffOperation
from refcheck.verify.quotations.placing.placing import PlacedPiece
from refcheck.verify.quotations.sense.clauses import opens_clause
from refcheck.verify.quotations.sense.senses import turns_sense
from refcheck.verify.quotations.words import Words

_MIN_COVERAGE = 0.6
_MIN_OF_THREE = 0.55  # for two words of three that stand together
_MIN_COVERAGE_WITH_RUN = 0.45
_MIN_FRAMED = 0.7  # for two words of three with one between them
_MIN_IN_MARKS = 0.45  # for a few words that the page sets in quotation marks by themselves
_SHORT_IN_MARKS = 8
_MIN_IN_SENTENCE = 0.3  # for a few words that are a whole clause of the page up to its sentence's end
_SHORT_SENTENCE = 10
_MARK_BEFORE = re.compile(r"[\"“”„«»‘'‚「『]\s?$")
_MARK_BEHIND = re.compile(r"[.,!?…]?\s?[\"“”»«’'」』]")
_LONG_RUN = 5
_APART = 3
_SHORT = 3


def _is_in_marks(placed: PlacedPiece, words: Words) -> bool:
    """Tell whether the page sets just these words, one more or one less, in quotation marks."""
    start, end = placed.place.start, placed.place.end
    is_opened = start > 0 and _MARK_BEFORE.search(words.between(start - 1)) is not None
    is_alike = abs(end - start - len(placed.piece.words)) <= 1
    return is_opened and is_alike and _MARK_BEHIND.match(words.between(end - 1)) is not None


def _is_sentence(placed: PlacedPiece, words: Words) -> bool:
    """Tell whether the place is a clause of the page to the end of its sentence, one word longer or shorter.

    The words at both of its ends are the quotation's own, or half of them at one.
    """
    start, end = placed.place.start, placed.place.end
    if abs(end - start - len(placed.piece.words)) > 1 or not words.ends_sentence(end - 1):
        return False
    opens = start == 0 or words.between(start - 1) != " " or opens_clause(words, start - 1)
    edges = placed.place.steps[0], placed.place.steps[-1]
    equal = sum(each.operation is DiffOperation.EQUAL for each in edges)
    return opens and (equal == len(edges) or (equal > 0 and placed.coverage >= _MIN_IN_MARKS))


def _is_pair_apart(placed: PlacedPiece, words: Words) -> bool:
    """Tell whether both words of a pair stand there with a word between them that turns the sense: "do not bend"."""
    start, end = placed.place.start, placed.place.end
    is_apart = len(placed.piece.words) == 2 < end - start <= 2 + _APART and placed.coverage == 1
    return is_apart and turns_sense(words.keys[start + 1 : end - 1])


def is_near_enough(placed: PlacedPiece, words: Words) -> bool:
    """Tell whether the place is that of the quotation at all, changed words or not."""
    if not placed.counted:
        return True
    coverage, count = placed.coverage, len(placed.piece.words)
    if coverage <= _MIN_FRAMED:
        coverage = max(coverage, placed.shared)
    if 1 < count <= _SHORT_IN_MARKS and max(coverage, placed.shared) >= _MIN_IN_MARKS and _is_in_marks(placed, words):
        return True
    least = _MIN_IN_SENTENCE if count > _SHORT else _MIN_IN_MARKS
    if _SHORT <= count <= _SHORT_SENTENCE and placed.coverage >= least and _is_sentence(placed, words):
        return True
    if count < _SHORT:
        return _is_pair_apart(placed, words)
    runs = [step.end - step.start for step in placed.place.steps if step.operation is DiffOperation.EQUAL]
    longest = max(runs, default=0)
    size = placed.place.end - placed.place.start
    if count > _SHORT and sum(runs) >= count - 1 and abs(size - count) <= 1:
        return True  # all words but one, however little they say
    if count == _SHORT:
        is_framed = placed.place.end - placed.place.start == _SHORT and coverage > _MIN_FRAMED
        return (coverage >= _MIN_OF_THREE and longest > 1) or (coverage >= _MIN_COVERAGE and is_framed)
    return coverage >= _MIN_COVERAGE or (coverage >= _MIN_COVERAGE_WITH_RUN and longest >= _LONG_RUN)
