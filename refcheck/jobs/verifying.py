"""Claims and quotations verified on a page's text, and which of them it has lost. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from refcheck.datatypes.assessments import Assessment, ClaimVerdict, QuotationAssessment
from refcheck.datatypes.claims import Claim, Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import Reference
from refcheck.jobs.drift import describe_loss, sentences_around
from refcheck.jobs.plain import from_plain, to_plain
from refcheck.jobs.standing_words import HELD, LOST
from refcheck.pipeline import FAILED
from refcheck.store.pieces import CitedClaim
from refcheck.store.verdicts import ClaimRow
from refcheck.verify import VERIFIER_VERSION, verify_claim, verify_quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The verdicts as rows for the history, and the claims whose words the page had and lacks."""

    rows: tuple[dict[str, Any], ...] = ()
    missing: tuple[str, ...] = ()


def verify_claims(
    claims: Sequence[ClaimRow], page: ExtractedText, *, digest: str, at: datetime, record_id: str | None
) -> Verified:
    """Verify on a text those claims that this verifier has not verified on it yet."""
    rows: list[dict[str, Any]] = []
    missing: list[str] = []
    for claim in claims:
        if claim.text_digest == digest and claim.verifier_version == VERIFIER_VERSION:
            if claim.missing_since is not None:
                missing.append(claim.id)
            continue
        row = _verify(claim, page, at=at) | {"text_digest": digest, "record_id": record_id}
        rows.append(row)
        if row["lost"] is not None:
            missing.append(claim.id)
    return Verified(rows=tuple(rows), missing=tuple(missing))


def _verify(claim: ClaimRow, page: ExtractedText, *, at: datetime) -> dict[str, Any]:
    assessment = assess_claim(claim, page)
    verdict = assessment.verdict.value
    best = assessment.passages[0] if assessment.passages else None
    passage = sentences_around(page.text, best.start, best.end) if best else None
    lost = None
    if claim.kept_verdict in HELD and verdict in LOST:
        lost = describe_loss(
            claim.id,
            claim.text,
            verdict_before=claim.kept_verdict or "",
            verdict=verdict,
            passage=claim.kept_passage,
            page=page.text,
            since=claim.missing_since or at,
        )
    return {
        "claim": claim.id,
        "at": at.isoformat(),
        "verdict": verdict,
        "reason": assessment.reason,
        "explanation": assessment.explanation,
        "probability": assessment.probability if isinstance(assessment, Assessment) else None,
        "passage": passage,
        "verifier_version": VERIFIER_VERSION,
        "lost": to_plain(lost) if lost else None,
    }


def assess_claim(claim: ClaimRow | CitedClaim, page: ExtractedText) -> Assessment | QuotationAssessment:
    """Give the verdict on a claim or quotation as the history keeps it."""
    try:
        return _judge(claim, page)
    except Exception as error:  # one page that trips a rule must not cost the desk the night
        said = f"refcheck failed on this page ({type(error).__name__}: {error}); please report it with the page"
        return Assessment(
            verdict=ClaimVerdict.CANNOT_CHECK, reason=FAILED, explanation=said, verifier_version=VERIFIER_VERSION
        )


def _judge(claim: ClaimRow | CitedClaim, page: ExtractedText) -> Assessment | QuotationAssessment:
    reference = from_plain(claim.content["reference"], Reference)
    if claim.kind == "quotation":
        quotation = from_plain(claim.content["quotation"], Quotation)
        return verify_quotation(
            quotation, page, reference=reference, draft_language=claim.content.get("draft_language")
        )
    return verify_claim(from_plain(claim.content["claim"], Claim), page, reference=reference)
