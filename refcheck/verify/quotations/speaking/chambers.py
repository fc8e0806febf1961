"""The labels of turns as official reports of parliaments set them: "Mme Anne Weber. – ", "El señor RUIZ:"."""

import re
from collections.abc import Iterator

from refcheck.text.patterns import late

_TURN = late(
    r"\n[ \t]*(?:(?P<dashed>(?:MM?\.|Mme|Mlle)\s[^\W\d_a-z][^\n.:]{2,50}?)(?:, [^\n.]{3,80})?\.\s[–—-]\s"
    r"|(?:El señor|La señora|De heer|Mevrouw)\s(?P<titled>[^\W\d_a-z][^\n:(]{1,40}?)(?:\s\([^()\n]{1,60}\))?:(?=\s)"
    r"|(?P<capital>[A-ZÀ-Þ'’]{3,}(?: [A-ZÀ-Þ'’]{2,}){0,3})(?:, [^\n.]{3,80}|\s\([^()\n]{1,40}\))?\.\s(?=[A-ZÀ-Þ«]))"
)
_OPENINGS = ("\nM. ", "\nMme ", "\nEl señor ", "\nLa señora ", "\nDe heer ", "\nMevrouw ", "\nPRESIDENTE")
_FEWEST = 3  # turns of a debate


def find_turns(below: str) -> Iterator[tuple[str, str, int, int]]:
    """Give what labels the turns of a debate; `below` is the text behind a line break."""
    if not any(opening in below for opening in _OPENINGS):
        return
    found = list(_TURN.finditer(below))
    if len(found) < _FEWEST:
        return
    for match in found:
        yield _name(match), "", match.start(), match.end() - 1


def is_turn(text: str, at: int) -> bool:
    """Tell whether a turn begins behind the line break at `at`."""
    return _TURN.match(text, at) is not None


def _name(match: re.Match[str]) -> str:
    name = match["dashed"] or match["titled"] or match["capital"]
    return name.strip()
