"""Mends of who wrote it: authors that ran into the title, the title into authors, bodies taken for titles."""

import re
from collections.abc import Sequence
from itertools import pairwise

from refcheck.references.capitals import CAPITAL
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.containers import IN_BEFORE, is_title_before_in
from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.places import is_country
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_AUTHOR_THEN_TITLE = late(
    rf"(?:{CAPITAL}[\w’'-]+\s(?:{CAPITAL}\.\s?){{1,3}},\s){{0,5}}{CAPITAL}[\w’'-]+\s(?:{CAPITAL}\.\s?){{1,3}}"
    rf"(?=[«“\"]?{CAPITAL}[\w’'-]+(?!\.|\w))"
)
_NAME_FIRST = rf"(?P<first>{CAPITAL}[\w’'-]+)\s(?:{CAPITAL}\.\s){{0,2}}{CAPITAL}[\w’'-]+,\s"
_NAME_BEFORE_WORD = late(rf"{_NAME_FIRST}(?=(?P<last>{CAPITAL}[\w’'-]{{2,}})\Z)")
_NAME_BEFORE_WORDS = late(rf"{_NAME_FIRST}(?=(?P<next>{CAPITAL}[\w’'-]{{2,}})(?:\s{CAPITAL}[\w’'-]+){{1,3}}\Z)")
_GOST_SIGN = late(r"\s//\s|\[Электронный|[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.")
_NAME_COMMA_TITLE = late(
    rf"{CAPITAL}[\w’'.-]*\s(?:{CAPITAL}[\w’'.-]*\s){{0,2}}{CAPITAL}[\w’'-]+,\s"
    rf"(?=(?:A|An|The|Der|Die|Das|Le|La|Les|El|Los|Il)\s|{CAPITAL}[^,]*\s(?:of|in|on|the|for|to|from|der|des|du|de|la|del|di|von|im)\s)"
)
# "De Waal, T., Black Garden": behind initials no name has two words without a comma.
_INITIALS_COMMA_TITLE = late(
    rf"(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Dd]i|[Dd]a|[Ll]a|[Aa]l)\s){{0,2}}{CAPITAL}[\w’'-]+,\s(?:{CAPITAL}\.[\s-]?){{1,3}},\s"
    rf"(?={CAPITAL}[\w’'-]+\s{CAPITAL}?[\w’'-]+)"
)
_ACRONYMS_COMMA = late(r"[A-ZÄÖÜ]{2,8}(?:/[A-ZÄÖÜ]{2,8})+,\s(?=[A-ZÄÖÜ][a-zäöüß]{2})")  # "OSZE/ODIHR, Abschlussbericht"
# "Randolf Menzel/Matthias Eckoldt, Die Intelligenz der Bienen"
_SLASHED_COMMA_TITLE = late(
    rf"(?:{CAPITAL}[\w’'.-]*\s){{1,3}}{CAPITAL}[\w’'-]+(?:\s?/\s?(?:{CAPITAL}[\w’'.-]*\s){{1,3}}{CAPITAL}[\w’'-]+){{1,4}},\s(?={CAPITAL})"
)
_TITLE_ENDS = re.compile(r",\s|\.\s|\s\(")
_EDITED_BY = late(r",\s(?:eds?|edited by|hrsg|hg|éd|dir|a cura di|ред)\b\.?\s", re.IGNORECASE)
_NAME_COLON = re.compile(rf"{CAPITAL}[\w’'-]+\s(?:{CAPITAL}[\w’'.-]*\s){{0,2}}{CAPITAL}[\w’'-]+:\s(?=[^\s“„«\"‘‚])")
_NAME_COLON_QUOTED = re.compile(
    rf"{CAPITAL}[\w’'-]+\s(?:{CAPITAL}[\w’'.-]*\s){{0,2}}{CAPITAL}[\w’'-]+:\s(?=[“„«‚][^“”„«»]{{3,200}}[”“»‘](?:,\sin:\s|\s[–—-]\s))"
)
# "Friederike Böge: „Die Brücke“, F.A.Z., 3.4.2021": a headline with a speaker would stand in its marks as a whole.
_NAMES_COLON_QUOTED = re.compile(
    rf"(?P<names>(?P<given>{CAPITAL}[\w’'-]+)(?:\s(?:{CAPITAL}[\w’'.-]*|and|und|et|y|e|von|van|de)){{1,6}}):\s"
    r"(?=[“„«‚\"][^\W\d_a-zà-ÿа-яё][^“”„«»\"]{3,200}(?:[”“»‘\"],\s|,[”\"]\s|[”“»‘\"]\s\([^\W\d_]))"
)
_BODY_COLON = re.compile(rf"({CAPITAL}[^:“„«\",;()]{{2,80}}):\s(?=\S)")
_BODY_WITH_ACRONYM = re.compile(rf"{CAPITAL}[^.:;“„«\"()]{{8,120}}\s\({CAPITAL}[\w-]{{1,14}}\)(?=\.\s{CAPITAL})")
_BODY_WITH_ACRONYM_COLON = re.compile(rf"({CAPITAL}[^:“„«\",;()]{{2,80}}\s\({CAPITAL}[\w-]{{1,14}}\)):\s(?=\S)")
_BODY_COLONS = (_BODY_COLON, _BODY_WITH_ACRONYM_COLON)
_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜa-z]{0,3}[A-ZÄÖÜ]{1,3}|[A-ZÄÖÜ][a-zäöü]{0,12}-?[A-ZÄÖÜ][a-zäöüß]{2,12}")
_GERMAN_BODY = re.compile(
    rf"(?:{CAPITAL}\w+\s)?{CAPITAL}\w*(?:dienst|amt|ministerium|behörde|verband|agentur|kammer|stiftung|zentrale|anstalt)"
)
_IN_OUTLET = late(r"\b[Ii]n:?\s[A-Z„«»“]")
_NAMES_SLASHED = re.compile(
    rf"(?:{CAPITAL}[\w’'.-]*\s){{1,3}}{CAPITAL}[\w’'-]+(?:\s?/\s?(?:{CAPITAL}[\w’'.-]*\s){{1,3}}{CAPITAL}[\w’'-]+){{1,4}}:\s(?=\S)"
)
# What German and French references have and English headlines with a speaker ("Angela Merkel: I stay") do not.
_PRINTED_WITH_COLON = late(
    r"[.,]\s[Ii]n:\s|\bS\.\s?\d|\bAufl\.|\bHrsg\b|\bNr\.\s?\d|\b(?:abgerufen|Zugriff|Abruf|Verlag|consulté)\b|"
    rf",\s{CAPITAL}[\w-]+:\s{CAPITAL}\w+,?\s\d{{4}}"
)
_NO_DATE_BEHIND = re.compile(r"\s\((?:no date|undated|n\.\s?d\.|o\.\s?[DJ]\.|s\.\s?[df]\.|без даты)\)", re.IGNORECASE)
_COMING = re.compile(
    r"\s\((?:in press|forthcoming|im Erscheinen|im Druck|à paraître|sous presse|en prensa|no prelo|"
    r"in corso di stampa|baskıda|в печати)\)\.?\s",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"(?P<name>[^\W\d_][^()\[\]“”„\"«»:]{1,79}?)\.?\s\((?:(?:1[5-9]|20)\d\d[a-z]?(?:-\d\d-\d\d)?|n\.\s?d\.)[,)]"
)
_HANDLE = re.compile(r"(?P<name>@\w{2,30})[.:,]\s")
_YEAR_BEHIND = re.compile(r"\.\s(?:1[5-9]|20)\d\d[a-z]?\.\s")
_INITIALS_BEFORE = re.compile(rf"({CAPITAL}\.(?:[\s-]?{CAPITAL}\.){{0,3}})\s(?=[^\W\d_a-zà-ÿа-яё][^\s.]|[“„«‘'\"])")
_OF_OUTLETS = frozenset(("container-title", "publisher"))
_BODIES = frozenset(("think_tank", "organisation", "government"))
_LONGEST_NAME = 80
_TITLE_LABELS = ("title", "container-title")


def part_authors(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give the title what an author's segment has swallowed of it."""
    first = next((at for at, one in enumerate(segments) if one.label in ("author", "editor")), None)
    if first is None:
        return segments
    segment, behind = segments[first], segments[first + 1] if first + 1 < len(segments) else None
    words = text[segment.start : segment.end]
    has_title = any(one.label == "title" for one in segments)
    is_quoted = any(one.role is Role.QUOTED and one.start > segment.start for one in anchors)
    if is_country(words) and behind and behind.label == "title" and text[segment.end : behind.start] == ", ":
        return [*segments[:first], behind._replace(start=segment.start), *segments[first + 2 :]]
    parted = _AUTHOR_THEN_TITLE.match(words)
    if parted is not None and not (_GOST_SIGN.search(text) and _goes_on(text, segment, parted.end(), behind)):
        parted = None
    if parted is None and not is_quoted:
        parted = _match_name_before_word(words)
    if parted is None and not has_title and not is_quoted:
        forms = (_NAME_COMMA_TITLE, _INITIALS_COMMA_TITLE, _ACRONYMS_COMMA, _SLASHED_COMMA_TITLE)
        parted = next(filter(None, (form.match(words) for form in forms)), None) or _match_name_before_title(words)
    if parted is None or parted.end() >= len(words):
        return segments
    start, end = trim(text, segment.start, segment.start + parted.end(), keep_initial=True)
    author = segment._replace(label="author", start=start, end=end)
    title_start, title_end = segment.start + parted.end(), segment.end
    rest = segments[first + 1 :]
    if behind and behind.label == "title":
        title_end, rest = behind.end, segments[first + 2 :]
    title = Segment(label="title", start=title_start, end=title_end)
    return [*segments[:first], author, title, *rest]


def part_slashed_names(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Olga Ivanova / Jan Behr, The Long Border, …", whose names the model takes for titles."""
    if not segments or segments[0].label == "author" or " / " not in text[:_LONGEST_NAME]:
        return segments
    names = _SLASHED_COMMA_TITLE.match(text)
    parts = names[0].rstrip(", ").split(" / ") if names else ()
    if names is None or any(match_outlet(one, tolerant=False) or is_organisation(one) for one in parts):
        return segments
    stop = _TITLE_ENDS.search(text, names.end())
    start, end = trim(text, names.end(), stop.start() if stop else len(text))
    kept = [one for one in segments if one.start >= end]
    return [Segment("author", 0, names.end() - 2), Segment("title", start, end), *kept]


def _match_name_before_word(words: str) -> re.Match[str] | None:
    """Match "Karl Brandt, " in "Karl Brandt, Bleiben", where the order of names shows that no given name follows."""
    match = _NAME_BEFORE_WORD.match(words)
    if match is not None and is_country(match["last"]):
        return match
    if match is None or match["first"] not in all_given_names() or match["last"] in all_given_names():
        return None
    return match


def _match_name_before_title(words: str) -> re.Match[str] | None:
    """Match "Steve Coll, " in "Steve Coll, Ghost Wars", where no other words can be the title."""
    match = _NAME_BEFORE_WORDS.match(words)
    is_person = match is not None and match["first"] in all_given_names() and match["next"] not in all_given_names()
    return match if is_person else None


def _goes_on(text: str, author: Segment, length: int, behind: Segment | None) -> bool:
    """Tell the title's first words behind "Ташев А." from the surname behind "Наталья М."."""
    rest = text[author.start + length : author.end]
    is_joined = behind is not None and behind.label == "title" and text[author.end : behind.start] in (", ", " ")
    return is_joined or any(word[0].islower() for word in rest.split()[1:]) or len(rest.split()) > 1


def part_editors(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "Northern Seas, ed. Ole Fiil" into the container behind "in" and its editor."""
    mended: list[Segment] = []
    for segment in segments:
        if is_title_before_in(text, segment, mended):
            mended.append(segment._replace(label="title"))
            continue
        edited = _EDITED_BY.search(text, segment.start, segment.end) if segment.label == "editor" else None
        if edited is None or not IN_BEFORE.search(text, max(0, segment.start - 8), segment.start):
            mended.append(segment)
            continue
        mended.append(Segment(label="container-title", start=segment.start, end=edited.start()))
        mended.append(segment._replace(start=edited.end()))
    return mended


def author_before_colon(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "Anne Krause: Kahlschlag mit Ansage, in: Die Zeit", where the title took the author."""
    slashed = _NAMES_SLASHED.match(text)
    if slashed is not None:
        start, end = trim(text, 0, slashed.end())
        return [Segment(label="author", start=start, end=end), *_from(segments, slashed.end())]
    if not segments or segments[0].label != "title" or any(one.label == "author" for one in segments):
        return segments
    title = segments[0]
    named = _BODY_WITH_ACRONYM.match(text)
    if named is not None and title.start == 0 and named.end() + 2 < title.end:
        return [Segment(label="author", start=0, end=named.end()), *_from(segments, named.end() + 2)]
    body = next(filter(None, (one.match(text, title.start, title.end) for one in _BODY_COLONS)), None)
    is_placed = any(one.label in ("publisher-place", "page") for one in segments)
    is_body = body is not None and (_is_body(body[1]) or (is_placed and _is_short_body(body[1])))
    if body and is_body and not _IN_OUTLET.search(text) and not text[: title.start].strip():
        author = Segment(label="author", start=title.start, end=body.end(1))
        return [author, title._replace(start=body.end()), *segments[1:]]
    names = _NAMES_COLON_QUOTED.match(text)
    if names is not None and names["given"] in all_given_names() and not is_country(names["names"]):
        return [Segment("author", *names.span("names")), title._replace(start=names.end()), *segments[1:]]
    name = _NAME_COLON.match(text, title.start, title.end) or _NAME_COLON_QUOTED.match(text)
    if name is None or is_country(text[title.start : name.end()].rstrip(": ")):
        return segments
    is_of_book = any(one.label == "publisher" for one in segments) and name[0].split()[0] in all_given_names()
    if not is_of_book and not _PRINTED_WITH_COLON.search(text):
        return segments
    start, end = trim(text, title.start, name.end())
    return [Segment(label="author", start=start, end=end), title._replace(start=name.end()), *segments[1:]]


def _is_body(name: str) -> bool:
    outlet = match_outlet(name, tolerant=False)
    if outlet:
        return outlet.kind in _BODIES
    bare = name.partition(" (")[0]
    return _GERMAN_BODY.fullmatch(bare) is not None or (bare != name and is_organisation(bare))


def _is_short_body(name: str) -> bool:
    """Tell "BMZ: Länderbericht Georgien. Bonn 2020" from a headline about a country."""
    return _ACRONYM.fullmatch(name) is not None and not is_country(name)


def _from(segments: Sequence[Segment], start: int) -> list[Segment]:
    """Give the segments that end behind `start`, the first of them no earlier than there."""
    return [one._replace(start=max(one.start, start)) for one in segments if one.end > start]


def initials_of_author(text: str, segments: list[Segment]) -> list[Segment]:
    """Give "Moyn, S. Not Enough" its initials back, which the model takes for the first words of the title."""
    for at, (author, title) in enumerate(pairwise(segments)):
        if author.label != "author" or title.label != "title" or text[author.end : title.start] != ", ":
            continue
        initials = _INITIALS_BEFORE.match(text, title.start, title.end)
        if initials is not None and " " not in text[author.start : author.end]:
            whole = author._replace(end=initials.end(1))
            return [*segments[:at], whole, title._replace(start=initials.end()), *segments[at + 2 :]]
    return segments


def body_before_dated_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "International Energy Agency, Coal 2023: Analysis", where the year of the title is taken for the date."""
    labels = [one.label for one in segments[:3]]
    if labels != ["author", "issued", "title"] or text[segments[1].end : segments[2].start] != ": ":
        return segments
    author, year, title = segments[:3]
    comma = text.find(", ", author.start, author.end)
    if comma < 0 or not is_organisation(text[author.start : comma]) or text[author.end : year.start] != " ":
        return segments
    return [author._replace(end=comma), title._replace(start=comma + 2), *segments[3:]]


def undated_author(text: str, segments: list[Segment]) -> list[Segment]:
    """Read what stands before "(no date)" as the author where neither author nor outlet was seen before the title."""
    if not segments or segments[0].label not in _TITLE_LABELS:
        return segments
    first = segments[0]
    undated = _NO_DATE_BEHIND.search(text, 0, first.end)
    if undated is None:
        return segments
    start, end = trim(text, 0, undated.start())
    if not 1 < end - start <= _LONGEST_NAME:
        return segments
    author = Segment(label="author", start=start, end=end)
    return [author, first._replace(start=max(first.start, undated.end())), *segments[1:]]


def unpublished(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "(in press)" as what parts authors and title, as a year does."""
    coming = _COMING.search(text, 0, _LONGEST_NAME * 2)
    if coming is None or not segments or segments[0].label != "author" or segments[0].start >= coming.start():
        return segments
    author = segments[0]._replace(end=trim(text, segments[0].start, coming.start(), keep_initial=True)[1])
    mended = [author, *(one for one in segments[1:] if one.start >= coming.end() or one.end <= coming.start())]
    behind = next((at for at, one in enumerate(mended) if one.start >= coming.end()), None)
    has_title = any(one.label == "title" for one in mended)
    if behind is not None and not has_title and mended[behind].label == "container-title":
        mended[behind] = mended[behind]._replace(label="title")
    return mended


def body_as_author(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Pew Research Center. (2020, March 3). Title" as written by the body; a newspaper stays the outlet.

    Where another outlet or publisher follows ("EFE (2022). Title. Agencia EFE"), the first is the author.
    """
    labels = [one.label for one in segments]
    if not labels or "author" in labels or "title" not in labels:
        return segments
    head = _BEFORE_DATE.match(text) or _HANDLE.match(text)
    first = segments[0]
    if head is not None and not (first.start == 0 and first.end >= head.end("name")):
        behind = [one for one in segments if one.start >= head.end("name")]
        is_whole = len(behind) + 1 >= len(segments) and any(one.label == "title" for one in behind)
        return [Segment("author", 0, head.end("name")), *behind] if is_whole else segments
    is_outlet = labels[0] in _OF_OUTLETS
    has_other = is_outlet and not _OF_OUTLETS.isdisjoint(labels[1:])
    dated = head or (has_other and _YEAR_BEHIND.match(text, first.end))
    if "title" not in labels[1:] or text[: first.start].strip() or not dated:
        return segments
    if not (labels[0] == "title" and first.end - first.start <= _LONGEST_NAME) and not has_other:
        outlet = match_outlet(text[first.start : first.end], tolerant=False) if is_outlet else None
        if outlet is None or outlet.kind not in _BODIES:
            return segments
    return [first._replace(label="author"), *segments[1:]]
