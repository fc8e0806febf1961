"""LaTeX drafts: running text with citation keys, footnotes and links.

A marker shows the command as it stands in the source, so that its place there is exact. Nothing
is executed, and `\\input` takes in no file but those that the caller gives.
"""

import re
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from refcheck.datatypes.documents import BlockKind, Document, NoteKind, SourceRun
from refcheck.documents.bibtex import parse_bibtex
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.encoding import decode_text
from refcheck.documents.latex.authors import author_names
from refcheck.documents.latex.cites import CiteWriter
from refcheck.documents.latex.commands import (
    CITES,
    COPIED_QUOTES,
    ENVIRONMENTS,
    MACROS,
    QUOTES,
    SECTIONS,
    UNSEEN,
    UNSEEN_ENVIRONMENTS,
)
from refcheck.documents.latex.macros import with_own_commands
from refcheck.documents.latex.nodes import Chars, Environment, Group, Macro, Node, Raw, Special, parse_latex
from refcheck.documents.latex.parts import is_part, join_parts, without_switched_off
from refcheck.documents.latex.symbols import is_accent, symbol_of, with_accent
from refcheck.documents.latex.units import QUANTITIES, printed_unit
from refcheck.documents.latex.words import (
    SPECIALS,
    address_of,
    bibliography_items,
    children_of,
    keys_of,
    own_words,
    plain_words,
)
from refcheck.errors import InputError

MEDIA_TYPE = "application/x-tex"

MAX_MARKS = 300_000  # a megabyte of prose with 4,000 notes has some 60,000
_PARAGRAPH = re.compile(r"\n[ \t]*+\n\s*+")
_LINE_BREAK = re.compile(r"[ \t]*+\n[ \t]*+")
_BIB_ITEM = re.compile(r"\\bibitem\s{0,20}(?:\[[^\]]{0,200}\])?\s{0,20}\{\s{0,20}([^{}\s]{1,200})\s{0,20}\}")


def read_latex(content: bytes, *, source: str, companions: Mapping[str, bytes] | None = None) -> Document:
    """Read a LaTeX draft; `companions` are the lists and parts that it names, by name.

    Raises:
        InputError: The content is not text, is nested past reason, or holds no text.
    """
    companions = companions or {}
    parts = {name: decode_text(part, source=name) for name, part in companions.items() if is_part(name) and part}
    joined = with_own_commands(join_parts(decode_text(content, source=source), parts, source=source))
    text = without_switched_off(joined.text)
    if sum(map(text.count, "\\{$~`")) > MAX_MARKS:
        raise InputError(f"{source} has more than {MAX_MARKS:,} commands and groups; check a part of it.")
    nodes = parse_latex(text, source=source, macros=MACROS, environments=ENVIRONMENTS)
    entries = [
        type(entry)(key=entry.key, csl=entry.csl, raw=entry.raw)
        for name, listed in companions.items()
        if not is_part(name)
        for entry in parse_bibtex(decode_text(listed, source=name), source=name)
    ]
    items = frozenset(_BIB_ITEM.findall(text))
    reader = _Reader(
        DocumentBuilder(source), text, items=items, authors=author_names(entries, text), own=own_words(text, nodes)
    )
    body = next((n for n in nodes if isinstance(n, Environment) and n.name == "document"), None)
    reader.read(body.children if body else nodes)
    reader.close_block()
    reader.add_notes()
    for entry in entries:
        reader.builder.add_entry(entry)
    document = reader.builder.build(
        content, media_type=MEDIA_TYPE, title=reader.title_of([*nodes, *(body.children if body else ())])
    )
    return replace(document, source_map=tuple(sorted(joined.in_source(document.source_map), key=_by_place)))


def _by_place(run: SourceRun) -> int:
    return run.text_start


@dataclass(slots=True)
class _Reader(CiteWriter):
    """Walks the nodes of a draft and writes what each of them prints."""

    kind: BlockKind = BlockKind.PARAGRAPH
    own: Mapping[str, str] = field(default_factory=dict)
    """What the author's own commands print."""
    in_note: bool = False
    quotes: int = 0
    number: int | None = None
    """Of the last item in the list that is being read, if the list is numbered."""
    label: str | None = None
    _open: ExitStack | None = None

    def read(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            match node:
                case Chars():
                    self._write_chars(node)
                case Special():
                    printed = self.text[node.start : node.end]
                    self.show(SPECIALS.get(printed, printed), None)
                case Raw():
                    self._write_raw(node)
                case Group():
                    self.read(node.children)
                case Environment():
                    self._read_environment(node)
                case Macro():
                    self._read_macro(node)

    def close_block(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def add_notes(self) -> None:
        """Add footnotes and the items of a bibliography behind the text."""
        self.in_note = True
        at = 0
        while at < len(self.notes):  # a note may have a note of its own
            label, kind, nodes = self.notes[at]
            with self.builder.note(label, kind):
                self.read(nodes)
            at += 1

    def title_of(self, nodes: Iterable[Node]) -> str | None:
        """Give the words of the title command, None without one."""
        title = next((n for n in nodes if isinstance(n, Macro) and n.name == "title"), None)
        return " ".join(plain_words(self.text, children_of(title, -1)).split()) or None if title else None

    def begin_marker(self) -> None:
        """Open the block that a marker stands in."""
        if self._open is None and not self.in_note:
            self._open = ExitStack()
            self._open.enter_context(self.builder.block(self.kind, label=self.label))
            if self.label:
                self.builder.add_text(f"{self.label} ")
                self.label = None

    def show(self, text: str, start: int | None) -> None:
        """Write words, which open a block where none is open."""
        if text:
            self.begin_marker()
            self.builder.add_text(text, source_start=start)

    def _write_chars(self, node: Chars) -> None:
        at = node.start
        if self._open is not None and _LINE_BREAK.fullmatch(self.text, node.start, node.end):
            self.show(" ", None)  # between two commands: nothing is broken there in print
            return
        for gap in _PARAGRAPH.finditer(self.text, node.start, node.end):
            self._write_line(at, gap.start())
            self.close_block()
            at = gap.end()
        self._write_line(at, node.end)

    def _write_line(self, start: int, end: int) -> None:
        text = self.text[start:end]
        if self._open is None and not self.in_note:
            stripped = text.lstrip()
            start += len(text) - len(stripped)
            text = stripped
        self.show(text, start)

    def _write_raw(self, node: Raw) -> None:
        printed = self.text[node.start : node.end]
        if printed.startswith("\\verb"):
            shown = printed[6 + (printed[5] == "*") : -1]
            self.show(shown, node.end - 1 - len(shown))
        else:
            self.show(printed, node.start)

    def _read_environment(self, node: Environment) -> None:
        if node.name == "thebibliography":
            items = bibliography_items(self.text, node)
            self.notes += [(key, NoteKind.ENDNOTE, nodes) for key, nodes in items]
        elif node.name in ("itemize", "enumerate", "description"):
            kept, self.number = self.number, 0 if node.name == "enumerate" else None
            with self._apart(BlockKind.LIST_ITEM):
                self.read(node.children)
            self.number = kept
        elif node.name not in UNSEEN_ENVIRONMENTS:
            with self._apart(BlockKind.QUOTE if node.name in QUOTES else self.kind):
                self.read(node.children)
                if node.name == "displaycquote":
                    self.mark(
                        keys_of(self.text, node.arguments[-1]), node.start, node.start, self.locator_of(node.arguments)
                    )
                elif node.name in QUOTES:
                    self.write_cites_of_options(node.arguments)

    def _apart(self, kind: BlockKind) -> ExitStack:
        """Begin a block of its own; it ends with the context."""
        self.close_block()
        kept, self.kind = self.kind, kind
        stack = ExitStack()
        stack.callback(setattr, self, "kind", kept)
        stack.callback(setattr, self, "label", None)
        stack.callback(self.close_block)
        return stack

    def _read_macro(self, node: Macro) -> None:
        name = node.name
        if name in CITES:
            self.write_cites(node)
        elif name in ("footnote", "endnote", "sidenote", "footnotemark", "footnotetext"):
            self.write_footnote(node)
        elif name in SECTIONS or name == "caption":
            with self._apart(BlockKind.CAPTION if name == "caption" else BlockKind.HEADING):
                self.read(children_of(node, -1))
        elif name == "href":
            self.begin_marker()
            with self.builder.link(address_of(self.text, node.arguments[-2])):
                self.read(children_of(node, -1))
        elif name == "url":
            self._write_url(node)
        elif name == "texorpdfstring":
            self.read(children_of(node, 0))
        elif name in COPIED_QUOTES:
            self._write_quote(node)
        elif name in ("item", "par", "bibitem"):
            self.close_block()
            if name == "item" and self.number is not None:
                self.number += 1
                self.label = f"{self.number}."
        elif name in ("\\", "newline", "linebreak"):
            self.show("\n", None)
        elif name not in UNSEEN:
            self._write_other(node)

    def _write_url(self, node: Macro) -> None:
        url = address_of(self.text, node.arguments[-1])
        self.begin_marker()
        with self.builder.link(url):
            at = self.text.find(url, node.start, node.end)
            self.show(url, at if at >= 0 else None)

    def _write_quantity(self, node: Macro) -> None:
        """Write figures and their unit: "26.7 km", "5–7 %"."""
        given = [one for one in node.arguments if one is not None and self.text[one.start] == "{"]
        figures = given[:-1]
        for number, figure in enumerate(figures):
            self.show("–" if number else "", None)
            self.read(figure.children)
        sign = printed_unit(self.text, given[-1].children) if given else ""
        self.show(f"\u00a0{sign}" if figures and sign else sign, None)

    def _write_quote(self, node: Macro) -> None:
        """Write a quotation of csquotes, with the work it is from where the command names one."""
        keys = keys_of(self.text, node.arguments[-2]) if "c" in COPIED_QUOTES[node.name] else ()
        if "b" in COPIED_QUOTES[node.name]:
            is_signed = "s" in COPIED_QUOTES[node.name]
            with self._apart(BlockKind.QUOTE):
                self.read(children_of(node, -2 if is_signed else -1))
                if is_signed:
                    self.close_block()
                    self.show("— ", None)
                    self.read(children_of(node, -1))
                self.mark(keys, node.start, node.start, self.locator_of(node.arguments))
                self.write_cites_of_options(node.arguments[:-1])
            return
        opening, closing = ("“", "”") if self.quotes % 2 == 0 else ("‘", "’")
        self.quotes += 1
        self.show(opening, None)
        self.read(children_of(node, -1))
        self.show(closing, None)
        self.quotes -= 1
        self.mark(keys, node.end, node.end, self.locator_of(node.arguments))
        self.write_cites_of_options(node.arguments[:-1])

    def _write_other(self, node: Macro) -> None:
        """Show the character that a symbol command stands for, or a formatting command's last argument."""
        last = node.arguments[-1] if node.arguments else None
        if node.name in QUANTITIES:
            self._write_quantity(node)
        elif is_accent(node.name):
            self.show(with_accent(node.name, plain_words(self.text, last.children)) if last else "", None)
        elif node.name in ("textelp", "textins"):
            words = plain_words(self.text, children_of(node, -1))
            self.show(f"[{words}]" if node.name == "textins" else "[…]", None)
        elif last is not None:
            self.read(last.children)
        elif len(node.name) == 1 and node.name in "%&$#_{}":
            self.show(node.name, node.start + 1)
        else:
            symbol = self.own.get(node.name) or symbol_of(node.name)
            self.show(symbol, None)
            if node.is_spaced and symbol and not (symbol[-1] == " " or (len(symbol) == 1 and symbol.isalpha())):
                self.show(" ", None)
