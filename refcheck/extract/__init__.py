"""Bytes to text: what a reader of the page could see, each block told apart, and what the page says of itself.

Decisions:
    2026-11-22: the text is always the whole visible text, and the article is a mark on its blocks; because
    every article extractor drops a paragraph now and then, and a quotation in it must still be found.
    2026-11-22: lexbor (selectolax) reads the tree, because it follows the HTML standard on broken
    markup and is three times as fast as lxml; instead of BeautifulSoup, whose worst pages cost seven times the median.
    2026-11-22: nothing here raises on hostile bytes: a page is data, and what cannot be read says so
    in `completeness` and `notes`.
"""

from refcheck.extract.reading import extract_text
from refcheck.extract.supplied import extract_supplied

__all__ = ["extract_supplied", "extract_text"]
