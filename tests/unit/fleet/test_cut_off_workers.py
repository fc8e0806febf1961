"""A worker that is cut off from the web holds nothing against the hosts that it asks, and leaves them to others."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from refcheck.fleet import own_network
from refcheck.fleet.lease import Lease
from refcheck.fleet.own_network import OwnNetwork
from refcheck.fleet.shift import WorkerTools, work_leased
from refcheck.jobs.settings import parse_settings
from refcheck.pipeline import Ports
from refcheck.store import Store
from refcheck.store.due import count_due
from refcheck.store.links import add_links
from refcheck.store.nights import begin_night
from refcheck.store.observations import ObservationRow
from tests.builders import NOON
from tests.nights import CONTROLS, FIRST_NIGHT, Answer, CalendarWeb, Host, RereadArchive, SteppingClock, article, silent

HOSTS = [f"h{number}.example" for number in range(4)]
URLS = [f"https://{host}/{page}" for host in HOSTS for page in ("river", "road")]


def look(outcome: str, *, digest: str | None = None) -> ObservationRow:
    is_failing = outcome == "timeout"
    return ObservationRow(link_id=1, at=NOON, outcome=outcome, is_new_failure=is_failing, text_digest=digest)


class Machine:
    """A worker's network that can be cut, with what was asked over it."""

    def __init__(self) -> None:
        self.is_cut = False
        names = [*HOSTS, *(url.split("/")[2] for url in CONTROLS)]
        hosts: dict[str, Host] = dict.fromkeys(names, self._answer)
        self.clock = SteppingClock()
        self.web = CalendarWeb(hosts, self.clock)
        self.archive = RereadArchive()
        self.ports = Ports(clock=self.clock, fetcher=self.web, archive=self.archive)
        self.failures = 0
        self.network = OwnNetwork(CONTROLS, self.ports, on_failure=self._note_failure)

    def believes(self, *looks: tuple[str, ObservationRow]) -> bool:
        return asyncio.run(self.network.believes(looks))

    def _answer(self, url: str, day: float) -> Answer:
        return silent(url, day) if self.is_cut else article(url)

    def _note_failure(self) -> None:
        self.failures += 1


def test_nothing_is_asked_as_long_as_hosts_answer() -> None:
    machine = Machine()
    assert machine.believes(*((host, look("ok", digest=host)) for host in HOSTS))
    assert machine.web.asked == []


def test_failing_hosts_are_believed_while_the_control_pages_answer_which_are_seldom_asked() -> None:
    machine = Machine()
    assert machine.believes((HOSTS[0], look("timeout")))
    assert machine.believes((HOSTS[1], look("timeout")))
    assert machine.web.asked == list(CONTROLS)


def test_hosts_that_fail_one_after_the_other_are_reason_to_ask_again_but_not_each_time() -> None:
    machine = Machine()
    for host in HOSTS:
        assert machine.believes((host, look("timeout")))
    assert machine.web.asked == 2 * list(CONTROLS)
    assert machine.believes((HOSTS[0], look("ok")))
    assert machine.believes(*((host, look("timeout")) for host in HOSTS))
    assert machine.web.asked == 2 * list(CONTROLS), (
        "a list of dead hosts does not have the control pages asked for ever"
    )


@pytest.mark.parametrize(
    "looks",
    [
        pytest.param([(host, look("timeout")) for host in HOSTS], id="no-answers"),
        pytest.param([(host, look("ok", digest="one page")) for host in HOSTS], id="one-page-for-all"),
    ],
)
def test_many_hosts_at_once_are_reason_to_ask_again(looks: list[tuple[str, ObservationRow]]) -> None:
    machine = Machine()
    assert machine.believes((HOSTS[0], look("timeout")))
    machine.is_cut = True
    assert not machine.believes(*looks)
    assert not machine.believes((HOSTS[0], look("ok")))
    assert machine.failures == 1


def test_it_is_believed_again_when_the_control_pages_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_network, "_POLL", 0.001)
    monkeypatch.setattr(own_network, "_TRY_AGAIN", 0.01)
    machine = Machine()
    machine.is_cut = True
    assert not machine.believes((HOSTS[0], look("timeout")))
    machine.is_cut = False
    asyncio.run(machine.network.wait_until_back(is_over=lambda: False))
    assert machine.believes((HOSTS[0], look("ok")))


@pytest.mark.parametrize(("cut", "left"), [(True, len(URLS)), (False, 0)], ids=["cut-off", "at-work"])
def test_what_a_worker_that_is_cut_off_asked_in_vain_stays_due(fleet_store: Store, cut: bool, left: int) -> None:
    machine = Machine()
    machine.is_cut = cut
    with fleet_store.begin() as connection:
        add_links(connection, URLS, now=FIRST_NIGHT)
        night = begin_night(connection, now=FIRST_NIGHT, owner="test")
    table = {"controls": list(CONTROLS), "hosts": {"interval": 0}}
    tools = WorkerTools(
        settings=parse_settings({"nightly": table}, place="test", base=Path()),
        store=fleet_store,
        ports=machine.ports,
        kept=machine.archive,
        vantages=None,
        note_look=lambda: None,
        network=machine.network,
    )
    tools.is_leaving = lambda: machine.network.is_down

    async def work() -> None:
        lease = Lease(timedelta(minutes=1))
        for host in HOSTS:
            await work_leased(
                host, tools, night_id=night, deadline=FIRST_NIGHT + timedelta(hours=6), lease=lease, was_begun=False
            )

    asyncio.run(work())
    with fleet_store.read() as connection:
        assert count_due(connection, machine.clock.now()) == left
        kept = connection.execute(text("SELECT count(*) FROM observations")).scalar_one()
    assert kept == len(URLS) - left
