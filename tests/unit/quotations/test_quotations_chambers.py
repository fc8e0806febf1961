"""Turns of debates as official reports of parliaments label them."""

import pytest

from refcheck.verify.quotations.layout import layout_of_page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Compte rendu\n\nM. Paul Roux, président. – Bonjour.\n\nMme Anne Faure. – Merci.\n\nM. Luc Biot. – Non.",
            ["M. Paul Roux", "Mme Anne Faure", "M. Luc Biot"],
            id="the French Senate",
        ),
        pytest.param(
            "Sesión\n\nEl señor RUIZ LÓPEZ: Gracias.\n\nLa señora PRESIDENTA (Gil): Sí.\n\nEl señor RUIZ LÓPEZ: Bien.",
            ["RUIZ LÓPEZ", "PRESIDENTA", "RUIZ LÓPEZ"],
            id="the Spanish Cortes",
        ),
        pytest.param(
            "Seduta\n\nPRESIDENTE. Ha facoltà di parlare.\n\nMARIO ROSSI (PD). Grazie.\n\nPRESIDENTE. Grazie a lei.",
            ["PRESIDENTE", "MARIO ROSSI", "PRESIDENTE"],
            id="the Italian Camera",
        ),
        pytest.param(
            "Verslag\n\nDe heer Van Dijk (PvdB):\nDank.\n\nMevrouw Jansen (CU):\nNee.\n\nDe heer Van Dijk (PvdB):\nJa.",
            ["Van Dijk", "Mevrouw Jansen", "Van Dijk"],
            id="the Dutch Kamer",
        ),
    ],
)
def test_turns_of_debates_have_their_speakers(text: str, names: list[str]) -> None:
    assert [label.name for label in layout_of_page(text).labels] == names
