"""What an editor could do about a finding, said as an offer: the page's words, a new address, a copy."""

from refcheck.datatypes.assessments import (
    Assessment,
    ClaimVerdict,
    ConflictKind,
    QuotationAssessment,
    QuotationVerdict,
)
from refcheck.datatypes.availability import LinkAnswer, LinkClass
from refcheck.datatypes.reports import ReferenceReport
from refcheck.report.phrases import quoted, shorten
from refcheck.report.wording import WAY_OUT

_REPLACEABLE = frozenset({ConflictKind.NUMBER, ConflictKind.DATE, ConflictKind.NAME})
_DIFFERENT_WORDS = frozenset({QuotationVerdict.ALTERED, QuotationVerdict.TRUNCATED, QuotationVerdict.SPLICED})
_LONGEST = 600  # code points of the page's words in an offer


def suggest_for_claim(assessment: Assessment) -> str | None:
    """Offer the page's figure, date or name where just that differs, or to name what is not on the page."""
    if assessment.verdict is ClaimVerdict.REFUTED:
        offers = [f"{c.page} for {c.claim}" for c in assessment.conflicts if c.kind in _REPLACEABLE and c.page]
        return f"write {', '.join(offers)}, or cite the source that says otherwise" if offers else None
    if assessment.verdict is ClaimVerdict.PARTIALLY_SUPPORTED and assessment.missing:
        missing = ", ".join(assessment.missing[:5])
        return f"cite a source for what this page does not say: {missing}"
    if assessment.verdict is ClaimVerdict.NOT_FOUND:
        return "ask the author which passage is meant, or cite another source"
    return None


def suggest_for_quotation(assessment: QuotationAssessment) -> str | None:
    """Offer the page's own words, or the name of the one who said them."""
    if assessment.verdict in _DIFFERENT_WORDS and assessment.passages:
        words = " … ".join(passage.exact for passage in assessment.passages)
        return f"quote the page's words: {quoted(shorten(words, _LONGEST))}"
    if assessment.verdict is QuotationVerdict.MISATTRIBUTED and assessment.speaker_found:
        return f"name {assessment.speaker_found} as the speaker"
    if assessment.verdict is QuotationVerdict.NOT_FOUND:
        return "ask the author where the words were read, or paraphrase without quotation marks"
    return None


def suggest_for_link(report: ReferenceReport) -> str | None:
    """Offer the page's new address, an archived copy that holds the cited words, or the way round a wall."""
    availability = report.availability
    if availability is None or availability.link_class is None:
        return "add the address where the work can be read" if availability else None
    copy = next((memento for memento in report.mementos if memento.holds_cited_words), None)
    if availability.link_class is LinkClass.MOVED and availability.final_url:
        return f"cite its new address: {availability.final_url}"
    is_lost = availability.answer is LinkAnswer.DEAD or availability.link_class is LinkClass.CONTENT_DRIFT
    if copy is not None and is_lost:
        return f"cite the archived copy of {copy.memento_datetime:%-d %B %Y}: {copy.memento}"
    return WAY_OUT.get(availability.link_class)
