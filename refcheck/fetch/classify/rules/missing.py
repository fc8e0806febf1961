"""What only the answer for a missing page carries in its markup, whatever words it shows."""

import re

from refcheck.datatypes.availability import LinkClass
from refcheck.fetch.classify.facts import Decision, Facts, decide, source_of
from refcheck.fetch.classify.wording.messages import find_message
from refcheck.text.patterns import late

_MOST_PROSE = 1500  # characters; such a page may tease a few stories of the site
_LOOKED_AT = 60_000
_LITTLE = 900  # characters of a page that may be nothing but what its data say

# Classes that themes give to the whole page, as WordPress does with "error404".
_BODY = late(r"<(?:body|html)\b[^>]{0,300}?\bclass\s?=\s?[\"']?([^\"'>]{1,1000})", re.IGNORECASE)
_CLASSES = frozenset(
    "error404 error-404 error_404 is-404 page-404 page_404 page404 page--404 template-404 http-404 path-404 status-404 "
    "not-found notfound not_found page-not-found page-notfound pagenotfound page_not_found".split()
)
_ERROR_ROOT = late(r"\s*(?:<\?xml[^>]{0,100}>\s*)?<(?:\w{1,20}:)?(?:error|errors|errorresponse|fault)\b", re.IGNORECASE)
_NO_SUCH = late(r">\s*(?:404|410|NoSuchKey|NotFound|not[ _]found)\s*<", re.IGNORECASE)
_ALERT = late(r"\balert\s?\(\s?[\"']([^\"'<>]{3,200})[\"']\s?\)")
_CODE = late(r"<(?:pre|code)\b", re.IGNORECASE)
_BLANK = 25  # visible characters
_TAG = re.compile(r"<[^>]{0,300}>")
# Parts of the source, in lower case.
_PARTS = (
    'class="noarticletext',
    'class="error-404 not-found',
    'name="prerender-status-code" content="404"',
    '"page":"/404"',
    '"page":"/_not-found',
)
_PARTS_OF_BARE_PAGES = ('"statuscode":404', 'data-error-code="404"')


def find_missing_mark(facts: Facts) -> Decision | None:
    """Answer for pages whose own markup says that they stand in for a missing one."""
    if facts.media_type.endswith("xml") and not facts.is_html:
        return _error_record(facts)
    if not facts.is_html or facts.is_expected or facts.running_text > _MOST_PROSE:
        return None
    if facts.text_length < _BLANK and (alert := _alert(facts)):
        return alert
    source = facts.source[:_LOOKED_AT]
    for tag in _BODY.finditer(source):
        if not _CLASSES.isdisjoint(tag[1].lower().split()):
            return _decide(tag[1], tag.start(1))
    low = source.lower()
    for part in _PARTS + (_PARTS_OF_BARE_PAGES if facts.text_length < _LITTLE else ()):
        at = low.find(part)
        if at >= 0:
            return _decide(source[at : at + len(part)], at)
    return None


def _alert(facts: Facts) -> Decision | None:
    """Answer for a blank page whose script only says that there is no such page, and goes back."""
    said = _ALERT.search(facts.source[:_LOOKED_AT])
    return _decide(said[1], said.start(1)) if said and find_message(said[1]) else None


def _error_record(facts: Facts) -> Decision | None:
    """Answer for XML whose root is an error, and whose text says that there is no such thing."""
    source = source_of(facts.response)[:_LITTLE] if facts.response else ""
    root = _ERROR_ROOT.match(source)
    if root is None or not (_NO_SUCH.search(source) or find_message(_TAG.sub(" ", source))):
        return None
    return _decide(root[0], root.start())


def is_reference(facts: Facts) -> bool:
    """Tell whether a page explains a message: with code under several headings, or as an article of a wiki.

    A missing page of MediaWiki is told by a mark.
    """
    if len(facts.headings) > 2 and _CODE.search(facts.source):
        return True
    return 'id="mw-content-text"' in facts.source and "ns--1" not in facts.source[:_LOOKED_AT]


def _decide(matched: str, start: int) -> Decision:
    return decide(
        LinkClass.SOFT_404, "missing_mark", "the page's markup says that it stands in for a missing one",
        matched=matched, where="body", start=start, end=start + len(matched),
    )  # fmt: skip
