"""The sentence that an editor reads for each verdict: the finding first, and no accusation."""

from collections.abc import Sequence

from refcheck.datatypes.assessments import WordChange
from refcheck.datatypes.extracted import BarrierKind, Completeness, ExtractedText, Where

_SHOWN_CHANGES = 5
_PLACES = {
    Where.COMMENTS: "in the readers' comments",
    Where.RELATED: "in the links to other pieces",
    Where.CAPTION: "in a caption",
    Where.METADATA: "in the page's metadata",
}
_BARRIERS = {
    BarrierKind.PAYWALL: "a paywall",
    BarrierKind.CONSENT: "a consent page",
    BarrierKind.LOGIN: "a log-in",
    BarrierKind.BOT_WALL: "a check for robots",
    BarrierKind.SCRIPT_ONLY: "a page that only scripts fill",
}

WITHDRAWN = "The page has these words only to correct, deny or doubt them."


def render_changes(changes: Sequence[WordChange]) -> str:
    """Say in how many places the words differ and name them, the draft's words first."""
    counted = [change for change in changes if not change.is_excused]
    number = {1: "one place", 2: "two places", 3: "three places"}.get(len(counted), f"{len(counted)} places")
    named = "; ".join(_render_change(change) for change in counted[:_SHOWN_CHANGES])
    more = "; …" if len(counted) > _SHOWN_CHANGES else ""
    return f"Differs from the page in {number}: {named}{more}."


def _render_change(change: WordChange) -> str:
    if not change.quotation:
        return f"the page also has “{change.page}”"
    if not change.page:
        return f"“{change.quotation}” is not on the page"
    return f"“{change.quotation}” → “{change.page}”"


def render_place(where: Where) -> str:
    """Say where on the page the words stand, "" for the article itself."""
    return f"Found only {_PLACES[where]}, not in the article." if where in _PLACES else ""


def render_unread(page: ExtractedText) -> str:
    """Say why the page could not be read, or how much of it was, and what helps."""
    barrier = _BARRIERS[page.barrier.kind] if page.barrier else None
    if page.completeness in (Completeness.EMPTY, Completeness.UNREADABLE):
        cause = f": {barrier} stands before it" if barrier else ""
        return f"The page could not be read{cause}. Supply the page to have it checked."
    cause = f" ({barrier})" if barrier else ""
    words = len(page.text.split())
    return f"Not in the {words} words of the page that could be read{cause}. Supply the whole page to have it checked."


def render_speakers(cited: str, found: str) -> str:
    """Name both speakers."""
    return f"The page gives these words to {found}; the draft gives them to {cited}."


def render_unclear_speaker(found: str | None) -> str:
    """Say that the page leaves open who speaks."""
    hint = f"; it may be {found}" if found else ""
    return f"The words stand on the page, but whom it gives them to is not clear{hint}."


def render_two_readings(found: str) -> str:
    """Say who speaks on the page where the draft can be read in two ways."""
    return f"The page gives these words to {found}; whom the draft gives them to can be read in two ways."


def render_cut(word: str) -> str:
    """Name the word at the cut."""
    return f"The page has “{word}” where the quotation is cut, and it turns the sense."
