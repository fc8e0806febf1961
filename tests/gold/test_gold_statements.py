"""Whole drafts: what each marker stands behind, what is quoted, what lacks a source, what is amiss in the list.

The answers stand beside a draft in `statements/`, one a line. "claim WORDS" are the words behind one marker,
"quote WORDS" a quotation, "either WORDS" one that may as well be a scare quote, "open WORDS" the beginning of a
statement without a source, "finding KIND" one of the list. Nothing else is to be found.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from refcheck.drafts import extract_draft

FOLDER = Path(__file__).parent / "statements"
DRAFTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".gold")
FLOORS = {"claim": 0.99, "quote": 0.98, "open": 0.95, "finding": 0.92}


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(' .,;:“”"«»„').lower()


def read_gold(path: Path) -> dict[str, list[str]]:
    gold = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, _, words = line.partition(" ")
        gold[kind].append(words if kind == "finding" else folded(words))
    return gold


def beginnings(found: Iterable[str], wanted: list[str]) -> set[str]:
    """Give each statement found by the gold's words for it."""
    return {next((one for one in wanted if text.startswith(one)), text) for text in found}


def found_in(path: Path, gold: dict[str, list[str]]) -> dict[str, Iterable[str]]:
    report = extract_draft(path).documents[0]
    quotations = [one.quotation for one in report.quotations if not one.quotation.is_scare_quote]
    return {
        "claim": [folded(one.claim.text) for one in report.citations if one.claim],
        "quote": [words for one in quotations if (words := folded(one.text)) not in gold["either"]],
        "open": beginnings((folded(one.text) for one in report.unsourced), gold["open"]),
        "finding": [one.kind.value for one in report.list_findings],
    }


def test_statements_are_found_as_an_editor_reads_them() -> None:
    right, all_told = Counter[str](), Counter[str]()
    misses = []
    for path in DRAFTS:
        gold = read_gold(path.with_suffix(".gold"))
        for kind, words in found_in(path, gold).items():
            found, wanted = Counter(words), Counter(gold[kind])
            right[kind] += 2 * (found & wanted).total()
            all_told[kind] += found.total() + wanted.total()
            misses += [f"{path.name}: {kind} missed: {one}" for one in wanted - found]
            misses += [f"{path.name}: {kind} too many: {one}" for one in found - wanted]
    for kind, floor in FLOORS.items():
        assert right[kind] / all_told[kind] >= floor, "\n".join(misses)
