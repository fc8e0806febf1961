"""Whether a name is a person's, and where it stands on the page."""

import re
from functools import lru_cache

from refcheck.text.patterns import late
from refcheck.verify.quotations.names.first_names import is_first_name
from refcheck.verify.quotations.names.name_runs import find_name_runs
from refcheck.verify.quotations.names.names import name_words
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.plain_words import plain_word, printed_words
from refcheck.verify.quotations.names.titles import TITLES, is_title
from refcheck.verify.quotations.names.whole_words import find_whole_words

_OF_PERSONS = late(
    r", (?:\d\d\b|who\b|whose\b|aged\b)|,? \(\d\d\)|, [A-Z]-[A-Z]|[’']s (?:wife|husband|mother|father)"
    r"|[^.!?\n“”\"]{0,60} (?:he|she|his|himself|herself)\b"
)
_KIN = frozenset("wife husband moglie marito femme mari mujer esposa frau mann".split())
_ARTICLES = frozenset("the a an der die das dem den des le la el il lo o os as un une una ein eine".split())
_FUNCTION_WORDS = _ARTICLES | frozenset("de du von van di da del della of and y e et und al".split())
# "ecoloog", "ceramista", "hydrologue", "artist"
_PROFESSION = re.compile(r"(?:olo(?:gist|gue|og|oge|go|ga|ge|gin)|afo|iste?|istin|ista|icienne?|euse|trice|aire)$")
_DESCRIBED = re.compile(
    r"(?:\b[A-Za-z]{1,3} |['’])([a-zà-ÿ-]{4,}(?: [a-zà-ÿ-]{4,}){1,2}) $"
)  # "L'assessore regionale "
_DESCRIPTION = 60  # code points
_FIRMS_TOO = frozenset(
    "developer operator maker builder broker publisher brewer trader owner consultant auditor".split()
)
# ", led by director Karl Braun" is said of a body.
_APPOSED = re.compile(r", ((?:[^\W\d_][\w-]*[ \n]){0,3}[^\W\d_][\w-]*)")
_BEFORE_ANOTHER = frozenset("by of whose with where from for and de von par di dirigé fondé".split())
_MANY = 30  # places of a name that are looked at


@lru_cache(maxsize=16)
def find_places(name: str, text: str) -> list[int]:
    """Give where the last word of a name stands in a text."""
    words = printed_words(name)
    if not words:
        return []
    return find_whole_words(words[-1], text, _MANY)


def is_persons_name(name: str, text: str) -> bool:
    """Tell whether a name is a person's: by the first name, a title before it, or the full name on the page."""
    if is_organisation(name):
        return False
    words = name_words(name)
    printed = printed_words(name)
    if not words:
        return False
    if len(printed) > len(words) or is_first_name(words[0]):
        return True
    surname = printed[-1]
    if len(words) == 1:
        places = find_places(name, text)
        return not places or any(has_given_name(text, place) for place in places)
    # Of a person's full name, the page goes on to use the last word alone.
    return any(not has_given_name(text, place) for place in find_places(surname, text)) or len(words) in (2, 3)


def has_given_name(text: str, place: int) -> bool:
    """Tell whether a given name or a title stands right before a surname."""
    before = re.search(r"([^\W\d_][\w.'’-]*)[ \n\xa0]$", text[max(0, place - 30) : place])
    if not before or not before.group(1)[0].isupper():
        return False
    runs = find_name_runs(text, place - len(before.group()), place)
    word = before.group(1).strip(".").lower()
    return bool(runs) or word in TITLES


def _is_called_by_office(text: str, at: int) -> bool:
    """Tell whether what somebody is stands behind the name: ", Chief Financial Officer of Halden"."""
    found = _APPOSED.match(text, at)
    words = [plain_word(word) for word in found.group(1).split()] if found else []
    offices = [word for word in words if is_title(word) and word not in _FIRMS_TOO]
    return bool(offices) and not any(word in _BEFORE_ANOTHER for word in words[: words.index(offices[0])])


def is_surely_a_person(name: str, text: str) -> bool:
    """Tell whether the page makes a name a person's beyond doubt: "Pro Bahn" may be a body, "Verena Bahn" is none.

    A first name or title does, what somebody is right before the name, an age or "who" right behind it, and the
    surname alone elsewhere, unless it is a word of the page too: "Marlow Water" does not go by "Water".
    """
    words, printed = name_words(name), printed_words(name)
    if len(printed) > len(words) or any(map(is_first_name, words[:-1])) or len(words) < 2:
        return True
    full = " ".join(printed[-2:])
    for found in re.finditer(rf"(?<!\w){re.escape(full)}(?!\w)", text):
        before = re.search(r"([^\W\d_]+)\.?(?: \([^()]{1,20}\))?,? $", text[max(0, found.start() - 50) : found.start()])
        word_before = before.group(1).lower() if before else ""
        if word_before in _ARTICLES:
            return False
        if (
            before
            and word_before not in _FUNCTION_WORDS | _FIRMS_TOO
            and (not name_words(word_before) or word_before in _KIN or _PROFESSION.search(word_before))
        ):
            return True
        described = _DESCRIBED.search(text, max(0, found.start() - _DESCRIPTION), found.start())
        if described and any(is_title(plain_word(word)) and word not in _FIRMS_TOO for word in described[1].split()):
            return True
        if _OF_PERSONS.match(text, found.end()) or _is_called_by_office(text, found.end()):
            return True
    if re.search(rf"(?<!\w){re.escape(printed[-1].lower())}(?!\w)", text):
        return False
    alone = re.compile(rf"(?<!{re.escape(printed[-2])} )(?<!\w){re.escape(printed[-1])}(?![\w-])")
    for found in alone.finditer(text, 1):  # the word that a headline begins with has its capital from there
        word = re.search(r"([^\W\d_]+) $", text[max(0, found.start() - 20) : found.start()])
        if word is None or word.group(1).lower() not in _ARTICLES:
            return True
    return False
