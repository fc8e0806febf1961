"""LaTeX source as a tree of nodes, in one pass over the text however its braces stand.

What closes what is found first (`latex_pairs`); an opening brace that nothing closes is then no
group, a `\\begin` without its `\\end` no environment, and no part of the text is ever read twice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from refcheck.documents.latex.pairs import Pairs, find_pairs
from refcheck.errors import InputError

_MAX_DEPTH = 80
_LONGEST_OPTION = 2000  # characters between the brackets of an optional argument
_TOKEN = re.compile(
    r"(?P<comment>%[^\n]*+(?:\n[ \t]*+(?!\n))?)|(?P<verb>\\verb\*?(?P<mark>[^A-Za-z\s*])[^\n]{0,500}?(?P=mark))|"
    r"\\(?:(?P<name>[A-Za-z@]+\*?)|(?P<sign>[^A-Za-z@]))|"
    r"(?P<math>\$\$(?:[^$\\]|\\.)*+\$\$|\$(?:[^$\\\n]|\\.|\n(?![ \t]*+\n))++\$)|"
    r"(?P<special>``|''|---?|~|`|'|&|[?!]`|\"[`'])|(?P<open>\{)|(?P<brace>\})|"
    r"(?P<words>[^\\{}$%&~`'\"?!-]++)|(?P<other>.)",
    re.DOTALL,
)
_GAP = re.compile(r"[ \t]*+(?:\n[ \t]*+(?!\n))?")
_ONE_TOKEN = re.compile(r"\\(?:(?P<name>[A-Za-z@]+)[ \t]*+|(?P<sign>.))|[^\\{}%\s]", re.DOTALL)
_LEFT_OUT = {"def": re.compile(r"[^{}\n]{0,200}(?=\{)"), "vadjust": re.compile(r"\s*+(?:pre\s*+)?")}
"""Commands that are left out with the group behind them: what stands before the group."""


@dataclass(frozen=True, slots=True)
class Chars:
    """Text that shows as it stands."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Special:
    """Signs that print as another one: quotation marks, dashes, a tie, the `&` of a table."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Raw:
    """Text that is not looked into: formulas, `\\verb`, addresses, with its delimiters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between two places: in braces, in the brackets of an option, or one bare token."""

    start: int
    end: int
    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Macro:
    """A command with its arguments; an optional one that is not given is None."""

    name: str
    start: int
    end: int
    arguments: tuple[Group | None, ...]
    is_spaced: bool
    """Whether white space follows that TeX swallows."""


@dataclass(frozen=True, slots=True)
class Environment:
    """`\\begin{name}` to `\\end{name}`."""

    name: str
    start: int
    end: int
    arguments: tuple[Group | None, ...]
    children: tuple["Node", ...]


Node = Chars | Special | Raw | Group | Macro | Environment


def parse_latex(
    text: str, *, source: str, macros: Mapping[str, str], environments: Mapping[str, str]
) -> tuple[Node, ...]:
    """Give the nodes of a LaTeX text.

    `macros` and `environments` say what arguments follow a name: `*` a star, `[` an option, `{` an
    argument, `u` one that is an address; `+` repeats all before it for as long as there are arguments.
    A macro called "def" or "vadjust" is left out with the group behind it.

    Raises:
        InputError: Its groups are nested past reason.
    """
    return _Parser(text, source, find_pairs(text), macros, environments).read(0, len(text), depth=0)


@dataclass(slots=True)
class _Parser:
    text: str
    source: str
    pairs: Pairs
    macros: Mapping[str, str]
    environments: Mapping[str, str]

    def read(self, at: int, stop: int, *, depth: int) -> tuple[Node, ...]:
        if depth > _MAX_DEPTH:
            raise InputError(f"{self.source} is nested too deeply to be read.")
        nodes: list[Node] = []
        words = at  # where the plain text that is being collected begins
        while at < stop:
            token = _TOKEN.match(self.text, at, stop)
            if token is None:
                break
            kind = token.lastgroup
            if kind in ("words", "other"):
                at = token.end()
                continue
            if at > words:
                nodes.append(Chars(words, at))
            at = words = self._add(nodes, token, stop, depth)
        if stop > words:
            nodes.append(Chars(words, stop))
        return tuple(nodes)

    def _add(self, nodes: list[Node], token: re.Match[str], stop: int, depth: int) -> int:
        """Add what begins with `token`; give the place behind it."""
        start, end = token.span()
        match token.lastgroup:
            case "name" | "sign":
                node = self._read_macro(token, stop, depth)
                if node is None:
                    return end
                nodes.append(node)
                return node.end
            case "open":
                close = self.pairs.braces.get(start)
                if close is None or close >= stop:
                    return end
                nodes.append(Group(start, close + 1, self.read(start + 1, close, depth=depth + 1)))
                return close + 1
            case "special":
                nodes.append(Special(start, end))
            case "verb" | "mark" | "math":
                nodes.append(Raw(start, end))
        return end

    def _read_macro(self, token: re.Match[str], stop: int, depth: int) -> Node | None:
        name = token["name"] or token["sign"]
        start, at = token.start(), token.end()
        if name in ("begin", "end"):
            return self._read_environment(start, at, stop, depth) if name == "begin" else self._skip_argument(at, stop)
        if name in ("(", "["):
            close = self.pairs.formulas.get(start)
            return Raw(start, close) if close is not None and close <= stop else None
        if name.rstrip("*") in _LEFT_OUT:
            head = _LEFT_OUT[name.rstrip("*")].match(self.text, at, stop)
            at = head.end() if head else at
            close = self.pairs.braces.get(at, stop)
            return Macro("def", start, close + 1 if close < stop else at, (), False)
        pattern = self.macros.get(name) or self.macros.get(name.rstrip("*"), "")
        arguments, behind = self._read_arguments(
            pattern.removeprefix("*") if name[-1] == "*" else pattern, at, stop, depth
        )
        swallows = behind == at and (name[0].isalpha() or name == "\\")
        space = _GAP.match(self.text, at, stop) if swallows else None
        behind = space.end() if space else behind
        return Macro(name.rstrip("*") or "*", start, behind, arguments, bool(space and space[0]))

    def _skip_argument(self, at: int, stop: int) -> Node | None:
        _argument, behind = self._read_argument(at, stop, _MAX_DEPTH)
        return Chars(behind, behind) if behind > at else None

    def _read_environment(self, start: int, at: int, stop: int, depth: int) -> Node | None:
        found = self.pairs.environments.get(start)
        gap = _GAP.match(self.text, at, stop)
        at = gap.end() if gap else at
        close = self.pairs.braces.get(at)
        if found is None or close is None or found.end > stop:
            return self._skip_argument(at, stop)
        name = self.text[at + 1 : close].strip()
        if found.is_verbatim:
            return Environment(name, start, found.end, (), ())
        pattern = self.environments.get(name, "")
        arguments, inner = self._read_arguments(pattern, close + 1, found.inner_end, depth)
        children = self.read(inner, found.inner_end, depth=depth + 1)
        return Environment(name, start, found.end, arguments, children)

    def _read_arguments(self, pattern: str, at: int, stop: int, depth: int) -> tuple[tuple[Group | None, ...], int]:
        arguments, at = self._read_round(pattern.removesuffix("+"), at, stop, depth)
        while pattern.endswith("+"):
            more, behind = self._read_round(pattern[:-1], at, stop, depth)
            if more[-1] is None or self.text[more[-1].start] != "{":
                break
            arguments, at = arguments + more, behind
        return arguments, at

    def _read_round(self, pattern: str, at: int, stop: int, depth: int) -> tuple[tuple[Group | None, ...], int]:
        arguments: list[Group | None] = []
        for form in pattern:
            argument, at = self._read_one(form, at, stop, depth)
            arguments.append(argument)
        return tuple(arguments), at

    def _read_one(self, form: str, at: int, stop: int, depth: int) -> tuple[Group | None, int]:
        gap = _GAP.match(self.text, at, stop)
        inner = gap.end() if gap else at
        first = self.text[inner] if inner < stop else ""
        if form == "*":
            return None, inner + 1 if first == "*" else at
        if form == "[":
            close = self.pairs.brackets.get(inner, stop) if first == "[" else stop
            if close >= stop or close - inner > _LONGEST_OPTION:
                return None, at
            return Group(inner, close + 1, self.read(inner + 1, close, depth=depth + 1)), close + 1
        if form == "u" and first == "{":
            close = self.pairs.braces.get(inner, stop)
            if close < stop:
                return Group(inner, close + 1, (Raw(inner + 1, close),)), close + 1
        return self._read_argument(at, stop, depth)

    def _read_argument(self, at: int, stop: int, depth: int) -> tuple[Group | None, int]:
        """Read a group, or the one token that TeX takes where there is none."""
        gap = _GAP.match(self.text, at, stop)
        inner = gap.end() if gap else at
        if inner < stop and self.text[inner] == "{":
            close = self.pairs.braces.get(inner, stop)
            if close >= stop:
                return None, at
            children = self.read(inner + 1, close, depth=depth + 1) if depth < _MAX_DEPTH else ()
            return Group(inner, close + 1, children), close + 1
        token = _ONE_TOKEN.match(self.text, inner, stop)
        if token is None:
            return None, at
        if token[0][0] != "\\":
            return Group(token.start(), token.end(), (Chars(token.start(), token.end()),)), token.end()
        macro = Macro(token["name"] or token["sign"], token.start(), token.end(), (), False)
        return Group(token.start(), token.end(), (macro,)), token.end()
