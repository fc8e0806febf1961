"""Claims that turn round what the page tells: who did it, from what to what, and in whose name."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Fund for the Lower Delta

In 2011 the government of Osmar Tellez set up the Delta Fund, headed by Ines Caro, a former judge. Most engineers
attribute the loss of land to the dams rather than to the storms.

Growers in Kenya have moved from sorghum and millet to maize and beans.

By 2015 the area of the marsh had shrunk to a third, and its volume to one twentieth.

In one district the levee held, in the other it broke.

By August more than 40,000 displaced people had reached Kenya; around 3,100 were given a house.

"The delta is being sold by those who were meant to guard it," said Rosa Quintero, who grows rice near the mouth.
Kenya's government has signed an agreement with the fund and wants to plant 9,000 hectares.

To the Delta Fund and its donors: make any further grant conditional on a public register.

The lagoon was once the largest on the coast. The fund spent $1.2 billion.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    return by_rules(verify_claim(request, page, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Osmar Tellez headed the Delta Fund.", id="who-set-it-up-for-who-headed-it"),
        pytest.param("Most engineers attribute the loss of land to the storms.", id="rather-than-to"),
        pytest.param("Growers in Kenya have moved from maize and beans to sorghum and millet.", id="from-for-to"),
        pytest.param("By 2015 the area of the marsh had shrunk to a twentieth.", id="share-of-another-measure"),
        pytest.param("The levee held in both districts.", id="one-and-the-other"),
        pytest.param("Around 40,000 displaced people in Kenya were given a house.", id="figure-of-another-verb"),
        pytest.param("The ministry said that the delta was being sold by those meant to guard it.", id="another-mouth"),
        pytest.param("The Delta Fund has made further grants conditional on a public register.", id="advice-as-deed"),
    ],
)
def test_what_a_claim_turns_round_is_not_supported(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Ines Caro headed the Delta Fund.", id="who-headed-it"),
        pytest.param("Nairobi has signed an agreement with the fund.", id="capital-for-government"),
        pytest.param("The lagoon was once the largest on the coast.", id="once-is-no-figure"),
        pytest.param("The fund spent over a billion dollars.", id="more-than-a-billion"),
    ],
)
def test_what_the_page_says_in_other_words_is_not_accused(claim: str) -> None:
    assert verdict_on(claim) in (ClaimVerdict.SUPPORTED, ClaimVerdict.CANNOT_CHECK)


def test_a_capital_that_acts_is_its_country() -> None:
    assert (
        verdict_on("Nairobi has signed an agreement with the fund and wants to plant 9,000 hectares.")
        is ClaimVerdict.SUPPORTED
    )


NAMES = """Party banned in Alvania

In September 2015 the Supreme Court banned the National Renewal Party of Alvania (NRPA), which had two deputies.

Relatives say that the NRPA had 40,000 members. The ban was welcomed by the CSTO.

Catches of herring have fallen by up to 95 percent since 1990, an institute in Alvania said.
"""


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The NRPA was banned in September 2015.", id="initials-for-the-name"),
        pytest.param("The National Renewal Party of Alvania had 40,000 members.", id="the-name-for-initials"),
        pytest.param("The Collective Security Treaty Organization welcomed the ban.", id="a-name-never-written-out"),
    ],
)
def test_initials_are_what_they_stand_for(claim: str) -> None:
    request, page, _ = read_request({"claim": claim, "page": NAMES})
    assert verify_claim(request, page).verdict is ClaimVerdict.SUPPORTED


UNREAL = """Dam in the Vesh valley

The Vesh dam, designed to be 310 metres high, would be the tallest on the continent.

Minister Olga Tarn said that 14 of 24 dam failures had been caused by neglect.

Nor does it follow that every small dam must be assessed. The work was deferred, but the review of the Vesh is finished.

About 90,000 people have left since the Vesh was closed, according to the water agency.

The town's spokesman, Peter Lanz, described the plan as "absurd".
"""


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The Vesh dam is the tallest on the continent.", id="would-be"),
        pytest.param("The minister said that 24 dam failures had been caused by neglect.", id="whole-for-part"),
        pytest.param("Every small dam must be assessed.", id="denied-by-the-verb-before"),
        pytest.param("The water agency described the plan as absurd.", id="described-by-another"),
    ],
)
def test_what_the_page_has_not_as_a_fact_is_not_supported(claim: str) -> None:
    request, page, _ = read_request({"claim": claim, "page": UNREAL})
    assert verify_claim(request, page).verdict is not ClaimVerdict.SUPPORTED


def test_opposites_said_of_two_things_accuse_nobody() -> None:
    request, page, _ = read_request({"claim": "The start of work was put off.", "page": UNREAL})
    assert verify_claim(request, page).verdict is not ClaimVerdict.REFUTED


def test_up_to_is_not_as_much() -> None:
    request, page, _ = read_request(
        {"claim": "Catches of herring have fallen by 95 percent since 1990.", "page": NAMES}
    )
    answer = verify_claim(request, page)
    assert (answer.verdict, answer.reason) == (ClaimVerdict.PARTIALLY_SUPPORTED, "modality_differs")


def test_the_first_passage_has_the_figure() -> None:
    text = """Shipping in the fjords

    Companies that cross the fjords on electric ships emit less. Last year 73 electric ferries were in service there.
    """
    request, page, _ = read_request({"claim": "Some 73 electric ships now cross the fjords.", "page": text})
    assert "73" in verify_claim(request, page).passages[0].exact
