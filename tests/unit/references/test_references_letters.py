"""Notes under letters: read where every letter has its marker, never where letters count off points."""

import pytest

from refcheck.documents import read_document
from refcheck.references import find_bibliography

_BODY = "The squadron left Kiel with twelve ships.{}{} Two were lost off the Skaw.{}"
_NOTES = (
    "Karin Lindqvist, The Baltic Squadron (London: Naval Press, 1984), p. 41.",
    "Jonas Brandt, “Losses off the Skaw”, Mariner’s Review, 12 March 1991.",
)


def _read(content: str, source: str = "ships.txt") -> list[tuple[str, tuple[str, ...]]]:
    bibliography = find_bibliography(read_document(content.encode(), source=source))
    raws = {reference.id: reference.raw.split(",")[0] for reference in bibliography.references}
    return [(one.marker, tuple(raws[id_] for id_ in one.reference_ids)) for one in bibliography.citations]


def _draft(marks: tuple[str, str], labels: tuple[str, str], heading: str = "Notes\n\n") -> str:
    listed = "\n".join(f"{label}{note}" for label, note in zip(labels, _NOTES, strict=True))
    return f"The fleet that sailed\n\n{_BODY.format(marks[0], '', marks[1])}\n\n{heading}{listed}\n"


@pytest.mark.parametrize(
    ("content", "marks"),
    [
        pytest.param(_draft(("[a]", "[b]"), ("a. ", "b. ")), ("[a]", "[b]"), id="brackets-over-stops"),
        pytest.param(_draft(("ᵃ", "ᵇ"), ("ᵃ ", "ᵇ ")), ("ᵃ", "ᵇ"), id="raised"),
        pytest.param(_draft(("ᵃ", "ᵇ"), ("ᵃ", "ᵇ"), heading=""), ("ᵃ", "ᵇ"), id="raised-without-heading"),
        pytest.param(_draft(("a", "b"), ("a ", "b ")), ("a", "b"), id="glued-behind-stops"),
        pytest.param(_draft(("[a]", "[b]"), ("[a] ", "[b] ")), ("[a]", "[b]"), id="brackets-over-brackets"),
    ],
)
def test_lettered_notes_are_tied_to_their_markers(content: str, marks: tuple[str, str]) -> None:
    assert _read(content) == [(marks[0], ("Karin Lindqvist",)), (marks[1], ("Jonas Brandt",))]


def test_a_letter_may_be_cited_twice_beside_a_numbered_list() -> None:
    content = (
        _draft(("[a][1]", "[b][a]"), ("a. ", "b. ")) + "\nReferences\n\n1. Ada Moore, “War”, Courier, 4 May 2011.\n"
    )
    assert [(mark, *works) for mark, works in _read(content)] == [
        ("[a]", "Karin Lindqvist"),
        ("[1]", "Ada Moore"),
        ("[b]", "Jonas Brandt"),
        ("[a]", "Karin Lindqvist"),
    ]


def test_raised_letters_of_a_page_are_markers() -> None:
    body = _BODY.format("<sup>a</sup>", "", "<sup>b</sup>")
    notes = "".join(f"<p><sup>{letter}</sup> {note}</p>" for letter, note in zip("ab", _NOTES, strict=True))
    page = f"<article><h1>The fleet</h1><p>{body} Nobody else came home that year.</p>{notes}</article>"
    assert _read(page, "ships.html") == [("ᵃ", ("Karin Lindqvist",)), ("ᵇ", ("Jonas Brandt",))]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(_draft(("", ""), ("a. ", "b. "), heading=""), id="points-of-an-argument"),
        pytest.param(_draft(("[a]", ""), ("a. ", "b. "), heading=""), id="one-letter-without-marker"),
        pytest.param(_draft(("[b]", "[a]"), ("a. ", "b. "), heading=""), id="markers-out-of-order"),
        pytest.param(
            "The log is kept under Article 7[a] and Article 9[b].\n\n"
            "a. the log of 4 May 2019;\nb. the fee, OJ L 277, p. 1.\n",
            id="points-of-a-law",
        ),
        pytest.param(
            _draft(("", ""), ("a. ", "b. "), heading="").replace("Two", "“[a]fter that [b]oth” (a), (b) and a) b)"),
            id="letters-changed-in-quotations-and-enumerations",
        ),
        pytest.param(
            "It closes at 5 p.m and opens at 9 a.m in ca.b rooms.\n\n"
            "a Bread, “Corner”, 4 May 2021.\nb Water, Pell, 2019.\n",
            id="letters-of-abbreviations",
        ),
    ],
)
def test_letters_that_count_off_points_are_no_markers(content: str) -> None:
    assert _read(content) == []


def test_ordinals_and_numero_signs_stay_words() -> None:
    page = (
        "<article><p>Au XIX<sup>e</sup> siècle, le n<sup>o</sup> 4 et le plan<sup>a</sup> furent suivis.</p></article>"
    )
    assert "XIXe siècle, le no 4 et le plana" in read_document(page.encode(), source="port.html").text
