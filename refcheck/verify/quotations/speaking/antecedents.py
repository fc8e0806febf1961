"""Whom a name, a pronoun or a role near a passage stands for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.text.patterns import late
from refcheck.verify.quotations.names.bearers import find_bearers
from refcheck.verify.quotations.names.first_names import gender_of
from refcheck.verify.quotations.names.names import name_words
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.page_names import REACH, PageNames, is_german
from refcheck.verify.quotations.names.plain_words import printed_words
from refcheck.verify.quotations.names.titles import TITLES
from refcheck.verify.quotations.names.word_classes import PLURAL_PRONOUNS, PRONOUNS
from refcheck.verify.quotations.sentence_bounds import find_sentence_start_anywhere
from refcheck.verify.quotations.speaking.attribution import (
    Attribution,
    SubjectKind,
)
from refcheck.verify.quotations.speaking.labels import Label
from refcheck.verify.quotations.speaking.nameless import is_nameless
from refcheck.verify.quotations.speaking.sentence_heads import find_role_at_head
from refcheck.verify.quotations.speaking.unnamed import is_body_word, is_person_word

_DEFINITE = re.compile(r"(?i)(?:the|his|her|their|der|die|das|le|la|l'|el|il|lo|o|os|as|de|het)\b")
_HAS_NO_ARTICLES = re.compile(r"[а-яёіїєґў]")
_GOES_ON = re.compile(r" (?:weiter|ferner|weiterhin)$")
GENDER_OF_RELATIVES = dict.fromkeys(
    "mother grandmother aunt sister wife daughter mutter großmutter oma tante schwester mère sœur madre abuela".split(),
    "f",
) | dict.fromkeys(
    "father grandfather uncle brother husband son vater großvater opa onkel bruder père frère padre abuelo".split(),
    "m",
)
_RELATIVE = late(rf"(?i)(?:my|his|her|mein|meine|mon|ma|mi) ({'|'.join(GENDER_OF_RELATIVES)})\b(?!,? (?-i:[A-Z]))")
_DEFINITE_ARTICLE = re.compile(r"(?i)(?:the|der|die|das|le|la|l'|el|il|lo|o|a)\b")
_OF_AND_COMMA = late(r" (?:of|von|der|des|de|du|del|della|da|do) [^,.;\n]{1,60}, (?:[a-zà-ÿ][\w-]*,? ){0,4}")
_AT_HEAD = 8  # code points from the head of a sentence to its subject
_HEADED = 4  # words of a role that a headline gives without its article
_OWN_RELATIVE = late(
    rf"(?i)(?:his|her|their|sein\w*|ihr\w*|sa|son|su|suo|sua) "
    rf"(?:{'|'.join(GENDER_OF_RELATIVES)}|widow|widower|partner)$"
)
_ANONYMOUS_REACH = 400  # code points back
_SPOKEN_TO = re.compile(r"(?i)\b(?:spoke|spoken|talked|chatted) (?:to|with) (?:[\w-]+ ){0,3}$")
_HEARER = late(
    r"(?i)\b(?:(?:asked|pressed|questioned|challenged|quizzed|interrupted|prompted|urged|reminded|warned) by"
    r"|told|tells|telling|frage von|gefragt von|gegenüber|interrogée? par|preguntad[oa] por|unlike|anders als"
    r"|im gegensatz zu|contrairement à|à la différence de|a diferencia del?|a differenza di"
    r"|ao contrário d[eoa]|в отличие от)"
    r"\s(?:[a-zà-ÿ]+\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as the page names them.

    `name` is None where only a role or pronoun is known (`words`); `is_sure` is False where the name was
    inferred over more than one step and may not carry a finding. `rivals` are the others whom the page's words may
    mean as well; `is_hint` says that no verb of speech ties the name to the words, `is_post` that they are a post or
    comment under that name, which may be made up.
    """

    words: str
    name: str | None
    is_sure: bool = True
    label: Label | None = None
    rivals: tuple[str, ...] = ()
    is_hint: bool = False
    is_post: bool = False


class Antecedents(PageNames):
    """Whom the names, pronouns and roles around a passage stand for."""

    def named(self, attribution: Attribution) -> Speaker:
        """Follow a pronoun or role back to the name it stands for."""
        if attribution.kind is SubjectKind.NAME:
            name = attribution.subject
            return Speaker(name, self.full_name(name, attribution.at))
        if attribution.kind is SubjectKind.PRONOUN:
            return self._behind_pronoun(attribution)
        return self._behind_role(attribution)

    def _behind_pronoun(self, attribution: Attribution) -> Speaker:
        """Go back sentence by sentence to one that names a person whom the pronoun may mean."""
        gender = PRONOUNS.get(attribution.subject.lower(), "")
        is_plural = attribution.subject.lower() in PLURAL_PRONOUNS
        paragraph = self.paragraph(self.index)[0]
        floor = max(0, attribution.at - REACH // 2)
        stop = attribution.at
        for _ in range(6):
            lead = find_sentence_start_anywhere(self.text, floor, stop)
            # A headline above ends without a full stop.
            lead = max(lead, self.paragraph(self.layout.paragraph_index(max(0, stop - 1)))[0])
            relative = self._relative(gender, lead, stop) if lead >= paragraph else None
            people = [each for each in self.people(lead, stop) if self.may_mean(gender, each[0])]
            hearers = [each for each in people if _HEARER.search(self.text, max(lead, each[1] - 40), each[1])]
            people = [each for each in people if each not in hearers]
            if not people:  # "Our reporter spoke to Karl Braun": whom a reporter speaks to answers
                people = [each for each in hearers if _SPOKEN_TO.search(self.text, max(lead, each[1] - 40), each[1])]
            if stop < attribution.at and gender and self._goes_on(attribution.subject, lead, stop):
                people = [each for each in people if self.is_person(each[0])]
            if is_german(self.text, lead, stop):
                people = [each for each in people if self.is_called_person(each[0])]
            subjects = [
                each
                for each in self.attributions_outside_quotes(lead, stop)
                if each.kind is SubjectKind.NAME and each.at != attribution.at and self.may_mean(gender, each.subject)
            ]
            if gender:
                subjects = [each for each in subjects if not is_organisation(each.subject)]
            name = subjects[-1].subject if subjects else people[0][0] if people else None
            if relative and not subjects:
                return Speaker(relative, None, is_sure=False)
            role = find_role_at_head(self.text, lead, stop) if not subjects and stop < attribution.at else None
            is_fit = role and not (gender and is_organisation(role.subject))
            kin = GENDER_OF_RELATIVES.get(role.subject.split()[-1].lower()) if role else None
            is_fit = is_fit and kin in (None, gender)
            if role and is_fit and (apposed := self._apposed(role, people)):
                return Speaker(attribution.subject, self.full_name(apposed, attribution.at), is_sure=lead >= paragraph)
            # "The chancellor's spokesman, Leo Brandl, declined": the name beside the role is its bearer's.
            if role and is_fit and not any(start <= role.end + len(", ") for _, start, _ in people):
                return self._behind_role(role)
            if name:
                others = [other for other, _, _ in people if not set(name_words(other)) & set(name_words(name))]
                full = self.full_name(name, attribution.at)
                if is_plural:
                    return Speaker(attribution.subject, None, is_sure=False)
                # From another paragraph only a first name that agrees with the pronoun carries over for certain.
                is_near = lead >= paragraph or (gender and gender in map(gender_of, name_words(full)))
                rivals = tuple(others) if is_near else ()
                return Speaker(attribution.subject, full, is_sure=bool(is_near) and not others, rivals=rivals)
            if lead <= floor:
                break
            stop = lead
        return Speaker(attribution.subject, None, is_sure=False)

    def _apposed(self, role: Attribution, people: Sequence[tuple[str, int, int]]) -> str | None:
        """Give the name of "The father of one of the dead, retired teacher Robert Lyle, disagreed"."""
        for name, start, end in people:
            if (
                start > role.end
                and _OF_AND_COMMA.fullmatch(self.text, role.end, start)
                and self.text[end : end + 1] == ","
            ):
                return name
        return None

    def _goes_on(self, pronoun: str, start: int, end: int) -> bool:
        """Tell whether a sentence has the pronoun itself outside quotation marks: its bearer stands farther back."""
        own = re.compile(rf"(?i)(?<!\w){re.escape(pronoun)}(?!\w)")
        return any(own.search(self.text, *frame) for frame in self.frames_between(start, end))

    def _relative(self, gender: str, start: int, end: int) -> str | None:
        """Give the relative whom a sentence begins with and a pronoun may mean: "My grandmother did not trust"."""
        found = _RELATIVE.match(self.text, start, end)
        return found.group() if found and gender and GENDER_OF_RELATIVES[found.group(1).lower()] == gender else None

    def _behind_role(self, attribution: Attribution) -> Speaker:
        """Find the name that the page introduces with the same role ("Mayor Anna Weber", "Weber, the mayor").

        Whoever is new on the page ("a coroner") is nobody it has named.
        """
        if attribution.subject.lower() == "it":
            return self._behind_it(attribution)
        is_headline = self.layout.paragraph_index(attribution.at) == 0 and len(attribution.subject.split()) < _HEADED
        is_known = _DEFINITE.match(attribution.subject) or _HAS_NO_ARTICLES.match(attribution.subject)
        if not is_known and not is_headline:
            return Speaker(attribution.subject, None, is_sure=False)
        if _GOES_ON.search(attribution.subject):
            before = self._speaker_before(attribution.at)
            if before:
                return Speaker(attribution.subject, self.full_name(before))
        floor = max(0, attribution.at - REACH)
        for name in find_bearers(self.text, attribution.subject, floor, attribution.start):
            return Speaker(attribution.subject, name, is_sure=False)
        anonymous = self._anonymous(attribution)
        if anonymous:
            return Speaker(anonymous, None, is_sure=False)
        if _OWN_RELATIVE.match(attribution.subject):
            return Speaker(attribution.subject, None, is_sure=False)  # "his widow" is not whom she was married to
        is_kin = attribution.subject.split()[-1].lower() in GENDER_OF_RELATIVES
        if is_kin or is_nameless(attribution.subject, self.text):
            return Speaker(attribution.subject, None, is_sure=False)
        is_office = any(word.lower() in TITLES for word in printed_words(attribution.subject))
        if not is_office and not is_organisation(attribution.subject) and not is_body_word(attribution.subject):
            return self._behind_epithet(attribution)
        return Speaker(attribution.subject, None, is_sure=False)

    def _behind_epithet(self, attribution: Attribution) -> Speaker:
        """Give whoever the sentence before spoke of: "the Portuguese said"."""
        lead = find_sentence_start_anywhere(self.text, max(0, attribution.at - 400), attribution.at)
        people = self.people(lead, attribution.start)
        if not people and lead:
            people = self.people(find_sentence_start_anywhere(self.text, max(0, lead - 400), lead), lead)
        if is_german(self.text, lead, attribution.at):
            people = [each for each in people if self.is_called_person(each[0])]
        if len({name_words(name)[-1] for name, _, _ in people}) == 1:
            is_near = people[0][1] >= self.paragraph(self.index)[0]
            full = self.full_name(people[0][0], attribution.at)
            return Speaker(attribution.subject, full, is_sure=is_near)
        return Speaker(attribution.subject, None, is_sure=False)

    def _behind_it(self, attribution: Attribution) -> Speaker:
        """Find the body that spoke before: "The league defended the schedule. In a statement, it said"."""
        stop = find_sentence_start_anywhere(self.text, max(0, attribution.at - REACH), attribution.at)
        for _ in range(2):
            lead = find_sentence_start_anywhere(self.text, max(0, stop - 600), stop)
            role = find_role_at_head(self.text, lead, stop)
            if role and is_organisation(role.subject):
                return Speaker(role.subject, None, is_sure=False)
            names = [name for name, begin, _ in self.names_outside_quotes(lead, stop) if begin - lead < _AT_HEAD]
            if names and is_organisation(names[0]):
                return Speaker(names[0], names[0], is_sure=False)
            stop = lead
        return Speaker(attribution.subject, None, is_sure=False)

    def _anonymous(self, attribution: Attribution) -> str | None:
        """Give the first mention of somebody without a name: "A senior official" for "the official"."""
        head = attribution.subject.split()[-1]
        if not _DEFINITE_ARTICLE.match(attribution.subject) or not is_person_word(head):
            return None
        pattern = re.compile(
            rf"(?i)(?<!\w)(?!(?-i:UN))(?:an?|one|another|eine?|une?|una|um|uma) (?:[\w-]+ ){{0,3}}{head}(?!\w)"
        )
        floor = max(0, attribution.start - _ANONYMOUS_REACH)
        found = list(pattern.finditer(self.text, floor, attribution.start))
        if not found or re.match(r",? [A-ZÀ-Ý]", self.text[found[-1].end() : found[-1].end() + 3]):
            return None
        return found[-1].group()

    def _speaker_before(self, at: int) -> str | None:
        """Give the one who spoke last, where words go on ("so der Minister weiter")."""
        floor = self.paragraph(max(0, self.index - 1))[0]
        names = [
            each.subject
            for each in self.attributions_outside_quotes(floor, at)
            if each.kind is SubjectKind.NAME and each.at < at
        ]
        return names[-1] if names else None
