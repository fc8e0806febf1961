"""Documents of parliaments and authorities, cited by body and number: "European Commission, COM(2020) 381"."""

import re
from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, keep_behind, trim
from refcheck.text.patterns import late

BODY_WORDS = (
    r"Commission|Council|Parliament|Assembly|Ministry|Ministries|Bundestag|Bundesrat|Bundesregierung|Landtag|Committee|"
    r"Government|Nations|UN|EU|Office|Agency|Authority|Congress|Senate|House|Court|Secretary-General|Secretariat|"
    r"Department|Union|Organi[sz]ation|Kommission|Rat|Parlament|Ministerium|Commissie|Conseil|Parlement|Assemblée|Sénat|"
    r"Ministère|Comisión|Consejo|Parlamento|Ministerio|Commissione|Consiglio|Ministero|Comissão|Conselho|Ministério|"
    r"Совет|Комиссия|Дума|Правительство|Министерство"
)
_SYMBOL = r"(?:A|S|E|CCPR|CERD|CEDAW|CRC|CRPD|CAT|HRI|TD|FCCC|DP|ST|UNEP)/[A-Z\d][\w.-]{0,12}(?:/[\w.-]{1,12}){0,5}"
_NUMBER = (
    r"(?:[A-Z]{2,6}\s?\((?:19|20)\d\d\)\s?\d{1,5}(?:/\d{1,2})?(?:\s(?:final|endg\.?|def\.?))?|"
    rf"{_SYMBOL}|"
    r"(?:BT-|BR-)?(?:Drucksache|Drs\.)\s\d{1,2}/\d{1,6}|"
    r"(?:[Rr]esolution|[Rr]ésolution|[Rr]esolución|Резолюция)\s\d{1,5}(?:/\d{1,4})?(?:\s\((?:19|20)\d\d\))?)"
)
_DOCUMENT = late(
    rf"(?P<body>(?:[^\W\d_][\w’'-]*\s){{0,9}}?(?:{BODY_WORDS})(?:\s[^\W\d_][\w’'-]*){{0,8}})[,:]\s"
    rf"(?P<title>(?:[^\W\d_][\w’'-]*,?\s){{0,16}}?{_NUMBER})(?=[,.;)\s]|$)"
)

# "UN Doc. A/HRC/46/55 (2021), para 17", "S/RES/2593 (2021), adopted on 30 August 2021"
_BY_SYMBOL = late(rf"(?:(?P<body>UN|U\.N\.)\s[Dd]oc(?:ument|\.)?,?\s)?(?P<title>{_SYMBOL})(?=[,.;\s]|$)")
_ACT_OF_UNION = late(
    r"(?:(?:Council|Commission|European Parliament(?: and Council)?)\s)?(?:(?:Implementing|Delegated|Framework)\s)?"
    r"(?:Regulation|Directive|Decision|Recommendation)\s(?:\((?:EU|EC|EEC|CFSP|Euratom|EU, Euratom)\)\s)?(?:No\.?\s)?"
    r"\d{1,4}/\d{1,4}(?:/(?:EU|EC|EEC|CFSP|JHA|Euratom))?[^“”„«»\"\n]{0,300}?(?=,?\s(?:\[(?:19|20)\d\d\]\s|[\[(])?(?:OJ|O\.J\.)\s[LC]|\.?\s*$|,\s(?:[Aa]rt|recital|p\.)|\.\s)"
)
_JOURNAL = late(r",?\s(?:\[(?:19|20)\d\d\]\s|[\[(])?(?P<name>(?:OJ|O\.J\.)\s[LC]\s?\d{1,4}(?:/\d{1,4})?)")
DATE_OF_ACT = late(r"\d/\d{1,4}(?:/[A-Za-z]+)?(?:\sof\sthe\s[A-Za-z ]{5,60})?\sof\s\Z")
"""What stands before the day in the name of a Union's act."""

_BEHIND = frozenset(("page", "URL", "accessed", "issued"))

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
    is_quoted = any(one.role is Role.QUOTED for one in anchors)
    if not is_quoted and (symbol := _BY_SYMBOL.match(text)):
        return _read_symbol(symbol, segments)
    if not is_quoted and (act := _ACT_OF_UNION.match(text)):
        return _read_act(text, act, segments)
    found = None if is_quoted else _DOCUMENT.match(text)
    if found is None:
        return segments
    end = trim(text, *found.span("title"))[1]
    kept = [one for one in segments if one.start >= end and one.label not in ("title", "author", "container-title")]
    author = Segment(label="author", start=found.start("body"), end=found.end("body"))
    return [author, Segment(label="title", start=found.start("title"), end=end), *kept]


def _read_symbol(symbol: re.Match[str], segments: Sequence[Segment]) -> list[Segment]:
    """Read a symbol of the United Nations as the title, and "UN Doc." before it as whose document it is."""
    body = [Segment("author", *symbol.span("body"))] if symbol["body"] else []
    return [*body, Segment("title", *symbol.span("title")), *keep_behind(segments, symbol.end(), _BEHIND)]


def _read_act(text: str, act: re.Match[str], segments: Sequence[Segment]) -> list[Segment]:
    """Read an act of the European Union as the title, the journal that prints it as the container."""
    title = Segment("title", *trim(text, *act.span()))
    journal = _JOURNAL.match(text, act.end())
    if journal is None:
        return [title, *keep_behind(segments, act.end(), _BEHIND)]
    container = Segment("container-title", *journal.span("name"))
    return [title, container, *keep_behind(segments, journal.end(), _BEHIND)]
