"""What the words of a link in brackets say of outlet and day."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

BEFORE = "# A year of drought\n\nThe summer was dry and long for all of them.\n\n"


@pytest.mark.parametrize(
    ("sentence", "outlet", "date"),
    [
        ("Trees were planted ([Reuters](https://press.example/1), 12 April 2023).", "Reuters", "2023-04-12"),
        ("More came ([The Guardian, 3 May 2021](https://press.example/2)).", "The Guardian", "2021-05-03"),
        ("Many died (see [BBC News](https://press.example/3)).", "BBC News", None),
        ("It rained ([Reuters](https://press.example/4), after a storm in May 2023).", None, None),
        ("It rained, [Reuters](https://press.example/5) wrote.", None, None),
        ("It fell ([a study](https://press.example/6), 2019).", None, None),
    ],
)
def test_outlet_and_day_beside_a_link(sentence: str, outlet: str | None, date: str | None) -> None:
    document = read_document(f"{BEFORE}{sentence}\n".encode(), source="drought.md")
    (reference,) = find_bibliography(document).references
    issued = reference.parsed.issued
    assert (reference.parsed.container_title, issued.iso if issued else None) == (outlet, date)
    for field in reference.parsed.fields:
        assert document.text[field.start : field.end] in sentence
