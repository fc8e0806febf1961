"""What follows a name and date in a parenthesis: pages, chapters, tables, times, and the writer's own remark."""

import re
from dataclasses import dataclass

from refcheck.text.patterns import late

_PAGES = r"pp?\.?|pages?|S\.|Seiten?|s\.|ss\.|с\.|С\.|стр\.|str\.|sid\.|pág\.|págs\.|páginas?|at|hier S\.|side"
_OTHERS = (
    r"¶+|§+|n\.|nn\.|fn\.|l{1,2}\.|т\.|ст\.|гл\.|табл\.|tabl?\.|abb\.|рис\.|Rn\.|Rz\.|Bd\.|Kap\.|Abb\.|Tab\.|Anm\.|Fn\.|"
    r"(?i:esp\.|especially|paras?\b\.?|párrs?\.|parágrafos?|абз\.|paragraphs?|ch\.|chs\.|chap\.|chapters?|figs?\.|figures?|tables?|notes?|secs?\.|sections?|"
    r"vols?\.|volumes?|arts?\.|articles?|artikel|recitals?|annex|appendix|app\.|anhang|box|slides?|lines?|verse|part|pt\.|"
    r"book|bk\.|nos?\.|kindle|locs?\.|location|kapitel|abbildung|tabelle|band|cap\.|capítulo|capitolo|chapitre|tome|tomo|min\.)"
)
_NUMBERS = (
    r"(?:[A-Z]?\d{1,5}(?:\.\d{1,3})?(?::\d{1,5}){0,2}|[ivxlc]{1,6})(?:n{1,2}\.?\s?\d{1,3}|n\b|[a-e]\b|\(\d{1,3}\))?"
    r"(?:(?:\s{0,2}[-–—,]\s{0,2}|\s(?:and|und|et|y|e|i|и|&)\s)[A-Z]?\d{1,5}(?:n\d{1,3})?){0,6}"
    r"\s?(?:ff?\b\.?|sqq?\.|sgg?\.|и сл\.)?"
)
_UNPAGED = r"(?:o\. ?S\.|n\. ?p(?:ag)?\.|s\. ?p\.|б\. ?с\.)"
_NAMED_PARTS = r"(?:[A-H]\b|[IVXL]{1,5}\b|(?i:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
_PLACE = late(
    rf"[\s,:;.(\[]{{0,4}}(?:(?P<page>{_PAGES})\s{{0,2}}(?=[\divxlcA-Z])|(?P<other>(?:{_OTHERS})(?:\s(?:{_OTHERS}))?)\s{{0,2}})?"
    rf"(?P<numbers>{_UNPAGED}|{_NUMBERS}(?![\w’'])|(?(other){_NAMED_PARTS}|(?!)))[)\]]?"
)
_END = re.compile(r"[\s.,]{0,3}$")
_REMARK = re.compile(r"[\s.,;:–—-]{1,4}\S")
_MOST_PLACES = 5
_LONGEST_REMARK = 90


@dataclass(frozen=True, slots=True)
class Tail:
    """The locator behind a date, if there is one; `has_remark` says that words of the writer's own follow."""

    locator: str | None = None
    has_remark: bool = False


def read_tail(tail: str) -> Tail | None:
    """Read what stands between a date and the end of its part of a parenthesis; None where it is something else.

    Of several places, "ch. 3, p. 44", the page is the locator.
    """
    best: str | None = None
    at = 0
    has_page = False
    for _ in range(_MOST_PLACES):
        if _END.match(tail, at):
            return Tail(best)
        place = _PLACE.match(tail, at)
        if place is None:
            break
        if best is None or (place["page"] and not has_page):
            best = place["numbers"].strip()
            has_page = place["page"] is not None
        at = place.end()
    if _END.match(tail, at):
        return Tail(best)
    rest = tail[at:]
    return Tail(best, has_remark=True) if len(rest) <= _LONGEST_REMARK and _REMARK.match(rest) else None
