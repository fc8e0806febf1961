"""The process that reads one PDF: bytes on standard input, JSON on standard output.

A file that crashes PDFium, eats memory or never ends takes this process with it and nothing else.
"""

import json
import sys
from typing import Any

import pypdfium2

from refcheck.pdfs.letters import name_letters, write_out

MAX_LINED_PAGES = 3000  # of a draft, which is refused beyond them
MAX_LINES = 60_000  # 1,500 pages of print
MAX_TEXT_PAGES = 1500  # of a cited file, which is read up to them
MAX_CHARACTERS = 8_000_000


def main(task: str, *, memory: int, cpu_seconds: int) -> None:
    """Answer the process that asks."""
    content = sys.stdin.buffer.read()
    _limit_resources(memory, cpu_seconds)
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            answer = _read_lines(pdf) if task == "lines" else _read_texts(pdf)
    except pypdfium2.PdfiumError as error:
        answer = {"damage": str(error)}
    json.dump(answer, sys.stdout)


def _limit_resources(memory: int, cpu_seconds: int) -> None:
    """Bound memory and time, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows; the parent's time limit holds there too
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))


def _read_lines(pdf: pypdfium2.PdfDocument) -> dict[str, Any]:
    """Give the pages with their lines and the title that the file states, or why there are too many of them."""
    from refcheck.pdfs.lines import find_lines  # the bare text needs none of it

    if len(pdf) > MAX_LINED_PAGES:
        return {"refused": f"has {len(pdf)} pages; at most {MAX_LINED_PAGES} are read"}
    pages: list[dict[str, Any]] = []
    count = 0
    for number in range(len(pdf)):
        page = pdf[number]
        lines = find_lines(page, number + 1)
        pages.append({"height": page.get_height(), "lines": [line.to_fields() for line in lines]})
        page.close()
        count += len(lines)
        if count > MAX_LINES:
            return {"refused": f"has more than {MAX_LINES:,} lines; check a part of it"}
    return {"pages": pages, "title": (pdf.get_metadata_dict(skip_empty=True) or {}).get("Title")}


def _read_texts(pdf: pypdfium2.PdfDocument) -> dict[str, Any]:
    """Give the pages' texts, how many pages there are, and the file's own details."""
    pages: list[str] = []
    size = 0
    for number in range(min(len(pdf), MAX_TEXT_PAGES)):
        try:
            text = write_out(name_letters(pdf[number].get_textpage().get_text_bounded()))
        except pypdfium2.PdfiumError:
            text = ""  # a damaged page; the others may be whole
        pages.append(text)
        size += len(text)
        if size > MAX_CHARACTERS:
            break
    return {"pages": pages, "count": len(pdf), "details": pdf.get_metadata_dict()}
