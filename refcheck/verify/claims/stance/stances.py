"""How surely the page says what a claim says: what governs its words there, and the small words that turn them.

"Will lower the limits" shares all words with "is considering lower limits", "in women only" with "in women as well as
in men", "expected 31 million before" with "now expects 31 million". What bends the page's words stands before them in
the sentence, and what the claim has besides has no word of its own on the page.
"""

from collections.abc import Iterable, Set
from itertools import pairwise

from refcheck.text.number_words import FRACTIONS, SIMPLE_NUMBERS
from refcheck.text.stemming import stem
from refcheck.verify.claims.binding.tellers import TELLING
from refcheck.verify.claims.binding.ties import Ties, links_at
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.meaning.lexicon import opposites
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.links import Links, Neighbour, Role


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_PLANNING = _stems(
    "plan expect schedule intend agree promise pledge vow due set forecast project predict aim order prepare commit"
)
_CONSIDERING = _stems(
    """consider weigh discuss debate propose suggest want seek demand urge ask threaten try attempt offer recommend
    allege accuse suspect fear tempt imagine examine mull request apply wish idea proposal possibility hypothesis
    option hope consideration require need await subject depend"""
)
_NAMING = TELLING | _stems(
    """name call list mention present unveil reveal outline propose welcome criticise criticize condemn support oppose
    discuss demand request"""
)
_SEEKING = _stems("look search ask call apply hope wait push campaign compete plead beg appeal bid vote fight")
"""What leads on to a thing by "for" has it not yet."""
_ACCUSING = _stems("accuse suspect charge")
_AGAINST = _stems("deny refuse reject fail oppose doubt forbid prevent avoid dispute dismiss block")
_ENDING = _stems("end stop cease abolish scrap drop lose close until last former abandon quit leave halt remove lift")
_NOT_DONE = frozenset("without than against".split())
_NEARLY = _stems("verge brink point danger risk threat week day hour month close near edge chance prospect")
_POSSIBLE = frozenset(
    "may might could can perhaps possibly likely probably potential potentially if whether unless".split()
)
_RULED_OUT = (("rule", "out"), ("ruled", "out"), ("rules", "out"), ("ruling", "out"))
_OBLIGED = _stems("must oblige compel mandate order instruct")
_TO_COME = frozenset("will would should must shall to going".split())
_OPENING = _CONSIDERING | _SEEKING | _POSSIBLE | _AGAINST | _OBLIGED
_OPENERS = frozenset("if unless whether".split())
_WAITING = frozenset("until once soon when after".split())
_WILL = frozenset("will would shall".split())
_ONLY = frozenset("only solely exclusively alone".split())
_BOUNDED = _ONLY | frozenset("just merely not no none but except without nowhere few limited".split())
_FORMER = frozenset("previously formerly originally initially".split())
_NOW = frozenset("now currently today still nowadays".split())
_WAS = frozenset(
    """previous previously former formerly original originally initial initially earlier before from was were had then
    once""".split()
)
_MOST = frozenset("majority most".split())
_ALL_OF_THEM = frozenset("unanimous unanimously".split())
_OPENING_SIGNS = frozenset(":;•")
_BEHIND_CONTRASTS = frozenset("to by on in for with from of the a an".split())
_REACH = 4


def find_stance(ties: Ties) -> Doubt | None:
    """Give the first way in which the best sentence says less than the claim, or says it less surely."""
    if ties.best < 0:
        return None
    sentence = ties.page.sentences[ties.best]
    return (
        _find_denial(ties, sentence)
        or _find_bent(ties, sentence)
        or _find_contrast(ties, sentence)
        or _find_small_word(ties, sentence)
    )


def _find_bent(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Find a verb of the claim that the page has only under another one: planned, considered, denied."""
    ours = ties.sentence
    own = set(ours.forms) | set(ours.stems)
    links = links_at(ties.page, ties.best)
    for at, verb in ties.links.verbs.items():
        if ours.forms[at].endswith("ing"):
            continue
        is_open = _is_open(ours, at, sentence)
        is_to_come = is_open or not own.isdisjoint(_PLANNING | _TO_COME)
        places = _places_of(ties, at)
        bends = [_bend_of(links, sentence, place, own) for place in places]
        is_exact = any(sentence.stems[place][:-1] == ours.stems[at][:-1] for place in places)  # "sent" is "send"
        if not is_exact:
            bent = _find_bent_elsewhere(ties, at, own) if not is_open else None
            if bent is not None:
                return bent
        if not bends or any(rank == 0 for rank, _ in bends):
            continue
        rank, word = min(bends)
        is_told_as_done = verb.tag in ("VBD", "VBN") and not verb.modal
        is_weaker = rank == _RANK_PLANNED and not is_to_come and is_told_as_done
        if is_weaker or (rank > _RANK_PLANNED and not is_open):
            return _doubt(DoubtKind.MODALITY, ties, at, sentence, word)
    return None


def _is_open(ours: Sentence, verb: int, theirs: Sentence) -> bool:
    """Tell whether a claim has its verb as no plain fact: by a word before it, or one that the page lacks.

    A word behind it that both have says nothing of it: "made the payments depend on access".
    """
    own = set(ours.forms) | set(ours.stems)
    before = {*ours.forms[: verb + 1], *ours.stems[: verb + 1]}
    is_owed = ("have", "to") in pairwise(ours.forms) or ("has", "to") in pairwise(ours.forms)
    is_weak = not before.isdisjoint(_OPENING) or not (own & _OPENING).issubset({*theirs.stems, *theirs.forms})
    return is_weak or is_owed or has_negation(ours)


def _find_bent_elsewhere(ties: Ties, verb: int, own: Set[str]) -> Doubt | None:
    """Find a verb that the best sentence lacks and others have as possible: "did not say whether it would strike"."""
    number = ties.numbers.get(verb, -1)
    found: Doubt | None = None
    for index, place in ties.places.get(number, ()):
        sentence = ties.page.sentences[index]
        if place < 0 or sentence.stems[place] != ties.sentence.stems[verb]:
            continue
        rank, word = _bend_of(links_at(ties.page, index), sentence, place, own)
        if rank <= _RANK_PLANNED:
            return None
        found = found or _doubt(DoubtKind.MODALITY, ties, verb, sentence, word)
    is_told_of_it = any(ties.are_tied(first, second) for first, second in ties.edges if second == number)
    return found if is_told_of_it else None


def _places_of(ties: Ties, verb: int) -> list[int]:
    """Give where the best sentence has a verb of the claim, or what the verb is done to where it has another verb.

    What somebody announces or names may well be only planned.
    """
    is_told = ties.sentence.stems[verb] in _NAMING
    objects = [n.at for n in ties.links.of(verb) if n.role == Role.OBJECT and not n.is_head and not is_told]
    for at in (verb, *objects):
        number = ties.numbers.get(at, -1)
        places = [place for index, place in ties.places.get(number, ()) if index == ties.best and place >= 0]
        stems = ties.page.sentences[ties.best].stems
        if places:
            return [place for place in places if stems[place] == ties.sentence.stems[at]] or places
    return []


_RANK_PLANNED, _RANK_CONSIDERED, _RANK_AGAINST = 1, 2, 3


def _bend_of(links: Links, sentence: Sentence, place: int, own: Set[str]) -> tuple[int, int]:
    """Give how far from a plain fact a word of the page stands, and the word that makes it so."""
    worst = (0, place)
    seen, waiting = {place}, [place]
    while waiting:
        at = waiting.pop()
        is_denied = at == place and at in links.verbs and links.verbs[at].is_denied
        worst = max(worst, (_RANK_AGAINST if is_denied else _rank_of_verb(links, at, own), at))
        for neighbour in links.of(at):
            if not neighbour.is_head or neighbour.at in seen:
                continue
            worst = max(worst, (_rank_of_leading(links, sentence, at, neighbour, place), neighbour.at))
            if neighbour.role in ("for", "of", "with") and _only_seeks(links, sentence, at, neighbour):
                worst = max(worst, (_RANK_CONSIDERED, neighbour.at))
            if _governs(links, at, neighbour, place):
                seen.add(neighbour.at)
                waiting.append(neighbour.at)
                if sentence.forms[neighbour.at : neighbour.at + 2] in _RULED_OUT:
                    worst = max(worst, (_RANK_CONSIDERED, neighbour.at))
                if not _is_set_alight(sentence, neighbour.at):
                    worst = max(worst, (_rank_of_stem(sentence.stems[neighbour.at], own), neighbour.at))
    return worst


def _only_seeks(links: Links, sentence: Sentence, at: int, head: Neighbour) -> bool:
    """Tell whether a word is what somebody is only accused of or looks for: "of rigging the vote", "for a solution"."""
    stem_ = sentence.stems[head.at]
    if head.at not in links.verbs:
        return False
    return stem_ in _SEEKING if head.role == "for" else stem_ in _ACCUSING and at in links.verbs


def _rank_of_verb(links: Links, at: int, own: Set[str]) -> int:
    """Rank what stands with a verb: "may", "would", "if"."""
    verb = links.verbs.get(at)
    if verb is None:
        return 0
    if verb.modal in _POSSIBLE or verb.opener in _OPENERS or _is_imperative(links, at):
        return _RANK_CONSIDERED
    if _is_waited_for(links.sentence, at):
        return _RANK_CONSIDERED
    return _RANK_PLANNED if verb.modal and verb.modal not in own else 0


def _is_waited_for(sentence: Sentence, at: int) -> bool:
    """Tell whether what is to come waits for a verb: "would be built once it was approved", "Once it is, it will"."""
    forms = sentence.forms
    first = next((i for i in range(at - 1, -1, -1) if forms[i] in _WAITING or "," in _gap_behind(sentence, i)), -1)
    if first < 0 or forms[first] not in _WAITING:
        return False
    if not _WILL.isdisjoint(forms[:first]):
        return True
    opens = first == 0 or forms[:first] == ("as",)
    return opens and not _WILL.isdisjoint(forms[at:])


def _gap_behind(sentence: Sentence, at: int) -> str:
    return sentence.text[sentence.words[at].end : sentence.words[at + 1].start]


def _is_imperative(links: Links, at: int) -> bool:
    """Tell whether a verb opens a sentence or what follows a colon or semicolon, and tells somebody what to do."""
    verb, sentence = links.verbs[at], links.sentence
    if verb.tag != "VB" or verb.modal or verb.is_infinitive or all(n.role != Role.OBJECT for n in links.of(at)):
        return False
    gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start] if at else ":"
    return not _OPENING_SIGNS.isdisjoint(gap)


def _rank_of_leading(links: Links, sentence: Sentence, at: int, head: Neighbour, place: int) -> int:
    """Rank what leads up to a participle: "without turning", "within weeks of turning"."""
    if at not in links.verbs:
        return 0
    is_near_only = head.role in ("of", "to") and sentence.stems[head.at] in _NEARLY
    is_measured = sentence.forms[at - 2 : at] in (("more", "than"), ("less", "than"))  # "has more than doubled"
    is_not_done = at == place and head.role in _NOT_DONE and not is_measured
    return _RANK_AGAINST if is_near_only or is_not_done else 0


def _governs(links: Links, at: int, head: Neighbour, place: int) -> bool:
    """Tell whether what is said of a word's head is said of the word: "considers limits", "lower limits"."""
    if head.role == Role.OBJECT:
        is_told_before = place in links.verbs and at < place < head.at  # "the dam, completed in 2016, is expected to"
        return at not in links.verbs and not is_told_before
    is_clause = at in links.verbs and links.verbs[at].is_finite  # "the dam, which they completed"
    return head.role == Role.LEADS_TO or (head.role == Role.DESCRIBES and at == place and not is_clause)


def _is_set_alight(sentence: Sentence, at: int) -> bool:
    """Tell "set fire to the station" from "set to burn it"."""
    return sentence.forms[at] == "set" and sentence.forms[at + 1 : at + 2] not in (("to",), ("for",))


def _rank_of_stem(stem_: str, own: Set[str]) -> int:
    if stem_ in own:
        return 0
    if stem_ in _AGAINST:
        return _RANK_AGAINST
    return _RANK_CONSIDERED if stem_ in _CONSIDERING else _RANK_PLANNED if stem_ in _PLANNING else 0


def _find_contrast(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Find a word that the page has as what it is not: "not pay but rosters", "rather than drought"."""
    if has_negation(ties.sentence) or not {"but", "rather", "instead"}.isdisjoint(ties.sentence.forms):
        return None
    for at, number in ties.numbers.items():
        places = [place for index, place in ties.places[number] if index == ties.best and place >= 0]
        if places and all(_is_contrasted(sentence, place) for place in places):
            return _doubt(DoubtKind.OPPOSITE, ties, at, sentence, places[0])
    return None


def _is_contrasted(sentence: Sentence, place: int) -> bool:
    before = sentence.forms[max(0, place - 2) : place]
    if "not" in before and "only" not in sentence.forms[place - 1 : place + 1]:
        following = sentence.forms[place + 1 : place + 1 + _REACH]
        is_noun_behind = before[-1] in ("not", "the", "a", "an", "by", "for", "of", "in", "from", "to")
        return is_noun_behind and "but" in following
    if before[-1:] and before[-1] in _BEHIND_CONTRASTS:
        before = sentence.forms[max(0, place - 3) : place - 1]  # "rather than to drought"
    return before[-2:] == ("rather", "than") or before[-2:] == ("instead", "of")


def _find_denial(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Find "no longer" where the page denies nothing near, and says the opposite of nothing."""
    forms = ties.sentence.forms
    at = next((at for at, form in enumerate(forms[:-1]) if form == "no" and forms[at + 1] == "longer"), None)
    if at is None:
        return None
    near = ties.page.sentences[max(0, ties.best - 1) : ties.best + 2]
    known = frozenset[str]().union(*(other.content for other in near))
    is_opposed = any(not known.isdisjoint(opposites(stem_)) for stem_ in ties.words.stems)
    is_ended = not known.isdisjoint(_ENDING)
    if is_opposed or is_ended or any(has_negation(other) for other in near):
        return None
    return _doubt(DoubtKind.OPPOSITE, ties, at, sentence, 0)


def _find_small_word(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Find "only", "previously" or "a majority" for what the page says without it, of now, or of all."""
    ours, theirs = ties.sentence, set(sentence.forms)
    pairs: tuple[tuple[Iterable[str], bool], ...] = (
        (_ONLY, theirs.isdisjoint(_BOUNDED) or {"well", "as"} <= theirs),
        (_MOST, not theirs.isdisjoint(_ALL_OF_THEM)),
    )
    for at, form in enumerate(ours.forms):
        for words, is_otherwise in pairs:
            is_denied = "not" in ours.forms[max(0, at - 2) : at]  # "not the only concern"
            if form in words and is_otherwise and not is_denied and not _counts(ours, at):
                return _doubt(DoubtKind.SLOT, ties, at, sentence, 0)
        if form in _FORMER and ours.forms[at + 1 : at + 2] != ("than",) and _is_of_now(ties, sentence, at):
            return _doubt(DoubtKind.DATE, ties, at, sentence, 0)
    return None


def _counts(sentence: Sentence, at: int) -> bool:
    """Tell whether "only" makes little of a figure: "only 44 percent"."""
    following = sentence.forms[at + 1 : at + 3]
    return any(
        form[:1].isdecimal() or form in ("about", "a") or form in SIMPLE_NUMBERS or form in FRACTIONS
        for form in following
    )


def _is_of_now(ties: Ties, sentence: Sentence, at: int) -> bool:
    """Tell whether the verb beside "previously" is told of now on the page."""
    stems = {ties.sentence.stems[verb] for verb in ties.links.verbs if abs(verb - at) <= _REACH}
    for place, stem_ in enumerate(sentence.stems):
        beside = sentence.forms[max(0, place - 2) : place + 2]
        if stem_ in stems and not _NOW.isdisjoint(beside) and _WAS.isdisjoint(beside):
            return True
    return False


def _doubt(kind: DoubtKind, ties: Ties, at: int, sentence: Sentence, place: int) -> Doubt:
    word, other = ties.sentence.words[at], sentence.words[min(place, len(sentence.words) - 1)]
    start, end = (0, len(sentence.text.rstrip())) if place == 0 else (other.start, other.end)
    claimed = ties.claim.text[word.start : word.end]
    return Doubt(kind, claimed, sentence.text[start:end], sentence.start + start, sentence.start + end)
