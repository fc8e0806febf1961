"""Which paragraph of the draft a place stands in, as an editor counts them."""

from bisect import bisect_right

from refcheck.datatypes.documents import BlockKind, Document

_COUNTED = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.TABLE})


def paragraph_starts(document: Document) -> list[int]:
    """Give the start of each counted block, in order; headings and notes are not counted."""
    return sorted(block.start for block in document.blocks if block.kind in _COUNTED)


def paragraph_number(starts: list[int], offset: int) -> int:
    """Give the number, from 1, of the paragraph at `offset`."""
    return max(1, bisect_right(starts, offset))
