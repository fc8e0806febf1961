"""Which texts of a page are its site's notice about cookies: they stand on every page and tell nothing of this one."""

from collections.abc import Iterable

from refcheck.text.cookie_words import COOKIE_NOTICE, DATA_MATTERS
from refcheck.text.patterns import late
from refcheck.text.phrases import find_phrase

MOST_TEXT = 8000  # characters of a page beside which no notice matters
_LEAST, _LONGEST = 30, 2500  # characters of a notice's paragraph
_SAID = late(r"[“«„「][^“”«»„「」]{25,400}[”»“」]")  # a report on cookies; notices quote only their buttons


def find_notices(texts: Iterable[str], title: str) -> frozenset[str]:
    """Give those texts that say what the site does with cookies and data, none where the title is about that."""
    paragraphs = [text for text in texts if _LEAST <= len(text) <= _LONGEST]
    if not paragraphs or find_phrase(title, DATA_MATTERS):
        return frozenset()
    return frozenset(text for text in paragraphs if find_phrase(text, COOKIE_NOTICE) and not _SAID.search(text))
