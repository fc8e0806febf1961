"""Not-found messages recognised in titles, headings and short texts."""

import re
from dataclasses import dataclass
from functools import lru_cache

from refcheck.fetch.classify.wording.folding import FoldedText, fold_phrase, fold_text
from refcheck.fetch.classify.wording.matching import NEAR, Found, find_word, place
from refcheck.fetch.classify.wording.not_found import NOT_FOUND

_SEPARATOR = re.compile(r"\s*[|»›•·–—:]\s*|\s+-\s+|\s*-{2,}\s*|[.!?。!?]+(?:\s+|$)")
_NUMBER = re.compile(r"(?<!\d)(?:404|410)(?!\d)|۴۰۴|४०४|٤٠٤")
_LEFTOVER = 0.5  # of a segment's letters may stand outside the message when it is still all about it


@dataclass(frozen=True, slots=True)
class _Words:
    nouns: tuple[str, ...]
    predicates: tuple[str, ...]


@lru_cache(maxsize=1)
def _languages() -> tuple[_Words, ...]:
    return tuple(
        _Words(tuple(map(fold_phrase, wording.nouns)), tuple(map(fold_phrase, wording.predicates)))
        for wording in NOT_FOUND.values()
    )


@lru_cache(maxsize=1)
def _whole_messages() -> frozenset[str]:
    messages = {fold_phrase(message) for wording in NOT_FOUND.values() for message in wording.whole}
    predicates = {fold_phrase(predicate) for wording in NOT_FOUND.values() for predicate in wording.predicates}
    return frozenset(messages | predicates)


def find_message(text: str) -> Found | None:
    """Give the first not-found message in a text: a noun and its predicate near each other, in one language."""
    folded = fold_text(text)
    found = _find_pair(folded)
    return place(text, folded, *found) if found else None


def match_whole_message(text: str) -> Found | None:
    """Give the message where a title or heading, or a part of it between separators, says nothing else.

    "404 - Page not found | Site" does, "Page not found: how an error became a joke" does not, nor
    does "Missing hiker not found".
    """
    position = 0
    for segment in _segments(text):
        at = text.find(segment, position)
        position = at + len(segment)
        if is_whole_message(segment):
            return Found(exact=segment, start=at, end=at + len(segment))
    return None


def is_whole_message(segment: str) -> bool:
    """Tell whether a segment says that something was not found, and little else."""
    folded = fold_text(segment)
    bare = folded.text.strip(" .!?,;:()[]\"'-¡¿")
    if not bare:
        return False
    if bare in _whole_messages():
        return True
    without_number = _NUMBER.sub(" ", bare)
    if without_number != bare:
        rest = " ".join(without_number.split()).strip(" .!?,;:()[]\"'-¡¿")
        if rest in _whole_messages() or rest in _NUMBER_COMPANY:
            return True
        if len(rest) <= 2:
            return True
    found = _find_pair(folded)
    if found is None:
        return False
    letters = sum(char.isalnum() for char in folded.text)
    inside = sum(char.isalnum() for char in folded.text[found[0] : found[1]])
    return inside >= letters * (1 - _LEFTOVER)


# What stands beside a bare "404" in a title that says nothing else.
_NUMBER_COMPANY = frozenset(
    fold_phrase(word)
    for word in (
        "error|http|http error|page|oops|sorry|status|code|error code|http status|errors|error page|oh no|whoops|uh oh|"
        "not found error|page error|file|fehler|fehlerseite|seite|erreur|page d'erreur|errore|erro|página de error|"
        "página|fout|foutpagina|fel|fejl|feil|virhe|błąd|strona błędu|chyba|hiba|eroare|грешка|ошибка|помилка|greška|"
        "napaka|σφάλμα|hata|خطأ|خطا|שגיאה|त्रुटि|ข้อผิดพลาด|lỗi|kesalahan|エラー|错误|錯誤|오류|에러"
    ).split("|")
)


def _segments(text: str) -> list[str]:
    parts = [part.strip() for part in _SEPARATOR.split(text)]
    return [part for part in (*parts, text.strip()) if part]


def _find_pair(folded: FoldedText) -> tuple[int, int] | None:
    """Find noun and predicate of one language within reach of each other; the earliest pair wins."""
    best: tuple[int, int] | None = None
    text = folded.text
    for words in _languages():
        for predicate in words.predicates:
            at = find_word(text, predicate)
            tries = 0
            while at >= 0 and tries < 5 and (best is None or at - NEAR < best[0]):
                pair = _noun_near(text, at, at + len(predicate), words.nouns)
                if pair and (best is None or pair[0] < best[0] or pair[1] - pair[0] > best[1] - best[0]):
                    best = pair
                    break
                at = find_word(text, predicate, at + 1)
                tries += 1
    return best


def _noun_near(text: str, start: int, end: int, nouns: tuple[str, ...]) -> tuple[int, int] | None:
    """Look for a noun before or behind a predicate, in the same sentence."""
    left = max(0, start - NEAR)
    before = text[left:start]
    if (cut := max(before.rfind(". "), before.rfind("! "), before.rfind("? "), before.rfind("。"))) >= 0:
        left += cut + 1
        before = text[left:start]
    after = re.split(r"[.!?。]\s|[。!?]", text[end : end + NEAR], maxsplit=1)[0]
    for noun in nouns:
        at = find_word(before, noun)
        if at >= 0:
            return left + at, end
    for noun in nouns:
        at = find_word(after, noun)
        if at >= 0:
            return start, end + at + len(noun)
    return None
