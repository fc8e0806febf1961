"""Surnames that begin with a small word: "said de Boer" of Femke de Boer, "van Dijk said"."""

import re
from collections.abc import Sequence

from refcheck.verify.quotations.names.first_names import is_first_name
from refcheck.verify.quotations.names.name_runs import Token
from refcheck.verify.quotations.names.plain_words import plain_word
from refcheck.verify.quotations.names.word_classes import NO_NAMES
from refcheck.verify.quotations.speaking.subject_parts import Attribution, SubjectKind, stands_behind_break

_PARTICLES = frozenset(
    "de den der da do dos das di du des del della van von ter ten zu zur la le al el bin ibn".split()
)
_NO_ARTICLES = frozenset("van von ter ten zu zur bin ibn".split())
_MOST = 3


def surname_from(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read a surname whose particles begin at a token, where the page gives the whole name elsewhere."""
    last = index
    while last < len(tokens) and last - index < _MOST and _is_particle(tokens[last]):
        last += 1
    if last == index or last >= len(tokens) or not tokens[last].is_name:
        return None
    if any(stands_behind_break(text, tokens, each) for each in range(index + 1, last + 1)):
        return None
    start, end = tokens[index].start, tokens[last].end
    whole = re.compile(rf"([^\W\d_a-zà-ÿ][\w.'’-]+)\s{re.escape(text[start:end])}(?!\w)")
    for found in whole.finditer(text):
        given = found.group(1).lower()
        is_article = tokens[index].lower not in _NO_ARTICLES
        if is_first_name(plain_word(given)) or not (is_article or given in NO_NAMES):
            return Attribution(text[start:end], SubjectKind.NAME, at, start, end)
    return None


def surname_until(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read a surname with particles whose last word is a token, where no given name stands before them."""
    first = index
    while first and index - first < _MOST and _is_particle(tokens[first - 1]):
        first -= 1
    if first == index or (first and tokens[first - 1].is_name and not stands_behind_break(text, tokens, first)):
        return None
    found = surname_from(text, tokens, first, at)
    return found if found and found.end == tokens[index].end else None


def _is_particle(token: Token) -> bool:
    return token.lower in _PARTICLES and not token.is_capital
