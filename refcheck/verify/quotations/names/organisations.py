"""Whether a name is that of an office, a company or another body."""

from collections.abc import Callable

from refcheck.text.keeping import Known
from refcheck.verify.quotations.names.plain_words import NAME_WORD, PARTICLES_OF_NAMES, plain_word
from refcheck.verify.quotations.names.titles import is_title

_ORGANISATIONS = frozenset(
    """ministry government company police army navy party committee council commission court bank university institute
    agency association union group inc corp ltd gmbh ag foundation office department house parliament
    kremlin pentagon
    federation organisation organization society airline airport authority administration board bureau
    centre center
    startup firm automaker carmaker manufacturer maker outlet paper magazine newspaper broadcaster channel
    union charity
    club college congress senate embassy hospital school station team network times post news press television
    international national nations amnesty greenpeace church taliban hamas hezbollah statement report study
    bakery brewery dairy hotel restaurant garage foods homes energy water railways trains ferries airlines airways
    motors robotics systems technologies pharma pharmaceuticals holdings partners logistics housing supermarket
    supermarkets
    museum theatre theater library orchestra festival trust hospice clinic nursery
    bäckerei brauerei stadtwerke klinikum klinik genossenschaft boulangerie brasserie panadería bodega panificio
    ledger herald tribune gazette courier chronicle telegraph examiner inquirer bulletin dispatch journal zeitung kurier
    anzeiger tagblatt rundschau
    newspaper league military regime troops élysée l'élysée matignon bercy pentagon vatican whitehall moncloa quirinale
    maison-blanche
    ministerium regierung polizei partei gericht universität institut verband gewerkschaft behörde amt unternehmen
    ministère gouvernement police tribunal université syndicat association entreprise commission parti
    ministerio gobierno policía tribunal universidad sindicato empresa comisión partido
    ministero governo polizia tribunale università sindacato azienda commissione partito
    министерство правительство полиция партия суд университет компания комиссия ведомство мид""".split()
)
_PLAIN_ORGANISATIONS = frozenset(map(plain_word, _ORGANISATIONS))


def _find_out(name: str) -> bool:
    printed = NAME_WORD.findall(name)
    words = [word for word in printed if word.lower() not in PARTICLES_OF_NAMES]
    if any(plain_word(word) in _PLAIN_ORGANISATIONS for word in words):
        return not _is_its_officer(printed)
    if len(words) == 1 and is_title(plain_word(words[0])):
        return False  # "CEO"
    return len(words) == 1 and 2 <= len(words[0]) <= 6 and words[0].isupper() and len(set(words[0])) > 1


is_organisation: Callable[[str], bool] = Known(_find_out, most=8192, longest=100).__getitem__
"""Tell whether a name is that of an office, a company or another body."""


def _is_its_officer(words: list[str]) -> bool:
    """Tell whether a person's name follows a body and an office in it: "House Speaker Glenn Harwood"."""
    plain = [plain_word(word) for word in words]
    last_body = max(index for index, word in enumerate(plain) if word in _PLAIN_ORGANISATIONS)
    offices = [index for index, word in enumerate(plain) if is_title(word)]
    if not offices or offices[-1] <= last_body:
        return False
    name = words[offices[-1] + 1 :]
    return bool(name) and all(word[0].isupper() for word in name)
