"""Tables of sources and lists of items: which cell is which field."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography
from refcheck.references.csl import to_csl

Item = dict[str, object]


def items_of(text: str, name: str) -> list[Item]:
    found = find_bibliography(read_document(text.encode(), source=name))
    return [to_csl(reference) for reference in found.references]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'title,url,date,outlet\n"Norway stops, for now",https://a.example/x,2024-12-02,AP\n',
            [("Norway stops, for now", "https://a.example/x", "AP", [2024, 12, 2])],
            id="comma-in-quotes",
        ),
        pytest.param(
            "Link;Titel;Medium;Datum\nhttps://b.example/y;Der Streit um das Wasser;Die Zeit;17.06.2022\n",
            [("Der Streit um das Wasser", "https://b.example/y", "Die Zeit", [2022, 6, 17])],
            id="semicolons-and-german-heads",
        ),
        pytest.param(
            '"Key","Publication Year","Title","Publication Title","Url","Date"\n'
            '"AB12","2019","Sheep and jobs","The Guardian","https://c.example/z","2019-02-12"\n',
            [("Sheep and jobs", "https://c.example/z", "The Guardian", [2019, 2, 12])],
            id="zotero-year-beside-date",
        ),
        pytest.param(
            "title\turl\noutlet unknown\thttps://d.example/1\nno address\t\n\t\n",
            [("outlet unknown", "https://d.example/1", None, None), ("no address", None, None, None)],
            id="tabs-and-rows-without-address",
        ),
        pytest.param(
            "https://e.example/1,seen\nhttps://e.example/2,not seen\n",
            [(None, "https://e.example/1", None, None), (None, "https://e.example/2", None, None)],
            id="no-heads-at-all",
        ),
        pytest.param(
            "https://f.example/a,b\nhttps://f.example/c\n",
            [(None, "https://f.example/a,b", None, None), (None, "https://f.example/c", None, None)],
            id="commas-of-addresses",
        ),
    ],
)
def test_columns_become_fields(text: str, expected: list[tuple[object, ...]]) -> None:
    found = items_of(text, "sources.tsv" if "\t" in text else "sources.csv")
    shown = []
    for item in found:
        issued = item.get("issued")
        date = issued["date-parts"][0] if isinstance(issued, dict) else None
        shown.append((item.get("title"), item.get("URL"), item.get("container-title"), date))
    assert shown == expected


def test_each_row_stands_where_it_was_read() -> None:
    text = 'title,url\n"One\nhalf",https://a.example/1\nTwo,https://a.example/2\n'
    document = read_document(text.encode(), source="t.csv")
    assert [document.text[one.start : one.end] for one in document.entries] == [
        '"One\nhalf",https://a.example/1',
        "Two,https://a.example/2",
    ]


def test_a_table_with_an_endless_cell_still_gives_its_addresses() -> None:
    text = f'title,url\n"{"x" * 200_000}",https://a.example/1\n'
    assert [item["URL"] for item in items_of(text, "t.csv")] == ["https://a.example/1"]


def test_ris_values_run_over_lines_and_the_full_journal_name_counts() -> None:
    text = "TY  - JOUR\nTI  - Water and\n peace\nJO  - Water Alt.\nJF  - Water Alternatives\nSN  - 1965-0175\nER  - \n"
    (item,) = items_of(text, "list.ris")
    assert (item["title"], item["container-title"]) == ("Water and peace", "Water Alternatives")
    assert "ISBN" not in item


def test_items_as_crossref_and_zotero_give_them() -> None:
    text = (
        '[{"id": 1, "title": ["On <i>Salmo</i> trutta"], "container-title": ["Fish"], '
        '"DOI": "https://doi.org/10.1/x", "URL": "www.fish.example/1"}]'
    )
    (item,) = items_of(text, "list.json")
    assert (item["title"], item["container-title"]) == ("On Salmo trutta", "Fish")
    assert (item["DOI"], item["URL"]) == ("10.1/x", "http://www.fish.example/1")


def test_bibtex_others_are_nobody_and_a_note_tells_the_access() -> None:
    text = (
        "@misc{a, author={He, K. and others}, title={Seeds}, year=2019, note={Accessed: 2020-05-01}, "
        "howpublished={\\url{https://seeds.example/}}}"
    )
    (item,) = items_of(text, "list.bib")
    assert item["author"] == [{"family": "He", "given": "K."}]
    assert item["accessed"] == {"date-parts": [[2020, 5, 1]]}
    assert item["type"] == "webpage"


def test_a_spreadsheet_may_name_its_delimiter_first() -> None:
    text = "sep=;\nTitel;Link;Abgerufen am\nA, B, C;https://a.example/x;12.09.2022\n"
    (item,) = items_of(text, "list.csv")
    assert (item["title"], item["URL"], "accessed" in item) == ("A, B, C", "https://a.example/x", True)
