"""The markers of LaTeX: cite commands, alone and in options, and notes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from refcheck.datatypes.documents import MarkerKind, NoteKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.latex.commands import CITES, SHORT_CITES
from refcheck.documents.latex.nodes import Group, Macro, Node
from refcheck.documents.latex.words import children_of, keys_of, plain_words


@dataclass(slots=True)
class CiteWriter:
    """Writes markers into the builder and keeps the notes that they lead to."""

    builder: DocumentBuilder
    text: str
    notes: list[tuple[str, NoteKind, Sequence[Node]]] = field(default_factory=list)
    count: int = 0
    items: frozenset[str] = frozenset()
    authors: Mapping[str, str] = field(default_factory=dict)

    def begin_marker(self) -> None:
        """Open the block that a marker stands in."""
        raise NotImplementedError

    def show(self, text: str, start: int | None) -> None:
        """Write words, which open a block where none is open."""
        raise NotImplementedError

    def write_cites(self, node: Macro) -> None:
        """Write a marker; the commands in the plural have one marker for each of their works."""
        works = [node.arguments[at : at + 4] for at in range(0, len(node.arguments), 4)]
        given = [work for work in works if keys_of(self.text, work[-1])]
        start = node.start
        if node.name.lower() in ("citeauthor", "citefullauthor", "citeauthornp"):
            keys = [key for work in given for key in keys_of(self.text, work[-1])]
            self.show(", ".join(self.authors[key] for key in keys if key in self.authors), None)
        for work in given if node.name not in SHORT_CITES else ():
            key = work[-1]
            end = key.end if key else node.end
            self.mark(keys_of(self.text, key), start, end, self.locator_of(work))
            start = end

    def locator_of(self, arguments: Sequence[Group | None]) -> str | None:
        """Give the words behind the work: the second option, or the only one."""
        options = [a for a in arguments if a is not None and self.text[a.start] == "["]
        return " ".join(plain_words(self.text, options[-1].children).split()) or None if options else None

    def mark(self, keys: tuple[str, ...], start: int, end: int, locator: str | None) -> None:
        """Write a marker that shows its own source; none where it names nothing."""
        if not keys:
            return
        self.begin_marker()
        kind = MarkerKind.NOTE if keys[0] in self.items else MarkerKind.KEY
        self.builder.add_marker(kind, keys, shown=self.text[start:end], source_start=start, locator=locator)

    def write_footnote(self, node: Macro) -> None:
        """Write a note's marker; `\\footnotetext` gives words to the note that was marked last."""
        if node.name != "footnotetext":
            self.count += 1
            self.begin_marker()
            shown = f"\\{node.name}"
            self.builder.add_marker(MarkerKind.NOTE, (str(self.count),), shown=shown, source_start=node.start)
        if node.name != "footnotemark":
            self.notes.append((str(self.count), NoteKind.FOOTNOTE, children_of(node, -1)))

    def write_cites_of_options(self, options: Sequence[Group | None]) -> None:
        """Write the markers that stand in an option, `\\blockquote[{\\cite[8]{lind}}]{…}`, behind the words."""
        for option in options:
            for child in _all_nodes(option.children if option else ()):
                if isinstance(child, Macro) and child.name in CITES:
                    self.write_cites(child)


def _all_nodes(nodes: Sequence[Node]) -> Iterator[Node]:
    """Give nodes with those in their groups."""
    for node in nodes:
        yield from _all_nodes(node.children) if isinstance(node, Group) else (node,)
