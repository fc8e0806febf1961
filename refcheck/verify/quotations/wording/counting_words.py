"""Words that count, as one word each, in the languages of the press: two to ninety-nine, hundreds and thousands.

What is another word too, in its own language or in English, is left out: German "elf", Spanish "once", French
"seize", Italian "due" and "sei", Danish "fire".
"""

_UNITS_AND_TEENS = {
    "en": "zero/0 one/1 two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn -/11 zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn",
    "fr": "deux trois quatre cinq -/6 -/7 huit neuf dix onze douze treize quatorze quinze -/16",
    "es": "-/2 tres cuatro cinco seis siete ocho nueve diez -/11 doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve",
    "pt": "dois três quatro -/5 -/6 sete oito nove dez -/11 doze treze -/14 quinze dezesseis dezessete dezoito "
    "dezenove",
    "pt-pt": "duas -/3 -/4 -/5 -/6 -/7 -/8 -/9 -/10 -/11 -/12 -/13 catorze -/15 dezasseis dezassete -/18 dezanove",
    "it": "-/2 tre quattro cinque -/6 sette otto nove dieci undici dodici tredici quattordici quindici -/16 "
    "diciassette diciotto diciannove venti",
    "nl": "twee drie vier vijf zes zeven -/8 negen tien elf/- twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien",
    "sv": "två tre fyra fem -/6 sju åtta nio -/10 elva tolv tretton fjorton femton sexton sjutton arton nitton",
    "pl": "dwa/2 trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście "
    "piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать "
    "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
    "ru-f": "две",
    "pl-f": "dwie",
    "uk": "-/2 -/3 чотири п'ять шість сім вісім дев'ять",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante septante huitante nonante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "sv": "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    "pl": "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt "
    "dziewięćdziesiąt",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
}
_HUNDREDS = {
    "de": "zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert",
    "es": "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
    "es-f": "doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas",
    "pt": "duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
    "pt-f": "duzentas trezentas quatrocentas quinhentas seiscentas setecentas oitocentas novecentas",
    "it": "duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
    "nl": "tweehonderd driehonderd vierhonderd vijfhonderd zeshonderd zevenhonderd achthonderd negenhonderd",
    "sv": "tvåhundra trehundra fyrahundra femhundra sexhundra sjuhundra åttahundra niohundra",
    "ru": "двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
}
_THOUSANDS = {
    "de": "zweitausend dreitausend viertausend fünftausend sechstausend siebentausend achttausend neuntausend "
    "zehntausend",
    "it": "duemila tremila quattromila cinquemila seimila settemila ottomila novemila diecimila",
    "nl": "tweeduizend drieduizend vierduizend vijfduizend zesduizend zevenduizend achtduizend negenduizend "
    "tienduizend",
}
_THOUSAND = {"de": "tausend", "it": "mila", "nl": "duizend"}
_UNITS = {
    "de": "ein zwei drei vier fünf sechs sieben acht neun",
    "nl": "een twee drie vier vijf zes zeven acht negen",
    "it": "uno due tre quattro cinque sei sette otto nove",
    "sv": "ett två tre fyra fem sex sju åtta nio",
}


def _simple(language: str) -> dict[str, int]:
    found: dict[str, int] = {}
    value = -1 if language == "en" else 1
    for entry in _UNITS_AND_TEENS[language].split():
        value += 1
        word = entry.split("/")[0]
        if word != "-" and not entry.endswith("/-"):
            found[word] = value
    return found


def _tens() -> dict[str, int]:
    return {word: 10 * ten for words in _TENS.values() for ten, word in enumerate(words.split(), start=2)}


def _compounds(language: str) -> dict[str, int]:
    """Give what German, Dutch, Italian and Swedish write as one word: "einundzwanzig", "ventidue"."""
    units = _UNITS[language].split()
    return {
        _joined(ten, unit, language): 10 * tens + ones
        for tens, ten in enumerate(_TENS[language].split(), start=2)
        for ones, unit in enumerate(units, start=1)
    }


def _joined(ten: str, unit: str, language: str) -> str:
    if language == "de":
        return f"{unit}und{ten}"
    if language == "nl":
        return f"{unit}{'ën' if unit.endswith('ee') else 'en'}{ten}"
    if language == "it":
        return (ten[:-1] if unit[0] in "uo" else ten) + unit.replace("tre", "tré")
    return ten + unit


def _large() -> dict[str, int]:
    """Give hundreds and thousands that are one word: "quattrocento", "vierzehntausend", "vierhunderttausend"."""
    found: dict[str, int] = {}
    for words in _HUNDREDS.values():
        found |= {word: 100 * hundred for hundred, word in enumerate(words.split(), start=2)}
    for words in _THOUSANDS.values():
        found |= {word: 1000 * thousand for thousand, word in enumerate(words.split(), start=2)}
    for language, thousand in _THOUSAND.items():
        teens = {word: value for word, value in _simple(language).items() if value > 10}
        below = teens | _compounds(language)
        found |= {word.replace("tré", "tre") + thousand: 1000 * value for word, value in below.items()}
        found |= {word + thousand: 10000 * ten for ten, word in enumerate(_TENS[language].split(), start=2)}
        found |= {word + thousand: 100000 * ten for ten, word in enumerate(_HUNDREDS[language].split(), start=2)}
    return found


def _all() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in _UNITS_AND_TEENS:
        found |= _simple(language)
    found |= _tens()
    for language in _UNITS:
        found |= _compounds(language)
    return found | _large()


COUNTING_WORDS: dict[str, str] = {word: str(value) for word, value in _all().items()}
"""The value of each word, in figures; "two" is "2"."""
