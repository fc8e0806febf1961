"""How long drafts of growing size take to parse, and whether the time grows with the size.

    python -m benchmarks.parsing.speed

Prints the CPU time for a text with n notes, and how much dearer a note gets when there are ten times as
many (1 is linear), then the same for pages of a PDF.
"""

import io
import time
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from benchmarks.parsing.varied import a_varied_text
from refcheck.claims import find_statements
from refcheck.documents import read_document
from refcheck.references import find_bibliography

SENTENCES = (
    "The council of Pell voted on the repair of the old bridge and put off the decision about the ford.{n}",
    "“We had asked for {n} engineers,” said Ada Moore, who heads the works, “and got none.”{n}",
    "Between 1990 and 2004 the river rose by {n} centimetres, more than in the whole century before.{n}",
)
NOTE = "{n}. Ada Moore, “Report {n} on the bridge”, Valley Courier, March 12, 2021. https://courier.example/report-{n}"


def a_text(notes: int) -> bytes:
    """Write a piece with so many notes, about 200 characters a note: a sentence with its marker, and the note."""
    body = "\n\n".join(SENTENCES[n % len(SENTENCES)].format(n=n) for n in range(1, notes + 1))
    listed = "\n".join(NOTE.format(n=n) for n in range(1, notes + 1))
    return f"The bridge at Pell\n\n{body}\n\nNotes\n\n{listed}\n".encode()


def a_pdf(pages: int) -> bytes:
    """Print a report with a note on each page."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Times-Roman", 11)
        for line in range(40):
            mark = str(page) if line == 39 else ""
            canvas.drawString(
                72, 760 - line * 14, f"Line {line} of page {page} tells of the bridge and of its repair.{mark}"
            )
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(72, 90, f"{page} Ada Moore, “Report {page}”, Valley Courier, 12 March 2021.")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def parse(content: bytes, source: str) -> float:
    """Give the CPU seconds of the whole parse."""
    started = time.process_time()
    document = read_document(content, source=source)
    find_statements(document, find_bibliography(document))
    return time.process_time() - started


def report(name: str, unit: str, make: Callable[[int], bytes], sizes: tuple[int, int], source: str) -> None:
    """Print the time for two sizes and how the cost of a unit grows between them."""
    parse(make(10), source)  # load models and tables first
    costs = []
    for size in sizes:
        content = make(size)
        seconds = parse(content, source)
        costs.append(seconds / size)
        cost = seconds / size * 1e3
        print(f"{name}: {size} {unit}s, {len(content) / 1e6:.2f} MB: {seconds:.2f} s, {cost:.2f} ms a {unit}")
    print(f"{name}: a {unit} costs {costs[1] / costs[0]:.2f} times as much at {sizes[1]} as at {sizes[0]} {unit}s")


if __name__ == "__main__":
    report("text", "note", a_text, (500, 5000), "bridge.txt")
    report("varied text", "note", a_varied_text, (500, 5000), "bridges.txt")
    report("pdf", "page", a_pdf, (30, 300), "bridge.pdf")
