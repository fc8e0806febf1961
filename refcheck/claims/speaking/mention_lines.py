"""The tokens of one stretch of text with the names among them, as the readers of mentions share them."""

import re
from bisect import bisect_left
from dataclasses import replace

from refcheck.claims.speaking.mentions import Kind, Mention
from refcheck.claims.speaking.noun_phrases import is_role
from refcheck.claims.speaking.people import People
from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.name_leads import without_home, without_object
from refcheck.claims.vocabulary.name_words import NOT_PEOPLE
from refcheck.claims.vocabulary.names import LETTERS_BEHIND, SURNAMES_TOO, FoundName, find_names
from refcheck.claims.vocabulary.places import TWOFOLD
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.roles import PEOPLE_NOUNS
from refcheck.claims.vocabulary.russian_names import nominative, stands_in_genitive
from refcheck.claims.vocabulary.tokens import Token, tokens_of
from refcheck.claims.vocabulary.word_classes import CALENDAR, WordClasses
from refcheck.text.wordlists import word_set

JOINING = frozenset({"and", "und", "et", "y", "e", "ve", "и"})
ROMANCE = frozenset({"fr", "es", "it", "pt"})
ACRONYM = re.compile(r"[A-ZÀ-ÞА-Я]{2,}")
_DOTTED = re.compile(r"(?:^|\s)(?:[A-Z]\.)+[A-Z]$")
_TURKISH_CASE = re.compile(r"[’'][a-zçğıöşü]{1,6}$")
_NAME_PARTS = frozenset({"De", "Di", "Da", "Du", "Des", "Del", "Van", "Von", "Dal", "Dos", "Della"})
_MOST_OWNED = 4  # tokens from a name to the role that it owns
_HEARING = re.compile(r"[A-Z][a-z]{2,}(?:-[a-z]+)?(?:ed|ing)|Told|Shown|Confronted")
_OPENS_CLAUSE = re.compile(
    r",\s|\s(?:about|by|whether|if|why|how|what|when|who|where|on|in|with|at|for|from|to|the|a|an|this)\s"
)
_ELIDED = re.compile(r"[LD][’']")
_FINITE = word_set(
    """
    came went took gave made became began held kept grew knew threw heard stood sat ran fell drove broke woke wore had
    has was were is are did does can could would must should stands sits comes goes becomes seems appears
    remains gets takes makes gives keeps wants begins happens
    """
)
"""English verbs that are no nouns: a noun phrase ends before them."""
_NOUNS_TOO = word_set("state report claim note comment demand promise question answer reply call post estimate")
"""Nouns that look like verbs of speech."""
_TAKEN = word_set("the a an his her their its my our your this that these those")
_VERB_ENDINGS = ("s", "ed")
_COUNTS = frozenset({"one", "two", "three", "deux", "dos", "due", "dois"})

_THINGS = word_set(
    """
    AI KI IA GDP BIP PIB PIL GNI GPS DNA DNS RNA VAT TVA IVA HIV VIH AIDS PDF SMS TV USB ICT IT R&D FDI ODA LNG LPG GNL
    CCS EV EVs SUV SUVs GHG CCTV UAV UAVs GM PTSD PCR IQ ID PIN ATM CV CEO CFO CTO COO PR HR SME SMEs KMU PME PMI ESG
    GMO GMOs ВВП НДС ИИ ДНК ВИЧ KOBİ GSYH KDV
    """
)
"""What acronyms mean that are no bodies."""
_CUT_HERE = {"tr": without_home, "de": without_object}


class Line:
    """The tokens of `text[start:end]`, and the names by the token where each begins."""

    def __init__(
        self, text: str, start: int, end: int, *, people: People, language: str | None, words: WordClasses
    ) -> None:
        small = words.articles | words.prepositions | words.conjunctions | words.auxiliaries | words.pronouns
        self.text = text
        self.tokens = tokens_of(text, start, end)
        self.language = language
        self.words = words
        self._people = people
        self.names: dict[int, FoundName] = {}
        for name in find_names(text, start, end):
            lowered = name.text.lower()
            if name.text in _THINGS or lowered in small or (lowered in CALENDAR and not name.is_titled):
                continue
            if name.start == start and language in {None, "en"} and _opens_clause(text, name, end):
                continue
            if language in _CUT_HERE:
                name = _CUT_HERE[language](name)
            if language in {None, "en"} and _ELIDED.fullmatch(text, name.start - 2, name.start):
                elided = text[name.start - 2 : name.start]
                name = replace(name, start=name.start - 2, text=elided + name.text)  # "L’Orient Today"
            head, _, rest = name.text.partition(" ")
            if name.start == start and rest and head.lower() in words.prepositions and head not in _NAME_PARTS:
                name = FoundName(name.start + len(head) + 1, name.end, rest, is_possessive=name.is_possessive)
            self.names[bisect_left(self.tokens, name.start + 1, key=lambda token: token.end)] = name

    def kind_of(self, name: FoundName) -> Kind:
        """Tell what a name names."""
        words = name.text.split()
        full = self._people.full_form(name.text)
        if any(word in NOT_PEOPLE or ACRONYM.search(word) for word in words) and not is_given_name(words[0]):
            return Kind.BODY
        if self._people.knows(full) or name.is_titled:
            return Kind.PERSON if " " in full else Kind.SURNAME
        if len(words) == 1:
            is_given = all(is_given_name(part) for part in words[0].split("-"))
            return Kind.SURNAME if is_given or full != name.text else Kind.WORD
        if is_given_name(words[0]):
            return Kind.PERSON
        is_office = is_role(words[-1]) and words[-1] not in SURNAMES_TOO
        return Kind.LIKELY if name.is_person and not is_office else Kind.BODY

    def end_of(self, name: FoundName, at: int) -> int:
        """Give the token behind a name that begins at the token `at`."""
        last = at + 1
        while last < len(self.tokens) and self.tokens[last].start < name.end:
            last += 1
        if last + 1 < len(self.tokens) and self.tokens[last].text == "." and _DOTTED.search(name.text):
            following = self.tokens[last + 1]
            last += following.text[0].islower() or last + 1 in self.names  # "The U.S. ambassador"
        while last < len(self.tokens) and self.tokens[last].text in LETTERS_BEHIND:
            last += 1  # "Oliver Hand | KC"
        second = TWOFOLD.get(name.text.rpartition(" ")[2])
        if second and last + 1 < len(self.tokens) and self.tokens[last + 1].text == second:
            return last + 2  # "Castilla y León"
        while self._is_hyphened(last):
            further = self.names.get(last + 2)
            last = last + 3 if further is None else self.end_of(further, last + 2)
        return last

    def listed(self, name: FoundName) -> str:
        """Give a name in the case that it is listed under."""
        if self.language == "ru":
            return nominative(name.text, is_genitive=stands_in_genitive(self.text, name.start))
        return _TURKISH_CASE.sub("", name.text) if self.language == "tr" else name.text

    def titled(self, first: int, last: int, name: FoundName, *, has_role: bool) -> Mention:
        """Give the mention of somebody named behind a role or title: "la première ministre, Élisabeth Borne"."""
        return Mention(
            first,
            last,
            last,
            self.tokens[first].start,
            self.listed(name),
            Kind.PERSON if " " in self._people.full_form(name.text) else Kind.SURNAME,
            is_possessive=name.is_possessive,
            has_role=has_role,
            is_fused=self.tokens[first].low in self.words.fused,
        )

    def is_verb(self, at: int) -> bool:
        """Tell whether the token is a verb of speech and no noun that speaks."""
        token = self.tokens[at]
        return token.low in REPORTING_VERBS and not is_role(token.text)

    def ends_phrase(self, token: Token, *, is_first: bool) -> bool:
        """Tell whether a word ends a noun phrase; the noun behind an article may look like a verb: "l’accusé"."""
        low, words = token.low, self.words
        if low in words.prepositions or low in words.conjunctions or low in words.relatives or low in words.pronouns:
            return True
        if low == "on" and self.language == "fr":
            return True  # "sur les bancs de la majorité | on crie"
        if low in words.articles:
            return low not in _COUNTS
        is_verb = low in words.auxiliaries or (low in REPORTING_VERBS and not is_first)
        return is_verb and not (is_role(token.text) and low not in words.auxiliaries)

    def is_noun_before_verb(self, at: int) -> bool:
        """Tell "the Malian state estimates" and "a ministry note says": the verb comes only then."""
        if self.tokens[at].low not in _NOUNS_TOO or at + 1 >= len(self.tokens) or self.language not in {None, "en"}:
            return False
        following = self.tokens[at + 1].low
        return following in self.words.auxiliaries or (following in REPORTING_VERBS and following not in _NOUNS_TOO)

    def begins_predicate(self, at: int) -> bool:
        """Tell the verb behind a noun that no list of reporting verbs holds: "stands up", "hausse les épaules"."""
        token = self.tokens[at]
        if not token.text[0].islower() or at in self.names:
            return False
        if self.language in {None, "en"} and token.low in _FINITE:
            return True
        before, following = self.tokens[at - 1].low, self.tokens[at + 1].low if at + 1 < len(self.tokens) else ""
        if before in self.words.complementing or before in self.words.articles:
            return False
        if self.language in ROMANCE:
            is_plain = following in self.words.articles and following not in self.words.fused
            return is_plain and token.low not in self.words.complementing and token.low not in self.words.articles
        return self.language in {None, "en"} and following in _TAKEN and token.low.endswith(_VERB_ENDINGS)

    def person_ending(self, end: int, last: int) -> FoundName | None:
        """Give the person whose name closes a complement: "il presidente della Regione Stefano Bonaccini"."""
        for at in range(end + 1, last):
            name = self.names.get(at)
            if name and self.kind_of(name) is Kind.PERSON and self.end_of(name, at) == last:
                before = self.tokens[at - 1].low
                is_governed = before in self.words.complementing or before in self.words.articles
                if not is_governed and not name.is_possessive and is_given_name(name.text.split()[0]):
                    return name
        return None

    def end_of_owned_role(self, at: int) -> int:
        """Give where the role ends that a name before the token `at` owns: "the Egyptian | foreign ministry"."""
        last = at
        for index in range(at, min(at + _MOST_OWNED, len(self.tokens))):
            token = self.tokens[index]
            if token.text[0].islower() and self.is_noun_before_verb(index):
                return index + 1
            is_somebody = token.low in PEOPLE_NOUNS and token.low not in _NOUNS_TOO  # "a UN | observer", French too
            is_over = not is_somebody and self.ends_phrase(token, is_first=False)
            if index in self.names or not token.text[0].islower() or is_over:
                break
            if is_somebody or (is_role(token.text) and token.low not in REPORTING_VERBS):
                last = index + 1
        return last

    def _is_hyphened(self, at: int) -> bool:
        """Tell "Industrie- und Handelskammertag", which is one name."""
        if at + 2 >= len(self.tokens) or self.tokens[at].text not in "-‑":
            return False
        return self.tokens[at + 1].low in {"und", "oder"} and self.tokens[at].start == self.tokens[at - 1].end


def _opens_clause(text: str, name: FoundName, end: int) -> bool:
    """Tell "Cross-examined, she accepted" and "Asked about this", whose capital is the sentence's."""
    return _HEARING.fullmatch(name.text) is not None and _OPENS_CLAUSE.match(text, name.end, end) is not None
