"""Kill writers at random moments and look at what they leave. `python -m benchmarks.archive.kills`."""

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

from warcio.checker import Checker

from refcheck.archive import ArchiveReader, WarcArchive
from refcheck.archive.verification import verify_archive

WRITER = """
import os, random, sys
from benchmarks.archive.captures import START, build_exchange
from dataclasses import replace
from refcheck.archive import WarcArchive
chance = random.Random(int(sys.argv[2]))
noise = chance.randbytes(3_000_000)
with WarcArchive(sys.argv[1], rotation_size=40_000_000) as archive:
    print("ready", flush=True)
    for number in range(10**6):
        exchange = build_exchange(number, noise)
        if chance.random() < 0.4:
            body = os.urandom(8) + noise[: chance.randrange(3_000_000)]
            exchange = replace(exchange, response=replace(exchange.response, body=body))
        archive.append(replace(exchange, request=replace(exchange.request, url=f"https://w{sys.argv[2]}.example/{number}")))
"""


def kill_writers(folder: Path, *, turns: int, writers: int, seed: int) -> dict[str, int]:
    """Run `turns` rounds: start writers, kill them at a random moment, start anew, check everything."""
    chance = random.Random(seed)
    healed = 0
    for turn in range(turns):
        running = [_start(folder, seed=turn * 10 + number) for number in range(writers)]
        if chance.random() < 0.7:
            for process in running:
                assert process.stdout is not None
                process.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.25))
        else:
            time.sleep(chance.uniform(0.0, 1.5))  # some die while they start, and put right what others left
        for process in running:
            process.send_signal(signal.SIGKILL)
        for process in running:
            process.communicate()
        with WarcArchive(folder, rotation_size=40_000_000) as archive:
            healed += len(archive.notes)
        checked = list(verify_archive(folder))
        assert not [problem for one in checked for problem in one.problems], checked
    files = [str(path) for path in sorted(folder.glob("*.warc.gz"))]
    with ArchiveReader(folder) as reader:
        captures = sum(1 for _ in reader.index.walk())
    return {
        "kills": turns * writers,
        "torn_tails_cut": healed,
        "files": len(files),
        "captures": captures,
        "warcio_check": Checker(SimpleNamespace(inputs=files, verbose=False)).process_all(),
    }


def _start(folder: Path, *, seed: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(folder), str(seed)], stdout=subprocess.PIPE)


def main() -> None:
    """Print the counts as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=50)
    parser.add_argument("--writers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="keep the archive here")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        counts = kill_writers(given.folder or Path(scratch), turns=given.turns, writers=given.writers, seed=given.seed)
    print(json.dumps(counts, indent=2))


if __name__ == "__main__":
    main()
