"""The characters that LaTeX commands stand for: accents, letters, signs and spaces."""

import unicodedata
from functools import cache

from pylatexenc.latex2text import get_default_latex_context_db

_ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
_DOTLESS = {"ı": "i", "ȷ": "j"}
_OWN = {
    "-": "",
    "/": "",
    "@": "",
    "!": "",
    ",": "\u2009",
    ";": " ",
    ":": " ",
    ">": " ",
    " ": " ",
    "\n": " ",
    "\t": " ",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "BibTeX": "BibTeX",
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "euro": "€",
    "EUR": "€",
    "texteuro": "€",
    "textasciitilde": "~",
    "slash": "/",
    "space": " ",
    "nobreakspace": "\u00a0",
    "glqq": "„",
    "grqq": "“",
    "flqq": "«",
    "frqq": "»",
    "glq": "‚",
    "grq": "‘",
    "og": "«\u00a0",
    "fg": "\u00a0»",
    "today": "",  # the day of printing is no part of the draft
    "quad": " ",
    "qquad": " ",
}


def is_accent(name: str) -> bool:
    """Tell whether a command puts an accent on its argument."""
    return name in _ACCENTS


def with_accent(name: str, letters: str) -> str:
    """Give letters with the accent on the first of them."""
    if not letters:
        return ""
    first = _DOTLESS.get(letters[0], letters[0])
    return unicodedata.normalize("NFC", first + _ACCENTS[name]) + letters[1:]


def symbol_of(name: str) -> str:
    """Give what a command without arguments prints, "" for one that prints nothing or is not known."""
    return _OWN[name] if name in _OWN else _symbols().get(name, "")


@cache
def _symbols() -> dict[str, str]:
    specs = get_default_latex_context_db().iter_macro_specs()
    return {
        spec.macroname: spec.simplify_repl
        for spec in specs
        if isinstance(spec.simplify_repl, str) and "%" not in spec.simplify_repl
    }
