"""Reading a noun phrase: what describes its noun, and whose it is."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from refcheck.verify.claims.meaning.series import is_weekday
from refcheck.verify.syntax.groups import ADVERBS, MODIFIERS, OPENING, Kind, Phrase, describes, opens_noun
from refcheck.verify.syntax.tagging import Token

_FOLLOWING = frozenset("last next past".split())
_HEADS = frozenset("NN NNS NNP NNPS CD".split())
_PARTICIPLES = frozenset("VBN VBG VBD".split())


class _Word(NamedTuple):
    at: int
    tag: str
    form: str


def read_noun(tokens: Sequence[Token], at: int) -> tuple[Phrase, int]:
    """Read the noun phrase that begins at a token, and give where the rest begins."""
    reader = _Reader(tokens, at)
    end = at
    while end < len(tokens) and not reader.is_full and reader.takes(end):
        end += 1
    return reader.as_phrase(tokens[at]), max(end, at + 1)


class _Reader:
    """The words of a noun phrase so far; an owner's name is joined to what is owned."""

    def __init__(self, tokens: Sequence[Token], start: int) -> None:
        self.tokens, self.start = tokens, start
        self.words: list[_Word] = []
        self.owners: list[int] = []
        self.opening = ""
        self.is_full = False

    def takes(self, at: int) -> bool:
        """Take a token, or tell that the phrase ends before it."""
        token = self.tokens[at]
        following = self.tokens[at + 1].tag if at + 1 < len(self.tokens) else ""
        if token.tag == "POS":
            self.owners.append(len(self.words))
            return bool(self.words)
        if token.tag in OPENING:
            return self._opens(token, at)
        if token.tag in ("PRP", "EX"):
            self.is_full = True
            return at == self.start and self._keep(token)
        if token.tag in _HEADS:
            return not self._begins_another(token) and self._keep(token)
        if token.tag in MODIFIERS or token.tag in _PARTICIPLES:
            return self._describes(token, at) and self._keep(token)
        if token.tag in ADVERBS:
            return following in ("JJ", "JJR", "VBN", "CD") and not self._has_noun
        return token.tag == "CC" and bool(self.words) and self.words[-1].tag in MODIFIERS and following in MODIFIERS

    @property
    def _has_noun(self) -> bool:
        """Whether the noun itself has been read, and no owner after it."""
        is_noun = bool(self.words) and self.words[-1].tag in _HEADS
        return is_noun and len(self.words) not in self.owners

    def _keep(self, token: Token) -> bool:
        self.words.append(_Word(token.at, token.tag, token.form))
        return True

    def _opens(self, token: Token, at: int) -> bool:
        if at != self.start and self._has_noun:
            return False
        self.opening = self.opening or token.form
        if token.form == "no":
            self.words.append(_Word(token.at, "DT", token.form))
        return True

    def _begins_another(self, token: Token) -> bool:
        """Tell whether a figure or a day begins a phrase of its own behind a noun."""
        if not self._has_noun:
            return False
        last = self.words[-1]
        is_figure = token.tag == "CD" and last.tag not in ("NNP", "CD")
        return is_figure or (is_weekday(token.form) and last.form not in _FOLLOWING)

    def _describes(self, token: Token, at: int) -> bool:
        if token.tag not in MODIFIERS and not describes(self.tokens, at):
            return False
        if not self._has_noun:
            return True
        if self.words[-1].tag != "CD" or token.form in _FOLLOWING:
            return False
        return token.tag not in MODIFIERS or bool(self.opening) or opens_noun(self.tokens, at)

    def as_phrase(self, first: Token) -> Phrase:
        """Give the phrase of the words taken."""
        if not self.words:
            return Phrase(Kind.NOUN, first.form, [first.at], first.at, "DT", is_pronoun=True)
        ends = [end for end in (*self.owners, len(self.words)) if end]
        pieces = [self.words[begin:end] for begin, end in pairwise((0, *ends)) if end > begin]
        heads = [_head_of(piece) for piece in pieces]
        phrase = Phrase(Kind.NOUN, heads[-1].form, [word.at for word in self.words if word.at >= 0], heads[-1].at)
        phrase.tag = heads[-1].tag
        phrase.modifiers = [
            (word.at, head.at)
            for piece, head in zip(pieces, heads, strict=True)
            for word in piece
            if word.at != head.at
        ]
        phrase.owners = [(owner.at, owned.at) for owner, owned in pairwise(heads)]
        phrase.is_pronoun = heads[-1].tag in ("PRP", "EX")
        phrase.is_definite = bool(self.owners) or self.opening in _DEFINITE
        phrase.is_whose = self.opening == "whose"
        phrase.owner = self.opening if self.opening in _OWNING else ""
        return phrase


_OWNING = frozenset("its his her their".split())
_DEFINITE = _OWNING | frozenset("the this that these those".split())


def _head_of(piece: Sequence[_Word]) -> _Word:
    """Give the last noun of a phrase, or its last word."""
    nouns = [word for word in piece if word.at >= 0 and word.tag in ("NN", "NNS", "NNP", "NNPS", "PRP", "EX")]
    return nouns[-1] if nouns else piece[-1]
