"""Who speaks in a stretch of text outside quotation marks: verb of speech, subject, and what kind of subject.

Read with a few rules for word order instead of a parser; `subjects` reads the subject itself.
"""

import re
from collections.abc import Sequence

from refcheck.verify.quotations.names.name_runs import (
    Token,
    begins_sentence,
    find_tokens,
)
from refcheck.verify.quotations.names.word_classes import (
    CONJUNCTIONS,
    NEVER_INVERTED,
    SKIPPED_BEFORE_VERB,
)
from refcheck.verify.quotations.speaking.passives import agent_of, is_passive
from refcheck.verify.quotations.speaking.sentence_heads import subject_at_head
from refcheck.verify.quotations.speaking.speech import (
    INFINITIVES,
    ITALIAN_PORTUGUESE,
    LEADING_PREPOSITIONS,
    PHRASAL_VERBS,
    POSTPOSITIONS,
    PREPOSITIONS,
    SEPARABLE_VERBS,
    SLAVIC,
    SPANISH,
    SPEECH_VERBS,
)
from refcheck.verify.quotations.speaking.subject_parts import (
    BREAK,
    Attribution,
    SubjectKind,
    is_owned_noun,
    stands_behind_break,
)
from refcheck.verify.quotations.speaking.subjects import name_ending_at, nominal_ending_at, subject_before
from refcheck.verify.quotations.speaking.subjects_behind import follows_adverb, nominal_from, role_after, subject_after

__all__ = ["Attribution", "SubjectKind", "find_attributions"]

_DOCUMENTS = frozenset("statement letter note message post tweet email memo report".split())
_FARTHEST_PARTICIPLE = 12
_MODALS = frozenset("would could should will can may might must shall to".split())
_MOST_AUXILIARIES = 2
_LONGEST_CLAUSE = 8  # words of "hielt Weber ihm gestern vor"
_PERFECT = frozenset("hatte hatten hat haben habe heeft hebben had hadden".split())
_BEFORE_NOUNS = frozenset("su sus una un the an his their its sein ihr son sa ses une sua suo uma um".split())
_ES_VERBS = frozenset(("heißt", "hieß"))
_SOURCES = frozenset("aus in im bei beim von vom".split())
_GERMANIC_DETERMINERS = frozenset(
    "der die das ein eine sein seine ihr ihre de het een er sie es hat hatte haben hatten".split()
)
_WHOM = frozenset("cui qui quien quienes lequel laquelle quale whom".split())
_RUSSIAN_POSSESSIVES = {"его": "он", "её": "она", "ее": "она", "их": "они"}
_ENGLISH_PRONOUNS = frozenset("he she they we".split())
_CLITIC = re.compile(r"-(?:t-)?(il|elle|ils|elles|on)$")
_BASE_FORMS = frozenset("say tell ask call".split())
# "ha afirmado tras la firma", "ha detto in aula"
_BEHIND_NULL_SUBJECT = frozenset(
    "tras en durante ante al desde con in durante dopo alla ai nella nel sulla em após no na este esta".split()
)
_NULL_SUBJECT = frozenset([*SPANISH, *ITALIAN_PORTUGUESE, *SLAVIC])

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
    if lower in _ES_VERBS or (index and (tokens[index - 1].lower in _BEFORE_NOUNS or is_owned_noun(tokens, index))):
        return False  # "en su cuenta", "the bishop's remarks"
    if index and tokens[index - 1].lower in _MODALS and lower not in _BASE_FORMS:
        return False  # "would resume": an English verb, not the Spanish one
    if lower in SPEECH_VERBS or lower in INFINITIVES or (not index and _has_its_other_part(tokens, lower)):
        return True
    return index + 1 < len(tokens) and tokens[index + 1].lower in PHRASAL_VERBS.get(lower, ())


def _has_its_other_part(tokens: Sequence[Token], lower: str) -> bool:
    """Tell whether a German verb right behind a quotation has its other part near: "hielt Weber ihm vor"."""
    parts = SEPARABLE_VERBS.get(lower)
    return bool(parts) and any(token.lower in parts for token in tokens[1:_LONGEST_CLAUSE] if parts)


def _subject_of(text: str, tokens: Sequence[Token], verb: int, floor: int) -> Attribution | None:
    if 0 < verb <= _FARTHEST_PARTICIPLE and tokens[0].lower in _PERFECT and not tokens[0].is_capital:
        # "…“, hatte ihr Sprecher Karl Braun im Mai erklärt": the subject stands behind the auxiliary.
        inverted = subject_after(text, tokens, 0)
        if inverted and inverted.end <= tokens[verb].start:
            return Attribution(inverted.subject, inverted.kind, tokens[verb].start, inverted.start, inverted.end)
    if tokens[verb].lower in INFINITIVES:
        return subject_at_head(text, tokens, verb)
    if is_passive(tokens, verb):
        return agent_of(text, tokens, verb)
    before = subject_before(text, tokens, verb)
    opens_frame = not re.search(r"\w", text[floor : tokens[verb].start])
    is_participle = tokens[verb].lower.endswith("ing") and (
        stands_behind_break(text, tokens, verb) or bool(before and before.subject.split()[-1].lower() in _DOCUMENTS)
    )
    is_overruled = before and before.kind is SubjectKind.ROLE and (is_participle or _inverted_name(text, tokens, verb))
    if before and follows_adverb(text, tokens, verb):
        return subject_after(text, tokens, verb)
    if before and not opens_frame and not is_overruled:
        return before
    is_second = tokens[verb].lower.endswith("ing") or (verb and tokens[verb - 1].lower in CONJUNCTIONS)
    if is_second and (before is None or (before.kind is SubjectKind.ROLE and is_participle)):
        # "…, adding": a participle behind a comma has the subject of its sentence.
        before = subject_at_head(text, tokens, verb)
    if tokens[verb].lower in NEVER_INVERTED:
        return before
    after = subject_after(text, tokens, verb)
    if after and _begins_object_clause(text, tokens, after):
        # "…, but said he had no doubt": what was said begins with a pronoun.
        after, before = None, before or subject_at_head(text, tokens, verb)
    if is_second and before is None and verb == 1 and after and after.kind is SubjectKind.ROLE:
        return None  # `"harrowing" and promised a response "`: the subject stands before the quotation
    joins = is_second and before is not None and before.kind is SubjectKind.NAME
    is_object = joins and after is not None and after.kind is SubjectKind.ROLE  # "… and promised a response"
    subject = before if is_object else after or before
    opens_clause = verb <= _MOST_AUXILIARIES and all(each.lower in SKIPPED_BEFORE_VERB for each in tokens[:verb])
    is_placed = verb + 1 < len(tokens) and tokens[verb + 1].lower in _BEHIND_NULL_SUBJECT
    ends_clause = verb + 1 == len(tokens) or stands_behind_break(text, tokens, verb + 1) or is_placed
    if subject is None and (opens_frame or (opens_clause and ends_clause)) and tokens[verb].lower in _NULL_SUBJECT:
        return Attribution("", SubjectKind.PRONOUN, tokens[verb].start, tokens[verb].start, tokens[verb].end)
    return subject


def _begins_object_clause(text: str, tokens: Sequence[Token], subject: Attribution) -> bool:
    """Tell `said he had` from `," said he.`: an English pronoun with a verb of its own behind it."""
    if subject.kind is not SubjectKind.PRONOUN or subject.subject.lower() not in _ENGLISH_PRONOUNS:
        return False
    following = next((token for token in tokens if token.start >= subject.end), None)
    return following is not None and not BREAK.search(text[subject.end : following.start])


def _inverted_name(text: str, tokens: Sequence[Token], verb: int) -> bool:
    after = None if tokens[verb].lower in NEVER_INVERTED else subject_after(text, tokens, verb)
    return after is not None and after.kind is SubjectKind.NAME and after.start - tokens[verb].end < 3


def _after_preposition(text: str, tokens: Sequence[Token], index: int) -> Attribution | None:
    """Read "according to Anna Weber", "laut Weber", "so Weber" behind a comma, and Turkish "Ersoy'a göre"."""
    token = tokens[index]
    if token.lower in ("heißt", "hieß") and index + 3 < len(tokens) and tokens[index + 1].lower == "es":
        # "heißt es aus Kreisen des Ministeriums"
        if tokens[index + 2].lower in _SOURCES and not stands_behind_break(text, tokens, index + 3):
            return role_after(text, tokens, index + 3, token.start)
        return None
    if token.lower in POSTPOSITIONS and index and tokens[index - 1].is_name:
        return name_ending_at(text, tokens, index - 1, token.start)
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
            return nominal_ending_at(text, tokens, index - 1, token.start)  # "Andrea Colonna, secondo cui"
        if token.lower in LEADING_PREPOSITIONS and not token.is_capital:
            continue
        found = nominal_from(text, tokens, index + len(words), token.start)
        is_noun = token.lower == "für" and found is not None and " " not in found.subject  # "Für Unruhe sorgte"
        return None if is_noun else found
    # "…“, so Weber": only behind a comma or a closing mark.
    is_so = token.lower in ("so", "aldus") and index + 1 < len(tokens) and not token.is_capital
    is_so = is_so and (tokens[index + 1].is_capital or tokens[index + 1].lower in _GERMANIC_DETERMINERS)
    if is_so and text[max(0, token.start - 3) : token.start].rstrip()[-1:] in tuple(',"“”«»’'):
        return nominal_from(text, tokens, index + 1, token.start)
    return None


def _is_auxiliary(lower: str) -> bool:
    return lower.split("-")[0] in ("a", "ont", "avait", "aurait", "s'est", "s'était")
