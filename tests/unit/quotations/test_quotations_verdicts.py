"""What an editor is told about a quotation: verdict, words, place and reason."""

from typing import Any

import pytest

from refcheck.datatypes.assessments import QuotationAssessment, QuotationVerdict
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import Barrier, BarrierKind, Completeness, ExtractedText, TextBlock, Where
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

PAGE = (
    "“The deck will be replaced in the autumn of 2024,” said Anna Weber, the county engineer. “We are not certain "
    "that the piers will hold.”\n\nKarl Braun called the plan “a waste of public money”."
)


def judge(
    quote: str, page: str | ExtractedText = PAGE, *, draft: str | None = None, **fields: Any
) -> QuotationAssessment:
    """Judge a quotation that stands in a draft of its own words, or in `draft`."""
    source = draft or quote
    start = source.index(quote)
    target = target_at(source, start, start + len(quote), source="draft")
    shown = page if isinstance(page, ExtractedText) else ExtractedText(text=page, media_type="text/plain")
    return verify_quotation(Quotation(id="q1", text=quote, target=target, **fields), shown)


def changed_words(assessment: QuotationAssessment) -> list[tuple[str, str]]:
    return [(change.quotation, change.page) for change in assessment.diff if not change.is_excused]


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        pytest.param("The deck will be replaced in the autumn of 2024", "verbatim", id="as it stands"),
        pytest.param("“The deck will be replaced in the autumn of 2024.”", "typographic", id="own full stop"),
        pytest.param("[T]he deck will be re\u00adplaced in the autumn of 2024", "typographic", id="bracketed case"),
        pytest.param("The deck will be replaced … We are not certain", "typographic", id="marked omission"),
        pytest.param("The deck will be replaced in the spring of 2024", "altered", id="one word"),
        pytest.param("We are certain that the piers will hold", "altered", id="negation dropped"),
        pytest.param("We are … certain that the piers will hold", "truncated", id="negation behind an ellipsis"),
        pytest.param("the piers will hold", "truncated", id="denied clause alone"),
        pytest.param("a waste of public money … The deck will be replaced", "spliced", id="parts turned round"),
        pytest.param("The council has betrayed this valley once again", "not_found", id="nowhere on the page"),
    ],
)
def test_tells_honest_quotations_from_changed_ones(quote: str, verdict: str) -> None:
    assert judge(quote).verdict == verdict


def test_names_changed_words_and_shows_the_passage() -> None:
    assessment = judge("The deck will be replaced in the spring of 2024")
    assert changed_words(assessment) == [("spring", "autumn")]
    (passage,) = assessment.passages
    assert PAGE[passage.start : passage.end] == passage.exact == "The deck will be replaced in the autumn of 2024"
    assert "“spring” → “autumn”" in assessment.explanation


def test_names_both_speakers() -> None:
    assessment = judge("a waste of public money", speaker="Anna Weber")
    assert assessment.verdict is QuotationVerdict.MISATTRIBUTED
    assert assessment.speaker_found == "Karl Braun"
    assert "Karl Braun" in assessment.explanation
    assert "Anna Weber" in assessment.explanation


def test_parts_that_the_draft_takes_apart_may_stand_apart() -> None:
    page = "“We will fight,” said Anna Weber. " + "The hall was full and warm. " * 40 + "“We are proud,” Weber said."
    parts = ("We will fight.", "We are proud.")
    assert judge(" ".join(parts), page, parts=parts, speaker="Anna Weber").verdict == "typographic"
    assert judge("We will fight … We are proud", page).verdict == "spliced"


def test_an_unknown_speaker_is_no_finding() -> None:
    assert judge("a waste of money", "It was a waste of money.", speaker="Anna Weber").verdict == "verbatim"


def test_a_negation_that_the_draft_keeps_beside_the_marks_is_no_cut() -> None:
    draft = "Weber is not certain “that the piers will hold”."
    assert judge("that the piers will hold", draft=draft).verdict == "verbatim"


@pytest.mark.parametrize(
    ("completeness", "quote", "verdict"),
    [
        pytest.param(Completeness.TEASER, "nowhere in what was shown of it", "cannot_check", id="beyond the teaser"),
        pytest.param(Completeness.TEASER, "a waste of public money", "verbatim", id="within the teaser"),
        pytest.param(Completeness.UNREADABLE, "a waste of public money", "cannot_check", id="unreadable"),
        pytest.param(Completeness.EMPTY, "a waste of public money", "cannot_check", id="empty"),
    ],
)
def test_what_was_not_shown_is_never_not_found(completeness: Completeness, quote: str, verdict: str) -> None:
    barrier = Barrier(kind=BarrierKind.PAYWALL, rule="json_ld")
    page = ExtractedText(text=PAGE, media_type="text/html", completeness=completeness, barrier=barrier)
    assessment = judge(quote, page)
    assert assessment.verdict == verdict
    if verdict == "cannot_check":
        assert "paywall" in assessment.explanation


def test_a_quotation_that_goes_on_where_the_teaser_ends_cannot_be_checked() -> None:
    page = ExtractedText(
        text="He said: “We were warned in 2019, and nobody", media_type="text/html", completeness=Completeness.TEASER
    )
    assert judge("We were warned in 2019, and nobody listened to us", page).reason == "teaser_ends"


@pytest.mark.parametrize(
    ("where", "reason"),
    [
        pytest.param(Where.COMMENTS, "only_in_comments", id="comments"),
        pytest.param(Where.RELATED, "only_in_related", id="related links"),
        pytest.param(Where.CAPTION, "only_in_caption", id="caption"),
    ],
)
def test_says_where_else_on_the_page_the_words_stand(where: Where, reason: str) -> None:
    text = "The article.\n\nIt is the finest view in England"
    blocks = (TextBlock(start=0, end=12, where=Where.ARTICLE), TextBlock(start=14, end=len(text), where=where))
    assessment = judge("the finest view", ExtractedText(text=text, media_type="text/html", blocks=blocks))
    assert (assessment.verdict.value, assessment.reason) == ("verbatim", reason)
    assert "not in the article" in assessment.explanation


def test_prefers_the_article_to_a_comment_with_the_same_words() -> None:
    text = "It is the finest view\n\nHe called it the finest view"
    blocks = (TextBlock(start=0, end=21, where=Where.COMMENTS), TextBlock(start=23, end=len(text), where=Where.ARTICLE))
    assessment = judge("the finest view", ExtractedText(text=text, media_type="text/html", blocks=blocks))
    assert [passage.where for passage in assessment.passages] == [Where.ARTICLE]


def test_looks_into_the_description_last() -> None:
    page = ExtractedText(text="Something else.", media_type="text/html", description="A bridge too old to mend.")
    assessment = judge("too old to mend", page)
    assert (assessment.verdict.value, assessment.reason) == ("verbatim", "only_in_metadata")


def test_a_translation_cannot_be_compared() -> None:
    german = "Der Minister hat das Tempolimit am Dienstag im Bundestag noch einmal mit deutlichen Worten abgelehnt."
    assessment = judge("The minister rejected the speed limit in clear words", german)
    assert (assessment.verdict.value, assessment.reason) == ("cannot_check", "translated")


def test_words_of_the_page_that_two_languages_share_are_no_translation() -> None:
    page = (
        "«Hasta ahora, un paciente de esta comarca tardaba más de noventa minutos en llegar a un neurólogo. A partir "
        "de enero tardará menos de veinte», ha asegurado la consejera, que ha cifrado la inversión en tres millones."
    )
    assert judge("A partir de junio podrá tardar menos de veinte", page).verdict == "not_found"


@pytest.mark.parametrize(
    ("quote", "page", "changed"),
    [
        pytest.param(
            "J'exclus tout, sauf d'attendre",
            "Le chenin résiste mieux qu'on ne le dit. Je n'exclus rien, sauf d'attendre. Voilà tout ce que je sais.",
            "rien",
            id="half of a short sentence",
        ),
        pytest.param(
            "We will never sell it", "They asked us twice. We may well sell it. That is all.", "may", id="two"
        ),
        pytest.param("We started passing", "“We stopped passing. That is all,” he said.", "stopped", id="three words"),
    ],
)
def test_a_short_sentence_is_found_under_changed_words(quote: str, page: str, changed: str) -> None:
    assessment = judge(quote, page)
    assert assessment.verdict == "altered"
    assert changed in " ".join(there for _, there in changed_words(assessment))


def test_a_translation_is_told_where_the_menus_are_in_the_language_of_the_quotation() -> None:
    menu, article = (
        "Skip to content. About us. Subscribe to our newsletter. All rights reserved.",
        "Угрозы прорыва нет.",
    )
    blocks = (
        TextBlock(0, len(menu), Where.PAGE),
        TextBlock(len(menu) + 2, len(menu) + 2 + len(article), Where.ARTICLE),
    )
    page = ExtractedText(text=f"{menu}\n\n{article}", media_type="text/html", blocks=blocks, language="ru")
    assessment = judge("no immediate danger of a breach", page)
    assert (assessment.verdict.value, assessment.reason) == ("cannot_check", "translated")


def test_a_scare_quote_is_not_held_against_the_draft() -> None:
    assert judge("defeating", is_scare_quote=True).verdict == "cannot_check"


@pytest.mark.parametrize(
    ("media_type", "verdict"),
    [pytest.param("application/pdf", "typographic", id="scan"), pytest.param("text/html", "altered", id="web page")],
)
def test_excuses_scanner_confusions_on_scanned_pages_only(media_type: str, verdict: str) -> None:
    page = ExtractedText(text="They spoke of modern times and cornbined forces.", media_type=media_type)
    assert judge("They spoke of modern times and combined forces", page).verdict == verdict


@pytest.mark.parametrize("quote", ["", "…", "[sic]", "— ! —", "\x00", "[" * 5000, "(" * 5000 + "…" * 5000])
def test_a_quotation_without_words_is_answered(quote: str) -> None:
    assert judge(quote or "", draft=quote + " ").verdict == "cannot_check"


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("a " * 60_000, id="one word for ever"),
        pytest.param("'" * 50_000, id="quotation marks for ever"),
        pytest.param("“said " * 20_000, id="open marks for ever"),
        pytest.param("A: B: " * 10_000, id="labels for ever"),
        pytest.param("\n" * 50_000 + "said", id="line breaks for ever"),
    ],
)
def test_hostile_pages_are_answered_in_time(page: str) -> None:
    assert judge("a a a a a a a a a b said", page, speaker="A B").verdict in tuple(QuotationVerdict)
