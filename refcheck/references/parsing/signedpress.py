"""Signed reports of the press with the outlet first: "Nikkei Asia, Dominic Faulder, “Thailand’s monks go digital”".

The model knows authors before titles and outlets behind them; here the order of the marks leaves no doubt.
"""

import re
from collections.abc import Sequence

from refcheck.references.capitals import WIDE_CAPITAL
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.places import is_country
from refcheck.references.parsing.segments import Segment
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import PRESS_KINDS, match_outlet
from refcheck.text.patterns import late

_PERSON = (
    rf"(?:{WIDE_CAPITAL}(?:\.[\s-]?|[\w’'-]++\s)){{1,3}}(?:(?:de|la|van|von|der|den|di|da|du|del|dos|al|bin)\s){{0,2}}"
    rf"{WIDE_CAPITAL}[\w’'-]+"
)
_HEAD = late(
    rf"(?P<outlet>[^,;:“”„«»\"–—|()]{{2,60}}?(?:\s\([^()\d]{{2,20}}\))?)(?P<mark>,\s|\s[–—|-]\s|:\s)"
    rf"(?P<who>{_PERSON}(?:(?:,\s|\s(?:and|und|et|y|e|&|ve|и)\s){_PERSON}){{0,2}}(?:\set\sal\.)?|"
    r"[^,;:“”„«»\"–—|()]{2,40}\s(?:service|desk|bureau|correspondent|section|edition))"
    r"(?:,|:|\s[–—|-])\s\Z"
)
_INITIALS = re.compile(rf"(?:{WIDE_CAPITAL}\.[\s-]?)+\s?{WIDE_CAPITAL}[\w’'-]+")
_REPLACED = frozenset(("author", "title", "container-title", "publisher", "editor", "publisher-place", "genre"))
_LABEL = re.compile(r"\s{0,4}(?:[\[(]?\d{1,3}[\])]\s|\d{1,3}\.\s|[•*–-]\s)?\s{0,3}")
_FIRST_OF_CITIES = frozenset(
    "New San Santa Santo Sankt Saint Los Las La El Le São Rio Belo Porto Port Puerto Cape Fort Addis Hong Kuala Tel "
    "Abu Buenos Mexico Ciudad Cidade Panama Washington Phnom Ulan Nizhny Нижний Новый Санкт Bad Den East West North "
    "South".split()
)
_LAST_OF_DESKS = frozenset(
    "Service Desk Bureau Correspondent Section Edition Report Team Staff Magazine City Redaktion News Blog".split()
)
_SHORTEST_HEAD, _LONGEST_HEAD = 8, 160


def read_signed_press(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give outlet, author and quoted title by their order; the segments as they are where it is another form.

    Behind a known outlet a place or desk may stand instead of a person ("Radio Free Asia, Uyghur service, “…”").
    """
    quoted = next((one for one in anchors if one.role is Role.QUOTED), None)
    if quoted is None or not _SHORTEST_HEAD < quoted.start < _LONGEST_HEAD:
        return segments
    label = _LABEL.match(text)
    head = _HEAD.match(text[: quoted.start], label.end() if label else 0)
    if head is None or not _is_signed(head, text[quoted.end :]):
        return segments
    kept = [one for one in segments if one.label not in _REPLACED]
    kept.append(Segment("container-title", *head.span("outlet")))
    if _is_person(head["who"]) or _is_full_name(head["who"]):
        kept.append(Segment("author", *head.span("who")))
    kept.append(Segment("title", quoted.start + 1, quoted.end - 1))
    return sorted(kept, key=lambda one: one.start)


def _is_signed(head: re.Match[str], behind: str) -> bool:
    outlet = match_outlet(head["outlet"], tolerant=False)
    # "Le Monde, Jean Dupont : « … »": a headline with a speaker would stand in its marks as a whole.
    if head[0].rstrip().endswith(":") and (
        outlet is None or head["mark"] != ", " or not (_is_person(head["who"]) or _is_full_name(head["who"]))
    ):
        return False
    if outlet is not None:
        return outlet.kind in PRESS_KINDS and match_outlet(head["who"], tolerant=False) is None
    words = head["outlet"].split()
    is_other = words[0] in all_given_names() or words[0].endswith(".") or is_organisation(head["outlet"])
    named_behind = match_outlet(behind.strip(" ,.").partition(",")[0], tolerant=False)
    return len(words) > 1 and not is_other and named_behind is None and _is_person(head["who"])


def _is_full_name(who: str) -> bool:
    """Tell two words with capitals, "Suhasini Haidar", from a desk and from a city of two words."""
    words = who.split()
    is_plain = len(words) == 2 and all(word.isalpha() and word[1:].islower() for word in words)
    return is_plain and words[0] not in _FIRST_OF_CITIES and words[1] not in _LAST_OF_DESKS and not is_country(who)


def _is_person(who: str) -> bool:
    """Tell a person by the given name, which Hungarians print last."""
    words = who.split()
    is_hungarian = len(words) == 2 and words[1] in all_given_names() and words[0].isalpha()
    is_known = any(part in all_given_names() for part in (words[0], *words[0].split("-")))
    return is_known or is_hungarian or _INITIALS.match(who) is not None
