"""References to CSL-JSON and back."""

from typing import Any

import pytest

from refcheck.datatypes.references import Name, ParsedReference, PartialDate, Reference, ReferenceOrigin
from refcheck.datatypes.selectors import target_at
from refcheck.references.csl import parse_csl, to_csl

PARSED = ParsedReference(
    type="article-newspaper",
    title="The bridge",
    author=(Name(family="Lee", given="Ann", particle="van"), Name(literal="County Desk")),
    container_title="Courier",
    issued=PartialDate(year=2021, month=5, letter="a"),
    accessed=PartialDate(year=2022, month=1, day=3),
    page="3–5",
    url="https://courier.example/bridge",
    doi="10.1234/x",
)


def reference_of(parsed: ParsedReference) -> Reference:
    return Reference(
        id="r1", raw="x", target=target_at("x", 0, 1, source="d"), origin=ReferenceOrigin.LIST, parsed=parsed
    )


def test_fields_have_the_names_of_the_standard() -> None:
    assert to_csl(reference_of(PARSED)) == {
        "id": "r1",
        "type": "article-newspaper",
        "title": "The bridge",
        "author": [{"family": "Lee", "given": "Ann", "non-dropping-particle": "van"}, {"literal": "County Desk"}],
        "container-title": "Courier",
        "issued": {"date-parts": [[2021, 5]]},
        "accessed": {"date-parts": [[2022, 1, 3]]},
        "page": "3–5",
        "URL": "https://courier.example/bridge",
        "DOI": "10.1234/x",
        "year-suffix": "a",
    }


def test_an_item_read_back_says_the_same() -> None:
    once = parse_csl(to_csl(reference_of(PARSED)))
    assert parse_csl(to_csl(reference_of(once))) == once
    assert (once.title, once.author, once.accessed) == (PARSED.title, PARSED.author, PARSED.accessed)


@pytest.mark.parametrize(
    "item",
    [
        pytest.param({"issued": {"date-parts": [["2020", "13", "99"]]}}, id="impossible-month"),
        pytest.param({"issued": {"date-parts": []}, "author": "Lee", "title": ["x"]}, id="wrong-shapes"),
        pytest.param({"issued": {"date-parts": [[True]]}, "author": [None, 3, {}]}, id="wrong-types"),
        pytest.param({"issued": None, "type": None}, id="nothing"),
    ],
)
def test_broken_items_lose_their_broken_fields_only(item: dict[str, Any]) -> None:
    parsed = parse_csl({**item, "URL": "https://a.example/"})
    assert parsed.url == "https://a.example/"
    assert parsed.issued is None or parsed.issued.month is None
    assert parsed.author == ()
