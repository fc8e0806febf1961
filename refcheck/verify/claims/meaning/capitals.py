"""Capitals that stand for their governments: "Tashkent has signed an agreement" is said of Uzbekistan."""

from refcheck.text.patterns import late

_COUNTRIES = dict(
    pair.strip().split(": ")
    for pair in """Abu Dhabi: the United Arab Emirates; Abuja: Nigeria; Accra: Ghana; Addis Ababa: Ethiopia;
    Algiers: Algeria; Amman: Jordan; Amsterdam: the Netherlands; Ankara: Turkey; Ashgabat: Turkmenistan;
    Asmara: Eritrea; Astana: Kazakhstan; Athens: Greece; Baghdad: Iraq; Baku: Azerbaijan; Bamako: Mali;
    Bangkok: Thailand; Beijing: China; Beirut: Lebanon; Belgrade: Serbia; Berlin: Germany; Bern: Switzerland;
    Bishkek: Kyrgyzstan; Bogota: Colombia; Bogotá: Colombia; Brasilia: Brazil; Bratislava: Slovakia;
    Brussels: the European Union; Bucharest: Romania; Budapest: Hungary; Buenos Aires: Argentina; Cairo: Egypt;
    Canberra: Australia; Caracas: Venezuela; Chisinau: Moldova; Colombo: Sri Lanka; Copenhagen: Denmark;
    Dakar: Senegal; Damascus: Syria; Delhi: India; Dhaka: Bangladesh; Doha: Qatar; Dublin: Ireland;
    Dushanbe: Tajikistan; Hanoi: Vietnam; Harare: Zimbabwe; Havana: Cuba; Helsinki: Finland; Islamabad: Pakistan;
    Jakarta: Indonesia; Jerusalem: Israel; Kabul: Afghanistan; Kampala: Uganda; Kathmandu: Nepal; Khartoum: Sudan;
    Kigali: Rwanda; Kinshasa: Congo; Kyiv: Ukraine; Kiev: Ukraine; La Paz: Bolivia; Lima: Peru; Lisbon: Portugal;
    Ljubljana: Slovenia; London: Britain; Luanda: Angola; Lusaka: Zambia; Madrid: Spain; Manila: the Philippines;
    Minsk: Belarus; Mogadishu: Somalia; Moscow: Russia; Nairobi: Kenya; New Delhi: India; Niamey: Niger;
    Nicosia: Cyprus; Oslo: Norway; Ottawa: Canada; Paris: France; Podgorica: Montenegro; Prague: Czechia;
    Pretoria: South Africa; Pristina: Kosovo; Pyongyang: North Korea; Quito: Ecuador; Rabat: Morocco;
    Reykjavik: Iceland; Riga: Latvia; Riyadh: Saudi Arabia; Rome: Italy; Sarajevo: Bosnia; Seoul: South Korea;
    Skopje: North Macedonia; Sofia: Bulgaria; Stockholm: Sweden; Taipei: Taiwan; Tallinn: Estonia;
    Tashkent: Uzbekistan; Tbilisi: Georgia; Tehran: Iran; Tirana: Albania; Tokyo: Japan; Tripoli: Libya;
    Tunis: Tunisia; Ulaanbaatar: Mongolia; Vienna: Austria; Vilnius: Lithuania; Warsaw: Poland;
    Washington: the United States; Wellington: New Zealand; Yerevan: Armenia; Zagreb: Croatia""".replace(
        "\n", " "
    ).split(";")
)
_FIRST_WORDS = frozenset(name.split()[0] for name in _COUNTRIES)
_NAMES = "|".join(sorted(_COUNTRIES, key=len, reverse=True))
_ACTING = """accept|accus|agree|announce|approve|argue|arrest|ask|assure|back|ban|block|blame|bought|buy|call|cancel
|claim|close|commit|complain|condemn|contribut|cut|decid|declar|declin|demand|denied|deni|deny|deploy|detain|donat
|drop|earmark|end|expel|expect|express|extend|finance|froze|fund|gave|give|grant|hope|impos|insist|intend|invit|join
|launch|left|lift|lower|made|must|need|negotiat|object|offer|open|oppos|order|paid|pay|plan|plans|pledg|promis|propos
|protest|provid|pull|push|ratif|recall|recogni|refus|reject|releas|remain|requir|respond|resum|said|say|seek|send|sent
|set|shut|sign|sought|spend|spent|stop|summon|support|suspend|threat|told|trie|urge|vetoed|vote|vow|wait|want|warn
|welcome|will|withdrew|won|would|yield""".replace("\n", "")
_GOVERNMENT = late(
    rf"(?:^|(?<=[,;:] )|(?<=\bthat )|(?<=\bwhile )|(?<=\band )|(?<=\bon )|(?<=\burged )|(?<=\baccused )|(?<=\bby ))"
    rf"(?P<capital>{_NAMES})(?=(?:['’]s)?\s(?:(?:has|have|had|also|is|was|should|could|may|might|not|now|recently|then"
    rf"|later|to|and\s[A-Z]\w+)\s){{0,3}}(?:{_ACTING}))"
)


def name_countries(text: str) -> str | None:
    """Give a claim with the country's name for each capital that does what only a government does, None for none."""
    if not any(word.removesuffix("'s").removesuffix("’s") in _FIRST_WORDS for word in text.split()):
        return None
    named = _GOVERNMENT.sub(lambda match: _COUNTRIES[match["capital"]], text)
    return None if named == text else named[:1].upper() + named[1:]


def are_one_government(first: str, second: str) -> bool:
    """Tell whether one of two names is the capital of the other, a country: "Moscow" and "Russia's"."""
    one, other = (name.removesuffix("'s").removesuffix("’s").removeprefix("the ") for name in (first, second))
    country = (_COUNTRIES.get(one) or _COUNTRIES.get(other) or "").removeprefix("the ")
    return bool(country) and country in (one, other)
