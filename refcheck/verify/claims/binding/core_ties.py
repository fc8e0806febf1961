"""Who does a deed and when, where a sentence has all the words but in other parts.

"Groups sued, because limits were exceeded" does not say that groups exceeded them; "shares, which had lost 6 percent,
recovered on Tuesday" not that they lost it on Tuesday; "it owns a mine" and "three mines" not that it owns all three.
"""

from collections.abc import Sequence

from refcheck.text.months import month_number
from refcheck.text.numbers import QuantityKind, quantities_agree
from refcheck.text.patterns import late
from refcheck.verify.claims.binding.cohesion import Scatter, Scattered
from refcheck.verify.claims.binding.parts_played import (
    find_changed_parts,
    find_other_holder,
    find_other_office,
    find_other_side_of_day,
    find_reversed,
    find_somebody_of_his,
    find_untied_deed,
    places_in_best,
)
from refcheck.verify.claims.binding.tellers import TELLING
from refcheck.verify.claims.binding.ties import TURNING, Ties, links_at
from refcheck.verify.claims.differing.counts import head_after
from refcheck.verify.claims.reading.facts import Name
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.links import Role

_RELATIVE = late(r",\s(?:which|who|whose|where)\s[^,;]*,")
_GIVING = frozenset(
    "paid pays pay gave gives give spent spends financed finances funded provided donated contributed granted".split()
)
_FROM = frozenset("from by".split())
_SHARES = frozenset("most many few all half none".split())
_SUBJECT = 4  # words at the beginning of a claim
_WITH = frozenset("with without".split())
_AT = frozenset("in at near of".split())
_ALL = frozenset("all both".split())


def find_loose_core(ties: Ties) -> Scattered | None:
    """Give who does something in the claim, or when, where the best sentence has that of another deed."""
    if ties.best < 0:
        return None
    found = _find_passive_of_another(ties) or _find_time_of_another(ties) or _find_other_giver(ties)
    found = found or find_reversed(ties) or find_somebody_of_his(ties)
    found = found or find_changed_parts(ties) or find_other_holder(ties) or find_other_side_of_day(ties)
    if found is not None:
        return Scattered(Scatter.FILLED, *found)
    figure = _find_figure_of_another(ties) or _find_share_of_another(ties)
    if figure is not None:
        return Scattered(Scatter.FILLED, *figure)
    all_of_them = (
        _find_all_elsewhere(ties) or _find_company_elsewhere(ties) or find_other_office(ties) or find_untied_deed(ties)
    )
    return Scattered(Scatter.ELSEWHERE, all_of_them, "") if all_of_them else None


def _find_passive_of_another(ties: Ties) -> tuple[str, str] | None:
    """Find a doer of a verb that the sentence has without one, while it has that doer do something else."""
    links, sentence = links_at(ties.page, ties.best), ties.page.sentences[ties.best]
    for (first, second), roles in ties.edges.items():
        verb = ties.links.verbs.get(ties.words.at[second])
        if (Role.DOER, True) not in roles or verb is None or not verb.is_finite or ties.words.stems[second] in TURNING:
            continue
        passives = [at for at in places_in_best(ties, second) if at in links.verbs and links.verbs[at].is_passive]
        if not passives or any(n.role == Role.DOER and not n.is_head for at in passives for n in links.of(at)):
            continue
        others = [n.at for at in places_in_best(ties, first) for n in links.of(at) if n.role == Role.DOER and n.is_head]
        others = [at for at in others if links.verbs[at].is_finite and sentence.stems[at] not in TELLING]
        others = [at for at in others if not links.verbs[at].is_passive]
        if others and not set(others) & set(places_in_best(ties, second)):
            word = sentence.words[others[0]]
            return f"{ties.words.text(first)} … {ties.words.text(second)}", sentence.text[word.start : word.end]
    return None


def _find_other_giver(ties: Ties) -> tuple[str, str] | None:
    """Find who pays a sum in the claim where the sentence that has the sum has it from another, and not him."""
    sentence, ours = ties.page.sentences[ties.best], ties.sentence
    verb = next((at for at in ties.links.verbs if ours.forms[at] in _GIVING), None)
    if verb is None or not any(quantities_agree(q, o) for q in ties.claim.quantities for o in sentence.quantities):
        return None
    givers = [n.at for n in ties.links.of(verb) if n.role == Role.DOER and not n.is_head and ours.capital[n.at]]
    is_here = any(ours.stems[at] in sentence.stems or ties.best in ties.page.places(ours.stems[at]) for at in givers)
    if not givers or is_here or sentence.has_pronoun:
        return None
    for at, form in enumerate(sentence.forms[:-1]):
        if form in _FROM and sentence.capital[at + 1] and month_number(sentence.forms[at + 1]) is None:
            word, other = ours.words[givers[0]], sentence.words[at + 1]
            return ties.claim.text[word.start : word.end], sentence.text[other.start : other.end]
    return None


def _find_time_of_another(ties: Ties) -> tuple[str, str] | None:
    """Find a time of a verb that stands on the other side of where a relative clause begins or ends."""
    sentence = ties.page.sentences[ties.best]
    spans = [match.span() for match in _RELATIVE.finditer(sentence.text)]
    for (first, second), roles in ties.edges.items() if spans else ():
        times, verbs = places_in_best(ties, first), places_in_best(ties, second)
        is_tied = any(time in ties.reached_from((ties.best, at)) for at in verbs for time in times)
        if (Role.TIME, True) not in roles or is_tied or ties.words.at[second] not in ties.links.verbs:
            continue
        within = [[_is_within(sentence.words[at].start, spans) for at in places] for places in (times, verbs)]
        if all(within) and not set(within[0]) & set(within[1]):
            word = sentence.words[times[0]]
            return f"{ties.words.text(second)} … {ties.words.text(first)}", sentence.text[word.start : word.end]
    return None


def _find_figure_of_another(ties: Ties) -> tuple[str, str] | None:
    """Find a figure where a sentence that has who does what has another one alone: "tied for 24 hours. The law allows
    four".
    """
    page = ties.page
    for (first, second), roles in ties.edges.items() if ties.claim.quantities else ():
        if (Role.DOER, True) not in roles or ties.words.at[second] not in ties.links.verbs:
            continue
        stems = {ties.words.stems[first], ties.words.stems[second]}
        places = [i for i in page.postings.get(ties.words.stems[second], ()) if stems <= set(page.sentences[i].stems)]
        if len(places) != 1 or abs(places[0] - ties.best) != 1:
            continue
        told = page.sentences[places[0]]
        bare = [q for q in told.quantities if q.unit is None and q.kind is QuantityKind.CARDINAL]
        others = [q for q in bare if not head_after(told, q)]
        has_own = any(quantities_agree(mine, q) for mine in ties.claim.quantities for q in told.quantities)
        if others and not has_own:
            return ties.claim.quantities[0].text, others[0].text
    return None


def _find_share_of_another(ties: Ties) -> tuple[str, str] | None:
    """Find a thing that the page has of another share: "most cited long hours; only 12 percent mentioned pay"."""
    sentence, forms = ties.page.sentences[ties.best], ties.sentence.forms
    share = next((form for form in forms[:_SUBJECT] if form in _SHARES), None)
    if share is None or ";" not in sentence.text or share not in sentence.forms:
        return None
    cut = sentence.text.index(";")
    is_first = sentence.words[sentence.forms.index(share)].start < cut
    for at, number in ties.numbers.items():
        places = [sentence.words[place].start for place in places_in_best(ties, number)]
        if forms[at] == share or not places or any((place < cut) is is_first for place in places):
            continue
        other = next((q for q in sentence.quantities if (q.start < cut) is not is_first), None)
        if other is not None:
            return f"{share} … {ties.words.text(number)}", other.text
    return None


def _is_within(place: int, spans: list[tuple[int, int]]) -> int:
    """Give which of some spans a place lies in, -1 for none."""
    return next((number for number, (start, end) in enumerate(spans) if start <= place < end), -1)


def _find_company_elsewhere(ties: Ties) -> str:
    """Give with whom something is done in the claim at a place, where the page has them at another one only."""
    forms, page = ties.sentence.forms, ties.page
    places = {stem_ for name in ties.claim.names if _is_led(forms, name, ties) for stem_ in name.stems}
    if not places or _WITH.isdisjoint(forms):
        return ""
    for at, number in ties.numbers.items():
        if _WITH.isdisjoint(forms[max(0, at - 2) : at]) or ties.sentence.capital[at]:
            continue
        told = [page.sentences[index] for index in page.postings.get(ties.words.stems[number], ())]
        if told and all(places.isdisjoint(other.stems) and _names_a_place(other) for other in told):
            return ties.words.text(number)
    return ""


def _is_led(forms: Sequence[str], name: Name, ties: Ties) -> bool:
    """Tell whether "in" or "of" leads to a name of the claim: "in the hills of Surkh"."""
    at = next((i for i, word in enumerate(ties.sentence.words) if word.start >= name.start), 0)
    return not _AT.isdisjoint(forms[max(0, at - 2) : at])


def _names_a_place(sentence: Sentence) -> bool:
    """Tell whether a sentence says where: "in neighbouring Marvia"."""
    return any(
        form in _AT and any(sentence.capital[at + 1 : at + 3])
        for at, form in enumerate(sentence.forms[:-1])
        if form != "of" and month_number(sentence.forms[at + 1]) is None
    )


def _find_all_elsewhere(ties: Ties) -> str:
    """Give "all three" where the page counts three and tells the claim's verb in different sentences only."""
    forms = ties.sentence.forms
    for at in (at for at, form in enumerate(forms[:-1]) if form in _ALL):
        start = ties.sentence.words[at + 1].start
        counted = next((q for q in ties.claim.quantities if q.start == start), None)
        verbs = [number for place, number in ties.numbers.items() if place in ties.links.verbs]
        if counted is None or not verbs:
            continue
        told = {index for number in verbs for index in ties.page.postings.get(ties.words.stems[number], ())}
        if told and not any(
            quantities_agree(counted, other) for index in told for other in ties.page.sentences[index].quantities
        ):
            return ties.claim.text[ties.sentence.words[at].start : counted.end]
    return ""
