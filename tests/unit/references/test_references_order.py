"""The order of the alphabet in a list, and names beside a marker that no entry bears."""

import pytest

from refcheck.datatypes.references import ListFindingKind
from refcheck.documents import read_document
from refcheck.references import find_bibliography
from refcheck.references.alphabet import find_out_of_order

NAMES = ["Adams", "Brown", "Hale", "Lund", "Orr", "Post", "Zander"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(NAMES, None, id="in-order"),
        pytest.param(["Adams", "Brown", "Hale", "Post", "Lund", "Orr", "Zander"], (4, 3), id="one-too-early"),
        pytest.param(["Adams", "Brown", "Hale", "Lund", "Orr", "Zander", "Post", "Cole"], None, id="two-misplaced"),
        pytest.param([*NAMES[::-1]], None, id="another-order"),
        pytest.param(["Brown", "Adams", "Hale", "Lund", "Orr"], None, id="too-few-to-tell"),
        pytest.param([*NAMES[:5], "van Dyke", "Ødegaard", "Post", "Zander"], None, id="particles-and-accents"),
        pytest.param(["Adams", "The Baker", "Brown", "“Hale”", "Lund", "Orr", "Zander"], None, id="articles-and-marks"),
    ],
)
def test_one_misplaced_entry_is_found_where_the_rest_is_alphabetical(
    names: list[str], expected: tuple[int, int] | None
) -> None:
    assert find_out_of_order([f"{name}, J. (2001). A title. A press." for name in names]) == expected


def test_a_name_beside_a_marker_is_a_marker_too() -> None:
    text = (
        "It is so (Hale, 2001; Quigg, 2005). It is not (Post, 2004; Berlin Biennale, 2006).\n\nReferences\n\n"
        "Hale, J. (2001). The long ditch. Mole.\nPost, A. (2004). Ditches. Field Notes, 3, 1–9.\n"
    )
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    missing = [one.text for one in found.findings if one.kind is ListFindingKind.MARKER_WITHOUT_ENTRY]
    assert missing == ["(Hale, 2001; Quigg, 2005): the list has no entry for “Quigg”."]
