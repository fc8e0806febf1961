"""PDF drafts: running text and foot notes told apart, running heads dropped, hyphenation undone.

Raised numbers lead to the foot notes that have them; elsewhere they stand as superscript digits in the
text, and whether they are markers is decided by the list that is found.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from refcheck.datatypes.documents import Document
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.pdf.hyphens import Hyphens
from refcheck.documents.pdf.margins import without_running_heads
from refcheck.documents.pdf.notes import part_foot_notes
from refcheck.documents.pdf.paragraphs import Paragraphs
from refcheck.documents.pdf.spilled import without_spilled_links
from refcheck.documents.pdf.streams import check_streams
from refcheck.errors import InputError
from refcheck.pdfs.lines import PdfLine, PdfPage
from refcheck.pdfs.process import Limits, Task, read_apart

MEDIA_TYPE = "application/pdf"

_LIMITS = Limits(memory=768 << 20, cpu_seconds=20, wall_seconds=90)  # and four times the file's own size
_LEAST_PROSE = 40  # characters of a line that is no heading
_MUCH = 0.25  # of the text in the most frequent size
_TITLE_SIZE = 1.25  # of the body's; on the first page


def read_pdf(content: bytes, *, source: str) -> Document:
    """Read a PDF with a text layer; offsets count in its visible text, `part` names the page.

    Raises:
        InputError: The file is damaged, encrypted, has no text layer or too many pages.
    """
    check_streams(content, source=source)
    read = _read_lines(content, source=source)
    pages = [
        PdfPage(number, page["height"], [PdfLine.from_fields(line, page=number) for line in page["lines"]])
        for number, page in enumerate(read["pages"], start=1)
    ]
    if not any(page.lines for page in pages):
        raise InputError(f"{source} is a PDF without a text layer (a scan); run text recognition on it first.")
    body_size = _body_size(pages)
    body, notes = part_foot_notes(without_running_heads(without_spilled_links(pages)), body_size)
    builder = DocumentBuilder(source)
    hyphens = Hyphens(line for page in pages for line in page.lines)
    paragraphs = Paragraphs(builder, hyphens, body_size=body_size)
    paragraphs.add_body(body)
    paragraphs.add_notes(notes)
    return builder.build(
        content,
        media_type=MEDIA_TYPE,
        title=_usable(read["title"]) or _printed_title(pages[0], body_size),
        has_source_text=False,
    )


def _read_lines(content: bytes, *, source: str) -> dict[str, Any]:
    """Have the lines read in a process of their own.

    Raises:
        InputError: The file is damaged, or ends the process.
    """
    read = read_apart(Task.LINES, content, limits=replace(_LIMITS, memory=_LIMITS.memory + 4 * len(content)))
    if "damage" in read:
        damage = read["damage"].rstrip(".")
        raise InputError(f"{source} is a damaged or encrypted PDF ({damage}); ask for an open copy.")
    if "pages" not in read:
        raise InputError(
            f"{source} {read.get('refused', 'is a PDF that the reader broke down on; ask for another copy')}."
        )
    return read


def _usable(title: str | None) -> str | None:
    """Leave out the names that programs put where a title belongs."""
    if not title or title.lower().endswith((".doc", ".docx", ".indd", ".tex", ".pdf")) or title.lower() == "untitled":
        return None
    return title


def _printed_title(page: PdfPage, body_size: float) -> str | None:
    """Give the words in the largest print of the first page, where they are set off from the rest."""
    sizes = [line.size for line in page.lines if any(char.isalpha() for char in line.text)]
    largest = max(sizes, default=0.0)
    words = " ".join(line.text for line in page.lines if line.size > largest - 0.5)
    return words if largest >= body_size * _TITLE_SIZE and 3 < len(words) <= 300 else None


def _body_size(pages: Sequence[PdfPage]) -> float:
    """Give the font size of the running text: that of most lines, or of much text above long notes."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text) if len(line.text) >= _LEAST_PROSE else 1
    usual, count = sizes.most_common(1)[0]
    larger = [size for size, own in sizes.items() if usual * 1.08 < size < usual * 1.5 and own > count * _MUCH]
    return max(larger, default=usual)
