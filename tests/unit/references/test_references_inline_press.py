"""Reports of the press that a piece without a list names in parentheses."""

import pytest

from refcheck.datatypes.reports import DocumentReport
from refcheck.documents import read_document
from refcheck.pipeline.parse import parse_document


def _parse(text: str) -> DocumentReport:
    return parse_document(read_document(text.encode(), source="a.txt"))


def _read(text: str) -> list[tuple[str | None, str | None]]:
    parsed = [one.reference.parsed for one in _parse(text).references]
    return [(one.container_title, one.issued.iso if one.issued else None) for one in parsed]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (
            "Prices have doubled in a year (Reuters, 3 May 2023), and with them the temptation.",
            ("Reuters", "2023-05-03"),
        ),
        ("Whole trees have been sawn down (see Kathimerini, January 2024).", ("Kathimerini", "2024-01")),
        ("Das Gericht hat die Rechte gekippt (SZ vom 12. Oktober 2018, S. 4).", ("SZ", "2018-10-12")),
        ("Le préfet a démenti (Le Monde du 4 mars 2021).", ("Le Monde", "2021-03-04")),
        ("Плотина обошлась в 3 млрд долларов (Азия-Плюс, 14.11.2022).", ("Азия-Плюс", "2022-11-14")),
    ],
)
def test_outlet_and_day_in_brackets_are_a_source(sentence: str, read: tuple[str, str]) -> None:
    assert _read(f"{sentence} Nobody had expected that.\n") == [read]


def test_the_same_report_is_one_work_and_several_in_one_bracket_are_several() -> None:
    text = (
        "Police recorded 412 thefts (El País, 14 February 2024). They come with nets (El País, 14 February 2024). "
        "Trees were sawn down (Kathimerini, January 2024; see also BBC News, 9 February 2024).\n"
    )
    parsed = _parse(text)
    cited = [[item.reference_id for item in one.citation.items] for one in parsed.citations]
    assert cited == [["r1"], ["r1"], ["r2", "r3"]]


@pytest.mark.parametrize(
    "text",
    [
        "PARIS (Reuters, 3 May 2023) – The minister resigned on Friday.\n",
        "The minister resigned (Paris, 3 May 2023) and nobody wept for him.\n",
        "The song (Reuters, she said) was written in May 2023 and sung by all.\n",
        "The Guardian (founded 5 May 1821) has asked for her head.\n",
        "The Times (London) and the BBC (since 18 October 1922) had asked for it.\n",
    ],
)
def test_what_is_no_outlet_with_its_day_is_no_source(text: str) -> None:
    assert _parse(text).references == ()
