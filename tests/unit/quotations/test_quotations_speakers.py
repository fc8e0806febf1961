"""Right words in a wrong mouth: who may be accused, and who may not."""

import pytest

from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

_FERRY = """Council may close the ferry

"People want a boat," said Colin Frew, who stands in May.

Council leader Priya Ramsay said nothing was decided. "The numbers are bad," she told reporters.

A former passenger, who asked not to be named, said: "You miss it when you have a funeral to get to."

The company said it had "no plans for a bridge". Its founder, Tom Ashdown, died in 1990.
"""
_INTERVIEW = """The novelist Oluchi Eze talks to Hannah Brandt about silence.

What took you so long?

I had two children and one idea.

Were you ever afraid?

Every Monday. My editor, Robert Carrow, rang me each month.

And the prize?

I wanted the lunch.
"""


_WATER = """Water company admits leaks

Marlow Water lost 112 million litres a day, the company said. Chief executive Gareth Lockyer told the committee: "We
inherited these pipes." Nobody should have to boil their water, he added.
"""
_MINUTES = """The Chair: I will allow the board.

Ms Okonjo: The clock stood for eleven minutes.

The Chair: We adjourn.
"""
_INITIALS = """Colette Barral, 71 ans, a sauvé deux enfants. Propos recueillis par Simon Astier.

Le Littoral : Comment allez-vous ?
Colette Barral : Fatiguée, mais bien.

Le Littoral : Vous retournerez nager ?
C. B. : Dès lundi, si le temps le permet. L'eau est bonne.
"""
_CABLE_CAR = """Die Seilbahn darf gebaut werden. Der Anwalt der Kläger, Severin Abt, kündigte Berufung an.

Bürgermeister Toni Zengerle zeigte sich erleichtert. „Das hätten wir lieber gespart“, so Zengerle.

„Es geht um die Ruhe“, erinnert sich der Vorsitzende Matthias Kegel.
"""
_WINE = """Winzerin Jule Rebmann über trockene Sommer

Frau Rebmann, wie war die Ernte?

Klein, aber gut.

Woran liegt das?

Am Regen, der nicht kam.

Ihr Nachbar Konrad Lahm sagt, ohne Wasser gehe es nicht.

Wenn alle bewässern, ist der Bach bald leer.

Würden Sie es wieder machen?

Jeden Tag.

Interview: Falk Dörner
"""
_OPINIONS = """MAREK, Circuit Judge:

We reverse. Difficulty of proof has never excused its absence.

OSEI, Circuit Judge, dissenting:

The majority decides a case that nobody brought.
"""
_REMARKS = """Remarks by Mayor Adaeze Whitcombe at the opening of the library, 9 October 2026 (as delivered)

Good morning. I was one of the six.

My predecessor, Gordon Pell, said that "books are cheap". We could not afford the pool.
"""
_EXPERT = """UN expert calls for a halt

Mr Tomás Arriaga spoke in Geneva. The expert recalled that the Supreme Court had ordered a hearing. "That order has been
ignored," he said.

Halloran denied this and described Joan Pettigrew as a clerk of "two ledgers and one lunch". Pettigrew laughed.
"""
_OBITUARY = """Obituary: Wilhelmina "Billie" Strand

Billie Strand, who has died, could not play. "They asked me what I was holding," she recalled. Her husband, the drummer
Pete Oakley, died in 1994.
"""
_BAKERY = """Bakery that fed the miners to close

Penrhos Bakery will bake its last loaf on Saturday. Owner Gwilym Pryce blamed gas bills. "I couldn't look anybody in the
face," he said.
"""
_LEADER = """Council in crisis

Council leader John Cotton said it was a "necessary step".

The Conservative opposition called the news "deeply regrettable".
"""
_STUDENT = """Old ice

Haugland's graduate student, Wei Zhang, is more cheerful. "Either we're right or we have four more years," she says.

"Nobody asked me. He told me," said Graham, who lives above the brewery of Neil and Graham Ashworth.
"""
_SPEECH = """Remarks by Governor Anneliese Drummond

Thank you, Mayor Whitfield. Governor Hale was a good man and he promised you a bridge.

But a promise is not a bridge. It will be finished in 2027.
"""
_JUDGMENT = """Castellan Ltd v Borough of Wyke

Judgment of Mr Justice Okell, 3 March 2021

14. Mr Sayle, for the claimant, submits that the notice was late. I do not accept that submission. It came in June.

15. Mr Sayle said that it was "a fiction". I would not go so far.
"""
_CLOCKS = """The woman who winds the clocks

Agnieszka Holt looks after 214 clocks. Interview by Toby Sandiford

How did you get the job?

There was an advertisement in a paper nobody reads, and I answered.

Did you ever stop a vote?

My father used to say that a clock you cannot mend is a subscription. I think he was right.

Do you get bored?

Only on Sundays.
"""
_WOLF = """Nach dem Riss innerhalb von zwei Wochen fordert Landrätin Gesine Brokamp (CDU) den Abschuss eines Wolfs. »Wir
können nicht warten«, sagte sie am Montag.

Der Schäfer Benno Liekweg verlor elf Tiere. Der Abgeordnete Arne Thiessen (Grüne) schrieb: »Das Gutachten fehlt.«
"""
_HOSPITAL = """Le directeur, Bertrand Soulez, « regrette ce départ ».

Le syndicat des soignants, par la voix d'Élodie Kermarrec, estime que « la nuit est déjà fermée ».
"""
_PORT = """Liman-İş Başkanı Hasan Erdemli, "Masadan kalkmadık" dedi.

Çalışma Bakanlığı'ndan yapılan açıklamada "süreç henüz sonuçlanmamıştır" denildi.
"""
_TRIBUNAL = """IN THE UPPER TRIBUNAL

Before Judge Honora Quill

1. This appeal concerns a lift. I do not accept that it has worked.

2. Ms Dorcas Amoah told me: "I have carried my mother up four floors." I found her truthful.
"""
_POST = """Bridge to reopen

"The bridge is safe," said Mayor Ana Ruiz.

You may also like
Ten bridges nobody crosses

2 comments
Bookworm62
3 hours ago
They said the same about the swimming baths.
"""


def _verdict(page: str, quote: str, speaker: str | None) -> str:
    quotation = Quotation(id="q", text=quote, target=target_at(quote, 0, len(quote), source="draft"), speaker=speaker)
    return verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain")).verdict.value


@pytest.mark.parametrize(
    ("page", "quote", "speaker", "is_wrong"),
    [
        pytest.param(_FERRY, "The numbers are bad", "Colin Frew", True, id="another-who-is-named"),
        pytest.param(_FERRY, "The numbers are bad", "Priya Ramsay", False, id="behind-a-pronoun"),
        pytest.param(_FERRY, "You miss it when you have a funeral", "Colin Frew", True, id="somebody-unnamed"),
        pytest.param(_FERRY, "You miss it when you have a funeral", "a former passenger", False, id="the-same-role"),
        pytest.param(_FERRY, "You miss it when you have a funeral", "Olga Stein", False, id="may-be-the-unnamed-one"),
        pytest.param(_FERRY, "no plans for a bridge", "Tom Ashdown", False, id="body-and-its-founder"),
        pytest.param(_INTERVIEW, "I wanted the lunch", "Oluchi Eze", False, id="answers-without-labels"),
        pytest.param(_INTERVIEW, "I wanted the lunch", "Hannah Brandt", True, id="who-asks-without-labels"),
        pytest.param(_WATER, "We inherited these pipes", "Marlow Water", False, id="a firm named by a plain word"),
        pytest.param(_EXPERT, "That order has been ignored", "Tomás Arriaga", False, id="a court before a pronoun"),
        pytest.param(_EXPERT, "two ledgers and one lunch", "Halloran", False, id="who describes somebody"),
        pytest.param(_OBITUARY, "what I was holding", "Wilhelmina Strand", False, id="a name with another in marks"),
        pytest.param(_OBITUARY, "what I was holding", "Pete Oakley", True, id="recalled is a verb of speech"),
        pytest.param(
            _LEADER, "deeply regrettable", "John Cotton", True, id="the opposition of whom the page has named"
        ),
        pytest.param(_LEADER, "deeply regrettable", "the opposition", False, id="the opposition itself"),
        pytest.param(_STUDENT, "Either we're right", "Wei Zhang", False, id="a name of either gender"),
        pytest.param(_STUDENT, "Nobody asked me", "Graham Ashworth", False, id="one of two brothers"),
        pytest.param(_SPEECH, "a promise is not a bridge", "Governor Hale", True, id="spoken of in a speech"),
        pytest.param(_SPEECH, "a promise is not a bridge", "Anneliese Drummond", False, id="whose speech it is"),
        pytest.param(_JUDGMENT, "I do not accept that", "Mr Sayle", True, id="whose argument the judge rejects"),
        pytest.param(_JUDGMENT, "I do not accept that", "Okell", False, id="the judge"),
        pytest.param(_INITIALS, "L'eau est bonne", "Colette Barral", False, id="initials with stops"),
        pytest.param(_INITIALS, "L'eau est bonne", "Barral", False, id="initials and a surname"),
        pytest.param(_CABLE_CAR, "Das hätten wir lieber gespart", "Severin Abt", True, id="named in full before"),
        pytest.param(_WINE, "ist der Bach bald leer", "Konrad Lahm", True, id="an answer to a remark"),
        pytest.param(_WINE, "ist der Bach bald leer", "Jule Rebmann", False, id="whom the first question calls"),
        pytest.param(_WINE, "Am Regen, der nicht kam", "Falk Dörner", True, id="who asks, at the foot"),
        pytest.param(_CLOCKS, "a paper nobody reads, and I answered", "Agnieszka Holt", False, id="an answer's paper"),
        pytest.param(_CLOCKS, "a clock you cannot mend", "Agnieszka Holt", False, id="whom an answer tells of"),
        pytest.param(_CLOCKS, "Only on Sundays.", "Toby Sandiford", True, id="who asks, in the introduction"),
        pytest.param(_CLOCKS, "Do you get bored?", "Agnieszka Holt", True, id="who is asked, in the introduction"),
        pytest.param(_PORT, "süreç henüz sonuçlanmamıştır", "Çalışma Bakanlığı", False, id="a Turkish ending"),
        pytest.param(_TRIBUNAL, "I do not accept that it has worked", "Dorcas Amoah", True, id="before a judge"),
        pytest.param(_TRIBUNAL, "I do not accept that it has worked", "Honora Quill", False, id="the judge"),
        pytest.param(_WOLF, "Wir können nicht warten", "Gesine Brokamp", False, id="behind two weeks"),
        pytest.param(_WOLF, "Wir können nicht warten", "Benno Liekweg", True, id="not behind two weeks"),
        pytest.param(_WOLF, "Das Gutachten fehlt", "Benno Liekweg", True, id="a party in brackets"),
        pytest.param(_HOSPITAL, "la nuit est déjà fermée", "Bertrand Soulez", True, id="by whose voice a body speaks"),
        pytest.param(_OPINIONS, "never excused its absence", "Judge Osei", True, id="the opinion of another judge"),
        pytest.param(_OPINIONS, "a case that nobody brought", "Osei", False, id="the judge who dissents"),
        pytest.param(_REMARKS, "We could not afford the pool", "Gordon Pell", True, id="spoken of in remarks"),
        pytest.param(_CABLE_CAR, "Es geht um die Ruhe", "Toni Zengerle", True, id="erinnert sich"),
        pytest.param(_MINUTES, "The clock stood for eleven minutes", "the Chair", True, id="an office with a label"),
        pytest.param(_MINUTES, "I will allow the board", "the Chair", False, id="the label of that office"),
        pytest.param(_INTERVIEW, "I had two children and one idea", "Robert Carrow", True, id="spoken-about"),
    ],
)
def test_right_words_are_looked_for_in_the_right_mouth(page: str, quote: str, speaker: str, is_wrong: bool) -> None:
    assert (_verdict(page, quote, speaker) == "misattributed") is is_wrong


@pytest.mark.parametrize(
    ("page", "quote"),
    [
        pytest.param("The state hopes to cut emissions by half by 2030.", "cut emissions by half by 2030", id="hope"),
        pytest.param("Weber denied that his firm won the contract.", "won the contract", id="denial"),
        pytest.param("It is too early to say the war is over, he said.", "the war is over", id="doubt"),
        pytest.param("It risks the country becoming a failed state.", "the country becoming a failed", id="risk"),
    ],
)
def test_wishes_and_denials_that_a_cut_leaves_out_turn_the_sense(page: str, quote: str) -> None:
    assert _verdict(page, quote, None) == "truncated"


def test_contractions_written_out_are_found_and_named_as_changes() -> None:
    page = "“It's not over and we won't leave,” said Anna Weber."
    assert _verdict(page, "It is not over and we will not leave", None) == "altered"


def test_nobody_is_told_of_a_wrong_speaker_whom_the_draft_may_not_have_meant() -> None:
    target = target_at("The numbers are bad", 0, 19, source="draft")
    quotation = Quotation(
        id="q", text="The numbers are bad", target=target, speaker="Colin Frew", is_speaker_clear=False
    )
    assessment = verify_quotation(quotation, ExtractedText(text=_FERRY, media_type="text/plain"))
    assert (assessment.verdict.value, assessment.reason) == ("verbatim", "speaker_unclear")
    assert assessment.speaker_found is not None
    assert "Ramsay" in assessment.speaker_found


@pytest.mark.parametrize(
    ("page", "quote", "name"),
    [
        pytest.param(
            'Parti kapandı. "Limanımız büyüyecek" diyen Aksu yatırım sözü verdi.', "Limanımız", "Aksu", id="diyen"
        ),
        pytest.param(
            "»Sie hätten ihn lesen müssen«, hielt Aydın ihm vor.", "Sie hätten", "Aydın", id="verb in two parts"
        ),
        pytest.param("»Das ist so«, gab Karl Braun zu Protokoll.", "Das ist so", "Karl Braun", id="for the record"),
        pytest.param(
            "«Двенадцать минут», — возразил отец троих школьников Пётр Гуляев.",
            "минут",
            "Пётр Гуляев",
            id="whose father",
        ),
        pytest.param(
            "« Nous restons », a déclaré la ministre de la Santé Agnès Duval.",
            "Nous",
            "Agnès Duval",
            id="field of office",
        ),
        pytest.param(
            "– Tak – powiedział Karol Nowak. – Nikt nie wie.", "Nikt nie wie", "Karol Nowak", id="dashes go on"
        ),
        pytest.param(
            "The minister, Ms. Elin Sarkany, issued this statement today:\n\n“We mourn.\n\n“The border stays open.”",
            "The border stays open",
            "Ms. Elin Sarkany",
            id="a statement printed by paragraphs",
        ),
        pytest.param(
            "«Non è un processo alla politica», ha detto in aula la pm Teresa Coletti.",
            "Non è un processo",
            "Teresa Coletti",
            id="behind a place",
        ),
        pytest.param(
            "市长林建国周三在记者会上说：“大桥不会再推迟。”", "大桥不会", "市长林建国", id="day behind a name"
        ),
    ],
)
def test_the_speaker_is_given_by_name_alone(page: str, quote: str, name: str) -> None:
    target = target_at(quote, 0, len(quote), source="draft")
    quotation = Quotation(id="q", text=quote, target=target)
    assert verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain")).speaker_found == name


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        pytest.param("They said the same about the swimming baths", "only_in_comments", id="comments"),
        pytest.param("Ten bridges nobody crosses", "only_in_related", id="links"),
        pytest.param("The bridge is safe", "same", id="article"),
    ],
)
def test_a_page_without_markup_shows_its_parts_too(quote: str, reason: str) -> None:
    quotation = Quotation(id="q", text=quote, target=target_at(quote, 0, len(quote), source="draft"))
    assert verify_quotation(quotation, ExtractedText(text=_POST, media_type="text/plain")).reason == reason
