"""Where the reading of a sentence stands: its clauses, what each has so far, and what lies ahead."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from refcheck.verify.syntax.groups import Kind, Phrase, Verb
from refcheck.verify.syntax.links import Links, Role

OPENERS = frozenset(
    """because although though while whereas unless if whether until since as than before after once when where why
    how so that""".split()
)
"""Words that may open a clause of their own."""
COPULAS = frozenset(
    "is are was were be been being am 's remain remains remained become becomes became seem seems seemed".split()
)
_REACH = 12  # phrases that are looked ahead


@dataclass(slots=True)
class Clause:
    """What is known of a clause so far."""

    subjects: list[int] = field(default_factory=list)
    verb: Verb | None = None
    is_finite: bool = False
    opened_by: Kind | None = None
    antecedents: list[int] = field(default_factory=list)
    pending: list[tuple[str, int]] = field(default_factory=list)
    fronted: list[Verb] = field(default_factory=list)
    led_by: int = -1
    after_comma: bool = False
    opener: str = ""
    led_in: str = ""
    """The preposition before a relative word: "from which"."""
    nouns: list[int] = field(default_factory=list)
    predicate: list[int] = field(default_factory=list)


class State:
    """The place in a sentence that the reading has come to."""

    def __init__(self, links: Links, phrases: Sequence[Phrase]) -> None:
        self.links = links
        self.phrases = phrases
        self.clause = Clause()
        self.stack: list[Clause] = []
        self.preposition = ""
        self.joined = ""
        self.after_comma = False
        self.has_comma_before_joining = False
        self.previous: Phrase | None = None
        self.attached: dict[int, list[tuple[int, str]]] = {}
        self.subjects_of: dict[int, list[int]] = {}
        self.before_preposition: Phrase | None = None

    def chain(self, head: int) -> list[int]:
        """Give a noun and those that it belongs to by "of"."""
        found = [head]
        found += [other for other, role in self.attached.get(head, ()) if role == "of"]
        return found

    def holders_of(self, head: int) -> list[int]:
        """Give a noun and all those that it belongs to: "the minister of fisheries in Helsinki"."""
        found = [head]
        for noun in found:
            found += [o for o, _ in self.attached.get(noun, ()) if o in self.clause.nouns and o not in found]
        return found

    def is_copula(self, verb: Verb) -> bool:
        """Tell whether a verb only says what something is."""
        return self.links.sentence.forms[verb.at] in COPULAS

    def give_subject(self, verb: Verb, subjects: Sequence[int]) -> None:
        """Link a verb to what it is said of."""
        role = Role.OBJECT if verb.is_passive else Role.DOER
        self.subjects_of.setdefault(verb.at, []).extend(subjects)
        for subject in list(subjects):
            self.links.add(verb.at, subject, role)
            self.attached.setdefault(subject, []).append((verb.at, role))

    def by_follows(self, phrase: Phrase) -> bool:
        """Tell whether a verb group is followed by "by"."""
        at = self.phrases.index(phrase) + 1
        return at < len(self.phrases) and self.phrases[at].form == "by"

    def verb_follows(self, at: int) -> bool:
        """Tell whether a finite verb follows a noun phrase, with only what belongs to the noun between them."""
        preposition = False
        for offset, phrase in enumerate(self.phrases[at + 1 : at + 12]):
            if phrase.kind is Kind.VERB:
                verb = phrase.verbs[0]
                if verb.is_infinitive or (verb.tag == "VBG" and not verb.is_finite):
                    return False
                if verb.is_finite or verb.modal or verb.is_passive:
                    return True
                if verb.tag in ("VBN", "VB") and not preposition:
                    return verb.tag == "VB" or not self.has_verb_from(at + 2 + offset)
                return False
            if phrase.kind is Kind.PREPOSITION and phrase.form not in OPENERS:
                preposition = True
            elif phrase.kind is Kind.NOUN and preposition:
                preposition = False
            else:
                return False
        return False

    def has_verb_from(self, at: int) -> bool:
        """Tell whether a finite verb comes before anything but nouns."""
        for phrase in self.phrases[at : at + 10]:
            if phrase.kind is Kind.VERB:
                return phrase.verbs[0].is_finite
            if phrase.kind not in (Kind.NOUN, Kind.PREPOSITION, Kind.ADJECTIVE):
                return False
        return False

    def is_inserted(self, at: int) -> bool:
        """Tell whether a finite verb stands behind the next comma: "the costs, put at 2 million, will rise"."""
        for place in range(at + 1, min(len(self.phrases) - 1, at + _REACH)):
            if self.phrases[place].kind is Kind.COMMA:
                following = self.phrases[place + 1]
                return following.kind is Kind.VERB and following.verbs[0].is_finite
            if self.phrases[place].kind not in (Kind.NOUN, Kind.PREPOSITION, Kind.ADJECTIVE):
                return False
        return False

    def owns_next_verb(self, at: int) -> bool:
        """Tell whether another finite verb follows that has no subject of its own: "bars made with cocoa contained"."""
        preposition = False
        for phrase in self.phrases[at + 1 : at + 10]:
            if phrase.kind is Kind.VERB:
                return phrase.verbs[0].is_finite or phrase.verbs[0].tag == "VBN"
            if phrase.kind is Kind.PREPOSITION:
                preposition = True
            elif phrase.kind is Kind.NOUN and preposition:
                preposition = False
            elif phrase.kind is not Kind.NOUN or not phrase.is_time:
                return False
        return False

    def may_begin_clause(self, previous: Phrase) -> bool:
        """Tell whether a noun behind "after" and the like may be the subject of a clause."""
        return any(role in OPENERS for _, role in self.attached.get(previous.head, ()))

    def push(self, kind: Kind) -> None:
        """Begin a clause within the present one."""
        self.stack.append(self.clause)
        self.clause = Clause(opened_by=kind, after_comma=self.after_comma)
        self.preposition = ""

    def open(self, kind: Kind, opener: str = "") -> None:
        """Begin a clause that the present one's verb leads to, or the verb before it: "said that …, and that"."""
        before = self.clause
        is_joined = bool(self.joined) and opener == before.opener == "that"
        self.push(kind)
        self.clause.opener = opener
        self.clause.led_by = before.led_by if is_joined else before.verb.at if before.verb is not None else -1

    def open_relative(self) -> None:
        """Begin a clause about the last noun."""
        nouns = self.clause.nouns
        antecedents = nouns[-1:]
        if antecedents:
            antecedents = [*antecedents, *(head for head, _ in self.attached.get(nouns[-1], ()) if head in nouns)]
        preposition = self.preposition
        self.push(Kind.RELATIVE)
        self.clause.antecedents = antecedents
        self.clause.led_in = preposition

    def next_clause(self) -> None:
        """Begin a clause beside the present one; those that hang on others end."""
        self.clause = Clause(opened_by=None)
