"""Measure the claim verifier on the public development sets and print the figures of the README.

Usage: python -m benchmarks.claims.evaluate FOLDER [SET…]

Claim regressions are fitted anew for every fold, so that no figure is taken on rows that were
fitted; FEVER-Symmetric's folds keep sister claims together, SummEdits' leave out a whole domain. The
passage and word regressions are the shipped ones.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.claims.datasets import SUMMEDITS_DOMAINS, Example, load_all
from benchmarks.claims.fit import Features, features_of
from benchmarks.claims.regression import (
    Row,
    auroc,
    balanced_accuracy,
    calibration_error,
    fit_logistic,
    sigmoid,
    standardize,
)
from benchmarks.claims.selection import FEATURES, PENALTIES
from refcheck.verify.claims.finding.passages import rank_sentences
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import index_page

Division = tuple[list[int], list[int]]


def grouped_folds(groups: Sequence[int], count: int = 10) -> Iterator[Division]:
    """Divide rows into kept and held ones so that no group is in both."""
    for fold in range(count):
        held = [i for i, group in enumerate(groups) if group % count == fold]
        taken = set(held)
        yield [i for i in range(len(groups)) if i not in taken], held


def sister_groups(examples: Sequence[Example]) -> list[int]:
    """Number the examples so that those which share a claim or a page share a number."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for example in examples:
        parent[root("c" + example.claim)] = root("p" + example.page)
    numbers: dict[str, int] = {}
    return [numbers.setdefault(root("c" + example.claim), len(numbers)) for example in examples]


def held_out_chances(
    name: str, features: Sequence[Features], labels: Sequence[bool], divisions: Iterator[Division]
) -> list[float]:
    """Give the probability of support for each row by weights fitted without its fold."""
    columns = sorted(FEATURES[name])
    rows: list[Row] = [[f[column] for column in columns] for f in features]
    scaled, _, _ = standardize(rows)
    chances = [0.5] * len(rows)
    for kept, held in divisions:
        weights = fit_logistic([scaled[i] for i in kept], [labels[i] for i in kept], penalty=PENALTIES[name])
        for i in held:
            chances[i] = sigmoid(weights[0] + sum(w * x for w, x in zip(weights[1:], scaled[i], strict=True)))
    return chances


def report(name: str, chances: Sequence[float], labels: Sequence[bool]) -> None:
    """Print AUROC, balanced accuracy at one half and on the surer half, and the calibration error."""
    order = sorted(range(len(chances)), key=lambda i: -abs(chances[i] - 0.5))
    half = order[: len(order) // 2]
    surer = balanced_accuracy([chances[i] > 0.5 for i in half], [labels[i] for i in half])
    print(
        f"{name:24} n {len(labels):5}  AUROC {auroc(chances, labels):.3f}  "
        f"balanced {balanced_accuracy([c > 0.5 for c in chances], labels):.3f}  surer half {surer:.3f}  "
        f"calibration error {calibration_error(chances, labels):.3f}"
    )


def report_curve(chances: Sequence[float], labels: Sequence[bool]) -> None:
    """Print what "supported" above each threshold means: how many claims it answers, how many of them rightly."""
    for threshold in (0.5, 0.6, 0.7, 0.8, 0.9):
        above = [label for chance, label in zip(chances, labels, strict=True) if chance >= threshold]
        below = [label for chance, label in zip(chances, labels, strict=True) if chance <= 1 - threshold]
        answered = (len(above) + len(below)) / len(labels)
        right = sum(above) / len(above) if above else 0.0
        rejected = 1 - sum(below) / len(below) if below else 0.0
        false_rate = (len(above) - sum(above)) / max(1, len(labels) - sum(labels))
        print(
            f"  at {threshold:.1f}: answered {answered:.2f}, supported right {right:.2f}, not supported right "
            f"{rejected:.2f}, unsupported claims passed {false_rate:.3f}"
        )


def report_passages(examples: Sequence[Example]) -> None:
    """Print how often the first passage is one that people marked as evidence."""
    counts: dict[str, list[int]] = {}
    for example in examples:
        if not example.evidence:
            continue
        page = index_page(example.page)
        ranked = rank_sentences(ClaimFacts(example.claim), page)
        sentence = page.sentences[ranked[0].index] if ranked else None
        is_hit = sentence is not None and any(
            a < sentence.end and sentence.start < b for one in example.evidence for a, b in one
        )
        counts.setdefault(example.label, []).append(is_hit)
    for label, hits in sorted(counts.items()):
        print(f"  first passage is evidence, {label}: {sum(hits) / len(hits):.3f} of {len(hits)}")


def main(folder: Path, wanted: Sequence[str]) -> None:
    """Print the figures of every set, or of those named."""
    sets = load_all(folder)
    if not wanted or "wice" in wanted:
        examples = sets["wice"]
        labels = [example.is_supported for example in examples]
        features = [features_of(example) for example in examples]
        chances = held_out_chances("page_support", features, labels, grouped_folds(range(len(examples))))
        report("wice", chances, labels)
        report_curve(chances, labels)
        about = [example.label != "not_supported" for example in examples]
        report("wice, about", held_out_chances("page_about", features, about, grouped_folds(range(len(about)))), about)
        report_passages(examples)
    if not wanted or "fever" in wanted:
        examples = sets["fever"]
        labels = [example.is_supported for example in examples]
        features = [features_of(example) for example in examples]
        report(
            "fever", held_out_chances("pair_support", features, labels, grouped_folds(sister_groups(examples))), labels
        )
    if not wanted or "summedits" in wanted:
        report_summedits(sets)


def report_summedits(sets: dict[str, list[Example]]) -> None:
    """Print each domain's figures by weights fitted on the other three."""
    domains = [sets[f"summedits_{domain}"] for domain in SUMMEDITS_DOMAINS]
    examples = [example for domain in domains for example in domain]
    labels = [example.is_supported for example in examples]
    groups = [number for number, domain in enumerate(domains) for _ in domain]
    features = [features_of(example) for example in examples]
    chances = held_out_chances("summary_support", features, labels, grouped_folds(groups, len(domains)))
    for number, domain in enumerate(SUMMEDITS_DOMAINS):
        inside = [i for i, group in enumerate(groups) if group == number]
        report(f"summedits, {domain}", [chances[i] for i in inside], [labels[i] for i in inside])
    report("summedits, all", chances, labels)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
