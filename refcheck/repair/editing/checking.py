"""Whether an edited draft reads as before, but for the addresses that were exchanged. Pure."""

from refcheck.datatypes.documents import Document
from refcheck.repair.editing.edits import Replacements, match_address
from refcheck.text.urls import find_urls, normalize_url

_ARCHIVED = ", archived at "
_WORDLESS = frozenset({"text/x-wiki", "application/vnd.citationstyles.csl+json", "application/x-bibtex"})
"""Formats whose entries are shown as their source: their words are not compared."""


def reads_as_before(old: Document, new: Document, replacements: Replacements) -> bool:
    """Tell whether two readings differ in exchanged addresses only: the same words, the same links and notes."""
    if len(old.links) != len(new.links) or len(old.notes) != len(new.notes) or len(old.markers) != len(new.markers):
        return False
    addresses = {normalize_url(replacement.address) for replacement in replacements.values()}
    for before, after in zip(old.links, new.links, strict=True):
        if before.url != after.url and not (
            match_address(before.url.strip(), replacements) and normalize_url(after.url) in addresses
        ):
            return False
    if old.media_type in _WORDLESS:
        return True
    return _words_of(old.text) == _words_of(new.text)


def _words_of(text: str) -> list[str]:
    """Give the words of a text without its addresses and without what names a copy."""
    parts: list[str] = []
    at = 0
    for place in find_urls(text):
        parts.append(text[at : place.start])
        at = place.end
    parts.append(text[at:])
    return "".join(parts).replace(_ARCHIVED, "").split()
