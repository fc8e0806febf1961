"""Wiki templates by what they do, as the large Wikipedias name them."""

from mwparserfromhell.nodes import Template

SHORT_CITES = frozenset(
    {
        "sfn",
        "sfnp",
        "harvnb",
        "harv",
        "harvp",
        "sfnm",
        "sfnmp",
        "harvtxt",
        "harvcol",
        "harvcolnb",
        "harvcoltxt",
        "harvsp",
    }
    | {"référence harvard", "référence harvard sans parenthèses", "sfn0", "odn", "harvref", "kdş"}
)
SURNAMES_WITH_YEAR = frozenset({"cita"})
"""Names of quotations that some Wikipedias give to short citations, too: `{{Cita|Bini 1970|p. 14}}`."""
NOTE_TEMPLATES = frozenset({"efn", "refn", "efn-ua", "efn-lr", "notetag", "#tag:ref", "#tag"})
NAMED_MARKERS = frozenset({"r", "ref label", "rs"})
QUOTE_TEMPLATES = frozenset(
    {"quote", "blockquote", "quotation", "cquote", "rquote", "quote box", "zitat", "citation bloc", "cita", "citazione"}
    | {"citação", "начало цитаты", "цитата", "alıntı"}
)
QUOTE_AUTHORS = (
    "author",
    "auteur",
    "autor",
    "autore",
    "автор",
    "yazar",
    "sign",
    "by",
    "character",
    "source",
    "quelle",
)

SHOWN_WORDS = frozenset(
    {"nowrap", "small", "nobr", "abbr", "abréviation", "abrd", "formatnum", "nb", "nombre", "as written", "num", "s"}
    | {"число", "nts", "petites capitales", "pc", "nobreak", "j", "angebr"}
)
"""Templates that print their first words."""
LAST_WORDS = frozenset({"lang", "langx", "transl", "langue", "lang-en", "lang-fr", "lang-de", "lang-ru", "lang-es"})
"""Templates that print the last of their words."""
MEASURES = frozenset({"convert", "cvt", "unité", "unite", "unidad", "val", "date", "date-"})
"""Templates that print their first words side by side: a figure and its unit, a day."""
QUOTE_MARKS = {'"': "“”", "citation": "«»", "cit": "«»", "«": "«»"}
"""Templates that print marks around their words."""


def printed_words(name: str, node: Template) -> str:
    """Give what a template prints of its own words, "" for one that is no template of words."""
    words = [value for p in node.params if not p.showkey and (value := p.value.strip_code().strip())]
    if not words:
        return ""
    if name in MEASURES:
        return " ".join(words[: 2 if name.startswith("c") else 3])
    if name in LAST_WORDS:
        return words[-1]
    return words[0] if name in SHOWN_WORDS else ""
