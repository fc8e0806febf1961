"""One page against what a reference says of its work: title, outlet, date, language; pure."""

import re
from dataclasses import dataclass

from refcheck.datatypes.extracted import ExtractedText, Where
from refcheck.datatypes.references import PartialDate
from refcheck.find.addresses import is_on_hosts, is_reserved_host
from refcheck.find.confidence import Agreement, DateMatch, OutletMatch
from refcheck.find.outlets import known_outlet
from refcheck.find.query import Query
from refcheck.find.titles import TitleMatch, is_printed, match_titles, missing_words, words_of
from refcheck.text.dates import find_dates
from refcheck.text.languages import guess_language
from refcheck.text.outlets import host_supports, match_outlet, outlet_key, outlet_of_url, same_outlet
from refcheck.text.patterns import late
from refcheck.text.urls import date_of_url, host_of

_TOP = 1500  # code points from the headline on, where a page without metadata prints its date
_SITE_SEPARATOR = late(r"\s[|–—·•»›-]\s|\s?[|»›]\s?")
_DATELINE_WITHIN = 600  # code points from the headline on
_NOT_ITS_OWN = frozenset({Where.COMMENTS, Where.RELATED, Where.CAPTION})
_LONGEST_DATELINE = 80  # "By Ada Moore, our correspondent in Valley Town | Published 3 March 2021, 10:15"
_EDITED = frozenset({TitleMatch.CLOSE, TitleMatch.EDITED})
_PLACE_BEHIND = re.compile(r"\s\([^()]{2,40}\)\Z")
_FAR = 30  # days; a searcher's own date is this rough


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What was compared, and what the page says of itself."""

    agreement: Agreement
    title: str | None
    date: PartialDate | None
    outlet: str | None


def compare_page(query: Query, page: ExtractedText, *, url: str, stated: PartialDate | None = None) -> Compared:
    """Compare a page with the cited work; `stated` is the date that the searcher gave for it."""
    title = match_page_title(query, page, url=url)
    site_name = name_of_site(page, cited=query.outlet)
    date, found = match_date(query.issued, page, url=url, stated=stated)
    return Compared(
        agreement=Agreement(
            title=title,
            outlet=match_site(query, site_name, url=url),
            date=date,
            title_words=len(words_of(query.title)),
            author_agrees=_author_agrees(query.families, page.author),
            has_language=_has_language(query.title, page, title),
        ),
        title=page.headline or page.title,
        date=found,
        outlet=site_of(site_name, url),
    )


def match_page_title(query: Query, page: ExtractedText, *, url: str) -> TitleMatch:
    """Compare the cited title with the page's; an edited headline needs all the cited words on the page."""
    by_address = outlet_of_url(url)
    names = (query.outlet, page.site_name, host_of(url), *(by_address.names if by_address else ()))
    match = match_titles(query.title, (page.headline, page.title), site_names=names)
    if match in _EDITED and missing_words(query.title, page.text):
        return TitleMatch.DIFFERENT
    # A title of which only a part was read stands whole in the printed reference.
    if match is not TitleMatch.SAME and page.headline and is_printed(page.headline, query.raw, longer_than=query.title):
        return TitleMatch.SAME
    return match


def match_site(query: Query, site_name: str | None, *, url: str) -> OutletMatch:
    """Compare the cited outlet with the site: by the table of outlets, the host's letters and the site's own name."""
    if query.outlet is None:
        return OutletMatch.NOT_CITED
    by_address, wanted = outlet_of_url(url), known_outlet(query.outlet)
    if is_on_hosts(url, query.hosts) or (by_address is not None and by_address == wanted):
        return OutletMatch.SAME
    if by_address is not None and _is_namesake(query.outlet, by_address.name):
        return OutletMatch.SAME
    if by_address is not None and wanted is not None:
        return OutletMatch.DIFFERENT
    if host_supports(query.outlet, url):
        return OutletMatch.NAMED_ELSEWHERE if query.hosts else OutletMatch.SAME
    if site_name and same_outlet(query.outlet, site_name):
        return _claimed(query, url)
    if query.hosts or (site_name and match_outlet(site_name) is not None and wanted is not None):
        return OutletMatch.DIFFERENT
    return OutletMatch.UNKNOWN


def _is_namesake(cited: str, name: str) -> bool:
    """Tell whether a cited name is that of an outlet with namesakes, which the table calls "Público (Portugal)"."""
    plain = _PLACE_BEHIND.sub("", name)
    return plain != name and outlet_key(plain) == outlet_key(cited)


def _claimed(query: Query, url: str) -> OutletMatch:
    """Judge a site that only calls itself the cited outlet: a scraper copies that name with the rest.

    Where the outlet's domains are known, another host is believed only if no stranger can have registered it.
    """
    if not query.hosts:
        return OutletMatch.NAMED
    return OutletMatch.NAMED_ELSEWHERE if is_reserved_host(url) else OutletMatch.CLAIMED


def name_of_site(page: ExtractedText, *, cited: str | None) -> str | None:
    """Give the site's own name: its metadata's, else the one behind a separator at the end of the page's title."""
    if page.site_name or not page.title:
        return page.site_name
    last = _SITE_SEPARATOR.split(page.title[:1000])[-1].strip()
    if last == page.title.strip():
        return None
    if cited and same_outlet(cited, last):
        return last
    known = match_outlet(last, tolerant=False)
    return known.name if known else None


def site_of(site_name: str | None, url: str) -> str | None:
    """Give the name of the site: the table's, else its own, else the host."""
    by_address = outlet_of_url(url)
    return (by_address.name if by_address else None) or site_name or host_of(url) or None


def match_date(
    cited: PartialDate | None, page: ExtractedText, *, url: str, stated: PartialDate | None = None
) -> tuple[DateMatch, PartialDate | None]:
    """Compare the cited date with the page's, and give the date that the page states."""
    published = page.date_published or date_of_url(url) or _find_dateline(page)
    found = published or page.date_modified
    if cited is None:
        return DateMatch.NOT_CITED, found
    if published is None:
        return _match_unstated(cited, page, stated)
    match = match_dates(cited, published)
    # A piece that was updated may be cited by the date of the version that was read.
    if match is DateMatch.DIFFERENT and page.date_modified and _is_same_day(cited, page.date_modified):
        return DateMatch.NEXT_DAY, page.date_modified
    return match, published


def match_dates(cited: PartialDate, found: PartialDate) -> DateMatch:
    """Compare two dates; a day's difference may be a time zone's."""
    if _is_same_day(cited, found):
        return DateMatch.SAME
    apart = days_apart(cited, found)
    if apart is not None:
        return DateMatch.NEXT_DAY if apart <= 1 else DateMatch.DIFFERENT
    return DateMatch.PARTIAL if cited.agrees_with(found) else DateMatch.DIFFERENT


def days_apart(one: PartialDate, other: PartialDate) -> int | None:
    """Give the days between two dates, None where either is no full date."""
    first, second = one.calendar_day, other.calendar_day
    return abs((first - second).days) if first and second else None


def _match_unstated(
    cited: PartialDate, page: ExtractedText, stated: PartialDate | None
) -> tuple[DateMatch, PartialDate | None]:
    """Judge a page without a date in its metadata by the top of its text, then by the searcher's word."""
    if cited.day is not None:
        top = [found.date for found in find_dates(page.text[_top_of(page) :][:_TOP])[:4]]
        if any(_is_same_day(cited, date) for date in top):
            return DateMatch.SAME, cited
        other = next((date for date in top if date.day is not None), None)
        if other is not None and stated is None and page.date_modified is None:
            return DateMatch.OTHER_SHOWN, other
    if page.date_modified and _is_same_day(cited, page.date_modified):
        return DateMatch.NEXT_DAY, page.date_modified
    if stated is None:
        return DateMatch.NOT_STATED, None
    if match_dates(cited, stated) is not DateMatch.DIFFERENT:
        return DateMatch.NEXT_DAY, None
    apart = days_apart(cited, stated)
    is_far = apart > _FAR if apart is not None else True
    return (DateMatch.DIFFERENT if is_far else DateMatch.NOT_STATED), None


def _find_dateline(page: ExtractedText) -> PartialDate | None:
    """Give the full date that stands in a short block of its own below the headline."""
    top = _top_of(page)
    for block in page.blocks:
        if block.start > top + _DATELINE_WITHIN:
            return None
        if block.start < top or block.end - block.start > _LONGEST_DATELINE or block.where in _NOT_ITS_OWN:
            continue
        found = next((one.date for one in find_dates(page.text[block.start : block.end]) if one.date.day), None)
        if found is not None:
            return found
    return None


def _top_of(page: ExtractedText) -> int:
    return max(0, page.text.find(page.headline)) if page.headline else 0


def _is_same_day(one: PartialDate, other: PartialDate) -> bool:
    return one.day is not None and (one.year, one.month, one.day) == (other.year, other.month, other.day)


def _author_agrees(families: tuple[str, ...], authors: tuple[str, ...]) -> bool | None:
    wanted = {word for family in families for word in words_of(family) if len(word) > 2}
    if not wanted or not authors:
        return None
    return bool(wanted & {word for author in authors for word in words_of(author)})


def _has_language(cited: str, page: ExtractedText, title: TitleMatch) -> bool:
    """Tell whether the page may be in the cited title's language; the same words are proof enough."""
    if title in (TitleMatch.SAME, TitleMatch.CUT) or page.language is None:
        return True
    language = guess_language(cited)
    return language is None or language == page.language
