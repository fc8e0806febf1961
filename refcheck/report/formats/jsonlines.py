"""The report as JSON Lines for machines: one fact an object, one object a line, each complete in itself."""

import json
from typing import Any

from refcheck.datatypes.facts import Fact, FactSource
from refcheck.datatypes.reports import Report
from refcheck.report.facts import list_facts
from refcheck.report.formats.json import render_time
from refcheck.report.formats.json_results import passage_to_json


def render_jsonlines(report: Report) -> str:
    """Give one line per fact, in the order of the drafts and their texts."""
    lines = [
        json.dumps(fact_to_json(fact), ensure_ascii=False)
        for document in report.documents
        for fact in list_facts(document)
    ]
    return "".join(f"{line}\n" for line in lines)


def fact_to_json(fact: Fact) -> dict[str, Any]:
    """Give one fact as plain JSON values; `severity` is null where all is fine."""
    return {
        "id": fact.id,
        "document": fact.document,
        "kind": fact.kind.value,
        "paragraph": fact.paragraph,
        "start": fact.start,
        "end": fact.end,
        "text": fact.text,
        "marker": fact.marker,
        "verdict": fact.verdict,
        "severity": fact.severity.word if fact.severity is not None else None,
        "explanation": fact.explanation,
        "suggestion": fact.suggestion,
        "sources": [_source_to_json(source) for source in fact.sources],
    }


def _source_to_json(source: FactSource) -> dict[str, Any]:
    return {
        "reference_id": source.reference_id,
        "source": source.words,
        "method": source.method,
        "url": source.url,
        "url_with_fragment": source.page_link,
        "archived_copy": source.copy_link,
        "record_id": source.capture.record_id if source.capture else None,
        "checked_at": render_time(source.checked_at) if source.checked_at else None,
        "passages": [passage_to_json(passage) for passage in source.passages],
        "differs": [{"draft": draft, "page": page} for draft, page in source.differs],
    }
