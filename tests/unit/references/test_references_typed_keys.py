"""Citation keys in a draft whose list was typed by hand."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

LIST = """
## References

- Herrnegger, M. et al. (2021). *Hydroclimatic analysis of rising water levels*. Science of the Total Environment 796.
- KWS (2019). *Lake Naivasha water balance*. Nairobi.
- Obando, J. (2016). *Impact of siltation*. Nairobi: Kenyatta University.
- World Bank (2021a). *Lakes*. Washington.
- World Bank (2021b). *Rivers*. Washington.
"""


@pytest.mark.parametrize(
    ("marker", "titles"),
    [
        ("[@herrnegger2021]", ["Hydroclimatic analysis of rising water levels"]),
        ("[see @obando2016, pp. 12-15; @kws2019]", ["Impact of siltation", "Lake Naivasha water balance"]),
        ("[@world_bank-2021b]", ["Rivers"]),
        ("[@WorldBank:2021a, 7]", ["Lakes"]),
    ],
)
def test_a_key_of_name_and_year_names_the_one_entry_that_fits(marker: str, titles: list[str]) -> None:
    found = find_bibliography(read_document(f"The lake rose {marker}.\n{LIST}".encode(), source="lake.md"))
    by_id = {reference.id: reference.parsed.title for reference in found.references}
    (citation,) = found.citations
    assert [by_id[one] for one in citation.reference_ids] == titles


@pytest.mark.parametrize("marker", ["[@worldbank2021]", "[@herrnegger2012]", "[@moore2021]"])
def test_a_key_that_fits_none_or_two_is_left_open(marker: str) -> None:
    found = find_bibliography(read_document(f"The lake rose {marker}.\n{LIST}".encode(), source="lake.md"))
    (citation,) = found.citations
    assert not citation.reference_ids
    assert citation.unresolved_reason
