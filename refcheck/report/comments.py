"""The report as comments on the draft: one for each fact that an editor should look at, where it stands."""

from collections.abc import Iterator

from refcheck.datatypes.comments import CommentLine, DraftComment
from refcheck.datatypes.facts import Fact, FactKind, FactSource
from refcheck.datatypes.reports import DocumentReport, Severity
from refcheck.report.facts import list_facts
from refcheck.report.phrases import quoted, shorten

_LONGEST = 600  # code points of the page's words in one comment


def list_comments(report: DocumentReport, *, everything: bool = False) -> tuple[DraftComment, ...]:
    """Give the comments in the order of the text; with `everything` also those that say that all is well.

    What a draft says without a source is for the report: comments on each such sentence would bury the others.
    """
    return tuple(
        DraftComment(start=fact.start, end=fact.end, lines=tuple(_lines(fact)))
        for fact in list_facts(report)
        if fact.kind is not FactKind.UNSOURCED and (everything or _is_worth_saying(fact, report))
    )


def _is_worth_saying(fact: Fact, report: DocumentReport) -> bool:
    if fact.severity is None:
        return False
    if fact.kind is FactKind.LINK and fact.severity is Severity.UNCHECKED:
        # The claims that cite it say already why they could not be checked.
        cited = next((r.cited_by for r in report.references if r.reference.target.start == fact.start), ())
        return not cited
    return True


def _lines(fact: Fact) -> Iterator[CommentLine]:
    sign = {None: "✓", Severity.UNCHECKED: "?", Severity.NOTE: "·"}.get(fact.severity, "✗")
    words = fact.words[:1].upper() + fact.words[1:]
    what = {FactKind.QUOTATION: "Quotation: ", FactKind.LINK: "Link: "}.get(fact.kind, "")
    explanation = "" if any(source.differs for source in fact.sources) else fact.explanation
    yield CommentLine(label=f"{sign} {what}{words.lower() if what else words}", words=explanation)
    for source in fact.sources:
        yield from _source_lines(source, with_name=fact.kind is not FactKind.LINK)
    if fact.suggestion:
        yield CommentLine(label="Suggested", words=fact.suggestion)


def _source_lines(source: FactSource, *, with_name: bool) -> Iterator[CommentLine]:
    for passage in source.passages[:2]:
        yield CommentLine(label="The page", words=quoted(shorten(passage.exact, _LONGEST)))
    for draft_words, page_words in source.differs:
        yield CommentLine(label="Differs", words=f"{draft_words or '∅'} → {page_words or '∅'}")
    if with_name:
        yield CommentLine(label="Source", words=shorten(source.words, 200))
    address = source.page_link or source.url
    if address:
        yield CommentLine(label="Page", url=address)
    if source.copy_link and source.copy_link != address:
        yield CommentLine(label="Archived copy", url=source.copy_link)
    if source.capture:
        yield CommentLine(label="Kept", words=f"{source.capture.filename} {source.capture.record_id}")
