"""A claim in another language than its page is never accused, and names of other languages make no claim foreign."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.datatypes.extracted import ExtractedText, TextBlock, Where
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from refcheck.verify.claims.gate import language_of_page
from refcheck.verify.claims.other_language import is_in_other_language

ENGLISH = (
    "The river rose above its banks on Monday and flooded two villages in the valley. The minister resigned after the "
    "council voted against the budget. Inflation climbed to 3 percent in May, the statistics office said."
)


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Die Inflation stieg im Mai auf 3 Prozent.", id="german"),
        pytest.param("Das Gesetz wurde verabschiedet.", id="one-common-word"),
        pytest.param("El ministro dimitió el lunes.", id="first-word-in-front-of-a-plain-one"),
        pytest.param("O ministro renunciou ontem.", id="single-letter"),
        pytest.param("Başbakan istifa etti.", id="turkish"),
        pytest.param("Премьер ушел в отставку.", id="another-script"),
    ],
)
def test_a_short_claim_in_another_language_is_known(claim: str) -> None:
    assert is_in_other_language(claim, ENGLISH, "en")


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Brad Wilk helped to co-found Rage. Brad Wilk helped to co-found Rage.", id="polish-syllables"),
        pytest.param("Los Angeles and Las Vegas grew.", id="cities"),
        pytest.param("Charles de Gaulle visited Rio de Janeiro.", id="joined-names"),
        pytest.param("Le Monde, La Croix and Les Echos cut jobs.", id="papers"),
        pytest.param("Protesters burned cars.", id="no-common-word"),
        pytest.param("De minister resigned.", id="words-of-the-page"),
    ],
)
def test_foreign_names_make_no_claim_foreign(claim: str) -> None:
    assert not is_in_other_language(claim, ENGLISH, "en")


def test_the_article_tells_the_language_of_a_page_with_english_menus() -> None:
    menu = "All the news of the week and the views of the day, with the best of the sport that you have missed. " * 10
    article = (
        "Im Schuljahr hatten nach Angaben des Amtes knapp neun Prozent der Lehrkräfte an den Schulen des Landes keine "
        "anerkannte Prüfung abgelegt, und es werden mehr."
    )
    text = f"{menu}\n\n{article}"
    start = len(text) - len(article)
    blocks = (
        TextBlock(start=0, end=start - 2, where=Where.PAGE, is_menu=True),
        TextBlock(start=start, end=len(text), where=Where.ARTICLE),
    )
    assert language_of_page(ExtractedText(text=text, media_type="text/html", blocks=blocks)) == "de"


LAKE = (
    "Сарезское озеро образовалось в 1911 году после землетрясения. Завал имеет высоту 567 метров. Угрозы прорыва "
    "сейчас нет, заявил руководитель агентства Холикназар Худойбердиев."
)


@pytest.mark.parametrize(
    ("claim", "seen", "sentence"),
    [
        pytest.param("The dam is 567 metres high.", "seen there: 567 metres", "Завал имеет", id="figure"),
        pytest.param(
            "The agency's head, Kholiknazar Khudoiberdiyev, said so.",
            "seen there: Kholiknazar Khudoiberdiyev",
            "Угрозы прорыва",
            id="name-in-the-other-script",
        ),
        pytest.param("It was formed by the earthquake of 1921.", "not seen there: 1921", "", id="other-year"),
    ],
)
def test_figures_and_names_are_looked_for_across_languages_and_decide_nothing(
    claim: str, seen: str, sentence: str
) -> None:
    assessment = verify_claim(*read_request({"claim": claim, "page": LAKE})[:2])
    assert (assessment.verdict, assessment.reason) == (ClaimVerdict.CANNOT_CHECK, "other_language")
    assert seen in assessment.explanation
    assert [passage.exact.startswith(sentence) for passage in assessment.passages] == [True] * bool(sentence)
