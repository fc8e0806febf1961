"""Whether the verbs of a claim stand where the page speaks of the same things, or only somewhere on it.

"The road has reopened" shares every word but its verb with "the road remains closed". A verb that no sentence with
the claim's other words has, in that form, in one of its meaning or in one that may stand for it and goes the same
way, is what the page does not say.
"""

from itertools import pairwise
from typing import NamedTuple

from refcheck.datatypes.selectors import is_within
from refcheck.text.stemming import stem
from refcheck.text.words import PAST_FORMS, is_stopword
from refcheck.verify.claims.binding.directions import Direction, direction_of, told_by_figures, told_directions
from refcheck.verify.claims.binding.ties import links_at
from refcheck.verify.claims.finding.surroundings import Surroundings
from refcheck.verify.claims.finding.words import LIGHT
from refcheck.verify.claims.meaning.lexicon import is_noun, is_verb, near_words, phrases_at
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.standing import BE, Mode, Standing, standing_of
from refcheck.verify.syntax.groups import Verb
from refcheck.verify.syntax.links import Role

_AROUND = 0.45  # share of the claim's other words that a sentence with the verb and its neighbours must have
_HERE = 0.2  # … and the sentence alone
_AROUND_OF_LIKE = 0.45  # … with a word that may only stand for it
_HERE_OF_LIKE = 0.2
_AROUND_WHERE_BENT = 0.65  # … where the page has the verb itself only as possible or denied
_SHORT = 4  # letters of "ring" and "king", which are no forms of verbs
_BEGINNING = 5  # letters from which two words may be forms of one
_OF_NOUNS = ("er", "ers", "or", "ors", "ion", "ions", "ment")
_BEFORE_OBJECTS = frozenset("a an the its their his her that no any".split())
_EMPTY = frozenset({"take_place", "point_out"})
"""Turns of phrase that tell nothing themselves, by their stems."""
_BEFORE_VERBS = frozenset("to will would can could may might must shall should not he she it they".split())
_BEFORE_NOUNS = frozenset("a an the its their his her this that these those some of for with as".split())
_BEFORE_PARTICIPLES = frozenset("has have had been be was were is are being".split())
_DENYING = frozenset("fail fails failed failing refuse refuses refused decline declined".split())
_INTENDING = frozenset("intend intends intended plan plans planned aim aims want wants wanted wish wishes hope".split())


_PRESENT = frozenset("is are".split())
_SUBJECTS = (Role.DOER, Role.OBJECT)


_BEING_THERE = frozenset(map(stem, "occur exist happen arise".split()))
"""Stems of the verbs for which a page may have "there are"."""


class UnheldVerb(NamedTuple):
    """A verb of a claim that no sentence about the same things has."""

    text: str
    is_nowhere: bool
    """Whether the page has it in no form and in no meaning of it, of other things neither."""


def find_unheld_verbs(facts: ClaimFacts, page: PageIndex) -> list[UnheldVerb]:
    """Give the verbs of a claim that no sentence about the same things has; those of telling are left out."""
    return [verb for part in facts.parts for verb in _unheld_in(part, page)]


def _unheld_in(claim: ClaimFacts, page: PageIndex) -> list[UnheldVerb]:
    sentence = claim.sentence
    verbs = [at for at in range(len(sentence.words)) if _is_telling_verb(claim, at)]
    if not verbs:
        return []
    surroundings = Surroundings(claim, page)
    unheld = [at for at in verbs if not _is_held(claim, at, surroundings)]
    described = claim.links.verbs if unheld else {}
    return [
        UnheldVerb(claim.text[sentence.words[at].start : sentence.words[at].end], not page.places(sentence.stems[at]))
        for at in unheld
        if not _only_describes(described.get(at)) and not _is_no_verb(claim, at)
    ]


def _is_no_verb(claim: ClaimFacts, at: int) -> bool:
    """Tell whether a word that could be a verb is none where it stands: "in spring", "affordable housing"."""
    form, before = claim.sentence.forms[at], claim.sentence.forms[at - 1] if at else ""
    is_goal = before == "to"  # "gone to court"
    return not is_goal and at not in claim.links.verbs and form not in PAST_FORMS and not form.endswith(("ed", "s"))


def _only_describes(verb: Verb | None) -> bool:
    """Tell whether a participle only says of which thing a claim speaks: "the 340 offers examined"."""
    return verb is not None and verb.tag in ("VBN", "VBD") and not verb.is_finite and not verb.modal


def _is_telling_verb(claim: ClaimFacts, at: int) -> bool:
    """Tell whether a word says what somebody did or what became of something: no light verb, noun or description."""
    sentence = claim.sentence
    form, stem_ = sentence.forms[at], sentence.stems[at]
    before = sentence.forms[at - 1] if at else ""
    after = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    is_participle = form.endswith("ed") and before in _BEFORE_PARTICIPLES
    start = sentence.words[at].start
    if any(first <= start < last for first, last in claim.figure_spans):
        return False  # "a million pounds"
    if sentence.capital[at] or not (is_verb(stem_) or is_participle) or is_stopword(form, claim.language):
        return False
    phrases = phrases_at(sentence.stems, at)
    if claim.weight(stem_) < 1.0 or (form in LIGHT and not phrases) or not _EMPTY.isdisjoint(phrases):
        return False
    if (form == "compared" and after in ("with", "to")) or (form == "caused" and after == "by" and before not in BE):
        return False
    if (form in _DENYING | _INTENDING and after == "to") or _is_joined(sentence, at):
        return False  # "failed to" is read as a denial of what follows, "intends to" as a plan
    if before in _BEFORE_NOUNS and not (form.endswith("ing") and after in _BEFORE_OBJECTS):
        return False  # "the ferry", "the disputed district", "of lending"
    is_formed = (form.endswith(("ed", "ing")) and len(form) > _SHORT) or form in PAST_FORMS or before in _BEFORE_VERBS
    is_formed = is_formed or not (is_noun(stem_) or form.endswith(_OF_NOUNS))
    return is_formed or (form.endswith("s") and after in _BEFORE_OBJECTS)


def _is_joined(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a part of a compound: "state-owned", "non-performing"."""
    start = sentence.words[at].start
    return at > 0 and sentence.words[at - 1].end == start - 1 and sentence.text[start - 1] == "-"


def _is_held(claim: ClaimFacts, at: int, surroundings: Surroundings) -> bool:
    """Tell whether a sentence about the same things has the verb, as firmly, or a word that goes the same way."""
    page = surroundings.page
    stem_ = claim.sentence.stems[at]
    phrases = phrases_at(claim.sentence.stems, at)
    without = frozenset({stem_})
    ours = standing_of(claim.sentence, at)
    if claim.sentence.forms[at].endswith("ing") and claim.sentence.forms[at - 1] in _PRESENT and at:
        ours = ours._replace(mode=max(ours.mode, Mode.PLANNED))  # "is investing" for "will invest"
    places = set(page.places(stem_)) if not phrases else {i for each in phrases for i in page.phrase_places(each)}
    places = {i for i in places if _tells(surroundings, i, without, _AROUND, _HERE)}
    if places:
        meant = near_words(stem_).difference(claim.content)
        if any(_says_as_much(ours, stem_, meant, page.sentences[i]) for i in sorted(places)):
            return True
        if any(stem_ in page.sentences[i].content for i in places):
            return False
    if stem_ in _BEING_THERE and _is_there(surroundings, without):
        return True
    direction = direction_of(claim.sentence.forms[at])
    if direction is not None and _goes_its_way(direction, without, surroundings):
        return True
    if direction is not None and not _is_done_to_a_thing(claim, at):
        return False
    like = {i for each in phrases or (stem_,) for i in page.like_places(each)}
    if not phrases:
        like |= {i for other in _alike(stem_, page) for i in page.postings.get(other, ())}
    least = _AROUND_OF_LIKE if _may_be_told(ours, stem_, page) else _AROUND_WHERE_BENT
    return any(_tells(surroundings, i, without, least, _HERE_OF_LIKE) for i in like)


def _is_there(surroundings: Surroundings, without: frozenset[str]) -> bool:
    """Tell whether a sentence about the same things says that there are such: "there are 800 cases a year"."""
    return any(
        "there" in sentence.forms
        and any(pair[0] == "there" and pair[1] in BE for pair in pairwise(sentence.forms))
        and _tells(surroundings, index, without, _AROUND, _HERE)
        for index, sentence in enumerate(surroundings.page.sentences)
    )


def _is_done_to_a_thing(claim: ClaimFacts, at: int) -> bool:
    """Tell whether a verb of direction has an object that is no figure: "dropped the bill"."""
    objects = [n.at for n in claim.links.of(at) if n.role == Role.OBJECT and not n.is_head]
    is_passive = at in claim.links.verbs and claim.links.verbs[at].is_passive
    figures = [word.start for word in claim.sentence.words if is_within(word.start, claim.figure_spans)]
    return not is_passive and any(claim.sentence.words[each].start not in figures for each in objects)


def _may_be_told(ours: Standing, stem_: str, page: PageIndex) -> bool:
    """Tell whether a page that has a verb has it anywhere as firmly as the claim: not only "whether it will strike"."""
    places = page.postings.get(stem_, ())
    return not places or any(_says_as_much(ours, stem_, frozenset(), page.sentences[i]) for i in places)


def _alike(stem_: str, page: PageIndex) -> list[str]:
    """Give the page's words that may be other forms of a verb."""
    return page.beginnings.get(stem_[:_BEGINNING], []) if len(stem_) >= _BEGINNING else []


def _tells(surroundings: Surroundings, index: int, without: frozenset[str], around: float, here: float) -> bool:
    """Tell whether a sentence is about what the claim is about."""
    return surroundings.around(index, without) >= around and surroundings.here(index, without) >= here


def _says_as_much(ours: Standing, stem_: str, meant: frozenset[str], sentence: Sentence) -> bool:
    """Tell whether a sentence has the verb, or else a word of its meaning, as the claim has it: stated or denied.

    What the page has as planned or alleged is not said as a fact.
    """
    wanted = {stem_} if stem_ in sentence.content else meant
    places = [at for at, other in enumerate(sentence.stems) if other in wanted]
    most = max(ours.mode, Mode.PLANNED) if ours.mode else Mode.FACT
    theirs = [standing_of(sentence, at) for at in places]
    return not places or any(each.is_denied == ours.is_denied and each.mode <= most for each in theirs)


def _goes_its_way(direction: Direction, without: frozenset[str], surroundings: Surroundings) -> bool:
    """Tell whether a sentence about the same things tells this direction, and none that the claim has not."""
    ours = told_directions(surroundings.claim.sentence) | {direction}
    return any(
        direction in told
        and (
            told <= ours
            or told_by_figures(sentence) is direction
            or _is_told_of_the_same(direction, surroundings, index)
        )
        for index, sentence in enumerate(surroundings.page.sentences)
        if (told := told_directions(sentence)) and _tells(surroundings, index, without, _AROUND, _HERE)
    )


def _is_told_of_the_same(direction: Direction, surroundings: Surroundings, index: int) -> bool:
    """Tell whether what goes this way in a sentence is a word of the claim, whatever goes the other way beside it."""
    links, sentence = links_at(surroundings.page, index), surroundings.page.sentences[index]
    known = surroundings.claim.sentence.stems
    return any(
        direction_of(sentence.forms[verb]) is direction
        and any(n.role in _SUBJECTS and not n.is_head and sentence.stems[n.at] in known for n in links.of(verb))
        for verb in links.verbs
    )
