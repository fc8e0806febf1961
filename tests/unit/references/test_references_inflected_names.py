"""Bodies that a German sentence names in another case than their entry does."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

LIST = """
Literatur

Deichamt (2023): Küstenschutz in Zahlen. Husum.
Deutscher Wetterdienst (2018): Klimareport. Offenbach.
Rechnungshof (2022): Bemerkungen. Kiel.
Umweltamt (2019): Wasser. Dessau.
"""


@pytest.mark.parametrize(
    ("sentence", "marker", "entry"),
    [
        pytest.param("Nach Angaben des Deichamts (2023) steigt das Meer.", "Deichamts (2023)", 0, id="s"),
        pytest.param("Der Bericht des Umweltamtes (2019) zeigt es.", "Umweltamtes (2019)", 3, id="es"),
        pytest.param("Dem Deutschen Wetterdienst (2018) nach regnet es.", "Deutschen Wetterdienst (2018)", 1, id="n"),
        pytest.param("Wie der Rechnungshof (2022) schreibt, fehlt Geld.", "Rechnungshof (2022)", 2, id="no-article"),
    ],
)
def test_an_inflected_body_is_tied_to_its_entry(sentence: str, marker: str, entry: int) -> None:
    found = find_bibliography(read_document(f"Text\n\n{sentence}\n{LIST}".encode(), source="piece.txt"))
    assert [each.marker for each in found.citations] == [marker]
    assert found.citations[0].reference_ids == (found.references[entry].id,)
