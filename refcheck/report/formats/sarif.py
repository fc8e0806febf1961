"""The report as SARIF 2.1.0, which code hosts show beside the lines of a draft.

Every finding is one result with a stable fingerprint, so that a host tells old ones from new ones. Regions are
given for drafts whose offsets count in the source file; a package or PDF has none.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from refcheck.datatypes.documents import Document
from refcheck.datatypes.facts import Fact
from refcheck.datatypes.reports import Report, Severity
from refcheck.report.facts import list_facts
from refcheck.report.telling import telling_passages

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.UNCHECKED: "note", Severity.NOTE: "note"}


def render_sarif(report: Report) -> str:
    """Give the report as one SARIF log with one run."""
    findings = [
        (fact, item.document) for item in report.documents for fact in list_facts(item) if fact.severity is not None
    ]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "refcheck",
                        "version": report.version,
                        "semanticVersion": report.version,
                        "rules": _rules(fact for fact, _document in findings),
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": report.is_complete}],
                "results": [_result(fact, document) for fact, document in findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rules(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    rules = {fact.verdict: fact.words for fact in facts}
    return [{"id": rule, "shortDescription": {"text": words}} for rule, words in sorted(rules.items())]


def _result(fact: Fact, document: Document) -> dict[str, Any]:
    assert fact.severity is not None  # only findings become results
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(fact.document, safe="/:")}}
    if document.line_starts:
        place["region"] = _region(document, fact)
    return {
        "ruleId": fact.verdict,
        "level": _LEVELS[fact.severity],
        "message": {"text": _message(fact)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"fact/v1": fact.id},
    }


def _message(fact: Fact) -> str:
    parts = [f"{fact.words}: {fact.explanation}" if fact.explanation else fact.words]
    for source in fact.sources:
        parts += [f"The page: “{passage.exact}”" for passage in telling_passages(source.explanation, source.passages)]
        parts += [f"{draft or '∅'} → {page or '∅'}" for draft, page in source.differs]
    if fact.suggestion:
        parts.append(f"Suggested: {fact.suggestion}")
    return "\n".join(parts)


def _region(document: Document, fact: Fact) -> dict[str, int]:
    lines = document.line_starts
    start, end = document.source_span(fact.start, fact.end)
    first, last = bisect_right(lines, start), bisect_right(lines, max(start, end - 1))
    return {
        "startLine": first,
        "startColumn": start - lines[first - 1] + 1,
        "endLine": last,
        "endColumn": end - lines[last - 1] + 1,
        "charOffset": start,
        "charLength": end - start,
    }
