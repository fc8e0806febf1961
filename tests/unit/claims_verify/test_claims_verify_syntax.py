"""Which words of a sentence belong together, read without a parser."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.clauses import read_links
from refcheck.verify.syntax.tagging import tag_sentence


def links_of(text: str) -> set[str]:
    links = read_links(Sentence(text, 0, len(text)))
    forms = links.sentence.forms
    return {f"{forms[head]} {role} {forms[child]}" for (head, child), roles in links.pairs.items() for role in roles}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The museum bought the head in 1934.", "bought doer museum", id="subject"),
        pytest.param("The head was bought by the museum in 1934.", "bought doer museum", id="agent-of-a-passive"),
        pytest.param("The head was bought by the museum in 1934.", "bought object head", id="subject-of-a-passive"),
        pytest.param(
            "The tunnel, run by the authority, is full.", "run doer authority", id="participle-behind-a-comma"
        ),
        pytest.param("Bars made with cocoa from Peru contained lead.", "contained doer bars", id="reduced-clause"),
        pytest.param("None of the bars it tested exceeded the limit.", "exceeded doer none", id="contact-clause"),
        pytest.param("She urged him to accept the ruling.", "accept doer him", id="object-does-it"),
        pytest.param("The union agreed to end the strike.", "end doer union", id="subject-does-it"),
        pytest.param("The costs, put at 2 million a year, will rise.", "rise doer costs", id="inserted-participle"),
        pytest.param("The mayor, Ana Reis, welcomed the plan.", "mayor is reis", id="apposition"),
        pytest.param("The city's code was breached.", "code owns city", id="owner"),
        pytest.param("Cod, which eats herring, has vanished.", "eats doer cod", id="relative-clause"),
        pytest.param("The steppe, from which horses came, is dry.", "came from steppe", id="led-in-relative-clause"),
        pytest.param("Peru and Chile oppose the treaty.", "oppose doer chile", id="joined-subjects"),
    ],
)
def test_links_the_words_of_a_sentence(text: str, expected: str) -> None:
    assert expected in links_of(text)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        pytest.param("The group may go to court.", "court", "NN", id="place-behind-to"),
        pytest.param("The city plans to repair it.", "repair", "VB", id="verb-behind-to"),
        pytest.param("Levin, of Leeds, points out that it is old.", "points", "VBZ", id="telling-verb"),
        pytest.param("A third of the wells were dry.", "third", "NN", id="fraction"),
        pytest.param("A London-based fund sold it.", "based", "JJ", id="joined-by-a-hyphen"),
    ],
)
def test_tags_a_word_by_what_stands_around_it(text: str, word: str, tag: str) -> None:
    assert tag in {token.tag for token in tag_sentence(Sentence(text, 0, len(text))) if token.form == word}


@given(st.text(alphabet="the of and that which to by was is has run 's ,;:()“”\"'-–% .ABc1", max_size=200))
@settings(max_examples=60)
def test_reads_any_text_without_links_to_words_that_are_not_there(text: str) -> None:
    links = read_links(Sentence(text, 0, len(text)))
    words = range(len(links.sentence.forms))
    assert all(head in words and child in words for head, child in links.pairs)
