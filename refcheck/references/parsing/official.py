"""Documents of parliaments, courts and authorities, cited by body and number: "European Commission, COM(2020) 381"."""

from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.patterns import late

BODY_WORDS = (
    r"Commission|Council|Parliament|Assembly|Ministry|Ministries|Bundestag|Bundesrat|Bundesregierung|Landtag|Committee|"
    r"Government|Nations|UN|EU|Office|Agency|Authority|Congress|Senate|House|Court|Secretary-General|Secretariat|"
    r"Department|Union|Organi[sz]ation|Kommission|Rat|Parlament|Ministerium|Commissie|Conseil|Parlement|Assemblée|Sénat|"
    r"Ministère|Comisión|Consejo|Parlamento|Ministerio|Commissione|Consiglio|Ministero|Comissão|Conselho|Ministério|"
    r"Совет|Комиссия|Дума|Правительство|Министерство"
)
_NUMBER = (
    r"(?:[A-Z]{2,6}\s?\((?:19|20)\d\d\)\s?\d{1,5}(?:/\d{1,2})?(?:\s(?:final|endg\.?|def\.?))?|"
    r"(?:A|S|E|CCPR|CERD|CEDAW|CRC|CRPD|CAT|HRI|TD|FCCC|DP|ST|UNEP)/[A-Z\d][\w.-]{0,12}(?:/[\w.-]{1,12}){0,5}|"
    r"(?:BT-|BR-)?(?:Drucksache|Drs\.)\s\d{1,2}/\d{1,6}|"
    r"(?:[Rr]esolution|[Rr]ésolution|[Rr]esolución|Резолюция)\s\d{1,5}(?:/\d{1,4})?(?:\s\((?:19|20)\d\d\))?)"
)
_DOCUMENT = late(
    rf"(?P<body>(?:[^\W\d_][\w’'-]*\s){{0,9}}?(?:{BODY_WORDS})(?:\s[^\W\d_][\w’'-]*){{0,8}})[,:]\s"
    rf"(?P<title>(?:[^\W\d_][\w’'-]*,?\s){{0,16}}?{_NUMBER})(?=[,.;)\s]|$)"
)

ACT = r"(?:Acts?|Regulations|Order|Rules|Measure|Ordinance|Bill)(?:\s\([^()\d]{2,30}\))?\s"
"""The words of a statute's name before its year."""

# "Land Reform (Scotland) Act 2003, s 1", "Access to Information Regulations 2009 (SI 2009/12)"
_STATUTE = late(
    r"(?:[A-Z][\w’'-]*,?\s|(?:of|and|the|to|for|on|in|etc\.?)\s|\([^()\d]{2,40}\)\s){1,14}"
    rf"{ACT}(?:1[2-9]|20)\d\d(?=[,;.\s(]|$)"
)


def read_statute(text: str, segments: list[Segment]) -> list[Segment]:
    """Read the name and year of an act as its title; it has no author."""
    found = _STATUTE.match(text)
    if found is None:
        return segments
    kept = [one for one in segments if one.start >= found.end() and one.label not in ("title", "author")]
    return [Segment(label="title", start=0, end=found.end()), *kept]


def read_official_document(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Read the body as the author and the number, with the words before it, as the title, where none is quoted."""
    found = None if any(one.role is Role.QUOTED for one in anchors) else _DOCUMENT.match(text)
    if found is None:
        return segments
    end = trim(text, *found.span("title"))[1]
    kept = [one for one in segments if one.start >= end and one.label not in ("title", "author", "container-title")]
    author = Segment(label="author", start=found.start("body"), end=found.end("body"))
    return [author, Segment(label="title", start=found.start("title"), end=end), *kept]
