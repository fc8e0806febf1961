"""The parse alone: what a draft cites and says, with nothing fetched."""

from refcheck.claims import find_statements
from refcheck.datatypes.documents import Document
from refcheck.datatypes.reports import CitationReport, DocumentReport, QuotationReport, ReferenceReport
from refcheck.references import find_bibliography
from refcheck.references.csl import to_csl
from refcheck.text.pausing import without_cycle_search


@without_cycle_search
def parse_document(document: Document) -> DocumentReport:
    """Find references, citations, claims and quotations; links and verdicts are left out."""
    bibliography = find_bibliography(document)
    statements = find_statements(document, bibliography)
    claims = {claim.citation_id: claim for claim in statements.claims}
    citing = bibliography.citing()
    return DocumentReport(
        document=document,
        references=tuple(
            ReferenceReport(
                reference=reference,
                csl=to_csl(reference),
                cited_by=citing.get(reference.id, ()),
            )
            for reference in bibliography.references
        ),
        citations=tuple(CitationReport(citation=c, claim=claims.get(c.id)) for c in bibliography.citations),
        quotations=tuple(QuotationReport(quotation=q) for q in statements.quotations if not q.is_scare_quote),
        unsourced=statements.unsourced,
        list_findings=bibliography.findings,
    )
