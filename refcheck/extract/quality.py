"""How much of a page's own text we hold."""

from refcheck.datatypes.exchanges import Truncation
from refcheck.datatypes.extracted import Barrier, BarrierKind, Completeness
from refcheck.extract.barriers import SHORT, WHOLE
from refcheck.text.lengths import reading_length

_CUT_ENDINGS = ("…", "...", "[…]", "[...]")


def judge_completeness(
    text: str, article: str, barrier: Barrier | None, *, truncated: Truncation | None = None
) -> Completeness:
    """Judge by what was read and by what stands before the rest.

    A paywall makes a page a teaser unless the article is there in full: sites that let a reader in (metered
    access, text in the markup) still call themselves closed in JSON-LD.
    """
    if not text:
        return Completeness.EMPTY
    if truncated is not None:
        return Completeness.TRUNCATED
    if barrier is None:
        return Completeness.COMPLETE
    if barrier.kind is BarrierKind.PAYWALL:
        whole = reading_length(article) >= WHOLE and not article.rstrip().endswith(_CUT_ENDINGS)
        return Completeness.COMPLETE if whole else Completeness.TEASER
    if barrier.kind in (BarrierKind.BOT_WALL, BarrierKind.SCRIPT_ONLY):
        return Completeness.EMPTY
    return Completeness.TEASER if reading_length(article) < SHORT else Completeness.COMPLETE
