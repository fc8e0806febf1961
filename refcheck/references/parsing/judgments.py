"""Judgments cited by court and number: "ECtHR, Name v. State, no. 27765/09, day", "BGH, Urteil vom … – III ZR 183/17",
"ABRvS 29 January 2020, ECLI:NL:RVS:2020:261".

Their numbers have no place among volumes, issues and pages, where the model looks for one.
"""

from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.names import COURTS_OF_CITIES
from refcheck.references.parsing.segments import Segment, keep_behind, trim
from refcheck.text.patterns import late

COURT = (
    r"(?:ECtHR|ECHR|ECJ|CJEU|ICJ|ICC|ICTY|PCIJ|ITLOS|WTO|EGMR|EuGH|EuG|BGH|BVerfG|BVerwG|BFH|BAG|BSG|OGH|VfGH|VwGH|BGer|"
    r"CEDH|CJUE|CIJ|TEDH|TJUE|ЕСПЧ|"
    rf"(?:{COURTS_OF_CITIES})\s[A-ZÄÖÜ][\w.-]+(?:\s[a-zA-ZÄÖÜ.]{{1,9}}){{0,2}})"
)
_NUMBER = (
    r"(?:(?:[Aa]pp(?:l(?:ication)?)?|[Rr]equête|[Bb]eschwerde|[Dd]emanda|жалоба)\.?\s)?(?:[Nn]os?\.?|[Nn][°º]|Nr\.|№)"
    r"\s\d{1,6}/\d{2,4}(?:(?:,|\sand|\set|\sund)\s\d{1,6}/\d{2,4}){0,4}|"
    r"(?:[Cc]ase|[Rr]s\.?|[Aa]ff(?:aire|\.)|[Aa]sunto)\s[CTF]?[-‑–]?\d{1,4}/\d{2}(?:\s?P)?"
)
_RULED = r"(?:(?:Urteil|Judge?ment|Arrêt|Sentencia)\s(?:of|vom|du|de)\s[^,:]{6,24}[,:]\s)?"
_NAMED = late(
    rf"(?P<court>{COURT})[,:]\s{_RULED}"
    rf"(?P<title>[^,“”„«»\"]{{3,120}}?)(?:\s[\[(][A-Z]{{2,3}}[\])])?,\s(?P<number>{_NUMBER})(?=[\s,.;)]|\Z)"
)
_NUMBER_FIRST = late(
    rf"(?P<court>{COURT})[,:]\s{_RULED}(?P<number>{_NUMBER}),?\s(?P<title>[A-ZÀ-ÖØ-Þ][^,“”„«»\"]{{2,120}}?)(?=,|\.?\Z)"
)
_FILE = (  # "III ZR 183/17", "1 BvR 2656/18"
    r"(?:(?:[IVX]{1,5}|\d{1,2}|[A-Z])\s)?[A-Z][A-Za-z]{0,4}(?:\s?\([A-Za-z.]{2,8}\))?"
    r"\s\d{1,5}[/.]\d{2,4}(?:\s[A-Z.]{1,5})?"
)
_GERMAN = late(
    rf"(?P<court>{COURT})[,:]?\s(?:Urteil|Beschluss|Urt\.|Beschl\.|Entscheidung)\s(?:vom|v\.)\s[^,–—-]{{6,20}}?(?:,|\s[–—-])\s"
    rf"(?:Az\.?:?\s)?(?P<title>{_FILE})"
    r"(?:,\s(?P<report>[A-Z][A-Za-z-]{1,11})\s(?:(?:19|20)\d\d|\d{1,3}),\s(?P<page>\d{1,5}))?(?=[\s,.;)]|\Z)"
)
# "ABRvS 29 January 2020, ECLI:NL:RVS:2020:261"
_BY_IDENTIFIER = late(
    r"(?P<court>[A-Z][^\d,:;“”„«»\"()]{1,60}?),?\s(?:\d[^,:;()]{4,24}|\d{1,2}/\d{1,2}/\d{4}),\s(?P<title>ECLI:[A-Z]{2}:[\w:.]{6,40}\w)"
)
_BEHIND = frozenset(("page", "URL", "accessed"))


def read_judgment(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Read the court as the author, the names of the case or else its number as the title."""
    if not text[:1].isupper() or any(one.role is Role.QUOTED for one in anchors):
        return segments
    found = _NUMBER_FIRST.match(text) or _NAMED.match(text) or _GERMAN.match(text)
    found = found or (_BY_IDENTIFIER.match(text) if "ECLI:" in text else None)
    if found is None:
        return segments
    head = [Segment("author", *found.span("court")), Segment("title", *trim(text, *found.span("title")))]
    if found.groupdict().get("report"):
        head += [Segment("container-title", *found.span("report")), Segment("page", *found.span("page"))]
    return [*head, *keep_behind(segments, found.end(), _BEHIND)]
