"""Words that come in short series, of which only one can be meant: seasons, days of the week, months, directions, kin.

"The deck will be replaced in the spring" and "in the autumn" share every other word; the one that differs is no
opposite in any dictionary. Where the page has another word of the series in the place of the claim's, it says
something else.
"""

from enum import StrEnum
from typing import NamedTuple

from refcheck.datatypes.assessments import ConflictKind
from refcheck.text.months import MONTHS, month_number
from refcheck.text.words import Word, fold_word
from refcheck.verify.claims.reading.sentence import Sentence


class Series(StrEnum):
    """What the words of one series tell."""

    SEASON = "season"
    WEEKDAY = "weekday"
    MONTH = "month"
    HOUR = "hour"
    HALF_DAY = "half_day"
    DIRECTION = "direction"
    KIN = "kin"
    SEX = "sex"
    STAGE = "stage"


_KINDS = {
    Series.SEASON: ConflictKind.DATE,
    Series.WEEKDAY: ConflictKind.DATE,
    Series.MONTH: ConflictKind.DATE,
    Series.HOUR: ConflictKind.DATE,
    Series.HALF_DAY: ConflictKind.DATE,
}


class Member(NamedTuple):
    """One word of a series in a sentence: its canonical value, and the places of its first and last word."""

    series: Series
    value: str
    first: int
    last: int

    @property
    def kind(self) -> ConflictKind:
        """What differs where another member stands: a date, or a name for places and persons."""
        return _KINDS.get(self.series, ConflictKind.NAME)


_TABLE = {
    Series.SEASON: """spring frühjahr frühling printemps primavera; summer sommer été verano estate;
        autumn fall herbst automne otoño autunno; winter hiver invierno inverno""",
    Series.WEEKDAY: """monday montag lundi lunes; tuesday dienstag mardi martes; wednesday mittwoch mercredi miércoles;
        thursday donnerstag jeudi jueves; friday freitag vendredi viernes; saturday samstag sonnabend samedi sábado;
        sunday sonntag dimanche domingo""",
    Series.HOUR: """dawn sunrise daybreak morgengrauen; morning matin vormittag; noon midday mittag midi;
        afternoon nachmittag après-midi; dusk sunset nightfall; evening abend soir; midnight mitternacht minuit""",
    Series.DIRECTION: """north northern northwards northward norden nördlich nord norte; south southern southwards
        southward süden südlich sud sur; east eastern eastwards eastward osten östlich est oriental; west western
        westwards westward westen westlich ouest oeste; northeast northeastern north-east nordosten; northwest
        northwestern north-west nordwesten; southeast southeastern south-east südosten; southwest southwestern
        south-west südwesten""",
    Series.KIN: """brother brothers; sister sisters; father; mother; son sons; daughter daughters; uncle; aunt; nephew;
        niece; cousin; grandfather; grandmother; husband; wife; grandson; granddaughter; stepfather; stepmother""",
    Series.SEX: "man men male males boy boys; woman women female females girl girls",
    Series.STAGE: "interim preliminary provisional; final definitive",
}
_VALUES = {
    form: (series, group.split()[0])
    for series, groups in _TABLE.items()
    for group in groups.split(";")
    for form in group.split()
}
_FOLDED = {
    "frühjahr": "fruhjahr", "frühling": "fruhling", "été": "ete", "otoño": "otono", "miércoles": "miercoles",
    "sábado": "sabado", "nördlich": "nordlich", "süden": "suden", "südlich": "sudlich", "östlich": "ostlich",
    "südosten": "sudosten", "südwesten": "sudwesten",
}  # fmt: skip
_VALUES |= {plain: _VALUES[form] for form, plain in _FOLDED.items()}
_HALF_DAYS = {"a": "am", "p": "pm", "am": "am", "pm": "pm"}
_SIDES = frozenset("north south nord sud".split())
_SHORT_MONTHS = frozenset("may march mar mai mars set abr".split())
_NOT_A_SEASON = frozenset({"the", "this", "last", "next", "in", "of", "im", "au", "en", "by", "every", "each", "until"})
_FORMS = frozenset(_VALUES) | frozenset(MONTHS)
_AMBIGUOUS = frozenset({"spring", "fall", "sur", "est", "nord", "sud", "estate", "lunes", "martes"})


def find_members(sentence: Sentence) -> list[Member]:
    """Give the words of a sentence that belong to a series, in order."""
    if not sentence.has_digit and _FORMS.isdisjoint(sentence.forms) and all(map(str.isascii, sentence.forms)):
        return []  # most sentences have none
    found: list[Member] = []
    words = sentence.words
    done = 0
    for at, form in enumerate(sentence.forms):
        if at < done or not (form in _FORMS or form in _HALF_DAYS or form[0].isdecimal() or not form.isascii()):
            continue
        member = _read(sentence, words, at)
        if member is not None:
            found.append(member)
            done = member.last + 1
    return found


def is_weekday(word: str) -> bool:
    """Tell whether a word is a day of the week."""
    return _VALUES.get(fold_word(word), (None, ""))[0] is Series.WEEKDAY


def _read(sentence: Sentence, words: list[Word], at: int) -> Member | None:
    form = words[at].form
    before = words[at - 1].form if at else ""
    entry = _VALUES.get(form)
    if entry is None:
        is_hour = form in _HALF_DAYS or form[0].isdecimal()
        return _half_day(sentence, words, at) if is_hour else _month(sentence, words, at)
    if form in _AMBIGUOUS and before not in _NOT_A_SEASON:
        return None
    series, value = entry
    if series is Series.KIN and [word.form for word in words[at + 1 : at + 3]] == ["in", "law"]:
        return Member(series, f"{value}-in-law", at, at + 2)
    if series is Series.DIRECTION:
        if _is_name_part(sentence, words, at):
            return None
        after = _VALUES.get(words[at + 1].form) if at + 1 < len(words) else None
        if value in _SIDES and after is not None and after[1] in ("east", "west"):
            return Member(series, value + after[1], at, at + 1)
    return Member(series, value, at, at)


def _is_name_part(sentence: Sentence, words: list[Word], at: int) -> bool:
    """Tell whether a direction belongs to a name: "North Korea", "the West Bank"."""
    if not at or not sentence.text[words[at].start].isupper():
        return False
    return at + 1 < len(words) and sentence.text[words[at + 1].start].isupper()


def _month(sentence: Sentence, words: list[Word], at: int) -> Member | None:
    form = words[at].form
    month = month_number(form)
    if month is None or len(form) < 3:
        return None
    is_capital = sentence.text[words[at].start].isupper()
    if not is_capital and (form in _SHORT_MONTHS or len(form) < 4):
        return None
    if is_capital and at == 0 and form in _SHORT_MONTHS:
        return None
    around = [words[i].form for i in (at - 1, at + 1) if 0 <= i < len(words)]
    if len(form) == 3 and form != "may" and not any(other[0].isdecimal() for other in around):
        return None  # "Des Forges", "Jan Kowalski"
    return Member(Series.MONTH, str(month), at, at)


def _half_day(sentence: Sentence, words: list[Word], at: int) -> Member | None:
    """Read "4 p.m." and "4pm"; the hour itself is a figure."""
    form = words[at].form
    if at and words[at - 1].form[0].isdecimal() and form in _HALF_DAYS:
        last = at + 1 if form in ("a", "p") and at + 1 < len(words) and words[at + 1].form == "m" else at
        if len(form) == 2 or last > at:
            return Member(Series.HALF_DAY, _HALF_DAYS[form], at - 1, last)
    if form[0].isdecimal() and form[-2:] in ("am", "pm") and form[:-2].isdecimal():
        return Member(Series.HALF_DAY, form[-2:], at, at)
    return None
