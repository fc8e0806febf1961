"""Speakers in scripts without capitals: the words that lead up to a quotation and hold a verb of speech.

Names cannot be told from other words there, so the whole subject phrase is given, and a name agrees
with it where it stands in it.
"""

import re

from refcheck.text.patterns import late

_LETTERS = "\u0590-\u07ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_LETTER = late(f"[{_LETTERS}]")
# Chinese and Japanese: the subject, then the verb or its particle, then the quotation.
_EAST_ASIAN = late(
    r"(?P<subject>[\u3040-\u30ff\u3400-\u9fffA-Za-z·・]{2,24}?)"
    r"(?:在[^，。：“「]{0,16}|对[^，。：“「]{0,16}|向[^，。：“「]{0,16}|于[^，。：“「]{0,16})?"
    r"(?:表示|说|說|称|稱|指出|认为|認為|强调|強調|回应|回應|写道|寫道|透露|坦言|补充|補充|告诉[^，。：“「]{0,10}|问|答"
    r"|宣布|警告|は|氏は|さんは|が)道?[，,：:]?[“「『]?$"
)
# Arabic, Persian and Hebrew: the verb, then the subject, then a colon or the quotation.
_SEMITIC = late(
    r"(?:^|\s)[وف]?(?:قال|قالت|أضاف|أضافت|صرح|صرحت|أكد|أكدت|أعلن|أعلنت|كتب|كتبت|أوضح|أوضحت|ذكر|ذكرت|أشار|أشارت"
    r"|גאמר|אמר|אמרה|הוסיף|הוסיפה|כתב|כתבה|ציין|ציינה|הסביר|הסבירה)\s+(?P<subject>[^:«\"“”„,،.؛]{2,60}?)\s*(?:إن|أن|כי|ש)?\s*[:،,]?\s*[«\"“„]?$"
)
_TURKISH = late(
    r"^[\s”\"»’]*(?:dedi|demişti|diyor|diye|ifade(?:si|leri)ni|şeklinde|sözlerini|sözleriyle|yorumunu|açıklamasını"
    r"|değerlendirmesini|uyarısın[ıd]a?|görüşünü|çağrısın[ıd]a?|iddiasın[ıd]a?|cevabını|yanıtını)\b"
)


# "市长林建国周三在记者会上说": the day stands behind the name.
_WHEN = re.compile(r"(?:(?:本|上|这)?(?:周|星期|礼拜)[一二三四五六日天]|[今昨前当]天|[今昨]日).*$")


def find_caseless_subject(text: str, sentence_start: int, quotation_start: int) -> str | None:
    """Give the subject phrase in the words of a sentence that lead up to a quotation."""
    lead = text[max(sentence_start, quotation_start - 120) : quotation_start].rstrip()
    if not _LETTER.search(lead):
        return None
    for pattern in (_EAST_ASIAN, _SEMITIC):
        found = pattern.search(lead)
        if found:
            return _WHEN.sub("", found.group("subject")).strip()
    return None


def is_caseless(name: str) -> bool:
    """Tell whether a name is written in a script without capitals."""
    return bool(_LETTER.search(name))


def ends_with_verb(text: str, quotation_end: int) -> bool:
    """Tell whether a verb of speech without a subject follows, as in Turkish: then the subject stands before."""
    return bool(_TURKISH.match(text[quotation_end : quotation_end + 30]))
