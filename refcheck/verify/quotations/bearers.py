"""Whom a page introduces with a role."""

import re

from refcheck.verify.quotations.name_runs import find_name_runs
from refcheck.verify.quotations.names import is_organisation, name_words

_APPOSITION = re.compile(r"(?: [\w’'-]+){0,5}, $")


def find_bearers(text: str, role: str, start: int, end: int) -> list[str]:
    """Give the names that `text[start:end]` introduces with a role, the last first.

    "Mayor Anna Weber", "the mayor, Anna Weber" and "Anna Weber, the mayor" do, for the role "the mayor".
    """
    found: list[str] = []
    words = [word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", role) if len(word) > 3][:3]
    for head in words:
        pattern = re.compile(rf"(?i)(?<!\w){re.escape(head)}(?!\w)")
        for match in reversed(list(pattern.finditer(text, start, end))[-20:]):
            for name, begin, stop in find_name_runs(text, max(start, match.start() - 60), match.end() + 80):
                between = text[stop : match.start()]
                is_near = (
                    begin <= match.start() < stop
                    or 0 <= begin - match.end() <= 2
                    or (begin > match.end() and _APPOSITION.match(text[match.end() : begin]))
                    or (" " in name and "," in between[:2] and len(between) <= 24)
                )
                bare = " ".join(word for word in name.split() if word.lower() != head.lower())
                if is_near and name_words(bare) and not is_organisation(bare):
                    found.append(bare)
    return found
