"""Links within a note's own sentences: "I explain why in [this post](…); see [here](…) for the method"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

from refcheck.datatypes.documents import Document, Link, NoteBody, NoteKind
from refcheck.datatypes.references import ReferenceOrigin
from refcheck.references.found import Work
from refcheck.references.linkwords import read_link
from refcheck.references.markers.links import cites_something, resolve_link

_NOTES = 1_000  # behind the groups of lists
# "See [the data](…) and Arera, …": small words that carry a link are no part of the work that follows.
_JOINED = re.compile(
    r"\s?[,;]?\s(?:and|or|und|sowie|et|y|e|и|ve)\s(?:also\s|auch\s)?(?=\S)|[;,.]\s(?=[A-ZÀ-ÖØ-Þ“„«\"])"
)
_SENTENCE = re.compile(r"[.!?][)”\"»]?\s+(?=[^\W\d_a-zà-ÿа-яё])[^\W\d_]+(?:\s|\Z)")
_SMALL = re.compile(r"[a-zà-ÿа-яё][^\d“”„«»\"]{1,60}")


class SortedLinks(NamedTuple):
    """A document's links in the order of the text, and where they start."""

    links: Sequence[Link]
    starts: Sequence[int]

    @classmethod
    def of(cls, document: Document) -> Self:
        """Put the links of a document in order."""
        links = sorted(document.links, key=lambda link: link.start)
        return cls(links, [link.start for link in links])

    def within(self, start: int, end: int) -> Sequence[Link]:
        """Give those that start in a stretch of the text."""
        return self.links[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def group_and_number(note: NoteBody, position: int) -> tuple[int, int]:
    """Give the group of a note's works, which keeps comments apart, and the number that markers know it by."""
    group = _NOTES if note.kind is not NoteKind.COMMENT else _NOTES + 1
    return group, int(note.label) if note.label.isdecimal() and len(note.label) < 6 else position + 1


def behind_plain_link(document: Document, links: SortedLinks, start: int, end: int) -> int:
    """Give where a work begins whose place begins with small words that carry a link of their own."""
    link = next(iter(links.within(start, start + 1)), None)
    if link is None or link.end >= end or not _SMALL.fullmatch(document.text, start, link.end):
        return start
    joined = _JOINED.match(document.text, link.end, end)
    return joined.end() if joined else start


def is_behind_work(text: str, work: Work, link: Link) -> bool:
    """Tell a link in a sentence behind the work of a note, "BT-Drs. 20/1, S. 3. Anders das [Ministerium](…)"."""
    if work.origin is not ReferenceOrigin.NOTE or not work.parsed.fields:
        return False
    read = max(field.end for field in work.parsed.fields)
    return read <= link.start and _SENTENCE.search(text, read, link.start) is not None


def find_note_links(document: Document, links: SortedLinks, works: Sequence[Work]) -> Iterator[Work]:
    """Give a work for each link of a note that no work of the note holds."""
    held = {
        link.start
        for work in works
        for link in links.within(work.start, work.end)
        if not is_behind_work(document.text, work, link)
    }
    for position, note in enumerate(document.notes):
        group, number = group_and_number(note, position)
        for link in links.within(note.start, note.end):
            url = resolve_link(document, link.url)
            words = document.text[link.start : link.end]
            if url is None or link.start in held or not cites_something(url, words):
                continue
            yield Work(
                start=link.start,
                end=link.end,
                raw=words or url,
                origin=ReferenceOrigin.NOTE,
                parsed=read_link(document.text, link.start, link.end, url),
                group=group,
                position=position,
                number=number,
                label=note.label,
            )
