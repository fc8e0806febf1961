"""Scores the claims stage on the hand-annotated cases of tests/gold/claims.

Run it to see figures and misses: python -m tests.unit.claims.claims_scorer
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from refcheck.claims import find_statements
from tests.unit.claims.claims_builders import marked_draft

GOLD = Path(__file__).parents[2] / "gold" / "claims"


@dataclass
class Tally:
    """Counts of one kind of span: right, found and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


@dataclass
class Score:
    """All figures of a run, with the misses in words."""

    claims: Tally = field(default_factory=Tally)
    quotations: Tally = field(default_factory=Tally)
    speakers_right: int = 0
    speakers_wanted: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def speakers(self) -> float:
        """The share of matched quotations with the right speaker."""
        return self.speakers_right / self.speakers_wanted if self.speakers_wanted else 1.0


def load_cases() -> Iterator[Mapping[str, Any]]:
    """Give all gold cases."""
    for path in sorted(GOLD.glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in content["case"]:
            yield {"language": content.get("language"), **case}


def score_all(only: str | None = None) -> Score:
    """Score all cases together."""
    score = Score()
    for case in load_cases():
        if only is None or only in case["id"]:
            score_case(case, score)
    return score


def score_case(case: Mapping[str, Any], score: Score) -> None:
    """Add one case to `score`."""
    document, bibliography = marked_draft(
        case["text"].strip(), language=None, kinds=case.get("blocks", ()), markers=case.get("markers", ())
    )
    statements = find_statements(document, bibliography)
    _score_claims(case, [claim.text for claim in statements.claims], score)
    found = {_folded(q.text): q for q in statements.quotations if not q.is_scare_quote}
    either = {_folded(text) for text in case.get("scare_or_quote", ())}
    wanted = {_folded(q["text"]): q for q in case["quotations"]}
    keys = {key for key in found.keys() | wanted.keys() if key not in either}
    score.quotations.found += len(keys & found.keys())
    score.quotations.wanted += len(keys & wanted.keys())
    score.quotations.right += len(keys & found.keys() & wanted.keys())
    for key in sorted(keys - (found.keys() & wanted.keys())):
        score.misses.append(f"{case['id']}: quotation {'missed' if key in wanted else 'too many'}: {key}")
    loose = case.get("loose_speakers", ())
    for index, (key, quotation) in enumerate(wanted.items()):
        if key not in found or index in loose:
            continue
        score.speakers_wanted += 1
        if _is_speaker(found[key].speaker, quotation):
            score.speakers_right += 1
        else:
            score.misses.append(
                f"{case['id']}: speaker {found[key].speaker!r}, not {quotation.get('speaker')!r}: {key[:60]}"
            )
        if "verb" in quotation and found[key].verb != quotation["verb"]:
            score.misses.append(f"{case['id']}: (verb {found[key].verb!r}, not {quotation['verb']!r}: {key[:60]})")
    scare = {_folded(q.text) for q in statements.quotations if q.is_scare_quote}
    for text in case.get("scare", ()):
        if _folded(text) not in scare:
            score.misses.append(f"{case['id']}: (scare quote missed: {text})")


def _is_speaker(found: str | None, quotation: Mapping[str, Any]) -> bool:
    """Tell whether a speaker is the one wanted, or one of several ways to name who speaks."""
    wanted = quotation.get("speaker")
    if isinstance(wanted, list):
        return found in wanted or (found is None and bool(quotation.get("may_be_open")))
    return bool(found == wanted)


def _score_claims(case: Mapping[str, Any], found: list[str], score: Score) -> None:
    loose = set(case.get("loose_claims", ()))
    if len(found) != len(case["claims"]):
        score.misses.append(f"{case['id']}: {len(found)} claims, not {len(case['claims'])}: {found}")
    for index, (text, wanted) in enumerate(zip(found, case["claims"], strict=False)):
        if index in loose:
            continue
        score.claims.found += 1
        score.claims.wanted += 1
        if _folded(text) == _folded(wanted):
            score.claims.right += 1
        else:
            score.misses.append(f"{case['id']}: claim {index + 1}\n      is     {text}\n      wanted {wanted}")


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(' .,;:“”"«»„').lower()


if __name__ == "__main__":
    result = score_all(sys.argv[1] if len(sys.argv) > 1 else None)
    print("\n".join(result.misses))
    print(
        f"claims F1 {result.claims.f1:.3f} of {result.claims.wanted}, "
        f"quotations F1 {result.quotations.f1:.3f} of {result.quotations.wanted}, "
        f"speakers {result.speakers:.3f} of {result.speakers_wanted}"
    )
