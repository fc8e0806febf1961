"""The attribution before quoted words: Jane Doe, the mayor, said that “…”."""

import re
from collections.abc import Iterator

from refcheck.claims.speaking.fixed_forms import by_fixed_form, without_verb
from refcheck.claims.speaking.noun_phrases import (
    OPENING,
    WORD,
    can_speak,
    cut_phrase,
    starts_with_person,
    strip_adverbs,
)
from refcheck.claims.speaking.speakers import WINDOW, Attribution, is_noun
from refcheck.claims.speaking.subjects import SUBORDINATE, last_noun_phrase, main_subject, subject_phrase
from refcheck.claims.vocabulary.reporting_verbs import OBJECT_VERBS, REPORTING_VERBS, WEAK_VERBS
from refcheck.claims.vocabulary.speech import ACCORDING_TO, SPEAKER_PRONOUNS
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

_SPEECH_TAIL = re.compile(
    r"[\s,:;—–-]*(?:\b(?:that|dass|daß|que|qu[’']|che|ki|что|as|as follows|this|the following|in part|of))?[\s,:—–-]*$",
    re.IGNORECASE,
)
_THAT = frozenset({"that", "dass", "daß", "que", "che", "ki", "что"})
_COMPLETING = _THAT | {"hinzu", "mit"}
"""What makes a word of many meanings one of speech: "put it that", "fügte hinzu"."""
_TURKISH_PARTICIPLES = frozenset(
    "diyen söyleyen belirten konuşan anlatan vurgulayan savunan uyaran soran ekleyen yazan kaydeden bildiren".split()
)
"""They stand before who speaks: "gazetemize konuşan çiftçi Hasan Toprak"."""
_GERMAN_PERFECT = late(r"(?P<who>(?:Der|Die|Das|Ein|Eine)\s[^\n,.;:“”„]{2,60}?)\s(?:hat|hatte|haben|hatten)\s[^,.;:]*$")
_PLACE_FIRST = late(r"(?:en|em|in|a|su|sur|dans|auf|на|в)\s")
_BY_MEANS = late(
    r"\s+by\s(?:an?\s|the\s)?(?:text|e-?mail|letter|phone|telephone|post|fax|video|message|whatsapp|return|way|then|now|saying|"
    r"noting|pointing|asking|telling|calling|\w+ing\s)",
    re.IGNORECASE,
)
_GERMAN_PARTICLE = re.compile(r"\s(?:mit|hinzu|an|ein|klar|fest|zu|bekannt|ab|vor|heraus),\s")
_PROGRESSIVE = re.compile(r"\b(?:is|was|are|were|been|am)\s(?:\w+ly\s|still\s|now\s|already\s)?$")
_CONTRAST = late(
    r"[;,]\s(?:but|while|whereas|though|aber|während|mais|tandis que|pero|mientras que|ma|mentre|mas|enquanto|а|но)\s"
)
_CLAUSE_CUT = re.compile(r";|:\s")
_BY = re.compile(r"\s+(?:by|von|par|por|da)\s+")
_HEARD = word_set(
    "asked quoted cited interrogé interrogée interrogés interrogées cité citée gefragt befragt zitiert preguntado "
    "preguntada citado citada interrogato interrogata perguntado perguntada questionado questionada"
)
"""Participles whose "by" names who listens: "asked by Le Monde"."""
_TO_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_WHOSE = re.compile(r"(?:an?|the|my|his|her|its|their|our)\s")
_STARTS_ALONE = re.compile(r"^[\s,;]*(?:(?:and|but|then|und|aber|et|mais|y|pero|e|ma|mas|и|но)\s+)?$", re.IGNORECASE)
_INDEFINITE_SUBJECT = re.compile(
    r"\s?(?:An?|One|Another)\s(?:[a-z-]+\s){0,2}?[a-z-]+(?=\s(?:[a-z]+ed|who|from|at|in|with|has|had)\b|\s?$)"
)


def attribution_before(text: str, start: int, end: int) -> Attribution | None:
    """Read the attribution in `text[start:end]`, which stands before quoted words in their sentence."""
    start = max(start, end - WINDOW)
    window = text[start:end]
    stripped = _SPEECH_TAIL.sub("", window)
    if not stripped.strip():
        return None
    has_colon = window.rstrip().endswith(":")
    for anew in _CONTRAST.finditer(stripped):
        if ACCORDING_TO.match(stripped, anew.end()) and (viewed := without_verb(stripped, start, has_colon=False)):
            return viewed  # "Doe said it was right, but according to Roe it is “…”"
    return (
        by_fixed_form(window, stripped, start, has_colon=has_colon)
        or _by_verb(stripped, start, has_colon=has_colon)
        or without_verb(stripped, start, has_colon=has_colon)
    )


def _by_verb(stripped: str, start: int, *, has_colon: bool) -> Attribution | None:
    words = list(WORD.finditer(stripped))
    opening = SUBORDINATE.match(stripped) if has_colon else None
    opened = opening.end() if opening and main_subject(stripped[opening.end() :]) else 0
    for index in _verbs_from_last(words, stripped, has_colon=has_colon):
        if words[index].start() < opened:
            break  # "When she asked again, Doe shot back: “…”"
        phrase = _beside_verb(stripped, words, index, has_colon=has_colon)
        stands_alone = not _STARTS_ALONE.sub("", stripped[: words[index].start()])
        if phrase or (stands_alone and not words[index][0][0].isupper()):
            return Attribution(phrase or "", words[index][0], start + words[index].start())
    return None


def _verbs_from_last(words: list[re.Match[str]], stripped: str, *, has_colon: bool) -> Iterator[int]:
    """Give the indexes of reporting verbs, the one nearest to the quoted words first."""
    for index in range(len(words) - 1, -1, -1):
        lowered = words[index][0].lower()
        if lowered not in REPORTING_VERBS or (words[index][0][0].isupper() and index):
            continue
        if (lowered in _HEARD and not index) or (lowered == "der" and (index < len(words) - 1 or not has_colon)):
            continue  # "Interrogée par Le Monde, …"; Turkish "der" ends its clause, the German article does not
        if index and (is_noun(words, index) or _is_passive(stripped, words, index)):
            continue
        following = {word[0].lower() for word in words[index + 1 : index + 3]} or {"that"}
        is_completed = not following.isdisjoint(_COMPLETING) or _GERMAN_PARTICLE.search(stripped, words[index].end())
        if lowered in WEAK_VERBS and len(words) - 1 - index > 3 and not is_completed:
            continue
        yield index


def _is_passive(stripped: str, words: list[re.Match[str]], index: int) -> bool:
    """Tell "is confirmed" and "being held", whose subject does not speak, unless "by" names who does."""
    verb = words[index][0].lower()
    if words[index - 1][0].lower() not in _TO_BE or verb.endswith("ing"):
        return False
    return not _BY.match(stripped, words[index].end()) or verb in _HEARD


def _beside_verb(stripped: str, words: list[re.Match[str]], index: int, *, has_colon: bool) -> str | None:
    """Give the subject phrase of the verb `words[index]` before quoted words."""
    verb = words[index][0].lower()
    before, after = _CLAUSE_CUT.split(stripped[: words[index].start()])[-1], stripped[words[index].end() :]
    if (by := _BY.match(after)) and verb not in _HEARD and not _BY_MEANS.match(after):
        phrase = cut_phrase(after[by.end() :])
        if can_speak(phrase):
            return phrase
    if verb.isascii() and verb.endswith(("ing", "ndo")):
        return subject_phrase(before) if _PROGRESSIVE.search(before) else main_subject(before)
    if inverted := _inverted(before, after, verb):
        return inverted
    if perfect := _GERMAN_PERFECT.match(before):
        return perfect["who"]
    if verb in _TURKISH_PARTICIPLES and can_speak(phrase := cut_phrase(after)):
        return phrase
    subject = subject_phrase(before)
    if subject and OPENING.match(subject):
        phrase = cut_phrase(after)
        if verb not in OBJECT_VERBS and can_speak(phrase):
            return phrase
        subject = last_noun_phrase(subject)
    if subject and can_speak(subject):
        return subject
    if verb not in OBJECT_VERBS or not verb.isascii():
        phrase = cut_phrase(after)
        is_subject = can_speak(phrase) and not _PLACE_FIRST.match(phrase)
        if is_subject and (has_colon or not strip_adverbs(before).strip() or not verb.isascii()):
            return phrase
    return main_subject(before) or _indefinite_subject(before)


def _indefinite_subject(before: str) -> str | None:
    """Give "A surveyor" of "A surveyor hired by residents estimated that", whatever the noun."""
    match = _INDEFINITE_SUBJECT.match(before)
    return match[0] if match else None


def _inverted(before: str, after: str, verb: str) -> str | None:
    """Read the subject behind its verb in mid-sentence: "Markets, wrote Jane Doe in the FT, were “…”"."""
    if not before.rstrip().endswith(",") or verb in OBJECT_VERBS:
        return None
    phrase = cut_phrase(after)
    if SPEAKER_PRONOUNS.match(phrase) and verb not in WEAK_VERBS:
        return phrase
    is_somebody = starts_with_person(phrase) or (_WHOSE.match(phrase) and can_speak(phrase))
    return phrase if is_somebody and not OPENING.match(phrase) else None
