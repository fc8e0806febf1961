"""The verdict on one quotation against one page, with its passages, its changed words and its reason."""

import itertools
from collections.abc import Sequence

from refcheck.datatypes.assessments import (
    Passage,
    QuotationAssessment,
    QuotationVerdict,
    WordChange,
)
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import Completeness, ExtractedText, Where
from refcheck.datatypes.references import Reference
from refcheck.datatypes.selectors import CONTEXT_LENGTH
from refcheck.verify.quotations.cuts import find_turn_at_edges, find_turn_in_gap
from refcheck.verify.quotations.pieces import Piece, parse_pieces, strip_outer_marks
from refcheck.verify.quotations.placing import PlacedPiece, chain_pieces, find_candidates
from refcheck.verify.quotations.words import Words, words_of_page

VERIFIER = "words"
VERSION = "1"

_NEAR_WORDS = 60  # an ellipsis may always leave out this many words
_FAR_WORDS = 150  # and this many within one paragraph
_MIN_COVERAGE = 0.6
_MIN_COVERAGE_WITH_RUN = 0.5
_LONG_RUN = 4


def verify_quotation(
    quotation: Quotation,
    page: ExtractedText,
    *,
    reference: Reference | None = None,
    draft_language: str | None = None,
) -> QuotationAssessment:
    """Judge whether the quoted words stand on the page, in the same order and in the same mouth."""
    unreadable = page.completeness in (Completeness.EMPTY, Completeness.UNREADABLE)
    if unreadable or not page.text.strip():
        return _assessment(QuotationVerdict.CANNOT_CHECK, "unreadable", "The page could not be read.")
    pieces = parse_pieces(quotation.text)
    if not any(len(piece.words) for piece in pieces):
        return _assessment(QuotationVerdict.CANNOT_CHECK, "no_words", "The quotation holds no words to look for.")
    words = words_of_page(page.text)
    whole = _whole(pieces)
    found = _best(whole, pieces, words)
    return _judge(quotation, page, words, found)


def _whole(pieces: Sequence[Piece]) -> Piece | None:
    """Give the quotation read without its ellipses, for pages that have the same dots or none."""
    if len(pieces) == 1:
        return None
    return parse_pieces(" ".join(piece.text for piece in pieces))[0]


def _best(whole: Piece | None, pieces: Sequence[Piece], words: Words) -> list[PlacedPiece]:
    if whole:
        candidates = [each for each in find_candidates(whole, words) if not each.counted]
        if candidates:
            return candidates[:1]
    return chain_pieces([find_candidates(piece, words) for piece in pieces])


def _judge(
    quotation: Quotation, page: ExtractedText, words: Words, found: Sequence[PlacedPiece]
) -> QuotationAssessment:
    found = [each for each in found if _is_near_enough(each)]
    if not found:
        return _not_found(page)
    passages = tuple(_passage(page, words, each) for each in found)
    changes = tuple(difference.change for each in found for difference in each.differences)
    counted = [change for change in changes if not change.is_excused]
    if counted:
        return _assessment(QuotationVerdict.ALTERED, "words_differ", _differs(counted), diff=changes, passages=passages)
    for first, second in itertools.pairwise(found):
        gap = second.place.start - first.place.end
        if gap < 0 or gap > _NEAR_WORDS:
            explanation = "The quoted parts stand on the page, but not in this order or not near each other."
            return _assessment(QuotationVerdict.SPLICED, "parts_apart", explanation, diff=changes, passages=passages)
        turner = find_turn_in_gap(words, first.place.end, second.place.start)
        if turner:
            return _truncated(turner, changes, passages)
    turner = find_turn_at_edges(words, found[0].place.start, found[-1].place.end)
    if turner:
        return _truncated(turner, changes, passages)
    if _is_verbatim(quotation, page, found, words):
        return _assessment(QuotationVerdict.VERBATIM, "same", "", diff=changes, passages=passages)
    return _assessment(
        QuotationVerdict.TYPOGRAPHIC, "typography", "The same words, set differently.", diff=changes, passages=passages
    )


def _is_verbatim(quotation: Quotation, page: ExtractedText, found: Sequence[PlacedPiece], words: Words) -> bool:
    text = strip_outer_marks(quotation.text)
    start, end = words.span(found[0].place.start, found[-1].place.end)
    at = page.text.find(text, max(0, start - len(text)), end + len(text))
    return at >= 0 and at <= start


def _is_near_enough(placed: PlacedPiece) -> bool:
    if not placed.counted:
        return True
    coverage = placed.place.coverage
    count = len(placed.piece.words)
    if count < 3:
        return False
    if coverage >= _MIN_COVERAGE:
        return True
    longest = max((step.end - step.start for step in placed.place.steps if step.operation == "equal"), default=0)
    return coverage >= _MIN_COVERAGE_WITH_RUN and longest >= _LONG_RUN


def _not_found(page: ExtractedText) -> QuotationAssessment:
    if page.completeness is not Completeness.COMPLETE:
        explanation = "Not in the part of the page that could be read; the rest was not shown."
        return _assessment(QuotationVerdict.CANNOT_CHECK, "teaser", explanation)
    return _assessment(QuotationVerdict.NOT_FOUND, "not_found", "These words were not found on the page we could read.")


def _truncated(turner: str, changes: tuple[WordChange, ...], passages: tuple[Passage, ...]) -> QuotationAssessment:
    return _assessment(
        QuotationVerdict.TRUNCATED,
        "cut_turns_sense",
        f"The page has “{turner}” where the quotation is cut, and it turns the sense.",
        diff=changes,
        passages=passages,
    )


def _differs(counted: Sequence[WordChange]) -> str:
    count = len(counted)
    number = "one place" if count == 1 else f"{count} places"
    named = "; ".join(f"{change.quotation or '—'} → {change.page or '—'}" for change in counted[:5])
    return f"The page differs in {number}: {named}."


def _passage(page: ExtractedText, words: Words, placed: PlacedPiece) -> Passage:
    start, end = words.span(placed.place.start, placed.place.end)
    return Passage(
        exact=page.text[start:end],
        start=start,
        end=end,
        prefix=page.text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=page.text[end : end + CONTEXT_LENGTH],
        score=round(placed.place.coverage, 4),
        where=page.where(start) if page.blocks else Where.PAGE,
    )


def _assessment(
    verdict: QuotationVerdict,
    reason: str,
    explanation: str,
    *,
    diff: tuple[WordChange, ...] = (),
    passages: tuple[Passage, ...] = (),
    speaker_found: str | None = None,
) -> QuotationAssessment:
    return QuotationAssessment(
        verdict=verdict,
        reason=reason,
        explanation=explanation,
        diff=diff,
        passages=passages,
        speaker_found=speaker_found,
        verifier=VERIFIER,
        verifier_version=VERSION,
    )
