"""Verbs of speech in the passive: of whom they speak is not who speaks."""

from collections.abc import Sequence

from refcheck.verify.quotations.names.name_runs import Token
from refcheck.verify.quotations.speaking.subject_parts import Attribution, stands_behind_break
from refcheck.verify.quotations.speaking.subjects_behind import nominal_from

_PASSIVES = frozenset("was were is are be been being été fue fueron sido stato stata stati state foi foram".split())
_AGENTS = frozenset("by par por da dal dalla pelo pela von vom".split())
_GERMAN_PASSIVES = frozenset("wird wurde werden wurden".split())
_IN_ONES_OWN_WORDS = frozenset("quoted cited reported heard overheard recorded".split())  # "was quoted as saying"


def is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether somebody is spoken of: "was described as", "wurde als Pionier bezeichnet", "a été qualifié de"."""
    if tokens[verb].lower in _IN_ONES_OWN_WORDS or tokens[verb].lower.endswith("ing"):
        return False
    before = verb - 1
    while before > 0 and tokens[before].lower.endswith(("ly", "ment", "mente")):
        before -= 1
    if before >= 0 and tokens[before].lower in _PASSIVES and not tokens[before].is_capital:
        return True
    is_participle = tokens[verb].lower.startswith("ge") or tokens[verb].lower.endswith(("iert", "net"))
    return is_participle and any(each.lower in _GERMAN_PASSIVES for each in tokens[max(0, verb - 14) : verb])


def agent_of(text: str, tokens: Sequence[Token], verb: int) -> Attribution | None:
    """Give whom a passive names as the one who spoke: "was described by his widow as"; None where it names nobody."""
    for index in [*range(verb + 1, min(len(tokens) - 1, verb + 4)), *range(max(0, verb - 12), verb)]:
        is_behind_break = index > verb + 1 and stands_behind_break(text, tokens, index)
        if tokens[index].lower in _AGENTS and not tokens[index].is_capital and not is_behind_break:
            return nominal_from(text, tokens, index + 1, tokens[verb].start)
    return None
