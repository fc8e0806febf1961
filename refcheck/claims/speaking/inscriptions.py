"""Quoted words that nobody speaks there: a motto, a slogan, what is painted on a wall ("“Every drop counts” is …")."""

import re

from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late

_OPENS = re.compile(r"(?:^|[.;!?\n…»”\"])\s*\Z")
_ENDED = frozenset(",.!?…")
_STANDS = late(
    r"\s(?:(?:is|are|was|were|has been|remains?|remained|became|has become|stands|stood|hangs|hung|adorns|adorned|"
    r"steht|stand|stehen|prangt|prangte|heißt|hieß|hieß|lautet|lautete|ist|war|hängt|hing|"
    r"est|était|figure|figurait|orne|ornait|s’affiche|reste|es|era|fue|figura|reza|è|era|fu|campeggia|é|foi|"
    r"был[аои]?|стал[аои]?|висит|висел[аои]?|написано|красуется)\s(?!(?:he|she|er|sie|il|elle|él|ella|he)\b)|"
    r"(?:read|reads|says|ran|proclaimed?|proclaims)\s(?:the|a|an|its|their)\s(?:\w+\s){0,2}(?:signs?|banners?|"
    r"posters?|placards?|headlines?|inscriptions?|plaques?|slogans?|graffiti|stickers?|labels?)\b|"
    r"(?:stand|steht|prangt|lautet)e?\s(?:nun|jetzt|auf|über|an|in)\b)"
)
_SHOUTED = late(
    r"\b(?:(?:shouts?|cry|cries|chants?|chorus(?:es)?|murmurs?|yells?)\sof|(?:rufe|rufen|sprechchören?)|cris?\sde|(?:al\s)?gritos?\sde|"
    r"grid[ao]\sdi|grida\sdi|cori?\sdi|gritos?\sde|возглас(?:ы|ами)?|крик(?:и|ами|ов)?)\s?:?\s*\Z",
    re.IGNORECASE,
)
"""What many call out, nobody in particular: "There were cries of “…”"."""
_SENTENCE = 240  # code points
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?\n](?=\s|$)")
_LABEL = late(
    r"(?:claim|myth|assertion|question|rumou?r|figure|table|mythos|behauptung|frage|abbildung|affirmation|intox|"
    r"idée reçue|afirmación|bulo|pregunta|mito|affermazione|domanda|bufala|alegação|boato|pergunta|утверждение|миф|"
    r"вопрос|iddia|soru)\s?(?:(?:no\.\s?|nr\.\s?|n[°º]\s?|№\s?)?\d{1,2})?\s?[.:)—–-]\s?$",
    re.IGNORECASE,
)
"""What stands before words that are looked into and that nobody speaks: "Claim 1. “…” False."."""
_LONGEST_LABEL = 30
_LABEL_ENDS = frozenset(".:)—–-")


def is_labelled(text: str, start: int) -> bool:
    """Tell quoted words at `start` that a fact check or a list of questions numbers."""
    if text[max(0, start - 2) : start].strip()[-1:] not in _LABEL_ENDS:
        return False
    head = text[max(0, start - _LONGEST_LABEL) : start].rpartition("\n")[2]
    label = head[head.rfind(". ", 0, -8) + 2 :] if head.rfind(". ", 0, -8) >= 0 else head
    return bool(label) and label[0].isupper() and _LABEL.match(label) is not None


def is_inscription(text: str, outer: Span) -> bool:
    """Tell words that many shout, and those that open their clause as its subject, where nobody speaks later."""
    start, end = outer
    if _SHOUTED.search(text, max(0, start - _LONGEST_LABEL), start):
        return True
    if text[end - 2 : end - 1] in _ENDED or not _OPENS.search(text, max(0, start - 4), start):
        return False
    if _STANDS.match(text, end) is None:
        return False
    stop = _STOP.search(text, end, end + _SENTENCE)
    behind = text[end : stop.start() if stop else end + _SENTENCE].partition(",")[2]
    return not any(word.lower() in REPORTING_VERBS for word in _WORD.findall(behind))
