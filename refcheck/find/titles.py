"""A cited title against a page's: tolerant of typography, cuts and small edits, strict on what tells works apart.

`text.similarity` asks whether a page may be the cited one; here one of many pages about the same thing is
chosen, so that a swapped name or figure must count for more than a long run of common words.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Levenshtein

from refcheck.text.outlets import outlet_key
from refcheck.text.patterns import late

_WORD = late(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_SITE_SEPARATOR = late(r"\s+[|–—·•»›-]+\s+|\s*[|»›]\s*|\s*::\s*")
_INNER_SEPARATOR = late(r"\s*(?:[:;|•·»›]|\s[–—-]+\s|[.?!…]\s|,\s|\s[(\[])\s*")
_ELLIPSIS = re.compile(r"(?:…|\.\.\.)\s*\Z")
_FUNCTION_WORDS = frozenset(
    "a an the of to in on at by for from with and or but as is are was be been has have had it its this that "
    "how why what when who where after over amid into will would can could says said say der die das ein eine und "
    "in im von zu mit auf für le la les un une et de des du en au aux el los las y del por con para il lo gli di "
    "da o os e do em no na и в на о с по за из".split()
)
_NEGATIONS = frozenset("not no never without denies deny denied nicht kein keine pas non sin sans не нет без".split())
_SHORTEST_CUT = 4  # words; below that many works begin alike
_LEAST_SHARED = 0.8  # of the words in order, both ways: two edits in ten
_SAME_WORD = 74  # "Masood" and "Massoud", "honours" and "honors", "ban" and "banned" by its beginning
_MOST_WORDS = 80
_MOST_PAGE_TITLE = 1000


class TitleMatch(StrEnum):
    """How a page's title stands to the cited one, best first."""

    SAME = "same"
    CUT = "cut"
    CLOSE = "close"
    EDITED = "edited"
    DIFFERENT = "different"


_ORDER = tuple(TitleMatch)


def match_titles(cited: str, found: Iterable[str | None], *, site_names: Iterable[str | None] = ()) -> TitleMatch:
    """Give the best match of the cited title with one of a page's titles.

    A site's name behind a separator does not count: any last part where it is one of `site_names`, or is short.
    """
    names = {outlet_key(name) for name in site_names if name}
    forms = [form for title in found if title for form in _title_forms(title[:_MOST_PAGE_TITLE], names)]
    cited_forms = _title_forms(cited, names)
    matches = [_match(one, other) for one in cited_forms for other in forms]
    return min(matches, key=_ORDER.index, default=TitleMatch.DIFFERENT)


def missing_words(cited: str, title: str) -> tuple[str, ...]:
    """List the telling words of the cited title that the other lacks in any spelling."""
    there = words_of(title)
    return tuple(
        word
        for word in words_of(cited)
        if word not in _FUNCTION_WORDS and not any(_is_same_word(word, other) for other in there)
    )


def is_printed(headline: str, raw: str, *, longer_than: str) -> bool:
    """Tell whether a headline of more words than a title stands word for word in a printed reference."""
    words = words_of(headline)
    if len(words) < _SHORTEST_CUT or len(words) <= len(words_of(longer_than)):
        return False
    return f" {' '.join(words)} " in f" {' '.join(words_of(raw, most=400))} "


def words_of(text: str, *, most: int = _MOST_WORDS) -> list[str]:
    """Give the words folded: no case, accents, quotation marks or possessive marks."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ʼ", "'").replace("’", "'").replace("&", " and "))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return [_fold_figure(word) for word in _WORD.findall(plain)[:most]]


def _fold_figure(word: str) -> str:
    return re.sub(r"[.,](?=\d{3}(?:\D|\Z))", "", word) if word[0].isdigit() else word.replace("'", "")


def _title_forms(title: str, names: set[str]) -> list[str]:
    """Give the title, and what is left of it without a site's name behind (or before) a separator."""
    forms = [title]
    rest = title
    for _ in range(3):
        separators = list(_SITE_SEPARATOR.finditer(rest))
        if not separators:
            break
        last = separators[-1]
        tail = outlet_key(rest[last.end() :])
        if tail in names or len(tail.split()) <= 4:
            rest = rest[: last.start()]
            forms.append(rest)
            continue
        head = outlet_key(rest[: separators[0].start()])
        if head not in names:
            break
        rest = rest[separators[0].end() :]
        forms.append(rest)
    return [form for form in forms if form.strip()]


def _match(cited: str, found: str) -> TitleMatch:
    one, other = words_of(cited), words_of(found)
    if not one or not other:
        return TitleMatch.SAME if cited.strip() and cited.strip() == found.strip() else TitleMatch.DIFFERENT
    if one == other or "".join(one) == "".join(other):
        return TitleMatch.SAME
    if _is_cut(cited, found) or _is_cut(found, cited):
        return TitleMatch.CUT
    if _figures(one) != _figures(other) or _negations(one) != _negations(other):
        return TitleMatch.DIFFERENT
    return _match_edited(one, other)


def _is_cut(whole: str, part: str) -> bool:
    """Tell whether a part is the whole title less what stands before or behind a separator, or an ellipsis."""
    words = words_of(_ELLIPSIS.sub("", part))
    if len(words) < _SHORTEST_CUT:
        return False
    if _ELLIPSIS.search(part) and words_of(whole)[: len(words)] == words:
        return True
    return any(
        words in (words_of(whole[: mark.start()]), words_of(whole[mark.end() :]))
        for mark in list(_INNER_SEPARATOR.finditer(whole))[:8]
    )


def _match_edited(one: Sequence[str], other: Sequence[str]) -> TitleMatch:
    """Judge word by word: spelling, small words and an addition are edits, a swapped word may be another work."""
    if len(one) < 3 and len(other) < 3:
        return TitleMatch.CLOSE if fuzz.ratio(" ".join(one), " ".join(other)) >= 90 else TitleMatch.DIFFERENT
    if Indel.normalized_similarity(one, _respell(one, other)) < _LEAST_SHARED:
        return TitleMatch.DIFFERENT
    swapped = added = 0
    for step in Levenshtein.opcodes(one, _respell(one, other)):
        if step.tag == "equal":
            continue
        gone = [word for word in one[step.src_start : step.src_end] if word not in _FUNCTION_WORDS]
        come = [word for word in other[step.dest_start : step.dest_end] if word not in _FUNCTION_WORDS]
        swapped += min(len(gone), len(come))
        added += abs(len(gone) - len(come))
    if swapped == 0 and added <= 1:
        return TitleMatch.CLOSE
    return TitleMatch.EDITED if swapped + added <= 2 else TitleMatch.DIFFERENT


def _respell(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Give the other title's words as the first spells them."""
    spelt = set(one)
    return [
        word if word in spelt else next((known for known in one if _is_same_word(known, word)), word) for word in other
    ]


def _is_same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if one[0].isdigit() or other[0].isdigit() or one[0] != other[0] or min(len(one), len(other)) < 3:
        return False
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter) and len(longer) - len(shorter) <= 3:
        return True
    return min(len(one), len(other)) > 4 and fuzz.ratio(one, other) >= _SAME_WORD


def _figures(words: Sequence[str]) -> list[str]:
    return sorted(word for word in words if word[0].isdigit())


def _negations(words: Sequence[str]) -> frozenset[str]:
    return _NEGATIONS.intersection(words)
