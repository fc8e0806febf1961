"""Whether a page can be judged on at all; what cannot be read is never "not found"."""

from typing import NamedTuple

from refcheck.datatypes.claims import Claim
from refcheck.datatypes.extracted import OWN_WORDS, Barrier, BarrierKind, Completeness, ExtractedText
from refcheck.verify.claims.other_language import is_in_other_language, language_of

OTHER_LANGUAGE = "other_language"
"""The reason that keeps a claim from being judged on a page in another language."""

_LEAST_WORDS = 5  # a page with fewer words says nothing that could be checked
_SAMPLE = 1000  # code points of a page that its language is guessed from

_BARRIERS = {
    BarrierKind.PAYWALL: ("paywall", "only the teaser before a paywall was readable"),
    BarrierKind.LOGIN: ("login", "the page asks for a login"),
    BarrierKind.BOT_WALL: ("bot_wall", "the site answered with a check against automated readers"),
    BarrierKind.CONSENT: ("consent", "the page showed only its consent form"),
    BarrierKind.SCRIPT_ONLY: ("script_only", "the page shows its text only to a browser that runs its scripts"),
}
_WAY_OUT = "supply the page with --supply"


class Hindrance(NamedTuple):
    """Why a page cannot be judged on: a stable name and a sentence for the editor."""

    reason: str
    explanation: str


def find_hindrance(claim: Claim, page: ExtractedText) -> Hindrance | None:
    """Say why no verdict is possible, or give None where the page can be judged on, teasers included."""
    words = len(page.text.split(None, _LEAST_WORDS))
    if page.completeness in (Completeness.EMPTY, Completeness.UNREADABLE) or words < _LEAST_WORDS:
        if page.barrier is not None:
            return _barrier_hindrance(page.barrier, page)
        reason = "unreadable" if page.completeness is Completeness.UNREADABLE else "empty"
        detail = f" ({'; '.join(page.notes)})" if page.notes else ""
        return Hindrance(reason, f"no text could be read on the page{detail} · {_WAY_OUT}")
    if page.barrier is not None and page.barrier.kind is BarrierKind.BOT_WALL:
        return _barrier_hindrance(page.barrier, page)
    return _language_hindrance(claim, page)


def find_shortfall(page: ExtractedText) -> Hindrance | None:
    """Say what keeps a readable page from being the whole page, or give None where it is whole."""
    if page.completeness is Completeness.COMPLETE and page.barrier is None:
        return None
    if page.completeness is Completeness.COMPLETE and page.barrier is not None:
        # A consent layer over a text that is all there hides nothing.
        return None if page.barrier.kind is BarrierKind.CONSENT else _barrier_hindrance(page.barrier, page)
    if page.barrier is not None:
        return _barrier_hindrance(page.barrier, page)
    if page.completeness is Completeness.TEASER:
        return _teaser_hindrance("paywall", "only the teaser of the page was readable", page)
    return Hindrance("truncated", f"the page's text breaks off, the rest could not be read · {_WAY_OUT}")


def _barrier_hindrance(barrier: Barrier, page: ExtractedText) -> Hindrance:
    reason, words = _BARRIERS[barrier.kind]
    return _teaser_hindrance(reason, words, page)


def _teaser_hindrance(reason: str, words: str, page: ExtractedText) -> Hindrance:
    count = len(page.article_text.split()) or len(page.text.split())
    if reason == "paywall":
        words = f"only the first {count} words were readable"
        return Hindrance(reason, f"paywall: {words} · {_WAY_OUT}, or ask the author")
    return Hindrance(reason, f"{words} · {_WAY_OUT}")


def language_of_page(page: ExtractedText) -> str | None:
    """Give the two-letter code of the language that a page is written in, by its text before its own word for it.

    It is told from where the article begins: menus and cookie banners before it are often in another language.
    """
    start = next((block.start for block in page.blocks if block.where in OWN_WORDS), 0)
    return language_of(page.text[start : start + _SAMPLE]) or (page.language or "")[:2].lower() or None


def _language_hindrance(claim: Claim, page: ExtractedText) -> Hindrance | None:
    theirs = language_of_page(page)
    if theirs is None:
        return None
    text = f"{claim.context.before} {claim.sentence} {claim.text}"
    if not is_in_other_language(text, page.article_text or page.text, theirs):
        return None
    ours = language_of(text)
    than = "the claim" if ours is None or ours == theirs else f"the claim ({ours})"
    return Hindrance(
        OTHER_LANGUAGE, f"the page is in another language ({theirs}) than {than} · ask somebody who reads it"
    )
