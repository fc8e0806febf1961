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
        pytest.param(MINUTES, "the beams had two winters left", "Haq", False, id="narration behind a turn"),
    ],
)
def test_accuses_only_where_the_page_settles_who_speaks(page: str, quote: str, speaker: str, is_accused: bool) -> None:
    start = page.index(quote)
    finding = compare_mouths(speaker, page, start, start + len(quote))
    assert (finding.mouth is Mouth.DIFFERENT) is is_accused
