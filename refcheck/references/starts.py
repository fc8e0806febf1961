"""How entries begin: with a name before its initials, a body before its year, a quoted title, an address."""

import re

from refcheck.references.presslines import is_press_line
from refcheck.text.patterns import late

_YEAR = r"(?:1[5-9]\d\d|20[0-4]\d)"
ADDRESS_SIGNS = ("http://", "https://", "www.", "doi:", "doi.org", "arxiv:")
_QUOTE_START = re.compile(r"[“„«\"‘'‚][^\W\d_]")
_NAME_START = late(
    r"(?:(?:van|von|de|der|den|di|da|del|della|dos|du|la|le|el|al|bin|ibn|zu|zur|ter|ten|af|av)\s){0,3}(?:[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}(?:\s(?:de|van|von|der|el|al|bin|la|le|di|da|dos)\b)?\s?){1,3},\s?"
    r"(?:[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ](?:\.|\b)|[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,20}\b)"
)
_INITIALS_START = late(
    r"(?:(?:van|von|de|der|den|di|da|del|la|le|el|al|ter|ten|du|dos)\s){1,3}[A-ZÀ-ÖØ-Þ][\w’'\-]{1,30}\s(?:[A-Z]{1,3}[.,]|(?:[A-Z]\.\s?){1,3})|"
    r"[A-ZÀ-ÖØ-Þ][\w’'\-]{1,30}\s[A-ZÀ-ÖØ-Þ][\w’'\-]{1,30}\s[A-Z]{1,3}(?:\.|,\s[A-Z])|"
    r"(?!In\s)[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}\s(?:[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]\.\s?){1,3}|[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}\s[A-Z]{1,3}[,.]|"
    r"(?:[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]\.[\s-]?){1,3}[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}\b"
)
_BODY_THEN_YEAR = re.compile(
    rf"(?:(?:de|het|la|le|el|il|die|der|das|the)\s)?[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^.()\d]{{1,80}}(?:\s[(\[][A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^()\[\]\d]{{1,80}}[)\]])?(?:\.\s\(?|\s\(|\s\[)"
    rf"(?:\[{_YEAR}\]\s)?(?:{_YEAR}[a-z]?|n\.\s?d\.)[.)\]:,/]|"
    r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^()\d]{2,80}\s\((?:in press|forthcoming|im Erscheinen|à paraître|en prensa|no prelo|"
    r"in corso di stampa|baskıda|в печати)\)"
)
# "Treasury 2022, Reinsurance pool, Canberra.": author and year with no mark between them, and a place at the end.
_YEAR_WITHOUT_MARKS = re.compile(
    rf"(?!(?:In|On|By|Since|Until|From|After|Before|During|Im|Seit|Bis|En|Depuis|Desde|Nel|Dal|Em)\s)"
    rf"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^\d.()]{{1,100}}(?:\([A-Z]{{2,10}}\)\s)?\s?{_YEAR}[a-z]?,\s[^\n]{{8,400}},\s[A-ZÀ-ÖØ-Þ][\w-]{{2,20}}(?:\s[A-Z][\w-]{{2,20}})?\.?\s*\Z"
)
# "———. 2018. Patient-Focused Drug Development": the author of the entry above.
_SAME_AUTHOR_START = late(r"(?:[-–—―_]{3,12}|[–—―]{2,12}|[—―])[.,:]?\s(?=[^\W_])|(?:---|———)\.")
# "Humanity & Inclusion (HI). Unshielded, Unseen."
_BODY_WITH_INITIALS = late(
    r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^.()\d]{2,80}\s[(\[][A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w&/-]{1,14}[)\]][.:]\s[“„«\"A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]|"
    # "BMA: Basel Mission Archives, Basel."
    r"[A-ZÄÖÜ]{2,8}(?::|\s=)\s[A-ZÀ-ÖØ-ÞА-ЯЁ][^\n:]{2,80}\b(?:Archives?|Archivs?|Archivo|Archivio|Arquivo|Library|Records?|"
    r"Office|Papers|Bibliothek|Bibliothèque|Museum|архив)\b|"
    # "NSC (National Statistical Committee). Tourism"
    r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]{2,9}\s\([A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^()\d]{8,90}\)[.,:]\s[“„«\"A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]"
)
# "MH SR 2023. Správa o pomoci."
_NAME_YEAR_STOP = re.compile(
    rf"(?!(?:In|On|By|Since|Until|From|After|Before|During|Im|Seit|Bis|En|Depuis|Desde|Nel|Dal|Em)\s)"
    rf"(?:[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ][\w&.,–-]*\s(?:[–-]\s)?){{1,8}}{_YEAR}[a-z]?\.\s[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ]"
)
# "Weber, F., 1998, Die Ordnung der Arbeit", "Human Rights Watch, 2020, All This Terror"
_YEAR_BETWEEN_COMMAS = re.compile(
    rf"(?!(?:In|On|By|Since|Until|From|After|Before|During|Im|Seit|Bis|En|Depuis|Desde|Nel|Dal|Em)\s)"
    rf"[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ][^()\d]{{2,160}},\s{_YEAR}[a-z]?(?:\s\([^()]{{1,20}}\))?[,:]\s[“„«\"‘]?[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ]"
)
# "dpa, 3.9.2022: Eigenanteil steigt", "Der Spiegel 35/2019: „…“", "BBC News, 3 May 2021: Title", "AP, 3/9/2021: Title"
_OUTLET_THEN_DAY = re.compile(
    r"(?!(?:am|vom|bis|ab|im|seit|on|in|at|le|du|el|al)\s)[^\W\d_][^.:,;()\n\d]{1,40},?\s(?:vom\s|of\s|du\s)?"
    rf"(?:\d{{1,2}}\.(?:/\d{{1,2}}\.)?\s?(?:\d{{1,2}}\.|[^\W\d_]{{3,9}}\s){_YEAR}|(?:\d{{1,2}}[/-]){{1,2}}{_YEAR}|"
    rf"(?:\d{{1,2}}\s)?[^\W\d_]{{3,9}}\.?\s(?:\d{{1,2}},\s)?{_YEAR})(?:,\sS\.\s?\d{{1,3}})?:\s\S"
)
# "Agência Brasil – “Acordo é assinado”, 25 de outubro"
_OUTLET_DASH_TITLE = re.compile(r"[^\W\d_][^.:,;()\n]{1,40}\s[–—-]\s[“„«\"‘]\w")
_CAPITALS_START = late(r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]{3,}(?:[ .][A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ.]{1,20}){0,6}\.\s[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^\W\d_]")
# Scripts without capitals: Hebrew and Arabic, those of India, Georgia and Ethiopia, Chinese, Japanese, Korean.
_CASELESS_START = late(
    r"[《「『«]?[\u05d0-\u08ff\u0900-\u0eff\u10d0-\u10ff\u1200-\u137f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)
_FULL_NAME_THEN_TITLE = late(r"[^\W\d_][^“„«\"”.;:]{3,80}(?:(?<=et al)\.|(?<=u\. a)\.)?,\s?(?:[“„«\"‘]|\*\w|_\w)")


def score_start(head: str) -> float:
    """Give a point for a beginning that entries have, and one more where a year follows it."""
    is_start = (
        _QUOTE_START.match(head)
        or _NAME_START.match(head)
        or _INITIALS_START.match(head)
        or _FULL_NAME_THEN_TITLE.match(head)
        or _SAME_AUTHOR_START.match(head)
        or _BODY_WITH_INITIALS.match(head)
        or _OUTLET_DASH_TITLE.match(head)
    )
    has_year = (
        _BODY_THEN_YEAR.match(head)
        or _YEAR_WITHOUT_MARKS.match(head)
        or _NAME_YEAR_STOP.match(head)
        or _YEAR_BETWEEN_COMMAS.match(head)
        or _OUTLET_THEN_DAY.match(head)
    )
    return (1.0 if is_start else 0.0) + (1.0 if has_year else 0.0)


def starts_like_entry(text: str) -> bool:
    """Tell whether a line begins as entries do: a name before its initials or year, a quoted title, an address."""
    head = text[:160]
    if _QUOTE_START.match(head) or _INITIALS_START.match(head) or head.lower().startswith(ADDRESS_SIGNS):
        return True
    starts = (
        _NAME_START,
        _BODY_THEN_YEAR,
        _NAME_YEAR_STOP,
        _CAPITALS_START,
        _CASELESS_START,
        _SAME_AUTHOR_START,
        _BODY_WITH_INITIALS,
        _YEAR_BETWEEN_COMMAS,
        _OUTLET_THEN_DAY,
        _OUTLET_DASH_TITLE,
    )
    return any(pattern.match(head) for pattern in starts) or is_press_line(text)
