"""Not-found messages recognised in titles, headings and other short texts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache

from refcheck.fetch.classify.wording.not_found import NOT_FOUND, WHOLE_MESSAGES, Wording
from refcheck.text.folding import fold_phrase, fold_text
from refcheck.text.patterns import late
from refcheck.text.phrases import Found, place

MOSTLY = 0.72  # of a title's words must belong to the message when the title is nothing else
REACH = 12  # words between the first and the last that make up one message
MAX_MESSAGE = 400  # characters; a longer block is no message

_HARD_SEPARATOR = late(r"\s*[|»›·•–—]+\s*|\s+-+\s+|\s*-{2,}\s*")
_SPACED_SEPARATOR = late(r"\s*[|›·•–—]+\s*|\s+-+\s+|\s*-{2,}\s*")
_SENTENCE_END = late(r"(?<=[.!?…।])\s+|(?<=[。!?])")
# Vowel signs of Indic scripts are no letters to the pattern, but parts of words; the danda (U+0964) is a full stop.
_WORD = re.compile(r"(?:[^\W_]|[\u0900-\u0963\u0966-\u0dff])+")
_NUMBER = re.compile(r"(?<!\d)(?:404|410)(?!\d)|۴۰۴|४०४|٤٠٤|৪০৪")
# Guides speak about the message: 'What does "page not found" mean?', "How to fix error 404".
_ASKS = late(
    r"\b(?:what (?:is|are|does|do)|why do(?:es)?|how (?:to|do|can)|was (?:ist|bedeutet|sind|tun)|wie (?:man|sie|du)|"
    r"que (?:es|significa|faire|signifie)|qué (?:es|significa|hacer)|cómo|"
    r"como (?:resolver|corrigir|arreglar|solucionar)|"
    r"qu['’]est-ce|comment (?:la|le )?(?:corriger|résoudre|réparer)|che cos['’]è|cosa (?:è|significa)|"
    r"come (?:risolvere|correggere)|o que (?:é|significa)|nedir|nasıl|ne demek|что (?:такое|значит|означает|делать)|"
    r"как (?:исправить|сделать)|почему|jak naprawić|co (?:to|oznacza)|wat (?:is|betekent))(?!\w)",
    re.IGNORECASE,
)
_STOCK = re.compile(r"cannot (?:get|post) /\S{0,300}$")
_ALSO_TITLES = frozenset(
    "lost gone missing moved dead unknown vanished deleted perdu perdus disparu disparus perdidos".split()
)
_CONTRACTION = re.compile(r"n't\b")
_ERROR_WORDS = frozenset(
    fold_phrase(word)
    for word in (
        "error|errors|http|https|status|code|oops|sorry|fehler|fehlerseite|erreur|errore|erro|de|fout|"
        "fel|fejl|feil|virhe|błąd|chyba|hiba|eroare|eroarea|грешка|ошибка|помилка|памылка|greška|pogreška|napaka|σφάλμα|hata|"
        "hatası|خطأ|خطا|خطای|שגיאה|שגיאת|त्रुटि|ত্রুটি|lỗi|kesalahan|galat|ralat|viga|klaida|kļūda|villa|gabim|xəta|қате|"
        "xato|хато|kosa|xatosi"
    ).split("|")
)


class _Kind(IntFlag):
    NOUN = 1
    WEAK = 2
    NEGATION = 4
    VERB = 8
    MISSING = 16
    FILLER = 32


@dataclass(frozen=True, slots=True)
class _Index:
    """The words and stems of all spaced languages at once: for each, its kinds by language."""

    words: dict[str, dict[str, _Kind]]
    stems: dict[str, dict[str, _Kind]]
    longest_stem: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one language makes of a sentence: kinds by word, and where each word stands."""

    kinds: tuple[_Kind, ...]
    spans: tuple[tuple[int, int], ...]
    share: float


@lru_cache(maxsize=1024)  # several rules ask of one page's title and headings
def match_whole_message(text: str) -> Found | None:
    """Give the message where a title or heading, or a part of it between separators, says nothing else.

    "404 - Page not found | Site" does, "Page not found: how an error became an icon" does not, nor
    does "Missing hiker not found".
    """
    position = 0
    separator = _SPACED_SEPARATOR if "«" in text else _HARD_SEPARATOR  # a quotation's end parts nothing
    for segment in filter(None, map(str.strip, (*separator.split(text), text))):
        at = max(0, text.find(segment, position))
        if is_whole_message(segment):
            return Found(exact=segment, start=at, end=at + len(segment))
        position = at
    return None


def is_whole_message(segment: str, *, names_page: bool = False) -> bool:
    """Tell whether a title, heading or block says that something was not found, and little else.

    With `names_page`, what was not found must be a page or an address: "the file does not exist" is a
    sentence of any manual.
    """
    if len(segment) > MAX_MESSAGE or _ASKS.search(segment):
        return False
    folded = fold_text(segment)
    if _is_number_alone(folded.text) or _bare(folded.text) in _whole_messages():
        return True
    has_number = bool(_NUMBER.search(folded.text))
    for reading in _readings(folded.text):
        if reading.share < MOSTLY:
            continue
        union = _union(reading.kinds)
        if names_page and not union & _Kind.NOUN:
            continue
        if union & (_Kind.NOUN | _Kind.WEAK) or has_number:
            return True
        says_it_whole = bool(union & _Kind.NEGATION) or not union & _Kind.VERB  # "lost and found" is an office
        if reading.share >= 0.99 and says_it_whole and _bare(folded.text) not in _ALSO_TITLES:
            return True
    return bool(_STOCK.match(folded.text))


def find_message(text: str) -> Found | None:
    """Give the first sentence of a text that says that the page is not there."""
    folded = fold_text(text)
    position = 0
    for sentence in _SENTENCE_END.split(folded.text):
        at = folded.text.find(sentence, position)
        position = at + len(sentence)
        if len(sentence) <= MAX_MESSAGE and (span := _message_in(sentence)):
            return place(text, folded, at + span[0], at + span[1])
    return None


def _message_in(sentence: str) -> tuple[int, int] | None:
    """Find noun and "is missing" of one language within reach; a weak noun needs a mostly typical sentence."""
    if match := _STOCK.match(sentence):
        return match.span()
    for reading in _readings(sentence):
        union = _union(reading.kinds)
        if union & _Kind.NOUN and reading.share >= 0.45:
            span = _tightest(reading, _Kind.NOUN)
        elif union & _Kind.WEAK and reading.share >= MOSTLY:
            span = _tightest(reading, _Kind.WEAK)
        elif reading.share >= 0.99 and len(reading.kinds) >= 4:
            span = reading.spans[0][0], reading.spans[-1][1]
        else:
            continue
        if span:
            return span
    return None


def _tightest(reading: _Reading, noun: _Kind) -> tuple[int, int] | None:
    """Give the place of the shortest run of words that holds the noun and what is said of it."""
    at = [i for i, kind in enumerate(reading.kinds) if kind & ~_Kind.FILLER]
    nouns = [i for i in at if reading.kinds[i] & noun]
    best: tuple[int, int] | None = None
    for first in nouns:
        for low, high in ((max(0, first - REACH), first), (first, first + REACH)):
            window = [i for i in at if low <= i <= high]
            if _says_missing(_union(reading.kinds[i] for i in window)):
                span = (min(window[0], first), max(window[-1], first))
                if best is None or span[1] - span[0] < best[1] - best[0]:
                    best = span
    if best is None:
        return None
    return reading.spans[best[0]][0], reading.spans[best[1]][1]


def _says_missing(union: _Kind) -> bool:
    return bool(union & _Kind.MISSING) or (bool(union & _Kind.NEGATION) and bool(union & _Kind.VERB))


def _union(kinds: Iterable[_Kind]) -> _Kind:
    union = _Kind(0)
    for kind in kinds:
        union |= kind
    return union


def _readings(text: str) -> list[_Reading]:
    """Read a sentence in every language that has the words to say "missing" in it."""
    readings = _spaced_readings(text)
    if not text.isascii():
        readings.extend(reading for code in _unspaced() if (reading := _unspaced_reading(text, code)))
    return readings


def _spaced_readings(text: str) -> list[_Reading]:
    index = _index()
    by_word: list[dict[str, _Kind]] = []
    spans: list[tuple[int, int]] = []
    unions: dict[str, _Kind] = {}
    numbers = 0
    for match in _WORD.finditer(_CONTRACTION.sub(" no", text)):
        kinds = _kinds_of(match[0], index)
        by_word.append(kinds)
        spans.append(match.span())
        numbers += match[0].isdigit() and not kinds
        for language, kind in kinds.items():
            unions[language] = unions.get(language, _Kind(0)) | kind
    readings = []
    for language, union in unions.items():
        if _says_missing(union):
            row = tuple(kinds.get(language, _Kind(0)) for kinds in by_word)
            share = (sum(map(bool, row)) + numbers) / len(row)
            readings.append(_Reading(row, tuple(spans), share))
    return readings


def _kinds_of(word: str, index: _Index) -> dict[str, _Kind]:
    """Give the kinds of a word by language: as a whole word, or by the stems it begins with."""
    kinds = dict(index.words.get(word, {}))
    for length in range(min(len(word), index.longest_stem), 1, -1):
        for language, kind in index.stems.get(word[:length], {}).items():
            kinds[language] = kinds.get(language, _Kind(0)) | kind
    return kinds


def _unspaced_reading(text: str, words: dict[str, _Kind]) -> _Reading | None:
    """Find the words of a script without spaces anywhere; the share is that of the letters they cover."""
    squeezed, offsets = _without_spaces(text)
    found: list[tuple[int, int, _Kind]] = []
    for word, kind in words.items():
        at = squeezed.find(word)
        while at >= 0:
            found.append((at, at + len(word), kind))
            at = squeezed.find(word, at + len(word))
    if not _says_missing(_union(kind for _, _, kind in found)):
        return None
    covered: set[int] = set()
    for start, end, _ in found:
        covered.update(range(start, end))
    letters = sum(char.isalnum() for char in squeezed)
    share = sum(char.isdigit() or (i in covered and char.isalnum()) for i, char in enumerate(squeezed)) / letters
    found.sort()
    spans = tuple((offsets[start], offsets[end - 1] + 1) for start, end, _ in found)
    return _Reading(tuple(kind for _, _, kind in found), spans, share)


def _without_spaces(text: str) -> tuple[str, list[int]]:
    kept = [(char, index) for index, char in enumerate(text) if char != " "]
    return "".join(char for char, _ in kept), [index for _, index in kept]


def _is_number_alone(text: str) -> bool:
    """Tell whether a text is "404" with nothing but words for error around it."""
    if not _NUMBER.search(text):
        return False
    rest = _WORD.findall(_NUMBER.sub(" ", text))
    return all(word in _ERROR_WORDS for word in rest)


def _bare(text: str) -> str:
    return text.strip(" .!?,;:()[]\"'-¡¿~。")


@lru_cache(maxsize=1)
def _whole_messages() -> frozenset[str]:
    return frozenset(_bare(fold_phrase(message)) for message in WHOLE_MESSAGES)


@lru_cache(maxsize=1)
def _index() -> _Index:
    words: dict[str, dict[str, _Kind]] = {}
    stems: dict[str, dict[str, _Kind]] = {}
    for code, wording in NOT_FOUND.items():
        if wording.is_spaced:
            for entry, kind in _entries(wording):
                into = stems if entry.endswith("*") else words
                kinds = into.setdefault(entry.rstrip("*"), {})
                kinds[code] = kinds.get(code, _Kind(0)) | kind
    return _Index(words, stems, max(map(len, stems)))


@lru_cache(maxsize=1)
def _unspaced() -> tuple[dict[str, _Kind], ...]:
    tables = []
    for wording in NOT_FOUND.values():
        if not wording.is_spaced:
            words: dict[str, _Kind] = {}
            for entry, kind in _entries(wording):
                words[entry] = words.get(entry, _Kind(0)) | kind
            tables.append(words)
    return tuple(tables)


def _entries(wording: Wording) -> list[tuple[str, _Kind]]:
    return [
        (fold_phrase(entry), kind)
        for kind, entries in (
            (_Kind.FILLER, wording.fillers),
            (_Kind.WEAK, wording.weak),
            (_Kind.NOUN, wording.nouns),
            (_Kind.VERB, wording.verbs),
            (_Kind.NEGATION, wording.negations),
            (_Kind.MISSING, wording.missing),
        )
        for entry in entries.split()
    ]
