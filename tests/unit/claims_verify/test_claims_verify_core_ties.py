"""Claims that give a deed to another doer, time or number of things than the page does."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Union calls off strike at three mines

The union called off a planned strike at three gold mines on Tuesday. Hartfield, the Canadian company that owns
Tarkrom and the smaller mine at Prestea, will also pay each of the bereaved families 250,000 cedis. The third
mine belongs to the state and a group of local investors.

Hartfield's shares, which had lost 6 percent since the threat of a strike, recovered half of that on Tuesday.
Residents' groups have sued, because noise limits were exceeded on 118 nights. Local politicians, who feared for
jobs, rarely asked where the money came from.

The minerals commission, which is supposed to inspect each mine twice a year, has eleven inspectors. It said
last week that it would hire ten more, provided that parliament approved its budget. Of the 184 doctors who were
given a grant, 39 have taken over a practice.

Turkey kept its gates shut. The bridge has been repaired with 9 million dollars from Yerevan's budget. The fund
received 87 billion francs, 52 billion of which came from the Maritime Bank.

The army trained in the hills of Surkh in May. In June it held an exercise with its allies in neighbouring
Marvia.

The mines will get a fifth less power from February because the water has fallen to 11 percent of its volume. In
nineteen hospitals patients had been tied to their beds for more than 24 hours. The law allows four.

Mona Brandt, the minister for nature, regretted the ruling. The farmers' party spoke of a victory. Its leader
Karin Lund demanded that the minister resign, a demand that the Democrats, who govern with Brandt's liberals,
called premature.

The authors interviewed 640 former nurses. Most named long hours; only 12 percent named pay as the reason.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    return by_rules(verify_claim(request, page, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Hartfield owns all three mines.", id="all-of-them"),
        pytest.param("The state pays each of the bereaved families 250,000 cedis.", id="the-state"),
        pytest.param("Hartfield's shares lost 6 percent on Tuesday.", id="another-time"),
        pytest.param("Residents' groups exceeded the noise limits on 118 nights.", id="another-doer-of-a-passive"),
        pytest.param("Local politicians rarely asked where the jobs came from.", id="another-thing-in-a-question"),
        pytest.param("The minerals commission inspects each mine twice a year.", id="only-supposed-to"),
        pytest.param("The minerals commission has hired ten more inspectors.", id="only-to-come"),
        pytest.param("184 doctors have taken over a practice.", id="only-a-part-of-them"),
        pytest.param("Mona Brandt resigned after the ruling.", id="only-demanded"),
        pytest.param("Karin Lund leads the Democrats.", id="another-body"),
        pytest.param("The army exercised with and without its allies in the hills of Surkh.", id="allies-elsewhere"),
        pytest.param("The law allows patients to be tied to their beds for 24 hours.", id="another-figure"),
        pytest.param("Most former nurses named pay as the reason.", id="another-share"),
        pytest.param("Turkey paid 9 million dollars for the repair of the bridge.", id="another-giver"),
        pytest.param("The Maritime Bank gave the fund 87 billion francs.", id="giver-of-a-part"),
    ],
)
def test_does_not_support_another_doer_time_or_number(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Hartfield's shares recovered on Tuesday.", id="its-own-time"),
        pytest.param("Noise limits were exceeded on 118 nights.", id="a-passive"),
        pytest.param("Hartfield will pay each of the bereaved families 250,000 cedis.", id="its-doer"),
        pytest.param("The minerals commission has eleven inspectors.", id="what-it-has"),
    ],
)
def test_supports_the_page_s_own(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED


def test_accuses_nobody_who_writes_a_fraction_as_percent() -> None:
    assert verdict_on("From February the mines will get 20 percent less power.") is not ClaimVerdict.REFUTED
