"""What "03/04/2021" in a list means is told by the other dates of the list, or by the marker that names it."""

import pytest

from refcheck.datatypes.references import Bibliography
from refcheck.documents import read_document
from refcheck.references import find_bibliography

DRAFT = """The Harbour Wall

The wall cracked in the spring (Gazette, 3 April 2021). Repairs began soon after (Herald, 25 April 2021).

References

Gazette, "Cracks in the wall", {crack}, https://gazette.example/a
Gazette, "Cost of the wall doubles", {cost}, https://gazette.example/b
Herald, "Repairs begin", {repair}, https://herald.example/c
"""


def read(**dates: str) -> Bibliography:
    return find_bibliography(read_document(DRAFT.format(**dates).encode(), source="wall.txt"))


@pytest.mark.parametrize(
    ("crack", "repair"), [("03/04/2021", "25/04/2021"), ("04/03/2021", "04/25/2021"), ("03-04-2021", "25-04-2021")]
)
def test_one_plain_date_tells_the_order_of_all(crack: str, repair: str) -> None:
    first = read(crack=crack, cost="06/06/2021", repair=repair).references[0].parsed.issued
    assert first is not None
    assert (first.month, first.day) == (4, 3)


def test_an_open_order_stays_open_in_the_list_and_ties_by_either_reading() -> None:
    found = read(crack="03/04/2021", cost="07/06/2021", repair="05/04/2021")
    issued = found.references[0].parsed.issued
    assert issued is not None
    assert issued.month is None
    assert found.citations[0].reference_ids == (found.references[0].id,)


def test_lists_that_contradict_themselves_stay_open() -> None:
    issued = read(crack="03/04/2021", cost="06/25/2021", repair="25/04/2021").references[0].parsed.issued
    assert issued is not None
    assert issued.month is None
