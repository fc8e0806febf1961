"""Law reports and reviews: "Amster, Against Geofences, 74 Stan. L. Rev. 385 (2022)", "Poe v Roe [2017] 4 WLR 68".

Volume, report and page in this order, with the year in brackets, are printed in no other kind of reference.
"""

import re
from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, keep_behind, trim
from refcheck.text.months import month_number

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_WORD = r"[A-Z][\w.’'&-]{0,20}"
_AMERICAN = re.compile(
    rf",\s(?P<volume>\d{{1,4}})\s(?P<report>{_WORD}(?:\s(?:{_WORD}|of|the|and|on|&|2d|3d|4th)){{0,7}})(?:\s\(\d{{1,2}}\s[A-Z][a-z]+\.?\))?"
    r"\s(?P<page>\d{1,5})"
    rf"(?:,\s[\dn.–\s-]{{1,12}}){{0,3}}\s\((?:[^()]{{1,40}}\s)?{_YEAR}\)"
)
_BRACKETED = re.compile(
    rf"\s(?:\[{_YEAR}\]\s(?:(?P<volume>\d{{1,3}})\s)?|\((?P<round>(?:1[5-9]|20)\d\d)\)\s(?P<of_round>\d{{1,4}})\s)"
    r"(?P<report>[A-Z][A-Za-z.&]{0,9}(?:\s[A-Z][A-Za-z.&]{0,9}){0,3})\s(?P<page>\d{1,5})(?=[\s,.;)]|\Z)"
)
_VERSUS = re.compile(r"\sv\.?\s(?=[A-Z])")
_KIND = re.compile(r"(?:Note|Comment|Essay|Article|Book Review|Recent Case|Student Note),\s")
_AUTHOR = re.compile(
    rf"{_WORD},\s{_WORD}(?:\s{_WORD}){{0,2}}\s&\s{_WORD}(?:\s{_WORD}){{1,3}},\s(?=\S)|"
    r"[^\d,:;()“”\"‘]{3,80}?(?:,\s(?:Jr|Sr|III|II)\.?)?,\s(?=\S)"
)
_CASE_NUMBER = re.compile(r"(?:Cases?|Joined Cases)\s[CTF]-[\d/, andCT-]{3,60}\s(?=[A-Z])")
_BEFORE_TITLE = re.compile(r"\W*(?:\d{1,4}[.)\]]?\s)?")


def read_report(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Read volume, report, page and year by their order, and the case or the author and title before them."""
    found = _AMERICAN.search(text) if "(" in text else None
    found = found or (_BRACKETED.search(text) if "[" in text or "(" in text else None)
    if found is None or month_number(found["report"].split()[0]):
        return segments
    start = segments[0].start if segments else 0
    head = _read_head(text, anchors, segments, min(start, found.start()), found.start())
    if head is None:
        return segments
    groups = (("volume", "volume"), ("container-title", "report"), ("page", "page"), ("issued", "year"))
    more = (("issued", "round"), ("volume", "of_round")) if "round" in found.re.groupindex else ()
    serial = [Segment(label, *found.span(group)) for label, group in (*groups, *more) if found[group]]
    behind = keep_behind(segments, found.end(), ("URL", "accessed", "DOI"))
    return sorted([*head, *serial, *behind], key=lambda one: one.start)


def _read_head(
    text: str, anchors: Sequence[Anchor], segments: Sequence[Segment], start: int, end: int
) -> list[Segment] | None:
    """Read what stands before the report; None where it has no form that leaves no doubt."""
    label = _BEFORE_TITLE.match(text, start, end)
    start = label.end() if label else start
    quoted = next((one for one in anchors if one.role is Role.QUOTED and start <= one.start < end), None)
    if quoted is not None:
        kept = [one for one in segments if one.end <= end and one.label in ("author", "title")]
        return kept or None
    number = _CASE_NUMBER.match(text, start, end)
    start = number.end() if number else start
    if _VERSUS.search(text, start, end):
        return [Segment("title", *trim(text, start, end))]
    author = None if _KIND.match(text, start, end) else _AUTHOR.match(text, start, end)
    at = author.end() if author else start
    kind = _KIND.match(text, at, end)
    title = Segment("title", *trim(text, kind.end() if kind else at, end))
    if title.end - title.start < 3:
        return None
    return [Segment("author", *trim(text, start, at, keep_initial=True)), title] if author else [title]
