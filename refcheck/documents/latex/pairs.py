"""Which brace, bracket, `\\end` and formula mark closes which, told in one pass over a LaTeX text."""

import re
from collections import Counter
from dataclasses import dataclass, field

from refcheck.documents.latex.commands import UNSEEN_ENVIRONMENTS

_MARK = re.compile(
    r"%[^\n]*+|\\verb\*?(?P<mark>[^A-Za-z\s*])[^\n]{0,500}?(?P=mark)|"
    r"\\(?:url|href|path|nolinkurl)\s{0,3}(?P<address>\{[^{}\n]{0,2000}\})|"
    r"\\(?P<step>begin|end)(?P<gap>[ \t]{0,3})\{(?P<name>[^{}\\]{1,60})\}|"
    r"\\(?P<formula>[()\[\]])|\\.|(?P<one>[{}\[\]])",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Closing:
    """Where an environment's body ends, and where what follows it begins."""

    inner_end: int
    end: int
    is_verbatim: bool = False


@dataclass(slots=True)
class Pairs:
    """Places of what opens to places of what closes; what nothing closes is left out.

    `brackets` pairs each `[` with the next `]` of the same group, as TeX does. `formulas` and
    `environments` give places behind the closing mark.
    """

    braces: dict[int, int] = field(default_factory=dict)
    brackets: dict[int, int] = field(default_factory=dict)
    formulas: dict[int, int] = field(default_factory=dict)
    environments: dict[int, Closing] = field(default_factory=dict)


@dataclass(slots=True)
class _Level:
    """A group that is still open."""

    start: int
    brackets: list[int] = field(default_factory=list)
    begun: list[tuple[str, int]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)


def find_pairs(text: str) -> Pairs:
    """Pair all that opens with what closes it."""
    pairs = Pairs()
    levels = [_Level(-1)]
    formulas: dict[str, int] = {}
    never_closed: set[str] = set()
    at = 0
    while (mark := _MARK.search(text, at)) is not None:
        at = mark.end()
        if mark["one"]:
            _take_bracket(mark["one"], mark.start(), levels, pairs)
        elif mark["address"]:
            pairs.braces[mark.start("address")] = mark.end() - 1
        elif mark["formula"]:
            _take_formula(mark, formulas, pairs)
        elif mark["step"]:
            pairs.braces[mark.end("gap")] = mark.end() - 1
            name = mark["name"].strip()
            if mark["step"] == "begin" and name in UNSEEN_ENVIRONMENTS:
                at = _skip_verbatim(text, name, mark, pairs, never_closed)
            else:
                _take_step(mark, name, levels[-1], pairs)
    return pairs


def _take_bracket(sign: str, at: int, levels: list[_Level], pairs: Pairs) -> None:
    if sign == "{":
        levels.append(_Level(at))
    elif sign == "}" and len(levels) > 1:
        pairs.braces[levels.pop().start] = at
    elif sign == "[":
        levels[-1].brackets.append(at)
    elif sign == "]":
        for opening in levels[-1].brackets:
            pairs.brackets[opening] = at
        levels[-1].brackets.clear()


def _take_formula(mark: re.Match[str], opened: dict[str, int], pairs: Pairs) -> None:
    sign = mark["formula"]
    if sign in "([":
        opened[sign] = mark.start()
    else:
        start = opened.pop("(" if sign == ")" else "[", None)
        if start is not None:
            pairs.formulas[start] = mark.end()


def _take_step(mark: re.Match[str], name: str, level: _Level, pairs: Pairs) -> None:
    if mark["step"] == "begin":
        level.begun.append((name, mark.start()))
        level.names[name] += 1
        return
    if not level.names[name]:
        return
    while True:
        begun, start = level.begun.pop()
        level.names[begun] -= 1
        if begun == name:
            pairs.environments[start] = Closing(mark.start(), mark.end())
            return


def _skip_verbatim(text: str, name: str, mark: re.Match[str], pairs: Pairs, never_closed: set[str]) -> int:
    """Give the place behind an environment that is not looked into; one search tells that no more is closed."""
    closing = f"\\end{{{name}}}"
    at = -1 if name in never_closed else text.find(closing, mark.end())
    if at < 0:
        never_closed.add(name)
        return mark.end()
    pairs.environments[mark.start()] = Closing(at, at + len(closing), is_verbatim=True)
    return at + len(closing)
