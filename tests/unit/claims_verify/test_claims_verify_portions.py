"""Claims that give all what a page says of a part, one name another's figure, and one body another's words or head."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Shipyard asked about its patrol boats

The shipyard Varnes employs 2,300 people, 1,400 of them at its main yard in Olden. All visitors must register, except
for pupils of the town's schools. The docks at Olden and Sund were 34 and 28 percent full in May.

The think tank Nordlys said that the coast guard had too few inspectors to watch the shipyard. "Three inspectors cannot
supervise a shipyard," its director, Mona Lie, said.

The fisheries ministry did not answer our questions. In a letter to the auditor in March it wrote that the inspections
would be restored. The auditor had criticised the delay twice.

According to the campaign Harbour Watch, two boats were sold abroad. The group published satellite pictures in June. The
bank had the pictures examined by an institute in Lund.

The government plans to charge owners 1,000 crowns a year for every boat above a limit of 100.

We recommend that the ministry restore the inspections, that the law be amended, and that the council make further
payments depend on access to the docks.
"""


def verdict_on(claim: str, page: str = PAGE) -> ClaimVerdict:
    request, page_, reference = read_request({"claim": claim, "page": page})
    return by_rules(verify_claim(request, page_, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Varnes employs 2,300 people in Olden.", id="of-a-part"),
        pytest.param("All pupils of the town's schools must register.", id="of-what-is-left-out"),
        pytest.param("The docks at Olden were 28 percent full in May.", id="out-of-order"),
        pytest.param(
            "Mona Lie, director of the coast guard, said three inspectors could not supervise a shipyard.", id="its"
        ),
        pytest.param("The auditor wrote in March that the inspections would be restored.", id="whom-it-is-written-to"),
        pytest.param("An institute in Lund published satellite pictures in June.", id="named-only-later"),
        pytest.param("Owners pay 1,000 crowns a year for every boat.", id="without-the-limit"),
        pytest.param("The council has made further payments depend on access to the docks.", id="recommended-last"),
    ],
)
def test_does_not_support_what_the_page_says_of_a_part_or_of_another(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The shipyard Varnes employs 2,300 people.", id="the-whole"),
        pytest.param("The docks at Olden were 34 percent full in May.", id="in-order"),
    ],
)
def test_supports_what_the_page_says_of_the_same(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param(
            "Die Werft beschäftigt 300 Menschen in Ulm.",
            "Die Werft besteht seit 1965. Die Werft beschäftigt 300 Menschen, davon 40 in Ulm. Sie hat drei Docks.",
            id="german-part",
        ),
        pytest.param(
            "La distribution gratuite prendra fin le 1er mars pour les femmes enceintes.",
            "La ville a décidé. La distribution gratuite prendra fin le 1er mars, sauf pour les femmes enceintes.",
            id="french-exception",
        ),
        pytest.param(
            "La retenue de Combani était remplie à 28 %.",
            "Il a plu. Les retenues de Combani et de Dzoumogné étaient remplies à 34 % et 28 %. Il pleut encore.",
            id="french-order",
        ),
        pytest.param(
            "В компании работают 300 человек в Томске.",
            "Завод построен давно. В компании работают 300 человек, из них 40 в Томске. Заказов много.",
            id="russian-part",
        ),
    ],
)
def test_reads_parts_exceptions_and_orders_in_other_languages(claim: str, page: str) -> None:
    assert verdict_on(claim, page) is not ClaimVerdict.SUPPORTED
