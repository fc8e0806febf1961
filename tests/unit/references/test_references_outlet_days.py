"""Outlets before their day in brackets, inflected, in small letters or behind an article."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

LIST = """
Quellen

agrarheute: Biogas vor dem Aus. 15. Januar 2024.
NOZ: „Ich habe für nichts anderes gelebt“, 03.02.2024.
Новая газета. Дудинка узнаёт последней. 15 июня 2020 г.
Новая жизнь. Река горит. 16 июня 2020 г.
"""


@pytest.mark.parametrize(
    ("marker", "cited"),
    [
        ("NOZ (3.2.2024)", "NOZ"),
        ("agrarheute (15.1.2024)", "agrarheute"),
        ("«Новой газеты» (15 июня 2020)", "Новая газета"),
        ("«Новой газеты» (16 июня 2020)", None),
        ("«Новости газа» (15 июня 2020)", None),
        ("agrarblick (15.1.2024)", None),
    ],
)
def test_an_outlet_before_its_day_is_the_one_of_that_day(marker: str, cited: str | None) -> None:
    draft = f"Der Preis\n\nDas sagt ein Landwirt aus dem Emsland der {marker}. Mehr war nicht zu hören.\n{LIST}"
    found = find_bibliography(read_document(draft.encode(), source="preis.txt"))
    raws = {reference.id: reference.raw for reference in found.references}
    tied = {one.marker: [raws[name] for name in one.reference_ids] for one in found.citations}
    assert [raw[: len(cited or "")] for raw in tied.get(marker, [])] == ([cited] if cited else [])


def test_a_body_named_over_a_line_break_is_no_second_marker_of_its_sentence() -> None:
    draft = (
        "Floods\n\nThe state paid\n340 million.[1] The World\nBank estimates that floods cost\nthe country twice "
        "that,[2]\nand more.\n\nReferences\n\n"
        "[1] Ministry of Finance. “Dams.” May 2019.\n[2] World Bank. “The Cost of Floods.” May 2021.\n"
    )
    found = find_bibliography(read_document(draft.encode(), source="floods.txt"))
    assert [one.marker for one in found.citations] == ["[1]", "[2]"]
