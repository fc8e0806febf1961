"""One host's due addresses, one after the other: the piece of work that a night is made of.

A host is worked by one task at a time, here by the loop of the night, in a fleet by whoever holds the
host's lock; either way its pace holds, and its looks are in the store before it is let go.
"""

from collections.abc import Callable
from dataclasses import dataclass

from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.jobs.kept import KeptCopies
from refcheck.jobs.looking import LinkToLook, look_at
from refcheck.jobs.recording import Recorder
from refcheck.jobs.schedule import DueRules
from refcheck.jobs.second_look import Vantages, is_last_strike, look_again
from refcheck.pipeline import Ports
from refcheck.store import Store
from refcheck.store.links import take_due
from refcheck.store.verdicts import find_claims, find_human_verdicts

AT_ONCE = 50
_OUTAGE_LOOKS = 2
"""So many addresses of a host without an answer, and none with one, are its outage: no second looks at each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostWork:
    """What working a host needs; `may_go_on` is asked before each address."""

    store: Store
    ports: Ports
    kept: KeptCopies
    vantages: Vantages | None
    recorder: Recorder
    rules: DueRules
    quota: int
    may_go_on: Callable[[], bool]
    note_look: Callable[[], None]


async def work_host(host: str, work: HostWork) -> int:
    """Look at a host's due addresses, as many as its quota allows; give how many were looked at.

    Raises:
        ArchiveError: An answer could not be kept.
        StoreError: The database cannot be read or written.
    """
    done = unreachable = 0
    while done < work.quota:
        wanted = _take(host, work, limit=min(AT_ONCE, work.quota - done))
        for item in wanted:
            if not work.may_go_on():
                work.recorder.flush()
                return done
            look = await look_at(item, ports=work.ports, kept=work.kept)
            done += 1
            if look is None:
                work.recorder.put_off(item.link, work.ports.clock.now() + work.rules.alive)
                continue
            unreachable += LinkClass(look.outcome).family is LinkFamily.UNREACHABLE
            is_outage = unreachable >= _OUTAGE_LOOKS and unreachable == done
            if work.vantages and not is_outage and is_last_strike(look, item.link.memory):
                look = await look_again(item, look, ports=work.ports, kept=work.kept, vantages=work.vantages)
            work.recorder.add(item.link, look)
            work.note_look()
        work.recorder.flush()
        if len(wanted) < AT_ONCE:
            break
    return done


def _take(host: str, work: HostWork, *, limit: int) -> list[LinkToLook]:
    now = work.ports.clock.now()
    with work.store.read() as connection:
        links = take_due(connection, host, now, limit=limit)
        humans = find_human_verdicts(connection, [link.id for link in links], now=now) if links else []
        accepted = frozenset(human.claim_id for human in humans if human.claim_id and human.decision == "accept")
        return [
            LinkToLook(
                link=link,
                claims=tuple(claims),
                accepted=accepted.intersection(claim.id for claim in claims),
            )
            for link in links
            for claims in [find_claims(connection, link.id)]
        ]
