"""The sentences that tell an editor what was found: the finding first, then the evidence, accusing nobody."""

from collections.abc import Sequence

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.verify.claims.binding.cohesion import Scatter, Scattered
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind

_MOST_LISTED = 4


def explain_supported() -> str:
    """Say that all of the claim stands on the page."""
    return "the page says so"


def explain_partial(missing: Sequence[str]) -> str:
    """Say that a part stands on the page and name what does not."""
    return f"a part of it stands on the page · not on the page: {_listed(missing)}"


def explain_untold(verbs: Sequence[str]) -> str:
    """Say that a part stands on the page, and which verbs it has of other things or less surely."""
    told = f"not told there of the same things, or less surely: {_listed(verbs)}"
    return f"a part of it stands on the page · {told} · compare the passage"


def explain_conflict(conflict: Conflict) -> str:
    """Say in what the claim and the page differ."""
    if conflict.kind is ConflictKind.CHRONOLOGY:
        return f"the page is older ({conflict.page}) than what it is cited for ({conflict.claim})"
    if conflict.kind is ConflictKind.SPEAKER:
        return f"the page gives this to another speaker: {conflict.page}, not {conflict.claim}"
    if conflict.kind is ConflictKind.NEGATION:
        return f"the page says the opposite, or denies it: “{conflict.claim}” here, “{conflict.page}” on the page"
    return f"the {conflict.kind} differs: {conflict.claim} here, {conflict.page} on the page"


def explain_doubt(doubt: Doubt) -> str:
    """Say what differs without being clear enough to speak against the claim."""
    both = f"“{doubt.claim}” here, “{doubt.page}” on the page"
    is_same_word = doubt.claim.casefold() == doubt.page.casefold()
    if doubt.kind is DoubtKind.MODALITY:
        return f"the page says it less surely: {f'“{doubt.claim}”' if is_same_word else both}"
    if doubt.kind is DoubtKind.QUANTIFIER:
        return f"the page says it of fewer: {both}"
    if is_same_word:
        return f"the page has “{doubt.claim}”, but beside other words than the claim · compare the passage"
    if doubt.kind is DoubtKind.FIGURE:
        return f"the page gives another figure beside these words: {both} · compare the passage"
    if doubt.kind is DoubtKind.OPPOSITE:
        return f"the page may say the opposite: {both} · compare the passage"
    if doubt.kind is DoubtKind.SUBJECT:
        return f"the page may say this of another: {both} · compare the passage"
    if doubt.kind is DoubtKind.SLOT and len(doubt.claim.split()) == len(doubt.page.split()):
        return f"where the claim has “{doubt.claim}”, the page has “{doubt.page}” · compare the passage"
    return f"where the page says the rest, it does not say “{doubt.claim}” · compare the passage"


def explain_scattered(scattered: Scattered) -> str:
    """Say that the words stand on the page, but not together."""
    if scattered.sign is Scatter.DENIED:
        return f"the page says this of none (“{scattered.page} …”) · compare the passage"
    if scattered.sign is Scatter.BOUND:
        return f"the page's figure is far from “{scattered.claim}” · compare the passage"
    if scattered.sign is Scatter.APART:
        return "its words stand on the page, but no passage has most of them · compare the passages"
    if scattered.sign is Scatter.FILLED:
        return f"where the claim has “{scattered.claim}”, the page has “{scattered.page}” · compare the passage"
    if scattered.sign is Scatter.NEARER:
        where = f"may belong to “{scattered.page}” there, not to “{scattered.claim}”"
    elif scattered.sign is Scatter.PARTED:
        where = f"in two statements: “{scattered.claim}” in another than the rest"
    else:
        where = f"not together: “{scattered.claim}” stands elsewhere"
    return f"its words stand on the page, but {where} · compare the passage"


def explain_loose() -> str:
    """Say that the words stand on the page and no difference is known, and that this is not enough."""
    return "its words stand on the page, but not so close together that it surely says so · compare the passage"


def explain_not_found(missing: Sequence[str]) -> str:
    """Say that the whole page was read and nothing like the claim is there."""
    named = f" · nowhere on it: {_listed(missing)}" if missing else ""
    return f"not found on the page we could read{named}"


def explain_across(hindrance: str, there: Sequence[str], not_there: Sequence[str]) -> str:
    """Say that a page is in another language, and which figures and names of the claim can be seen on it."""
    seen = f" · seen there: {_listed(there)}" if there else ""
    unseen = f" · not seen there: {_listed(not_there)}" if not_there else ""
    return f"{hindrance}{seen}{unseen}"


def explain_added(figure: str, addends: Sequence[str]) -> str:
    """Say from which figures of the page one of the claim may be worked out."""
    return f"“{figure}” may be worked out from {_listed([f'“{addend}”' for addend in addends])} · compare the passage"


def explain_undecided(missing: Sequence[str]) -> str:
    """Say that the page is near to the claim and that the wording settles nothing."""
    named = f" · not found: {_listed(missing)}" if missing else ""
    return f"the page is about this, but its wording does not settle it · compare the passage{named}"


def _listed(items: Sequence[str]) -> str:
    shown = ", ".join(items[:_MOST_LISTED])
    return f"{shown} and {len(items) - _MOST_LISTED} more" if len(items) > _MOST_LISTED else shown
