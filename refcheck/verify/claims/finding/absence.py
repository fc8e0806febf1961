"""Whether a page surely says nothing of a claim; a claim told in other words alone cannot be told from that.

"Not found" tells an editor that the whole page was read and that the claim is not there. It is kept for pages on which
hardly a word of the claim stands in any form, and none of its figures and days; all else is left open.
"""

from refcheck.text.numbers import Quantity
from refcheck.verify.claims.finding.alignment import date_stands, month_day_stands
from refcheck.verify.claims.finding.words import tells
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex

_FEW = 0.34  # share of a claim's telling words that a page about something else may have
_FEW_ELSEWHERE = 0.1  # … where words of the claim's language are known only as they are written
_SHARED_NAMES = 0.75  # … and of its names: the rest is said of the same people, and may be there in other words
_BEGINNING = 4  # letters that two forms of one word share
_LEAST_TOLD = 3
_SMALL = 3  # figures up to this stand on most pages


def is_surely_absent(facts: ClaimFacts, page: PageIndex) -> bool:
    """Tell whether next to nothing of a claim stands on a page."""
    if any(not _is_small(quantity) and page.figure_places(quantity) for quantity in facts.quantities):
        return False
    if any(date_stands(facts, at, page.sentences) for at in range(len(facts.dates))):
        return False
    if any(month_day_stands(facts, at, page.sentences) for at in range(len(facts.month_days))):
        return False
    told = _telling_stems(facts)
    if len(told) < _LEAST_TOLD:
        return False
    named = [name for name in facts.names if any(page.places(stem_) for stem_ in name.stems)]
    beginnings = {stem_[:_BEGINNING] for stem_ in page.stems if len(stem_) >= _BEGINNING}
    found = sum(_stands(stem_, page, beginnings) for stem_ in told)
    least = _FEW if facts.language == "en" else _FEW_ELSEWHERE
    is_known_of = bool(named) and len(named) >= _SHARED_NAMES * len(facts.names)
    return found <= least * len(told) and not (is_known_of and found)


def _is_small(quantity: Quantity) -> bool:
    """Tell whether a figure stands on most pages."""
    return quantity.unit in (None, "time") and quantity.high <= _SMALL


def _telling_stems(facts: ClaimFacts) -> list[str]:
    """Give the stems of the words that tell something, names and figures left out."""
    names = {stem_ for name in facts.names for stem_ in name.stems}
    words = enumerate(zip(facts.sentence.forms, facts.sentence.stems, strict=True))
    return [stem_ for at, (form, stem_) in words if form[0].isalpha() and stem_ not in names and tells(facts, at)]


def _stands(stem_: str, page: PageIndex, beginnings: set[str]) -> bool:
    if page.places(stem_) or page.like_places(stem_):
        return True
    return len(stem_) >= _BEGINNING and stem_[:_BEGINNING] in beginnings
