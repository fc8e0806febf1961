"""The looks of a night judged: state, due time, what is kept and what changed, each once however often it is run.

A look is judged in one transaction with everything that follows from it, so that a killed run goes on
where it was. Looks from after the last time at which our own network was seen to work are suspended: they
are kept, count for nothing, and their addresses are due again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection

from refcheck.datatypes.availability import Availability, LinkClass, LinkFamily
from refcheck.jobs.changes import build_changes
from refcheck.jobs.memory import read_memory, write_memory
from refcheck.jobs.policy import Observation, judge_night
from refcheck.jobs.schedule import DueRules, Standing, next_look
from refcheck.jobs.settling import take_back
from refcheck.jobs.sinks import find_sunk
from refcheck.jobs.standing_words import HELD
from refcheck.jobs.traces import changed, values_after
from refcheck.store import Store
from refcheck.store.links import LinkRow, save_links
from refcheck.store.nights import add_changes
from refcheck.store.observations import (
    ObservationRow,
    find_failing_hosts,
    find_hosts_with,
    find_uncounted,
    save_judgements,
)
from refcheck.store.pieces import find_pieces
from refcheck.store.verdicts import (
    ClaimRow,
    HumanVerdict,
    find_claims,
    find_human_verdicts,
    save_verdicts,
    void_human_verdict,
)

UNREACHABLE = tuple(link_class.value for link_class in LinkClass if link_class.family is LinkFamily.UNREACHABLE)
_RECENT = timedelta(days=3)
_LEAST_LINKS = 2  # of one host, to tell its outage from one page's
_AT_ONCE = 500


@dataclass(slots=True)
class _Outcome:
    """What is written for a batch of looks."""

    links: list[dict[str, Any]] = field(default_factory=list)
    looks: list[dict[str, Any]] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    verdicts: list[dict[str, Any]] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the batch's addresses rest on besides their own rows."""

    hosts_down: frozenset[str]
    humans: Mapping[int, HumanVerdict]
    pieces: Mapping[int, tuple[str, ...]]
    claims: Mapping[int, list[ClaimRow]]


def judge_looks(store: Store, night_id: int, *, trusted_until: datetime | None, now: datetime, rules: DueRules) -> None:
    """Judge every look of a night that is not judged yet; without `trusted_until` all are suspended.

    Raises:
        StoreError: The database cannot be read or written.
    """
    take_back(store, night_id, since=trusted_until, now=now)
    hosts_down = find_hosts_down(store, night_id, now=now)
    sunk = find_sunk(store, night_id)
    last = 0
    while True:
        with store.begin() as connection:
            pairs = find_uncounted(connection, night_id, after=last, limit=_AT_ONCE)
            if not pairs:
                return
            last = pairs[-1][0].id
            numbers = [link.id for _look, link in pairs]
            known = _Known(
                hosts_down=frozenset(hosts_down),
                humans={v.link_id: v for v in find_human_verdicts(connection, numbers, now=now) if v.claim_id is None},
                pieces=find_pieces(connection, numbers),
                claims=find_claims(connection, numbers),
            )
            outcome = _Outcome()
            for seen, link in pairs:
                look = _correct(seen, sunk.get(link.id))
                if trusted_until is None or look.at >= trusted_until:
                    _suspend(look, link, outcome, now=now)
                else:
                    _judge(connection, night_id, seen, look, link, known, outcome, rules=rules)
            _save(connection, outcome)


def find_hosts_down(store: Store, night_id: int, *, now: datetime) -> dict[str, int]:
    """Give the hosts most of whose addresses failed when they were looked at last, with how many failed."""
    with store.read() as connection:
        failing = find_hosts_with(connection, night_id, UNREACHABLE)
        seen = find_failing_hosts(connection, night_id, failing, UNREACHABLE, since=now - _RECENT)
    return {
        host: failed
        for host, (looked_at, failed) in seen.items()
        if looked_at >= _LEAST_LINKS and failed * 2 > looked_at
    }


def _correct(look: ObservationRow, sunk: Availability | None) -> ObservationRow:
    """Give the look as it stands when the host's other addresses are known."""
    if sunk is None or sunk.link_class is None:
        return look
    reason = sunk.reasons[0]
    return replace(look, outcome=sunk.link_class.value, reason=reason.rule, detail=reason.detail)


def _suspend(look: ObservationRow, link: LinkRow, outcome: _Outcome, *, now: datetime) -> None:
    outcome.looks.append({"observation": look.id, "is_counted": False, "state": link.state})
    outcome.links.append({"link": link.id, "due_at": now})


def _judge(
    connection: Connection,
    night_id: int,
    seen: ObservationRow,
    look: ObservationRow,
    link: LinkRow,
    known: _Known,
    outcome: _Outcome,
    *,
    rules: DueRules,
) -> None:
    link_class = LinkClass(look.outcome)
    failing_since = None if link_class.family is LinkFamily.ALIVE else link.failing_since or look.at
    if link_class.family in (LinkFamily.WITHHELD, LinkFamily.UNVERIFIABLE):
        failing_since = link.failing_since  # a wall is neither a failure nor a sign of life
    is_down = link.host in known.hosts_down and link_class.family is LinkFamily.UNREACHABLE
    human = _still_holds(connection, known.humans.get(link.id), look)
    memory = read_memory(link.memory)
    observation = Observation(
        at=look.at, outcome=link_class, is_host_down=is_down, vantage_ok=not look.is_seen_elsewhere, reason=look.reason
    )
    night = judge_night(memory.link, observation, is_muted=human is not None)
    claims = _apply_verdicts(look, known.claims.get(link.id, []), outcome)
    outcome.changes += build_changes(
        night_id, look, link, night, memory, claims, is_muted=human is not None, pieces=known.pieces.get(link.id, ())
    )
    outcome.looks.append(
        {"observation": look.id, "is_counted": True, "state": night.state.value} | _known_better(seen, look, is_down)
    )
    has_changed = look.text_digest is not None and link.text_digest not in (None, look.text_digest)
    standing = Standing(
        state=night.state,
        outcome=link_class,
        reason=look.reason,
        strikes=max((strikes.count for strikes in memory.link.strikes.values()), default=0),
        is_seen_elsewhere=look.is_seen_elsewhere,
        looks=link.looks + 1,
        changes_seen=link.changes_seen + has_changed,
    )
    values = values_after(look, link, claims) | {
        "due_at": next_look(link.url, look.at, standing, rules) if link.due_at is not None else None,
        "state": night.state.value,
        "memory": write_memory(memory),
        "failing_since": failing_since,
        "alive_at": look.at if link_class.family is LinkFamily.ALIVE else link.alive_at,
        "looks": standing.looks,
        "changes_seen": standing.changes_seen,
    }
    outcome.links.append({"link": link.id} | changed(values, link))


def _known_better(seen: ObservationRow, look: ObservationRow, is_down: bool) -> dict[str, Any]:
    """Give what is known of a look only when the night's others are."""
    names = ("outcome", "reason", "detail")
    better = {name: getattr(look, name) for name in names} if look is not seen else {}
    return better | ({"is_host_down": True} if is_down else {})


def _apply_verdicts(look: ObservationRow, claims: Sequence[ClaimRow], outcome: _Outcome) -> list[ClaimRow]:
    """Add a look's verdicts to the history of their claims; give the claims as they stand after it."""
    given = {row["claim"]: row for row in look.verdicts or ()}
    after: list[ClaimRow] = []
    for claim in claims:
        row = given.get(claim.id)
        if row is None:
            after.append(claim)
            continue
        is_held = row["verdict"] in HELD
        lost = row["lost"]
        is_open = lost is None and not is_held  # nothing was there to lose, or nothing may be said now
        missing_since = (claim.missing_since or look.at) if lost else claim.missing_since if is_open else None
        values = {
            "verdict": row["verdict"],
            "verified_at": look.at,
            "verifier_version": row["verifier_version"],
            "text_digest": row["text_digest"],
            "kept_verdict": row["verdict"] if is_held else claim.kept_verdict,
            "kept_passage": row["passage"] if is_held else claim.kept_passage,
            "missing_since": missing_since,
            "lost": lost or (claim.lost if is_open else None),
        }
        outcome.claims.append({"claim": claim.id} | values)
        outcome.verdicts.append(
            {
                "claim_id": claim.id,
                "at": look.at,
                **{n: row[n] for n in ("verdict", "reason", "explanation", "probability", "passage")},
                **{n: row[n] for n in ("text_digest", "record_id", "verifier_version")},
            }
        )
        unchanged = {n: getattr(claim, n) for n in ("id", "link_id", "kind", "text", "content")}
        after.append(ClaimRow(**unchanged, **values))
    return after


def _still_holds(connection: Connection, human: HumanVerdict | None, look: ObservationRow) -> HumanVerdict | None:
    """Give a person's verdict as long as the page has the text that it was given on."""
    if human is None or look.text_digest is None or human.basis in (None, look.text_digest):
        return human
    void_human_verdict(connection, human.id, at=look.at, reason="the page changed")
    return None


def _save(connection: Connection, outcome: _Outcome) -> None:
    save_judgements(connection, outcome.looks)
    save_links(connection, outcome.links)
    save_verdicts(connection, outcome.verdicts, outcome.claims)
    add_changes(connection, outcome.changes)
