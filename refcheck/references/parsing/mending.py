"""What the model reads wrong in ways that rules can tell: fields that run into each other, or were not seen.

Each mend takes the segments of a string and gives them back, changed where its rule plainly applies.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from refcheck.references.capitals import CAPITAL
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.authorship import (
    author_before_colon,
    body_as_author,
    body_before_dated_title,
    initials_of_author,
    part_authors,
    part_editors,
    part_slashed_names,
    undated_author,
    unpublished,
)
from refcheck.references.parsing.bodies import mend_first
from refcheck.references.parsing.bodyworks import read_body_work
from refcheck.references.parsing.books import read_book, read_note_of_book
from refcheck.references.parsing.bylines import read_byline
from refcheck.references.parsing.capitalnames import whole_capital_name
from refcheck.references.parsing.edges import mend_edges
from refcheck.references.parsing.editedworks import read_edited_work
from refcheck.references.parsing.gost import part_gost_title, read_gost_container, read_gost_imprint
from refcheck.references.parsing.imprints import part_dated_imprint, part_imprint
from refcheck.references.parsing.judgments import read_judgment
from refcheck.references.parsing.official import read_official_document, read_statute
from refcheck.references.parsing.posts import read_post_or_episode
from refcheck.references.parsing.pressform import read_press_form
from refcheck.references.parsing.presshead import read_press_head
from refcheck.references.parsing.pressorder import read_press_order
from refcheck.references.parsing.quotedtitles import read_quoted_title
from refcheck.references.parsing.releases import read_press_release
from refcheck.references.parsing.reports import read_report
from refcheck.references.parsing.segments import Segment
from refcheck.references.parsing.signatures import read_signature
from refcheck.references.parsing.signedbehind import read_signed_behind
from refcheck.references.parsing.signedpress import read_signed_press
from refcheck.references.parsing.tokens import Token
from refcheck.text.outlets import PRESS_KINDS, find_outlets, is_press, match_outlet, same_outlet
from refcheck.text.patterns import late

_NUMBER_ENDS = 8  # a printed number stands before the entry; further on it belongs to a title
_YEAR_BEFORE_VOLUME = re.compile(r"(?:1[5-9]|20)\d\d[;,]\s?")
_IMPRINT = late(
    rf"(?:\A|(?<=[.?!]\s))(?P<place>{CAPITAL}[\w-]+(?:[ /]{CAPITAL}[\w-]+){{0,2}}|[МЛ]\.|СПб\.|М\.;\s?СПб\.):\s"
    rf"(?P<publisher>{CAPITAL}[\w&+’' .-]{{1,60}})\Z"
)
_ENDS = re.compile(r"[ .\n]*\Z|,?\s(?:1[5-9]|20)\d\d\b")
_PUBLISHED_BY = frozenset(("container-title", "publisher", "collection-title"))
_NAMED_BY = _PUBLISHED_BY | {"author"}
_TITLE_LABELS = ("title", "container-title")
_BEFORE_TITLE = re.compile(r"([^:|\n]{2,60}?)(?::|(?P<stop>\.)| [|·–—])\s(?=\S)")
_LONGEST_OUTLET = 40
_TWO_OUTLETS = re.compile(rf"([^,:/“„«\"]{{2,{_LONGEST_OUTLET}}})/([^,:/“„«\"]{{2,{_LONGEST_OUTLET}}}?)[,:.]\s")
_PRESS_RELEASE = re.compile(
    r"\b(?:press release|Pressemitteilung|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|"
    r"nota de imprensa|basın açıklaması|пресс-релиз)\b",
    re.IGNORECASE,
)
_HOST_BEFORE_DAY = late(
    r"(?<![\w./@-])[\w-]{2,40}(?:\.[\w-]{2,40})?\.[a-z]{2,4}(?=,?\s\(?(?:vom\s|du\s|del\s|от\s)?\d)"
)
_PRESS_RELEASE_SIGNS = ("press", "prensa", "stampa", "klamas", "пресс")  # one of these is in each of them


def mend_segments(
    text: str, anchors: Sequence[Anchor], tokens: Sequence[Token], segments: Sequence[Segment]
) -> list[Segment]:
    """Give the segments with their plain faults mended, in the order of the text."""
    mended = whole_capital_name(text, list(segments))
    mended = part_authors(text, anchors, part_gost_title(text, part_slashed_names(text, mended)))
    mended = part_editors(text, body_before_dated_title(text, initials_of_author(text, mended)))
    mended = author_before_colon(text, mended)
    mended = _year_into_title(text, anchors, mended)
    mended = _outlet_before_colon(text, mended)
    mended = _outlet_behind_title(text, mended)
    mended = _title_behind_outlet(text, mended)
    mended = _outlet_behind_author(text, mended)
    mended = _whole_outlet(text, mended)
    mended = _press_release(text, mended)
    mended = [_without_year(text, one) for one in mended if one.label != "citation-number" or one.start < _NUMBER_ENDS]
    mended = _imprint_behind(text, mended)
    mended = _journal_with_colon(text, mended)
    mended = undated_author(text, mended)
    mended = unpublished(text, mended)
    mended = part_dated_imprint(text, mend_first(text, part_imprint(text, body_as_author(text, mended))))
    mended = read_book(text, mended)
    mended = read_note_of_book(text, mended)
    mended = read_judgment(text, anchors, read_official_document(text, anchors, mended))
    mended = read_statute(text, read_report(text, anchors, mended))
    mended = read_signed_press(text, anchors, read_press_form(text, anchors, mended))
    mended = read_signed_behind(text, anchors, mended)
    mended = read_body_work(text, read_press_head(text, anchors, mended))
    mended = read_press_order(text, anchors, read_post_or_episode(text, anchors, mended))
    mended = read_gost_container(text, read_gost_imprint(text, read_byline(text, anchors, mended)))
    mended = read_edited_work(text, read_press_release(text, anchors, read_quoted_title(text, anchors, mended)))
    return mend_edges(text, _unseen_outlet(text, anchors, tokens, read_signature(text, anchors, mended)))


def _year_into_title(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give the title the year at its end ("Annual bulletin 2014. Nairobi: The Ministry; 2015")."""
    for at, (title, year) in enumerate(pairwise(segments)):
        if title.label != "title" or year.label != "issued" or text[title.end : year.start] != " ":
            continue
        dates = [one for one in anchors if one.role is Role.ISSUED and one.date]
        own = next((one for one in dates if one.start == year.start), None)
        others = [one for one in segments[at + 2 :] if one.label == "issued"]
        is_year_alone = own is not None and own.date is not None and own.date.month is None
        if is_year_alone and others and text[year.end : year.end + 1] in (".", " ", ","):
            return [*segments[:at], title._replace(end=year.end), *segments[at + 2 :]]
    return segments


def _outlet_before_colon(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "dpa: Bundesrat stimmt zu" and "O Globo. Chuvas deixam …", where the title took the outlet."""
    title = segments[0] if segments else None
    if title is None or title.label not in (*_TITLE_LABELS, "author"):
        return segments
    if title.label != "title" and any(one.label == "title" for one in segments):
        return segments
    parted = _BEFORE_TITLE.match(text, title.start, title.end)
    outlet = match_outlet(parted[1], tolerant=False) if parted else None
    others = [text[one.start : one.end] for one in segments[1:] if one.label in _NAMED_BY]
    if parted is not None and len(others) == 1 and same_outlet(parted[1], others[0]):
        return [Segment("title", parted.end(), title.end), *segments[1:]]
    if others or (title.label == "author" and (parted is None or parted["stop"])):
        return segments
    if parted is None or outlet is None or outlet.kind not in PRESS_KINDS:
        return segments
    if parted["stop"] and outlet.kind == "magazine" and " " not in parted[1]:
        return segments  # "Time. A Very Short Introduction"
    name = Segment("container-title", title.start, parted.end(1))
    return [name, Segment("title", parted.end(), title.end), *segments[1:]]


def _outlet_behind_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Read the first of two outlets, before the title, as its author: AFP in Kabul, “Title”, The Guardian."""
    labels = [one.label for one in segments]
    if labels[:2] != ["container-title", "title"] or "container-title" not in labels[2:] or "author" in labels:
        return segments
    later = segments[labels.index("container-title", 2)]
    names = text[segments[0].start : segments[0].end], text[later.start : later.end]
    behind = match_outlet(names[1], tolerant=False)
    if behind is None or same_outlet(*names):
        return segments
    if behind.kind == "agency" and text[later.start - 1] == "(" and is_press(names[0]):
        return [one._replace(label="author") if one is later else one for one in segments]  # “Lake recedes” (AA)
    return [segments[0]._replace(label="author"), *segments[1:]]


def _whole_outlet(text: str, segments: list[Segment]) -> list[Segment]:
    """Join "Folha de" and "S.Paulo", of which the model takes the second half for a name, and "France 24/AFP"."""
    both = _TWO_OUTLETS.match(text) if "/" in text[: _LONGEST_OUTLET + 1] else None
    if both and all(match_outlet(name, tolerant=False) for name in both.groups()) and not _is_title(segments, both):
        kept = (one for one in segments if one.start >= both.end(2) and one.label != "container-title")
        return [Segment("container-title", 0, both.end(2)), *kept]
    for at, (outlet, rest) in enumerate(pairwise(segments)):
        is_torn = outlet.label == "container-title" and rest.label == "author" and rest.start - outlet.end <= 1
        if is_torn and match_outlet(text[outlet.start : rest.end], tolerant=False) is not None:
            return [*segments[:at], outlet._replace(end=rest.end), *segments[at + 2 :]]
    return segments


def _is_title(segments: Sequence[Segment], both: re.Match[str]) -> bool:
    return any(one.label == "title" and one.start < both.end() for one in segments)


def _outlet_behind_author(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "Tim Wallace, The Telegraph", which the model takes for two authors where no other outlet is named."""
    at = next((number for number, one in enumerate(segments) if one.label == "author"), None)
    if at is None or any(one.label in _PUBLISHED_BY for one in segments):
        return segments
    author = segments[at]
    comma = text.rfind(", ", author.start, author.end)
    if comma <= 0 or not is_press(text[comma + 2 : author.end]) or " " not in text[author.start : comma]:
        return segments
    parted = [author._replace(end=comma), Segment("container-title", comma + 2, author.end)]
    return [*segments[:at], *parted, *segments[at + 1 :]]


def _title_behind_outlet(text: str, segments: list[Segment]) -> list[Segment]:
    """Read the second of two containers as the title where no title was seen and the first is a known outlet."""
    containers = [at for at, one in enumerate(segments) if one.label == "container-title"]
    if len(containers) != 2 or any(one.label == "title" for one in segments):
        return segments
    first, second = (text[segments[at].start : segments[at].end] for at in containers)
    if match_outlet(first, tolerant=False) is None or match_outlet(second, tolerant=False) is not None:
        return segments
    return [one._replace(label="title") if at == containers[1] else one for at, one in enumerate(segments)]


def _press_release(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "communiqué de presse" as what kind of text it is, not as the outlet that printed it."""
    folded = text.casefold()
    found = _PRESS_RELEASE.search(text) if any(map(folded.__contains__, _PRESS_RELEASE_SIGNS)) else None
    inside = [one for one in segments if found and found.start() <= one.start and one.end <= found.end()]
    if found is None or not inside or any(one.label == "genre" for one in inside):
        return segments
    kept = [one for one in segments if one not in inside]
    return sorted([*kept, Segment("genre", *found.span())], key=lambda one: one.start)


def _without_year(text: str, segment: Segment) -> Segment:
    """Take the year off "2018; 2", which the model takes for a volume as a whole."""
    year = _YEAR_BEFORE_VOLUME.match(text, segment.start, segment.end) if segment.label == "volume" else None
    return segment._replace(start=year.end()) if year else segment


def _imprint_behind(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "Die Hinterbühne. Weinheim: Beltz", title and imprint in one, before the year or the end of the string."""
    at = next((at for at, one in enumerate(segments) if one.label in _TITLE_LABELS and _ENDS.match(text, one.end)), -1)
    if at < 0 or any(one.label == "publisher" for one in segments):
        return segments
    title = segments[at]
    imprint = _IMPRINT.search(text[title.start : title.end])
    is_whole = imprint is not None and imprint.start() == 0
    if imprint is None or is_whole is (title.label == "title"):
        return segments
    place = Segment("publisher-place", title.start + imprint.start("place"), title.start + imprint.end("place"))
    publisher = Segment("publisher", title.start + imprint.start("publisher"), title.start + imprint.end("publisher"))
    kept = segments[:at] if is_whole else [*segments[:at], title._replace(end=title.start + imprint.start())]
    return [*kept, place, publisher, *segments[at + 1 :]]


def _journal_with_colon(text: str, segments: list[Segment]) -> list[Segment]:
    """Join "American Economic Journal: Applied Economics", whose second half is no publisher where a volume follows."""
    for at, segment in enumerate(segments[:-2]):
        second, third = segments[at + 1 : at + 3]
        labels = (segment.label, second.label, third.label)
        if labels == ("container-title", "publisher", "volume") and text[segment.end : second.start] == ": ":
            return [*segments[:at], segment._replace(end=second.end), *segments[at + 2 :]]
    return segments


def _unseen_outlet(
    text: str, anchors: Sequence[Anchor], tokens: Sequence[Token], segments: list[Segment]
) -> list[Segment]:
    """Read a known outlet's name that belongs to no field as the outlet, where none was seen."""
    if any(one.label in _PUBLISHED_BY for one in segments):
        return segments
    taken = [(one.start, one.end) for one in segments]
    taken += [(one.start, one.end) for one in anchors if one.role is Role.QUOTED]
    for first, last in find_outlets([token.text if token.anchor is None else "" for token in tokens]):
        start, end = tokens[first].start, tokens[last - 1].end
        if not tokens[first].text[0].islower() and all(end <= begin or start >= stop for begin, stop in taken):
            outlet = Segment(label="container-title", start=start, end=end)
            return sorted([*segments, outlet], key=lambda one: one.start)
    host = next((one for one in _HOST_BEFORE_DAY.finditer(text) if is_press(one[0])), None)
    if host is not None and all(host.end() <= begin or host.start() >= stop for begin, stop in taken):
        segments = sorted([*segments, Segment("container-title", *host.span())], key=lambda one: one.start)
    return segments
