"""What stands around the text of a PDF page: line numbers, running heads and feet."""

from collections.abc import Sequence

import pytest

from refcheck.documents import read_document
from tests.unit.documents.drafts import a_pdf

Drawn = tuple[float, float, float, str]
LINES = (
    "The deck of the bridge will be replaced in the autumn of next year, the mayor told",
    "reporters on Monday, and the ferry is to run every hour until the work is done. The",
    "council has set aside 40 million crowns for it, of which the state pays nearly half,",
    "while the villages on the far bank pay nothing. The opposition calls the sum a guess",
    "and asks for a second opinion, which the mayor has promised to order before the end",
    "of the month. Last year the deck was closed on eleven days, in the year before on 3",
    "because of wind, and on two because of a lorry that had lost its load of gravel and",
    "then its driver, who walked home.",
)

LAST = "Roe, Ann. 2020. Ferries, Fares and the Cost of an Island in Wessex and Beyond. Berlin:"


def at_lines(texts: Sequence[str], left: float) -> list[Drawn]:
    return [(left, 700 - 15 * row, 11, text) for row, text in enumerate(texts)]


def numbered(texts: Sequence[str], size: float) -> list[Drawn]:
    numbers = [(60.0, 700.0 - 15 * row, size, str(row + 1)) for row in range(len(texts))]
    return [one for pair in zip(numbers, at_lines(texts, 90), strict=True) for one in pair]


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(numbered(LINES, 7), id="each-before-its-line"),
        pytest.param(sorted(numbered(LINES, 7), key=lambda one: one[0]), id="numbers-apart"),
    ],
)
def test_numbers_that_count_the_lines_are_no_text(drawn: list[Drawn]) -> None:
    text = read_document(a_pdf([drawn]), source="a.pdf").text
    assert text == " ".join(LINES)


@pytest.mark.parametrize("left", [pytest.param(40, id="left"), pytest.param(540, id="right")])
def test_numbers_beside_each_fifth_line_are_no_text(left: float) -> None:
    lines = (LINES[:-1] * 3)[:20]
    numbers = [(left, 700.0 - 15 * row, 7, str(row + 1)) for row in range(4, len(lines), 5)]
    drawn = sorted([*at_lines(lines, 72), *numbers], key=lambda one: (-one[1], one[0]))
    assert read_document(a_pdf([drawn]), source="a.pdf").text == " ".join(lines)


def test_figures_at_the_right_edge_of_rows_are_kept() -> None:
    rows = [f"the ward of {name} and all that lies behind it" for name in ("Ash", "Bere", "Coombe", "Dene", "Eye")]
    figures = [(460.0, 700.0 - 15 * row, 11, str(5 * row + 5)) for row in range(len(rows))]
    drawn = sorted([*at_lines(rows, 72), *figures], key=lambda one: (-one[1], one[0]))
    assert "10" in read_document(a_pdf([drawn]), source="a.pdf").text


def test_the_numbers_of_notes_that_hang_are_kept() -> None:
    entries = [f"Ada Moore, Bridges of Wessex, volume {number}, London." for number in range(1, 9)]
    text = read_document(a_pdf([numbered(entries, 11)]), source="a.pdf").text
    assert "7 Ada Moore, Bridges of Wessex, volume 7" in text


def test_the_numbered_lines_of_a_short_last_page_are_told_from_notes() -> None:
    lines = ["11. Moore, Bridges of", "Wessex, volume 4.", "12. Lind, Piers, with", "a map of them."]
    notes = ["Moore, Bridges of Wessex, 4.", "ibid.", "Lind, Piers, 12.", "Roe, Ferries, 5."]
    assert read_document(a_pdf([numbered(lines, 11)]), source="a.pdf").text.startswith("11. Moore, Bridges of Wessex")
    assert "3 Lind, Piers" in read_document(a_pdf([numbered(notes, 11)]), source="a.pdf").text


def test_a_foot_that_the_first_page_lacks_is_no_text() -> None:
    foot = (72.0, 30.0, 8.0, "Not for circulation – courier.example")
    pages = [at_lines(LINES, 72), [*at_lines(LINES, 72), foot], [*at_lines(LINES, 72), foot]]
    assert "circulation" not in read_document(a_pdf(pages), source="a.pdf").text


def test_addresses_that_end_two_pages_are_no_heads() -> None:
    titles = {1: "The bridge", 2: "Another ferry sinks"}

    def page(number: int) -> list[Drawn]:
        entry = [(72.0, 66.0, 11.0, f"Courier, “{titles[number]}”, 3 May 2024,")]
        return [
            *at_lines(LINES[number:], 72),
            *entry,
            (72.0, 52.0, 11.0, f"https://courier.example/archives/{number}58812"),
        ]

    text = read_document(a_pdf([page(1), page(2)]), source="a.pdf").text
    assert "https://courier.example/archives/158812" in text
    assert "https://courier.example/archives/258812" in text


def test_an_entry_that_begins_a_page_is_not_joined_to_the_address_before_it() -> None:
    entries = [
        f"Courier, “The bridge, part {number}”, 3 May 2024, https://courier.example/{number}" for number in (1, 2)
    ]
    pages = [[*at_lines(LINES, 72), (72.0, 100.0, 11.0, entries[0])], [(72.0, 700.0, 11.0, entries[1])]]
    document = read_document(a_pdf(pages), source="a.pdf")
    assert [document.text[block.start : block.end] for block in document.blocks[1:]] == entries


def test_a_foot_of_one_page_only_stands_far_below_the_text() -> None:
    foot = (72.0, 30.0, 8.0, "Not for circulation – courier.example")
    assert "circulation" not in read_document(a_pdf([[*at_lines(LINES, 72), foot]]), source="a.pdf").text
    note = (72.0, 30.0, 8.0, "1 Ada Moore, Bridges of Wessex, London")
    assert "Bridges" in read_document(a_pdf([[*at_lines(LINES, 72), note]]), source="a.pdf").text


def test_an_entry_goes_on_behind_its_place_on_the_next_page() -> None:
    works = [f"Moore, Ada. 201{number}. Bridges of Wessex. London: Lind Press." for number in range(4)]
    listed = [(72.0, 400.0 - 24 * row, 11.0, work) for row, work in enumerate(works)]
    pages = [[*at_lines(LINES, 72), *listed, (72.0, 100.0, 11.0, LAST)]]
    pages.append([(72.0, 700.0, 11.0, "Springer Verlag.")])
    assert "Berlin: Springer Verlag." in read_document(a_pdf(pages), source="a.pdf").text


def test_the_head_above_the_title_of_the_only_page_is_no_text() -> None:
    head, title = (72.0, 800.0, 9.0, "The Basin Review (2024), https://basin.example"), (72.0, 760.0, 18.0, "The deck")
    text = read_document(a_pdf([[head, title, *at_lines(LINES, 72)]]), source="a.pdf").text
    assert text.startswith("The deck")
