"""The parse of a draft as plain text: references, markers with their sentences, quotations."""

from collections.abc import Iterator

from refcheck.datatypes.reports import DocumentReport, ReferenceReport, Report


def render_outline(report: Report) -> str:
    """Give one line for each reference, citation, quotation and finding, in the order of the draft."""
    return "".join(f"{line}\n" for document in report.documents for line in _lines(document))


def _lines(report: DocumentReport) -> Iterator[str]:
    yield f"{report.document.source} · {report.document.media_type} · {report.document.title or 'no title'}"
    yield from (_reference(reference) for reference in report.references)
    for citation in report.citations:
        works = ", ".join(citation.citation.resolved_ids) or citation.citation.unresolved_reason or "nothing"
        claim = citation.claim.text if citation.claim else ""
        marker = _flat(citation.citation.marker) or "(cited words)"
        yield f"{citation.citation.id} {marker} → {works}: {_flat(claim)}"
    for quotation in report.quotations:
        words = quotation.quotation
        speaker = f" — {words.speaker}" if words.speaker else ""
        yield f"{words.id} “{_flat(words.text)}”{speaker} ({', '.join(words.citation_ids) or 'no source'})"
    yield from (f"! {finding.text}" for finding in report.list_findings)


def _reference(report: ReferenceReport) -> str:
    reference = report.reference
    if reference.same_as:
        return f"{reference.id} = {reference.same_as}: {_flat(reference.raw)}"
    parsed = reference.parsed
    names = "; ".join(str(name) for name in parsed.author)
    issued = parsed.issued.iso if parsed.issued else None
    fields = [names, parsed.title, parsed.container_title or parsed.publisher, issued, reference.url]
    return f"{reference.id} " + " | ".join(_flat(field) for field in fields if field)


def _flat(text: str) -> str:
    return " ".join(text.split())
