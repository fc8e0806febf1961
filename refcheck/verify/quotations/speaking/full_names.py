"""Whether the page has a surname in somebody's full name, or calls its bearer by a title that no body bears,
or by the given name alone."""

import re

from refcheck.verify.quotations.names.first_names import gender_of_title, is_first_name
from refcheck.verify.quotations.names.names import name_words
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.persons import find_places, is_surely_a_person
from refcheck.verify.quotations.names.plain_words import plain_word, printed_words
from refcheck.verify.quotations.names.titles import is_title
from refcheck.verify.quotations.speaking.appearances import find_surname

_FAMILY = 700  # code points before a given name in which its bearer's surname may stand
_INITIAL = re.compile(r"([^\W\d_])\. ")
_BEFORE_SURNAMES = frozenset("herr frau mr mrs ms".split())
_GIVEN_BEFORE = re.compile(r"(?<!\w)([^\W\d_a-zà-ÿ][\w'’-]+)[ \xa0]$")


def has_full_name(surname: str, text: str) -> bool:
    """Tell whether a surname stands in a full name that is surely a person's: "Bürgermeister Toni Zengerle"."""
    given = (_GIVEN_BEFORE.search(text, max(0, place - 30), place) for place in find_places(surname, text))
    names = {f"{before.group(1)} {surname}" for before in given if before and not before.group(1).isupper()}
    return any(
        not is_organisation(name)
        and len(name_words(name)) > 1
        and is_surely_a_person(name, text)
        and not goes_by_first_word(printed_words(name), text)
        for name in names
    )


def has_honorific(printed: list[str], text: str) -> bool:
    """Tell whether the page calls somebody of two names by either with a title no body bears: "Mr. Sok"."""
    either = "|".join(map(re.escape, (printed[0], printed[-1])))
    return re.search(rf"(?<!\w)(?:Mr|Mrs|Ms|Mme|M|Herr|Frau|Sra|Sr|Sig|Dhr)\.? (?:{either})(?!\w)", text) is not None


def goes_by_first_word(printed: list[str], text: str) -> bool:
    """Tell whether the page calls by the first word alone what bears two: firms do, people do not."""
    first = re.compile(rf"(?<!\w){re.escape(printed[0])}(?!\w)(?! {re.escape(printed[1])})")
    last = re.compile(rf"(?<!{re.escape(printed[-2])} )(?<!\w){re.escape(printed[-1])}(?!\w)")
    return first.search(text) is not None and last.search(text) is None


def is_given_alone(name: str, speaker: str, text: str) -> bool:
    """Tell whether a page calls by the given name alone whom the draft calls by surname or initial: "Greg", "G. Kohl".

    Husbands, daughters and knights go without the surname that they share with others on the page.
    """
    own, given, initial = name_words(speaker), printed_words(name)[-1], _INITIAL.match(speaker)
    title = plain_word(printed_words(speaker)[0])
    is_ranked = is_title(title) and gender_of_title(title) is None  # "Sergeant Leyton" is one person of the page
    is_ranked = is_ranked or printed_words(name)[0].lower() in _BEFORE_SURNAMES  # before a surname
    if is_ranked or (len(own) > 1 and not initial) or (initial and initial.group(1).lower() != given[0].lower()):
        return False
    surnames = re.findall(rf"(?<!\w){re.escape(given)} ([A-ZÀ-Þ][\w'’-]+)", text)
    if surnames or is_first_name(own[-1]):
        return own[-1] in map(plain_word, surnames)
    first = text.find(given)
    return bool(initial) or any(first - _FAMILY < place < first for place in find_surname(own[-1], text))
