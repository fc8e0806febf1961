"""One night: what is new is read, what is due is looked at, and what changed is told."""

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from refcheck.datatypes.nights import NightReport
from refcheck.errors import StoreError
from refcheck.jobs.accounts import account_for
from refcheck.jobs.crew import Crew, Shift
from refcheck.jobs.hosts import HostWork, take_links, work_host
from refcheck.jobs.intake import Intake, take_in
from refcheck.jobs.judging import judge_looks
from refcheck.jobs.kept import KeptCopies
from refcheck.jobs.recording import Recorder, Watcher
from refcheck.jobs.second_look import Vantages
from refcheck.jobs.settings import NightlySettings
from refcheck.jobs.trust import Trust
from refcheck.jobs.wanted import LinkToLook
from refcheck.pipeline import Ports
from refcheck.store import Store
from refcheck.store.due import count_due, find_due_hosts, find_next_strike
from refcheck.store.hosts import find_put_off
from refcheck.store.links import move_due_times
from refcheck.store.nights import (
    NightRow,
    begin_night,
    find_last_moment,
    find_unfinished,
    save_night,
)

_SAME_NIGHT = timedelta(hours=12)
_CLOCK_SLACK = timedelta(minutes=5)
_HOSTS_AT_ONCE = 32
_WAIT_FOR_STRIKES = timedelta(minutes=15)
"""How long a night that has nothing left to do waits for suspects whose day is nearly full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NightTools:
    """What a night works with besides its settings and its store; `watch` is told of every look.

    A `crew` asks the addresses in the night's place: the workers of a fleet.
    """

    ports: Ports
    kept: KeptCopies
    vantages: Vantages | None = None
    watch: Watcher | None = None
    crew: Crew | None = None


async def run_night(
    settings: NightlySettings, *, store: Store, tools: NightTools, owner: str, trusts_clock: bool = False
) -> NightReport:
    """Run one night to its end, or go on with the one that a killed run left, and give its account.

    The caller holds the store's run lock. `trusts_clock` says that the clock is right though the history knows
    of later times.

    Raises:
        ArchiveError: An answer could not be kept.
        StoreError: The database cannot be read or written, or the clock was set back.
        ConfigError: A source is not there.
    """
    clock = tools.ports.clock
    _check_clock(store, clock.now(), is_trusted=trusts_clock)
    night = _open_night(settings, store, now=clock.now(), owner=owner)
    run = _Run(settings, store, tools, night)
    reason = await run.trust.find_failure()
    intake = Intake()
    if reason is None:
        intake = await take_in(settings, store=store, ports=tools.ports)
        reason = await run.work()
    return _close_night(run, intake, reason)


class _Run:
    """The state of a night at work."""

    def __init__(self, settings: NightlySettings, store: Store, tools: NightTools, night: NightRow) -> None:
        self.settings = settings
        self.store = store
        self.tools = tools
        self.night = night
        self.clock = tools.ports.clock
        self.recorder = Recorder(
            store, night.id, clock=self.clock, rules=settings.due, watch=tools.watch, archive=tools.ports.archive
        )
        self.trust = Trust(
            settings.controls,
            store=store,
            ports=tools.ports,
            recorder=self.recorder,
            night_id=night.id,
            until=night.trusted_until,
        )
        self.deadline = self.clock.now() + settings.budget
        self._hosts: deque[str] = deque()
        self._taken: deque[tuple[str, list[LinkToLook]]] = deque()
        self._done: dict[str, int] = {}
        self._worked: set[str] = set()

    async def work(self) -> str | None:
        """Work the due hosts until nothing is due, the time is over or our network fails; give why it failed."""
        while self.may_go_on():
            with self.store.read() as connection:
                hosts = [host for host, _due in find_due_hosts(connection, self.clock.now())]
            hosts = [host for host in hosts if host not in self._worked]
            if not hosts and not await self._wait_for_strikes():
                break
            if self.tools.crew is not None:
                self._worked |= await self.tools.crew.work_hosts(hosts, self._shift())
                continue
            self._hosts = deque(hosts)
            await self._work_hosts()
            await self.recorder.flush()
        return self.trust.failure or await self.trust.find_failure()

    def may_go_on(self) -> bool:
        """Tell whether another address may be asked."""
        return self.trust.failure is None and self.clock.now() < self.deadline

    def _shift(self) -> Shift:
        return Shift(
            night_id=self.night.id,
            deadline=self.deadline,
            quota=self.settings.hosts.quota,
            may_go_on=self.may_go_on,
            check=self.trust.check_for_crew,
        )

    async def _work_hosts(self) -> None:
        tasks = [asyncio.ensure_future(self._work_in_turn()) for _ in range(self.settings.concurrency)]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _work_in_turn(self) -> None:
        work = HostWork(
            store=self.store,
            ports=self.tools.ports,
            kept=self.tools.kept,
            vantages=self.tools.vantages,
            recorder=self.recorder,
            rules=self.settings.due,
            quota=self.settings.hosts.quota,
            may_go_on=self.may_go_on,
            note_look=self.trust.note_look,
        )
        while self.may_go_on() and (taken := self._next_host(work)) is not None:
            host, links = taken
            done = await work_host(host, work, first=links)
            self._done[host] = self._done.get(host, 0) + done
            if not done or self._done[host] >= self.settings.hosts.quota:
                self._worked.add(host)
            await self.trust.check_now_and_then()

    def _next_host(self, work: HostWork) -> tuple[str, list[LinkToLook]] | None:
        """Give a host that nobody works yet; the addresses of several are taken at once, which costs as much as one."""
        if not self._taken and self._hosts:
            some = [self._hosts.popleft() for _ in range(min(_HOSTS_AT_ONCE, len(self._hosts)))]
            self._taken = deque(take_links(some, work).items())
        return self._taken.popleft() if self._taken else None

    async def _wait_for_strikes(self) -> bool:
        """Wait for suspects that are due in a moment, and for what was put off; give whether there are any."""
        now = self.clock.now()
        until = min(now + _WAIT_FOR_STRIKES, self.deadline)
        with self.store.read() as connection:
            found = (find(connection, after=now, until=until) for find in (find_next_strike, find_put_off))
            due = min((moment for moment in found if moment is not None), default=None)
        if due is None:
            return False
        await self.clock.sleep((due - now).total_seconds())
        return True


def _check_clock(store: Store, now: datetime, *, is_trusted: bool) -> None:
    """Refuse to run before the past: a due time or a span of days would come out wrong for years.

    Raises:
        StoreError: The history knows of a later time.
    """
    with store.read() as connection:
        last = find_last_moment(connection)
    if last is None or now >= last - _CLOCK_SLACK:
        return
    if not is_trusted:
        raise StoreError(
            f"{store.name}: the clock stands at {now:%Y-%m-%d %H:%M} UTC, but the history reaches to"
            f" {last:%Y-%m-%d %H:%M}; set the clock, or run once with --trust-clock if it is right"
        )
    with store.begin() as connection:
        move_due_times(connection, later_than=now + timedelta(days=30), to=now)


def _open_night(settings: NightlySettings, store: Store, *, now: datetime, owner: str) -> NightRow:
    """Go on with the night that a killed run left if it is still that night; else judge and close it, and begin."""
    with store.read() as connection:
        left = find_unfinished(connection)
    if left is not None and now - left.started_at < _SAME_NIGHT:
        return left
    if left is not None:
        judge_looks(store, left.id, trusted_until=left.trusted_until, now=now, rules=settings.due)
        _save_account(store, account_for(store, left, now=now, notes=("the run was cut short",)), None)
    with store.begin() as connection:
        number = begin_night(connection, now=now, owner=owner)
    return NightRow(
        id=number,
        started_at=now,
        finished_at=None,
        trusted_until=None,
        is_void=False,
        void_reason=None,
        owner=owner,
        report=None,
    )


def _close_night(run: _Run, intake: Intake, reason: str | None) -> NightReport:
    now = run.clock.now()
    judge_looks(run.store, run.night.id, trusted_until=run.trust.until, now=now, rules=run.settings.due)
    with run.store.read() as connection:
        left = count_due(connection, now, unseen_since=run.night.started_at) if reason is None else 0
    night = replace(run.night, is_void=reason is not None, void_reason=reason, trusted_until=run.trust.until)
    notes = intake.notes
    if run.recorder.refused:
        why = "robots.txt does not allow it, or their host had been asked enough"
        notes = [*notes, f"{run.recorder.refused} links were not asked: {why}"]
    report = account_for(run.store, night, now=now, notes=tuple(notes))
    report = replace(report, left=left, pieces_read=intake.read)
    _save_account(run.store, report, reason)
    return report


def _save_account(store: Store, report: NightReport, reason: str | None) -> None:
    with store.begin() as connection:
        save_night(
            connection,
            report.night_id,
            finished_at=report.finished_at,
            is_void=reason is not None,
            void_reason=reason,
            report=report,
        )
