"""Posts of social networks that stand on a page with their author's name and handle."""

import itertools
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_HANDLE = r"@[A-Za-z0-9_][A-Za-z0-9_.-]{1,30}"
# "Dara Whelan @darawhelan · Jul 8" above the post
_ABOVE = re.compile(rf"(?m)^(?P<name>[^\W\d_][^\n@]{{1,60}}?)[ \t]*\(?{_HANDLE}\)?(?:[ \t]*[·•|,-][^\n]{{0,40}})?$")
# "— Dara Whelan (@darawhelan) July 8, 2023" behind it
_BEHIND = re.compile(rf"[—–-]{{1,2}} ?(?P<name>[^\W\d_][^\n@(]{{1,60}}?) ?\({_HANDLE}\)[^\n]{{0,40}}")
_STAMP = re.compile(
    r"(?m)^[^\n]{0,12}\b\d{1,2}[:.]\d{2}\b[^\n]{0,60}$|^[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?$"
    r"|^\d[\d.,KkMm]* (?:likes|retweets|reposts)\b"
)
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
    if "@" not in text:
        return ()
    above = list(itertools.islice(_ABOVE.finditer(text), _MOST))
    found: list[Post] = []
    for match in above:
        end = _end_of_post(text, match.end())
        if text[match.end() : end].strip():
            found.append(Post(_name(match.group("name")), match.end(), end))
    for match in itertools.islice(_BEHIND.finditer(text), _MOST):
        line = text.rfind("\n", 0, match.start()) + 1
        if not text[line : match.start()].strip():
            line = text.rfind("\n", 0, max(0, len(text[:line].rstrip()))) + 1
        found.append(Post(_name(match.group("name")), max(line, match.start() - _LONGEST), match.start()))
    return tuple(sorted(found, key=lambda post: post.start))


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
