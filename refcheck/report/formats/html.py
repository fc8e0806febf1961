"""The report as one self-contained HTML file: the claim on the left, the evidence on the right.

It needs no script and no other file; a Content-Security-Policy forbids both. All text from
drafts and pages is escaped by the template engine, and only http and https addresses become links.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from refcheck.datatypes.assessments import (
    ClaimVerdict,
    Conflict,
    DiffOperation,
    Passage,
    QuotationVerdict,
    WordChange,
)
from refcheck.datatypes.reports import (
    CitationReport,
    ClaimResult,
    DocumentReport,
    QuotationReport,
    QuotationResult,
    ReferenceReport,
    Report,
)
from refcheck.datatypes.sources import SourceKind
from refcheck.report.counts import claim_verdict, count_answers, quotation_verdict
from refcheck.report.findings import describe_disagreements
from refcheck.report.formats.json import render_time
from refcheck.report.paragraphs import paragraph_number, paragraph_starts
from refcheck.report.phrases import from_a_word, safe_link, shown_marker, to_a_word
from refcheck.report.robust_links import robust_link
from refcheck.report.wording import (
    CLAIM_TONES,
    CLAIM_WORDS,
    LINK_LABELS,
    QUOTATION_WORDS,
    describe_link,
    name_source,
)

if TYPE_CHECKING:
    from jinja2 import Template

_GOOD_QUOTATIONS = (QuotationVerdict.VERBATIM, QuotationVerdict.TYPOGRAPHIC)
_SIGNS = {"good": "✓", "part": "✗", "bad": "✗", "open": "?"}


@dataclass(frozen=True, slots=True)
class _Excerpt:
    """A passage in its context; `conflict` is the part of `exact` that differs from the claim."""

    prefix: str
    before: str
    marked: str
    after: str
    suffix: str
    where: str


def render_html(report: Report) -> str:
    """Give the report as one HTML document."""
    return _template().render(
        report=report,
        finished=render_time(report.finished_at),
        summary=count_answers(report.documents),
        documents=[_document(document) for document in report.documents],
        claim_words=CLAIM_WORDS,
        quotation_words=QUOTATION_WORDS,
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # only this form of the report needs it

    environment = Environment(
        loader=PackageLoader("refcheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")


def _document(report: DocumentReport) -> dict[str, Any]:
    starts = paragraph_starts(report.document)
    references = {item.reference.id: item for item in report.references}
    cards = [(c.citation.target.start, _citation_card(c, starts, references)) for c in report.citations]
    cards += [
        (q.quotation.target.start, _quotation_card(q, starts, references)) for q in report.quotations if q.results
    ]
    return {
        "document": report.document,
        "origin": report.origin,
        "cards": [card for _start, card in sorted(cards, key=lambda pair: pair[0])],
        "references": [_reference_row(item) for item in report.references],
        "list_findings": report.list_findings,
        "unsourced": [
            {"paragraph": paragraph_number(starts, item.target.start), "kind": item.kind.value, "text": item.text}
            for item in report.unsourced
        ],
    }


def _citation_card(report: CitationReport, starts: list[int], references: dict[str, ReferenceReport]) -> dict[str, Any]:
    verdict = claim_verdict(report)
    tone = CLAIM_TONES[verdict]
    claim = report.claim
    return {
        "id": report.citation.id,
        "paragraph": paragraph_number(starts, report.citation.target.start),
        "marker": shown_marker(report.citation.marker),
        "text": claim.text if claim else "a marker that stands behind no sentence",
        "sentence": claim.sentence if claim and claim.sentence != claim.text else None,
        "is_quotation": False,
        "speaker": None,
        "tone": tone,
        "sign": _SIGNS[tone],
        "verdict": CLAIM_WORDS[verdict],
        "unresolved": None if report.results else report.citation.unresolved_reason or "leads to no reference",
        "results": [_claim_evidence(result, references) for result in report.results],
    }


def _quotation_card(
    report: QuotationReport, starts: list[int], references: dict[str, ReferenceReport]
) -> dict[str, Any]:
    verdict = quotation_verdict(report) or QuotationVerdict.CANNOT_CHECK
    tone = "good" if verdict in _GOOD_QUOTATIONS else "open" if verdict is QuotationVerdict.CANNOT_CHECK else "bad"
    return {
        "id": report.quotation.id,
        "paragraph": paragraph_number(starts, report.quotation.target.start),
        "marker": None,
        "text": report.quotation.text,
        "sentence": None,
        "is_quotation": True,
        "speaker": report.quotation.speaker,
        "tone": tone,
        "sign": _SIGNS[tone],
        "verdict": QUOTATION_WORDS[verdict],
        "unresolved": None,
        "results": [_quotation_evidence(result, references) for result in report.results],
    }


def _claim_evidence(result: ClaimResult, references: dict[str, ReferenceReport]) -> dict[str, Any]:
    assessment = result.assessment
    return {
        **_source(result, references),
        # What differs is told below, each with its kind.
        "explanation": "" if assessment.verdict is ClaimVerdict.REFUTED else assessment.explanation,
        "excerpts": [_excerpt(passage, assessment.conflicts) for passage in assessment.passages],
        "conflicts": [(conflict.claim, conflict.page, conflict.kind.value) for conflict in assessment.conflicts],
        "diff": [],
    }


def _quotation_evidence(result: QuotationResult, references: dict[str, ReferenceReport]) -> dict[str, Any]:
    assessment = result.assessment
    return {
        **_source(result, references),
        # The words that differ are told below; saying them in a sentence too would repeat them.
        "explanation": "" if assessment.verdict is QuotationVerdict.ALTERED else assessment.explanation,
        "excerpts": [_excerpt(passage, ()) for passage in assessment.passages],
        "conflicts": [],
        "diff": [_step(change) for change in assessment.diff] if assessment.counted_changes else [],
    }


def _step(change: WordChange) -> tuple[str, str, bool]:
    """Give the draft's words, the page's, and whether the two count as the same."""
    return change.quotation, change.page, change.operation is DiffOperation.EQUAL or change.is_excused


def _source(result: ClaimResult | QuotationResult, references: dict[str, ReferenceReport]) -> dict[str, Any]:
    report = references[result.reference_id]
    copy = next((memento for memento in report.mementos if memento.holds_cited_words), None)
    return {
        "reference": report.reference,
        "source_words": name_source(report.reference) or report.reference.raw,
        "is_archived_copy": result.source is SourceKind.MEMENTO,
        "is_supplied_copy": result.source is SourceKind.SUPPLIED,
        "page_link": safe_link(result.url_with_fragment),
        "copy_link": safe_link(copy.memento) if copy else None,
        "capture": result.capture,
        "text_read": report.text_read,
    }


def _excerpt(passage: Passage, conflicts: Iterable[Conflict]) -> _Excerpt:
    """Mark the whole passage, or within it only the words that differ where they are known."""
    before, after = from_a_word(passage.prefix), to_a_word(passage.suffix)
    for conflict in conflicts:
        if conflict.start is not None and conflict.end is not None:
            start, end = conflict.start - passage.start, conflict.end - passage.start
            if 0 <= start < end <= len(passage.exact):
                exact = passage.exact
                return _Excerpt(before, exact[:start], exact[start:end], exact[end:], after, passage.where)
    return _Excerpt(before, "", passage.exact, "", after, passage.where)


def _reference_row(report: ReferenceReport) -> dict[str, Any]:
    reference = report.reference
    availability = report.availability
    link = robust_link(report)
    return {
        "name": reference.number if reference.number is not None else reference.key or reference.id,
        "raw": reference.raw,
        "title": reference.parsed.title,
        "same_as": reference.same_as,
        "unresolved": reference.unresolved_reason,
        "link": link.attributes if link else None,
        "answer": availability.answer.replace("_", " ") if availability else "",
        "label": LINK_LABELS[availability.link_class] if availability and availability.link_class else "",
        "words": describe_link(availability) if availability else "",
        "reasons": [reason.detail or reason.rule for reason in availability.reasons] if availability else [],
        "text_read": report.text_read,
        "captures": report.captures,
        "mementos": [
            {
                "link": safe_link(memento.memento),
                "date": memento.memento_datetime.strftime("%-d %B %Y"),
                "holds": memento.holds_cited_words,
            }
            for memento in report.mementos
        ],
        "disagreements": describe_disagreements(report.metadata) if report.metadata else [],
        "notes": report.notes,
    }
