"""Paragraphs of a PDF that are set in as a whole: block quotes, and items whose drawn bullets are no text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from refcheck.datatypes.documents import BlockKind
from refcheck.documents.pdf.columns import Columns
from refcheck.pdfs.lines import PdfLine

ENTRY_START = re.compile(r"\[?(\d{1,4})[\].)]\s|[•–-]\s")
SENTENCE_END = re.compile(r"[.!?:][\"”’»)\]]*(?:\d{0,3}|[⁰¹²³⁴-⁹]{1,3}|\s?\[\d{1,3}(?:[,;–-] ?\d{1,3}){0,5}\])$")
_ITEM_END = re.compile(r"[.!?:;][\"”’»)\]]*(?:\d{0,3}|[⁰¹²³⁴-⁹]{1,3})$")
CAPTION_START = re.compile(
    r"(?:Table|Figure|Fig\.|Box|Tabelle|Abbildung|Abb\.|Tableau|Tabla|Figura|Tabella|Tabela|Tablo|Şekil|Таблица|Рис\.)"
    r"\s?\d{1,3}(?:\.\d{1,3})?\s?[.:–—-]"
)
_SAME = 1.1  # times the distance of lines
_FIGURE = r"[$€£]?[\d–-][\w.,%]{0,14}[⁰¹²³⁴-⁹]{0,3}"
_ROW = re.compile(rf"(?:[^\d\s]\S{{0,30}} ){{0,6}}{_FIGURE}(?: {_FIGURE})+")


def told_apart(run: Sequence[list[PdfLine]], columns: Columns) -> Iterator[tuple[BlockKind, list[PdfLine]]]:
    """Tell items from block quotes among paragraphs that are set in; no distance parts one item from the next."""
    parts: list[list[PdfLine]] = []
    are_parted = _stand_close(run)
    for group in run:
        items = list(_parted_at_short_lines(group, columns))
        are_parted = are_parted or len(items) > 1
        parts += items
    is_signed = any(part[0].text.startswith(("—", "–")) for part in parts)
    are_items = (are_parted or sum(len(part) == 1 for part in parts) > 1) and not is_signed
    yield from ((BlockKind.LIST_ITEM if are_items else BlockKind.QUOTE, part) for part in parts)


def _stand_close(run: Sequence[Sequence[PdfLine]]) -> bool:
    """Tell whether paragraphs follow each other at the distance of their lines, as items do."""
    pitches = [a.base - b.base for group in run for a, b in pairwise(group) if a.page == b.page and a.base > b.base]
    gaps = [a[-1].base - b[0].base for a, b in pairwise(run) if a[-1].page == b[0].page]
    return bool(pitches and gaps) and min(gaps) > 0 and max(gaps) < min(pitches) * _SAME


def _parted_at_short_lines(group: Sequence[PdfLine], columns: Columns) -> Iterator[list[PdfLine]]:
    """Part lines behind the ends of sentences where the next word would have had room."""
    part: list[PdfLine] = []
    for line in group:
        if part and _ITEM_END.search(part[-1].text) and _has_room(part[-1], line, columns):
            yield part
            part = []
        part.append(line)
    yield part


def _has_room(last: PdfLine, line: PdfLine, columns: Columns) -> bool:
    """Tell whether the next line's first word would have stood in the last line; the next column says nothing."""
    if line.page != last.page or line.base > last.base:
        return False
    first_word = len(line.text.partition(" ")[0]) + 1
    needed = first_word * (line.right - line.left) / max(len(line.text), 1)
    set_in = columns.indent_of(last)
    return last.right < columns.bounds_of(last)[1] - max(needed * 1.3, set_in)


def is_set_in(group: Sequence[PdfLine], columns: Columns) -> bool:
    """Tell whether all lines of a paragraph begin at one place right of its column's edge, as block quotes do."""
    if ENTRY_START.match(group[0].text) or CAPTION_START.match(group[0].text) or are_rows(group):
        return False
    if not any(char.islower() for char in group[0].text) or _is_title(group):
        return False
    indents = [columns.indent_of(line) for line in group]
    least = max(group[0].size * 0.5, 6.0)
    return least < min(indents) and max(indents) < 120 and max(indents) - min(indents) < least


def are_rows(group: Sequence[PdfLine]) -> bool:
    """Tell the rows of a table, most of which are a word or two and figures."""
    return sum(_ROW.fullmatch(line.text) is not None for line in group) * 2 > len(group)


def _is_title(group: Sequence[PdfLine]) -> bool:
    """Tell a centred caption or label: one line that no sign ends."""
    return len(group) == 1 and not (SENTENCE_END.search(group[0].text) or group[0].text.endswith((",", ";", "—", "–")))
