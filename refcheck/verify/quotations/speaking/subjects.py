"""The subject in front of a verb of speech, read off the words before it: a name, a pronoun or a role.

A subject stands right before its verb or in front of a comma-framed apposition; names begin with capitals; what an
article and a common noun make up is a role.
"""

import re
from collections.abc import Sequence

from refcheck.verify.quotations.names.first_names import gender_of
from refcheck.verify.quotations.names.name_runs import (
    Token,
    begins_sentence,
    find_name_runs,
    looks_like_title,
    run_start,
    sentence_between,
)
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.particles import surname_until
from refcheck.verify.quotations.names.word_classes import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS_BEFORE_NAMES,
    PRONOUNS,
    RELATIVES,
    SKIPPED_BEFORE_VERB,
)
from refcheck.verify.quotations.speaking.speech import (
    DUTCH_NORDIC,
    SPEECH_VERBS,
)
from refcheck.verify.quotations.speaking.subject_parts import (
    BREAK,
    Attribution,
    SubjectKind,
    attribute_name,
    is_possessive,
    stands_behind_break,
)

_OFFICE_OBJECTS = frozenset(
    """state justice foreign affairs defence defense health finance education exchequer interior transport energy labor
    labour commerce treasury agriculture environment culture staff security homeland trade police""".split()
)
_AND = frozenset("and und et but aber mais pero yet".split())
_CLAUSES = frozenset("while whereas but although though während mientras tandis alors mentre enquanto".split())
_ROLE_AGAIN = re.compile(r"\W*(?:(?:the|an?|der|die|le|la|el|il|o) (?:[a-zà-ÿ-]+ ){1,3})?")  # ", the cellist "
_BY_VOICE_OF = re.compile(r",\s(?:par la (?:voix|bouche) d|per (?:bocca|voce) d|por (?:boca|voz) d)[eio]?['’ ]")
_BRACKET = re.compile(r"\s*\(")
_DEMONSTRATIVES = frozenset("that this these those ce cet cette ese esa este esta questo questa quel quella".split())
_WHERE = frozenset(
    """in at near outside inside across around behind beside bei nahe vor außerhalb à en dans près chez cerca nel nella
    vicino presso em no na perto в под у возле te bij nabij i w pod na""".split()
)
_COUNTS = frozenset(
    """zwei drei vier fünf sechs sieben acht neun zehn zwölf wenigen mehreren einigen vielen letzten ersten nächsten
    vergangenen kommenden""".split()
)
_GENITIVES = frozenset("des der eines einer".split())

_PLAIN_VERBS = frozenset("said says told wrote sagte sagt erklärte dijo afirmó disse sagde sade".split())
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Dd]er|[Dd]ie|[Ll]e|[Ll]a|[Ee]l|[Ii]l|[Oo]|[Aa]) $")
_ARTICLE_REACH = 5  # code points
_HEARERS = frozenset("you we i vous nous tu ihr usted ustedes vosotros voi você vocês вы мы".split())
_EMPHATIC = frozenset("lui elle eux elles él ella".split())
_HABITS = frozenset(
    """used liked likes loves loved tends tended supposed reported alleged believed understood thought known rumoured
    rumored""".split()
)  # "liked to say"


def subject_before(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
    index = verb - 1
    emphasised = _emphasised(text, tokens, verb)
    if emphasised:
        return emphasised
    index = _before_auxiliaries(tokens, index)
    if index >= 0 and tokens[index].lower in _AND:
        return None  # "I stood outside the station and told"
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


def _before_auxiliaries(tokens: Sequence[Token], index: int) -> int:
    """Go back over auxiliaries and adverbs, and over "used to" and "is supposed to"."""
    for _ in range(3):
        if index >= 0 and (tokens[index].lower in SKIPPED_BEFORE_VERB or tokens[index].lower.endswith("ly")):
            if tokens[index].is_capital:
                break
            index -= 1
    if index > 1 and tokens[index].lower == "to" and tokens[index - 1].lower in _HABITS:
        index -= 2
        while index > 0 and tokens[index].lower in AUXILIARIES:
            index -= 1  # "is supposed to have remarked"
    return index


def _emphasised(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
    """Read "Son camarade Youssef, lui, avoue": the pronoun between commas only sets the name off."""
    index = verb - 1
    if index < 1 or tokens[index].lower not in _EMPHATIC:
        return None
    is_set_off = stands_behind_break(text, tokens, index) and stands_behind_break(text, tokens, verb)
    named = nominal_ending_at(text, tokens, index - 1, tokens[verb].start) if is_set_off else None
    return named if named and named.kind is SubjectKind.NAME else None


def nominal_ending_at(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read the name, pronoun or role whose last word is the token at `index`."""
    token = tokens[index]
    if token.lower in PRONOUNS and not (token.is_capital and not begins_sentence(text, token) and token.lower != "i"):
        return Attribution(token.text, SubjectKind.PRONOUN, at, token.start, token.end)
    if token.is_name:
        return None if _is_counted(tokens, index) else name_ending_at(text, tokens, index, at)
    if token.lower == "it":
        return Attribution(token.text, SubjectKind.ROLE, at, token.start, token.end)
    return _role(text, tokens, index, at)


def name_ending_at(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read "Anna Weber", and through what belongs to it: "Anna Weber of the University of Bern"."""
    if surname := surname_until(text, tokens, index, at):
        return surname
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
        if looks_like_title(head) and index - first > 0 and not article:
            # "Secretary of State Antony Blinken"
            while first < index and tokens[first].lower in _OFFICE_OBJECTS:
                first += 1
            if index - first == 1:
                return attribute_name(text, tokens[first], tokens[index], at)
        if not head.is_name:
            return _role(text, tokens, index, at)
        last = before - 1
    return attribute_name(text, tokens[first], tokens[last], at)


def _is_counted(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a noun is how many of them something took: "Nach zwei Wochen fordert Weber"."""
    is_number = index > 1 and tokens[index - 1].lower in _COUNTS
    return is_number and tokens[index - 2].lower in PREPOSITIONS_BEFORE_NAMES


def _role(text: str, tokens: Sequence[Token], index: int, at: int) -> Attribution | None:
    """Read a role phrase back to its article: "the head of the union", "ein Sprecher der Behörde"."""
    if tokens[index].lower in _HEARERS and not (index and tokens[index - 1].lower == "of"):
        return None  # "a deficit of 3 per cent when you promised 2"
    for first in range(index, max(-1, index - 9), -1):
        if first < index and BREAK.search(text[tokens[first].end : tokens[first + 1].start]):
            return None
        lower = tokens[first].lower
        is_place = lower == "en" and index + 1 < len(tokens) and tokens[index + 1].lower not in DUTCH_NORDIC
        if is_place:
            continue  # "un gendarme en poste depuis trois ans"
        if lower in AUXILIARIES or lower in _PLAIN_VERBS:
            return None  # "the governor said in a video posted"
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
        opens = following is None or following.lower not in PREPOSITIONS_BEFORE_NAMES or following.lower == "as"
        is_that = lower in _DEMONSTRATIVES and not first  # `“…,” that engineer, Gavin Tulloch, told`
        if owns or is_that or (lower in DETERMINERS and opens):
            if tokens[first].start == tokens[index].start:
                return None
            phrase = text[tokens[first].start : tokens[index].end]
            return Attribution(phrase, SubjectKind.ROLE, at, tokens[first].start, tokens[index].end)
        if first == 0 and looks_like_title(tokens[first]):
            phrase = text[tokens[first].start : tokens[index].end]
            return Attribution(phrase, SubjectKind.ROLE, at, tokens[first].start, tokens[index].end)
    return None


def _has_article(text: str, subject: Attribution) -> bool:
    """Tell whether an office in capitals has its article: "the Humanitarian Coordinator, Anna Weber, told"."""
    return _ARTICLE.search(text, max(0, subject.start - _ARTICLE_REACH), subject.start) is not None


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
    # "In Maradi, in southern Niger, Amadou Issoufou, who farms there, said": where it was is no subject.
    heads = [first, *(position + 1 for position in runs)]
    placed = [end for head, end in zip(heads, runs, strict=False) if tokens[head].lower in _WHERE]
    for position in (each for each in runs if each not in placed):
        subject = nominal_ending_at(text, tokens, position, at)
        if subject and subject.kind is not SubjectKind.PRONOUN:
            if (
                subject.kind is SubjectKind.ROLE
                or is_organisation(subject.subject)
                or is_possessive(subject.subject)
                or _has_article(text, subject)
            ):
                voice = _BY_VOICE_OF.match(text, tokens[position].end)
                behind = voice.end() if voice else tokens[position].end
                named = find_name_runs(text, behind, tokens[index].end)
                # "the mayor, Anna Weber, said": the apposition gives the name.
                is_party = _BRACKET.match(text, behind) and " " not in named[0][0] if named else False
                if is_party and is_organisation(subject.subject):
                    continue  # "GENEVA (GNS) — The envoy, Anna Weber, warned"
                if named and not is_party and _ROLE_AGAIN.fullmatch(text, behind, named[0][1]):
                    return Attribution(named[0][0], SubjectKind.NAME, at, named[0][1], named[0][2])
            return subject
    return None
