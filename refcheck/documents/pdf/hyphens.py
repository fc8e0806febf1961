"""Hyphens at the ends of printed lines: those that only part a word, and those that belong to it."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from refcheck.pdfs.lines import PdfLine

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|10\.\d{4,9}/)\S*$")


def _is_one_address(line: PdfLine, following: PdfLine) -> bool:
    """Tell whether a link's printed address goes on in the next line, where it may be broken at any sign."""
    if not line.links or not following.links:
        return False
    start, end, url = line.links[-1]
    other_start, other_end, other_url = following.links[0]
    if end != len(line.text) or other_start or other_url != url:
        return False
    return line.text[start:end] + following.text[:other_end] in unquote(url) + "\n" + url


class Hyphens:
    """Knows the words that the piece prints within its lines."""

    def __init__(self, lines: Iterable[PdfLine]) -> None:
        self._words = {word.lower().replace("‐", "-") for line in lines for word in _WORD.findall(line.text)}

    def between(self, line: PdfLine, following: PdfLine) -> str:
        """Give what stands between a line's last character and the next line's first: a blank, a hyphen, nothing."""
        if not line.has_hyphen:
            return "" if _is_one_address(line, following) else " "
        return "-" if self._belongs(line.text, following.text) else ""

    def _belongs(self, text: str, following: str) -> bool:
        """Tell whether a hyphen that the line has lost is part of the word or address."""
        first = re.search(r"[^\W\d_]+$", text)
        second = re.match(r"[^\W\d_]+", following)
        is_name = first is not None and second is not None and f"{first[0]}{second[0]}".isupper()
        if _ADDRESS.search(text) or not (following[0].islower() or is_name):
            return True
        if first is None or second is None:
            return first is None
        whole, parted = f"{first[0]}{second[0]}".lower(), f"{first[0]}-{second[0]}".lower()
        return parted in self._words and whole not in self._words
