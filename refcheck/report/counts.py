"""The numbers at the top of a report."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import LinkAnswer
from refcheck.datatypes.reports import CitationReport, DocumentReport, QuotationReport

_CLAIM_ORDER = (
    ClaimVerdict.REFUTED,
    ClaimVerdict.SUPPORTED,
    ClaimVerdict.PARTIALLY_SUPPORTED,
    ClaimVerdict.NOT_FOUND,
    ClaimVerdict.CANNOT_CHECK,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How many claims, quotations and links got which answer; every citation counts once."""

    claims: dict[ClaimVerdict, int]
    quotations: dict[QuotationVerdict, int]
    links: dict[LinkAnswer, int]
    findings: int


def count_answers(documents: Iterable[DocumentReport]) -> Summary:
    """Count over all documents; verdicts that nothing got are left out."""
    claims: Counter[ClaimVerdict] = Counter()
    quotations: Counter[QuotationVerdict] = Counter()
    links: Counter[LinkAnswer] = Counter()
    findings = 0
    for document in documents:
        claims.update(claim_verdict(citation) for citation in document.citations)
        quotations.update(v for v in map(quotation_verdict, document.quotations) if v is not None)
        links.update(r.availability.answer for r in document.references if r.availability)
        findings += len(document.findings)
    return Summary(
        claims={verdict: claims[verdict] for verdict in ClaimVerdict if claims[verdict]},
        quotations={verdict: quotations[verdict] for verdict in QuotationVerdict if quotations[verdict]},
        links={answer: links[answer] for answer in LinkAnswer if links[answer]},
        findings=findings,
    )


def claim_verdict(report: CitationReport) -> ClaimVerdict:
    """Give the one verdict of a citation: a named conflict first, else the best that any cited source gives."""
    verdicts = {result.assessment.verdict for result in report.results}
    return next((verdict for verdict in _CLAIM_ORDER if verdict in verdicts), ClaimVerdict.CANNOT_CHECK)


def quotation_verdict(report: QuotationReport) -> QuotationVerdict | None:
    """Give the one verdict of a quotation: the best that any cited source gives; None without a source."""
    verdicts = {result.assessment.verdict for result in report.results}
    return next((verdict for verdict in QuotationVerdict if verdict in verdicts), None)
