"""Claims and quotations against what was retrieved: verdicts, or why there can be none. Pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from refcheck.datatypes.assessments import (
    Assessment,
    ClaimVerdict,
    Passage,
    QuotationAssessment,
    QuotationVerdict,
)
from refcheck.datatypes.availability import Availability, LinkAnswer, LinkReason
from refcheck.datatypes.claims import Claim, Quotation, Statements
from refcheck.datatypes.documents import Document
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.references import Bibliography, Reference
from refcheck.datatypes.reports import (
    CitationReport,
    ClaimResult,
    DocumentReport,
    QuotationReport,
    QuotationResult,
    ReferenceReport,
)
from refcheck.datatypes.sources import Retrieval, SourceKind, SourceText
from refcheck.pipeline.advisers import NOBODY, Advisers
from refcheck.pipeline.neighbouring_pages import find_neighbouring_works, is_on_the_page, without_found
from refcheck.pipeline.quoted_claims import settle_by_quotations
from refcheck.references.csl import to_csl
from refcheck.report.wording import describe_search, explain_unchecked
from refcheck.verify import VERIFIER_VERSION, verify_claim, verify_quotation
from refcheck.verify.fragments import text_fragment
from refcheck.verify.metadata import compare_metadata

_RAW_REPLAY = re.compile(r"(/web/\d{14})id_/")
"""Wayback's address of the bytes as they were; without the mark it shows the page to a reader."""

FAILED = "internal_error"
"""Reason of a verdict that could not be given because our own code failed; the run is then incomplete."""


def judge_document(
    document: Document,
    bibliography: Bibliography,
    statements: Statements,
    retrievals: Mapping[str, Retrieval],
    *,
    found: Mapping[str, FindResult] | None = None,
    origin: str | None = None,
    advisers: Advisers = NOBODY,
) -> DocumentReport:
    """Judge every claim and quotation on what was retrieved, by address.

    `found` holds, by reference id, what was found for references without an address.
    """
    found = found or {}
    references = {reference.id: reference for reference in bibliography.references}
    resolved = {citation.id: citation.resolved_ids for citation in bibliography.citations}
    claims = {claim.citation_id: claim for claim in statements.claims}
    citing = bibliography.citing()

    def retrieval_of(reference: Reference) -> Retrieval | None:
        address = address_of(reference, found)
        return retrievals.get(address) if address else None

    def judge_quotation(quotation: Quotation, work: str) -> QuotationResult:
        retrieval = retrieval_of(references[work])
        return _judge_quotation(quotation, references[work], retrieval, document.language, advisers)

    beside = find_neighbouring_works(document, bibliography.citations, statements.quotations)

    def judge_on_works(quotation: Quotation) -> dict[str, QuotationResult]:
        works = works_behind(quotation.citation_ids, resolved)
        if works or quotation.id not in beside:
            return {work: judge_quotation(quotation, work) for work in works}
        results = ((work, judge_quotation(quotation, work)) for work in beside[quotation.id])
        return dict(next(((found,) for found in results if is_on_the_page(quotation, found[1])), ()))

    quoted = {
        quotation.id: (quotation, judge_on_works(quotation))
        for quotation in statements.quotations
        if not quotation.is_scare_quote
    }

    def judge_claim(claim: Claim, work: str) -> ClaimResult:
        retrieval = retrieval_of(references[work])
        result = _judge_claim(claim, references[work], retrieval, advisers)
        known = [quoted[one] for one in claim.quotation_ids if one in quoted]
        within = [(quotation, results[work]) for quotation, results in known if work in results]
        if not within or retrieval is None or retrieval.source is None:
            return result
        page = retrieval.source.text
        settled = settle_by_quotations(result.assessment, claim, within, page, references[work])
        return replace(result, assessment=settled)

    def judge_claims(claim: Claim | None, works: tuple[str, ...]) -> tuple[ClaimResult, ...]:
        return tuple(judge_claim(claim, work) for work in works) if claim is not None else ()

    return DocumentReport(
        document=document,
        references=tuple(
            _report_reference(reference, retrieval_of(reference), citing.get(reference.id, ()), found.get(reference.id))
            for reference in bibliography.references
        ),
        citations=tuple(
            CitationReport(citation=citation, claim=claim, results=judge_claims(claim, citation.resolved_ids))
            for citation in bibliography.citations
            for claim in [claims.get(citation.id)]
        ),
        quotations=tuple(
            QuotationReport(quotation=quotation, results=tuple(results.values()))
            for quotation, results in quoted.values()
        ),
        unsourced=without_found(statements.unsourced, [quotation for quotation, results in quoted.values() if results]),
        list_findings=bibliography.findings,
        origin=origin,
    )


def address_of(reference: Reference, found: Mapping[str, FindResult]) -> str | None:
    """Give the address as cited, else the one that was found and accepted."""
    result = found.get(reference.id)
    return reference.url or (result.accepted.url if result and result.accepted else None)


def works_behind(citation_ids: Iterable[str], resolved: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give the works that several citations name, each once, in order."""
    return tuple(dict.fromkeys(work for citation_id in citation_ids for work in resolved.get(citation_id, ())))


def _report_reference(
    reference: Reference, retrieval: Retrieval | None, cited_by: tuple[str, ...], found: FindResult | None
) -> ReferenceReport:
    csl = to_csl(reference)
    if reference.same_as or reference.is_back_reference:
        return ReferenceReport(reference=reference, csl=csl, cited_by=cited_by)
    if retrieval is None:
        notes = describe_search(found) if found else ()
        return ReferenceReport(reference=reference, csl=csl, cited_by=cited_by, availability=_no_address(), notes=notes)
    source = retrieval.source
    return ReferenceReport(
        reference=reference,
        csl=csl,
        cited_by=cited_by,
        availability=retrieval.availability,
        captures=retrieval.captures,
        mementos=retrieval.mementos,
        metadata=compare_metadata(reference, source.text, url=source.uri) if source else None,
        text_read=_describe_text(source) if source else None,
        source=source.kind if source else None,
        source_capture=source.capture if source else None,
        notes=(*(describe_search(found) if found else ()), *retrieval.notes),
    )


def _no_address() -> Availability:
    reason = LinkReason(rule="no_address", detail="the reference gives no address")
    return Availability(answer=LinkAnswer.NO_ADDRESS, link_class=None, reasons=(reason,))


def _describe_text(source: SourceText) -> str:
    """Say in words which text was read, and how much of it there is."""
    text = source.text
    words = len(text.article_text.split()) or len(text.text.split())
    page = f"supplied copy ({source.filename})" if source.kind is SourceKind.SUPPLIED else f"{source.kind} page"
    return f"{text.completeness} text of the {page} by {text.method or 'plain'}, {words} words"


def _judge_claim(claim: Claim, reference: Reference, retrieval: Retrieval | None, advisers: Advisers) -> ClaimResult:
    source = retrieval.source if retrieval else None
    if source is None:
        reason, explanation = explain_unchecked(reference, retrieval)
        return ClaimResult(reference_id=reference.id, assessment=_open_claim(reason, explanation))
    try:
        assessment = advisers.advise(verify_claim(claim, source.text, reference=reference), claim, source.text)
    except Exception as error:  # one page that trips a rule must not cost the editor all other answers
        assessment = _open_claim(FAILED, _describe_failure(error))
    if assessment.verdict is not ClaimVerdict.SUPPORTED and _is_another_page(retrieval):
        return ClaimResult(reference_id=reference.id, assessment=_open_claim(*explain_unchecked(reference, retrieval)))
    if assessment.verdict is ClaimVerdict.CANNOT_CHECK:
        assessment = replace(assessment, explanation=_in_copy(source, assessment.explanation))
    return ClaimResult(
        reference_id=reference.id,
        assessment=assessment,
        source=source.kind,
        capture=source.capture,
        url_with_fragment=_link_to(source, assessment.passages),
    )


def _judge_quotation(
    quotation: Quotation,
    reference: Reference,
    retrieval: Retrieval | None,
    draft_language: str | None,
    advisers: Advisers,
) -> QuotationResult:
    source = retrieval.source if retrieval else None
    if source is None:
        reason, explanation = explain_unchecked(reference, retrieval)
        return QuotationResult(reference_id=reference.id, assessment=_open_quotation(reason, explanation))
    try:
        assessment = verify_quotation(
            quotation, source.text, reference=reference, draft_language=draft_language, encoder=advisers.encoder
        )
    except Exception as error:  # as for claims
        assessment = _open_quotation(FAILED, _describe_failure(error))
    if assessment.verdict is QuotationVerdict.NOT_FOUND and _is_another_page(retrieval):
        reason, explanation = explain_unchecked(reference, retrieval)
        return QuotationResult(reference_id=reference.id, assessment=_open_quotation(reason, explanation))
    if assessment.verdict is QuotationVerdict.CANNOT_CHECK:
        assessment = replace(assessment, explanation=_in_copy(source, assessment.explanation))
    return QuotationResult(
        reference_id=reference.id,
        assessment=assessment,
        source=source.kind,
        capture=source.capture,
        url_with_fragment=_link_to(source, assessment.passages),
    )


def _is_another_page(retrieval: Retrieval | None) -> bool:
    """Tell whether what was read stands in the cited page's place: then it speaks against nothing."""
    if retrieval is None or retrieval.source is None or retrieval.source.kind is not SourceKind.LIVE:
        return False
    return retrieval.availability.is_another_page


def _open_claim(reason: str, explanation: str) -> Assessment:
    """Give the verdict on a claim about which nothing may be said."""
    return Assessment(
        verdict=ClaimVerdict.CANNOT_CHECK, reason=reason, explanation=explanation, verifier_version=VERIFIER_VERSION
    )


def _open_quotation(reason: str, explanation: str) -> QuotationAssessment:
    """Give the verdict on a quotation about which nothing may be said."""
    return QuotationAssessment(
        verdict=QuotationVerdict.CANNOT_CHECK, reason=reason, explanation=explanation, verifier_version=VERIFIER_VERSION
    )


def _describe_failure(error: Exception) -> str:
    return f"refcheck failed on this page ({type(error).__name__}: {error}); please report it with the page"


def _in_copy(source: SourceText, explanation: str) -> str:
    """Say that it is the supplied copy that does not do, where the user may believe that it was not read."""
    return f"in the supplied copy {source.filename}: {explanation}" if source.filename else explanation


def _link_to(source: SourceText, passages: tuple[Passage, ...]) -> str | None:
    """Link to the best passage on the page, with a text fragment."""
    if not passages:
        return None
    best = passages[0]
    address = _RAW_REPLAY.sub(r"\1/", source.uri.split("#", 1)[0])
    return address + text_fragment(source.text.text, best.start, best.end)
