"""The evidence for each single word of a claim: does it stand on the page, and among the words it stands with here.

A claim with one changed detail shares every other word with the page. What gives the detail
away is its neighbourhood: the words around it meet in one sentence, and it is not among them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from refcheck.text.words import fold_word, is_stopword
from refcheck.verify.claims.finding.alignment import month_day_stands
from refcheck.verify.claims.meaning.lexicon import Relation, relation, relations
from refcheck.verify.claims.meaning.paraphrase import find_like
from refcheck.verify.claims.reading.facts import ClaimFacts, dates_agree, first_verb
from refcheck.verify.claims.reading.page import NEAR_SHARE, PageIndex

_AUXILIARIES = frozenset(
    "is are was were be been has have had do does did will would can could may might must shall should".split()
)
_CONTEXT = 4  # content words to each side that make a word's neighbourhood
_EXCUSING = 0.35  # least share of a word's neighbourhood beside the word that may stand for it
_NEIGHBOUR_SENTENCE = 0.6  # a word found in the next sentence counts this much of one found in the same


LIGHT = frozenset(
    """ist sind war waren wird werden wurde wurden worden hat haben hatte hatten habe kann konnen soll sollen
    sich nicht sein est sont etait etaient sera seront serait ont avait avaient ete aurait peut esta estan
    estaba fue fueron seran han habia sido puede sono era erano sara saranno hanno aveva stato stata sao foi
    foram serao tem tinha pode reason reasons number numbers end old like see least animal animals stood stand
    stands dated bear bears bore needed registered decision issue issued left leave also still already now new
    later earlier just around about become became becomes get gets got given gave give face faces faced take
    took taken put puts made make makes come came comes go went goes received receive use used plan plans
    planned total overall currently recently former well common long date dates dating person persons spend
    spends spent member members thing things place way part time times case cases called named known being
    cannot less without near behind inside beside reach reached reaches complain complained complains warn
    warned insist insisted stress stressed hope hopes think thinks cover covers covered covering seen look looks
    looked using due able believe believes believed lead leads led offer offers offered force forced unaided
    found finds find show shows showed shown let lets longer mere merely pointed points point anywhere due
    mainly mostly round whole half want wants wanted
    journal magazine involve involved involving seem seems level levels amount amounts unable
    seemed appear appears appeared concern concerned based held expect expects expected intend intends intended suggest
    suggests suggested suggesting measured exceed exceeds exceeded exceeding predicted projected estimated
    supposed""".split()
)
"""Words that carry little themselves: another one in their place tells nothing."""


_BODIES_TELLING = frozenset("state states".split())
_ARTICLES = frozenset("the a this its each every".split())


def tells(claim: ClaimFacts, at: int) -> bool:
    """Tell whether a word of a claim says something: no function word, no light one and none of telling or time."""
    form, stem_ = claim.sentence.forms[at], claim.sentence.stems[at]
    is_teller = form.endswith(("er", "ers"))  # "reporters" tell of somebody, "reported" only leads on
    is_told = claim.weight(stem_) == 1.0 or is_teller or is_the_state(claim, at)
    return not is_stopword(form, claim.language) and form not in LIGHT and is_told


def is_the_state(claim: ClaimFacts, at: int) -> bool:
    """Tell whether "state" is a body that does something, and no verb of telling: "the state pays"."""
    forms = claim.sentence.forms
    is_named = forms[at] in _BODIES_TELLING and at > 0 and forms[at - 1] in _ARTICLES
    return is_named and any(other in claim.links.verbs for other in (at + 1, at + 2))


@dataclass(slots=True)
class WordEvidence:
    """One content word of the claim and what speaks for and against it; shares run from 0 to 1.

    `here` is how much of the neighbourhood stands in the best sentence that has the word or a near one,
    `elsewhere` in the best sentence at all; `best` is that sentence's index (-1 for none).
    """

    text: str
    stem: str
    start: int
    end: int
    features: dict[str, float]
    best: int = -1
    rival: str | None = None


def weigh_words(claim: ClaimFacts, page: PageIndex) -> list[WordEvidence]:
    """Weigh every content word of a claim, figures included, in order; sentences are weighed apart."""
    return [word for part in claim.parts for word in _weigh_part(part, page)]


def lacking_share(words: Sequence[WordEvidence]) -> float:
    """Give the weighed share of words of a statement that the page lacks; words that carry little are left out."""
    told = [word for word in words if fold_word(word.text) not in LIGHT and not word.features["framing"]]
    total = sum(word.features["rarity"] for word in told)
    lacking = sum(word.features["missing_predicate"] * word.features["rarity"] for word in told)
    return lacking / total if total else 0.0


def _weigh_part(claim: ClaimFacts, page: PageIndex) -> list[WordEvidence]:
    words = [
        (word, stem_)
        for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True)
        if not is_stopword(word.form)
    ]
    stems = [stem_ for _, stem_ in words]
    reader = _Reader(claim, page, stems)
    evidence: list[WordEvidence] = []
    for position, (word, stem_) in enumerate(words):
        found = WordEvidence(claim.text[word.start : word.end], stem_, word.start, word.end, {})
        reader.weigh(found, position)
        found.start, found.end = found.start + claim.offset, found.end + claim.offset
        evidence.append(found)
    return evidence


class _Reader:
    """Weighs the words of one claim against one page."""

    def __init__(self, claim: ClaimFacts, page: PageIndex, stems: Sequence[str]) -> None:
        self.claim = claim
        self.page = page
        self.stems = stems
        self.known = frozenset(stems)
        self.name_stems = frozenset(stem_ for name in claim.names for stem_ in name.stems)
        self.figures = _figure_places(claim)
        self.figure_places: dict[int, list[int]] = {}
        self.fillers = page.fillers(set(zip(claim.sentence.stems, claim.sentence.stems[2:], strict=False)))
        verb = first_verb(claim, _AUXILIARIES)
        self.verb_start = claim.sentence.words[verb].start if verb else 0
        self.places = {stem_: page.places(stem_) for stem_ in self.known}
        self.others: dict[int, list[str]] = {}

    def weigh(self, found: WordEvidence, position: int) -> None:
        around = self._neighbourhood(position)
        scores = self._sentence_scores(around)
        own = dict(self.places[found.stem])
        figure = self.figures.get(found.start)
        if figure is not None:
            own.update(dict.fromkeys(self._places_of_figure(figure), 1.0))
        if not own:
            own = self._excuse(found, scores)
        here = elsewhere = beside = 0.0
        best = -1
        for index, score in scores.items():
            if score > elsewhere:
                elsewhere, best = score, index
            if not own:
                continue
            if index in own and (value := score * own[index]) > here:
                here = value
            if score > beside and (index - 1 in own or index + 1 in own):
                beside = score
        found.best = best
        slot, slot_near = self._slot(found)
        relation_, rival = self._relation_in(found, best, figure is not None)
        found.rival = rival
        is_name = found.stem in self.name_stems
        on_page = 1.0 if own and max(own.values()) == 1.0 else 0.0
        near = float(bool(own)) - on_page
        missing = float(not own)
        broader = float(not own and relation_ is Relation.NARROWER)
        prefixed = float(not own and len(found.stem) >= 5 and found.stem[:5] in self.page.beginnings)
        gap = max(0.0, elsewhere - max(here, _NEIGHBOUR_SENTENCE * beside))
        found.features = {
            "on_page": on_page,
            "near": near,
            "prefixed": prefixed,
            "broader": broader,
            "here": here,
            "beside": max(here, beside),
            "elsewhere": elsewhere,
            "gap": gap,
            "missing_aligned": missing * elsewhere,
            "missing_name": missing * is_name,
            "missing_name_aligned": missing * is_name * elsewhere,
            "missing_figure": missing * (figure is not None),
            "missing_figure_aligned": missing * (figure is not None) * elsewhere,
            "gap_name": gap * is_name,
            "gap_figure": gap * (figure is not None),
            "opposite": float(relation_ is Relation.OPPOSITE),
            "slot": slot,
            "slot_near": slot_near,
            "slot_figure": slot * (figure is not None),
            "slot_name": slot * is_name,
            "subject": float(found.start < self.verb_start),
            "missing_subject": missing * (found.start < self.verb_start),
            "missing_predicate": missing * (found.start >= self.verb_start) * (1.0 - broader) * (1.0 - prefixed),
            "missing_lower": missing * (not is_name) * (figure is None) * (1.0 - broader) * (1.0 - prefixed),
            "sibling": float(relation_ is Relation.SIBLING and not own) * elsewhere,
            "rival_figure": float(figure is not None and rival is not None),
            "rival_name": float(is_name and rival is not None),
            "is_name": float(is_name),
            "is_figure": float(figure is not None),
            "rarity": self.page.rarity(found.stem) / 5.0,
            "framing": float(self.claim.weight(found.stem) < 1.0),
            "context_size": len(around) / (2.0 * _CONTEXT),
        }

    def _excuse(self, found: WordEvidence, scores: Mapping[int, float]) -> dict[int, float]:
        """Give the sentences with enough of a word's neighbourhood that have a word which may stand for it."""
        at = next(i for i, word in enumerate(self.claim.sentence.words) if word.start == found.start)
        near = sorted((index for index in scores if scores[index] >= _EXCUSING), key=lambda i: (-scores[i], i))
        alike = find_like(self.claim, at, self.page, near)
        return dict.fromkeys(alike, NEAR_SHARE)

    def _slot(self, found: WordEvidence) -> tuple[float, float]:
        """Tell whether the page has the two words around this one with another word between them.

        The second value is the share of the first that a word of near meaning explains.
        """
        words, stems = self.claim.sentence.words, self.claim.sentence.stems
        at = next(i for i, word in enumerate(words) if word.start == found.start)
        if at == 0 or at + 1 >= len(stems):
            return 0.0, 0.0
        fillers = self.fillers.get((stems[at - 1], stems[at + 1]))
        if not fillers or found.stem in fillers:
            return 0.0, 0.0
        is_near = any(relation(found.stem, filler) >= Relation.NARROWER for filler in fillers)
        return 1.0, float(is_near)

    def _neighbourhood(self, position: int) -> list[tuple[str, float]]:
        own = self.stems[position]
        around: dict[str, float] = {}
        for other in range(max(0, position - _CONTEXT), min(len(self.stems), position + _CONTEXT + 1)):
            if other != position and self.stems[other] != own:
                distance = abs(other - position)
                weight = self.page.rarity(self.stems[other]) * (1.0 - 0.15 * (distance - 1))
                around[self.stems[other]] = max(weight, around.get(self.stems[other], 0.0))
        return list(around.items())

    def _sentence_scores(self, around: list[tuple[str, float]]) -> dict[int, float]:
        total = sum(weight for _, weight in around)
        scores: dict[int, float] = {}
        for stem_, weight in around:
            for index, share in self.places[stem_].items():
                scores[index] = scores.get(index, 0.0) + weight * share / total
        return scores

    def _places_of_figure(self, figure: int) -> list[int]:
        """Give the sentences that a figure or day stands in; its words all ask for them."""
        if figure not in self.figure_places:
            self.figure_places[figure] = self._find_figure(figure)
        return self.figure_places[figure]

    def _find_figure(self, figure: int) -> list[int]:
        kind, at = divmod(figure, 1000)
        if kind == 0:
            return self.page.figure_places(self.claim.quantities[at])
        if kind == 2:
            sentences = self.page.sentences
            return [i for i, sentence in enumerate(sentences) if month_day_stands(self.claim, at, [sentence])]
        date = self.claim.dates[at].date
        return [
            i
            for i, sentence in enumerate(self.page.sentences)
            if any(dates_agree(date, other.date) for other in sentence.told_dates_of(date.year))
        ]

    def _relation_in(self, found: WordEvidence, best: int, is_figure: bool) -> tuple[Relation, str | None]:
        """Give the word's relation to the words of its best sentence that the claim lacks, and the rival word."""
        if best < 0:
            return Relation.NONE, None
        sentence = self.page.sentences[best]
        if found.stem in sentence.content:
            return Relation.SAME, None
        others = self.others.get(best)
        if others is None:
            others = self.others[best] = sorted(sentence.content - self.known)
        told = relations(found.stem, others)
        if Relation.OPPOSITE in told:
            return Relation.OPPOSITE, others[told.index(Relation.OPPOSITE)]
        if is_figure:
            rivals = [quantity.text for quantity in sentence.quantities] + [
                sentence.text[date.start : date.end] for date in sentence.dates
            ]
            return Relation.NONE, rivals[0] if rivals else None
        nearest = max(told, default=Relation.NONE)
        rival = others[told.index(nearest)] if nearest is not Relation.NONE else None
        if rival is None and found.stem in self.name_stems:
            names = [other for other in others if other in sentence.name_stems]
            return Relation.NONE, names[0] if names else None
        return nearest, rival


def _figure_places(claim: ClaimFacts) -> dict[int, int]:
    """Map the start of each word of a figure or date to its number; dates count from 1000, bare days from 2000."""
    places: dict[int, int] = {}
    for number, quantity in enumerate(claim.quantities):
        for word in claim.sentence.words:
            if quantity.start <= word.start < quantity.end:
                places[word.start] = number
    for number, date in enumerate(claim.dates):
        for word in claim.sentence.words:
            if date.start <= word.start < date.end:
                places[word.start] = 1000 + number
    for number, day in enumerate(claim.month_days):
        for word in claim.sentence.words:
            if day.start <= word.start < day.end:
                places[word.start] = 2000 + number
    return places
