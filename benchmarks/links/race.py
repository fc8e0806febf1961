"""One run after the other, in turn, so that a busy machine is busy for all: time, memory and wrong answers."""

import os
import statistics
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

from benchmarks.links.tools import Told, Tool, write_lists
from benchmarks.links.web import Web, label_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of one tool; times are seconds, memory megabytes."""

    wall: float
    cpu: float
    memory: float
    wrong: Mapping[str, int] | None
    counts: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All runs of one tool on lists of one length."""

    tool: str
    count: int
    runs: list[Run] = field(default_factory=list)

    def median(self, name: str) -> float:
        """Give the median of one of the figures of the runs."""
        return float(statistics.median(getattr(run, name) for run in self.runs))

    def ratio(self, other: "Standing", name: str) -> float:
        """Give the median of the ratios run by run: what disturbs the machine disturbs both."""
        pairs = zip(self.runs, other.runs, strict=True)
        return float(statistics.median(getattr(mine, name) / getattr(its, name) for mine, its in pairs))


def race(web: Web, tools: Sequence[Tool], urls: Sequence[str], *, runs: int, timeout: float) -> list[Standing]:
    """Let each tool ask the same addresses, run after run in turn."""
    standings = [Standing(tool=tool.name, count=len(urls)) for tool in tools]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # linkchecker gives up root's rights before it reads its list
        places = write_lists(urls, Path(folder))
        for number in range(runs):
            for tool, standing in zip(tools, standings, strict=True):
                run = _run(web, tool, places, urls, folder=Path(folder), timeout=timeout)
                wrong = "?" if run.wrong is None else sum(run.wrong.values())
                print(
                    f"  run {number + 1} {tool.name}: {run.wall:.2f} s, CPU {run.cpu:.2f} s, "
                    f"{run.memory:.0f} MB, {wrong} wrong",
                    flush=True,
                )
                standing.runs.append(run)
    return standings


def _run(web: Web, tool: Tool, places: Mapping[str, str], urls: Sequence[str], *, folder: Path, timeout: float) -> Run:
    output = folder / "output"
    web.take_counts()
    started = time.perf_counter()
    with open(output, "wb") as file, open(folder / "errors", "wb") as errors:
        process = subprocess.Popen(tool.words(**places), stdin=subprocess.DEVNULL, stdout=file, stderr=errors)
    stopper = Timer(timeout, process.kill)
    stopper.start()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    stopper.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        wall=wall,
        cpu=used.ru_utime + used.ru_stime,
        memory=used.ru_maxrss / 1024,
        wrong=_find_wrong(tool, output, urls) if process.returncode >= 0 else None,
        counts=web.take_counts(),
    )


def _find_wrong(tool: Tool, output: Path, urls: Sequence[str]) -> dict[str, int] | None:
    """Count the wrong answers by kind of address; None where the output cannot be read."""
    try:
        told = tool.read(output.read_text(encoding="utf-8", errors="replace"))
    except (ValueError, KeyError, TypeError):
        return None
    return dict(Counter(url.split("/")[3] for url in urls if not _is_right(url, told)))


def _is_right(url: str, told: Told) -> bool:
    """Tell whether an answer agrees with the label; a tool that names an address nowhere calls it alive."""
    label, answer = label_of(url), told.get(url, "alive")
    return answer == label or (label == "cannot_tell" and answer == "dead")
