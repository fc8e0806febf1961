"""The state of a link over nights: alive, suspect, dead, unverifiable, withheld or drifted. Pure.

A link is dead after 410 in two checks 24 h apart; 404 or a soft 404 in three checks over three days; parked in
two checks with DNS evidence or three without; no usable answer in five checks over seven days, of which an outage
of its whole host is one. One alive answer resets. Walls never count, and a night whose view is not to be trusted
changes nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.datatypes.nights import CONFIRMED, LinkState

SAME_NIGHT = timedelta(hours=12)
"""A failing check sooner than this after the last one is a re-run of the same night."""
OUTAGE_LIMIT = timedelta(days=30)
"""A host that is down for longer is not in an outage: from then on each failing night counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One look at a link.

    `is_host_down` says that most links of its host failed that night. `vantage_ok` is False where what was seen
    from here is not to be trusted: our own network was out, or the page was reached from elsewhere. `reason` is
    the rule that decided ("http_410", "dns").
    """

    at: datetime
    outcome: LinkClass
    is_host_down: bool = False
    vantage_ok: bool = True
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """The state after an observation, and whether the desk is told of it."""

    state: LinkState
    is_alert: bool


@dataclass(frozen=True, slots=True)
class _Rule:
    """How many checks, over how long, confirm."""

    checks: int
    span: timedelta


_GONE_FOR_GOOD = _Rule(2, timedelta(hours=24))
_ABSENT = _Rule(3, timedelta(days=3))
_PARKED_BY_DNS = _Rule(2, timedelta(hours=24))
_PARKED = _Rule(3, timedelta(days=2))
_UNREACHABLE = _Rule(5, timedelta(days=7))
_DRIFTED = _Rule(2, timedelta(hours=24))


@dataclass(slots=True)
class Strikes:
    """Failing checks of one kind, one a night."""

    count: int = 0
    first: datetime | None = None
    last: datetime | None = None

    def add(self, at: datetime) -> None:
        if self.last is not None and at - self.last < SAME_NIGHT:
            return
        self.count += 1
        self.first = self.first or at
        self.last = at

    def confirm(self, rule: _Rule, at: datetime) -> bool:
        """Tell whether enough checks lie far enough apart, the one at `at` being the last."""
        return self.first is not None and self.count >= rule.checks and at - self.first >= rule.span


@dataclass(slots=True)
class LinkMemory:
    """What is remembered of a link between nights; all that judging its next observation needs.

    `told` is the state that the desk was told last, `down_since` when the outage of the host began that still lasts.
    """

    state: LinkState = LinkState.UNVERIFIABLE
    told: LinkState = LinkState.ALIVE
    strikes: dict[str, Strikes] = field(default_factory=dict)
    down_since: datetime | None = None

    def strike(self, kind: str, at: datetime, rule: _Rule) -> bool:
        """Count a failing check; tell whether that confirms."""
        strikes = self.strikes.setdefault(kind, Strikes())
        strikes.add(at)
        return strikes.confirm(rule, at)


def judge_nights(observations: Iterable[Observation]) -> Iterator[Night]:
    """Give the state after each observation, in their order; a clock set back adds no time."""
    link = LinkMemory()
    for observation in observations:
        yield judge_night(link, observation)


def judge_night(link: LinkMemory, observation: Observation, *, is_muted: bool = False) -> Night:
    """Give the state after one more observation, and remember it in `link`.

    While a person has spoken (`is_muted`) nothing is told, nor remembered as told: what still holds when
    that verdict ends is told then.
    """
    if not observation.vantage_ok:
        return Night(state=link.state, is_alert=False)
    link.state = _next_state(link, observation)
    link.down_since = (link.down_since or observation.at) if observation.is_host_down else None
    return Night(state=link.state, is_alert=not is_muted and _must_tell(link))


def _must_tell(link: LinkMemory) -> bool:
    """A confirmed state is told once when it begins, and once when the link is alive again."""
    if link.state in CONFIRMED and link.state is not link.told:
        link.told = link.state
        return True
    if link.state is LinkState.ALIVE and link.told in CONFIRMED:
        link.told = LinkState.ALIVE
        return True
    return False


def _next_state(link: LinkMemory, observation: Observation) -> LinkState:
    family = observation.outcome.family
    if family is LinkFamily.ALIVE:
        link.strikes.clear()
        return LinkState.ALIVE
    if family in (LinkFamily.WITHHELD, LinkFamily.UNVERIFIABLE):
        return _behind_wall(link, family)
    if family is LinkFamily.CHANGED:
        return _after_drift(link, observation)
    return _after_failure(link, observation)


def _behind_wall(link: LinkMemory, family: LinkFamily) -> LinkState:
    """A wall is neither a strike nor a sign of life: what was confirmed stays, and strikes wait."""
    if link.state in CONFIRMED:
        return link.state
    return LinkState.WITHHELD if family is LinkFamily.WITHHELD else LinkState.UNVERIFIABLE


def _after_drift(link: LinkMemory, observation: Observation) -> LinkState:
    """A page that answers with something else is not absent, so only drift is counted on."""
    drift = link.strikes.get("drift", Strikes())
    link.strikes = {"drift": drift}
    drift.add(observation.at)
    if drift.confirm(_DRIFTED, observation.at):
        return LinkState.DRIFTED
    return link.state if link.state in CONFIRMED else LinkState.SUSPECT


def _after_failure(link: LinkMemory, observation: Observation) -> LinkState:
    link.strikes.pop("drift", None)
    if link.state is LinkState.DEAD:
        return LinkState.DEAD
    is_absent = observation.outcome.family is LinkFamily.DEAD
    if _is_counted_already(link, observation) and not is_absent:
        return LinkState.SUSPECT
    confirmed = link.strike("any", observation.at, _UNREACHABLE)
    if is_absent:
        confirmed = _is_absence_confirmed(link, observation) or confirmed
    return LinkState.DEAD if confirmed else LinkState.SUSPECT


def _is_counted_already(link: LinkMemory, observation: Observation) -> bool:
    """Tell whether the host was down before, too: an outage counts once, as long as it is one."""
    if not observation.is_host_down or link.down_since is None:
        return False
    return observation.at - link.down_since < OUTAGE_LIMIT


def _is_absence_confirmed(link: LinkMemory, observation: Observation) -> bool:
    """Count the answer for its own rule; 410 and parking also count as absence in general."""
    at = observation.at
    absent = link.strike("absent", at, _ABSENT)
    reason = (observation.reason or "").lower()
    if observation.outcome is LinkClass.GONE and "410" in reason:
        return link.strike("410", at, _GONE_FOR_GOOD) or absent
    if observation.outcome is LinkClass.PARKED:
        if "dns" in reason:
            link.strikes.setdefault("parked_dns", Strikes(first=at))
        rule = _PARKED_BY_DNS if "parked_dns" in link.strikes else _PARKED
        return link.strike("parked", at, rule) or absent
    return absent
