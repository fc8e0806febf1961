"""Countries and what is called after them, which a town lies in rather than rivals."""

from collections.abc import Iterable
from itertools import compress, pairwise

from refcheck.text.words import fold_word
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.quotations.names.demonyms import is_demonym

_COUNTRIES = frozenset(
    """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria
    burkina burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia
    denmark djibouti ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia
    germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran
    iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon
    lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania
    mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands
    nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar
    romania russia rwanda scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname
    sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkiye turkmenistan uganda
    ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe africa america asia europe
    deutschland osterreich schweiz frankreich italien spanien polen russland france allemagne espagne italie russie
    espana alemania francia italia rusia brasil""".split()
)

_OF_TWO_WORDS = {
    ("united", "states"): "us u.s usa america american americans washington",
    ("united", "kingdom"): "uk u.k britain british britons england english london",
    ("united", "arab"): "uae emirates emirati dubai",
    ("united", "nations"): "un u.n",
    ("european", "union"): "eu e.u",
    ("south", "korea"): "seoul",
    ("north", "korea"): "pyongyang",
    ("south", "africa"): "pretoria",
    ("south", "sudan"): "juba",
    ("north", "macedonia"): "macedonia macedonian skopje",
    ("new", "zealand"): "wellington",
    ("saudi", "arabia"): "riyadh saudis",
    ("sri", "lanka"): "colombo",
    ("el", "salvador"): "salvadoran",
    ("east", "timor"): "timorese dili",
    ("dominican", "republic"): "dominicans",
    ("czech", "republic"): "czechia czech czechs prague",
}
"""Countries and unions of which a page may have each word and not the country, and what stands for them."""

_SAID_OF = frozenset("america american americans britain british britons".split())
"""Words for such a country that it is called by as often as by its name or initials."""
_MOST_INITIALS = 3
_INITIALS = {
    short: pair
    for pair, others in _OF_TWO_WORDS.items()
    for short in others.split()
    if len(short.replace(".", "")) <= _MOST_INITIALS or short in _SAID_OF
}


def stands_as_country(name: str, sentences: Iterable[Sentence]) -> bool | None:
    """Tell whether a page names a country of two words, or what stands for it; None for any other name."""
    words = [fold_word(word).removesuffix("'s").rstrip(".") for word in name.split()]
    wanted = next((pair for pair in pairwise(words) if pair in _OF_TWO_WORDS), None)
    if wanted is None and len(words) == 1:
        wanted = _INITIALS.get(words[0])
    if wanted is None:
        return None
    others = frozenset(_OF_TWO_WORDS[wanted].split())
    first, beginning = wanted[0], wanted[1][:-1]
    return any(
        not others.isdisjoint(compress(sentence.forms, sentence.capital))
        or (
            first in sentence.forms and any(a == first and b.startswith(beginning) for a, b in pairwise(sentence.forms))
        )
        for sentence in sentences
    )


def is_country(name: str) -> bool:
    """Tell whether a name is a country's or a people's."""
    words = [fold_word(word).removesuffix("'s") for word in name.split()]
    return bool(words) and (words[-1] in _COUNTRIES or is_demonym(name))
