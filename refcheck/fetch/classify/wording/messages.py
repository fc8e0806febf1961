"""Not-found messages recognised in titles, headings and other short texts."""

import re
from functools import lru_cache

from refcheck.fetch.classify.wording.not_found import WHOLE_MESSAGES
from refcheck.fetch.classify.wording.readings import WORD, Kind, Reading, readings_of, says_missing, union_of
from refcheck.text.folding import fold_phrase, fold_text
from refcheck.text.patterns import late
from refcheck.text.phrases import Found, place

MOSTLY = 0.72  # of a title's words must belong to the message when the title is nothing else
REACH = 12  # words between the first and the last that make up one message
_BRIEF = 8  # words: a negation before and a verb behind the noun are about it
MAX_MESSAGE = 400  # characters; a longer block is no message

_HARD_SEPARATOR = late(r"\s*[|»›·•–—]+\s*|\s+-+\s+|\s*-{2,}\s*")
_SPACED_SEPARATOR = late(r"\s*[|›·•–—]+\s*|\s+-+\s+|\s*-{2,}\s*")
SENTENCE_END = late(r"(?<=[.!?…।])\s+|(?<=[。!?])")
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
# "“This post was deleted”: councillor withdraws remark"
_QUOTED_FIRST = re.compile(r"[“«„\"]([^“”«»\"]{3,200})[”»“\"]\s?[:,–—-]\s?\w")
# "The page that was never found", "消失的文件": a name for something, no sentence.
_NAMING = late(
    r"(?:(?:the|an?|el|la|los|las|un|una|o|il|lo|le|les|uno) \w+ "
    r"(?:that|which|que|che|qui) (?:was never|never|no|non|nao|ne)\b"
    r"|.{0,8}(?:消失|丢失|失踪|遗失)的)"
)
_STOCK = re.compile(
    r"cannot (?:get|post) /\S{0,300}$|"
    r"(?:\w+,? )?we (?:can't|couldn't|could not|cannot|can not) (?:seem to )?find (?:that|this) \w+[.!]?$"
)
_ALSO_TITLES = frozenset(
    "lost gone missing moved dead unknown vanished deleted perdu perdus disparu disparus perdidos introuvable "
    "introuvables нет desaparecido desaparecida desaparecidos scomparso scomparsa verschwunden zaginiony "
    "zaginela".split()
)
_ERROR_WORDS = frozenset(
    fold_phrase(word)
    for word in (
        "error|errors|http|https|status|code|oops|sorry|fehler|fehlerseite|erreur|errore|erro|de|fout|"
        "fel|fejl|feil|virhe|błąd|chyba|hiba|eroare|eroarea|грешка|ошибка|помилка|памылка|greška|pogreška|napaka|σφάλμα|hata|"
        "hatası|خطأ|خطا|خطای|שגיאה|שגיאת|त्रुटि|ত্রুটি|lỗi|kesalahan|galat|ralat|viga|klaida|kļūda|villa|gabim|xəta|қате|"
        "xato|хато|kosa|xatosi"
    ).split("|")
)


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
    if len(segment) > MAX_MESSAGE or _ASKS.search(segment) or _QUOTED_FIRST.match(segment):
        return False
    folded = fold_text(segment)
    if _NAMING.match(folded.text):
        return False
    if _is_number_alone(folded.text) or _bare(folded.text) in _whole_messages():
        return True
    has_number = bool(_NUMBER.search(folded.text))
    for reading in readings_of(folded.text):
        if reading.share < MOSTLY:
            continue
        union = union_of(reading.kinds)
        if names_page and not union & Kind.NOUN:
            continue
        if not union & (Kind.NOUN | Kind.NEGATION) and reading.share < 0.99 and not has_number:
            continue  # "the mayor's deleted video"
        if union & (Kind.NOUN | Kind.WEAK) or has_number:
            return True
        says_it_whole = bool(union & Kind.NEGATION) or not union & Kind.VERB  # "lost and found" is an office
        says_it_whole = says_it_whole and not union & Kind.AGENT  # "its author was never found"
        if reading.share >= 0.99 and says_it_whole and _bare(folded.text) not in _ALSO_TITLES:
            return True
    return bool(_STOCK.match(folded.text))


def asks(text: str) -> bool:
    """Tell whether a title asks about something, as guides do: 'Why do I see "page not found"?'."""
    return _ASKS.search(text) is not None


def find_message(text: str) -> Found | None:
    """Give the first sentence of a text that says that the page is not there."""
    folded = fold_text(text)
    position = 0
    for sentence in SENTENCE_END.split(folded.text):
        at = folded.text.find(sentence, position)
        position = at + len(sentence)
        if len(sentence) <= MAX_MESSAGE and (span := _message_in(sentence)):
            return place(text, folded, at + span[0], at + span[1])
    return None


def _message_in(sentence: str) -> tuple[int, int] | None:
    """Find noun and "is missing" of one language within reach; a weak noun needs a mostly typical sentence."""
    if match := _STOCK.match(sentence):
        return match.span()
    if _NAMING.match(sentence):
        return None
    for reading in readings_of(sentence):
        union = union_of(reading.kinds)
        if union & Kind.NOUN and reading.share >= 0.45:
            span = _tightest(reading, Kind.NOUN)
        elif union & Kind.WEAK and reading.share >= MOSTLY:
            span = _tightest(reading, Kind.WEAK)
        elif reading.share >= 0.99 and len(reading.kinds) >= 4 and not union & Kind.AGENT:
            span = reading.spans[0][0], reading.spans[-1][1]
        else:
            continue
        if span:
            return span
    return None


def _tightest(reading: Reading, noun: Kind) -> tuple[int, int] | None:
    """Give the place of the shortest run of words that holds the noun and what is said of it."""
    at = [i for i, kind in enumerate(reading.kinds) if kind & ~(Kind.FILLER | Kind.AGENT)]
    nouns = [i for i in at if reading.kinds[i] & noun]
    best: tuple[int, int] | None = None
    whole, is_brief = ((0, _BRIEF),), len(reading.kinds) <= _BRIEF
    for first in nouns:
        for low, high in whole if is_brief else ((max(0, first - REACH), first), (first, first + REACH)):
            window = [i for i in at if low <= i <= high]
            if says_missing(union_of(reading.kinds[i] for i in window)):
                span = (min(window[0], first), max(window[-1], first))
                if best is None or span[1] - span[0] < best[1] - best[0]:
                    best = span
    if best is None:
        return None
    return reading.spans[best[0]][0], reading.spans[best[1]][1]


def _is_number_alone(text: str) -> bool:
    """Tell whether a text is "404" with nothing but words for error around it."""
    if not _NUMBER.search(text):
        return False
    rest = WORD.findall(_NUMBER.sub(" ", text))
    return all(word in _ERROR_WORDS for word in rest)


def _bare(text: str) -> str:
    return text.strip(" .!?,;:()[]\"'-¡¿~。")


@lru_cache(maxsize=1)
def _whole_messages() -> frozenset[str]:
    return frozenset(_bare(fold_phrase(message)) for message in WHOLE_MESSAGES)
