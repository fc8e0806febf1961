"""The report as a flat list of facts, in the order of the draft: what tables, comments and checks are made of.

One fact is one thing that an editor ticks off: a claim behind a marker, a quotation, a link, a finding about
the list, or a statement without a source. It carries its one verdict and the evidence of each source.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from refcheck.datatypes.assessments import (
    Assessment,
    ClaimVerdict,
    Passage,
    QuotationAssessment,
    QuotationVerdict,
)
from refcheck.datatypes.availability import LinkAnswer
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.facts import Fact, FactKind, FactSource
from refcheck.datatypes.reports import (
    CitationReport,
    ClaimResult,
    DocumentReport,
    QuotationReport,
    QuotationResult,
    ReferenceReport,
    Severity,
)
from refcheck.report.counts import claim_verdict, quotation_verdict
from refcheck.report.findings import (
    CLAIM_SEVERITY,
    LIST_NOTES,
    QUOTATION_SEVERITY,
    describe_disagreements,
    link_severity,
)
from refcheck.report.paragraphs import paragraph_number, paragraph_starts
from refcheck.report.suggestions import suggest_for_claim, suggest_for_link, suggest_for_quotation
from refcheck.report.wording import CLAIM_WORDS, LINK_LABELS, QUOTATION_WORDS, SOURCE_WORDS, describe_link, name_source


def list_facts(report: DocumentReport) -> tuple[Fact, ...]:
    """Give all facts of one draft in the order of its text."""
    lister = _Lister(report)
    facts = [*lister.claims(), *lister.quotations(), *lister.links(), *lister.list_findings(), *lister.unsourced()]
    return tuple(_tell_apart(sorted(facts, key=lambda fact: fact.start)))


def _tell_apart(facts: list[Fact]) -> Iterator[Fact]:
    """Number, in their order, facts that say the same in the same words."""
    seen: Counter[str] = Counter()
    for fact in facts:
        seen[fact.id] += 1
        yield fact if seen[fact.id] == 1 else replace(fact, id=f"{fact.id}-{seen[fact.id]}")


class _Lister:
    def __init__(self, report: DocumentReport) -> None:
        self.report = report
        self.starts = paragraph_starts(report.document)
        self.references = {item.reference.id: item for item in report.references}

    def claims(self) -> Iterator[Fact]:
        for item in self.report.citations:
            verdict = claim_verdict(item)
            target = item.claim.target if item.claim else item.citation.target
            text = item.claim.text if item.claim else item.citation.marker
            yield self._fact(
                kind=FactKind.CLAIM,
                text=text,
                key=f"{item.citation.marker} {text}",
                start=target.start,
                end=target.end,
                verdict=verdict.value,
                words=CLAIM_WORDS[verdict],
                severity=CLAIM_SEVERITY.get(verdict),
                explanation=_explain_claim(item, verdict),
                marker=item.citation.marker,
                suggestion=next(filter(None, (suggest_for_claim(r.assessment) for r in item.results)), None),
                sources=tuple(self._claim_source(result) for result in item.results),
            )

    def quotations(self) -> Iterator[Fact]:
        for item in self.report.quotations:
            verdict = quotation_verdict(item)
            if verdict is None:
                continue  # a quotation without a source is listed among the unsourced
            yield self._fact(
                kind=FactKind.QUOTATION,
                text=item.quotation.text,
                start=item.quotation.target.start,
                end=item.quotation.target.end,
                verdict=verdict.value,
                words=QUOTATION_WORDS[verdict],
                severity=QUOTATION_SEVERITY.get(verdict),
                explanation=_explain_quotation(item, verdict),
                suggestion=next(filter(None, (suggest_for_quotation(r.assessment) for r in item.results)), None),
                sources=tuple(self._quotation_source(result) for result in item.results),
            )

    def links(self) -> Iterator[Fact]:
        for item in self.report.references:
            availability = item.availability
            if availability is None:
                continue
            label = LINK_LABELS[availability.link_class] if availability.link_class else None
            metadata = describe_disagreements(item.metadata) if item.metadata else []
            severity = link_severity(availability.answer, availability.link_class)
            if metadata:
                severity = max(severity or Severity.NOTE, Severity.WARNING)
            yield self._fact(
                kind=FactKind.LINK,
                text=item.reference.raw,
                start=item.reference.target.start,
                end=item.reference.target.end,
                verdict=availability.link_class.value if availability.link_class else availability.answer.value,
                words=label or availability.answer.replace("_", " "),
                severity=severity,
                explanation="; ".join([f"the page {describe_link(availability)}", *metadata])
                if availability.answer is not LinkAnswer.NO_ADDRESS
                else describe_link(availability),
                suggestion=suggest_for_link(item),
                sources=(self._source(item.reference.id, method=_link_method(item)),),
            )

    def list_findings(self) -> Iterator[Fact]:
        places = {item.citation.id: item.citation.target for item in self.report.citations}
        places |= {item.reference.id: item.reference.target for item in self.report.references}
        for item in self.report.list_findings:
            targets = [places[i] for i in (*item.citation_ids, *item.reference_ids) if i in places]
            place = min(targets, key=lambda target: target.start, default=None)
            yield self._fact(
                kind=FactKind.LIST,
                text=item.text,
                start=place.start if place else 0,
                end=place.end if place else 0,
                verdict=item.kind.value,
                words=item.kind.replace("_", " "),
                severity=Severity.NOTE if item.kind in LIST_NOTES else Severity.WARNING,
                explanation=item.text,
            )

    def unsourced(self) -> Iterator[Fact]:
        for item in self.report.unsourced:
            yield self._fact(
                kind=FactKind.UNSOURCED,
                text=item.text,
                start=item.target.start,
                end=item.target.end,
                verdict=f"unsourced_{item.kind}",
                words=f"{item.kind} without a source",
                severity=Severity.NOTE,
                explanation=f"a {item.kind} that no source stands behind",
            )

    def _fact(
        self,
        *,
        kind: FactKind,
        text: str,
        start: int,
        end: int,
        verdict: str,
        words: str,
        key: str | None = None,
        severity: Severity | None = None,
        explanation: str = "",
        marker: str | None = None,
        suggestion: str | None = None,
        sources: tuple[FactSource, ...] = (),
    ) -> Fact:
        source = self.report.document.source
        return Fact(
            id=_identify(source, kind, key or text),
            kind=kind,
            document=source,
            paragraph=paragraph_number(self.starts, start),
            start=start,
            end=end,
            text=" ".join(text.split()),
            verdict=verdict,
            words=words,
            severity=severity,
            explanation=explanation,
            marker=marker,
            suggestion=suggestion,
            sources=sources,
        )

    def _claim_source(self, result: ClaimResult) -> FactSource:
        assessment = result.assessment
        differs = tuple((conflict.claim, conflict.page) for conflict in assessment.conflicts)
        return self._judged(result, assessment, differs)

    def _quotation_source(self, result: QuotationResult) -> FactSource:
        assessment = result.assessment
        differs = tuple((change.quotation, change.page) for change in assessment.counted_changes)
        return self._judged(result, assessment, differs)

    def _judged(
        self,
        result: ClaimResult | QuotationResult,
        assessment: Assessment | QuotationAssessment,
        differs: tuple[tuple[str, str], ...],
    ) -> FactSource:
        method = SOURCE_WORDS.get(result.source, "live page") if result.source else "not read"
        return self._source(
            result.reference_id,
            method=method,
            explanation=assessment.explanation,
            passages=assessment.passages,
            differs=differs,
            page_link=result.url_with_fragment,
            capture=result.capture,
        )

    def _source(
        self,
        reference_id: str,
        *,
        method: str,
        explanation: str = "",
        passages: tuple[Passage, ...] = (),
        differs: tuple[tuple[str, str], ...] = (),
        page_link: str | None = None,
        capture: Capture | None = None,
    ) -> FactSource:
        item = self.references[reference_id]
        return FactSource(
            reference_id=reference_id,
            words=name_source(item.reference) or " ".join(item.reference.raw.split()),
            method=method,
            explanation=explanation,
            passages=passages,
            differs=differs,
            url=item.availability.requested_url if item.availability else item.reference.url,
            page_link=page_link,
            copy_link=next((memento.memento for memento in item.mementos if memento.holds_cited_words), None),
            capture=capture or item.source_capture,
            checked_at=item.availability.checked_at if item.availability else None,
        )


def _identify(source: str, kind: FactKind, key: str) -> str:
    """Name a fact by what it says, so that it keeps its name when the text around it moves."""
    words = " ".join(key.split())
    return hashlib.sha256(f"{source}\0{kind}\0{words}".encode()).hexdigest()[:16]


def _explain_claim(item: CitationReport, verdict: ClaimVerdict) -> str:
    if not item.results:
        return item.citation.unresolved_reason or "the marker leads to no reference"
    return next((r.assessment.explanation for r in item.results if r.assessment.verdict is verdict), "")


def _explain_quotation(item: QuotationReport, verdict: QuotationVerdict) -> str:
    return next((r.assessment.explanation for r in item.results if r.assessment.verdict is verdict), "")


def _link_method(item: ReferenceReport) -> str:
    availability = item.availability
    assert availability is not None  # only asked for links
    was_asked = availability.answer is not LinkAnswer.NO_ADDRESS and availability.link_class is not None
    return "asked the address" if was_asked else "not asked"
