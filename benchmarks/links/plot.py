"""Time, memory and wrong answers against the length of the list, as PNG and SVG."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.links.race import Standing

COLOURS = {"refcheck": "#0b5d5e", "lychee": "#c05621", "linkinator": "#7a5ea8", "linkchecker": "#7d8590"}


def plot(standings: Sequence[Standing], folder: Path, *, title: str, notes: Sequence[str] = ()) -> list[Path]:
    """Draw the figures of all tools, with notes below; gives the files written.

    Raises:
        SystemExit: matplotlib is not installed.
    """
    try:
        import matplotlib
        from matplotlib.figure import Figure
    except ImportError:
        sys.exit("no plot without matplotlib: pip install 'refcheck-pipeline[bench]'")
    matplotlib.use("agg")
    matplotlib.rcParams["svg.hashsalt"] = "refcheck"  # the same figures give the same file
    figure = Figure(figsize=(12, 4.2), layout="constrained")
    times, memories, wrongs = figure.subplots(1, 3)
    _draw(times, standings, lambda one: one.median("wall"), title="Time, seconds")
    _draw(memories, standings, lambda one: one.median("memory"), title="Memory at most, MB")
    _draw_wrong(wrongs, standings)
    times.legend(frameon=False)
    figure.suptitle(title, fontsize=13)
    if notes:
        figure.supxlabel("\n".join(notes), fontsize=9, color="#57606a")
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / "links.png", folder / "links.svg"]
    figure.savefig(paths[0], dpi=120)
    figure.savefig(paths[1], metadata={"Date": None})
    return paths


def _draw(axes: Any, standings: Sequence[Standing], figure_of: Callable[[Standing], float], *, title: str) -> None:
    """Draw a line for each tool; a tool that bears short lists only ends early."""
    for name in dict.fromkeys(standing.tool for standing in standings):
        its = sorted((one for one in standings if one.tool == name), key=lambda one: one.count)
        values = [figure_of(one) for one in its]
        axes.plot([one.count for one in its], values, marker="o", markersize=4, color=COLOURS.get(name), label=name)
    axes.set(title=title, xscale="log", yscale="log", xlabel="addresses")
    counts = sorted({one.count for one in standings})
    axes.set_xticks(counts, [f"{count:,}" for count in counts])
    axes.yaxis.set_major_locator(_locator())
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.4g}")
    axes.minorticks_off()
    axes.grid(visible=True, alpha=0.2)
    axes.spines[["top", "right"]].set_visible(False)


def _locator() -> Any:
    from matplotlib.ticker import LogLocator

    return LogLocator(subs=(1, 2, 5))


def _draw_wrong(axes: Any, standings: Sequence[Standing]) -> None:
    """Draw the wrong answers of each tool on the longest list that it bore, a thousand addresses."""
    longest = {one.tool: one for one in sorted(standings, key=lambda one: one.count)}
    known = {name: one for name, one in longest.items() if one.runs[-1].wrong is not None}
    shares = [1000 * sum((one.runs[-1].wrong or {}).values()) / one.count for one in known.values()]
    bars = axes.bar(list(known), shares, color=[COLOURS.get(name) for name in known], width=0.6)
    axes.bar_label(bars, [f"{share:.3g}" for share in shares], padding=2)
    axes.margins(y=0.1)  # room for the figure above the tallest
    axes.set(title="Wrong answers in 1,000")
    axes.spines[["top", "right"]].set_visible(False)
