"""Who has which part in a deed, where a sentence has the claim's words in other parts: swapped, turned, or another's.

"The bank criticised Gref" is not "Gref criticised the bank"; "had sales" is said of who had them; a teacher is no
councillor because another sentence has one.
"""

from refcheck.verify.claims.binding.ties import CORE, REVERSED, TURNING, Ties, links_at
from refcheck.verify.claims.reading.runs import is_person_on, kind_of_word, run_before
from refcheck.verify.syntax.links import Role

_LED = 3  # words from a preposition to what it leads to
_SOMEBODY = frozenset(
    """coach trainer mother father sister brother daughter son wife husband widow uncle aunt cousin nephew niece
    partner lawyer attorney solicitor spokesman spokeswoman deputy assistant adviser aide predecessor successor rival
    opponent teammate colleague friend neighbour neighbor boss employer teacher pupil student patient client ally
    supporter critic parents children family grandfather grandmother manager agent doctor driver bodyguard""".split()
)
"""People of somebody's, who do what he does not."""
_HOLDING = frozenset("had has have holds held".split())
_SIDES = frozenset("before after".split())


def places_in_best(ties: Ties, number: int) -> list[int]:
    """Give where the best sentence has a word of the claim in its own form."""
    sentence = ties.page.sentences[ties.best]
    own = ties.words.stems[number]
    return [at for index, at in ties.places[number] if index == ties.best and at >= 0 and sentence.stems[at] == own]


def find_changed_parts(ties: Ties) -> tuple[str, str] | None:
    """Find who does in the claim what the best sentence has done to him, and the other way round."""
    links, sentence = links_at(ties.page, ties.best), ties.page.sentences[ties.best]
    changed: dict[int, list[tuple[int, int]]] = {}
    for (first, second), roles in ties.edges.items():
        ours = [role for role, is_head in roles if is_head and role in CORE]
        verb = ties.links.verbs.get(ties.words.at[second])
        if len(ours) != 1 or verb is None or ties.words.stems[second] in TURNING or ties.are_tied(first, second):
            continue
        places = places_in_best(ties, first)
        around = (neighbour for at in places_in_best(ties, second) for neighbour in links.of(at))
        theirs = {neighbour.role for neighbour in around if neighbour.at in places and not neighbour.is_head}
        if theirs & CORE == CORE - set(ours):
            changed.setdefault(second, []).append((first, places[0]))
    for second, firsts in changed.items():
        if len(firsts) > 1:
            first, at = firsts[0]
            word = sentence.words[at]
            return f"{ties.words.text(first)} … {ties.words.text(second)}", sentence.text[word.start : word.end]
    return None


def find_other_holder(ties: Ties) -> tuple[str, str] | None:
    """Find who has something in the claim where the best sentence has another name have it."""
    links, sentence, ours = links_at(ties.page, ties.best), ties.page.sentences[ties.best], ties.sentence
    for verb in (at for at in ties.links.verbs if ours.forms[at] in _HOLDING):
        around = [n for n in ties.links.of(verb) if not n.is_head]
        holders = [n.at for n in around if n.role == Role.DOER and kind_of_word(ours, n.at, ties.page) == "name"]
        held = {ours.stems[n.at] for n in around if n.role == Role.OBJECT}
        for other in (at for at in links.verbs if sentence.forms[at] in _HOLDING):
            theirs = [n for n in links.of(other) if not n.is_head]
            names = [n.at for n in theirs if n.role == Role.DOER]
            is_same = any(n.role == Role.OBJECT and sentence.stems[n.at] in held for n in theirs)
            if not holders or not names or not is_same or not all(_is_name(ties, at) for at in names):
                continue
            known = {ours.stems[at] for at in range(verb) if ours.capital[at]}
            if known.isdisjoint(sentence.stems[i] for at in names for i in range(max(0, at - _LED), at + 1)):
                word, mine = sentence.words[names[0]], ours.words[holders[0]]
                return ties.claim.text[mine.start : mine.end], sentence.text[word.start : word.end]
    return None


def _is_name(ties: Ties, at: int) -> bool:
    """Tell whether the best sentence has a name at a place, and no place in capitals that opens a report."""
    sentence = ties.page.sentences[ties.best]
    word = sentence.words[at]
    return kind_of_word(sentence, at, ties.page) == "name" and not sentence.text[word.start : word.end].isupper()


def find_other_side_of_day(ties: Ties) -> tuple[str, str] | None:
    """Find "after 11 April" where the best sentence has "on 11 April"."""
    sentence, ours = ties.page.sentences[ties.best], ties.sentence
    spans = [(day.start, day.end) for day in ties.claim.month_days] + [
        (date.start, date.end) for date in ties.claim.dates
    ]
    for start, end in spans:
        leading = next((word for word in reversed(ours.words) if word.end <= start), None)
        day = ties.claim.text[start:end]
        at = sentence.text.find(day)
        before = sentence.text[:at].split()[-1:] if at > 0 else []
        is_once = at >= 0 and sentence.text.find(day, at + 1) < 0
        if leading is not None and leading.form in _SIDES and is_once and before in (["on"], ["in"]):
            return f"{leading.form} {day}", f"{before[0]} {day}"
    return None


def find_untied_deed(ties: Ties) -> str:
    """Find the only deed of a claim where the best sentence has it of others, be they named, and done to another."""
    if len(ties.links.verbs) > 1:
        return ""
    links = links_at(ties.page, ties.best)
    deeds: dict[int, list[bool]] = {}
    for (first, second), roles in ties.edges.items():
        verb = ties.links.verbs.get(ties.words.at[second])
        is_core = any(is_head and role in CORE for role, is_head in roles)
        places = places_in_best(ties, second)
        doers = {n.at for at in places for n in links.of(at) if n.role == Role.DOER and not n.is_head}
        if is_core and verb is not None and verb.is_finite and doers and doers.isdisjoint(links.pronouns):
            deeds.setdefault(second, []).append(ties.are_tied(first, second))
    loose = next((verb for verb, tied in deeds.items() if len(tied) > 1 and not any(tied)), None)
    return "" if loose is None or ties.words.stems[loose] in TURNING else ties.words.text(loose)


def find_other_office(ties: Ties) -> str:
    """Find what a person is in the claim, where the page has that noun nowhere near the name."""
    for (first, second), roles in ties.edges.items():
        is_said_to_be = (Role.IS, True) in roles and _is_person_at(ties, second)
        if not is_said_to_be or ties.sentence.capital[ties.words.at[first]] or ties.are_tied(first, second):
            continue
        named = set(ties.page.places(ties.words.stems[second]))
        named |= {
            at + 1 for at in named if at + 1 < len(ties.page.sentences) and ties.page.sentences[at + 1].has_pronoun
        }
        told = {index for index, share in ties.page.places(ties.words.stems[first]).items() if share == 1.0}
        if named and told and named.isdisjoint(told):
            return ties.words.text(first)
    return ""


def _is_person_at(ties: Ties, number: int) -> bool:
    """Tell whether a word of the claim belongs to a person's name."""
    at = ties.words.at[number]
    return ties.sentence.capital[at] and is_person_on(run_before(ties.sentence, at), ties.page)


def find_reversed(ties: Ties) -> tuple[str, str] | None:
    """Find "moved to" where the best sentences have "moved from" of the same."""
    for (first, second), roles in ties.edges.items():
        pairs = [(pair, role) for role, is_head in roles for pair in REVERSED if is_head and role in pair]
        if not pairs or ties.are_tied(first, second):
            continue
        for index in ties.closest:
            links = links_at(ties.page, index)
            theirs = {at for other, at in ties.places[first] if other == index}
            for other, at in ties.places[second]:
                turned = {n.role for n in links.of(at) if n.at in theirs and not n.is_head} if other == index else set()
                reverse = next((word for pair, role in pairs for word in sorted(pair - {role}) if word in turned), None)
                if reverse is not None and not _is_led_by(ties, first, {role for _, role in pairs}):
                    return f"{pairs[0][1]} {ties.words.text(first)}", f"{reverse} {ties.words.text(first)}"
    return None


def _is_led_by(ties: Ties, number: int, words: set[str]) -> bool:
    """Tell whether the page has the claim's preposition before a word too."""
    sentences = ((ties.page.sentences[index], at) for index, at in ties.places[number])
    return any(not words.isdisjoint(sentence.forms[max(0, at - _LED) : at]) for sentence, at in sentences if at > 0)


def find_somebody_of_his(ties: Ties) -> tuple[str, str] | None:
    """Find who does something in the claim where the sentence names only somebody of his: "Prusova's coach"."""
    links, sentence = links_at(ties.page, ties.best), ties.page.sentences[ties.best]
    for (first, second), roles in ties.edges.items():
        if (Role.DOER, True) not in roles or ties.words.at[second] not in ties.links.verbs:
            continue
        owned = [
            [n.at for n in links.of(at) if n.role == Role.OWNS and n.is_head] for at in places_in_best(ties, first)
        ]
        if not owned or not all(owned) or ties.are_tied(first, second):
            continue
        theirs = next((at for at in owned[0] if sentence.forms[at] in _SOMEBODY), None)
        if theirs is not None:
            word = sentence.words[theirs]
            return f"{ties.words.text(first)} … {ties.words.text(second)}", sentence.text[word.start : word.end]
    return None
