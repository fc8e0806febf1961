"""Short forms of works already cited in full: "Halvorsen, Stone Lake, 40."

A note without a date and an address that begins with the surname of a work above, followed by
nothing but words of its title and a page, names that work again.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.references.backrefs import BackReference, BackReferenceKind
from refcheck.references.found import Work
from refcheck.references.markers.keys import NameIndex, NameKey, fold_name

_OWN = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b|https?://|www\.|\bdoi\b|\b10\.\d{4}", re.IGNORECASE)
_PAGE = re.compile(
    r"[\s,:;(]{1,3}(?:(?:at|pp?\.?|S\.|s\.|с\.|С\.|hier S\.|pág\.|págs\.|¶+|§+|ch\.|chap\.|n\.|vol\.)\s{0,2}){0,2}"
    r"[\divxlc]{1,6}(?:\s{0,2}[-–—,]\s{0,2}\d{1,4}){0,4}\s?(?:ff?\.?)?[).\s]{0,4}$"
)
_LONGEST = 160


def mark_short_forms(works: Sequence[Work]) -> list[Work]:
    """Mark the works in notes that name a work above in short."""
    if not any(_may_be_short(work) for work in works):
        return list(works)
    index = NameIndex(works)
    return [_mark(at, work, index) if _may_be_short(work) else work for at, work in enumerate(works)]


def _may_be_short(work: Work) -> bool:
    return work.back_reference is None and work.group >= 0 and len(work.raw) <= _LONGEST and not _OWN.search(work.raw)


def _mark(at: int, work: Work, index: NameIndex) -> Work:
    page = _PAGE.search(work.raw)
    bare = work.raw[: page.start()] if page else work.raw.rstrip(" .")
    name, _, title = bare.partition(",")
    words = fold_name(title).split()
    if not words and page is None:
        return work
    if any(_is_named_by(key, name, words) for key in index.find(name, None) if key.work < at):
        back = BackReference(
            BackReferenceKind.NAMED, bare.strip(" ,."), locator=page[0].strip(" ,.:;()") if page else None
        )
        return replace(work, back_reference=back)
    return work


def _is_named_by(key: NameKey, name: str, title_words: Sequence[str]) -> bool:
    folded = fold_name(name)
    if not folded or len(key.words.split()) <= len(folded.split()) + len(title_words) + 1:
        return False
    last = folded.split()[-1]
    is_author = folded in key.surnames or last in key.surnames or folded in key.names
    is_author = is_author or (not key.surnames and last in key.head[:4])
    is_title = not title_words and bool(key.title) and key.title.startswith(folded) and len(folded.split()) > 1
    return (is_author and all(f" {word} " in key.words for word in title_words)) or is_title
