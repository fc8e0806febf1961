"""A list that offers more to read may hold what nobody cites; one that the piece rests on may not."""

import pytest

from refcheck.datatypes.references import ListFindingKind
from refcheck.documents import read_document
from refcheck.references import find_bibliography

DRAFT = """The bridge was rebuilt twice (Moore, 2019), and the ferry came back (Orr, 2020).

{heading}

Kaya, M. (2016). The future of the ferry. Porto: Lello.
Moore, A. (2019). The Bridge. London: Hurst.
Orr, J. (2020). The Ferry. Oxford: OUP.
"""


@pytest.mark.parametrize(
    ("heading", "uncited"),
    [
        ("Further reading", 0),
        ("Weiterführende Literatur", 0),
        ("References", 1),
        ("References and further reading", 1),
    ],
)
def test_entries_that_nobody_cites(heading: str, uncited: int) -> None:
    found = find_bibliography(read_document(DRAFT.format(heading=heading).encode(), source="bridge.txt"))
    assert len(found.references) == 3
    assert [one.kind for one in found.findings].count(ListFindingKind.ENTRY_NOT_CITED) == uncited
