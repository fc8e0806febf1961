"""A quotation taken apart: the pieces between its ellipses, and what its author put in brackets."""

import re
from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made
from refcheck.text.normalize import folded
from refcheck.text.patterns import late
from refcheck.verify.quotations.speaking.speech import SPEECH_VERBS
from refcheck.verify.quotations.words import Words

_OUTER = (('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ("‚", "‘"))
_OPENING = frozenset(opening for opening, _ in _OUTER)
_CUT = re.compile(r"[\[(<] ?\.\.\.+ ?[\])>]|\.\.\.+")
_BRACKETS = re.compile(
    r"\[([^\[\]]{0,400})\]"
    r"|\((sic!?|(?:my |our |author's )?emphasis(?: (?:added|mine|ours|in (?:the )?original))?)\)"
)
_LETTERS_CHANGED = re.compile(r"\[([^\W\d_]{1,12})\](?=[^\W\d_]|'[^\W\d_])")
_ENDING_CHANGED = re.compile(r"(?<=[^\W\d_])\[([^\W\d_]{0,5})\]")
# Closing marks, a few words, opening marks: an attribution that was left between two quoted pieces.
_ATTRIBUTION_WITHIN = late(r"[,.!?] ?[\"”»“] ?([^\"“”«»„]{2,120}?)[,.:] ?[\"“«„](?=\w)")

_LAST_LETTERS = re.compile(r"[^\W\d_]+$")
_REMARKS = late(
    r"(?i)^(?:sic!?|recte\b.*|.*\bemphasis\b.*|.*\bitalics\b.*|.*hervorhebung.*|.*\btranslat\w*.*|.*übersetz\w*.*"
    r"|laugh(?:s|ing|ter)?|chuckl(?:es|ing)|sigh(?:s|ing)|smil(?:es|ing)|nods?|shrugs?|cheers|booing|coughs|applause|pauses?|lacht|rires|risas|inaudible|crosstalk|anm\..*|ndlr|n\.d\.[lr]\..*)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """Words in brackets; they stand before the piece's word number `before`."""

    before: int
    text: str


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One stretch of quoted words without an ellipsis.

    `stems` names the words whose ending was changed in brackets ("say[s]"): index and what
    stands outside the brackets.
    """

    text: str
    words: Words
    insertions: tuple[Insertion, ...] = ()
    stems: tuple[tuple[int, str], ...] = ()


def parse_pieces(quotation: str) -> tuple[Piece, ...]:
    """Cut a quotation at its ellipses; pieces without a word are left out."""
    text = folded(strip_outer_marks(quotation))
    if '"' in text:
        text = _ATTRIBUTION_WITHIN.sub(_without_attribution, text)
    pieces = [_piece(part.strip()) for part in (_CUT.split(text) if "..." in text else (text,))]
    return tuple(piece for piece in pieces if len(piece.words) or piece.insertions)


def _without_attribution(found: re.Match[str]) -> str:
    """Give a space for `," she said, "`, and what is no attribution as it stands."""
    is_one = any(word.strip(".,;:").lower() in SPEECH_VERBS for word in found.group(1).split())
    return " " if is_one else found.group()


def is_remark(text: str) -> bool:
    """Tell whether what stands in brackets is no part of what was said: "sic", "laughter", "emphasis added"."""
    return _REMARKS.match(text.strip()) is not None


def strip_outer_marks(quotation: str) -> str:
    """Take off white space and one pair of quotation marks that encloses the whole."""
    text = quotation.strip()
    if text[:1] not in _OPENING:
        return text
    for opening, closing in _OUTER:
        if len(text) > 2 and text.startswith(opening) and text.endswith(closing):
            inner = text[1:-1]
            if opening not in inner and closing not in inner:
                return inner.strip()
    return text


def _piece(text: str) -> Piece:
    if "[" not in text and "(" not in text:
        return Piece(text=text, words=Words(text))
    text = _LETTERS_CHANGED.sub(r"\1", text)
    plain: list[str] = []
    insertions: list[tuple[int, str]] = []
    stems: list[tuple[int, str]] = []
    position = length = 0
    for found in _BRACKETS.finditer(text):
        before = text[position : found.start()]
        plain.append(before)
        length += len(before)
        position = found.end()
        ending = _ENDING_CHANGED.match(text, found.start())
        if ending:
            stem = _LAST_LETTERS.search(before)
            if stem:
                stems.append((length - len(stem.group()), stem.group()))
            plain.append(ending.group(1))
            length += len(ending.group(1))
            continue
        if found.group(1) and not is_remark(found.group(1)):
            insertions.append((length, found.group(1).strip()))
        # One space stays, so that offsets here are offsets in the folded words.
        if before.endswith(" ") and text[position : position + 1] == " ":
            position += 1
    plain.append(text[position:])
    words = Words("".join(plain))

    def index_at(offset: int) -> int:
        return sum(1 for start in words.starts if start < offset)

    return Piece(
        text=text,
        words=words,
        insertions=tuple(Insertion(before=index_at(offset), text=inner) for offset, inner in insertions),
        stems=tuple((index_at(offset), stem) for offset, stem in stems),
    )
