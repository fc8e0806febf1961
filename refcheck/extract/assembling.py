"""Pieces of text joined to one, with the blocks' offsets kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from refcheck.datatypes.extracted import TextBlock, Where

SEPARATOR = "\n\n"


@dataclass(slots=True, kw_only=True)
class Piece:
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
    for piece in pieces:
        if not piece.text:
            continue
        end = position + len(piece.text)
        texts.append(piece.text)
        blocks.append(
            TextBlock(
                start=position, end=end, where=piece.where, is_heading=piece.is_heading,
                is_quote=piece.is_quote, is_menu=piece.is_menu, page_number=piece.page_number,
            )
        )  # fmt: skip
        position = end + len(SEPARATOR)
    return SEPARATOR.join(texts), tuple(blocks)
