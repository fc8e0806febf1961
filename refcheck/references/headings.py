"""The words over a reference list, over notes, and over what follows them on a page."""

import re

_LIST_WORDS = (
    # English
    "references?(?: cited)?", "reference list", "list of references", "references? and notes", "notes and references?",
    "works cited",
    "works consulted", "cited works", "literature cited", "literature", "bibliography", "select(?:ed)? bibliography",
    "sources?", "sources? cited", "sources and references?", "citations?", "further reading", "links", "source list",
    "list of (?:sources|works cited)", "sources used", "(?:references|sources) (?:and|&) further reading",
    "(?:notes|endnotes) and sources", "sources and notes",
    # German
    "literatur", "literaturverzeichnis", "literaturhinweise", "literaturangaben", "literaturliste", "quellen",
    "quellenverzeichnis", "quellenangaben", "quellennachweise?", "quellen und literatur", "verwendete literatur",
    "verwendete quellen", "quellenliste",
    "einzelnachweise", "nachweise", "belege", "bibliographie", "bibliografie",
    # French
    "r[eé]f[eé]rences", "r[eé]f[eé]rences bibliographiques", "notes et r[eé]f[eé]rences", "bibliographie", "sources",
    "ouvrages cit[eé]s", "liens", "liste des (?:sources|r[eé]f[eé]rences)", "sources et r[eé]f[eé]rences",
    # Spanish
    "referencias", "referencias bibliogr[aá]ficas", "bibliograf[ií]a", "fuentes", "obras citadas",
    "fuentes consultadas",
    "notas y referencias", "lista de (?:referencias|fuentes)", "fuentes y referencias",
    # Italian
    "riferimenti", "riferimenti bibliografici", "bibliografia", "fonti", "opere citate", "note e riferimenti",
    "elenco delle fonti",
    # Portuguese
    "refer[eê]ncias", "refer[eê]ncias bibliogr[aá]ficas", "bibliografia", "fontes", "obras citadas",
    "notas e refer[eê]ncias", "lista de (?:refer[eê]ncias|fontes)",
    # Turkish
    "kaynakça", "kaynaklar", "kaynak", "referanslar", "atıflar", "yararlanılan kaynaklar",
    # Russian
    "литература", "список литературы", "источники", "список источников", "использованная литература", "библиография",
    "использованные источники", "список использованных источников", "список использованной литературы", "ссылки",
    "источники и литература", "примечания и ссылки",
)  # fmt: skip
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
