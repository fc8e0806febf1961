"""The tree of a page written as blocks, markers, links and notes, with offsets in the source."""

import re
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice

from refcheck.datatypes.documents import BlockKind, MarkerKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.html.article import is_short_cell, is_unseen
from refcheck.documents.html.furniture import is_furniture
from refcheck.documents.html.lists import ItemNumbers
from refcheck.documents.html.notes import HtmlNotes
from refcheck.documents.html.signatures import ends_quotation, is_signature
from refcheck.documents.html.styles import is_beside, is_paragraph, kind_of_paragraph
from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element
from refcheck.documents.raised_figures import raised_figures
from refcheck.documents.redirects import past_redirect

_PIECE = re.compile(r"[ \t\r\n\f]+|[^ \t\r\n\f]+")
_AROUND_NUMBER = " \t\r\n\u00a0[]().:"
_PRINTED_NUMBER = re.compile(r"\s*(?:\[(?P<number>\w{1,4}|[*†‡]{1,3})\]|(?P<plain>\d{1,4})[.)])\s+(?=\S)")
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1
    h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr
    ul""".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_QUOTE_MARKS = ("“", "”")
_MOST_IN_QUOTATION = 200  # elements looked at for a link


@dataclass(slots=True)
class HtmlWriter:
    """Writes a tree into the builder; blocks open at the first visible character."""

    builder: DocumentBuilder
    notes: HtmlNotes
    part: str | None
    has_offsets: bool
    quote_classes: frozenset[str]
    base: int = 0
    """Where in the source the markup begins."""
    terms: set[int] = field(default_factory=set)
    numbers_of: dict[int, str] = field(default_factory=dict)
    """The numbers of definitions, by these; `terms` are the elements that print them."""
    note_bodies: list[tuple[Element, str]] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    label: str | None = None
    cite: str | None = None
    is_preformatted: bool = False
    in_note: bool = False
    in_cell: bool = False
    _open: ExitStack | None = None
    _has_space: bool = False
    _note_start: int = 0
    _cell_start: int = 0
    _number: str = ""
    _is_behind_number: bool = False
    _numbers: ItemNumbers = field(default_factory=ItemNumbers)

    def write(self, element: Element) -> None:
        for child in self.notes.without_brackets(element.children):
            if isinstance(child, Text):
                self._write_text(child)
            elif self.kind is BlockKind.QUOTE and not self.in_note and is_signature(child):
                self._write_signature(child)
            elif child.order in self.notes.labels or not (is_unseen(child) or is_furniture(child)):
                self._write_element(child)

    def write_note(self, element: Element, label: str) -> None:
        """Write the body of a note into the block that is open for it, without the number printed before it."""
        self.in_note, self._number = True, label.partition("-")[0]  # "1-7" is the 1 of a later chapter
        self._note_start = self.builder.position
        self._has_space = False
        self.write(element)
        self.in_note = False

    def close_block(self) -> None:
        self._has_space = False
        if self._open is not None:
            self._open.close()
            self._open = None

    def _write_element(self, element: Element) -> None:
        if element.order in self.notes.copies or (element.order in self.terms and not self.in_note):
            return
        if element.order in self.notes.labels and not self.in_note:
            if element.order not in self.notes.inline:
                self.close_block()
            elif element.order in self.notes.markers:
                self._write_marker(element, shown="")
            self.note_bodies.append((element, self.notes.labels[element.order]))
        elif element.order in self.notes.markers and not self.in_note:
            is_comment = self.notes.markers[element.order].startswith("comment-")
            self._write_marker(element, shown="" if is_comment else None)
        elif element.order in self.notes.back_links:
            self._is_behind_number = self.in_note and not self._has_begun()
        elif element.name == "br":
            self._write_break()
        elif element.name == "a":
            self._write_link(element)
        elif element.name == "q":
            self._write_quotation(element)
        elif element.name in _BLOCKS and not (self.in_note or self.in_cell or is_beside(element)):
            self._write_block(element)
        else:
            self._write_inline(element)

    def _write_inline(self, element: Element) -> None:
        if element.name in _BLOCKS:
            is_at_start = self.in_cell and self.builder.position == self._cell_start
            self._has_space = self._has_begun() and not is_at_start
        figures = _figures_of(element) if element.name == "sup" and self._has_space else ""
        if figures:
            self._write_word(figures, None)
        else:
            self.write(element)

    def _write_quotation(self, element: Element) -> None:
        """Write a `q` between marks; the page that its `cite` names is a link of its words."""
        self._write_text(Text(_QUOTE_MARKS[0], None))
        cite = element.attributes.get("cite", "").strip()
        holds_link = bool(cite) and any(one.name == "a" for one in islice(element.iterate(), _MOST_IN_QUOTATION))
        with self.builder.link(cite if cite and not holds_link else None):
            self.write(element)
        self._write_text(Text(_QUOTE_MARKS[1], None))

    def _write_signature(self, element: Element) -> None:
        """Write the speaker under a block quote, as print does: "— Jane Doe"."""
        if not ends_quotation(element):
            self._write_element(element)
            return
        self.close_block()
        self._ensure_open()
        if not element.text.startswith(("—", "–", "-")):
            self.builder.add_text("— ")
        self.write(element)
        self.close_block()

    def _write_block(self, element: Element) -> None:
        if element.name in ("td", "th"):
            if self._open is not None:
                self._add(" | ", None)
                self._has_space = False
            self._cell_start = self.builder.position
            outer, self.in_cell = self.in_cell, self.in_cell or is_short_cell(element)
            self.write(element)
            self.in_cell = outer
            return
        self.close_block()
        kept = (self.kind, self.level, self.label, self.cite, self.is_preformatted)
        self._enter(element)
        self.write(element)
        self.close_block()
        self.kind, self.level, self.label, self.cite, self.is_preformatted = kept

    def _enter(self, element: Element) -> None:
        name = element.name
        if name in _HEADINGS:
            self.kind, self.level = BlockKind.HEADING, _HEADINGS[name]
        elif name == "blockquote":
            self.kind, self.cite = BlockKind.QUOTE, element.attributes.get("cite")
        elif name == "li" and self.kind is not BlockKind.QUOTE:
            self.kind, self.level, self.label = BlockKind.LIST_ITEM, self.level + 1, self._numbers.label_of(element)
        elif element.order in self.numbers_of:
            self.kind, self.level, self.label = BlockKind.LIST_ITEM, self.level + 1, self.numbers_of[element.order]
        elif name == "tr":
            self.kind = BlockKind.TABLE
        elif name in ("figcaption", "caption"):
            self.kind = BlockKind.CAPTION
        elif is_paragraph(element) and self.kind is BlockKind.PARAGRAPH:
            self.kind, self.level = kind_of_paragraph(element, self.quote_classes)
        elif name == "pre":
            self.kind, self.is_preformatted = BlockKind.CODE, True

    def _ensure_open(self) -> None:
        if self._open is not None or self.in_note:
            return
        self._open = ExitStack()
        self._open.enter_context(
            self.builder.block(self.kind, level=self.level, label=self.label, part=self.part, cite=self.cite)
        )
        if self.label:
            self.builder.add_text(f"{self.label} ")
            self.label = None

    def _write_text(self, token: Text) -> None:
        if self.is_preformatted:
            if token.text.strip() or self._open is not None:
                self._ensure_open()
                self._add(token.text, token.start)
            return
        if self.in_note and not self._has_begun():
            token = self._without_number(token)
        for piece in _PIECE.finditer(token.text):
            start = None if token.start is None else token.start + piece.start()
            if piece[0][0] in " \t\r\n\f":
                self._has_space = self._has_begun()
            else:
                self._write_word(piece[0], start)

    def _without_number(self, token: Text) -> Text:
        """Leave out the note's own number, alone ("1") or before its words ("[1] Moore", "1. Moore")."""
        if token.text.strip(_AROUND_NUMBER) == self._number:
            return Text("", None)
        lead = _PRINTED_NUMBER.match(token.text)
        if lead is None or (lead["number"] or lead["plain"]) != self._number:
            return token
        return Text(token.text[lead.end() :], None if token.start is None else token.start + lead.end())

    def _has_begun(self) -> bool:
        return self.builder.position > self._note_start if self.in_note else self._open is not None

    def _write_word(self, word: str, start: int | None) -> None:
        if self._is_behind_number:
            rest = word.lstrip(".:)]")  # printed behind the note's own number, which is left out
            start = None if start is None else start + len(word) - len(rest)
            self._is_behind_number, word = False, rest
        if self._has_space:
            self.builder.add_text(" ")
            self._has_space = False
        self._ensure_open()
        self._add(word, start)

    def _add(self, text: str, start: int | None) -> None:
        self.builder.add_text(text, source_start=start + self.base if self.has_offsets and start is not None else None)

    def _write_break(self) -> None:
        if self._open is not None or self.in_note:
            self.builder.add_text("\n")
            self._has_space = False

    def _write_marker(self, element: Element, *, shown: str | None = None) -> None:
        if self._has_space:
            self.builder.add_text(" ")
            self._has_space = False
        self._ensure_open()
        start = element.place if shown is None else None
        self.builder.add_marker(
            MarkerKind.NOTE,
            (self.notes.markers[element.order],),
            shown=element.text if shown is None else shown,
            source_start=start if self.has_offsets else None,
        )

    def _write_link(self, element: Element) -> None:
        href = past_redirect(element.attributes.get("href", "").strip())
        if self._has_space:
            self.builder.add_text(" ")
            self._has_space = False
        if self._open is not None or self.in_note:
            with self.builder.link(href or None, title=element.attributes.get("title")):
                self.write(element)
            return
        if element.has_words and not any(isinstance(c, Element) and c.name in _BLOCKS for c in element.children):
            self._ensure_open()
            with self.builder.link(href or None, title=element.attributes.get("title")):
                self.write(element)
        else:
            self.write(element)


def _figures_of(element: Element) -> str:
    """Give the figures of a `sup` that holds nothing else, raised."""
    only = element.children[0] if len(element.children) == 1 else None
    return raised_figures(only.text).strip() if isinstance(only, Text) else ""
