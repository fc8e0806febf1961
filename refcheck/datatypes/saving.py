"""What came of asking a public archive to keep a page."""

from dataclasses import dataclass
from enum import StrEnum

from refcheck.datatypes.captures import Memento


class SaveOutcome(StrEnum):
    """How the asking ended.

    `saved` and `recent` (a copy made shortly before) have a memento. `refused` was never sent:
    the address is not one to publish. `failed` is the archive's last word, `limit_reached` holds
    until tomorrow, `unfinished` may be tried again and says nothing about the page.
    """

    SAVED = "saved"
    RECENT = "recent"
    REFUSED = "refused"
    FAILED = "failed"
    LIMIT_REACHED = "limit_reached"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """The outcome for one address; `reason` is a stable name ("not-found", "private_host"), `message` in words."""

    url: str
    outcome: SaveOutcome
    memento: Memento | None = None
    reason: str = ""
    message: str = ""
