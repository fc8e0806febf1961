"""Whether the page's speaker is clear enough to say that the draft names another.

To say so accuses an author. It takes a named person or body on either side, a page whose attribution of these very
words leaves no second reading, and names that nothing on the page ties together.
"""

import re

from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late
from refcheck.verify.quotations.names.bearers import find_bearers
from refcheck.verify.quotations.names.names import are_one_declined, is_role, name_words, same_person
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.persons import find_places, is_persons_name, is_surely_a_person
from refcheck.verify.quotations.names.plain_words import printed_words
from refcheck.verify.quotations.names.titles import TITLES
from refcheck.verify.quotations.names.word_classes import PRONOUNS
from refcheck.verify.quotations.speaking.affiliations import works_for_another
from refcheck.verify.quotations.speaking.antecedents import Speaker
from refcheck.verify.quotations.speaking.appearances import speaks_elsewhere
from refcheck.verify.quotations.speaking.attribution import find_attributions
from refcheck.verify.quotations.speaking.caseless import is_caseless
from refcheck.verify.quotations.speaking.nearness import is_of_other_gender
from refcheck.verify.quotations.speaking.speakers import find_lead, find_surroundings
from refcheck.verify.quotations.speaking.unnamed import is_body_word, is_person_word, is_somebody_else

_TIE = 90  # code points around a name in which it may be tied to a body
SPOKEN_FOR = late(
    r"(?i)spokes(?:man|woman|person|people)|sprecher|porte-parole|portavoz|portavoce|porta-voz|woordvoerder"
    r"|пресс-секретар|представител|речник|rzeczni|talesperson|talsperson|szóvivő|sözcü|mluvčí|représentant"
)
_TOGETHER = (
    r"(?:joint|gemeinsame[nrs]?) (?:\w+ )?(?:statement|letter|article|op-ed|declaration|communiqu[eé]|paper|reply"
    r"|report|erklärung|brief|papier|stellungnahme|mitteilung)"
    r"|(?:déclaration|lettre|tribune|communiqué) (?:commune?|conjointe?)"
    r"|(?:declaración|carta|comunicado|nota|declaração|dichiarazione|lettera) (?:conjunt|congiunt)[ao]"
    r"|совместн\w+ (?:заявлени|письм)\w+"
)
_QUOTING = late(
    r"(?i)\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|as (?:saying|telling|writing)|zitiert\w*|cit(?:é|ant|ait|ó|ando|ato)"
    rf"|цитир\w*|сослал\w*|recall(?:ed|s) (?:[\w.'’-]+ ){{1,3}}(?:saying|telling)|jointly|{_TOGETHER})\b"
)
_THAT = re.compile(r"(?i)\b(?:that|dass|daß|que|qu['’]|что|che|dat|att|że|how|why|because|if|whether)\b")
_OTHER_HOLDER = re.compile(
    r"(?i)\b(?:former|ex|deputy|vice|predecessor|successor|acting|ehemalig\w*|ancien\w*|бывш\w*)\b"
)
HEAD_OF = late(
    r"(?i)\b(?:director|directeur|directrice|direttore|direttrice|direktor\w*|chief executive|ceo|chair\w*"
    r"|vorsitzende\w*|geschäftsführer\w*|vorstand\w*|boss|head|chef\w*|patron\w*|président\w*|president[ea]|secretary-general"
    r"|secrétaire générale?|leiter\w*|директор\w*|глав[аыу]|müdürü|başkanı|executive|founder|\w+chef|\w+chefin)\b"
)
_JOINED = re.compile(r"(?i)\b(?:and|und|et|y|e|и|with|mit|avec|con|sagte|said|told|wrote|says)\b|&")
# "wrote to Fiona ", "told ", "gegenüber der Landrätin ": up to three words of name and title behind the preposition.
_HEARER = late(
    r"(?i)\b(?:told|tells|to|against|at|about|of|for|from|gegenüber|an|gegen|über|à|au|aux|contre|de|du|a|al|contra|di|da|к)"
    r"(?: [\w.'’-]+,?){0,3} $"
)
# "told her biographer, Clive Nettleton, in 1994": who is told does not speak.
_TOLD = late(
    r"\b(?:told|tells|asked|reminded|assured)\s(?:(?:the|his|her|their|its|a|an)\s)?(?:[a-z-]+,?\s){0,3}"
    r"(?:[A-Z][\w.’'-]*\s?){1,4}(?![\w’'])"
)
_POSSESSIVE = re.compile(r"[^\W\d_]+['’]s?(?= (?:[a-zà-ÿ-]+ ){0,2}?(?P<owned>[a-zà-ÿ-]+))")
_BEHIND_NAMES = frozenset("LJ JJ J JA CJ JSC QC KC SC MP MEP OBE MBE CBE FRS PhD Jr Sr".split())
_NEAR_BODY = 500  # code points around the words in which the body is named whose head speaks
_SPOKEN_NEAR = 60
_SHORTEST_SHARED = 3  # letters of a name that a handle may be made of
_PLACE_BEFORE = r"(?:in|at|to|from|near|aus|nach|à|en|в|из|under)"


def may_accuse(speaker: str, found: Speaker, text: str, start: int, end: int) -> bool:
    """Tell whether `found` can stand against the draft's speaker for the words `text[start:end]`."""
    if found.label is not None:
        return not _is_quoted_by_turn(speaker, found, text, start, end)
    if found.is_post and found.name and not _is_plain_name(found.name):
        return _is_none_of_writer(speaker, found.name, text)
    if is_caseless(speaker) or (found.name and is_caseless(found.name)):
        return found.is_sure
    if found.name is None and is_of_other_gender(speaker, found.words, text):
        return _is_clear_in_sentence(speaker, found, text, start, end)
    if found.name is None and found.words.lower() not in PRONOUNS and is_somebody_else(speaker, found.words, text):
        return _is_clear_in_sentence(speaker, found, text, start, end)
    if not (found.name and _is_named(speaker) and _is_named(found.name)):
        return False
    is_sure = (
        found.is_sure
        or is_of_other_gender(speaker, found.words, text)
        or _is_named_only_later(speaker, found, text, start)
    )
    if not (is_sure or _is_role_of_one(speaker, found, text, start) or _is_none_of_them(speaker, found, text)):
        return False
    if _is_place(found.name, text) or _is_outlet(speaker) or _is_outlet(found.name):
        return False
    if are_one_declined(speaker, found.name) or (
        are_one_declined(speaker, found.words) and len(name_words(found.name)) < len(name_words(speaker))
    ):
        return False
    return not _is_one_body(speaker, found.name, text, start) and _is_clear_in_sentence(
        speaker, found, text, start, end
    )


def _is_named_only_later(speaker: str, found: Speaker, text: str, start: int) -> bool:
    """Tell whether the page brings the draft's speaker in behind words whose own speaker it leaves understood."""
    places = find_places(speaker, text)
    return not found.words and bool(places) and places[0] > start


def _is_plain_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() for word in words) and not name.startswith("@")


def _is_none_of_writer(speaker: str, handle: str, text: str) -> bool:
    """Tell whether somebody whom the page names is surely not who writes under a name of their own making."""
    letters = re.sub(r"[^a-z]", "", handle.lower())
    shares = any(len(word) < _SHORTEST_SHARED or word[:_SHORTEST_SHARED] in letters for word in name_words(speaker))
    return bool(find_places(speaker, text)) and not shares and not is_role(speaker)


def _is_clear_in_sentence(speaker: str, found: Speaker, text: str, start: int, end: int) -> bool:
    """Tell whether nothing in the sentence of the words speaks for the draft's speaker."""
    before, behind = find_surroundings(text, start, end)
    first = re.search(r"\w+", behind)
    is_object = first and re.match(r"lui (?:a|avait|ont|aurait)\b", behind.lstrip(' ,\xa0"”»'))
    if (
        first
        and not is_object
        and first.group().lower() in PRONOUNS
        and found.words.lower() not in PRONOUNS
        and found.name
    ):
        return False  # `," she used to say, according to her daughter, Vera`
    own = _own_word(speaker, found.name or "")
    told = _POSSESSIVE.sub(_without_owner, _TOLD.sub(" ", behind))
    if _QUOTING.search(before) or _QUOTING.search(behind) or _mentions(told, own):
        return False
    if before.rstrip().endswith((".", "!", "?")) and found.words in behind and found.words.lower() not in PRONOUNS:
        return True  # `Albers begins. "…," says Morel.`: who spoke in the sentence before has no part in this one
    before = _POSSESSIVE.sub(_without_owner, before)
    return not _mentions(before, own) or _is_spoken_about(before, own) or _is_only_beside(before, own, found.words)


def _without_owner(found: re.Match[str]) -> str:
    """Leave out whose deputy somebody is ("Weber's deputy, Karl Braun, said"), not whose will or diary speaks."""
    owned = found.group("owned")
    return " " if owned in TITLES or is_person_word(owned) else found.group()


def _own_word(speaker: str, name: str) -> str:
    """Give the word that tells the draft's speaker from another: the given name where both have one surname."""
    words = [word for word in name_words(speaker) if word not in name_words(name)]
    return words[-1] if words else speaker


def _is_named(speaker: str) -> bool:
    """Tell whether a phrase names somebody: "Lumio's CEO", "the head of Lumio" and "she" do not."""
    if is_role(speaker):
        return is_organisation(speaker) and bool(name_words(speaker))
    words = printed_words(speaker)
    while len(words) > 1 and words[-1] in _BEHIND_NAMES:
        words = words[:-1]
    last = words[-1]
    is_title = last.lower() in TITLES and last.lower() not in name_words(speaker)
    return not (last[:1].islower() or (is_title and len(words) > 1 and not is_organisation(speaker)))


def _is_place(name: str, text: str) -> bool:
    """Tell whether a single word is where something happens elsewhere on the page, and nobody's surname."""
    words = printed_words(name)
    if len(words) != 1 or is_persons_name(name, text):
        return False
    return bool(re.search(rf"(?<!\w){_PLACE_BEFORE}\s(?:[A-Z]\w+\s(?:and|und|et|y|e)\s)?{re.escape(words[0])}\b", text))


def _is_outlet(name: str) -> bool:
    """Tell whether a name is a news outlet's: it carries the words of others."""
    return match_outlet(name, tolerant=False) is not None and not is_body_word(name)


def _is_one_body(speaker: str, name: str, text: str, start: int) -> bool:
    """Tell whether the one may speak for the other: a body's words come out of people's mouths."""
    own, theirs = is_persons_name(speaker, text), is_persons_name(name, text)
    if own and theirs:
        # Two capitalised words may be a body's name: "Pro Bahn", whose chairwoman speaks.
        is_near = any(start - _NEAR_BODY < at < start + _NEAR_BODY for at in find_places(speaker, text))
        return is_near and not is_surely_a_person(speaker, text) and _leads(name, text)
    if not own and not theirs:
        return not (is_organisation(speaker) and is_organisation(name))
    body, person = (speaker, name) if theirs else (name, speaker)
    if is_organisation(body) and works_for_another(person, body, text):
        return False
    if own and any(
        SPOKEN_FOR.search(text, max(0, at - _SPOKEN_NEAR), at + _SPOKEN_NEAR) for at in find_places(person, text)
    ):
        return True
    near = text[max(0, start - 600) : start + 600]
    if theirs and (is_organisation(body) or SPOKEN_FOR.search(near) or _leads(person, text)):
        return True
    return _are_tied(body, person, text) or (theirs and not _has_place(body, text))


def _leads(person: str, text: str) -> bool:
    """Tell whether the page introduces somebody as the head of a body: "le directeur du site, Gérard Lemoine"."""
    return any(HEAD_OF.search(text, max(0, at - _SPOKEN_NEAR), at) for at in find_places(person, text)[:5])


def _has_place(name: str, text: str) -> bool:
    return bool(find_places(name, text))


def _are_tied(body: str, person: str, text: str) -> bool:
    """Tell whether the page ties a person to a body: "Holt of Meridian", "Meridian's chief executive, Lars Holt"."""
    bodies = find_places(body, text)
    return any(abs(place - other) < _TIE for place in find_places(person, text) for other in bodies)


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


def _is_only_beside(before: str, speaker: str, subject: str) -> bool:
    """Tell whether the draft's speaker stands only where no subject of the verb can: "sentencing Weber, Braun told".

    That is before the subject with no "and" between, or behind it as the one who was told.
    """
    at = before.rfind(subject) if subject.lower() not in PRONOUNS else -1
    if at < 0:
        return False
    for mention in re.finditer(r"[^\W\d_][\w'’-]+", before):
        if not are_one_declined(mention.group(), speaker):
            continue
        if mention.end() <= at:
            if _JOINED.search(before[mention.end() : at]) or not re.search(r"\w", before[: mention.start()]):
                return False
        elif not _HEARER.search(before[at + len(subject) : mention.start()]):
            return False
    return True


def _is_none_of_them(speaker: str, found: Speaker, text: str) -> bool:
    """Tell whether the page may mean one of several, and the draft's speaker, who speaks elsewhere, is none of them."""
    if not (found.rivals or found.is_hint) or not find_places(speaker, text):
        return False
    if any(same_person(speaker, rival) is not False for rival in found.rivals):
        return False
    return not found.is_hint or speaks_elsewhere(speaker, text)


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
