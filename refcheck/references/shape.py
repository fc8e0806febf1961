"""How much a stretch of text looks like an entry of a reference list, and how much like prose.

The score adds up signs of a citation (a date, an address, a quoted title at the start, pages) and
takes away signs of a told sentence (verbs, articles, length). Two points and more mean an entry.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate

from refcheck.references.backrefs import match_back_reference
from refcheck.references.starts import ADDRESS_SIGNS, score_start
from refcheck.text.months import MONTHS
from refcheck.text.patterns import late

ENTRY_SCORE = 2.0
"""From here on a text counts as an entry."""

_YEAR = r"(?:1[5-9]\d\d|20[0-4]\d)"
_DATE_IN_FIGURES = re.compile(rf"\b{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b|\b\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}\b")
# "Vanguard 8/10/22", "taz, 4.5.22"; "4.2.11" elsewhere is a section
_SHORT_DATE = re.compile(
    r"[^\W\d_],? (?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/\d\d\b(?![./\d])|"
    r"[^\W\d_], (?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d\d\b(?![./\d])"
)
# Begins with its figure, which is what a search skips to.
_YEAR_ALONE = re.compile(r"(?:1(?<=\b1)[5-9]\d\d|2(?<=\b2)0[0-4]\d)(?:[a-z]?\b|(?=[年년]))")
_PAREN_DATE = re.compile(
    rf"\((?:[^()]{{0,20}}\b)?(?:{_YEAR}[a-z]?|n\.\s?d\.|o\.\s?J\.|s\.\s?f\.|s\.\s?d\.|б\.\s?г\.|"
    rf"undated|no date|ohne Datum|sans date|sin fecha)(?:,[^()]{{0,24}})?\)|\[{_YEAR}\]\s{_YEAR}"
)
_COMING = re.compile(
    r"\((?:in press|forthcoming|im Erscheinen|im Druck|à paraître|sous presse|en prensa|no prelo|in corso di stampa|"
    r"baskıda|в печати)\)",
    re.IGNORECASE,
)
_WHOLE_ADDRESS = re.compile(r"(?:https?://|www\.)\S+(?:(?<=[-/_?&=%])\n[ \t]{0,12}\S+|\n[ \t]{0,12}[-/_?&=%]\S+){0,4}")
_ADDRESS = re.compile(
    r"\b10\.\d{4,9}/\S|[\w-]\.(?:com|org|net|gov|edu|int|eu|de|fr|es|it|ru|uk|tr|br|pt|info|news|io|example)/\S"
)
# Each alternative begins with a mark, which is what a search skips to: much quicker than with the word before it.
_PAGES = re.compile(
    r"\.(?:(?<=\b[pSscсС]\.)|(?<=\b(?:pp|ss)\.)|(?<=\b(?:str|стр)\.))\s?\d{1,4}|"
    r"\.(?:(?<=\b[Vv]ol\.)|(?<=\b[Nn][or]\.)|(?<=\b(?:Bd|Jg)\.))\s?\d|\.\s[—–]\s"
)
_PAGES_IN_ALL = re.compile(r"\b\d{1,4}\s?(?:[сcSps]|pp|стр)\.?\s{0,2}$")
_ISSUE = re.compile(r"\((?:(?<=\d\()|(?<=\d\s\())\d{1,3}\)")
_PAGE_RANGE = re.compile(r":\s?\d{1,4}\s?[-–—]\s?\d{1,4}\b")
_PAGE_SIGNS = re.compile(r"№\s?\d|\s//\s|\bIn:\s")
_ACCESS_WORDS = frozenset(
    "accessed retrieved visited viewed available abgerufen zuletzt zugriff aufgerufen verfügbar consulté disponible "
    "consultado disponível acesso recuperado consultato accesso disponibile erişim erişildi обращения доступа url isbn "
    "issn online".split()
)
# French sets a blank inside its marks, « Le dernier bac ».
_QUOTED_TITLE = re.compile(r"(?:[“„«»\"‘'”‚](?=\S)|«[ \u00a0\u202f])[^“„«»\"”]{8,240}[”“»«\"’']")
_NAME_AND_PAGE = re.compile(
    r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}(?:\s(?:and|und|et|y|e|&)\s[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30})?,\s(?:pp?\.\s?|S\.\s?|at\s)?"
    r"\d{1,4}(?:[-–]\d{1,4})?\.?\s{0,3}"
)
_EASTERN_YEAR = re.compile(r"[۱۲١٢](?<![۰-۹٠-٩][۱۲١٢])[۰-۹٠-٩]{3}(?![۰-۹٠-٩])")
_SHORT_CASE = re.compile(r"[A-Z][\w.’'& -]{1,60},\s\d{1,4}\s[A-Z][\w.’' ]{1,30}\sat\s\d{1,5}(?:[-–]\d{1,5})?\b")
_IMPRINT = re.compile(r"[\s(][A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w-]{1,20}\.?\s?:\s[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]\w+[^:]{0,40}$")
_IMPRINT_BEHIND_COMMA = re.compile(r",\s[A-ZÀ-ÖØ-ÞŞİ][a-zà-ÿığşč]{2,20},?\s(?:1[5-9]|20)\d\d\b")
_COLON = re.compile(r":\s")
_LEGAL = re.compile(
    r"\b(?:Act|Code|Statute|Directive|Regulation|Convention|Treaty),?\s(?:\([A-Z]{2,3}\)\s)?(?:of\s|No\.?\s)?\d|\b[A-Z][\w.]+\sv\.?\s[A-Z]|§\s?\d|"
    r"\b(?:U\.S\.C|C\.F\.R|BGBl|Drs|Drucksache|UN Doc|L\. Rev|F\.\s?[23]d|EWCA|UKSC|UKHL|ECLI|COM)\b|"
    r"\b[AS]/(?:RES/)?\d|\b(?:Caso|Case|Affaire|Rechtssache|Causa|Processo)\s(?:[A-Z]{2,6}\s)?[Nn][o°ºr]?\.?\s?[A-Z]{0,4}[-/]?\d"
)
_LEGAL_STEMS = (
    "Act", "Code", "Statute", "Directive", "Regulation", "Convention", "Treaty", " v. ", " v ", "§", "U.S.C", "C.F.R",
    "BGBl", "Drs", "Drucksache", "UN Doc", "L. Rev", "2d", "3d", "EWCA", "UKSC", "UKHL", "ECLI", "COM", "A/", "S/",
    "Cas", "Affaire", "Rechtssache", "Causa", "Processo",
)  # fmt: skip
"""One of these is in all that the pattern can match; most texts hold none, which saves the search."""
_STATUTE = re.compile(
    r"(?:Code|Loi|Décret|Ordonnance|Arrêté|Constitution|Código|Ley|Decreto|Constitución|Codice|Legge|Costituzione|Lei|"
    r"Gesetz|Verordnung|Kanun|(?:[A-Z][\w-]{1,20}\s){0,3}(?:Convention|Covenant|Treaty|Charter|Protocol|Agreement))\b"
    r"[^;]{0,160}?(?:\b(?:arts?|artt|artículos?|articles?|artigos?|n)\.?|§|n°|nº|n\.º|N\.º)\s?\d"
)
# "Karpenstein/Kottmann, EuZW 2020, 185": a German law review by its letters, year and page.
_LAW_ARTICLE = re.compile(
    r"\s{0,3}[A-ZÄÖÜ][\wäöüß-]{1,30}(?:\s?/\s?[A-ZÄÖÜ][\wäöüß-]{1,30}){0,4},\s[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z-]{0,8}\s(?:19|20)\d\d,\s"
    r"(?:S\.\s)?\d{1,4}\b"
)
_UN_SYMBOL = re.compile(
    r"\b(?:A|S|E|CCPR|CERD|CEDAW|CRC|CRPD|CMW|CAT|HRI|TD|FCCC|DP|ST|UNEP|IDB|GC|PC)/[A-Z\d][\w.-]{0,12}(?:/[\w.-]{1,12}){1,5}"
)
_GERMAN_LAW = re.compile(
    r"\b(?:BGH|BVerfG|BVerwG|BAG|BFH|BSG|EuGH|EuG|EGMR|OLG|OVG|VGH|BGHZ|BVerfGE|NJW|NVwZ|JZ|AöR|MDR|DÖV|Rn|Rz|Rdnr|BGB|StGB|ZPO|GG)\b"
)
_GERMAN_LAW_WORDS = frozenset(re.split(r"\W+", _GERMAN_LAW.pattern.casefold()))
_PROVISION = re.compile(r"(?:§§?|Art\.?|Artikel)\s?\d{1,4}[a-z]?\b[^.;]{0,60}\b[A-ZÄÖÜ][\w-]{0,12}[A-Z]\b[.\s]{0,3}")
_END_SIGN = re.compile(
    rf"(?:{_YEAR}[a-z]?|n\.d\.|\d[\d–—-]*(?:n{{1,2}}\d{{0,3}})?|/\S*|\.html?|[\w/-]\.\w{{2,5}}/\S*)[)\].,;”»\"’\s>]*$"
)
_YEAR_WORDS = frozenset(("г", "гг", "р", "r", "ж"))  # "3 июня 2020 г.", "3 червня 2020 р.", "3 maja 2020 r."
_PROSE_WORDS = frozenset(
    "is are was were has have had said says would could will did does been being which who they their he she his its "
    "this these it we our ist sind war waren hat haben wird wurde wurden sich nicht auch sie est sont était ont été "
    "qui cette avait ses ils fue son ha han había está están era que sus sono stato aveva foi são tem não uma sua bir "
    "bu için olarak oldu был была были это что как его они также".split()
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_STATE_ARCHIVE = re.compile(r"\bdi Stato\b")  # "sono stato" tells a story, the "Archivio di Stato" does not
_HOLDINGS = late(
    r"\b(?:MSS?|Papers|[Bb]ox|[Ff]older|Finding [Aa]id|Library|Record Office|Archives?|Staatsarchiv|"
    r"Stadtarchiv|Collections?|RG|TNA|Archiv|"
    r"Nachlass|Bestand|Akte|Fonds|fonds|[Ss]érie|liasse|carton|cote|Archivo|Archivio|Arquivo|Archiwum|Arhiva?|Archief|Arkiv|Riksarkivet|legajo|busta|maço|[Aa]kta|fond|inv|фонд|РГАСПИ|ГАРФ|РГАНИ)\b|"
    r"\b(?:[фФдДлЛ]|[оО]п|[еЕ]д\.\s?хр)\.\s?(?:[А-Я]-)?\d|\bop\.\s\d|\bd\.\s\d"
)
_HOLDING_WORDS = frozenset(
    "mss ms papers box folder finding library record archives archive staatsarchiv stadtarchiv collections collection "
    "rg tna archiv nachlass bestand akte fonds série serie liasse carton cote archivo archivio arquivo "
    "archiwum arhiv arhiva archief arkiv riksarkivet legajo busta maço akta fond inv фонд ргаспи гарф ргани".split()
)
_HOLDING_LETTERS = ("ф", "оп", "д", "л", "Ф.", "Оп.", "Д.", "op. ")
"""One of these words, or one of these letters, is in all that the pattern can match."""
_SHELFMARK = re.compile(
    r"\b[A-Z]{1,5}[/ ]\d{1,5}(?:[/.-]\d{1,5}){0,4}\b|"
    r"\b(?:reg|b|busta|cc?|ff?|fols?|ms|MS|leg|exp|carp|Bl|Nr|nr|cod|t|vol|sygn|cx|mç|fasc)\.\s?\d{1,5}[rv]?\b"
)
_SENTENCE_BREAK = late(r"[^\W\d_]{3,}[.!?][”\"’»)]?\s{1,3}(?=[A-ZÀ-ÖØ-ÞА-Я“„«\"])")

_HEAD_LENGTH = 700
_LONGEST_PAGES = 16
_BACK_REFERENCE = 3.0


def score_entry(text: str) -> float:
    """Score how much `text` (without its label) looks like one entry of a reference list or note."""
    return _score_head(text[: _HEAD_LENGTH + 1])


def scores_at_least(least: float, text: str) -> bool:
    """Tell whether `text` scores so much, which is mostly plain from its first signs."""
    return _reaches(least, text[: _HEAD_LENGTH + 1])


@lru_cache(maxsize=16_384)
def _score_head(text: str) -> float:
    head = text[:_HEAD_LENGTH]
    if match_back_reference(head) is not None:
        return _BACK_REFERENCE
    return sum(_signs(head)) - _prose_penalty(text, _QUOTED_TITLE.sub(" ", head))


@lru_cache(maxsize=16_384)
def _reaches(least: float, text: str) -> bool:
    head = text[:_HEAD_LENGTH]
    if match_back_reference(head) is not None:
        return least <= _BACK_REFERENCE
    penalty = _prose_penalty(text, _QUOTED_TITLE.sub(" ", head))
    # Signs are quarters, which add up exactly: in whichever order, and as far as one likes.
    return any(score - penalty >= least for score in accumulate(_signs(head), initial=0.0))


def _signs(head: str) -> Iterator[float]:
    """Give what each sign of a citation counts; those come first that most entries have."""
    folded = head.casefold()
    words = frozenset(_WORD.findall(folded))
    yield _date_score(head, words)
    if any(map(folded.__contains__, ADDRESS_SIGNS)) or ("/" in head and _ADDRESS.search(head)):
        yield 2.0
    yield score_start(head)
    if _QUOTED_TITLE.search(head):
        yield 0.75
    if _ends_like_entry(head[-120:]):
        yield 0.75
    if _names_pages(head):
        yield 0.75
    if _NAME_AND_PAGE.fullmatch(head) or _SHORT_CASE.match(head):
        yield 2.0
    if _names_law(head):
        yield 1.25
    if "/" in head and _UN_SYMBOL.search(head):
        yield 1.25
    is_german_law = not _GERMAN_LAW_WORDS.isdisjoint(words) and _GERMAN_LAW.search(head)
    if is_german_law or _PROVISION.fullmatch(head.lstrip()) or _is_held(head, words):
        yield 1.25
    if not _ACCESS_WORDS.isdisjoint(words):
        yield 0.75
    if _IMPRINT_BEHIND_COMMA.search(head) or (_COLON.search(head) and _IMPRINT.search(head)):
        yield 0.5


def _ends_like_entry(tail: str) -> bool:
    """Look for the sign in the last word before the marks at the end, where alone it can stand."""
    bare = tail
    while (shorter := bare.rstrip().rstrip(')],.;”»"’>')) != bare:
        bare = shorter
    words = bare.rsplit(None, 1)
    if len(words) > 1 and words[1] in _YEAR_WORDS:
        return _ends_like_entry(words[0])
    return bool(words) and _END_SIGN.search(tail, len(bare) - len(words[-1])) is not None


def _names_law(head: str) -> bool:
    if any(map(head.__contains__, _LEGAL_STEMS)) and _LEGAL.search(head):
        return True
    return _STATUTE.match(head) is not None or _LAW_ARTICLE.match(head) is not None


def _is_held(head: str, words: AbstractSet[str]) -> bool:
    """Tell archival papers by two words for holdings, or by one with a shelfmark."""
    if _HOLDING_WORDS.isdisjoint(words) and not any(map(head.__contains__, _HOLDING_LETTERS)):
        return False
    holdings = set(_HOLDINGS.findall(head))
    return len(holdings) > 1 or (bool(holdings) and _SHELFMARK.search(head) is not None)


def _names_pages(head: str) -> bool:
    if _PAGES.search(head) or _PAGES_IN_ALL.search(head[-_LONGEST_PAGES:]):
        return True
    if ("(" in head and _ISSUE.search(head)) or _PAGE_RANGE.search(head):
        return True
    return ("№" in head or "//" in head or "In:" in head) and _PAGE_SIGNS.search(head) is not None


def _date_score(head: str, words: AbstractSet[str]) -> float:
    if not head.isascii() and _EASTERN_YEAR.search(head):
        return 1.25
    if not _YEAR_ALONE.search(head):
        if ("/" in head or "." in head) and _SHORT_DATE.search(head):
            return 1.25
        return 1.0 if "(" in head and (_PAREN_DATE.search(head) or _COMING.search(head)) else 0.0
    has_month = not MONTHS.keys().isdisjoint(words) or _DATE_IN_FIGURES.search(head)
    return (1.25 if has_month else 0.75) + (1.0 if ("(" in head or "[" in head) and _PAREN_DATE.search(head) else 0.0)


def _prose_penalty(text: str, outside_title: str) -> float:
    words = _WORD.findall(_without_addresses(outside_title))
    # A capital inside a line is a title's: "All This Terror" tells nothing.
    told = sum(map(_PROSE_WORDS.__contains__, (*(one.casefold() for one in words[:1]), *words[1:])))
    penalty = min(3.0, 0.45 * told) + min(1.5, max(0, len(words) - 45) * 0.05)
    return penalty + (1.0 if len(text) > _HEAD_LENGTH else 0.0)


def _without_addresses(text: str) -> str:
    """Leave out addresses, whose parts ("iltirreno.it") are no words."""
    return _WHOLE_ADDRESS.sub(" ", text) if "://" in text or "www." in text else text


def is_told(text: str) -> bool:
    """Tell whether a sentence or two have the verbs and pronouns that entries lack."""
    words = _WORD.findall(_STATE_ARCHIVE.sub(" ", _without_addresses(text[:_HEAD_LENGTH])).casefold())
    return len(words) > 3 and not _PROSE_WORDS.isdisjoint(words)


def is_prose(text: str) -> bool:
    """Tell whether `text` is told in sentences: several of them, with the verbs that entries lack."""
    outside_title = _QUOTED_TITLE.sub(" ", text[:2000])
    words = _WORD.findall(outside_title.casefold())
    if len(words) < 25:
        return False
    told = sum(map(_PROSE_WORDS.__contains__, words))
    return told / len(words) > 0.055 and (len(words) > 60 or _SENTENCE_BREAK.search(outside_title) is not None)
