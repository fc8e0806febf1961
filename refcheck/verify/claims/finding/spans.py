"""How far the days of a page lie apart."""

from refcheck.verify.claims.reading.page import PageIndex

_LENGTHS = {"day": (1.0, 1.0), "week": (7.0, 3.0), "month": (30.4, 16.0), "year": (365.25, 184.0)}  # days, and slack
_MOST_DAYS = 40


def spans_told_dates(unit: str | None, count: float, page: PageIndex) -> bool:
    """Tell whether two days of the page lie as far apart as a claim says: "two months after"."""
    if unit not in _LENGTHS:
        return False
    length, slack = _LENGTHS[unit]
    told = {date.date.calendar_day for sentence in page.sentences for date in sentence.told_dates}
    days = sorted(day for day in told if day is not None)[:_MOST_DAYS]
    return any(abs((b - a).days - count * length) <= slack for i, a in enumerate(days) for b in days[i + 1 :])
