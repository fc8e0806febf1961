"""Months of nights over hosts of many temperaments, on a clock that is turned: who is wrongly called dead, who is
missed, who is told twice. `python -m benchmarks.nightly.month --links 300 --nights 45`.

Each temperament is drawn with its own days from a seed, so that no schedule can be fitted to it. The truth is the
script: a link is dead from the day on which it never answers again.
"""

import argparse
import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from tests.nights import Answer, Desk, Host, article, missing, not_there, redirect, silent, told, wall

NEVER = 10_000.0
LOOKS_EVERY = 8.0
RULE_DAYS = 9.0
"""The longest rule, seven days, and what rounding to nights adds."""


class Temper:
    """A host's script with its truth: the day from which it is dead, what may be told about it and what must be.

    One that is away at random (`is_random`) is sooner or later away for as long as a rule asks, and counted apart.
    """

    def __init__(
        self,
        answer: Host,
        *,
        dead_from: float = NEVER,
        must: tuple[str, ...] = (),
        may: tuple[str, ...] = (),
        is_random: bool = False,
    ) -> None:
        self.answer = answer
        self.is_random = is_random
        self.dead_from = dead_from
        self.must = must
        self.may = (*must, *may)


def steady(chance: random.Random) -> Temper:
    return Temper(lambda url, day: article(url, etag='"1"'))


def flapping(chance: random.Random) -> Temper:
    """Answers on some share of the days only, by no pattern; one that is seldom there is soon away for a whole rule."""
    up = chance.uniform(0.5, 0.9)
    days = [chance.random() < up for _ in range(200)]
    bad = chance.choice([silent, lambda url, day: missing(url, 503), not_there])
    return Temper(lambda url, day: article(url) if days[int(day)] else bad(url, day), is_random=True)


def rhythmic(chance: random.Random) -> Temper:
    """Is away on the same days again and again: weekends, every other day, two days in three."""
    period = chance.choice([2, 3, 4, 7])
    away = chance.randrange(1, min(period, 4))
    shift = chance.randrange(period)
    return Temper(lambda url, day: silent(url, day) if (int(day) + shift) % period < away else article(url))


def deleted(chance: random.Random) -> Temper:
    day_of_death = chance.uniform(1, 20)
    status = chance.choice([404, 404, 410])
    return Temper(
        lambda url, day: article(url) if day < day_of_death else missing(url, status),
        dead_from=day_of_death,
        must=("newly_dead",),
    )


def vanished(chance: random.Random) -> Temper:
    """Falters for some days and is never seen again."""
    begins, ends = sorted((chance.uniform(1, 12), chance.uniform(12, 20)))
    faltering = [chance.random() < 0.5 for _ in range(200)]

    def answer(url: str, day: float) -> Answer:
        if day < begins or (day < ends and faltering[int(day)]):
            return article(url)
        return missing(url, 502) if day < ends else not_there(url, day)

    return Temper(answer, dead_from=ends, must=("newly_dead",))


def walled(chance: random.Random) -> Temper:
    days = [chance.random() < 0.6 for _ in range(200)]
    return Temper(lambda url, day: wall(url) if days[int(day)] else article(url))


def walled_then_deleted(chance: random.Random) -> Temper:
    """A wall that comes and goes before a page that is deleted: dead as soon as the 404s show often enough."""
    day_of_death = chance.uniform(2, 12)
    days = [chance.random() < 0.4 for _ in range(200)]

    def answer(url: str, day: float) -> Answer:
        if days[int(day)]:
            return wall(url)
        return article(url) if day < day_of_death else missing(url)

    return Temper(answer, dead_from=day_of_death, may=("newly_dead",))


def moved(chance: random.Random) -> Temper:
    day_of_move = chance.uniform(1, 25)

    def answer(url: str, day: float) -> Answer:
        if "/new/" in url or day < day_of_move:
            return article(url.replace("/new/", "/"))
        return redirect(url.replace(".example/", ".example/new/"))

    return Temper(answer, must=("moved",))


def unpublished_for_a_while(chance: random.Random) -> Temper:
    """Is taken down and put back: told only if it stayed away as long as a rule."""
    start = chance.uniform(1, 15)
    days = chance.choice([1, 2, 12, 20])
    return Temper(
        lambda url, day: missing(url) if start <= day < start + days else article(url),
        may=("newly_dead", "recovered") if days > 3 else (),
    )


TEMPERS: list[Callable[[random.Random], Temper]] = [
    steady, flapping, rhythmic, deleted, vanished, walled, walled_then_deleted, moved, unpublished_for_a_while,
]  # fmt: skip


def run_month(folder: Path, *, links: int, nights: int, seed: int, store: str) -> dict[str, object]:
    """Run the nights and give what went wrong, with the days from death to being told."""
    chance = random.Random(seed)
    tempers = {f"h{n}.example": TEMPERS[n % len(TEMPERS)](chance) for n in range(links)}
    urls = [f"https://{host}/page" for host in tempers]
    with Store(store) as opened:
        upgrade_store(opened)
        desk = Desk(opened, {host: temper.answer for host, temper in tempers.items()}, folder, urls)
        started = time.process_time()
        desk.run_days(nights)
        seconds = time.process_time() - started
    heard: dict[str, list[tuple[int, str]]] = {}
    for night, kind, url in told(desk.reports):
        heard.setdefault(url.split("/")[2], []).append((night, kind))
    wrong: list[tuple[str, object]] = []
    late: list[tuple[str, object]] = []
    delays: list[float] = []
    unlucky = 0
    for host, temper in tempers.items():
        kinds = [kind for _night, kind in heard.get(host, [])]
        if temper.is_random:
            unlucky += "newly_dead" in kinds
        elif Counter(kinds) - Counter(temper.may):
            wrong.append((host, heard[host]))
        dead = [night for night, kind in heard.get(host, []) if kind == "newly_dead"]
        if temper.dead_from < NEVER and dead and dead[0] < temper.dead_from:
            wrong.append((host, "told before it died"))
        if dead and temper.dead_from < NEVER:
            delays.append(dead[0] - temper.dead_from)
        is_overdue = temper.dead_from + LOOKS_EVERY + RULE_DAYS < nights
        if "newly_dead" in temper.must and is_overdue and (not dead or delays[-1] > LOOKS_EVERY + RULE_DAYS):
            late.append((host, dead))
        if "moved" in temper.must and "moved" not in kinds and nights > 25 + LOOKS_EVERY:
            late.append((host, kinds))
    looks = sum(report.asked for report in desk.reports)
    return {
        "links": links,
        "nights": nights,
        "looks": looks,
        "void_nights": sum(report.is_void for report in desk.reports),
        "wrong": wrong,
        "missed_or_late": late,
        "away_at_random": sum(temper.is_random for temper in tempers.values()),
        "away_at_random_and_called_dead": unlucky,
        "days_to_told_mean": round(sum(delays) / len(delays), 1) if delays else None,
        "days_to_told_max": round(max(delays), 1) if delays else None,
        "cpu_ms_per_look": round(1000 * seconds / looks, 2),
    }


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=300)
    parser.add_argument("--nights", type=int, default=45)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", help="a PostgreSQL address; an SQLite file of its own without it")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        figures = run_month(
            Path(scratch),
            links=given.links,
            nights=given.nights,
            seed=given.seed,
            store=given.store or str(Path(scratch) / "history.db"),
        )
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
