"""What one fetched page makes of a hit: a candidate with its confidence and reasons, or a lead to elsewhere; pure."""

import re
from dataclasses import dataclass, replace

from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.extracted import BarrierKind, Completeness, ExtractedText, Where
from refcheck.datatypes.found import Candidate
from refcheck.find.addresses import form_of_address, is_home_address, is_listing_address, is_translator, same_page
from refcheck.find.comparing import Compared, compare_page, match_dates, match_site, site_of
from refcheck.find.confidence import Agreement, DateMatch, OutletMatch, confidence_of
from refcheck.find.query import Query
from refcheck.find.searchers.asking import Hit
from refcheck.find.titles import TitleMatch, match_titles, words_of
from refcheck.text.patterns import late
from refcheck.text.urls import date_of_url, normalize_url, registrable_domain, words_of_url

_MOST_UNCONFIRMED = 0.7  # below the threshold: nobody has seen the page
_MOST_OTHER_FORM = 0.72  # below the threshold, above other works
_REFUSED = 0.05
_COPY = 0.4
_LIST_BLOCKS = 4
_LINE = 70  # code points; a teaser's headline or a link
_PARAGRAPH = 300  # teasers are shorter
_LIVE_TITLE = late(
    r"\blive\s?(?:updates?|blog|ticker|coverage|reporting)\b"
    r"|(?:\A|[|–—:-]\s?)(?:as it happened|live)(?=\s*(?:[|–—:-]|\Z))"
    r"|\ben (?:direct|directo|vivo)\b|\bao vivo\b|\bin diretta\b|\bliveticker\b|онлайн-трансляция",
    re.IGNORECASE,
)
_HIDING = frozenset({BarrierKind.BOT_WALL, BarrierKind.SCRIPT_ONLY, BarrierKind.LOGIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A candidate, the address that the page names as its own where it is another, and whether the page was read."""

    candidate: Candidate
    leads_to: str | None = None
    wants_copy: bool = False


def refuse_by_address(hit: Hit) -> Candidate | None:
    """Refuse a hit whose address alone shows that it is no work's own page; None where it may be one."""
    if is_translator(hit.url):
        return _refused(hit, "the page is a machine's translation of another")
    if is_home_address(hit.url):
        return _refused(hit, "the address is a home page's")
    if is_listing_address(hit.url):
        return _refused(hit, "the address is that of a list (tag, section, author or search), not of one work")
    return None


def promise_of(query: Query, hit: Hit) -> float:
    """Say how much a hit promises before its page is read; 0 is not worth a request."""
    title = match_titles(query.title, (hit.title,)) if hit.title else TitleMatch.DIFFERENT
    words = set(words_of_url(hit.url))
    shared = max((len(words.intersection(form)) / len(form) for form in query.slug_forms), default=0.0)
    promise = max(_PROMISE[title], shared if shared >= 0.5 else 0.0)
    if not promise:
        return 0.0
    if match_site(query, None, url=hit.url) in (OutletMatch.SAME, OutletMatch.NAMED_ELSEWHERE):
        promise += 1.0
    stated = hit.date or date_of_url(hit.url)
    if stated and query.issued and match_dates(query.issued, stated) is not DateMatch.DIFFERENT:
        promise += 0.5
    return promise


_PROMISE = {
    TitleMatch.SAME: 1.0,
    TitleMatch.CUT: 0.9,
    TitleMatch.CLOSE: 0.8,
    TitleMatch.EDITED: 0.6,
    TitleMatch.DIFFERENT: 0.0,
}


def judge_answer(query: Query, hit: Hit, result: FetchResult, page: ExtractedText | None) -> Judged:
    """Judge what a hit's address answered with."""
    obstacle = _find_obstacle(hit, result, page)
    if obstacle or page is None:
        return Judged(candidate=unconfirmed(query, hit, obstacle or "the page could not be read"), wants_copy=True)
    compared = compare_page(query, page, url=result.final_url, stated=hit.date)
    if compared.agreement.title is TitleMatch.DIFFERENT and _fits_hit(query, hit) and _names_other_page(hit, page):
        found = (compared.title or "")[:120]
        note = f"the address answers with another page now (“{found}”)"
        return Judged(candidate=unconfirmed(query, hit, note), wants_copy=True)
    candidate = _candidate(query, hit, compared, url=_address_of(hit.url, result.final_url, page.canonical_url))
    candidate = _in_form(query, candidate, page)
    if is_listing_address(result.final_url) or _is_list(page):
        return Judged(candidate=_refuse(candidate, "the page is a list of articles, not one work"))
    lead = _lead_of(result.final_url, page)
    if lead is None:
        return Judged(candidate=candidate)
    reason = f"the page names {lead} as its own address"
    confidence = _pointing_confidence(candidate.confidence, compared, from_url=result.final_url, to_url=lead)
    return Judged(
        candidate=replace(candidate, confidence=confidence, reasons=(*candidate.reasons, reason)), leads_to=lead
    )


def _pointing_confidence(confidence: float, compared: Compared, *, from_url: str, to_url: str) -> float:
    """Lower the confidence of a page that calls another its original.

    The cited outlet's own page stays likely, even where it was taken over from elsewhere: it is what was
    cited. Anybody else's is a copy.
    """
    if compared.agreement.outlet is not OutletMatch.SAME:
        return min(confidence, _COPY)
    is_same_site = registrable_domain(from_url) == registrable_domain(to_url)
    return round(confidence - 0.1, 2) if is_same_site else confidence


def judge_copy(query: Query, hit: Hit, page: ExtractedText) -> Candidate | None:
    """Judge an archived copy as if its original were asked; None where it does not hold the cited work."""
    compared = compare_page(query, page, url=hit.url, stated=hit.date)
    if compared.agreement.title is TitleMatch.DIFFERENT or _is_list(page):
        return None
    candidate = _candidate(query, hit, compared, url=hit.url)
    candidate = _in_form(query, candidate, page)
    return replace(candidate, confidence=round(candidate.confidence - 0.02, 2))


def _in_form(query: Query, candidate: Candidate, page: ExtractedText) -> Candidate:
    """Lower the confidence of a page that is a film, a series of pictures or a live report and not cited as such.

    Outlets publish one piece of news in several forms under one headline on one day.
    """
    form = form_of_address(candidate.url)
    if form is None and _LIVE_TITLE.search(page.title or page.headline or ""):
        form = "a live report"
    if form is None or query.wants_other_form or _LIVE_TITLE.search(query.title):
        return candidate
    confidence = min(candidate.confidence, _MOST_OTHER_FORM)
    return replace(
        candidate, confidence=confidence, reasons=(*candidate.reasons, f"the page is {form}, not an article")
    )


def unconfirmed(query: Query, hit: Hit, obstacle: str) -> Candidate:
    """Give the candidate of a page that nobody could read: what the searcher says of it, below the threshold."""
    title = match_titles(query.title, (hit.title,)) if hit.title else TitleMatch.EDITED
    stated = hit.date or date_of_url(hit.url)
    date = DateMatch.NOT_CITED if query.issued is None else DateMatch.NOT_STATED
    if query.issued and stated:
        date = match_dates(query.issued, stated)
    agreement = Agreement(
        title=title, outlet=match_site(query, None, url=hit.url), date=date, title_words=len(words_of(query.title))
    )
    return Candidate(
        url=hit.url,
        confidence=min(confidence_of(agreement), _MOST_UNCONFIRMED),
        reasons=(obstacle, "not confirmed on the page itself"),
        title_found=hit.title,
        date_found=stated,
        outlet_found=site_of(None, hit.url),
        searcher=hit.searcher,
    )


def _find_obstacle(hit: Hit, result: FetchResult, page: ExtractedText | None) -> str | None:
    """Say what keeps a page from being judged, in words for an editor."""
    response = result.response
    if response is None:
        return f"the page did not answer: {result.error.message if result.error else 'no answer'}"
    if is_home_address(result.final_url) and not is_home_address(hit.url):
        return f"the address now redirects to a home page ({result.final_url})"
    if response.status != 200:
        return f"the page answers with status {response.status}"
    if page is None or page.completeness in (Completeness.EMPTY, Completeness.UNREADABLE):
        return "the page has no text that could be read"
    if page.barrier and page.barrier.kind in _HIDING:
        return f"the page is behind a barrier ({page.barrier.kind.value})"
    return None


def _candidate(query: Query, hit: Hit, compared: Compared, *, url: str) -> Candidate:
    return Candidate(
        url=url,
        confidence=confidence_of(compared.agreement),
        reasons=_reasons(query, compared),
        title_found=compared.title,
        date_found=compared.date,
        outlet_found=compared.outlet,
        searcher=hit.searcher,
    )


_TITLE_WORDS = {
    TitleMatch.SAME: "the title is the same",
    TitleMatch.CUT: "the title is the same but for a part behind or before a separator",
    TitleMatch.CLOSE: "the title is the same but for spelling or small words",
    TitleMatch.EDITED: "the title is an edited form",
    TitleMatch.DIFFERENT: "the title is another",
}


def _reasons(query: Query, compared: Compared) -> tuple[str, ...]:
    agreement = compared.agreement
    outlet = {
        OutletMatch.SAME: f"the site is that of {compared.outlet}, as cited",
        OutletMatch.NAMED: f"the site calls itself {compared.outlet}",
        OutletMatch.NAMED_ELSEWHERE: f"the site goes by the name of {query.outlet} but is on none of its known domains",
        OutletMatch.CLAIMED: f"the site calls itself {query.outlet} but is on a stranger's domain: maybe a copy",
        OutletMatch.NOT_CITED: f"the reference names no outlet; the site is that of {compared.outlet}",
        OutletMatch.UNKNOWN: f"whether {compared.outlet} is {query.outlet} is not known",
        OutletMatch.DIFFERENT: f"the site is that of {compared.outlet}, not of {query.outlet}: a copy or another work",
    }[agreement.outlet]
    found, cited = compared.date.iso if compared.date else "", query.issued.iso if query.issued else ""
    date = {
        DateMatch.SAME: f"dated {found}, as cited",
        DateMatch.NEXT_DAY: f"dated {found or 'by the searcher'}, within a day of {cited} or as changed on it",
        DateMatch.PARTIAL: f"dated {found}, which {cited} allows",
        DateMatch.NOT_STATED: "the page states no date",
        DateMatch.OTHER_SHOWN: f"the page states no date of its own; {found} stands near its top",
        DateMatch.NOT_CITED: "the reference gives no date",
        DateMatch.DIFFERENT: f"dated {found or 'otherwise by the searcher'}, cited is {cited}",
    }[agreement.date]
    language = () if agreement.has_language else ("the page is in another language than the cited title",)
    return (_TITLE_WORDS[agreement.title], outlet, date, *language)


def _address_of(hit_url: str, final_url: str, canonical: str | None) -> str:
    """Give the address to cite: the page's own spelling of it where that only differs in form."""
    url = hit_url if same_page(hit_url, final_url) else final_url
    if canonical and same_page(canonical, url) and not is_home_address(canonical):
        # A page that is read safely keeps its scheme; its form for telephones or print gives way to the page itself.
        differs_in_scheme_only = canonical.partition("://")[2] == url.partition("://")[2]
        if canonical.startswith("https://") or (canonical.startswith("http://") and not differs_in_scheme_only):
            return canonical
    return normalize_url(url) if "?" in url else url


def _lead_of(url: str, page: ExtractedText) -> str | None:
    """Give the address that a page names as its own where it is another page's."""
    canonical = page.canonical_url
    if not canonical or not canonical.startswith(("http://", "https://")) or same_page(canonical, url):
        return None
    return None if is_home_address(canonical) or is_listing_address(canonical) else canonical


def _is_list(page: ExtractedText) -> bool:
    """Tell whether an undated page is mostly headings, or nothing but short lines; an article has paragraphs."""
    if page.date_published is not None:
        return False
    own = [block for block in page.blocks if block.where in (Where.ARTICLE, Where.PAGE)]
    headings = sum(block.is_heading for block in own)
    longest = max((block.end - block.start for block in own), default=0)
    if longest >= _PARAGRAPH:
        return False
    return len(own) >= _LIST_BLOCKS and (longest < _LINE or (headings >= _LIST_BLOCKS and headings * 3 >= len(own)))


def _fits_hit(query: Query, hit: Hit) -> bool:
    return hit.title is None or match_titles(query.title, (hit.title,)) is not TitleMatch.DIFFERENT


def _names_other_page(hit: Hit, page: ExtractedText) -> bool:
    """Tell whether a page lacks even the title that the searcher saw at its address."""
    return hit.title is not None and match_titles(hit.title, (page.headline, page.title)) is TitleMatch.DIFFERENT


def _refuse(candidate: Candidate, reason: str) -> Candidate:
    return replace(candidate, confidence=_REFUSED, reasons=(reason,))


def _refused(hit: Hit, reason: str) -> Candidate:
    return Candidate(
        url=hit.url,
        confidence=_REFUSED,
        reasons=(reason,),
        title_found=hit.title,
        date_found=hit.date,
        outlet_found=site_of(None, hit.url),
        searcher=hit.searcher,
    )
