"""Marks of Pandoc and Obsidian that CommonMark does not know: citations, wiki links, highlights, callouts, divs."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_BRACKETS = re.compile(r"\[([^\[\]]{2,2000})\](?![(\[:])")
_WORK = re.compile(r"(?<!\w)@(?:\{([^{}\s]{1,200})\}|(\w(?:[\w:.#$%&+?<>~/-]{0,200}\w)?))")
_LOCATOR = re.compile(r"\s*\[([^\[\]@]{1,100})\](?![(\[:])")
_WIKI_LINK = re.compile(r"(!?)\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
_HIGHLIGHT = re.compile(r"==(?=\S)[^=\n]{1,500}(?<=\S)==")
_HIGHLIGHT_END = re.compile(r"==(?=\S)[^=\n]{1,500}(?<=\S)\Z")
_CALLOUT = re.compile(r"\[!([A-Za-z-]{1,30})(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*")
_CALLOUTS_OF_WORDS = frozenset({"quote", "cite"})
_ATTRIBUTES = re.compile(r"\{:[^{}\n]{1,200}\}")  # behind a link: "{:target=…}"
_RAISED = re.compile(
    r"\^(\d{1,4}(?:[,–-] ?\d{1,4}){0,5})\^|<sup>\s?(\d{1,4}(?:[,–-] ?\d{1,4}){0,5})\s?</sup>|"
    r"<sup>\s?\[(\d{1,4})\]\(#[^()\s]{1,100}\)\s?</sup>|\[<sup>\s?(\d{1,4})\s?</sup>\]\(#[^()\s]{1,100}\)"
)
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HIDDEN = re.compile(
    r"%%[^%]{0,5000}%%|\{%-? ?comment ?-?%\}[^{}]{0,2000}\{%-? ?endcomment ?-?%\}|\{%[^{}\n]{0,500}%\}"
    r"|^[ \t]{0,40}\{:[^{}\n]{1,200}\}[ \t]{0,40}$|\{\{[<%][^<>{}\n]{0,500}[%>]\}\}|^:{3,}[^\n]{0,200}$|"
    r"^(#{1,6} [^\n{}]{0,500}?)[ \t]\{[#.][^{}\n]{0,200}\}[ \t]*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class CitedWorks:
    """What a citation names: keys, and the page of the last one."""

    keys: tuple[str, ...]
    locator: str | None = None


def without_hidden(text: str) -> str:
    """Blank out remarks, fences of divs, shortcodes, Liquid's tags and attributes; all else keeps its place."""
    return _HIDDEN.sub(lambda match: (match[1] or "") + re.sub(r"[^\n]", " ", match[0][len(match[1] or "") :]), text)


def opens_callout(words: str) -> bool:
    """Tell a box, "[!note] …", from the words of somebody, "[!quote] …", at the start of what is marked off."""
    match = _CALLOUT.match(words)
    return match is not None and match[1].lower() not in _CALLOUTS_OF_WORDS


def has_title(words: str) -> bool:
    """Tell a callout of somebody's words that names the speaker in the line of its kind: "[!quote] Jane Doe, 1891"."""
    match = _CALLOUT.match(words)
    return match is not None and match[1].lower() in _CALLOUTS_OF_WORDS and words[match.end() :].find("\n") > 0


def add_rules(parser: MarkdownIt, known: Collection[str]) -> None:
    """Teach the parser these marks; `known` are the keys that may be cited without brackets."""

    def cite(state: StateInline, silent: bool) -> bool:
        return _read_citation(state, silent, known)

    parser.inline.ruler.before("link", "wiki_link", _read_wiki_link)
    parser.inline.ruler.before("wiki_link", "citation", cite)
    parser.inline.ruler.before("citation", "highlight", _skip_highlight)
    parser.inline.ruler.before("citation", "callout", _skip_callout)
    parser.inline.ruler.before("citation", "raised", _read_raised)
    parser.inline.ruler.before("citation", "attributes", _skip_attributes)


def _read_citation(state: StateInline, silent: bool, known: Collection[str]) -> bool:
    sign = state.src[state.pos]
    if sign == "[":
        match = _BRACKETS.match(state.src, state.pos)
        works = _works_of(match[1]) if match and "@" in match[1] else None
        end = match.end() if match else state.pos
    elif sign == "@" and known:
        match = _WORK.match(state.src, state.pos)
        key = (match[1] or match[2]) if match else ""
        if match is None or key not in known:
            return False
        page = _LOCATOR.match(state.src, match.end())
        works = CitedWorks((key,), page[1].strip() if page else None)
        end = page.end() if page else match.end()
    else:
        return False
    # "[@jane]" names a person where nothing says that works are cited by key.
    if works is None or not (known or all(any(map(str.isdecimal, key)) for key in works.keys)):
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = state.src[state.pos : end]
        token.meta = {"works": works}
    state.pos = end
    return True


def _works_of(inner: str) -> CitedWorks | None:
    """Read what stands in brackets; every part between semicolons names a work, or it is no citation."""
    keys: list[str] = []
    locator = None
    for part in inner.split(";"):
        match = _WORK.search(part)
        if match is None:
            return None
        keys.append(match[1] or match[2])
        behind = part[match.end() :].strip().strip("{}[](),").strip()
        locator = behind or None
    return CitedWorks(tuple(keys), locator)


def _read_wiki_link(state: StateInline, silent: bool) -> bool:
    match = _WIKI_LINK.match(state.src, state.pos)
    if match is None:
        return False
    if not silent and not match[1]:
        token = state.push("text", "", 0)
        token.content = match[3] or match[2].rpartition("#")[0] or match[2]
    state.pos = match.end()
    return True


def _skip_highlight(state: StateInline, silent: bool) -> bool:
    """Leave out the marks around highlighted words, not the words."""
    at = state.pos
    if not state.src.startswith("==", at) or "=" in (state.src[at - 1 : at], state.src[at + 2 : at + 3]):
        return False
    if not _HIGHLIGHT.match(state.src, at) and not _HIGHLIGHT_END.search(state.src[max(0, at - 504) : at]):
        return False
    state.pos += 2
    return True


def _read_raised(state: StateInline, silent: bool) -> bool:
    """Raise the figures of `^2^`, `<sup>2</sup>` and `<sup>[2](#n2)</sup>`, which may be a note's."""
    match = _RAISED.match(state.src, state.pos) if state.src[state.pos] in "^<[" else None
    if match is None:
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content = next(filter(None, match.groups())).translate(_TO_RAISED)
        token.markup = match[0]
    state.pos = match.end()
    return True


def _skip_attributes(state: StateInline, silent: bool) -> bool:
    """Leave out what Kramdown adds to the words before."""
    match = _ATTRIBUTES.match(state.src, state.pos) if state.src[state.pos] == "{" else None
    if match is None:
        return False
    state.pos = match.end()
    return True


def _skip_callout(state: StateInline, silent: bool) -> bool:
    """Leave out the kind of a callout, which opens a block quote."""
    match = _CALLOUT.match(state.src, state.pos) if state.pos == 0 else None
    if match is None:
        return False
    state.pos = match.end()
    return True
