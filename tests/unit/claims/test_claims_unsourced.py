"""Checkable statements that no marker stands behind."""

from collections.abc import Sequence

import pytest

from refcheck.claims import find_statements
from tests.unit.claims.claims_builders import marked_draft


def kinds_of(marked: str, kinds: Sequence[str] = ()) -> list[str]:
    document, bibliography = marked_draft(marked, kinds=kinds)
    return [entry.kind.value for entry in find_statements(document, bibliography).unsourced]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("The bridge cost the town 14 million euros.", ["figure"], id="figure"),
        pytest.param("About 25 percent of the voters stayed at home.", ["figure"], id="share"),
        pytest.param("The bridge opened on 3 March 2019 after a long delay.", ["date"], id="date"),
        pytest.param("Turnover rose to £3.2bn in the last year.", ["figure"], id="short-billions"),
        pytest.param("Nine out of ten residents oppose the plan.", ["figure"], id="share-in-words"),
        pytest.param("There were twice as many tenants as flats.", ["figure"], id="twice-as-many"),
        pytest.param("I was 12 when I first went to the opera.", [], id="own-age"),
        pytest.param("The plane took off at 7:45 and landed.", [], id="time-of-day"),
        pytest.param("Our phone number is 020 7946 0958 and free.", [], id="phone-number"),
        pytest.param("It is the oldest bridge in the whole country.", ["superlative"], id="superlative"),
        pytest.param("We think that is the least that can be asked of it.", [], id="the-least-is-no-rank"),
        pytest.param("“We never saw a plan,” Jane Doe said.", ["quotation"], id="quotation"),
        pytest.param("The regime now resembles a Taliban 2.0 in all but name.", [], id="version-is-no-figure"),
        pytest.param("Will the bridge cost the town 14 million euros?", [], id="question-states-nothing"),
        pytest.param("The bridge cost 14 million euros in all.⟦1⟧", [], id="marker-behind-it"),
        pytest.param("The town loves its bridge and its river.", [], id="nothing-to-check"),
        pytest.param("See chapter 4 and table 2 below for the method.", [], id="numbered-label-is-no-figure"),
        pytest.param("Formula 1 returned to the old town after years.", [], id="number-of-a-name"),
        pytest.param("He lives at 10 Downing Street with his cats.", [], id="number-of-a-house"),
        pytest.param("Call 112 in an emergency of any kind.", [], id="number-to-call"),
        pytest.param("Subscribe to our newsletter for 5 dollars a month!", [], id="boilerplate"),
        pytest.param("40,000 people were moved.", ["figure"], id="short-sentence"),
        pytest.param("Die Brücke kostete 14 Millionen Euro und fiel.", ["figure"], id="german-figure"),
        pytest.param("Это самый длинный мост в Европе, говорят жители.", ["superlative"], id="russian-superlative"),
        pytest.param("No other country in the region has fewer ports.", ["superlative"], id="no-other-has"),
        pytest.param("Aucune autre ville du pays ne dort aussi peu.", ["superlative"], id="french-no-other"),
        pytest.param("There was no other way out of it, he found.", [], id="no-other-way"),
        pytest.param('A 12" pipe still lies where they left it.', [], id="inch-mark"),
        pytest.param("We spent 3 weeks in the archive and slept badly.", [], id="author-s-own-weeks"),
        pytest.param("We met a doctor who said 300 people had died.", ["figure"], id="what-the-author-was-told"),
        pytest.param("Die Stadt nannte das Gelände »Zukunftspark«.", [], id="name-given"),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert kinds_of(text) == kinds


def test_one_entry_a_sentence_and_kind() -> None:
    assert kinds_of("It cost 14 million euros, took 12 years and killed 3 workers.") == ["figure"]


@pytest.mark.parametrize("kind", ["heading", "front_matter", "code", "note"])
def test_nothing_from_blocks_that_state_nothing(kind: str) -> None:
    assert kinds_of("The bridge of 1990 cost 14 million euros and fell", kinds=[kind]) == []
