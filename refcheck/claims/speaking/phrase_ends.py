"""Words that end a noun phrase or go on with it: participles, adjectives before and behind the noun, offices."""

import re

from refcheck.claims.speaking.mention_lines import Line
from refcheck.claims.speaking.noun_phrases import is_role
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.roles import PEOPLE_NOUNS
from refcheck.text.wordlists import word_set

_PARTICIPLES = frozenset({"seen", "sent", "written", "drawn", "known", "born", "given", "shown", "taken"})
_EPITHETS = word_set(
    "first second third fourth fifth last next new latest final same own other recent only written joint brief short"
)
_HEADS = frozenset({"chief", "head", "deputy", "senior", "shadow"})
_MOST_OF_OFFICE = 3  # tokens from "chief" to "officer"
_FINITE_ENDING = re.compile(
    r"(?:ou|iu|eu|aram|eram|iram|ó|aron|ieron|ò|ì|arono|erono|irono|èrent|irent|urent|aient|ait|ellent|ettent|ssent)$"
)
"""How Romance verbs end that are no adjectives: "a Folha viu", "les magistrats appellent"."""
_ADVERBS = word_set(
    """
    aussi également encore ensuite déjà plus jamais pourtant toujours souvent même donc ainsi récemment enfin
    también ya luego después además todavía aún nunca siempre sólo solo ahora hoy ayer recientemente
    anche poi già ancora inoltre mai sempre ora oggi ieri invece recentemente
    também já depois ainda nunca sempre só agora hoje ontem recentemente
    """
)
_EPITHET_ENDINGS = ("ous", "ful", "less", "ive", "ible", "able")


def is_epithet_before(line: Line, at: int) -> bool:
    """Tell "first" and "written", behind which "call" and "reply" are nouns."""
    if line.language not in {None, "en"} or not line.tokens[at].text[0].islower():
        return False
    low = line.tokens[at].low
    return low in _EPITHETS or (low.endswith(_EPITHET_ENDINGS) and len(low) > 5 and not is_role(low))


def is_participle(line: Line, at: int) -> bool:
    """Tell "published" behind "a study", which begins what is told of it."""
    if line.language not in {None, "en"} or at + 1 >= len(line.tokens):
        return False
    low = line.tokens[at].low
    return (low.endswith("ed") or low in _PARTICIPLES) and line.tokens[at + 1].low in line.words.prepositions


def end_of_office(line: Line, at: int) -> int | None:
    """Read "the | chief risk officer", whose role is named last."""
    if line.tokens[at].low not in _HEADS:
        return None
    for last in range(at + 1, min(at + 1 + _MOST_OF_OFFICE, len(line.tokens))):
        token = line.tokens[last]
        if last in line.names or not token.text[0].isalpha() or line.ends_phrase(token, is_first=False):
            return None
        if token.low in PEOPLE_NOUNS:
            return last + 1 if last > at + 1 else None
    return None


def is_epithet_behind(line: Line, at: int) -> bool:
    """Tell a small-written adjective that belongs to a body's name."""
    if at >= len(line.tokens) or not line.tokens[at].text[0].islower() or at in line.names:
        return False
    low = line.tokens[at].low
    if line.ends_phrase(line.tokens[at], is_first=False) or low.endswith("mente") or _FINITE_ENDING.search(low):
        return False
    if line.language == "fr" and low.endswith(("ra", "ront")):
        return False  # "La ligne Lyon-Turin | rouvrira"
    following = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if following is None or not following.text[0].isalnum():
        return True
    words = line.words
    return following.low in words.auxiliaries or following.low in REPORTING_VERBS or following.low in words.prepositions


def is_adjective_behind(line: Line, at: int) -> bool:
    """Tell "el gobierno catalán ha" from "le parquet évoquera": behind an adjective stands the verb or "de"."""
    if not line.tokens[at].text[0].islower() or at + 1 >= len(line.tokens):
        return False
    if _FINITE_ENDING.search(line.tokens[at].low):
        return False
    following, words = line.tokens[at + 1], line.words
    if following.low in _ADVERBS:
        following = line.tokens[min(at + 2, len(line.tokens) - 1)]  # "Le ministre persiste | pourtant."
    is_verb = following.low in words.auxiliaries or following.low in REPORTING_VERBS
    return is_verb or following.low in words.complementing or following.text == "," or at + 1 in line.names


def past_members(line: Line, at: int) -> int:
    """Step past "magistrati" of "l’Associazione nazionale magistrati", where Italian says whose body it is."""
    tokens = line.tokens
    has_members = line.language == "it" and at < len(tokens) and tokens[at].text.islower() and is_role(tokens[at].text)
    return at + 1 if has_members else at
