"""The JSON report's fields, from the JSON Schema in the package."""

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from docs.generate.markdown import cell, code, render_table

_INTRO = """# The JSON report

`refcheck check DRAFT --format json` writes this; its schema ships inside the package as
`refcheck/data/report-1.schema.json`. Field names are stable within version 1: fields may be added, none is renamed
or dropped.

Offsets count code points of the draft as read (for Word, PDF and EPUB: of its visible text), start included, end not.
Times are UTC in ISO 8601. Lists keep the order of the text. Two runs over the same recordings differ in nothing but
`started_at`, `finished_at`, `checked_at` and the ids of records. A field that is not marked as always there may be
missing or null.
"""


def render_schema() -> str:
    """Give the page: the report itself, then each of the parts that it is made of."""
    schema = json.loads((resources.files("refcheck") / "data" / "report-1.schema.json").read_text(encoding="utf-8"))
    lines = [_INTRO, "## report", "", *_render_fields(schema), ""]
    for name, part in schema["$defs"].items():
        lines += [f"## {name}", ""]
        if "properties" in part:
            lines += [*_render_fields(part), ""]
        else:
            lines += [f"{_describe(part)}.", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _render_fields(part: Mapping[str, Any]) -> list[str]:
    head = ("field", "type", "always there", "")
    return render_table(head, _rows(part, prefix=""))


def _rows(part: Mapping[str, Any], *, prefix: str) -> Iterator[tuple[str, str, str, str]]:
    """Give a row for every field, those of unnamed parts right below their own."""
    required = part.get("required", ())
    for name, field in part.get("properties", {}).items():
        path = f"{prefix}{name}"
        always = "yes" if name in required else ""
        yield code(path), _describe(field), always, cell(field.get("description", ""))
        if "properties" in field:
            yield from _rows(field, prefix=f"{path}.")
        elif "properties" in field.get("items", {}):
            yield from _rows(field["items"], prefix=f"{path}[].")


def _describe(field: Mapping[str, Any]) -> str:
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name})"
    if "const" in field:
        return code(json.dumps(field["const"]))
    if "enum" in field:
        return ", ".join(code(json.dumps(value).strip('"')) for value in field["enum"])
    for choice in ("anyOf", "oneOf"):
        if choice in field:
            return " or ".join(_describe(each) for each in field[choice])
    kinds = field.get("type", "any")
    words = [kinds] if isinstance(kinds, str) else list(kinds)
    if "array" in words and field.get("items"):
        items = field["items"]
        words[words.index("array")] = f"list of {'objects' if 'properties' in items else _describe(items)}"
    if isinstance(field.get("additionalProperties"), dict):
        words[words.index("object")] = f"object of {_describe(field['additionalProperties'])} by name"
    return cell(" or ".join(words)) + (f", matching {code(field['pattern'])}" if "pattern" in field else "")
