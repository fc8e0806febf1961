"""Wikitext's markers: `<ref>` in all its forms, templates that make or name notes, short citations."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mwparserfromhell.nodes import Tag, Template
from mwparserfromhell.wikicode import Wikicode

from refcheck.datatypes.documents import BlockKind, Entry, MarkerKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.wikitext.notes import (
    StatedNotes,
    cite_templates,
    is_cite,
    is_ref,
    parameters_of,
    ref_label,
    short_cites,
    work_key,
    work_short_key,
)
from refcheck.documents.wikitext.works import template_to_csl

MAX_DEPTH = 60


@dataclass(slots=True)
class MarkerReader:
    """Writes markers into the builder and keeps the notes that they lead to."""

    builder: DocumentBuilder
    text: str
    stated: StatedNotes
    notes: dict[str, tuple[Wikicode, int] | None] = field(default_factory=dict)
    """What each label stands for, None for one that was named and not yet defined."""
    worded: set[str] = field(default_factory=set)
    """Labels of notes that are words whatever they hold."""

    def begin_marker(self) -> None:
        """Open the block that a marker stands in."""
        raise NotImplementedError

    def read_list_defined(self, node: Tag, offset: int) -> None:
        """Keep the notes that stand between `<references>` tags."""
        if node.contents is None:
            return
        self.keep_defined(node.contents, offset + max(str(node).find(str(node.contents)), 0))

    def keep_defined(self, code: Wikicode, base: int) -> None:
        """Keep the notes that a list defines, for the markers that only name them."""
        for inner in code.nodes:
            if isinstance(inner, Tag) and is_ref(inner) and str(inner.contents or "").strip():
                self._keep_note(ref_label(inner) or f"note-{len(self.notes) + 1}", inner, base)
            base += len(str(inner))

    def read_ref(self, node: Tag, offset: int) -> None:
        """Write the marker of a `<ref>` tag and keep the note that it defines."""
        has_words = not node.self_closing and bool(str(node.contents or "").strip())
        label = ref_label(node) or f"note-{len(self.notes) + 1}"
        if has_words:
            self._keep_note(label, node, offset)
        else:
            self.notes.setdefault(label, None)
        size = len(str(node))
        shown = self.text[offset : self.text.find(">", offset, offset + size) + 1 if has_words else offset + size]
        works = cite_templates(node.contents) if has_words else ()
        labels, kind = self._labels(label, works if has_words else None)
        if kind is MarkerKind.KEY:
            labels += self.stated.shorts_in(node.contents) if has_words else self.stated.shorts.get(label, ())
        self.mark(labels, kind, shown, offset)

    def _labels(self, label: str, works: Sequence[Template] | None) -> tuple[tuple[str, ...], MarkerKind]:
        """Give what a marker points to: each work of its note, or the note itself where it is words."""
        count = self.stated.works.get(label, 0) if works is None else len(works)
        if not count and (works is not None or label in self.stated.works):
            return (label,), MarkerKind.NOTE
        return tuple(work_key(label, number) for number in range(max(count, 1))), MarkerKind.KEY

    def mark(
        self, labels: tuple[str, ...], kind: MarkerKind, shown: str, offset: int, *, locator: str | None = None
    ) -> None:
        """Write a marker that shows its own source."""
        self.begin_marker()
        self.builder.add_marker(kind, labels, shown=shown, source_start=offset, locator=locator)

    def _keep_note(self, label: str, node: Tag, offset: int) -> None:
        if self.notes.get(label) is None:
            self.notes[label] = (
                node.contents,
                offset + len(str(node)) - len(str(node.closing_tag)) - 3 - len(str(node.contents)),
            )

    def read_named_markers(self, node: Template, offset: int) -> None:
        """Read `{{r|one|two}}`: markers of named notes, in one template."""
        start, end = offset, offset + len(str(node))
        named = [(p, at) for p, at in parameters_of(node, offset) if not p.showkey]
        for number, (parameter, at) in enumerate(named, start=1):
            label = str(parameter.value).strip()
            if label in self.stated.works or self.notes.get(label) is not None:
                self.notes.setdefault(label, None)
                behind = end if number == len(named) else at + len(str(parameter.value))
                labels, kind = self._labels(label, None)
                self.mark(labels, kind, self.text[start:behind], start)
                start = behind

    def keep_refs(self, node: Template, offset: int, depth: int) -> None:
        """Keep the notes that an infobox or a list template holds, for the markers that name them."""
        for parameter, at in parameters_of(node, offset):
            self.keep_defined(parameter.value, at)
            for inner in parameter.value.nodes if depth < MAX_DEPTH else ():
                if isinstance(inner, Template) and not is_cite(str(inner.name)):
                    self.keep_refs(inner, at, depth + 1)
                at += len(str(inner))

    def read_note_template(self, node: Template, offset: int) -> None:
        """Read a note that a template makes of its words, as `<ref>` does."""
        words = next((found for found in parameters_of(node, offset) if str(found[0].name).strip() in ("1", "2")), None)
        named = next((str(p.value).strip() for p in node.params if str(p.name).strip() == "name"), "")
        label = named or f"note-{len(self.notes) + 1}"
        if words is not None and self.notes.get(label) is None:
            self.notes[label] = (words[0].value, words[1])
            self.worded.add(label)
        self.notes.setdefault(label, None)
        self.mark((label,), MarkerKind.NOTE, self.text[offset : offset + 2 + len(str(node.name))], offset)

    def add_work(self, node: Template, offset: int) -> None:
        """Add a work that a list names outside any note, so that short notes can find it."""
        with self.builder.block(BlockKind.NOTE):
            start = self.builder.position
            self.builder.add_text(str(node), source_start=offset)
            end = self.builder.position
        csl = template_to_csl(node)
        key = work_short_key(csl, node)
        self.builder.add_entry(Entry(key=key, csl=csl, raw=str(node), start=start, end=end))

    def add_works(self, label: str, code: Wikicode, offset: int, templates: Sequence[Template]) -> None:
        """Add the works that the templates of one note give, each at its place."""
        with self.builder.block(BlockKind.NOTE):
            start = self.builder.position
            self.builder.add_text(str(code), source_start=offset)
        at = 0
        whole = str(code)
        for number, template in enumerate(templates):
            raw = str(template)
            at = max(whole.find(raw, at), 0)
            alone = len(templates) == 1 and not short_cites(code)
            lead = 0 if alone else at
            length = len(whole.strip()) if alone else len(raw)
            entry = Entry(
                key=work_key(label, number),
                csl=template_to_csl(template),
                raw=whole.strip() if alone else raw,
                start=start + lead,
                end=start + lead + length,
            )
            self.builder.add_entry(entry)
            at += len(raw)
