"""The references stage as a whole: lists, markers, ties and findings in small pieces."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.references import Bibliography
from refcheck.documents import read_document
from refcheck.references import find_bibliography

SEEDS = Path(__file__).parents[3] / "seeds"


def bibliography_of(text: str) -> Bibliography:
    return find_bibliography(read_document(text.encode(), source="piece.txt"))


def seed(name: str) -> Bibliography:
    return find_bibliography(read_document((SEEDS / name).read_bytes(), source=name))


def ties(bibliography: Bibliography) -> list[tuple[str, tuple[str, ...]]]:
    return [(citation.marker, citation.resolved_ids) for citation in bibliography.citations]


def test_outlet_and_date_in_parentheses_find_their_entries() -> None:
    bibliography = seed("gafarli.txt")
    assert len(bibliography.references) == 6
    assert ties(bibliography) == [
        ("(RFE/RL, September 24, 2021)", ("r1",)),
        ("(Eurasianet, 2021)", ("r2",)),
        ("(Financial Times, 2021)", ("r3",)),
        ("(RFE/RL, August 30, 2021)", ("r4",)),
        ("(Anadolu Agency, 2021)", ("r5",)),
        ("(Reuters, 2021)", ("r6",)),
    ]
    assert all(one.parsed.title and one.parsed.container_title and one.url for one in bibliography.references)
    assert not bibliography.findings


def test_digits_glued_to_words_find_notes_without_a_heading() -> None:
    bibliography = seed("vif-gupta.txt")
    assert [reference.number for reference in bibliography.references] == list(range(1, 16))
    assert [citation.note_index for citation in bibliography.citations] == list(range(1, 16))
    back = {one.number: one.same_as for one in bibliography.references if one.is_back_reference}
    assert back == {2: "r1", 4: "r3", 8: "r7", 13: "r12"}
    assert not bibliography.findings


@pytest.mark.parametrize("name", ["cpc-powers.txt", "gpf-bokhari.txt", "mei-kaura.txt"])
def test_a_piece_without_sources_has_none(name: str) -> None:
    bibliography = seed(name)
    assert (bibliography.references, bibliography.citations, bibliography.findings) == ((), (), ())


PARAGRAPH = "The county closed the bridge on Monday because its deck had begun to crumble"
TRAPS = [
    "Taliban 2.0 came with version 3.2.1 and 1.3 million dollars.",
    "CO2 fell by 10³ tonnes over 40 km² and x<sup>2</sup> rose; it was the 1<sup>st</sup> time.",
    "The interval [0, 1] and the 95% CI [0.2, 5.8] were given.",
    "“He went [sic] there,” she said [emphasis added] and left […] early.",
    "The value `heights[1]` is read (see below) from the array in (2011).",
    "Under article 4(2) the country (8 million people) changed after 9/11.",
    "It was signed in 2019.",
    "Read on: [\\(click to enlarge\\)](#) and [Read more](#).",
    "Write to mailto:someone@example.org or come by.",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_traps_find_nothing(trap: str) -> None:
    bibliography = bibliography_of(f"{PARAGRAPH}.\n\n{trap}\n\n{PARAGRAPH}.\n")
    assert (bibliography.references, bibliography.citations, bibliography.findings) == ((), (), ())


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "References:\n\n", "Notes\n", "\n\n", "1. ", "2. ", "[1] ",
                "[2]", "Ibid., p. 3. ", "word.1 ", "(Smith 2020, 4) ",
                "Smith, J. (2020). The bridge. Courier. ",
                "https://example.org/a-b ", "“Title”, Reuters, May 3, 2021. ", "¹ ", "* ",
                "See also ", "; ", "supra note 1 ", "according to Reuters ", "\u00a0", "(", "]", "text ",
            ]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_every_place_gives_back_its_words(pieces: list[str]) -> None:
    text = "x" + "".join(pieces)
    document = read_document(text.encode(), source="piece.txt")
    bibliography = find_bibliography(document)
    ids = {reference.id for reference in bibliography.references}
    targets = [one.target for one in bibliography.references] + [one.target for one in bibliography.citations]
    for target in targets:
        assert document.text[target.start : target.end] == target.exact
    for citation in bibliography.citations:
        assert set(citation.reference_ids) | set(citation.resolved_ids) <= ids
        assert citation.resolved_ids or citation.unresolved_reason
    for reference in bibliography.references:
        assert reference.same_as is None or (reference.same_as in ids and reference.same_as != reference.id)


BARE = (
    "Ferrand M. Decline of bees. J Insect Conserv. 2021;25(4):511–523.",
    "Nakamura T. Harmonic radar. Methods Ecol Evol. 2023;14(2):301–315.",
    "Hill S. Bias in pan traps. Ecol Entomol. 2018;43(1):1–12.",
)


@pytest.mark.parametrize(
    ("cited", "tied"),
    [
        pytest.param(("[1]", "[2]", "[1, 3]"), [("r1",), ("r2",), ("r1", "r3")], id="each-has-its-turn"),
        pytest.param(("[1]", "[3]", "[2]"), [], id="out-of-turn"),
        pytest.param(("[1]", "[2]", "[2]"), [], id="one-never-cited"),
    ],
)
def test_numbers_that_a_list_has_lost_are_its_order_only_where_the_text_says_so(
    cited: tuple[str, ...], tied: list[tuple[str, ...]]
) -> None:
    body = " ".join(f"{PARAGRAPH} {marker}." for marker in cited)
    bibliography = bibliography_of(f"{body}\n\nReferences\n\n" + "\n\n".join(BARE) + "\n")
    assert [resolved for _, resolved in ties(bibliography)] == tied
    assert [reference.number for reference in bibliography.references] == ([1, 2, 3] if tied else [None] * 3)
