"""The report as JUnit XML, as continuous integration reads it: one suite a draft, one case a fact.

A finding fails its case, what could not be checked is skipped with its reason, and everything else passes.
"""

from xml.etree import ElementTree  # only writes here; nothing foreign is parsed with it

from refcheck.datatypes.facts import Fact
from refcheck.datatypes.reports import DocumentReport, Report, Severity
from refcheck.report.facts import list_facts
from refcheck.report.formats.json import render_time
from refcheck.report.phrases import shorten
from refcheck.report.telling import telling_passages
from refcheck.text.patterns import late

# What XML 1.0 cannot hold.
_ILLEGAL = late("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(report: Report) -> str:
    """Give the report as one `testsuites` element."""
    root = ElementTree.Element("testsuites", name="refcheck")
    for document in report.documents:
        _add_suite(root, document, finished=render_time(report.finished_at))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add_suite(root: ElementTree.Element, document: DocumentReport, *, finished: str) -> None:
    facts = list_facts(document)
    suite = ElementTree.SubElement(
        root,
        "testsuite",
        name=_clean(document.document.source),
        tests=str(len(facts)),
        failures=str(sum(_is_failure(fact) for fact in facts)),
        errors="0",
        skipped=str(sum(fact.is_open for fact in facts)),
        timestamp=finished.removesuffix("Z"),
    )
    for fact in facts:
        _add_case(suite, fact)


def _add_case(suite: ElementTree.Element, fact: Fact) -> None:
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=_clean(f"{fact.document}.{fact.kind}"),
        name=_clean(f"¶{fact.paragraph} {shorten(fact.text, 120)} [{fact.id}]"),
        file=_clean(fact.document),
    )
    if fact.is_open:
        ElementTree.SubElement(case, "skipped", message=_clean(f"{fact.words}: {fact.explanation}"))
    elif _is_failure(fact):
        failure = ElementTree.SubElement(
            case, "failure", type=fact.verdict, message=_clean(f"{fact.words}: {fact.explanation}")
        )
        failure.text = _clean(_detail(fact))
    elif fact.severity is Severity.NOTE:
        ElementTree.SubElement(case, "system-out").text = _clean(f"{fact.words}: {fact.explanation}")


def _is_failure(fact: Fact) -> bool:
    return fact.severity is not None and fact.severity >= Severity.WARNING


def _detail(fact: Fact) -> str:
    lines = [fact.text]
    for source in fact.sources:
        lines += [f"page: {passage.exact}" for passage in telling_passages(source.explanation, source.passages)]
        lines += [f"differs: {draft or '∅'} → {page or '∅'}" for draft, page in source.differs]
        lines += [link for link in (source.page_link or source.url, source.copy_link) if link]
    if fact.suggestion:
        lines.append(f"suggested: {fact.suggestion}")
    return "\n".join(lines)


def _clean(words: str) -> str:
    return _ILLEGAL.sub("\ufffd", words)
