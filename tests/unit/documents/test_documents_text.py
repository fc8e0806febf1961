"""Plain text in: encodings, line ends, blocks, and what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.documents import BlockKind
from refcheck.documents import read_document
from refcheck.errors import InputError

PIECE = (
    "Die Brücke über den Fluss wurde gesperrt, weil „niemand“ sie mehr für sicher hielt. Das sagte der Bürgermeister."
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_text_comes_out_the_same_from_every_encoding(encoding: str) -> None:
    document = read_document((PIECE + "\n").encode(encoding), source="piece.txt")
    assert document.text.strip() == PIECE


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(
            "Мост закрыли на ремонт в октябре, сообщил глава города. Работы продлятся до весны.", "cp1251", id="cp1251"
        ),
        pytest.param(
            "Мост закрыли на ремонт в октябре, сообщил глава города. Работы продлятся до весны.", "koi8-r", id="koi8-r"
        ),
        pytest.param(
            "Le pont fut fermé à la circulation l’été dernier, a déclaré le maire.", "latin-1", id="latin-1-french"
        ),
    ],
)
def test_one_byte_encodings_are_guessed(text: str, encoding: str) -> None:
    text = text.replace("’", "'")
    assert read_document(text.encode(encoding), source="piece.txt").text == text


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b" \n\t\r\n ", id="blanks-only"),
        pytest.param("\ufeff\n".encode(), id="mark-only"),
        pytest.param(b"text\0with\0zeros and some more of them \0\0\0 here", id="nul"),
        pytest.param(bytes(range(256)) * 20, id="every-byte"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 64, id="picture"),
        pytest.param(b"PK\x03\x04" + b"\0" * 64, id="archive"),
        pytest.param(b"\xff\xfe\x00\xd8\x00\xd8", id="broken-utf-16"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_document(content, source="piece.txt")
    assert str(caught.value).startswith("piece.txt")
    assert "\n" not in str(caught.value)


def test_offsets_lead_back_over_windows_line_ends() -> None:
    source = "Title\r\n\r\nFirst line here.\r\nSecond line.\rThird."
    document = read_document(source.encode(), source="piece.txt")
    start = document.text.index("Third")
    first, last = document.source_span(start, start + 5)
    assert source[first:last] == "Third"


def test_blocks_are_told_by_their_shape() -> None:
    text = (
        "The Bridge\n\nBy Ann Lee\nMay 3, 2024\n\n"
        + "The county closed the bridge on Monday because its deck had begun to crumble. " * 2
        + "\n\nWhat comes next\n\nWork begins in May. It will take a year, and nobody knows what it will cost, "
        "said the mayor.\n\n"
        "Notes\n\n  1. Ann Lee, “The bridge”, Courier, May 2, 2024.\n  2. Ibid.\n"
    )
    blocks = read_document(text.encode(), source="piece.txt").blocks
    assert [block.kind for block in blocks] == [
        BlockKind.HEADING,
        BlockKind.FRONT_MATTER,
        BlockKind.FRONT_MATTER,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
    ]
    assert [block.label for block in blocks[-2:]] == ["1.", "2."]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = (
        "The county closed the bridge on Monday because its\ndeck had begun to crumble, the mayor said in the\n"
        "evening. Nobody was hurt.\n\nA second paragraph stands here, and it is as long as\nthe first one was.\n"
    )
    assert len(read_document(text.encode(), source="piece.txt").blocks) == 2


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_an_input_error(content: bytes) -> None:
    try:
        document = read_document(content, source="piece.txt")
    except InputError:
        return
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.start < block.end <= len(document.text)
        ends.append(block.end)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("On 3 May 2023, at 10:12, Jo Bell <jo@paper.example> wrote:", BlockKind.PARAGRAPH, id="english"),
        pytest.param("Am 3. Mai 2023 um 10:12 schrieb Jo Bell <jo@paper.example>:", BlockKind.PARAGRAPH, id="german"),
        pytest.param("In her diary of 1921 the keeper wrote:", BlockKind.QUOTE, id="the-piece-quotes"),
    ],
)
def test_the_letter_below_a_mail_is_no_quotation(line: str, kind: BlockKind) -> None:
    text = f"The wall stood for ninety years.\n\n{line}\n> The second part needs a source.\n\nIt fell in the spring."
    blocks = read_document(text.encode(), source="draft.txt").blocks
    assert next(block.kind for block in blocks if text[block.start] == ">") is kind
