"""JSON lines in, JSON lines out: the shape of the commands that other programs keep running."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from refcheck.errors import InputError


def answer_lines(source: str, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Answer every line of a file (or of standard input for "-") with one line, at once.

    A line that cannot be used is answered too, with `id` where it has one and `error`: the
    process lives on and the lines stay in step.

    Raises:
        InputError: The file cannot be opened.
    """
    with open_lines(source) as lines:
        for reply in answers(lines, answer):
            sys.stdout.write(reply + "\n")
            sys.stdout.flush()


@contextmanager
def open_lines(source: str) -> Iterator[Iterable[bytes]]:
    """Open a file of lines, or standard input for "-".

    Raises:
        InputError: It cannot be opened or read.
    """
    try:
        with nullcontext(sys.stdin.buffer) if source == "-" else Path(source).open("rb") as lines:
            yield lines
    except OSError as error:
        raise InputError(f"{source}: cannot be read ({error.strerror}); give a file or - for standard input") from error


def answers(lines: Iterable[bytes], answer: Callable[[dict[str, Any]], dict[str, Any]]) -> Iterable[str]:
    """Give the answer to each line that is not blank, as one line of JSON."""
    for line in lines:
        if line.strip():
            yield _to_line(_answer_one(line, answer))


def _to_line(reply: dict[str, Any]) -> str:
    """Give a reply as one line; half a surrogate pair, which no encoding has a form for, is escaped."""
    line = json.dumps(reply, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(reply)
    return line


def _answer_one(line: bytes, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    try:
        request = json.loads(line.decode("utf-8", errors="replace"))
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"the line is no JSON object: {error}"}
    if not isinstance(request, dict):
        return {"id": None, "error": 'the line is no JSON object; give {"id": …} on one line'}
    try:
        return answer(request)
    except InputError as error:
        return {"id": request.get("id"), "error": str(error)}
