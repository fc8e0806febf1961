"""The document as rows: lines of a plain text, blocks of any other format."""

from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.datatypes.documents import Block, BlockKind, Document
from refcheck.references.labels import Label, LabelKind, match_labels
from refcheck.text.keeping import kept

_BLANK = "\ufeff\u200b\u200e\u200f \t\u00a0\u2003\u2009\u202f\u3000\f\v\r"


@dataclass(frozen=True)
class Row:
    """One visible line: `text[start:end]` of the document, without the blanks around it."""

    start: int
    end: int
    text: str
    indent: int
    has_blank_before: bool
    kind: BlockKind | None = None
    block_label: str | None = None

    @kept
    def labels(self) -> tuple[Label, ...]:
        """Every reading of the row's start as a label; the printed label of a list item comes first."""
        found = match_labels(self.text)
        if self.block_label and not self.text.startswith(self.block_label):
            printed = match_labels(f"{self.block_label} x")
            found = tuple(Label(one.kind, one.text, 0, one.number) for one in printed) + found
        return found

    def label_of(self, kind: LabelKind) -> Label | None:
        """Give the row's label of that kind, None where it has none."""
        return next((label for label in self.labels if label.kind is kind), None)


def find_rows(document: Document) -> tuple[Row, ...]:
    """Give the visible rows of the document in order."""
    if document.media_type == "text/plain" or not document.blocks:
        return tuple(_find_lines(document.text, 0, len(document.text), None))
    rows: list[Row] = []
    for block in document.blocks:
        rows.extend(_find_lines(document.text, block.start, block.end, block))
    return tuple(rows)


def _find_lines(text: str, start: int, end: int, block: Block | None) -> Iterator[Row]:
    has_blank_before = True
    is_first = True
    position = start
    for raw in text[start:end].split("\n"):
        visible = raw.strip(_BLANK)
        if visible:
            indent = len(raw) - len(raw.lstrip(_BLANK))
            row_start = position + indent
            yield Row(
                start=row_start,
                end=row_start + len(visible),
                text=visible,
                indent=indent,
                has_blank_before=has_blank_before,
                kind=block.kind if block else None,
                block_label=block.label if block and is_first else None,
            )
            is_first = False
        has_blank_before = not visible
        position += len(raw) + 1
