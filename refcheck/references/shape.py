"""How much a stretch of text looks like an entry of a reference list, and how much like prose.

The score adds up signs of a citation (a date, an address, a quoted title at the start, pages) and
takes away signs of a told sentence (verbs, articles, length). Two points and more mean an entry.
"""

import re

from refcheck.references.backrefs import match_back_reference

ENTRY_SCORE = 2.0
"""From here on a text counts as an entry."""

_MONTHS = (
    r"jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|brero|braio)?|fév(?:rier)?|fevereiro|mar(?:ch|zo|s|ço)?|märz|apr(?:il|ile)?|"
    r"avril|abril|may|mai|mayo|maio|maggio|june?|juni|juin|junio|junho|giugno|july?|juli|juillet|julio|julho|luglio|"
    r"aug(?:ust)?|août|agosto|sept?(?:ember|embre|iembre)?|setembro|settembre|oct(?:ober|obre|ubre)?|okt(?:ober)?|outubro|"
    r"ottobre|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|enero|"
    r"gennaio|febbraio|janeiro|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_YEAR = r"(?:1[5-9]\d\d|20[0-4]\d)"
_FULL_DATE = re.compile(
    rf"\b(?:{_MONTHS})\.?\s{{1,3}}(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s{{1,3}})?{_YEAR}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\s{{1,3}}(?:de\s|of\s)?(?:{_MONTHS})\.?,?\s{{1,3}}(?:de\s|del\s)?{_YEAR}\b"
    rf"|\b{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b|\b\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}\b",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(rf"\b{_YEAR}[a-z]?\b")
_PAREN_DATE = re.compile(
    rf"\((?:[^()]{{0,20}}\b)?(?:{_YEAR}[a-z]?|n\.\s?d\.|o\.\s?J\.|s\.\s?f\.|s\.\s?d\.|б\.\s?г\.)(?:,[^()]{{0,24}})?\)"
)
_ADDRESS = re.compile(r"https?://|\bwww\.\w|\bdoi:\s?10\.|\b10\.\d{4,9}/\S|\barXiv:\d", re.IGNORECASE)
_BARE_HOST = re.compile(
    r"\b[a-z0-9-]{2,40}\.(?:com|org|net|gov|edu|int|eu|de|fr|es|it|ru|uk|tr|br|pt|info|news|io)/\S", re.IGNORECASE
)
_PAGES = re.compile(
    r"\b(?:pp?|S|s|str|стр|c|с|С|ss?)\.\s?\d{1,4}|\b\d{1,4}\s?\(\d{1,3}\)|:\s?\d{1,4}\s?[-–—]\s?\d{1,4}\b|\b[Vv]ol\.\s?\d|\b[Nn][or]\.\s?\d|№\s?\d|"
    r"\s//\s|\.\s[—–]\s|\bBd\.\s?\d|\bJg\.\s?\d|\bIn:\s"
)
_ACCESS = re.compile(
    r"\b(?:accessed|retrieved|last visited|last accessed|viewed|available at|abgerufen|zuletzt|letzter zugriff|"
    r"aufgerufen|consulté|"
    r"consultado|disponible en|disponível em|acesso em|recuperado de|consultato|ultimo accesso|disponibile|"
    r"erişim(?: tarihi)?|"
    r"дата обращения|режим доступа|url)\b|ISBN|ISSN|\[online\]",
    re.IGNORECASE,
)
_QUOTED_TITLE = re.compile(r"[“„«»\"‘'”‚](?=\S)[^“„«»\"”]{8,240}[”“»«\"’']")
_QUOTE_START = re.compile(r"[“„«\"‘'‚][^\W\d_]")
_NAME_START = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}(?:\s(?:de|van|von|der|el|al|bin|la|le|di|da|dos)\b)?\s?){1,3},\s?"
    r"(?:[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ](?:\.|\b)|[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,20}\b)"
)
_INITIALS_START = re.compile(
    r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}\s(?:[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]\.\s?){1,3}|[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}\s[A-Z]{1,3}[,.]|"
    r"(?:[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]\.[\s-]?){1,3}[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'\-]{1,30}\b"
)
_BODY_THEN_YEAR = re.compile(
    rf"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][^.()\d]{{2,80}}(?:\.\s|\s\(|\s\[)(?:{_YEAR}[a-z]?|n\.\s?d\.)[.)\]:,]"
)
_IMPRINT = re.compile(
    r"[\s(][A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w-]{1,20}\.?\s?:\s[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ]\w+[^:]{0,40}$|,\s[A-Z][a-zà-ÿ]{2,20}\s(?:1[5-9]|20)\d\d\b"
)
_LEGAL = re.compile(
    r"\b(?:Act|Code|Statute|Directive|Regulation|Convention|Treaty)\s(?:\([A-Z]{2,3}\)\s)?(?:of\s|No\.?\s)?\d|\b[A-Z][\w.]+\sv\.?\s[A-Z]|§\s?\d|"
    r"\b(?:U\.S\.C|C\.F\.R|BGBl|Drs|Drucksache|UN Doc|L\. Rev|F\.\s?[23]d|EWCA|UKSC|UKHL|ECLI|COM)\b|\b[AS]/(?:RES/)?\d"
)
_FULL_NAME_THEN_TITLE = re.compile(r"[^\W\d_][^“„«\"”.;:]{3,80},\s?(?:[“„«\"‘]|\*\w|_\w)")
_END_SIGN = re.compile(rf"(?:{_YEAR}[a-z]?|n\.d\.|\d[\d–—-]*|/\S*|\.html?|[\w/-]\.\w{{2,5}}/\S*)[)\].,;”»\"’\s>]*$")
_PROSE_VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|said|says|would|could|will|did|does|been|being|which|who|they|their|he|she|his|its|this|these|"
    r"it|we|our|ist|sind|war|waren|hat|haben|wird|wurde|wurden|sich|nicht|auch|sie|est|sont|était|ont|été|qui|cette|avait|ses|ils|"
    r"fue|son|ha|han|había|está|están|era|que|sus|sono|stato|aveva|foi|são|tem|não|uma|sua|bir|bu|ve|için|olarak|oldu|"
    r"был|была|были|это|что|как|его|они|также)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{3,}[.!?][”\"’»)]?\s{1,3}(?=[A-ZÀ-ÖØ-ÞА-Я“„«\"])")

_HEAD_LENGTH = 700


def score_entry(text: str) -> float:
    """Score how much `text` (without its label) looks like one entry of a reference list or note."""
    head = text[:_HEAD_LENGTH]
    if match_back_reference(head) is not None:
        return 3.0
    score = _sign_score(head)
    outside_title = _QUOTED_TITLE.sub(" ", head)
    words = len(_WORD.findall(outside_title))
    if words:
        verbs = len(_PROSE_VERBS.findall(outside_title))
        score -= min(3.0, 0.45 * verbs)
        score -= min(1.5, max(0, words - 45) * 0.05)
    if len(text) > _HEAD_LENGTH:
        score -= 1.0
    return score


def _sign_score(head: str) -> float:
    score = 0.0
    if _ADDRESS.search(head) or _BARE_HOST.search(head):
        score += 2.0
    if _FULL_DATE.search(head):
        score += 1.25
    elif _YEAR_ALONE.search(head):
        score += 0.75
    if _PAREN_DATE.search(head):
        score += 1.0
    if _PAGES.search(head):
        score += 0.75
    if _LEGAL.search(head):
        score += 1.25
    if _ACCESS.search(head):
        score += 0.75
    if _QUOTE_START.match(head) or _NAME_START.match(head) or _FULL_NAME_THEN_TITLE.match(head):
        score += 1.0
    if _BODY_THEN_YEAR.match(head):
        score += 1.0
    if _IMPRINT.search(head):
        score += 0.5
    if _QUOTED_TITLE.search(head):
        score += 0.75
    if _END_SIGN.search(head[-120:]):
        score += 0.75
    return score


def starts_like_entry(text: str) -> bool:
    """Tell whether a line begins as entries do: a name before its initials or year, a quoted title, an address."""
    head = text[:160]
    if _QUOTE_START.match(head) or _ADDRESS.match(head) or _INITIALS_START.match(head):
        return True
    return _NAME_START.match(head) is not None or _BODY_THEN_YEAR.match(head) is not None


def is_prose(text: str) -> bool:
    """Tell whether `text` is told in sentences: several of them, with the verbs that entries lack."""
    outside_title = _QUOTED_TITLE.sub(" ", text[:2000])
    words = len(_WORD.findall(outside_title))
    if words < 25:
        return False
    verbs = len(_PROSE_VERBS.findall(outside_title))
    return verbs / words > 0.055 and (words > 60 or len(_SENTENCE_BREAK.findall(outside_title)) >= 1)
