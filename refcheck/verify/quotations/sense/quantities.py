"""Whether a cut leaves out how many were meant: "some of", "nearly", "but nine"."""

import re

from refcheck.verify.quotations.sense.clauses import SUBJECTS, ends_clause
from refcheck.verify.quotations.sense.senses import EXCEPTIONS, PARTS, SOME, UNIVERSALS, UNSURE
from refcheck.verify.quotations.wording.spelling import word_key
from refcheck.verify.quotations.words import Words

_SUPERLATIVES = frozenset("most best worst least largest biggest".split())
_INDEFINITES = frozenset(
    """nothing nobody none everything everyone everybody anything anyone anybody nowhere all nichts niemand alles alle
    rien personne tout tous nada nadie todo todos niente nessuno tutto tutti""".split()
)
_RESTRICTING = frozenset("that who".split())
_WITH_CONTENT = frozenset(  # "no doubt that we can" says what is not doubted
    """doubt evidence reason sign signs question chance proof suggestion idea guarantee point claim need way belief hope
    indication assurance secret denying fact agree agreed know knew say said think believe so now then sure certain
    clear convinced aware""".split()
)
_ABOUT = frozenset("about around over under".split())
_AS_MUCH = frozenset(("as", much, "as") for much in "many much few little high low".split())
_RELATIVES = frozenset("that who which whom whose was die que qui che ce dont".split())
_PARTS_OF = frozenset("1 one some many".split())
_OF = frozenset("of der von des de du di delle dei dos das van av из".split())
_THEM = frozenset("them us you these those".split())
_SHORTEST = 3  # words kept that may be a clause
_UNIVERSAL_NEAR = 3  # words kept before "but nine"
_OPENS_CLAUSE = frozenset("that dass que che что and but because if when und aber mais pero ma so says said".split())
_APPROXIMATE = frozenset(
    """over under around about roughly approximately above below only rund etwa environ unos circa nearly almost
    mindestens höchstens fast knapp presque casi almeno quasi pelo около почти более менее minst minstens
    ongeveer circa ca ruim zowat environ cerca aproximadamente
    ungefähr pressoché prawie perhaps possibly maybe probably vielleicht примерно""".split()
)
_ARTICLES = frozenset("the la le el il a o die der das de".split())
_PREPOSITIONS_TOO = frozenset("over under around about above below only um".split())
_MULTIPLES = frozenset("half twice double doppelt doble doppio dobro вдвое".split())
_CURRENCIES = frozenset("eur usd gbp chf € $ £ us".split())
_ROUND = frozenset("hundred thousand million billion trillion dozen third quarter fifth tenth".split())
_ROUND |= frozenset(map(word_key, _ROUND))
_MARK_BEHIND_SPACE = re.compile(r"\s[\"“„«‘'»]$")
_EXCEPTING = EXCEPTIONS - {"but"}
_APPROXIMATE_PAIRS = frozenset(
    {("au", "moins"), ("au", "plus"), ("al", "menos"), ("pelo", "menos"), ("ao", "menos"), ("en", "az"),
     ("co", "najmniej"),
     ("less", "than"), ("more", "than"), ("fewer", "than"), ("up", "to"), ("at", "least"), ("at", "most"),
     ("plus", "de"), ("moins", "de"), ("mehr", "als"), ("weniger", "als"), ("mas", "de"), ("menos", "de")}
)  # fmt: skip


def find_quantity_in_gap(page: Words, start: int, end: int) -> str | None:
    """Give the words at either side of an omission that say how many were meant.

    "some of … the valves", "up to … 300 homes", "all … but nine".
    """
    is_apart = start and ends_clause(page, start - 1) and page.keys[start] == "but"
    if start and page.keys[start] in EXCEPTIONS and not is_apart and _has_universal(page, start):
        return page.phrase(start, min(start + 2, end))
    if ends_clause(page, end - 1):
        return None
    if page.keys[end - 1] in SOME or _is_unsure(page, end - 1):
        return page.word(end - 1)
    if end - start > 1 and page.keys[end - 1] in _OF and page.keys[end - 2] in PARTS:
        return page.phrase(end - 2, end)
    is_sum = page.keys[end] in _CURRENCIES and any(key[0].isdigit() for key in page.keys[end + 1 : end + 3])
    if not page.keys[end][0].isdigit() and not is_sum:
        return None
    if page.keys[end - 1] in _APPROXIMATE:
        return page.word(end - 1)
    is_pair = end - start > 1 and tuple(page.keys[end - 2 : end]) in _APPROXIMATE_PAIRS
    return page.phrase(end - 2, end) if is_pair else None


def find_quantity_before(page: Words, start: int, end: int) -> str | None:
    """Give "Some of" where a quotation of "the valves are unsafe" begins behind it, at the head of the clause."""
    if not start or ends_clause(page, start - 1):
        return None
    if _is_unsure(page, start - 1):
        return page.word(start - 1)
    if among := _among_before(page, start):
        return among
    if approximate := find_estimate_before(page, start):
        return approximate
    if end - start < _SHORTEST:
        return None
    first = start - 1
    if page.keys[first] in _THEM and first > 1 and page.keys[first - 1] in _OF:
        first -= 1  # "Half of them", where the quotation begins behind it
    if counted := _count_before(page, start):
        return counted
    if page.keys[first] in _OF and first and page.keys[first - 1] in PARTS and not ends_clause(page, first - 1):
        first -= 1
    elif page.keys[first] not in SOME:
        return None
    is_article = first and page.keys[first - 1] in _ARTICLES and not ends_clause(page, first - 1)
    before = first - is_article  # "[La plupart de] ceux"
    is_head = not before or ends_clause(page, before - 1) or page.keys[before - 1] in _OPENS_CLAUSE
    return page.phrase(first, start) if is_head else None


def _among_before(page: Words, start: int) -> str | None:
    """Give "among" or "one of" where a quotation begins with the superlative behind it: "the quietest in Europe"."""
    adjective = page.keys[start + 1 : start + 2] if page.keys[start] == "the" else page.keys[start : start + 1]
    if not adjective or not (adjective[0] in _SUPERLATIVES or adjective[0].endswith("est")):
        return None
    first = start if page.keys[start] == "the" else start - 1
    if first < 1 or (first < start and page.keys[first] != "the"):
        return None
    if page.keys[first - 1] == "among":
        return page.word(first - 1)
    is_part = first > 1 and page.keys[first - 1] == "of" and page.keys[first - 2] in _PARTS_OF
    return page.phrase(first - 2, first) if is_part else None


def _count_before(page: Words, start: int) -> str | None:
    """Give "71 of the 309" where a quotation begins with what was counted: "councils had taken no action"."""
    keys = page.keys[max(0, start - 4) : start]
    is_counted = len(keys) == 4 and keys[0][0].isdigit() and keys[1] in _OF and keys[3][0].isdigit()
    return page.phrase(start - 4, start) if is_counted else None


def find_estimate_before(page: Words, start: int) -> str | None:
    """Give "at least" or "nearly" before a figure; "over 14 days" is no more than 14 but where a clause begins."""
    if not start:
        return None
    is_round = page.keys[start] == "a" and page.keys[start + 1 : start + 2] and page.keys[start + 1] in _ROUND
    is_amount = page.keys[start][0].isdigit() or page.keys[start] in _MULTIPLES or is_round
    if not is_amount:
        return None
    if start > 1 and tuple(page.keys[start - 2 : start]) in _APPROXIMATE_PAIRS:
        return page.phrase(start - 2, start)
    if start > 2 and tuple(page.keys[start - 3 : start]) in _AS_MUCH:
        return page.phrase(start - 3, start)
    key = page.keys[start - 1]
    opens = (
        start < 2
        or ends_clause(page, start - 2)
        or page.keys[start - 2] in _OPENS_CLAUSE
        or _MARK_BEHIND_SPACE.search(page.between(start - 2))
    )
    is_share = not page.keys[start][0].isdigit() and key in _ABOUT  # "on [about] half of the increase"
    is_meant = key in _APPROXIMATE and (key not in _PREPOSITIONS_TOO or opens or is_share)
    return page.word(start - 1) if is_meant else None


def find_exception_behind(page: Words, start: int, end: int) -> str | None:
    """Give "but nine" where a quotation of "all of them" ends before it."""
    if end >= len(page):
        return None
    if page.between(end - 1) == ", " and page.keys[end] in _EXCEPTING and _has_universal(page, end, start):
        return page.phrase(end, min(end + 3, len(page)))  # "Ci hanno dimenticati tutti[, tranne il parroco]"
    if ends_clause(page, end - 1):
        return None
    if page.keys[end - 1] in _INDEFINITES and (page.keys[end] in _RELATIVES or page.keys[end] in SUBJECTS):
        return page.phrase(end, min(end + 2, len(page)))  # "nothing [that the contract does not promise]"
    is_relative = page.keys[end] in _RESTRICTING and page.keys[end - 1] not in _WITH_CONTENT
    if is_relative and _has_universal(page, end - 1, start):
        return page.phrase(end, min(end + 2, len(page)))  # "There is no clawback [that I can find]"
    if page.keys[end] not in EXCEPTIONS:
        return None
    return page.phrase(end, min(end + 2, len(page))) if _has_universal(page, end, start) else None


def _is_unsure(page: Words, index: int) -> bool:
    """Tell "the possible cause" from "as soon as possible"."""
    return page.keys[index] in UNSURE and (not index or page.keys[index - 1] not in ("as", "wie", "que", "come"))


def _has_universal(page: Words, end: int, floor: int = 0) -> bool:
    return any(key in UNIVERSALS for key in page.keys[max(floor, end - _UNIVERSAL_NEAR) : end])
