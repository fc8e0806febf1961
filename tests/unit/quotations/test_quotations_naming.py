"""How a draft names a speaker, and whom the page then means."""

import pytest

from refcheck.verify.quotations.names.bearers import find_sole_bearer
from refcheck.verify.quotations.names.naming import find_named_part
from refcheck.verify.quotations.speaking.speakers import find_speaker


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        pytest.param("Varnholt CEO Doorn", "Doorn", id="employer and office in front"),
        pytest.param("Vermont's Demarest", "Demarest", id="whose"),
        pytest.param("Lars Holt's lawyer, Bruno Sella", "Bruno Sella", id="role, then name"),
        pytest.param("the biographer Clive Nettleton", "Clive Nettleton", id="what somebody does"),
        pytest.param("her daughter Rosalind", "Rosalind", id="a relative"),
        pytest.param("Ayşe Demirci von den Grünen", "Ayşe Demirci", id="employer behind"),
        pytest.param("Sen. Carla Whitcomb (R-Neb.)", "Sen. Carla Whitcomb", id="brackets"),
        pytest.param("ACC Strand", "Strand", id="rank in letters"),
        pytest.param("Me Castaing", "Castaing", id="French lawyer"),
        pytest.param("the mayor of Wexcombe", "the mayor of Wexcombe", id="role alone stays"),
        pytest.param("BBC News", "BBC News", id="body stays"),
        pytest.param("Weber's widow", "Weber's widow", id="relative without a name stays"),
    ],
)
def test_name_is_told_from_what_stands_around_it(speaker: str, name: str) -> None:
    assert find_named_part(speaker) == name


@pytest.mark.parametrize(
    ("page", "role", "bearer"),
    [
        pytest.param("Finance chief Rita Holt spoke. Chief executive Lars Roos left.", "the finance chief", "Rita Holt",
                     id="whole role, not one word of it"),
        pytest.param("La maire de Sète, Anne Roche, est là.", "la maire", "Anne Roche", id="office of one"),
        pytest.param("Mayor Anna Bell met Mayor Tom Lee.", "the mayor", None, id="two bearers"),
        pytest.param("Officer Anna Bell spoke.", "the officer", None, id="office of many"),
        pytest.param("A lead author, Anna Bell, spoke.", "a lead author", None, id="indefinite"),
    ],
)  # fmt: skip
def test_role_is_given_to_its_one_bearer(page: str, role: str, bearer: str | None) -> None:
    assert find_sole_bearer(page, role) == bearer


@pytest.mark.parametrize(
    ("page", "words", "speaker"),
    [
        pytest.param("Captain Thomas Quigg was described by Eileen Marsh as “the most careful man in Mayo”.",
                     "the most careful man", "Eileen Marsh", id="passive"),
        pytest.param("Anna Bell would resume work “in the first half of May”, Tom Lee said.",
                     "in the first half", "Tom Lee", id="no verb of another language behind would"),
        pytest.param("Latter parish council chairman Hugh Marsh said residents had been calling for it. “We had three,”"
                     " he said.", "We had three", "Hugh Marsh", id="office behind a body"),
        pytest.param("Son camarade Youssef, lui, avoue dormir : « Je n’aurais jamais arrêté. »",
                     "Je n’aurais jamais", "Youssef", id="emphatic pronoun"),
        pytest.param("Dara Whelan @darawhelan\nMy flight is on time in the app.\n7:03 AM · Jul 8, 2023",
                     "My flight is on time", "Dara Whelan", id="post under its handle"),
        pytest.param("Anna Bell (Leeds) (Lab)\nWhat will he do about the roads of this county?\n\nTom Lee\nI will mend"
                     " every one of them, as I have said.\n\nAnna Bell\nThat is not an answer to the question at all.",
                     "I will mend every one", "Tom Lee", id="name on a line of its own"),
        pytest.param("From: Kessler, Ray\nTo: Mbeki, Thandi\nSubject: hinge\nDo we know how many?\n\nFrom: Mbeki,"
                     " Thandi\nTo: Kessler, Ray\nSubject: RE: hinge\nWe do know.",
                     "We do know", "Thandi Mbeki", id="sender of an e-mail"),
        pytest.param("P. ¿Por qué?\nR. Porque nadie me lo pidió.\nP. ¿Y ahora?\nR. Ahora sí.", "nadie me lo pidió", "R",
                     id="Spanish marks of an interview"),
    ],
)  # fmt: skip
def test_page_gives_words_to_their_speaker(page: str, words: str, speaker: str) -> None:
    start = page.index(words)
    found = find_speaker(page, start, start + len(words))
    assert found is not None
    assert (found.name or found.words) == speaker


def test_date_line_at_the_head_is_no_speaker() -> None:
    page = "Harrow Police: statement\n\nPublished: Friday 6 May 2022, 4.15pm\n\nWe accept the finding of the jury."
    start = page.index("We accept")
    assert find_speaker(page, start, start + 20) is None
