"""What the author of a draft put in brackets: whether it may stand for words of the page, and whether it adds any.

Brackets make a pronoun plain or fit a word into a sentence. They do not say how many, deny, judge, or make "rose" of
"fell".
"""

import itertools
from collections.abc import Sequence

from refcheck.text.words import is_stopword
from refcheck.verify.quotations.names.first_names import gender_of, gender_of_title
from refcheck.verify.quotations.names.plain_words import plain_word
from refcheck.verify.quotations.names.word_classes import DETERMINERS, PREPOSITIONS_BEFORE_NAMES, PRONOUNS
from refcheck.verify.quotations.sense.senses import QUANTIFIERS, turns_sense
from refcheck.verify.quotations.wording.contractions import written_out
from refcheck.verify.quotations.wording.spelling import word_key
from refcheck.verify.quotations.words import Words

_MAX_REPLACED = 8  # page words that one insertion may stand for
_BESIDE_QUANTITY = frozenset("of the a an and or in that are is was were have has had".split())
_SHORTEST_ADVERB = 5  # letters; "only" is one of the words that turn the sense, "reply" none
_WHEN = frozenset(
    """recently currently formerly previously originally initially presently subsequently yearly monthly weekly hourly
    quarterly newly family assembly supply monopoly butterfly anomaly""".split()
)
_EMPHASIS = frozenset(
    "even just really very quite truly simply still already yet indeed also too own so-called".split()
)
# What may be said more plainly: pronouns, articles and what points to a place or time.
_POINTING = (
    frozenset(PRONOUNS)
    | DETERMINERS
    | frozenset(
        """me mine us ours you your yours him himself hers herself it its itself them theirs themselves my this that
    these
    those here there now then today tomorrow yesterday last next ago who which one ones such same
    others other former latter
    mich mir uns unsere unserer unseren dich ihn ihm ihnen euch dieser diese dieses diesen diesem jener dort hier jetzt
    heute gestern morgen meine meinen seiner seinen ihren das
    lui leur leurs ici ça cela ce cet cette ces mon ma mes notre nos votre vos celui celle ceux y en moi
    este esta estos estas esto eso esa ese esos aquí allí nuestro nuestra nuestros usted ustedes mi mis lo
    questo questa questi queste quello qui qua loro mio mia nostro nostra ci
    isso isto aqui ali meu nosso nossa você vocês
    его её ее их нам нас наш наша наши этот эта эти этого здесь там тут мой моя сейчас тогда
    bu şu o onlar biz burada şimdi""".split()
    )
)
_OPENS_PHRASE = DETERMINERS | PREPOSITIONS_BEFORE_NAMES | frozenset(PRONOUNS)
_WHENS = frozenset("last next this that then now today yesterday tomorrow ago year month week day".split())
_THIRD = {
    **dict.fromkeys(("he", "him", "his"), "m"), **dict.fromkeys(("she", "her", "hers"), "f"),
    **dict.fromkeys(("it", "its"), "n"), **dict.fromkeys(("they", "them", "their", "theirs"), "p"),
}  # fmt: skip
_AUXILIARIES = tuple(
    frozenset(forms.split())
    for forms in (
        "am is are was were be been being 's 're", "have has had having", "do does did", "will would", "shall should",
        "can could", "may might",
    )
)  # fmt: skip
_STEM = 3  # first letters that forms of one word share
_ENDINGS = frozenset(
    """s es ed d ing e en n y ies ied t te ten tes em er es a o i as os an ar ir is it ent ons ez ait aient ant ado ada
    ido ida ando iendo ato ata ati are ere ire ava ano al ly ning ting ping ring ding bing ging ming ned ted ped red
    ged med""".split()
) | {""}
_POSSESSIVES = {"his": "m", "him": "m", "her": "f", "hers": "f", "himself": "m", "herself": "f"}
_OPPOSITES = tuple(
    (frozenset(first.split()), frozenset(second.split()))
    for first, second in (
        (
            """rise rises rose risen rising raise raises raised raising increase increases increased increasing grow
            grows grew up higher more gain gained climbed""",
            """fall falls fell fallen falling cut cuts cutting lower lowers lowered lowering decrease decreases
            decreased decreasing drop dropped shrink shrank down less fewer declined reduced reduce reduces""",
        ),
        ("before", "after"),
        ("first", "last"),
        ("best good better", "worst bad worse"),
        ("won win wins", "lost lose loses"),
        (
            "accept accepted accepts approve approved support supported supports back backed",
            "reject rejected rejects refuse refused oppose opposed opposes",
        ),
        (
            "safe legal lawful possible likely necessary fair able",
            "unsafe illegal unlawful impossible unlikely unnecessary unfair unable dangerous",
        ),
        ("true right correct honest", "false wrong incorrect dishonest untrue"),
        ("open opened", "close closed shut"),
        ("early earlier", "late later"),
        ("large larger big bigger", "small smaller"),
        ("buy bought", "sell sold"),
        ("success succeeded succeed succeeds", "failure failed fail fails"),
        ("above over", "below under"),
        ("minimum least", "maximum most"),
        ("begin began begun start started", "end ended stop stopped"),
    )
)


def is_addition(insertion: str, page: Words) -> bool:
    """Tell whether an insertion that stands for no word of the page says something that the page does not.

    It turns the sense, says how many ("[all]"), or gives a figure that the page has nowhere.
    """
    keys = Words(insertion).keys
    if turns_sense(insertion.lower().split()) or any(key[0].isdigit() and not page.has(key) for key in keys):
        return True
    if any(_is_judgement(word) and not page.has(word_key(word)) for word in insertion.split()):
        return True
    if _is_unheard_of(insertion, keys, page):
        return True
    quantities = [key for key in keys if key in QUANTIFIERS]
    return bool(quantities) and all(key in QUANTIFIERS or key in _BESIDE_QUANTITY for key in keys)


def qualifies(phrase: str) -> bool:
    """Tell whether what a page has in brackets says how many, how or whether, so that it cannot be left out."""
    keys = Words(phrase).keys
    return (
        turns_sense(keys)
        or any(key in QUANTIFIERS or key in _EMPHASIS or key[0].isdigit() for key in keys)
        or any(map(_is_judgement, phrase.split()))
    )


def _is_unheard_of(insertion: str, keys: Sequence[str], page: Words) -> bool:
    """Tell whether a description is the author's own: "[corrupt] inspectors", where the page has no such word."""
    if not insertion.islower():
        return False
    if keys and keys[0] in _OPENS_PHRASE:
        return False
    if any(key in _EMPHASIS for key in keys):
        return True
    content = [key for key in keys if not is_stopword(key, page.language or "en")]
    return any(not page.has(key) and not page.has(f"{key}s") for key in content)


def _is_judgement(word: str) -> bool:
    """Tell whether a word says how something was done: "[deliberately]", no name and not when it was."""
    return len(word) > _SHORTEST_ADVERB and word.endswith("ly") and word.islower() and word not in _WHEN


def stands_for_pronoun(page: Words, index: int) -> bool:
    """Tell whether the word right before a quotation is a pronoun that a bracket at its head stands for."""
    is_pronoun = page.keys[index] in PRONOUNS or page.keys[index] in _POSSESSIVES
    return is_pronoun and page.between(index).isspace()


def may_stand_for(insertion: str, page: Words, start: int, end: int) -> bool:
    """Judge whether a bracketed insertion may stand for the page's words `start` to `end`."""
    theirs = page.keys[start:end]
    own = Words(insertion)
    if len(theirs) > _MAX_REPLACED or any(page.ends_sentence(index) for index in range(start, end - 1)):
        return False
    if own.keys == theirs:
        return True
    figures = [key for key in theirs if key[0].isdigit()]
    if any(key not in own.keys for key in figures) or turns_sense(theirs) != turns_sense(own.keys):
        return False
    if _quantities(own.keys) != _quantities(theirs) or _are_opposite(own.keys, theirs):
        return False
    if end - start == 1 and (whole := list(written_out(theirs))) != theirs:
        return _stands_for_contraction(insertion, own.keys, whole, page)
    if end - start == 1 and _is_of_other_gender(insertion, page.word(start)):
        return False
    if _is_name_phrase(page, start, end):
        is_other = _is_name(own) and not set(own.keys) & set(theirs)
        return _is_whole_name(own.keys, theirs, page) if is_other else True
    if any(key[0].isdigit() and key not in theirs for key in own.keys) and _WHENS.isdisjoint(theirs):
        return False
    return _says_the_same(insertion, own, theirs, page, start)


def _stands_for_contraction(insertion: str, own: Sequence[str], whole: Sequence[str], page: Words) -> bool:
    """Tell whether an insertion says "we had" for "we'd" with somebody in the place of "we": "[the team had]"."""
    who, *verbs = own[:-1], own[-1]
    if not who or whole[0] not in PRONOUNS or _is_of_other_gender(insertion, whole[0]):
        return False
    may_be = {"would": ("would", "had"), "is": ("is", "has")}.get(whole[-1], (whole[-1],))
    is_role = who[0] in DETERMINERS
    return verbs[-1] in may_be and (is_role or _are_heard_of([key for key in who if key not in _POINTING], page))


def _says_the_same(insertion: str, own: Words, theirs: Sequence[str], page: Words, start: int) -> bool:
    """Tell whether an insertion names what the page points to, or gives its words another form."""
    if len(own) == len(theirs) == 1:
        kinds = [_THIRD.get(key) for key in (own.keys[0], theirs[0])]
        if all(kinds):
            return kinds[0] == kinds[1]
        if any(own.keys[0] in forms and theirs[0] in forms for forms in _AUXILIARIES):
            return True
    language = page.language or "en"
    content = [key for key in theirs if key not in _POINTING and not is_stopword(key, language)]
    named = [key for key in own.keys if key not in _POINTING and not is_stopword(key, language)]
    if not content:
        is_role = insertion.islower() or (own.keys[0] in DETERMINERS and own.phrase(1, len(own)).islower())
        return any(key in _POINTING for key in theirs) and (not named or is_role or _are_heard_of(named, page))
    if all(any(_is_one_stem(key, other) for other in own.keys) for key in content):
        return True
    is_pointed_at = theirs[0] in DETERMINERS or (start > 0 and page.keys[start - 1] in DETERMINERS)
    if (theirs[0] in PRONOUNS and theirs[0] not in DETERMINERS) or not (is_pointed_at or theirs[0] in _POINTING):
        return False
    return _are_heard_of(named, page)


def _are_heard_of(keys: Sequence[str], page: Words) -> bool:
    """Tell whether the page has one of some words, in the singular or the plural."""
    bare = (key.removesuffix("'s") for key in keys)
    return any(page.has(key) or page.has(f"{key}s") for key in bare)


def is_stranger(insertion: str, page: Words, index: int) -> bool:
    """Tell whether an insertion at a quotation's head stands for a subject before it, and names what no page has."""
    keys = [
        key for key in Words(insertion).keys if key not in _POINTING and not is_stopword(key, page.language or "en")
    ]
    return bool(keys) and page.between(index) == " " and not _are_heard_of(keys, page)


def _is_one_stem(first: str, second: str) -> bool:
    """Tell whether two words differ only in their endings: "rises" and "rising", not "employees" and "employers"."""
    if first == second:
        return True
    alike = (one == other for one, other in zip(first, second, strict=False))
    common = sum(itertools.takewhile(bool, alike))
    return common >= min(_STEM, len(first), len(second)) and all(word[common:] in _ENDINGS for word in (first, second))


def _quantities(keys: Sequence[str]) -> frozenset[str]:
    return frozenset(keys) & QUANTIFIERS


def _are_opposite(own: Sequence[str], theirs: Sequence[str]) -> bool:
    first, second = set(own), set(theirs)
    return any((first & one and second & other) or (first & other and second & one) for one, other in _OPPOSITES)


def _is_of_other_gender(insertion: str, word: str) -> bool:
    """Tell whether an insertion names a man for "she" or a woman for "he"."""
    gender = _POSSESSIVES.get(word.lower()) or PRONOUNS.get(word.lower(), "")
    words = insertion.split()
    if not gender or not words or not words[-1][0].isupper():
        return False
    own = gender_of_title(words[0].lower().rstrip(".")) or (gender_of(plain_word(words[0])) if len(words) > 1 else None)
    return own is not None and own != gender


def _is_name(words: Words) -> bool:
    return bool(len(words)) and all(words.word(index)[0].isupper() for index in range(len(words)))


def _is_whole_name(own: Sequence[str], theirs: Sequence[str], page: Words) -> bool:
    """Tell whether the page has a given name and a surname as one: "[Weber]" for "Anna", who is "Anna Weber" there."""
    pairs = ((given, name) for first, second in ((own, theirs), (theirs, own)) for given in first for name in second)
    return any(
        place + 1 < len(page) and page.keys[place + 1] == name
        for given, name in pairs
        for place in page.places_of((given,))[given][:50]
    )


def _is_name_phrase(page: Words, start: int, end: int) -> bool:
    if (start > 0 and page.ends_sentence(start - 1)) or page.keys[start] in PRONOUNS:
        return False  # `she said: "He`
    return all(page.word(index)[0].isupper() for index in range(start, end))
