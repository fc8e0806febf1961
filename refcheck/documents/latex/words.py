"""The words of LaTeX nodes without their markup: titles, locators, keys, addresses, items of a bibliography."""

import re
from collections.abc import Iterable, Iterator, Sequence

from refcheck.documents.latex.commands import CITES, UNSEEN
from refcheck.documents.latex.nodes import Chars, Environment, Group, Macro, Node, Raw, Special
from refcheck.documents.latex.symbols import is_accent, symbol_of, with_accent

SPECIALS = {"``": "“", "''": "”", "---": "—", "--": "–", "~": "\u00a0", "`": "‘", "'": "’", "&": " | "}
SPECIALS |= {"!`": "¡", "?`": "¿", '"`': "„", "\"'": "“"}
"""Signs that print as another one."""

_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n?[ \t]*")
_DEFINES = frozenset({"newcommand", "renewcommand", "providecommand"})
_PARTS_OF_DEFINITION = 5  # star, name, number of arguments, default, words
_COMMAND_NAME = re.compile(r"\{?\s{0,20}\\([A-Za-z]{1,60})")
_ESCAPED = re.compile(r"\\([%_&#~{}])")


def plain_words(text: str, nodes: Iterable[Node]) -> str:
    """Give what nodes of `text` print."""
    return "".join(_plain(text, node) for node in nodes)


def _plain(text: str, node: Node) -> str:
    match node:
        case Chars() | Raw():
            return text[node.start : node.end]
        case Special():
            printed = text[node.start : node.end]
            return SPECIALS.get(printed, printed)
        case Group() | Environment():
            return plain_words(text, node.children)
    if node.name in UNSEEN or node.name in CITES:
        return ""
    words = plain_words(text, children_of(node, -1))
    if is_accent(node.name):
        return with_accent(node.name, words)
    if node.arguments:
        return words
    return node.name if node.name in "%&$#_{}" else symbol_of(node.name)


def own_words(text: str, nodes: Iterable[Node]) -> dict[str, str]:
    """Give what the author's own commands without arguments print: `\\newcommand{\\EU}{European Union}`."""
    own: dict[str, str] = {}
    for node in nodes:
        if not isinstance(node, Macro) or node.name not in _DEFINES or len(node.arguments) < _PARTS_OF_DEFINITION:
            continue
        _star, command, count, _default, body = node.arguments
        name = _COMMAND_NAME.match(text, command.start) if command else None
        if name and body and count is None:
            own[name[1]] = plain_words(text, body.children)
    return own


def children_of(node: Macro, index: int) -> Sequence[Node]:
    """Give the nodes of one argument, counted as in a list; none where it is not given."""
    argument = node.arguments[index] if -len(node.arguments) <= index < len(node.arguments) else None
    return argument.children if argument else ()


def keys_of(text: str, argument: Group | None) -> tuple[str, ...]:
    """Give the keys that an argument in braces lists."""
    if argument is None or text[argument.start] != "{":
        return ()
    listed = _COMMENT.sub("", text[argument.start + 1 : argument.end - 1])
    return tuple(key.strip() for key in listed.split(",") if key.strip())


def address_of(text: str, argument: Group | None) -> str:
    """Give the address in an argument, its escaped signs as they are meant."""
    inner = text[argument.start + 1 : argument.end - 1] if argument and text[argument.start] == "{" else ""
    return _ESCAPED.sub(r"\1", inner).strip()


def bibliography_items(text: str, listed: Environment) -> Iterator[tuple[str, Sequence[Node]]]:
    """Give each item's key and the nodes behind it, up to the next item."""
    key: str | None = None
    nodes: list[Node] = []
    for child in listed.children:
        if isinstance(child, Macro) and child.name == "bibitem":
            if key is not None:
                yield key, nodes
            key, nodes = next(iter(keys_of(text, child.arguments[-1])), None), []
        else:
            nodes.append(child)
    if key is not None:
        yield key, nodes
