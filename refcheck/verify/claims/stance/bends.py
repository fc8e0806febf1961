"""How far from a plain fact a word of a page stands: planned, considered, waited for, or denied.

Read from the links of its sentence: what governs the word, what governs that, and so on.
"""

from collections.abc import Set

from refcheck.text.stemming import stem
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.links import Links, Neighbour, Role


def stems_of_words(words: str) -> frozenset[str]:
    """Give the stems of words listed in a line."""
    return frozenset(stem(word) for word in words.split())


PLANNING = stems_of_words(
    "plan expect schedule intend agree promise pledge vow due set forecast project predict aim order prepare commit"
)
CONSIDERING = stems_of_words(
    """consider weigh discuss debate propose suggest want seek demand urge ask threaten try attempt offer recommend
    allege accuse suspect fear tempt imagine examine mull request apply wish idea proposal possibility hypothesis
    option hope consideration require need await subject depend suppose"""
)
SEEKING = stems_of_words("look search ask call apply hope wait push campaign compete plead beg appeal bid vote fight")
"""What leads on to a thing by "for" has it not yet."""
_HEARSAY = frozenset("said thought believed reported reputed rumoured rumored alleged supposed understood".split())
_UNCERTAIN = frozenset("possible likely unlikely uncertain conceivable probable doubtful".split())
_CHANCES = frozenset("chance chances possibility probability likelihood prospect prospects risk danger hope".split())
_ON = frozenset("on about over".split())
_TALKS_REACH = 6  # words from "talks" to "on forming"
_TALKS = stems_of_words("talk negotiation discussion debate consultation vote referendum speculation dispute")
"""What is held about a deed before it is done: "talks on forming a government"."""
_ACCUSING = stems_of_words("accuse suspect charge")
AGAINST = stems_of_words("deny refuse reject fail oppose doubt forbid prevent avoid dispute dismiss block")
_NOT_DONE = frozenset("without than against".split())
_NEARLY = stems_of_words("verge brink point danger risk threat week day hour month close near edge chance prospect")
POSSIBLE = frozenset(
    "may might could can perhaps possibly likely probably potential potentially if whether unless".split()
)
_RULED_OUT = (("rule", "out"), ("ruled", "out"), ("rules", "out"), ("ruling", "out"))
_OPENERS = frozenset("if unless whether".split())
_WAITING = frozenset("until once soon when after".split())
_WILL = frozenset("will would shall".split())
_OPENING_SIGNS = frozenset(":;•")
RANK_PLANNED, RANK_CONSIDERED, RANK_AGAINST = 1, 2, 3


def bend_of(links: Links, sentence: Sentence, place: int, own: Set[str]) -> tuple[int, int]:
    """Give how far from a plain fact a word of the page stands, and the word that makes it so."""
    worst = (0, place)
    seen, waiting = {place}, [place]
    while waiting:
        at = waiting.pop()
        is_denied = at == place and at in links.verbs and links.verbs[at].is_denied
        worst = max(worst, (RANK_AGAINST if is_denied else _rank_of_verb(links, at, own), at))
        worst = max(worst, (_rank_of_noun(links, sentence, at, own), at))
        for neighbour in links.of(at):
            if not neighbour.is_head or neighbour.at in seen:
                continue
            worst = max(worst, (_rank_of_leading(links, sentence, at, neighbour, place), neighbour.at))
            if neighbour.role in ("for", "of", "with") and _only_seeks(links, sentence, at, neighbour):
                worst = max(worst, (RANK_CONSIDERED, neighbour.at))
            if _is_hearsay(links, sentence, neighbour, own):
                worst = max(worst, (RANK_CONSIDERED, neighbour.at))
            if _governs(links, at, neighbour, place):
                seen.add(neighbour.at)
                waiting.append(neighbour.at)
                if sentence.forms[neighbour.at : neighbour.at + 2] in _RULED_OUT:
                    worst = max(worst, (RANK_CONSIDERED, neighbour.at))
                if not _is_set_alight(sentence, neighbour.at):
                    worst = max(worst, (_rank_of_stem(sentence.stems[neighbour.at], own), neighbour.at))
    return worst


def _rank_of_noun(links: Links, sentence: Sentence, at: int, own: Set[str]) -> int:
    """Rank a noun that a page calls possible, or gives the chance of: "a cut was possible", "the chance of a cut"."""
    if at in links.verbs:
        return 0
    for neighbour in links.of(at):
        said = neighbour.role == Role.IS and not neighbour.is_head and sentence.forms[neighbour.at] in _UNCERTAIN
        of_chance = neighbour.role == "of" and neighbour.is_head and sentence.forms[neighbour.at] in _CHANCES
        if (said or of_chance) and sentence.stems[neighbour.at] not in own and sentence.forms[neighbour.at] not in own:
            return RANK_CONSIDERED
    return 0


def _is_hearsay(links: Links, sentence: Sentence, head: Neighbour, own: Set[str]) -> bool:
    """Tell whether a word is what somebody "is said to" have done."""
    verb = links.verbs.get(head.at)
    is_told = verb is not None and verb.is_passive and head.role == Role.LEADS_TO and own.isdisjoint(_HEARSAY)
    return is_told and sentence.forms[head.at] in _HEARSAY and sentence.forms[head.at + 1 : head.at + 2] == ("to",)


def _only_seeks(links: Links, sentence: Sentence, at: int, head: Neighbour) -> bool:
    """Tell whether a word is what somebody is only accused of or looks for: "of rigging the vote", "for a solution"."""
    stem_ = sentence.stems[head.at]
    if head.at not in links.verbs:
        return False
    return stem_ in SEEKING if head.role == "for" else stem_ in _ACCUSING and at in links.verbs


def _rank_of_verb(links: Links, at: int, own: Set[str]) -> int:
    """Rank what stands with a verb: "may", "would", "if"."""
    verb = links.verbs.get(at)
    if verb is None:
        return 0
    if verb.modal in POSSIBLE or verb.opener in _OPENERS or _is_imperative(links, at):
        return RANK_CONSIDERED
    if _is_waited_for(links.sentence, at):
        return RANK_CONSIDERED
    return RANK_PLANNED if verb.modal and verb.modal not in own else 0


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
    is_talked_of = at == place and sentence.forms[at - 1] in _ON
    if is_talked_of and not _TALKS.isdisjoint(sentence.stems[max(0, at - _TALKS_REACH) : at]):
        return RANK_CONSIDERED
    is_near_only = head.role in ("of", "to") and sentence.stems[head.at] in _NEARLY
    is_measured = sentence.forms[at - 2 : at] in (("more", "than"), ("less", "than"))  # "has more than doubled"
    is_not_done = at == place and head.role in _NOT_DONE and not is_measured
    return RANK_AGAINST if is_near_only or is_not_done else 0


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
    if stem_ in AGAINST:
        return RANK_AGAINST
    return RANK_CONSIDERED if stem_ in CONSIDERING else RANK_PLANNED if stem_ in PLANNING else 0
