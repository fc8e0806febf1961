"""One word changed, and one word set differently: pairs that look alike and are not."""

import pytest

from refcheck.datatypes.assessments import QuotationVerdict
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

ACCEPTED = (QuotationVerdict.VERBATIM, QuotationVerdict.TYPOGRAPHIC)
GERMAN = "Die Leute sagten, dass das nicht so sei, und sie gingen auch nicht mehr in die Stadt."
FRENCH = "Les gens disaient que ce n'était pas vrai, et ils ne sont plus allés dans la ville."


def is_accepted(quote: str, page: str) -> bool:
    target = target_at(quote, 0, len(quote), source="draft")
    quotation = Quotation(id="q1", text=quote, target=target)
    return verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain")).verdict in ACCEPTED


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        pytest.param("the board cut it's budget again", "the board cut its budget again", id="its and it's"),
        pytest.param("the employer's offer was refused", "the employers offer was refused", id="genitive and plural"),
        pytest.param("we can[not] take it up", "we can take it up", id="negation as an ending in brackets"),
        pytest.param("he [deliberately] left the door open", "he left the door open", id="judgement in brackets"),
        pytest.param("for eleven minute of play", "for eleven minutes of play", id="one unit for many"),
        pytest.param(
            "a second storey about the colour", "a second story about the colour", id="British for two senses"
        ),
        pytest.param("they will re-sign the agreement", "they will resign the agreement", id="re-sign and resign"),
        pytest.param("lost 231.4 of its members", "lost 2,314 of its members", id="moved decimal point"),
        pytest.param("it costs $.400 a piece today", "it costs $400 a piece today", id="leading decimal point"),
        pytest.param("we shall polish community life", "we shall Polish community life", id="a capital that turns"),
        pytest.param("they wrote to the us consul", "they wrote to the US consul", id="us and US"),
        pytest.param("it costs 1.50 million a year", "it costs 1.5 million a year", id="a digit more"),
        pytest.param("one hundred people came by", "a hundred people came by", id="an article for a count"),
        pytest.param("advice from any one is fine", "advice from anyone is fine", id="one word in two"),
        pytest.param("No more money is the answer", "No, more money is the answer", id="a comma that turns"),
        pytest.param("The [corrupt] clerk signed it there", "The clerk signed it there", id="an adjective in brackets"),
        pytest.param("The clerk [forged] it there", "The clerk signed it there", id="another verb in brackets"),
        pytest.param("everybody was certain of it", "everybody was (almost) certain of it", id="the page's brackets"),
        pytest.param("It was too quick for us", "It was, critics say, too quick for us", id="hearsay between commas"),
        pytest.param("we rose from 21 to 34", "we rose from 21 to 34 per cent", id="a figure without its unit"),
        pytest.param("It is a sad storey they told", "It is a sad story they told", id="British for no floor"),
        pytest.param("Costaría tre millones al año", "Costaría tres millones al año", id="three of another language"),
        pytest.param("the sum of 2 millon was a myth", "the sum of two million was a myth", id="a scale misspelt"),
        pytest.param("He put in the 4 drip again", "He put in the IV drip again", id="no Roman figure"),
        pytest.param("the fines due in two weeks", "the fines two in two weeks", id="due is no number"),
        pytest.param(
            "a disgrace a coward as well", 'called it "a disgrace" and him "a coward as well', id="two quotes"
        ),
        pytest.param(
            "It may be the last thing I write", "It may be the last thing I write, or it may not.", id="or not"
        ),
        pytest.param(
            "our best days lie behind us", "there are those who say that our best days lie behind us", id="some say"
        ),
    ],
)
def test_refuses_what_only_looks_the_same(quote: str, words: str) -> None:
    assert not is_accepted(quote, f"At the meeting on Tuesday they heard this. {words}. Nobody else spoke there.")


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        pytest.param("er wurde gern kommen", f"{GERMAN} Und er würde gern kommen.", id="umlaut of the mood"),
        pytest.param("auch wenn irrt", f"{GERMAN} Er hat recht, auch wenn er irrt.", id="er is no hesitation"),
        pytest.param(
            "Die Masse des Saals war falsch", f"{GERMAN} Die Maße des Saals war falsch.", id="ss for another word"
        ),
        pytest.param(
            "von gefallen leben können", f"{GERMAN} Sie sollen von Gefallen leben können.", id="noun and verb"
        ),
        pytest.param("le cap est fixe depuis hier", f"{FRENCH} « le cap est fixé depuis hier »", id="participle"),
    ],
)
def test_refuses_other_words_of_other_languages(quote: str, page: str) -> None:
    assert not is_accepted(quote, page)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        pytest.param("sesenta minutos muy malos", "60 minutos muy malos", id="spelled-out number"),
        pytest.param("einundzwanzig Stimmen fehlten", "21 Stimmen fehlten", id="compound number"),
        pytest.param("612 megaliters a day are lost", "612 megalitres a day are lost", id="measures"),
        pytest.param("the pediatric anesthetist left", "the paediatric anaesthetist left", id="digraphs"),
        pytest.param("a second story of grey stone", "a second storey of grey stone", id="American for both"),
        pytest.param(
            "it was moderate and the report said so",
            "it was, it was moderate and, quote, the report said so",
            id="said twice",
        ),
        pytest.param("es kostet 400 € im Jahr", "es kostet 400 Euro im Jahr", id="currency sign for its word"),
        pytest.param("loses £200–250 to thresholds", "loses £200-£250 to thresholds", id="one sign for a range"),
        pytest.param("loses £200 to £250 a year", "loses £200-£250 a year", id="a range with two signs"),
        pytest.param("it is 11km to the coast", "it is 11 kilometres to the coast", id="unit written out"),
        pytest.param("sie kostet 60 Mio. Euro", "sie kostet 60 Millionen Euro", id="shortened million"),
        pytest.param("they tr[ied] to hide it", "they try to hide it", id="ending in brackets"),
        pytest.param("in the 1960s we were poor", "in the 1960's we were poor", id="decades"),
        pytest.param("the majority of it is ours", "the ma¬\njority of it is ours", id="a soft hyphen gone wrong"),
        pytest.param("the organization's budget is cut", "the organisation's budget is cut", id="a genitive"),
        pytest.param(
            "it opens at 10am and shuts at five", "it opens at 10 a.m. and shuts at five", id="hours of two figures"
        ),
        pytest.param("said [the board had] met before it", "the board said we'd met before it", id="a contraction"),
        pytest.param("it cost an estimated £8.6 million", "it cost an estimated £8.6m, and was ended", id="at the end"),
        pytest.param("we lost it (emphasis added)", "we lost it", id="emphasis added"),
        pytest.param("it was proved and nobody cared", "it was proved12 and nobody cared", id="a note's number"),
        pytest.param("I, of course, went home", "I, um, of course, went home", id="hesitation set off"),
    ],
)
def test_accepts_what_is_only_set_differently(quote: str, words: str) -> None:
    assert is_accepted(quote, f"At the meeting on Tuesday they heard this. {words}. Nobody else spoke there.")


@pytest.mark.parametrize(
    ("quote", "page", "change"),
    [
        pytest.param(
            "Do go near the sea. It will not wait",
            "'Do not go near the sea'\n\nShe repeated it. \"Do not go near the sea. It will not wait,\" she said.",
            ("", "not"),
            id="repeated by a heading",
        ),
        pytest.param(
            "明年六月可能通车", "市长说：“大桥明年六月一定通车。”", ("可能", "一定"), id="letters of one word"
        ),
        pytest.param(
            "If [Harriet] objects he can say so",
            "If Leonard objects he can say so to me.",
            ("[Harriet]", "Leonard"),
            id="another name in brackets",
        ),
        pytest.param("they are right always", "They said “they are right in part”.", ("always", "in part"), id="last"),
        pytest.param(
            "Nearly all will have it by May", "She said: “All will have it by May.”", ("Nearly", ""), id="mark"
        ),
        pytest.param(
            "We are early never late there",
            "They said: “We are never early late there.”",
            ("early never", "never early"),
            id="words that changed places",
        ),
        pytest.param("taught for twenty years", "I taught for twenty-six years.", ("twenty", "twenty-six"), id="part"),
        pytest.param("do bend", 'It was marked "Photographs: do not bend".', ("", "not"), id="two words"),
    ],
)
def test_names_what_was_changed_and_no_more(quote: str, page: str, change: tuple[str, str]) -> None:
    quotation = Quotation(id="q1", text=quote, target=target_at(quote, 0, len(quote), source="draft"))
    found = verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain")).diff
    assert [(each.quotation, each.page) for each in found if not each.is_excused] == [change]


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        pytest.param("ich habe 11 erlebt", f"{GERMAN} Ich habe elf erlebt und keine verstanden.", id="counting word"),
        pytest.param("A chaque litre je perds", f"{FRENCH} « À chaque litre je perds 4 centimes »", id="capital"),
        pytest.param("E' dal 2016 che aspettiamo", "Il sindaco: «È dal 2016 che aspettiamo», dice.", id="apostrophe"),
    ],
)
def test_accepts_what_other_languages_set_differently(quote: str, page: str) -> None:
    assert is_accepted(quote, page)
