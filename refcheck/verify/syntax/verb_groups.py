"""Reading a verb group: auxiliaries, negations, and the verbs that hang together by "to"."""

from collections.abc import Sequence

from refcheck.verify.syntax.groups import ADVERBS, BE, DO, HAVE, VERBS, Kind, Phrase, Verb, describes, opens_verb
from refcheck.verify.syntax.tagging import Token

_NEGATING = frozenset("not never cannot".split())
_WITHOUT_TO = frozenset("help let make".split())
_FINITE = frozenset("VBZ VBP VBD".split())


def read_verbs(tokens: Sequence[Token], at: int) -> tuple[Phrase, int]:
    """Read the verb group that begins at a token, and give where the rest begins."""
    reader = _Reader(tokens, at)
    end = at
    while end < len(tokens) and reader.takes(end):
        end += 1
    while end > at + 1 and tokens[end - 1].tag == "TO":
        end -= 1
    return reader.as_phrase(end), max(end, at + 1)


class _Reader:
    """A verb group so far: its verbs, and what bends the next one."""

    def __init__(self, tokens: Sequence[Token], start: int) -> None:
        self.tokens, self.start = tokens, start
        self.verbs: list[Verb] = []
        self.first_auxiliary = -1
        self.modal = ""
        self.is_denied = self.follows_be = self.is_finite = self.is_infinitive = False

    def takes(self, at: int) -> bool:
        """Take a token, or tell that the group ends before it."""
        token = self.tokens[at]
        if token.form.endswith("n't") or token.form in _NEGATING:
            self.is_denied = True
        if token.tag in ADVERBS:
            return _goes_on(self.tokens, at)
        if token.tag == "TO":
            return self._takes_to(at)
        if token.tag == "MD":
            self.modal, self.is_finite = token.form, True
            return all(before.tag in ADVERBS for before in self.tokens[self.start : at])
        if token.tag not in VERBS:
            return False
        if token.form in BE | HAVE | DO and _goes_on(self.tokens, at):
            self.is_finite = self.is_finite or token.tag in _FINITE
            self.follows_be = token.form in BE
            self.first_auxiliary = token.at if self.first_auxiliary < 0 else self.first_auxiliary
            return True
        return self._takes_verb(token, self.tokens[at - 1])

    def _takes_to(self, at: int) -> bool:
        if not opens_verb(self.tokens, at):
            return False
        if self.follows_be and not (self.verbs and self.verbs[-1].at == self.tokens[at - 1].at):
            self.modal = self.modal or "to be"
        self.follows_be, self.is_infinitive = False, at == self.start
        return True

    def _takes_verb(self, token: Token, before: Token) -> bool:
        is_led_on = before.tag == "TO" or (token.tag == "VB" and (before.tag in ADVERBS or before.form in _WITHOUT_TO))
        if self.verbs and not is_led_on:
            return False
        is_passive = self.follows_be and token.tag in ("VBN", "VBD")
        is_finite = self.is_finite or token.tag in _FINITE
        self.verbs.append(
            Verb(token.at, token.tag, is_passive, self.is_denied, self.modal, is_finite, self.is_infinitive)
        )
        self.follows_be = False
        return True

    def as_phrase(self, end: int) -> Phrase:
        """Give the phrase of the tokens taken; an auxiliary alone is its verb."""
        first = self.tokens[self.start]
        if not self.verbs:
            place = self.first_auxiliary if self.first_auxiliary >= 0 else first.at
            self.verbs.append(Verb(place, first.tag, is_denied=self.is_denied, modal=self.modal, is_finite=True))
        words = [token.at for token in self.tokens[self.start : end] if token.at >= 0]
        return Phrase(Kind.VERB, first.form, words, self.verbs[-1].at, first.tag, verbs=self.verbs)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether another verb of the same group follows an auxiliary or an adverb."""
    at += 1
    while at < len(tokens) and tokens[at].tag in ADVERBS:
        at += 1
    if at >= len(tokens):
        return False
    if tokens[at].tag == "TO":
        return opens_verb(tokens, at)
    return tokens[at].tag in VERBS and tokens[at].tag != "MD" and not describes(tokens, at)
