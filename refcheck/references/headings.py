"""The words over a reference list, over notes, and over what follows them on a page."""

import re

# By language: what may stand before the noun, the nouns, what may stand behind one, and "and".
_LANGUAGES = (
    (
        "list of|select(?:ed)?|key|main|full|additional|cited",
        "references?|reference list|sources?|source list|bibliography|works (?:cited|consulted)|cited works|literature|"
        "citations?|further reading|reading list|links",
        "cited|consulted|used",
        "and|&",
    ),
    (
        "verwendete|zitierte|weiterführende|ausgewählte|benutzte",
        "literatur(?:verzeichnis|hinweise|angaben|liste|auswahl)?|quellen(?:verzeichnis|angaben?|nachweise?|liste)?|"
        "(?:quellen|literatur)- und (?:quellen|literatur)verzeichnis|"
        "referenzen|einzelnachweise|nachweise|belege|bibliogra(?:ph|f)ie|links",
        "",
        "und|&|/",
    ),
    (
        "liste des|principales",
        "r[eé]f[eé]rences|bibliographie|sources|ouvrages (?:cit|consult)[eé]s|liens",
        "bibliographiques|cit[eé]e?s|consult[eé]e?s|utilis[eé]e?s|s[eé]lective|indicative|principales",
        "et",
    ),
    (
        "lista de|principales",
        "referencias|bibliograf[ií]a|fuentes|obras (?:citadas|consultadas)|enlaces",
        "bibliogr[aá]ficas|citadas?|consultadas?|utilizadas?|b[aá]sica|principales|documentales",
        "y",
    ),
    (
        "elenco (?:delle|dei)|principali",
        "riferimenti|bibliografia|fonti|opere (?:citate|consultate)",
        "bibliografici|citat[ei]|consultat[ei]|utilizzat[ei]|essenziale|principali",
        "e",
    ),
    (
        "lista de|principais",
        "refer[eê]ncias|bibliografia|fontes|obras (?:citadas|consultadas)",
        "bibliogr[aá]ficas|citadas?|consultadas?|utilizadas?|b[aá]sica|principais",
        "e",
    ),
    (
        "yararlanılan|başvurulan|kullanılan|seçilmiş",
        "kaynakça|kaynaklar|kaynak|referanslar|atıflar|bibliyografya",
        "",
        "ve",
    ),
    (
        "список|список использованн\\w{2,3}|использованн\\w{2,3}|основн\\w{2,3}|цитируем\\w{2,3}",
        "литератур[аы]|источник(?:и|ов)|библиографи[яи]|ссылки",
        "",
        "и",
    ),
)
_NOTES = "(?:end|foot)?notes?|anmerkungen|notas|note|notlar|примечания"


def _headings_of(leads: str, nouns: str, tails: str, joining: str) -> str:
    """Give the pattern of one language's headings: "Selected sources cited", "Sources and notes"."""
    noun = f"(?:(?:{leads}) )?(?:{nouns})" + (f"(?: (?:{tails}))?" if tails else "")
    return f"(?:(?:{_NOTES}) (?:{joining}) )?{noun}(?: (?:{joining}) (?:{noun}|{_NOTES}))?"


_LIST_WORDS = tuple(_headings_of(*one) for one in _LANGUAGES)
_NOTE_WORDS = (
    "notes?", "end ?notes?", "foot ?notes?", "notes to the text", "anmerkungen", "fu(?:ß|ss)noten", "endnoten", "noten",
    "notes de bas de page", "notes de fin", "notas", "notas al pie", "notas finales", "notas de rodapé", "note",
    "note a pi[eè] di pagina", "note finali", "notlar", "dipnotlar", "son ?notlar", "примечания", "сноски",
    "комментарии и примечания",
)  # fmt: skip

# "5. References", "## Works Cited", "**Sources:**", "VI. Literatur", "NOTES", "[References]"
_PREFIX = r"[#*_=\[\s]*(?:(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5}|[A-H])[.)]?\s{1,4})?[*_\s]*"
_SUFFIX = r"(?:\s*\(\d{1,3}\))?[\]\s:.*_=#]*"
_LIST_HEADING = re.compile(f"{_PREFIX}(?:{'|'.join(_LIST_WORDS)}){_SUFFIX}", re.IGNORECASE)
_NOTE_HEADING = re.compile(f"{_PREFIX}(?:{'|'.join(_NOTE_WORDS)}){_SUFFIX}", re.IGNORECASE)
_RUN_IN = re.compile(
    rf"[*_]{{0,2}}(?:{'|'.join(_LIST_WORDS)}|source|quelle|fonte|fuente|источник|{'|'.join(_NOTE_WORDS)})[*_]{{0,2}}\s?:[*_]{{0,2}}\s{{1,3}}(?=\S)",
    re.IGNORECASE,
)

_LONGEST = 60


def is_list_heading(line: str) -> bool:
    """Tell whether the line is a heading over references, sources or literature."""
    return len(line) <= _LONGEST and _LIST_HEADING.fullmatch(line) is not None


def is_note_heading(line: str) -> bool:
    """Tell whether the line is a heading over notes."""
    return len(line) <= _LONGEST and _NOTE_HEADING.fullmatch(line) is not None


def run_in_heading_length(line: str) -> int:
    """Give the length of a heading on one line with its list ("Sources: A; B; C"); 0 where there is none."""
    start = line[:_LONGEST]
    match = _RUN_IN.match(start) if ":" in start else None
    return match.end() if match else 0
