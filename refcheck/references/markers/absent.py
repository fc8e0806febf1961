"""Names and years in parentheses that no entry bears, in a piece that cites in just this way: "(Marsh, 1951)"."""

import re
from collections.abc import Iterator, Sequence

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundMarker
from refcheck.references.parsing.places import is_country
from refcheck.text.patterns import late

_CAPITALIZED = r"[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ][a-zà-ÿа-яёığşçöüčšžł’'-]+(?:[A-ZÀ-Þ][a-zà-ÿ]+)?"
_NAME = rf"(?:(?:van|von|de|der|den|di|da|del|la|le|al|el|bin)\s){{0,3}}{_CAPITALIZED}"
NAME_AND_YEAR = re.compile(
    rf"(?P<name>{_NAME}(?:(?:,\s{_NAME}){{0,3}},?\s(?:&|and|und|et|y|e)\s{_NAME})?)(?P<comma>,?)\s(?:1[5-9]|20)\d\d[a-z]?"
)
_PRINTED_YEAR = re.compile(r"(?P<comma>,?)\s(?:1[5-9]|20)\d\d[a-z]?(?=[,;:)\]]|\Z)")
_WORD_BEFORE = late(r"[a-zà-ÿа-яёığşçöü]{2,}[,”\"’»]?\s\Z")
_CLAUSE_BEHIND = re.compile(r"[.,;:]|\s[a-zà-ÿа-яё]")
_DAY_BEHIND_COMMA = re.compile(r"[^\W\d],\s(?:\d{1,2}\.?\s)?[^\W\d_]{3,9}\.?\s(?:\d{1,2},\s)?(?:1[5-9]|20)\d\d\)")
_FEWEST_RESOLVED = 3
_FEWEST_PLAIN = 2
_MOST = 40


def find_without_entry(
    text: str, doubtful: Sequence[re.Match[str]], found: Sequence[FoundMarker]
) -> Iterator[FoundMarker]:
    """Find them where at least three others of the same form have their entries, and three times as many as lack them.

    A year behind a place, a film or a firm looks the same: a name that the text uses elsewhere is left alone.
    """
    commas = [_has_comma(text, one) for one in found if one.items and one.style is CitationStyle.AUTHOR_DATE]
    dated = sum(one.items != () and _DAY_BEHIND_COMMA.search(text, one.start, one.end) is not None for one in found)
    for has_comma in (True, False):
        likely = [one for one in doubtful if bool(_comma_of(one)) is has_comma and _stands_like_marker(text, one)]
        plain = commas.count(has_comma)
        # "(The Guardian, 12 July 2024)" shows the form too, but not alone: in such a piece "(Munich, 2019)" is none.
        resolved = plain + (dated if has_comma and plain >= _FEWEST_PLAIN else 0)
        if resolved < _FEWEST_RESOLVED or len(likely) * 3 > resolved or len(likely) > _MOST:
            continue
        for match in likely:
            name = _name_of(match)
            if text.count(name) > 1:
                continue
            yield FoundMarker(
                start=match.start(),
                end=match.end(),
                style=CitationStyle.AUTHOR_DATE,
                unresolved_reason=f"the list has no entry for “{name}”",
                score=0.6,
                is_without_entry=True,
            )


def _has_comma(text: str, marker: FoundMarker) -> bool | None:
    year = _PRINTED_YEAR.search(text, marker.start, marker.end)
    return bool(year["comma"]) if year else None


def _comma_of(match: re.Match[str]) -> str:
    read = NAME_AND_YEAR.fullmatch(match[1])
    return read["comma"] if read else ""


def _name_of(match: re.Match[str]) -> str:
    read = NAME_AND_YEAR.fullmatch(match[1])
    return read["name"] if read else ""


def _stands_like_marker(text: str, match: re.Match[str]) -> bool:
    name = _name_of(match)
    before = text[max(0, match.start() - 40) : match.start()]
    if not _WORD_BEFORE.search(before) or not _CLAUSE_BEHIND.match(text, match.end()):
        return False
    return not is_country(name)
