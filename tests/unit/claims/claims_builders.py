"""Drafts for tests, written with their markers in ⟦…⟧: "The bridge cost 14 million.⟦1⟧"."""

import re
from collections.abc import Sequence

from refcheck.datatypes.documents import Block, BlockKind, Document
from refcheck.datatypes.references import Bibliography, Citation, CitationItem, CitationStyle
from refcheck.datatypes.selectors import Span

_MARKED = re.compile(r"⟦(?:(?P<prefix>link|narr):)?(?P<marker>[^⟧]*)⟧")


def marked_draft(
    marked: str,
    *,
    language: str | None = None,
    kinds: Sequence[str] = (),
    markers: Sequence[str] = (),
    excluded: Sequence[Span] = (),
    title: str | None = None,
    date: str | None = None,
) -> tuple[Document, Bibliography]:
    """Give the document and the bibliography with one citation for each ⟦marker⟧, or each of `markers` in order."""
    pieces: list[str] = []
    places: list[tuple[str, int, int, CitationStyle]] = []
    at = length = 0
    for match in _MARKED.finditer(marked):
        pieces.append(marked[at : match.start()])
        length += len(pieces[-1])
        marker = match["marker"]
        places.append((marker, length, length + len(marker), style_of(marker, match["prefix"])))
        pieces.append(marker)
        length += len(marker)
        at = match.end()
    text = "".join([*pieces, marked[at:]])
    position = 0
    for marker in markers:
        position = text.index(marker, position)
        places.append((marker, position, position + len(marker), style_of(marker, None)))
        position += len(marker)
    document = Document(
        id="draft",
        source="draft.txt",
        media_type="text/plain",
        text=text,
        digest="sha256:0",
        language=language,
        title=title,
        date=date,
        blocks=blocks_of(text, kinds),
    )
    citations = tuple(
        Citation(
            id=f"c{number}",
            marker=marker,
            style=style,
            target=document.target(start, end),
            items=(CitationItem(reference_id=f"r{number}"),),
            resolved_ids=(f"r{number}",),
        )
        for number, (marker, start, end, style) in enumerate(places, start=1)
    )
    return document, Bibliography(citations=citations, excluded=tuple(excluded))


def style_of(marker: str, prefix: str | None) -> CitationStyle:
    """Give the citation style that a marker has the look of."""
    if prefix == "link" or "://" in marker:
        return CitationStyle.LINK
    if prefix == "narr":
        return CitationStyle.NARRATIVE
    if marker.startswith("["):
        return CitationStyle.NUMBER
    if "(" in marker:
        return CitationStyle.AUTHOR_DATE if marker[0].isalpha() else CitationStyle.OUTLET_DATE
    return CitationStyle.NOTE


def blocks_of(text: str, kinds: Sequence[str]) -> tuple[Block, ...]:
    """Give one block for each stretch between blank lines, paragraphs where `kinds` does not say otherwise."""
    blocks: list[Block] = []
    for match in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n))*", text):
        kind = kinds[len(blocks)] if len(blocks) < len(kinds) else "paragraph"
        end = match.start() + len(match[0].rstrip())
        blocks.append(Block(kind=BlockKind(kind), start=match.start(), end=end))
    return tuple(blocks)
