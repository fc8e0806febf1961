"""The subject at the head of a sentence: a name, a role, or an office and its bearer."""

import re
from collections.abc import Sequence

from refcheck.verify.quotations.names.name_runs import Token, find_tokens, looks_like_title, run_end, sentence_between
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS_BEFORE_NAMES,
    PRONOUNS,
)
from refcheck.verify.quotations.speaking.subject_parts import (
    Attribution,
    SubjectKind,
    attribute_name,
    is_possessive,
    stands_behind_break,
)
from refcheck.verify.quotations.speaking.subjects_behind import role_after
from refcheck.verify.quotations.speaking.unnamed import is_person_word

_LONGEST_OFFICE = 6  # words between a body and its officer's name
_LONGEST_OPENING = 12  # words
_APPOSED = re.compile(r",\s(?:[^,.\n]*\s)?[^\W\d_a-zà-ÿа-я]")


def find_role_at_head(text: str, start: int, end: int) -> Attribution | None:
    """Give the role that a sentence begins with: "The Turkish president was more careful", "Weber's widow laughed"."""
    tokens = find_tokens(text, start, end)
    while tokens and (tokens[0].lower in CONJUNCTIONS):
        tokens = tokens[1:]
    if not tokens:
        return None
    if tokens[0].lower in DETERMINERS:
        named = role_after(text, tokens, 0, tokens[0].start)
        if named and named.kind is SubjectKind.NAME:
            return None
        return _unless_apposed(text, _short_role(text, tokens, 0, len(tokens), tokens[0].start))
    if not tokens[0].is_name:
        return None
    stop = run_end(text, tokens, 0)
    is_owner = is_possessive(tokens[stop - 1].text) and stop < len(tokens) and not tokens[stop].is_capital
    if not is_owner:
        return None
    named = role_after(text, tokens, stop - 1, tokens[0].start)
    if named and named.kind is SubjectKind.NAME:
        return None
    return _unless_apposed(text, _short_role(text, tokens, 0, len(tokens), tokens[0].start))


def subject_at_head(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
    """Read the subject at the head of the sentence for a second verb: "Weber has no account and said"."""
    first = verb
    while first > 0 and not sentence_between(text, tokens[first - 1].end, tokens[first].start):
        first -= 1
    while first < verb and looks_like_title(tokens[first]) and not tokens[first].is_capital:
        first += 1
    if tokens[first].lower in PREPOSITIONS_BEFORE_NAMES:
        # "In a statement, the ministry announced"
        for position in range(first + 1, min(verb, first + _LONGEST_OPENING)):
            if "," in text[tokens[position - 1].end : tokens[position].start]:
                first = position
                break
    token, at = tokens[first], tokens[verb].start
    if token.lower in PRONOUNS:
        return Attribution(token.text, SubjectKind.PRONOUN, at, token.start, token.end)
    if token.lower in DETERMINERS:
        # "His counterpart, Carla Benedetti, took a different line, telling": only where the name follows.
        subject = role_after(text, tokens, first, at)
        if subject and subject.kind is SubjectKind.NAME:
            return subject
        return _short_role(text, tokens, first, verb, at)
    if not token.is_name:
        return None
    stop = run_end(text, tokens, first)
    if is_possessive(tokens[stop - 1].text) and stop < verb and not tokens[stop].is_capital:
        return _short_role(text, tokens, first, verb, at)
    officer = _officer_behind(text, tokens, stop, verb)
    first_word, last_word = officer or (token, tokens[stop - 1])
    subject = attribute_name(text, first_word, last_word, at)
    if subject.kind is SubjectKind.ROLE and (bearer := _bearer_apposed(text, tokens, stop, verb)):
        return attribute_name(text, *bearer, at)
    return subject


def _officer_behind(text: str, tokens: Sequence[Token], stop: int, verb: int) -> tuple[Token, Token] | None:
    """Give whom an office behind a body's name belongs to: "Latterbridge parish council chairman Hugh Bottomley"."""
    for position in range(stop + 1, min(verb, stop + _LONGEST_OFFICE)):
        if stands_behind_break(text, tokens, position):
            return None
        if tokens[position].is_name and looks_like_title(tokens[position - 1]):
            return tokens[position], tokens[run_end(text, tokens, position) - 1]
    return None


def _bearer_apposed(text: str, tokens: Sequence[Token], stop: int, verb: int) -> tuple[Token, Token] | None:
    """Give the name between commas behind an office: "Counsel for the defendant, Ms Ferreira, went further"."""
    for position in range(stop, min(verb, stop + _LONGEST_OFFICE)):
        if stands_behind_break(text, tokens, position):
            is_name = tokens[position].is_name and "," in text[tokens[position - 1].end : tokens[position].start]
            return (tokens[position], tokens[run_end(text, tokens, position) - 1]) if is_name else None
    return None


def _unless_apposed(text: str, role: Attribution | None) -> Attribution | None:
    """Give a role that no comma follows: behind one the name may stand ("One resident, 91-year-old Arthur Bell,")."""
    return None if role is None or _APPOSED.match(text, role.end) else role


def _short_role(text: str, tokens: Sequence[Token], first: int, verb: int, at: int) -> Attribution | None:
    """Read the role at the head of a sentence: "The foreign ministry in Tehran repeated", "Weber's spokesman"."""
    for last in range(first + 1, min(first + 6, verb)):
        if stands_behind_break(text, tokens, last) or tokens[last].lower in PREPOSITIONS_BEFORE_NAMES | AUXILIARIES:
            return None
        if _is_role_word(tokens[last]):
            following = tokens[last + 1] if last + 1 < verb else None
            if following and _is_role_word(following):
                continue
            phrase = text[tokens[first].start : tokens[last].end]
            return Attribution(phrase, SubjectKind.ROLE, at, tokens[first].start, tokens[last].end)
    return None


def _is_role_word(token: Token) -> bool:
    return looks_like_title(token) or is_organisation(token.text) or is_person_word(token.text)
