"""One PDF handed to a process of its own, and its answer."""

import json
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Task(StrEnum):
    """What the process is to read."""

    LINES = "lines"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bytes of memory, seconds of CPU and seconds until the answer is given up."""

    memory: int
    cpu_seconds: int
    wall_seconds: int


def read_apart(task: Task, content: bytes, *, limits: Limits) -> dict[str, Any]:
    """Give the process's answer, or {"error": …} where it was ended by the file or by its limits."""
    command = (
        f"import sys; sys.path[:] = {sys.path!r}; from refcheck.pdfs.worker import main; "
        f"main({str(task)!r}, memory={limits.memory}, cpu_seconds={limits.cpu_seconds})"
    )
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", command],
            input=content,
            capture_output=True,
            timeout=limits.wall_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"error": f"not read within {limits.wall_seconds} seconds"}
    except OSError as error:
        return {"error": f"no process to read it in: {error}"}
    if done.returncode != 0:
        return {"error": "the reader broke down on it"}
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        return {"error": "the reader's answer is no JSON"}
    return answer
