"""Pages that answered: paywalls, the cited words present, moved pages, pages that changed."""

from refcheck.datatypes.availability import LinkClass, LinkReason
from refcheck.datatypes.extracted import BarrierKind, Completeness
from refcheck.fetch.classify.facts import Decision, Facts, decide
from refcheck.fetch.classify.rules.redirects import is_same_page
from refcheck.text.languages import guess_language
from refcheck.text.similarity import share_of_words, shared_figures

LOST = 0.35  # of the passage's telling words, anywhere on the page
ON_THE_MATTER = 0.7
BOTH_ON_THE_MATTER = 0.45  # of the title and of the passage
IN_TRANSLATION = 0.1


def find_paywall(facts: Facts) -> Decision | None:
    """Answer where the page is alive and its text is for payers; with the full text there, nothing is withheld."""
    page = facts.page
    if page is None or page.barrier is None or page.barrier.kind is not BarrierKind.PAYWALL:
        return None
    if page.completeness is not Completeness.TEASER:
        return None
    reasons = [LinkReason(rule=page.barrier.rule, detail="the text is for subscribers", matched=page.barrier.matched)]
    if facts.expectation.passage:
        held = facts.has_passage
        detail = "the cited passage is in the teaser" if held else "the cited passage is not in the teaser"
        reasons.append(LinkReason(rule="teaser", detail=detail))
    return Decision(link_class=LinkClass.PAYWALL, reasons=tuple(reasons))


def find_live_page(facts: Facts) -> Decision | None:
    """Answer for pages that hold the cited title or passage."""
    if not facts.is_expected:
        return None
    if facts.expectation.passage and not facts.has_passage and _is_changed(facts):
        return None
    found = facts.passage
    if facts.has_passage and found is not None:
        reason = LinkReason(
            rule="passage",
            detail="the cited passage is on the page",
            matched=facts.text[found.start : found.end][:500],
            where="text",
            start=found.start,
            end=found.end,
        )
    else:
        reason = LinkReason(rule="title", detail="the cited title is the page's", matched=facts.title, where="title")
    return _alive(facts, reason)


def find_moved_page(facts: Facts) -> Decision | None:
    """Answer for a page at another address than the cited one, when nothing is known to compare it with."""
    expected = facts.expectation
    if expected.title or expected.passage or not facts.redirects:
        return None
    return _alive(facts, LinkReason(rule="redirect", detail="the redirect ends at an ordinary page"))


def find_drift(facts: Facts) -> Decision | None:
    """Answer for an ordinary page that is no longer the cited one."""
    expected = facts.expectation
    if facts.page is None or not facts.text or not (expected.title or expected.passage):
        return None
    if facts.page.completeness in (Completeness.TRUNCATED, Completeness.UNREADABLE, Completeness.EMPTY):
        return None
    if expected.passage:
        found = facts.passage
        if found and found.coverage >= _near(facts) and found.missing_figures:
            return decide(
                LinkClass.CONTENT_DRIFT, "figure_changed", f"not in the passage: {', '.join(found.missing_figures)}",
                matched=facts.text[found.start : found.end][:500], where="text", start=found.start, end=found.end,
            )  # fmt: skip
        if facts.has_title and _is_lost(facts):
            return decide(LinkClass.CONTENT_DRIFT, "claim_missing", "the page is there, the cited passage is not on it")
    if facts.has_title or _is_on_the_matter(facts):
        detail = "most of the cited words are on the page, not as they were cited"
        return _alive(facts, LinkReason(rule="on_the_matter", detail=detail))
    if _has_cited_day(facts):
        detail = "the page is of the cited day, under another title"
        return _alive(facts, LinkReason(rule="cited_day", detail=detail))
    return decide(
        LinkClass.CONTENT_DRIFT, "address_reused", "neither the cited title nor the passage is on the page",
        matched=facts.title or None, where="title",
    )  # fmt: skip


def _has_cited_day(facts: Facts) -> bool:
    """Tell whether the page was published on the very day that the draft gives: what took its place would be newer."""
    cited, found = facts.expectation.date, facts.page.date_published if facts.page else None
    return cited is not None and cited.day is not None and found == cited


def _is_changed(facts: Facts) -> bool:
    """Tell whether a page with the cited title has lost the cited passage or changed a figure in it."""
    if facts.page is None or facts.page.completeness is not Completeness.COMPLETE:
        return False
    found = facts.passage
    if found is not None and found.missing_figures and found.coverage >= _near(facts):
        return True
    return _is_lost(facts)


def _near(facts: Facts) -> float:
    """Give the share of words from which a passage with other figures is the cited one, changed.

    Under the cited title it must be nearly word for word: a draft that puts it in its own words may round.
    """
    return 0.75 if facts.has_title else 0.6


def _is_lost(facts: Facts) -> bool:
    """Tell whether hardly a word of the cited passage is anywhere on the page.

    The passage may be the draft's own words for what the page says, or in another language: neither is drift.
    """
    passage, page = facts.expectation.passage or "", facts.page
    language = guess_language(passage)
    if page is None or (language and page.language and language != page.language):
        return False
    return share_of_words(facts.text, passage) < LOST


def _is_on_the_matter(facts: Facts) -> bool:
    """Tell whether title and article hold most words of the cited title or passage, though neither as it was cited.

    Where the draft cites in another language than the page's, names and figures are all that can agree.
    """
    if facts.page is None or facts.running_text == 0:
        return False
    known = [words for words in (facts.expectation.title, facts.expectation.passage) if words]
    cited_in, language = guess_language(" ".join(known)), facts.page.language
    is_translated = cited_in is not None and language is not None and cited_in != language
    enough = IN_TRANSLATION if is_translated else ON_THE_MATTER
    text = f"{facts.title}\n{facts.page.article_text}"
    shares = [share_of_words(text, words) for words in known]
    if max(shares) >= enough or (len(shares) > 1 and min(shares) >= BOTH_ON_THE_MATTER):
        return True
    passage = facts.expectation.passage
    return bool(passage and share_of_words(text, passage) >= LOST and shared_figures(text, passage))


def _alive(facts: Facts, reason: LinkReason) -> Decision:
    start, end = facts.result.requested_url, facts.result.final_url
    if not facts.redirects:
        return Decision(link_class=LinkClass.OK, reasons=(reason,))
    hop = facts.redirects[-1]
    place = {"matched": end[:500], "where": "url"}
    if is_same_page(start, end):
        redirect = LinkReason(rule="canonical", detail="another spelling of the same address", **place)  # type: ignore[arg-type]
        return Decision(link_class=LinkClass.REDIRECTED, reasons=(redirect, reason))
    moved = LinkReason(rule=f"http_{hop.status}", detail="the page has another address now", **place)  # type: ignore[arg-type]
    return Decision(link_class=LinkClass.MOVED, reasons=(moved, reason))
