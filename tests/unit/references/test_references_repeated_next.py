"""An *ibid.* behind a short undated note goes to that note, never past it to the work before."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography
from refcheck.references.repeatednext import is_repeated_next

_PIECE = """The mill had forty looms in 1890.1 They ran at night.2 The owner kept a ledger.3 It was lost.4

Notes
1. Ann Harker, The Looms of Colne (London: Verso, 1994), p. 31.
2. {second}
3. {third}
4. Harker, op. cit., p. 88.
"""


@pytest.mark.parametrize(
    ("second", "third", "same_as"),
    [
        pytest.param("Ledger of John Whitham, private coll.", "Ibid., p. 3.", "r2", id="ledger"),
        pytest.param("Journal de Robert Chancerelle, coll. part.", "Ibid., 25 juillet 1905.", "r2", id="journal"),
        pytest.param("Tagebuch des Johann Wittich, Privatbesitz.", "Ebd., S. 12.", "r2", id="tagebuch"),
        pytest.param("Дневник Ивана Уитхэма, частное собрание.", "Там же. С. 12.", "r2", id="dnevnik"),
        pytest.param("Emphasis added.", "Ibid., p. 40.", "r1", id="emphasis"),
        pytest.param("Hervorhebung im Original.", "Ebd., S. 40.", "r1", id="hervorhebung"),
        pytest.param("The owners were proud men.", "Ibid., p. 40.", "r1", id="told"),
    ],
)
def test_where_ibid_leads(second: str, third: str, same_as: str) -> None:
    text = _PIECE.format(second=second, third=third)
    found = find_bibliography(read_document(text.encode(), source="piece.txt"))
    ibid = next(one for one in found.references if one.raw == third)
    assert ibid.same_as == same_as


@pytest.mark.parametrize(
    ("note", "following"),
    [
        pytest.param("Ledger of John Whitham, private coll.", None, id="last-note"),
        pytest.param("Ledger of John Whitham, private coll.", "Holt, The Long Walk, 2023.", id="no-ibid-below"),
        pytest.param("Sheer luck.", "Ibid., p. 3.", id="no-name"),
        pytest.param("Курсив мой.", "Там же.", id="italics-mine"),
    ],
)
def test_other_notes_are_left_alone(note: str, following: str | None) -> None:
    assert not is_repeated_next(note, following)
