"""Mottoes and what stands on walls have no speaker; words that are the subject of a told sentence have theirs."""

import pytest

from refcheck.claims import find_statements
from refcheck.documents import read_document
from refcheck.references import find_bibliography


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Canals were lined, the minister of water said; “every drop counts” is now painted on the pumps.", None),
        ("The plan failed, the mayor said on Monday. “Nobody pays twice” is the motto of the new office.", None),
        ("The union leader called the offer an insult; “Not one cent less” read the banners outside.", None),
        ("Der Plan sei gescheitert, sagte der Minister; „Jeder Tropfen zählt“ steht nun auf den Pumpwerken.", None),
        ("Le plan a échoué, a dit le maire ; « Chaque goutte compte » est désormais peint sur les pompes.", None),
        (
            "Claim 2. “The terminal has never run at full capacity.” False: it was full once, its operator says.",
            None,
        ),
        ("“This new agreement” is a fraud, the minister said.", "minister"),
        ("The minister said that “the whole plan” is dead.", "minister"),
        ("The mayor said the plan had failed; “we never had the money,” she added.", "mayor"),
    ],
)
def test_who_speaks_words_that_stand_somewhere(text: str, speaker: str | None) -> None:
    document = read_document(f"The canals\n\n{text}\n".encode(), source="canals.txt")
    (quotation,) = find_statements(document, find_bibliography(document)).quotations
    assert quotation.speaker == speaker
