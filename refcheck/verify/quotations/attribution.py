"""Who speaks in a stretch of text outside quotation marks: verb of speech, subject, and what kind of subject.

Read with a few rules for word order instead of a parser: a subject stands right before its
verb, behind a comma-framed apposition, or right after the verb; names begin with capitals; what an article
and a common noun make up is a role.
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
    find_tokens,
    looks_like_title,
    run_end,
    run_start,
    sentence_between,
)
from refcheck.verify.quotations.names import TITLES, is_organisation
from refcheck.verify.quotations.speech import (
    DUTCH_NORDIC,
    INFINITIVES,
    ITALIAN_PORTUGUESE,
    LEADING_PREPOSITIONS,
    PHRASAL_VERBS,
    POSTPOSITIONS,
    PREPOSITIONS,
    SLAVIC,
    SPANISH,
    SPEECH_VERBS,
)
from refcheck.verify.quotations.unnamed import is_person_word
from refcheck.verify.quotations.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAY_PREPOSITIONS,
    DAYS,
    DETERMINERS,
    NEVER_INVERTED,
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


_DOCUMENTS = frozenset("statement letter note message post tweet email memo report".split())
_OFFICE_OBJECTS = frozenset(
    """state justice foreign affairs defence defense health finance education exchequer interior transport energy labor
    labour commerce treasury agriculture environment culture staff security homeland trade police""".split()
)
_FARTHEST_PARTICIPLE = 12
_LONGEST_OPENING = 12  # words
_MOST_AUXILIARIES = 2
_ARTICLES_BEHIND_TO = frozenset("la el los las un una este esta su".split())
_HEARERS_BEHIND = frozenset("gegenüber dieser diesem diesen this that cette esta questo questa".split())
_PERFECT = frozenset("hatte hatten hat haben habe heeft hebben had hadden".split())
_SEPARABLE = frozenset("hinzu fest ein klar".split())  # "fügte der Minister hinzu"
_OWNED = re.compile(r"[^\W\d_][\w.&-]+(?: [^\W\d_][\w.&-]+)?['’]s ([^\W\d_]\w+ [^\W\d_][\w-]+)$")
_CLAUSES = frozenset("while whereas but although though während mientras tandis alors mentre enquanto".split())
_ROLE_AGAIN = re.compile(r"\W*(?:(?:the|an?|der|die|le|la|el|il|o) (?:[a-zà-ÿ-]+ ){1,3})?")  # ", the cellist "
_BEFORE_NOUNS = frozenset("su sus una un the an his their its sein ihr son sa ses une sua suo uma um".split())
_ES_VERBS = frozenset(("heißt", "hieß"))
_SOURCES = frozenset("aus in im bei beim von vom".split())
_APPOSED = re.compile(r",\s(?:[^,.\n]*\s)?[^\W\d_a-zà-ÿа-я]")
_THAT_OR_WHO = frozenset("que qui che who that which quien".split())
_GENITIVES = frozenset("des der eines einer".split())
_HEARERS = frozenset("ao à al aos às alla all' au aux".split())
_WHOM = frozenset("cui qui quien quienes lequel laquelle quale whom".split())
_RUSSIAN_POSSESSIVES = {"его": "он", "её": "она", "ее": "она", "их": "они"}
_ENGLISH_PRONOUNS = frozenset("he she they we".split())
_CLITIC = re.compile(r"-(?:t-)?(il|elle|ils|elles|on)$")
_NULL_SUBJECT = frozenset([*SPANISH, *ITALIAN_PORTUGUESE, *SLAVIC])
_BREAK = re.compile(r"[,;:()\[\]\"“”„«»—–!?]| - ")


_PREPOSITIONS_BY_HEAD: dict[str, list[list[str]]] = {}
for _phrase in PREPOSITIONS:
    _PREPOSITIONS_BY_HEAD.setdefault(_phrase.split()[0], []).append(_phrase.split())


def find_attributions(text: str, start: int, end: int) -> list[Attribution]:
    """Give the attributions in `text[start:end]`, which holds no quoted words, in order of their verbs."""
    tokens = find_tokens(text, start, end)
    found: list[Attribution] = []
    for index, token in enumerate(tokens):
        lower = token.lower
        clitic = _CLITIC.search(lower)
        if clitic and (_CLITIC.sub("", lower) in SPEECH_VERBS or _is_auxiliary(lower)):
            found.append(Attribution(clitic.group(1), SubjectKind.PRONOUN, token.start, token.start, token.end))
        elif (
            token.lower not in _ES_VERBS
            and _is_speech_verb(tokens, index)
            and not (token.is_capital and index and not begins_sentence(text, token))
        ):
            attribution = _subject_of(text, tokens, index, start)
            if attribution:
                found.append(attribution)
        else:
            attribution = _after_preposition(text, tokens, index)
            if attribution:
                found.append(attribution)
    return found


def _is_speech_verb(tokens: Sequence[Token], index: int) -> bool:
    lower = tokens[index].lower
    if lower in _ES_VERBS or (index and tokens[index - 1].lower in _BEFORE_NOUNS):
        return False  # "en su cuenta"
    if lower in SPEECH_VERBS or lower in INFINITIVES:
        return True
    return index + 1 < len(tokens) and tokens[index + 1].lower in PHRASAL_VERBS.get(lower, ())


def _subject_of(text: str, tokens: Sequence[Token], verb: int, floor: int) -> Attribution | None:
    if 0 < verb <= _FARTHEST_PARTICIPLE and tokens[0].lower in _PERFECT and not tokens[0].is_capital:
        # "…“, hatte ihr Sprecher Karl Braun im Mai erklärt": the subject stands behind the auxiliary.
        inverted = _subject_after(text, tokens, 0)
        if inverted and inverted.end <= tokens[verb].start:
            return Attribution(inverted.subject, inverted.kind, tokens[verb].start, inverted.start, inverted.end)
    if tokens[verb].lower in INFINITIVES:
        return _sentence_subject(text, tokens, verb)
    before = _subject_before(text, tokens, verb)
    opens_frame = not re.search(r"\w", text[floor : tokens[verb].start])
    is_participle = tokens[verb].lower.endswith("ing") and (
        _breaks(text, tokens, verb) or bool(before and before.subject.split()[-1].lower() in _DOCUMENTS)
    )
    is_overruled = before and before.kind is SubjectKind.ROLE and (is_participle or _inverted_name(text, tokens, verb))
    if before and not opens_frame and not is_overruled:
        return before
    is_second = tokens[verb].lower.endswith("ing") or (verb and tokens[verb - 1].lower in CONJUNCTIONS)
    if is_second and (before is None or (before.kind is SubjectKind.ROLE and is_participle)):
        # "…, adding": a participle behind a comma has the subject of its sentence.
        before = _sentence_subject(text, tokens, verb)
    if tokens[verb].lower in NEVER_INVERTED:
        return before
    after = _subject_after(text, tokens, verb)
    if after and _begins_object_clause(text, tokens, after):
        # "…, but said he had no doubt": what was said begins with a pronoun.
        after, before = None, before or _sentence_subject(text, tokens, verb)
    subject = after or before
    opens_clause = verb <= _MOST_AUXILIARIES and all(each.lower in SKIPPED_BEFORE_VERB for each in tokens[:verb])
    ends_clause = verb + 1 == len(tokens) or _breaks(text, tokens, verb + 1)
    if subject is None and (opens_frame or (opens_clause and ends_clause)) and tokens[verb].lower in _NULL_SUBJECT:
        return Attribution("", SubjectKind.PRONOUN, tokens[verb].start, tokens[verb].start, tokens[verb].end)
    return subject


def _begins_object_clause(text: str, tokens: Sequence[Token], subject: Attribution) -> bool:
    """Tell `said he had` from `," said he.`: an English pronoun with a verb of its own behind it."""
    if subject.kind is not SubjectKind.PRONOUN or subject.subject.lower() not in _ENGLISH_PRONOUNS:
        return False
    following = next((token for token in tokens if token.start >= subject.end), None)
    return following is not None and not _BREAK.search(text[subject.end : following.start])


def _sentence_subject(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
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
        subject = _role_after(text, tokens, first, at)
        if subject and subject.kind is SubjectKind.NAME:
            return subject
        return _short_role(text, tokens, first, verb, at)
    if not token.is_name:
        return None
    stop = run_end(text, tokens, first)
    if _is_possessive(tokens[stop - 1].text) and stop < verb and not tokens[stop].is_capital:
        return _short_role(text, tokens, first, verb, at)
    return _named(text, token, tokens[stop - 1], at)


def _is_role_word(token: Token) -> bool:
    return looks_like_title(token) or is_organisation(token.text) or is_person_word(token.text)


def find_role_at_head(text: str, start: int, end: int) -> Attribution | None:
    """Give the role that a sentence begins with: "The Turkish president was more careful", "Weber's widow laughed"."""
    tokens = find_tokens(text, start, end)
    while tokens and (tokens[0].lower in CONJUNCTIONS):
        tokens = tokens[1:]
    if not tokens:
        return None
    if tokens[0].lower in DETERMINERS:
        named = _role_after(text, tokens, 0, tokens[0].start)
        if named and named.kind is SubjectKind.NAME:
            return None
        return _unless_apposed(text, _short_role(text, tokens, 0, len(tokens), tokens[0].start))
    if not tokens[0].is_name:
        return None
    stop = run_end(text, tokens, 0)
    is_owner = _is_possessive(tokens[stop - 1].text) and stop < len(tokens) and not tokens[stop].is_capital
    if not is_owner:
        return None
    named = _role_after(text, tokens, stop - 1, tokens[0].start)
    if named and named.kind is SubjectKind.NAME:
        return None
    return _unless_apposed(text, _short_role(text, tokens, 0, len(tokens), tokens[0].start))


def _unless_apposed(text: str, role: Attribution | None) -> Attribution | None:
    """Give a role that no comma follows: behind one the name may stand ("One resident, 91-year-old Arthur Bell,")."""
    return None if role is None or _APPOSED.match(text, role.end) else role


def _short_role(text: str, tokens: Sequence[Token], first: int, verb: int, at: int) -> Attribution | None:
    """Read the role at the head of a sentence: "The foreign ministry in Tehran repeated", "Weber's spokesman"."""
    for last in range(first + 1, min(first + 6, verb)):
        if _breaks(text, tokens, last) or tokens[last].lower in PREPOSITIONS_BEFORE_NAMES | AUXILIARIES:
            return None
        if _is_role_word(tokens[last]):
            following = tokens[last + 1] if last + 1 < verb else None
            if following and _is_role_word(following):
                continue
            phrase = text[tokens[first].start : tokens[last].end]
            return Attribution(phrase, SubjectKind.ROLE, at, tokens[first].start, tokens[last].end)
    return None


def _inverted_name(text: str, tokens: Sequence[Token], verb: int) -> bool:
    after = None if tokens[verb].lower in NEVER_INVERTED else _subject_after(text, tokens, verb)
    return after is not None and after.kind is SubjectKind.NAME and after.start - tokens[verb].end < 3


def _subject_before(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
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
        antecedent = _nominal_ending_at(text, tokens, before, at)
        if tokens[before].is_capital and (antecedent is None or antecedent.kind is SubjectKind.ROLE):
            return _named(text, tokens[run_start(text, tokens, before)], tokens[before], at)
        return antecedent
    gap = text[tokens[index].end : tokens[index + 1].start]
    if "," in gap or ")" in gap or "—" in gap or "–" in gap:
        framed = _behind_apposition(text, tokens, index, at)
        if framed or "," in gap:
            return framed
    return _nominal_ending_at(text, tokens, index, at)


def _nominal_ending_at(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read the name, pronoun or role whose last word is the token at `index`."""
    token = tokens[index]
    if token.lower in PRONOUNS and not (token.is_capital and not begins_sentence(text, token) and token.lower != "i"):
        return Attribution(token.text, SubjectKind.PRONOUN, at, token.start, token.end)
    if token.is_name:
        return _name_ending_at(text, tokens, index, at)
    if token.lower == "it":
        return Attribution(token.text, SubjectKind.ROLE, at, token.start, token.end)
    return _role(text, tokens, index, at)


def _name_ending_at(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read "Anna Weber", and through what belongs to it: "Anna Weber of the University of Bern"."""
    last = index
    for _ in range(4):
        first = run_start(text, tokens, last)
        article = 1 if first and tokens[first - 1].lower in DETERMINERS and not _breaks(text, tokens, first) else 0
        before = first - 1 - article
        is_plain = before < 0 or tokens[before].lower not in PREPOSITIONS_BEFORE_NAMES or tokens[before].is_capital
        if article and first == last == index and is_plain and not looks_like_title(tokens[last]):
            phrase = text[tokens[first - 1].start : tokens[index].end]
            return Attribution(phrase, SubjectKind.ROLE, at, tokens[first - 1].start, tokens[index].end)
        if before < 0 or _breaks(text, tokens, first - article):
            break
        if tokens[before].lower not in PREPOSITIONS_BEFORE_NAMES:
            break
        if tokens[before].is_capital:
            # "In Berlin Weber said": the place and the name run together, and only the last word is safe.
            first = first if gender_of(tokens[first].lower) or first == last else last
            break
        if before < 1 or _breaks(text, tokens, before):
            break
        head = tokens[before - 1]
        if looks_like_title(head) and index - first > 0:
            # "Secretary of State Antony Blinken"
            while first < index and tokens[first].lower in _OFFICE_OBJECTS:
                first += 1
            if index - first == 1:
                return _named(text, tokens[first], tokens[index], at)
        if not head.is_name:
            return _role(text, tokens, index, at)
        last = before - 1
    return _named(text, tokens[first], tokens[last], at)


def _breaks(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether punctuation stands before a token."""
    return index < 1 or bool(_BREAK.search(text[tokens[index - 1].end : tokens[index].start]))


def _role(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read a role phrase back to its article: "the head of the union", "ein Sprecher der Behörde"."""
    for first in range(index, max(-1, index - 9), -1):
        if first < index and _BREAK.search(text[tokens[first].end : tokens[first + 1].start]):
            return None
        lower = tokens[first].lower
        is_place = lower == "en" and index + 1 < len(tokens) and tokens[index + 1].lower not in DUTCH_NORDIC
        if is_place:
            continue  # "un gendarme en poste depuis trois ans"
        if lower in AUXILIARIES:
            return None
        if lower in _GENITIVES and first and tokens[first - 1].is_name and not _breaks(text, tokens, first):
            continue  # "ein Sprecher des Kanzleramts"
        following = tokens[first - 1] if first else None
        owns = (
            tokens[first].is_name
            and _is_possessive(lower)
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
        if tokens[first].lower in _CLAUSES and _breaks(text, tokens, first):
            first += 1
            break
    runs = [
        position
        for position in range(first, index + 1)
        if position + 1 <= index and re.match(r"\s*[,(—–]", text[tokens[position].end : tokens[position + 1].start])
    ]
    for position in runs:
        subject = _nominal_ending_at(text, tokens, position, at)
        if subject and subject.kind is not SubjectKind.PRONOUN:
            if subject.kind is SubjectKind.ROLE or is_organisation(subject.subject) or _is_possessive(subject.subject):
                named = find_name_runs(text, tokens[position].end, tokens[index].end)
                # "the mayor, Anna Weber, said": the apposition gives the name.
                if named and _ROLE_AGAIN.fullmatch(text, tokens[position].end, named[0][1]):
                    return Attribution(named[0][0], SubjectKind.NAME, at, named[0][1], named[0][2])
            return subject
    return None


def _is_possessive(name: str) -> bool:
    return name.replace("’", "'").endswith("'s")


def _subject_after(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
    at = tokens[verb].start
    index = verb + 1
    if tokens[verb].lower not in SPEECH_VERBS and index < len(tokens):
        index += tokens[index].lower in PHRASAL_VERBS.get(tokens[verb].lower, ())
    while index < len(tokens) and index - verb <= 3 and _is_skipped_after(text, tokens, index):
        index += 1
    if index + 2 < len(tokens) and tokens[index].lower in _HEARERS and tokens[index + 1].is_name:
        index = run_end(text, tokens, index + 1)  # "contou ao PÚBLICO uma professora"
    if index >= len(tokens) or _BREAK.search(text[tokens[index - 1].end : tokens[index].start]):
        return None
    if sentence_between(text, tokens[index - 1].end, tokens[index].start):
        return None
    token = tokens[index]
    if token.lower == "en" and tokens[verb].lower not in DUTCH_NORDIC:
        return None  # "afirmó en una entrevista": where, not who
    if token.lower == "a" and index + 1 < len(tokens) and tokens[index + 1].lower in _ARTICLES_BEHIND_TO:
        return None  # "dijo a la agencia": to whom, not who
    is_article = token.lower in DETERMINERS and index + 1 < len(tokens) and not _breaks(text, tokens, index + 1)
    if token.lower in PRONOUNS and not token.is_capital and not is_article:
        return Attribution(token.text, SubjectKind.PRONOUN, at, token.start, token.end)
    if token.is_name:
        stop = run_end(text, tokens, index)
        if tokens[stop - 1].lower.endswith("'s") and stop < len(tokens) and not tokens[stop].is_capital:
            return _role_after(text, tokens, stop - 1, at)
        bearer = _bearer_behind(text, tokens, stop)
        return (
            _named(text, tokens[bearer], tokens[run_end(text, tokens, bearer) - 1], at)
            if bearer
            else _named(text, token, tokens[stop - 1], at)
        )
    if token.lower in DETERMINERS or looks_like_title(token):
        return _role_after(text, tokens, index, at)
    # "said hydrologist Teresa Quispe": what somebody does, without an article.
    bearer = None if token.is_capital else _bearer_behind(text, tokens, index)
    return _named(text, tokens[bearer], tokens[run_end(text, tokens, bearer) - 1], at) if bearer else None


def _bearer_behind(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Find the name behind an employer and a role: "Rovers manager Dave Pringle", "Amnesty researcher Peter Benson"."""
    position = index
    while position < len(tokens) and position - index < 3 and not _breaks(text, tokens, position):
        token = tokens[position]
        if token.is_capital:
            return position if position > index and token.is_name else None
        if token.lower in PREPOSITIONS_BEFORE_NAMES | DETERMINERS | _HEARERS_BEHIND or token.lower in SPEECH_VERBS:
            return None
        position += 1
    return None


def _role_after(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read "the mayor, Anna Weber", "company spokesman Karl Braun", "der Bürgermeister von Bern"."""
    last = index
    while last + 1 < len(tokens) and last - index < 9:
        gap = text[tokens[last].end : tokens[last + 1].start]
        following = tokens[last + 1]
        if (following.lower in _SEPARABLE or following.lower in _THAT_OR_WHO) and last > index:
            break
        if _BREAK.search(gap) or sentence_between(text, tokens[last].end, following.start):
            break
        if following.is_name:
            stop = run_end(text, tokens, last + 1)
            if tokens[last].lower not in PREPOSITIONS_BEFORE_NAMES | DETERMINERS:
                bearer = _name_behind_comma(text, tokens, stop) if stop - last == 2 else None
                first, final = bearer or (following, tokens[stop - 1])
                return _named(text, first, final, at)
            if tokens[last].lower in DETERMINERS and stop - last - 1 > 1:
                return _named(text, following, tokens[stop - 1], at)
            last = stop - 1
            continue
        last += 1
    bearer = _name_behind_comma(text, tokens, last + 1)
    if bearer:
        return _named(text, *bearer, at)
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


def _after_preposition(text: str, tokens: Sequence[Token], index: int) -> Attribution | None:
    """Read "according to Anna Weber", "laut Weber", "so Weber" behind a comma, and Turkish "Ersoy'a göre"."""
    token = tokens[index]
    if token.lower in ("heißt", "hieß") and index + 3 < len(tokens) and tokens[index + 1].lower == "es":
        # "heißt es aus Kreisen des Ministeriums"
        if tokens[index + 2].lower in _SOURCES and not _breaks(text, tokens, index + 3):
            return _role_after(text, tokens, index + 3, token.start)
        return None
    if token.lower in POSTPOSITIONS and index and tokens[index - 1].is_name:
        return _name_ending_at(text, tokens, index - 1, token.start)
    if token.lower == "по" and index + 2 < len(tokens):
        owner = _RUSSIAN_POSSESSIVES.get(tokens[index + 1].lower)
        if owner and tokens[index + 2].lower in ("словам", "мнению", "данным", "оценке", "признанию"):
            return Attribution(owner, SubjectKind.PRONOUN, token.start, token.start, tokens[index + 2].end)
    for words in _PREPOSITIONS_BY_HEAD.get(token.lower, ()):
        if index + len(words) >= len(tokens):
            continue
        if [each.lower for each in tokens[index : index + len(words)]] != words:
            continue
        if tokens[index + len(words)].lower in _WHOM and index:
            return _nominal_ending_at(text, tokens, index - 1, token.start)  # "Andrea Colonna, secondo cui"
        if token.lower in LEADING_PREPOSITIONS and not token.is_capital:
            continue
        return _nominal_from(text, tokens, index + len(words), token.start)
    # "…“, so Weber": only behind a comma or a closing mark.
    is_so = token.lower in ("so", "aldus") and index + 1 < len(tokens) and not token.is_capital
    if is_so and text[max(0, token.start - 3) : token.start].rstrip()[-1:] in tuple(',"“”«»’'):
        return _nominal_from(text, tokens, index + 1, token.start)
    return None


def _nominal_from(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    token = tokens[index]
    is_article = token.lower in ("il", "i") and index + 1 < len(tokens) and not _breaks(text, tokens, index + 1)
    if token.lower in PRONOUNS and not is_article:
        return Attribution(token.text, SubjectKind.PRONOUN, at, token.start, token.end)
    if token.is_name:
        stop = run_end(text, tokens, index)
        if _is_possessive(tokens[stop - 1].text) and stop < len(tokens) and not tokens[stop].is_capital:
            return _role_after(text, tokens, index, at)  # "according to Iran's ambassador, Karl Braun"
        return _named(text, token, tokens[stop - 1], at)
    return _role_after(text, tokens, index, at)


def _named(text: str, first: Token, last: Token, at: int) -> Attribution:
    name = text[first.start : last.end]
    owned = _OWNED.match(name)
    if owned:
        # "Davy's Stephen Furlow": the employer comes first.
        return Attribution(owned.group(1), SubjectKind.NAME, at, first.start + owned.start(1), last.end)
    words = [word.lower().strip(".") for word in name.split()]
    if _is_possessive(name) and not text[last.end : last.end + 2].strip().isalpha():
        name = name[:-2]
    is_role = all(word in TITLES for word in words) or (words[0] in TITLES and words[1] in PARTICLES)
    return Attribution(name, SubjectKind.ROLE if is_role else SubjectKind.NAME, at, first.start, last.end)


def _is_auxiliary(lower: str) -> bool:
    return lower.split("-")[0] in ("a", "ont", "avait", "aurait")


def _is_skipped_after(text: str, tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if _BREAK.search(text[tokens[index - 1].end : token.start]):
        return False
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if token.lower == "a" and following in _ARTICLES_BEHIND_TO:
        return False
    if token.lower in DAYS or (token.lower in DAY_PREPOSITIONS and following in DAYS):
        return True
    return not token.is_capital and (token.lower in SKIPPED_BEFORE_VERB or token.lower in SPEECH_VERBS)
