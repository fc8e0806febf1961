"""Blocks of HTML in a Markdown draft: their words, links and quotations."""

from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.html.notes import HtmlNotes
from refcheck.documents.html.tree import parse_html
from refcheck.documents.html.writer import HtmlWriter

_NO_NOTES = HtmlNotes({}, {}, frozenset())  # the draft's own notes have its own marks


def add_html_block(builder: DocumentBuilder, markup: str, start: int | None) -> None:
    """Add what `markup` shows; `start` is its place in the source, None where it does not stand there unchanged.

    Raises:
        InputError: It has more elements than any piece.
    """
    writer = HtmlWriter(
        builder, _NO_NOTES, part=None, has_offsets=start is not None, quote_classes=frozenset(), base=start or 0
    )
    writer.write(parse_html(markup))
    writer.close_block()
