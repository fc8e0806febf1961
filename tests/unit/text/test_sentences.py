"""Sentence ends, told from abbreviations, ordinals, decimals, initials and markers."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.text.sentences import sentence_at, split_sentences


@pytest.mark.parametrize(
    "joined",
    [
        pytest.param("On Nov. 19, the U.S. Embassy gave No. 3 to Dr. Smith.|He left.", id="english-abbreviations"),
        pytest.param("J. R. R. Smith lived in the U.S.|The house stands.", id="initials-then-a-dotted-country"),
        pytest.param("He moved to Washington, D.C. in 1990.|Then he left.", id="dotted-place-before-a-small-word"),
        pytest.param("The Taliban 2.0 regime spent $1.3 million.|See example.com.|It ended.", id="decimals-and-hosts"),
        pytest.param("“Go home.”|He left.|“Why?” she asked.|“Why?” John Smith asked.|No!|Yes.", id="closing-quotes"),
        pytest.param("We waited...|Then rain came.|The [...] law stands.|It was … odd.", id="ellipses"),
        pytest.param("Rabbani.1|This has sent a message.2|In 2019.3|The end.", id="glued-note-digits"),
        pytest.param("It was the end.[3]|Next came rain. [4, 5]|Then snow.¹²|Stop.", id="markers-after-the-stop"),
        pytest.param("end of it.” (Reuters, 2021)|Next came rain (BBC, 2020).|Stop.", id="parentheses-after-the-stop"),
        pytest.param("Al-Qaida grew.|al-Qaida shrank.|iPhone sales fell.", id="names-that-begin-small"),
        pytest.param("He came at 5 p.m. Tuesday.|He left at 6 p.m.|Police came.", id="clock-times"),
        pytest.param(
            "Am 3. Oktober 1990 kam es z. B. zu Feiern.|Der 19. Band kostet 5 Mio. Euro.|Dann ging er.", id="german"
        ),
        pytest.param("M. Le Drian a dit : « Non ! »|Puis il est parti.|Mme Roy, p. ex., est restée.", id="french"),
        pytest.param("El Sr. García dijo: «No.»|¿Por qué?|Según EE.UU. no hay plan.", id="spanish"),
        pytest.param("Il Dott. Rossi, cfr. p. 3, è arrivato.|Poi è partito.", id="italian"),
        pytest.param("O Dr. Silva e a Sra. Costa saíram.|Depois voltaram.", id="portuguese"),
        pytest.param("19. yüzyılda Prof. Dr. Ahmet Yılmaz yaşadı.|Bu doğru.", id="turkish"),
        pytest.param("В 2021 г. Россия ввела меры, т. е. запрет.|А. С. Пушкин жил в г. Москва.", id="russian"),
        pytest.param("彼は去った。|「行く。」と言った。|終わり。", id="japanese"),
    ],
)
def test_ends_where_a_reader_stops(joined: str) -> None:
    glue = "" if "。" in joined else " "
    text = joined.replace("|", glue)

    assert [text[start:end] for start, end in split_sentences(text)] == joined.split("|")


def test_a_starting_word_after_a_dotted_country_begins_a_sentence() -> None:
    text = "Troops left the U.S. The war went on."

    assert [text[a:b] for a, b in split_sentences(text)] == ["Troops left the U.S.", "The war went on."]


@pytest.mark.parametrize("text", ["Dort regnet es. Die Zahlen sind alt.", "Ich sage es dir. Der Deich hält."])
def test_a_german_word_that_is_an_abbreviation_elsewhere_ends_a_sentence(text: str) -> None:
    assert len(split_sentences(text, language="de")) == 2


def test_a_protected_marker_right_after_the_stop_belongs_to_the_sentence_before() -> None:
    text = "It cost 14 million. [see Doe. A Book] It opened late."
    start = text.index("[")
    end = text.index("]") + 1

    spans = split_sentences(text, protected=[(start, end)])

    assert [text[a:b] for a, b in spans] == ["It cost 14 million. [see Doe. A Book]", "It opened late."]


@pytest.mark.parametrize(
    ("joined", "marks", "worded"),
    [
        pytest.param("It rose in 2021 [2].|[3] found no effect.", ["[2]", "[3]"], [], id="small-word-behind"),
        pytest.param("It rose.|\\citet{doe} Effects fade.", ["\\citet{doe}"], ["\\citet{doe}"], id="stands-for-words"),
        pytest.param("It rose, cf. [3] and others.|It fell.", ["[3]"], [], id="abbreviation-before"),
        pytest.param("It rose. [3]|Others found none.", ["[3]"], [], id="capital-behind"),
    ],
)
def test_a_marker_that_opens_a_sentence_belongs_to_it(joined: str, marks: list[str], worded: list[str]) -> None:
    text = joined.replace("|", " ")
    protected = [(text.index(mark), text.index(mark) + len(mark)) for mark in marks]

    spans = split_sentences(text, protected=protected, worded={text.index(mark) for mark in worded})

    assert [text[a:b] for a, b in spans] == joined.split("|")


def test_a_blank_line_ends_a_sentence_without_a_stop() -> None:
    text = "A headline\n\nThe first sentence\ngoes on."

    assert [text[a:b] for a, b in split_sentences(text)] == ["A headline", "The first sentence\ngoes on."]


def test_an_offset_between_sentences_is_in_none() -> None:
    spans = split_sentences("One is here.   Two is there.")

    assert sentence_at(spans, 3) == 0
    assert sentence_at(spans, 13) is None
    assert sentence_at(spans, 20) == 1


@settings(max_examples=100)
@given(st.text(alphabet=" .!?…“”\"'()[]123aAbBéÉ。»«\n", max_size=80))
def test_spans_are_in_order_and_lose_no_visible_character(text: str) -> None:
    spans = split_sentences(text)

    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", [". ", "a.[1]", "A. ", "x. (((((", '."""', "x.¹²³"], ids=repr)
def test_a_trap_of_stops_and_marks_takes_linear_time(unit: str) -> None:
    started = time.process_time()

    split_sentences(unit * (100_000 // len(unit)))

    assert time.process_time() - started < 5
