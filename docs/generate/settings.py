"""The settings of the nightly job, from the values that they are read into."""

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import timedelta
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from docs.generate.markdown import cell, code, render_table
from refcheck.alerts.settings import AlertSettings
from refcheck.jobs.settings import FleetSettings, NightlySettings

_INTRO = """# refcheck.toml

The settings of `refcheck nightly`, read from `refcheck.toml` in the current folder, from `[tool.refcheck]` in
`pyproject.toml` (tables then begin with `tool.refcheck.`), or from the file that `--config` names. A key that is not
listed here is an error that names it. Paths count from the settings file's folder. Durations are written as `"30s"`,
`"90m"`, `"6h"` or `"7d"`.
"""
_SKIPPED = {"base", "alerts", "fleet", "others"}
"""Fields that are no keys: the folder that paths count from, and what is a table of its own."""


def render_settings() -> str:
    """Give the page: a section for every table."""
    tables = {"nightly": NightlySettings, "fleet": FleetSettings, "alerts": AlertSettings}
    lines = [_INTRO, *(line for name, kind in tables.items() for line in _render_table(name, kind))]
    return "\n".join(lines).rstrip("\n") + "\n"


def _render_table(name: str, kind: type) -> Iterator[str]:
    yield f"## [{name}]"
    yield ""
    yield _flow(inspect.getdoc(kind) or "")
    yield ""
    hints = {key: hint for key, hint in get_type_hints(kind).items() if key not in _SKIPPED}
    parts = {key: part for key, hint in hints.items() if (part := _part(hint))}
    plain = [field for field in fields(kind) if field.name in hints and field.name not in parts]
    defaults = kind()
    yield from render_table(
        ("key", "type", "default"),
        ((code(each.name), _type(hints[each.name]), _default(getattr(defaults, each.name))) for each in plain),
    )
    yield ""
    for key, part in parts.items():
        yield from _render_table(f"{name}.{key}", part)


def _part(hint: Any) -> type | None:
    """Give the kind of a table within the table, None for a plain key."""
    return next((each for each in (hint, *get_args(hint)) if isinstance(each, type) and is_dataclass(each)), None)


def _flow(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text))


def _type(kind: Any) -> str:
    origin = get_origin(kind)
    if origin in (UnionType, Union):
        return " or ".join(_type(each) for each in get_args(kind) if each is not type(None))
    if origin is tuple:
        return "list of strings"
    if origin is not None and issubclass(origin, Mapping):
        return "table"
    names = {str: "string", Path: "path", timedelta: "duration", bool: "true or false", int: "whole number"}
    return names.get(kind, "number" if kind is float else cell(getattr(kind, "__name__", str(kind))))


def _default(value: Any) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, timedelta):
        return code(f'"{_duration(value)}"')
    if isinstance(value, bool):
        return code(str(value).lower())
    if isinstance(value, tuple):
        return code("[" + ", ".join(f'"{each}"' for each in value) + "]")
    return code(f'"{value}"' if isinstance(value, str | Path) else str(value))


def _duration(value: timedelta) -> str:
    seconds = int(value.total_seconds())
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds % size == 0:
            return f"{seconds // size}{unit}"
    return f"{seconds}s"
