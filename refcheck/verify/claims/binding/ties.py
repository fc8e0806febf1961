"""Which words of a claim belong together, and whether the page has them together in the same way.

"The tunnel, run by the authority" and "the tunnel, which is run by a private company" share all words but one, and a
page that has an authority too shares that one. What tells them apart is who runs the tunnel.
"""

from collections.abc import Mapping, Sequence, Set

from refcheck.text.keeping import kept
from refcheck.text.number_words import SIMPLE_NUMBERS
from refcheck.text.stemming import stem
from refcheck.text.words import is_stopword
from refcheck.verify.claims.binding.taken_up import BODIES, is_of_other_name
from refcheck.verify.claims.binding.tellers import TELLING, tellers_of
from refcheck.verify.claims.finding.passages import NEIGHBOURS_OF, Candidate, sentences_near
from refcheck.verify.claims.finding.word_places import WordPlaces
from refcheck.verify.claims.finding.words import LIGHT, is_the_state
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import OncePerSentence, PageIndex
from refcheck.verify.claims.reading.runs import is_name_on, is_person, run_before
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.clauses import read_links
from refcheck.verify.syntax.links import Links, Role

_CLOSEST = 2
_GOOD_PART = 0.45  # share of the claim that makes a sentence one of the closest
_BACK = 3  # sentences in which a pronoun's meaning stands
_PERSONAL = frozenset("he she him her his".split())
_PLURAL = frozenset("they them their".split())
_THINGS = frozenset("it its".split())
CORE = frozenset({Role.DOER, Role.OBJECT})
"""Who does a deed, and to whom or what."""
_ALIKE = (
    frozenset({Role.DESCRIBES, Role.OWNS, Role.IS, "of"}),
    frozenset({Role.TIME, "in", "at", "on", "near", "inside", "within", "during"}),
    frozenset({"for", "to", "of"}),
)
"""Roles that say the same."""
BOUNDS = frozenset("by to from than before after".split())
"""Prepositions between which a figure turns: "by 5 percent" is not "to 5 percent"."""
REVERSED = tuple(
    frozenset(pair.split()) for pair in ("to from", "into from", "for against", "with without", "before after")
)
"""Prepositions that say the reverse of each other, of whatever they lead to."""
LEADING_ON = frozenset(
    """number share part half majority group percent percentage rate level amount total value series kind type lot
    couple third quarter fifth tenth members people cent""".split()
)
"""Nouns that only lead on to others: "the number of", "a group of"."""
UNITS = frozenset(
    """percent cent euro euros dollar dollars pound pounds million billion thousand trillion kilometre kilometres km mw
    megawatts years year degrees c per pence p least""".split()
)
"""Words that belong to a figure and are compared with it."""
_AGENTS = ("er", "ers")
_WARN = stem("warn")
TURNING = frozenset(
    stem(word)
    for word in """rise grow fall open close start begin end stop change increase decrease double halve shrink expand
    improve drop move break develop reopen resume continue climb sink melt spread raise lower""".split()
)
"""Stems of the verbs whose doer may as well be their object: "the shop closed", "they closed the shop"."""

Place = tuple[int, int]
"""A sentence of the page, and a word in it; -1 where the word stands somewhere in the sentence."""
Roles = Set[tuple[str, bool]]
"""Roles between two words, with whether the second one is the head."""


links_at = OncePerSentence(lambda page, index: read_links(page.sentences[index]))
"""Gives the links of a page's sentence."""


def same_role(ours: Set[str], theirs: Set[str]) -> bool:
    """Tell whether two roles can mean the same."""
    return bool(ours & theirs) or any(ours & alike and theirs & alike for alike in _ALIKE)


class Ties:
    """The words of a claim of one sentence, what they belong to, and where the best sentences of a page have them."""

    def __init__(self, claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> None:
        self.claim, self.page = claim, page
        self.sentence = claim.sentence
        self.indexes = sentences_near(ranked, page)
        self.words = WordPlaces(claim, page, [candidate.index for candidate in ranked[:NEIGHBOURS_OF]])
        self.places = self._find_places()
        self._reached: dict[Place, dict[int, Roles]] = {}

    def _find_places(self) -> dict[int, list[Place]]:
        """Give where the page has each word, by its number; a place is no near word's that is another one's own."""
        found: dict[int, list[Place]] = {}
        own = frozenset(self.words.stems)
        for index in self.indexes:
            stems = self.page.sentences[index].stems
            for number, places in self.words.held_by(index).items():
                mine = self.words.stems[number]
                free = [(index, at) for at in places if stems[at] == mine or stems[at] not in own]
                found.setdefault(number, []).extend(free or [(index, -1)])
        return found

    @kept
    def numbers(self) -> dict[int, int]:
        """The words that are compared, by their places in the claim: no units, nor verbs of telling."""
        return {
            at: number
            for number, at in enumerate(self.words.at)
            if number in self.places and not self._only_tells(at) and not self.is_unit(at)
        }

    def _only_tells(self, at: int) -> bool:
        """Tell whether a word is a verb of telling; a reporter is somebody."""
        is_told_to = (
            self.sentence.stems[at] == _WARN
            and at in self.links.verbs
            and any(n.role == Role.OBJECT for n in self.links.of(at))
        )
        is_teller = self.sentence.forms[at].endswith(_AGENTS) or is_the_state(self.claim, at)
        return self.sentence.stems[at] in TELLING and not is_told_to and not is_teller

    def is_unit(self, at: int) -> bool:
        """Tell whether a word of the claim belongs to a figure."""
        return self.sentence.forms[at] in UNITS and bool(self.claim.quantities)

    @kept
    def closest(self) -> list[int]:
        """The sentences with a good part of the claim, the one with most of it first."""
        held: dict[int, set[int]] = {}
        for number, places in self.places.items():
            for index, _ in places:
                held.setdefault(index, set()).add(number)
        shares = {index: self.words.share(numbers) for index, numbers in held.items()}
        order = sorted(shares, key=lambda index: (-shares[index], index))
        return [index for index in order[:_CLOSEST] if index == order[0] or shares[index] >= _GOOD_PART]

    @kept
    def best(self) -> int:
        """The sentence with most of the claim, -1 for none."""
        return self.closest[0] if self.closest else -1

    @property
    def links(self) -> Links:
        """The links of the claim itself."""
        return self.claim.links

    @kept
    def edges(self) -> Mapping[tuple[int, int], Roles]:
        """The pairs of the claim's words that belong together, with their roles, both ways round."""
        found: dict[tuple[int, int], set[tuple[str, bool]]] = {}
        for (head, child), roles in self.links.pairs.items():
            first, second = self.numbers.get(child), self.numbers.get(head)
            if first is None or second is None:
                continue
            for role in roles:
                found.setdefault((first, second), set()).add((role, True))
                found.setdefault((second, first), set()).add((role, False))
        return found

    def reached_from(self, place: Place) -> Mapping[int, Roles]:
        """Give the words that belong to one of the page, be it by a small word between them ("has", "said")."""
        found = self._reached.get(place)
        if found is None:
            found = self._reached[place] = self._reach(place)
        return found

    def _reach(self, place: Place) -> dict[int, Roles]:
        index, start = place
        links, sentence = links_at(self.page, index), self.page.sentences[index]
        found: dict[int, set[tuple[str, bool]]] = {}
        seen = {start}
        waiting: list[tuple[int, str]] = [(start, "")]
        while waiting:
            at, came_as = waiting.pop()
            for other, role, is_head in links.of(at):
                is_verb_behind = at in links.verbs and came_as not in ("", Role.DOER)
                if is_verb_behind and role in (Role.LEADS_TO, Role.JOINED):
                    continue  # who is held off wins nothing
                if other != start:
                    found.setdefault(other, set()).add((role if at == start else "", is_head))
                if other not in seen and (role == Role.IS or leads_on(sentence, other)):
                    seen.add(other)
                    waiting.append((other, role if is_head else "-"))
        return {other: frozenset(roles) for other, roles in found.items()}

    def are_tied(self, first: int, second: int) -> bool:
        """Tell whether a sentence of the page has two words of the claim in the roles that they have in it."""
        return self._is_tied_to(first, second) or self._is_tied_to(second, first)

    def _is_tied_to(self, first: int, second: int) -> bool:
        return any(self.is_tied_at(first, second, place) for place in self.places[second])

    def is_tied_at(self, first: int, second: int, place: Place) -> bool:
        """Tell whether the second word has the first one in its role at one place of the page."""
        ours, (index, at) = self.edges[first, second], place
        if any(index == other and -1 in (at, mine) for other, mine in self.places[first]):
            return True
        if at < 0 or self.is_namesake(second, index, at):
            return False
        reached = self.reached_from(place)
        for other, mine in self.places[first]:
            if other != index or self.is_namesake(first, index, mine):
                continue
            is_one = mine == at and (Role.DESCRIBES, True) in ours
            if is_one or (mine in reached and self._agree(ours, reached[mine], place, mine)):
                return True
        return self._is_meant_near(first, place, reached, ours)

    def is_namesake(self, number: int, index: int, at: int) -> bool:
        """Tell whether a surname stands with other first names here: "José Lema" is not "Antón Lema"."""
        stem_ = self.words.stems[number]
        sentence = self.page.sentences[index]
        before = {sentence.stems[i] for i in (at - 1, at - 2) if i >= 0 and sentence.capital[i]}
        for name in self.claim.names:
            first_names = set(name.stems[:-1])
            if name.stems[-1] == stem_ and first_names and sentence.stems[at] == stem_:
                is_run = at > 0 and sentence.capital[at - 1] and is_person(run_before(sentence, at))
                return is_run and first_names.isdisjoint(before)
        return False

    def _is_meant_near(self, number: int, place: Place, reached: Mapping[int, Roles], ours: Roles) -> bool:
        """Tell whether a pronoun or "the company" beside a word may mean the claim's other word."""
        index, at = place
        links, sentence = links_at(self.page, index), self.page.sentences[index]
        for other, theirs in reached.items():
            form = sentence.forms[other] if other in links.pronouns else "the" if other in links.definite else ""
            if form and self._may_mean(form, (index, other), number) and self._agree(ours, theirs, place, other):
                return True
        owner = links.owned.get(at, "")
        return bool(owner) and any(is_head for _, is_head in ours) and self._may_mean(owner, place, number)

    def _may_mean(self, form: str, place: Place, number: int) -> bool:
        index, at = place
        tellers = tellers_of(links_at(self.page, index), self.page.sentences[index], at) if form in _THINGS else set()
        if not tellers <= links_at(self.page, index).pronouns:
            return any(other == index and mine in tellers for other, mine in self.places[number])
        for other, mine in self.places[number]:
            if mine < 0 or not index - _BACK <= other <= index or (other == index and mine >= at):
                continue
            links, sentence = links_at(self.page, other), self.page.sentences[other]
            if mine not in links.nouns:
                continue
            is_name = sentence.capital[mine] and (mine > 0 or is_name_on(sentence.stems[mine], self.page))
            if form == "the" and self._is_taken_by_another(place, number):
                return False
            if form in _PERSONAL or form == "the":
                if is_name and (form != "the" or other < index):
                    return True
            elif is_name or (index - other <= 1 and (mine in links.plurals) == (form in _PLURAL)):
                return form in _PLURAL or form in _THINGS
        return False

    def _is_taken_by_another(self, place: Place, number: int) -> bool:
        """Tell whether "the authority" is another one's: a body for a person, or a body that the page names."""
        sentence, at = self.page.sentences[place[0]], place[1]
        of_person = is_person(run_before(self.sentence, self.words.at[number]))
        if of_person and (sentence.forms[at] in BODIES or self._is_another_word(place, number)):
            return True
        return is_of_other_name(sentence.stems[at], self.words.stems[number], self.page)

    def _is_another_word(self, place: Place, number: int) -> bool:
        """Tell whether a place has another word of the claim, which does not say what this one is."""
        others = [other for other, places in self.places.items() if place in places and other != number]
        called = {Role.IS, Role.DESCRIBES}
        return any(called.isdisjoint({role for role, _ in self.edges.get((other, number), ())}) for other in others)

    def _agree(self, ours: Roles, theirs: Roles, place: Place, other: int) -> bool:
        """Tell whether two words of the page stand to each other as in the claim, as far as both are clear."""
        mine, others = {role for role, _ in ours}, {role for role, _ in theirs}
        if mine & others:
            return True
        index, at = place
        links, sentence = links_at(self.page, index), self.page.sentences[index]
        head = at if any(is_head for _, is_head in ours) else other
        is_filled = any(
            n.role in mine and not n.is_head and n.at not in (at, other, *links.pronouns) for n in links.of(head)
        )
        if "" in others:
            return not (is_filled and mine <= CORE)
        if mine & CORE and others & CORE:
            return sentence.stems[head] in TURNING
        if mine <= CORE and others <= {Role.LEADS_TO}:
            return False
        if mine <= BOUNDS and others <= BOUNDS and sentence.forms[other][:1].isdecimal():
            return False
        if any(len(mine & pair) == 1 and others & pair == pair - mine for pair in REVERSED):
            return False
        return same_role(mine, others) or not is_filled


def leads_on(sentence: Sentence, at: int) -> bool:
    """Tell whether a word only leads on to others: a small or light word, a figure, a verb of telling."""
    form = sentence.forms[at]
    is_small = is_stopword(form) or form in LIGHT or form in LEADING_ON
    return is_small or form[0].isdecimal() or form in SIMPLE_NUMBERS or sentence.stems[at] in TELLING
