"""Text fragment directives (`#:~:text=`) that a browser resolves to one passage of a page.

Browsers match whole words, letter case and white space aside, and take the first match in the document, so a
passage that stands more than once is told apart by the words before and after it; a long one is named by its first
and last words.
"""

import re
from urllib.parse import quote

from refcheck.text.normalize import Folded, fold

_MAX_WHOLE = 120  # code points; longer passages are named by their ends
_END_WORDS = 6
_MAX_CONTEXT_WORDS = 12
_TOKEN = re.compile(r"\S+")
_WORD_CHARACTER = re.compile(r"\w")
_SAFE = "!'()*;:@/?.~_"  # what RFC 3986 allows in a fragment, without the directive's own "-", ",", "&"


def text_fragment(page_text: str, start: int, end: int) -> str:
    """Give the directive, `#` included, that leads to `page_text[start:end]`; "" for an empty passage.

    The passage is widened to whole words. It is cut to one line where it spans paragraphs: a browser
    finds `start,end` across blocks, but each of the two within one block only.
    """
    if start >= end:
        return ""
    start, end = _whole_words(page_text, start, end)
    lines = [(start + begin, start + stop) for begin, stop in _lines(page_text[start:end])]
    if not lines:
        return ""
    searched = fold(page_text, lower=True)
    first, last = lines[0], lines[-1]
    if len(lines) == 1 and end - start <= _MAX_WHOLE:
        exact = _readable(page_text[start:end])
        prefix, suffix = _context(page_text, searched, exact, start, end)
        return _directive(prefix, exact, "", suffix)
    opening = _first_words(page_text, *first)
    closing = _last_words(page_text, *last)
    prefix, _ = _context(page_text, searched, opening, start, start)
    return _directive(prefix, opening, closing, "")


def _directive(prefix: str, opening: str, closing: str, suffix: str) -> str:
    parts = [f"{_encoded(prefix)}-" if prefix else "", _encoded(opening), _encoded(closing)]
    parts.append(f"-{_encoded(suffix)}" if suffix else "")
    return "#:~:text=" + ",".join(part for part in parts if part)


def _encoded(text: str) -> str:
    return quote(text, safe=_SAFE).replace("-", "%2D")


def _readable(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> list[tuple[int, int]]:
    """Give the lines that hold words, without the white space around them."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        if _WORD_CHARACTER.search(line):
            begin = match.start() + len(line) - len(line.lstrip())
            found.append((begin, match.start() + len(line.rstrip())))
    return found


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = max(0, start), min(len(text), end)
    while 0 < start < len(text) and _joined(text, start):
        start -= 1
    while 0 < end < len(text) and _joined(text, end):
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _joined(text: str, at: int) -> bool:
    return bool(_WORD_CHARACTER.match(text[at - 1]) and _WORD_CHARACTER.match(text[at]))


def _first_words(text: str, start: int, end: int) -> str:
    return " ".join(_TOKEN.findall(text, start, end)[:_END_WORDS])


def _last_words(text: str, start: int, end: int) -> str:
    return " ".join(_TOKEN.findall(text, start, end)[-_END_WORDS:])


def _context(text: str, searched: Folded, exact: str, start: int, end: int) -> tuple[str, str]:
    """Give as few words before, and if need be after, as make the passage unique; "" where it is."""
    needle = fold(exact, lower=True).text.strip()
    if _count(searched.text, needle) <= 1:
        return "", ""
    before = _TOKEN.findall(text[max(0, start - 400) : start].rsplit("\n", 1)[-1])[-_MAX_CONTEXT_WORDS:]
    after = _TOKEN.findall(text[end : end + 400].split("\n", 1)[0])[:_MAX_CONTEXT_WORDS] if end > start else []
    for count in range(1, len(before) + 1):
        prefix = " ".join(before[-count:])
        if _count(searched.text, f"{fold(prefix, lower=True).text} {needle}") <= 1:
            return prefix, ""
    whole = " ".join(before)
    for count in range(1, len(after) + 1):
        suffix = " ".join(after[:count])
        around = " ".join(part for part in (whole, exact, suffix) if part)
        if _count(searched.text, fold(around, lower=True).text) <= 1:
            return whole, suffix
    return whole, " ".join(after)


def _count(text: str, needle: str) -> int:
    """Count occurrences up to two; more makes no difference."""
    first = text.find(needle)
    return 0 if first < 0 else 1 + (text.find(needle, first + 1) >= 0)
