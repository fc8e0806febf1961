"""What can be read from a reference string for certain: addresses, identifiers, dates with roles, quoted spans."""

import re
from enum import StrEnum
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import NamedTuple
from urllib.parse import unquote

from refcheck.datatypes.references import PartialDate
from refcheck.references.parsing.figures import is_day_first
from refcheck.text.dates import FoundDate, scan_dates
from refcheck.text.patterns import late
from refcheck.text.urls import find_urls, host_of, is_archive_url


class Role(StrEnum):
    """What an anchor is; the values that are CSL variables carry the variable's name."""

    URL = "URL"
    ARCHIVE_URL = "archive_url"
    DOI = "DOI"
    ISBN = "ISBN"
    ISSUED = "issued"
    ACCESSED = "accessed"
    ARCHIVED = "archived"
    UPDATED = "updated"
    MONTH_DAY = "month_day"
    QUOTED = "quoted"


class Anchor(NamedTuple):
    """A certain reading of `text[start:end]`: `value` is the address, number or quoted words, `date` the date.

    `opener` is the mark that opens a quoted span. A tuple, as `Token` is.
    """

    role: Role
    start: int
    end: int
    value: str = ""
    date: PartialDate | None = None
    opener: str = ""


_DOI = late(r"(?<![\w.])10\.\d{4,9}/[^\s\"<>“”„«»]{1,300}", re.IGNORECASE)
_DOI_HOSTS = ("doi.org", "dx.doi.org", "hdl.handle.net")
_ISBN = late(r"\bISBN(?:-1[03])?\b[\s:.]{0,3}((?:97[89][-‐‑– ]?)?\d(?:[-‐‑– ]?\d){8}[-‐‑– ]?[\dXx])")
_ACCESS_WORDS = (
    "accessed|last accessed|access date|date of access|retrieved|last retrieved|viewed|visited|last visited|consulted|"
    "last consulted|checked|cited|seen|"
    "abgerufen|zuletzt abgerufen|zuletzt aufgerufen|aufgerufen|zugriff|letzter zugriff|zugegriffen|abruf|eingesehen|"
    "besucht|zuletzt besucht|zuletzt geprüft|"
    "consulté|consultée|consulté le|page consultée|dernière consultation|accédé|visité|vu le|"
    "consultado|consultada|consulta|fecha de consulta|acceso|accedido|recuperado|visitado|último acceso|"
    "consultato|consultata|ultimo accesso|ultima consultazione|accesso|visitato|"
    "acesso em|acesso|acessado|acedido|consultado em|disponível em|"
    r"erişim|erişim tarihi|e\.t|erişildi|son erişim|son erişim tarihi|"
    "дата обращения|дата доступа|дата звернення|обращение|доступ|просмотрено|"
    "geraadpleegd|geraadpleegd op|bezocht op|dostęp|data dostępu|hämtad|hämtat|"
    "åpnet|lest|besøgt|hentet|tilgået|luettu|viitattu|"
    "přístup|cit|navštíveno|hozzáférés|letöltve|accesat|pristupljeno|приступљено"
)
_ACCESS_BEFORE = late(
    rf"(?<!\w)(?:{_ACCESS_WORDS})(?:\s(?:on|am|le|el|il|em|op|den|dne|at|bei|from))?[\s:.,\u00a0]{{0,3}}(?:on\s|le\s|el\s|am\s|em\s|op\s)?\Z",
    re.IGNORECASE,
)
_BEHIND_WORDS = ":.," + "".join(filter(str.isspace, map(chr, range(0x3001))))
_LAST_WORD = re.compile(r"\w+\Z")
_LONGEST_ACCESS_WORD = max(map(len, re.split(r"[ |]", _ACCESS_WORDS)))
_LAST_ACCESS_WORDS = frozenset(words.split()[-1] for words in _ACCESS_WORDS.split("|")) | frozenset(
    "on am le el il em op den dne at bei from t".split()
)
_ACCESS_AFTER = re.compile(
    r"\A\s?(?:tarihinde\s(?:erişildi|erişilmiştir|alındı)|'?(?:de|da|te|ta)\s(?:erişildi|alındı))|"
    r"\A\s?(?:abgerufen|aufgerufen|zugegriffen|eingesehen)\b",
    re.IGNORECASE,
)
_FIRST_OF_ACCESS_AFTER = frozenset("'tTdDaAzZeE")
_ARCHIVE_BEFORE = late(
    r"\b(?:archived|archiviert|archivé|archivado|archiviato|arquivado|архивировано|arşivlendi)\b[^.;]{0,45}\Z",
    re.IGNORECASE,
)
_ARCHIVE_STEMS = ("arch", "arqu", "arş", "архив")
"""One of these is in all that the pattern can match; most words before a date hold none, which saves the search."""

_UPDATED_STEMS = ("updat", "mod", "rev", "aktual", "jour", "actual", "agg", "atual", "güncel", "обновл")
_UPDATED_BEFORE = late(
    r"\b(?:updated|last updated|modified|last modified|revised|aktualisiert|zuletzt aktualisiert|mis à jour|"
    r"actualizado|aggiornato|atualizado|güncellendi|обновлено)\b[\s:,]{0,2}(?:on\s|am\s|le\s|el\s|em\s)?\Z",
    re.IGNORECASE,
)
_OPENERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "”": "”",  # Swedish and Finnish
    '"': '"',
    "‟": "”",
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
}
_OPENING = re.compile(f"[{''.join(_OPENERS)}']")
_MOST_MARKS = 100  # looked through for the one that closes a quotation
_OPENING_WORDS = frozenset("‘'‚”")
"""These marks open a quotation only before a word: elsewhere they are apostrophes, or close one."""


def find_anchors(text: str) -> tuple[Anchor, ...]:
    """List the anchors of a reference string in order; quoted spans may hold other anchors, nothing else may."""
    anchors = _addresses(text)
    anchors += _free(_identifiers(text), anchors)
    anchors += _free(_dates(text), anchors)
    anchors += _quoted_spans(text)
    anchors.sort(key=_END, reverse=True)
    anchors.sort(key=_START)
    return tuple(anchors)


_START, _END = itemgetter(1), itemgetter(2)


def _free(found: list[Anchor], taken: list[Anchor]) -> list[Anchor]:
    """Keep what lies outside of all that is taken."""
    if not taken:
        return found
    return [one for one in found if all(one.end <= other.start or one.start >= other.end for other in taken)]


def _addresses(text: str) -> list[Anchor]:
    anchors = []
    for found in find_urls(text):
        host = host_of(found.url)
        if host in _DOI_HOSTS and (match := _DOI.search(unquote(found.url))):
            role, value = Role.DOI, match[0].rstrip(".,;")
        elif is_archive_url(found.url):
            role, value = Role.ARCHIVE_URL, found.url
        else:
            role, value = Role.URL, found.url
        anchors.append(Anchor(role=role, start=found.start, end=found.end, value=value))
    return anchors


def _identifiers(text: str) -> list[Anchor]:
    anchors = []
    for match in _DOI.finditer(text) if "10." in text else ():
        value = _trim_doi(match[0])
        anchors.append(Anchor(role=Role.DOI, start=match.start(), end=match.start() + len(value), value=value))
    for match in _ISBN.finditer(text) if "ISBN" in text else ():
        digits = re.sub(r"[^\dXx]", "", match[1]).upper()
        if len(digits) in (10, 13):
            anchors.append(Anchor(role=Role.ISBN, start=match.start(1), end=match.end(1), value=digits))
    return anchors


def _trim_doi(raw: str) -> str:
    value = raw.rstrip(".,;:'’*")
    while value and value[-1] in ")]}" and value.count(value[-1]) > value.count("([{"[")]}".index(value[-1])]):
        value = value[:-1].rstrip(".,;:'’*")
    return value


def _dates(text: str) -> list[Anchor]:
    anchors = []
    for found in scan_dates(text, day_first=is_day_first(text)):
        if isinstance(found, FoundDate):
            role, date = _role_of_date(text, found.start, found.end), found.date
        else:
            role, date = Role.MONTH_DAY, PartialDate(year=0, month=found.month, day=found.day)
        anchors.append(Anchor(role=role, start=found.start, end=found.end, date=date))
    return anchors


def _role_of_date(text: str, start: int, end: int) -> Role:
    before = text[max(0, start - 60) : start].rstrip("([ \u00a0")
    if _may_end_in_access_words(before) and _ACCESS_BEFORE.search(before):
        return Role.ACCESSED
    behind = text[end : end + 40]
    if behind[:2].strip()[:1] in _FIRST_OF_ACCESS_AFTER and _ACCESS_AFTER.match(behind):
        return Role.ACCESSED
    lower = before.lower()
    for stem in _ARCHIVE_STEMS:
        if stem in lower and _ARCHIVE_BEFORE.search(before):
            return Role.ARCHIVED
    for stem in _UPDATED_STEMS:
        if stem in lower:
            return Role.UPDATED if _UPDATED_BEFORE.search(before) else Role.ISSUED
    return Role.ISSUED


def _may_end_in_access_words(before: str) -> bool:
    """Tell, many times quicker than the pattern, most words before a date from "accessed", "retrieved on" …"""
    last = _LAST_WORD.search(before.rstrip(_BEHIND_WORDS)[-_LONGEST_ACCESS_WORD:])
    if last is None or last[0].isascii():
        return last is not None and last[0].lower() in _LAST_ACCESS_WORDS
    return True  # outside of ASCII upper and lower case are not always pairs; the pattern shall tell


def _quoted_spans(text: str) -> list[Anchor]:
    """Find the outermost quoted spans; an opening mark without its closing one gives none."""
    anchors = []
    position = 0
    while match := _OPENING.search(text, position):
        position, mark = match.start(), match[0]
        end = None
        if mark not in _OPENING_WORDS or _opens_word(text, position):
            end = _closing(text, position, _OPENERS.get(mark, "'"))
        if end is None:
            position += 1
            continue
        anchors.append(
            Anchor(role=Role.QUOTED, start=position, end=end, value=text[position + 1 : end - 1], opener=mark)
        )
        position = end
    return anchors


def _opens_word(text: str, position: int) -> bool:
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace()


def _closing(text: str, start: int, closers: str) -> int | None:
    """Give the end of a quoted span; a single mark closes only where no letter follows (an apostrophe else)."""
    mark = text[start]
    depth = 0
    is_single = any(closer in "'’‘" for closer in closers)
    for match in islice(_marks_of(mark + closers).finditer(text, start + 1), _MOST_MARKS):
        position, char = match.start(), match[0]
        if char == mark and mark not in closers and not is_single:
            depth += 1
        elif char in closers:
            follows = text[position + 1] if position + 1 < len(text) else " "
            if is_single and (follows.isalnum() or text[position - 1].isspace()):
                continue
            if mark in closers and text[position - 1].isspace() and not follows.isspace():
                continue
            if depth == 0:
                return position + 1
            depth -= 1
    return None


@cache
def _marks_of(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(marks)}]")
