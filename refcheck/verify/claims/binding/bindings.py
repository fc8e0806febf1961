"""Whether a claim's figures, days and names stand on the page with the words that they stand with in the claim.

All words of "converted to electricity in 1986" stand in a sentence that has it "converted in 1938 and automated in
1986". What gives the year away is its company: on the page, "converted" and "electricity" stand beside another year.
Each detail of the claim is weighed by the words near it, and so is every other detail of its kind on the page.

Decisions:
    2026-11-22: nearness is counted in words and clause ends, not read off a parsed sentence, for the reason given in
    `predicates`; a detail accuses only where another one has nearly all of its company and it has little itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from refcheck.text.numbers import quantities_agree
from refcheck.text.words import PAST_FORMS, STOPWORDS
from refcheck.verify.claims.differing.counts import head_after
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.meaning.lexicon import like_words, near_words
from refcheck.verify.claims.reading.details import Detail, DetailKind, are_same, can_rival, read_details
from refcheck.verify.claims.reading.facts import ClaimFacts, first_verb
from refcheck.verify.claims.reading.nearby import Accepted, Nearby, depths_of, distance
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_SENTENCES_READ = 8
_CLOSE = 2  # words by which a page may set two words further apart than the claim
_SAME, _NEAR, _FAR = 1.0, 0.7, 0.4
_SUBJECT_BEFORE, _BEFORE = 0.5, 0.15  # what a word of the sentence before counts: subjects are carried over
_LIKE_SHARE = 0.8
_TOLD_OF = 0.75  # what a sentence with a pronoun counts for a name of the sentences before it
_TOLD_REACH = 3

_LEADING = frozenset("of in at from near to by with against for than".split())
_ASIDES = frozenset(
    "most mostly mainly many some several largely half partly including especially all both none".split()
)
_UNBOUND = 0.15  # below this a detail stands on the page in another connection


Company = Mapping[str, tuple[float, int, int]]
"""The words near a detail of the claim: what each weighs, how many words it is away, and its place."""


class Place(NamedTuple):
    """Where a detail stands on the page, and the share of the claimed detail's company beside it."""

    share: float
    sentence: Sentence
    detail: Detail


class Binding(NamedTuple):
    """A detail of the claim, its best place on the page, and the best place of another of its kind."""

    detail: Detail
    company: int
    own: Place | None
    rival: Place | None
    is_aside: bool
    """Whether the claim adds it behind a comma: "…, most of them in Sweden"."""
    is_of_another_kind: bool
    """Whether the page has the figure, but counts something else with it wherever it does."""


class Binder:
    """Weighs the details of one claim against one page."""

    def __init__(self, claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> None:
        self.claim = claim
        self.page = page
        self.details = read_details(claim.sentence, page)
        self.depths = depths_of(claim.sentence)
        self.accepted = self._accepted()
        self.near = [Nearby(page, candidate.index, self.accepted) for candidate in ranked[:_SENTENCES_READ]]
        self.verb = first_verb(claim, _BE)
        self._alike: dict[tuple[int, int, DetailKind], frozenset[int]] = {}
        self._figures: dict[int, list[str]] = {}

    def _accepted(self) -> Accepted:
        """Give, for each word of a page, the claim's words that it may stand for and how well it does."""
        accepted: dict[str, list[tuple[str, float]]] = {}
        for stem_ in self.claim.content:
            near = near_words(stem_)
            for other in near | {stem_}:
                accepted.setdefault(other, []).append((stem_, 1.0))
            for other in like_words(stem_) - near - {stem_}:
                accepted.setdefault(other, []).append((stem_, _LIKE_SHARE))
        return accepted

    def bind(self) -> Iterator[Binding]:
        """Give each detail with how it is bound."""
        for detail in self.details:
            company = self._company(detail)
            if company:
                yield self._bind(detail, company)

    def _company(self, detail: Detail) -> dict[str, tuple[float, int, int]]:
        """Give weight, distance and place of each word near a detail."""
        company: dict[str, tuple[float, int, int]] = {}
        sentence = self.claim.sentence
        own = set(sentence.stems[detail.first : detail.last + 1])
        for at, (form, stem_) in enumerate(zip(sentence.forms, sentence.stems, strict=True)):
            if form in STOPWORDS or stem_ in own or self.claim.weight(stem_) < 1.0:
                continue
            away = distance(self.depths, at, detail)
            weight = self.page.rarity(stem_) / (1.0 + away)
            if stem_ not in company or company[stem_][0] < weight:
                company[stem_] = (weight, away, at)
        return company

    def _bind(self, detail: Detail, company: Company) -> Binding:
        own: Place | None = None
        rival: Place | None = None
        for near in self.near:
            most = self._most(company, near)
            if own is not None and rival is not None and most <= own.share and most <= rival.share:
                continue  # nothing here can stand nearer, and reading a sentence for its details takes longest
            for other in near.details:
                if other.kind is not detail.kind:
                    continue
                alike = self._alike_in(near, other)
                is_same = detail.first in alike
                best = own if is_same else rival
                if best is not None and most <= best.share:
                    continue
                if not is_same and (alike or not can_rival(detail, other)):
                    continue
                place = Place(self._share(company, near, other), near.sentence, other)
                if is_same and (own is None or place.share > own.share):
                    own = place
                elif not is_same and (rival is None or place.share > rival.share):
                    rival = place
        own = self._told_of(detail, company, own) if detail.run is not None else own
        if detail.quantity is not None and own is not None and rival is not None and own.sentence is rival.sentence:
            own, rival = self._read_ellipsis(company, own, rival)
        quantity = detail.quantity
        is_told = any(p.start <= quantity.start < p.end for p in self.claim.time_phrases) if quantity else False
        is_of_another_kind = (
            not is_told and own is None and quantity is not None and bool(self.page.figure_places(quantity))
        )
        return Binding(detail, len(company), own, rival, self._is_aside(detail), is_of_another_kind)

    def _read_ellipsis(self, company: Company, own: Place, rival: Place) -> tuple[Place, Place]:
        """Weigh two figures anew of which the later one shares the earlier one's verb.

        In "food prices rose by 9.4%, energy prices by 2.1%" all but "food" is said of both, and "energy" of the second.
        """
        first, second = sorted((own, rival), key=lambda place: place.detail.first)
        pieces = _pieces(own.sentence)
        at = [next((i for i, (a, b) in enumerate(pieces) if a <= p.detail.first <= b), -1) for p in (first, second)]
        if at[0] < 0 or at[1] != at[0] + 1 or not _is_elliptical(own.sentence, pieces[at[1]], pieces[at[0]]):
            return own, rival
        if not _measure_alike(first, second):
            return own, rival
        told = [self._told_in(company, own.sentence, pieces[i]) for i in at]
        if not told[1] - told[0]:
            return own, rival
        if second is own:
            return own._replace(share=max(own.share, rival.share)), rival
        return own._replace(share=min(own.share, _UNBOUND)), rival._replace(share=max(own.share, rival.share))

    def _told_in(self, company: Company, sentence: Sentence, piece: tuple[int, int]) -> set[str]:
        stems = sentence.stems[piece[0] : piece[1] + 1]
        return {mine for stem_ in stems for mine, _ in self.accepted.get(stem_, ()) if mine in company}

    def _is_aside(self, detail: Detail) -> bool:
        sentence = self.claim.sentence
        start = sentence.words[detail.first].start
        spans = self.claim.clause_spans
        piece = next((span for span in spans[1:] if span[0] <= start < span[1]), None)
        if piece is None or piece[1] < len(self.claim.text):
            return False  # "Karin Holmberg, chief of Nordlink, said"
        return self.claim.text[piece[0] :].split(None, 1)[0].lower() in _ASIDES

    def _alike_in(self, near: Nearby, other: Detail) -> frozenset[int]:
        """Give the claim's details that say the same as one of the page, by their first words."""
        place = near.index, other.first, other.kind
        found = self._alike.get(place)
        if found is None:
            found = self._alike[place] = frozenset(
                mine.first
                for mine in self.details
                if mine.kind is other.kind and are_same(self.claim.sentence, mine, near.sentence, other)
            )
        return found

    def _told_of(self, detail: Detail, company: Company, own: Place | None) -> Place | None:
        """Count for a name the sentences behind it that may tell of it without naming it."""
        forms = self.claim.sentence.forms
        is_subject = detail.first <= self.verb and not (detail.first and forms[detail.first - 1] in _LEADING)
        for near in self.near:
            sentence = near.sentence
            if not sentence.has_pronoun and not is_subject:
                continue
            before = self.page.sentences[max(0, near.index - _TOLD_REACH) : near.index]
            if not any(self._names(other, detail) for other in before):
                continue
            known = near.known
            total = sum(weight for weight, _, _ in company.values())
            share = _TOLD_OF * sum(w for mine, (w, _, _) in company.items() if mine in known) / total
            if own is None or share > own.share:
                own = Place(share, sentence, Detail(DetailKind.NAME, 0, 0))
        return own

    def _figures_in(self, near: Nearby) -> list[str]:
        """Give the words of the claim's figures that a sentence has in another form: "a thousand", "1,000"."""
        found = self._figures.get(near.index)
        if found is None:
            found = self._figures[near.index] = []
            for detail in self.details:
                own = detail.quantity
                if own is not None and any(quantities_agree(own, other) for other in near.sentence.quantities):
                    found += self.claim.sentence.stems[detail.first : detail.last + 1]
        return found

    def _names(self, sentence: Sentence, detail: Detail) -> bool:
        run = detail.run
        return run is not None and run.stems[-1] in sentence.content

    def _most(self, company: Company, near: Nearby) -> float:
        """Give the largest share that any place of a sentence can have: all that it knows stands near."""
        figures, known, before = self._figures_in(near), near.known, near.before
        total = found = 0.0
        for mine, (weight, _, at) in company.items():
            total += weight
            if mine in known or mine in figures:
                found += weight
            elif mine in before:
                found += weight * (_SUBJECT_BEFORE if at < self.verb or near.refers else _BEFORE)
        return found / total if total else 0.0

    def _share(self, company: Company, near: Nearby, other: Detail) -> float:
        """Give the weighed share of a detail's company that stands near another one on the page."""
        best = dict.fromkeys(self._figures_in(near), _NEAR)
        for at, meant in near.hits:
            if other.first <= at <= other.last:
                continue
            away = distance(near.depths, at, other)
            for mine, worth in meant:
                if mine in company:
                    apart = away - company[mine][1]
                    worth *= _SAME if apart <= _CLOSE else _NEAR if apart <= 3 * _CLOSE else _FAR
                    best[mine] = max(worth, best.get(mine, 0.0))
        before = near.before
        total = found = 0.0
        for mine, (weight, _, at) in company.items():
            total += weight
            if mine in best:
                found += weight * best[mine]
            elif mine in before:
                found += weight * (_SUBJECT_BEFORE if at < self.verb or near.refers else _BEFORE)
        return found / total if total else 0.0


def _measure_alike(first: Place, second: Place) -> bool:
    """Tell whether two figures of a sentence give one measure, or count one thing: no "482 adults over 55"."""
    ours, theirs = first.detail.quantity, second.detail.quantity
    if ours is None or theirs is None or ours.unit != theirs.unit:
        return False
    heads = head_after(first.sentence, ours), head_after(second.sentence, theirs)
    return ours.unit is not None or not heads[1] or not heads[0].isdisjoint(heads[1])


def _pieces(sentence: Sentence) -> list[tuple[int, int]]:
    """Give the first and last word of each piece between commas, semicolons and joining words."""
    words, text = sentence.words, sentence.text
    starts = [0]
    for at in range(1, len(words)):
        gap = text[words[at - 1].end : words[at].start]
        if "," in gap or ";" in gap or words[at].form in ("and", "while", "but"):
            starts.append(at)
    return [(a, b - 1) for a, b in zip(starts, [*starts[1:], len(words)], strict=True) if b - a > 1]


def _is_elliptical(sentence: Sentence, piece: tuple[int, int], before: tuple[int, int]) -> bool:
    """Tell whether a piece has a figure and no verb, after a piece that has both."""

    def has_verb(first: int, last: int) -> bool:
        return any(
            sentence.forms[at] in _SAYING or sentence.forms[at] in PAST_FORMS or sentence.forms[at].endswith("ed")
            for at in range(first, last + 1)
        )

    def has_figure(first: int, last: int) -> bool:
        start, end = sentence.words[first].start, sentence.words[last].end
        return any(start <= quantity.start < end for quantity in sentence.quantities)

    return has_figure(*piece) and has_figure(*before) and has_verb(*before) and not has_verb(*piece)


_SHARING = frozenset(
    """account accounts make makes represent represents provide provides produce produces cover covers hold holds
    receive receives spend spends pay pays contribute contributes""".split()
)
_BE = frozenset("is are was were has have had will would can could may might does did do".split())
_SAYING = _BE | _SHARING
