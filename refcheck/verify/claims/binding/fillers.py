"""What stands on the page in the role that a claim gives to another word: "the king's brother died" for the king."""

from collections.abc import Sequence, Set

from refcheck.text.months import month_number
from refcheck.text.stemming import stem
from refcheck.text.words import is_stopword
from refcheck.verify.claims.binding.cohesion import SUMMING_UP
from refcheck.verify.claims.binding.taken_up import BODIES
from refcheck.verify.claims.binding.tellers import subjects_of, tellers_of
from refcheck.verify.claims.binding.ties import (
    BOUNDS,
    LEADING_ON,
    UNITS,
    Place,
    Roles,
    Ties,
    links_at,
    same_role,
)
from refcheck.verify.claims.differing.slots import ANYBODY
from refcheck.verify.claims.meaning.lexicon import like_words, near_words
from refcheck.verify.claims.meaning.series import is_weekday
from refcheck.verify.claims.reading.runs import is_person, kind_of_word, run_before
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.additions import TAKEN_UP
from refcheck.verify.syntax.links import Neighbour, Role

_SEVERAL = 2
_PARTICLE_REACH = 5
_YEAR = 4  # digits
_BACK = 2  # sentences before an "it" that are looked at
_NO_SLOT = frozenset({Role.TIME, Role.LEADS_TO, Role.IS, Role.LOOSE, Role.JOINED})
_HELD_TOGETHER = frozenset({"of", Role.DESCRIBES, Role.IS, Role.JOINED, Role.OBJECT})
_PLAIN = frozenset({Role.DOER, Role.OBJECT, Role.DESCRIBES, Role.OWNS, Role.IS})
_USING = frozenset("used using based based according compared including".split())
_WITHIN = frozenset({"of", "under", "in", "on", Role.OWNS, Role.DESCRIBES})
_PARTICLES = frozenset("off up out down over back away on forward aside".split())
_TIMES = frozenset(
    """second minute hour day week month quarter season term year decade century moment morning afternoon evening night
    weekend today yesterday tomorrow time spring summer autumn winter""".split()
)
_BODY_STEMS = frozenset(map(stem, BODIES))
_LOOSELY_TIED = frozenset("in at on near during".split())
_CALLED = frozenset({Role.DESCRIBES, Role.IS, Role.OWNS, "of"})
_PLACES = frozenset("country region city town village company firm group club team island".split())


class Fillers:
    """Looks for what the page has in the place of a word of one claim."""

    def __init__(self, ties: Ties) -> None:
        self.ties = ties
        self.words, self.page = ties.words, ties.page

    def find_filled(self) -> tuple[str, str]:
        """Give a noun, name or figure of the claim and what the best sentence has in its place."""
        ties = self.ties
        for (first, second), roles in ties.edges.items():
            plain = {role for role, _ in roles}
            if plain & _NO_SLOT or self._is_inferred(first, second, plain) or ties.are_tied(first, second):
                continue
            if ties.sentence.forms[self.words.at[first]] in _PARTICLES:
                continue
            if self._leads_on(second) or self._is_tied_elsewhere(first, second, roles):
                continue
            is_core = bool(plain & {Role.DOER, Role.OBJECT})
            for index in ties.indexes if is_core and not self._is_exact_in(ties.closest, second) else ties.closest:
                other = self._filler(first, second, roles, index)
                if other:
                    return self.words.text(first), other
        return "", ""

    def find_other_called(self) -> tuple[str, str]:
        """Give a name of the claim and the one that the page calls so: "Bongo, a professor" for "Ossa, a professor"."""
        ties = self.ties
        for (first, second), roles in ties.edges.items():
            is_name = is_person(run_before(ties.sentence, self.words.at[first]))
            is_called = is_name and any(role == Role.IS for role, _ in roles)
            if not is_called or kind_of_word(ties.sentence, self.words.at[second], self.page):
                continue
            others: list[Place] = []
            for index, at in ties.places[second]:
                sentence = self.page.sentences[index]
                if at < 0 or sentence.stems[at] != self.words.stems[second]:
                    continue
                around = links_at(self.page, index).of(at)
                titled = {n.at for n in around if n.role in (Role.IS, Role.DESCRIBES)}
                if any(place[0] == index and place[1] in titled for place in ties.places[first]):
                    return "", ""
                called = {n.at for n in around if n.role == Role.IS}
                others += [(index, other) for other in sorted(called) if is_person(run_before(sentence, other))]
            if others:
                sentence, at = self.page.sentences[others[0][0]], others[0][1]
                return self.words.text(first), sentence.text[sentence.words[at].start : sentence.words[at].end]
        return "", ""

    def find_other_one(self) -> tuple[str, str]:
        """Give a word of the claim and what stands for it where the page has most of what the claim says of one thing.

        "Four Azerbaijani soldiers were wounded" has its words of two kinds of soldiers: "an Azerbaijani soldier was
        killed and four Armenian soldiers were wounded".
        """
        ties = self.ties
        belonging: dict[int, list[int]] = {}
        for (first, second), roles in ties.edges.items():
            if any(role not in _NO_SLOT for role, _ in roles) and not self._leads_on(second):
                belonging.setdefault(second, []).append(first)
        for second, firsts in belonging.items():
            here = [p for p in ties.places[second] if p[0] in ties.closest and p[1] >= 0]
            if len(here) < _SEVERAL or len(firsts) < _SEVERAL:
                continue
            tied = {place: [first for first in firsts if ties.is_tied_at(first, second, place)] for place in here}
            best = max(here, key=lambda place: len(tied[place]))
            if not tied[best] or len(tied[best]) == len(firsts):
                continue
            for first in firsts:
                roles = ties.edges[first, second]
                other = "" if first in tied[best] else self._filler_at(first, second, roles, best)
                if other:
                    return self.words.text(first), other
        return "", ""

    def _leads_on(self, number: int) -> bool:
        """Tell whether a word only leads on to another one or tells a time: "the number of", "in November"."""
        at = self.words.at[number]
        form = self.ties.sentence.forms[at]
        return form in LEADING_ON or form in _USING or self._is_time(self.ties.sentence, at)

    def _is_time(self, sentence: Sentence, at: int) -> bool:
        form = sentence.forms[at]
        is_year = form.isdecimal() and len(form) == _YEAR
        return is_year or form.removesuffix("s") in _TIMES or is_weekday(form) or month_number(form) is not None

    def _is_tied_elsewhere(self, first: int, second: int, roles: Roles) -> bool:
        """Tell whether a word behind a preposition is tied to another one that it may as well belong to.

        "Bought the head from a dealer" tells from whom the head is and from whom it was bought.
        """
        if any(role in _PLAIN or role in BOUNDS for role, _ in roles):
            return False
        child, head = (first, second) if (next(iter(roles))[1]) else (second, first)
        plain = {role for role, _ in roles}
        others = [
            other
            for (mine, other), theirs in self.ties.edges.items()
            if mine == child and other != head and same_role({role for role, is_head in theirs if is_head}, plain)
        ]
        return any(self.ties.are_tied(child, other) for other in others)

    def _is_exact_in(self, indexes: Sequence[int], number: int) -> bool:
        """Tell whether one of some sentences has a word in its own form."""
        return any(self.words.stems[number] in self.page.sentences[index].stems for index in indexes)

    def _is_inferred(self, first: int, second: int, roles: Set[str]) -> bool:
        """Tell whether who does it is not told beside the verb: "officials denied putting pressure on them"."""
        verbs = (self.ties.links.verbs.get(self.words.at[number]) for number in (first, second))
        return Role.DOER in roles and any(v is not None and not v.is_finite and not v.is_passive for v in verbs)

    def _filler(self, first: int, second: int, roles: Roles, index: int) -> str:
        here = (place for place in self.ties.places[second] if place[0] == index and place[1] >= 0)
        return next((other for place in here if (other := self._filler_at(first, second, roles, place))), "")

    def _filler_at(self, first: int, second: int, roles: Roles, place: Place) -> str:
        index, at = place
        sentence = self.page.sentences[index]
        if sentence.stems[at] != self.words.stems[second] or not self._has_particle(second, sentence, at):
            return ""
        for neighbour in links_at(self.page, index).of(at):
            if self._fills(neighbour, first, second, roles, index):
                word = sentence.words[neighbour.at]
                return sentence.text[word.start : word.end]
        return ""

    def _has_particle(self, number: int, sentence: Sentence, place: int) -> bool:
        """Tell whether a verb that the claim has with "off" or "out" has the same here: "put off" is not "put at"."""
        at, forms = self.words.at[number], self.ties.sentence.forms
        particles = _PARTICLES.intersection(forms[at + 1 : at + 2]) if at in self.ties.links.verbs else ()
        return not particles or not particles.isdisjoint(sentence.forms[place + 1 : place + _PARTICLE_REACH])

    def _fills(self, neighbour: Neighbour, first: int, second: int, roles: Roles, index: int) -> bool:
        """Tell whether a word of the page has the very role that the claim gives to another one of its kind."""
        ties = self.ties
        sentence, links = self.page.sentences[index], links_at(self.page, index)
        other, role, is_head = neighbour
        form = sentence.forms[other]
        if form in TAKEN_UP and other in links.definite and index not in {i for i, _ in ties.places[first]}:
            return False  # "the move" takes up what a sentence before it names
        if other in links.pronouns:
            is_core = role in (Role.DOER, Role.OBJECT) and _has_role(roles, role)
            tellers = tellers_of(links, sentence, other) if form == "it" else ()
            is_another = bool(tellers) and not any(i == index and at in tellers for i, at in ties.places[first])
            is_another = is_another or (form == "it" and is_core and not tellers and self._means_another(first, index))
            is_person = form in ("he", "she") and ties.sentence.forms[self.words.at[first]] in BODIES
            return is_core and (is_person or is_another)
        if is_stopword(form) or form in UNITS or form in LEADING_ON or other in links.verbs:
            return False
        if self._is_time(sentence, other) or form in _USING:
            return False  # "published this week"
        if form in ANYBODY and any(abs(i - index) == 1 for i, _ in ties.places[first]):
            return False  # "victims may do both. More than 110,000 people have been compensated"
        if role in _NO_SLOT or not same_role({r for r, _ in roles}, {role}) or is_head in {up for _, up in roles}:
            return False
        mine = self.words.at[first]
        kind = kind_of_word(ties.sentence, mine, self.page)
        other_kind = kind_of_word(sentence, other, self.page)
        if mine in ties.links.verbs or (kind != other_kind and "figure" in (kind, other_kind)):
            return False
        is_of_any_kind = role in (Role.DOER, Role.OBJECT, Role.OWNS) and _has_role(roles, role)
        if kind != other_kind and not (is_of_any_kind and not self.are_one(mine, sentence.stems[other])):
            return False
        if (role == Role.DESCRIBES and kind == "") or (kind == "name" and form in SUMMING_UP):
            return False
        if role not in (Role.DESCRIBES, Role.OWNS) and (mine not in ties.links.nouns or other not in links.nouns):
            return False
        stem_, alike = self.words.stems[first], sentence.stems[other]
        if alike not in self.words.stems and (alike in near_words(stem_) or alike in like_words(stem_)):
            return False  # "those employed" for "the workers"
        here = (index, other)
        return not self._is_the_claims(here, first, second, role) and not self._holds(here, first, role)

    def _means_another(self, first: int, index: int) -> bool:
        """Tell whether an "it" surely means what the sentence before tells of, and no word of the claim."""
        near = {i for i, _ in self.ties.places[first]}
        for before in range(index - 1, max(-1, index - _BACK - 1), -1):
            if not near.isdisjoint((before, before + 1)):
                return False
            links = links_at(self.page, before)
            subjects = subjects_of(links)
            if subjects and not subjects <= links.pronouns:
                stems = [self.page.sentences[before].stems[at] for at in sorted(subjects - links.pronouns)]
                is_thing = subjects.isdisjoint(links.plurals)
                return is_thing and not any(self.are_one(self.words.at[first], stem_) for stem_ in stems)
        return False

    def _is_the_claims(self, here: Place, first: int, second: int, role: str) -> bool:
        """Tell whether a word of the page is the very one asked for, or one that the claim has in the same place."""
        for number, places in self.ties.places.items():
            if here not in places:
                continue
            if number == first and self.ties.is_namesake(first, *here):
                continue
            if number != first and self._belong_together(number, first):
                return True  # "cotton has doubled its area" for "the area under cotton has doubled"
            theirs = self.ties.edges.get((number, second))
            if (Role.DESCRIBES, True) in self.ties.edges.get((number, first), ()):
                return True  # "durum" for "durum wheat"
            if theirs and role == Role.OBJECT and ("on", True) in theirs:
                return True  # "set fire to the mill" for "set the mill on fire"
            if role in _LOOSELY_TIED and number != first:
                return True  # "drills with its allies in the mountains" are drills in the mountains
            if number == first or (theirs and (role not in (Role.DOER, Role.OBJECT) or _has_role(theirs, role))):
                return True
        return False

    def _belong_together(self, number: int, first: int) -> bool:
        """Tell whether a word of the claim belongs to another one as what it is of, under or in."""
        roles = self.ties.edges.get((number, first), frozenset())
        return any(is_head and role in _WITHIN for role, is_head in roles)

    def are_one(self, mine: int, other: str) -> bool:
        """Tell whether the page may call by the claim's noun what it names, or the other way round."""
        stem_ = self.ties.sentence.stems[mine]
        if self.ties.sentence.forms[mine] in _PLACES | BODIES:
            return True
        if other in _BODY_STEMS and is_person(run_before(self.ties.sentence, mine)):
            return False  # "Harrow v Denby Water Authority" names two
        for index in self.page.postings.get(stem_, ()):
            sentence, links = self.page.sentences[index], links_at(self.page, index)
            if other in sentence.stems and any(
                n.role in _CALLED and sentence.stems[n.at] == other
                for at, each in enumerate(sentence.stems)
                if each == stem_
                for n in links.of(at)
            ):
                return True
        return False

    def _holds(self, here: Place, first: int, role: str) -> bool:
        """Tell whether a word of the page has the claim's word as its own: "the town of Makarska"."""
        index, other = here
        links = links_at(self.page, index)
        is_aside = role not in (Role.DOER, Role.OBJECT, Role.OWNS)  # "growth in the region's economies" is the region's
        is_noun_here = self.words.at[first] not in self.ties.links.verbs
        return any(
            (index, n.at) in self.ties.places[first]
            and (
                n.role in _HELD_TOGETHER
                or (n.role == Role.OWNS and is_aside)
                or (n.role == Role.DOER and is_noun_here and n.at in links.verbs)
            )
            for n in links.of(other)
        )  # "the uprising that overthrew him" was his overthrow


def _has_role(roles: Roles, role: str) -> bool:
    return same_role({each for each, _ in roles}, {role})
