"""A digest as plain text, as a mail's HTML and as Markdown; the words of pages in it can do nothing there."""

import re
from functools import cache

from jinja2 import Environment, PackageLoader, select_autoescape

from refcheck.alerts.digest import Digest
from refcheck.datatypes.assessments import DiffOperation, WordChange
from refcheck.datatypes.nights import Change, HostDown, LostWords
from refcheck.jobs.wording import day_of, describe_change, render_night

_MOST_IN_MAIL = 200
_MOST_IN_ISSUE = 100
_LONGEST_PASSAGE = 600
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+!|~&])")
_LINE_MARKS = re.compile(r"(?m)^(\s*)(\d{1,9})([.)])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def render_text(digest: Digest) -> str:
    """Give the digest as plain text."""
    lines = [*digest.notes, *([""] if digest.notes else []), render_night(digest.report).rstrip()]
    if digest.night_url:
        lines += ["", digest.night_url]
    return _CONTROL.sub(" ", "\n".join(lines)) + "\n"


def render_html(digest: Digest) -> str:
    """Give the digest as the HTML of a mail: nothing is loaded, and nothing of a page's words is markup."""
    return (
        _environment()
        .get_template("digest.html.j2")
        .render(
            digest=digest,
            sections=digest.sections(most=_MOST_IN_MAIL),
            describe=describe_change,
            host_line=describe_host,
            shorten=shorten,
            day_of=day_of,
            words_of=_words_of,
        )
    )


def render_markdown(digest: Digest) -> str:
    """Give the digest as GitHub's Markdown; its words call nobody and refer to nothing."""
    lines = [f"> **{_escape(warning)}**\n" for warning in digest.warnings]
    for section in digest.sections(most=_MOST_IN_ISSUE):
        if section.changes:
            lines.append(f"### {_escape(section.heading)}\n")
        for change in section.changes:
            lines += _change_lines(digest, change)
        if section.more:
            lines.append(f"- … and {section.more} more\n")
        lines.append("")
    if digest.hosts_down:
        lines.append("### Hosts down\n")
        lines += [f"- {_escape(describe_host(host))}" for host in digest.hosts_down]
        lines.append("")
    if digest.night_url:
        lines.append(f"[The night's account]({digest.night_url})\n")
    return "\n".join(lines).rstrip() + "\n"


def describe_host(host: HostDown) -> str:
    """Say what is known of a host that is down."""
    return f"{host.host}: {host.links} links fail since {day_of(host.since)}; counted as one event"


def shorten(text: str | None) -> str:
    """Give a passage on one line and of a bearable length."""
    words = " ".join(_CONTROL.sub(" ", text or "").split())
    return words if len(words) <= _LONGEST_PASSAGE else f"{words[:_LONGEST_PASSAGE].rsplit(' ', 1)[0]} …"


def _change_lines(digest: Digest, change: Change) -> list[str]:
    evidence = digest.evidence_url(change)
    more = f" ([evidence]({evidence}))" if evidence else ""
    lines = [f"- [ ] {_link(change.url)}  ", f"      {_escape(describe_change(change))}{more}  "]
    for lost in change.lost_words:
        lines += [f"      cited: “{_escape(shorten(lost.cited))}”  ", f"      now: {_now(lost)}  "]
    if change.pieces:
        shown = ", ".join(_escape(piece) for piece in change.pieces[:5])
        lines.append(f"      in {shown}{f' and {len(change.pieces) - 5} more' if len(change.pieces) > 5 else ''}")
    return lines


def _now(lost: LostWords) -> str:
    return f"“{_escape(shorten(lost.now))}”" if lost.now else "nothing like it on the page"


def _link(url: str) -> str:
    """Write an address so that it is a link and nothing else."""
    return f"<{url}>" if re.fullmatch(r"https?://[^\s<>\\`]+", url) else f"`{url.replace('`', '%60')}`"


def _escape(text: str) -> str:
    """Take from words all that Markdown or GitHub would act on: marks, mentions, numbers of lists."""
    plain = _CONTROL.sub(" ", text).replace("\n", " ")
    return _LINE_MARKS.sub(r"\1\2\\\3", _MARKDOWN.sub(r"\\\1", plain)).replace("@", "@\u200b")


def _words_of(changes: tuple[WordChange, ...]) -> list[tuple[str, str]]:
    """Give a word diff as (tag, words): what is gone, what came in."""
    found: list[tuple[str, str]] = []
    for change in changes:
        if change.operation is not DiffOperation.INSERT and change.quotation:
            found.append(("del", change.quotation))
        if change.operation is not DiffOperation.DELETE and change.page:
            found.append(("ins", change.page))
    return found


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("refcheck.alerts"), autoescape=select_autoescape(default=True), trim_blocks=True
    )
