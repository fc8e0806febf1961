"""What the database and the account of a night over unchanged pages cost, of all that the night costs.

    python -m benchmarks.nightly.share                                  # 6,000 addresses in SQLite, five nights
    python -m benchmarks.nightly.share --store postgresql://user@host/empty_database

CPU milliseconds an address, of this process only: a PostgreSQL server has its own. `database` is the time between a
connection taken and given back (what is due is asked for, looks are kept, the night is opened, counted and closed);
`report` is the rest of closing the night and of writing its account; `archive` is what keeping the answers costs.
`settling` is the choice of what a look leaves at its address.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.links.web import host_name, serving
from benchmarks.nightly.kills import nightly_settings
from benchmarks.nightly.speed import make_due, run_night
from refcheck.archive import WarcArchive
from refcheck.cli import nightly_run
from refcheck.jobs import night, recording
from refcheck.store import Store

_PORT = 18099
_PARTS = ("database", "report", "archive", "settling")


class Shares:
    """CPU seconds by part; a part within another counts for itself alone."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._since = 0.0

    @contextmanager
    def counted(self, part: str) -> Iterator[None]:
        """Count what is done meanwhile for a part."""
        self._turn_to(part)
        try:
            yield
        finally:
            self._turn_back()

    def _turn_to(self, part: str) -> None:
        self._settle()
        self._open.append(part)

    def _turn_back(self) -> None:
        self._settle()
        self._open.pop()

    def _settle(self) -> None:
        now = time.process_time()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
        self._since = now

    def watch(self, owner: Any, name: str, part: str) -> None:
        """Count every call of a function for a part."""
        called: Callable[..., Any] = getattr(owner, name)

        @wraps(called)
        def counting(*given: Any, **named: Any) -> Any:
            with self.counted(part):
                return called(*given, **named)

        setattr(owner, name, counting)

    def watch_context(self, owner: Any, name: str, part: str) -> None:
        """Count for a part what happens while a context is open."""
        opened: Callable[..., Any] = getattr(owner, name)

        @wraps(opened)
        @contextmanager
        def counting(*given: Any, **named: Any) -> Iterator[Any]:
            with self.counted(part), opened(*given, **named) as value:
                yield value

        setattr(owner, name, counting)


def watch_night() -> Shares:
    """Have the parts of every night of this process counted."""
    shares = Shares()
    for name in ("begin", "read"):
        shares.watch_context(Store, name, "database")
    for name in ("append", "append_later", "write_waiting"):
        shares.watch(WarcArchive, name, "archive")
    shares.watch(recording, "settle", "settling")
    shares.watch(night, "_close_night", "report")
    shares.watch(nightly_run, "_render", "report")
    return shares


def measure(links: int, hosts: int, nights: int, store: str) -> dict[str, Any]:
    """Run nights over pages that are as they were; give the medians of what an address costs."""
    shares = watch_night()
    figures: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        urls = [f"http://{host_name(number % hosts)}:{_PORT}/own/{number}" for number in range(links)]
        (folder / "list.csv").write_text("\n".join(urls), encoding="utf-8")
        settings = nightly_settings(folder, store)
        run_night(settings)
        for _night in range(nights):
            make_due(settings)
            shares.seconds.clear()
            begun = time.process_time()
            run_night(settings)
            took = time.process_time() - begun
            figures.append({"night": took, **{part: shares.seconds[part] for part in _PARTS}})
    cost = {name: round(1000 * median(each[name] for each in figures) / links, 4) for name in ("night", *_PARTS)}
    return {"links": links, "hosts": hosts} | {f"{name}_ms": value for name, value in cost.items()}


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--links", type=int, default=6000)
    parser.add_argument("--hosts", type=int, default=59)
    parser.add_argument("--nights", type=int, default=5)
    parser.add_argument("--store", default="history.db", help="an SQLite file or a PostgreSQL address")
    given = parser.parse_args()
    with serving(hosts=given.hosts, port=_PORT):
        json.dump(measure(given.links, given.hosts, given.nights, given.store), sys.stdout)
    print()


if __name__ == "__main__":
    main()
