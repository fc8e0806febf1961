"""What an editor should look at, drawn from the verdicts, in the order of the draft."""

from collections.abc import Iterator
from dataclasses import replace

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import LinkAnswer, LinkClass
from refcheck.datatypes.references import ListFindingKind
from refcheck.datatypes.reports import (
    CitationReport,
    DocumentReport,
    Finding,
    MetadataComparison,
    QuotationReport,
    ReferenceReport,
    Severity,
)
from refcheck.report.wording import CLAIM_WORDS, QUOTATION_WORDS, describe_link

CLAIM_SEVERITY = {
    ClaimVerdict.REFUTED: Severity.ERROR,
    ClaimVerdict.NOT_FOUND: Severity.WARNING,
    ClaimVerdict.PARTIALLY_SUPPORTED: Severity.WARNING,
    ClaimVerdict.CANNOT_CHECK: Severity.UNCHECKED,
}

QUOTATION_SEVERITY = {
    QuotationVerdict.ALTERED: Severity.ERROR,
    QuotationVerdict.TRUNCATED: Severity.ERROR,
    QuotationVerdict.SPLICED: Severity.ERROR,
    QuotationVerdict.MISATTRIBUTED: Severity.ERROR,
    QuotationVerdict.NOT_FOUND: Severity.WARNING,
    QuotationVerdict.CANNOT_CHECK: Severity.UNCHECKED,
}

LIST_NOTES = frozenset(
    {
        ListFindingKind.ENTRY_NOT_CITED,
        ListFindingKind.DUPLICATE,
        ListFindingKind.NUMBERING_GAP,
        ListFindingKind.WRONG_ORDER,
    }
)


def add_findings(report: DocumentReport) -> DocumentReport:
    """Give the report with its findings, in the order of the draft."""
    findings = [
        *(finding for citation in report.citations for finding in _find_in_citation(citation)),
        *(finding for quotation in report.quotations for finding in _find_in_quotation(quotation)),
        *(finding for reference in report.references for finding in _find_in_reference(reference)),
        *_find_in_list(report),
        *(
            Finding(severity=Severity.NOTE, kind=f"unsourced_{item.kind}", text=item.text, start=item.target.start)
            for item in report.unsourced
        ),
    ]
    return replace(report, findings=tuple(sorted(findings, key=lambda finding: finding.start)))


def _find_in_citation(report: CitationReport) -> Iterator[Finding]:
    start = report.citation.target.start
    for result in report.results:
        severity = CLAIM_SEVERITY.get(result.assessment.verdict)
        if severity is not None:
            yield Finding(
                severity=severity,
                kind=result.assessment.verdict,
                text=f"{CLAIM_WORDS[result.assessment.verdict]}: {result.assessment.explanation}",
                ids=(report.citation.id, result.reference_id),
                start=start,
            )


def _find_in_quotation(report: QuotationReport) -> Iterator[Finding]:
    start = report.quotation.target.start
    for result in report.results:
        severity = QUOTATION_SEVERITY.get(result.assessment.verdict)
        if severity is not None:
            yield Finding(
                severity=severity,
                kind=result.assessment.verdict,
                text=f"{QUOTATION_WORDS[result.assessment.verdict]}: {result.assessment.explanation}",
                ids=(report.quotation.id, result.reference_id),
                start=start,
            )


def _find_in_reference(report: ReferenceReport) -> Iterator[Finding]:
    start = report.reference.target.start
    ids = (report.reference.id,)
    availability = report.availability
    if availability is not None:
        severity = link_severity(availability.answer, availability.link_class)
        if severity is not None:
            kind = availability.link_class.value if availability.link_class else availability.answer.value
            yield Finding(severity=severity, kind=kind, text=describe_link(availability), ids=ids, start=start)
    if report.metadata is not None:
        for text in describe_disagreements(report.metadata):
            yield Finding(severity=Severity.WARNING, kind="metadata_disagrees", text=text, ids=ids, start=start)


def link_severity(answer: LinkAnswer, link_class: LinkClass | None) -> Severity | None:
    """Give how loudly an answer speaks; None for what is fine."""
    if answer is LinkAnswer.DEAD:
        return Severity.ERROR
    if link_class is LinkClass.CONTENT_DRIFT:
        return Severity.WARNING
    if answer in (LinkAnswer.CANNOT_TELL, LinkAnswer.NO_ADDRESS):
        return Severity.UNCHECKED
    return Severity.NOTE if link_class is LinkClass.MOVED else None


def describe_disagreements(metadata: MetadataComparison) -> list[str]:
    """Say for each field of the reference that the page gives differently, what each says."""
    fields = {
        "title": metadata.title,
        "date": metadata.date,
        "outlet": metadata.outlet,
        "author": metadata.author,
    }
    return [
        f"{name} in the reference “{field.cited}”, on the page “{field.found}”"
        for name, field in fields.items()
        if field.agrees is False
    ]


def _find_in_list(report: DocumentReport) -> Iterator[Finding]:
    places = {citation.citation.id: citation.citation.target.start for citation in report.citations}
    places |= {reference.reference.id: reference.reference.target.start for reference in report.references}
    for item in report.list_findings:
        ids = item.citation_ids + item.reference_ids
        yield Finding(
            severity=Severity.NOTE if item.kind in LIST_NOTES else Severity.WARNING,
            kind=item.kind,
            text=item.text,
            ids=ids,
            start=min((places[i] for i in ids if i in places), default=0),
        )
