"""Where the sentences of a page begin and end, lines of their own included."""

from itertools import pairwise

from refcheck.datatypes.selectors import Span
from refcheck.text.sentences import split_sentences

_LONGEST_SENTENCE = 1200  # code points; longer runs are tables or lists and are cut at a space
_LEAST_BREAKS, _BREAKS_SHARE = 3, 0.4  # line breaks within sentences that show text of a fixed width
_LONG = 200_000  # code points
_STOPS = ".!?…"
_SHORTEST_MEAN = 6  # code points from stop to stop: even an index of pages has more
_WRAPPED_LINE = (45, 110)  # lengths of lines in hard-wrapped text


def split_page(text: str) -> list[Span]:
    """Give the sentences of a page; lines of their own (headings, list items) count as sentences."""
    is_wrapped = _is_hard_wrapped(text)
    spans: list[Span] = []
    for span in split_sentences(text) if _has_sentences(text) else [(0, len(text))]:
        pieces = [span] if is_wrapped or text.find("\n", *span) < 0 else _split_lines(text, *span)
        for start, end in pieces:
            if end - start <= _LONGEST_SENTENCE:
                spans.append((start, end))
            else:
                spans.extend(_cut_long(text, start, end))
    return spans


def _has_sentences(text: str) -> bool:
    """Tell whether a very long text is more than stops, each of which would be looked at for nothing."""
    return len(text) < _LONG or sum(map(text.count, _STOPS)) * _SHORTEST_MEAN < len(text)


def _is_hard_wrapped(text: str) -> bool:
    """Tell whether the lines are broken at a fixed width, so that a line end means nothing."""
    lines = [len(line) for line in text[:20000].split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    if _goes_on(text):
        return True
    low, high = _WRAPPED_LINE
    fitting = sum(low <= length <= high for length in lines)
    return max(lines) <= high and fitting >= 0.6 * len(lines)


def _goes_on(text: str) -> bool:
    """Tell whether most long lines break off within a sentence: the next one begins small."""
    lines = [line.strip() for line in text[:20000].split("\n") if line.strip()]
    breaks = [after[:1].islower() for line, after in pairwise(lines) if len(line) >= _WRAPPED_LINE[0]]
    return breaks.count(True) >= _LEAST_BREAKS and breaks.count(True) >= _BREAKS_SHARE * len(breaks)


def _split_lines(text: str, start: int, end: int) -> list[Span]:
    pieces: list[Span] = []
    for line in text[start:end].split("\n"):
        if bare := line.strip():
            first = start + len(line) - len(line.lstrip())
            pieces.append((first, first + len(bare)))
        start += len(line) + 1
    return pieces


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    if not (piece[:1].isspace() or piece[-1:].isspace()):
        return start, end
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _cut_long(text: str, start: int, end: int) -> list[Span]:
    pieces: list[Span] = []
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + _LONGEST_SENTENCE
        pieces.append(_trim(text, start, cut))
        start = cut
    pieces.append(_trim(text, start, end))
    return [(a, b) for a, b in pieces if a < b]
