"""Words fit for one line: shortened, counted, joined, and free of what a terminal would obey."""

from refcheck.datatypes.selectors import CONTEXT_LENGTH

# Control codes and direction overrides of a draft or page could repaint the terminal or reorder the line.
UNPRINTABLE = dict.fromkeys([*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


_OPENING = frozenset('“„«"‘‚')
_CLOSING = frozenset('”“»"’‘')


def shorten(text: str, length: int = 160) -> str:
    """Cut at a word, with an ellipsis, what is longer than `length`."""
    flat = printable(text)
    return flat if len(flat) <= length else flat[: length - 1].rsplit(" ", 1)[0] + " …"


def printable(text: str) -> str:
    """Give the text on one line, without what a terminal would obey."""
    return " ".join(text.split()).translate(UNPRINTABLE)


def from_a_word(before: str) -> str:
    """Leave out of the context before a passage the cut word at its beginning, and other paragraphs, often buttons."""
    _, gap, own = before.rpartition("\n\n")
    if gap:
        return own
    _, space, rest = before.partition(" ")
    return rest if len(before) >= CONTEXT_LENGTH and space and rest.strip() else before


def to_a_word(after: str) -> str:
    """Leave out of the context behind a passage the cut word that it ends with, and other paragraphs."""
    own, gap, _ = after.partition("\n\n")
    if gap:
        return own
    head, space, _ = after.rpartition(" ")
    return f"{head}{space}" if len(after) >= CONTEXT_LENGTH and head.strip() else after


def shown_marker(marker: str) -> str:
    """Give a marker as it is read away from its place: a raised number in brackets."""
    return f"[{marker}]" if marker.isdigit() else marker


def quoted(text: str) -> str:
    """Put words in quotation marks, unless they begin or end with their own: doubled marks read badly."""
    has_marks = text[:1] in _OPENING or text[-1:] in _CLOSING
    return text if has_marks else f"“{text}”"


def plural(n: int, word: str) -> str:
    """Count in words ("1 link", "2 links")."""
    return f"{n} {word}" if n == 1 else f"{n} {word}s"


def join_words(words: list[str]) -> str:
    """Join as a sentence does ("a, b and c")."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def safe_link(url: str | None) -> str | None:
    """Give the address if a click on it can only open a web page."""
    return url if url and url.lower().startswith(("http://", "https://")) else None
