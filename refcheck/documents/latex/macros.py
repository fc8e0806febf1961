"""The author's own commands that take arguments, `\\newcommand{\\src}[2]{\\footnote{#1, \\emph{#2}}}`, written out.

Offsets keep leading to the words that stand in the draft; those of a definition have no place in it.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from refcheck.documents.latex.commands import MACROS
from refcheck.documents.latex.parts import JoinedText

_DEFINITION = re.compile(
    r"%[^\n]*+|\\(?:(?:re|provide|Declare|New|Renew|Provide)?(?:new)?(?:command|DocumentCommand|RobustCommand)|def)\*?"
    r"\s{0,5}(?:\{\s{0,5}\\(?P<braced>[A-Za-z]{1,60})\s{0,5}\}|\\(?P<bare>[A-Za-z]{1,60}))\s{0,5}"
    r"(?:\[(?P<count>[1-9])\]\s{0,5}(?:\[(?P<default>[^\[\]{}]{0,200})\])?|(?P<signs>(?:#[1-9]){1,9})"
    r"|\{(?P<kinds>[mo\s]{1,30})\})?\s{0,5}(?=\{)",
)
_TOKEN = re.compile(r"[^\\{}\[\]]+|\\.|[{}\[\]]", re.DOTALL)
_PLACE = re.compile(r"#([1-9])")
_GAP = re.compile(r"[ \t]*\n?[ \t]*")
_CITING = re.compile(r"\\(?:[A-Za-z]{0,12}cite|[a-z]{0,4}note|href|url)")
_LONGEST_BODY = 2000
_LONGEST_ARGUMENT = 20_000
_MOST_DEFINITIONS = 300
_MOST_FAILURES = 300  # calls that nothing closes
_MOST_GROWTH = 2_000_000  # characters
_PASSES = 3  # one command may use another one


@dataclass(frozen=True, slots=True)
class _Command:
    count: int
    default: str | None
    body: str


@dataclass(slots=True)
class _Written:
    """A text that is put together of stretches of another; `runs` give the place here, there, and the length."""

    pieces: list[str] = field(default_factory=list)
    runs: list[tuple[int, int, int]] = field(default_factory=list)
    length: int = 0

    def add(self, words: str, start: int | None) -> None:
        if start is not None and words:
            self.runs.append((self.length, start, len(words)))
        self.pieces.append(words)
        self.length += len(words)


def with_own_commands(joined: JoinedText) -> JoinedText:
    """Write out the calls of all such commands that the text defines."""
    for _ in range(_PASSES):
        commands, defined = _find_commands(joined.text)
        if not commands:
            break
        written = _write_out(joined.text, commands, defined)
        if written is None:
            break
        joined = JoinedText("".join(written.pieces), tuple(_through(written.runs, joined.pieces)))
    return joined


def _find_commands(text: str) -> tuple[dict[str, _Command], list[tuple[int, int]]]:
    """Give the commands by name, and where their definitions stand."""
    commands: dict[str, _Command] = {}
    defined: list[tuple[int, int]] = []
    failures = at = 0
    while failures < _MOST_FAILURES and len(defined) < _MOST_DEFINITIONS and (found := _DEFINITION.search(text, at)):
        at = found.end()
        name = found["braced"] or found["bare"]
        if not name:
            continue  # a remark
        end = _closing(text, at, _LONGEST_BODY)
        if end is None:
            failures += 1
            continue
        body = text[at + 1 : end - 1]
        defined.append((found.start(), end))
        at = end
        count = (
            int(found["count"] or 0) or len(found["signs"] or "") // 2 or len("".join((found["kinds"] or "").split()))
        )
        is_plain = "o" not in (found["kinds"] or "")
        if name not in MACROS and is_plain and (count or _CITING.search(body)) and f"\\{name}" not in body:
            commands[name] = _Command(count, found["default"], body)
    return commands, defined


def _write_out(text: str, commands: Mapping[str, _Command], defined: Sequence[tuple[int, int]]) -> _Written | None:
    """Give the text with the calls written out, None where it calls none."""
    names = "|".join(sorted(map(re.escape, commands), key=len, reverse=True))
    calls = re.compile(rf"%[^\n]*+|\\\\|\\(?P<name>{names})(?![A-Za-z@])")
    written = _Written()
    done = failures = 0
    skipped = iter([*defined, (len(text), len(text))])
    start, end = next(skipped)
    for call in calls.finditer(text):
        while call.start() >= end and end < len(text):
            start, end = next(skipped)
        if not call["name"] or call.start() < done or start <= call.start() < end:
            continue
        command = commands[call["name"]]
        arguments, behind = _arguments(text, call.end(), command)
        if arguments is None:
            failures += 1
            if failures > _MOST_FAILURES:
                break
            continue
        written.add(text[done : call.start()], done)
        _fill(written, text, command, arguments)
        done = behind
        if written.length > len(text) + _MOST_GROWTH:
            return None
    if not done:
        return None
    written.add(text[done:], done)
    return written


def _fill(written: _Written, text: str, command: _Command, arguments: Sequence[tuple[int, int] | None]) -> None:
    at = 0
    for place in _PLACE.finditer(command.body):
        written.add(command.body[at : place.start()], None)
        number = int(place[1]) - 1
        span = arguments[number] if number < len(arguments) else None
        if span is not None:
            written.add(text[slice(*span)], span[0])
        elif number == 0 and command.default:
            written.add(command.default, None)
        at = place.end()
    written.add(command.body[at:], None)


def _arguments(text: str, at: int, command: _Command) -> tuple[list[tuple[int, int] | None] | None, int]:
    """Give where the words of a call's arguments stand, and what follows it; None where one is missing."""
    spans: list[tuple[int, int] | None] = []
    for number in range(command.count):
        gap = _GAP.match(text, at)
        begin = gap.end() if gap else at
        sign = text[begin : begin + 1]
        if number == 0 and command.default is not None and sign != "[":
            spans.append(None)
            continue
        is_option = number == 0 and command.default is not None
        end = _closing(text, begin, _LONGEST_ARGUMENT) if (sign == "[" and is_option) or sign == "{" else None
        if end is None:
            return None, at
        spans.append((begin + 1, end - 1))
        at = end
    return spans, at


def _closing(text: str, at: int, most: int) -> int | None:
    """Give the place behind what closes the brace or bracket at `at`."""
    pair = "{}" if text[at] == "{" else "[]"
    depth = 0
    while at < len(text) and most > 0:
        token = _TOKEN.match(text, at)
        if token is None:
            return None
        if token[0] == "{" or (token[0] == pair[0]):
            depth += 1
        elif token[0] == "}" or (token[0] == pair[1]):
            depth -= 1
            if depth <= 0:
                return token.end()
        most -= token.end() - at
        at = token.end()
    return None


def _through(
    runs: Sequence[tuple[int, int, int]], pieces: Sequence[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    """Give where in the draft's own file the stretches stand whose places are given in the joined text."""
    found: list[tuple[int, int, int]] = []
    starts = [piece[0] for piece in pieces]
    for here, there, length in runs:
        first = max(bisect_right(starts, there) - 1, 0)
        for at in range(first, len(pieces)):
            piece_here, own, piece_length = pieces[at]
            if piece_here >= there + length:
                break
            begin, end = max(there, piece_here), min(there + length, piece_here + piece_length)
            if begin < end:
                found.append((here + begin - there, own + begin - piece_here, end - begin))
    return found
