"""For whom somebody speaks, where a page says so beside the name: "Emir Hodžić, director of the Media Forum"."""

import re

from refcheck.text.patterns import late
from refcheck.verify.quotations.names.persons import find_places

_MANY = 10  # places of a name that are looked at
_REACH = 90  # code points
_FEWEST = 2  # such words in a body's name
_SHORTEST = 4  # letters of a word that tells one body from another
_BODY = (
    r"(?:the |la |le |der |des |el |il )?(?P<body>[A-ZÀ-Þ][\w'’&-]+(?: (?:of |for |the |and |de )*[A-ZÀ-Þ][\w'’&-]+)*)"
)
_OF = r"(?:of|at|for|from|with|von|vom|beim?|des|der|de|del|della|du|da|do)"
_BEHIND = late(rf"[\w'’.-]+,? (?:(?!{_OF} )[a-zà-ÿ-]+ ){{0,6}}{_OF} {_BODY}")
_OWNER = late(
    r"(?P<body>[A-ZÀ-Þ][\w&-]+(?: [A-ZÀ-Þ][\w&-]+)*)['’]s? (?:[a-zà-ÿ-]+ ){1,4}(?:[a-zà-ÿ-]+, )?"
    r"(?:[A-ZÀ-Þ][\w.'’-]+ ){0,2}$"
)


def works_for_another(person: str, body: str, text: str) -> bool:
    """Tell whether a page that names a body too ties somebody to one of a wholly other name, and nowhere to this one.

    "The police" and "the team" may be anybody's.
    """
    own = _words(body)
    if len(own) < _FEWEST or body.removeprefix("the ") not in text:
        return False
    others = 0
    for place in find_places(person, text)[:_MANY]:
        lead = text[max(0, place - _REACH) : place].rpartition("\n")[2]
        tail = text[place : place + _REACH].partition("\n")[0]
        if own & _words(lead + tail):
            return False
        found = _BEHIND.match(tail) or _OWNER.search(lead)
        others += bool(found and len(_words(found.group("body"))) > 0)
    return others > 0


def _words(phrase: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]+", phrase) if len(word) >= _SHORTEST}
