"""Reference strings of the world's press, in its own scripts and calendars, against their fields."""

import re
from collections import Counter
from pathlib import Path

from refcheck.datatypes.references import ParsedReference
from refcheck.references.parsing import parse_reference

STRINGS = Path(__file__).parent / "strings.tsv"
FLOOR = 0.97


def field_of(parsed: ParsedReference, name: str) -> str:
    match name:
        case "title":
            return parsed.title or ""
        case "outlet":
            return parsed.container_title or parsed.publisher or ""
        case "author":
            return "; ".join(map(str, parsed.author))
        case "date":
            return parsed.issued.iso if parsed.issued else ""
        case "accessed":
            return parsed.accessed.iso if parsed.accessed else ""
    raise ValueError(name)


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def test_fields_of_press_strings_stay_above_their_floor() -> None:
    shared = total = 0
    mistakes: list[str] = []
    for line in STRINGS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        raw, fields = line.split("\t")
        parsed = parse_reference(raw)
        for field in fields.split("|"):
            name, _, wanted = field.partition("=")
            expected, given = words_of(wanted), words_of(field_of(parsed, name))
            shared += 2 * sum((expected & given).values())
            total += sum(expected.values()) + sum(given.values())
            if expected != given:
                mistakes.append(f"{raw[:60]}: {name} is {field_of(parsed, name)!r}")
    assert shared / total >= FLOOR, "\n".join(mistakes)
