"""Whether a name is a person's, and where it stands on the page."""

import re

from refcheck.verify.quotations.first_names import gender_of
from refcheck.verify.quotations.name_runs import find_name_runs
from refcheck.verify.quotations.names import TITLES, is_organisation, name_words, printed_words

_MANY = 30  # places of a name that are looked at


def find_places(name: str, text: str) -> list[int]:
    """Give where the last word of a name stands in a text."""
    words = printed_words(name)
    if not words:
        return []
    pattern = re.compile(rf"(?<!\w){re.escape(words[-1])}(?!\w)")
    return [match.start() for match, _ in zip(pattern.finditer(text), range(_MANY), strict=False)]


def is_persons_name(name: str, text: str) -> bool:
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
        places = find_places(name, text)
        return not places or any(_has_given_name(text, place) for place in places)
    # Of a person's full name, the page goes on to use the last word alone.
    return any(not _has_given_name(text, place) for place in find_places(surname, text)) or len(words) in (2, 3)


def _has_given_name(text: str, place: int) -> bool:
    """Tell whether a given name or a title stands right before a surname."""
    before = re.search(r"([^\W\d_][\w.'’-]*)[ \n\xa0]$", text[max(0, place - 30) : place])
    if not before or not before.group(1)[0].isupper():
        return False
    runs = find_name_runs(text, place - len(before.group()), place)
    word = before.group(1).strip(".").lower()
    return bool(runs) or word in TITLES
