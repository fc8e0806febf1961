"""Markers of the press with half a date tie where exactly one entry fits, and nowhere else."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

LIST = """
Sources

AFP. "Rain at Last." May 2, 2021.
Euronews. "Baku Plays Down Delay." May 20, 2020.
Politico. "Gas Link Slips Again." May 20, 2020.
Reuters. "Caspian Gas Firm Cites Pandemic." May 19, 2020.
Reuters. "Oil Fund Lends More." December 14, 2021.
"""


@pytest.mark.parametrize(
    ("marker", "cited"),
    [
        ("(Reuters, May)", ["Caspian Gas Firm Cites Pandemic"]),
        ("(Euronews; Politico, same day)", ["Baku Plays Down Delay", "Gas Link Slips Again"]),
        ("(Euronews, 20 May 2020; Politico, same day)", ["Baku Plays Down Delay", "Gas Link Slips Again"]),
        ("(Reuters, June)", []),
        ("(Euronews; Reuters, same day)", []),
        ("(Ganja, May)", []),
    ],
)
def test_half_a_date_names_the_one_entry_that_fits(marker: str, cited: list[str]) -> None:
    draft = f"The Pipe\n\nThe pipe was late {marker}. The rain came at last (AFP, 2 May 2021).\n{LIST}"
    found = find_bibliography(read_document(draft.encode(), source="pipe.txt"))
    titles = {reference.id: reference.parsed.title for reference in found.references}
    tied = {one.marker: [titles[name] for name in one.reference_ids] for one in found.citations}
    assert tied.get(marker, []) == cited
