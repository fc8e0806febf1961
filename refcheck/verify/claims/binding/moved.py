"""What a claim puts into one statement of a page from the one beside it, or from nowhere.

An adverb, a name at a figure, who does it, a year, the end of a time, a verb that no sentence near has.

Each of these signs is sure where it speaks: on the own labelled claims all together stop one honest one.
"""

from collections.abc import Iterator
from itertools import pairwise

from refcheck.text.months import month_number
from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.verify.claims.binding.cohesion import Scatter, Scattered
from refcheck.verify.claims.binding.directions import direction_of
from refcheck.verify.claims.binding.exchanged import find_other_agent, find_turned_ends
from refcheck.verify.claims.binding.fillers import Fillers
from refcheck.verify.claims.binding.ties import Ties, links_at
from refcheck.verify.claims.meaning.lexicon import like_words, near_words
from refcheck.verify.claims.reading.runs import kind_of_word
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.links import Links, Role

_LEAST_ADVERB = 6  # letters
_NO_ADVERBS = frozenset("family daily weekly monthly yearly friendly likely early elderly italy supply reply".split())
_UP_TO = frozenset({"by", "until"})
_FROM = frozenset("between from since after".split())
_YEAR = 4  # digits
_EDGES = frozenset("end beginning start middle".split())
_LEADING = frozenset("the this that last next".split())
_TIMES = frozenset("year month week decade century quarter season summer autumn winter spring".split())


def find_moved(ties: Ties, fillers: Fillers) -> Scattered | None:
    """Give the first word of a claim that the page has in another statement than the rest, and what it has instead."""
    if ties.best < 0:
        return None
    for word, other in _signs(ties, fillers):
        if word:
            return Scattered(Scatter.FILLED if other else Scatter.ELSEWHERE, word, other)
    return None


def _signs(ties: Ties, fillers: Fillers) -> Iterator[tuple[str, str]]:
    """Give what each sign finds, an empty word where it finds nothing; a later one is looked for when it is asked."""
    yield _find_moved_adverb(ties), ""
    yield _find_other_figures_name(ties)
    yield _find_other_doer(ties, fillers)
    yield _find_first_year(ties)
    yield _find_other_edge(ties)
    yield _find_other_figure_done(ties)
    yield _find_other_verb_led_to(ties)
    yield find_other_agent(ties, fillers)
    yield find_turned_ends(ties)
    yield _find_lone_verb(ties), ""


def _find_moved_adverb(ties: Ties) -> str:
    """Give an adverb that the page has, but not where it says the rest: "ratified it unanimously" of another one."""
    here = ties.page.sentences[ties.best].stems
    for form, stem_ in zip(ties.sentence.forms, ties.sentence.stems, strict=True):
        is_adverb = form.endswith("ly") and len(form) >= _LEAST_ADVERB and form not in _NO_ADVERBS
        if is_adverb and stem_ not in here and ties.page.postings.get(stem_):
            return form
    return ""


def _find_other_figures_name(ties: Ties) -> tuple[str, str]:
    """Give a name that stands beside the figure's sentence with another figure: "in Tallinn it was 2,040 euros"."""
    page = ties.page
    for quantity in ties.claim.quantities:
        if quantity.unit is None:
            continue
        alike = {index: [one for one in found if one.unit == quantity.unit] for index, found in page.quantities}
        having = {i for i, found in alike.items() if any(quantities_agree(quantity, other) for other in found)}
        others = {i: found for i, found in alike.items() if found and i not in having and {i - 1, i + 1} & having}
        for number in ties.places if others else ():
            at = ties.words.at[number]
            places = set(page.places(ties.words.stems[number]))
            if not ties.sentence.capital[at] or at not in ties.links.nouns or places & having:
                continue
            index = next((index for index in sorted(others) if index in places), None)
            if index is not None:
                return ties.words.text(number), others[index][0].text
    return "", ""


def _find_other_doer(ties: Ties, fillers: Fillers) -> tuple[str, str]:
    """Give who does it in the claim and who in the best sentence, where that has the very verb of another one."""
    sentence, links = ties.page.sentences[ties.best], links_at(ties.page, ties.best)
    for verb, told in ties.links.verbs.items():
        if not told.is_finite or told.is_passive or ties.sentence.stems[verb] not in sentence.stems:
            continue
        ours = list(_doers_of(ties.links, verb))
        numbers = [ties.words.at.index(at) for at in ours if at in ties.words.at]
        is_there = any(index == ties.best for number in numbers for index, _ in ties.places.get(number, ()))
        if not ours or len(numbers) < len(ours) or is_there:
            continue
        for at in (at for at in links.verbs if sentence.stems[at] == ties.sentence.stems[verb]):
            theirs = [] if links.verbs[at].is_passive else list(_doers_of(links, at))
            if not theirs or any(other in links.pronouns or other in links.definite for other in theirs):
                continue
            kinds = {kind_of_word(ties.sentence, mine, fillers.page) for mine in ours}
            kinds |= {kind_of_word(sentence, other, fillers.page) for other in theirs}
            is_one = any(fillers.are_one(mine, sentence.stems[other]) for mine in ours for other in theirs)
            if "name" in kinds and not is_one:
                word = sentence.words[theirs[0]]
                return ties.words.text(numbers[0]), sentence.text[word.start : word.end]
    return "", ""


def _doers_of(links: Links, verb: int) -> Iterator[int]:
    return (n.at for n in links.of(verb) if n.role == Role.DOER and not n.is_head)


def _find_first_year(ties: Ties) -> tuple[str, str]:
    """Give a year by which something was reached, where the page has it only as the first of a span."""
    forms = ties.sentence.forms
    for before, year in pairwise(forms):
        if before not in _UP_TO or len(year) != _YEAR or not year.isdecimal():
            continue
        leading = {
            other.forms[at - 1]
            for other in ties.page.sentences
            if year in other.forms
            for at in (other.forms.index(year),)
            if at
        }
        if leading and leading <= _FROM:
            return f"{before} {year}", f"{min(leading)} {year}"
    return "", ""


def _find_other_edge(ties: Ties) -> tuple[str, str]:
    """Give of what time the claim tells the end, where the page tells that of another: "the end of September"."""
    near = ties.page.sentences[max(0, ties.best - 1) : ties.best + 2]
    told = [edge for sentence in near for edge in _edges_of(sentence)]
    for edge, time in _edges_of(ties.sentence):
        others = [other for same, other in told if same == edge]
        if others and time not in others:
            return f"{edge} of the {time}", f"{edge} of {others[0]}"
    return "", ""


def _edges_of(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Give each edge of a time with the month or the word for the time: "the end of the year"."""
    forms = sentence.forms
    for at, form in enumerate(forms):
        if form in _EDGES and forms[at + 1 : at + 2] == ("of",):
            time = next((other for other in forms[at + 2 : at + 4] if other not in _LEADING), "")
            if time in _TIMES or month_number(time) is not None:
                yield form, time


def _find_lone_verb(ties: Ties) -> str:
    """Give a verb that none of the best sentences nor those beside them has in any form, or as a direction."""
    for at, told in ties.links.verbs.items():
        is_lone = at in ties.words.at and ties.words.at.index(at) not in ties.places
        if is_lone and told.is_finite and direction_of(ties.sentence.forms[at]) is None:
            return ties.sentence.forms[at]
    return ""


def _find_other_figure_done(ties: Ties) -> tuple[str, str]:
    """Give a figure of what is done, and the one that the page has there: "received 38 million and gave 24 million"."""
    for verb in ties.links.verbs:
        mine = _figures_done(ties.sentence, ties.links, verb)
        for index in ties.closest if len(mine) == 1 else ():
            sentence, links = ties.page.sentences[index], links_at(ties.page, index)
            places = [at for at in links.verbs if sentence.stems[at] == ties.sentence.stems[verb]]
            theirs = _figures_done(sentence, links, places[0]) if len(places) == 1 else []
            if any(quantities_agree(mine[0], other) for other in theirs):
                break
            alike = [other for other in theirs if None in (other.unit, mine[0].unit) or other.unit == mine[0].unit]
            if len(theirs) == len(alike) == 1:
                return mine[0].text, theirs[0].text
    return "", ""


def _figures_done(sentence: Sentence, links: Links, verb: int) -> list[Quantity]:
    """Give the figures in the objects of a verb, of those that count and no dates."""
    objects = {n.at for n in links.of(verb) if n.role == Role.OBJECT and not n.is_head}
    counted = objects | {n.at for at in objects for n in links.of(at) if n.role == Role.DESCRIBES and not n.is_head}
    starts = {sentence.words[at].start for at in counted}
    return [quantity for quantity in sentence.quantities if quantity.start in starts]


def _find_other_verb_led_to(ties: Ties) -> tuple[str, str]:
    """Give what is expected in the claim and what on the page, where the claim's is told there of something else.

    "The economy is expected to grow" has its words in "a slowdown in growth, with the economy expected to stagnate".
    """
    sentence, links = ties.page.sentences[ties.best], links_at(ties.page, ties.best)
    for verb in ties.links.verbs:
        for mine in _led_to(ties.links, verb):
            stem_ = ties.sentence.stems[mine]
            places = [at for at in links.verbs if sentence.stems[at] == ties.sentence.stems[verb]]
            theirs = [other for at in places for other in _led_to(links, at)]
            alike = {stem_} | near_words(stem_) | like_words(stem_)
            number = ties.numbers.get(mine, -1)
            is_here = any(index == ties.best for index, _ in ties.places.get(number, ()))
            if is_here and theirs and alike.isdisjoint(sentence.stems[other] for other in theirs):
                word = sentence.words[theirs[0]]
                return ties.sentence.forms[mine], sentence.text[word.start : word.end]
    return "", ""


def _led_to(links: Links, verb: int) -> list[int]:
    """Give the verbs that a verb leads to by "to": "expected to grow"."""
    led = [n.at for n in links.of(verb) if n.role == Role.LEADS_TO and not n.is_head and n.at in links.verbs]
    return [at for at in led if links.verbs[at].tag == "VB" and links.sentence.forms[at - 1] == "to"]
