"""Who is heard besides words and facts: only on open claims, only with a passage of the page, and named."""

import asyncio
from collections.abc import Sequence

from refcheck.datatypes.assessments import Assessment, ClaimVerdict
from refcheck.documents import read_document
from refcheck.pipeline import Ports, check_document
from refcheck.pipeline.advisers import Advisers
from refcheck.verify.backends import Opinion, Stance
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

URL = "https://courier.example/mills"
DRAFT = f"""The old mills brought much wealth to the people who lived along the river (Valley Courier, 2023).

References:

“Mills of the valley” Valley Courier, March 12, 2023. {URL}
"""
PASSAGE = "Families along the river grew rich when the mills ran day and night"
PAGE = a_page(
    "Mills of the valley",
    f"{PASSAGE}.",
    "The mills closed in 1931 and stand empty since, but for a museum.",
)


class SureJudge:
    """Answers every question with support and the passage that it was told to quote."""

    name = "sure"

    def __init__(self, quote: str) -> None:
        self.quote = quote
        self.asked: list[str] = []

    def judge(self, claim: str, passages: Sequence[str]) -> Opinion | None:
        self.asked.append(claim)
        return Opinion(stance=Stance.SUPPORTS, quote=self.quote)


def check(judge: SureJudge, page: object = PAGE) -> Assessment:
    ports = Ports(clock=StillClock(), fetcher=ScriptedWeb({URL: page}), archive=MemoryArchive())  # type: ignore[dict-item]
    document = read_document(DRAFT.encode(), source="mills.txt")
    report = asyncio.run(check_document(document, ports=ports, advisers=Advisers(judge=judge))).report
    return report.citations[0].results[0].assessment


def test_a_judge_is_heard_with_a_passage_that_stands_on_the_page() -> None:
    judge = SureJudge(PASSAGE)
    assessment = check(judge)
    assert judge.asked
    assert (assessment.verdict, assessment.reason) == (ClaimVerdict.SUPPORTED, "judge_supports")
    assert assessment.passages[0].exact == PASSAGE
    assert assessment.verifier.endswith("+sure")


def test_a_passage_that_is_not_on_the_page_is_no_evidence() -> None:
    assessment = check(SureJudge("The old mills brought much wealth to the people of the river"))
    assert assessment.verdict is ClaimVerdict.CANNOT_CHECK
    assert "no evidence" in assessment.explanation


def test_a_decided_claim_is_not_taken_to_a_judge() -> None:
    judge = SureJudge(PASSAGE)
    assessment = check(
        judge, a_page("Mills", "The old mills brought much wealth to the people who lived along the river.")
    )
    assert assessment.verdict is ClaimVerdict.SUPPORTED
    assert judge.asked == []
