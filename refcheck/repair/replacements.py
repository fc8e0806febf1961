"""What stands in for a lost link: its values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from refcheck.datatypes.captures import Memento
from refcheck.report.robust_links import version_address
from refcheck.store.pieces import CitedClaim


class Holding(StrEnum):
    """Whether a page is the cited one: by the words that rest on the link, by its title alone, in part, or not."""

    WORDS = "words"
    TITLE = "title"
    DOUBTFUL = "doubtful"
    NOTHING = "nothing"


SURE = frozenset({Holding.WORDS, Holding.TITLE})
"""What may be written in the link's place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostLink:
    """A link that needs another: what was met there, what rests on it and when it was read.

    `held` names the claims whose words were seen on the page while it lived. `near` is the day on which the page
    was read or published. `moved_to` is where the page is now, as the last look says.
    """

    url: str
    why: str
    title: str | None = None
    claims: tuple[CitedClaim, ...] = ()
    held: frozenset[str] = frozenset()
    near: datetime | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """What is offered in the place of a link: the page's new address, or a copy of it (`memento`)."""

    lost: LostLink
    address: str
    holding: Holding
    memento: Memento | None = None
    words: str | None = None
    """Cited words that stand there."""

    @property
    def is_sure(self) -> bool:
        """Whether it may be written."""
        return self.holding in SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What looking for a replacement came to; `is_complete` says that everybody who was asked answered."""

    lost: LostLink
    replacement: Replacement | None = None
    notes: tuple[str, ...] = ()
    is_complete: bool = True


def copy_of(memento: Memento, lost: LostLink, holding: Holding, words: str | None) -> Replacement:
    """Offer an archived copy, under the address that shows it to readers."""
    return Replacement(lost=lost, address=version_address(memento), holding=holding, memento=memento, words=words)
