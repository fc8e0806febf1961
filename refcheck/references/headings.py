"""The words over a reference list, over notes, and over what follows them on a page."""

import re

from refcheck.text.patterns import late

# By language: what may stand before the noun, the nouns, what may stand behind one, and "and".
_LANGUAGES = (
    (
        "list of|our|select(?:ed)?|key|main|full|additional|other|further|remaining|cited|used|online|web|internet|"
        "news|media|press|primary|secondary|links to(?: the)?",
        "references?|reference (?:list|links)|sources?|source (?:list|links)|bibliography|works (?:cited|consulted)|"
        "cited works|literature|citations?|further reading|reading list|links|"
        "(?:news |press |newspaper |media )?(?:articles|books|works|texts|reports|documents|items|materials) "
        "(?:cited|consulted|used|quoted|discussed|reviewed|mentioned)|(?:press|newspaper|news) articles",
        "cited|consulted|used|quoted|referenced",
        "and|&",
    ),
    (
        "unsere|verwendete|zitierte|weiterführende|ausgewählte|benutzte|weitere|sonstige|übrige|andere",
        "literatur(?:verzeichnis|hinweise|angaben|liste|auswahl)?|quellen(?:verzeichnis|angaben?|nachweise?|liste)?|"
        "(?:quellen|literatur)- und (?:quellen|literatur)verzeichnis|"
        "(?:internet|online|web|presse|medien)-?quellen|quellen im (?:netz|internet)|"
        "referenzen|einzelnachweise|nachweise|belege|bibliogra(?:ph|f)ie|links|(?:zum )?weiterlesen|lektürehinweise|"
        "literaturtipps|lesetipps",
        "",
        "und|&|/",
    ),
    (
        "liste des|nos|principales|autres",
        "r[eé]f[eé]rences|(?:biblio|webo|sito)graphie|sources|(?:ouvrages|articles|livres) (?:cit|consult)[eé]s|"
        "liens|pour (?:aller plus loin|en savoir plus)|lectures (?:complémentaires|conseillées)",
        "bibliographiques|cit[eé]e?s|consult[eé]e?s|utilis[eé]e?s|s[eé]lective|indicative|principales|de presse|"
        "journalistiques",
        "et",
    ),
    (
        "lista de|principales|otras",
        "referencias|(?:biblio|hemero|web)graf[ií]a|fuentes|obras (?:citadas|consultadas)|enlaces|para saber m[áa]s|"
        "lecturas (?:recomendadas|adicionales|complementarias)",
        "bibliogr[aá]ficas|citadas?|consultadas?|utilizadas?|b[aá]sica|principales|documentales|hemerogr[aá]ficas|"
        "period[ií]sticas",
        "y",
    ),
    (
        "elenco (?:delle|dei)|principali|altr[ei]",
        "riferimenti|(?:biblio|sito|emero)grafia|fonti|opere (?:citate|consultate)|"
        "per (?:approfondire|saperne di più)|letture consigliate",
        "bibliografici|citat[ei]|consultat[ei]|utilizzat[ei]|essenziale|principali|giornalistiche|online",
        "e",
    ),
    (
        "lista de|principais|outras",
        "refer[eê]ncias|bibliografia|fontes|obras (?:citadas|consultadas)",
        "bibliogr[aá]ficas|citadas?|consultadas?|utilizadas?|b[aá]sica|principais|jornal[ií]sticas",
        "e",
    ),
    (
        "yararlanılan|başvurulan|kullanılan|seçilmiş|internet|basın|diğer",
        "kaynakça|kaynaklar[ıi]?|kaynak|referanslar|atıflar|bibliyografya",
        "",
        "ve",
    ),
    (
        "список|список использованн\\w{2,3}|использованн\\w{2,3}|основн\\w{2,3}|други[ех]|прочи[ех]|остальны[ех]|"
        "цитируем\\w{2,3}",
        "литератур[аы]|(?:интернет-)?источник(?:и|ов)|библиографи[яи]|ссылки",
        "",
        "и",
    ),
)
_FURTHER_LANGUAGES = (
    "źródła|bibliografia i źródła|wykaz źródeł|literatura(?: i źródła)?|bronnen(?:lijst)?|literatuur(?:lijst)?|"
    "geraadpleegde bronnen|källor|källförteckning|referenser|litteratur|kilder|kildeliste|referanser|litteraturliste|"
    "lähteet|lähdeluettelo|zdroje|použité zdroje|източници|джерела|список джерел|surse|izvori|források|irodalom|viited|"
    "allikad|avoti|šaltiniai|πηγές|βιβλιογραφία|sumber|daftar pustaka|参考文献|参考资料|資料來源|出典|참고문헌|"
    "المراجع|المصادر|מקורות|منابع"
)
_NOTES = "(?:end|foot)?notes?|anmerkungen|notas|note|notlar|примечания"


def _headings_of(leads: str, nouns: str, tails: str, joining: str) -> str:
    """Give the pattern of one language's headings: "Selected sources cited", "Sources and notes"."""
    noun = f"(?:(?:{leads}) )?(?:{nouns})" + (f"(?: (?:{tails}))?" if tails else "")
    return f"(?:(?:{_NOTES}) (?:{joining}) )?{noun}(?: (?:{joining}) (?:{noun}|{_NOTES}))?"


_LIST_WORDS = (*(_headings_of(*one) for one in _LANGUAGES), _FURTHER_LANGUAGES)
_NOTE_WORDS = (
    "notes?", "end ?notes?", "foot ?notes?", "notes to the text", "anmerkungen", "fu(?:ß|ss)noten", "endnoten", "noten",
    "notes de bas de page", "notes de fin", "notas", "notas al pie", "notas finales", "notas de rodapé", "note",
    "note a pi[eè] di pagina", "note finali", "notlar", "dipnotlar", "son ?notlar", "примечания", "сноски",
    "комментарии и примечания", "przypisy", "voetnoten", "eindnoten", "fotnoter", "sluttnoter", "noter", "poznámky",
    "примітки", "бележки",
)  # fmt: skip

# "5. References", "## Works Cited", "**Sources:**", "VI. Literatur", "NOTES", "[References]"
_PREFIX = r"[#*_=\[\s]*(?:(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5}|[A-H])[.)]?\s{1,4})?[*_\s]*"
_SUFFIX = r"(?:\s*\(\d{1,3}\))?[\]\s:.*_=#]*"
_REMARK = (
    r"(?: (?:for|in|used in|consulted for|to) this (?:article|piece|paper|report|essay|brief|text|story|note|memo)|"
    r"\s?\([^()]{3,40}\))?"
)
_ONE_LIST = f"(?:{'|'.join(_LIST_WORDS)})"
_LIST_HEADING = re.compile(f"{_PREFIX}{_ONE_LIST}{_REMARK}{_SUFFIX}", re.IGNORECASE)
_TWO_HEADINGS = late(rf"{_PREFIX}{_ONE_LIST}\s?/\s?{_ONE_LIST}{_REMARK}{_SUFFIX}", re.IGNORECASE)
_NOTE_HEADING = re.compile(f"{_PREFIX}(?:{'|'.join(_NOTE_WORDS)}){_SUFFIX}", re.IGNORECASE)
# The words of lists stand in it once: they are the longest pattern of all, and take their time to be compiled.
_RUN_IN = re.compile(
    rf"[*_]{{0,2}}(?:{_ONE_LIST}{_REMARK}(?:[*_]{{0,2}}\s?:|\.)"
    rf"|(?:source|quelle|fonte|fuente|источник|{'|'.join(_NOTE_WORDS)})[*_]{{0,2}}\s?:)[*_]{{0,2}}\s{{1,3}}(?=\S)",
    re.IGNORECASE,
)
# At the beginning: "References and further reading" holds what the piece rests on.
_FURTHER = re.compile(
    r"[\W\d_]{0,8}(?:(?:further|additional|recommended|suggested)\sreading|reading list|weiterführende|zum weiterlesen|"
    r"lektürehinweise|pour (?:aller plus loin|en savoir plus)|lectures (?:complémentaires|conseillées)|"
    r"para saber m[áa]s|lecturas (?:recomendadas|adicionales|complementarias)|"
    r"per (?:approfondire|saperne di più)|letture consigliate|leituras? (?:complementar(?:es)?|recomendadas?)|"
    r"daha fazla|ileri okuma|дополнительная литература|что почитать)",
    re.IGNORECASE,
)

_LONGEST = 60


def is_list_heading(line: str) -> bool:
    """Tell whether the line is a heading over references, sources or literature."""
    if len(line) > _LONGEST:
        return False
    return _LIST_HEADING.fullmatch(line) is not None or ("/" in line and _TWO_HEADINGS.fullmatch(line) is not None)


def is_further_reading(line: str) -> bool:
    """Tell whether a heading of a list offers more to read, and does not say what the piece rests on."""
    return _FURTHER.match(line) is not None


def is_note_heading(line: str) -> bool:
    """Tell whether the line is a heading over notes."""
    return len(line) <= _LONGEST and _NOTE_HEADING.fullmatch(line) is not None


def run_in_heading_length(line: str) -> int:
    """Give the length of a heading on one line with its list ("Sources: A; B; C", "Literature. A"); 0 without one."""
    start = line[:_LONGEST]
    match = _RUN_IN.match(start) if ":" in start or "." in start else None
    return match.end() if match else 0
