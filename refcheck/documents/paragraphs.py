"""Blocks of a text without markup: paragraphs, headings, list items and quoted mail.

Blank lines part blocks. Within a run of lines, a line belongs to the line before it where that
line was full, that is, where its first word would not have fitted there any more.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from refcheck.datatypes.documents import Block, BlockKind
from refcheck.datatypes.making import quickly_made
from refcheck.text.patterns import late

# Beyond this width nobody wraps by hand: each line is a paragraph of its own.
_WIDEST_WRAP = 140
_LONGEST_HEADING = 140
_MOST_HEADING_WORDS = 18

_BLANK = "\ufeff\u200b \t\u00a0\u2003\u2009\u202f\u3000\f\v"
_LABEL = re.compile(
    r"(?P<label>\[\^?[^\]\s]{1,32}\]:?|\(?\d{1,4}[.)](?=\s)|[-*•◦▪‣·–](?=[ \t\u00a0])|"
    r"[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,4})[ \t\u00a0]*(?=\S)"
)
_WROTE = re.compile(r"\b(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|написала?|пишет|yazdı)\b", re.IGNORECASE)
_SENT = re.compile(r"@|\b\d{1,2}[:.]\d\d\b")  # whose letter it was, or at what time it came
_LONGEST_WROTE = 300  # characters of the line above a letter
_RULE = re.compile(r"([-_*=~#•.·—–]\s?){3,}")
_FRONT_MATTER = re.compile(
    r"(by|von|par|por|di|da|yazan|автор|text|story|words|author|autor|auteur|autore|published|updated|posted|date)\b[\s:]",
    re.IGNORECASE,
)
_SENTENCE_END = late(r"[.!?…:;][\"”’»“)\]]*\d{0,3}$")
_QUOTE_END = late(r"[.!?…][\"”’»“)\]]*(?:\d{1,3}|\[\^?[^\]\s]{1,12}\]|[¹²³⁴-⁹⁰]{1,3})?$|[—–].{2,80}$")
_SIGNATURE = re.compile(r"(?:[—–]|--)\s?\S")
_LEAST_INDENT = 2
_LEAST_QUOTED = 5  # words
_DATE_LINE = re.compile(r"(?=.*\b(?:1[5-9]|20)\d\d\b).{4,40}", re.DOTALL)


@quickly_made
@dataclass(frozen=True, slots=True)
class _Line:
    start: int  # of the first visible character
    end: int  # after the last visible character
    indent: int
    text: str


def find_blocks(text: str) -> tuple[Block, ...]:
    """Split `text` into blocks; every visible character outside rules stands in exactly one."""
    chunks = list(_find_chunks(text))
    is_wrapped = _is_wrapped_by_hand(chunks)
    blocks: list[Block] = []
    sets_in_quotes = sum(chunk[0].indent < _LEAST_INDENT for chunk in chunks) >= len(chunks) * 0.6
    for chunk in chunks:
        before = blocks[-1].kind if blocks else None
        if sets_in_quotes and _is_set_in(chunk) and _can_be_quote(chunk, before):
            quote = _make_block(chunk)
            blocks.append(replace(quote, kind=BlockKind.QUOTE))
        else:
            blocks.extend(_split_chunk(chunk, is_wrapped=is_wrapped))
    return tuple(_mark_front_matter(text, _confirm_headings(_without_letters(text, blocks))))


def _without_letters(text: str, blocks: list[Block]) -> list[Block]:
    """Tell the letters below a mail, "On 3 May Jo Bell wrote:" and lines with ">", from what the piece quotes."""
    kept: list[Block] = []
    is_letter = False
    for block in blocks:
        is_marked = block.kind is BlockKind.QUOTE and text[block.start] == ">"
        is_letter = is_marked and (is_letter or bool(kept and _announces_letter(text, kept[-1])))
        kept.append(replace(block, kind=BlockKind.PARAGRAPH) if is_letter else block)
    return kept


def _announces_letter(text: str, block: Block) -> bool:
    """Tell the line of a mail program from the words before a quotation: it ends in a colon and says who or when."""
    line = text[max(block.start, block.end - _LONGEST_WROTE) : block.end]
    return line.endswith(":") and _WROTE.search(line) is not None and _SENT.search(line) is not None


def _is_set_in(chunk: Sequence[_Line]) -> bool:
    """Tell whether all lines of a chunk stand right of the margin, one below the other."""
    indents = [line.indent for line in chunk]
    return min(indents) >= _LEAST_INDENT and max(indents) - min(indents) <= 1


def _can_be_quote(chunk: Sequence[_Line], before: BlockKind | None) -> bool:
    """Tell whether a set-in chunk reads as quoted sentences, or as the name under them."""
    if before is BlockKind.QUOTE and _SIGNATURE.match(chunk[0].text):
        return True
    if before in (None, BlockKind.LIST_ITEM) or any(_LABEL.match(line.text) for line in chunk):
        return False
    words = sum(len(line.text.split()) for line in chunk)
    return words >= _LEAST_QUOTED and bool(_QUOTE_END.search(chunk[-1].text)) and "://" not in chunk[-1].text


def _find_chunks(text: str) -> Iterator[list[_Line]]:
    chunk: list[_Line] = []
    position = 0
    for raw in text.split("\n"):
        visible = raw.strip(_BLANK)
        if visible:
            indent = len(raw) - len(raw.lstrip(_BLANK))
            start = position + indent
            chunk.append(_Line(start, start + len(visible), indent, visible))
        elif chunk:
            yield chunk
            chunk = []
        position += len(raw) + 1
    if chunk:
        yield chunk


def _is_wrapped_by_hand(chunks: list[list[_Line]]) -> bool:
    """Tell whether the lines of the text are cut at a width, or each line is a paragraph."""
    widths = sorted(line.indent + len(line.text) for chunk in chunks for line in chunk)
    widest = widths[(len(widths) - 1) * 49 // 50] if widths else 0
    return widest <= _WIDEST_WRAP and any(len(chunk) > 2 for chunk in chunks)


def _split_chunk(chunk: list[_Line], *, is_wrapped: bool) -> Iterator[Block]:
    width = max(line.end - line.start + line.indent for line in chunk) if is_wrapped else 0
    group: list[_Line] = []
    for line in chunk:
        if _RULE.fullmatch(line.text):
            if group:
                yield _make_block(group)
            group = []
        elif group and _continues(group, line, width):
            group.append(line)
        else:
            if group:
                yield _make_block(group)
            group = [line]
    if group:
        yield _make_block(group)


def _continues(group: list[_Line], line: _Line, width: int) -> bool:
    """Tell whether `line` goes on with the block that `group` has begun."""
    last = group[-1]
    if line.text.startswith(">"):
        return last.text.startswith(">")
    is_label = _LABEL.match(line.text) is not None
    if last.text.startswith(">"):
        return False
    # In a wrapped sentence "as shown in / [2], ..." the number is no label.
    if is_label and (not width or _LABEL.match(group[0].text) or _SENTENCE_END.search(last.text)):
        return False
    if _LABEL.match(group[0].text) and line.indent > group[0].indent:
        return True
    if width:
        first_word = line.text.split(maxsplit=1)[0]
        was_full = last.indent + len(last.text) + 1 + len(first_word) > width - 6
        if was_full and width >= 40:
            return True
    return line.text[0].islower() and not _SENTENCE_END.search(last.text)


def _make_block(group: list[_Line]) -> Block:
    first = group[0]
    label = _LABEL.match(first.text)
    if first.text.startswith(">"):
        kind = BlockKind.QUOTE
    elif label:
        kind = BlockKind.LIST_ITEM
    elif len(group) == 1 and _looks_like_heading(first.text):
        kind = BlockKind.HEADING
    else:
        kind = BlockKind.PARAGRAPH
    return Block(
        kind=kind,
        start=first.start,
        end=group[-1].end,
        level=1 if kind is BlockKind.LIST_ITEM else 0,
        label=label["label"] if label and kind is BlockKind.LIST_ITEM else None,
    )


def _looks_like_heading(text: str) -> bool:
    if len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_HEADING_WORDS:
        return False
    if "://" in text or not any(character.isalpha() for character in text):
        return False
    return not re.search(r"[.;,…][\"”’»“)\]]*\d{0,3}$", text) or text.isupper()


def _confirm_headings(blocks: list[Block]) -> list[Block]:
    """Keep a heading only where something longer follows; a last short line heads nothing."""
    confirmed: list[Block] = []
    heads_something = False
    for block in reversed(blocks):
        if block.kind is BlockKind.HEADING and not heads_something:
            block = replace(block, kind=BlockKind.PARAGRAPH)
        elif block.kind is BlockKind.HEADING:
            block = replace(block, level=2)
        else:
            heads_something = True
        confirmed.append(block)
    confirmed.reverse()
    if confirmed and confirmed[0].kind is BlockKind.HEADING:
        confirmed[0] = replace(confirmed[0], level=1)
    return confirmed


def _mark_front_matter(text: str, blocks: list[Block]) -> list[Block]:
    """Mark byline, role and date between the title and the first paragraph."""
    first_paragraph = next((at for at, block in enumerate(blocks) if _is_body(text, block)), 0)
    byline = next(
        (at for at in range(1, first_paragraph) if _FRONT_MATTER.match(text[blocks[at].start : blocks[at].end])), None
    )
    if byline is None:
        return blocks
    for at in range(byline, first_paragraph):
        if not _is_last_heading(blocks, at, first_paragraph) or _is_front(text, blocks[at]):
            blocks[at] = replace(blocks[at], kind=BlockKind.FRONT_MATTER, level=0)
    return blocks


def _is_front(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    return bool(_FRONT_MATTER.match(line) or _DATE_LINE.fullmatch(line))


def _is_last_heading(blocks: list[Block], at: int, first_paragraph: int) -> bool:
    return at == first_paragraph - 1 and blocks[at].kind is BlockKind.HEADING


def _is_body(text: str, block: Block) -> bool:
    return block.end - block.start > 160 or (block.kind is BlockKind.PARAGRAPH and block.end - block.start > 100)
