"""Reads the lines of one PDF in a process of its own: bytes on standard input, JSON on standard output.

A file that crashes PDFium, eats memory or never ends takes this process with it and nothing else.
"""

import json
import sys
from typing import Any

import pypdfium2

from refcheck.documents.pdf_lines import find_lines

MAX_PAGES = 3000
MAX_LINES = 60_000  # 1,500 pages of print
MAX_MEMORY = 768 << 20  # bytes, and four times the file's own size
MAX_CPU_SECONDS = 20


def limit_resources(size: int) -> None:
    """Bound memory and time, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows; the parent's time limit holds there too
        return
    memory = MAX_MEMORY + 4 * size
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_CPU_SECONDS, MAX_CPU_SECONDS))


def read_pages(content: bytes) -> dict[str, Any]:
    """Give the pages with their lines and the title that the file states, or what is wrong with it."""
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            if len(pdf) > MAX_PAGES:
                return {"refused": f"has {len(pdf)} pages; at most {MAX_PAGES} are read"}
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
    except pypdfium2.PdfiumError as error:
        return {"refused": f"is a damaged or encrypted PDF ({str(error).rstrip('.')}); ask for an open copy"}


def main() -> None:
    """Answer the process that asks."""
    content = sys.stdin.buffer.read()
    limit_resources(len(content))
    json.dump(read_pages(content), sys.stdout)
