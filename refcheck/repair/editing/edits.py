"""Changes of a text by place, and what an address looks like where it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from refcheck.repair.replacements import Replacement
from refcheck.text.urls import FoundUrl, find_urls, normalize_url

Replacements = Mapping[str, Replacement]
"""What is written, by the normalised address that it stands in for."""


@dataclass(frozen=True, slots=True)
class Edit:
    """`text[start:end]` gives way to `new`; `url` is the normalised address that was there."""

    start: int
    end: int
    new: str
    url: str


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Give the text with edits that do not overlap; all else stays as it is."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise ValueError("edits overlap")
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


def find_written(text: str, replacements: Replacements) -> list[tuple[FoundUrl, str]]:
    """Give the places where an address that has a replacement is written out in one piece, with its normal form."""
    found: list[tuple[FoundUrl, str]] = []
    for place in find_urls(text):
        printed = text[place.start : place.end]
        if any(character.isspace() for character in printed):
            continue  # broken over lines, or mended: which part of it to exchange is a guess
        if text.startswith("\\", place.end):
            continue  # an escape, with which the address goes on
        url = match_address(printed, replacements)
        if url is not None:
            found.append((place, url))
    return found


def match_address(printed: str, replacements: Replacements) -> str | None:
    """Give the normalised address that a printed one stands for, where it has a replacement."""
    if not printed.lower().startswith(("http://", "https://")):
        printed = f"http://{printed}" if printed.lower().startswith("www.") else printed
    for form in (printed, unescape(printed)):
        url = normalize_url(form)
        if url in replacements:
            return url
    return None
