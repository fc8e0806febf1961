"""Which words stand behind the links of a sentence that has several, and brackets of links that are no words."""

import pytest

from refcheck.claims import find_statements
from refcheck.documents import read_document
from refcheck.references import find_bibliography


def claims_of(marked: str) -> list[str]:
    """Read Markdown whose links are written "[words]" and give the claims in order."""
    number = iter(range(100))
    linked = "".join(part + (f"](https://press.example/{next(number)})" if end else "") for part, end in _parts(marked))
    document = read_document(f"# A year of drought\n\n{linked}\n".encode(), source="notes.md")
    return [claim.text for claim in find_statements(document, find_bibliography(document)).claims]


def _parts(marked: str) -> list[tuple[str, bool]]:
    pieces = marked.split("]")
    return [(piece, index < len(pieces) - 1) for index, piece in enumerate(pieces)]


@pytest.mark.parametrize(
    ("marked", "claims"),
    [
        pytest.param(
            "In May [the firm stopped the ferry], citing [losses of 400,000 in a year].",
            ["In May the firm stopped the ferry", "citing losses of 400,000 in a year."],
            id="participle",
        ),
        pytest.param(
            "The agency [closed the beach] and later [reopened it].",
            ["The agency closed the beach", "later reopened it."],
            id="and-with-a-verb",
        ),
        pytest.param(
            "Der Konzern [verkaufte das Werk] und [entließ 300 Leute].",
            ["Der Konzern verkaufte das Werk", "entließ 300 Leute."],
            id="german-and",
        ),
        pytest.param(
            "Belediye [pazarı kapattı] ve [depoyu sattı].",
            ["Belediye pazarı kapattı", "depoyu sattı."],
            id="turkish-verb-at-the-end",
        ),
        pytest.param(
            "Wages [have stagnated] even though profits [have doubled].",
            ["Wages have stagnated", "even though profits have doubled."],
            id="even-though",
        ),
        pytest.param(
            "The court [ruled] that the ban was void and [fined the state].",
            ["The court ruled that the ban was void", "fined the state."],
            id="and-behind-a-whole-that-clause",
        ),
        pytest.param(
            "The minister [said] that France and Spain had [agreed].",
            ["The minister said that France and Spain had agreed."] * 2,
            id="and-between-two-names",
        ),
        pytest.param(
            "She wrote about [fishermen] and [farmers who had lost their land].",
            ["She wrote about fishermen and farmers who had lost their land."] * 2,
            id="and-between-two-things",
        ),
        pytest.param(
            "Die Stadt hat [Autos verboten], doch die Händler klagen.",
            ["Die Stadt hat Autos verboten"],
            id="german-contrast",
        ),
        pytest.param(
            "Others [would rather pay for the school], [which lost a third of its pupils].",
            ["Others would rather pay for the school", "which lost a third of its pupils."],
            id="relative-clause-under-the-link",
        ),
        pytest.param(
            "Der Rat [beschloss den Bau im März], nachdem [ein Gutachten vor der Brücke gewarnt hatte].",
            ["Der Rat beschloss den Bau im März", "nachdem ein Gutachten vor der Brücke gewarnt hatte."],
            id="german-clause",
        ),
        pytest.param(
            "Twelve people [were killed], including [three children].",
            ["Twelve people were killed, including three children."] * 2,
            id="a-part-of-the-same-statement",
        ),
        pytest.param(
            "Trees were planted ([Radio North], 12 April 2023).", ["Trees were planted."], id="a-day-beside-the-link"
        ),
        pytest.param(
            "It burned ([Mirror], 9 May 2022; [Daily], 10 May 2022).", ["It burned."] * 2, id="two-links-with-days"
        ),
        pytest.param("Guests stayed away ([study], p. 12).", ["Guests stayed away."], id="a-page-beside-the-link"),
        pytest.param(
            "It fell in 2019 ([figures] of the state, 2019).",
            ["It fell in 2019 (figures of the state, 2019)."],
            id="words-beside-the-link",
        ),
    ],
)
def test_words_behind_links(marked: str, claims: list[str]) -> None:
    assert claims_of(marked) == claims
