"""The verdict on one quotation against one page, with its passages, its changed words and its reason."""

from dataclasses import replace

from refcheck.datatypes.assessments import QuotationAssessment, QuotationVerdict, WordChange
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import Completeness, ExtractedText, Where
from refcheck.datatypes.references import Reference
from refcheck.text.pausing import without_cycle_search
from refcheck.verify.models.encoder import Encoder
from refcheck.verify.quotations.explanations import (
    WITHDRAWN,
    render_changes,
    render_cut,
    render_place,
    render_speakers,
    render_two_readings,
    render_unclear_speaker,
    render_unread,
)
from refcheck.verify.quotations.languages import find_original, is_translation
from refcheck.verify.quotations.placing.pieces import parse_pieces
from refcheck.verify.quotations.readings import Reading, find_reading
from refcheck.verify.quotations.speaking.comparisons import Mouth

VERIFIER = "words"
VERSION = "1"

_SHORT = 3  # words; a phrase this short is often the writer's own


@without_cycle_search
def verify_quotation(
    quotation: Quotation,
    page: ExtractedText,
    *,
    reference: Reference | None = None,
    draft_language: str | None = None,
    encoder: Encoder | None = None,
) -> QuotationAssessment:
    """Judge whether the quoted words stand on the page, in the same order and in the same mouth.

    What the page says without quotation marks is in the mouth of its authors, as the page or `reference`
    names them. A page that could not be read, a teaser that ends too early and a quotation in another language than the
    page are `cannot_check`, never `not_found`. A multilingual `encoder` shows where a translation may come from.
    """
    if page.completeness in (Completeness.EMPTY, Completeness.UNREADABLE) or not page.text.strip():
        return _assessment(QuotationVerdict.CANNOT_CHECK, "unreadable", render_unread(page))
    # What the draft itself takes apart ("…," he said. "…") makes no claim to stand together on the page.
    parts = quotation.parts if len(quotation.parts) > 1 else (quotation.text,)
    pieces = tuple(piece for part in parts for piece in parse_pieces(part))
    if not any(len(piece.words) for piece in pieces):
        explanation = "The quotation holds no words to look for."
        return _assessment(QuotationVerdict.CANNOT_CHECK, "no_words", explanation)
    if reference and reference.parsed.author:
        page = replace(page, author=(*page.author, *map(str, reference.parsed.author)))
    reading = find_reading(quotation, pieces, page)
    if reading is None:
        return _absent(quotation, page, draft_language, encoder)
    return _present(quotation, reading, page)


def _present(quotation: Quotation, reading: Reading, page: ExtractedText) -> QuotationAssessment:
    """Name what is the matter with the words that were found: the gravest first."""
    if reading.splice:
        return _of_reading(QuotationVerdict.SPLICED, reading.splice.reason, reading.splice.explanation, reading)
    if reading.counted:
        if reading.runs_off_the_end and page.completeness is not Completeness.COMPLETE:
            return _of_reading(QuotationVerdict.CANNOT_CHECK, "teaser_ends", render_unread(page), reading)
        explanation = render_changes(reading.changes)
        return _of_reading(
            QuotationVerdict.ALTERED, "words_differ", explanation, reading, diff=reading.changes_with_denial
        )
    cited = quotation.speaker
    other = reading.speaker if cited and reading.mouth is Mouth.DIFFERENT else None
    if cited and other and quotation.is_speaker_clear:
        explanation = render_speakers(cited, other)
        return _of_reading(QuotationVerdict.MISATTRIBUTED, "other_speaker", explanation, reading)
    if reading.is_withdrawn:
        return _of_reading(QuotationVerdict.TRUNCATED, "withdrawn", WITHDRAWN, reading)
    if reading.turner:
        explanation = render_cut(reading.turner)
        cut = reading.changes_with_cut
        return _of_reading(QuotationVerdict.TRUNCATED, "cut_turns_sense", explanation, reading, diff=cut)
    verdict = QuotationVerdict.VERBATIM if reading.is_verbatim else QuotationVerdict.TYPOGRAPHIC
    place = render_place(reading.where)
    if place:
        return _of_reading(verdict, f"only_in_{reading.where.value}", place, reading)
    if other:
        return _of_reading(verdict, "speaker_unclear", render_two_readings(other), reading)
    if reading.mouth is Mouth.UNCLEAR:
        return _of_reading(verdict, "speaker_unclear", render_unclear_speaker(reading.speaker), reading)
    if verdict is QuotationVerdict.VERBATIM:
        return _of_reading(verdict, "same", "", reading)
    return _of_reading(verdict, "typography", "The same words, set differently.", reading)


def _absent(
    quotation: Quotation, page: ExtractedText, draft_language: str | None, encoder: Encoder | None
) -> QuotationAssessment:
    """Say why the words are not there, as far as that can be said."""
    in_metadata = _in_metadata(quotation, page)
    if in_metadata:
        return in_metadata
    if page.completeness is not Completeness.COMPLETE:
        return _assessment(QuotationVerdict.CANNOT_CHECK, "teaser", render_unread(page))
    translation = is_translation(quotation, page, draft_language)
    if translation:
        explanation = (
            f"The page is in another language ({translation}) than the quotation: a translation cannot be compared "
            "word by word."
        )
        original = find_original(quotation, page, encoder) if encoder and encoder.is_multilingual else None
        if encoder and original:
            explanation += f" The nearest sentence there is shown, found by {encoder.name}."
        translated = _assessment(QuotationVerdict.CANNOT_CHECK, "translated", explanation)
        return replace(translated, passages=(original,) if original else ())
    if quotation.is_scare_quote:
        explanation = "The words in quotation marks are not on the page; they may be the writer's own."
        return _assessment(QuotationVerdict.CANNOT_CHECK, "scare_quote", explanation)
    explanation = "These words were not found on the page we could read."
    if len(quotation.text.split()) <= _SHORT:
        explanation += " A phrase this short may be the writer's own."
    return _assessment(QuotationVerdict.NOT_FOUND, "not_found", explanation)


def _in_metadata(quotation: Quotation, page: ExtractedText) -> QuotationAssessment | None:
    """Look into the page's title and description, which readers do not see."""
    for text in (page.headline, page.title, page.description):
        if not text or not text.strip():
            continue
        shown = ExtractedText(text=text, media_type=page.media_type)
        reading = find_reading(replace(quotation, speaker=None), parse_pieces(quotation.text), shown)
        if reading and not reading.counted and not reading.splice:
            passages = tuple(replace(passage, where=Where.METADATA) for passage in reading.passages)
            verdict = QuotationVerdict.VERBATIM if reading.is_verbatim else QuotationVerdict.TYPOGRAPHIC
            found = _of_reading(verdict, "only_in_metadata", render_place(Where.METADATA), reading)
            return replace(found, passages=passages)
    return None


def _of_reading(
    verdict: QuotationVerdict,
    reason: str,
    explanation: str,
    reading: Reading,
    *,
    diff: tuple[WordChange, ...] | None = None,
) -> QuotationAssessment:
    return QuotationAssessment(
        verdict=verdict,
        reason=reason,
        explanation=explanation,
        passages=reading.passages,
        diff=reading.changes if diff is None else diff,
        speaker=reading.speaker_to_show,
        verifier=VERIFIER,
        verifier_version=VERSION,
    )


def _assessment(verdict: QuotationVerdict, reason: str, explanation: str) -> QuotationAssessment:
    return QuotationAssessment(
        verdict=verdict, reason=reason, explanation=explanation, verifier=VERIFIER, verifier_version=VERSION
    )
