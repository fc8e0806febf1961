"""The reporting verb of quoted words whose speaker is named apart from it."""

import pytest

from refcheck.claims import find_statements
from refcheck.documents import read_document
from refcheck.references import find_bibliography


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        pytest.param(
            "El fiscal Luis Roca pidió nueve años. “Convirtió el muelle en su despacho privado”, afirmó en su informe.",
            "afirmó",
            id="behind-without-subject",
        ),
        pytest.param(
            "La madre, Assunta Ferri, è uscita. Poi, sui gradini, ha detto ai cronisti: «Le grida le ho sentite io».",
            "detto",
            id="before-with-addressee",
        ),
        pytest.param(
            "Asked about the rate, Governor Petra Hulme smiled and replied: “He has my number, and I have his.”",
            "replied",
            id="nearest-of-two",
        ),
        pytest.param(
            "O governador Rui Costa sobrevoou a área e classificou o episódio como “crime, não acidente”.",
            "classificou",
            id="second-predicate",
        ),
        pytest.param(
            "La maire, Odile Ferrand, a promis un train. « Le dernier est passé en 1987 », s’est-elle souvenue.",
            "souvenue",
            id="inverted-perfect",
        ),
        pytest.param(
            "“I didn’t say which one we would take,” the mayor, Carys Beddoe, shot back.", "shot", id="verb-with-back"
        ),
    ],
)
def test_verbs(text: str, verb: str) -> None:
    document = read_document(f"{text}\n".encode(), source="piece.txt")
    statements = find_statements(document, find_bibliography(document))
    assert [quotation.verb for quotation in statements.quotations] == [verb]
