"""Cuts that leave out what restricts the words kept: told by how the page's sentence goes on, and by what leads up."""

import pytest

from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation


def verdict_on(quote: str, page: str, language: str, suffix: str = "") -> str:
    target = target_at(quote + suffix, 0, len(quote), source="draft")
    shown = ExtractedText(text=page, media_type="text/plain", language=language)
    return verify_quotation(Quotation(id="q1", text=quote, target=target), shown).verdict.value


@pytest.mark.parametrize(
    ("quote", "page", "language"),
    [
        pytest.param("We have fired nobody", "We have fired nobody in the kitchens.", "en", id="a denial goes on"),
        pytest.param(
            "Seither nehmen wir kein Geld von Betrieben",
            "Das war früher so. Seither nehmen wir kein Geld von Betrieben, die Holz kaufen, und das ist gut.",
            "de",
            id="a denial and a relative clause",
        ),
        pytest.param(
            "the worst flood", "It was the worst flood since 1953.", "en", id="a superlative and since when it is one"
        ),
        pytest.param(
            "We have enough fuel", "We have enough fuel for nine days.", "en", id="enough, and for how long it is"
        ),
        pytest.param("The ward is open", "The ward is open three days a week.", "en", id="how often it is open"),
        pytest.param("We lose money", "We lose money when it rains.", "en", id="when it is so"),
        pytest.param(
            "Le service va rouvrir en mai",
            "On nous a dit hier que le service va rouvrir en mai, de nuit seulement.",
            "fr",
            id="only, at the end of a phrase behind a comma",
        ),
        pytest.param("we drown", "When the pumps fail, we drown.", "en", id="when, in front"),
        pytest.param(
            "you will pay", "If you want schools, shops and hedges, then you will pay.", "en", id="if and then"
        ),
        pytest.param("we ran dry", "Prices are high, and in some years we ran dry.", "en", id="in some years"),
        pytest.param(
            "no complaint … goes unanswered",
            "It says no complaint that is properly filed goes unanswered.",
            "en",
            id="a relative clause behind no",
        ),
        pytest.param(
            "I'm not appealing",
            "I'm not appealing because I'll win. I appeal because nobody asked.",
            "en",
            id="not for that reason",
        ),
        pytest.param("The model works", "The model works in small towns.", "en", id="where it works"),
        pytest.param(
            "bräche das System zusammen",
            "Das ist kein Geschenk. Ohne diese Frauen bräche das System zusammen.",
            "de",
            id="without them",
        ),
        pytest.param(
            "She read six studies … could be repeated",
            "She read six studies, of which two could be repeated.",
            "en",
            id="a part of them",
        ),
        pytest.param("there was time", "I thought there was time.", "en", id="what was thought once"),
        pytest.param("die Versicherung zahlt … nicht", "Die Versicherung zahlt bislang nicht.", "de", id="so far"),
        pytest.param("das geht gut", "Das geht gut und dann nicht mehr.", "de", id="and then no longer"),
        pytest.param("I still think so", "I still think so, most days.", "en", id="most days"),
        pytest.param(
            "j'en vois une trentaine", "S'il ne la tient pas, j'en vois une trentaine de plus.", "fr", id="an elided if"
        ),
        pytest.param(
            "you're saying you've finished",
            "If you offer a draw you're saying you've finished.",
            "en",
            id="if, without a comma",
        ),
        pytest.param(
            "nadie viene a sentarse", "Me dijeron que nadie viene a sentarse aquí en la feria.", "es", id="told"
        ),
        pytest.param(
            "stava male di notte", "La notte era lunga e nessuna di noi stava male di notte.", "it", id="none of us"
        ),
        pytest.param("a grant of … EUR 18 million", "It got a grant of up to EUR 18 million.", "en", id="up to a sum"),
        pytest.param("twice as high", "The number is at least twice as high.", "en", id="at least twice"),
        pytest.param(
            "They allow crew changes", "They allow crew changes for medical reasons.", "en", id="for what allowed"
        ),
        pytest.param("I'm insured", "I'm insured for the wood, not for the bees.", "en", id="what is insured"),
        pytest.param("I won't resign", "I won't resign because of one headline.", "en", id="that is no reason"),
        pytest.param(
            "entro Natale",
            "Un accordo arriva entro Natale, non necessariamente di quest'anno.",
            "it",
            id="not necessarily",
        ),
        pytest.param(
            "darf laut sein", "So ist das hier im Ort. Wer vorher fragt, darf laut sein.", "de", id="whoever asks"
        ),
        pytest.param(
            "Es el mejor cine",
            "Es el mejor cine de la provincia, dicen los vecinos.",
            "es",
            id="the best of the province",
        ),
        pytest.param(
            "No employee … was dismissed", "No employee in London was dismissed.", "en", id="of which of none"
        ),
        pytest.param(
            "a bill for a pipe", "They sent a bill for a pipe I haven't got.", "en", id="a clause without that"
        ),
        pytest.param(
            "accepted in full", "It was accepted in full, although not in every detail.", "en", id="although not"
        ),
        pytest.param(
            "no director will", "None has, and unless the rules change no director will.", "en", id="and unless"
        ),
        pytest.param(
            "The editors … are dangerous", "The editors who love you are dangerous.", "en", id="which editors"
        ),
        pytest.param("It runs for a … period", "It runs for a trial period.", "en", id="a trial"),
        pytest.param("a work of fiction", "It is a work of fiction in places.", "en", id="in places"),
        pytest.param(
            "la prohibirían en todas partes",
            "No creo que la novela cambie nada en el mundo, ni las que se leen en los colegios. "
            "Si cambiara algo la prohibirían en todas partes.",
            "es",
            id="si without a comma",
        ),
        pytest.param("The bridge will open", "The bridge will open, but at a price.", "en", id="but, and a phrase"),
        pytest.param("The money will come", "The money will come, we hope.", "en", id="a hope behind a comma"),
        pytest.param(
            "cerrar pozos es imposible", "Me dicen que cerrar pozos es imposible para el gobierno.", "es", id="hearsay"
        ),
        pytest.param("the craft needed us", "I would worry if I thought the craft needed us.", "en", id="if I thought"),
        pytest.param("I … smoke forty a day", "I used to smoke forty a day.", "en", id="a habit of once"),
        pytest.param("contained in towns", "The outbreak is largely contained in towns.", "en", id="in large part"),
        pytest.param("1,100 are needed", "A further 1,100 are needed.", "en", id="one figure of several"),
        pytest.param(
            "il 30 per cento in meno", "Contiene circa il 30 per cento in meno di cemento.", "it", id="a rough figure"
        ),
        pytest.param(
            "nessuno è colpevole",
            "Si vedrà che cosa dice il processo. Fino ad allora nessuno è colpevole.",
            "it",
            id="until then",
        ),
    ],
)
def test_what_restricts_the_words_may_not_be_cut_off(quote: str, page: str, language: str) -> None:
    assert verdict_on(quote, page, language) == "truncated"


@pytest.mark.parametrize(
    ("quote", "page", "language"),
    [
        pytest.param("drivers sleep in lay-bys", "Our drivers sleep in lay-bys without toilets.", "en", id="no denial"),
        pytest.param("no urgent need", "There is no urgent need to move before the summer.", "en", id="no clause"),
        pytest.param(
            "I did not hand it over", "I did not hand it over and I never would.", "en", id="goes on with and"
        ),
        pytest.param("my father left", "When I was six, my father left.", "en", id="when it was once, in front"),
        pytest.param(
            "de dos jubilados […] y de mi pensión",
            "El resto sale de dos jubilados que no quieren que dé sus nombres y de mi pensión.",
            "es",
            id="a relative clause whole",
        ),
        pytest.param(
            "il aurait aimé un portique",
            "Il m'a dit de vous dire qu'il aurait aimé un portique.",
            "fr",
            id="elided que",
        ),
        pytest.param("The house … was flooded", "The house near the river was flooded.", "en", id="of one house"),
        pytest.param(
            "carry it away", "A storm would carry it away, though not, I think, the light.", "en", id="though not that"
        ),
        pytest.param(
            "None has gone", "None has gone, and unless the rules change none will.", "en", id="before and unless"
        ),
        pytest.param(
            "pedimos que tenga portero",
            "No pedimos que se pare la obra del hotel, pedimos que tenga portero.",
            "es",
            id="se that is no if",
        ),
        pytest.param("costs $40", "It costs US$40 now.", "en", id="dollars of a country"),
        pytest.param("I was out", "I was out when it rang.", "en", id="when it was once"),
        pytest.param(
            "Dort pflanzen wir Tanne und Ahorn",
            "Das ist der Plan für den Hang. Dort pflanzen wir Tanne und Ahorn, aber keine Douglasie.",
            "de",
            id="but nothing else",
        ),
        pytest.param(
            "empiecen por ahí", "Si me permiten una recomendación, empiecen por ahí, señores.", "es", id="if I may"
        ),
        pytest.param(
            "I won't ask the board for [it]", "I won't ask the board for one.", "en", id="a bracket at the end"
        ),
    ],
)
def test_other_words_behind_and_before_may_be_left_out(quote: str, page: str, language: str) -> None:
    assert verdict_on(quote, page, language) in ("verbatim", "typographic")


def test_a_draft_that_goes_on_as_the_page_does_has_cut_nothing_off() -> None:
    page = "We have fired nobody in the kitchens."
    assert verdict_on("We have fired nobody", page, "en", "” in the kitchens, she said") == "verbatim"
