"""Wikitext: running text with `<ref>` notes and cite templates, by mwparserfromhell.

A note made of a cite template becomes an entry with fields; any other becomes a note with words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

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
from mwparserfromhell.nodes.extras import Parameter
from mwparserfromhell.wikicode import Wikicode

from refcheck.datatypes.documents import BlockKind, Document, Entry, MarkerKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.encoding import decode_text
from refcheck.documents.wikitext_nesting import deepest_nesting
from refcheck.documents.wikitext_templates import template_to_csl
from refcheck.errors import InputError

MEDIA_TYPE = "text/x-wiki"

_CITE = re.compile(
    r"(?!cit(?:e|ation) (?:needed|style|check|missing|requested|required|span|bloc)\b)"
    r"(?:cite|citation|cita|literatur|internetquelle|lien web|article|ouvrage|cita web|cita news)\b",
    re.IGNORECASE,
)
_SHORT_CITE = frozenset({"sfn", "sfnp", "harvnb", "harv", "harvp", "sfnm"})
_QUOTE_TEMPLATES = frozenset(
    {"quote", "blockquote", "quotation", "cquote", "rquote", "quote box", "zitat", "citation bloc", "cita", "citazione"}
    | {"citação", "начало цитаты", "цитата", "alıntı"}
)
_QUOTE_AUTHORS = (
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
_LIST_TEMPLATES = frozenset({"reflist", "références", "listaref", "примечания", "kaynakça", "references", "refs"})
_UNSEEN_TAGS = frozenset({"gallery", "math", "syntaxhighlight", "source", "timeline", "nowiki", "imagemap", "score"})
_LINE_START = re.compile(r"[*#:;]+\s*")
_MAX_DEPTH = 60
_SKIPPED_LINKS = re.compile(
    r"\s*:?\s*(?:file|image|datei|bild|fichier|archivo|category|kategorie|catégorie)\s*:", re.IGNORECASE
)


def read_wikitext(content: bytes, *, source: str) -> Document:
    """Read a wiki page's source; offsets lead back to it.

    Raises:
        InputError: It is not text, is nested past reason, or holds no text.
    """
    text = decode_text(content, source=source)
    if deepest_nesting(text) > _MAX_DEPTH:
        raise InputError(f"{source} is nested too deeply to be read.")
    code = mwparserfromhell.parse(text, skip_style_tags=False)
    reader = _Reader(DocumentBuilder(source), worded=_find_worded(code))
    reader.read(code, 0, depth=0)
    reader.close()
    reader.add_notes()
    return reader.builder.build(content, media_type=MEDIA_TYPE)


@dataclass(slots=True)
class _Reader:
    builder: DocumentBuilder
    worded: frozenset[str]
    """Names of notes that are words, not templates; unnamed notes are told as they come."""
    notes: dict[str, tuple[Wikicode, int] | None] = field(default_factory=dict)
    line: list[tuple[str, int | None]] = field(default_factory=list)
    in_note: bool = False
    in_quote: bool = False
    _block: Any = None
    _at_line_start: bool = True

    def read(self, code: Wikicode, offset: int, *, depth: int) -> None:
        """Read nodes; `offset` is where the code stands in the source."""
        if depth > _MAX_DEPTH:
            raise InputError(f"{self.builder.source} is nested too deeply to be read.")
        for node in code.nodes:
            self._read_node(node, offset, depth)
            offset += len(str(node))

    def close(self) -> None:
        if self._block is not None:
            self._block.__exit__(None, None, None)
            self._block = None

    def _open(self, kind: BlockKind = BlockKind.PARAGRAPH, label: str | None = None) -> None:
        if self._block is None and not self.in_note:
            kind = BlockKind.QUOTE if self.in_quote else kind
            self._block = self.builder.block(kind, label=label)
            self._block.__enter__()

    def _read_node(self, node: Node, offset: int, depth: int) -> None:
        if isinstance(node, Text):
            self._write(str(node.value), offset)
        elif isinstance(node, HTMLEntity):
            self._show(node.normalize() or "", None)
        elif isinstance(node, Heading):
            self.close()
            with self.builder.block(BlockKind.HEADING, level=node.level):
                words = node.title.strip_code().strip()
                at = str(node).find(words)
                self.builder.add_text(words, source_start=offset + at if at >= 0 else None)
        elif isinstance(node, Wikilink):
            self._read_wikilink(node, offset, depth)
        elif isinstance(node, ExternalLink):
            self._read_link(node, offset, depth)
        elif isinstance(node, Tag):
            self._read_tag(node, offset, depth)
        elif isinstance(node, Template):
            self._read_template(node, offset, depth)
        elif not isinstance(node, Comment | Argument):
            self._show(str(node), offset)

    def _write(self, text: str, offset: int) -> None:
        at = 0
        for line in text.splitlines(keepends=True):
            visible = line.rstrip("\n")
            if at and self._at_line_start:
                self._end_line(visible)
            if visible:
                self._write_line(visible, offset + at)
                self._at_line_start = False
            if line.endswith("\n"):
                if self._at_line_start:
                    self.close()
                self._at_line_start = True
            at += len(line)

    def _end_line(self, next_line: str) -> None:
        """A blank line or a list item ends the paragraph; a plain line goes on with it."""
        if not next_line.strip() or _LINE_START.match(next_line):
            self.close()
        elif self._block is not None:
            self.builder.add_text(" ")

    def _write_line(self, line: str, start: int) -> None:
        mark = _LINE_START.match(line) if self._at_line_start and self._block is None else None
        if mark:
            line, start = line[mark.end() :], start + mark.end()
            self._open(BlockKind.LIST_ITEM)
        if line.strip() or self._block is not None or self.in_note:
            self._show(line, start)

    def _show(self, text: str, start: int | None) -> None:
        if text and (text.strip() or self._block is not None or self.in_note):
            self._open()
            self.builder.add_text(text, source_start=start)

    def _read_wikilink(self, node: Wikilink, offset: int, depth: int) -> None:
        if _SKIPPED_LINKS.match(str(node.title)):
            return
        shown = node.text if node.text is not None else node.title
        inner = offset + 2 + (len(str(node.title)) + 1 if node.text is not None else 0)
        self._open()
        self._at_line_start = False
        self.read(shown, inner, depth=depth + 1)

    def _read_link(self, node: ExternalLink, offset: int, depth: int) -> None:
        url = str(node.url).strip()
        self._open()
        self._at_line_start = False
        with self.builder.link(url):
            if node.title is not None:
                self.read(node.title, offset + 1 + len(str(node.url)) + 1, depth=depth + 1)
            else:
                self._show(url, offset + (1 if node.brackets else 0))

    def _read_tag(self, node: Tag, offset: int, depth: int) -> None:
        name = str(node.tag).strip().lower()
        if name == "ref":
            self._read_ref(node, offset)
        elif name == "br":
            self._show("\n", None)
        elif name in ("li", "dd", "dt") and node.wiki_markup:
            if self._at_line_start:
                self.close()
            self._open(BlockKind.LIST_ITEM)
        elif name == "table":
            self.close()
            with self.builder.block(BlockKind.TABLE):
                self.builder.add_text(" ".join(node.contents.strip_code().split()) if node.contents else "")
        elif name == "references":
            self._read_list_defined(node, offset)
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

    def _read_list_defined(self, node: Tag, offset: int) -> None:
        if node.contents is None:
            return
        self._keep_defined(node.contents, offset + str(node).find(str(node.contents)))

    def _keep_defined(self, code: Wikicode, base: int) -> None:
        """Keep the notes that a list defines, for the markers that only name them."""
        for inner in code.nodes:
            if isinstance(inner, Tag) and str(inner.tag).strip().lower() == "ref" and inner.contents is not None:
                self._keep_note(_ref_name(inner) or f"note-{len(self.notes) + 1}", inner, base)
            base += len(str(inner))

    def _read_ref(self, node: Tag, offset: int) -> None:
        has_words = bool(str(node.contents or "").strip()) and not node.self_closing
        label = _ref_name(node) or f"note-{len(self.notes) + 1}"
        if has_words:
            self._keep_note(label, node, offset)
        else:
            self.notes.setdefault(label, None)
        is_worded = label in self.worded or (has_words and _cite_template(node.contents) is None)
        shown = str(node)[: str(node).find(">") + 1] if has_words else str(node)
        self._mark(label, shown, offset, kind=MarkerKind.NOTE if is_worded else MarkerKind.KEY)

    def _mark(
        self, label: str, shown: str, offset: int, *, locator: str | None = None, kind: MarkerKind = MarkerKind.KEY
    ) -> None:
        self._open()
        self._at_line_start = False
        self.builder.add_marker(kind, (label,), shown=shown, source_start=offset, locator=locator)

    def _keep_note(self, label: str, node: Tag, offset: int) -> None:
        if self.notes.get(label) is None:
            self.notes[label] = (node.contents, offset + str(node).find(str(node.contents)))

    def _read_template(self, node: Template, offset: int, depth: int) -> None:
        name = str(node.name).strip().lower()
        if name in _SHORT_CITE:
            positional = [str(p.value).strip() for p in node.params if not p.showkey]
            if positional:
                page = next(
                    (str(p.value).strip() for p in node.params if str(p.name).strip() in ("p", "pp", "loc")), None
                )
                self._mark("sfn:" + " ".join(positional).lower(), str(node), offset, locator=page)
        elif name in _QUOTE_TEMPLATES:
            self._read_quote(node, offset, depth)
        elif name in _LIST_TEMPLATES:
            for parameter, at in _parameters(node, offset):
                if str(parameter.name).strip() == "refs":
                    self._keep_defined(parameter.value, at)
        elif _CITE.match(name):
            self.builder.add_entry(self._cite_entry(node, offset))
        elif name in ("lang", "langx", "nowrap", "small", "convert") and node.params:
            self._show(node.params[-1].value.strip_code().strip(), None)

    def _read_quote(self, node: Template, offset: int, depth: int) -> None:
        """Read the words of a quote template where they stand, then who said them, as a footer under the quote."""
        parameters = {str(p.name).strip().lower(): (p, at) for p, at in _parameters(node, offset)}
        words = next((parameters[name] for name in ("text", "quote", "zitat", "1") if name in parameters), None)
        if words is None:
            return
        self.close()
        self._open(BlockKind.QUOTE)
        self.in_quote = True
        self.read(words[0].value, words[1], depth=depth + 1)
        self.close()
        signed = next((parameters[name][0] for name in _QUOTE_AUTHORS if name in parameters), None)
        positional = parameters.get("2", (None, 0))[0]
        author = signed or (positional if words[0].name.strip() == "1" else None)
        if author is not None and author.value.strip_code().strip():
            self._open(BlockKind.QUOTE)
            self._show("— " + author.value.strip_code().strip(), None)
            for reference in author.value.filter_tags(matches=lambda tag: str(tag.tag).strip().lower() == "ref"):
                self._read_ref(reference, offset + max(str(node).find(str(reference)), 0))
            self.close()
        self.in_quote = False
        self._at_line_start = True

    def _cite_entry(self, node: Template, offset: int) -> Entry:
        """Give a work that the list names outside any note, so that short notes can find it."""
        self.close()
        with self.builder.block(BlockKind.NOTE):
            start = self.builder.position
            self.builder.add_text(str(node), source_start=offset)
            end = self.builder.position
        csl = template_to_csl(node)
        surnames = [author["family"] for author in csl.get("author", []) if author.get("family")]
        year = str(csl["issued"]["raw"])[-4:] if "issued" in csl else ""
        key = "sfn:" + " ".join([*surnames[:4], year]).strip().lower()
        return Entry(key=key, csl=csl, raw=str(node), start=start, end=end)

    def add_notes(self) -> None:
        """Add the notes behind the text: their source where a template has the fields, else their words."""
        self.in_note = True
        for label, kept in list(self.notes.items()):
            if kept is None:
                continue
            code, offset = kept
            template = _cite_template(code)
            if template is None:
                with self.builder.note(label):
                    self.read(code, offset, depth=0)
                continue
            with self.builder.block(BlockKind.NOTE):
                start = self.builder.position
                self.builder.add_text(str(code), source_start=offset)
                end = self.builder.position
            csl = template_to_csl(template)
            self.builder.add_entry(Entry(key=label, csl=csl, raw=str(code).strip(), start=start, end=end))


def _parameters(node: Template, offset: int) -> Iterator[tuple[Parameter, int]]:
    """Give the parameters of a template, each with where its value stands in the source."""
    at = offset + 2 + len(str(node.name))
    for parameter in node.params:
        name = len(str(parameter.name)) + 1 if parameter.showkey else 0
        yield parameter, at + 1 + name
        at += 1 + len(str(parameter))


def _ref_name(node: Tag) -> str | None:
    if not node.has("name"):
        return None
    return str(node.get("name").value).strip().strip("\"'") or None


def _cite_template(code: Wikicode) -> Template | None:
    return next((t for t in code.filter_templates() if _CITE.match(str(t.name).strip())), None)


def _find_worded(code: Wikicode) -> frozenset[str]:
    refs = code.filter_tags(matches=lambda tag: str(tag.tag).strip().lower() == "ref")
    named = ((_ref_name(ref), ref.contents) for ref in refs if str(ref.contents or "").strip())
    return frozenset(name for name, words in named if name and _cite_template(words) is None)
