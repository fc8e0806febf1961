"""Press releases named by their kind and day alone: "Pro Bahn: Pressemitteilung vom 12. August 2024".

The model takes the point of the day for the end of a title.
"""

from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, keep_behind, trim
from refcheck.text.patterns import late

_KIND = (
    r"(?:(?i:press|media|news)\s(?:release|statement)|(?:Presse|Medien)(?:mitteilung|meldung|erklärung|information)|Mitteilung|"
    r"(?i:communiqué)(?:\sde\spresse)?|(?i:comunicado)(?:\sde\s(?:prensa|imprensa))?|(?i:nota)\sde\s(?:prensa|imprensa)|"
    r"(?i:comunicato)(?:\sstampa)?|(?i:пресс-релиз)|(?i:заявление)|Schreiben|Erklärung|Stellungnahme|Statement)"
)
_NUMBER = r"(?:\s(?:No\.?|Nr\.?|n\.?[°º]\.?|№)\s?\d{1,4}(?:/\d{2,4})?)?"
_DATED = late(
    rf"(?P<body>[^\W\d_][^\n:“”„«»\"]{{1,80}}?)[:,.]\s(?P<title>(?:[a-zà-ÿ]{{3,12}}\s)?{_KIND}{_NUMBER}),?\s(?:vom|v\.|of|dated|du|del?|от|,)\s?"
    r"(?=[\dA-Z])"
)
_OPENS = late(
    rf"(?P<title>{_KIND}{_NUMBER})\s(?:du|de\sla|de\sl[’']|des|del|della|dell[’']|de)\s?"
    r"(?P<body>[^\W\d_][^\n,:“”„«»\"]{3,80}),\s(?=\d)"
)
# "…: Pressemitteilung Nr. 210 vom 19. Mai 2022: Weniger Schweine in Deutschland"
_HEADLINE = late(r":\s(?P<title>[^\W\d_][^\n:]{8,200}?)(?:,\s(?:https?://|www\.)\S+)?\.?\s*")
_BEHIND = frozenset(("URL", "accessed", "DOI", "publisher-place"))


def read_press_release(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Read the body as the author and the kind as the title, where the day follows right behind."""
    if any(one.role is Role.QUOTED for one in anchors):
        return segments
    found = _DATED.match(text) or _OPENS.match(text)
    if found is None:
        return segments
    date = next((one for one in anchors if one.role is Role.ISSUED and one.start == found.end()), None)
    if date is None:
        return segments
    head = [
        Segment(label, *trim(text, *found.span(group))) for label, group in (("author", "body"), ("title", "title"))
    ]
    headline = _HEADLINE.fullmatch(text, date.end)
    if headline is not None:
        head[1] = Segment("title", *trim(text, *headline.span("title")))
    return sorted(
        [*head, Segment("issued", date.start, date.end), *keep_behind(segments, date.end, _BEHIND)],
        key=lambda one: one.start,
    )
