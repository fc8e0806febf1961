"""Who signed a report, where no other field has an author: “Title” (Lina Attalah, 2019), “Title”, door Y. Hofs."""

import re
from collections.abc import Sequence

from refcheck.references.capitals import GIVEN_NAME, REST_OF_NAME
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.outletnames import is_outlet_name
from refcheck.references.parsing.places import is_country
from refcheck.references.parsing.segments import Segment, meet
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_PERSON = GIVEN_NAME + REST_OF_NAME
_NAMES = rf"(?P<who>{_PERSON}(?:(?:,\s|\s(?:and|und|et|y|e|i|и|ve|en|og|och|&)\s){_PERSON}){{0,3}})"
_ENDS = r"(?=[.,:;)|\]]|\s[–—|(-]|\s*\Z)"
_KIND = (
    r"(?:(?:Feature|Reportage|Bericht|Kommentar|Analyse|Interview|Gastbeitrag|Report|Analysis|Opinion|Comment|"
    r"Reportaje|Análisis|Reportagem|Text|Texte|Texto|Testo|Photos? and text|"
    r"(?:[\w.]{1,12}\s)?(?:report|story|piece))\s)?"
)
_SURE = (
    r"[Bb]y|[Pp]or|[Pp]ar|[Dd]oor|[Aa]v|[Pp]rzez|[Tt]exto (?:de|por)|[Tt]exte (?:de|:)|[Tt]esto di|[Tt]ext(?: von|:)"
)
_BY = late(rf"[.,;:–—|(“”»\"’?!]\s?{_KIND}(?:(?P<sure>{_SURE})|[Vv]on|[Dd]i|[Dd]a)\s{_NAMES}{_ENDS}")
_IN_BRACKETS = late(rf"[.,]?\s\({_NAMES}(?:[,;]\s[^()]{{4,24}})?\)")
_EDITOR_WORD = late(
    r"\b(?:eds?|edit\w+|édit\w+|éds?|hrsg|hg|herausgegeben|sous la direction|dirs?|coords?|coordina\w+|orgs?|a cura|"
    r"curator\w+|comps?|haz|hazırlayan|yay|ред|сост|redaktion)\b",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s")
_PUBLISHED = frozenset(("container-title", "publisher"))
_FEWEST_WORDS = 2
_MOST_AUTHORS = 2  # an outlet, and a signature that the model takes for an editor


def read_signature(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give the name behind "by", or in brackets behind a title, the field of the author where none has it."""
    segments = _editor_of_nothing(text, segments)
    authors = [one for one in segments if one.label in ("author", "editor")]
    if len(authors) > _MOST_AUTHORS:
        return segments
    found = _signed(text, anchors) or (_in_brackets(text, anchors, segments) if len(authors) < _MOST_AUTHORS else None)
    if found is None:
        return segments
    others = [one for one in authors if one.label == "author" or not meet(one, found[1])]
    outlet = others[0] if len(others) == 1 and is_outlet_name(text[others[0].start : others[0].end]) else None
    if others and outlet is None:
        return segments
    cut, name = found
    kept = [_up_to(one, cut) if one.label == "title" else one for one in segments]
    quoted = next((one for one in anchors if one.role is Role.QUOTED and one.start > name.end), None)
    if quoted is not None and _COLON.fullmatch(text, name.end, quoted.start):
        kept = [one for one in kept if one.label != "title"]
        kept.append(Segment("title", quoted.start + 1, quoted.end - 1))
    kept = [one for one in kept if not meet(one, name) and one.start < one.end]
    if outlet is not None and not any(one.label in _PUBLISHED for one in kept):
        kept = [one._replace(label="container-title") if one is outlet else one for one in kept]
    return sorted([*kept, name], key=lambda one: one.start)


def _editor_of_nothing(text: str, segments: list[Segment]) -> list[Segment]:
    """Read the name that a string begins with as its author, where the model saw an editor and no word says so."""
    first = segments[0] if segments else None
    if first is None or first.label != "editor" or any(one.label == "author" for one in segments):
        return segments
    if text[: first.start].strip() or _EDITOR_WORD.search(text):
        return segments
    return [first._replace(label="author"), *segments[1:]]


def _signed(text: str, anchors: Sequence[Anchor]) -> tuple[int, Segment] | None:
    """Find "by" and a name behind a mark outside of quotations; behind "von" it must be a person for certain."""
    for found in _BY.finditer(text):
        at = found.start("who")
        if any(one.role in (Role.QUOTED, Role.URL) and one.start < at < one.end for one in anchors):
            continue
        if _is_person(found["who"]) or (found["sure"] and _may_be_person(found["who"])):
            return found.start() + (text[found.start()] in '”»"’?!'), Segment("author", *found.span("who"))
    return None


def _in_brackets(text: str, anchors: Sequence[Anchor], segments: Sequence[Segment]) -> tuple[int, Segment] | None:
    """Find a name in brackets right behind the title."""
    ends = [one.end for one in anchors if one.role is Role.QUOTED] or [
        one.end for one in segments if one.label == "title"
    ]
    found = _IN_BRACKETS.match(text, ends[0]) if ends else None
    if found is None or not (_is_person(found["who"]) or _may_be_person(found["who"])):
        return None
    return found.start(), Segment("author", *found.span("who"))


def _up_to(title: Segment, cut: int) -> Segment:
    return title._replace(end=cut) if title.start < cut < title.end else title


def _is_person(who: str) -> bool:
    first = who.split()[0]
    return (first.endswith(".") or first in all_given_names()) and match_outlet(who, tolerant=False) is None


def _may_be_person(who: str) -> bool:
    """Tell two or three words with capitals that are no body, country or outlet."""
    words = who.split()
    return (
        len(words) >= _FEWEST_WORDS
        and all(word[1:].islower() for word in words[:2])
        and not is_organisation(who)
        and not is_country(who)
        and match_outlet(who, tolerant=False) is None
    )
