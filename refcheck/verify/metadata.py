"""The reference's title, date, outlet and author against what the page says of itself.

Titles agree tolerantly (typography, a site's name behind a separator, a wire's kicker, sentence or title case), but a
short title with another name or verb in it is another title; outlets agree by any name or alias or by the
address, authors by name in any transliteration. Days agree that are one apart, as one moment has two dates on
the two sides of the world, and a day between publication and last update. Where either side says nothing,
nothing is said.
"""

import re
import unicodedata

from rapidfuzz.distance import Levenshtein

from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import Name, PartialDate, Reference
from refcheck.datatypes.reports import FieldComparison, MetadataComparison
from refcheck.text.dates import find_dates
from refcheck.text.outlets import host_supports, match_outlet, outlet_of_url, same_outlet
from refcheck.text.patterns import late
from refcheck.text.similarity import title_similarity
from refcheck.verify.quotations.names.names import name_words, same_person
from refcheck.verify.quotations.names.organisations import is_organisation

_SAME_TITLE = 0.8  # titles with a word dropped or misspelt stay above, other titles of the same site below
_NAME_PARTICLES = frozenset("de del della di da dos van von der den zu zur la le el al bin ibn and by".split())
_KICKER = late(
    r"(?i)^(?:update \d+|wrapup \d+|refile|corrected|exclusive|factbox|timeline|brief|rpt|analysis|explainer|watch"
    r"|video|live|live updates?|listen|in pictures|photos|opinion|interview|breaking)\s?[-–:|]\s?"
    r"|\s?[-–|:]\s?(?:video|live|live updates?|as it happened|analysis|opinion|in pictures|photos)$"
)
_PERCENT = re.compile(r"(?i)\s?(?:%|\bpct\b|\bper ?cent\b)")
_LONGEST_UPDATE = 31  # days; a page touched years later was not written all the time
_SHORT_TITLE = 7  # words; one that differs in a longer title is mostly a headline that was edited
_LEAST_SHORTENED = 5  # words
_SPELLING = 0.6  # likeness of two words below which they are no spellings of one
_NO_PERSON = frozenset("staff admin editor editors newsroom redaktion rédaction redacción desk agencies online".split())
_NOT_LETTERS = re.compile(r"[^\w]+|_+")


def compare_metadata(reference: Reference, page: ExtractedText, *, url: str) -> MetadataComparison:
    """Compare the four fields that an editor checks first; `agrees` is None where either is missing."""
    return MetadataComparison(
        title=_compare_title(reference.parsed.title, page),
        date=_compare_date(reference.parsed.issued, page),
        outlet=_compare_outlet(reference, page, url),
        author=_compare_author(reference.parsed.author, page.author),
    )


def _compare_title(cited: str | None, page: ExtractedText) -> FieldComparison:
    found = [title for title in (page.headline, page.title) if title and title.strip()]
    if not cited or not cited.strip() or not found:
        return FieldComparison(cited=cited, found=found[0] if found else None, agrees=None)
    scored = [(_title_likeness(cited, title), title) for title in found]
    best, title = max(scored, key=lambda pair: pair[0])
    return FieldComparison(cited=cited, found=title if best >= _SAME_TITLE else found[0], agrees=best >= _SAME_TITLE)


def _title_likeness(cited: str, found: str) -> float:
    own, theirs = (_PERCENT.sub("%", _KICKER.sub("", title.strip())) for title in (cited, found))
    if _is_shortened(own, theirs):
        return 1.0
    likeness = max(title_similarity(own, theirs), title_similarity(own, _without_date(theirs)))
    return min(likeness, _SAME_TITLE - 0.1) if likeness < 1 and _swaps_word(own, theirs) else likeness


def _without_date(title: str) -> str:
    """Take off the date that a page adds to its title: "Members' survey, May 2021"."""
    dates = find_dates(title)
    is_last = bool(dates) and not title[dates[-1].end :].strip(" )]")
    return title[: dates[-1].start].rstrip(" ,(–-|:[") if is_last else title


def _is_shortened(cited: str, found: str) -> bool:
    """Tell whether a cited title is the page's with words left out: officials' titles run over two lines."""
    own, theirs = ([word for word in _NOT_LETTERS.split(title.lower()) if word] for title in (cited, found))
    if len(own) < _LEAST_SHORTENED or own[:1] != theirs[:1]:
        return False
    rest = iter(theirs)
    return all(word in rest for word in own)


def _swaps_word(first: str, second: str) -> bool:
    """Tell whether two short titles differ in one telling word: "Ministry denies sale", "Ministry confirms sale"."""
    own, theirs = ([word for word in _NOT_LETTERS.split(title.lower()) if word] for title in (first, second))
    if len(own) != len(theirs) or len(own) > _SHORT_TITLE:
        return False
    swapped = [(a, b) for a, b in zip(own, theirs, strict=True) if a != b]
    return any(min(len(a), len(b)) > 3 and Levenshtein.normalized_similarity(a, b) < _SPELLING for a, b in swapped)


def _compare_date(cited: PartialDate | None, page: ExtractedText) -> FieldComparison:
    published, modified = page.date_published, page.date_modified
    found = published or modified
    if cited is None or found is None:
        return FieldComparison(cited=cited.iso if cited else None, found=found.iso if found else None, agrees=None)
    if published and _is_same_time(cited, published):
        return FieldComparison(cited=cited.iso, found=published.iso, agrees=True)
    # A piece that was updated may be cited by the date of the version that was read.
    if modified and (_is_same_time(cited, modified) or (published and _is_between(published, cited, modified))):
        return FieldComparison(cited=cited.iso, found=modified.iso, agrees=True)
    return FieldComparison(cited=cited.iso, found=found.iso, agrees=False)


def _is_same_time(cited: PartialDate, found: PartialDate) -> bool:
    if cited.agrees_with(found):
        return True
    own, theirs = cited.calendar_day, found.calendar_day
    return own is not None and theirs is not None and abs((own - theirs).days) <= 1


def _is_between(published: PartialDate, cited: PartialDate, modified: PartialDate) -> bool:
    days = [date.calendar_day for date in (published, cited, modified)]
    first, day, last = days
    if first is None or day is None or last is None or (last - first).days > _LONGEST_UPDATE:
        return False
    return first <= day <= last


def _compare_outlet(reference: Reference, page: ExtractedText, url: str) -> FieldComparison:
    cited = reference.parsed.container_title or reference.parsed.publisher
    by_address = outlet_of_url(url)
    found = page.site_name or (by_address.name if by_address else None)
    if not cited:
        return FieldComparison(cited=None, found=found, agrees=None)
    if host_supports(cited, url) or (found and same_outlet(cited, found)):
        return FieldComparison(cited=cited, found=found, agrees=True)
    if by_address and same_outlet(cited, by_address.name):
        return FieldComparison(cited=cited, found=by_address.name, agrees=True)
    if page.site_name and title_similarity(cited, page.site_name) >= _SAME_TITLE:
        return FieldComparison(cited=cited, found=page.site_name, agrees=True)
    # Only two names that are both known to mean outlets can be said to differ.
    known = by_address or (match_outlet(page.site_name) if page.site_name else None)
    agrees = False if known and match_outlet(cited) else None
    return FieldComparison(cited=cited, found=found, agrees=agrees)


def _compare_author(cited: tuple[Name, ...], found: tuple[str, ...]) -> FieldComparison:
    cited_text = "; ".join(str(name) for name in cited) or None
    found_text = "; ".join(found) or None
    if not cited or not found_text:
        return FieldComparison(cited=cited_text, found=found_text, agrees=None)
    theirs = _name_words(found_text)
    agrees = any(_surname_words(name) and _surname_words(name) <= theirs for name in cited)
    answers = [same_person(str(name), author) for name in cited for author in found]
    if not agrees and True in answers:
        return FieldComparison(cited=cited_text, found=found_text, agrees=True)
    if not agrees and (None in answers or not any(map(_is_person, found))):
        # A desk or an agency in the byline is nobody's contradiction.
        return FieldComparison(cited=cited_text, found=found_text, agrees=None)
    if not agrees and not any(name.family for name in cited):
        # An organisation as author is often not the byline's form; that alone says nothing.
        return FieldComparison(cited=cited_text, found=found_text, agrees=None)
    return FieldComparison(cited=cited_text, found=found_text, agrees=agrees)


def _is_person(byline: str) -> bool:
    words = name_words(byline)
    if len(words) < 2 or is_organisation(byline) or match_outlet(byline, tolerant=False):
        return False
    return not _NO_PERSON & set(words)


def _surname_words(name: Name) -> set[str]:
    return _name_words(name.family or name.literal or "") - _NAME_PARTICLES


def _name_words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return {word for word in _NOT_LETTERS.split(plain) if len(word) > 1}
