"""The links in the terminal's report: how each address answered, its copies, and what differs on its page."""

from collections.abc import Sequence

from rich.padding import Padding
from rich.text import Text

from refcheck.datatypes.availability import LinkAnswer, LinkClass
from refcheck.datatypes.reports import ReferenceReport
from refcheck.datatypes.sources import SourceKind
from refcheck.report.findings import describe_disagreements
from refcheck.report.formats.terminal_lines import Lines
from refcheck.report.phrases import plural, shorten
from refcheck.report.wording import LINK_LABELS, describe_link


def print_links(lines: Lines, references: Sequence[ReferenceReport], *, verbose: bool) -> None:
    """Write the links that an editor should know of; all of them where `verbose` asks."""
    shown = [r for r in references if r.availability and (verbose or _is_notable(r))]
    if not shown:
        return
    lines.console.print()
    without_address = [r for r in shown if r.availability and r.availability.answer is LinkAnswer.NO_ADDRESS]
    for report in shown:
        if verbose or report not in without_address:
            _print_link(lines, report, verbose=verbose)
    if without_address and not verbose:
        numbers = ", ".join(_reference_name(r) for r in without_address)
        line = f"? {plural(len(without_address), 'reference')} without an address: {numbers}"
        lines.console.print(Padding(Text(line, style="cyan"), (0, 0, 0, 0)))


def _print_link(lines: Lines, report: ReferenceReport, *, verbose: bool) -> None:
    availability = report.availability
    assert availability is not None
    disagreements = describe_disagreements(report.metadata) if report.metadata else []
    is_another = availability.link_class is LinkClass.CONTENT_DRIFT or disagreements
    is_fine = availability.answer is LinkAnswer.ALIVE
    sign = "✗" if availability.answer is LinkAnswer.DEAD else "?" if not is_fine else "!" if is_another else "✓"
    title = report.reference.parsed.title or shorten(report.reference.raw, 80)
    head = f"[{_reference_name(report)}] {title}: {describe_link(availability)}"
    label = LINK_LABELS[availability.link_class] if availability.link_class else availability.answer.replace("_", " ")
    lines.head((sign, "default"), head, label)
    if availability.requested_url:
        lines.detail(availability.requested_url, style="dim")
    if verbose and availability.reasons and availability.link_class:
        lines.detail("; ".join(r.detail or r.rule for r in availability.reasons), label="because")
    for memento in report.mementos:
        holds = {True: "holds the cited words", False: "is not the cited page", None: "could not be read"}
        date = f"{memento.memento_datetime:%-d %B %Y}"
        lines.detail(f"{date} {holds[memento.holds_cited_words]}: {memento.memento}", label="archived copy")
    for text in disagreements:
        lines.detail(text, label="differs")
    if report.text_read and (verbose or report.source is SourceKind.SUPPLIED):
        lines.detail(report.text_read, label="read")
    if verbose:
        for capture in report.captures:
            lines.detail(
                f"{capture.status or ''} {capture.target_uri} · {capture.filename} {capture.record_id}".strip(),
                label="kept",
                style="dim",
            )


def _is_notable(report: ReferenceReport) -> bool:
    availability = report.availability
    if availability is None:
        return False
    fine = availability.answer is LinkAnswer.ALIVE and availability.link_class is not None
    alive = fine and availability.family is not None and availability.family.value == "alive"
    return not alive or bool(report.metadata and describe_disagreements(report.metadata))


def _reference_name(report: ReferenceReport) -> str:
    reference = report.reference
    return str(reference.number) if reference.number is not None else reference.key or reference.id
