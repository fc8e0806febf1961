"""A page made ready for verification: its sentences with words, figures, dates and names, and how rare each word is."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Set
from functools import lru_cache
from itertools import compress, pairwise
from math import log

from refcheck.datatypes.extracted import ExtractedText, Where
from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.selectors import Span
from refcheck.text.dates import FoundDate, FoundMonthDay, scan_dates
from refcheck.text.keeping import kept
from refcheck.text.months import month_number
from refcheck.text.number_words import FRACTIONS, ORDINALS, SIMPLE_NUMBERS, TIMES, VAGUE_NUMBERS
from refcheck.text.numbers import Quantity, find_quantities
from refcheck.text.relative_dates import find_relative_dates
from refcheck.text.sentences import split_sentences
from refcheck.text.words import STOPWORDS, Word, find_stems, place_words
from refcheck.verify.claims.lexicon import is_known, near_words
from refcheck.verify.claims.spellings import are_spellings, spelling_key

_NUMBER_FORMS = (
    frozenset(SIMPLE_NUMBERS) | frozenset(VAGUE_NUMBERS) | frozenset(ORDINALS) | frozenset(FRACTIONS) | frozenset(TIMES)
)
_AUXILIARIES = frozenset(
    "is are was were has have had be been will would can could may said says did does do became become".split()
)
_PRONOUNS = frozenset("he she it they him her them his hers its their".split())
_WITHIN_NAMES = frozenset({"of", "the", "and", "for", "de", "la", "du", "des"})
_LONGEST_SENTENCE = 1200  # code points; longer runs are tables or lists and are cut at a space
NEAR_SHARE = 0.4
"""How much a word of the same meaning, or another form of the word, counts."""

_LONGEST_PAGE = 150_000  # code points that are indexed in full; a longer page would take seconds
_MOST_SENTENCES = 400
_LEAST_INITIALS = 3
_DIGIT = re.compile(r"\d")
_WRAPPED_LINE = (45, 110)  # lengths of lines in hard-wrapped text


class Sentence:
    """One sentence of a text: its place, its words and, when asked for, its figures and dates.

    `stems` runs parallel to `words`; `content` holds the stems that carry meaning.
    Offsets of figures and dates count in the sentence. `written` is the day from which it tells relative dates.
    """

    __slots__ = ("__dict__", "capital", "content", "end", "forms", "start", "stems", "text", "written")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text[start:end]
        self.start = start
        self.end = end
        self.written: PartialDate | None = None
        self.capital, self.forms, self.stems, self.content = find_stems(self.text)

    @kept
    def words(self) -> list[Word]:
        """The words with their places; most sentences of a page are never asked for them."""
        return place_words(self.text, self.forms)

    @kept
    def has_digit(self) -> bool:
        """Whether a digit stands here."""
        return _DIGIT.search(self.text) is not None

    @kept
    def numerals(self) -> list[tuple[int, str]]:
        """The words that begin with a digit, with their numbers among the words."""
        return [(at, form) for at, form in enumerate(self.forms) if form[0].isdecimal()] if self.has_digit else []

    @kept
    def has_figures(self) -> bool:
        """Whether a quantity or a date can stand here at all."""
        return self.has_digit or not _NUMBER_FORMS.isdisjoint(self.forms)

    @kept
    def _days(self) -> tuple[FoundDate | FoundMonthDay, ...]:
        """Dates and days of a month in one reading."""
        return tuple(scan_dates(self.text))

    @kept
    def dates(self) -> tuple[FoundDate, ...]:
        """The dates, bare years included."""
        could_be = any(len(numeral) >= 4 for _, numeral in self.numerals)
        return tuple(item for item in self._days if isinstance(item, FoundDate)) if could_be else ()

    @kept
    def told_dates(self) -> tuple[FoundDate, ...]:
        """The dates, and those told from the day of writing ("on Tuesday", "last year")."""
        return self.dates if self.written is None else self.dates + find_relative_dates(self.text, self.written)

    @kept
    def month_days(self) -> tuple[FoundMonthDay, ...]:
        """The days of a month that stand without a year."""
        forms = self.forms
        for index, numeral in self.numerals:
            if len(numeral) <= 4:
                around = forms[max(0, index - 2) : index] + forms[index + 1 : index + 3]
                if any(month_number(other) for other in around if not other[0].isdecimal()):
                    return tuple(item for item in self._days if isinstance(item, FoundMonthDay))
        return ()

    @kept
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

    @kept
    def has_pronoun(self) -> bool:
        """Whether a pronoun here may stand for somebody named before."""
        return not _PRONOUNS.isdisjoint(self.forms)

    @kept
    def capitals(self) -> float:
        """The share of its words that are written with a capital: high in headings and lists of names."""
        words = [is_capital for is_capital, form in zip(self.capital, self.forms, strict=True) if form[0].isalpha()]
        return words.count(True) / len(words) if words else 0.0

    @kept
    def has_verb(self) -> bool:
        """Whether the sentence seems to say something: an auxiliary or a past form is in it."""
        return any(form in _AUXILIARIES or form.endswith("ed") for form in self.forms)

    @kept
    def bigrams(self) -> list[tuple[str, str]]:
        """The pairs of neighbouring content words, in order."""
        content = self.content
        return list(pairwise([stem_ for stem_ in self.stems if stem_ in content]))

    @kept
    def name_stems(self) -> frozenset[str]:
        """The stems of words that are written with a capital."""
        return self.content.intersection(compress(self.stems, self.capital))


class PageIndex:
    """The sentences of a page in order, with what retrieval needs."""

    def __init__(
        self,
        text: str,
        metadata: str = "",
        spans: list[Span] | None = None,
        published: PartialDate | None = None,
    ) -> None:
        self.text = text
        self._rarity: dict[str, float] = {}
        self._places: dict[str, dict[int, float]] = {}
        self.metadata = [Sentence(metadata, start, end) for start, end in split_page(metadata)] if metadata else []
        self.sentences = [Sentence(text, start, end) for start, end in (split_page(text) if spans is None else spans)]
        for sentence in self.sentences if published is not None else ():
            sentence.written = published
        self.postings = self._post()
        self.average_length = sum(len(s.content) for s in self.sentences) / max(1, len(self.sentences))

    def rarity(self, stem_: str) -> float:
        """Give a word's idf among the page's own sentences; a word that the page lacks weighs most."""
        found = self._rarity.get(stem_)
        if found is None:
            found = log(1.0 + (len(self.sentences) + 1.0) / (len(self.postings.get(stem_, ())) + 0.5))
            self._rarity[stem_] = found
        return found

    @kept
    def everything(self) -> list[Sentence]:
        """The page's sentences and what it says of itself: title, author, date."""
        return self.sentences + self.metadata

    @kept
    def stems(self) -> frozenset[str]:
        """All stems of the page and its metadata, function words included."""
        return frozenset().union(*[sentence.stems for sentence in self.everything])

    def has_bigram(self, pair: tuple[str, str]) -> bool:
        """Tell whether two content words stand beside each other, in this order, in a sentence."""
        first, second = (self.postings.get(stem_, ()) for stem_ in pair)
        both = set(first).intersection(second)
        return any(pair in self.sentences[index].bigrams for index in both)

    def fillers(self, frames: Set[tuple[str, str]]) -> dict[tuple[str, str], set[str]]:
        """Give the words that stand between the two words of each wanted pair."""
        found: dict[tuple[str, str], set[str]] = {}
        for sentence in self.sentences:
            stems = sentence.stems
            if frames.isdisjoint(zip(stems, stems[2:], strict=False)):
                continue
            for left, middle, right in zip(stems, stems[1:], stems[2:], strict=False):
                if (left, right) in frames:
                    found.setdefault((left, right), set()).add(middle)
        return found

    @kept
    def beginnings(self) -> dict[str, list[str]]:
        """The longer words by their first five letters, in no order, to find near forms."""
        found: dict[str, list[str]] = {}
        for stem_ in self.stems:
            if len(stem_) >= 5:
                found.setdefault(stem_[:5], []).append(stem_)
        return found

    def places(self, stem_: str) -> dict[int, float]:
        """Give the sentences that have a word (share 1) or one that means the same (a smaller share)."""
        found = self._places.get(stem_)
        if found is None:
            found = dict.fromkeys(self.postings.get(stem_, ()), 1.0)
            if not found and 2 < len(stem_) < 9:
                found = dict.fromkeys(self.acronyms.get(stem_, ()), 1.0)
            if not found:
                spelled = self._spelled_alike(stem_)
                found = {index: 1.0 for other in spelled for index in self.postings.get(other, ())}
            for near in (*near_words(stem_), *self._longer_or_shorter(stem_)):
                for index in self.postings.get(near, ()):
                    found.setdefault(index, NEAR_SHARE)
            found = dict(sorted(found.items()))
            self._places[stem_] = found
        return found

    def _spelled_alike(self, stem_: str) -> list[str]:
        """Give the page's names that are the word in another spelling; words of the language are no names."""
        key = "" if is_known(stem_) else spelling_key(stem_)
        return [other for other in self.spellings.get(key, ()) if are_spellings(stem_, other)] if key else []

    @kept
    def spellings(self) -> dict[str, list[str]]:
        """The page's capitalised words by the key that their spellings share."""
        names = frozenset[str]().union(*[sentence.name_stems for sentence in self.sentences])
        found: dict[str, list[str]] = {}
        for stem_ in sorted(names):
            key = "" if is_known(stem_) else spelling_key(stem_)
            if key:
                found.setdefault(key, []).append(stem_)
        return found

    def _longer_or_shorter(self, stem_: str) -> list[str]:
        """Give the page's words that go on where this one ends, or the other way round: Tajik, Tajikistan."""
        alike = self.beginnings.get(stem_[:5], ()) if len(stem_) >= 5 else ()
        return [other for other in alike if other != stem_ and (other.startswith(stem_) or stem_.startswith(other))]

    @kept
    def positions(self) -> dict[int, int]:
        """The index of each sentence by its start."""
        return {sentence.start: index for index, sentence in enumerate(self.sentences)}

    @kept
    def acronyms(self) -> dict[str, list[int]]:
        """The sentences that write out what an acronym stands for, by the folded acronym."""
        found: dict[str, list[int]] = {}
        for index, sentence in enumerate(self.sentences):
            for acronym in acronyms_of(sentence):
                found.setdefault(acronym, []).append(index)
        return found

    def _post(self) -> dict[str, list[int]]:
        """List the sentences that hold a stem."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, sentence in enumerate(self.sentences):
            for stem_ in sentence.content:
                found[stem_].append(index)
        return found


def acronyms_of(sentence: Sentence) -> list[str]:
    """Give the initials of each run of three or more capitalised words, small words between them left out."""
    if sentence.capital.count(True) < _LEAST_INITIALS:
        return []
    found: list[str] = []
    initials = ""
    for is_capital, form in zip(sentence.capital, sentence.forms, strict=True):
        if is_capital and form not in STOPWORDS:
            initials += form[0]
        elif form not in _WITHIN_NAMES:
            found.append(initials)
            initials = ""
    return [acronym for acronym in (*found, initials) if len(acronym) >= _LEAST_INITIALS]


def content_bigrams(sentence: Sentence) -> list[tuple[str, str]]:
    """Give the pairs of neighbouring content words of a sentence, in order."""
    return sentence.bigrams


def index_for(text: str, metadata: str, words: Collection[str], published: PartialDate | None = None) -> PageIndex:
    """Index a page for a claim: all of it, or of a very long one the sentences that share words with the claim."""
    if len(text) <= _LONGEST_PAGE:
        return index_page(text, metadata, published)
    return PageIndex(text, metadata, _sentences_with(text, words), published)


def _sentences_with(text: str, words: Collection[str]) -> list[Span]:
    """Give the sentences with the most of the words, by their beginnings, and each one's neighbours."""
    spans = split_page(text)
    starts = [start for start, _ in spans]
    lower = text.lower()
    hits: Counter[int] = Counter()
    for beginning in sorted({word[:5] for word in words if len(word) > 2 or word[0].isdecimal()}):
        holders: set[int] = set()
        at = lower.find(beginning)
        while at >= 0:
            holders.add(bisect_right(starts, at) - 1)
            at = lower.find(beginning, at + 1)
        hits.update(holders)
    best = sorted(hits, key=lambda index: (-hits[index], index))[:_MOST_SENTENCES]
    kept = {near for index in best for near in (index - 1, index, index + 1) if 0 <= near < len(spans)}
    return [spans[index] for index in sorted(kept)]


@lru_cache(maxsize=16)
def index_page(text: str, metadata: str = "", published: PartialDate | None = None) -> PageIndex:
    """Index a page's text; several claims cite one page, so the last few indexes are kept."""
    return PageIndex(text, metadata, published=published)


def split_page(text: str) -> list[Span]:
    """Give the sentences of a page; lines of their own (headings, list items) count as sentences."""
    is_wrapped = _is_hard_wrapped(text)
    spans: list[Span] = []
    for span in split_sentences(text):
        pieces = [span] if is_wrapped or text.find("\n", *span) < 0 else _split_lines(text, *span)
        for start, end in pieces:
            if end - start <= _LONGEST_SENTENCE:
                spans.append((start, end))
            else:
                spans.extend(_cut_long(text, start, end))
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
    pieces: list[Span] = []
    for line in text[start:end].split("\n"):
        if bare := line.strip():
            first = start + len(line) - len(line.lstrip())
            pieces.append((first, first + len(bare)))
        start += len(line) + 1
    return pieces


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    if not (piece[:1].isspace() or piece[-1:].isspace()):
        return start, end
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
