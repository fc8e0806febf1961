"""The subject of a verb of speech, read off the words around it: a name, a pronoun or a role.

A subject stands right before its verb, behind a comma-framed apposition, or right after the verb; names begin with
capitals; what an article and a common noun make up is a role.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from refcheck.verify.quotations.first_names import gender_of
from refcheck.verify.quotations.name_runs import (
    Token,
    begins_sentence,
    find_name_runs,
    looks_like_title,
    run_end,
    run_start,
    sentence_between,
)
from refcheck.verify.quotations.organisations import is_organisation
from refcheck.verify.quotations.speech import (
    DUTCH_NORDIC,
    PHRASAL_VERBS,
    SPEECH_VERBS,
)
from refcheck.verify.quotations.titles import TITLES
from refcheck.verify.quotations.word_classes import (
    AUXILIARIES,
    DAY_PREPOSITIONS,
    DAYS,
    DETERMINERS,
    PARTICLES,
    PREPOSITIONS_BEFORE_NAMES,
    PRONOUNS,
    RELATIVES,
    SKIPPED_BEFORE_VERB,
)


class SubjectKind(StrEnum):
    """What the page calls the speaker by."""

    NAME = "name"
    PRONOUN = "pronoun"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb of speech (or "according to") at `at` with its subject; offsets count in the page's text."""

    subject: str
    kind: SubjectKind
    at: int
    start: int
    end: int


_OFFICE_OBJECTS = frozenset(
    """state justice foreign affairs defence defense health finance education exchequer interior transport energy labor
    labour commerce treasury agriculture environment culture staff security homeland trade police""".split()
)
_ARTICLES_BEHIND_TO = frozenset("la el los las un una este esta su".split())
_HEARERS_BEHIND = frozenset("gegenüber dieser diesem diesen this that cette esta questo questa".split())
_SEPARABLE = frozenset("hinzu fest ein klar".split())  # "fügte der Minister hinzu"
_OWNED = re.compile(r"[^\W\d_][\w.&-]+(?: [^\W\d_][\w.&-]+)?['’]s ([^\W\d_]\w+ [^\W\d_][\w-]+)$")
_CLAUSES = frozenset("while whereas but although though während mientras tandis alors mentre enquanto".split())
_ROLE_AGAIN = re.compile(r"\W*(?:(?:the|an?|der|die|le|la|el|il|o) (?:[a-zà-ÿ-]+ ){1,3})?")  # ", the cellist "
_THAT_OR_WHO = frozenset("que qui che who that which quien".split())
_GENITIVES = frozenset("des der eines einer".split())
_HEARERS = frozenset("ao à al aos às alla all' au aux".split())
BREAK = re.compile(r"[,;:()\[\]\"“”„«»—–!?]| - ")


def subject_before(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
    index = verb - 1
    for _ in range(3):
        if index >= 0 and (tokens[index].lower in SKIPPED_BEFORE_VERB or tokens[index].lower.endswith("ly")):
            if tokens[index].is_capital:
                break
            index -= 1
    if index < 0 or sentence_between(text, tokens[index].end, tokens[index + 1].start):
        return None
    at = tokens[verb].start
    if tokens[index].lower in RELATIVES and index:
        # "Lt. James Orr,[4] who described it as": the antecedent speaks.
        before = index - 2 if tokens[index - 1].text.isdigit() and index > 1 else index - 1
        antecedent = nominal_ending_at(text, tokens, before, at)
        if tokens[before].is_capital and (antecedent is None or antecedent.kind is SubjectKind.ROLE):
            return attribute_name(text, tokens[run_start(text, tokens, before)], tokens[before], at)
        return antecedent
    gap = text[tokens[index].end : tokens[index + 1].start]
    if "," in gap or ")" in gap or "—" in gap or "–" in gap:
        framed = _behind_apposition(text, tokens, index, at)
        if framed or "," in gap:
            return framed
    return nominal_ending_at(text, tokens, index, at)


def nominal_ending_at(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read the name, pronoun or role whose last word is the token at `index`."""
    token = tokens[index]
    if token.lower in PRONOUNS and not (token.is_capital and not begins_sentence(text, token) and token.lower != "i"):
        return Attribution(token.text, SubjectKind.PRONOUN, at, token.start, token.end)
    if token.is_name:
        return name_ending_at(text, tokens, index, at)
    if token.lower == "it":
        return Attribution(token.text, SubjectKind.ROLE, at, token.start, token.end)
    return _role(text, tokens, index, at)


def name_ending_at(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read "Anna Weber", and through what belongs to it: "Anna Weber of the University of Bern"."""
    last = index
    for _ in range(4):
        first = run_start(text, tokens, last)
        article = (
            1
            if first and tokens[first - 1].lower in DETERMINERS and not stands_behind_break(text, tokens, first)
            else 0
        )
        before = first - 1 - article
        is_plain = before < 0 or tokens[before].lower not in PREPOSITIONS_BEFORE_NAMES or tokens[before].is_capital
        if article and first == last == index and is_plain and not looks_like_title(tokens[last]):
            phrase = text[tokens[first - 1].start : tokens[index].end]
            return Attribution(phrase, SubjectKind.ROLE, at, tokens[first - 1].start, tokens[index].end)
        if before < 0 or stands_behind_break(text, tokens, first - article):
            break
        if tokens[before].lower not in PREPOSITIONS_BEFORE_NAMES:
            break
        if tokens[before].is_capital:
            # "In Berlin Weber said": the place and the name run together, and only the last word is safe.
            first = first if gender_of(tokens[first].lower) or first == last else last
            break
        if before < 1 or stands_behind_break(text, tokens, before):
            break
        head = tokens[before - 1]
        if looks_like_title(head) and index - first > 0:
            # "Secretary of State Antony Blinken"
            while first < index and tokens[first].lower in _OFFICE_OBJECTS:
                first += 1
            if index - first == 1:
                return attribute_name(text, tokens[first], tokens[index], at)
        if not head.is_name:
            return _role(text, tokens, index, at)
        last = before - 1
    return attribute_name(text, tokens[first], tokens[last], at)


def stands_behind_break(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether punctuation stands before a token."""
    return index < 1 or bool(BREAK.search(text[tokens[index - 1].end : tokens[index].start]))


def _role(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read a role phrase back to its article: "the head of the union", "ein Sprecher der Behörde"."""
    for first in range(index, max(-1, index - 9), -1):
        if first < index and BREAK.search(text[tokens[first].end : tokens[first + 1].start]):
            return None
        lower = tokens[first].lower
        is_place = lower == "en" and index + 1 < len(tokens) and tokens[index + 1].lower not in DUTCH_NORDIC
        if is_place:
            continue  # "un gendarme en poste depuis trois ans"
        if lower in AUXILIARIES:
            return None
        if lower in _GENITIVES and first and tokens[first - 1].is_name and not stands_behind_break(text, tokens, first):
            continue  # "ein Sprecher des Kanzleramts"
        following = tokens[first - 1] if first else None
        owns = (
            tokens[first].is_name
            and is_possessive(lower)
            and not any(each.is_capital or each.lower in SPEECH_VERBS for each in tokens[first + 1 : index])
        )
        if owns:
            first = run_start(text, tokens, first)
        if owns or (lower in DETERMINERS and (following is None or following.lower not in PREPOSITIONS_BEFORE_NAMES)):
            if tokens[first].start == tokens[index].start:
                return None
            phrase = text[tokens[first].start : tokens[index].end]
            return Attribution(phrase, SubjectKind.ROLE, at, tokens[first].start, tokens[index].end)
        if first == 0 and looks_like_title(tokens[first]):
            phrase = text[tokens[first].start : tokens[index].end]
            return Attribution(phrase, SubjectKind.ROLE, at, tokens[first].start, tokens[index].end)
    return None


def _behind_apposition(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read the subject in front of an apposition or relative clause: "Anna Weber, who met Karl Braun, said"."""
    first = index
    while first > 0 and not sentence_between(text, tokens[first - 1].end, tokens[first].start):
        first -= 1
        if index - first > 40:
            return None
        if tokens[first].lower in _CLAUSES and stands_behind_break(text, tokens, first):
            first += 1
            break
    runs = [
        position
        for position in range(first, index + 1)
        if position + 1 <= index and re.match(r"\s*[,(—–]", text[tokens[position].end : tokens[position + 1].start])
    ]
    for position in runs:
        subject = nominal_ending_at(text, tokens, position, at)
        if subject and subject.kind is not SubjectKind.PRONOUN:
            if subject.kind is SubjectKind.ROLE or is_organisation(subject.subject) or is_possessive(subject.subject):
                named = find_name_runs(text, tokens[position].end, tokens[index].end)
                # "the mayor, Anna Weber, said": the apposition gives the name.
                if named and _ROLE_AGAIN.fullmatch(text, tokens[position].end, named[0][1]):
                    return Attribution(named[0][0], SubjectKind.NAME, at, named[0][1], named[0][2])
            return subject
    return None


def is_possessive(name: str) -> bool:
    return name.replace("’", "'").endswith("'s")


def subject_after(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
    at = tokens[verb].start
    index = verb + 1
    if tokens[verb].lower not in SPEECH_VERBS and index < len(tokens):
        index += tokens[index].lower in PHRASAL_VERBS.get(tokens[verb].lower, ())
    while index < len(tokens) and index - verb <= 3 and _is_skipped_after(text, tokens, index):
        index += 1
    if index + 2 < len(tokens) and tokens[index].lower in _HEARERS and tokens[index + 1].is_name:
        index = run_end(text, tokens, index + 1)  # "contou ao PÚBLICO uma professora"
    if index >= len(tokens) or BREAK.search(text[tokens[index - 1].end : tokens[index].start]):
        return None
    if sentence_between(text, tokens[index - 1].end, tokens[index].start):
        return None
    token = tokens[index]
    if token.lower == "en" and tokens[verb].lower not in DUTCH_NORDIC:
        return None  # "afirmó en una entrevista": where, not who
    if token.lower == "a" and index + 1 < len(tokens) and tokens[index + 1].lower in _ARTICLES_BEHIND_TO:
        return None  # "dijo a la agencia": to whom, not who
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
        return (
            attribute_name(text, tokens[bearer], tokens[run_end(text, tokens, bearer) - 1], at)
            if bearer
            else attribute_name(text, token, tokens[stop - 1], at)
        )
    if token.lower in DETERMINERS or looks_like_title(token):
        return role_after(text, tokens, index, at)
    # "said hydrologist Teresa Quispe": what somebody does, without an article.
    bearer = None if token.is_capital else _bearer_behind(text, tokens, index)
    return attribute_name(text, tokens[bearer], tokens[run_end(text, tokens, bearer) - 1], at) if bearer else None


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
            if tokens[last].lower not in PREPOSITIONS_BEFORE_NAMES | DETERMINERS:
                bearer = _name_behind_comma(text, tokens, stop) if stop - last == 2 else None
                first, final = bearer or (following, tokens[stop - 1])
                return attribute_name(text, first, final, at)
            if tokens[last].lower in DETERMINERS and stop - last - 1 > 1:
                return attribute_name(text, following, tokens[stop - 1], at)
            last = stop - 1
            continue
        last += 1
    bearer = _name_behind_comma(text, tokens, last + 1)
    if bearer:
        return attribute_name(text, *bearer, at)
    phrase = text[tokens[index].start : tokens[last].end]
    return Attribution(phrase, SubjectKind.ROLE, at, tokens[index].start, tokens[last].end)


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
    token = tokens[index]
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


def attribute_name(text: str, first: Token, last: Token, at: int) -> Attribution:
    name = text[first.start : last.end]
    owned = _OWNED.match(name)
    if owned:
        # "Davy's Stephen Furlow": the employer comes first.
        return Attribution(owned.group(1), SubjectKind.NAME, at, first.start + owned.start(1), last.end)
    words = [word.lower().strip(".") for word in name.split()]
    if is_possessive(name) and not text[last.end : last.end + 2].strip().isalpha():
        name = name[:-2]
    is_role = all(word in TITLES for word in words) or (words[0] in TITLES and words[1] in PARTICLES)
    return Attribution(name, SubjectKind.ROLE if is_role else SubjectKind.NAME, at, first.start, last.end)


def _is_skipped_after(text: str, tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if BREAK.search(text[tokens[index - 1].end : token.start]):
        return False
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if token.lower == "a" and following in _ARTICLES_BEHIND_TO:
        return False
    if token.lower in DAYS or (token.lower in DAY_PREPOSITIONS and following in DAYS):
        return True
    if token.lower in DETERMINERS and len(following) > 1:
        return False  # behind the verb "la" is no pronoun: "a déclaré la rapporteure"
    return not token.is_capital and (token.lower in SKIPPED_BEFORE_VERB or token.lower in SPEECH_VERBS)
