"""Copies of pages that a reader saved and hands in."""

from dataclasses import replace

from refcheck.datatypes.exchanges import Response
from refcheck.datatypes.extracted import BarrierKind, Completeness, ExtractedText
from refcheck.extract.paywall_words import PAYWALL
from refcheck.extract.reading import extract_text
from refcheck.text.phrases import find_phrase


def extract_supplied(content: bytes, *, media_type: str, url: str) -> ExtractedText:
    """Read a saved copy of the page at `url`, however large: the user's own file is no bomb.

    A subscriber's copy still carries the mark that the page is not free for everybody. It bars nothing
    where the whole article is there and no word asks the reader to subscribe; a teaser saved by mistake
    stays a teaser, on which nothing is called missing.
    """
    response = Response(status=200, headers=(("Content-Type", media_type),), body=content)
    page = extract_text(response, url=url, max_bytes=len(content))
    is_marked_closed = page.barrier is not None and page.barrier.kind is BarrierKind.PAYWALL
    if is_marked_closed and page.completeness is Completeness.COMPLETE and not find_phrase(page.text, PAYWALL):
        return replace(page, barrier=None)
    return page
