"""One host's due addresses, one after the other: the piece of work that a night is made of.

A host is worked by one task at a time, here by the loop of the night, in a fleet by whoever holds the
host's lock; either way its pace holds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.jobs.kept import KeptCopies
from refcheck.jobs.looking import look_at
from refcheck.jobs.recording import Recorder
from refcheck.jobs.schedule import DueRules
from refcheck.jobs.second_look import Vantages, is_last_strike, look_again
from refcheck.jobs.wanted import LinkToLook
from refcheck.pipeline import Ports
from refcheck.store import Store
from refcheck.store.due import take_due
from refcheck.store.hosts import note_asking
from refcheck.store.links import LinkRow
from refcheck.store.verdicts import find_claims, find_human_verdicts

AT_ONCE = 100
_UNREACHABLE = frozenset(link_class.value for link_class in LinkClass if link_class.family is LinkFamily.UNREACHABLE)
_OUTAGE_LOOKS = 2
"""So many addresses of a host without an answer, and none with one, are its outage: no second looks at each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostWork:
    """What working a host needs; `may_go_on` is asked before each address.

    `night_id` is given where others take over from whoever is lost: what is about to be asked is noted before.
    """

    store: Store
    ports: Ports
    kept: KeptCopies
    vantages: Vantages | None
    recorder: Recorder
    rules: DueRules
    quota: int
    may_go_on: Callable[[], bool]
    note_look: Callable[[], None]
    night_id: int | None = None


async def work_host(host: str, work: HostWork, *, first: Sequence[LinkToLook] | None = None) -> int:
    """Look at a host's due addresses, as many as its quota allows; give how many were looked at.

    `first` are those that the caller has taken already. The last looks may still wait in the recorder: who lets
    others have the host afterwards flushes it before.

    Raises:
        ArchiveError: An answer could not be kept.
        StoreError: The database cannot be read or written.
    """
    done = unreachable = 0
    wanted = list(first) if first is not None else await _take_more(host, work)
    while wanted:
        for item in wanted[: work.quota - done]:
            if not work.may_go_on():
                return done
            look = await look_at(item, ports=work.ports, kept=work.kept)
            done += 1
            if look is None:
                await work.recorder.put_off(item.link, work.ports.clock.now() + work.rules.alive)
                continue
            unreachable += look.outcome in _UNREACHABLE
            is_outage = unreachable >= _OUTAGE_LOOKS and unreachable == done
            if work.vantages and not is_outage and is_last_strike(look, item.link.memory):
                look = await look_again(item, look, ports=work.ports, kept=work.kept, vantages=work.vantages)
            await work.recorder.add(item.link, look, has_claims=bool(item.claims))
            work.note_look()
        if len(wanted) < AT_ONCE or done >= work.quota:
            break
        if work.night_id is not None:
            await work.recorder.flush()  # what is noted as about to be asked takes the place of what was
        wanted = await _take_more(host, work, behind=wanted[-1].link)
    return done


async def _take_more(host: str, work: HostWork, *, behind: LinkRow | None = None) -> list[LinkToLook]:
    return (await work.store.aside(partial(take_links, [host], work, behind=behind))).get(host, [])


def take_links(hosts: Sequence[str], work: HostWork, *, behind: LinkRow | None = None) -> dict[str, list[LinkToLook]]:
    """Give the due addresses of hosts with what rests on them, at most `AT_ONCE` of each.

    `behind` is the last address of one host that was taken: its look may not be in the store yet.
    """
    now = work.ports.clock.now()
    with work.store.read() if work.night_id is None else work.store.begin() as connection:
        links, spoken_of = take_due(connection, hosts, now, limit=AT_ONCE, behind=behind)
        if work.night_id is not None:
            note_asking(connection, _by_host(links), night_id=work.night_id)
        humans = find_human_verdicts(connection, spoken_of, now=now) if spoken_of else []
        claims = find_claims(connection, spoken_of) if spoken_of else {}
    accepted = {human.claim_id for human in humans if human.claim_id and human.decision == "accept"}
    taken: dict[str, list[LinkToLook]] = {}
    for link in links:
        item = LinkToLook(link=link)
        if mine := tuple(claims.get(link.id, ())):
            item = LinkToLook(link=link, claims=mine, accepted=frozenset(c.id for c in mine if c.id in accepted))
        taken.setdefault(link.host, []).append(item)
    return taken


def _by_host(links: Sequence[LinkRow]) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = {}
    for link in links:
        numbers.setdefault(link.host, []).append(link.id)
    return numbers
