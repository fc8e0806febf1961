"""Time quotations against pages: `python -m benchmarks.quotations.speed`. CPU time, least of five runs."""

import time
from collections.abc import Callable

from benchmarks.quotations.cases import read_cases
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation


def page_of(words: int) -> ExtractedText:
    """Give a page of about `words` words, made of the gold pages' paragraphs, each told apart by its number."""
    texts = list(dict.fromkeys(case.page.text for case in read_cases()))
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n") if len(paragraph.split()) > 20]
    pieces: list[str] = []
    count = number = 0
    while count < words:
        paragraph = f"{paragraphs[number % len(paragraphs)]} Item {number}."
        pieces.append(paragraph)
        count += len(paragraph.split())
        number += 1
    return ExtractedText(text="\n\n".join(pieces), media_type="text/plain")


def quotations_of(page: ExtractedText, count: int, length: int) -> list[Quotation]:
    """Give quotations from all over the page: four in ten as they stand, the others with a word changed or gone."""
    words = page.text.split()
    quotations: list[Quotation] = []
    for number in range(count):
        start = (number * 2 + 1) * (len(words) - length) // (2 * count)
        chosen = words[start : start + length]
        if number % 10 >= 4:
            chosen[length // 2] = "cormorant" if number % 2 else ""
        text = " ".join(filter(None, chosen))
        quotations.append(Quotation(id=str(number), text=text, target=target_at(text, 0, len(text), source="speed")))
    return quotations


def least(run: Callable[[int], None]) -> float:
    """Give the least CPU time of five runs, in milliseconds."""
    times = []
    for number in range(5):
        start = time.process_time()
        run(number)
        times.append(time.process_time() - start)
    return 1000 * min(times)


def main() -> None:
    """Print what one page with its quotations costs."""
    for label, page_words, count, length in (
        ("2,000 words, 10 quotations of 20", 2000, 10, 20),
        ("2,000 words, 1 quotation of 20", 2000, 1, 20),
        ("6,000 words, 1 quotation of 2,000", 6000, 1, 2000),
        ("1 MB, 1 quotation of 20", 165_000, 1, 20),
        ("1 MB, 1 quotation of 2,000", 165_000, 1, 2000),
    ):
        page = page_of(page_words)
        quotations = quotations_of(page, count, length)

        def run(number: int, page: ExtractedText = page, quotations: list[Quotation] = quotations) -> None:
            # Another text each time, so that nothing is remembered from the run before.
            fresh = ExtractedText(text=f"{page.text} {number}", media_type=page.media_type)
            for quotation in quotations:
                verify_quotation(quotation, fresh)

        total = least(run)
        print(f"{label:36} {total:8.1f} ms a page {total / count:8.2f} ms a quotation")


if __name__ == "__main__":
    main()
