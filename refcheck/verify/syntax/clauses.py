"""Reading a sentence's links from its phrases, left to right, clause by clause."""

from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.groups import Kind, Phrase
from refcheck.verify.syntax.links import Links
from refcheck.verify.syntax.phrases import read_phrases
from refcheck.verify.syntax.state import OPENERS, Clause
from refcheck.verify.syntax.verbs import VerbReader

_MOST_PHRASES = 160


def read_links(sentence: Sentence) -> Links:
    """Read which words of a sentence belong together; a list or a table has no links."""
    links = Links(sentence)
    phrases = read_phrases(sentence)
    if len(phrases) <= _MOST_PHRASES:
        _Reader(links, phrases).read()
    return links


class _Reader(VerbReader):
    """Reads the links of one sentence from its phrases, left to right."""

    def read(self) -> None:
        """Read all phrases."""
        for at, phrase in enumerate(self.phrases):
            self._phrase(at, phrase)
            if phrase.kind is not Kind.COMMA and not (phrase.kind is Kind.BREAK and phrase.form == '"'):
                self.after_comma = False
                self.previous = phrase
            if phrase.kind not in (Kind.JOINING, Kind.COMMA, Kind.BREAK):
                self.joined = ""

    def _phrase(self, at: int, phrase: Phrase) -> None:
        match phrase.kind:
            case Kind.NOUN:
                self.noun(at, phrase)
            case Kind.VERB:
                self.verbs(at, phrase)
            case Kind.ADJECTIVE:
                self.adjective(phrase)
            case Kind.PREPOSITION:
                self._lead_in(at, phrase)
            case Kind.JOINING:
                self.joined = phrase.form
                self.preposition = ""
                self.has_comma_before_joining = self.after_comma
            case Kind.COMMA:
                self._comma()
            case Kind.CLAUSE:
                self.open(Kind.CLAUSE, phrase.form)
            case Kind.RELATIVE:
                self.open_relative()
            case Kind.BREAK:
                self._part(phrase)

    def _lead_in(self, at: int, phrase: Phrase) -> None:
        if phrase.form in OPENERS and self._clause_follows(at):
            self.open(Kind.CLAUSE, phrase.form)
            return
        previous = self.previous
        if not self.preposition:
            self.before_preposition = previous if not self.after_comma else None
        self.preposition = phrase.form

    def _clause_follows(self, at: int) -> bool:
        follows = self.phrases[at + 1] if at + 1 < len(self.phrases) else None
        return follows is not None and follows.kind is Kind.NOUN and self.verb_follows(at + 1)

    def _comma(self) -> None:
        self.preposition = ""
        clause = self.clause
        is_within = bool(self.stack) and clause.is_finite and clause.opened_by is not None
        if is_within and (clause.opened_by is Kind.RELATIVE or not self.stack[-1].is_finite):
            self.clause = self.stack.pop()
        self.after_comma = True

    def _part(self, phrase: Phrase) -> None:
        self.preposition = ""
        if phrase.form == '"':
            return
        if phrase.form in ("–", "—", "(", ")"):
            self.after_comma = True
            return
        self.stack = []
        self.clause = Clause()
        self.joined = ""
