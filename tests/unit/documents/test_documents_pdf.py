"""PDF pages as word processors, typesetters and browsers print them."""

import zlib
from collections.abc import Sequence

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents import read_document
from refcheck.errors import InputError
from refcheck.pdfs.letters import name_letters, write_out
from tests.unit.documents.drafts import a_pdf

Drawn = tuple[float, float, float, str]
FULL = "The deck of the bridge will be replaced in the autumn of next year, the mayor told"


def words_of(document: Document, kind: BlockKind) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.kind is kind]


def notes_of(document: Document) -> dict[str, str]:
    return {note.label: document.text[note.start : note.end] for note in document.notes}


def marked(left: float, bottom: float, size: float, words: str, number: str) -> list[Drawn]:
    """Draw words with a raised number behind them."""
    behind = left + stringWidth(words, "Times-Roman", size)
    return [(left, bottom, size, words), (behind, bottom + size * 0.4, size * 0.6, number)]


def a_note(bottom: float, size: float, number: str, words: str) -> list[Drawn]:
    """Draw a note behind its raised number."""
    return [(72, bottom + size * 0.4, size * 0.6, number), (80, bottom, size, words)]


@pytest.mark.parametrize("size", [pytest.param(9, id="smaller-print"), pytest.param(12, id="print-of-the-body")])
def test_raised_numbers_lead_to_the_notes_at_the_foot_of_their_page(size: float) -> None:
    def page(number: int) -> list[Drawn]:
        return [
            (72, 700, 12, FULL),
            *marked(72, 686, 12, "reporters.", str(number)),
            *a_note(120, size, str(number), f"Ada Moore, Bridges of Wessex, volume {number}, printed in London by"),
            (72, 106, size, "12 September Press, p. 4."),
        ]

    document = read_document(a_pdf([page(1), page(2)]), source="a.pdf")
    assert [marker.labels for marker in document.markers] == [("1",), ("2",)]
    assert notes_of(document) == {
        str(n): f"Ada Moore, Bridges of Wessex, volume {n}, printed in London by 12 September Press, p. 4."
        for n in (1, 2)
    }


def test_notes_that_begin_anew_on_each_page_belong_to_their_page() -> None:
    pages = [
        [(72, 700, 12, FULL), *marked(72, 686, 12, "us.", "1"), *a_note(90, 9, "1", f"Moore, Bridges, {at}.")]
        for at in (10, 20)
    ]
    document = read_document(a_pdf(pages), source="a.pdf")
    assert notes_of(document) == {"1": "Moore, Bridges, 10.", "1-2": "Moore, Bridges, 20."}
    assert [marker.labels for marker in document.markers] == [("1",), ("1-2",)]


def test_raised_exponents_lead_to_no_note() -> None:
    page = [
        *marked(72, 700, 12, "It covers 40 km", "2"),
        *marked(72, 660, 12, "It fell in 1990.", "1"),
        *marked(72, 620, 12, "It rose again.", "2"),
        *a_note(90, 9, "1", "Moore, Bridges, 10."),
        *a_note(78, 9, "2", "Moore, Bridges, 20."),
    ]
    document = read_document(a_pdf([page]), source="a.pdf")
    assert [document.text[: marker.start][-6:] for marker in document.markers] == [" 1990.", "again."]


def test_notes_without_a_raised_number_in_the_text_get_no_marker() -> None:
    page = [(72, 700, 12, FULL), (72, 686, 12, "reporters."), *a_note(90, 9, "7", "Moore, Bridges, 10.")]
    assert read_document(a_pdf([page]), source="a.pdf").markers == ()


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        pytest.param("The coun-", "ty said so, and then went on.", "The county said so", id="parted-word"),
        pytest.param("See https://a.example/the-new-", "bridge for more of it.", "/the-new-bridge for", id="address"),
        pytest.param("The Anglo-", "Irish treaty was signed in the end.", "Anglo-Irish", id="name"),
        pytest.param("A well-", "known well-known man.", "A well-known well", id="word-printed-with-it-elsewhere"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_it_belongs_to_the_word(
    line: str, following: str, joined: str
) -> None:
    assert joined in read_document(a_pdf([[(72, 700, 12, line), (72, 686, 12, following)]]), source="a.pdf").text


def test_entries_are_told_by_their_distance_and_a_year_at_a_line_start_begins_none() -> None:
    lines = [
        (72, 700, 10, "Adeyemi, F. Lost water in the cities of the coast. London: Harbour Press, March"),
        (72, 688, 10, "2019. Print."),
        (72, 670, 10, "Becker, T. Smart meters and what they tell us. Copenhagen: The Water Press, in May"),
        (72, 658, 10, "2021. Print."),
        (72, 640, 10, "Castro, M. The city that loses its water. Mexico: Editorial Norte, 2020, two volumes"),
        (72, 628, 10, "and a map."),
    ]
    found = words_of(read_document(a_pdf([lines]), source="a.pdf"), BlockKind.PARAGRAPH)
    assert [words.split(",")[0] for words in found] == ["Adeyemi", "Becker", "Castro"]


def test_what_a_browser_prints_around_a_page_is_no_part_of_the_piece() -> None:
    page = [
        (30, 815, 8, "22/11/2026, 12:02 The bridge"),
        (72, 700, 12, FULL + " us."),
        (30, 20, 8, "https://daily.example/bridge 1/1"),
    ]
    document = read_document(a_pdf([page]), source="a.pdf")
    assert document.text == FULL + " us."


def test_the_address_of_a_note_stays_where_it_is_the_last_line_above_what_a_browser_prints() -> None:
    page = [
        (72, 700, 12, FULL + " us."),
        (72, 62, 10, "8. Daily Courier, “The bridge”, 17 August 2022,"),
        (72, 48, 10, "https://courier.example/bridge"),
        (30, 20, 8, "https://daily.example/bridge 1/1"),
    ]
    document = read_document(a_pdf([page]), source="a.pdf")
    assert "https://courier.example/bridge" in document.text
    assert "daily.example" not in document.text


@pytest.mark.parametrize("layers", [pytest.param(1, id="packed-once"), pytest.param(3, id="packed-thrice")])
def test_streams_that_unpack_past_all_reason_are_refused(layers: int) -> None:
    data = b"q " * 15_000_000
    for _ in range(layers):
        data = zlib.compress(data, 1)
    filters = b"/FlateDecode " * layers
    stream = b"4 0 obj\n<</Length %d/Filter[%s]>>\nstream\n%s\nendstream\nendobj\n" % (len(data), filters, data)
    with pytest.raises(InputError, match="unpack"):
        read_document(b"%PDF-1.7\n" + stream, source="bomb.pdf")


def test_pictures_may_be_large() -> None:
    data = zlib.compress(bytes(30_000_000), 1)
    head = b"4 0 obj\n<</Type/XObject/Subtype/Image/Length %d/Filter/FlateDecode>>\nstream\n" % len(data)
    with pytest.raises(InputError, match="damaged"):  # for want of pages, not for its size
        read_document(b"%PDF-1.7\n" + head + data + b"\nendstream\nendobj\n", source="a.pdf")


def test_first_lines_set_in_are_no_block_quotes_and_quotes_go_on_in_the_next_column() -> None:
    def column(left: float, words: Sequence[tuple[float, str]]) -> list[Drawn]:
        return [(left + indent, 700 - 12 * at, 10, line) for at, (indent, line) in enumerate(words)]

    first = [
        (0, "The land was surveyed in nine provinces at first,"),
        (0, "and by the end of it most of them were done."),
        (15, "Researchers have been sceptical of the plan."),
        (0, "They found that two thirds of the titles went to"),
        (0, "people who had never lived in the whole valley."),
        (15, "A second study of the same year came to no other"),
        (0, "result, and nobody has tried it again since then."),
        (25, "A title is a paper, and it can be burnt."),
    ]
    second = [(25, "The land was given to us by those who"), (25, "are under it.")]
    second += [(0, "That is what they say in all of the nine provinces,")] + [
        (0, "and in the towns too, where few hold any land,")
    ] * 4
    document = read_document(a_pdf([column(72, first) + column(320, second)]), source="a.pdf")
    assert words_of(document, BlockKind.QUOTE) == [
        "A title is a paper, and it can be burnt. The land was given to us by those who are under it."
    ]
    assert [words[:11] for words in words_of(document, BlockKind.PARAGRAPH)] == [
        "The land wa",
        "Researchers",
        "A second st",
        "That is wha",
    ]


def test_forms_that_draw_themselves_end_a_process_of_their_own() -> None:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 11>>\n"
        b"stream\n/X Do /X Do\nendstream",
        b"<</Length 5>>\nstream\n/X Do\nendstream",
    ]
    listed = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, words) for number, words in enumerate(objects, start=1))
    with pytest.raises(InputError, match="broke down"):
        read_document(b"%PDF-1.7\n" + listed + b"trailer\n<</Size 6/Root 1 0 R>>\n%%EOF", source="a.pdf")


def test_entries_are_told_by_the_lines_set_in_below_them_though_no_distance_parts_them() -> None:
    drawn = [
        (72.0, 700.0, 18.0, "References"),
        (72, 670, 11, "City of Lindau. (2023). Lighting plan for the years until 2030. Printed at"),
        (94, 657, 11, "https://www.lindau.example/plan"),
        (72, 644, 11, "Hart, E. (2018). Streets for walking. Civic Press."),
        (72, 631, 11, "Okafor, N., Brandt, L., & Silva, A. (2022). Speed limits after the dark and"),
        (94, 618, 11, "before the dawn. Letters, 31, 12-29."),
    ]
    document = read_document(a_pdf([drawn]), source="a.pdf")
    assert [text.split()[0] for text in words_of(document, BlockKind.PARAGRAPH)] == ["City", "Hart,", "Okafor,"]


def test_entries_are_told_by_their_authors_where_all_lines_begin_at_the_edge() -> None:
    drawn = [
        (72.0, 700.0, 18.0, "References"),
        (72, 670, 11, "Moore, A. (2018) The bridges of Wessex and of the western counties. London:"),
        (72, 657, 11, "Harbour Press, pp. 77-98, with a long index of names and places in all of it."),
        (72, 644, 11, "Hart, E. (2018a) Streets for walking in the old towns, 3(1), pp. 14-28, 2018."),
        (72, 631, 11, "Hart, E. (2018b) Streets for riding in the new towns, 3(4), pp. 201-218, 201."),
        (72, 618, 11, "Office for Streets (2019) Survey of the streets. Office for Streets, Lindau, 4."),
    ]
    document = read_document(a_pdf([drawn]), source="a.pdf")
    assert len(words_of(document, BlockKind.PARAGRAPH)) == 4


def test_numbers_that_a_file_holds_apart_stand_before_their_entries() -> None:
    drawn = [(72.0, 670.0, 11.0, "[1]"), (72, 655, 11, "[2]")]
    drawn += [(100, 670, 11, "A. Moore, Bridges of Wessex, 2018."), (100, 655, 11, "E. Hart, Streets, 2019.")]
    document = read_document(a_pdf([drawn]), source="a.pdf")
    assert document.text == "[1] A. Moore, Bridges of Wessex, 2018.\n\n[2] E. Hart, Streets, 2019."


def test_two_notes_at_one_place_are_two_markers() -> None:
    drawn = [(72.0, 700.0, 12.0, FULL), *marked(72, 686, 12, "reporters.", "12")]
    drawn += [*a_note(120, 9, "1", "Moore, Bridges, 4."), *a_note(106, 9, "2", "Hart, Streets, 9.")]
    document = read_document(a_pdf([drawn]), source="a.pdf")
    assert [marker.labels for marker in document.markers] == [("1",), ("2",)]


def test_a_title_above_two_columns_makes_no_line_of_them_short() -> None:
    def column(left: float, words: str) -> list[Drawn]:
        return [(left, 560 - at * 14, 11, f"{words} {at} of the Old Bridge") for at in range(8)]

    page = [(150, 640, 20, "What became of the bridge?"), *column(72, "Line"), *column(320, "Verse")]
    document = read_document(a_pdf([page]), source="a.pdf")
    assert len(words_of(document, BlockKind.PARAGRAPH)) == 1


@pytest.mark.parametrize(
    ("pitch", "kept"), [pytest.param(14, False, id="set-off-from-the-text"), pytest.param(30, True, id="double-spaced")]
)
def test_the_only_head_of_a_short_file_is_told_by_its_pages_number(pitch: int, kept: bool) -> None:
    first = [(72, 700.0 - at * pitch, 11, FULL) for at in range(6)]
    second = [(72, 770.0, 11, "Working Paper 7 2"), *((72, 740.0 - at * pitch, 11, FULL) for at in range(6))]
    document = read_document(a_pdf([first, second]), source="a.pdf")
    assert ("Working Paper" in document.text) is kept


@pytest.mark.parametrize(
    ("last", "rest"),
    [
        pytest.param("Moore, “Bridges of the", "North and South”, 1990, p. 7.", id="mid-sentence"),
        pytest.param("Moore, Bridges, 2nd ed.", "(Boston: Quay Books, 1990), p. 7.", id="behind-an-abbreviation"),
        pytest.param("Moore, Bridges, https://a.", "example/bridges.", id="address-broken-at-its-point"),
    ],
)
@pytest.mark.parametrize("is_column", [pytest.param(True, id="next-column"), pytest.param(False, id="next-page")])
def test_a_note_goes_on_at_the_foot_of_the_next_column_or_page(last: str, rest: str, is_column: bool) -> None:
    def column(left: float) -> list[Drawn]:
        return [(left, 700 - at * 14.0, 12, "The council has told nobody why.") for at in range(8)]

    left = 320.0 if is_column else 72.0
    first = [*column(72), *marked(72, 588, 12, "It fell.", "1"), *a_note(120, 9, "1", last)]
    second = [*column(left), (left, 588, 12, "It rose."), (left, 130, 9, rest)]
    document = read_document(a_pdf([first + second] if is_column else [first, second]), source="a.pdf")
    joint = "" if last.endswith("//a.") else " "
    assert list(notes_of(document).values()) in ([f"{last} {rest}"], [f"{last}{joint}{rest}"])
    assert rest not in document.text[: document.notes[0].start]


def test_raised_roman_figures_stand_beside_their_words() -> None:
    page = [
        *marked(72, 700, 12, "It fell in winter. ", "iv"),
        *marked(72, 600, 12, "", "iv"),
        (81, 600, 12, "Moore, 4."),
    ]
    text = read_document(a_pdf([page]), source="a.pdf").text
    assert "winter.iv" in text
    assert "iv Moore" in text


def test_letters_of_bitmap_fonts_and_ligatures_are_written_out() -> None:
    assert write_out(name_letters("\x10the o\x1ece\x11, 1990\x151992, gro\xff")) == "“the office”, 1990–1992, groß"
    assert write_out(name_letters("Saint-Cloÿ, ﬁnd")) == "Saint-Cloÿ, find"


def test_the_second_raised_number_of_a_line_is_raised_too() -> None:
    first = "It closed at midnight."
    words = marked(72, 700, 12, first, "1")
    left = 72 + stringWidth(first, "Times-Roman", 12) + 10
    page = [*words, *marked(left, 700, 12, "Two were hit in December.", "2"), (72, 660, 12, FULL)]
    notes = [*a_note(120, 9, "1", "Moore, Bridges, p. 4."), *a_note(106, 9, "2", "Lind, Ferries, p. 5.")]
    document = read_document(a_pdf([[*page, *notes]]), source="a.pdf")
    assert [marker.labels for marker in document.markers] == [("1",), ("2",)]


def test_items_that_semicolons_end_are_no_block_quote() -> None:
    items = ["the rains of the autumn, the heaviest that anybody at the lake remembers since", "the year 1961;"]
    items += ["the canal that the town dug in haste to lead the water of the suburbs away;", "the new houses."]
    listed = [(90.0, 660.0 - 14 * row, 12.0, line) for row, line in enumerate(items)]
    after = [(72.0, 600.0 - 14 * row, 12.0, FULL) for row in range(4)]
    document = read_document(
        a_pdf([[(72, 700, 12, FULL), (72, 686, 12, "three causes:"), *listed, *after]]), source="a.pdf"
    )
    assert words_of(document, BlockKind.QUOTE) == []
    assert words_of(document, BlockKind.LIST_ITEM)[0].endswith("since the year 1961;")


def test_two_raised_numbers_with_a_comma_between_them_stay_raised() -> None:
    document = read_document(a_pdf([[(72, 700, 12, FULL), *marked(72, 686, 12, "reporters.", "3, 4")]]), source="a.pdf")
    assert document.text.endswith("reporters.³, ⁴")


def test_notes_with_roman_figures_stand_apart() -> None:
    words = ["i Ada Moore, Bridges of Wessex, 4.", "ii Ibid.", "iii Lind, Piers, 12.", "iv The mayor, letter."]
    lines = [(72.0, 600.0 - 13 * at, 11.0, line) for at, line in enumerate(words)]
    document = read_document(a_pdf([[(72, 700, 11, FULL), (72, 686, 11, "us so."), *lines]]), source="a.pdf")
    assert document.text.split("\n\n")[1:] == words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("i", "ii", id="roman"),
        pytest.param("(1)", "(2)", id="bracketed"),
        pytest.param("¶", "§", id="signs"),
    ],
)
def test_foot_notes_are_counted_in_many_ways(first: str, second: str) -> None:
    page = [
        (72, 700, 12, FULL),
        *marked(72, 686, 12, "reporters.", first),
        (72, 672, 12, FULL),
        *marked(72, 658, 12, "the council.", second),
        *a_note(120, 9, first, "Ada Moore, Bridges of Wessex, volume 1, p. 4."),
        *a_note(106, 9, second, "Lind, Piers, 12."),
    ]
    document = read_document(a_pdf([page]), source="a.pdf")
    assert list(notes_of(document).values()) == ["Ada Moore, Bridges of Wessex, volume 1, p. 4.", "Lind, Piers, 12."]
    assert len(document.markers) == 2


@pytest.mark.parametrize(
    "between",
    [
        pytest.param(["Figure 2: Days on which the ferry ran. Source: Harbour office."], id="figure"),
        pytest.param(["Year  Days", "2010  66", "2011  41", "Table 1: Open days."], id="table-above-its-caption"),
    ],
)
def test_a_paragraph_goes_on_behind_the_figures_in_its_middle(between: Sequence[str]) -> None:
    lines = [(72.0, 700.0 - 14 * row, 11.0, FULL) for row in range(8)]
    floats = [(90.0, 560.0 - 14 * row, 11.0, text) for row, text in enumerate(between)]
    rest = [(72.0, 460.0 - 14 * row, 11.0, text) for row, text in enumerate(("reporters on Monday (Moore, 2015).", ""))]
    document = read_document(a_pdf([[*lines, *floats, *rest]]), source="a.pdf")
    paragraphs = words_of(document, BlockKind.PARAGRAPH)
    assert paragraphs[0].endswith("the mayor told reporters on Monday (Moore, 2015).")
    assert document.text.rfind(between[-1]) > document.text.find("Monday")


def test_the_thanks_on_the_first_page_stand_before_its_notes() -> None:
    page = [
        (72.0, 700.0, 12.0, FULL),
        *marked(72, 686, 12, "V. Kask", "*"),
        *marked(72, 672, 12, "reporters.", "1"),
        (72, 120, 9, "*The author thanks the Road Museum."),
        *a_note(106, 9, "1", "Moore, Bridges, 4."),
    ]
    assert list(notes_of(read_document(a_pdf([page]), source="a.pdf")).values()) == [
        "The author thanks the Road Museum.",
        "Moore, Bridges, 4.",
    ]


def test_a_raised_number_and_one_letter_behind_it_are_told_apart() -> None:
    page = [(72.0, 700.0, 12.0, FULL), *marked(72, 686, 12, "us.", "2"), (96.0, 686.0, 12.0, "A man spoke.")]
    assert "us.²" in read_document(a_pdf([page]), source="a.pdf").text
