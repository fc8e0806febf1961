"""Short histories of random hosts come out the same from SQLite and from PostgreSQL."""

import random
from pathlib import Path

import pytest

from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from tests.databases import new_database
from tests.nights import Answer, Desk, article, missing, redirect, silent, told, wall

NIGHTS = 7
PAGES = [f"https://host{host}.example/page-{page}" for host in range(3) for page in range(2)]


def random_web(seed: int) -> dict[str, dict[int, Answer]]:
    """Draw what each address answers on each day: mostly the same as on the day before."""
    chance = random.Random(seed)
    web: dict[str, dict[int, Answer]] = {}
    for url in PAGES:
        kinds = [article(url), missing(url), missing(url, 410), wall(url), silent(url, 0), redirect(f"{url}-new")]
        days: dict[int, Answer] = {}
        for day in range(NIGHTS + 1):
            stays = day and chance.random() < 0.7
            days[day] = days[day - 1] if stays else chance.choice(kinds)
        web[url] = days
    return web


def run_nights(store: Store, folder: Path, web: dict[str, dict[int, Answer]]) -> Desk:
    def answer(url: str, day: float) -> Answer:
        return web[url][min(int(day), NIGHTS)] if url in web else article(url)

    folder.mkdir()
    hosts = {f"host{number}.example": answer for number in range(3)}
    desk = Desk(store, dict(hosts), folder, PAGES, {"due": {"alive": "1d", "dying": "1d"}})
    desk.run_days(NIGHTS)
    return desk


@pytest.mark.parametrize("seed", [1, 2])
def test_both_databases_give_the_same_nights(tmp_path: Path, postgres_address: str, seed: int) -> None:
    web = random_web(seed)
    desks = []
    for kind, address in (("lite", str(tmp_path / "history.db")), ("team", new_database(postgres_address))):
        with Store(address) as store:
            upgrade_store(store)
            desks.append(run_nights(store, tmp_path / kind, web))
    lite, team = desks
    assert any(report.states.get("suspect") for report in lite.reports)
    assert told(lite.reports) == told(team.reports)
    for one, other in zip(lite.reports, team.reports, strict=True):
        assert (one.states, one.outcomes, one.hosts_down) == (other.states, other.outcomes, other.hosts_down)
