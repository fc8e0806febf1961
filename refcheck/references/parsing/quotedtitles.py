"""A title in quotation marks is the title: who stands before it is none, and the journal stands right behind it."""

import re
from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.patterns import late

_SHORTEST = 8  # code points of a title
_LONGEST_NAME = 80
# "Information, Communication & Society 25 (1)", "iScience 24 (11)": words up to volume and issue, or volume and page
_JOURNAL = late(
    r"[.,!?]?\s{1,2}(?P<journal>[^\W\d_][^\d.“”\"«»;:()/]{2,70}?),?\s\d{1,4}(?:,\sno\.\s\d|\s?\(\d{1,3}[^()]{0,12}\)|:\s?\d)"
)
_PAGE_BEFORE = re.compile(r"\(?\d{1,4}(?:\s?[–/-]\s?\d{1,4})?\)?[:,]?\s")
_BETWEEN = re.compile(r"[.,:]\s{1,2}")
_NO_JOURNAL = re.compile(r"(?i)\b(?:in|trans|eds?|edited|hrsg|vol|no|band|tome|revised|special|p|pp)\b")


def read_quoted_title(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Part the title at its quotation marks from who stands before, and give the journal behind it all its words.

    Only where the string has one title in quotation marks.
    """
    quoted = [one for one in anchors if one.role is Role.QUOTED and " " in one.value and len(one.value) >= _SHORTEST]
    if len(quoted) != 1:
        return segments
    whole = _up_to_mark(text, quoted[0], segments)
    return _whole_journal(text, quoted[0], _without_name(text, quoted[0], whole))


def _up_to_mark(text: str, quoted: Anchor, segments: list[Segment]) -> list[Segment]:
    """Give the title the year before its closing mark: “Deaths registered in England, 2021”."""
    cut = next((one for one in segments if one.label == "title" and one.start == quoted.start + 1), None)
    if cut is None:
        return [_from_mark(text, quoted, one) for one in segments]
    if cut.end >= quoted.end - 1:
        return segments
    inside = [one for one in segments if cut.end <= one.start < quoted.end]
    if [one.label for one in inside] != ["issued"]:
        return segments
    kept = [one for one in segments if one is not cut and one not in inside]
    return sorted([*kept, cut._replace(end=quoted.end - 1)], key=lambda one: one.start)


def _from_mark(text: str, quoted: Anchor, one: Segment) -> Segment:
    """Take "34: " off the title in "Der Spiegel 14/2022, S. 34: „Die Rechnung“"."""
    is_title = one.label == "title" and one.start < quoted.start < one.end <= quoted.end
    return (
        one._replace(start=quoted.start + 1)
        if is_title and _PAGE_BEFORE.fullmatch(text, one.start, quoted.start)
        else one
    )


def _without_name(text: str, quoted: Anchor, segments: list[Segment]) -> list[Segment]:
    """Read "Région Centre" of "Région Centre, « 400 km de fleurs »", which the model takes for title, as a name."""
    at = next((i for i, one in enumerate(segments) if one.label == "title" and one.start < quoted.start), None)
    if at is None or any(one.label in ("author", "editor") for one in segments):
        return segments
    first = segments[at]
    name = Segment("author", *trim(text, first.start, min(first.end, quoted.start)))
    is_led = _BETWEEN.fullmatch(text, name.end, quoted.start) is not None
    if not is_led or name.end - name.start > _LONGEST_NAME or not text[name.start].isupper():
        return segments
    behind = segments[at + 1] if at + 1 < len(segments) else None
    if first.end > quoted.end:
        return segments  # "Sonnets, “The Trophies” of Hérédia"
    if text[name.end] == ":" and not is_organisation(text[name.start : name.end]):
        return segments  # "Ana Ibáñez: «la crisis es urgente»" is a headline
    if first.end <= quoted.start and (behind is None or behind.label != "title" or behind.start > quoted.end):
        return segments
    title = Segment("title", *trim(text, quoted.start, quoted.end))
    return [*segments[:at], name, title, *(one for one in segments[at + 1 :] if one.start >= quoted.end)]


def _whole_journal(text: str, quoted: Anchor, segments: list[Segment]) -> list[Segment]:
    journal = _JOURNAL.match(text, quoted.end)
    if journal is None or _NO_JOURNAL.search(journal["journal"]):
        return segments
    start, end = journal.span("journal")
    inside = [one for one in segments if start <= one.start < end]
    others = any(one.label == "container-title" for one in segments if one not in inside)
    if others or any(one.end > end or one.label in ("issued", "URL", "author", "editor") for one in inside):
        return segments
    kept = [one for one in segments if one not in inside]
    return sorted([*kept, Segment("container-title", start, end)], key=lambda one: one.start)
