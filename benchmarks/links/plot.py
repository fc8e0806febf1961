"""Time and memory against the length of the list, as PNG and SVG."""

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.links.race import Standing


def plot(standings: Sequence[Standing], folder: Path, *, title: str) -> list[Path]:
    """Draw the figures of all tools; gives the files written.

    Raises:
        SystemExit: matplotlib is not installed.
    """
    try:
        from matplotlib import use
        from matplotlib.figure import Figure
    except ImportError:
        sys.exit("no plot without matplotlib: pip install 'refcheck-pipeline[bench]'")
    use("agg")
    figure = Figure(figsize=(10, 4), layout="constrained")
    times, memories = figure.subplots(1, 2)
    for name in dict.fromkeys(standing.tool for standing in standings):
        its = sorted((standing for standing in standings if standing.tool == name), key=lambda one: one.count)
        counts = [standing.count for standing in its]
        times.plot(counts, [standing.median("wall") for standing in its], marker="o", label=name)
        memories.plot(counts, [standing.median("memory") for standing in its], marker="o", label=name)
    times.set(title="Time", ylabel="seconds", xscale="log", yscale="log", xlabel="addresses")
    memories.set(title="Memory", ylabel="MB at most", xscale="log", yscale="log", xlabel="addresses")
    counts = sorted({standing.count for standing in standings})
    for axes in (times, memories):
        axes.set_xticks(counts, [f"{count:,}" for count in counts])
        axes.minorticks_off()
        axes.grid(visible=True, which="major", alpha=0.2)
    times.legend()
    figure.suptitle(title)
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / "links.png", folder / "links.svg"]
    for path in paths:
        figure.savefig(path, dpi=150)
    return paths
