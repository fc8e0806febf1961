"""Reads one PDF in a process of its own: bytes on standard input, JSON on standard output.

Run by file name, so that it loads nothing but PDFium: a file that crashes the library, eats memory or never ends
takes this process with it and nothing else.
"""

import json
import sys

MAX_PAGES = 1500
MAX_CHARACTERS = 8_000_000
MAX_MEMORY = 3 << 30
MAX_CPU_SECONDS = 40


def limit_resources() -> None:
    """Bound memory and time, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows; the parent's time limit holds there too
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_CPU_SECONDS, MAX_CPU_SECONDS))


def read_pages(content: bytes) -> dict[str, object]:
    """Give the pages' texts, how many pages there are, and the file's own details."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return {"error": str(error)}
    pages: list[str] = []
    size = 0
    for number in range(min(len(document), MAX_PAGES)):
        try:
            text = document[number].get_textpage().get_text_bounded()
        except pypdfium2.PdfiumError:
            text = ""  # a damaged page; the others may be whole
        pages.append(text)
        size += len(text)
        if size > MAX_CHARACTERS:
            break
    return {"pages": pages, "count": len(document), "details": document.get_metadata_dict()}


if __name__ == "__main__":
    limit_resources()
    json.dump(read_pages(sys.stdin.buffer.read()), sys.stdout)
