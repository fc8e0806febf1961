"""The link checkers of the race: how each is called, and what it says of each address."""

import csv
import io
import json
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

Told = dict[str, str]
"""What a tool says of each address it names: "alive", "dead" or "cannot_tell"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One contender. `command` holds the words {list}, {html} and {timeout}; `most` is what it can bear, and `why`."""

    name: str
    command: tuple[str, ...]
    read: Callable[[str], Told]
    most: int = 1_000_000
    why: str = ""

    def is_there(self) -> bool:
        """Tell whether the tool is installed."""
        return shutil.which(self.command[0]) is not None

    def words(self, **values: str) -> list[str]:
        """Give the command with its places filled in."""
        return [word.format(**values) for word in self.command]


def _read_refcheck(output: str) -> Told:
    return {line["url"]: line["answer"] for line in map(json.loads, output.splitlines())}


def _read_lychee(output: str) -> Told:
    """Read lychee's JSON, which names the addresses with errors; of the others it says that they are alive."""
    report = json.loads(output[output.index("{") :])
    told = {}
    for found in report["error_map"].values():
        told.update({entry["url"]: "dead" for entry in found})
    for found in report.get("timeout_map", {}).values():
        told.update({entry["url"]: "cannot_tell" for entry in found})
    return told


def _read_linkchecker(output: str) -> Told:
    rows = csv.DictReader((line for line in output.splitlines() if not line.startswith("#")), delimiter=";")
    return {row["urlname"]: "alive" if row["valid"] == "True" else "dead" for row in rows if row.get("urlname")}


def _read_linkinator(output: str) -> Told:
    report = json.loads(output[output.index("{") :])
    return {link["url"]: "alive" if link["state"] == "OK" else "dead" for link in report["links"]}


_REFCHECK = (
    sys.executable,
    "-m",
    "refcheck",
    "check",
    "--status-only",
    "--format",
    "jsonl",
    "--fail-on",
    "never",
    "--allow-private",
    "127.*",
)
_LYCHEE = ("lychee", "--no-progress", "--format", "json")

TOOLS = (
    Tool(
        name="lychee",
        command=(*_LYCHEE, "--host-request-interval", "0ms", "--host-concurrency", "128", "{list}"),
        read=_read_lychee,
    ),
    Tool(
        name="refcheck",
        command=(*_REFCHECK, "--host-interval", "0", "--host-concurrency", "128", "--concurrency", "128", "{list}"),
        read=_read_refcheck,
    ),
    Tool(name="lychee, polite", command=(*_LYCHEE, "{list}"), read=_read_lychee),
    Tool(
        name="refcheck, polite",
        command=(*_REFCHECK, "--host-interval", "0.05", "--host-concurrency", "10", "--concurrency", "128", "{list}"),
        read=_read_refcheck,
    ),
    Tool(
        name="linkinator",
        command=("linkinator", "{html}", "--format", "json", "--verbosity", "error"),
        read=_read_linkinator,
        most=10_000,
        why="it opens a connection for every address at once and runs out of sockets",
    ),
    Tool(
        name="linkchecker",
        command=(
            "linkchecker",
            "--no-robots",
            "--check-extern",
            "-r1",
            "--no-status",
            "-o",
            "csv",
            "--verbose",
            "{html}",
        ),
        read=_read_linkchecker,
        most=1_000,
        why="it waits between two requests to a host, which cannot be turned off",
    ),
)
"""The first is what the others are compared with; "polite" is lychee's default: 10 at a time, 50 ms apart."""


def write_lists(urls: Iterable[str], folder: Path) -> dict[str, str]:
    """Write the addresses in the forms that tools read; gives the places to fill in."""
    urls = list(urls)
    plain, html = folder / "list.txt", folder / "list.html"
    plain.write_text("".join(f"{url}\n" for url in urls), encoding="ascii")
    links = io.StringIO()
    links.write("<!DOCTYPE html><html><head><title>Sources</title></head><body>\n")
    links.writelines(f'<p>A source: <a href="{url}">there</a></p>\n' for url in urls)
    links.write("</body></html>\n")
    html.write_text(links.getvalue(), encoding="ascii")
    return {"list": str(plain), "html": str(html)}
