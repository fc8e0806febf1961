"""Why words of a quotation are those of the page though they are not set alike: joined, spelt, counted otherwise."""

from refcheck.datatypes.later import Later
from refcheck.verify.quotations.placing.pieces import Piece
from refcheck.verify.quotations.wording.joins import joined_key, may_join, run_together
from refcheck.verify.quotations.wording.known_words import is_english_word
from refcheck.verify.quotations.wording.numerals import (
    MONTHS,
    is_same_count,
    is_same_currency,
    is_same_grouping,
    is_same_measure,
    is_same_number,
    is_same_roman,
    is_same_time,
    without_grouping,
)
from refcheck.verify.quotations.wording.ordinals import is_same_fraction, is_same_ordinal
from refcheck.verify.quotations.wording.scanning import is_misreading
from refcheck.verify.quotations.wording.spelling import is_same_transcription
from refcheck.verify.quotations.words import Words

_ENDINGS = frozenset(("", "s", "es", "ed", "d", "ing", "e", "en", "n", "t", "er", "em", "ied", "ies", "y"))
_ARTICLES = (["the"], ["a"], ["an"])  # "Phase IV", but "the IV drip"
_LONGEST_MARK = 3  # digits
_SHORTEST_NOTED = 5  # letters
_ELIDED = frozenset("qu d l lorsqu puisqu jusqu quoiqu dell all nell sull dall un quell".split())
_ENGLISH_ENDINGS = _ENDINGS - {"er"}  # of a comparative


class Sameness:
    """A piece and a page whose words are held against each other."""

    def __init__(self, piece: Piece, page: Words, is_scanned: Later[bool]) -> None:
        """Whether the page was scanned is asked only of words that scanners may have misread."""
        self.words = piece.words
        self.page = page
        self.is_scanned = is_scanned
        self.stems = dict(piece.stems)
        self._known: dict[tuple[int, int, int, int], str | None] = {}

    def find_excuse(self, i: int, i_end: int, j: int, j_end: int) -> str | None:
        """Name why the quotation's words `i` to `i_end` are the page's `j` to `j_end`; None where they are others.

        A changed word is asked about from both ends of its step, and again where its place is widened.
        """
        asked = (i, i_end, j, j_end)
        if asked not in self._known:
            self._known[asked] = self._find_excuse(*asked)
        return self._known[asked]

    def _find_excuse(self, i: int, i_end: int, j: int, j_end: int) -> str | None:
        own, theirs = self.words.keys[i:i_end], self.page.keys[j:j_end]
        if own[0].startswith("-") != theirs[0].startswith("-"):
            # a sign is no hyphen: "-0.02", "0.02"; but "minus 6.4" is "-6.4"
            return "number" if _with_sign(own) == _with_sign(theirs) else None
        if joined_key(own) == joined_key(theirs):
            return "joined" if may_join(self.words, i, i_end, self.page, j, j_end) else None
        if run_together(self.words.phrase(i, i_end)) == run_together(self.page.phrase(j, j_end)):
            return "joined" if may_join(self.words, i, i_end, self.page, j, j_end) else None
        if self.page.has_lost_apostrophes and "".join(own).replace("'", "") == "".join(theirs):
            return "spelling"
        if self._is_same_figure(i, i_end, j, j_end) or self._is_same_measure(i, i_end, j, j_end):
            return "number"
        if is_same_ordinal(*self._with_stops(i, i_end, j, j_end), self.page.language):
            return "number"
        if self._is_same_fraction(i, i_end, j, j_end):
            return "number"
        if len(own) == len(theirs) == 1 and (excuse := self._same_word(i, j)):
            return excuse
        if is_misreading(own, theirs, self.page) and self.is_scanned.value:
            return "scanner"
        return None

    def _with_stops(self, i: int, i_end: int, j: int, j_end: int) -> tuple[str, str]:
        """Give words of both sides with the full stop right behind them: "3." is "dritte"."""
        own, theirs = self.words.phrase(i, i_end), self.page.phrase(j, j_end)
        return own + "." * self.words.between(i_end - 1).startswith(". "), theirs + "." * self.page.between(
            j_end - 1
        ).startswith(". ")

    def _is_same_fraction(self, i: int, i_end: int, j: int, j_end: int) -> bool:
        """Tell whether two runs are one fraction, of which the figure above the line may be found already: "2/3"."""
        is_below = i and j and "/" in (self.words.between(i - 1), self.page.between(j - 1))
        i, j = (i - 1, j - 1) if is_below else (i, j)
        return is_same_fraction(self.words.phrase(i, i_end), self.page.phrase(j, j_end))

    def _same_word(self, i: int, j: int) -> str | None:
        own, theirs = self.words.word(i), self.page.word(j)
        if not i and _is_elided(own, theirs):
            return "joined"  # "aurait" begins a quotation of "qu'aurait"
        if is_same_transcription(own, theirs):
            return "spelling"
        has_figure = own.isdigit() != theirs.isdigit()
        is_roman = has_figure and is_same_roman(own, theirs) and self.page.keys[j - 1 : j] not in _ARTICLES
        if is_roman or (has_figure and is_same_count(own, theirs, self.page)):
            return "number"
        if theirs[-1].isdigit() and _has_note_mark(own, theirs):
            return "note mark"
        if is_same_currency(own, theirs):
            return "currency"
        is_ending = i in self.stems and self._same_stem(self.stems[i], self.words.keys[i], self.page.keys[j])
        return "bracket" if is_ending else None

    def _is_same_figure(self, i: int, i_end: int, j: int, j_end: int) -> bool:
        own, theirs = self.words.phrase(i, i_end), self.page.phrase(j, j_end)
        if _has_two_figures(self.words, i, i_end) or _has_two_figures(self.page, j, j_end):
            return False  # "20-5" is no 25, and "30 and 5" no 35
        in_figures = any(map(str.isdigit, own + theirs))
        if is_same_number(_figure_keys(self.words, i, i_end), _figure_keys(self.page, j, j_end), in_figures=in_figures):
            return True
        is_figure, is_theirs = self.words.word(i)[0].isdigit(), self.page.word(j)[0].isdigit()
        is_other = is_figure != is_theirs or i_end - i != j_end - j  # "zwanzigtausend", "400 mila", "400mila"
        is_other = is_other or own[-1].isalpha() != theirs[-1].isalpha()
        if is_other and in_figures and self.page.language != "en":
            plain, others = (
                list(map(without_grouping, keys)) for keys in (self.words.keys[i:i_end], self.page.keys[j:j_end])
            )
            return is_same_number(plain, others)  # "20.000", "zwanzigtausend"
        if not (is_figure and is_theirs):
            return False
        is_day = i_end - i == j_end - j == 1 and self._is_same_day(i, j)
        return is_day or is_same_time(own, theirs) or is_same_grouping(own, theirs, self.page)

    def _is_same_measure(self, i: int, i_end: int, j: int, j_end: int) -> bool:
        has_figure = i and j and self.words.keys[i - 1][0].isdigit() and self.page.keys[j - 1][0].isdigit()
        is_figure = self.words.keys[i][0].isdigit() and self.page.keys[j][0].isdigit()
        return bool(has_figure or is_figure) and is_same_measure(self.words.keys[i:i_end], self.page.keys[j:j_end])

    def _is_same_day(self, i: int, j: int) -> bool:
        """Tell whether a day of a month is written with an ending or without: "30 November", "30th November"."""
        own, theirs = self.words.keys[i].removesuffix("th"), self.page.keys[j].removesuffix("th")
        around = self.page.keys[max(0, j - 1) : j + 3]
        return own == theirs and own.isdigit() and any(key in MONTHS for key in around)

    def _same_stem(self, stem: str, own: str, page_word: str) -> bool:
        """Tell whether brackets give a word another ending; "can[not]", "care[less]" and "strong[er]" are others."""
        stem = stem.lower()
        is_ending = own[len(stem) :] in (_ENGLISH_ENDINGS if self.page.language == "en" else _ENDINGS)
        return is_ending and page_word.startswith(stem) and page_word[len(stem) :] in _ENDINGS


def _with_sign(keys: list[str]) -> list[str]:
    is_minus = len(keys) > 1 and keys[0] == "minus" and keys[1][0].isdigit()
    return [f"-{keys[1]}", *keys[2:]] if is_minus else [key.replace(",", ".") for key in keys]


def _is_elided(own: str, theirs: str) -> bool:
    """Tell whether the page has a short word run into a quotation's first: "qu'il", but no "n'est" for "est"."""
    short, mark, rest = theirs.lower().partition("'")
    return bool(mark) and short in _ELIDED and rest == own.lower()


def _figure_keys(words: Words, start: int, end: int) -> list[str]:
    """Give the keys of a number in words, in which the French "sept" is no September: "dix-sept"."""
    is_seven = end - start > 1 and words.word(end - 1) == "sept" and words.between(end - 2) == "-"
    return [*words.keys[start : end - 1], "7"] if is_seven else words.keys[start:end]


def _has_note_mark(own: str, theirs: str) -> bool:
    """Tell whether the page has a note's number right behind a word, as text that was set raised: "proved12"."""
    mark = theirs[len(own) :]
    is_mark = theirs.startswith(own) and mark.isdigit() and len(mark) <= _LONGEST_MARK
    return is_mark and len(own) >= _SHORTEST_NOTED and own.islower() and is_english_word(own)


def _has_two_figures(words: Words, start: int, end: int) -> bool:
    """Tell whether two figures stand side by side or with a mark or "and" between, so that they make no number."""
    return sum(words.text[words.starts[index]].isdigit() for index in range(start, end)) > 1
