"""Claims that retell a page with its subjects shared, its verbs made nouns and its names turned, and false ones."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Ferry drivers in Ostavia end their strike

The powerful drivers' union OFU, which has 9,000 members, welcomed the offer but demanded a timetable for the talks.

The two sides met on Monday. They also agreed to release the 14 arrested pickets in the coming weeks. President Mila
Rosen, 64, is seeking a third term. Her main challenger is Karel Dohnal, an economics professor whom four parties chose.

On Thursday an Ostavian officer was killed and four Belmaran officers were wounded in clashes near the port of Lind.

Inspectors refused to give names. The audit office said that the ministry had failed to set targets for the ports, and
that two out of five of the pilots had left the profession within two years.

The agency Marin issued a warning on 3 May, but the regional government did not send an alarm until the evening.

Brovia Bank, which owes even more, has not withdrawn from the plan either. Fares fell from 7.20 to 4.90 euros in May.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    return by_rules(verify_claim(request, page, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The drivers' union OFU demanded a timetable for the talks.", id="a-subject-shared-by-but"),
        pytest.param("The two sides agreed on the release of the arrested pickets.", id="they-and-a-verb-made-noun"),
        pytest.param("Forty percent of the pilots left the profession within two years.", id="and-that-says-as-surely"),
        pytest.param("Rosen's main rival, Karel Dohnal, is a professor of economics.", id="an-apposition-told"),
    ],
)
def test_an_ordinary_retelling_is_supported(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Four Ostavian officers were wounded in the clashes near Lind.", id="one-word-of-two-things"),
        pytest.param("Mila Rosen, an economics professor, is seeking a third term.", id="what-another-is-called"),
        pytest.param("Marin did not issue a warning on 3 May.", id="a-denial-of-another-thing"),
        pytest.param("Brovia Bank has withdrawn from the plan.", id="what-the-page-denies"),
        pytest.param("Fares fell by 4.90 euros in May.", id="a-step-for-a-level"),
    ],
)
def test_a_statement_put_together_from_others_is_not_supported(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


def test_a_country_is_told_by_what_is_called_after_it() -> None:
    request, page, reference = read_request(
        {
            "claim": "Pollinators are worth 690 million pounds a year to British farming.",
            "page": "Insect pollination is worth 690 million pounds a year to UK farming. Keepers lost many colonies.",
        }
    )
    assert verify_claim(request, page, reference=reference).verdict is not ClaimVerdict.REFUTED


def test_brackets_of_parsed_corpora_part_nothing() -> None:
    request, page, reference = read_request(
        {
            "claim": "Ada Winter is an American painter.",
            "page": "Ada Winter -LRB- born October 30 , 1987 -RRB- is an American painter . She lives in Maine .",
        }
    )
    assert verify_claim(request, page, reference=reference).verdict is ClaimVerdict.SUPPORTED
