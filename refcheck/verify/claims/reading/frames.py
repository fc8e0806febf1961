"""Frames of a claim that speak of the cited sources themselves: "two newspapers report", "laut Medienberichten".

A page that is such a source does not say so of itself. A named outlet or person is no such frame: a page must name it.
"""

from refcheck.text.patterns import caseless, late

_MANY = (
    r"(?:(?:the|two|three|four|five|several|some|many|various|other|local|state|national|regional|foreign|independent"
    r"|international|recent|a number of|numerous)\s){0,3}"
)
_SOURCES = (
    rf"{_MANY}(?:newspapers|media(?:\soutlets|\sreports)?|the\spress|press(?:\sreports)?|(?:news\s)?outlets"
    r"|news\s(?:agencies|sites|reports)|reports|studies|websites|broadcasters)"
)
_FRAMES = {
    "en": late(
        rf"(?i)^(?:according\sto\s{_SOURCES},?\s|{_SOURCES}\s(?:have\s)?(?:report|say|said|write|wrote|have\sit)(?:ed)?"
        rf"\sthat\s)|,?\s(?:(?:as\s)?{_SOURCES}\s(?:have\s)?(?:report(?:ed)?|say|said|write|wrote)"
        rf"|according\sto\s{_SOURCES})(?=\.?$)"
    ),
    "de": late(
        r"(?i)^(?:laut|nach)\s(?:\w+\s)?(?:Medien|Presse|Zeitungs|Agentur)berichten\s"
        r"|,?\s(?:laut|nach)\s(?:\w+\s)?(?:Medien|Presse|Zeitungs|Agentur)berichten\b"
        r"|(?:Medien|Presse|Zeitungs)berichten\szufolge\s?"
        r"|,?\s(?:so|wie)\s(?:\w+\s){0,2}(?:Zeitungen|Medien|Studien|Agenturen)\s(?:berichten|berichteten|schreiben|melden"
        r"|zeigen),?(?=[\s.]|$)"
    ),
    "fr": late(
        r"(?i),?\s?(?:selon|d['’]après)\s(?:la\spresse|(?:les|des|plusieurs|deux|trois)\s(?:médias|journaux|études)"
        r"(?:\slocaux|\sétrangers)?),?"
    ),
    "es": late(
        r"(?i),?\s?según\s(?:la\sprensa|(?:los\s|varios\s|dos\s|diversos\s)?(?:medios|periódicos|diarios|estudios)"
        r"(?:\slocales)?),?"
    ),
    "it": late(
        r"(?i),?\s?secondo\s(?:la\sstampa|(?:i|diversi|alcuni|due|vari)\s(?:media|giornali|quotidiani|studi)"
        r"(?:\slocali)?),?"
    ),
    "ru": late(
        r"(?i),?\s?(?:по\s(?:данным|сообщениям|информации)\s(?:\w+\s)?СМИ|(?:как\s)?(?:сообщают|пишут)\s(?:\w+\s)?(?:СМИ"
        r"|газеты)),?"
    ),
}
_WORDS = (
    "newspapers", "media", "press", "outlets", "news", "reports", "studies", "websites", "broadcasters", "berichten",
    "zeitungen", "medien", "studien", "agenturen", "presse", "médias", "journaux", "études", "prensa", "medios",
    "periódicos", "diarios", "estudios", "stampa", "giornali", "quotidiani", "studi", "сми", "газеты",
)  # fmt: skip
_LEAST = 0.2  # share of a claim that its frame must leave


def without_frame(text: str, language: str) -> str:
    """Give a claim without the frame that speaks of its sources; the claim itself where it has none."""
    pattern = _FRAMES.get(language)
    folded = caseless(text)
    if pattern is None or not any(word in folded for word in _WORDS):
        return text
    rest = " ".join(pattern.sub(" ", text, count=1).split()).replace(" .", ".")
    if len(rest) < _LEAST * len(text):
        return text
    return rest[:1].upper() + rest[1:]
