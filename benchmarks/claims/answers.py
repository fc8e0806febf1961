"""Measure what `verify` answers on the public development sets: the reported probability and the verdict.

Usage: python -m benchmarks.claims.answers FOLDER [SET…]

`evaluate` measures the regressions, held out fold by fold; here the shipped weights, which saw WiCE's and FEVER's
claims, go through everything that an answer goes through, so that nothing between the two is lost unseen.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.claims.datasets import Example, load_all
from benchmarks.claims.regression import auroc, balanced_accuracy
from refcheck.datatypes.assessments import Assessment, ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

_SUPPORTED = frozenset({"supported", "SUPPORTS", "completely-support", "1"})


def answer(example: Example) -> Assessment:
    """Give the answer to one labelled pair."""
    claim, page, _ = read_request({"claim": example.claim, "page": example.page})
    return verify_claim(claim, page)


def report(name: str, examples: Sequence[Example]) -> None:
    """Print AUROC and balanced accuracy by probability, and how often each verdict speaks for or against."""
    answers = [answer(example) for example in examples]
    labels = [str(example.label) in _SUPPORTED for example in examples]
    chances = [0.5 if a.probability is None else a.probability for a in answers]
    print(
        f"{name:24} n {len(labels):5}  AUROC {auroc(chances, labels):.3f}  balanced at 0.5 "
        f"{balanced_accuracy([chance >= 0.5 for chance in chances], labels):.3f}"
    )
    for verdict in (ClaimVerdict.SUPPORTED, ClaimVerdict.REFUTED, ClaimVerdict.NOT_FOUND):
        shares = [
            sum(a.verdict is verdict for a, label in zip(answers, labels, strict=True) if label is wanted)
            / max(1, labels.count(wanted))
            for wanted in (True, False)
        ]
        print(f"  {verdict:12} {shares[0]:.3f} of the supported, {shares[1]:.3f} of the others")


def main(folder: Path, wanted: Sequence[str]) -> None:
    """Print the figures of every set, or of those named."""
    for name, examples in load_all(folder).items():
        if not wanted or name in wanted:
            report(name, examples)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
