"""One HTML page: visible text, article marks, metadata, barrier and completeness."""

from itertools import zip_longest

from refcheck.datatypes.extracted import Completeness, ExtractedText, Where
from refcheck.extract.assembling import Piece, join_pieces
from refcheck.extract.barriers import PageFacts, find_barrier
from refcheck.extract.html.article import mark_article
from refcheck.extract.html.blocks import PageBlock
from refcheck.extract.html.tree import read_tree
from refcheck.extract.metadata import read_metadata
from refcheck.extract.page_input import PageInput
from refcheck.extract.quality import judge_completeness
from refcheck.text.charsets import decode_text

_MAX_BOX = 500
_MAX_BOXES = 60


def read_html(page: PageInput) -> ExtractedText:
    """Read an HTML or XHTML page, its article found as surely or as quickly as the input asks."""
    decoded = decode_text(page.content, page.response.header("content-type"))
    tree = read_tree(decoded.text)
    metadata = read_metadata(tree.head, tree.blocks, url=page.url)
    wheres, method = mark_article(decoded.text, tree.blocks, quick=page.is_quick)
    article = "\n\n".join(
        block.text for block, where in zip(tree.blocks, wheres, strict=True) if where is Where.ARTICLE
    )
    whole = "\n\n".join(block.text for block in tree.blocks)
    own = "\n\n".join(block.text for block in tree.blocks if not block.is_menu)
    barrier = find_barrier(
        PageFacts(
            html=decoded.text, headers=page.response.headers, text=whole, own=own, article=article,
            title=tree.head.title, metadata=metadata, boxes=_boxes(tree.blocks, wheres),
            script_count=tree.head.script_count, noscript=tree.head.noscript,
        )
    )  # fmt: skip
    completeness = judge_completeness(whole, article, barrier, truncated=page.response.truncated)
    if completeness is Completeness.TEASER:
        wheres = [Where.TEASER if where is Where.ARTICLE else where for where in wheres]
    text, blocks = join_pieces(
        Piece(block.text, where, block.is_heading, block.is_quote, block.is_menu)
        for block, where in zip(tree.blocks, wheres, strict=True)
    )
    notes = list(page.notes)
    if decoded.is_guessed:
        notes.append(f"charset guessed: {decoded.charset}")
    return ExtractedText(
        text=text,
        media_type=page.media_type,
        blocks=blocks,
        completeness=completeness,
        barrier=barrier,
        title=metadata.title,
        headline=metadata.headline,
        author=metadata.author,
        site_name=metadata.site_name,
        date_published=metadata.date_published,
        date_modified=metadata.date_modified,
        description=metadata.description,
        language=metadata.language,
        canonical_url=metadata.canonical_url,
        is_accessible_for_free=metadata.is_accessible_for_free,
        method=method,
        notes=tuple(notes),
    )


def _boxes(blocks: list[PageBlock], wheres: list[Where]) -> tuple[str, ...]:
    """Give the short blocks from the article's heading on that are neither menu, footer nor comment.

    Neighbours are joined, because a box says "Already a subscriber?" and "Log in" in two elements.
    """
    first = next((i for i, where in enumerate(wheres) if where is Where.ARTICLE), 0)
    short = [
        block.text
        for block, where in zip(blocks[first:], wheres[first:], strict=True)
        if not block.is_menu and where is not Where.COMMENTS and len(block.text) <= _MAX_BOX
    ][:_MAX_BOXES]
    return tuple(f"{one}\n{two}" for one, two in zip_longest(short, short[1:], fillvalue=""))
