"""What each source shows of a claim or a quotation, as plain JSON values."""

from typing import Any

from refcheck.datatypes.assessments import Conflict, Passage, SubAssessment, WordChange
from refcheck.datatypes.reports import ClaimResult, QuotationResult

Json = dict[str, Any]


def claim_result_to_json(result: ClaimResult) -> Json:
    """Give what one source shows of a claim."""
    assessment = result.assessment
    return {
        "reference_id": result.reference_id,
        "verdict": assessment.verdict.value,
        "probability": None if assessment.probability is None else round(assessment.probability, 4),
        "reason": assessment.reason,
        "explanation": assessment.explanation,
        "passages": [passage_to_json(passage) for passage in assessment.passages],
        "missing": list(assessment.missing),
        "conflicts": [_conflict(conflict) for conflict in assessment.conflicts],
        "sub_claims": [_sub_assessment(item) for item in assessment.sub_assessments],
        "url_with_fragment": result.url_with_fragment,
        "source": result.source.value if result.source else None,
        "capture": result.capture.record_id if result.capture else None,
    }


def passage_to_json(passage: Passage) -> Json:
    """Give a place on a page with its words and context."""
    return {
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "start": passage.start,
        "end": passage.end,
        "score": round(passage.score, 4),
        "where": passage.where.value,
    }


def _conflict(conflict: Conflict) -> Json:
    return {
        "kind": conflict.kind.value,
        "claim": conflict.claim,
        "page": conflict.page,
        "start": conflict.start,
        "end": conflict.end,
    }


def _sub_assessment(item: SubAssessment) -> Json:
    return {
        "text": item.text,
        "verdict": item.verdict.value,
        "probability": None if item.probability is None else round(item.probability, 4),
        "missing": list(item.missing),
    }


def quotation_result_to_json(result: QuotationResult) -> Json:
    """Give what one source shows of a quotation."""
    assessment = result.assessment
    return {
        "reference_id": result.reference_id,
        "verdict": assessment.verdict.value,
        "diff": [_word_change(change) for change in assessment.diff],
        "speaker_found": assessment.speaker_found,
        "passages": [passage_to_json(passage) for passage in assessment.passages],
        "reason": assessment.reason,
        "explanation": assessment.explanation,
        "url_with_fragment": result.url_with_fragment,
        "source": result.source.value if result.source else None,
        "capture": result.capture.record_id if result.capture else None,
    }


def _word_change(change: WordChange) -> Json:
    return {
        "operation": change.operation.value,
        "quotation": change.quotation,
        "page": change.page,
        "excused": change.is_excused,
    }
