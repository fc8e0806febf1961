"""Whether a page holds what rests on a link. Pure."""

from refcheck.datatypes.availability import Expectation
from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.jobs.standing_words import HELD, LOST
from refcheck.jobs.verifying import assess_claim
from refcheck.pipeline.copies import is_cited_page
from refcheck.repair.replacements import Holding, LostLink

_UNREADABLE = frozenset({Completeness.EMPTY, Completeness.UNREADABLE})


def judge_holding(page: ExtractedText, lost: LostLink) -> tuple[Holding, str | None]:
    """Say whether a page holds what is cited from it, with words that stand there.

    Words that were once seen on the page must all be there. Where none were seen, some must be and none may be
    missing; the title alone counts where nothing that rests on the link says otherwise.
    """
    if page.completeness in _UNREADABLE:
        return Holding.NOTHING, None
    has_title = lost.title is not None and is_cited_page(page, Expectation(title=lost.title), ())
    verdicts = [(claim, assess_claim(claim, page).verdict.value) for claim in lost.claims]
    held = [claim for claim, verdict in verdicts if verdict in HELD]
    words = held[0].text if held else None
    known = [verdict for claim, verdict in verdicts if claim.id in lost.held]
    if known:
        if all(verdict in HELD for verdict in known):
            return Holding.WORDS, words
        return (Holding.DOUBTFUL if held or has_title else Holding.NOTHING), words
    is_contradicted = any(verdict in LOST for _claim, verdict in verdicts)
    if held and not is_contradicted:
        return Holding.WORDS, words
    if has_title and not is_contradicted:
        return Holding.TITLE, None
    if held or has_title or not (lost.claims or lost.title):
        return Holding.DOUBTFUL, words
    return Holding.NOTHING, None
