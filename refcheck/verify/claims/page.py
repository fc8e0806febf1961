"""A page made ready for verification: its sentences with words, figures, dates and names, and how rare each word is."""

import re
from collections import Counter
from functools import cached_property, lru_cache
from itertools import pairwise
from math import log

from refcheck.datatypes.extracted import ExtractedText, Where
from refcheck.datatypes.selectors import Span
from refcheck.text.dates import FoundDate, FoundMonthDay, find_dates, find_month_days
from refcheck.text.number_words import FRACTIONS, ORDINALS, SIMPLE_NUMBERS, TIMES, VAGUE_NUMBERS
from refcheck.text.numbers import Quantity, find_quantities
from refcheck.text.sentences import split_sentences
from refcheck.text.words import Word, find_words, is_stopword, stem

_NUMBER_FORMS = (
    frozenset(SIMPLE_NUMBERS) | frozenset(VAGUE_NUMBERS) | frozenset(ORDINALS) | frozenset(FRACTIONS) | frozenset(TIMES)
)
_LONGEST_SENTENCE = 1200  # code points; longer runs are tables or lists and are cut at a space
_LINE = re.compile(r"\n+")
_WRAPPED_LINE = (45, 110)  # lengths of lines in hard-wrapped text


class Sentence:
    """One sentence of a text: its place, its words and, when asked for, its figures and dates.

    `stems` runs parallel to `words`; `content` holds the stems that carry meaning.
    Offsets of figures and dates count in the whole text.
    """

    __slots__ = ("__dict__", "content", "end", "start", "stems", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text[start:end]
        self.start = start
        self.end = end
        self.words: list[Word] = find_words(self.text)
        self.stems: list[str] = [stem(word.form) for word in self.words]
        self.content: frozenset[str] = frozenset(
            stem_ for word, stem_ in zip(self.words, self.stems, strict=True) if not is_stopword(word.form)
        )

    @cached_property
    def has_figures(self) -> bool:
        """Whether a quantity or a date can stand here at all."""
        return any(word.form[0].isdigit() or word.form in _NUMBER_FORMS for word in self.words)

    @cached_property
    def dates(self) -> tuple[FoundDate, ...]:
        """The dates, bare years included."""
        return find_dates(self.text) if self.has_figures else ()

    @cached_property
    def month_days(self) -> tuple[FoundMonthDay, ...]:
        """The days of a month that stand without a year."""
        return find_month_days(self.text) if self.has_figures else ()

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities that are no part of a date."""
        if not self.has_figures:
            return ()
        taken = [(date.start, date.end) for date in self.dates]
        taken += [(date.start, date.end) for date in self.month_days]
        return tuple(
            quantity
            for quantity in find_quantities(self.text)
            if not any(start <= quantity.start < end for start, end in taken)
        )

    @cached_property
    def name_stems(self) -> frozenset[str]:
        """The stems of words that are written with a capital."""
        return frozenset(
            stem_
            for word, stem_ in zip(self.words, self.stems, strict=True)
            if self.text[word.start].isupper() and not is_stopword(word.form)
        )


class PageIndex:
    """The sentences of a page in order, with what retrieval needs."""

    def __init__(self, text: str, metadata: str = "") -> None:
        self.text = text
        self.metadata = [Sentence(metadata, start, end) for start, end in split_page(metadata)] if metadata else []
        self.sentences = [Sentence(text, start, end) for start, end in split_page(text)]
        self.frequency: Counter[str] = Counter(stem_ for sentence in self.sentences for stem_ in sentence.content)
        self.average_length = sum(len(s.content) for s in self.sentences) / max(1, len(self.sentences))

    def rarity(self, stem_: str) -> float:
        """Give a word's idf among the page's own sentences; a word that the page lacks weighs most."""
        count = len(self.sentences)
        return log(1.0 + (count + 1.0) / (self.frequency.get(stem_, 0) + 0.5))

    @cached_property
    def everything(self) -> list[Sentence]:
        """The page's sentences and what it says of itself: title, author, date."""
        return self.sentences + self.metadata

    @cached_property
    def stems(self) -> frozenset[str]:
        """All stems of the page and its metadata, function words included."""
        return frozenset(stem_ for sentence in self.everything for stem_ in sentence.stems)

    @cached_property
    def bigrams(self) -> frozenset[tuple[str, str]]:
        """All pairs of neighbouring content words."""
        return frozenset(pair for sentence in self.sentences for pair in content_bigrams(sentence))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first five letters of every longer word, to find near forms."""
        return frozenset(stem_[:5] for stem_ in self.stems if len(stem_) >= 5)

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """The sentences that hold a stem."""
        found: dict[str, list[int]] = {}
        for index, sentence in enumerate(self.sentences):
            for stem_ in sentence.content:
                found.setdefault(stem_, []).append(index)
        return found


def content_bigrams(sentence: Sentence) -> list[tuple[str, str]]:
    """Give the pairs of neighbouring content words of a sentence."""
    content = [stem_ for stem_ in sentence.stems if stem_ in sentence.content]
    return list(pairwise(content))


@lru_cache(maxsize=16)
def index_page(text: str, metadata: str = "") -> PageIndex:
    """Index a page's text; several claims cite one page, so the last few indexes are kept."""
    return PageIndex(text, metadata)


def split_page(text: str) -> list[Span]:
    """Give the sentences of a page; lines of their own (headings, list items) count as sentences."""
    is_wrapped = _is_hard_wrapped(text)
    spans: list[Span] = []
    for start, end in split_sentences(text):
        pieces = [(start, end)] if is_wrapped else _split_lines(text, start, end)
        for piece_start, piece_end in pieces:
            spans.extend(_cut_long(text, piece_start, piece_end))
    return spans


def _is_hard_wrapped(text: str) -> bool:
    """Tell whether the lines are broken at a fixed width, so that a line end means nothing."""
    lines = [len(line) for line in text[:20000].split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    low, high = _WRAPPED_LINE
    fitting = sum(low <= length <= high for length in lines)
    return max(lines) <= high and fitting >= 0.6 * len(lines)


def _split_lines(text: str, start: int, end: int) -> list[Span]:
    if "\n" not in text[start:end]:
        return [(start, end)]
    pieces: list[Span] = []
    position = start
    for match in _LINE.finditer(text, start, end):
        pieces.append((position, match.start()))
        position = match.end()
    pieces.append((position, end))
    return [_trim(text, a, b) for a, b in pieces if text[a:b].strip()]


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _cut_long(text: str, start: int, end: int) -> list[Span]:
    pieces: list[Span] = []
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + _LONGEST_SENTENCE
        pieces.append(_trim(text, start, cut))
        start = cut
    pieces.append(_trim(text, start, end))
    return [(a, b) for a, b in pieces if a < b]


def metadata_text(page: ExtractedText) -> str:
    """Give what the page says of itself as lines, for facts that stand in its head and not in its text."""
    lines = [page.title, page.headline, *page.author, page.site_name, page.description]
    if page.date_published is not None:
        lines.append(page.date_published.iso)
    return "\n".join(line for line in lines if line)


def place_of(page: ExtractedText, start: int) -> Where:
    """Say which part of the page a place belongs to; pages without blocks are all article."""
    if not page.blocks:
        return Where.ARTICLE
    return page.where(start)
