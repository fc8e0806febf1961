"""Sources that a note names without title, date or address: tables of a body, interviews, letters, papers by number."""

import re

from refcheck.references.parsing.bylines import outlet_of_same_day
from refcheck.references.parsing.names import is_organisation
from refcheck.references.shape import is_told
from refcheck.references.shorttitles import is_letter
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_OWN_WORDS = re.compile(
    r"\W*(?:authors?['’]?s?|my|our|own|all|emphasis|translations?|translated|calculat|eigene|nach eigene|calculs?|"
    r"elaboraci[oó]n|elaborazione|yazarın|расч[её]т)\b",
    re.IGNORECASE,
)
_UNPRINTED = late(
    r"\W*(?:private information|(?:personal|private|oral) communication|confidential (?:interview|source|document)|"
    r"(?:author['’]s )?interviews? (?:with|by|conducted)|information (?:from|supplied by|courtesy of)|"
    r"entretiens? (?:avec|de|mené|réalisé|téléphonique|par)|(?:interview|gespräch|telefonat)e? (?:mit|des|der|vom)|"
    r"entrevistas? (?:con|com|de|al?)|intervist[ae] (?:con|a|di|dell['’])|(?:интервью|беседа) (?:с|со|автора)|"
    r"yazarın \w+ (?:ile|yla) görüşme|"
    r"(?:(?:freundliche|schriftliche|mündliche|briefliche) )?(?:auskunft|mitteilung) (?:de[rs]|von|vom|an)|"
    r"(?:e-?mail|letter|message)s? (?:from|to|by)|(?:e-?mail|brief|schreiben) (?:von|vom|an|de[rs])|"
    r"(?:courriel|lettre) (?:de|du|à)|(?:correo|carta) (?:de|del|al?)|(?:сообщение|письмо) (?:от|автору))\b",
    re.IGNORECASE,
)
_KIND_OF_SOURCE = late(
    r"\b(?:data\s?(?:base|set|sheet|portal)s?|Datenbank|Tabelle|table|base de (?:données|datos)|banca dati|"
    r"veri taban[ıi]|archives?|Archiv|interview|Interview|Gespräch|entretien|entrevista|intervista|görüşme|интервью|"
    r"communication|correspondence|e-?mail|letter|Brief|lettre|carta|lettera|mektup|письмо|"
    r"podcast|video|film|documentary|broadcast|episode|blog|newsletter|website|weblog|manuscript|working paper|"
    r"dissertation|thesis|lecture|tweet|post|Vortrag|Podcast|Film|Dissertation|émission|vidéo|película|видео|"
    r"survey|census|statistics|press release|Pressemitteilung|communiqué|speech|Rede|testimony|hearing|"
    r"field\s?notes|diary|memo(?:randum)?|photograph|база данных|таблица|архив)\b"
)
# "Letter-book of T. Dunmore, in the hands of the family", "Journal de R. Chancerelle, coll. part."
_PRIVATELY_HELD = late(
    r"[,(]\s?(?:(?:in\s)?privat(?:besitz|archiv|sammlung)|in (?:the )?(?:hands|possession|care) of|"
    r"private (?:collection|archive|papers)|in (?:a )?private (?:hands|collection)|"
    r"family (?:papers|archive|collection)|author['’]s (?:collection|archive|files)|"
    r"(?:coll(?:ection|\.)|archives?) (?:part(?:iculière|\.)|privées?|familiales?)|"
    r"(?:colección|archivo) (?:particular|privad[ao]|familiar)|(?:collezione|archivio) privat[ao]|(?:acervo|coleção) "
    r"(?:particular|pessoal)|(?:личный|семейный|частный) архив|частное собрание|özel (?:arşiv|koleksiyon))",
    re.IGNORECASE,
)
_TOLD_BEHIND = late(r"(?<=[^\W_]{2})\.\s(?=[^\W\d_a-zà-ÿа-яё])")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_LONGEST = 160


def names_source(bare: str) -> bool:
    """Tell a source named without date and address ("Statistics Office, STAT database, table 7") from a remark."""
    if _YEAR.search(bare) and len(bare) <= _LONGEST and _names_outlet(bare):
        return True
    if outlet_of_same_day(bare) or (is_letter(bare) and len(bare) <= _LONGEST):
        return True
    if _UNPRINTED.match(bare) and (stop := _TOLD_BEHIND.search(bare)) is not None:
        bare = bare[: stop.start() + 1]  # "Interview with M. Krause, 11 May 2023. All translations are mine."
    if _is_paper_of_body(bare):
        return True
    if len(bare) > _LONGEST or is_told(bare) or _OWN_WORDS.match(bare) or not bare.strip()[:1].isupper():
        return False
    if _UNPRINTED.match(bare) or _PRIVATELY_HELD.search(bare):
        return True
    return "," in bare and _KIND_OF_SOURCE.search(bare) is not None


def _is_paper_of_body(bare: str) -> bool:
    """Tell "Petroleum Development Corporation, payment voucher 1142/14": a body by its name alone, and a number."""
    body, comma, rest = bare.partition(", ")
    if not comma or len(bare) > _LONGEST or not body[:1].isupper() or not any(map(str.isdecimal, rest)):
        return False
    return not is_told(bare) and _OWN_WORDS.match(bare) is None and is_organisation(body)


def _names_outlet(bare: str) -> bool:
    """Tell "Who pays for the new bridge?, The Economist, 2019." by what stands alone between commas."""
    between = [one.strip() for one in bare.split(",")[1:-1]]
    return any(1 < len(one) <= 40 and match_outlet(one, tolerant=False) is not None for one in between)
