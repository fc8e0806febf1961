"""Addresses exchanged in HTML: a link to a copy becomes a robust link, an address in the words is exchanged."""

import re
from html import escape, unescape

from refcheck.documents.html.tokens import EndTag, StartTag, Text, tokenize
from refcheck.repair.editing.edits import Edit, Replacements, find_written, match_address
from refcheck.repair.replacements import Replacement
from refcheck.report.robust_links import RobustLink

_HREF = re.compile(
    r"[\s/\"']href\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"']{1,4000}))", re.IGNORECASE
)


def find_html_edits(text: str, replacements: Replacements) -> list[Edit]:
    """Give the exchanges; the words of links, scripts and comments stay as they are."""
    edits: list[Edit] = []
    in_link = 0
    for token in tokenize(text):
        if isinstance(token, StartTag) and token.name == "a":
            in_link = 0 if token.is_closed else 1
            edit = _edit_anchor(text, token, replacements)
            edits += [edit] if edit else []
        elif isinstance(token, EndTag) and token.name == "a":
            in_link = 0
        elif isinstance(token, Text) and token.start is not None and not in_link:
            edits += _edit_words(text, token, token.start, replacements)
    return edits


def _edit_anchor(text: str, tag: StartTag, replacements: Replacements) -> Edit | None:
    cited = tag.attributes.get("href", "")
    url = match_address(cited.strip(), replacements)
    written = _HREF.search(text, tag.start, tag.end)
    if url is None or written is None or tag.attributes.keys() & {"data-versionurl", "data-originalurl"}:
        return None
    value = next(value for value in (written["double"], written["single"], written["bare"], "") if value is not None)
    if unescape(value) != cited:
        return None  # another attribute's words look like one
    start = written.start() + written[0].lower().index("href")
    return Edit(start, written.end(), _write_attributes(replacements[url], cited.strip()), url)


def _write_attributes(replacement: Replacement, cited: str) -> str:
    memento = replacement.memento
    if memento is None:
        return f'href="{escape(replacement.address)}"'
    link = RobustLink(
        href=replacement.address, original=cited, version=replacement.address, date=memento.memento_datetime
    )
    return " ".join(f'{name}="{escape(value)}"' for name, value in link.attributes.items())


def _edit_words(text: str, token: Text, start: int, replacements: Replacements) -> list[Edit]:
    if text.startswith("&", start + len(token.text)):
        return []  # a reference follows, with which the address may go on
    return [
        Edit(start + place.start, start + place.end, escape(replacements[url].address), url)
        for place, url in find_written(token.text, replacements)
    ]
