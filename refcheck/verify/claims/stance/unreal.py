"""What a page has not as a fact: "would be the tallest", "nor does it follow that all must", "14 of 24"."""

from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.text.patterns import late
from refcheck.text.stemming import stem
from refcheck.verify.claims.binding.ties import Ties, links_at
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.bends import AGAINST, CONSIDERING, PLANNING, RANK_AGAINST, SEEKING, bend_of
from refcheck.verify.claims.stance.doubted import doubt_at
from refcheck.verify.claims.stance.standing import BE
from refcheck.verify.syntax.links import Role

_MOSTLY = 0.8  # share of the claim's words in a sentence that stand behind a word
_FAIR = 0.6  # share of the claim that a sentence must have
_TO_COME = frozenset("would could may might will shall should".split()) | {"to be"}
_BEING = BE - {"be"}  # a bare "be" states nothing: "asked that it be the tallest"
_OPEN = _TO_COME | frozenset(
    "plan planned due set expected become possible possibly likely wants want hopes aims".split()
)
_STATED = frozenset(map(stem, "follow mean imply believe think suggest claim say conclude prove show expect".split()))
"""What a "not" before these denies is what behind them."""
_DENYING = frozenset("nor not never neither".split())
_REACH = 4  # words before such a verb
_BEHIND = 2  # words behind a whole, of which the second may describe it
_PART_OF_THEM = late(
    r"(?i)(?<![\w,.])(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|most|some|few)"
    r" of (?:them|these|those)\b"
)
_DEMANDING = frozenset(
    """recommend recommends recommended demand demands demanded propose proposes proposed request requests requested
    urge urges urged ask asks asked advise advises advised""".split()
)
"""Verbs behind which "that" leads to what is not yet so."""
_RULED_OUT = (("rule", "out"), ("ruled", "out"), ("rules", "out"))
_NO_FACT = _OPEN | _DEMANDING | PLANNING | CONSIDERING | SEEKING | AGAINST
"""Words of a claim that tells no plain fact itself."""
_DONE = ("VBD", "VBN")
_OF = late(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+|about\s+|some\s+)?")


def find_unreal(ties: Ties) -> Doubt | None:
    """Doubt what the best sentence says only of a time to come, or denies by the verb that leads to it."""
    if ties.best < 0:
        return None
    return (
        _find_to_be(ties)
        or _find_denied_from_afar(ties)
        or _find_demanded(ties)
        or _find_planned_figure(ties)
        or _find_ruled_out(ties)
    )


def _find_to_be(ties: Ties) -> Doubt | None:
    """Doubt "is the tallest" where the page has "would be the tallest"."""
    if not _OPEN.isdisjoint(ties.sentence.forms) or _BEING.isdisjoint(ties.sentence.forms):
        return None
    sentence, links = ties.page.sentences[ties.best], links_at(ties.page, ties.best)
    for (first, _), roles in ties.edges.items():
        if (Role.IS, True) not in roles:
            continue
        places = [at for index, at in ties.places[first] if index == ties.best and at >= 0]
        verbs = [n.at for at in places for n in links.of(at) if n.role == Role.IS and n.at in links.verbs]
        if verbs and all(links.verbs[verb].modal in _TO_COME for verb in verbs):
            return doubt_at(DoubtKind.MODALITY, ties, ties.words.at[first], sentence, verbs[0])
    return None


def _find_planned_figure(ties: Ties) -> Doubt | None:
    """Doubt "6,000 patients took part" where the page has the figure only of what somebody plans to do."""
    done = next((at for at, verb in ties.links.verbs.items() if verb.tag in _DONE and not verb.modal), None)
    own = ties.sentence.forms_and_stems
    if done is None or not _NO_FACT.isdisjoint(own) or "has to" in ties.claim.text or not ties.claim.quantities:
        return None
    sentence, links = ties.page.sentences[ties.best], links_at(ties.page, ties.best)
    if ties.sentence.stems[done] in sentence.stems:
        return None
    for mine in ties.claim.quantities:
        if not _counts_something(ties, mine):
            continue
        told = [q for q in sentence.quantities if quantities_agree(mine, q)]
        places = [at for at, word in enumerate(sentence.words) if any(q.start <= word.start < q.end for q in told)]
        heads = {n.at for at in places for n in links.of(at) if n.is_head} | set(places)
        verbs = {n.at for at in heads for n in links.of(at) if n.is_head and n.at in links.verbs}
        bends = [bend_of(links, sentence, verb, own) for verb in sorted(verbs)]
        if bends and all(0 < rank < RANK_AGAINST for rank, _ in bends):
            return doubt_at(DoubtKind.MODALITY, ties, done, sentence, min(bends)[1])
    return None


def _find_ruled_out(ties: Ties) -> Doubt | None:
    """Doubt "will join a coalition" where the page has the coalition only as what somebody rules out."""
    own = ties.sentence.forms_and_stems
    if has_negation(ties.sentence) or not own.isdisjoint(AGAINST | {"out"}):
        return None
    for (first, second), roles in ties.edges.items():
        verb = ties.words.at[second]
        if (Role.OBJECT, True) not in roles or verb not in ties.links.verbs:
            continue
        for index, at in ties.places[first]:
            sentence, links = ties.page.sentences[index], links_at(ties.page, index)
            if at < 0 or ties.sentence.stems[verb] in sentence.stems:
                continue
            heads = (n.at for n in links.of(at) if n.role == Role.OBJECT and n.is_head)
            out = next((head for head in heads if sentence.forms[head : head + 2] in _RULED_OUT), None)
            if out is not None and sentence.stems[at] == ties.words.stems[first]:
                return doubt_at(DoubtKind.OPPOSITE, ties, verb, sentence, out, behind=1)
    return None


def _counts_something(ties: Ties, quantity: Quantity) -> bool:
    """Tell whether a figure of the claim stands right before what it counts: no year, no number of an article."""
    following = next((at for at, word in enumerate(ties.sentence.words) if word.start >= quantity.end), -1)
    return any(n.role == Role.DESCRIBES and n.at == following - 1 for n in ties.links.of(following) if not n.is_head)


def _find_demanded(ties: Ties) -> Doubt | None:
    """Doubt as done what a sentence has only behind "we recommend that", be it the last of several demands."""
    sentence, ours = ties.page.sentences[ties.best], ties.sentence
    if _DEMANDING.isdisjoint(sentence.forms) or "that" not in sentence.forms or not _OPEN.isdisjoint(ours.forms):
        return None
    demanding = next(at for at, form in enumerate(sentence.forms) if form in _DEMANDING)
    if sentence.forms[demanding + 1 : demanding + 2] != ("that",) or not _DEMANDING.isdisjoint(ours.forms):
        return None
    places = [at for of_word in ties.places.values() for index, at in of_word if index == ties.best and at >= 0]
    done = next((at for at, verb in ties.links.verbs.items() if verb.tag in _DONE and not verb.modal), None)
    if done is None or not places:
        return None
    deeds = [at for index, at in ties.places.get(ties.numbers.get(done, -1), ()) if index == ties.best]
    own = [at for at in deeds if at >= 0 and sentence.stems[at] == ours.stems[done]]
    is_demanded = bool(deeds) and min(own or deeds) > demanding
    if not is_demanded and sum(at > demanding for at in places) < _MOSTLY * len(places):
        return None
    return doubt_at(DoubtKind.MODALITY, ties, done, sentence, demanding)


def _find_denied_from_afar(ties: Ties) -> Doubt | None:
    """Doubt "must be assessed" where the page has "nor does it follow that it must be assessed"."""
    if has_negation(ties.sentence):
        return None
    sentence, links = ties.page.sentences[ties.best], links_at(ties.page, ties.best)
    for verb in ties.links.verbs:
        places = [at for index, at in ties.places.get(ties.numbers.get(verb, -1), ()) if index == ties.best]
        for head in (n.at for at in places for n in links.of(at) if n.role == Role.LEADS_TO and n.is_head):
            before = sentence.forms[max(0, head - _REACH) : head]
            if sentence.stems[head] in _STATED and not _DENYING.isdisjoint(before):
                return doubt_at(DoubtKind.OPPOSITE, ties, verb, sentence, head)
    return None


def find_whole_for_part(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Doubt | None:
    """Doubt "24 bombings" where the sentence that tells it says it of "14 of 24 bombings"."""
    for quantity in claim.quantities:
        for sentence in (page.sentences[one.index] for one in ranked[:1] if one.coverage >= _FAIR):
            of_them = _PART_OF_THEM.search(sentence.text) if quantity.unit is None else None
            is_own = of_them and of_them[0].lower().startswith(f"{quantity.text.lower()} ")
            if (
                of_them
                and not is_own
                and not _PART_OF_THEM.search(claim.text)
                and _is_told_behind(claim, sentence, of_them.start())
            ):
                start, end = sentence.start + of_them.start(), sentence.start + of_them.end()
                return Doubt(DoubtKind.FIGURE, quantity.text, page.text[start:end], start, end)
            told = sentence.quantities
            agreeing = [at for at, other in enumerate(told) if at and quantities_agree(quantity, other)]
            parts = [(told[at - 1], told[at]) for at in agreeing if _is_part_of(sentence, told[at - 1], told[at])]
            if len(parts) != 1 or len(agreeing) != 1:
                continue
            part, whole = parts[0]
            is_told = any(quantities_agree(own, part) for own in claim.quantities)
            if not is_told and not _is_said_of_all(claim, sentence, whole):
                start, end = sentence.start + part.start, sentence.start + whole.end
                return Doubt(DoubtKind.FIGURE, quantity.text, page.text[start:end], start, end)
    return None


def _is_told_behind(claim: ClaimFacts, sentence: Sentence, place: int) -> bool:
    """Tell whether most of what a claim shares with a sentence stands behind a place: "42 cases; in 15 of them …"."""
    stems, known = zip(sentence.words, sentence.stems, strict=True), set(claim.content)
    shared = [word.start > place for word, stem_ in stems if stem_ in known]
    return 2 * sum(shared) > len(shared)


def _is_part_of(sentence: Sentence, part: Quantity, whole: Quantity) -> bool:
    match = _OF.match(sentence.text, part.end)
    return whole.unit is None and match is not None and match.end() == whole.start


def _is_said_of_all(claim: ClaimFacts, sentence: Sentence, whole: Quantity) -> bool:
    """Tell whether a verb of the claim stands right behind the whole: "the last two of 14 miners buried in 1971"."""
    verbs = {claim.sentence.stems[at] for at in claim.links.verbs}
    first = next((at for at, word in enumerate(sentence.words) if word.start >= whole.end), len(sentence.words))
    return not verbs.isdisjoint(sentence.stems[first : first + _BEHIND])
