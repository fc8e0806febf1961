"""English words that end a noun phrase or do not: participles behind the noun, adjectives before one."""

from refcheck.claims.speaking.mention_lines import Line
from refcheck.claims.speaking.noun_phrases import is_role
from refcheck.text.wordlists import word_set

_PARTICIPLES = frozenset({"seen", "sent", "written", "drawn", "known", "born", "given", "shown", "taken"})
_EPITHETS = word_set(
    "first second third fourth fifth last next new latest final same own other recent only written joint brief short"
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
