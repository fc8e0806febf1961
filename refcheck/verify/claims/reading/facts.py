"""What a claim states, taken apart: weighed words, names, figures and dates, clause by clause."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.selectors import Span, is_within
from refcheck.text.dates import FoundDate, FoundMonthDay
from refcheck.text.keeping import kept
from refcheck.text.months import month_number
from refcheck.text.number_words import SIMPLE_NUMBERS
from refcheck.text.numbers import Quantity
from refcheck.text.patterns import late
from refcheck.text.sentences import split_sentences
from refcheck.text.stemming import stem
from refcheck.text.time_phrases import TimePhrase, find_time_phrases
from refcheck.text.words import is_stopword
from refcheck.verify.claims.meaning.lexicon import is_verb
from refcheck.verify.claims.meaning.series import Series, find_members, is_weekday
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.quotations.speaking.attribution import Attribution, find_attributions
from refcheck.verify.syntax.clauses import read_links
from refcheck.verify.syntax.links import Links

_FRAMING = frozenset(
    stem(word)
    for word in """said say says saying stated state states statement told reported reports report according noted notes
    added explained announced fact clear mentioned described argues argued claimed claims claim speech address
    interview article piece source citing cited writes wrote remarked commented reportedly allegedly apparently
    following followed regarding concerning including included various several many much important proportion
    roughly approximately around nearly almost every each people person aged age
    moreover furthermore nevertheless nonetheless additionally namely meanwhile notably indeed consequently similarly
    likewise besides particularly specifically especially eventually finally ultimately altogether respectively
    actually essentially basically generally typically thereby alike""".split()
)
"""Words that carry the telling, not the fact; they weigh little."""
_MARKERS = late(
    r"(?i)\b(?:(?:by|in) contrast|in turn|for (?:instance|example)|of course|in other words|at the same time"
    r"|(?<=for the first )time|in (?:particular|addition|total|all)|on the (?:one|other) hand|as a (?:result|whole)"
    r"|as well|in fact|after all|among other(?:s| things)|to date|at present|a step that|a move that)\b"
)
"""Turns of phrase that lead from one statement to the next."""

_FRAMING_WEIGHT = 0.35
_CLAUSE = late(
    r"[;:—–]\s|,\s(?:and|but|while|which|who|where|whereas|with|as)\s|\s(?:and|but|while|because|although)\s|,\s"
)
_LEAST_CLAUSE = 3  # content words that make a clause worth judging alone


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words."""

    text: str
    stems: tuple[str, ...]
    start: int

    @property
    def initials(self) -> str:
        """The first letters of its words, as an acronym has them."""
        return "".join([stem_[0] for stem_ in self.stems])


class ClaimFacts:
    """One claim or sub-claim as the verifier reads it.

    All offsets count in `text`; `offset` says where that begins in the claim it is a part of.
    """

    def __init__(self, text: str, offset: int = 0, language: str = "en") -> None:
        self.text = text
        self.offset = offset
        self.language = language
        self.sentence = Sentence(text, 0, len(text), language)
        self._weighed_on: PageIndex | None = None
        self._weights: dict[str, float] = {}

    @kept
    def content(self) -> tuple[str, ...]:
        """The stems that carry meaning, each once, in order."""
        words = zip(self.sentence.words, self.sentence.stems, strict=True)
        return tuple(dict.fromkeys(stem_ for word, stem_ in words if not is_stopword(word.form, self.language)))

    @kept
    def links(self) -> Links:
        """Which of its words belong together, read as English."""
        return read_links(self.sentence)

    @kept
    def attributions(self) -> Sequence[Attribution]:
        """Who the claim has say what."""
        return find_attributions(self.text, 0, len(self.text))

    def weights_on(self, page: PageIndex) -> Mapping[str, float]:
        """Give what each of its words weighs on a page: how rare it is there, times how much it counts anywhere."""
        if page is not self._weighed_on:
            self._weighed_on = page
            self._weights = {stem_: page.rarity(stem_) * self.weight(stem_) for stem_ in self.content}
        return self._weights

    def weight(self, stem_: str) -> float:
        """Give how much a word counts apart from its rarity."""
        return _FRAMING_WEIGHT if stem_ in self._framing else 1.0

    @kept
    def _framing(self) -> frozenset[str]:
        return self.time_stems | self.marker_stems | _FRAMING

    @kept
    def time_phrases(self) -> tuple[TimePhrase, ...]:
        """The times told from elsewhere: "last week", "two days later"."""
        return find_time_phrases(self.text)

    @kept
    def time_stems(self) -> frozenset[str]:
        """The stems of the words that only tell a time from elsewhere; days, months and figures are left out."""
        inside: set[str] = set()
        for phrase in self.time_phrases:
            for word, stem_ in zip(self.sentence.words, self.sentence.stems, strict=True):
                is_within = phrase.start <= word.start < phrase.end
                if is_within and not word.form[0].isdecimal() and not _is_told_day(word.form):
                    inside.add(stem_)
        return frozenset(inside)

    @kept
    def marker_stems(self) -> frozenset[str]:
        """The stems of the words that only lead from one statement to the next: "by contrast"."""
        spans = [match.span() for match in _MARKERS.finditer(self.text)]
        return frozenset(
            stem_
            for word, stem_ in (zip(self.sentence.words, self.sentence.stems, strict=True) if spans else ())
            if is_within(word.start, spans)
        )

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities outside dates."""
        return self.sentence.quantities

    @property
    def dates(self) -> tuple[FoundDate, ...]:
        """The dates, bare years included."""
        return self.sentence.dates

    @property
    def month_days(self) -> tuple[FoundMonthDay, ...]:
        """Days of a month without a year."""
        return self.sentence.month_days

    @kept
    def names(self) -> tuple[Name, ...]:
        """The runs of capitalised words; a word that opens a sentence counts when a capital follows it."""
        return tuple(
            name
            for name in _find_names(self.sentence)
            if not is_within(name.start, self.figure_spans) and not _is_day_or_month(name)
        )

    @kept
    def date_spans(self) -> list[Span]:
        """The places of dates and of days of a month."""
        return [(d.start, d.end) for d in self.dates] + [(m.start, m.end) for m in self.month_days]

    @kept
    def figure_spans(self) -> list[Span]:
        """The places of dates, days of a month and quantities with their units."""
        return self.date_spans + [(quantity.start, quantity.end) for quantity in self.quantities]

    @kept
    def weekdays(self) -> tuple[str, ...]:
        """The days of the week as the claim writes them."""
        words = self.sentence.words
        return tuple(
            self.text[words[member.first].start : words[member.last].end]
            for member in find_members(self.sentence)
            if member.series is Series.WEEKDAY
        )

    @kept
    def months(self) -> tuple[str, ...]:
        """The months that stand outside dates, as the claim writes them."""
        words = self.sentence.words
        return tuple(
            self.text[words[member.first].start : words[member.last].end]
            for member in find_members(self.sentence)
            if member.series is Series.MONTH and not is_within(words[member.first].start, self.date_spans)
        )

    @kept
    def parts(self) -> tuple["ClaimFacts", ...]:
        """The claim's sentences, each as a claim of its own; the claim itself where it is one sentence."""
        spans = split_sentences(self.text)
        if len(spans) < 2:
            return (self,)
        return tuple(ClaimFacts(self.text[start:end], start, self.language) for start, end in spans)

    @kept
    def clauses(self) -> tuple["ClaimFacts", ...]:
        """The clauses that are long enough to be judged alone; empty where the claim is one clause."""
        pieces: list[str] = []
        start = 0
        for match in _CLAUSE.finditer(self.text):
            if _content_count(self.text[start : match.start()], self.language) >= _LEAST_CLAUSE:
                pieces.append(self.text[start : match.start()])
                start = match.end()
        rest = self.text[start:]
        if pieces and _content_count(rest, self.language) < _LEAST_CLAUSE:
            pieces[-1] = f"{pieces[-1]} {rest}"
        else:
            pieces.append(rest)
        return tuple(ClaimFacts(piece, language=self.language) for piece in pieces) if len(pieces) > 1 else ()

    @kept
    def clause_spans(self) -> list[Span]:
        """The places of the pieces between commas and joining words, short ones too; the last one ends the claim."""
        starts = [0, *(match.end() for match in _CLAUSE.finditer(self.text))]
        return list(zip(starts, [*starts[1:], len(self.text)], strict=True))


def first_verb(claim: ClaimFacts, auxiliaries: Set[str]) -> int:
    """Give which word is the claim's first verb, 0 for none: what comes before it is the subject."""
    sentence = claim.sentence
    for at, (form, stem_) in enumerate(zip(sentence.forms, sentence.stems, strict=True)):
        if at and not sentence.capital[at] and (form in auxiliaries or (not is_stopword(form) and is_verb(stem_))):
            return at
    return 0


def _is_day_or_month(name: Name) -> bool:
    return " " not in name.text and (is_weekday(name.text) or month_number(name.text.lower()) is not None)


def _is_told_day(form: str) -> bool:
    return form in SIMPLE_NUMBERS or is_weekday(form) or month_number(form) is not None


def _content_count(text: str, language: str) -> int:
    return len(Sentence(text, 0, len(text), language).content)


def _find_names(sentence: Sentence) -> list[Name]:
    names: list[Name] = []
    run: list[int] = []
    words = sentence.words
    for index, word in enumerate(words):
        is_capital = sentence.capital[index]
        gap = sentence.text[words[index - 1].end : word.start] if index else ""
        if is_capital and (not run or gap in (" ", "-", ". ", "\u00a0")):
            run.append(index)
        else:
            _close_run(sentence, run, names)
            run = [index] if is_capital else []
    _close_run(sentence, run, names)
    return names


def _close_run(sentence: Sentence, run: list[int], names: list[Name]) -> None:
    words = sentence.words
    while run and is_stopword(words[run[0]].form, sentence.language):
        run = run[1:]
    while run and is_stopword(words[run[-1]].form, sentence.language):
        run = run[:-1]
    if not run:
        return
    opens = run[0] == 0 or sentence.text[: words[run[0]].start].rstrip().endswith((".", "!", "?"))
    if opens and len(run) == 1 and not sentence.text[words[run[0]].start : words[run[0]].end].isupper():
        # A lone capital at the start may be any word.
        return
    stems = tuple(sentence.stems[i] for i in run)
    names.append(Name(sentence.text[words[run[0]].start : words[run[-1]].end], stems, words[run[0]].start))


def dates_agree(claim: PartialDate, page: PartialDate) -> bool:
    """Tell whether the page's date is the claim's, and at least as precise as it."""
    if claim.year != page.year:
        return False
    if claim.month is not None and claim.month != page.month:
        return False
    return claim.day is None or claim.day == page.day
