"""Wikitext: running text with `<ref>` notes and cite templates, by mwparserfromhell.

A note made of a cite template becomes an entry with fields; any other becomes a note with words.
"""

from dataclasses import dataclass

import mwparserfromhell
from mwparserfromhell.nodes import (
    Argument,
    Comment,
    ExternalLink,
    Heading,
    HTMLEntity,
    Node,
    Tag,
    Template,
    Text,
    Wikilink,
)
from mwparserfromhell.wikicode import Wikicode

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.encoding import decode_text
from refcheck.documents.wikitext.blocks import BlockWriter
from refcheck.documents.wikitext.files import caption_of, is_skipped
from refcheck.documents.wikitext.markers import MAX_DEPTH
from refcheck.documents.wikitext.nesting import MOST_MARKS, deepest_nesting, has_too_many_marks
from refcheck.documents.wikitext.notes import (
    cite_templates,
    find_stated_notes,
    is_cite,
    is_ref,
    is_short_cite,
    page_of,
    parameters_of,
    quote_of,
    short_keys,
)
from refcheck.documents.wikitext.tables import find_table_parts
from refcheck.documents.wikitext.templates import (
    NAMED_MARKERS,
    NOTE_TEMPLATES,
    QUOTE_MARKS,
    QUOTE_TEMPLATES,
    printed_words,
)
from refcheck.errors import InputError

MEDIA_TYPE = "text/x-wiki"

_UNSEEN_TAGS = frozenset({"gallery", "math", "syntaxhighlight", "source", "timeline", "nowiki", "imagemap", "score"})


def read_wikitext(content: bytes, *, source: str) -> Document:
    """Read a wiki page's source; offsets lead back to it.

    Raises:
        InputError: It is not text, is nested past reason, or holds no text.
    """
    text = decode_text(content, source=source)
    if deepest_nesting(text) > MAX_DEPTH:
        raise InputError(f"{source} is nested too deeply to be read.")
    if has_too_many_marks(text):
        raise InputError(f"{source} has more than {MOST_MARKS:,} templates, links and tags; check a part of it.")
    code = mwparserfromhell.parse(text, skip_style_tags=False)
    reader = _Reader(DocumentBuilder(source), text, find_stated_notes(code))
    reader.read(code, 0, depth=0)
    reader.close()
    reader.add_notes()
    return reader.builder.build(content, media_type=MEDIA_TYPE)


@dataclass(slots=True)
class _Reader(BlockWriter):
    """Walks the nodes of a page and writes what each of them prints."""

    def read(self, code: Wikicode, offset: int, *, depth: int) -> None:
        """Read nodes; `offset` is where the code stands in the source."""
        if depth > MAX_DEPTH:
            raise InputError(f"{self.builder.source} is nested too deeply to be read.")
        for node in code.nodes:
            self._read_node(node, offset, depth)
            offset += len(str(node))

    def _read_node(self, node: Node, offset: int, depth: int) -> None:
        if isinstance(node, Text):
            self.write(str(node.value), offset)
        elif isinstance(node, HTMLEntity):
            self.show(node.normalize() or "", None)
        elif isinstance(node, Heading):
            self.close()
            self.begin(BlockKind.HEADING, level=node.level)
            self.read(node.title, offset + node.level, depth=depth + 1)
            self.close()
        elif isinstance(node, Wikilink):
            self._read_wikilink(node, offset, depth)
        elif isinstance(node, ExternalLink):
            self._read_link(node, offset, depth)
        elif isinstance(node, Tag):
            self._read_tag(node, offset, depth)
        elif isinstance(node, Template):
            self._read_template(node, offset, depth)
        elif not isinstance(node, Comment | Argument):
            self.show(str(node), offset)

    def _read_wikilink(self, node: Wikilink, offset: int, depth: int) -> None:
        if is_skipped(node):
            caption = caption_of(node, offset)
            if caption is not None and depth < MAX_DEPTH:
                self.captions.append(caption)
                if not self.has_block:
                    self.close()
            return
        shown = node.text if node.text is not None else node.title
        inner = offset + 2 + (len(str(node.title)) + 1 if node.text is not None else 0)
        self.open()
        self.is_at_line_start = False
        self.read(shown, inner, depth=depth + 1)

    def _read_link(self, node: ExternalLink, offset: int, depth: int) -> None:
        url, angle, rest = str(node.url).strip().partition("&gt;")  # "&lt;https://…&gt;", the mark ends the address
        self.open()
        self.is_at_line_start = False
        with self.builder.link(url):
            if node.title is not None:
                self.read(node.title, offset + 1 + len(str(node.url)) + 1, depth=depth + 1)
            else:
                self.show(url, offset + (1 if node.brackets else 0))
        if angle and node.title is None:
            self.show(">" + rest, None)

    def _read_tag(self, node: Tag, offset: int, depth: int) -> None:
        name = str(node.tag).strip().lower()
        if name == "ref":
            self.read_ref(node, offset)
        elif name == "br":
            self.show("\n", None)
        elif name in ("li", "dd", "dt") and node.wiki_markup:
            if self.is_at_line_start and not self.in_cell:
                self.close()
            self.open(BlockKind.LIST_ITEM)
        elif name == "table" and not self.in_cell:
            self._read_table(node, offset, depth)
        elif name == "references":
            self.read_list_defined(node, offset)
        elif name not in _UNSEEN_TAGS and node.contents is not None:
            contents = str(node.contents)
            inner = str(node).find(contents) if contents else 0
            if name == "blockquote":
                self.close()
                self.in_quote = True
            self.read(node.contents, offset + max(inner, 0), depth=depth + 1)
            if name == "blockquote":
                self.close()
                self.in_quote = False

    def _read_table(self, table: Tag, offset: int, depth: int) -> None:
        """Read a table row by row, each a block with its cells side by side."""
        self.close()
        for part in find_table_parts(table, offset):
            self.begin(part.kind)
            self.in_cell = True
            for number, (code, at) in enumerate(part.cells):
                if number:
                    self.builder.add_text(" | ")
                self.read(code, at, depth=depth + 1)
            self.in_cell = False
            self.close()

    def _read_template(self, node: Template, offset: int, depth: int) -> None:
        name = str(node.name).strip().lower()
        if is_short_cite(node):
            labels = tuple(self.stated.short_keys.get(key, key) for key in short_keys(node))
            if labels:
                self.mark(labels, MarkerKind.KEY, str(node), offset, locator=page_of(node))
        elif name in QUOTE_TEMPLATES:
            self._read_quote(node, offset, depth)
        elif name in NOTE_TEMPLATES:
            self.read_note_template(node, offset)
        elif name in NAMED_MARKERS:
            self.read_named_markers(node, offset)
        elif name == "rp" and node.params:
            self.builder.add_locator(node.params[-1].value.strip_code().strip())
        elif name in QUOTE_MARKS and not (node.has("title") or node.has("url")) and node.has("1"):
            self._read_marked_words(node, QUOTE_MARKS[name], offset, depth)
        elif is_cite(name):
            self.close()
            self.add_work(node, offset)
        elif words := printed_words(name, node):
            self.show(words, None)
        else:
            self.keep_refs(node, offset, depth)

    def _read_marked_words(self, node: Template, marks: str, offset: int, depth: int) -> None:
        """Read the words that a template puts between quotation marks, in the middle of a line."""
        words, at = next(found for found in parameters_of(node, offset) if str(found[0].name).strip() == "1")
        self.open()
        self.is_at_line_start = False
        self.show(marks[0], None)
        self.read(words.value, at, depth=depth + 1)
        self.show(marks[1], None)

    def _read_quote(self, node: Template, offset: int, depth: int) -> None:
        """Read the words of a quote template where they stand, then who said them, as a footer under the quote."""
        words, author = quote_of(node, offset)
        if words is None:
            return
        self.close()
        self.open(BlockKind.QUOTE)
        self.in_quote = True
        self.read(words[0].value, words[1], depth=depth + 1)
        self.close()
        if author:
            self.open(BlockKind.QUOTE)
            self.show("— " + author, None)
        others = [p.value for p in node.params if p is not words[0]]
        marks: list[Node] = [mark for value in others for mark in value.filter_tags(matches=is_ref)]
        marks += [mark for value in others for mark in value.filter_templates() if is_short_cite(mark)]
        for mark in marks:
            self.open(BlockKind.QUOTE)
            self._read_node(mark, offset + max(str(node).find(str(mark)), 0), depth + 1)
        self.close()
        self.in_quote = False
        self.is_at_line_start = True

    def add_notes(self) -> None:
        """Add the notes behind the text: their works where templates have the fields, else their words."""
        self.in_note = True
        added: set[str] = set()
        while waiting := [label for label, kept in self.notes.items() if kept is not None and label not in added]:
            for label in waiting:
                added.add(label)
                self._add_note(label)

    def _add_note(self, label: str) -> None:
        kept = self.notes[label]
        if kept is None:
            return
        code, offset = kept
        templates = cite_templates(code) if label not in self.worded else ()
        if not templates:
            with self.builder.note(label):
                self.read(code, offset, depth=0)
            return
        self.add_works(label, code, offset, templates)
        self.is_at_line_start = True
