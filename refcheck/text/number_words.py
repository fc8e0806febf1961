"""Words for numbers, scales, shares and units, in English with the common words of some other languages."""

SIMPLE_NUMBERS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12,
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
    "neunzig": 90, "onze": 11, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
    "soixante": 60, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "cien": 100, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "nove": 9, "vinte": 20,
    "trinta": 30, "cem": 100, "tre": 3, "quattro": 4, "cinque": 5, "sette": 7, "dieci": 10, "venti": 20, "trenta": 30,
    "twee": 2, "drie": 3, "vijf": 5, "zeven": 7, "negen": 9, "tien": 10, "twintig": 20, "dwa": 2, "trzy": 3,
    "cztery": 4, "pięć": 5, "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "сто": 100,
    "двух": 2, "двум": 2, "двумя": 2, "трех": 3, "трёх": 3, "трем": 3, "трём": 3, "тремя": 3, "четырех": 4,
    "четырёх": 4, "четырем": 4, "четырём": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10,
    "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14, "пятнадцать": 15, "шестнадцать": 16,
    "семнадцать": 17, "восемнадцать": 18, "девятнадцать": 19, "шестьдесят": 60, "семьдесят": 70, "восемьдесят": 80,
    "девяносто": 90, "двое": 2, "трое": 3, "четверо": 4, "пятеро": 5, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "treize": 13, "quatorze": 14, "seize": 16,
    "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10,
}  # fmt: skip
"""Number words that stand for themselves, up to a hundred."""

SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "thsd": 1e3, "million": 1e6, "millions": 1e6, "mln": 1e6, "mn": 1e6,
    "m": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "trillions": 1e12, "trn": 1e12,
    "tn": 1e12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12.0,
    "hundert": 1e2, "tausend": 1e3, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9,
    "mille": 1e3, "milliard": 1e9, "milliards": 1e9, "md": 1e9, "mds": 1e9, "mil": 1e3, "millón": 1e6, "millones": 1e6,
    "billones": 1e12, "billionen": 1e12, "milhão": 1e6, "milhões": 1e6, "bilhão": 1e9, "bilhões": 1e9, "mila": 1e3,
    "milione": 1e6, "milioni": 1e6, "miliardo": 1e9, "miliardi": 1e9, "duizend": 1e3, "miljoen": 1e6, "miljard": 1e9,
    "tusen": 1e3, "miljoner": 1e6, "miljarder": 1e9, "tys": 1e3, "milionów": 1e6, "miliardów": 1e9, "milyon": 1e6,
    "milyar": 1e9,
    "тысяча": 1e3, "тысячи": 1e3, "тысяч": 1e3, "тыс": 1e3, "миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6,
    "млн": 1e6, "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9, "млрд": 1e9,
}  # fmt: skip
"""Words that multiply the figure before them."""

SHORT_SCALES = frozenset({"k", "m", "b", "mn", "tn", "mil", "md", "mds"})
"""Scales that may also be a unit or a word: read as scales only when glued to a figure or after a currency."""

VAGUE_NUMBERS: dict[str, tuple[float, float]] = {
    "dozens": (24, 199), "scores": (40, 199), "hundreds": (200, 1999), "thousands": (2e3, 19999),
    "millions": (2e6, 1.999e7), "billions": (2e9, 1.999e10), "tens": (20, 199), "hunderte": (200, 1999),
    "tausende": (2e3, 19999), "dutzende": (24, 199), "centaines": (200, 1999), "milliers": (2e3, 19999),
    "cientos": (200, 1999), "miles": (2e3, 19999), "сотни": (200, 1999), "тысячи": (2e3, 19999),
    "десятки": (20, 199), "couple": (2, 3),
}  # fmt: skip
"""Plural words for a rough size, with the figures that a careful writer would use them for."""

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
"""Ordinal words; after a ten ("twenty-first") they add to it."""

FRACTIONS: dict[str, float] = {
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fourth": 0.25,
    "fourths": 0.25, "fifth": 0.2, "fifths": 0.2, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "eighth": 0.125,
    "eighths": 0.125, "ninth": 1 / 9, "tenth": 0.1, "tenths": 0.1, "twentieth": 0.05, "twentieths": 0.05,
    "hundredth": 0.01, "hundredths": 0.01, "thousandth": 0.001, "thousandths": 0.001,
}  # fmt: skip
"""English words for a share of the whole."""

HALVES = frozenset("hälfte moitié mitad половина половину половины metà metade helft".split())
"""Words of other languages that are a half without an article or number before them."""

FOREIGN_FRACTIONS: dict[str, float] = dict.fromkeys(HALVES, 0.5) | {
    "drittel": 1 / 3, "tiers": 1 / 3, "tercio": 1 / 3, "tercios": 1 / 3, "terço": 1 / 3, "terços": 1 / 3,
    "terzo": 1 / 3, "terzi": 1 / 3, "треть": 1 / 3, "трети": 1 / 3, "viertel": 0.25, "quart": 0.25, "quarts": 0.25,
    "cuarto": 0.25, "cuartos": 0.25, "quarto": 0.25, "quarti": 0.25, "kwart": 0.25, "четверть": 0.25,
    "четверти": 0.25, "fünftel": 0.2, "cinquième": 0.2, "quinto": 0.2, "sechstel": 1 / 6, "achtel": 0.125,
    "zehntel": 0.1, "dixième": 0.1,
}  # fmt: skip
"""Words for a share in other languages; most of them need an article or a number before them."""

FRACTION_ARTICLES = frozenset(
    """ein eine einem einen einer un une una um uma een le zwei drei deux trois dos tres tre dois três
    две три""".split()
)
"""What stands before a fraction of the same languages, which mostly is an ordinal or another word alone."""

TIMES: dict[str, int] = {
    "once": 1, "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "twofold": 2,
    "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
    "tenfold": 10,
}  # fmt: skip
"""Words that count repetitions or multiples."""

UNITS: dict[str, str] = {
    form: unit
    for unit, forms in {
        "percent": "% percent percentage pct prozent pourcent porcentaje procent procenta процент процента процентов",
        "permille": "‰", "points": "prozentpunkte prozentpunkten", "km/h": "kmh kph", "mph": "mph",
        "usd": "dollar dollars usd $ dólar dólares dollari долларов доллара доллар", "eur": "euro euros eur € евро",
        "gbp": "pound pounds sterling gbp quid £ libras",
        "jpy": "yen jpy ¥", "cny": "yuan renminbi cny rmb",
        "rub": "rouble roubles ruble rubles rub ₽ рубль рубля рублей руб",
        "inr": "rupee rupees inr rs ₹", "chf": "franc francs chf franken", "krw": "won krw ₩", "somoni": "somoni",
        "krone": "krone kroner kronor krona kronur nok dkk sek",
        "pln": "zloty zlotys złoty zlotych pln", "try": "lira liras lire",
        "uah": "hryvnia hryvnias uah", "kzt": "tenge", "peso": "peso pesos", "brl": "reais", "ils": "shekel shekels",
        "dirham": "dirham dirhams aed", "riyal": "riyal riyals rial rials", "dinar": "dinar dinars", "taka": "taka",
        "baht": "baht", "ringgit": "ringgit", "rupiah": "rupiah", "dong": "dong", "gel": "lari", "leu": "lei leu",
        "koruna": "koruna korunas", "forint": "forint forints", "naira": "naira", "zar": "rand", "birr": "birr",
        "shilling": "shilling shillings", "lev": "leva lev", "afghani": "afghanis",
        "kilometre": "km kms kilometre kilometres kilometer kilometers kilometern kilómetros kilomètres chilometri км",
        "metre": "m metre metres meter meters metern metros mètres metri метров",
        "centimetre": "cm centimetre centimetres centimeter centimeters zentimeter zentimetern centímetros centimètres",
        "millimetre": "mm millimetre millimetres millimeter millimeters", "mile": "mile miles", "foot": "feet ft foot",
        "yard": "yard yards", "inch": "inch inches", "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme",
        "gram": "gram grams gramme grammes", "tonne": "ton tons tonne tonnes tonnen toneladas тонн",
        "pound_weight": "lb lbs", "hectare": "hectare hectares ha hektar hectáreas гектаров", "acre": "acre acres",
        "litre": "litre litres liter liters",
        "gallon": "gallon gallons", "ounce": "ounce ounces oz",
        "barrel": "barrel barrels", "megawatt": "mw megawatt megawatts", "gigawatt": "gw gigawatt gigawatts",
        "degree": "degree degrees grad °", "celsius": "celsius", "fahrenheit": "fahrenheit",
        "second": "seconds", "minute": "minute minutes mins",
        "hour": "hour hours hrs stunden heures horas часов",
        "day": "day days tage tagen jours días dias giorni дня дней",
        "week": "week weeks wochen semaines semanas settimane недели недель",
        "month": "month months monate monaten mois meses mesi месяца месяцев",
        "year": "year years yr yrs jahre jahren ans années años anos anni лет года",
        "decade": "decade decades", "century": "century centuries", "time": "times",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Unit words by their forms; "pounds" are money unless the page writes "lb"."""

CURRENCIES = frozenset(
    """usd cad aud nzd hkd sgd eur gbp jpy cny rub inr chf krw somoni krone pln try uah kzt peso brl ils dirham riyal
    dinar taka baht ringgit rupiah dong gel leu koruna forint naira zar birr shilling lev afghani""".split()
)


def read_count(word: str) -> int | None:
    """Read a count in lower case: digits, "a", or a number word; None for other words."""
    if word.isdecimal():
        return int(word)
    return 1 if word in ("a", "an") else SIMPLE_NUMBERS.get(word)
