"""Pages of the documentation tried out: their files written, their commands run, their output compared.

A page's ``` blocks that have a `title` are files; its ``` console blocks hold commands behind `$ ` (continued behind
`> `) with the output below each. `…` in it stands for any words, a line of it alone for any lines; `^C` as the last
line is a command that runs on until the page ends.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.paths import ROOT

_BLOCK = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PORT = re.compile(r"(?<=127\.0\.0\.1[: ])\d{4,5}\b|(?<=--port )\d+")
_SECONDS_TO_START = 30
_SECONDS_TO_RUN = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What a reader types, and what the page says comes back."""

    text: str
    output: tuple[str, ...]

    @property
    def runs_on(self) -> bool:
        return self.output[-1:] == ("^C",)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """What a reader writes into a file."""

    name: str
    content: str


def parse_page(page: str) -> list[Command | File]:
    """Give files and commands in the page's order, each port made one that is free."""
    ports = {port: str(_free_port()) for port in set(_PORT.findall(page))}
    for port, free in ports.items():
        page = page.replace(port, free)
    steps: list[Command | File] = []
    for kind, title, content in _BLOCK.findall(page):
        if title:
            steps.append(File(name=title, content=content))
        elif kind == "console":
            steps.extend(_parse_console(content))
    return steps


def _parse_console(content: str) -> Iterator[Command]:
    for part in re.split(r"^\$ ", content, flags=re.MULTILINE)[1:]:
        lines = part.rstrip("\n").split("\n")
        typed = 1
        while typed < len(lines) and lines[typed].startswith("> "):
            typed += 1
        text = "\n".join([lines[0], *(line[2:] for line in lines[1:typed])])
        yield Command(text=text, output=tuple(line.rstrip() for line in lines[typed:]))


@dataclass(slots=True)
class Reader:
    """Somebody who does what a page says, in a folder of their own with the seeds and recordings."""

    folder: Path
    running: list[tuple[Command, subprocess.Popen[bytes], Path]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name in ("seeds", "cassettes", "docs/samples"):
            place = self.folder / name
            place.parent.mkdir(exist_ok=True)
            place.symlink_to(ROOT / name)

    def follow(self, page: str) -> None:
        """Do all that a page says.

        Raises:
            AssertionError: A command prints something else.
        """
        try:
            for step in parse_page(page):
                if isinstance(step, File):
                    self._write(step)
                elif step.runs_on:
                    self._start(step)
                else:
                    done = subprocess.run(
                        ["bash", "-c", step.text],
                        cwd=self.folder,
                        env=self._environment(),
                        stdout=subprocess.PIPE,
                        stderr=subprocess.STDOUT,
                        stdin=subprocess.DEVNULL,
                        timeout=_SECONDS_TO_RUN,
                        check=False,
                    )
                    _compare(step, done.stdout.decode())
        finally:
            self._stop()
        for command, _process, log in self.running:
            _compare(command, log.read_text(encoding="utf-8") + "^C\n")

    def _write(self, file: File) -> None:
        path = self.folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, encoding="utf-8")
        if file.name == "pyproject.toml":
            self._install(tomllib.loads(file.content)["project"])

    def _install(self, project: dict[str, Any]) -> None:
        """Make a project's entry points seen, as installing it would; its modules lie in the folder."""
        about = self.folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8")
        groups = project["entry-points"].items()
        lines = [
            line for group, points in groups for line in (f"[{group}]", *(f"{k} = {v}" for k, v in points.items()))
        ]
        (about / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")

    def _start(self, command: Command) -> None:
        log = self.folder / f".output-{len(self.running)}"
        with log.open("wb") as file:
            process = subprocess.Popen(
                ["bash", "-c", f"exec {command.text}"],
                cwd=self.folder,
                env=self._environment(),
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        self.running.append((command, process, log))
        first = re.compile(_pattern(command.output[0]))
        end = time.monotonic() + _SECONDS_TO_START
        while not first.search(log.read_text(encoding="utf-8")):
            is_waiting = process.poll() is None and time.monotonic() < end
            assert is_waiting, f"{command.text} did not start: {log.read_text(encoding='utf-8')}"
            time.sleep(0.05)

    def _stop(self) -> None:
        for _command, process, _log in self.running:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=_SECONDS_TO_START)

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name in ("PYTHONDONTWRITEBYTECODE", "TMPDIR")}
        return kept | {
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
            "HOME": str(self.folder / "home"),
            "USER": "ada",
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(self.folder),
            "PYTHONUNBUFFERED": "1",
        }


def _compare(command: Command, output: str) -> None:
    expected = "".join(f"{_pattern(line)}\n" if line != "…" else r"(?:.*\n)*?" for line in command.output)
    printed = "".join(f"{line.rstrip()}\n" for line in output.splitlines())
    assert re.fullmatch(expected, printed), (
        f"`{command.text}` prints something else than the page says.\n--- the page\n"
        + "\n".join(command.output)
        + f"\n--- printed\n{printed}"
    )


def _pattern(line: str) -> str:
    return re.escape(line).replace("…", ".*")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
