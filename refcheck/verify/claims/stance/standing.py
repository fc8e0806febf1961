"""How a word stands in its sentence: as a fact, denied, or only planned, possible or alleged.

Read from the few words before it in its clause, without a parser: "may demand", "did not reduce", "refused to
concede", "is expected to decide", "no trace of egg".
"""

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from refcheck.text.words import PAST_FORMS, STOPWORDS, Word
from refcheck.verify.claims.reading.sentence import Sentence

_REACH = 7  # words before a word that can bear on it
_JOINED_REACH = 13
_NEGATION_REACH = 5
_BREAKS = frozenset(',;:()[]—–“”"')
_CONJUNCTIONS = frozenset(
    "which who whom whose while but because although though when where after before since until that than".split()
)
_NOT = frozenset("not never no nobody none nothing neither nor without hardly barely scarcely cannot nowhere".split())
_DENIED_TO = frozenset("refuse refused refuses refusing fail failed fails failing decline declined declines".split())
_UNLIKELY = frozenset("unlikely unable impossible".split())
_STILL_TO_DO = frozenset("has have had is are was were".split())  # "has yet to publish"
_DENIED_DOING = frozenset("deny denied denies denying".split())
_ACCUSATIONS = frozenset(
    "charge charges accusation accusations allegation allegations claim claims report reports rumours rumors".split()
)
_DETERMINERS = frozenset("the a an this that his her its their no any some".split())
_NO_SUBJECT = frozenset("no none nobody neither".split())
_AUXILIARIES = frozenset("is are was were be been has have had will would can could may might must did does do".split())
_SUBJECT_REACH = 18
_NO_OBJECT = frozenset("no nothing nobody none".split())
_RULED = frozenset("rule rules ruled ruling".split())
_ABSENT = frozenset("trace evidence sign signs proof indication traces".split())
_NOT_ONLY = frozenset("only just merely simply until fewer less more later than long least".split())
_POSSIBLE = frozenset("may might could possibly perhaps whether if likely unlikely potentially probably".split())
_ALLEGED = frozenset("alleged allegedly reportedly accused suspected purportedly rumoured rumored supposedly".split())
_PLANNED = frozenset("will would shall should must".split())
_PLANNED_TO = frozenset(
    """forecast predicted projected
    expected expects expect plans planned plan planning scheduled due set hopes hoped hope wants wanted want promised
    promises promise pledged pledges vowed vows agreed agrees agree proposed proposes asked asks urged urges called
    calls try tries tried trying attempt attempted seek seeks sought intends intended intend ordered demanded demands
    threatened threatens offered offers wished counts count counting hoping aims aimed ready prepared
    supposed obliged required""".split()
)


_PROPOSED_TO = frozenset(
    """offered offers threatened threatens proposed proposes asked asks urged urges called calls demanded demands wants
    wanted want tries tried trying attempt attempted wished refused rejected""".split()
)
_ASKED = frozenset("asked ask asks demanded demand demands sought seek seeks requested called calls urged".split())
_ASKED_FOR = frozenset("for a an the".split())
_RIGHTS = frozenset("right rights power powers threat possibility prospect risk danger option".split())
_ON_PLAN = frozenset("planned scheduled due expected".split())
_IS_TO = frozenset("is are was were".split())
_WITHIN = frozenset("which that where".split())


BE = frozenset("is are was were be been being".split())
"""The forms of "be"."""


_BEFORE_BE = frozenset(
    """to will would shall should must can could may might cannot let lets do did does help helps helped if
    though""".split()
)
_HAVING = frozenset("has have had having".split())
_TIME_GIVEN = frozenset("hours days weeks months years time right chance opportunity".split())


class Mode(IntEnum):
    """How surely a text states something, surest first."""

    FACT = 0
    PLANNED = 1
    PROPOSED = 2
    POSSIBLE = 3
    ALLEGED = 4


class Standing(NamedTuple):
    """Whether a word is denied where it stands, and how surely it is stated."""

    is_denied: bool
    mode: Mode


def _clause_start(sentence: Sentence, index: int) -> int:
    words, text = sentence.words, sentence.text
    for at in range(index, max(0, index - _REACH), -1):
        gap = text[words[at - 1].end : words[at].start]
        is_cause = words[at].form == "because" and words[at + 1].form == "of"
        if not _BREAKS.isdisjoint(gap) or (at < index and words[at].form in _CONJUNCTIONS and not is_cause):
            return at
    return max(0, index - _REACH)


def standing_of(sentence: Sentence, index: int) -> Standing:
    """Read how the word at `index` stands in its clause."""
    words = sentence.words
    first = _clause_start(sentence, index)
    if index > 1 and words[index - 1].form in ("and", "or") and not words[index].form.endswith("ed"):
        first = max(0, min(first, index - _JOINED_REACH))  # "will collect some of it and return"
    is_denied, mode, follows_to = False, Mode.FACT, False
    for at in range(index - 1, first - 1, -1):
        form = words[at].form
        if form == "to":
            follows_to = at >= index - 3
            if at and words[at - 1].form in _IS_TO and follows_to:
                mode = max(mode, Mode.PLANNED)  # "is to be closed"
        elif _denies(sentence, at, index, follows_to=follows_to):
            is_denied = not is_denied
        elif form in _ALLEGED:
            mode = max(mode, Mode.ALLEGED)
        elif form in _POSSIBLE and not (form == "may" and sentence.text[words[at].start] == "M"):
            mode = max(mode, Mode.POSSIBLE)
        elif (form in _PLANNED and at >= index - 4) or (form in _PLANNED_TO and follows_to):
            is_proposed = form in _PROPOSED_TO and follows_to
            mode = max(mode, Mode.PROPOSED if is_proposed else Mode.PLANNED)
    mode = max(mode, _asked_mode(sentence.forms[first:index]), _mode_behind(sentence.forms, index))
    before = words[index - 1].form if index else ""
    is_verb = before in STOPWORDS and before not in _DETERMINERS
    if first and words[first].form == "that" and words[first - 1].form in _DENIED_DOING and is_verb:
        is_denied = not is_denied  # "denied that the government had put pressure on them"
    after = words[index + 1].form if index + 1 < len(words) else ""
    is_bound = words[index + 2].form in _NOT_ONLY if index + 2 < len(words) else False  # "no less than four years"
    is_beside = index + 1 < len(words) and not sentence.text[words[index].end : words[index + 1].start].strip()
    is_object = after in _NO_OBJECT and is_beside and not is_bound
    if is_object and words[index].form.isalpha() and words[index].form not in STOPWORDS:
        is_denied = not is_denied  # "found no evidence" is "did not find"
    if not is_denied and (_neither_does(sentence, index) or _nobody_does(sentence, index)):
        is_denied = True
    return Standing(is_denied, mode)


def _joins_two(words: list[Word], at: int) -> bool:
    """Tell whether a "neither" or "nor" joins two subjects: what it denies is their verb."""
    forms = [word.form for word in words[max(0, at - _JOINED_REACH) : at + _JOINED_REACH]]
    return "neither" in forms and "nor" in forms


def _neither_does(sentence: Sentence, index: int) -> bool:
    """Tell whether the subject is "neither A nor B"; what stands behind a comma is another clause."""
    first = max(0, index - _JOINED_REACH)
    forms = sentence.forms[first:index]
    if "neither" not in forms or "nor" not in forms[forms.index("neither") :]:
        return False
    joined = sentence.words[first + forms.index("nor", forms.index("neither"))]
    return _BREAKS.isdisjoint(sentence.text[joined.end : sentence.words[index].start])


def _asked_mode(before: Sequence[str]) -> Mode:
    """Give "proposed" where somebody only asked for it: "had asked for a prison sentence".

    "Advised that it be closed" is "that it should be closed": planned.
    """
    if any(form in _ASKED and following in _ASKED_FOR for form, following in pairwise(before)):
        return Mode.PROPOSED
    return Mode.PLANNED if _is_wished(before) else Mode.FACT


def _is_wished(before: Sequence[str]) -> bool:
    """Tell whether a participle is in the subjunctive: a bare "be" close before it, and no verb that governs it."""
    if "be" not in before[-2:]:
        return False
    governing = before[: len(before) - before[::-1].index("be") - 1]
    return bool(governing) and _BEFORE_BE.isdisjoint(governing) and not any(form.endswith("n't") for form in governing)


def _mode_behind(forms: Sequence[str], index: int) -> Mode:
    """Give "possible" for a right, "planned" for what a subject tells that is only planned.

    "Her right of veto" says of no veto, "a test in which it is cut off is due" of no test.
    """
    if index > 1 and forms[index - 1] == "of" and forms[index - 2] in _RIGHTS:
        return Mode.POSSIBLE  # "her right of veto"
    near = forms[max(0, index - 6) : index]
    if len(near) > 1 and near[-1] == "to" and not _HAVING.isdisjoint(near) and near[-2] in _TIME_GIVEN:
        return Mode.POSSIBLE  # "has three weeks to appeal"
    if _WITHIN.isdisjoint(forms[max(0, index - _REACH) : index]) or _ON_PLAN.isdisjoint(forms[index + 1 :]):
        return Mode.FACT
    is_planned = any(form in _ON_PLAN and before in _IS_TO for before, form in pairwise(forms[index:]))
    return Mode.PLANNED if is_planned else Mode.FACT


def _nobody_does(sentence: Sentence, index: int) -> bool:
    """Tell whether the clause begins with "no" and a subject: "no crew members on the bridge will lose their jobs"."""
    words, text = sentence.words, sentence.text
    first = index
    while first > max(0, index - _SUBJECT_REACH):
        gap = text[words[first - 1].end : words[first].start]
        if not _BREAKS.isdisjoint(gap) or words[first].form in _CONJUNCTIONS:
            break
        first -= 1
    is_not_one = [word.form for word in words[first : first + 2]] in (["not", "one"], ["not", "a"])
    if (
        not (words[first].form in _NO_SUBJECT or is_not_one)
        or index - first < 2
        or words[index - 1].form in _DETERMINERS
    ):
        return False
    between = {word.form for word in words[first + 1 : index]}
    is_verb_of_none = words[first].form == "none" and (
        words[index].form.endswith("ed") or words[index].form in PAST_FORMS
    )
    return (is_verb_of_none or not _AUXILIARIES.isdisjoint(between)) and words[first + 1].form not in _NOT_ONLY


def _denies(sentence: Sentence, at: int, index: int, *, follows_to: bool) -> bool:
    words = sentence.words
    form, following = words[at].form, words[at + 1].form
    between = [words[i].form for i in range(at + 1, index)]
    is_next = all(word in STOPWORDS or word.endswith("ly") for word in between)
    if form in _RULED and following == "out":
        return True
    if form == "yet":
        return at == index - 2 and following == "to" and at > 0 and words[at - 1].form in _STILL_TO_DO
    if form in _UNLIKELY:
        return follows_to and index - at <= _NEGATION_REACH
    if form in _DENIED_TO and not (at and words[at - 1].form in _DETERMINERS):
        told = [word for word in between if word not in STOPWORDS and not word.endswith("ly")]
        return (is_next and not between) or (len(told) <= 1 and (follows_to or "to" in between))
    if form in _DENIED_DOING:
        return is_next and words[index].form not in _ACCUSATIONS  # who denies the charges was charged
    if form not in _NOT and not form.endswith("n't"):
        return False
    if following in _NOT_ONLY:
        return False
    if form in ("none", "neither") and following == "of":
        return len(between) > 2 and between[-1] not in _DETERMINERS  # "none of its members had been consulted"
    if index - at > _NEGATION_REACH or (form in ("neither", "nor") and _joins_two(words, at)):
        return False
    if form in ("no", "without", "neither", "nor") and len(between) > 1:
        # "no trace of egg" denies the egg, "no evidence that" and "no one" what follows, else only the next noun.
        return bool(_ABSENT.intersection(between)) or between[0] == "one"
    return is_next or len(between) == 1


def follows_be(sentence: Sentence, at: int) -> bool:
    """Tell whether a form of "be" stands in the three words before one, as before a passive."""
    return not BE.isdisjoint(sentence.forms[max(0, at - 3) : at])
