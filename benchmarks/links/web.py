"""A web of many hosts on loopback (`server.c`, compiled when needed), and lists of its addresses with labels."""

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

MIXES: Mapping[str, Mapping[str, float]] = {
    "ok": {"ok": 100},
    "status": {
        "ok": 78,
        "missing": 6,
        "gone": 1,
        "error": 1.5,
        "moved": 6,
        "chain": 2,
        "home": 1.5,
        "soft": 2,
        "once": 1,
        "throttled": 1,
    },
}

LABELS = {
    "ok": "alive",
    "moved": "alive",
    "chain": "alive",
    "once": "alive",
    "throttled": "alive",
    "missing": "dead",
    "gone": "dead",
    "home": "dead",
    "soft": "dead",
    "error": "cannot_tell",
}
"""What a careful reader would say of each kind; an error page may be called dead or open, but not alive."""

_SOURCE = Path(__file__).with_name("server.c")


def host_name(number: int) -> str:
    """Give the address of one of the hosts, as the server numbers them."""
    return f"127.0.{number // 200}.{number % 200 + 2}"


def make_urls(count: int, *, mix: str, hosts: int, port: int, seed: int = 1) -> list[str]:
    """Give addresses spread evenly over the hosts, in an order that follows from the seed."""
    chance = random.Random(seed)
    kinds = chance.choices(list(MIXES[mix]), list(MIXES[mix].values()), k=count)
    places = [number % hosts for number in range(count)]
    chance.shuffle(places)
    return [
        f"http://{host_name(place)}:{port}/{kind}/{number}"
        for number, (kind, place) in enumerate(zip(kinds, places, strict=True))
    ]


def label_of(url: str) -> str:
    """Give what is true of an address."""
    return LABELS[url.split("/")[3]]


class Web:
    """The running server."""

    def __init__(self, port: int) -> None:
        self.port = port

    def take_counts(self) -> dict[str, Any]:
        """Give what the server has counted since the last look."""
        with urlopen(f"http://127.0.0.1:{self.port}/counts", timeout=10) as answer:
            counts: dict[str, Any] = json.load(answer)
        return counts


@contextmanager
def serving(*, hosts: int, port: int, latency: int = 0) -> Iterator[Web]:
    """Compile the server and run it as long as the context is open.

    Raises:
        SystemExit: There is no C compiler, or the port is taken.
    """
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "server"
        try:
            subprocess.run(["cc", "-O2", "-o", program, _SOURCE, "-lz"], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(f"{_SOURCE.name} cannot be compiled ({error}): install a C compiler and zlib's headers")
        command = [str(program), "-p", str(port), "-H", str(hosts), "-l", str(latency)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None  # asked for in the line above
            if process.stdout.readline() != "ready\n":
                sys.exit(f"the server does not start on port {port}; choose another with --port")
            try:
                yield Web(port)
            finally:
                process.terminate()
