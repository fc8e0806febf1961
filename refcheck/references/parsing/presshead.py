"""Who stands around a quoted headline: "Valley Courier: “The Last Ferry”", "GroundUp (Masego Mafata): “…”".

The outlet stands first and one pair of quotation marks tells the title, so what is between the two, or right behind
the title, is the name of who wrote it.
"""

import re
from collections.abc import Sequence

from refcheck.references.capitals import GIVEN_NAME, REST_OF_NAME, WIDE_CAPITAL
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, meet
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import PRESS_KINDS, match_outlet
from refcheck.text.patterns import late

_PERSON = GIVEN_NAME + REST_OF_NAME
_JOINED = r"(?:,\s|\s(?:and|und|et|y|e|i|и|ve|&)\s)"
_JOINS_NAMES = late(r"\s(?:and|und|et|и)\s")
_NAMES = rf"{_PERSON}(?:{_JOINED}{_PERSON}){{0,3}}"
_PEOPLE = rf"(?P<who>{_NAMES})"
_OUTLET = r"(?P<outlet>[^,;:()\d“”„«»\"]{2,60}?)"
_PLACE = r"(?:\s\([^()\d]{2,20}\))?"
# "GroundUp (Masego Mafata): “…”", "The Namibian, Shinovene Immanuel and Tileni Mongudhi, “…”"
_NAMED_BEFORE = late(
    rf"\W{{0,2}}{_OUTLET}(?:\s\({_PEOPLE}\)\s?[:,]|,\s(?P<between>{_NAMES})(?:\s{WIDE_CAPITAL}\.)?,)\s\Z"
)
_OUTLET_BEFORE = late(rf"\W{{0,2}}{_OUTLET}{_PLACE}\s?:\s\Z")
_SEVERAL_BEFORE = late(rf"\W{{0,2}}(?P<names>{_NAMES}):\s\Z")
_REPORT_OF = late(
    r"\W{0,2}(?P<outlet>[^\s,;:()“”]{2,30})-(?:Meldung|Bericht|Interview|Gespräch|Artikel|Beitrag)\b[^:]{0,40}:\s\Z"
)
_DATED_BEFORE = late(
    rf"\W{{0,2}}{_OUTLET}{_PLACE},\s[^“”„«»\"():]{{4,40}}(?:,\s(?:S|p|pp|с|s)\.\s?(?P<page>\d{{1,3}}))?[:,]\s\Z"
)
_NAMED_BEHIND = late(
    rf"[.,]?\s(?:\({_PEOPLE}\)|(?:by|von|par|por|di|da|door)\s(?P<by>{_NAMES}))"
    r"(?=[.,;]|\s*\Z)"
)
_DAY_BEHIND = re.compile(r"[.,]?,?\s\(?\Z")
# Names of papers and magazines that no table holds show by what they call themselves.
_PRESS_WORD = late(
    r"(?:\w{0,20}(?:zeitung|blatt|post|bote|kurier|anzeiger|nachrichten|rundschau|presse|merkur|echo)|allgemeine|"
    r"courier|courrier|herald|gazette|chronicle|tribune|dispatch|journal|bulletin|quarterly|monthly|weekly|daily|"
    r"observer|examiner|inquirer|register|mercury|times|news|magazine|magazin|corriere|gazzetta|giornale|gazzettino|"
    r"messaggero|diario|peri[oó]dico|heraldo|correo|noticias|jornal|di[aá]rio|correio|folha|gazeta|gazetesi|haber|"
    r"haberler|postas[ıi]|kurier|газета|вестник|ведомости|новости|правда|известия)(?:в|а)?",
    re.IGNORECASE,
)
# What stands in brackets behind an outlet's name, if it is no person: towns, regions, parts of the paper.
_NO_NAME = late(
    r"(?:New|San|Santa|Los|Las|El|La|São|Saint|St|Fort|Port|Cape|Hong|Sri|North|Northern|South|Southern|East|Eastern|"
    r"West|Western|Central|Buenos|Rio|Tel|Abu|Addis|Kuala|Phnom|Costa|Saudi|Great|United|Bad|Burkina|Puerto|Sierra|"
    r"Nizhny)\s|.*\b(?:[Ee]dition|[Mm]agazine?|[Pp]rint|[Oo]nline|[Nn]ews|[Oo]pinion|[Bb]usiness|[Ss]port|"
    r"[Bb]log|Report|Review|Service|Desk|Staff|Agency|City|State|Ausgabe|Beilage|Republic|Kingdom|Africa|America|Asia|Europe)\b"
)
_MOST_WORDS = 6
_REPLACED = frozenset(("author", "title", "container-title", "publisher", "editor", "genre"))


def read_press_head(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give outlet, names and quoted title their fields where the string begins with an outlet and has one quotation."""
    quoted = [one for one in anchors if one.role is Role.QUOTED]
    if len(quoted) != 1 or not 2 < quoted[0].start < 140 or len(quoted[0].value) <= 3:
        return segments
    found = _named_before(text, quoted[0]) or _outlet_and_colon(text, anchors, quoted[0])
    found = found or _named_behind(text, quoted[0]) or _several_and_colon(text, quoted[0])
    if not found:
        return segments
    found.append(Segment("title", quoted[0].start + 1, quoted[0].end - 1))
    is_outlet_named = any(one.label == "container-title" for one in found)
    taken = {one.label for one in found} | (
        _REPLACED if is_outlet_named else _REPLACED - {"container-title", "publisher"}
    )
    kept = (one for one in segments if one.label not in taken and not any(meet(one, new) for new in found))
    return sorted([*found, *kept], key=lambda one: one.start)


def _named_before(text: str, quoted: Anchor) -> list[Segment]:
    head = _NAMED_BEFORE.match(text[: quoted.start])
    if head is None or not _is_press(head["outlet"]):
        return []
    group = "who" if head["who"] else "between"
    is_in_brackets = group == "who" and _NO_NAME.match(head[group]) is None
    if not (is_in_brackets or _is_person(head[group])) or match_outlet(head[group], tolerant=False) is not None:
        return []
    return [Segment("container-title", *head.span("outlet")), Segment("author", *head.span(group))]


def _outlet_and_colon(text: str, anchors: Sequence[Anchor], quoted: Anchor) -> list[Segment]:
    """Read "Küstenpost: „Der teuerste Deich“, 3. Mai 2022", not "Merkel: „Wir schaffen das“, 31. August 2015"."""
    head = _OUTLET_BEFORE.match(text[: quoted.start])
    if head is None or not _is_press(head["outlet"]):
        return []
    days = [one for one in anchors if one.role is Role.ISSUED and one.start >= quoted.end]
    if not days or _DAY_BEHIND.fullmatch(text, quoted.end, days[0].start) is None:
        return []
    return [Segment("container-title", *head.span("outlet"))]


def _several_and_colon(text: str, quoted: Anchor) -> list[Segment]:
    """Read "Christoph Koopmann, Ronen Steinke: „Razzia“, …" and "dpa-Meldung vom 3. März 2020: „Kein Schnee“"."""
    report = _REPORT_OF.match(text[: quoted.start])
    if report is not None and _is_press(report["outlet"]):
        return [Segment("container-title", *report.span("outlet"))]
    head = _SEVERAL_BEFORE.match(text[: quoted.start])
    names = re.split(_JOINED, head["names"]) if head else []
    if (
        len(names) < 2
        or quoted.opener not in "„«»"
        or not _is_person(names[0])
        or any(match_outlet(one, tolerant=False) for one in names)
    ):
        return []
    return (
        [Segment("author", *head.span("names"))] if head and text[quoted.end : quoted.end + 2] in (", ", ". ") else []
    )


def _named_behind(text: str, quoted: Anchor) -> list[Segment]:
    head = _DATED_BEFORE.match(text[: quoted.start])
    signed = _NAMED_BEHIND.match(text, quoted.end)
    if head is None or signed is None or not _is_press(head["outlet"]):
        return []
    group = "who" if signed["who"] else "by"
    if not _is_person(signed[group]) or match_outlet(signed[group], tolerant=False) is not None:
        return []
    found = [Segment("container-title", *head.span("outlet")), Segment("author", *signed.span(group))]
    return [*found, Segment("page", *head.span("page"))] if head["page"] else found


def _is_press(words: str) -> bool:
    """Tell an outlet of the table, or a name that has a paper's word in it and no given name in front."""
    outlet = match_outlet(words, tolerant=False)
    if outlet is not None:
        return outlet.kind in PRESS_KINDS
    parts = words.split()
    if not 0 < len(parts) <= _MOST_WORDS or not parts[0][0].isupper() or parts[0] in all_given_names():
        return False
    return any(_PRESS_WORD.fullmatch(part) for part in parts)


def _is_person(words: str) -> bool:
    """Tell one or several names; two full names joined are no place and no rubric."""
    first = words.split()[0]
    if _JOINS_NAMES.search(words):
        return True
    return first.endswith(".") or first in all_given_names()
