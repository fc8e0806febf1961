"""What a claim says of whom, held against what the page says with the same words.

A claim that shares every word with the page can still say something else: the page denies it, says it of another,
gives it as a plan, or says the opposite. Each word that tells something is looked up where the page uses it in the
company of the claim's other words. A clear difference there is a conflict; a less clear one is a doubt, which
keeps a claim from being called supported and refutes nothing.

Decisions:
    2026-11-22: places are compared by the company that a word keeps, not by parsed structure, because pages
    hold headings, tables and broken lines that no parser reads, and a wrong tree accuses as surely as a right one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.words import PAST_FORMS, STOPWORDS
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.lexicon import is_verb, near_words, opposites
from refcheck.verify.claims.page import PageIndex
from refcheck.verify.claims.polarity import has_negation
from refcheck.verify.claims.sentence import Sentence
from refcheck.verify.claims.standing import Mode, standing_of

_CLEAR = 0.6  # share of the claim's other words that a place must have before a difference there is a conflict
_FAIR = 0.45  # … before it is a doubt
_PRONOUN_SHARE = 0.5  # how much a pronoun counts for the name that may stand behind it
_PRONOUN_REACH = 6  # sentences back to that name
_MARGIN = 0.12  # by how much the best place that differs must beat the best that agrees
_MOST_PLACES = 40  # places of one word that are compared; more are a page's topic, not its statement
_PAST_AUXILIARIES = frozenset("have has had was were did".split())
_SUBJECTS_BEFORE = frozenset("is are was were has have had will would can could may might must did does".split())
_BEFORE = frozenset("before previously until ever".split())
_CAUSED = re.compile(
    r"(?i)\b(?:because of|due to|owing to|caused by|as a result of|on account of|linked to|related to)\b"
)
_NOT_CAUSED = re.compile(
    r"(?i)\b(?:unrelated to|nothing to do with"
    r"|not (?:because of|due to|caused by|linked to|related to|connected with))\b"
)
_NOT_YET = frozenset("before until".split())  # "before deciding" tells neither that it was decided nor that it was not
_CONTRASTS = frozenset("but while whereas although though".split())
_IDIOMS = frozenset("take takes took taken have has had give gives gave given come came get got go went".split())
_NEAR_USE = 0.8
_LOSING = frozenset("lost lose loses losing lack lacks lacked".split())
_TIME = frozenset({"time", "since"})
_NOT_TELLING = frozenset("say tell state report accord note add explain announce describe name use make get".split())


class DoubtKind(StrEnum):
    """What keeps a claim from being called supported although its words stand on the page."""

    MODALITY = "modality"
    SUBJECT = "subject"
    OPPOSITE = "opposite"
    FIGURE = "figure"
    PLACE = "place"
    QUANTIFIER = "quantifier"
    SLOT = "slot"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One difference that is not clear enough to refute: the claim's words, and the page's with their place."""

    kind: DoubtKind
    claim: str
    page: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a word on the page: where, how much of the claim stands with it, and whether it agrees."""

    sentence: Sentence
    at: int
    company: float
    is_denied: bool
    mode: Mode
    is_opposite: bool
    is_exact: bool = True

    @property
    def start(self) -> int:
        """Where the word begins in the page's text."""
        return self.sentence.start + self.sentence.words[self.at].start

    @property
    def end(self) -> int:
        """Where the word ends in the page's text."""
        return self.sentence.start + self.sentence.words[self.at].end


class Company:
    """How much of a claim stands in each sentence of a page."""

    def __init__(self, claim: ClaimFacts, page: PageIndex) -> None:
        self.claim = claim
        self.page = page
        self.weights = {stem_: page.rarity(stem_) * claim.weight(stem_) for stem_ in claim.content}
        self.places = {stem_: page.places(stem_) for stem_ in claim.content}
        self.surnames = {
            stem_: name.stems[-1] for name in claim.names for stem_ in name.stems if name.stems[-1] in self.places
        }

    def _share_told(self, last: str, index: int) -> float:
        """Give 1 for a name by its last word, less for a pronoun that may be it."""
        if index in self.places[last]:
            return 1.0
        if not self.page.sentences[index].has_pronoun:
            return 0.0
        return _PRONOUN_SHARE * any(near in self.places[last] for near in range(index - _PRONOUN_REACH, index))

    def of(self, index: int, without: frozenset[str]) -> float:
        """Give the weighed share of the claim's words other than `without` that a sentence has."""
        total = found = 0.0
        for stem_, weight in self.weights.items():
            if stem_ in without:
                continue
            total += weight
            if index in self.places[stem_]:
                found += weight
            elif stem_ in self.surnames:
                found += weight * self._share_told(self.surnames[stem_], index)
        return found / total if total else 0.0


def find_uses(company: Company, stem_: str, *, without: frozenset[str]) -> list[Use]:
    """Give the uses of a word, of words of its meaning and of its opposites on the page, with their company."""
    page = company.page
    against = opposites(stem_).difference(company.weights)  # who left one club to join another did both
    wanted = {stem_: False} | dict.fromkeys(near_words(stem_), False) | dict.fromkeys(against, True)
    indexes = sorted({index for form in wanted for index in page.postings.get(form, ())})
    if len(indexes) > _MOST_PLACES:
        indexes = sorted(indexes, key=lambda index: (-company.of(index, without), index))[:_MOST_PLACES]
    uses: list[Use] = []
    for index in indexes:
        sentence = page.sentences[index]
        share = company.of(index, without)
        if share < _FAIR:
            continue
        for at, form in enumerate(sentence.stems):
            if form in wanted and not (at and sentence.forms[at - 1] in _NOT_YET):
                standing = standing_of(sentence, at)
                own = share * _share_of_piece(company, sentence, at, without)
                uses.append(Use(sentence, at, own, standing.is_denied, standing.mode, wanted[form], form == stem_))
    return uses


def _weight(use: Use) -> float:
    """Give what a use says for the claim: a word of near meaning says less than the claim's own."""
    return use.company if use.is_exact or use.is_opposite else _NEAR_USE * use.company


def _share_of_piece(company: Company, sentence: Sentence, at: int, without: frozenset[str]) -> float:
    """Give the share of a sentence's company that stands in the piece of a word, where a "but" parts the sentence.

    "Acquitted the mayor but sentenced his chief of staff" sentences nobody else; what comes before the first verb is
    the subject of both pieces.
    """
    turns = [i for i, form in enumerate(sentence.forms) if i and form in _CONTRASTS]
    if not turns:
        return 1.0
    first = max((turn for turn in turns if turn <= at), default=0)
    last = min((turn for turn in turns if turn > at), default=len(sentence.forms))
    verb = next((i for i, form in enumerate(sentence.forms) if form in _PAST_AUXILIARIES or form in PAST_FORMS), 0)
    inside = set(sentence.stems[first:last]) | set(sentence.stems[:verb])
    known = {stem_ for stem_ in company.weights if stem_ not in without and stem_ in sentence.content}
    total = sum(company.weights[stem_] for stem_ in known)
    return sum(company.weights[stem_] for stem_ in known & inside) / total if total else 1.0


def telling_words(claim: ClaimFacts) -> Iterator[tuple[int, str]]:
    """Give the places of the words that say something of somebody: no names, figures, framing or small words."""
    names = {stem_ for name in claim.names for stem_ in name.stems}
    for at, (word, stem_) in enumerate(zip(claim.sentence.words, claim.sentence.stems, strict=True)):
        is_small = word.form in STOPWORDS or word.form[0].isdecimal() or len(word.form) < 3
        if is_small or stem_ in names or stem_ in _NOT_TELLING or claim.text[word.start].isupper():
            continue
        if claim.weight(stem_) == 1.0:
            yield at, stem_


def find_polarity(claim: ClaimFacts, company: Company) -> tuple[Conflict | None, list[Doubt]]:
    """Name the word that the page denies where the claim states it, or the other way round, and the claim's doubts."""
    doubts: list[Doubt] = []
    for at, stem_ in telling_words(claim):
        ours = standing_of(claim.sentence, at)
        before, after = _sides(claim, at)
        is_superlative = claim.sentence.words[at].form.endswith("est") and not stem_.endswith("est")
        if at and claim.sentence.words[at - 1].form in _LOSING:
            continue  # who lost power is without power
        if ours.is_denied and is_verb(stem_) and claim.sentence.forms[at] not in _IDIOMS:
            doubts.extend(_nowhere_denied(claim, at, stem_, company))
        uses = [
            use
            for use in find_uses(company, stem_, without=frozenset({stem_}) | opposites(stem_))
            if not (use.is_opposite and before and _is_turned(use, before, after))
            and not (use.is_opposite and claim.sentence.words[at].form.endswith(("ant", "ants")))
            and not (ours.is_denied and _is_first_time(use.sentence))
            and not (ours.is_denied != use.is_denied and _is_the_first(claim, use.sentence))
            and not (is_superlative and not use.sentence.words[use.at].form.endswith("est"))
        ]
        if not uses:
            continue
        agreeing = max((_weight(u) for u in uses if (u.is_denied != u.is_opposite) == ours.is_denied), default=0.0)
        against = [u for u in uses if (u.is_denied != u.is_opposite) != ours.is_denied]
        worst = max(against, key=lambda u: u.company, default=None)
        if worst is not None and worst.company > agreeing + _MARGIN:
            if worst.company >= _CLEAR and bool(ours.mode) == bool(worst.mode):
                return _negation(claim, at, worst), doubts
            if not worst.is_opposite or worst.company >= _CLEAR:
                doubts.append(_doubt(DoubtKind.OPPOSITE, claim, at, worst))
        elif (is_superlative and ours.mode is Mode.FACT) or (
            is_verb(stem_) and ours.mode <= Mode.PLANNED and not _is_no_verb(claim.sentence, at)
        ):
            doubts.extend(_weaker(claim, at, uses, ours.mode))
    return None, doubts


def _nowhere_denied(claim: ClaimFacts, at: int, stem_: str, company: Company) -> list[Doubt]:
    """Doubt a denial where the page has its word, and neither denies it nor any other in a sentence with the word."""
    indexes = company.page.postings.get(stem_, ())
    sentences = [company.page.sentences[index] for index in indexes]
    near = {index for other in near_words(stem_) for index in company.page.postings.get(other, ())}
    if any(has_negation(company.page.sentences[index]) for index in near):
        return []
    if not sentences or len(sentences) > _MOST_PLACES or any(has_negation(sentence) for sentence in sentences):
        return []
    if any(not opposites(stem_).isdisjoint(sentence.content) for sentence in company.page.sentences):
        return []
    place = sentences[0]
    word = place.words[place.stems.index(stem_)]
    shown = words_before(place, place.stems.index(stem_))
    return [
        Doubt(
            DoubtKind.OPPOSITE,
            words_before(claim.sentence, at),
            shown,
            place.start + word.start,
            place.start + word.end,
        )
    ]


def find_cause_conflict(claim: ClaimFacts, page: PageIndex, near: Sequence[Sentence]) -> Conflict | None:
    """Name where the page says of a cause that it is none: "unrelated to" for "because of", or the other way round."""
    ours = _CAUSED.search(claim.text), _NOT_CAUSED.search(claim.text)
    for sentence in near:
        theirs = _CAUSED.search(sentence.text), _NOT_CAUSED.search(sentence.text)
        pair = (ours[0], theirs[1]) if ours[0] and not ours[1] else (ours[1], theirs[0] if not theirs[1] else None)
        mine, other = pair
        if mine is None or other is None:
            continue
        behind = Sentence(claim.text, mine.end(), len(claim.text)).content
        if behind and behind <= Sentence(sentence.text, other.end(), len(sentence.text)).content:
            start, end = sentence.start + other.start(), sentence.start + other.end()
            return Conflict(kind=ConflictKind.NEGATION, claim=mine[0], page=other[0], start=start, end=end)
    return None


def _is_first_time(sentence: Sentence) -> bool:
    """Tell whether a sentence tells a first: "has settled for the first time" bears out "had not settled before"."""
    forms = [word.form for word in sentence.words]
    return any(first == "first" and second in _TIME for first, second in pairwise(forms))


def _is_the_first(claim: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether "the first woman to win it" is told as "no woman had won it before"."""
    ours, theirs = claim.sentence.forms, sentence.forms
    return ("first" in theirs and not _BEFORE.isdisjoint(ours)) or ("first" in ours and "without" in theirs)


def _is_past(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at].form
    is_past = word.endswith("ed") or word in PAST_FORMS
    return is_past or any(other.form in _PAST_AUXILIARIES for other in sentence.words[max(0, at - 3) : at])


def _is_no_verb(sentence: Sentence, at: int) -> bool:
    """Tell whether a word that can be a verb tells nothing here: "to cut", "the rates could be cut"."""
    following = sentence.words[at + 1].form if at + 1 < len(sentence.words) else ""
    return (at > 0 and sentence.words[at - 1].form == "to") or following in _SUBJECTS_BEFORE


def _sides(claim: ClaimFacts, at: int) -> tuple[frozenset[str], frozenset[str]]:
    """Give the stems of the capitalised words on both sides of a word."""
    sentence = claim.sentence
    names = [
        (place, stem_)
        for place, (word, stem_) in enumerate(zip(sentence.words, sentence.stems, strict=True))
        if claim.text[word.start].isupper() and word.form not in STOPWORDS
    ]
    return (
        frozenset(stem_ for place, stem_ in names if place < at),
        frozenset(stem_ for place, stem_ in names if place > at),
    )


def _is_turned(use: Use, before: frozenset[str], after: frozenset[str]) -> bool:
    """Tell whether the page has the claim's sides the other way round: "A beat B" is "B lost to A"."""
    left, right = frozenset(use.sentence.stems[: use.at]), frozenset(use.sentence.stems[use.at + 1 :])
    return before.isdisjoint(left) and not before.isdisjoint(right) and not after.isdisjoint(left)


def _weaker(claim: ClaimFacts, at: int, uses: list[Use], mode: Mode) -> list[Doubt]:
    """Doubt a fact that the page has only as a plan, a possibility or an allegation."""
    same = [use for use in uses if not use.is_opposite]
    same = [use for use in same if use.is_exact] or same
    best = max(same, key=lambda use: use.company, default=None)
    if best is None or best.mode <= mode:
        return []
    is_progressive = claim.sentence.words[at].form.endswith("ing")  # "said he was leaving" for "would leave"
    if best.mode is Mode.PLANNED and (is_progressive or not _is_past(claim.sentence, at)):
        return []  # "the works cost 14 million" may be said of works to come
    if any(use.mode <= mode and use.company >= best.company - _MARGIN for use in same):
        return []
    return [_doubt(DoubtKind.MODALITY, claim, at, best)]


def _negation(claim: ClaimFacts, at: int, use: Use) -> Conflict:
    return Conflict(
        kind=ConflictKind.NEGATION,
        claim=words_before(claim.sentence, at),
        page=words_before(use.sentence, use.at),
        start=use.start,
        end=use.end,
    )


def _doubt(kind: DoubtKind, claim: ClaimFacts, at: int, use: Use) -> Doubt:
    return Doubt(kind, words_before(claim.sentence, at), words_before(use.sentence, use.at), use.start, use.end)


def words_before(sentence: Sentence, at: int, count: int = 3) -> str:
    """Give a word with the few words before it, for showing."""
    return sentence.text[sentence.words[max(0, at - count)].start : sentence.words[at].end]
