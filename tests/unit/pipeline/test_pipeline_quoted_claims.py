"""A claim that is a quotation and who said it: what the quoted words settle, and what they leave open."""

import asyncio

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.documents import read_document
from refcheck.pipeline import Ports, check_document
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

URL = "https://eastern-gazette.example/wells"
PAGE = (
    "The salt wind",
    "On the northern shore the farmers drill, and nobody counts the holes that they leave behind in the fields.",
    "“We sink a new well every spring because the old one has turned to salt by then,” says Tamar Okro, who grows "
    "melons near the village of Lemna and chairs the growers' association.",
    "The regional water office, headed by Levan Duma, has registered three thousand wells in the whole of the basin.",
)


def verdict_on(sentence: str, *, author: str = "") -> tuple[ClaimVerdict, str]:
    draft = f"Wells\n\n{sentence}[^1]\n\n[^1]: {author}“The salt wind”, Eastern Gazette, 4 May 2023, {URL}\n"
    ports = Ports(clock=StillClock(), fetcher=ScriptedWeb({URL: a_page(*PAGE)}), archive=MemoryArchive())
    document = read_document(draft.encode(), source="wells.md")
    report = asyncio.run(check_document(document, ports=ports)).report
    assessment = report.citations[0].results[0].assessment
    return assessment.verdict, assessment.reason


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "“We sink a new well every spring because the old one has turned to salt by then,” lamented Tamar Okro.",
            id="only-the-verb-is-the-writers-own",
        ),
        pytest.param(
            "Tamar Okro, the melon grower, conceded: “We sink a new well every spring because the old one has turned "
            "to salt by then.”",
            id="the-page-says-who-speaks",
        ),
    ],
)
def test_quoted_words_that_stand_there_support_the_claim(sentence: str) -> None:
    verdict, _ = verdict_on(sentence)
    assert verdict is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "“We sink a new well every spring because the old one has turned to salt by then,” said Levan Duma.",
            id="another-said-it",
        ),
        pytest.param(
            "“We sink a new well every spring because the old one has turned to sand by then,” said Tamar Okro.",
            id="a-word-was-changed",
        ),
        pytest.param(
            "Tamar Okro denied saying: “We sink a new well every spring because the old one has turned to salt by "
            "then.”",
            id="the-draft-denies-it",
        ),
        pytest.param(
            "“We sink a new well every spring because the old one has turned to salt by then,” said Tamar Okro, whose "
            "brother sits in parliament.",
            id="the-draft-adds-a-statement",
        ),
        pytest.param(
            "Tamar Okro, who owns 14 of them, said: “We sink a new well every spring because the old one has turned to "
            "salt by then.”",
            id="the-draft-adds-a-figure",
        ),
    ],
)
def test_what_the_quoted_words_do_not_settle_stays_open(sentence: str) -> None:
    verdict, reason = verdict_on(sentence)
    assert (verdict, reason) != (ClaimVerdict.SUPPORTED, "quotation_found")
    assert verdict is not ClaimVerdict.SUPPORTED


def test_an_authors_own_words_need_not_say_what_the_author_is() -> None:
    sentence = (
        "“On the northern shore the farmers drill, and nobody counts the holes that they leave behind in the fields,” "
        "writes the agronomist Nino Abesa."
    )
    verdict, _ = verdict_on(sentence, author="Nino Abesa, ")
    assert verdict is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize("word", ["dig", "buy", "paint"])
def test_a_claim_is_not_supported_whose_quotation_has_another_word(word: str) -> None:
    sentence = f"“We {word} a new well every spring because the old one has turned to salt by then,” says Tamar Okro."
    verdict, reason = verdict_on(sentence)
    assert verdict is not ClaimVerdict.SUPPORTED
    assert reason == "quotation_differs"
