"""The parts of a draft that is kept in several files: `\\input{intro}` with the words of intro.tex in its place.

Offsets keep leading into the file that the draft was read from; the words of a part have no place in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from refcheck.datatypes.documents import SourceRun
from refcheck.errors import InputError

_PART = re.compile(r"%[^\n]*|\\(?:input|include|subfile)\s{0,10}\{\s{0,10}([^{}\n]{1,200}?)\s{0,10}\}|\\.", re.DOTALL)
_WHOLE = re.compile(r"\\begin\s?\{document\}(.*)\\end\s?\{document\}", re.DOTALL)
_ENDINGS = (".tex", ".ltx")
_END_OF_SWITCH = re.compile(r"\\fi(?![A-Za-z])")
_MOST_BEFORE = 200  # characters before a switch in which a remark may begin
_NO_LINE_END = re.compile(r"[^\n]")
_MOST_PARTS = 500
_MOST_TEXT = 20_000_000  # characters of all parts together


@dataclass(frozen=True, slots=True)
class JoinedText:
    """The text with its parts in place; `pieces` are of the draft's own file: place here, place there, length."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def in_source(self, runs: Iterable[SourceRun]) -> Iterator[SourceRun]:
        """Give where in the draft's own file the words stand that stand in this text at `runs`."""
        if len(self.pieces) == 1:
            yield from runs
            return
        at = 0
        for run in sorted(runs, key=lambda run: run.source_start):
            while at < len(self.pieces) - 1 and self.pieces[at + 1][0] <= run.source_start:
                at += 1
            here, there, length = self.pieces[at]
            known = min(run.length, here + length - run.source_start)
            if known > 0:
                start = there + run.source_start - here
                yield SourceRun(text_start=run.text_start, source_start=start, length=known)


def is_part(name: str) -> bool:
    """Tell a part from a list of works."""
    return name.endswith(_ENDINGS)


def find_part_names(text: str) -> Iterator[str]:
    """Give the names of the files that a draft takes in, as they are on disk."""
    for match in _PART.finditer(text):
        if match[1]:
            yield _file_name(match[1])


def join_parts(text: str, parts: Mapping[str, str], *, source: str) -> JoinedText:
    """Put the known parts, by file name, where `text` takes them in; one that takes in itself is not taken in again.

    Raises:
        InputError: They are more, or longer, than those of any draft.
    """
    joining = _Joining(parts, source)
    joining.add(text, (PurePath(source).name,))
    return JoinedText("".join(joining.pieces), tuple(joining.own))


def without_switched_off(text: str) -> str:
    """Blank out what stands between `\\iffalse` and `\\fi`, so that all else keeps its place."""
    at = text.find("\\iffalse")
    pieces: list[str] = []
    done = 0
    while at >= 0:
        if "%" in text[max(0, at - _MOST_BEFORE) : at].rpartition("\n")[2]:
            at = text.find("\\iffalse", at + 1)
            continue
        end = _END_OF_SWITCH.search(text, at)
        if end is None:
            break
        pieces += [text[done:at], _NO_LINE_END.sub(" ", text[at : end.end()])]
        done = end.end()
        at = text.find("\\iffalse", done)
    return "".join([*pieces, text[done:]])


class _Joining:
    def __init__(self, parts: Mapping[str, str], source: str) -> None:
        self.parts = parts
        self.source = source
        self.pieces: list[str] = []
        self.own: list[tuple[int, int, int]] = []
        self.length = 0
        self.count = 0

    def add(self, text: str, above: tuple[str, ...]) -> None:
        done = 0
        for match in _PART.finditer(text) if self.parts else ():
            name = _file_name(match[1]) if match[1] else ""
            if name not in self.parts or name in above:
                continue
            self._keep(text, done, match.start(), is_own=len(above) == 1)
            self.count += 1
            if self.count > _MOST_PARTS:
                raise InputError(f"{self.source} takes in more than {_MOST_PARTS} files; check them one by one.")
            part = self.parts[name]
            whole = _WHOLE.search(part)
            words = whole[1] if whole else part
            # What is not put in (`\\input`) begins on a page of its own.
            self.add(words if match[0].startswith("\\input") else f"\n\n{words}\n\n", (*above, name))
            done = match.end()
        self._keep(text, done, len(text), is_own=len(above) == 1)

    def _keep(self, text: str, start: int, end: int, *, is_own: bool) -> None:
        if is_own:
            self.own.append((self.length, start, end - start))
        self.pieces.append(text[start:end])
        self.length += end - start
        if self.length > _MOST_TEXT:
            raise InputError(f"{self.source} and the files it takes in are too long; check them one by one.")


def _file_name(name: str) -> str:
    return name if name.endswith(_ENDINGS) else f"{name}.tex"
