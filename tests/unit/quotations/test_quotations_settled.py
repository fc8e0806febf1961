"""A right speaker under another name is never accused; another person beside an explicit attribution is."""

import pytest

from refcheck.verify.quotations.speaking.mouths import Mouth, compare_mouths

YARD = (
    'The yard will close. "The order book is empty," Chief Executive Jari Lehtonen told reporters. '
    "Its owner, Bothnia Marine, fell 14 percent.\n\n"
    'The union\'s chairwoman, Riitta Salo-Koskinen, wept. "My phone rang eleven times," she said.'
)
COURT = (
    "Mehmet Yildirim denies the charge. In an interview read to the jury by Det Con Anna Akhtar, the accused said he "
    'had "turned the tap off".\n\n"I know yeast," said the driver, Lee Sugden.'
)
MINUTES = (
    "Cllr Pettifer: I could not, and I wish he could.\n\nCllr Bright: That is so.\n\nCllr Pettifer: It is not.\n\n"
    "Mr Haq (Surveyor) spoke. In answer to Cllr Aziz, the officer said the beams had two winters left."
)

CLIMBERS = (
    "The leader of the rescue team, Callum Reid, said the group had been unlucky.\n\n"
    "The father of one of the dead, retired teacher Robert Lyle, disagreed. “They rang at four,” he told the hearing."
)
BALLOTS = (
    "The contract is fair, commission chairperson Grace Namukasa told a news conference.\n\n"
    "“That is a lie,” countered Namukasa's deputy, Hassan Mugerwa, producing a list of 14 elections."
)
TURNS = (
    "Der frühere Chef der Behörde, Gerd Althoff, über Druck aus der Politik.\n\n"
    "ZEITUNG: Herr Althoff, wann begann der Druck?\n\nAlthoff: Im Frühjahr 2019.\n\n"
    "ZEITUNG: Konnte man anders rechnen?\n\nAlthoff: Man kann immer anders rechnen.\n\n"
    "Das Gespräch führte Nadine Kern."
)


@pytest.mark.parametrize(
    ("page", "quote", "speaker", "is_accused"),
    [
        pytest.param(YARD, "The order book is empty", "Bothnia Marine", False, id="a firm whose head speaks"),
        pytest.param(YARD, "My phone rang eleven times", "Riitta Salo", False, id="half of a double name"),
        pytest.param(YARD, "The order book is empty", "Riitta Salo", True, id="another person"),
        pytest.param(
            COURT, "turned the tap off", "Mehmet Yildirim", False, id="a role behind a name with its own verb"
        ),
        pytest.param(COURT, "I know yeast", "Mehmet Yildirim", True, id="a role in front of its bearer"),
        pytest.param(CLIMBERS, "They rang at four", "Robert Lyle", False, id="the name of a relative by apposition"),
        pytest.param(CLIMBERS, "They rang at four", "Callum Reid", True, id="another than the relative's name"),
        pytest.param(BALLOTS, "That is a lie", "Grace Namukasa", True, id="whose deputy speaks"),
        pytest.param(TURNS, "Konnte man anders rechnen?", "Nadine Kern", False, id="who asks for the paper"),
        pytest.param(TURNS, "Konnte man anders rechnen?", "Gerd Althoff", True, id="who is asked"),
        pytest.param(MINUTES, "the beams had two winters left", "Haq", False, id="narration behind a turn"),
    ],
)
def test_accuses_only_where_the_page_settles_who_speaks(page: str, quote: str, speaker: str, is_accused: bool) -> None:
    start = page.index(quote)
    finding = compare_mouths(speaker, page, start, start + len(quote))
    assert (finding.mouth is Mouth.DIFFERENT) is is_accused
