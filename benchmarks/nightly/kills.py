"""Kill nights at random moments and look at what they leave. `python -m benchmarks.nightly.kills`.

Every look that a killed run had reported must be in the store, the WARC files whole, the database sound, and the
runs after it must finish the work: each address seen, none of the reported ones asked again.
"""

import argparse
import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from pathlib import Path

from benchmarks.nightly.server import start_server
from refcheck.archive.verification import verify_archive
from refcheck.cli.choices import OutputFormat
from refcheck.cli.nightly_run import run_nightly
from refcheck.jobs.settings import NightlySettings, parse_settings
from refcheck.store import Store

HOSTS = 40


def kill_nights(folder: Path, *, kills: int, links: int, seed: int, store: str = "history.db") -> dict[str, int]:
    """Run nights and kill each at a random moment, then let one finish; give the counts."""
    chance = random.Random(seed)
    server, port = start_server()
    try:
        settings = nightly_settings(folder, store)
        added = 0
        killed = finished = 0
        while killed < kills:
            if finished or not added:
                added = _add_links(folder, added, links, port)
                finished = 0
            if _run_and_kill(folder, settings, chance):
                killed += 1
            else:
                finished = 1
        _run_to_end(folder, settings)
        return _check(folder, settings, port, added, killed)
    finally:
        os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)


def nightly_settings(folder: Path, store: str) -> NightlySettings:
    """Give settings without pauses, for the hosts of the local server."""
    table = {
        "store": store,
        "controls": [],
        "second_look": False,
        "hosts": {"interval": 0, "robots": False, "quota": 100_000},
        "fetch": {"allow_private": ["127.0.*"], "timeout": 5},
        "sources": {"urls": ["list.csv"]},
    }
    return parse_settings({"nightly": table}, place="kills", base=folder)


def _add_links(folder: Path, already: int, more: int, port: int) -> int:
    with (folder / "list.csv").open("a", encoding="utf-8") as lines:
        for number in range(already, already + more):
            lines.write(f"http://127.0.0.{2 + number % HOSTS}:{port}/p{number}\n")
    return already + more


def _run_and_kill(folder: Path, settings: NightlySettings, chance: random.Random) -> bool:
    """Start a night and kill it, mostly in the middle of its work; False when it had finished before."""
    log = folder / "reported.jsonl"
    size = log.stat().st_size if log.exists() else 0
    process = _start(folder, settings)
    in_the_middle = chance.random() < 0.8
    give_up = time.monotonic() + 20
    while in_the_middle and time.monotonic() < give_up:
        if log.exists() and log.stat().st_size > size:
            break
        if os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            break
        time.sleep(0.002)
    time.sleep(chance.uniform(0.0, 0.15 if in_the_middle else 0.5))
    os.kill(process, signal.SIGKILL)
    _pid, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def _run_to_end(folder: Path, settings: NightlySettings) -> None:
    _pid, status = os.waitpid(_start(folder, settings), 0)
    assert os.waitstatus_to_exitcode(status) in (0, 1), status


def _start(folder: Path, settings: NightlySettings) -> int:
    """Fork a night: imports are the parent's, so that the moments fall into the work and not into loading."""
    process = os.fork()
    if process:
        return process
    code = 99
    try:
        with (folder / "reported.jsonl").open("ab", buffering=0) as log, (folder / "accounts").open("ab") as out:
            os.dup2(log.fileno(), 2)
            os.dup2(out.fileno(), 1)
            code = run_nightly(settings, OutputFormat.JSON, waits=True, trusts_clock=False, logs=True)
    except BaseException as error:
        print(f"night failed: {error!r}", file=sys.__stdout__, flush=True)
    finally:
        os._exit(code)


def _check(folder: Path, settings: NightlySettings, port: int, links: int, killed: int) -> dict[str, int]:
    reported = Counter(_reported(folder))
    with Store(settings.store_address) as store, store.read() as connection:
        seen = Counter(connection.exec_driver_sql(
            "SELECT l.url FROM observations o JOIN links l ON l.id = o.link_id WHERE o.is_counted"
        ).scalars())  # fmt: skip
        open_nights = connection.exec_driver_sql("SELECT count(*) FROM nights WHERE finished_at IS NULL").scalar_one()
    if store.is_sqlite:
        with sqlite3.connect(settings.store_address) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    problems = [problem for checked in verify_archive(settings.archive_folder) for problem in checked.problems]
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/counts") as answer:
        asked: dict[str, int] = json.load(answer)
    assert not problems, problems
    assert not reported.keys() - seen.keys(), "a reported look is not in the store"
    assert len(seen) == links, f"{links - len(seen)} addresses were never seen"
    assert max(seen.values()) == 1, "an address was seen twice within its interval"
    assert open_nights == 0, "a night was left open"
    return {
        "kills": killed,
        "links": links,
        "seen": len(seen),
        "reported": len(reported),
        "asked_again": sum(asked.values()) - len(asked),
    }


def _reported(folder: Path) -> list[str]:
    """Give the addresses of all whole lines; the last of a killed run may be torn."""
    found = []
    for line in (folder / "reported.jsonl").read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            found.append(json.loads(line)["url"])
        except (ValueError, KeyError):
            continue
    return found


def main() -> None:
    """Print the counts as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--links", type=int, default=400, help="addresses added whenever all are done")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", default="history.db", help="an SQLite file or a PostgreSQL address")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        counts = kill_nights(Path(scratch), kills=given.kills, links=given.links, seed=given.seed, store=given.store)
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
