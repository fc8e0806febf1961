"""The running text of a draft: its passages with their sentences, and the markers to read past."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from refcheck.claims.bracketed_links import find_bracketed_links
from refcheck.claims.leaf_blocks import leaf_blocks
from refcheck.datatypes.documents import Block, BlockKind, Document
from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import Bibliography, Citation, CitationStyle
from refcheck.datatypes.selectors import Span, Target, target_at
from refcheck.text.keeping import kept
from refcheck.text.languages import guess_language
from refcheck.text.sentences import split_sentences

STATEMENT_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.CAPTION})
"""Blocks whose words the author states; headings and tables take part only where a marker stands in them."""
_TEXTUAL = re.compile(r"\\(?:[Cc]itet|[Tt]extcite|[Cc]iteauthor|[Cc]itealt)\b|@\w")
_LINE_BREAK = re.compile(r"(?<!\n)\n(?!\s*\n)")
_URL = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\r\n\u00a0\u202f]{2,}|[\t\r\n]")
_EMPTY_BRACKETS = re.compile(r" ?(?:\( ?[;,]? ?\)|\[ ?[;,]? ?\])")
_LEADING = re.compile(r"^(?:\.(?!\.)|[,;:–—\s])[,;:–—\s]*")
_CLOSING_STOPS = frozenset(",.;:!?…)]")
_AROUND_MARKS = " ,.;:\t\n\u00a0\u202f"
_START, _END = itemgetter(0), itemgetter(1)  # of a place, where a list of places is searched
_STOPPED = re.compile(r"[.!?…][\"”’»“]?$")


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of one block outside all excluded places, with its sentences."""

    start: int
    end: int
    kind: BlockKind
    section: str | None
    sentences: tuple[Span, ...]

    @property
    def states(self) -> bool:
        """Tell whether its words are statements of the piece."""
        return self.kind in STATEMENT_KINDS


@dataclass(frozen=True)
class RunningText:
    """Passages in order, and the marker places that are no words of the sentence they stand in."""

    text: str
    source: str
    language: str | None
    passages: tuple[Passage, ...]
    marks: tuple[Span, ...]
    parts: tuple[tuple[int, str | None], ...] = ()
    """Where each page or file part begins; empty where the document has none."""
    names: Mapping[int, str] = field(default_factory=dict)
    """What a reader sees in place of a textual citation command, by where it starts: `\\citet{doe}` reads "Doe"."""

    def target(self, start: int, end: int) -> Target:
        """Name the place `text[start:end]`, with its page or file part where the document has such parts."""
        at = bisect_right(self._part_starts, start) - 1
        part = self.parts[at][1] if at >= 0 else None
        return target_at(self.text, start, end, source=self.source, part=part)

    @kept
    def _part_starts(self) -> list[int]:
        return [start for start, _ in self.parts]

    def clean(self, start: int, end: int) -> str:
        """Give `text[start:end]` without markers, tidied for reading.

        A sentence is asked for as claim, as sentence and as what stands before the next one.
        """
        cleaned = self._cleaned.get((start, end))
        if cleaned is None:
            cleaned = self._cleaned[start, end] = self._clean(start, end)
        return cleaned

    @kept
    def _cleaned(self) -> dict[Span, str]:
        return {}

    def _clean(self, start: int, end: int) -> str:
        pieces: list[str] = []
        at = start
        for mark_start, mark_end in self._marks_in(start, end):
            before = self.text[at : max(at, mark_start)]
            if mark_start in self.names and mark_start >= at:
                pieces.append(before + self.names[mark_start])
                at = min(mark_end, end)
                continue
            after = self.text[mark_end : mark_end + 1] if mark_end < end else ""
            if not after or after.isspace() or after in _CLOSING_STOPS:
                before = before.rstrip()
                if not before and pieces:
                    pieces[-1] = pieces[-1].rstrip()  # markers side by side
            pieces.append(before)
            at = max(at, min(mark_end, end))
            if after == "." and _STOPPED.search(before):
                at += 1
        pieces.append(self.text[at:end])
        return tidy("".join(pieces))

    @kept
    def masked(self) -> str:
        """The text with every marker blanked, offsets unchanged."""
        pieces: list[str] = []
        at = 0
        for start, end in self.marks:
            name = self.names.get(start, "")
            pieces.append(self.text[at:start] + name[: end - start].ljust(end - start))
            at = end
        return "".join([*pieces, self.text[at:]])

    @kept
    def flat(self) -> str:
        """The masked text with every line break within a paragraph and every fixed blank as a plain blank."""
        unbroken = _LINE_BREAK.sub(" ", self.masked)
        return unbroken.replace("\u00a0", " ").replace("\u202f", " ").replace("\t", " ")

    def without_marks_around(self, start: int, end: int) -> Span:
        """Leave out the markers, and the stops beside them, with which `text[start:end]` begins and ends."""
        inside = [mark for mark in self._marks_in(start, end) if mark[0] not in self.names]
        for mark_start, mark_end in reversed(inside):
            if mark_start <= start or self.text[mark_end:end].strip(_AROUND_MARKS):
                break
            end = mark_start
        for mark_start, mark_end in inside:
            if mark_end >= end or self.text[start:mark_start].strip(_AROUND_MARKS):
                break
            start = mark_end
        words = self.text[start:end]
        return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

    def mark_around(self, start: int, end: int) -> Span | None:
        """Give the marker place that holds `text[start:end]` and more: the brackets around a link."""
        at = bisect_right(self.marks, start, key=_START) - 1
        if at < 0:
            return None
        mark = self.marks[at]
        return mark if mark[0] < start and end < mark[1] else None

    def _marks_in(self, start: int, end: int) -> Iterator[Span]:
        at = bisect_right(self.marks, start, key=_END)
        while at < len(self.marks) and self.marks[at][0] < end:
            yield self.marks[at]
            at += 1


def tidy(text: str) -> str:
    """Make white space single, and drop empty brackets, leading stops and brackets around the whole."""
    if "(" in text or "[" in text:
        text = _EMPTY_BRACKETS.sub("", text)
    if "  " in text or not text.isprintable():  # a plain blank is the only white space that counts as printable
        text = _WHITE.sub(" ", text)
    text = _LEADING.sub("", text.strip())
    if text.endswith((",.", ";.")):  # of "in nine zones [2], [3]."
        text = f"{text[:-2]}."
    if text.startswith("(") and text.endswith(")") and text.count("(") == text.count(")") == 1:
        return text[1:-1].strip()
    return text


def read_running_text(document: Document, bibliography: Bibliography) -> RunningText:
    """Give the passages of `document` outside lists, notes and what else the bibliography sets apart."""
    stated = [mark for citation in bibliography.citations for mark in mark_of(citation)]
    marks = tuple(merge_spans([*stated, *find_bracketed_links(document.text, bibliography.citations)]))
    excluded = merge_spans([*bibliography.excluded, *((note.start, note.end) for note in document.notes)])
    language = document.language or guess_language(document.text)
    passages: list[Passage] = []
    section: str | None = None
    byline_end = -1
    for block in leaf_blocks(document):
        if block.kind is BlockKind.FRONT_MATTER:
            byline_end = block.end
        elif block.kind is BlockKind.HEADING and block.start - byline_end > 1:  # else the author's role
            section = _WHITE.sub(" ", document.text[block.start : block.end]).strip()
        for start, end in _outside(excluded, _start_of_words(document.text, block), block.end):
            sentences = _sentences(document.text, start, end, language, marks)
            if sentences:
                passages.append(Passage(start=start, end=end, kind=block.kind, section=section, sentences=sentences))
    names = dict(_names_in_place(bibliography))
    return RunningText(document.text, document.id, language, tuple(passages), marks, _parts(document), names)


def _start_of_words(text: str, block: Block) -> int:
    """Give where a list item's words begin, behind its bullet."""
    if block.label and not block.label[0].isalnum() and text.startswith(block.label, block.start):
        return block.start + len(block.label)
    return block.start


def is_textual(marker: str) -> bool:
    """Tell whether a marker stands for the name of its author in the sentence: `\\citet{doe}`, "@doe"."""
    return bool(_TEXTUAL.match(marker))


def _names_in_place(bibliography: Bibliography) -> Iterator[tuple[int, str]]:
    references = {reference.id: reference for reference in bibliography.references}
    for citation in bibliography.citations:
        if not is_textual(citation.target.exact):
            continue
        cited = next((references[key] for key in citation.resolved_ids if key in references), None)
        authors = [author.family or author.literal or "" for author in cited.parsed.author] if cited else []
        if authors:
            name = authors[0] if len(authors) == 1 else " and ".join(authors[:2])
            yield citation.target.start, name if len(authors) < 3 else f"{authors[0]} et al."


def _parts(document: Document) -> tuple[tuple[int, str | None], ...]:
    found: list[tuple[int, str | None]] = []
    for block in sorted(document.blocks, key=lambda b: b.start):
        if (found[-1][1] if found else None) != block.part:
            found.append((block.start, block.part))
    return tuple(found)


def mark_of(citation: Citation) -> Iterator[Span]:
    """Give the part of a citation's place that is a marker, not a word of the sentence.

    Anchor text and the names of narrative citations are words; their year in brackets is not.
    """
    start, end, marker = citation.target.start, citation.target.end, citation.target.exact
    if (
        citation.style is CitationStyle.LINK
        and not _URL.match(marker)
        and marker[:1] not in "[("
        and not marker.isdigit()
    ):
        return
    if (
        marker[:1].isalpha()
        and not _URL.match(marker)
        and citation.style not in {CitationStyle.NOTE, CitationStyle.NUMBER}
    ):
        bracket = next((at for at, char in enumerate(marker) if char in "([" and marker[-1] in ")]"), None)
        if bracket:
            yield start + bracket, end
        return
    if start < end:
        yield start, end


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """Give the spans in order, those that touch or overlap as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _outside(excluded: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    at = bisect_right(excluded, start, key=_END)
    while at < len(excluded) and excluded[at][0] < end:
        if start < excluded[at][0]:
            yield start, excluded[at][0]
        start = max(start, excluded[at][1])
        at += 1
    if start < end:
        yield start, end


def _sentences(text: str, start: int, end: int, language: str | None, marks: Sequence[Span]) -> tuple[Span, ...]:
    first = bisect_left(marks, start, key=_END)
    last = bisect_left(marks, end, key=_START)
    inside = [(max(a - start, 0), b - start) for a, b in marks[first:last]]
    worded = {a - start for a, b in marks[first:last] if is_textual(text[a:b])}
    spans = split_sentences(text[start:end], language=language, protected=inside, worded=worded)
    return tuple((a + start, b + start) for a, b in spans)
