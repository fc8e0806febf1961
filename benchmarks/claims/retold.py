"""Own labelled claims, `retold/*.jsonl`: news pages, and claims that retell them or change what they say.

Usage: python -m benchmarks.claims.retold [--show]      (--show prints what went wrong)

A line holds a page (with its date and the draft's, where they matter) and its claims, each told by the page or not.
Every file was written before the code of its day was run on it, and mended on afterwards; none is fresh any more.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from refcheck.datatypes.assessments import Assessment, ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

_FOLDER = Path(__file__).parent / "retold"
_ACCUSING = (ClaimVerdict.REFUTED, ClaimVerdict.NOT_FOUND)


@dataclass(frozen=True, slots=True)
class Retold:
    """One claim against one page; `source` is the name of its file."""

    source: str
    claim: str
    page: str
    is_told: bool
    page_date: str | None = None
    draft_date: str | None = None


def load_retold() -> Iterator[Retold]:
    """Read all own claims, file by file."""
    for path in sorted(_FOLDER.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            for claim in row["claims"]:
                yield Retold(
                    source=path.stem,
                    claim=claim["claim"],
                    page=row["page"],
                    is_told=claim["is_told"],
                    page_date=row.get("page_date"),
                    draft_date=row.get("draft_date"),
                )


def answer_retold(example: Retold) -> Assessment:
    """Give the answer to one own claim."""
    request: dict[str, object] = {"claim": example.claim, "page": example.page}
    if example.page_date:
        request["page_date"] = example.page_date
    if example.draft_date:
        request["context"] = {"date": example.draft_date}
    claim, page, reference = read_request(request)
    return verify_claim(claim, page, reference=reference)


def main(*, shows: bool) -> None:
    """Print, file by file and of all, how many told and untold claims are supported, and how many told ones accused."""
    counts: Counter[tuple[str, bool, ClaimVerdict]] = Counter()
    for example in load_retold():
        answer = answer_retold(example)
        for source in (example.source, "all"):
            counts[source, example.is_told, answer.verdict] += 1
        passes_falsely = not example.is_told and answer.verdict is ClaimVerdict.SUPPORTED
        if shows and (passes_falsely or (example.is_told and answer.verdict in _ACCUSING)):
            print(f"{example.source} {answer.verdict}: {example.claim} ({answer.explanation})")
    print("file   told: supported / accused / all   not told: supported / refuted / all")
    for source in sorted({source for source, _, _ in counts}):
        told = {verdict: counts[source, True, verdict] for verdict in ClaimVerdict}
        untold = {verdict: counts[source, False, verdict] for verdict in ClaimVerdict}
        accused = sum(told[verdict] for verdict in _ACCUSING)
        print(
            f"{source:6} {told[ClaimVerdict.SUPPORTED]:5} {accused:5} {sum(told.values()):6}"
            f" {untold[ClaimVerdict.SUPPORTED]:15} {untold[ClaimVerdict.REFUTED]:5} {sum(untold.values()):6}"
        )


if __name__ == "__main__":
    main(shows="--show" in sys.argv[1:])
