"""What a counted look leaves at its address."""

from collections.abc import Sequence
from typing import Any

from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.jobs.standing_words import HELD
from refcheck.store.links import LinkRow
from refcheck.store.observations import ObservationRow
from refcheck.store.verdicts import ClaimRow

_ALWAYS = (
    "outcome reason detail status final_url body_digest record_id judged_with etag last_modified"  # of the last answer
).split()


def values_after(look: ObservationRow, link: LinkRow, claims: Sequence[ClaimRow]) -> dict[str, Any]:
    """Give what is held about an address after a look; of a failing one the page's own facts stay as they were."""
    values: dict[str, Any] = {name: getattr(look, name) for name in _ALWAYS}
    if look.text_digest is not None:
        values |= {"text_digest": look.text_digest, "title": look.title}
    if _is_worth_keeping(look, link, claims):
        values |= {"kept_record_id": look.record_id, "kept_text_digest": look.text_digest}
    return values


def changed(values: dict[str, Any], link: LinkRow) -> dict[str, Any]:
    """Give the values that are others than what is held: nothing else is written."""
    return {name: value for name, value in values.items() if getattr(link, name) != value}


def _is_worth_keeping(look: ObservationRow, link: LinkRow, claims: Sequence[ClaimRow]) -> bool:
    """Tell whether this is the copy to compare with: the first one, or the newest that holds the cited words."""
    if look.text_digest is None or look.record_id is None or LinkClass(look.outcome).family is not LinkFamily.ALIVE:
        return False
    if link.kept_record_id is None:
        return True
    return any(claim.kept_verdict in HELD for claim in claims) and not any(claim.missing_since for claim in claims)
