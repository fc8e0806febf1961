"""Verification requests and answers as JSON objects, for other programs and for benchmarks."""

from collections.abc import Mapping
from typing import Any

from refcheck.datatypes.assessments import Assessment
from refcheck.datatypes.claims import Claim, ClaimContext, SubClaim
from refcheck.datatypes.extracted import ExtractedText, TextBlock, Where
from refcheck.datatypes.references import ParsedReference, PartialDate, Reference, ReferenceOrigin
from refcheck.datatypes.selectors import target_at
from refcheck.errors import InputError
from refcheck.text.dates import parse_date
from refcheck.text.sentences import split_sentences


def read_request(request: Mapping[str, Any]) -> tuple[Claim, ExtractedText, Reference | None]:
    """Read `claim`, `page` and the optional `context`, `page_date` and `reference` of a request.

    Raises:
        InputError: `claim` or `page` is missing or is no text.
    """
    claim_text, page_text = _text(request, "claim"), _text(request, "page")
    context = request.get("context")
    context = context if isinstance(context, Mapping) else {}
    target = target_at(claim_text, 0, len(claim_text), source="request")
    claim = Claim(
        id=str(request.get("id", "")),
        citation_id="",
        text=claim_text,
        sentence=claim_text,
        target=target,
        sentence_target=target,
        sub_claims=tuple(_sub_claims(claim_text, request.get("sub_claims"))),
        context=ClaimContext(
            title=_optional(context.get("title")),
            section=_optional(context.get("section")),
            date=_date(context.get("date")),
            before=_optional(context.get("before")) or "",
        ),
    )
    page = ExtractedText(
        text=page_text,
        media_type="text/plain",
        blocks=(TextBlock(start=0, end=len(page_text), where=Where.ARTICLE),),
        date_published=_date(request.get("page_date")),
        method="plain",
    )
    return claim, page, _reference(request.get("reference"))


def _text(request: Mapping[str, Any], name: str) -> str:
    value = request.get(name)
    if not isinstance(value, str):
        raise InputError(f"the request's {name!r} is not a text; give it as a JSON string")
    return value


def _optional(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _date(value: object) -> PartialDate | None:
    return parse_date(value) if isinstance(value, str) and value else None


def _sub_claims(text: str, given: object) -> list[SubClaim]:
    if not isinstance(given, list):
        return [SubClaim(text=text[start:end], start=start, end=end) for start, end in split_sentences(text)]
    pieces = [piece for piece in given if isinstance(piece, str) and piece]
    return [
        SubClaim(text=piece, start=max(0, text.find(piece)), end=max(0, text.find(piece)) + len(piece))
        for piece in pieces
    ]


def _reference(given: object) -> Reference | None:
    if isinstance(given, str) and given:
        given = {"title": given}
    if not isinstance(given, Mapping):
        return None
    parsed = ParsedReference(
        title=_optional(given.get("title")), issued=_date(given.get("date") or given.get("issued"))
    )
    raw = _optional(given.get("raw")) or parsed.title or ""
    return Reference(
        id="reference",
        raw=raw,
        target=target_at(raw, 0, len(raw), source="request"),
        origin=ReferenceOrigin.INLINE,
        parsed=parsed,
    )


def render_answer(request_id: object, assessment: Assessment) -> dict[str, Any]:
    """Give an assessment as the JSON object that answers a request."""
    return {
        "id": request_id,
        "verdict": assessment.verdict.value,
        "probability": assessment.probability,
        "passages": [
            {"start": p.start, "end": p.end, "score": p.score, "exact": p.exact, "where": p.where.value}
            for p in assessment.passages
        ],
        "sub_claims": [
            {"text": s.text, "verdict": s.verdict.value, "probability": s.probability, "missing": list(s.missing)}
            for s in assessment.sub_assessments
        ],
        "missing": list(assessment.missing),
        "conflicts": [
            {"kind": c.kind.value, "claim": c.claim, "page": c.page, "start": c.start, "end": c.end}
            for c in assessment.conflicts
        ],
        "reasons": [assessment.reason, assessment.explanation],
        "verifier": f"{assessment.verifier}/{assessment.verifier_version}",
    }
