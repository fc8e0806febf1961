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

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.numbers import find_quantities, quantities_agree
from refcheck.text.time_phrases import find_time_phrases
from refcheck.text.words import PAST_FORMS, is_stopword
from refcheck.verify.claims.alignment import quantity_stands
from refcheck.verify.claims.counts import counts_alike, head_after
from refcheck.verify.claims.details import Detail, DetailKind, are_same, can_rival, read_details
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.lexicon import is_verb, like_words, near_words
from refcheck.verify.claims.nearby import Accepted, Nearby, depths_of, distance
from refcheck.verify.claims.page import PageIndex
from refcheck.verify.claims.passages import Candidate
from refcheck.verify.claims.polarity import has_negation
from refcheck.verify.claims.predicates import Doubt, DoubtKind
from refcheck.verify.claims.roles import is_person
from refcheck.verify.claims.sentence import Sentence

_SENTENCES_READ = 8
_CLOSE = 2  # words by which a page may set two words further apart than the claim
_SAME, _NEAR, _FAR = 1.0, 0.7, 0.4
_SUBJECT_BEFORE, _BEFORE = 0.5, 0.15  # what a word of the sentence before counts: subjects are carried over
_LIKE_SHARE = 0.8
_TOLD_OF = 0.75  # what a sentence with a pronoun counts for a name of the sentences before it
_TOLD_REACH = 3

_CLEAR = 0.9  # share of a detail's company that another one must have before it is a conflict
_CLEAR_NAME = 0.85
_MARGIN = 0.2
_FAIR = 0.6
_DOUBT_MARGIN = 0.1
_NAME_MARGIN = 0.3
_CLEAR_NAME_MARGIN = 0.5
_LEADING = frozenset("of in at from near to by with against for than".split())
_BESIDE = 3
_ASIDES = frozenset(
    "most mostly mainly many some several largely half partly including especially all both none".split()
)
_PLACING = frozenset("in at from near to by with against for".split())
_UNBOUND = 0.15  # below this a detail stands on the page in another connection
_UNBOUND_ASIDE = 0.4  # … behind a comma, where what is added is told
_LEAST_COMPANY = 2
_KINDS = {
    DetailKind.FIGURE: ConflictKind.NUMBER,
    DetailKind.DATE: ConflictKind.DATE,
    DetailKind.WEEKDAY: ConflictKind.DATE,
    DetailKind.NAME: ConflictKind.NAME,
}


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
        self.verb = _first_verb(claim)
        self._ours: dict[tuple[int, int, DetailKind], bool] = {}
        self._figures: dict[int, list[str]] = {}

    def _accepted(self) -> Accepted:
        """Give, for each word of a page, the claim's words that it may stand for and how well it does."""
        accepted: dict[str, list[tuple[str, float]]] = {}
        for stem_ in self.claim.content:
            near = near_words(stem_)
            for other in sorted({stem_} | near):
                accepted.setdefault(other, []).append((stem_, 1.0))
            for other in sorted(like_words(stem_) - near - {stem_}):
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
            if is_stopword(form) or stem_ in own or self.claim.weight(stem_) < 1.0:
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
            for other in near.details:
                if other.kind is not detail.kind:
                    continue
                is_same = are_same(self.claim.sentence, detail, near.sentence, other)
                if not is_same and (not can_rival(detail, other) or self._is_ours(near, other)):
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
            not is_told and own is None and quantity is not None and quantity_stands(quantity, self.page.sentences)
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

    def _is_ours(self, near: Nearby, other: Detail) -> bool:
        """Tell whether the claim itself has the page's detail somewhere."""
        place = near.index, other.first, other.kind
        if place not in self._ours:
            self._ours[place] = any(
                mine.kind is other.kind and are_same(self.claim.sentence, mine, near.sentence, other)
                for mine in self.details
            )
        return self._ours[place]

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
            known = {mine for _, meant in near.hits for mine, _ in meant}
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
        total = found = 0.0
        for mine, (weight, _, at) in company.items():
            total += weight
            carried = _SUBJECT_BEFORE if at < self.verb or near.refers else _BEFORE
            found += weight * best.get(mine, carried if mine in near.before else 0.0)
        return found / total if total else 0.0


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
            sentence.forms[at] in _BE or sentence.forms[at] in PAST_FORMS or sentence.forms[at].endswith("ed")
            for at in range(first, last + 1)
        )

    def has_figure(first: int, last: int) -> bool:
        start, end = sentence.words[first].start, sentence.words[last].end
        return any(start <= quantity.start < end for quantity in sentence.quantities)

    return has_figure(*piece) and has_figure(*before) and has_verb(*before) and not has_verb(*piece)


def find_binding_differences(claim: ClaimFacts, bindings: Sequence[Binding]) -> tuple[list[Conflict], list[Doubt]]:
    """Name the details of a claim that the page ties to other words, and what it ties to the claim's."""
    conflicts: list[Conflict] = []
    doubts: list[Doubt] = []
    is_denial = has_negation(claim.sentence)
    for binding in bindings:
        rival = binding.rival
        if rival is not None and not is_denial and _is_conflict(claim, binding, rival):
            conflicts.append(_conflict(claim, binding, rival))
        elif _is_doubtful(binding):
            place = rival if rival is not None and (binding.own is None or rival.share >= _FAIR) else binding.own
            if place is not None:
                doubts.append(_doubt(claim, binding, place))
    return conflicts, doubts


def is_bound(claim: ClaimFacts, conflict: Conflict, bindings: Sequence[Binding], page: PageIndex) -> bool:
    """Tell whether the figure or day of a conflict stands with its own words on the page after all."""
    if conflict.kind not in (ConflictKind.NUMBER, ConflictKind.DATE):
        return False
    figures = find_quantities(conflict.page) if conflict.kind is ConflictKind.NUMBER else ()
    others = [q for q in claim.quantities if q.text.lower() not in conflict.claim.lower()]
    if any(quantities_agree(other, figure) for figure in figures for other in others):
        # "Four of the city's 22 branches": both are the claim's, and told apart no sentence has them swapped.
        mine = [q for q in claim.quantities if q not in others]
        place = next((s for s in page.sentences if s.start <= (conflict.start or 0) < s.end), None)
        return place is None or not any(quantities_agree(q, other) for q in mine for other in place.quantities)
    for binding in bindings:
        own, rival = binding.own, binding.rival
        is_it = conflict.claim.lower().startswith(binding.detail.text_in(claim.sentence).lower())
        quantity = binding.detail.quantity
        is_bare = quantity is not None and quantity.unit is None  # what it counts is compared more closely elsewhere
        if is_it and not is_bare and own is not None and own.share >= _FAIR:
            return rival is None or rival.share < own.share + _DOUBT_MARGIN
    return False


def _is_conflict(claim: ClaimFacts, binding: Binding, rival: Place) -> bool:
    """Tell whether another detail surely stands in the place of the claim's; only people and figures are accused."""
    own = binding.own.share if binding.own is not None else 0.0
    if binding.company < _LEAST_COMPANY or has_negation(rival.sentence):
        return False
    if binding.detail.kind is DetailKind.NAME:
        is_clear = rival.share >= _CLEAR_NAME and rival.share - own >= _CLEAR_NAME_MARGIN
        return is_clear and binding.own is not None and _same_role(claim, binding, rival)
    if rival.share < (_CLEAR if binding.own is not None else _CLEAR_NAME) or rival.share - own < _MARGIN:
        return False
    if binding.own is None and (binding.is_of_another_kind or _is_told_otherwise(claim, binding, rival)):
        return False
    mine, other = binding.detail.quantity, rival.detail.quantity
    if mine is None or other is None:
        return True
    return counts_alike(mine, head_after(claim.sentence, mine), other, head_after(rival.sentence, other))


def _is_told_otherwise(claim: ClaimFacts, binding: Binding, rival: Place) -> bool:
    """Tell whether a page may give a day as a distance from another one: "reopened two years later"."""
    if binding.detail.kind is not DetailKind.DATE:
        return False
    return len(claim.dates) + len(claim.month_days) > 1 or bool(find_time_phrases(rival.sentence.text))


def _same_role(claim: ClaimFacts, binding: Binding, rival: Place) -> bool:
    """Tell whether two names answer one question: two people, or two places told apart in one sentence.

    Places of two sentences may lie in one another: "in Croatia" is no other place than "in Makarska".
    """
    mine, other = binding.detail.text_in(claim.sentence), rival.detail.text_in(rival.sentence)
    if is_person(mine) and is_person(other):
        return True
    own = binding.own
    if own is None or own.sentence is not rival.sentence or abs(own.detail.first - rival.detail.first) <= _BESIDE:
        return False
    before = _preposition(claim.sentence, binding.detail.first)
    return before is not None and before == _preposition(rival.sentence, rival.detail.first)


def _preposition(sentence: Sentence, at: int) -> str | None:
    """Give the preposition that leads to a name; "in the town of" counts as "in"."""
    forms = list(sentence.forms[max(0, at - 4) : at])
    if forms[-1:] == ["of"] and len(forms) > 2 and forms[-3] in ("the", "a"):
        forms = forms[:-3]
    while forms and forms[-1] in ("the", "a", "nearby"):
        forms = forms[:-1]
    return forms[-1] if forms and forms[-1] in _PLACING else None


def _is_doubtful(binding: Binding) -> bool:
    if binding.company < _LEAST_COMPANY:
        return False
    if binding.own is None:
        # What the page nowhere has is missing, not misplaced; but "four years" is no place of "four dams".
        return binding.is_of_another_kind
    own, rival = binding.own.share, binding.rival.share if binding.rival is not None else 0.0
    if binding.detail.kind is DetailKind.NAME:
        rival = rival if _are_alike(binding) else 0.0
        least = _UNBOUND_ASIDE if binding.is_aside else _UNBOUND
        return own < least or (rival >= _CLEAR_NAME and rival - own >= _NAME_MARGIN)
    if binding.detail.kind is not DetailKind.FIGURE and rival < _FAIR:
        return False  # a day is seldom told twice, and seldom with the claim's words
    least = _DOUBT_MARGIN if own < _FAIR - _DOUBT_MARGIN else _MARGIN
    return own < _UNBOUND or (rival >= _FAIR and rival - own >= least)


def _are_alike(binding: Binding) -> bool:
    """Tell whether the page's two names are both a person's or both not."""
    own, rival = binding.own, binding.rival
    if own is None or rival is None or own.detail.run is None:
        return True
    return is_person(own.detail.text_in(own.sentence)) == is_person(rival.detail.text_in(rival.sentence))


def _conflict(claim: ClaimFacts, binding: Binding, place: Place) -> Conflict:
    start, end = _span(place)
    return Conflict(
        kind=_KINDS[binding.detail.kind],
        claim=binding.detail.text_in(claim.sentence),
        page=place.detail.text_in(place.sentence),
        start=start,
        end=end,
    )


def _doubt(claim: ClaimFacts, binding: Binding, place: Place) -> Doubt:
    start, end = _span(place)
    kind = DoubtKind.FIGURE if binding.detail.kind is DetailKind.FIGURE else DoubtKind.PLACE
    return Doubt(
        kind,
        binding.detail.text_in(claim.sentence),
        place.sentence.text[start - place.sentence.start : end - place.sentence.start],
        start,
        end,
    )


def _span(place: Place) -> tuple[int, int]:
    words, offset = place.sentence.words, place.sentence.start
    last = min(place.detail.last, len(words) - 1)
    first = min(place.detail.first, last)
    return offset + words[first].start, offset + words[last].end


def _first_verb(claim: ClaimFacts) -> int:
    """Give where the claim's first verb stands: what comes before it is the subject."""
    sentence = claim.sentence
    for at, (form, stem_) in enumerate(zip(sentence.forms, sentence.stems, strict=True)):
        if at and not sentence.capital[at] and (form in _BE or (not is_stopword(form) and is_verb(stem_))):
            return at
    return 0


_BE = frozenset("is are was were has have had will would can could may might does did do".split())
