"""Reasons that several citations share, so that a report says them once."""

from collections.abc import Iterable

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.datatypes.reports import CitationReport
from refcheck.report.counts import claim_verdict

SHARED_REASON = 3  # from so many citations on, a shared reason is told once for all


def find_shared_reasons(citations: Iterable[CitationReport]) -> dict[str, list[CitationReport]]:
    """Group, by the sentence that says why, the citations that could not be checked for one and the same reason."""
    groups: dict[str, list[CitationReport]] = {}
    for citation in citations:
        sentence = only_sentence(citation)
        if sentence:
            groups.setdefault(sentence, []).append(citation)
    return {sentence: group for sentence, group in groups.items() if len(group) >= SHARED_REASON}


def only_sentence(report: CitationReport) -> str | None:
    """Give why a citation could not be checked, where all its sources say the same and have nothing to show."""
    sentences = {result.assessment.explanation for result in report.results}
    has_passages = any(result.assessment.passages for result in report.results)
    is_open = claim_verdict(report) is ClaimVerdict.CANNOT_CHECK
    return sentences.pop() if len(sentences) == 1 and is_open and not has_passages else None
