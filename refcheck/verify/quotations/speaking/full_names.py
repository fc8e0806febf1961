"""Whether the page has a surname in somebody's full name, or calls its bearer by a title that no body bears."""

import re

from refcheck.verify.quotations.names.names import name_words
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.persons import find_places, is_surely_a_person
from refcheck.verify.quotations.names.plain_words import printed_words

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
