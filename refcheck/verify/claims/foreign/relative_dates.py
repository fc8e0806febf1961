"""Dates that a sentence of another language than English tells from the day of writing: "im vergangenen Jahr".

Only years and bare months: a weekday says little where claims are compared by their words.
"""

import re
from functools import cache

from refcheck.datatypes.references import PartialDate
from refcheck.text.dates import FoundDate
from refcheck.text.months import month_number
from refcheck.text.number_words import read_count
from refcheck.text.patterns import late
from refcheck.text.relative_dates import last_month

_YEARS = {
    "de": (
        r"(?:vergangene|letzte|vorige|vorangegangene)[nms]?\sJahr(?:es|e)?|Vorjahr(?:es|e)?",
        r"diese[ms]?\sJahr(?:es)?|heuer|laufenden\sJahr(?:es)?",
        r"(?:kommende|nächste)[nms]?\sJahr(?:es)?",
    ),
    "fr": (
        r"(?:l['’]an|l['’]année)\s(?:derniere?|dernière|dernier|passée?|précédente)",
        r"cette\sannée|l['’]année\sen\scours",
        r"(?:l['’]an\sprochain|l['’]année\sprochaine)",
    ),
    "es": (
        r"(?:año\spasado|pasado\saño|año\santerior)",
        r"(?:este|presente)\saño",
        r"(?:próximo\saño|año\spróximo|año\sque\sviene)",
    ),
    "it": (r"(?:anno\sscorso|scorso\sanno)", r"quest['’]anno", r"(?:anno\sprossimo|prossimo\sanno)"),
    "ru": (
        r"(?:прошл|минувш)(?:ом|ого|ем|его)\sгод[уа]",
        r"(?:эт|нынешн|текущ)(?:ом|ого|ем|его)\sгод[уа]",
        r"(?:следующ|будущ)(?:ем|его)\sгод[уа]",
    ),
    "pt": (r"(?:ano\spassado|passado\sano)", r"este\sano", r"(?:próximo\sano|ano\sque\svem)"),
    "nl": (r"(?:vorig|afgelopen)\sjaar", r"dit\sjaar", r"volgend\sjaar"),
}
"""How a language says last year, this year and next year."""
LANGUAGES = frozenset(_YEARS)
"""Languages whose relative dates are read here."""
_STEPS = {"last": -1, "this": 0, "next": 1}
_AGO = {
    "de": r"vor\s(?P<n>\w{1,7})\sJahren",
    "fr": r"il\sy\sa\s(?P<n>\w{1,7})\sans",
    "es": r"hace\s(?P<n>\w{1,7})\saños",
    "it": r"(?P<n>\w{1,7})\sanni\sfa",
    "ru": r"(?P<n>\w{1,7})\s(?:года|лет)\sназад",
    "pt": r"há\s(?P<n>\w{1,7})\sanos",
    "nl": r"(?P<n>\w{1,7})\sjaar\sgeleden",
}
_BEFORE_MONTHS = {
    "de": r"(?:im|vom|seit|ende|anfang|mitte|vergangenen|letzten)",
    "fr": r"(?:en|depuis|fin|début|de|mi)",
    "es": r"(?:en|desde|de|del)",
    "it": r"(?:a|in|nel|da|dal|di|scorso)",
    "ru": r"(?:в|с|конце|начале|середине)",
    "pt": r"(?:em|desde|de)",
    "nl": r"(?:in|sinds|eind|begin|vorige)",
}
_AHEAD = late(
    r"(?i)\b(?:soll(?:en|te)?|wird|werden|geplant|bis|kommenden?|nächsten?|ser(?:a|ont|á|án|à|anno)|prévue?s?|doit|doivent"
    r"|d['’]ici|prochaine?|prevé|previst[oa]s?|hasta|próxim[oa]|entro|prossim[oa]|буд(?:ет|ут)|планиру\w+|должн\w+|до"
    r"|следующ\w+|zal|zullen|volgend|será)\b"
)


def find_foreign_dates(text: str, written: PartialDate, language: str) -> tuple[FoundDate, ...]:
    """Give the years and months that are told from the day of writing, in one of `LANGUAGES`.

    A bare month is the last one; in a sentence that looks ahead it is left open.
    """
    found = [(match, _month(match, written, text)) for match in _months_of(language).finditer(text)]
    found += [(match, _year(match, written)) for match in _years_of(language).finditer(text)]
    return tuple(FoundDate(start=m.start(), end=m.end(), date=date) for m, date in found if date is not None)


@cache
def _months_of(language: str) -> re.Pattern[str]:
    before, last = _BEFORE_MONTHS[language], _YEARS[language][0]
    return re.compile(
        rf"(?i)\b{before}[\s-](?P<month>[^\W\d_]{{3,10}})\b(?!\.?\s(?:de\s)?\d)(?:\s(?:del\s|des\s)?(?P<of_last>{last}))?"
    )


@cache
def _years_of(language: str) -> re.Pattern[str]:
    last, this, following = _YEARS[language]
    return re.compile(rf"(?i)\b(?:(?P<last>{last})|(?P<this>{this})|(?P<next>{following})|{_AGO[language]})\b")


def _month(match: re.Match[str], written: PartialDate, text: str) -> PartialDate | None:
    month = month_number(match["month"].lower())
    if month is None:
        return None
    if match["of_last"]:
        return PartialDate(year=written.year - 1, month=month)
    return None if _AHEAD.search(text) else last_month(month, written)


def _year(match: re.Match[str], written: PartialDate) -> PartialDate | None:
    if match["n"]:
        count = read_count(match["n"].lower())
        return PartialDate(year=written.year - count) if count is not None and count < written.year else None
    return next((PartialDate(year=written.year + step) for name, step in _STEPS.items() if match[name]), None)
