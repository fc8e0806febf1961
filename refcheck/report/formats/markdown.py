"""The report as Markdown for a pull request or an issue: counts, then what to look at, then what could not be read.

Words of drafts and pages are escaped, so that they can neither mention anyone, nor embed a picture, nor break out of
their line.
"""

import re
from collections.abc import Iterator

from refcheck.datatypes.facts import Fact, FactKind, FactSource
from refcheck.datatypes.reports import DocumentReport, Report
from refcheck.report.counts import count_answers
from refcheck.report.facts import list_facts
from refcheck.report.formats.json import render_time
from refcheck.report.phrases import plural, printable, shorten, shown_marker
from refcheck.report.telling import telling_passages
from refcheck.report.wording import CLAIM_WORDS, QUOTATION_WORDS

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&@$])")
_LINK_END = re.compile(r"[()<>\s]")
_SHOWN_UNSOURCED = 20


def render_markdown(report: Report) -> str:
    """Give the report as GitHub-flavoured Markdown."""
    lines: list[str] = ["# What the cited pages say", ""]
    for document in report.documents:
        lines += _document(document)
    lines += [
        f"<sub>refcheck {report.version} · finished {render_time(report.finished_at)}"
        f"{'' if report.is_complete else ' · incomplete: a part of the work could not be done'}. "
        "“Could not check” says that a source could not be read, not that it says otherwise.</sub>",
    ]
    return "\n".join(lines) + "\n"


def _document(report: DocumentReport) -> Iterator[str]:
    facts = list_facts(report)
    yield f"## {escape(report.document.source)}"
    yield ""
    yield from _counts(report)
    looked_at = [f for f in facts if f.severity is not None and not f.is_open and f.kind is not FactKind.UNSOURCED]
    if looked_at:
        yield "### To look at"
        yield ""
        for fact in looked_at:
            yield from _fact(fact)
        yield ""
    unread = [fact for fact in facts if fact.is_open]
    if unread:
        yield f"<details><summary>Could not check: {len(unread)}</summary>"
        yield ""
        for fact in unread:
            yield f"- ? ¶{fact.paragraph} {escape(shorten(fact.text))}: {escape(fact.explanation)}"
        yield ""
        yield "</details>"
        yield ""
    unsourced = [fact for fact in facts if fact.kind is FactKind.UNSOURCED]
    if unsourced:
        yield f"<details><summary>{plural(len(unsourced), 'statement')} without a source</summary>"
        yield ""
        for fact in unsourced[:_SHOWN_UNSOURCED]:
            yield f"- ¶{fact.paragraph} {escape(shorten(fact.text))} ({escape(fact.words)})"
        if len(unsourced) > _SHOWN_UNSOURCED:
            yield f"- and {len(unsourced) - _SHOWN_UNSOURCED} more"
        yield ""
        yield "</details>"
        yield ""
    if not (looked_at or unread):
        yield "Nothing to look at."
        yield ""


def _counts(report: DocumentReport) -> Iterator[str]:
    summary = count_answers([report])
    rows = [(f"claims {CLAIM_WORDS[verdict]}", n) for verdict, n in summary.claims.items()]
    rows += [(f"quotations {QUOTATION_WORDS[verdict]}", n) for verdict, n in summary.quotations.items()]
    rows += [(f"links {answer.replace('_', ' ')}", n) for answer, n in summary.links.items()]
    if not rows:
        yield "No citation to check."
    else:
        yield "| answer | number |"
        yield "| --- | ---: |"
        yield from (f"| {label} | {n} |" for label, n in rows)
    yield ""


def _fact(fact: Fact) -> Iterator[str]:
    sign = "!" if fact.kind in (FactKind.LINK, FactKind.LIST) else "✗"
    marker = f" {escape(shown_marker(fact.marker))}" if fact.marker else ""
    text = f"“{fact.text}”" if fact.kind is FactKind.QUOTATION else fact.text
    if fact.kind is FactKind.LIST:
        yield f"- {sign} {escape(fact.explanation)}"
        return
    yield f"- {sign} ¶{fact.paragraph} {escape(shorten(text))}{marker}: **{escape(fact.words)}**"
    if fact.explanation and not any(source.differs for source in fact.sources):
        yield f"  - {escape(fact.explanation)}"
    for source in fact.sources:
        yield from (f"  - {words}" for words in _source(source))
    if fact.suggestion:
        yield f"  - suggested: {escape(fact.suggestion)}"


def _source(source: FactSource) -> Iterator[str]:
    for passage in telling_passages(source.explanation, source.passages):
        yield f"page: “{escape(shorten(passage.exact, 400))}”"
    for draft, page in source.differs:
        yield f"differs: {escape(draft or '∅')} → {escape(page or '∅')}"
    links = [("page at the passage", source.page_link), ("archived copy", source.copy_link)]
    if source.page_link is None:
        links.insert(0, ("page", source.url))
    shown = [link for label, url in links if (link := _link(label, url))]
    if shown:
        yield f"{escape(shorten(source.words))} · {' · '.join(shown)}"


def _link(label: str, url: str | None) -> str | None:
    if not url or not url.lower().startswith(("http://", "https://")):
        return None
    return f"[{label}]({_LINK_END.sub(lambda match: f'%{ord(match[0]):02X}', url)})"


def escape(words: str) -> str:
    """Give words as Markdown that shows just them, on one line."""
    return _SPECIAL.sub(r"\\\1", printable(words)).replace("://", ":\u200b//")
