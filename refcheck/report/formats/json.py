"""The report as JSON, schema version 1 (`refcheck/data/report-1.schema.json`).

Offsets count code points in the source file as read; where the source has no text of its own
(DOCX, PDF, EPUB), in its visible text. Two replays of the same cassettes differ in nothing but
`started_at`, `finished_at` and `checked_at`.
"""

import json
from datetime import UTC, datetime
from typing import Any

import msgspec

from refcheck.datatypes.availability import Availability, LinkReason
from refcheck.datatypes.captures import Capture, Memento
from refcheck.datatypes.claims import Claim
from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import Reference
from refcheck.datatypes.reports import (
    CitationReport,
    DocumentReport,
    FieldComparison,
    Finding,
    MetadataComparison,
    QuotationReport,
    ReferenceReport,
    Report,
)
from refcheck.datatypes.selectors import Target
from refcheck.report.counts import Summary, count_answers
from refcheck.report.formats.json_results import claim_result_to_json, quotation_result_to_json
from refcheck.report.robust_links import robust_link

SCHEMA = "refcheck/report/1"

Json = dict[str, Any]


def render_json(report: Report) -> str:
    """Give the report as one JSON object, indented, with a newline at its end."""
    values = report_to_json(report)
    try:
        plain = msgspec.json.encode(values)
    except UnicodeEncodeError:  # half of a surrogate pair, which a draft's markup may give
        plain = json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return msgspec.json.format(plain, indent=2).decode("utf-8", "surrogatepass") + "\n"


def report_to_json(report: Report) -> Json:
    """Give the report as plain JSON values in a fixed order."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "refcheck", "version": report.version, "verifier_version": report.verifier_version},
        "started_at": render_time(report.started_at),
        "finished_at": render_time(report.finished_at),
        "mode": report.mode.value,
        "complete": report.is_complete,
        "summary": _summary(count_answers(report.documents)),
        "documents": [document_to_json(document) for document in report.documents],
    }


def render_time(moment: datetime) -> str:
    """Give a moment in UTC as ISO 8601, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _summary(summary: Summary) -> Json:
    return {
        "claims": {verdict.value: n for verdict, n in summary.claims.items()},
        "quotations": {verdict.value: n for verdict, n in summary.quotations.items()},
        "links": {answer.value: n for answer, n in summary.links.items()},
        "findings": summary.findings,
    }


def document_to_json(report: DocumentReport) -> Json:
    """Give one draft's part of the report."""
    document = report.document
    return {
        "id": document.id,
        "source": document.source,
        "media_type": document.media_type,
        "language": document.language,
        "title": document.title,
        "digest": document.digest,
        "references": [_reference(reference, document) for reference in report.references],
        "citations": [_citation(citation, document) for citation in report.citations],
        "quotations": [_quotation(quotation, document) for quotation in report.quotations],
        "unsourced": [
            {"kind": item.kind.value, "text": item.text, "target": _target(item.target, document)}
            for item in report.unsourced
        ],
        "list_findings": [
            {
                "kind": item.kind.value,
                "text": item.text,
                "reference_ids": list(item.reference_ids),
                "citation_ids": list(item.citation_ids),
            }
            for item in report.list_findings
        ],
        "findings": [_finding(finding, document) for finding in report.findings],
    }


def _target(target: Target, document: Document) -> Json:
    start, end = document.source_span(target.start, target.end)
    place: Json = {"start": start, "end": end}
    if target.part:
        place["part"] = target.part
    return place


def _reference(report: ReferenceReport, document: Document) -> Json:
    reference = report.reference
    link = robust_link(report)
    return {
        "id": reference.id,
        "number": reference.number,
        "key": reference.key,
        "raw": reference.raw,
        "target": _target(reference.target, document),
        "csl": dict(report.csl),
        "fields": _fields(reference, document),
        "archive_url": reference.parsed.archive_url,
        "same_as": reference.same_as,
        "unresolved_reason": reference.unresolved_reason,
        "cited_by": list(report.cited_by),
        "link": _link(report.availability) if report.availability else None,
        "captures": [_capture(capture) for capture in report.captures],
        "mementos": [_memento(memento) for memento in report.mementos],
        "robust_link": link.attributes if link else None,
        "metadata": _metadata(report.metadata) if report.metadata else None,
        "text_read": report.text_read,
        "text_capture": _capture(report.source_capture) if report.source_capture else None,
        "notes": list(report.notes),
    }


def _fields(reference: Reference, document: Document) -> list[Json]:
    spans = ((span.field, document.source_span(span.start, span.end)) for span in reference.parsed.fields)
    return [{"field": field, "start": start, "end": end} for field, (start, end) in spans]


def _link(availability: Availability) -> Json:
    return {
        "answer": availability.answer.value,
        "class": availability.link_class.value if availability.link_class else None,
        "family": availability.family.value if availability.family else None,
        "reasons": [_link_reason(reason) for reason in availability.reasons],
        "requested_url": availability.requested_url,
        "final_url": availability.final_url,
        "status": availability.status,
        "checked_at": render_time(availability.checked_at) if availability.checked_at else None,
    }


def _link_reason(reason: LinkReason) -> Json:
    return {
        "rule": reason.rule,
        "detail": reason.detail,
        "matched": reason.matched,
        "where": reason.where,
        "start": reason.start,
        "end": reason.end,
    }


def _capture(capture: Capture) -> Json:
    return {
        "record_id": capture.record_id,
        "target_uri": capture.target_uri,
        "date": render_time(capture.date),
        "payload_digest": capture.payload_digest,
        "warc": capture.filename,
    }


def _memento(memento: Memento) -> Json:
    return {
        "uri": memento.memento,
        "memento_datetime": render_time(memento.memento_datetime),
        "holds_cited_words": memento.holds_cited_words,
    }


def _metadata(metadata: MetadataComparison) -> Json:
    return {
        "title": _comparison(metadata.title),
        "date": _comparison(metadata.date),
        "outlet": _comparison(metadata.outlet),
        "author": _comparison(metadata.author),
    }


def _comparison(field: FieldComparison) -> Json:
    return {"cited": field.cited, "found": field.found, "agrees": field.agrees}


def _citation(report: CitationReport, document: Document) -> Json:
    citation, claim = report.citation, report.claim
    return {
        "id": citation.id,
        "marker": citation.marker,
        "style": citation.style.value,
        "note_index": citation.note_index,
        "target": _target(citation.target, document),
        "reference_ids": list(citation.reference_ids),
        "resolved_ids": list(citation.resolved_ids),
        "locators": [item.locator for item in citation.items],
        "unresolved_reason": citation.unresolved_reason,
        "claim": _claim(claim, document) if claim else None,
        "assessments": [claim_result_to_json(result) for result in report.results],
    }


def _claim(claim: Claim, document: Document) -> Json:
    start, end = document.source_span(claim.target.start, claim.target.end)
    return {
        "text": claim.text,
        "sentence": claim.sentence,
        "start": start,
        "end": end,
        "sub_claims": [sub_claim.text for sub_claim in claim.sub_claims],
        "quotation_ids": list(claim.quotation_ids),
    }


def _quotation(report: QuotationReport, document: Document) -> Json:
    quotation = report.quotation
    return {
        "id": quotation.id,
        "text": quotation.text,
        "target": _target(quotation.target, document),
        "speaker": quotation.speaker,
        "verb": quotation.verb,
        "citation_ids": list(quotation.citation_ids),
        "within": quotation.within,
        "assessments": [quotation_result_to_json(result) for result in report.results],
    }


def _finding(finding: Finding, document: Document) -> Json:
    start, _end = document.source_span(finding.start, finding.start)
    return {
        "severity": finding.severity.word,
        "kind": finding.kind,
        "text": finding.text,
        "ids": list(finding.ids),
        "start": start,
    }
