"""Score quotation verdicts against the gold set: `python -m benchmarks.quotations.score [-v]`."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.quotations.cases import ACCEPTED, HARD, ORDINARY, SPEAKERS, Case, read_cases
from benchmarks.quotations.variants import falsified_variants, honest_variants, is_plain
from refcheck.datatypes.assessments import QuotationAssessment, QuotationVerdict
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

FLOORS = Path(__file__).parent / "floors.json"


@dataclass(slots=True)
class Score:
    """Counts of one kind of case: how many there are and how many went as expected."""

    good: int = 0
    total: int = 0

    def add(self, is_good: bool) -> None:
        """Count one case."""
        self.good += is_good
        self.total += 1

    @property
    def share(self) -> float:
        """The share that went as expected; 1 where there was no case."""
        return self.good / self.total if self.total else 1.0


def verify_case(case: Case) -> QuotationAssessment:
    """Give the verdict on one case."""
    target = target_at(case.quote, 0, len(case.quote), source="gold")
    return verify_quotation(Quotation(id=case.name, text=case.quote, target=target, speaker=case.speaker), case.page)


def names_change(case: Case, assessment: QuotationAssessment) -> bool:
    """Tell whether the counted changes name every changed word."""
    counted = [change for change in assessment.diff if not change.is_excused]
    named = " ".join(f"{change.quotation} {change.page}" for change in counted).lower().replace("’", "'")
    if case.expected == "refused":
        return any(word.lower() in named for word in case.changed)
    return all(word.lower() in named for word in case.changed)


def is_as_expected(case: Case, assessment: QuotationAssessment) -> bool:
    """Tell whether the verdict is the expected one, "refused" being any but an acceptance."""
    verdict = assessment.verdict
    if case.expected == "same":
        return verdict in ACCEPTED
    if case.expected == "refused":
        return verdict not in (*ACCEPTED, QuotationVerdict.CANNOT_CHECK)
    return verdict.value == case.expected


def score_cases(cases: Iterator[Case], *, verbose: bool = False) -> dict[str, Score]:
    """Count what went as expected: the four figures that matter, and the exact verdict."""
    names = ("honest accepted", "changed refused", "wrong speaker found", "changed words named", "verdict as expected")
    scores = {name: Score() for name in names}
    for case in cases:
        assessment = verify_case(case)
        is_accepted = assessment.verdict in ACCEPTED
        good = is_as_expected(case, assessment)
        if case.is_honest:
            scores["honest accepted"].add(is_accepted)
        elif case.expected == "misattributed":
            scores["wrong speaker found"].add(assessment.verdict is QuotationVerdict.MISATTRIBUTED)
        elif case.expected != "cannot_check":
            scores["changed refused"].add(not is_accepted)
            if case.changed:
                named = names_change(case, assessment)
                scores["changed words named"].add(named)
                good = good and named
        scores["verdict as expected"].add(good)
        if verbose and not good:
            counted = [(c.quotation, c.page) for c in assessment.diff if not c.is_excused]
            print(f"{case.name}: expected {case.expected}, {case.speaker}, {case.changed}\n  “{case.quote}”")
            print(f"  got {assessment.verdict.value} ({assessment.reason}), {assessment.speaker_found}, {counted}")
    return scores


def main() -> None:
    """Print the figures for the written cases and for the variants made of them."""
    verbose = "-v" in sys.argv
    cases = list(read_cases())
    plain = [case for case in cases if is_plain(case)]
    honest = [
        replace(variant, name=f"{variant.name} {kind}") for case in plain for kind, variant in honest_variants(case)
    ]
    false = [
        replace(variant, name=f"{variant.name} {kind}") for case in plain for kind, variant in falsified_variants(case)
    ]
    speakers = list(read_cases(SPEAKERS))
    groups = (
        ("written", cases),
        ("speakers", speakers),
        ("ordinary", list(read_cases(ORDINARY))),
        ("hard", list(read_cases(HARD))),
        ("honest variants", honest),
        ("falsified variants", false),
    )
    for title, group in groups:
        print(f"{title}: {len(group)} quotations on {len({case.page.text for case in group})} pages")
        for name, score in score_cases(iter(group), verbose=verbose).items():
            if score.total:
                print(f"  {name:22} {score.good:5} of {score.total:5}  {score.share:6.1%}")


if __name__ == "__main__":
    main()
