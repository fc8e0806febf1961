"""Quotation requests and answers as JSON objects, for other programs and for benchmarks."""

from collections.abc import Mapping
from typing import Any

from refcheck.datatypes.assessments import QuotationAssessment
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.errors import InputError


def read_request(request: Mapping[str, Any]) -> tuple[Quotation, ExtractedText, str | None]:
    """Read `quote`, `page` and the optional `speaker`, `media_type`, `language` and `page_language`.

    Raises:
        InputError: `quote` or `page` is missing or is no text.
    """
    text, page_text = _text(request, "quote"), _text(request, "page")
    quotation = Quotation(
        id=str(request.get("id", "")),
        text=text,
        target=target_at(text, 0, len(text), source="request"),
        speaker=_optional(request.get("speaker")),
        language=_optional(request.get("language")),
    )
    page = ExtractedText(
        text=page_text,
        media_type=_optional(request.get("media_type")) or "text/plain",
        language=_optional(request.get("page_language")),
        method="plain",
    )
    return quotation, page, quotation.language


def _text(request: Mapping[str, Any], name: str) -> str:
    value = request.get(name)
    if not isinstance(value, str):
        raise InputError(f"the request's {name!r} is not a text; give it as a JSON string")
    return value


def _optional(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def render_answer(request_id: object, assessment: QuotationAssessment) -> dict[str, Any]:
    """Give an assessment as the JSON object that answers a request; `diff` holds the changed words alone."""
    return {
        "id": request_id,
        "verdict": assessment.verdict.value,
        "spans": [
            {"start": p.start, "end": p.end, "exact": p.exact, "score": p.score, "where": p.where.value}
            for p in assessment.passages
        ],
        "diff": [
            {"operation": change.operation.value, "quotation": change.quotation, "page": change.page}
            for change in assessment.diff
            if not change.is_excused
        ],
        "excused": [
            {"operation": change.operation.value, "quotation": change.quotation, "page": change.page}
            for change in assessment.diff
            if change.is_excused
        ],
        "speaker": assessment.speaker_found,
        "reasons": [text for text in (assessment.reason, assessment.explanation) if text],
        "verifier": f"{assessment.verifier}/{assessment.verifier_version}",
    }
