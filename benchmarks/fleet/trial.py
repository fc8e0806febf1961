"""One night in a folder: its settings, its workers, and what goes wrong on the way."""

import argparse
import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.fleet.cluster import Cluster
from benchmarks.fleet.objects import PLACE
from benchmarks.fleet.server import host_name
from refcheck.cli.choices import OutputFormat
from refcheck.cli.nightly_run import run_nightly
from refcheck.cli.worker_run import run_worker
from refcheck.jobs.settings import load_settings
from refcheck.store import Store

_SETTINGS = """
[nightly]
store = "{store}"
archive = "{archive}"
controls = []
second_look = false
concurrency = {concurrency}
budget = "6h"
[nightly.hosts]
interval = {interval}
quota = 100000
robots = false
[nightly.fetch]
allow_private = ["127.*"]
timeout = 60
contact = "https://127.0.0.1/contact-{worker}"
[nightly.sources]
urls = ["list.csv"]
"""
_FLEET = """
[fleet]
workers = true
hosts = {hosts_at_once}
stalled_after = "{stalled_after}s"
ask_again = "{ask_again}s"
{place}
"""


class Used(NamedTuple):
    """What the processes of one kind used: CPU of all, memory of the largest."""

    cpu_seconds: float = 0.0
    memory_mb: int = 0


class Trial:
    """One night over a fleet, and beside it or after it the same night in one process."""

    def __init__(self, folder: Path, cluster: Cluster, port: int, options: argparse.Namespace) -> None:
        self.folder = folder
        self.cluster = cluster
        self.port = port
        self.options = options
        self.workers: list[int] = []
        lines = [f"http://{host_name(n % options.hosts)}:{port}/p{n}\n" for n in range(options.links)]
        (folder / "list.csv").write_text("".join(lines), encoding="utf-8")
        self.used: dict[str, Used] = {}
        self.stopping_seconds = 0.0
        self._is_through = False
        self._alone = 0
        self._alone_began = 0.0

    def run_fleet(self) -> float:
        """Run the night with workers, kill one, restart the database; give the seconds that it took."""
        if self.options.beside:
            self.start_alone()
        self.workers = [self._start_worker(number) for number in range(1, self.options.workers + 1)]
        started = time.monotonic()
        mishaps = threading.Thread(target=self._bring_mishaps, daemon=True)
        planner = self._start("planner", lambda: _run_night(self._settings("planner", is_fleet=True)))
        mishaps.start()
        code = self._end_of(planner, "planner")
        seconds = time.monotonic() - started
        assert code in (0, 1), f"the night ended with {code}"
        assert self._is_through, "the night was over before everything had gone wrong"
        for worker in self.workers:
            os.kill(worker, signal.SIGTERM)
        codes = [self._end_of(worker, "workers") for worker in self.workers]
        assert sorted(set(codes)) in ([0], [-9, 0]), f"workers ended with {codes}"
        return seconds

    def start_alone(self) -> None:
        """Start the night in one process on a history of its own."""
        self._alone_began = time.monotonic()
        self._alone = self._start("alone", lambda: _run_night(self._settings("alone", is_fleet=False)))

    def end_alone(self) -> float:
        """Wait for the night of one process; give the seconds that it took."""
        code = self._end_of(self._alone, "alone")
        assert code in (0, 1), f"the night of one process ended with {code}"
        return time.monotonic() - self._alone_began

    def _start_worker(self, number: int) -> int:
        return self._start(f"w{number}", lambda: _work(self._settings(f"w{number}", is_fleet=True), f"w{number}"))

    def _start(self, name: str, work: Callable[[], int]) -> int:
        """Fork a process: imports are the parent's, so that a trial is not mostly loading."""
        process = os.fork()
        if process:
            return process
        code = 99
        try:
            os.chdir(self.folder)
            with (self.folder / f"{name}.json").open("wb") as out, (self.folder / f"{name}.log").open("wb") as log:
                os.dup2(out.fileno(), 1)
                if name.startswith("w"):
                    os.dup2(log.fileno(), 2)
                code = work()
                sys.stdout.flush()
        except BaseException as error:
            print(f"{name} failed: {error!r}", file=sys.stderr, flush=True)
        finally:
            os._exit(code)

    def _end_of(self, process: int, kind: str) -> int:
        """Wait for a process; give its exit code and add what it used to what its kind did."""
        _pid, status, used = os.wait4(process, 0)
        before = self.used.get(kind, Used())
        self.used[kind] = Used(
            cpu_seconds=before.cpu_seconds + used.ru_utime + used.ru_stime,
            memory_mb=max(before.memory_mb, used.ru_maxrss // 1024),
        )
        return os.waitstatus_to_exitcode(status)

    def _settings(self, worker: str, *, is_fleet: bool) -> Path:
        options = self.options
        text = _SETTINGS.format(
            store=self.cluster.address if is_fleet else self.folder / "alone.db",
            archive="archive" if is_fleet else "alone",
            interval=options.interval,
            worker=worker,
            concurrency=64 if not is_fleet else 32,
        )
        if is_fleet:
            text += _FLEET.format(
                hosts_at_once=options.hosts_at_once,
                stalled_after=options.stalled_after,
                ask_again=options.ask_again,
                place=f'archive = "{PLACE}"' if options.s3 else "",
            )
        place = self.folder / f"{worker}.toml"
        place.write_text(text, encoding="utf-8")
        return place

    def _bring_mishaps(self) -> None:
        """Kill a worker when a third is done, stop the database for a moment when half is."""
        self._wait_for(self.options.links // 3)
        os.kill(self.workers[0], signal.SIGKILL)
        print("killed a worker", file=sys.stderr, flush=True)
        self._wait_for(self.options.links // 2)
        began = time.monotonic()
        self.cluster.stop()
        self.stopping_seconds = time.monotonic() - began
        time.sleep(self.options.outage)
        self.cluster.start()
        print("restarted the database", file=sys.stderr, flush=True)
        self._is_through = True
        self._wait_for(self.options.links)

    def _wait_for(self, looks: int) -> None:
        """Wait until so many looks are kept, telling once a minute how many there are."""
        began = said = time.monotonic()
        while time.monotonic() - began < 6 * 3600:
            with contextlib.suppress(Exception), Store(self.cluster.address) as store, store.read() as connection:
                # Numbers are given out in order, so the last one says enough, and counting a large table costs.
                kept = connection.exec_driver_sql("SELECT max(id) FROM observations").scalar() or 0
                if kept >= looks:
                    return
                if time.monotonic() - said >= 60:
                    said = time.monotonic()
                    print(f"{said - began:.0f} s: {kept} looks", file=sys.stderr, flush=True)
            time.sleep(0.1)


def _run_night(place: Path) -> int:
    return run_nightly(load_settings(place), OutputFormat.JSON, waits=True, trusts_clock=False, logs=False)


def _work(place: Path, name: str) -> int:
    run_worker(load_settings(place), name)
    return 0
