"""Who asks, listens and answers: what a question or a pronoun beside quoted words tells of their speaker."""

import re
from dataclasses import dataclass

from refcheck.claims.speaking.antecedents import pronoun_gender
from refcheck.claims.speaking.candidates import Candidate
from refcheck.claims.speaking.scenes import Place
from refcheck.claims.speaking.speakers import Attribution
from refcheck.claims.speaking.voices import asks_somebody
from refcheck.claims.vocabulary.speech import SPEAKER_PRONOUNS
from refcheck.datatypes.making import quickly_made

_TO_THE = frozenset("al allo alla all’ ai agli alle au aux ao aos à às".split())
_MOST_TO = 3  # tokens between quoted words and whom they are said to
_THEY_TOO = frozenset({"sie"})
_BEFORE_WHOM = re.compile(
    r"\b(?:ante|devant|davanti(?:\sa(?:i|l|lla|gli|lle)?)?|perante|vor|gegenüber|перед|in front of)\s"
    r"(?:[^\W\d_]+\s){0,3}\Z"
)
_LONGEST_HEARER = 48  # code points
_LONGEST_QUESTION = 200  # code points
_SENTENCE_END = re.compile(r"[.!?…”»“]\s")


@quickly_made
@dataclass(frozen=True, slots=True)
class Said:
    """What the patterns and the pronoun beside the words tell; `is_answer` says that a question stands before them."""

    rule: Attribution | None
    ruled: str | None
    tag: str
    told: str | None
    is_answer: bool

    @property
    def gender(self) -> str | None:
        """What the pronoun that the patterns found beside its verb tells: "Als Jane Doe ging, rief er: „…“"."""
        rule = self.rule
        if rule is None or rule.verb is None or self.tag != "close" or not SPEAKER_PRONOUNS.match(rule.phrase):
            return None
        return None if rule.phrase.lower() in _THEY_TOO else pronoun_gender(rule.phrase)


def is_answer_to(text: str, place: Place) -> bool:
    """Tell the answer to a question put to "you" right before: whom the question names does not speak."""
    head = text[max(place.passage.start, place.outer[0] - _LONGEST_QUESTION) : place.outer[0]].rstrip()
    return head.endswith("?") and asks_somebody(_SENTENCE_END.split(head[:-1])[-1])


def is_hearer(candidate: Candidate, text: str) -> bool:
    """Tell "Asked by Le Monde, …", "“…”, dice al cliente" and "aseguró ante el juez": who asks or listens."""
    mention = candidate.mention
    if candidate.zone == "post" and _BEFORE_WHOM.search(text, max(0, mention.start - _LONGEST_HEARER), mention.start):
        return True
    if candidate.verb is None and f"{candidate.zone}|b:by-heard" in candidate.features:
        return True
    return mention.is_fused and mention.article in _TO_THE and candidate.zone == "post" and mention.first <= _MOST_TO


def is_passed_over(candidate: Candidate, said: Said, place: Place) -> bool:
    """Tell who or what stands between quoted words and whom the patterns name behind them.

    That is a hearer or a paper: "“…”, confesó a El País | un vecino", "“…”, according to a report by | the board".
    """
    if said.rule is None or said.tag != "close" or said.ruled is None:
        return False
    mention = candidate.mention
    return place.outer[1] <= mention.start and mention.start + len(mention.phrase) <= said.rule.position
