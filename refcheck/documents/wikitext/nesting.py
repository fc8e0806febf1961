"""How many brackets and tags a wiki page has and how deep they nest: the parser retries each that never closes."""

import re
from collections import Counter
from collections.abc import Iterator

MOST_MARKS = 40_000  # of templates, links and tags; the longest articles have 15,000

_MOST_BARS = 80_000  # of parameters and cells
_MARK = re.compile(
    r"(?P<opens>\{\{|\[\[|\{\||\[(?=(?:[a-z]{2,8}:)?//))|(?P<closes>\}\}|\]\]|\|\}|\])|"
    r"<(?P<end>/)?(?P<tag>[A-Za-z]{1,20})\b(?P<rest>[^<>]{0,500})(?P<whole>>)?"
)
_LINE_OF_MARKS = re.compile(r"[^\n]+")
_LIST_MARKS = re.compile(r"^[:*#;]{9,}", re.MULTILINE)
_NEVER_CLOSED = frozenset({"br", "hr", "wbr", "img", "meta", "link"})
_PARTNERS = {"}}": "{{", "]]": "[[", "|}": "{|", "]": "["}


def has_too_many_marks(text: str) -> bool:
    """Tell whether the parser would take minutes for all templates, links, tags and cells."""
    marks = sum(map(text.count, ("{{", "[[", "<", "://", "''", "\n*", "\n#", "\n:")))
    return marks > MOST_MARKS or sum(map(text.count, ("|", "!!", "\n!"))) > _MOST_BARS


def deepest_nesting(text: str) -> int:
    """Give the largest number of brackets or tags of one kind that stand open at one place."""
    deepest = max((*_headings_on_a_line(text), *_list_marks(text), _open_comments(text)))
    still_open: Counter[str] = Counter()
    for mark in _MARK.finditer(text):
        if mark["opens"]:
            name, step = mark["opens"], 1
        elif mark["closes"]:
            name, step = _PARTNERS[mark["closes"]], -1
        else:
            name, step = mark["tag"].lower(), -1 if mark["end"] else 1
            if not mark["whole"]:
                name, step = "<", 1
            if name in _NEVER_CLOSED or mark["rest"].endswith("/"):
                continue
        still_open[name] = max(still_open[name] + step, 0)
        deepest = max(deepest, still_open[name])
    return deepest


def _open_comments(text: str) -> int:
    """Count the comments that begin behind the last one that ends."""
    return text.count("<!--", text.rfind("-->") + 1)


def _list_marks(text: str) -> Iterator[int]:
    """Count the marks of lists at the beginning of each line; the parser makes a tag of each."""
    return (len(marks[0]) for marks in _LIST_MARKS.finditer(text))


def _headings_on_a_line(text: str) -> Iterator[int]:
    """Count the marks of headings on each line; the parser takes each as one within the other."""
    return (line[0].count("==") for line in _LINE_OF_MARKS.finditer(text) if line[0].startswith("="))
