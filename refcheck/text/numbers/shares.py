"""Shares told by counts: "two in three", "7 out of 10", "vier von fünf", "un enfant sur trois", "jede dritte"."""

from refcheck.text.number_words import SIMPLE_NUMBERS, UNITS
from refcheck.text.numbers.parts import Figure, Token
from refcheck.text.numbers.quantity import QuantityKind

_ROUND = 0.02  # "a third" is said of 35 percent, "half" of 48
_LOOSEST = 0.04  # how far from the share "nine in ten" and "two in three" may stand
_AUXILIARIES = frozenset({"is", "was", "has", "does"})
_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000))
"""Wholes of which one speaks in general; "4 von 17" and "neun von vierzehn" count those who were there."""

ONE = frozenset("un une uno una um uma een één ein eine einer einem einen один одна одно одного jeden jedna".split())
"""Articles that count only where "in so many" follows."""

_OF_SO_MANY: dict[str, tuple[str, ...]] = {
    "in": ("", "every"), "out": ("of",), "von": ("",), "sur": ("",), "de": ("cada",), "su": ("", "ogni"),
    "em": ("cada",), "из": ("", "каждых"), "op": ("", "de", "elke"), "na": ("",), "av": ("",), "z": ("",), "з": ("",),
}  # fmt: skip
"""What stands between part and whole: its first word, and the words that may follow that one."""

EVERY = frozenset(
    """every jede jeder jedes jeden jedem каждый каждая каждое каждого каждую кожен кожна кожне co elke iedere var
    vart varje hver""".split()
)
_ORDER = (
    "second zweite zweiten второй вторая второе второго вторую drugi druga tweede andra annan annet",
    "third dritte dritten третий третья третье третьего третью третій третя третє trzeci trzecia derde tredje",
    "fourth vierte vierten четвертый четвёртый четвертая четвёртая четвертое четвертого czwarty czwarta vierde fjärde",
    "fifth fünfte fünften пятый пятая пятое пятого пятую п’ятий piąty piąta vijfde femte",
    "sixth sechste sechsten шестой шестая шестое шестого шостий szósty szósta zesde sjätte",
    "seventh siebte siebten siebente седьмой седьмая седьмое сьомий siódmy siódma zevende sjunde",
    "eighth achte achten восьмой восьмая восьмое восьмий ósmy ósma achtste åttonde",
    "ninth neunte neunten девятый девятая девятое dziewiąty negende nionde",
    "tenth zehnte zehnten десятый десятая десятое десятого десятий dziesiąty dziesiąta tiende tionde",
)
PARTS = {
    form: 1 / whole
    for whole, forms in (
        (3, "tercera terceras terza terze terça terças третья третью третьей"),
        (4, "cuarta cuartas quarta quarte quartas четвертая четвёртая четвертую четвёртую"),
        (5, "quinta quintas quinte пятая пятую"), (6, "sexta sesta шестая шестую"), (7, "séptima settima sétima"),
        (8, "octava ottava oitava восьмая восьмую"), (10, "décima decima décimas десятая десятую"),
    )
    for form in forms.split()
}  # fmt: skip
"""Ordinals that are a share before "parte": "la quinta parte"."""
_PART = frozenset("parte partes parti часть части частей".split())
_WHOLE_OF = {form: whole for whole, forms in enumerate(_ORDER, start=2) for form in forms.split()}


_RECURS = frozenset(
    """jahr tag monat woche stunde mal год день месяц неделя неделю раз час rok dzień miesiąc tydzień raz jaar dag maand
    week keer time år dag månad gång gang thursday friday monday tuesday wednesday saturday sunday""".split()
).union(UNITS)
"""What recurs rather than being a part: "jedes zweite Jahr"."""


def make_share(after: int, value: float, *, precision: float = 0.0) -> Figure:
    """Give a share of the whole, with what one rounds away in saying it."""
    precision = max(precision, _ROUND if value > 0.1 else 0.0)
    return Figure(after, QuantityKind.CARDINAL, value, value, precision=precision, unit="share")


def read_so_many(tokens: list[Token], after: int, value: float) -> Figure | None:
    """Read "two in three", "two out of three" and "two families in three" as a share; "two in three days" is none.

    `after` is the token behind the part, `value` the part.
    """
    if after < len(tokens) and tokens[after].text in PARTS:
        return read_parts(tokens, after, value)
    at = _behind_between(tokens, after)
    if at is None and after < len(tokens) and tokens[after].text[0].isalpha() and tokens[after].text not in UNITS:
        at = _behind_between(tokens, after + 1)
        behind = tokens[at + 1].text if at is not None and at + 1 < len(tokens) else ""
        if behind.endswith("s") and behind not in _AUXILIARIES:
            return None  # "two people in three cars"
    if at is None or at >= len(tokens):
        return None
    whole = _count(tokens[at].text)
    if not 0 < value < whole or (at + 1 < len(tokens) and tokens[at + 1].text in UNITS):
        return None
    return make_share(at + 1, value / whole, precision=min(_LOOSEST, 0.5 / whole))


def read_parts(tokens: list[Token], index: int, value: float = 1.0) -> Figure | None:
    """Read "tercera parte" and, behind a number, "cuartas partes" as a share."""
    if index + 1 >= len(tokens) or tokens[index + 1].text not in _PART:
        return None
    return make_share(index + 2, value * PARTS[tokens[index].text])


def read_every(tokens: list[Token], index: int) -> Figure | None:
    """Read "every third child" and "jede dritte Familie" as a share; "every second year" is none."""
    whole = _WHOLE_OF.get(tokens[index + 1].text) if index + 1 < len(tokens) else None
    if whole is None or index + 2 >= len(tokens) or tokens[index + 2].text in _RECURS:
        return None
    return make_share(index + 2, 1 / whole, precision=min(_LOOSEST, 0.5 / whole))


def _behind_between(tokens: list[Token], index: int) -> int | None:
    """Give the token behind "in", "out of", "de cada" and their like at a place, None where none stands there."""
    seconds = _OF_SO_MANY.get(tokens[index].text) if index < len(tokens) else None
    if seconds is None or index + 1 >= len(tokens):
        return None
    if tokens[index + 1].text in seconds:
        return index + 2
    return index + 1 if "" in seconds else None


def _count(word: str) -> int:
    whole = int(word) if word.isdecimal() and len(word) < 5 else SIMPLE_NUMBERS.get(word, 0)
    return whole if whole in _WHOLES else 0
