"""What the commands and environments of LaTeX, natbib, biblatex and csquotes take and mean."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pylatexenc.latexwalker import get_default_latex_context_db

_NATBIB = """cite citep citet citealt citealp citeauthor citeyear citeyearpar citetitle citefullauthor citenum
    citetalias citepalias"""
_BIBLATEX = """parencite textcite autocite footcite footcitetext smartcite supercite fullcite footfullcite citeurl
    citedate nocite notecite pnotecite fnotecite"""
_APACITE = "citeA citeNP shortcite shortciteA shortciteNP fullciteA citeyearNP citeauthorNP"
_PLURAL = """cites parencites textcites autocites footcites footcitetexts smartcites supercites fullcites
    footfullcites"""


def _with_capitals(names: str) -> frozenset[str]:
    """Give the names, and each as it begins a sentence."""
    return frozenset(form for name in names.split() for form in (name, name[0].upper() + name[1:]))


_SINGLE_CITES = _with_capitals(f"{_NATBIB} {_BIBLATEX} {_APACITE}")
_PLURAL_CITES = _with_capitals(_PLURAL)
CITES = _SINGLE_CITES | _PLURAL_CITES
SHORT_CITES = _with_capitals("citeauthor citefullauthor citeauthorNP nocite")
"""These name a work but stand behind no claim of their own."""

SECTIONS = frozenset("part chapter section subsection subsubsection paragraph subparagraph".split())
QUOTES = frozenset("quote quotation displayquote displaycquote quoting verse foreigndisplayquote".split())
COPIED_QUOTES: Mapping[str, str] = MappingProxyType(
    {
        "enquote": "",
        "textquote": "",
        "foreignquote": "",
        "textcquote": "c",
        "blockquote": "b",
        "blockcquote": "bc",
        "epigraph": "bs",
    }
)
"""Commands whose last argument is quoted: "b" as a block, "c" with the key of its work before it.

"s" is one with the speaker as its last argument.
"""

UNSEEN = frozenset(
    """label ref eqref pageref cref Cref autoref nameref index vspace hspace includegraphics bibliographystyle
    bibliography addbibresource usepackage RequirePackage documentclass newcommand renewcommand providecommand
    newenvironment renewenvironment DeclareMathOperator newtheorem input include subfile setlength addtolength
    setcounter addtocounter stepcounter pagestyle thispagestyle maketitle tableofcontents printbibliography title
    author date thanks hypersetup selectlanguage color definecolor def let markboth markright fontsize graphicspath
    includepdf today DeclareFieldFormat ExecuteBibliographyOptions geometry titleformat lstset captionsetup
    pagenumbering linespread hyphenation affil affiliation institute email keywords""".split()
)
UNSEEN_ENVIRONMENTS = frozenset(
    """equation equation* align align* gather gather* multline multline* eqnarray eqnarray* displaymath math
    tikzpicture comment lstlisting minted verbatim verbatim* Verbatim filecontents filecontents*""".split()
)


@cache
def _known_macros() -> dict[str, str]:
    """Give the arguments of the commands that LaTeX and its usual packages define."""
    known: dict[str, str] = {}
    for spec in get_default_latex_context_db().iter_macro_specs():
        known[spec.macroname] = getattr(spec.args_parser, "argspec", None) or ""
    return known | _own_macros()


def _own_macros() -> dict[str, str]:
    own = dict.fromkeys(_SINGLE_CITES, "*[[{") | dict.fromkeys(_PLURAL_CITES, "*[[{+")
    own |= dict.fromkeys(SECTIONS, "*[{") | {"caption": "*[{", "subcaption": "[{"}
    own |= dict.fromkeys(("title", "author", "date", "thanks", "addbibresource", "bibliography", "affil"), "{")
    own |= dict.fromkeys(("footnote", "endnote", "sidenote", "footnotetext", "bibitem", "title", "author"), "[{")
    own |= {"footnotemark": "[", "href": "[u{", "url": "u", "nolinkurl": "u", "path": "u", "item": "["}
    own |= {"enquote": "*{", "textquote": "*[[{", "foreignquote": "*{{", "blockquote": "[[{"}
    own |= {"textcquote": "*[[{{", "blockcquote": "[[{{", "textelp": "*{", "textins": "*{", "epigraph": "{{"}
    own |= {"foreignlanguage": "{{", "textsuperscript": "{", "textsubscript": "{", "textcolor": "[{{"}
    own |= {"newenvironment": "*{[[{{", "renewenvironment": "*{[[{{", "newcommand": "*{[[{", "renewcommand": "*{[[{"}
    own |= {"providecommand": "*{[[{", "usepackage": "[{", "documentclass": "[{", "multicolumn": "{{{", "parbox": "[{{"}
    own |= dict.fromkeys(("setlength", "addtolength", "setcounter", "addtocounter", "markboth", "fontsize"), "{{")
    own |= dict.fromkeys(("hypertarget", "hyperlink", "texorpdfstring", "citeproc", "raisebox"), "{{")
    own |= {"SI": "[{[{", "qty": "[{{", "num": "[{", "SIrange": "[{{{", "qtyrange": "[{{{", "ang": "[{", "si": "[{"}
    own |= {
        "unit": "[{",
        "hyperref": "[{",
        "CSLLeftMargin": "{",
        "CSLRightInline": "{",
        "CSLBlock": "{",
        "CSLIndent": "{",
    }
    own |= dict.fromkeys(("stepcounter", "markright", "pagenumbering", "linespread", "hyphenation", "email"), "{")
    own |= dict.fromkeys(("institute", "affiliation", "keywords", "nameref", "graphicspath", "lstset"), "{")
    own |= {"definecolor": "{{{", "captionsetup": "[{", "geometry": "{", "printbibliography": "[", "let": "{{"}
    own |= {"DeclareFieldFormat": "[{{", "ExecuteBibliographyOptions": "{", "newtheorem": "*{[{[", "includepdf": "[{"}
    return own | dict.fromkeys(("mbox", "fbox", "uline", "underline", "so", "hl", "textsc", "subfile"), "{")


MACROS: Mapping[str, str] = _known_macros()
"""Command to its arguments, in the words of `parse_latex`."""

ENVIRONMENTS: Mapping[str, str] = MappingProxyType(
    {
        "figure": "[",
        "figure*": "[",
        "table": "[",
        "table*": "[",
        "wrapfigure": "[{[{",
        "tabular": "[{",
        "tabular*": "{[{",
        "tabularx": "{[{",
        "longtable": "[{",
        "itemize": "[",
        "enumerate": "[",
        "description": "[",
        "minipage": "[[[{",
        "multicols": "{",
        "thebibliography": "{",
        "displayquote": "[[",
        "displaycquote": "[[{",
        "foreigndisplayquote": "{[[",
        "quoting": "[",
        "verse": "[",
        "otherlanguage": "{",
        "otherlanguage*": "{",
        "CSLReferences": "{{",
    }
)
"""Environment to the arguments behind its name."""
