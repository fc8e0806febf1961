"""A wrong speaker is a finding only on clear grounds; what leaves a doubt is said to be unclear."""

import pytest

from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

QUOTE = "the harbour will be empty by spring"


def verdict_and_reason(page: str, speaker: str) -> tuple[str, str]:
    quotation = Quotation(id="q", text=QUOTE, target=target_at(QUOTE, 0, len(QUOTE), source="draft"), speaker=speaker)
    assessment = verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain"))
    return assessment.verdict.value, assessment.reason


CLEAR = f"Anna Weber runs the port. “We know that {QUOTE},” said Karl Braun of the union. Weber said nothing."


@pytest.mark.parametrize(
    "speaker",
    [
        pytest.param("Anna Weber", id="a named person"),
        pytest.param("Mrs. Weber", id="behind a title"),
    ],
)
def test_finds_another_speaker(speaker: str) -> None:
    assert verdict_and_reason(CLEAR, speaker) == ("misattributed", "other_speaker")


@pytest.mark.parametrize(
    ("page", "speaker"),
    [
        pytest.param(f"“We know that {QUOTE},” Anna Weber and Karl Braun said.", "Anna Weber", id="joint statement"),
        pytest.param(f"Karl Braun quoted Anna Weber as saying that “{QUOTE}”.", "Anna Weber", id="quoted by another"),
        pytest.param(
            f"Lumio runs the quay. “We know that {QUOTE},” spokesman Karl Braun said.", "Lumio", id="a firm's spokesman"
        ),
        pytest.param(
            f"“We know that {QUOTE},” said Karl Braun, head of the union.", "the union", id="a body and its head"
        ),
        pytest.param(
            f"“We know that {QUOTE},” Karl Braun told the Evening Standard.", "the Evening Standard", id="an outlet"
        ),
        pytest.param(
            f"По словам Ольги Гущиной, “{QUOTE}”. Ольга Гущина живёт в порту.", "Ольга Гущина", id="a name in a case"
        ),
        pytest.param(CLEAR, "the chief executive", id="a bare role in the draft"),
        pytest.param(CLEAR, "She", id="a pronoun in the draft"),
    ],
)
def test_accuses_nobody_where_the_draft_may_be_right(page: str, speaker: str) -> None:
    assert verdict_and_reason(page, speaker)[0] in ("verbatim", "typographic")


def test_says_that_the_speaker_is_unclear() -> None:
    page = f"“We know that {QUOTE},” Anna Weber and Karl Braun said."
    assert verdict_and_reason(page, "Anna Weber") == ("verbatim", "speaker_unclear")


@pytest.mark.parametrize(
    ("speaker", "verdict"),
    [
        pytest.param("Kenneth Weber", "misattributed", id="a man for a woman"),
        pytest.param("Anna Braun", "misattributed", id="one whom the page names"),
        pytest.param("the woman", "verbatim", id="herself"),
    ],
)
def test_whoever_would_not_be_named_is_nobody_whom_the_page_names(speaker: str, verdict: str) -> None:
    page = (
        "Team leader Anna Braun and her deputy Kenneth Weber found them. “They did one thing right,” said Braun.\n\n"
        f"The woman, who asked not to be named, told the paper: “{QUOTE}.”"
    )
    assert verdict_and_reason(page, speaker)[0] == verdict


def test_whoever_hears_what_they_once_said_is_not_accused() -> None:
    page = f"HELEN OSEI: Anna, you once wrote that “{QUOTE}”.\n\nANNA WEBER: I did write that.\n\nHELEN OSEI: And now?"
    assert verdict_and_reason(page, "Anna Weber")[0] == "verbatim"
