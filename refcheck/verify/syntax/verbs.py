"""Which nouns a verb group belongs to: its own subject, that of the verb before it, or the noun that it describes."""

from refcheck.text.stemming import stem
from refcheck.verify.syntax.groups import Kind, Phrase, Verb
from refcheck.verify.syntax.links import Role
from refcheck.verify.syntax.nouns import NounReader
from refcheck.verify.syntax.state import OPENERS, Clause

_MADE_TO = frozenset(
    stem(word)
    for word in """ask order urge allow expect help persuade force enable require tell invite instruct permit want
    encourage warn advise call lead cause convince oblige compel forbid teach leave""".split()
)
"""Verbs whose object does what follows: "ordered the city to reopen it"."""


_ACCUSING = frozenset(
    stem(word)
    for word in """accuse blame suspect charge convict acquit criticise criticize condemn praise thank prevent stop ban
    bar keep discourage dissuade prohibit deter""".split()
)
"""Verbs whose object did what follows: "accuses the government of having stopped it"."""


_NO_PARTICIPLES = frozenset(
    """broke took gave went wrote rose fell began chose drove flew froze grew knew rode saw shook spoke stole swore
    threw wore withdrew became came ran sang sank swam rang drank ate tore bore hid drew blew
    undertook forgave""".split()
)
"""Past forms that are no participles."""


class VerbReader(NounReader):
    """Reads the verb groups of a sentence."""

    def verbs(self, at: int, phrase: Phrase) -> None:
        """Read a verb group."""
        first = phrase.verbs[0]
        is_bare = first.tag in ("VBN", "VBD", "VBG") and not first.modal and not first.is_passive
        if first.tag in ("VB", "VBP") and len(phrase.words) == 1 and self.by_follows(phrase):
            first.tag, first.is_finite, is_bare = "VBN", False, True  # "the tunnel, run by"
        elif first.tag in ("VB", "VBP") and len(phrase.words) == 1 and self.after_comma and self.is_inserted(at):
            first.tag, first.is_finite, is_bare = "VBN", False, True  # "the costs, put at 2 million, will"
        is_bare = is_bare and first.at == phrase.words[0] if phrase.words else is_bare
        if first.is_infinitive:
            self._infinitive(phrase)
        elif self.preposition and phrase.form == "having":
            self._gerund(first)  # "of having stopped it"
            self._settle(phrase, is_finite=False)
        elif is_bare and self._is_reduced(at, phrase):
            self._reduced(at, phrase)
        else:
            self._finite(at, phrase)
        for outer, inner in zip(phrase.verbs, phrase.verbs[1:], strict=False):
            self.links.add(outer.at, inner.at, Role.LEADS_TO)

    def _is_reduced(self, at: int, phrase: Phrase) -> bool:
        verb, clause, previous = phrase.verbs[0], self.clause, self.previous
        if verb.tag == "VBG":
            return True
        if previous is None:
            return True
        if self.joined:
            return not clause.is_finite and not clause.subjects
        if self.after_comma:
            return clause.is_finite or not clause.subjects or verb.tag == "VBN" or self.is_inserted(at)
        if previous.kind is Kind.NOUN:
            if previous.is_pronoun and not clause.is_finite:
                return False
            if self.owns_next_verb(at):
                return True
            if clause.is_finite:
                return not self.may_begin_clause(previous)
            return False
        outer = self.stack[-1] if self.stack else clause  # "the bars it tested | exceeded"
        return verb.tag == "VBN" and not (outer.subjects and not outer.is_finite)

    def _reduced(self, at: int, phrase: Phrase) -> None:
        """Read a participle: of the noun before it, or of the clause's subject behind a comma."""
        verb, clause, previous = phrase.verbs[0], self.clause, self.previous
        verb.is_passive = verb.tag != "VBG"
        if self.preposition:
            self._gerund(verb)
        elif previous is not None and previous.kind is Kind.NOUN and not self.after_comma:
            self.give_subject(verb, [previous.head])
            if clause.verb is not None and verb.tag == "VBG":
                self.links.add(clause.verb.at, verb.at, Role.LOOSE)
        elif clause.subjects or clause.nouns:
            owners = [*clause.subjects]
            if self.after_comma and clause.nouns and not clause.is_finite:
                owners = [clause.nouns[-1]]
            elif verb.is_passive and clause.nouns and clause.nouns[-1] not in owners:
                owners.append(clause.nouns[-1])
            self.give_subject(verb, owners)
            if clause.verb is not None:
                self.links.add(clause.verb.at, verb.at, Role.LEADS_TO)
        else:
            clause.fronted.append(verb)
        self._settle(phrase, is_finite=False)
        if not clause.is_finite and verb.tag == "VBG" and previous is None:
            clause.nouns.append(verb.at)

    def _gerund(self, verb: Verb) -> None:
        """Read a participle behind a preposition: "by raising", "banned women from working"."""
        clause, before = self.clause, self.before_preposition
        for head in (clause.verb.at if clause.verb is not None else -1, before.head if before is not None else -1):
            self.links.add(head, verb.at, self.preposition)
        owners = list(clause.subjects)
        if clause.verb is not None and before is not None and before.kind is Kind.NOUN:
            is_accused = self.links.sentence.stems[clause.verb.at] in _ACCUSING
            owners = [before.head] if is_accused else [*owners, before.head]
        self.give_subject(verb, owners)
        if clause.verb is None:
            clause.pending.append((self.preposition, verb.at))
            clause.fronted.append(verb)
        self.preposition = ""

    def _infinitive(self, phrase: Phrase) -> None:
        clause = self.clause
        owners = list(clause.subjects)
        if self.previous is not None and self.previous.kind is Kind.NOUN:
            if clause.verb is None or self.links.sentence.stems[clause.verb.at] in _MADE_TO:
                owners = [self.previous.head, *self.chain(self.previous.head)[1:]]
            self.links.add(self.previous.head, phrase.verbs[0].at, Role.LEADS_TO)
        elif self.previous is not None and self.previous.kind is Kind.ADJECTIVE:
            self.links.add(self.previous.head, phrase.verbs[0].at, Role.LEADS_TO)
        if clause.verb is not None:
            self.links.add(clause.verb.at, phrase.verbs[0].at, Role.LEADS_TO)
        self.give_subject(phrase.verbs[0], owners)
        self.preposition = ""
        self._settle(phrase, is_finite=False)

    def _finite(self, at: int, phrase: Phrase) -> None:
        first, clause = phrase.verbs[0], self.clause
        earlier = clause.verb
        if self.joined and clause.verb is not None:
            if self.has_comma_before_joining and self.stack and self.stack[-1].is_finite:
                self.clause = clause = self.stack.pop()
            if clause.verb is not None:
                self._join_verb(phrase, clause.verb)
        elif clause.is_finite:
            self._start_over(at)
            clause = self.clause
        if clause.opened_by is Kind.RELATIVE and not clause.is_finite:
            subjects = clause.subjects or clause.antecedents
            self.give_subject(first, subjects)
            if clause.subjects:
                for antecedent in clause.antecedents:
                    self.links.add(first.at, antecedent, clause.led_in or Role.OBJECT)
            for antecedent in clause.antecedents:
                self.links.add(antecedent, first.at, Role.DESCRIBES)
            clause.subjects = subjects
        else:
            subjects = clause.subjects or ([earlier.at] if earlier is not None and earlier.tag == "VBG" else [])
            self.give_subject(first, subjects)
        if clause.led_by >= 0 and not clause.is_finite:
            self.links.add(clause.led_by, first.at, Role.LEADS_TO)
        for role, head in clause.pending:
            self.links.add(phrase.verbs[-1].at, head, role)
        clause.pending = []
        clause.predicate = []
        self._settle(phrase, is_finite=True)

    def _join_verb(self, phrase: Phrase, other: Verb) -> None:
        """Read a verb behind "and": it shares the subject, and a passive may go on."""
        first = phrase.verbs[0]
        is_bare = not first.modal and phrase.words[:1] == [first.at] and phrase.form not in _NO_PARTICIPLES
        is_open = first.tag in ("VBN", "VBD") and is_bare
        if is_open and other.is_passive and (first.tag == "VBN" or self.by_follows(phrase)):
            first.is_passive = True
        if is_open and other.modal and first.tag == "VBN":
            first.modal = other.modal
        if first.tag == "VB":
            first.modal, first.is_denied = other.modal, other.is_denied or first.is_denied
        self.links.add(other.at, first.at, Role.JOINED)

    def _start_over(self, at: int) -> None:
        """Find the clause that a second finite verb belongs to."""
        previous = self.previous
        if previous is not None and previous.kind is Kind.NOUN and self.may_begin_clause(previous):
            for head in [head for head, role in self.attached[previous.head] if role in OPENERS]:
                self.links.pairs.pop((head, previous.head), None)
            verb = self.clause.verb
            self.push(Kind.CLAUSE)
            self.clause.led_by = verb.at if verb is not None else -1
            self.clause.subjects = [previous.head]
            return
        while self.stack and self.clause.is_finite:
            self.clause = self.stack.pop()
        if self.clause.is_finite:
            subjects = [previous.head] if previous is not None and previous.kind is Kind.NOUN else self.clause.subjects
            self.clause = Clause(subjects=list(subjects), nouns=self.clause.nouns)

    def _settle(self, phrase: Phrase, *, is_finite: bool) -> None:
        clause = self.clause
        for verb in phrase.verbs[1:]:
            self.give_subject(verb, self.subjects_of.get(phrase.verbs[0].at, ()))
        for verb in phrase.verbs:
            verb.opener = clause.opener
            self.links.verbs[verb.at] = verb
        clause.verb = phrase.verbs[-1]
        clause.is_finite = clause.is_finite or is_finite
        self.preposition = ""
