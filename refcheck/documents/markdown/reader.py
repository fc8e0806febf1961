"""Markdown: CommonMark with tables, footnotes and front matter, by markdown-it-py.

Inline tokens carry no position, so each is looked for in the lines of its block, from left to
right; words that the parser changed beyond that (an entity, an escape) have no source place of their own.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind, NoteKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.encoding import decode_text
from refcheck.documents.front_matter import parse_front_matter
from refcheck.documents.markdown.blocks import add_html_block
from refcheck.documents.markdown.limits import is_overmarked
from refcheck.documents.markdown.references import read_companions, read_references
from refcheck.documents.markdown.rules import CitedWorks, add_rules, has_title, opens_callout, without_hidden
from refcheck.documents.text import read_text

MEDIA_TYPE = "text/markdown"

_MAX_NESTING = 60
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\n]{1,80})\]:[ \t]*(.*)$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_ADDRESS = re.compile(r"\shref\s{0,5}=\s{0,5}(?:\"([^\"]{1,4000})\"|'([^']{1,4000})')")


class _Parser(MarkdownIt):
    """Shows an address between angle brackets as it is printed, escapes and all."""

    def normalizeLinkText(self, link: str) -> str:
        return link


def read_markdown(content: bytes, *, source: str, companions: Mapping[str, bytes] | None = None) -> Document:
    """Read a Markdown draft; offsets lead back to the file's own text, `companions` are lists that it names.

    Raises:
        InputError: The content is not text, or holds none.
    """
    text = decode_text(content, source=source)
    if is_overmarked(text):
        return replace(read_text(content, source=source), media_type=MEDIA_TYPE)
    parser = _Parser("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(front_matter_plugin)
    head = _FRONT_MATTER.match(text)
    works = (*read_references(head[1] if head else ""), *read_companions(companions or {}))
    add_rules(parser, frozenset(work.key for work in works))
    parser.core.ruler.disable("text_join")  # keeps entities and escapes apart, so that text is found as it stands
    tokens = parser.parse(without_hidden(text.replace("\r\n", "\n").replace("\r", "\n")))
    walk = _Walk(source=source, text=text)
    walk.read(tokens)
    walk.add_unused_notes()
    for work in works:
        walk.builder.add_entry(work)
    return walk.builder.build(
        content,
        media_type=MEDIA_TYPE,
        title=walk.facts.get("title"),
        date=walk.facts.get("date"),
        url=walk.facts.get("url"),
    )


@dataclass(slots=True)
class _Walk:
    """One pass over the tokens; the context says which kind of block an inline token becomes."""

    source: str
    text: str
    builder: DocumentBuilder = field(init=False)
    facts: dict[str, str] = field(default_factory=dict)
    line_starts: list[int] = field(init=False)
    quotes: list[bool] = field(default_factory=list)
    """Of the marked-off texts that are open, whether each is a quotation and no callout."""
    is_at_quote: bool = False
    item_labels: list[str | None] = field(default_factory=list)
    heading_level: int = 0
    row: list[Token] | None = None
    note_labels: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.builder = DocumentBuilder(self.source)
        self.line_starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", self.text)), len(self.text)]

    def read(self, tokens: Sequence[Token]) -> None:
        position = 0
        while position < len(tokens):
            token = tokens[position]
            if token.type == "footnote_open":
                end = next(i for i in range(position, len(tokens)) if tokens[i].type == "footnote_close")
                self._read_note(token, tokens[position + 1 : end])
                position = end
            else:
                self._read_token(token)
            position += 1

    def _read_token(self, token: Token) -> None:
        match token.type:
            case "front_matter":
                self.facts = parse_front_matter(token.content)
            case "heading_open":
                self.heading_level = int(token.tag[1:])
            case "heading_close":
                self.heading_level = 0
            case "blockquote_open" | "blockquote_close":
                self._turn_quote(token)
            case "list_item_open":
                self.item_labels.append(f"{token.info}{token.markup}" if token.info else "")
            case "list_item_close":
                self.item_labels.pop()
            case "tr_open":
                self.row = []
            case "tr_close":
                self._read_row()
            case "fence" | "code_block":
                self._read_code(token)
            case "html_block":
                self._read_html(token)
            case "inline":
                self._read_inline(token)

    def _turn_quote(self, token: Token) -> None:
        self.is_at_quote = token.nesting > 0
        if self.is_at_quote:
            self.quotes.append(True)
        else:
            self.quotes.pop()

    def _read_inline(self, token: Token) -> None:
        if self.row is not None:
            self.row.append(token)
            return
        if self.is_at_quote and self.quotes:
            self.quotes[-1] = not opens_callout(token.content)
            token = self._without_title(token)
        self.is_at_quote = False
        label = self.item_labels[-1] if self.item_labels else None
        with self.builder.block(self._kind(), level=self.heading_level or len(self.item_labels), label=label or None):
            start = self._line_start(token)
            if label:
                self.item_labels[-1] = ""
                start = self._add_label(label, start)
            self._add_children(token, start)

    def _without_title(self, token: Token) -> Token:
        """Write a callout's title, which is not what is quoted below it, and give the rest."""
        children = token.children or []
        end = next((at for at, child in enumerate(children) if child.type == "softbreak"), 0)
        if not end or not has_title(token.content):
            return token
        with self.builder.block(BlockKind.PARAGRAPH):
            self._add_children(token.copy(children=children[:end]), self._line_start(token))
        return token.copy(children=children[end + 1 :])

    def _kind(self) -> BlockKind:
        if self.heading_level:
            return BlockKind.HEADING
        if any(self.quotes):
            return BlockKind.QUOTE
        return BlockKind.LIST_ITEM if self.item_labels else BlockKind.PARAGRAPH

    def _add_label(self, label: str, start: int) -> int:
        """Show an item's number, as the file prints it, before its words."""
        at = self.text.find(label, start, start + 200)
        self.builder.add_text(label, source_start=at if at >= 0 else None)
        self.builder.add_text(" ")
        return at + len(label) if at >= 0 else start

    def _read_row(self) -> None:
        cells, self.row = self.row or [], None
        with self.builder.block(BlockKind.TABLE):
            start = self._line_start(cells[0]) if cells else 0
            for number, cell in enumerate(cells):
                if number:
                    self.builder.add_text(" | ")
                start = self._add_children(cell, start)

    def _read_code(self, token: Token) -> None:
        with self.builder.block(BlockKind.CODE):
            code = token.content.rstrip("\n")
            at = self.text.find(code, self._line_start(token)) if code else -1
            self.builder.add_text(code, source_start=at if at >= 0 else None)

    def _read_html(self, token: Token) -> None:
        at = self.text.find(token.content, self._line_start(token))
        add_html_block(self.builder, token.content, at if at >= 0 else None)

    def _read_note(self, opening: Token, body: Sequence[Token]) -> None:
        label = _note_label(opening)
        self.note_labels.add(label)
        with self.builder.note(label, NoteKind.FOOTNOTE):
            for number, token in enumerate(token for token in body if token.type == "inline"):
                if number:
                    self.builder.add_text("\n")
                self._add_children(token, self._line_start(token))

    def add_unused_notes(self) -> None:
        """Add notes that nothing cites, which the parser drops: an editor wants to know of them."""
        for definition in _DEFINITION.finditer(self.text):
            label = definition[1]
            if label not in self.note_labels and definition[2].strip():
                self.note_labels.add(label)
                with self.builder.note(label):
                    self.builder.add_text(definition[2].rstrip(), source_start=definition.start(2))

    def _line_start(self, token: Token) -> int:
        return self.line_starts[min(token.map[0], len(self.line_starts) - 1)] if token.map else 0

    def _add_children(self, token: Token, start: int) -> int:
        """Add the words of an inline token, each at its place at or after `start`; give the place reached."""
        end = self.line_starts[min(token.map[1], len(self.line_starts) - 1)] if token.map else len(self.text)
        at = start
        with ExitStack() as links:
            for child in token.children or ():
                at = self._add_child(child, at, end, links)
        return at

    def _add_child(self, child: Token, at: int, end: int, links: ExitStack) -> int:
        match child.type:
            case "text" | "code_inline":
                return self._add_found(child.content, child.content, at, end)
            case "text_special":
                return self._add_found(child.content, child.markup, at, end)
            case "softbreak" | "hardbreak":
                # A soft break stays a line end: many an author sets a list of sources one to a line.
                self.builder.add_text("\n")
            case "citation":
                return self._add_citation(child, at, end)
            case "footnote_ref":
                return self._add_marker(child, at, end)
            case "link_open":
                links.enter_context(self.builder.link(str(child.attrs.get("href", "")), title=_title(child)))
            case "link_close":
                links.close()
            case "html_inline":
                self._add_tag(child.content, links)
        return at

    def _add_tag(self, tag: str, links: ExitStack) -> None:
        if tag.startswith("<br"):
            self.builder.add_text("\n")
        elif tag == "</a>":
            links.close()
        elif tag.startswith("<a ") and (address := _ADDRESS.search(tag)):
            links.enter_context(self.builder.link(unescape(address[1] or address[2])))

    def _add_found(self, shown: str, printed: str, at: int, end: int) -> int:
        found = self.text.find(printed, at, end) if printed else -1
        if found < 0:
            self.builder.add_text(shown)
            return at
        self.builder.add_text(shown, source_start=found if shown == printed else None)
        return found + len(printed)

    def _add_marker(self, child: Token, at: int, end: int) -> int:
        label = _note_label(child)
        printed = f"[^{child.meta['label']}]" if child.meta.get("label") else "^["
        found = self.text.find(printed, at, end)
        shown = f"[{label}]"
        if found >= 0 and child.meta.get("label"):
            self.builder.add_marker(MarkerKind.NOTE, (label,), shown=printed, source_start=found)
            return found + len(printed)
        self.builder.add_marker(MarkerKind.NOTE, (label,), shown=shown)
        return found + len(printed) if found >= 0 else at

    def _add_citation(self, child: Token, at: int, end: int) -> int:
        works: CitedWorks = child.meta["works"]
        found = self.text.find(child.content, at, end)
        start = found if found >= 0 else None
        self.builder.add_marker(
            MarkerKind.KEY, works.keys, shown=child.content, source_start=start, locator=works.locator
        )
        return found + len(child.content) if found >= 0 else at


def _note_label(token: Token) -> str:
    """Give a note's label; a note written in the line gets its number among all notes."""
    return token.meta.get("label") or f"inline-{token.meta['id'] + 1}"


def _title(token: Token) -> str | None:
    title = token.attrs.get("title")
    return str(title) if title else None
