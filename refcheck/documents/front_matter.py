"""The few facts that a YAML front matter states about a piece; read by line, since a draft is not trusted YAML."""

import re

_LINE = re.compile(
    r"^(title|date|url|permalink|lang|language|author)[ \t]*:[ \t]*(.+?)[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_NAMES = {"permalink": "url", "lang": "language"}


def parse_front_matter(content: str) -> dict[str, str]:
    """Give title, date, url, language and author where they stand on a line of their own."""
    facts: dict[str, str] = {}
    for match in _LINE.finditer(content[:20_000]):
        name = match[1].lower()
        value = match[2]
        if len(value) >= 2 and value[0] in "\"'" and value[-1] == value[0]:
            value = value[1:-1]
        facts.setdefault(_NAMES.get(name, name), value)
    return facts
