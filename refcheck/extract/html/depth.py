"""Markup kept from being deeper than a parser can bear."""

import re

MAX_DEPTH = 1500  # the parser's work on nested <div>s grows with the square of their depth
_TAGS_WORTH_COUNTING = 4000  # below this no page can be deep enough to matter
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
# Elements that hold nothing, or that the next of their kind closes: they make no page deep.
_SHALLOW = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option "
    "path".split()
)


def limit_depth(html: str) -> str:
    """Drop the tags that stand deeper than any page needs; ordinary pages come back as they are."""
    if html.count("<") < _TAGS_WORTH_COUNTING:
        return html
    depth = deepest = 0
    for match in _TAG.finditer(html):
        if match[2].lower() not in _SHALLOW:
            depth = max(0, depth + (-1 if match[1] else 1))
            deepest = max(deepest, depth)
    if deepest <= MAX_DEPTH:
        return html
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        if match[2].lower() in _SHALLOW:
            return match[0]
        if match[1]:
            depth = max(0, depth - 1)
            return match[0] if depth < MAX_DEPTH else "<wbr "
        depth += 1
        return match[0] if depth <= MAX_DEPTH else "<wbr "

    return _TAG.sub(keep, html)
