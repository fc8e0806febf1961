"""Works of a body that a number or a town tells: "IMF, Country Report No. 24/118, May 2024."."""

from refcheck.references.capitals import CAPITAL
from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.segments import Segment
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_BODY = rf"(?P<body>{CAPITAL}[^,.:;()\d“”„«»\"]{{1,80}})"
_NUMBERED = late(
    rf"{_BODY}[,:]\s(?P<title>{CAPITAL}[^\W\d_]+(?:[\s-][^\W\d_]+){{0,5}}?\s"
    r"(?:No\.?|Nos\.|Nr\.?|[Nn][°º]|N\.[°º]|№|núm\.)\s?\d[\d/.-]{0,10}(?<=\d))(?=,\s(?:[^\W\d_]{3,10}\.?\s)?(?:19|20)\d\d)"
)
_WITH_TOWN = late(
    rf"{_BODY}\s\((?:19|20)\d\d[a-z]?\)[.:,]?\s(?P<title>{CAPITAL}[^.“”„«»\"()]{{4,200}})\.\s"
    rf"(?P<place>{CAPITAL}[a-zß-ÿ]{{2,}}(?:[\s/-]{CAPITAL}[a-zß-ÿ]{{2,}}){{0,2}})\.?\s*\Z"
)
_SERIES = late(
    r"\b\w{0,20}(?:report|paper|note|brief|briefing|study|studie|series|update|assessment|evaluation|bericht|papier|"
    r"gutachten|rapport|cahier|informe|document|documento|relazione|quaderno|relatório|доклад|отчет|отчёт|raporu?)\b"
)
_REPLACED = frozenset(("author", "title", "container-title", "publisher-place", "publisher", "genre"))
_OF_NUMBER = frozenset(("volume", "issue", "number", "page"))


def read_body_work(text: str, segments: list[Segment]) -> list[Segment]:
    """Give a body's title its number, and the town behind it a field of its own.

    A series and its number are all the title that such a paper has; cut before the number, it is the title of
    hundreds of others.
    """
    numbered = _NUMBERED.match(text)
    found = numbered or _WITH_TOWN.match(text)
    if found is None or not is_organisation(found["body"]):
        return segments
    read = [Segment("author", *found.span("body")), Segment("title", *found.span("title"))]
    gone = _REPLACED
    if numbered is not None:
        if _SERIES.search(found["title"].casefold()) is None:
            return segments
        gone = _REPLACED | _OF_NUMBER
    else:
        if match_outlet(found["place"], tolerant=False) is not None or is_organisation(found["place"]):
            return segments
        read.append(Segment("publisher-place", *found.span("place")))
    kept = (one for one in segments if one.label not in gone and one.end > found.end("body"))
    return sorted([*read, *kept], key=lambda one: one.start)
