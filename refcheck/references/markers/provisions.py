"""Laws by their number, with or without a place in them: "(Ley 26.737, art. 8)", "(Law No. 17/2014)"."""

from refcheck.references.found import FoundItem
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.keys import NameIndex
from refcheck.text.patterns import late

_PROVISION = late(
    r"(?P<name>[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^\W\d_]{1,20}(?:[ .º°№-]{1,3}[^\W\d_]{1,12}){0,3}[ .º°№-]{1,3}\d[\d./-]{1,14})"
    r"(?:,\s(?:arts?|artículos?|articles?|Artikel|artt|secs?|ss?|paras?|§§?|cap|ch|ст|md)\.?\s?(?P<place>\d{1,4}[^;,]{0,12}))?",
)

# "Regulation 2024/1689, Art. 50": a year and a number that is none.
_YEAR_AND_NUMBER = late(r"[^\W\d_][^\d;]{2,40}\s(?:19|20)\d\d/(?!(?:19|20)\d\d\b)\d{3,4}\b")


def names_law(inner: str) -> bool:
    """Tell a law named by its number, which need not be listed, from an author and a year."""
    return "/" in inner and _YEAR_AND_NUMBER.match(inner.strip()) is not None


def match_provision(inner: str, index: NameIndex) -> FoundItem | None:
    """Match a law by the kind and number with which exactly one entry begins."""
    found = _PROVISION.fullmatch(inner.strip())
    if found is None:
        return None
    folded = f" {fold_name(found['name'])} "
    keys = [key for key in index.find(found["name"], None) if key.words.startswith(folded)]
    return FoundItem(work=keys[0].work, locator=found["place"]) if len(keys) == 1 else None
