"""PDF drafts: running text and foot notes told apart, running heads dropped, hyphenation undone.

Superscript digits stand as such in the text; whether they are markers is decided by the notes that are found.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.pdf_columns import Columns, find_columns
from refcheck.documents.pdf_lines import PdfLine, find_lines
from refcheck.errors import InputError

MEDIA_TYPE = "application/pdf"

MAX_PAGES = 3000
_NOTE_START = re.compile(r"(?:\d{1,3}|[*†‡])[.)]?\s?\S")
_ENTRY_START = re.compile(r"\[?\d{1,4}[\].)]\s|[•–-]\s")
_SENTENCE_END = re.compile(r"[.!?:][\"”’»)\]]*\d{0,3}$")
_MARGIN_SHARE = 0.08  # running heads and page numbers stand within this share of the page height
_REPEATED = 3  # pages on which a margin line must recur to be a running head, all of them in a shorter file
_TITLE_SIZE = 1.25  # of the body's; on the first page


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
    return builder.build(
        content,
        media_type=MEDIA_TYPE,
        title=_usable(title) or _printed_title(pages[0], body_size),
        has_source_text=False,
    )


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


def _printed_title(page: _Page, body_size: float) -> str | None:
    """Give the words in the largest print of the first page, where they are set off from the rest."""
    sizes = [line.size for line in page.lines if any(char.isalpha() for char in line.text)]
    largest = max(sizes, default=0.0)
    words = " ".join(line.text for line in page.lines if line.size > largest - 0.5)
    return words if largest >= body_size * _TITLE_SIZE and 3 < len(words) <= 300 else None


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
    repeated = min(_REPEATED, max(2, len(pages)))
    for page in pages:
        kept = [
            line
            for line in page.lines
            if not (key := _margin_key(line, page)) or (key.strip("# -–|") and counts[key] < repeated)
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
    columns = find_columns(lines)
    groups: list[list[PdfLine]] = []
    for line in lines:
        if not groups or _starts_paragraph(groups[-1], line, columns=columns, are_notes=are_notes):
            groups.append([])
        groups[-1].append(line)
    begins_indented = not are_notes and _begins_paragraphs_indented(groups, columns)
    run: list[list[PdfLine]] = []
    for group in [*groups, []]:
        if group and not are_notes and _is_set_in(group, columns) and (len(group) > 1 or not begins_indented):
            run.append(group)
            continue
        for kind, lines_of_one in _told_apart(run):
            _add_paragraph(builder, lines_of_one, body_size, kind)
        run = []
        if group:
            _add_paragraph(builder, group, body_size)


def _told_apart(run: Sequence[list[PdfLine]]) -> Iterator[tuple[BlockKind, list[PdfLine]]]:
    """Tell items, whose drawn bullets are no text, from block quotes among paragraphs that are set in."""
    parts: list[list[PdfLine]] = []
    for group in run:
        is_itemised = len(group) > 1 and all(_SENTENCE_END.search(line.text) for line in group)
        parts += [[line] for line in group] if is_itemised else [group]
    is_signed = any(part[0].text.startswith(("—", "–")) for part in parts)
    are_items = sum(len(part) == 1 for part in parts) > 1 and not is_signed
    yield from ((BlockKind.LIST_ITEM if are_items else BlockKind.QUOTE, part) for part in parts)


def _starts_paragraph(group: Sequence[PdfLine], line: PdfLine, *, columns: Columns, are_notes: bool) -> bool:
    last = group[-1]
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
    ends = bool(_SENTENCE_END.search(last.text))
    indent, indent_before = columns.indent_of(line), columns.indent_of(last)
    if ends and indent_before > height * 0.8 and indent < height * 0.5 and _is_set_in(group, columns):
        return len(group) > 1 or not line.text[0].islower()
    left, right = columns.bounds_of(last)
    is_indented = indent > height * 0.8 and indent_before <= height * 0.5
    first_word = len(line.text.partition(" ")[0]) + 1
    needed = first_word * (line.right - line.left) / max(len(line.text), 1)
    was_short = last.right < right - max((right - left) * 0.2, needed * 1.1)
    return (is_indented and ends) or (was_short and (ends or line.text[0].isupper()))


def _is_set_in(group: Sequence[PdfLine], columns: Columns) -> bool:
    """Tell whether all lines of a paragraph begin at one place right of its column's edge, as block quotes do."""
    if _ENTRY_START.match(group[0].text) or not any(char.islower() for char in group[0].text):
        return False
    indents = [columns.indent_of(line) for line in group]
    least = max(group[0].size * 0.5, 6.0)
    return least < min(indents) and max(indents) < 120 and max(indents) - min(indents) < least


def _begins_paragraphs_indented(groups: Sequence[Sequence[PdfLine]], columns: Columns) -> bool:
    """Tell whether the piece marks new paragraphs by the indent of their first line."""
    usual = 0
    for group in groups:
        if len(group) > 1 and columns.indent_of(group[0]) > group[0].size * 0.5 > columns.indent_of(group[1]):
            usual += 1
    return usual > 1


def _add_paragraph(
    builder: DocumentBuilder, lines: Sequence[PdfLine], body_size: float, kind: BlockKind = BlockKind.PARAGRAPH
) -> None:
    is_heading = len(lines) <= 3 and min(line.size for line in lines) > body_size * 1.1
    entry = _ENTRY_START.match(lines[0].text)
    if is_heading:
        kind = BlockKind.HEADING
    elif entry:
        kind = BlockKind.LIST_ITEM
    label = entry[0].strip() if entry and kind is BlockKind.LIST_ITEM else None
    links: list[tuple[int, int, str]] = []
    with builder.block(kind, level=1 if is_heading else 0, label=label, part=f"page {lines[0].page}"):
        for number, line in enumerate(lines):
            if number and not lines[number - 1].has_hyphen:
                builder.add_text(" ")
            at = builder.position
            builder.add_text(line.text)
            for start, end, url in line.links:
                _join_link(links, (at + start, at + end, url))
    for start, end, url in links:
        builder.add_link_at(start, end, url)


def _join_link(links: list[tuple[int, int, str]], link: tuple[int, int, str]) -> None:
    """Add a link, or lengthen the last one: an anchor has one annotation for each line, or even for each word."""
    if links and links[-1][2] == link[2] and link[0] - links[-1][1] <= 1:
        links[-1] = (links[-1][0], link[1], link[2])
    else:
        links.append(link)
