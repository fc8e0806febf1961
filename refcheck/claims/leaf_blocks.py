"""The innermost blocks of a draft, so that every place of its text belongs to one."""

import re
from collections.abc import Iterator

from refcheck.datatypes.documents import Block, BlockKind, Document

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


def leaf_blocks(document: Document) -> Iterator[Block]:
    """Give the innermost blocks in order, so that every place belongs to one; a quote's paragraphs are quotes."""
    if not document.blocks:
        yield from _paragraphs(document.text)
        return
    stack: list[Block] = []
    at = 0
    for block in sorted(document.blocks, key=lambda b: (b.start, -b.end)):
        while stack and stack[-1].end <= block.start:
            done = stack.pop()
            yield from _rest(document.text, done, at, done.end)
            at = max(at, done.end)
        if stack:
            yield from _rest(document.text, stack[-1], at, block.start)
            if stack[-1].kind is BlockKind.QUOTE and block.kind is BlockKind.PARAGRAPH:
                block = Block(
                    kind=BlockKind.QUOTE, start=block.start, end=block.end, part=block.part, cite=stack[-1].cite
                )
        at = max(at, block.start)
        stack.append(block)
    while stack:
        done = stack.pop()
        yield from _rest(document.text, done, at, done.end)
        at = max(at, done.end)


def _rest(text: str, block: Block, start: int, end: int) -> Iterator[Block]:
    if start <= block.start and block.end <= end and text[block.start : block.end].strip():
        yield block
        return
    start, end = max(start, block.start), min(end, block.end)
    if start < end and text[start:end].strip():
        yield Block(
            kind=block.kind,
            start=start,
            end=end,
            level=block.level,
            label=block.label,
            part=block.part,
            cite=block.cite,
        )


def _paragraphs(text: str) -> Iterator[Block]:
    at = 0
    for gap in _BLANK_LINE.finditer(text):
        if text[at : gap.start()].strip():
            yield Block(kind=BlockKind.PARAGRAPH, start=at, end=gap.start())
        at = gap.end()
    if text[at:].strip():
        yield Block(kind=BlockKind.PARAGRAPH, start=at, end=len(text))
