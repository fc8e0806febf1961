"""What a link in brackets says of its page: "([Reuters](…), 12 April 2023)" gives outlet and day."""

import re

from refcheck.datatypes.references import FieldSpan, ParsedReference, PartialDate
from refcheck.datatypes.selectors import Span
from refcheck.text.dates import find_dates
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_OPENS = re.compile(
    r"[(;]\s?(?:(?:see|via|source|siehe|vgl\.|quelle|voir|fuente|fonte|см\.)[\s:]{1,2})?\Z", re.IGNORECASE
)
_LONGEST_BEFORE = 12
_LONGEST_BEHIND = 40
_BEHIND = late(r"(?P<when>,\s[^()\[\];]{4,40})?\s?[);]")
_STOPS = " ,;.\t\u00a0"


def read_link(text: str, start: int, end: int, url: str) -> ParsedReference:
    """Give the fields of a linked page: its address, and what the words in its brackets say of outlet and day."""
    page = ParsedReference(type="webpage", url=url, confidence=1.0)
    behind = _BEHIND.match(text, end, end + _LONGEST_BEHIND + 4)
    if behind is None or not _OPENS.search(text, max(0, start - _LONGEST_BEFORE), start):
        return page
    outlet, dated = _parts(text, start, end)
    when = behind.span("when") if behind["when"] else dated
    date = _date_alone(text, when) if when else None
    if outlet is None or (when is not None and date is None):
        return page
    fields = [FieldSpan(field="container-title", start=outlet[0], end=outlet[1])]
    if date is not None:
        fields.append(FieldSpan(field="issued", start=date[1][0], end=date[1][1]))
    return ParsedReference(
        type="webpage", url=url, confidence=1.0, container_title=text[slice(*outlet)],
        issued=date[0] if date else None, fields=tuple(fields),
    )  # fmt: skip


def _parts(text: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """Give the outlet that the linked words name, and what they say behind its comma."""
    if match_outlet(text[start:end], tolerant=False):
        return (start, end), None
    comma = text.find(", ", start, end)
    if comma > 0 and match_outlet(text[start:comma], tolerant=False):
        return (start, comma), (comma, end)
    return None, None


def _date_alone(text: str, place: Span) -> tuple[PartialDate, Span] | None:
    """Give the date at a place that says nothing else."""
    words = text[slice(*place)]
    found = find_dates(words)
    if len(found) != 1 or (words[: found[0].start] + words[found[0].end :]).strip(_STOPS):
        return None
    return found[0].date, (place[0] + found[0].start, place[0] + found[0].end)
