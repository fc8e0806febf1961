"""The places of a document that are not its running text: lists, notes, code, bylines, what follows the piece."""

from collections.abc import Iterable, Sequence

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.datatypes.selectors import Span
from refcheck.references.entries import EntryList
from refcheck.references.furniture import ends_piece, is_author_statement, is_byline, is_furniture
from refcheck.references.rows import Row
from refcheck.references.shape import is_prose

_PARAGRAPH = 25  # words; a teaser of another piece has fewer


def list_spans(document: Document, lists: Sequence[EntryList]) -> Iterable[Span]:
    """Give the places of lists, stated notes, printed entries and code."""
    yield from (span for one in lists for span in one.spans)
    yield from stated_spans(document)
    yield from code_spans(document)


def stated_spans(document: Document) -> Iterable[Span]:
    """Give the places of notes and entries that the markup states: nothing is left to find in them."""
    yield from ((note.start, note.end) for note in document.notes)
    yield from ((entry.start, entry.end) for entry in document.entries if entry.end > entry.start)


def code_spans(document: Document) -> Iterable[Span]:
    """Give the places of code: no marker stands in it."""
    return ((block.start, block.end) for block in document.blocks if block.kind is BlockKind.CODE)


def label_spans(document: Document) -> Iterable[Span]:
    """Give the places of the labels that list items print."""
    return (
        (block.start, block.start + len(block.label))
        for block in document.blocks
        if block.label and document.text.startswith(block.label, block.start)
    )


def furniture_spans(
    document: Document, rows: Sequence[Row], lists: Sequence[EntryList], markers: Iterable[int]
) -> Iterable[Span]:
    """Give bylines, credits and what follows the piece.

    Whatever stands behind the last list, is short and holds none of the `markers`, which are given by where
    they start, belongs to the page, not to the piece.
    """
    body_end = _end_of_body(rows, lists, markers)
    for row in rows:
        if (
            row.start >= body_end
            or is_furniture(row.text)
            or is_byline(row.text)
            or is_author_statement(row.text)
            or row.kind is BlockKind.FRONT_MATTER
        ):
            yield row.start, row.end
    yield from ((b.start, b.end) for b in document.blocks if b.kind is BlockKind.FRONT_MATTER)


def _end_of_body(rows: Sequence[Row], lists: Sequence[EntryList], markers: Iterable[int]) -> int:
    """Find where the page takes over: at its first such line in the second half, or behind the last list.

    Behind the last list the piece may go on, as it does where notes stand at the foot of pages, and where a memo
    opens with its sources: what cites them is the piece.
    """
    if not rows:
        return 0
    end = rows[-1].end
    last_list_end = lists[-1].end if lists else 0
    behind = sum(row.end - row.start for row in rows if row.start > last_list_end and is_prose(row.text))
    if behind > end * 0.2 or any(marker > last_list_end for marker in markers):
        last_list_end = 0
    going_on = 0
    for at, row in enumerate(rows):
        if 0 < last_list_end < row.start:
            return row.start
        if at >= going_on and row.start >= end * 0.5 and ends_piece(row.text):
            paragraph = _next_paragraph(rows, at + 1)
            if paragraph is None:
                return row.start
            going_on = paragraph
    return end + 1


def _next_paragraph(rows: Sequence[Row], behind: int) -> int | None:
    """Give which row a piece goes on with behind "Sign up to our newsletter", None where that ends it."""
    for at in range(behind, len(rows)):
        if not ends_piece(rows[at].text) and not is_furniture(rows[at].text):
            return at if len(rows[at].text.split()) >= _PARAGRAPH else None
    return None
