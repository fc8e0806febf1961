"""LaTeX drafts: running text with citation keys, footnotes and links, by pylatexenc.

A marker shows the command as it stands in the source, so that its place there is exact. Nothing
is included or executed: `\\input` is not followed.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache

from pylatexenc.latex2text import LatexNodes2Text
from pylatexenc.latexwalker import (
    LatexCharsNode,
    LatexEnvironmentNode,
    LatexGroupNode,
    LatexMacroNode,
    LatexMathNode,
    LatexNode,
    LatexSpecialsNode,
    LatexWalkerParseError,
    get_default_latex_context_db,
)
from pylatexenc.macrospec import LatexContextDb, MacroSpec

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind, NoteKind
from refcheck.documents.bibtex import parse_bibtex
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.encoding import decode_text
from refcheck.documents.latex_walker import ProseWalker
from refcheck.errors import InputError

MEDIA_TYPE = "application/x-tex"

_CITES = frozenset(
    """cite citep citet citealt citealp citeauthor citeyear citeyearpar parencite textcite autocite footcite
    footcitetext smartcite supercite fullcite Cite Citep Citet Parencite Textcite Autocite nocite""".split()
)
_SHORT_CITES = frozenset({"citeauthor", "nocite"})  # these name a work but stand behind no claim of their own
_SECTIONS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_QUOTES = frozenset({"quote", "quotation", "displayquote", "quoting", "verse"})
_UNSEEN = frozenset(
    """label ref eqref pageref cref Cref autoref index vspace hspace includegraphics bibliographystyle bibliography
    addbibresource usepackage documentclass newcommand renewcommand input include setlength pagestyle thispagestyle
    maketitle tableofcontents printbibliography title author date thanks hypersetup selectlanguage""".split()
)
_UNSEEN_ENVIRONMENTS = frozenset(
    """equation equation* align align* gather gather* eqnarray tikzpicture figure comment lstlisting verbatim
    filecontents filecontents*""".split()
)
_SPECIALS = {"``": "“", "''": "”", "---": "—", "--": "–", "~": "\u00a0", "`": "‘", "'": "’", "&": " | "}
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_BIB_ITEM = re.compile(r"\\bibitem\s*(?:\[[^\]]{0,200}\])?\s*\{\s*([^{}\s]{1,200})\s*\}")
MAX_FORMULA_MARKS = 100_000
_MAX_DEPTH = 120


def read_latex(content: bytes, *, source: str, companions: Mapping[str, bytes] | None = None) -> Document:
    """Read a LaTeX draft; `companions` are the .bib files it names, by name.

    Raises:
        InputError: The content is not text, is nested past reason, or holds no text.
    """
    text = decode_text(content, source=source)
    if text.count("$") > MAX_FORMULA_MARKS:
        raise InputError(f"{source} has more than {MAX_FORMULA_MARKS:,} formula marks ($); check a part of it.")
    walker = ProseWalker(text, latex_context=_context(), tolerant_parsing=True)
    try:
        nodes, _start, _length = walker.get_latex_nodes()
    except (LatexWalkerParseError, RecursionError, ValueError, IndexError) as error:
        raise InputError(f"{source} cannot be read as LaTeX ({type(error).__name__}).") from None
    reader = _Reader(builder=DocumentBuilder(source), text=text, items=frozenset(_BIB_ITEM.findall(text)))
    body = next((n for n in nodes if isinstance(n, LatexEnvironmentNode) and n.environmentname == "document"), None)
    reader.read(body.nodelist if body else nodes, depth=0)
    reader.close_block()
    reader.add_notes()
    for name, bibliography in (companions or {}).items():
        for entry in parse_bibtex(decode_text(bibliography, source=name), source=name):
            reader.builder.add_entry(type(entry)(key=entry.key, csl=entry.csl, raw=entry.raw))
    return reader.builder.build(content, media_type=MEDIA_TYPE, title=_title(nodes))


@cache
def _context() -> LatexContextDb:
    context = get_default_latex_context_db()
    macros = [MacroSpec(name, "*[[{") for name in sorted(_CITES)]
    macros += [MacroSpec("href", "{{"), MacroSpec("url", "{"), MacroSpec("footnote", "[{"), MacroSpec("bibitem", "[{")]
    macros += [MacroSpec("enquote", "*{"), MacroSpec("endnote", "[{"), MacroSpec("textquote", "[[{")]
    macros += [MacroSpec(name, "*[{") for name in _SECTIONS]
    macros += [MacroSpec(name, "{") for name in ("title", "author", "date", "thanks", "addbibresource", "bibliography")]
    context.add_context_category("refcheck", prepend=True, macros=macros)
    return context


@dataclass(slots=True)
class _Reader:
    builder: DocumentBuilder
    text: str
    notes: list[tuple[str, NoteKind, Sequence[LatexNode]]] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    items: frozenset[str] = frozenset()
    in_note: bool = False
    _open: ExitStack | None = None

    def read(self, nodes: Sequence[LatexNode | None], *, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise InputError(f"{self.builder.source} is nested too deeply to be read.")
        for node in nodes:
            if isinstance(node, LatexCharsNode):
                self._write_chars(node)
            elif isinstance(node, LatexSpecialsNode):
                self._write_specials(node)
            elif isinstance(node, LatexGroupNode):
                self.read(node.nodelist, depth=depth + 1)
            elif isinstance(node, LatexMathNode):
                self._show(node.latex_verbatim(), node.pos)
            elif isinstance(node, LatexEnvironmentNode):
                self._read_environment(node, depth)
            elif isinstance(node, LatexMacroNode):
                self._read_macro(node, depth)

    def close_block(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def add_notes(self) -> None:
        """Add footnotes and the items of a bibliography behind the text."""
        self.in_note = True
        for label, kind, nodes in list(self.notes):
            with self.builder.note(label, kind):
                self.read(nodes, depth=0)

    def _ensure_open(self) -> None:
        if self._open is None and not self.in_note:
            self._open = ExitStack()
            self._open.enter_context(self.builder.block(self.kind))

    def _show(self, text: str, start: int | None) -> None:
        if text:
            self._ensure_open()
            self.builder.add_text(text, source_start=start)

    def _write_chars(self, node: LatexCharsNode) -> None:
        at = 0
        chars: str = node.chars
        for gap in _PARAGRAPH.finditer(chars):
            self._write_line(chars[at : gap.start()], node.pos + at)
            self.close_block()
            at = gap.end()
        self._write_line(chars[at:], node.pos + at)

    def _write_line(self, text: str, start: int) -> None:
        if self._open is None and not self.in_note:
            stripped = text.lstrip()
            start += len(text) - len(stripped)
            text = stripped
        self._show(text, start)

    def _write_specials(self, node: LatexSpecialsNode) -> None:
        if node.specials_chars.strip() == "" and "\n" in node.specials_chars:
            self.close_block()
        else:
            self._show(_SPECIALS.get(node.specials_chars, node.specials_chars), None)

    def _read_environment(self, node: LatexEnvironmentNode, depth: int) -> None:
        name = node.environmentname
        if name == "thebibliography":
            self._read_bibliography(node)
        elif name not in _UNSEEN_ENVIRONMENTS:
            self.close_block()
            kept, self.kind = self.kind, BlockKind.QUOTE if name in _QUOTES else self.kind
            self.read(node.nodelist, depth=depth + 1)
            self.close_block()
            self.kind = kept

    def _read_bibliography(self, node: LatexEnvironmentNode) -> None:
        key: str | None = None
        nodes: list[LatexNode] = []
        for child in [*node.nodelist, None]:
            is_item = isinstance(child, LatexMacroNode) and child.macroname == "bibitem"
            if child is None or is_item:
                if key is not None:
                    self.notes.append((key, NoteKind.ENDNOTE, nodes))
                key, nodes = (_plain(_argument(child, -1)) if child is not None else None), []
            else:
                nodes.append(child)

    def _read_macro(self, node: LatexMacroNode, depth: int) -> None:
        name = node.macroname
        if name in _CITES:
            self._write_cite(node)
        elif name in ("footnote", "endnote"):
            self._write_footnote(node)
        elif name in _SECTIONS:
            self._write_heading(node, depth)
        elif name == "href":
            self._write_link(_plain(_argument(node, 0)), _argument(node, 1), depth)
        elif name == "url":
            self._write_url(node)
        elif name in ("enquote", "textquote"):
            self._show("“", None)
            self.read(_argument(node, -1), depth=depth + 1)
            self._show("”", None)
        elif name in ("item", "par"):
            self.close_block()
        elif name == "\\":
            self._show("\n", None)
        elif name not in _UNSEEN:
            self._write_other(node, depth)

    def _write_cite(self, node: LatexMacroNode) -> None:
        keys = tuple(key.strip() for key in _plain(_argument(node, -1)).split(",") if key.strip())
        if not keys or node.macroname in _SHORT_CITES:
            return
        options = [_plain(_argument(node, 1)), _plain(_argument(node, 2))]
        given = [option for option in options if option]
        locator = " ".join(given[-1].split()) if given else None
        self._ensure_open()
        kind = MarkerKind.NOTE if keys[0] in self.items else MarkerKind.KEY
        self.builder.add_marker(kind, keys, shown=node.latex_verbatim(), source_start=node.pos, locator=locator)

    def _write_footnote(self, node: LatexMacroNode) -> None:
        count = sum(1 for label, _kind, _nodes in self.notes if label.isdecimal())
        label = str(count + 1)
        self.notes.append((label, NoteKind.FOOTNOTE, _argument(node, -1)))
        self._ensure_open()
        self.builder.add_marker(MarkerKind.NOTE, (label,), shown=f"\\{node.macroname}", source_start=node.pos)

    def _write_heading(self, node: LatexMacroNode, depth: int) -> None:
        self.close_block()
        kept, self.kind = self.kind, BlockKind.HEADING
        self.read(_argument(node, -1), depth=depth + 1)
        self.close_block()
        self.kind = kept

    def _write_link(self, url: str, anchor: Sequence[LatexNode], depth: int) -> None:
        self._ensure_open()
        with self.builder.link(url):
            self.read(anchor, depth=depth + 1)

    def _write_url(self, node: LatexMacroNode) -> None:
        raw = "".join(part.latex_verbatim() for part in _argument(node, -1))
        url = re.sub(r"\\([%_&#~])", r"\1", raw).strip()
        self._ensure_open()
        with self.builder.link(url):
            at = self.text.find(url, node.pos, node.pos + node.len)
            self._show(url, at if at >= 0 else None)

    def _write_other(self, node: LatexMacroNode, depth: int) -> None:
        """Show a formatting command's argument, or the character that a symbol command stands for."""
        groups = [n for n in (node.nodeargd.argnlist if node.nodeargd else ()) or () if isinstance(n, LatexGroupNode)]
        if groups and groups[-1].delimiters[0] == "{":
            self.read(groups[-1].nodelist, depth=depth + 1)
        elif (
            len(node.macroname) == 1 and not node.macroname.isalpha() and not (node.nodeargd and node.nodeargd.argnlist)
        ):
            self._show(node.macroname, node.pos + 1)
        else:
            self._show(_plain([node]), None)
            self._show(node.macro_post_space[:1], None)


def _argument(node: LatexMacroNode, index: int) -> list[LatexNode]:
    arguments = (node.nodeargd.argnlist if node.nodeargd else None) or []
    try:
        argument = arguments[index]
    except IndexError:
        return []
    if argument is None:
        return []
    return list(argument.nodelist) if isinstance(argument, LatexGroupNode) else [argument]


def _plain(nodes: Sequence[LatexNode]) -> str:
    try:
        return str(LatexNodes2Text().nodelist_to_text(list(nodes))).strip()
    except (IndexError, ValueError, TypeError):  # pylatexenc trips over commands with missing arguments
        return ""


def _title(nodes: Sequence[LatexNode]) -> str | None:
    stack = list(reversed(nodes))
    while stack:
        node = stack.pop()
        if isinstance(node, LatexMacroNode) and node.macroname == "title":
            return " ".join(_plain(_argument(node, -1)).split()) or None
        if isinstance(node, LatexEnvironmentNode) and node.environmentname == "document":
            stack.extend(reversed(node.nodelist))
    return None
