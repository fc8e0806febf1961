"""HTML cut into tags and text with the place of each, tolerant as browsers are and linear in the input.

The usual parsers give no source offsets, which an editor's marks and a repair need.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_MARKUP = re.compile(
    r"<!--(?P<comment>)|<!\[CDATA\[(?P<cdata>)|<[!?](?P<declaration>)|<(?P<end>/)?(?P<tag>[A-Za-z][^\s/>]{0,60})"
)
_ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>[^\s/>=][^\s/>=]{0,100})"
    r"(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"']{1,4000})))?"
)
_TAG_END = re.compile(r"[\s/]*>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_RAW_TEXT = frozenset({"script", "style", "textarea", "title", "noscript", "iframe", "template", "noembed", "xmp"})
_MOST_ATTRIBUTES = 200


@dataclass(frozen=True, slots=True)
class Text:
    """Visible characters; `start` is their place in the source, None where a reference was decoded."""

    text: str
    start: int | None


@dataclass(frozen=True, slots=True)
class StartTag:
    """An opening tag with its attributes, names in lower case; `source[start:end]` is the tag as written."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    is_closed: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class EndTag:
    """A closing tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Remark:
    """The words between `<!--` and `-->`; `start` is their place in the source."""

    text: str
    start: int


Token = Text | StartTag | EndTag | Remark


def tokenize(source: str) -> Iterator[Token]:
    """Give tags, text and remarks in order; declarations and the content of scripts are left out."""
    at = 0
    while at < len(source):
        markup = _MARKUP.search(source, at)
        if markup is None:
            yield from _split_references(source, at, len(source))
            return
        opening = markup.start()
        yield from _split_references(source, at, opening)
        if markup["comment"] is not None:
            at = _after(source, "-->", markup.end())
            yield Remark(source[markup.end() : max(markup.end(), at - 3)], markup.end())
        elif markup["cdata"] is not None:
            at = _after(source, "]]>", markup.end())
            yield Text(source[markup.end() : max(markup.end(), at - 3)], markup.end())
        elif markup["declaration"] is not None:
            at = _after(source, ">", markup.end())
        elif markup["end"]:
            yield EndTag(markup["tag"].lower())
            at = _after(source, ">", markup.end())
        else:
            tag, at = _read_tag(source, markup)
            yield tag
            if tag.name in _RAW_TEXT and not tag.is_closed:
                yield from _raw_text(source, tag.name, at)
                at = _raw_end(source, tag.name, at)


def _after(source: str, mark: str, start: int) -> int:
    """Give the place behind `mark`; a construct that never ends takes all that is left."""
    found = source.find(mark, start)
    return found + len(mark) if found >= 0 else len(source)


def _read_tag(source: str, markup: re.Match[str]) -> tuple[StartTag, int]:
    attributes: dict[str, str] = {}
    at = markup.end()
    for _ in range(_MOST_ATTRIBUTES):
        if _TAG_END.match(source, at):
            break
        attribute = _ATTRIBUTE.match(source, at)
        if attribute is None:
            break
        value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
        attributes.setdefault(attribute["name"].lower(), unescape(value))
        at = attribute.end()
    end = _TAG_END.match(source, at)
    after = end.end() if end else _after(source, ">", at)
    is_closed = source[after - 2 : after] == "/>"
    return StartTag(markup["tag"].lower(), attributes, is_closed, markup.start(), after), after


def _raw_text(source: str, name: str, start: int) -> Iterator[Token]:
    """Give the title's words; what other raw elements hold is not the piece's text."""
    end = _raw_start_of_end(source, name, start)
    if name == "title":
        yield from _split_references(source, start, end)
    yield EndTag(name)


def _raw_start_of_end(source: str, name: str, start: int) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(source, start)
    return found.start() if found else len(source)


def _raw_end(source: str, name: str, start: int) -> int:
    return _after(source, ">", _raw_start_of_end(source, name, start))


def _split_references(source: str, start: int, end: int) -> Iterator[Text]:
    """Part text from character references, which have no unchanged place in the source."""
    at = start
    for reference in _REFERENCE.finditer(source, start, end):
        if reference.start() > at:
            yield Text(source[at : reference.start()], at)
        yield Text(unescape(reference[0]), None)
        at = reference.end()
    if at < end:
        yield Text(source[at:end], at)
