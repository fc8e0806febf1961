"""Links that a typesetter has spilled over a page: TeX marks all that stands before the end of a broken address."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import unquote

from refcheck.pdfs.lines import PdfLine, PdfPage


def without_spilled_links(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """Drop links over words on a page where an address goes on that the page before has printed in part."""
    kept: list[PdfPage] = []
    broken: frozenset[str] = frozenset()
    for page in pages:
        lines = [_without(line, broken) for line in page.lines] if broken else page.lines
        kept.append(PdfPage(page.number, page.height, lines))
        broken = frozenset(
            url for line in page.lines for start, end, url in line.links if _is_cut(line, start, end, url)
        )
    return kept


def _is_cut(line: PdfLine, start: int, end: int, url: str) -> bool:
    printed = line.text[start:end]
    return end == len(line.text) and "://" in printed and printed != unquote(url) and unquote(url).startswith(printed)


def _without(line: PdfLine, broken: frozenset[str]) -> PdfLine:
    links = tuple(one for one in line.links if one[2] not in broken or " " not in line.text[one[0] : one[1]])
    return line if links == line.links else replace(line, links=links)
