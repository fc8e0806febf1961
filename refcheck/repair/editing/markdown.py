"""Addresses exchanged in Markdown: those of links, definitions and running text, never those in code."""

import re
from bisect import bisect_right

from refcheck.datatypes.selectors import Span
from refcheck.repair.editing.edits import Edit, Replacements, find_written

_FENCE = re.compile(r"^[ >]{0,12}(?:[*+-] {1,4}|\d{1,9}[.)] {1,4})?(`{3,}|~{3,})", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_LONGEST_ALT = 500  # code points of the words that stand for an image
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_RUN = re.compile(r"`+|<!--|\n[ \t]*\n")


def find_markdown_edits(text: str, replacements: Replacements) -> list[Edit]:
    """Give the exchanges; words that show an address and link to it stay as they are."""
    code = _find_code(text)
    starts = [start for start, _end in code]
    edits: list[Edit] = []
    parted = text.replace("](", "<>")  # brackets may stand in an address, but here its words end
    for place, url in find_written(parted, replacements):
        at = bisect_right(starts, place.start) - 1
        if at >= 0 and place.start < code[at][1]:
            continue
        if text.startswith(("](", "]["), place.end):
            continue  # the words of a link
        if _is_image(text, place.start):
            continue  # a picture, where a copy's page would be none
        is_inline = text[place.start - 2 : place.start] in ("](", "(<")
        address = replacements[url].address
        edits.append(Edit(place.start, place.end, _destination(address) if is_inline else address, url))
    return edits


def _is_image(text: str, start: int) -> bool:
    if not text.startswith("](", start - 2):
        return False
    opening = text.rfind("[", max(0, start - _LONGEST_ALT), start - 2)
    return opening > 0 and text[opening - 1] == "!"


def _destination(address: str) -> str:
    """Write an address so that its brackets do not end the link (CommonMark §6.3)."""
    depth = 0
    for character in address:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            break
    return address if depth == 0 else address.replace("(", "%28").replace(")", "%29")


def _find_code(text: str) -> list[Span]:
    """Give the places of front matter, fenced code, code in the line and comments, in order."""
    front = _FRONT_MATTER.match(text)
    found: list[Span] = [front.span()] if front else []
    at = front.end() if front else 0
    while fence := _FENCE.search(text, at):
        found += _find_inline_code(text, at, fence.start())
        at = _fence_end(text, fence)
        found.append((fence.start(), at))
    return found + _find_inline_code(text, at, len(text))


def _fence_end(text: str, fence: re.Match[str]) -> int:
    """Give the place behind the line that closes a fence; one that is never closed takes all that is left."""
    mark = fence[1]
    line = _LINE.match(text, fence.end())
    at = line.end() if line else len(text)
    while at < len(text):
        line = _LINE.match(text, at)
        assert line is not None  # it matches the empty string too
        bare = line[0].strip(" >\t\r\n")
        at = line.end()
        if len(bare) >= len(mark) and set(bare) == {mark[0]}:
            return at
    return len(text)


def _find_inline_code(text: str, start: int, end: int) -> list[Span]:
    """Pair the runs of backticks of each paragraph (CommonMark §6.1), and skip comments."""
    found: list[Span] = []
    runs = list(_RUN.finditer(text, start, end))
    closers: dict[int, list[int]] = {}
    for number, run in enumerate(runs):
        if run[0][0] == "`":
            closers.setdefault(len(run[0]), []).append(number)
    breaks = [number for number, run in enumerate(runs) if run[0][0] == "\n"]
    number = 0
    while number < len(runs):
        run = runs[number]
        if run[0] == "<!--":
            close = text.find("-->", run.end(), end)
            stop = close + 3 if close >= 0 else end
            found.append((run.start(), stop))
            while number < len(runs) and runs[number].start() < stop:
                number += 1
            continue
        if run[0][0] == "`":
            same = closers[len(run[0])]
            following = bisect_right(same, number)
            limit_at = bisect_right(breaks, number)
            limit = breaks[limit_at] if limit_at < len(breaks) else len(runs)
            if following < len(same) and same[following] < limit:
                found.append((run.start(), runs[same[following]].end()))
                number = same[following]
        number += 1
    return found
