"""Lists that run on in one line: "Sources: A; B; C" and "References: [1] A. [2] B."."""

import re

from refcheck.datatypes.selectors import Span
from refcheck.references.headings import run_in_heading_length
from refcheck.references.labels import Label, LabelKind, match_labels
from refcheck.references.shape import ENTRY_SCORE, score_entry

_LABEL = re.compile(r"(?:^|(?<=[\s;,.]))(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])(?=\s?\S)")
_NUMBER = re.compile(r"\d{1,3}")
_PARTS = (
    re.compile(r"\s[•●]\s"),
    re.compile(r"\s?;\s{1,3}(?!(?:doi|DOI|PMID|arXiv)\b)"),
    re.compile(r"\s[|·]\s"),
)
# "Documents consulted: Audit Office, Report, March 2022. Hansard, Debates, 4 May 2021. …"
_STOP = re.compile(r"(?:(?<=\d\d)|(?<=[\w-]\)))\.\s(?=[A-ZÀ-ÖØ-ÞА-ЯЁ“„«])")
_FEWEST_AT_STOPS = 3
_SCORE_AT_STOPS = 1.5
_HEAD = re.compile(r"[^,.:“„«\"(]{2,60}")
_LONGEST = 6_000
_SHARE = 0.6


def split_run_in(line: str, text: str = "") -> tuple[tuple[Span, Label | None], ...]:
    """Give the entries that follow a heading on its own line, each with its label; empty where it is no such line.

    Entries that do not look like any, "RKI, Wochenbericht", are some if most of them are named in brackets in `text`.
    """
    start = run_in_heading_length(line)
    if not start or len(line) > _LONGEST:
        return ()
    entries = _split_at_numbers(line, start) or _split_at_marks(line, start)
    good = [score_entry(line[slice(*span)]) >= ENTRY_SCORE - (0.5 if len(entries) > 1 else 0.0) for span, _ in entries]
    if good and sum(good) >= _SHARE * len(good):
        return entries
    named = [one for one in entries if (head := _HEAD.match(line, *one[0])) and f"({head[0].strip()})" in text]
    return entries if len(named) > 1 and len(named) >= _SHARE * len(entries) else ()


def _split_at_numbers(line: str, start: int) -> tuple[tuple[Span, Label | None], ...]:
    """Cut at labels that count up from 1, the next one each time: other numbers are part of an entry."""
    found: list[re.Match[str]] = []
    for match in _LABEL.finditer(line, start):
        number = _NUMBER.search(match[0])
        if number is not None and int(number[0]) == len(found) + 1:
            found.append(match)
    if len(found) < 2 or found[0].start() > start:
        return ()
    entries: list[tuple[Span, Label | None]] = []
    for match, following in zip(found, [*found[1:], None], strict=True):
        label = next(iter(match_labels(line[match.start() : match.end() + 8])), None)
        begin = match.end() + (line[match.end() : match.end() + 1] == " ")
        end = following.start() if following else len(line)
        entries.append(((begin, _trimmed_end(line, begin, end)), label))
    return tuple(entries)


def _split_at_marks(line: str, start: int) -> tuple[tuple[Span, Label | None], ...]:
    for pattern in _PARTS:
        ends = [(match.start(), match.end()) for match in pattern.finditer(line, start)]
        if not ends:
            continue
        begins = [start, *(end for _, end in ends)]
        stops = [*(begin for begin, _ in ends), len(line)]
        return tuple(
            ((begin, _trimmed_end(line, begin, stop)), None) for begin, stop in zip(begins, stops, strict=True)
        )
    return _split_at_stops(line, start) or (((start, len(line)), None),)


def _split_at_stops(line: str, start: int) -> tuple[tuple[Span, Label | None], ...]:
    """Cut at stops behind a date or bracket where each part is an entry by itself."""
    stops = [match.span() for match in _STOP.finditer(line, start)]
    spans = list(zip([start, *(end for _, end in stops)], [*(stop for stop, _ in stops), len(line)], strict=True))
    if len(spans) < _FEWEST_AT_STOPS or any(score_entry(line[slice(*span)]) < _SCORE_AT_STOPS for span in spans):
        return ()
    return tuple(((begin, _trimmed_end(line, begin, end)), None) for begin, end in spans)


def _trimmed_end(line: str, start: int, end: int) -> int:
    return start + len(line[start:end].rstrip(" ;,"))


def kind_of(entries: tuple[tuple[Span, Label | None], ...]) -> LabelKind | None:
    """Give the kind of label that the entries share."""
    return entries[0][1].kind if entries and entries[0][1] else None
