"""What a draft may hold at most, and hostile ones, on which a quadratic search would never end."""

import time

import pytest

from refcheck.documents import read_document
from refcheck.errors import InputError
from refcheck.references import find_bibliography
from refcheck.references.limits import take_within


@pytest.mark.parametrize(
    ("items", "most"),
    [pytest.param([], 0, id="nothing"), pytest.param([1, 2, 3], 3, id="exactly as many as allowed")],
)
def test_what_is_within_the_limit_is_given_back(items: list[int], most: int) -> None:
    assert take_within(iter(items), most, what="lists") == items


def test_one_more_than_the_limit_is_refused_by_name() -> None:
    with pytest.raises(InputError, match=r"more than 3 lists"):
        take_within(iter(range(4)), 3, what="lists")


def test_an_endless_supply_is_not_read_to_its_end() -> None:
    with pytest.raises(InputError):
        take_within(iter(int, 1), 10, what="markers")


def test_more_entries_than_any_book_has_are_refused() -> None:
    listed = "- Orr, Wells, Leeds: Moor, 1999.\n" * 25_001
    document = read_document(f"Wells are deep.\n\nReferences\n\n{listed}".encode(), source="piece.txt")
    with pytest.raises(InputError, match="entries"):
        find_bibliography(document)


NOTES = "\n\nNotes\n\n1. Orr, Wells, Leeds: Moor, 1999.\n2. Pell, Mud, Leeds: Moor, 2001.\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("[" * 1_000_000, id="a million opening brackets"),
        pytest.param("(" * 100_000 + ")" * 100_000, id="half a million nested parentheses"),
        pytest.param("[1](" * 60_000, id="links that never end"),
        pytest.param("(Orr 1999" * 30_000, id="parentheses with name and year that never close"),
        pytest.param("(“Wells,” Orr, 4 May 1999; " * 10_000, id="whole references that never close"),
        pytest.param("Sources: " + "A; " * 60_000, id="a list on one line without end"),
        pytest.param("[K19, " * 30_000, id="keys that never close"),
        pytest.param("Orr and Pell and " * 15_000, id="names joined for ever"),
        pytest.param("According to the Orr of the Pell of " * 8_000, id="sayings without an end"),
        pytest.param("— " * 100_000, id="dashes"),
        pytest.param("1. 2. 3. " * 25_000, id="labels in one line"),
        pytest.param("see also " * 30_000, id="signals only"),
        pytest.param("https://a.example/" * 20_000, id="one address of a megabyte"),
        pytest.param("word.1" * 50_000, id="glued digits"),
    ],
)
def test_notes_behind_bait_are_still_read(body: str) -> None:
    document = read_document(f"Wells are deep.1 Mud is not.2\n\n{body}{NOTES}".encode(), source="piece.txt")
    found = find_bibliography(document)
    assert {reference.raw for reference in found.references} >= {"Pell, Mud, Leeds: Moor, 2001."}


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("ibid. " * 20_000, id="ibid for ever"),
        pytest.param("See " * 30_000 + "Orr, Wells, 1999", id="see for ever"),
        pytest.param("; ".join(["Orr, Wells, Leeds: Moor, 1999"] * 5_000), id="five thousand works in a note"),
        pytest.param("Orr, Wells, 1999. It is deep. " * 4_000, id="remarks for ever"),
        pytest.param("compare Orr with " * 8_000, id="compared for ever"),
        pytest.param("Orr, " * 25_000, id="a name for ever"),
        pytest.param("———. " * 25_000, id="the same author for ever"),
        pytest.param("“" * 50_000, id="quotation marks"),
    ],
)
def test_the_note_behind_a_hostile_one_is_still_read(note: str) -> None:
    text = f"Wells are deep.1 Mud is not.2\n\nNotes\n\n1. {note}\n2. Pell, Mud, Leeds: Moor, 2001, p. 4.\n"
    document = read_document(text.encode(), source="piece.txt")
    found = find_bibliography(document)
    assert found.references[-1].raw == "Pell, Mud, Leeds: Moor, 2001, p. 4."


def test_many_lines_of_numbered_notes_cost_no_more_than_their_number() -> None:
    text = "A¹ b² c³.\n\n" + "1 Smith, A book. 2 Jones, B book. 3 Kay, C book.\n\n" * 4_000
    started = time.process_time()
    find_bibliography(read_document(text.encode(), source="piece.txt"))
    assert time.process_time() - started < 5
