"""Public labelled sets as (claim, page, label) examples; the files themselves stay outside the repository."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SUMMEDITS_DOMAINS = ("news", "podcast", "sales_call", "sales_email")


@dataclass(frozen=True, slots=True)
class Example:
    """One claim against one page. `label` is the set's own word, `is_supported` the question asked here.

    `evidence` holds the places on the page of each labelled set of evidence sentences.
    """

    source: str
    claim: str
    page: str
    label: str
    is_supported: bool
    evidence: tuple[tuple[tuple[int, int], ...], ...] = field(default=())


def load_wice(folder: Path) -> list[Example]:
    """Read the WiCE development claims with the full text of the cited page."""
    return [_wice_example(row) for row in _json_lines(folder / "wice" / "claim-dev.jsonl")]


def _wice_example(row: dict[str, Any]) -> Example:
    places: list[tuple[int, int]] = []
    position = 0
    for sentence in row["evidence"]:
        places.append((position, position + len(sentence)))
        position += len(sentence) + 1
    return Example(
        source="wice",
        claim=row["claim"],
        page="\n".join(row["evidence"]),
        label=row["label"],
        is_supported=row["label"] == "supported",
        evidence=tuple(tuple(places[i] for i in one_set) for one_set in row["supporting_sentences"] if one_set),
    )


@dataclass(frozen=True, slots=True)
class MarkedClaim:
    """A partly supported claim with the places of the words that the page does not bear out."""

    claim: str
    page: str
    unsupported: tuple[tuple[int, int], ...]


def load_marked(folder: Path) -> list[MarkedClaim]:
    """Read WiCE's sub-claims whose unsupported words are marked."""
    marked: list[MarkedClaim] = []
    for row in _json_lines(folder / "wice" / "non-supported-tokens-train.jsonl"):
        places: list[tuple[int, int]] = []
        position = 0
        for token, is_unsupported in zip(row["claim_tokens"], row["non_supported_spans"], strict=True):
            start = row["claim"].find(token, position)
            if start >= 0:
                position = start + len(token)
                if is_unsupported:
                    places.append((start, position))
        marked.append(MarkedClaim(row["claim"], "\n".join(row["evidence"]), tuple(places)))
    return marked


def load_fever(folder: Path) -> list[Example]:
    """Read the FEVER-Symmetric development pairs: one sentence of evidence, supports or refutes."""
    rows = _json_lines(folder / "fever-symmetric" / "dev.jsonl")
    return [Example("fever", r["claim"], r["evidence"], r["label"], r["label"] == "SUPPORTS") for r in rows]


def load_factcheck_gpt(folder: Path) -> list[Example]:
    """Read Factcheck-GPT's stances of web snippets towards claims."""
    rows = _json_lines(folder / "factcheck-gpt" / "claim-evidence-stance.jsonl")
    return [
        Example("factcheck_gpt", r["claim"], r["evidence"], r["stance"], r["stance"] == "completely-support")
        for r in rows
    ]


def load_summedits(folder: Path, domain: str) -> list[Example]:
    """Read one domain of SummEdits: summaries with at most one edited detail."""
    rows = json.loads((folder / "summedits" / f"{domain}.json").read_text("utf-8"))
    return [Example(f"summedits_{domain}", r["summary"], r["doc"], str(r["label"]), bool(r["label"])) for r in rows]


def load_all(folder: Path) -> dict[str, list[Example]]:
    """Read every set by name."""
    sets = {"wice": load_wice(folder), "fever": load_fever(folder), "factcheck_gpt": load_factcheck_gpt(folder)}
    return sets | {f"summedits_{domain}": load_summedits(folder, domain) for domain in SUMMEDITS_DOMAINS}


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
