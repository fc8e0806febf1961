"""A page made ready for verification: its sentences with words, figures, dates and names, and how rare each word is."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from functools import lru_cache
from math import log
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from refcheck.datatypes.extracted import ExtractedText, Where
from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.selectors import Span
from refcheck.text.keeping import kept
from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.verify.claims.meaning.lexicon import is_known, like_words, near_words, phrases_at
from refcheck.verify.claims.meaning.spellings import are_spellings, spelling_key
from refcheck.verify.claims.reading.cutting import split_page
from refcheck.verify.claims.reading.sentence import Sentence, acronyms_of

NEAR_SHARE = 0.4
"""How much a word of the same meaning, or another form of the word, counts."""

_LONGEST_ACRONYM, _SHORT_ACRONYM = 9, 6  # letters; a word that a page has is written out elsewhere only if short
_LONGEST_PAGE = 150_000  # code points that are indexed in full; a longer page would take seconds
_MOST_SENTENCES = 400
_LONGEST_READ = 100_000  # code points that they and their neighbours may have: those of a table are long
_Value = TypeVar("_Value")


class _Rarities(dict[str, float]):
    """The idf of words, worked out when asked for."""

    def __init__(self, postings: Mapping[str, Sequence[int]], sentences: int) -> None:
        super().__init__()
        self._postings = postings
        self._sentences = sentences

    def __missing__(self, stem_: str) -> float:
        found = self[stem_] = log(1.0 + (self._sentences + 1.0) / (len(self._postings.get(stem_, ())) + 0.5))
        return found


class PageIndex:
    """The sentences of a page in order, with what retrieval needs."""

    def __init__(
        self,
        text: str,
        metadata: str = "",
        spans: list[Span] | None = None,
        published: PartialDate | None = None,
        language: str = "en",
    ) -> None:
        self.text = text
        self.language = language
        self._places: dict[str, dict[int, float]] = {}
        self._like: dict[str, frozenset[int]] = {}
        self._figures: dict[Quantity, list[int]] = {}
        self.metadata = [Sentence(metadata, start, end, language) for start, end in split_page(metadata)]
        spans = split_page(text) if spans is None else spans
        self.sentences = [Sentence(text, start, end, language) for start, end in spans]
        for sentence in self.sentences if published is not None else ():
            sentence.written = published
        self.postings = self._post()
        self.average_length = sum(len(s.content) for s in self.sentences) / max(1, len(self.sentences))
        self.rarity: Callable[[str], float] = _Rarities(self.postings, len(self.sentences)).__getitem__
        """Gives a word's idf among the page's own sentences; a word that the page lacks weighs most."""

    @kept
    def starts(self) -> list[int]:
        """The places where the sentences begin."""
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, place: int) -> Sentence | None:
        """Give the sentence that holds a place of the page's text; None between sentences."""
        at = bisect_right(self.starts, place) - 1
        return self.sentences[at] if at >= 0 and place < self.sentences[at].end else None

    @kept
    def everything(self) -> list[Sentence]:
        """The page's sentences and what it says of itself: title, author, date."""
        return self.sentences + self.metadata

    @kept
    def quantities(self) -> list[tuple[int, tuple[Quantity, ...]]]:
        """The quantities by the sentences that have any."""
        return [(index, found) for index, sentence in enumerate(self.sentences) if (found := sentence.quantities)]

    def figure_places(self, quantity: Quantity) -> list[int]:
        """Give the sentences that bear a quantity out."""
        found = self._figures.get(quantity)
        if found is None:
            told = self.quantities
            found = [index for index, theirs in told if any(quantities_agree(quantity, other) for other in theirs)]
            self._figures[quantity] = found
        return found

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
        frames = {frame for frame in frames if self.stems.issuperset(frame)}
        lefts, rights = {left for left, _ in frames}, {right for _, right in frames}
        for sentence in self.sentences:
            stems = sentence.stems
            if lefts.isdisjoint(stems) or rights.isdisjoint(stems):
                continue
            if frames.isdisjoint(zip(stems, stems[2:], strict=False)):
                continue
            for left, middle, right in zip(stems, stems[1:], stems[2:], strict=False):
                if (left, right) in frames:
                    found.setdefault((left, right), set()).add(middle)
        return found

    @kept
    def beginnings(self) -> dict[str, list[str]]:
        """The longer words by their first five letters, in no order, to find near forms."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for stem_ in self.stems:
            if len(stem_) >= 5:
                found[stem_[:5]].append(stem_)
        return dict(found)

    def places(self, stem_: str) -> dict[int, float]:
        """Give the sentences that have a word (share 1) or one that means the same (a smaller share)."""
        found = self._places.get(stem_)
        if found is None:
            found = dict.fromkeys(self.postings.get(stem_, ()), 1.0)
            if 1 < len(stem_) < (_LONGEST_ACRONYM if not found else _SHORT_ACRONYM):
                found |= dict.fromkeys(self.acronyms.get(stem_, ()), 1.0)
            if not found:
                spelled = self._spelled_alike(stem_)
                found = {index: 1.0 for other in spelled for index in self.postings.get(other, ())}
            for near in (*(self.postings.keys() & near_words(stem_)), *self._longer_or_shorter(stem_)):
                for index in self.postings.get(near, ()):
                    found.setdefault(index, NEAR_SHARE)
            found = dict(sorted(found.items()))
            self._places[stem_] = found
        return found

    def like_places(self, stem_: str) -> frozenset[int]:
        """Give the sentences that have a word or a turn of phrase which may stand for a word or phrase."""
        found = self._like.get(stem_)
        if found is None:
            like = like_words(stem_)
            holders = [self.postings[other] for other in self.postings.keys() & like]
            holders += [self.phrase_places(other) for other in like if "_" in other]
            found = self._like[stem_] = frozenset[int]().union(*holders)
        return found

    def phrase_places(self, phrase: str) -> list[int]:
        """Give the sentences that have a turn of phrase of the lexicon."""
        words = phrase.split("_")
        if not self.stems.issuperset(words):
            return []
        return [
            index
            for index, sentence in enumerate(self.sentences)
            if words[0] in sentence.stems
            and any(
                stem_ == words[0] and phrase in phrases_at(sentence.stems, at)
                for at, stem_ in enumerate(sentence.stems)
            )
        ]

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


def content_bigrams(sentence: Sentence) -> list[tuple[str, str]]:
    """Give the pairs of neighbouring content words of a sentence, in order."""
    return sentence.bigrams


class OncePerSentence(Generic[_Value]):
    """What is read off the sentences of pages, each of them once for all claims that cite its page."""

    def __init__(self, read: Callable[[PageIndex, int], _Value]) -> None:
        self._read = read
        self._known: WeakKeyDictionary[PageIndex, dict[int, _Value]] = WeakKeyDictionary()

    def __call__(self, page: PageIndex, index: int) -> _Value:
        """Give what a sentence of the page has, by its number."""
        known = self._known.setdefault(page, {})
        if index not in known:
            known[index] = self._read(page, index)
        return known[index]


def index_for(
    text: str, metadata: str, words: Collection[str], published: PartialDate | None = None, language: str = "en"
) -> PageIndex:
    """Index a page for a claim: all of it, or of a very long one the sentences that share words with the claim."""
    if len(text) <= _LONGEST_PAGE:
        return index_page(text, metadata, published, language)
    return PageIndex(text, metadata, _sentences_with(text, words), published, language)


def _sentences_with(text: str, words: Collection[str]) -> list[Span]:
    """Give the sentences with the most of the words, by their beginnings, and each one's neighbours."""
    spans, starts, lower = _cut_long_page(text)
    hits: Counter[int] = Counter()
    for beginning in sorted({word[:5] for word in words if len(word) > 2 or word[0].isdecimal()}):
        holders: set[int] = set()
        at = lower.find(beginning)
        while at >= 0:
            holders.add(bisect_right(starts, at) - 1)
            at = lower.find(beginning, at + 1)
        hits.update(holders)
    best = sorted(hits, key=lambda index: (-hits[index], index))[:_MOST_SENTENCES]
    kept: set[int] = set()
    room = _LONGEST_READ
    for index in best:
        new = {near for near in (index - 1, index, index + 1) if 0 <= near < len(spans)} - kept
        room -= sum(spans[near][1] - spans[near][0] for near in new)
        if room < 0 and kept:
            break
        kept |= new
    return [spans[index] for index in sorted(kept)]


@lru_cache(maxsize=1)
def _cut_long_page(text: str) -> tuple[list[Span], list[int], str]:
    """Give the sentences of a very long page, where they begin, and its text in lower case; kept for its next claim."""
    spans = split_page(text)
    return spans, [start for start, _ in spans], text.lower()


@lru_cache(maxsize=16)
def index_page(text: str, metadata: str = "", published: PartialDate | None = None, language: str = "en") -> PageIndex:
    """Index a page's text; several claims cite one page, so the last few indexes are kept."""
    return PageIndex(text, metadata, published=published, language=language)


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
