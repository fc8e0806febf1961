"""Honest and falsified variants of gold quotations, made by rule and always the same.

An honest variant sets the same words differently, in the quotation or on the page. A falsified one changes
one thing: a figure, a digit's place, a month, a quantity, an antonym, a negation, a name, or one word dropped,
doubled by another or moved.
"""

import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.quotations.cases import Case
from refcheck.text.words import is_stopword

_MONTHS = "January February March April May June July August September October November December".split()
_SWAPS = (
    ("more", "less"), ("all", "some"), ("every", "no"), ("before", "after"), ("first", "second"), ("over", "under"),
    ("always", "never"), ("many", "few"), ("won", "lost"), ("rise", "fall"), ("high", "low"), ("new", "old"),
    ("with", "without"), ("million", "billion"), ("days", "weeks"), ("years", "months"), ("good", "bad"),
    ("north", "south"), ("better", "worse"), ("most", "least"), ("strong", "weak"), ("up", "down"), ("and", "or"),
)  # fmt: skip
_NEGATIONS = ("not", "never", "no", "nicht", "kein", "keine", "pas", "ne", "не", "non", "nie", "inte")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_SPELLINGS = (("harbour", "harbor"), ("neighbour", "neighbor"), ("metre", "meter"), ("per cent", "percent"))


def is_plain(case: Case) -> bool:
    """Tell whether a case is honest and quotes one unbroken stretch of its page."""
    return case.is_honest and len(case.quote.split()) > 3 and not re.search(r"…|\.\.\.|[\[\]]", case.quote)


def honest_variants(case: Case) -> Iterator[tuple[str, Case]]:
    """Give the same words set differently."""
    case = replace(case, expected="same")
    quote, page = case.quote, case.page.text
    yield "in curly quotes", replace(case, quote=f"“{quote}”")
    yield "in guillemets", replace(case, quote=f"«\u00a0{quote}\u00a0»")
    yield "straight apostrophes", replace(case, quote=re.sub("[’‘]", "'", quote))
    yield "decomposed", replace(case, quote=unicodedata.normalize("NFD", quote))
    yield "wide spaces", replace(case, quote=quote.replace(" ", "\u00a0"))
    yield "wrapped", replace(case, quote=quote.replace(" ", "\n", 3))
    yield "soft hyphens", replace(case, quote=re.sub(r"(\w{3})(\w{3})", "\\1\u00ad\\2", quote))
    yield "em dashes", replace(case, quote=re.sub(r" [–—-]+ ", "—", quote))
    yield "full stop", replace(case, quote=quote.rstrip(".,!?") + ".")
    if quote[0].isalpha() and quote[0].lower() != quote[0].upper():
        yield "bracketed case", replace(case, quote=f"[{quote[0].swapcase()}]{quote[1:]}")
    yield "page wrapped", replace(case, page=replace(case.page, text=re.sub(r"(?<=\w) (?=\w)", "\n", page)))
    yield "page with ligatures", replace(case, page=replace(case.page, text=page.replace("fi", "ﬁ").replace("fl", "ﬂ")))
    for british, american in _SPELLINGS:
        if british in quote:
            yield "American spelling", replace(case, quote=quote.replace(british, american))


def falsified_variants(case: Case, *, count: int = 6) -> Iterator[tuple[str, Case]]:
    """Give up to `count` variants with one thing changed, chosen by the case's own name."""
    words = list(_WORD.finditer(case.quote))
    names = _names(case.page.text)
    found = [
        (kind, case.quote[: word.start()] + new + case.quote[word.end() :], (word.group(), new))
        for index, word in enumerate(words)
        for kind, new in _substitutes(word.group(), case.quote, names, is_inner=0 < index < len(words) - 1)
    ]
    found += _moved(case.quote, words)
    random.Random(case.name).shuffle(found)
    for kind, quote, changed in found[:count]:
        named = tuple(part for word in changed for part in (word, *word.split()) if part)
        yield kind, replace(case, quote=quote, expected="refused", changed=named)


def _substitutes(word: str, quote: str, names: list[str], *, is_inner: bool) -> Iterator[tuple[str, str]]:
    """Give what may stand in the place of one word, and what kind of change that is."""
    lower = word.lower()
    if word.isdigit():
        yield "figure", str(int(word) + 7)
        if len(word) > 1 and word[-1] != word[-2]:
            yield "transposed", word[:-2] + word[-1] + word[-2]
    if word in _MONTHS:
        yield "month", _MONTHS[(_MONTHS.index(word) + 4) % 12]
    for one, other in _SWAPS:
        if lower in (one, other):
            yield "antonym", other if lower == one else one
    if lower in _NEGATIONS and is_inner:
        yield "negation dropped", ""
    if lower in ("is", "was", "are", "will", "would", "have", "can") and is_inner:
        yield "negation added", f"{word} not"
    if word in names and is_inner:
        yield from (("name", name) for name in names[:9] if name not in quote and name[0] != word[0])
    if len(word) > 5 and word.islower() and is_inner and not is_stopword(word):
        yield from (("dropped", ""), ("replaced", "cormorant"), ("added", f"cormorant {word}"))


def _moved(quote: str, words: list[re.Match[str]]) -> list[tuple[str, str, tuple[str, str]]]:
    """Give the quotation with its first and last long words exchanged."""
    long = [found for found in words if len(found.group()) > 4]
    if len(long) < 3 or long[0].group().lower() == long[-1].group().lower():
        return []
    first, last = long[0], long[-1]
    middle = quote[first.end() : last.start()]
    moved = quote[: first.start()] + last.group() + middle + first.group() + quote[last.end() :]
    return [("moved", moved, (first.group(), last.group()))]


def _names(text: str) -> list[str]:
    found = re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", text)
    return sorted({name for name in found if name not in _MONTHS})
