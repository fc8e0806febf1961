"""PDF drafts: running text and foot notes told apart, running heads dropped, hyphenation undone.

Superscript digits stay glued to their word, as in plain text; whether they are markers is decided by the
notes that are found.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import pypdfium2

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.pdf_lines import PdfLine, find_lines
from refcheck.errors import InputError

MEDIA_TYPE = "application/pdf"

MAX_PAGES = 3000
_NOTE_START = re.compile(r"(?:\d{1,3}|[*†‡])[.)]?\s?\S")
_ENTRY_START = re.compile(r"\[?\d{1,4}[\].)]\s|[•–-]\s")
_SENTENCE_END = re.compile(r"[.!?:][\"”’»)\]]*\d{0,3}$")
_MARGIN_SHARE = 0.08  # running heads and page numbers stand within this share of the page height
_REPEATED = 3  # pages on which a margin line must recur to be a running head


@dataclass(frozen=True, slots=True)
class _Page:
    lines: list[PdfLine]
    height: float


def read_pdf(content: bytes, *, source: str) -> Document:
    """Read a PDF with a text layer; offsets count in its visible text, `part` names the page.

    Raises:
        InputError: The file is damaged, encrypted, has no text layer or too many pages.
    """
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            if len(pdf) > MAX_PAGES:
                raise InputError(f"{source} has {len(pdf)} pages; at most {MAX_PAGES} are read.")
            pages = [_read_page(pdf, number) for number in range(len(pdf))]
            title = (pdf.get_metadata_dict(skip_empty=True) or {}).get("Title")
    except pypdfium2.PdfiumError as error:
        raise InputError(f"{source} is a damaged or encrypted PDF ({error}); ask for an open copy.") from None
    if not any(page.lines for page in pages):
        raise InputError(f"{source} is a PDF without a text layer (a scan); run text recognition on it first.")
    builder = DocumentBuilder(source)
    notes: list[PdfLine] = []
    body: list[PdfLine] = []
    body_size = _body_size(pages)
    for page in _without_running_heads(pages):
        running, foot = _split_foot_notes(page, body_size)
        body += running
        notes += foot
    _add_paragraphs(builder, body, body_size)
    _add_paragraphs(builder, notes, body_size, are_notes=True)
    return builder.build(content, media_type=MEDIA_TYPE, title=_usable(title), has_source_text=False)


def _read_page(pdf: pypdfium2.PdfDocument, number: int) -> _Page:
    page = pdf[number]
    try:
        return _Page(find_lines(page, number + 1), page.get_height())
    finally:
        page.close()


def _usable(title: str | None) -> str | None:
    """Leave out the names that programs put where a title belongs."""
    if not title or title.lower().endswith((".doc", ".docx", ".indd", ".tex", ".pdf")) or title.lower() == "untitled":
        return None
    return title


def _body_size(pages: Sequence[_Page]) -> float:
    """Give the font size that most characters have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _without_running_heads(pages: Sequence[_Page]) -> Iterator[_Page]:
    """Drop page numbers, and lines in the margins that recur on other pages with other digits."""
    counts = Counter(key for page in pages for key in {_margin_key(line, page) for line in page.lines} if key)
    for page in pages:
        kept = [
            line
            for line in page.lines
            if not (key := _margin_key(line, page)) or (key.strip("# -–|") and counts[key] < _REPEATED)
        ]
        yield _Page(kept, page.height)


def _margin_key(line: PdfLine, page: _Page) -> str:
    """Give a margin line with its digits masked, "" for a line of the body."""
    margin = page.height * _MARGIN_SHARE
    if margin < line.bottom and line.top < page.height - margin:
        return ""
    return re.sub(r"\d+", "#", line.text)


def _split_foot_notes(page: _Page, body_size: float) -> tuple[list[PdfLine], list[PdfLine]]:
    """Part the page where smaller lines, the first of them numbered, go on to its end."""
    at = len(page.lines)
    while at and page.lines[at - 1].size < body_size * 0.95:
        at -= 1
    while at < len(page.lines) and not _NOTE_START.match(page.lines[at].text):
        at += 1
    if at == 0:
        return page.lines, []
    return page.lines[:at], page.lines[at:]


def _add_paragraphs(
    builder: DocumentBuilder, lines: Sequence[PdfLine], body_size: float, *, are_notes: bool = False
) -> None:
    if not lines:
        return
    width = median(line.right for line in lines)
    left = median(line.left for line in lines)
    group: list[PdfLine] = []
    for line in lines:
        if group and _starts_paragraph(group[-1], line, left=left, right=width, are_notes=are_notes):
            _add_paragraph(builder, group, body_size)
            group = []
        group.append(line)
    _add_paragraph(builder, group, body_size)


def _starts_paragraph(last: PdfLine, line: PdfLine, *, left: float, right: float, are_notes: bool) -> bool:
    if are_notes:
        return bool(_NOTE_START.match(line.text)) and not last.has_hyphen
    if abs(line.size - last.size) > 1.2 and len(line.text) > 4:
        return True
    if last.has_hyphen:
        return False
    height = max(last.top - last.bottom, last.size, 1.0)
    gap = last.bottom - line.top
    is_next_column = line.bottom > last.top
    if not is_next_column and line.page == last.page and gap > height * 0.9:
        return True
    if _ENTRY_START.match(line.text):
        return True
    is_indented = line.left > left + height * 0.8 and last.left <= left + height * 0.5
    was_short = last.right < right - (right - left) * 0.2
    ends = bool(_SENTENCE_END.search(last.text))
    return (is_indented and ends) or (was_short and (ends or line.text[0].isupper()))


def _add_paragraph(builder: DocumentBuilder, lines: Sequence[PdfLine], body_size: float) -> None:
    is_heading = len(lines) <= 3 and min(line.size for line in lines) > body_size * 1.1
    entry = _ENTRY_START.match(lines[0].text)
    kind = BlockKind.HEADING if is_heading else BlockKind.LIST_ITEM if entry else BlockKind.PARAGRAPH
    label = entry[0].strip() if entry and kind is BlockKind.LIST_ITEM else None
    with builder.block(kind, level=1 if is_heading else 0, label=label, part=f"page {lines[0].page}"):
        for number, line in enumerate(lines):
            if number and not lines[number - 1].has_hyphen:
                builder.add_text(" ")
            builder.add_text(line.text)
