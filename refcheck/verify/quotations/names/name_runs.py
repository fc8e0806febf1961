"""The words of a text and the runs of capitalised ones that may be names."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from refcheck.text.keeping import Known
from refcheck.text.patterns import late
from refcheck.verify.quotations.names.titles import TITLES
from refcheck.verify.quotations.names.word_classes import CONTRACTED, NO_NAMES, PARTICLES

# French and Italian articles cling to the noun ("l'assessore"), but belong to a name with a capital ("L'Oréal").
_TOKEN = late(
    r"(?:[LlDd]|[Qq]u|[Uu]n|[DdAaNnSs]e?[aou]?ll)['’](?=[a-zà-ÿ])(?!après)|[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?|\d+"
)
_ABBREVIATED = re.compile(
    r"^(?:[^\W\d_]\.|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Hon|St|Jr|Sr|Mme|Sra?)\.)$"
)
_MONTH_NAMES = frozenset("april may june august mai juni".split())
_BEFORE_MONTHS = frozenset(
    "in im since seit until till bis ab ende anfang mitte early late mid last next this of by from am on le en".split()
)
_LAST_PARTICLES = PARTICLES - {"of", "und", "y", "e", "der", "des"}


class Token(NamedTuple):
    """A word with its place in the text; `lower` is the word in lower case, with a straight apostrophe."""

    text: str
    start: int
    end: int
    lower: str
    is_given_name: bool = False

    @property
    def is_name(self) -> bool:
        """Whether the word may be part of a name: capitalised and no function word, contracted or not."""
        if not self.is_capital or (self.lower in NO_NAMES and not self.is_given_name):
            return False
        return "'" not in self.lower or self.lower.split("'")[0] not in CONTRACTED

    @property
    def is_capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=128)
def find_tokens(text: str, start: int, end: int) -> Sequence[Token]:
    """Give the words of `text[start:end]` in order, a full stop kept only where it abbreviates."""
    found = [_token(match[0], match.start()) for match in _TOKEN.finditer(text, start, end)]
    for index, token in enumerate(found):
        if token.lower in _MONTH_NAMES and _is_given_name(text, found, index):
            found[index] = token._replace(is_given_name=True)
    return tuple(found)


def _is_given_name(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell a woman's name from the month: "April Jones said", "die Forscherin Mai Nguyen", not "in May Labour"."""
    if index + 1 >= len(tokens) or not tokens[index].is_capital or not tokens[index + 1].is_name:
        return False
    before = tokens[index - 1] if index else None
    is_date = before is not None and (before.lower in _BEFORE_MONTHS or before.text[0].isdigit())
    return not is_date and text[tokens[index].end : tokens[index + 1].start] == " "


def find_name_runs(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Give the runs of capitalised words in `text[start:end]`: name, start, end."""
    tokens = find_tokens(text, start, end)
    runs: list[tuple[str, int, int]] = []
    index = 0
    while index < len(tokens):
        if tokens[index].is_name:
            stop = run_end(text, tokens, index)
            runs.append((text[tokens[index].start : tokens[stop - 1].end], tokens[index].start, tokens[stop - 1].end))
            index = stop
        else:
            index += 1
    return runs


def run_end(text: str, tokens: Sequence[Token], index: int) -> int:
    """Give the token after a run of capitalised words, particles between them included."""
    stop = index + 1
    while stop < len(tokens):
        gap = text[tokens[stop - 1].end : tokens[stop].start]
        if gap.strip(" .\xa0\n-") or "\n\n" in gap or (gap.startswith(".") and not _is_short(tokens[stop - 1])):
            break
        token = tokens[stop]
        if token.is_name:
            stop += 1
            continue
        following = stop + 1
        while following < len(tokens) and following - stop < 3 and tokens[following].lower in PARTICLES:
            following += 1
        has_name = following < len(tokens) and tokens[following].is_capital
        # "sagte Weber der Zeitung": an article alone leads to the hearer; "van der" and "von der" begin otherwise.
        if (
            token.lower in PARTICLES - {"of", "und", "y", "e", "der", "des", "den"}
            and has_name
            and not gap.startswith(".")
        ):
            stop = following + 1
            continue
        break
    return stop


def run_start(text: str, tokens: Sequence[Token], index: int) -> int:
    """Give the first token of the run of capitalised words that ends at `index`."""
    first = index
    while first > 0:
        gap = text[tokens[first - 1].end : tokens[first].start]
        if gap.strip(" .\xa0\n-") or "\n\n" in gap or (gap.startswith(".") and not _is_short(tokens[first - 1])):
            break
        token = tokens[first - 1]
        if token.is_name:
            first -= 1
            continue
        if token.lower in _LAST_PARTICLES and first > 1:
            earlier = first - 2
            if tokens[earlier].lower in PARTICLES:
                earlier -= 1
            if earlier >= 0 and tokens[earlier].is_name:
                first = earlier
                continue
        break
    return first


def _token(word: str, start: int) -> Token:
    """Read one word, without the full stop of one that is not abbreviated."""
    if word[-1] == "." and not _ABBREVIATED.match(word):
        word = word[:-1]
    return Token(word, start, start + len(word), _LOWER[word])


_LOWER = Known(lambda word: word.lower().replace("’", "'"), most=32768, longest=40)


def _is_short(token: Token) -> bool:
    return len(token.text.rstrip(".")) == 1 or token.lower.rstrip(".") in TITLES


def looks_like_title(token: Token) -> bool:
    """Tell whether a word says what somebody is."""
    return token.lower.rstrip(".") in TITLES


def begins_sentence(text: str, token: Token) -> bool:
    """Tell whether a word stands at the head of a sentence."""
    before = text[max(0, token.start - 4) : token.start].rstrip(" \"“”«»„'’‘\xa0")
    return not before or before[-1] in ".!?:\n…"


def sentence_between(text: str, end: int, start: int) -> bool:
    """Tell whether a sentence ends between two words."""
    gap = text[end:start]
    return bool(re.search(r"[.!?…][\"”“»’']*\s", gap)) or "\n\n" in gap
