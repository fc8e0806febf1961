"""Pieces of text joined to one, with the blocks' offsets kept."""

from collections.abc import Iterable
from typing import NamedTuple

from refcheck.datatypes.extracted import TextBlock, Where

SEPARATOR = "\n\n"


class Piece(NamedTuple):
    """One block before its place in the text is known."""

    text: str
    where: Where = Where.ARTICLE
    is_heading: bool = False
    is_quote: bool = False
    is_menu: bool = False
    page_number: int | None = None


def join_pieces(pieces: Iterable[Piece]) -> tuple[str, tuple[TextBlock, ...]]:
    """Join the pieces that are not empty by blank lines; give the text and its blocks."""
    texts: list[str] = []
    blocks: list[TextBlock] = []
    position = 0
    for text, where, is_heading, is_quote, is_menu, page_number in pieces:
        if not text:
            continue
        end = position + len(text)
        texts.append(text)
        blocks.append(
            TextBlock(
                start=position, end=end, where=where, is_heading=is_heading, is_quote=is_quote, is_menu=is_menu,
                page_number=page_number,
            )
        )  # fmt: skip
        position = end + len(SEPARATOR)
    return SEPARATOR.join(texts), tuple(blocks)
