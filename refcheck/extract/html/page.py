"""One HTML page: visible text, article marks, metadata, barrier and completeness."""

from collections.abc import Sequence
from itertools import accumulate

from refcheck.datatypes.extracted import Completeness, ExtractedText, TextBlock, Where
from refcheck.extract.assembling import SEPARATOR
from refcheck.extract.barriers import PageFacts, find_barrier
from refcheck.extract.html.article import mark_article
from refcheck.extract.html.blocks import PageBlock
from refcheck.extract.html.tree import read_tree
from refcheck.extract.metadata import read_metadata
from refcheck.extract.page_input import PageInput
from refcheck.extract.quality import judge_completeness
from refcheck.text.charsets import decode_text


def read_html(page: PageInput) -> ExtractedText:
    """Read an HTML or XHTML page, its article found as surely or as quickly as the input asks."""
    decoded = decode_text(page.content, page.response.header("content-type"))
    tree = read_tree(decoded.text, utf8=page.content if decoded.is_plain_utf8 else None)
    metadata = read_metadata(tree.head, tree.blocks, url=page.url)
    wheres, method = mark_article(decoded.text, tree.blocks, title=tree.head.title, quick=page.is_quick)
    article = SEPARATOR.join(
        block.text for block, where in zip(tree.blocks, wheres, strict=True) if where is Where.ARTICLE
    )
    text = SEPARATOR.join(block.text for block in tree.blocks)
    barrier = find_barrier(
        PageFacts(
            html=decoded.text, headers=page.response.headers, text=text, article=article, blocks=tree.blocks,
            wheres=wheres, title=tree.head.title, metadata=metadata, script_count=tree.head.script_count,
            noscript=tree.head.noscript,
        )
    )  # fmt: skip
    completeness = judge_completeness(text, article, barrier, truncated=page.response.truncated)
    if completeness is Completeness.TEASER:
        wheres = [Where.TEASER if where is Where.ARTICLE else where for where in wheres]
    notes = list(page.notes)
    if decoded.is_guessed:
        notes.append(f"charset guessed: {decoded.charset}")
    return ExtractedText(
        text=text,
        media_type=page.media_type,
        blocks=_placed(tree.blocks, wheres),
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


def _placed(blocks: Sequence[PageBlock], wheres: Sequence[Where]) -> tuple[TextBlock, ...]:
    """Give each block with its place in the text that all of them make."""
    starts = accumulate((len(block.text) + len(SEPARATOR) for block in blocks), initial=0)
    return tuple(
        TextBlock(start, start + len(block.text), where, block.is_heading, block.is_quote, block.is_menu)
        for start, block, where in zip(starts, blocks, wheres, strict=False)
    )
