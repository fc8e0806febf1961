"""The offline guess at a text's language."""

import pytest

from refcheck.text.languages import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge was built in the year of the flood and it stands to this day.", "en"),
        ("Die Brücke wurde im Jahr der Flut gebaut und steht noch heute.", "de"),
        ("Le pont a été construit dans l’année de la crue et il est encore debout.", "fr"),
        ("El puente fue construido en el año de la inundación y todavía está en pie.", "es"),
        ("Il ponte è stato costruito nell’anno della piena ed è ancora in piedi con la torre.", "it"),
        ("A ponte foi construída no ano da cheia e ainda não caiu, como disse o prefeito.", "pt"),
        ("Köprü sel yılında yapıldı ve bugün hâlâ ayakta, ancak çok eski olduğu için bir risk.", "tr"),
        ("Мост был построен в год наводнения, и он стоит до сих пор, как и башня.", "ru"),
        ("Міст був збудований у рік повені, і він стоїть досі, як і вежа.", "uk"),
        ("この橋は洪水の年に建てられた。", "ja"),
        ("这座桥建于洪水之年。", "zh"),
    ],
    ids=lambda value: value if len(value) == 2 else "",
)
def test_tells_the_language_of_a_sentence(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "1234 !!", "Emomali Rahmon", "Reuters, 2021", "Lee J, Hyeon D, Hwang D. Exp Mol Med"], ids=repr
)
def test_says_nothing_where_it_would_be_a_guess(text: str) -> None:
    assert guess_language(text) is None
