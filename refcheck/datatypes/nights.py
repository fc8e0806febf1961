"""What a night of checking links found: the state of each link, what changed, and the night's own account."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from refcheck.datatypes.assessments import WordChange
from refcheck.datatypes.availability import LinkClass


class LinkState(StrEnum):
    """What is held about a link after a night."""

    ALIVE = "alive"
    SUSPECT = "suspect"
    DEAD = "dead"
    UNVERIFIABLE = "unverifiable"
    WITHHELD = "withheld"
    DRIFTED = "drifted"


CONFIRMED = frozenset({LinkState.DEAD, LinkState.DRIFTED})
"""States that the desk is told of when they begin and when they end."""

WALLED = frozenset({LinkState.UNVERIFIABLE, LinkState.WITHHELD})
"""States that say nothing about the page behind."""


class ChangeKind(StrEnum):
    """What may change about a link from one valid night to the next."""

    NEWLY_DEAD = "newly_dead"
    NEWLY_DRIFTED = "newly_drifted"
    RECOVERED = "recovered"
    MOVED = "moved"
    NEWLY_WALLED = "newly_walled"


QUIET = frozenset({ChangeKind.NEWLY_WALLED})
"""Changes that stand in the night's account, but for which nobody is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostWords:
    """Cited words that stood on the page and no longer do.

    `claim_id` names the claim or quotation, `cited` its words in the piece; `before` is the passage as the
    kept copy has it, `now` the nearest words of today's page (None where nothing is near), `diff` the words between
    the two. `since` is when they were first missed, `verdict_before` and `verdict` are the verdicts on both.
    """

    claim_id: str
    cited: str
    verdict_before: str
    verdict: str
    since: datetime
    before: str | None = None
    now: str | None = None
    diff: tuple[WordChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one link, told once.

    `id` is the change's number in the store. `since` is when the failing, drift or new address was first seen,
    `at` when it was confirmed. `detail` says in words what was met. `suggested_url` is the new address of a moved
    page. `kept_record_id` names the kept copy of the page as it was cited, `record_id` the bytes that this
    change rests on. `pieces` are the sources that cite the link.
    """

    id: int
    kind: ChangeKind
    url: str
    at: datetime
    since: datetime
    state: LinkState
    link_class: LinkClass
    reason: str | None = None
    detail: str = ""
    status: int | None = None
    suggested_url: str | None = None
    kept_record_id: str | None = None
    record_id: str | None = None
    pieces: tuple[str, ...] = ()
    similarity: float | None = None
    lost_words: tuple[LostWords, ...] = ()

    @property
    def is_alert(self) -> bool:
        """Whether somebody is called for it."""
        return self.kind not in QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class HostDown:
    """A host most of whose links failed tonight: one event, however many links it has.

    `links` counts those that failed, `since` is when the first of them did. `is_new` says that it was not down on
    the nights before, so that it is told once.
    """

    host: str
    links: int
    since: datetime
    is_new: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NightReport:
    """The account of one night: what changed since the last valid one, and how far the night came.

    `is_void` says that our own network failed, so that nothing was judged from `trusted_until` on; `void_reason`
    says how that showed. `left` counts links that were due and not asked when the time was over.
    `states` counts all links by their state, `outcomes` tonight's answers by class. `archived` counts
    answers whose bytes were kept, `unchanged` the pages that needed no reading. `requests` counts the requests
    that went out, `archive_requests` those of them to public web archives, `archive_errors` the ones that failed there.
    """

    night_id: int
    started_at: datetime
    finished_at: datetime
    is_void: bool = False
    void_reason: str | None = None
    trusted_until: datetime | None = None
    changes: tuple[Change, ...] = ()
    hosts_down: tuple[HostDown, ...] = ()
    asked: int = 0
    unchanged: int = 0
    left: int = 0
    suspects: int = 0
    archived: int = 0
    pieces_read: int = 0
    requests: int = 0
    archive_requests: int = 0
    archive_errors: int = 0
    states: Mapping[str, int] = field(default_factory=dict)
    outcomes: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def alerts(self) -> tuple[Change, ...]:
        """The changes for which somebody is called."""
        return tuple(change for change in self.changes if change.is_alert)

    @property
    def is_complete(self) -> bool:
        """Whether all that was due was asked and judged."""
        return not self.is_void and self.left == 0

    def of_kind(self, kind: ChangeKind) -> tuple[Change, ...]:
        """Give the changes of one kind."""
        return tuple(change for change in self.changes if change.kind is kind)
