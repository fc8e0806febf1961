"""A night's account in words: a line when nothing changed, else what changed with its evidence."""

from collections.abc import Iterator
from datetime import datetime

from refcheck.datatypes.assessments import DiffOperation, WordChange
from refcheck.datatypes.nights import Change, ChangeKind, LostWords, NightReport

HEADINGS = {
    ChangeKind.NEWLY_DEAD: "newly dead",
    ChangeKind.NEWLY_DRIFTED: "newly drifted",
    ChangeKind.RECOVERED: "recovered",
    ChangeKind.MOVED: "moved",
    ChangeKind.NEWLY_WALLED: "newly behind a wall",
}


def render_night(report: NightReport) -> str:
    """Give a night's account for a terminal or a mail, ending with a line break."""
    return "\n".join(_lines(report)) + "\n"


def describe_change(change: Change) -> str:
    """Say in one sentence what changed, without the address."""
    since = day_of(change.since)
    if change.kind is ChangeKind.NEWLY_DEAD:
        return f"{change.detail or 'is gone'}, first on {since}{_status(change)}"
    if change.kind is ChangeKind.NEWLY_DRIFTED and change.lost_words:
        status = f"still {change.status}, but " if change.status else ""
        lost = min(words.since for words in change.lost_words)
        return f"{status}{_count_words(change.lost_words)} gone since {day_of(lost)}"
    if change.kind is ChangeKind.NEWLY_DRIFTED:
        return f"{change.detail or 'shows another page'}, first on {since}"
    if change.kind is ChangeKind.RECOVERED:
        return f"answers again, after failing since {since}"
    if change.kind is ChangeKind.MOVED:
        return f"has moved to {change.suggested_url}"
    return f"{change.detail or 'stands behind a wall'}, since {since}"


def render_diff(changes: tuple[WordChange, ...]) -> str:
    """Write a word diff on one line: what is gone in [-…-], what came in {+…+}."""
    words = []
    for change in changes:
        if change.operation is not DiffOperation.INSERT and change.quotation:
            words.append(f"[-{change.quotation}-]")
        if change.operation is not DiffOperation.DELETE and change.page:
            words.append(f"{{+{change.page}+}}")
    return " ".join(words)


def day_of(moment: datetime) -> str:
    """Write a day in words that no country reads the other way round."""
    return f"{moment.day} {moment:%B %Y}"


def _lines(report: NightReport) -> Iterator[str]:
    if report.is_void:
        yield f"Void night: {report.void_reason}. Nothing was judged from then on; what was due is asked again."
    for kind, heading in HEADINGS.items():
        found = report.of_kind(kind)
        if found:
            yield f"{heading} ({len(found)})"
        for change in found:
            yield f"  {change.url}"
            yield f"      {describe_change(change)}"
            yield from _evidence(change)
    new_outages = [host for host in report.hosts_down if host.is_new]
    if new_outages:
        yield f"hosts down ({len(new_outages)})"
    for host in new_outages:
        yield f"  {host.host}: {host.links} links fail since {day_of(host.since)}; counted as one event"
    yield _summary(report)
    yield from (f"note: {note}" for note in report.notes)


def _evidence(change: Change) -> Iterator[str]:
    for lost in change.lost_words:
        yield f"      cited   {_short(lost.cited)}"
        yield f"      now     {_short(lost.now) if lost.now else 'nothing like it on the page'}"
        if lost.diff:
            yield f"      differs {_short(render_diff(lost.diff))}"
    if change.kept_record_id:
        yield f"      kept    {change.kept_record_id}"
    if change.pieces:
        more = f" and {len(change.pieces) - 3} more" if len(change.pieces) > 3 else ""
        yield f"      cited in {', '.join(change.pieces[:3])}{more}"


def _summary(report: NightReport) -> str:
    states = ", ".join(f"{number} {state}" for state, number in report.states.items()) or "no links yet"
    changed = "" if report.changes else "Nothing changed. "
    left = f"; {report.left} were due and not asked, for the time was over" if report.left else ""
    asked = "1 link" if report.asked == 1 else f"{report.asked} links"
    return f"{changed}{asked} asked ({report.unchanged} unchanged){left}. All links: {states}."


def _status(change: Change) -> str:
    return f" ({change.status})" if change.status and str(change.status) not in change.detail else ""


def _count_words(lost: tuple[LostWords, ...]) -> str:
    return "the cited words are" if len(lost) == 1 else f"{len(lost)} cited passages are"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 300 else f"{words[:300].rsplit(' ', 1)[0]} …"
