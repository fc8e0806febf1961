"""What each class, verdict and finding means, and what an editor can do about it; the words are data."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz import process


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of the report: what kind of word, what it means, and the way out where there is one."""

    name: str
    kind: str
    meaning: str
    way_out: str


@cache
def load_glossary() -> dict[str, Term]:
    """Give all terms by name, in the order of the table."""
    text = resources.files("refcheck").joinpath("data/glossary.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {
        row["term"]: Term(name=row["term"], kind=row["kind"], meaning=row["meaning"], way_out=row["way out"] or "")
        for row in rows
    }


def find_term(word: str) -> Term | None:
    """Give the term that a user means, written with spaces, hyphens or capitals; None where there is none."""
    return load_glossary().get("_".join(word.strip().lower().replace("-", " ").split()))


def suggest_terms(word: str) -> list[str]:
    """Name the terms most like a word that is none."""
    found = process.extract(word.lower(), list(load_glossary()), limit=3, score_cutoff=60)
    return [name for name, _score, _at in found]
