"""Where a noun phrase belongs: to a verb as subject or object, to a noun by a preposition, to another one by "and"."""

from refcheck.verify.syntax.groups import Kind, Phrase
from refcheck.verify.syntax.links import Role
from refcheck.verify.syntax.state import State


class NounReader(State):
    """Reads the noun phrases and adjectives of a sentence."""

    def noun(self, at: int, phrase: Phrase) -> None:
        """Read a noun phrase."""
        self._keep(phrase)
        if phrase.is_whose and self.clause.nouns:
            self._whose(phrase)
        elif self.preposition:
            self._attach(phrase)
        elif self._touches(at, phrase):
            self.open_relative()
            self.clause.subjects = [phrase.head]
        elif self.joined:
            self._joined_noun(at, phrase)
        elif self.after_comma:
            self._noun_behind_comma(at, phrase)
        elif (
            self.previous is not None
            and self.previous.kind in (Kind.VERB, Kind.NOUN, Kind.ADJECTIVE)
            and self.clause.verb
        ):
            self._noun_behind_verb(at, phrase)
        else:
            self._subject(phrase)
        self.clause.nouns.append(phrase.head)

    def _keep(self, phrase: Phrase) -> None:
        """Keep what a phrase tells of its own words."""
        links = self.links
        for word, head in phrase.modifiers:
            links.add(head, word, Role.DESCRIBES)
        for owner, owned in phrase.owners:
            links.add(owned, owner, Role.OWNS)
        links.nouns.add(phrase.head)
        if phrase.tag in ("NNS", "NNPS"):
            links.plurals.add(phrase.head)
        if phrase.is_pronoun:
            links.pronouns.add(phrase.head)
        if phrase.owner:
            links.owned[phrase.head] = phrase.owner
        if phrase.is_definite:
            links.definite.add(phrase.head)

    def _whose(self, phrase: Phrase) -> None:
        owners = self.clause.nouns[-1:] if not self.preposition else self.clause.nouns[:1]
        self.open_relative()
        for owner in owners:
            self.links.add(phrase.head, owner, Role.DESCRIBES)
        self.clause.antecedents = owners
        self.clause.subjects = [phrase.head]

    def _touches(self, at: int, phrase: Phrase) -> bool:
        """Tell whether a pronoun begins a clause about the noun right before it: "the bars it tested"."""
        follows_noun = self.previous is not None and self.previous.kind is Kind.NOUN and not self.after_comma
        return follows_noun and phrase.is_pronoun and self.verb_follows(at)

    def _attach(self, phrase: Phrase) -> None:
        form, self.preposition = self.preposition, ""
        clause, previous = self.clause, self.before_preposition
        role = Role.TIME if phrase.is_time and form != "of" else form
        found: list[tuple[int, str]] = []
        verb = clause.verb
        is_agent = form == "by" and verb is not None and verb.is_passive and not phrase.is_time
        if is_agent and verb is not None and phrase.tag != "CD":
            found.append((verb.at, Role.DOER))
        else:
            follows_noun = previous is not None and previous.kind is Kind.NOUN
            if follows_noun and previous is not None:
                found.append((previous.head, role))
                found += [(head, role) for head, theirs in self.attached.get(previous.head, ()) if theirs == "of"]
            elif previous is not None and previous.kind is Kind.ADJECTIVE:
                found.append((previous.head, role))
            if verb is not None and not (form == "of" and follows_noun):
                found.append((verb.at, role))
                found += [(word, role) for word in clause.predicate]
                if self.is_copula(verb):
                    found += [(subject, role) for subject in clause.subjects]
            elif verb is None and not (form == "of" and follows_noun):
                clause.pending.append((role, phrase.head))
        for head, role_ in found:
            self.links.add(head, phrase.head, role_)
        self.attached[phrase.head] = found

    def _joined_noun(self, at: int, phrase: Phrase) -> None:
        if self.clause.is_finite and self.verb_follows(at):
            self.next_clause()
            self._subject(phrase)
            return
        partner = self.clause.nouns[-1] if self.clause.nouns else -1
        self._join(partner, phrase.head)

    def _join(self, partner: int, head: int) -> None:
        if partner < 0:
            self._subject_head(head)
            return
        self.links.add(partner, head, Role.JOINED)
        roles = self.attached.get(partner, [])
        self.attached[head] = list(roles)
        for other, role in roles:
            self.links.add(other, head, role)
        if partner in self.clause.subjects:
            self.clause.subjects.append(head)

    def _noun_behind_comma(self, at: int, phrase: Phrase) -> None:
        follows = self.verb_follows(at)
        partner = self.clause.nouns[-1] if self.clause.nouns else -1
        if phrase.is_time and self.clause.verb is not None and not follows:
            self.links.add(self.clause.verb.at, phrase.head, Role.TIME)
        elif follows and (self.clause.is_finite or not self.clause.subjects):
            if self.clause.is_finite:
                self.next_clause()
            self._subject(phrase)
        elif self._is_listed(at):
            self._join(partner, phrase.head)
        elif partner >= 0 and not phrase.is_pronoun:
            for other in self.holders_of(partner):
                self.links.add(other, phrase.head, Role.IS)
            if self.clause.verb is not None:
                self.links.add(self.clause.verb.at, phrase.head, Role.LOOSE)
            self.attached[phrase.head] = list(self.attached.get(partner, []))
        else:
            self._subject(phrase)

    def _is_listed(self, at: int) -> bool:
        """Tell whether a noun behind a comma is one of several: "Peru, Chile and Ecuador"."""
        for phrase in self.phrases[at + 1 : at + 9]:
            if phrase.kind is Kind.JOINING:
                return phrase.form in ("and", "or")
            if phrase.kind not in (Kind.NOUN, Kind.COMMA, Kind.PREPOSITION):
                return False
        return False

    def _noun_behind_verb(self, at: int, phrase: Phrase) -> None:
        clause, previous = self.clause, self.previous
        verb = clause.verb
        if verb is None or previous is None:
            return self._subject(phrase)
        is_gerund = verb.tag == "VBG" and not clause.is_finite and not clause.subjects
        if self.verb_follows(at) and not phrase.is_time and not is_gerund:
            if previous.kind is Kind.NOUN:
                self.open_relative()
                self.clause.subjects = [phrase.head]
            else:
                self.open(Kind.CLAUSE)
                self._subject(phrase)
            return None
        if phrase.is_time and previous.kind is not Kind.VERB:
            self.links.add(verb.at, phrase.head, Role.TIME)
            self.attached[phrase.head] = [(verb.at, Role.TIME)]
            return None
        if previous.kind is Kind.VERB and self.is_copula(verb):
            self._predicate(phrase.head)
            return None
        self.links.add(verb.at, phrase.head, Role.OBJECT)
        self.attached[phrase.head] = [(verb.at, Role.OBJECT)]
        return None

    def _subject(self, phrase: Phrase) -> None:
        self._subject_head(phrase.head)

    def _subject_head(self, head: int) -> None:
        clause = self.clause
        if clause.subjects and not clause.is_finite:
            for other in clause.subjects:
                self.links.add(other, head, Role.LOOSE)
        clause.subjects = [head] if not clause.subjects or clause.is_finite else [*clause.subjects, head]
        for verb in clause.fronted:
            self.give_subject(verb, [head])
        clause.fronted = []
        self.attached[head] = []

    def _predicate(self, head: int) -> None:
        clause = self.clause
        clause.predicate.append(head)
        if clause.verb is not None:
            self.links.add(clause.verb.at, head, Role.IS)
            self.attached[head] = [(clause.verb.at, Role.IS)]
        for subject in clause.subjects:
            self.links.add(subject, head, Role.IS)
            self.attached.setdefault(head, []).append((subject, Role.IS))

    def adjective(self, phrase: Phrase) -> None:
        """Read an adjective that stands behind its noun or its verb."""
        clause = self.clause
        self.preposition = ""
        if clause.verb is not None:
            self._predicate(phrase.head)
        if self.previous is not None and self.previous.kind is Kind.NOUN:
            self.links.add(self.previous.head, phrase.head, Role.DESCRIBES)
