"""Block quotes: the quoted words, the footer that names their speaker, and the sentence that leads to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.claims.running import Passage, RunningText
from refcheck.datatypes.documents import BlockKind
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late

_FOOTER = late(r"(?:\n|(?<=[.!?…”\"»])[ ]{0,12})[ \t>]*(?:[—–]|--?)\s*(?P<name>[^\n]{2,160})\s*\Z")
_FOOTER_ALONE = re.compile(r"[ \t>]*(?:[—–]|--?)\s*(?P<name>[^\n]{2,160})\s*\Z")
_PREFIX = re.compile(r"[ \t]*>[ \t]?")
_MARKS = "“”\"„«»‘’' \t\n"
_MOST_FOOTER_WORDS = 14


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """`spans` are the quoted words, one span a paragraph; `lead` the sentence before, where it ends in a colon."""

    spans: tuple[Span, ...]
    outer: Span
    footer: str | None
    lead: Span | None
    passage: Passage


def find_block_quotes(running: RunningText) -> Iterator[BlockQuote]:
    """Give each run of quote blocks as one quotation."""
    group: list[Passage] = []
    before: Passage | None = None
    for passage in running.passages:
        if passage.kind is BlockKind.QUOTE:
            group.append(passage)
            continue
        if group:
            yield from _made(running, group, before)
            group = []
        before = passage
    if group:
        yield from _made(running, group, before)


def _made(running: RunningText, group: list[Passage], before: Passage | None) -> Iterator[BlockQuote]:
    text = running.text
    spans: list[Span] = []
    footer: str | None = None
    for passage in group:
        start, end = passage.start, passage.end
        is_last = passage is group[-1]
        alone = _FOOTER_ALONE.match(text, start, end) if is_last and spans else None
        match = alone or (_FOOTER.search(running.masked, max(start, end - 200), end) if is_last else None)
        if match and len(match["name"].split()) <= _MOST_FOOTER_WORDS:
            footer = running.clean(match.start("name"), match.end("name"))
            end = match.start()
        start, end = _without_marks(running, start, end)
        if start < end:
            spans.append((start, end))
    if not spans:
        return
    lead = before.sentences[-1] if before and before.states else None
    yield BlockQuote(tuple(spans), (group[0].start, group[-1].end), _name_of(footer), lead, group[0])


def _without_marks(running: RunningText, start: int, end: int) -> Span:
    """Leave out the prefix of quoted mail, a marker at the end and the outer quotation marks."""
    text = running.text
    if prefix := _PREFIX.match(text, start, end):
        start = prefix.end()
    for mark in reversed([mark for mark in running.marks if start < mark[1] <= end and mark[0] >= start][-4:]):
        if not text[mark[1] : end].strip(' \n\t.”"»'):
            end = mark[0]
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 2 and text[start] in '“"„«' and text[end - 1] in '”"“»':
        start, end = start + 1, end - 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _name_of(footer: str | None) -> str | None:
    """Give the name at the head of a footer: "Jane Doe, Report on Bridges, 2019"."""
    if not footer:
        return None
    return re.split(r",|(?<!\w)\(|;| – | — ", footer, maxsplit=1)[0].strip() or None
