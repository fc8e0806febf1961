"""The reference's title, date, outlet and author against what the page says of itself.

Titles agree tolerantly (typography, a site's name behind a separator, sentence or title case), outlets by any
name or alias or by the address, authors by surname; dates only as they are: a day's difference is a
difference. Where either side says nothing, nothing is said.
"""

import re
import unicodedata

from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import Name, PartialDate, Reference
from refcheck.datatypes.reports import FieldComparison, MetadataComparison
from refcheck.text.outlets import host_supports, match_outlet, outlet_of_url, same_outlet
from refcheck.text.similarity import title_similarity

_SAME_TITLE = 0.8  # titles with a word dropped or misspelt stay above, other titles of the same site below
_NAME_PARTICLES = frozenset("de del della di da dos van von der den zu zur la le el al bin ibn and by".split())
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
    scored = [(title_similarity(cited, title), title) for title in found]
    best, title = max(scored, key=lambda pair: pair[0])
    return FieldComparison(cited=cited, found=title if best >= _SAME_TITLE else found[0], agrees=best >= _SAME_TITLE)


def _compare_date(cited: PartialDate | None, page: ExtractedText) -> FieldComparison:
    published, modified = page.date_published, page.date_modified
    found = published or modified
    if cited is None or found is None:
        return FieldComparison(cited=cited.iso if cited else None, found=found.iso if found else None, agrees=None)
    if published and cited.agrees_with(published):
        return FieldComparison(cited=cited.iso, found=published.iso, agrees=True)
    # A piece that was updated may be cited by the date of the version that was read.
    if modified and cited.agrees_with(modified):
        return FieldComparison(cited=cited.iso, found=modified.iso, agrees=True)
    return FieldComparison(cited=cited.iso, found=found.iso, agrees=False)


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
    if not agrees and not any(name.family for name in cited):
        # An organisation as author is often not the byline's form; that alone says nothing.
        return FieldComparison(cited=cited_text, found=found_text, agrees=None)
    return FieldComparison(cited=cited_text, found=found_text, agrees=agrees)


def _surname_words(name: Name) -> set[str]:
    return _name_words(name.family or name.literal or "") - _NAME_PARTICLES


def _name_words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return {word for word in _NOT_LETTERS.split(plain) if len(word) > 1}
