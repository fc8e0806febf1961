"""References and markers in unusual places: in parentheses, on one line, under keys, behind a sign for the author."""

import pytest

from refcheck.datatypes.references import Bibliography
from refcheck.documents import read_document
from refcheck.references import find_bibliography


def read(text: str) -> Bibliography:
    return find_bibliography(read_document(text.encode(), source="piece.txt"))


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        pytest.param(
            "It fell (Jane Orr, “Stop,” County Times, 4 May 1979, p. 3).",
            ["Jane Orr, “Stop,” County Times, 4 May 1979, p. 3"],
            id="a whole reference",
        ),
        pytest.param(
            "It fell (see Owen Pike, Wires (Leeds: Moor, 1991), pp. 12–14).",
            ["Owen Pike, Wires (Leeds: Moor, 1991), pp. 12–14"],
            id="parentheses inside and a signal before",
        ),
        pytest.param(
            "It fell [Pit Council, Register, 2019, https://pit.example/r; Pit News, “Down,” 1 April 2020].",
            ["Pit Council, Register, 2019, https://pit.example/r", "Pit News, “Down,” 1 April 2020"],
            id="two works in one bracket",
        ),
        pytest.param("It fell (in May 1953, as she told the Post).", [], id="a remark with a date"),
        pytest.param("It fell (“never trust dry land,” 2014).", [], id="a quotation and a year"),
        pytest.param("It fell (Table 2, p. 14, and Figure 3, p. 19, from 2014).", [], id="a place in the piece"),
    ],
)
def test_whole_references_in_parentheses_are_found(sentence: str, works: list[str]) -> None:
    found = read(f"The bridge\n\n{sentence} Nobody was hurt.\n")
    assert [reference.raw for reference in found.references] == works
    assert len(found.citations) == bool(works)
    assert all(len(citation.resolved_ids) == len(works) for citation in found.citations)


@pytest.mark.parametrize(
    ("line", "count"),
    [
        pytest.param("Sources: Post, “A,” 4 May 2012; Town Council, Minutes 1974, p. 33", 2, id="parted by semicolons"),
        pytest.param("Quelle: Bote, „Das Tor“, 4. Mai 2012, https://bote.example/tor", 1, id="one source"),
        pytest.param(
            "References: [1] Orr, Bells, Leeds: Moor, 1970. [2] “Cracked”, Post, 4 May 2003.", 2, id="numbered"
        ),
        pytest.param("Sources: the mayor, his wife; and a man at the bus stop", 0, id="people who were asked"),
        pytest.param("Note: it rained in 2012; it rained in 2013", 0, id="a remark"),
    ],
)
def test_lists_on_one_line_are_found(line: str, count: int) -> None:
    assert len(read(f"The gate\n\nThe gate is shut. It was open in 1999.\n\n{line}\n").references) == count


@pytest.mark.parametrize(
    "second",
    [
        pytest.param("———. 2021. “Who Drives?” Transit Letters 6 (1): 1–15.", id="dashes"),
        pytest.param("---. 2021. “Who Drives?” Transit Letters 6 (1): 1–15.", id="hyphens"),
        pytest.param("Dies.: Wer fährt? In: Verkehr 6 (2021), S. 1–15.", id="dies."),
        pytest.param("Idem, “Who Drives?,” Transit Letters 6, no. 1 (2021): 1–15.", id="idem"),
    ],
)
def test_signs_for_the_author_above_carry_the_author_on(second: str) -> None:
    found = read(f"Buses run.\n\nReferences\n\nHagen, Ida. 2019. Moving at Night. Lund: Sten.\n\n{second}\n")
    assert [str(name) for reference in found.references for name in reference.parsed.author] == ["Ida Hagen"] * 2


def test_keys_name_their_entries_and_unknown_ones_are_reported() -> None:
    listed = "[Kel19] M. Keller. Checking. Oslo: Fram, 2019.\n[WG99] P. Ward. Paper sorts. Hull: Quay, 1999.\n"
    found = read(f"Small [Kel19, p. 4], old [WG99; Kel19], new [Zed01], sic [sic] A[i].\n\nReferences\n\n{listed}")
    assert [(one.marker, one.resolved_ids) for one in found.citations] == [
        ("[Kel19, p. 4]", ("r1",)),
        ("[WG99; Kel19]", ("r2", "r1")),
        ("[Zed01]", ()),
    ]
    assert [one.kind.value for one in found.findings] == ["marker_without_entry"]


def test_an_entry_between_which_a_marker_leaves_a_tie_is_not_called_uncited() -> None:
    listed = "Orr, J. “A.” Sea Lett., vol. 3, 1999, pp. 10-22.\n\nOrr, J. Crossing. Hull: Quay, 2008.\n"
    pell = "\nPell, R. Irony at Sea. Hull: Tern, 2011.\n"
    found = read(f"It is late (Orr 14). It is not (Pell 3).\n\nWorks Cited\n\n{listed}{pell}")
    assert [one.kind.value for one in found.findings] == ["ambiguous_marker"]


@pytest.mark.parametrize(
    "arrow", [pytest.param("↩︎", id="with variation selector"), pytest.param("↑", id="up"), pytest.param("↩", id="bare")]
)
def test_arrows_back_to_the_text_are_no_part_of_an_address(arrow: str) -> None:
    found = read(
        f"It fell.1 It rose.2\n\nNotes\n\n1. “A”, Post, 3 May 2001, https://a.example/b{arrow}\n2. “C”, Post, 2002.\n"
    )
    assert found.references[0].url == "https://a.example/b"


def test_text_behind_a_list_at_the_head_is_the_piece_where_it_cites_the_list() -> None:
    found = read(
        "MEMO: Sources on the dam\n\n"
        '1) Ina Holt, "Dam gets a lifeline", County Times, 9 Oct 2021.\n'
        "2) https://bank.example/press/2020/dam\n"
        "3) Interview with an engineer, Leeds, 4 Feb. 2022.\n\n"
        "Phase one cost 350 million [1], phase two more [2]. One engineer called the dam a ruin [3].\n"
    )
    assert [citation.marker for citation in found.citations] == ["[1]", "[2]", "[3]"]
    assert all(end <= found.citations[0].target.start for _, end in found.excluded)
