"""The command line's reference, from the commands themselves."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

import typer.main

from docs.generate.markdown import cell, code, render_table
from refcheck.cli import app
from refcheck.cli.teaching import EXAMPLES

_INTRO = """# Command line

Every command says this of itself: `refcheck COMMAND --help`. A command that is used wrongly, or cannot run, ends with
exit code 2 and a line that says what to do.
"""
_DEFAULT = re.compile(r"\s*\[default: (.+?)\]")
_EXIT_CODES = re.compile(r"\s*Exit codes: (.+?)\.(?=\s|$)", re.DOTALL)


def render_cli() -> str:
    """Give the page: one section for every command, in the order of the help."""
    root = typer.main.get_command(app)
    lines = [_INTRO]
    for words, command in _walk("refcheck", root):
        lines += [*_render_command(words, command), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _walk(words: str, command: Any) -> Iterator[tuple[str, Any]]:
    yield words, command
    for name, each in getattr(command, "commands", {}).items():
        if not each.hidden:
            yield from _walk(f"{words} {name}", each)


def _render_command(words: str, command: Any) -> Iterator[str]:
    text = " \n".join((command.help or "").split("\f")[0].splitlines())
    exit_codes = _EXIT_CODES.search(text)
    yield f"{'#' * (words.count(' ') + 2)} {words}"
    yield ""
    for paragraph in re.split(r"\s*\n\s*\n\s*", _EXIT_CODES.sub("", text).strip()):
        yield cell(paragraph)
        yield ""
    yield "```text"
    yield _usage(words, command)
    yield "```"
    yield ""
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    options = [each for each in command.params if each.param_type_name == "option" and not each.hidden]
    if arguments:
        yield from render_table(
            ("argument", "", "default"),
            ((code(_metavar(each)), cell(_DEFAULT.sub("", each.help or "")), _default(each)) for each in arguments),
        )
        yield ""
    yield from render_table(
        ("option", "", "default", "environment"),
        (
            (_flags(each), cell(_DEFAULT.sub("", each.help or "")), _default(each), code(str(each.envvar or "")))
            for each in options
        ),
    )
    name = words.partition(" ")[2]
    if name in EXAMPLES:
        yield ""
        yield "```sh"
        yield from EXAMPLES[name]
        yield "```"
    if exit_codes:
        yield ""
        yield f"Exit codes: {cell(exit_codes[1])}."


def _usage(words: str, command: Any) -> str:
    if getattr(command, "commands", None):
        return f"{words} [OPTIONS] COMMAND"
    arguments = [_metavar(each) for each in command.params if each.param_type_name == "argument"]
    return " ".join([words, "[OPTIONS]", *arguments])


def _metavar(parameter: Any) -> str:
    name = str(parameter.metavar or parameter.name).upper()
    return name if parameter.required else f"[{name}]"


def _flags(option: Any) -> str:
    names = ", ".join(code(name) for name in [*option.opts, *option.secondary_opts])
    return names if option.is_flag else f"{names} {code(_value(option))}"


def _value(option: Any) -> str:
    kind = option.type_descriptor.annotation
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "|".join(str(choice.value) for choice in kind)
    return str(option.metavar or getattr(kind, "__name__", "value")).upper()


def _default(parameter: Any) -> str:
    """Give what holds where nothing is said; what the help says in words goes before the bare value."""
    stated = _DEFAULT.search(parameter.help or "")
    if stated:
        return cell(stated[1])
    value = getattr(parameter.default, "value", parameter.default)
    is_plain = isinstance(value, str | int | float) and not isinstance(value, bool) and value != ""
    return code(str(value)) if is_plain else ""
