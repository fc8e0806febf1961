"""Titles and passages compared: loose in words, exact in figures."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late

# Scripts written without spaces are compared by pairs of neighbouring characters.
_UNSPACED = "\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# A day or a time is one figure: the 12 of a date line is not the 12 of "12 tons".
_DATE = (
    r"\d{4}[-/.]\d{2}[-/.]\d{2}(?!\d)|\d{1,2}[-/]\d{1,2}[-/]\d{4}(?!\d)|"
    r"\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d{1,2}:\d{2}(?!\d)"
)
_WORD = late(rf"{_DATE}|\d+(?:[.,'’\u00a0\u202f ]\d{{3}})*(?:[.,]\d+)?|[{_UNSPACED}]+|[^\W\d_{_UNSPACED}]+")
_IS_UNSPACED = late(rf"[{_UNSPACED}]")
_SITE_SEPARATOR = late(r"\s+[|–—·•»›:-]+\s+|\s*[|»›]\s*|:\s")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

MIN_COVERAGE = 0.8  # of the weight of a passage's words in one stretch of the page: a lost word or two of ten
_MARGIN = 3  # words around the stretch in which its figures may stand
_STRETCH = 1.6  # how much longer than the passage the stretch may be


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageMatch:
    """The best stretch for a passage: its place, the weighed share of its words there, and figures that are missing."""

    start: int
    end: int
    coverage: float
    missing_figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    is_figure: bool


def title_similarity(a: str, b: str) -> float:
    """Say from 0 to 1 how much two titles name the same work.

    Case, quotation marks, dashes and accents do not count, nor does a site's name behind a separator
    ("Title | Site"): a part that both share at the same end is dropped from both, and one more part may
    be dropped from the title that has more. Titles whose figures differ score at most 0.6.
    """
    ours, theirs = _pieces_of(a), _pieces_of(b)
    if not ours or not theirs:
        return 0.0
    while len(ours) > 1 and len(theirs) > 1 and ours[-1] == theirs[-1]:
        ours, theirs = ours[:-1], theirs[:-1]
    while len(ours) > 1 and len(theirs) > 1 and ours[0] == theirs[0]:
        ours, theirs = ours[1:], theirs[1:]
    fewer, more = sorted((ours, theirs), key=len)
    forms = [more, more[:-1], more[1:], more[:1], more[-1:]] if len(more) > len(fewer) else [more]
    known = " ".join(fewer)
    best = max(_compare_titles(known, " ".join(form)) for form in forms if form)
    return min(best, 0.6) if best < 1.0 and _figures_of(a) != _figures_of(b) else best


def holds_passage(text: str, passage: str) -> bool:
    """Tell whether a passage stands in a text: nearly all words in one stretch, every figure exactly."""
    return find_passage(text, passage) is not None


def find_passage(text: str, passage: str) -> Span | None:
    """Give the place of the stretch that holds the passage as `holds_passage` asks, else None."""
    match = match_passage(text, passage)
    if match is None or match.coverage < MIN_COVERAGE or match.missing_figures:
        return None
    return match.start, match.end


def match_passage(text: str, passage: str) -> PassageMatch | None:
    """Give the stretch of the text that holds most words of the passage; None where it holds none.

    Figures are looked for in the stretch and a few words around it.
    """
    wanted = _words_of(passage)
    if not wanted:
        return None
    words = _words_of(text)
    needed = Counter(word.text for word in wanted)
    weights = {word.text: _weight(word) for word in wanted}
    length = max(4, round(len(wanted) * _STRETCH) + 2)
    best, at = _heaviest_window([word.text for word in words], needed, weights, length)
    if best == 0:
        return None
    hits = [i for i in range(at, min(at + length, len(words))) if words[i].text in needed]
    # A figure counts where the passage's telling words are: the next sentence has figures of its own.
    telling = [i for i in hits if not words[i].is_figure and weights[words[i].text] > 2] or hits
    near = words[max(0, telling[0] - _MARGIN) : telling[-1] + _MARGIN + 1]
    around = {word.text for word in near if word.is_figure}
    figures = tuple(dict.fromkeys(word.text for word in wanted if word.is_figure and word.text not in around))
    whole = sum(weights[word.text] for word in wanted)
    return PassageMatch(
        start=words[hits[0]].start, end=words[hits[-1]].end, coverage=best / whole, missing_figures=figures
    )


def share_of_words(text: str, passage: str) -> float:
    """Say from 0 to 1 how much of a passage's telling words stand anywhere in a text, in any form of theirs.

    A paraphrase shares names and subject with its source: this tells a page on the matter from one on another.
    """
    forms = {_stem(word) for word in _words_of(text)}
    weights = {_stem(word): _weight(word) for word in _words_of(passage) if _weight(word) > 2}
    if not weights:
        weights = {_stem(word): _weight(word) for word in _words_of(passage)}
    whole = sum(weights.values())
    return sum(weight for form, weight in weights.items() if form in forms) / whole if whole else 0.0


def _stem(word: _Word) -> str:
    """Cut the ending, roughly: forms of one word mostly share their first five letters."""
    return word.text if word.is_figure else word.text[:5]


def _weight(word: _Word) -> int:
    """Say how much a word tells: long words more than short ones, which stand everywhere."""
    if word.is_figure or len(word.text) > 3:
        return min(max(len(word.text), 4), 8)
    return 1 if word.text.isascii() else 2


def _heaviest_window(words: list[str], needed: Counter[str], weights: dict[str, int], length: int) -> tuple[int, int]:
    """Slide over the words once; give the greatest weight of needed words in one window, and where it starts."""
    inside: Counter[str] = Counter()
    weight = best = at = 0
    for index, word in enumerate(words):
        if word in needed:
            inside[word] += 1
            if inside[word] <= needed[word]:
                weight += weights[word]
        left = index - length
        if left >= 0 and (leaving := words[left]) in needed:
            if inside[leaving] <= needed[leaving]:
                weight -= weights[leaving]
            inside[leaving] -= 1
        if weight > best:
            best, at = weight, max(0, left + 1)
    return best, at


def _words_of(text: str) -> list[_Word]:
    """Split into words and figures, each folded, with its place."""
    words = []
    for match in _WORD.finditer(text):
        raw = match[0]
        is_figure = raw[0].isdigit()
        if _IS_UNSPACED.match(raw):
            words.extend(_pairs_of(raw, match.start()))
            continue
        folded = _fold_figure(raw) if is_figure else _fold_word(raw)
        words.append(_Word(folded, match.start(), match.end(), is_figure))
    return words


def _pairs_of(run: str, start: int) -> list[_Word]:
    """Give the overlapping pairs of characters of a run, or its only character."""
    last = max(1, len(run) - 1)
    return [_Word(run[i : i + 2], start + i, start + min(i + 2, len(run)), False) for i in range(last)]


@lru_cache(maxsize=20_000)
def _fold_word(word: str) -> str:
    """Lower the case and drop the accents."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _fold_figure(figure: str) -> str:
    """Drop the separators of thousands, keep a decimal part: "1,400" and "1.400" are 1400, "2,5" is 2.5."""
    figure = unicodedata.normalize("NFKC", figure)
    figure = re.sub(r"[.,'’ \u00a0\u202f](?=\d{3}(?:\D|$))", "", figure)
    return figure.replace(",", ".")


def shared_figures(text: str, passage: str) -> frozenset[str]:
    """Give the figures of a passage that stand anywhere in a text; years and single digits are in too many of them."""
    figures = _figures_of(passage).keys() & _figures_of(text).keys()
    return frozenset(figure for figure in figures if len(figure) > 1 and not _YEAR.fullmatch(figure))


def _figures_of(text: str) -> Counter[str]:
    return Counter(word.text for word in _words_of(text) if word.is_figure)


def _pieces_of(title: str) -> list[str]:
    """Split a title at its separators and fold the parts."""
    pieces = (" ".join(word.text for word in _words_of(piece)) for piece in _SITE_SEPARATOR.split(title)[:8])
    return [piece for piece in pieces if piece]


def _compare_titles(a: str, b: str) -> float:
    """Compare two folded titles; one that holds the other whole counts nearly as the same."""
    if a == b:
        return 1.0
    shorter, longer = sorted((a, b), key=len)
    if len(shorter.split()) >= 4 and f" {shorter} " in f" {longer} ":
        return 0.95
    from rapidfuzz import fuzz  # lists of addresses, where no title is known, never need it

    return float(max(fuzz.ratio(a, b), fuzz.token_sort_ratio(a, b) * 0.97)) / 100
