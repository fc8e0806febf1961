"""Whether the page's speaker is clear enough to say that the draft names another.

To say so accuses an author. It takes a named person or body on either side, a page whose attribution of these very
words leaves no second reading, and names that nothing on the page ties together.
"""

import re

from refcheck.text.outlets import match_outlet
from refcheck.verify.quotations.antecedents import Speaker
from refcheck.verify.quotations.attribution import find_attributions
from refcheck.verify.quotations.bearers import find_bearers
from refcheck.verify.quotations.caseless import is_caseless
from refcheck.verify.quotations.first_names import gender_of
from refcheck.verify.quotations.name_runs import find_name_runs
from refcheck.verify.quotations.names import (
    TITLES,
    are_one_declined,
    is_organisation,
    is_role,
    name_words,
    printed_words,
    same_person,
)
from refcheck.verify.quotations.speakers import find_lead, find_surroundings
from refcheck.verify.quotations.word_classes import PRONOUNS

_MANY = 30  # places of a name that are looked at
_TIE = 90  # code points around a name in which it may be tied to a body
_SPOKEN_FOR = re.compile(
    r"(?i)spokes(?:man|woman|person|people)|sprecher|porte-parole|portavoz|portavoce|porta-voz|woordvoerder"
    r"|пресс-секретар|представител|речник|rzeczni|talesperson|talsperson|szóvivő|sözcü|mluvčí|représentant"
)
_QUOTING = re.compile(
    r"(?i)\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|as (?:saying|telling|writing)|zitiert\w*|cit(?:é|ant|ait|ó|ando|ato)"
    r"|цитир\w*|сослал\w*|recall(?:ed|s)|joint(?:ly)?|gemeinsam\w*|conjoint\w*|commune?|conjunt\w*|совместн\w*)\b"
)
_THAT = re.compile(r"(?i)\b(?:that|dass|daß|que|qu['’]|что|che|dat|att|że|how|why|because|if|whether)\b")
_OTHER_HOLDER = re.compile(
    r"(?i)\b(?:former|ex|deputy|vice|predecessor|successor|acting|ehemalig\w*|ancien\w*|бывш\w*)\b"
)
_POSSESSIVE = re.compile(r"[^\W\d_]+['’]s?(?= [a-zà-ÿ])")
_SPOKEN_NEAR = 60
_PLACE_BEFORE = r"(?:in|at|to|from|near|aus|nach|à|en|в|из|under)"


def may_accuse(speaker: str, found: Speaker, text: str, start: int, end: int) -> bool:
    """Tell whether `found` can stand against the draft's speaker for the words `text[start:end]`."""
    if found.label is not None:
        return not _is_quoted_by_turn(speaker, found, text, start, end)
    if is_caseless(speaker) or (found.name and is_caseless(found.name)):
        return found.is_sure
    if not (found.name and _is_named(speaker) and _is_named(found.name)):
        return False
    if not (found.is_sure or _is_role_of_one(speaker, found, text, start)):
        return False
    if _is_place(found.name, text) or _is_outlet(speaker) or _is_outlet(found.name):
        return False
    if are_one_declined(speaker, found.name) or are_one_declined(speaker, found.words):
        return False
    if _is_one_body(speaker, found.name, text, start):
        return False
    before, behind = find_surroundings(text, start, end)
    first = re.search(r"\w+", behind)
    if first and first.group().lower() in PRONOUNS and found.words.lower() not in PRONOUNS:
        return False  # `," she used to say, according to her daughter, Vera`
    own = _own_word(speaker, found.name)
    if _QUOTING.search(before) or _QUOTING.search(behind) or _mentions(behind, own):
        return False
    before = _POSSESSIVE.sub(" ", before)  # "Weber's deputy, Karl Braun, said"
    return not _mentions(before, own) or _is_spoken_about(before, own)


def _own_word(speaker: str, name: str) -> str:
    """Give the word that tells the draft's speaker from another: the given name where both have one surname."""
    words = [word for word in name_words(speaker) if word not in name_words(name)]
    return words[-1] if words else speaker


def _is_named(speaker: str) -> bool:
    """Tell whether a phrase names somebody: "Lumio's CEO", "the head of Lumio" and "she" do not."""
    if is_role(speaker):
        return is_organisation(speaker) and bool(name_words(speaker))
    words = printed_words(speaker)
    last = words[-1]
    return not (last[:1].islower() or (last.lower() in TITLES and len(words) > 1 and not is_organisation(speaker)))


def _is_place(name: str, text: str) -> bool:
    """Tell whether a single word is where something happens elsewhere on the page, and nobody's surname."""
    words = printed_words(name)
    if len(words) != 1 or _is_persons_name(name, text):
        return False
    return bool(re.search(rf"(?<!\w){_PLACE_BEFORE}\s(?:[A-Z]\w+\s(?:and|und|et|y|e)\s)?{re.escape(words[0])}\b", text))


def _is_outlet(name: str) -> bool:
    """Tell whether a name is a news outlet's: it carries the words of others."""
    return match_outlet(name, tolerant=False) is not None


def _is_one_body(speaker: str, name: str, text: str, start: int) -> bool:
    """Tell whether the one may speak for the other: a body's words come out of people's mouths."""
    own, theirs = _is_persons_name(speaker, text), _is_persons_name(name, text)
    if own and theirs:
        return False
    if not own and not theirs:
        return not (is_organisation(speaker) and is_organisation(name))
    body, person = (speaker, name) if theirs else (name, speaker)
    if own and any(
        _SPOKEN_FOR.search(text, max(0, at - _SPOKEN_NEAR), at + _SPOKEN_NEAR) for at in _places(person, text)
    ):
        return True
    near = text[max(0, start - 600) : start + 600]
    if theirs and (is_organisation(body) or _SPOKEN_FOR.search(near)):
        return True
    return _are_tied(body, person, text) or (theirs and not _has_place(body, text))


def _has_place(name: str, text: str) -> bool:
    return bool(_places(name, text))


def _is_persons_name(name: str, text: str) -> bool:
    """Tell whether a name is a person's: by the first name, a title before it, or the full name on the page."""
    if is_organisation(name):
        return False
    words = name_words(name)
    printed = printed_words(name)
    if not words:
        return False
    if len(printed) > len(words) or gender_of(words[0]):
        return True
    surname = printed[-1]
    if len(words) == 1:
        places = _places(name, text)
        return not places or any(_has_given_name(text, place) for place in places)
    # Of a person's full name, the page goes on to use the last word alone.
    return any(not _has_given_name(text, place) for place in _places(surname, text)) or len(words) in (2, 3)


def _has_given_name(text: str, place: int) -> bool:
    """Tell whether a given name or a title stands right before a surname."""
    before = re.search(r"([^\W\d_][\w.'’-]*)[ \n\xa0]$", text[max(0, place - 30) : place])
    if not before or not before.group(1)[0].isupper():
        return False
    runs = find_name_runs(text, place - len(before.group()), place)
    word = before.group(1).strip(".").lower()
    return bool(runs) or word in TITLES


def _are_tied(body: str, person: str, text: str) -> bool:
    """Tell whether the page ties a person to a body: "Holt of Meridian", "Meridian's chief executive, Lars Holt"."""
    bodies = _places(body, text)
    return any(abs(place - other) < _TIE for place in _places(person, text) for other in bodies)


def _places(name: str, text: str) -> list[int]:
    """Give where the last word of a name stands in a text."""
    words = printed_words(name)
    if not words:
        return []
    pattern = re.compile(rf"(?<!\w){re.escape(words[-1])}(?!\w)")
    return [match.start() for match, _ in zip(pattern.finditer(text), range(_MANY), strict=False)]


def _mentions(around: str, speaker: str) -> bool:
    """Tell whether the words of the sentence around a quotation name the draft's speaker too.

    "Albers and Morel said", "Morel quoted Albers as saying", "Albers told Morel": somebody else's attribution of the
    same words may stand behind the draft's.
    """
    last = name_words(speaker)[-1:]
    return any(are_one_declined(word, last[0]) for word in re.findall(r"[^\W\d_][\w'’-]+", around) if last)


def _is_spoken_about(before: str, speaker: str) -> bool:
    """Tell whether the draft's speaker belongs to what is said: `Weber shot back that Tate "`."""
    found = _THAT.search(before)
    if not found or _mentions(before[: found.start()], speaker):
        return False
    return bool(find_attributions(before, 0, found.start())) and not find_attributions(before, found.end(), len(before))


def _is_role_of_one(speaker: str, found: Speaker, text: str, start: int) -> bool:
    """Tell whether a role ("the governor said") can mean nobody but the one whom the page gives it to."""
    if (
        found.words.lower() in PRONOUNS
        or not is_role(found.words)
        or found.name is None
        or _OTHER_HOLDER.search(found.words)
    ):
        return False
    bearers = find_bearers(text, found.words, 0, len(text))
    if not bearers or any(same_person(bearer, found.name) is not True for bearer in bearers):
        return False
    return not _mentions(find_lead(text, start), speaker)


def _is_quoted_by_turn(speaker: str, found: Speaker, text: str, start: int, end: int) -> bool:
    """Tell whether a turn of a transcript quotes somebody whom it has named: `She wrote a memo. It said, "`."""
    label = found.label
    if label is None:
        return False
    before = text[max(label.end, start - 400) : start]
    is_inside = before.rstrip().endswith(("“", '"', "„", "«", "‘", "'")) or before.count("“") > before.count("”")
    return is_inside and _mentions(before, speaker)
