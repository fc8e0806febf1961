"""Posts of social networks that stand on a page with their author's name and handle."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from refcheck.text.patterns import caseless, late

_HANDLE = r"@[A-Za-z0-9_][A-Za-z0-9_.-]{1,30}"
# "Dara Whelan @darawhelan · Jul 8" above the post
_ABOVE = late(rf"(?m)^(?P<name>[^\W\d_][^\n@]{{1,60}}?)[ \t]*\(?{_HANDLE}\)?(?:[ \t]*[·•|,-][^\n]{{0,40}})?$")
# "— Dara Whelan (@darawhelan) July 8, 2023" behind it
_BEHIND = late(rf"[—–-]{{1,2}} ?(?P<name>[^\W\d_][^\n@(]{{1,60}}?) ?\({_HANDLE}\)[^\n]{{0,40}}")
_STAMP = re.compile(
    r"(?m)^[^\n]{0,12}\b\d{1,2}[:.]\d{2}\b[^\n]{0,60}$|^[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?$"
    r"|^\d[\d.,KkMm]* (?:likes|retweets|reposts)\b"
)
# "@fiscalfrank: the cut is a penny"
_HANDLE_LABEL = re.compile(rf"(?m)^[ \t]*(?P<name>{_HANDLE}):[ \t]+(?=\S)")
# "dredger_dan 2 hours ago" above a reader's comment
_AGO = (
    r"(?:\d{1,3}|an?|one) ?(?:s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:eeks?)?"
    r"|mo(?:nths?)?|y(?:(?:ea)?rs?)?) ago|vor (?:\d{1,3}|eine[mrn]?) \w+"
    r"|il y a (?:\d{1,3}|une?) \w+|hace (?:\d{1,3}|una?) \w+"
)
_COMMENT = late(
    r"(?m)^[ \t]*(?P<name>(?!(?i:by|von|par|por|di|updated|published|posted|last|just|aktualisiert|publié)\b)"
    rf"\w[^\n:]{{0,40}}?)[ \t]*(?:[·•|,(–—-]|\n)?[ \t]*(?:{_AGO})[ \t).,·•|]*(?:edited|reply|report)?[ \t]*$"
)
_COMMENTS = late(
    r"(?im)\n[^\w\n]{0,5}(?:\d+ )?(?:(?:readers?['’]? |your |view |all |latest |top )?(?:comments?|replies|responses)"
    r"|kommentare?|commentaires?|comentarios?|commenti|comentários?|комментарии)\b[^\n]{0,20}$"
)
_FIRST_ANSWER = re.compile(r"\s*\n[^\s:\"“„«]{3,25}: ")  # "sailor_77: They knew.", the first line below the heading
# One of these stands in whatever it matches.
_IN_COMMENTS = ("comment", "coment", "kommentar", "replies", "responses", "комментарии")
_NAME_ENDS = re.compile(r"[^\w.’')-]+$")
_LONGEST = 1200  # code points
_MOST = 500


@dataclass(frozen=True, slots=True)
class Post:
    """A post from `start` to `end` and the name it stands under."""

    name: str
    start: int
    end: int


def post_at(text: str, offset: int) -> Post | None:
    """Give the post that holds `offset`."""
    posts = _posts(text)
    index = bisect_right([post.start for post in posts], offset) - 1
    return posts[index] if index >= 0 and offset < posts[index].end else None


@lru_cache(maxsize=8)
def _posts(text: str) -> tuple[Post, ...]:
    found = _comments(text)
    if "@" not in text:
        return tuple(found)
    lines = list(_lines_with(text, "@"))
    above = list(itertools.islice(filter(None, (_ABOVE.match(text, line) for line in lines)), _MOST))
    for match in itertools.islice(filter(None, (_HANDLE_LABEL.match(text, line) for line in lines)), _MOST):
        end = text.find("\n", match.end())
        found.append(Post(match.group("name"), match.end(), min(len(text) if end < 0 else end, match.end() + _LONGEST)))
    for match in above:
        end = _end_of_post(text, match.end())
        if text[match.end() : end].strip():
            found.append(Post(_name(match.group("name")), match.end(), end))
    for match in itertools.islice(_BEHIND.finditer(text), _MOST) if "(@" in text else ():
        line = text.rfind("\n", 0, match.start()) + 1
        if not text[line : match.start()].strip():
            line = text.rfind("\n", 0, max(0, len(text[:line].rstrip()))) + 1
        found.append(Post(_name(match.group("name")), max(line, match.start() - _LONGEST), match.start()))
    return tuple(sorted(found, key=lambda post: post.start))


def _lines_with(text: str, sign: str) -> Iterator[int]:
    """Give where the lines begin that have a sign in them."""
    at = text.find(sign)
    while at >= 0:
        yield text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        at = text.find(sign, end) if end >= 0 else -1


def is_below_comments_head(text: str, offset: int) -> bool:
    """Tell whether a place is below a heading that counts readers' comments or that comments stand under."""
    head = _find_comments_head(text)
    if head is None or offset < head:
        return False
    line = text[text.rfind("\n", 0, head) + 1 : head]
    is_answered = bool(_FIRST_ANSWER.match(text, head)) or any(post.start >= head for post in _posts(text))
    return is_answered or any(sign.isdigit() for sign in line)


@lru_cache(maxsize=8)
def _find_comments_head(text: str) -> int | None:
    """Give where the heading of the readers' comments ends, None where a page has none."""
    plain = caseless(text)
    if not any(word in plain for word in _IN_COMMENTS):
        return None
    head = _COMMENTS.search(f"\n{text}")  # a line break is found sooner than the start of a line
    return head.end() - 1 if head else None


def _comments(text: str) -> list[Post]:
    """Give the readers' comments below an article, each under its writer's name and how long ago that was."""
    head = _find_comments_head(text)
    found = [] if head is None else list(itertools.islice(_COMMENT.finditer(text, head), _MOST))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        Post(_name(match.group("name")), match.end(), min(_end_of_comment(text, match.end()), end))
        for match, end in zip(found, ends, strict=False)
    ]


def _end_of_comment(text: str, start: int) -> int:
    first = re.compile(r"\S").search(text, start)
    end = text.find("\n\n", first.start()) if first else start
    return min(len(text) if end < 0 else end, start + _LONGEST)


def _end_of_post(text: str, start: int) -> int:
    """Give where a post ends: at its time stamp, else with the paragraph below the handle."""
    stamp = _STAMP.search(text, start, min(len(text), start + _LONGEST))
    if stamp and "@" not in text[start : stamp.start()]:
        return stamp.start()
    first = re.compile(r"\S").search(text, start)
    if first is None:
        return start
    end = text.find("\n\n", first.start())
    return min(len(text) if end < 0 else end, start + _LONGEST)


def _name(printed: str) -> str:
    """Give a display name without the signs and pictures behind it."""
    return _NAME_ENDS.sub("", printed.strip())
