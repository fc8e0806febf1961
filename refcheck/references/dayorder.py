"""Whether "03/04/2021" is the third of April: what one entry leaves open, the others of its list may tell."""

from collections.abc import Sequence
from dataclasses import replace

from refcheck.datatypes.references import ParsedReference, PartialDate
from refcheck.text.date_figures import order_of_figures
from refcheck.text.dates import parse_date
from refcheck.text.patterns import late

# Not the end of an address, "/news/25/04/2021/", nor a year first.
_FIGURES = late(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[/-])(?P<second>\d{1,2})(?P=mark)(?:(?:19|20)\d\d|\d\d)(?![\d/-])"
)


def figures_in(text: str) -> list[tuple[int, int]]:
    """Give the first two numbers of each date in figures, "03/04/2021", whose day and month may be either."""
    if "/" not in text and "-" not in text:
        return []
    return [(int(found["first"]), int(found["second"])) for found in _FIGURES.finditer(text)]


def with_day_order(entries: Sequence[tuple[str, int, ParsedReference]]) -> list[ParsedReference]:
    """Complete the dates in figures of entries (words, where they start, fields) in the order that others show."""
    printed = [found[0] for raw, _, _ in entries if "/" in raw or "-" in raw for found in _FIGURES.finditer(raw)]
    order = order_of_figures(printed) if printed else None
    if order is None:
        return [parsed for _, _, parsed in entries]
    return [_completed(raw, start, parsed, day_first=order) for raw, start, parsed in entries]


def _completed(raw: str, start: int, parsed: ParsedReference, *, day_first: bool) -> ParsedReference:
    found: dict[str, PartialDate] = {}
    for span in parsed.fields:
        if span.field in {"issued", "accessed"} and _FIGURES.search(
            words := raw[span.start - start : span.end - start]
        ):
            date = parse_date(words, day_first=day_first)
            known = getattr(parsed, span.field)
            if date is not None and known is not None and known.month is None and date.year == known.year:
                found[span.field] = replace(date, letter=known.letter)
    if not found:
        return parsed
    return replace(parsed, issued=found.get("issued", parsed.issued), accessed=found.get("accessed", parsed.accessed))
