"""Books as MLA and Chicago list them: "Rhys, Jean. Wide Sargasso Sea. Edited by Angela Smith, Penguin, 2000."

Nothing but stops parts author, title and publisher there, which the model reads well only for long titles; the form
as a whole leaves no doubt.
"""

import re
from collections.abc import Sequence

from refcheck.datatypes.selectors import Span
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁ]"
_WORD = rf"{_CAPITAL}[\w’'-]{{1,30}}"
_GIVEN = rf"(?:{_CAPITAL}\.[\s-]?|{_WORD}\s?|(?:de|la|van|von|der|den|di|da|du|del)\s){{1,4}}"
_BOOK = re.compile(
    rf"\s*(?P<author>(?:(?:de|la|van|von|der|den|di|da|du|del|al-|bin)\s?){{0,2}}{_WORD}(?:[\s-]{_WORD}){{0,2}},\s{_GIVEN}"
    rf"(?:,?\s(?:and|&)\s{_GIVEN}(?:(?:de|la|van|von|der)\s)?(?:{_WORD})?|,\set\sal\.?)?)(?P<editor>,\s(?:eds?|editors?))?(?:(?<=\.)|\.),?\s"
    rf"(?P<title>{_CAPITAL}[^.“”«»\"()\d/]{{2,200}}(?:\bDr\.|\bMr\.|\bMrs\.|\bSt\.|\bvs\.)?[^.“”«»\"()/]{{0,120}}?)[.?!]\s"
    r"(?:(?:1[5-9]|20)\d\d\.\s)?"
    rf"(?:(?:Edited|Translated|Illustrated|Introduction|Foreword)(?:\sand\s\w{{6,12}})?\sby\s(?:{_CAPITAL}\.\s?|[\w’'-]+,?\s?|\s){{2,12}}?[,.]\s)?"
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)|[Rr]ev\.|[Rr]evised)\sed(?:\.|ition)?[,.]\s|[Vv]ol\.\s\d{{1,2}}[,.]\s)?"
    rf"(?:(?P<place>{_WORD}(?:[\s,]{{1,2}}{_WORD}){{0,2}}):\s)?"
    rf"(?P<publisher>{_CAPITAL}[\w’'&-]*\.?(?:\s(?:{_CAPITAL}\.?[\w’'&-]*|of|and|de|the)){{0,6}}),\s(?P<year>(?:1[5-9]|20)\d\d)\b(?=[.,;)]?\s{{0,2}}(?:\d{{1,3}}[–-]\d{{1,3}}\.?\s*)?\Z)"
)
_LONGEST = 400
_PUBLISHER = late(
    r"\b(?:Press|Presses|Verlag|Books?|[ÉE]ditions?|Editorial|Ediciones|Edizioni|Edi[cç]ões|Publish(?:ers|ing)|UP|"
    r"Routledge|Penguin|Springer|Palgrave|Brill|Wiley|Sage|Polity|Verso|Elgar|Suhrkamp|Yayınları|Yayınevi)\b"
)
# "Oxfam and Greenpeace Africa, Feeding a Monster (June 2021)", "Ole Fiil (ed.), Meere (Kiel, 1990)"
_NOTE = re.compile(
    rf"(?:(?P<inverted>{_CAPITAL}[\w’'-]{{1,30}},\s(?:{_CAPITAL}\.[\s-]?){{1,3}}(?<=\s)(?!{_CAPITAL}\.))|"
    rf"(?P<author>{_CAPITAL}[^,.;:()“”„«»‘‚\"\d]{{2,90}}(?:\b{_CAPITAL}\.\s[^,.;:()“”„«»\"\d]{{2,40}}){{0,2}}?)"
    rf"(?P<editor>\s\((?:eds?|Hrsg|dir)\.?\))?,\s(?!{_CAPITAL}\.\s))"
    rf"(?P<title>{_CAPITAL}[^();“”„«»‘‚\"]{{2,200}}?(?<![\d.,]))\s"
    rf"\((?:(?P<place>{_CAPITAL}[^():,;\d]{{1,40}})(?::\s(?P<publisher>[^():;]{{2,70}}))?,\s)?(?:\d{{1,2}}\s)?(?:[^\W\d_]{{3,10}}\.?\s)?"
    r"(?P<year>(?:1[5-9]|20)\d\d)\)(?=\s{0,2}\Z|[.,;]\s{0,2}(?:\Z|(?:at\s|(?:pp?|S|s|vol|ch|chap|t)\.\s?)?\d|https?://|www\.|accessed\b|available\b))"
)


def read_note_of_book(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Author, Title (Place: Publisher, Year)" by its form, where the model saw no author or no whole title."""
    first = segments[0].start if segments else 0
    found = _NOTE.match(text, first) if len(text) <= _LONGEST and "(" in text else None
    if found is None or text[:first].strip(" .[]()0123456789") or _is_seen(segments, found):
        return segments
    opening = found.end("title")
    kept = [one for one in segments if one.start >= opening and one.label not in _OF_BOOK]
    read = [
        Segment("editor" if found["editor"] else "author", *_author_of(text, found)),
        Segment("title", *found.span("title")),
        *(Segment(label, *found.span(group)) for label, group in _IMPRINT if found[group]),
    ]
    if found["place"] and not found["publisher"] and _PUBLISHER.search(found["place"]):
        read[-1] = read[-1]._replace(label="publisher")  # "(Harvard University Press, 2018)"
    return sorted([*read, *kept], key=lambda one: one.start)


_OF_BOOK = frozenset(
    ("author", "editor", "title", "container-title", "publisher", "publisher-place", "collection-title")
)
_IMPRINT = (("publisher-place", "place"), ("publisher", "publisher"))


def _is_seen(segments: Sequence[Segment], found: re.Match[str]) -> bool:
    """Tell whether the model saw author and title on their sides of the comma, or a container's title between them."""
    title = next((one for one in segments if one.label == "title"), None)
    author = next((one for one in segments if one.label in ("author", "editor")), None)
    is_title = title is not None and title.start >= found.start("title") and title.end <= found.end("title")
    return is_title and author is not None and author.end <= found.start("title")


def _author_of(text: str, found: re.Match[str]) -> Span:
    """Give the author's place, with the stop of the last initial in "Moyn, S. Not Enough (…, 2018)"."""
    return found.span("author") if found["author"] else trim(text, *found.span("inverted"), keep_initial=True)


def read_book(text: str, segments: list[Segment]) -> list[Segment]:
    """Give author, title, place and publisher of a book in this form, whatever was seen in them."""
    found = _BOOK.match(text) if len(text) <= _LONGEST and not _is_read(segments) else None
    if found is None or match_outlet(found["publisher"], tolerant=False) is not None:
        return segments
    kept: Sequence[Segment] = [
        one
        for one in segments
        if one.label not in ("author", "title", "container-title", "publisher", "publisher-place", "collection-title")
        and not (one.start < found.end("title") and found.start("author") < one.end)
    ]
    fields = [
        ("editor" if found["editor"] else "author", "author"),
        ("title", "title"),
        ("publisher-place", "place"),
        ("publisher", "publisher"),
    ]
    read = [Segment(label, *found.span(group)) for label, group in fields if found[group]]
    return sorted([*read, *kept], key=lambda one: one.start)


def _is_read(segments: Sequence[Segment]) -> bool:
    """Tell whether the model saw the book's three parts and nothing else, which it mostly does."""
    labels = {one.label for one in segments}
    return {"author", "title", "publisher"} <= labels and "container-title" not in labels
