"""What an ellipsis may leave out: whole clauses and asides, never the word that turns what is kept."""

import pytest

from refcheck.datatypes.assessments import QuotationVerdict
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

TREATY = (
    "“We signed the treaty knowing that the others would not keep it, that nobody would check, and that neither would "
    "we,” Davit Arsen, who was water minister from 2007 to 2012, told a conference on Thursday."
)
BOARD = (
    "“We might consider an offer if it reflected our value, but we have received none and we are not looking for one,” "
    "said Ingrid Solheim. “Some of the pumps, which nobody likes, are unsafe. All but two of the gates were sound.”"
)
REPORT = (
    "The Unit found no evidence that it mattered. The probable cause of the crash was fatigue. Up to 60 boats passed "
    "in a day. Without those guarantees we would vote against it. The ice is melting, and if we wait we wait for ever."
)
LETTER = (
    "I was paid, allegedly, for eleven years. I don't agree entirely. I don't want him punished so much as I want to "
    "know why. The audit wasn't finished, it was abandoned. It cost about 1,100 euros. They ran over 14 days of talks."
)


def verdict_on(quote: str, page: str) -> QuotationVerdict:
    target = target_at(quote, 0, len(quote), source="draft")
    quotation = Quotation(id="q1", text=quote, target=target)
    return verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain")).verdict


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        pytest.param(
            "We signed the treaty knowing that [our neighbours] would not keep it ... and that neither would we",
            TREATY,
            id="a clause with its own subject",
        ),
        pytest.param(
            "We might consider an offer if it reflected our value … and we are not looking for one",
            BOARD,
            id="a clause before another with its own subject",
        ),
        pytest.param("Some of the pumps … are unsafe", BOARD, id="a relative clause"),
        pytest.param("The audit … was abandoned", LETTER, id="a denied predicate and the subject behind it"),
        pytest.param("14 days of talks", LETTER, id="over, that is no estimate here"),
        pytest.param(
            "grounds 1 and 3", "I allow grounds 1 and 3. Had I been asked, I would not.", id="a figure and a stop"
        ),
        pytest.param(
            "hits hardest on the old", "It is a health risk that hits hardest on the old.", id="a risk that does"
        ),
        pytest.param("The ice is melting", REPORT, id="before a condition that opens a sentence of its own"),
    ],
)
def test_what_was_left_out_whole_turns_nothing(quote: str, page: str) -> None:
    assert verdict_on(quote, page) is QuotationVerdict.TYPOGRAPHIC or verdict_on(quote, page).value == "verbatim"


@pytest.mark.parametrize(
    ("quote", "page"),
    [
        pytest.param("We … consider an offer", BOARD, id="a hedge before the verb that is kept"),
        pytest.param(
            "We might consider an offer … but we have received none", BOARD, id="the condition of what is kept"
        ),
        pytest.param("we are … looking for one", BOARD, id="a negation before the verb that is kept"),
        pytest.param("the pumps, which nobody likes, are unsafe", BOARD, id="the part that was meant, before"),
        pytest.param("… the pumps … are unsafe", BOARD, id="the part that was meant, behind an ellipsis"),
        pytest.param("All … of the gates were sound", BOARD, id="what is taken out of all"),
        pytest.param("the Unit found … evidence that it mattered", REPORT, id="no"),
        pytest.param("The … cause of the crash was fatigue", REPORT, id="probable"),
        pytest.param("60 boats passed in a day", REPORT, id="up to"),
        pytest.param("we would vote against it", REPORT, id="a condition without a comma"),
        pytest.param(
            "councils did nothing", "Of these 71 of the 309 councils did nothing.", id="how many were counted"
        ),
        pytest.param("La contrainte … n'a rien créé", "La contrainte seule n'a rien créé.", id="alone"),
        pytest.param("Θα κλείσει το σχολείο", "«Δεν θα κλείσει το σχολείο»", id="a Greek denial"),
        pytest.param("I was paid … for eleven years", LETTER, id="allegedly between commas"),
        pytest.param("I don't agree", LETTER, id="entirely, behind what is denied"),
        pytest.param("I don't want him punished", LETTER, id="so much as"),
        pytest.param("1,2 Millionen Euro", "Der Schaden beträgt mindestens 1,2 Millionen Euro.", id="mindestens"),
        pytest.param("we lose the slot", "If you don't sign by five, we lose the slot.", id="a condition on you"),
        pytest.param("declare victory now", "It would be a mistake to declare victory now.", id="a mistake to"),
        pytest.param("a third of it", "It cost us at least a third of it.", id="a share"),
        pytest.param("1,100 euros a day", "It cost roughly 1,100 euros a day.", id="roughly"),
        pytest.param("It takes an hour", "“It takes an hour, weather permitting,” she said.", id="weather permitting"),
        pytest.param("two bases will open by May", "Ours: two bases will open by May, pending approval.", id="pending"),
        pytest.param("a train takes ninety minutes", "In theory a train takes ninety minutes.", id="in theory"),
        pytest.param("a liability of £30m", "It could see a liability of £30m or more by May.", id="or more"),
        pytest.param(
            "we shall be paying", "If it isn't ready, and I doubt that it will be, we shall be paying.", id="an aside"
        ),
        pytest.param("She would … sign", "“She would, were she asked, sign it,” he said.", id="were she asked"),
        pytest.param("the quietest in Europe", "It is among the quietest in Europe.", id="among"),
        pytest.param("prices will double", "We see a risk that prices will double.", id="a risk that"),
        pytest.param("we would have a riot", "People said we would have a riot. We had none.", id="others' view"),
        pytest.param("some of them will regret it", "I expect that some of them will regret it.", id="expect that"),
        pytest.param("they come back", "“I hope they come back,” he said.", id="hope without that"),
        pytest.param("We asked for nothing", "We asked for nothing that we do not need.", id="nothing but what"),
        pytest.param("The opening is not in danger", "“The opening is not in danger yet,” he said.", id="not yet"),
        pytest.param("will not talk", "The firm will not talk, at least not until May.", id="at least not until"),
        pytest.param("There is no clawback", "There is no clawback that I can find in it.", id="no more than I found"),
        pytest.param("It was all the rain", "I'd lie if I told you it was all the rain.", id="if I told you"),
        pytest.param("verify that claim", "We were unable to verify that claim.", id="unable to"),
        pytest.param("it is dead and gone", "I've been hearing that it is dead and gone.", id="hearsay"),
        pytest.param("We manage it here", "“We manage it here, mostly,” she said.", id="mostly"),
        pytest.param("It was never alive", "It was never alive outside a few countries.", id="outside, of never"),
        pytest.param("a genius", "He was either a genius or a squatter.", id="either … or"),
        pytest.param("I'd ask one question", "If I were a member I'd ask one question.", id="if, before a short would"),
        pytest.param("some boxes were used", "I'm told that some boxes were used.", id="I'm told that"),
        pytest.param("90,000 records", "It lost as many as 90,000 records.", id="as many as"),
        pytest.param("half of the increase", "We've passed on about half of the increase.", id="about half"),
        pytest.param("optimistic", "I remain hopeful. I'm not optimistic.", id="one word denied"),
        pytest.param("people paid more", "I used to believe that people paid more.", id="a view of old"),
        pytest.param("we can mend it", "I would say that if the law is wrong, we can mend it.", id="if behind that"),
        pytest.param("fällt das Spiel aus", "Sollte es am Tag regnen, fällt das Spiel aus.", id="sollte"),
        pytest.param("nicht um Geld … Ruhe", "Es geht nicht um Geld, sondern um Ruhe.", id="what stands for it"),
        pytest.param("The fears were unfounded", "The fears were unfounded, so far at any rate.", id="so far"),
        pytest.param(
            "we should burn it", "Nor do I argue, as she does, that we should burn it.", id="an aside between"
        ),
        pytest.param("performing loans fell", "By May non-performing loans fell.", id="a prefix"),
        pytest.param("Anything she likes", "“Anything she likes. Except the cat.”", id="the exception behind"),
        pytest.param("I am wrong", "“I am wrong about a third of the time,” she said.", id="how often"),
        pytest.param("we'll like them", "“But I doubt we'll like them,” she said.", id="doubt without that"),
        pytest.param("You were … right", "You were half right there.", id="half"),
        pytest.param("the drug cures", "Some say the drug cures everybody.", id="some say"),
        pytest.param("fees on transfers … fell", "Average fees on transfers below $50 fell.", id="which of them"),
    ],
)
def test_what_turns_the_words_that_are_kept_is_named(quote: str, page: str) -> None:
    assert verdict_on(quote, page) is QuotationVerdict.TRUNCATED


def test_a_frame_that_was_cut_off_is_named_from_its_beginning() -> None:
    quote = "your generation has lost its faith"
    target = target_at(quote, 0, len(quote), source="draft")
    page = ExtractedText(text="You will hear that your generation has lost its faith.", media_type="text/plain")
    assessment = verify_quotation(Quotation(id="q1", text=quote, target=target), page)
    assert [change.page for change in assessment.diff] == ["You will hear that"]
