"""A night over three workers on a local web: one is killed with -9 in the middle, PostgreSQL is restarted once.

    python -m benchmarks.fleet                                # 5,000 addresses on 200 hosts
    python -m benchmarks.fleet --links 200000 --hosts 2000

Checked by what the web counted and by what the history holds: every address observed, none twice, no host asked by
two workers at a time, and the same states and outcomes as a night of one process gives on the same list.
"""

import argparse
import contextlib
import json
import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.fleet.checking import check
from benchmarks.fleet.cluster import Cluster
from benchmarks.fleet.objects import serve_objects
from benchmarks.fleet.server import start_server
from benchmarks.fleet.trial import Trial


@contextlib.contextmanager
def _serving() -> Iterator[int]:
    process, port = start_server()
    try:
        yield port
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def main() -> None:
    """Run a trial and print its figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--links", type=int, default=5_000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--workers", type=int, default=3)
    parser.add_argument("--hosts-at-once", type=int, default=32, help="hosts that one worker works at a time")
    parser.add_argument("--interval", type=float, default=0.1, help="seconds between two requests to a host")
    parser.add_argument("--stalled-after", type=float, default=6.0, help="seconds until a silent worker is given up")
    parser.add_argument("--ask-again", type=float, default=10.0, help="seconds for which what was lost is left alone")
    parser.add_argument("--outage", type=float, default=1.0, help="seconds for which the database is away")
    parser.add_argument("--s3", action="store_true", help="send the archives to an S3-compatible store on loopback")
    parser.add_argument("--beside", action="store_true", help="run the night of one process at the same time")
    parser.add_argument("--no-compare", dest="compare", action="store_false", help="leave out the night of one process")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory())
        cluster = stack.enter_context(Cluster("fsync=off"))
        port = stack.enter_context(_serving())
        if options.s3:
            stack.enter_context(serve_objects())
        trial = Trial(Path(scratch), cluster, port, options)
        seconds = trial.run_fleet()
        figures = check(trial) | {"seconds": round(seconds, 1), "per_second": round(options.links / seconds)}
        figures["seconds_until_the_database_was_down"] = round(trial.stopping_seconds, 1)
        figures["cpu_ms_per_look"] = {k: round(1000 * u.cpu_seconds / options.links, 2) for k, u in trial.used.items()}
        figures["peak_memory_mb"] = {kind: used.memory_mb for kind, used in trial.used.items()}
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
