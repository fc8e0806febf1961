"""Entries without numbers behind numbered ones: a list of their own where the piece cites them."""

from refcheck.documents import read_document
from refcheck.references import find_bibliography

NOTES = """The river

The number of flats rose to 5.1 million (INE, 2023). The town has sent out two hundred people¹ to ring at doors², and
the study that they rest on (Holt-Lunstad et al. 2015) pooled seventy others.³

¹ https://diario.madrid.example/mayores
² El País, 2 December 2022
³ Elovainio et al., Lancet Public Health 2 (2017), e260–66
"""
UNNUMBERED = """
Holt-Lunstad J, Smith TB, Baker M. Loneliness and social isolation. Perspect Psychol Sci. 2015;10(2):227-37.
INE. Encuesta continua de hogares. 2023.
"""


def entries_and_links(draft: str) -> tuple[list[str], dict[str, list[str]]]:
    found = find_bibliography(read_document(draft.encode(), source="piece.txt"))
    titles = {reference.id: reference.parsed.title or reference.raw for reference in found.references}
    links = {citation.marker: [titles[one] for one in citation.reference_ids] for citation in found.citations}
    return list(titles.values()), links


def test_a_list_without_numbers_goes_on_behind_the_notes() -> None:
    titles, links = entries_and_links(NOTES + UNNUMBERED)
    assert len(titles) == 5
    assert links["(INE, 2023)"] == ["Encuesta continua de hogares"]
    assert links["(Holt-Lunstad et al. 2015)"] == ["Loneliness and social isolation"]


def test_what_no_parenthesis_cites_is_no_list() -> None:
    uncited = "\nThe author won the Orwell Prize, London, 2019.\nPhoto: Anna Weber, “The Bridge”, 2021.\n"
    titles, _ = entries_and_links(NOTES + uncited)
    assert len(titles) == 3


def test_the_last_numbered_entry_does_not_swallow_those_without_a_number() -> None:
    draft = (
        "The dam is costly [1], and money is short [2] [3]. It may take until 2040 (Olimov 2023: 45), papers say "
        "(Asia-Plus, 2 February 2024).\n\nReferences\n"
        "1. World Bank. Restructuring Paper. Washington, 2022.\n2. Ada Moore, “Power,” Reuters, 3 May 2022.\n"
        "3. Umarov, H. The empty treasury. Economics 2 (2023): 33–40.\n"
        "Olimov, M. Water and Power. Moscow: Nauka, 2023.\nAsia-Plus. A winter without light. 2 February 2024.\n"
    )
    _, links = entries_and_links(draft)
    assert links["[3]"] == ["The empty treasury"]
    assert links["(Olimov 2023: 45)"] == ["Water and Power"]
    assert links["(Asia-Plus, 2 February 2024)"] == ["A winter without light"]
