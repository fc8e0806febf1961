"""Comments on a draft, as an editor's word processor shows them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentLine:
    """One paragraph of a comment: a `label` in bold where it has one, words, and an address to open."""

    words: str = ""
    label: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftComment:
    """One comment on `text[start:end]` of a draft's `Document`; an empty place is its marker's."""

    start: int
    end: int
    lines: tuple[CommentLine, ...]
