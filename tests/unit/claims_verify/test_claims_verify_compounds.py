"""Passages that have a claim's words within longer ones are shown, and support nothing."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

PAGE = """Die Reederei kürzt. Von Oktober an fahren die Schiffe nach Norderwarf nur dreimal statt fünfmal täglich.

Bürgermeisterin Elke Tammen nannte das „einen Schlag“. Sie fürchtet, dass ältere Insulaner ihre Arzttermine auf dem
Festland verpassen. Am Freitag beginnt die Sammlung der Unterschriften."""


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        pytest.param("Statt fünf Fahrten soll es ab Oktober nur noch drei geben.", "dreimal statt fünfmal", id="times"),
        pytest.param("Elke Tammen warnte, ältere Leute kämen nicht mehr zum Arzt.", "Arzttermine", id="part-of-a-word"),
    ],
)
def test_a_compound_leads_to_its_passage(claim: str, passage: str) -> None:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    found = verify_claim(request, page, reference=reference)
    assert any(passage in each.exact for each in found.passages)
    assert found.verdict is not ClaimVerdict.SUPPORTED


def test_no_passage_is_added_where_compounds_tell_nothing_of_the_claim() -> None:
    request, page, reference = read_request({"claim": "Die Reederei kürzt.", "page": PAGE})
    assert [each.exact for each in verify_claim(request, page, reference=reference).passages] == ["Die Reederei kürzt."]
