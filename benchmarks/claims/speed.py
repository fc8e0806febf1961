"""Measure claims a second against pages of 1,000 words (each page new), and one page of a megabyte.

Usage: python -m benchmarks.claims.speed FOLDER
"""

import gc
import sys
import time
from pathlib import Path

from benchmarks.claims.datasets import load_wice
from refcheck.verify.claims import verify_claim
from refcheck.verify.claims.exchange import read_request
from refcheck.verify.claims.reading.page import index_page

_PAGE_WORDS = 1000


def main(folder: Path) -> None:
    """Print claims a second of processor time."""
    gc.set_threshold(50_000, 20, 20)  # as the commands do
    examples = load_wice(folder)
    words = " \n".join(example.page for example in examples).split(" ")
    pages = [" ".join(words[i : i + _PAGE_WORDS]) for i in range(0, 200 * _PAGE_WORDS, _PAGE_WORDS)]
    requests = [read_request({"claim": e.claim, "page": page})[:2] for e, page in zip(examples, pages, strict=False)]
    verify_claim(*requests[0])
    index_page.cache_clear()
    started = time.process_time()
    for claim, page in requests:
        verify_claim(claim, page)
    fresh = (time.process_time() - started) / len(requests)
    claims = [read_request({"claim": e.claim, "page": pages[0]})[0] for e in examples[:200]]
    started = time.process_time()
    for claim in claims:
        verify_claim(claim, requests[0][1])
    same = (time.process_time() - started) / len(claims)
    long_page = read_request({"claim": examples[0].claim, "page": " ".join(words)[:1_000_000]})
    started = time.process_time()
    verify_claim(*long_page[:2])
    print(f"a new page each: {1 / fresh:.0f} claims a second; one page: {1 / same:.0f}; ", end="")
    print(f"a page of a megabyte: {time.process_time() - started:.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
