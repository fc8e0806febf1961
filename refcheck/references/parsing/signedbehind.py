"""Who wrote it, printed behind the title or before one without marks: "BIRN – “The Quarry Kings” – Ivana Jeremić"."""

import re
from collections.abc import Sequence

from refcheck.references.capitals import GIVEN_NAME, REST_OF_NAME
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.segments import Segment, meet, trim
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import is_press, match_outlet
from refcheck.text.patterns import late

_PERSON = rf"(?P<given>{GIVEN_NAME}){REST_OF_NAME}"
_BEHIND = late(
    rf"(?P<mark>[.,]?,?\s(?:(?:by|von|par|por|di|da|door|av)\s|[–—|-]\s)?)(?P<who>{_PERSON})"
    r"(?=,\s\(?\d|,\s[^\W\d_]{3,9}\.?\s\d|\s[–—|(-]\s?(?:\d|[^\W\d_]{3,9}\.?\s\d)|\.?\s*\Z)"
)
_BEFORE = late(rf"(?P<outlet>[^,;:()\d“”„«»\"]{{2,60}}),\s(?P<who>{_PERSON})(?P<mark>[,:])\s(?=[^\W\d_a-zà-ÿа-яё])")
# "Rainer Nowak: Wer zahlt die Bahn? In: Die Presse": a title may end in a mark that is no stop.
_BEFORE_ASKED = late(
    rf"(?P<who>{_PERSON}):\s(?P<title>[^\W\d_a-zà-ÿа-яё][^?!.“”„«»\"]{{4,200}}[?!])\s(?:In|in|Dans|dans|En|en):?\s(?=\S)"
)
# "Der Bund, Simon Wälti: Gondelbahn vor Gericht, 5. Februar 2020"
_WITH_ARTICLE = re.compile(r"(?:Der|Die|Das|Le|La|Les|El|Il|The|De|O)\s[^\W\d_]+(?:\s[^\W\d_]+)?")
_DASHED = late(
    rf"\W{{0,3}}(?P<outlet>[^–—|“”„«»\"]{{2,60}}?)(?P<dash>\s[–—|-]\s)(?P<who>{_PERSON})(?P=dash)"
    r"(?P<title>[^–—|“”„«»\"]{8,200}?)(?P=dash)"
)
_TITLE_ENDS = late(r"(?:,|(?<=[?!.]))\s\(?\Z")
_REPLACED = frozenset(("author", "title", "container-title", "publisher", "editor", "publisher-place", "genre"))
_LONGEST_HEAD = 80


def read_signed_behind(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give outlet, title and name their fields where a known outlet stands first and marks part the rest."""
    quoted = next((one for one in anchors if one.role is Role.QUOTED), None)
    found = (
        _by_quotation(text, anchors, quoted)
        if quoted
        else _by_commas(text, anchors) or _by_dashes(text, anchors) or _by_mark(text)
    )
    if not found:
        return segments
    new_labels = {one.label for one in found}
    replaced = _REPLACED if "container-title" in new_labels else new_labels
    kept = (one for one in segments if one.label not in replaced and not any(meet(one, new) for new in found))
    return sorted([*found, *kept], key=lambda one: one.start)


def _by_quotation(text: str, anchors: Sequence[Anchor], quoted: Anchor) -> list[Segment]:
    """Read "Mediapart, « Les quais », par A. Rouget, 2021" and "Коммерсантъ, 15.02.2023, «…», И. Петров"."""
    if not 2 < quoted.start < _LONGEST_HEAD:
        return []
    signed = _BEHIND.match(text, quoted.end)
    if signed is None or not (any(map(str.isalpha, signed["mark"])) or _is_person(signed)):
        return []
    dates = [one.start for one in anchors if one.role is Role.ISSUED and one.end <= quoted.start]
    start, end = trim(text, 0, min(dates, default=quoted.start))
    if not _is_outlet(text[start:end]) or match_outlet(signed["who"], tolerant=False) is not None:
        return []
    title = Segment("title", quoted.start + 1, quoted.end - 1)
    return [Segment("container-title", start, end), title, Segment("author", *signed.span("who"))]


def _by_commas(text: str, anchors: Sequence[Anchor]) -> list[Segment]:
    """Read "Deutsche Welle, Galina Petrovskaya, Who owns the dam?, 23.03.2022"."""
    dates = [one for one in anchors if one.role is Role.ISSUED and one.date is not None and one.date.month]
    head = _BEFORE.match(text) if len(dates) == 1 else None
    if head is None or not _is_person(head):
        return []
    is_named_like = head["mark"] == ":" and _WITH_ARTICLE.fullmatch(head["outlet"]) is not None
    if not (is_named_like or _is_outlet(head["outlet"])):
        return []
    before = _TITLE_ENDS.search(text, head.end(), dates[0].start)
    if before is None or text.count(" ", head.end(), before.start()) < 1:
        return []
    title = trim(text, head.end(), before.start())
    if match_outlet(text[slice(*title)].rpartition(", ")[2], tolerant=False) is not None:
        return []
    names = [Segment("container-title", *head.span("outlet")), Segment("author", *head.span("who"))]
    return [*names, Segment("title", *title)]


def _by_dashes(text: str, anchors: Sequence[Anchor]) -> list[Segment]:
    """Read "South China Morning Post – Echo Xie – China's sponge cities leak – 29 Jul 2021"."""
    head = _DASHED.match(text)
    dates = [one for one in anchors if one.role is Role.ISSUED and one.date is not None and one.date.month]
    if head is None or len(dates) != 1 or dates[0].start != head.end() or not _is_outlet(head["outlet"]):
        return []
    if match_outlet(head["who"], tolerant=False) is not None or is_organisation(head["who"]):
        return []
    return [
        Segment(label, *head.span(group))
        for label, group in (("container-title", "outlet"), ("author", "who"), ("title", "title"))
    ]


def _by_mark(text: str) -> list[Segment]:
    head = _BEFORE_ASKED.match(text) if ":" in text[:_LONGEST_HEAD] else None
    if head is None or not _is_person(head):
        return []
    return [Segment("author", *head.span("who")), Segment("title", *head.span("title"))]


def _is_person(found: re.Match[str]) -> bool:
    return found["given"].endswith(".") or found["given"] in all_given_names()


def _is_outlet(words: str) -> bool:
    """Tell an outlet of the table, or two with a slash of which it has one."""
    if words.count("/") == 1:
        return any(_is_outlet(half.strip()) for half in words.split("/"))
    return is_press(words)
