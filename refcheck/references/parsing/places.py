"""Countries and powers as headlines name them: "India, China agree …" begins with no author."""

from functools import cache

_COUNTRIES = """
Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium
Benin Bhutan Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria Burkina Faso Burundi Cambodia Cameroon Canada Chad
Chile China Colombia Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Ecuador Egypt England Eritrea Estonia Ethiopia
Europe Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Guatemala Guinea Guyana Haiti Honduras Hungary
Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan
Laos Latvia Lebanon Lesotho Liberia Libya Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta
Mauritania Mauritius Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands
Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania
Russia Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan
Tajikistan Tanzania Thailand Togo Tunisia Turkey Türkiye Turkmenistan Uganda Ukraine Uruguay Uzbekistan Vatican
Venezuela Vietnam Yemen Zambia Zimbabwe Scotland Wales Tibet Crimea Catalonia Greenland Gaza
US USA U.S. U.S UK U.K. U.K EU E.U. UAE DRC Taliban Hamas Hezbollah NATO Kremlin Washington Moscow Beijing Kyiv Kiev
Tehran Kabul Delhi Islamabad Ankara Tokyo Seoul Pyongyang Brussels
"""
_OF_TWO_WORDS = frozenset(
    (
        "burkina faso", "costa rica", "czech republic", "dominican republic", "el salvador", "equatorial guinea",
        "hong kong", "ivory coast", "new delhi", "new zealand", "north korea", "north macedonia", "papua new guinea",
        "saudi arabia", "sierra leone", "south africa", "south korea", "south sudan", "sri lanka", "united kingdom",
        "united states", "white house", "european union", "central african republic", "united arab emirates",
    )
)  # fmt: skip


@cache
def _names() -> frozenset[str]:
    return frozenset(_COUNTRIES.casefold().split()) | _OF_TWO_WORDS


def is_country(words: str) -> bool:
    """Tell whether the words are the name of a country, a union, a capital that stands for one, or a party at war."""
    return words.strip().casefold() in _names()
