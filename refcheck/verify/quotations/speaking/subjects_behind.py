"""The subject behind a verb of speech or a preposition: "said Anna Weber", "according to the mayor"."""

import re
from collections.abc import Sequence

from refcheck.verify.quotations.names.name_runs import (
    Token,
    begins_sentence,
    looks_like_title,
    run_end,
    sentence_between,
)
from refcheck.verify.quotations.names.particles import surname_from
from refcheck.verify.quotations.names.word_classes import (
    DAY_PREPOSITIONS,
    DAYS,
    DETERMINERS,
    PARTICLES,
    PREPOSITIONS_BEFORE_NAMES,
    PRONOUNS,
    SKIPPED_BEFORE_VERB,
)
from refcheck.verify.quotations.speaking.speech import (
    DUTCH_NORDIC,
    PHRASAL_VERBS,
    SLAVIC,
    SPEECH_VERBS,
)
from refcheck.verify.quotations.speaking.subject_parts import (
    BREAK,
    Attribution,
    SubjectKind,
    attribute_name,
    is_field,
    is_possessive,
    stands_behind_break,
)
from refcheck.verify.quotations.speaking.unnamed import is_person_word

_ARTICLES_BEHIND_TO = frozenset("la el los las un una este esta su".split())
_HEARERS_BEHIND = frozenset("gegenüber dieser diesem diesen this that cette esta questo questa".split())
_HOUR = re.compile(r"all['’](?:alba|una|indomani)$|l['’](?:altroieri|altrieri)$")  # "ha raccontato all'alba Anna Weber"
_SEPARABLE = frozenset(
    "hinzu fest ein klar vor entgegen dagegen zu an zurück nach hervor bei zusammen hinterher".split()
)  # "fügte der Minister hinzu"
_THAT_OR_WHO = frozenset("que qui che who that which quien as als comme como come".split())
_HEARERS = frozenset("ao à al aos às alla all' au aux".split())

_WHERE = frozenset(
    """in en dans devant lors durant pendant durante nel nella al alla a à au ante em no na sur outside during after
    before ieri ayer hoy oggi ontem hier""".split()
)
_LONGEST_PLACE = 8  # words
_OF = frozenset("of de del della di du des der von vom do da van".split())
_BEHIND_OFFICES = PREPOSITIONS_BEFORE_NAMES | DETERMINERS | PARTICLES
_GERMAN_PRONOUNS = frozenset("er sie".split())


def subject_after(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
    at, index = tokens[verb].start, _first_behind(text, tokens, verb)
    if index is None:
        return None
    if behind := _behind_place(text, tokens, index):
        return role_after(text, tokens, behind, at)
    token = tokens[index]
    if surname := surname_from(text, tokens, index, at):
        return surname
    if _is_where(token.lower, tokens[verb].lower, tokens[index + 1].lower if index + 1 < len(tokens) else ""):
        return None
    is_article = (
        token.lower in DETERMINERS and index + 1 < len(tokens) and not stands_behind_break(text, tokens, index + 1)
    )
    if token.lower in PRONOUNS and not token.is_capital and not is_article:
        return Attribution(token.text, SubjectKind.PRONOUN, at, token.start, token.end)
    if token.is_name:
        stop = run_end(text, tokens, index)
        if tokens[stop - 1].lower.endswith("'s") and stop < len(tokens) and not tokens[stop].is_capital:
            return role_after(text, tokens, stop - 1, at)
        bearer = _bearer_behind(text, tokens, stop)
        is_full = bearer is not None and run_end(text, tokens, bearer) - bearer > 1  # "sagte Pohl unter Beifall"
        return (
            attribute_name(text, tokens[bearer], tokens[run_end(text, tokens, bearer) - 1], at)
            if bearer and is_full
            else attribute_name(text, token, tokens[stop - 1], at)
        )
    is_slavic_role = "а" <= token.lower[0] <= "я" and is_person_word(token.text) and not token.is_capital
    if token.lower in DETERMINERS or looks_like_title(token) or is_slavic_role:
        return role_after(text, tokens, index, at)
    # "said hydrologist Teresa Quispe": what somebody does, without an article.
    bearer = None if token.is_capital else _bearer_behind(text, tokens, index)
    return attribute_name(text, tokens[bearer], tokens[run_end(text, tokens, bearer) - 1], at) if bearer else None


def _first_behind(text: str, tokens: Sequence[Token], verb: int) -> int | None:
    """Give the first word behind a verb that may begin its subject, None behind a break."""
    index = verb + 1
    if tokens[verb].lower not in SPEECH_VERBS and index < len(tokens):
        index += tokens[index].lower in PHRASAL_VERBS.get(tokens[verb].lower, ())
    while index < len(tokens) and index - verb <= 3 and _is_skipped_after(text, tokens, index):
        index += 1
    if index + 2 < len(tokens) and tokens[index].lower in _HEARERS and tokens[index + 1].is_name:
        index = run_end(text, tokens, index + 1)  # "contou ao PÚBLICO uma professora"
    if index >= len(tokens):
        return None
    before = tokens[index - 1].end
    if BREAK.search(text[before : tokens[index].start]) or sentence_between(text, before, tokens[index].start):
        return None
    return index


def _behind_place(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Find the office and name behind where or when it was said: "ha detto in aula la pm Teresa Coletti"."""
    if tokens[index].lower not in _WHERE and tokens[index].lower not in DAYS:
        return None
    for at in range(index + 1, min(len(tokens) - 2, index + _LONGEST_PLACE)):
        if BREAK.search(text[tokens[at - 1].end : tokens[at].start]):
            return None
        follows = tokens[at - 1].lower in PREPOSITIONS_BEFORE_NAMES | _WHERE
        office, name = tokens[at + 1], tokens[at + 2]
        is_office = tokens[at].lower in DETERMINERS and not office.is_capital and name.is_name
        between = text[tokens[at].end : name.start].replace(office.text, "", 1)
        if is_office and not follows and not between.strip():
            return at
    return None


def follows_adverb(text: str, tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether one word and a pronoun stand around a verb: "Dann sagt sie"."""
    if verb + 1 >= len(tokens) or tokens[verb + 1].text not in _GERMAN_PRONOUNS or not verb:
        return False
    is_next = text[tokens[verb].end : tokens[verb + 1].start] == " "
    return is_next and begins_sentence(text, tokens[verb - 1])


def _is_where(word: str, verb: str, following: str) -> bool:
    """Tell whether a word behind a verb says where or to whom: "afirmó en", "posted on", "dijo a la agencia"."""
    return (
        (word == "en" and verb not in DUTCH_NORDIC)
        or (word == "on" and verb not in SLAVIC)
        or (word == "a" and following in _ARTICLES_BEHIND_TO)
    )


def _bearer_behind(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Find the name behind an employer and a role: "Rovers manager Dave Pringle", "Amnesty researcher Peter Benson"."""
    position = index
    while position < len(tokens) and position - index < 3 and not stands_behind_break(text, tokens, position):
        token = tokens[position]
        if token.is_capital:
            return position if position > index and token.is_name else None
        if token.lower in PREPOSITIONS_BEFORE_NAMES | DETERMINERS | _HEARERS_BEHIND or token.lower in SPEECH_VERBS:
            return None
        position += 1
    return None


def role_after(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read "the mayor, Anna Weber", "company spokesman Karl Braun", "der Bürgermeister von Bern"."""
    last = index
    while last + 1 < len(tokens) and last - index < 9:
        gap = text[tokens[last].end : tokens[last + 1].start]
        following = tokens[last + 1]
        if (following.lower in _SEPARABLE or following.lower in _THAT_OR_WHO) and last > index:
            break
        if BREAK.search(gap) or sentence_between(text, tokens[last].end, following.start):
            break
        if following.is_name:
            stop = run_end(text, tokens, last + 1)
            if stop - last == 2 and (looks_like_title(following) or _is_body_of(tokens, last, stop, text)):
                last = stop - 1
                continue
            if tokens[last].lower not in PREPOSITIONS_BEFORE_NAMES | DETERMINERS:
                is_owned = stop - last == 2 or any(each.lower in _OF for each in tokens[index + 1 : last + 1])
                bearer = _name_behind_comma(text, tokens, stop) if is_owned else None
                first, final = bearer or (following, tokens[stop - 1])
                return attribute_name(text, first, final, at)
            has_field = stop - last - 1 > 2 and is_field(following.text)
            if has_field or (tokens[last].lower in DETERMINERS and stop - last - 1 > 1):
                return attribute_name(text, following, tokens[stop - 1], at)
            last = stop - 1
            continue
        if looks_like_title(tokens[last]) and tokens[last].is_capital and following.lower not in _BEHIND_OFFICES:
            break  # "der frühere Minister gestern"
        last += 1
    bearer = _name_behind_comma(text, tokens, last + 1)
    if bearer:
        return attribute_name(text, *bearer, at)
    phrase = text[tokens[index].start : tokens[last].end]
    return Attribution(phrase, SubjectKind.ROLE, at, tokens[index].start, tokens[last].end)


def _is_body_of(tokens: Sequence[Token], last: int, stop: int, text: str) -> bool:
    """Tell whether a Russian genitive goes on to the name: "экономиста Института развития Игоря Лапшина"."""
    if not "а" <= tokens[last].lower[0] <= "я":
        return False
    for index in range(stop, min(len(tokens) - 1, stop + 4)):
        if stands_behind_break(text, tokens, index):
            return False
        if tokens[index].is_name:
            return run_end(text, tokens, index) - index > 1
    return False


def _name_behind_comma(text: str, tokens: Sequence[Token], index: int) -> tuple[Token, Token] | None:
    """Give the first and last word of a name in apposition: "the head of the union SGT, Philippe Moreau"."""
    if index < len(tokens) and "(" in text[tokens[index - 1].end : tokens[index].start]:
        # "la maire (PCF), Hélène Sarda"
        while index < len(tokens) and ")" not in text[tokens[index - 1].end : tokens[index].start]:
            index += 1
    if index >= len(tokens) or not re.match(r"^\)?,\s*$", text[tokens[index - 1].end : tokens[index].start]):
        return None
    if not tokens[index].is_name:
        return None
    return tokens[index], tokens[run_end(text, tokens, index) - 1]


def nominal_from(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    if behind := _behind_place(text, tokens, index):
        return role_after(text, tokens, behind, at)
    token = tokens[index]
    if surname := surname_from(text, tokens, index, at):
        return surname
    is_article = (
        token.lower in ("il", "i") and index + 1 < len(tokens) and not stands_behind_break(text, tokens, index + 1)
    )
    if token.lower in PRONOUNS and not is_article:
        return Attribution(token.text, SubjectKind.PRONOUN, at, token.start, token.end)
    if token.is_name:
        stop = run_end(text, tokens, index)
        if is_possessive(tokens[stop - 1].text) and stop < len(tokens) and not tokens[stop].is_capital:
            return role_after(text, tokens, index, at)  # "according to Iran's ambassador, Karl Braun"
        return attribute_name(text, token, tokens[stop - 1], at)
    return role_after(text, tokens, index, at)


def _is_skipped_after(text: str, tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if BREAK.search(text[tokens[index - 1].end : token.start]):
        return False
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if token.lower == "a" and following in _ARTICLES_BEHIND_TO:
        return False
    if token.lower in DAYS or _HOUR.match(token.lower) or (token.lower in DAY_PREPOSITIONS and following in DAYS):
        return True
    if token.lower in DETERMINERS and len(following) > 1:
        return False  # behind the verb "la" is no pronoun: "a déclaré la rapporteure"
    is_reflexive = token.lower == "sich"  # "erinnert sich der Vorsitzende"
    return is_reflexive or (
        not token.is_capital and (token.lower in SKIPPED_BEFORE_VERB or token.lower in SPEECH_VERBS)
    )
