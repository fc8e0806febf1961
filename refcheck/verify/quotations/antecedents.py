"""Whom a name, a pronoun or a role near a passage stands for."""

import itertools
import re
from dataclasses import dataclass

from refcheck.datatypes.selectors import Span
from refcheck.verify.quotations.attribution import (
    Attribution,
    SubjectKind,
    find_attributions,
    find_role_at_head,
)
from refcheck.verify.quotations.bearers import find_bearers
from refcheck.verify.quotations.demonyms import is_demonym
from refcheck.verify.quotations.first_names import gender_of
from refcheck.verify.quotations.layout import Label, Layout, Quoted, find_quoted
from refcheck.verify.quotations.name_runs import find_name_runs
from refcheck.verify.quotations.names import is_role, name_words
from refcheck.verify.quotations.organisations import is_organisation
from refcheck.verify.quotations.plain_words import printed_words
from refcheck.verify.quotations.sentence_bounds import find_sentence_start_anywhere
from refcheck.verify.quotations.titles import TITLES
from refcheck.verify.quotations.unnamed import is_person_word
from refcheck.verify.quotations.word_classes import NO_NAMES, PLURAL_PRONOUNS, PRONOUNS

REACH = 3000  # code points around a passage that are read for its speaker
_DEFINITE = re.compile(r"(?i)(?:the|his|her|their|der|die|das|le|la|l'|el|il|lo|o|os|as|de|het)\b")
_HAS_NO_ARTICLES = re.compile(r"[а-яёіїєґў]")
_GOES_ON = re.compile(r" (?:weiter|ferner|weiterhin)$")
_PLACED = re.compile(
    r"(?i)(?<!\w)(?:in|of|from|at|near|to|de|von|aus|bei|du|à|en|di|da|em|в|из|на|im|der|des|del)\s"
    r"(?:(?:southern|northern|eastern|western|central|nearby|neighbouring|neighboring)\s)?$"
)
GENDER_OF_RELATIVES = dict.fromkeys(
    "mother grandmother aunt sister wife daughter mutter großmutter oma tante schwester mère sœur madre abuela".split(),
    "f",
) | dict.fromkeys(
    "father grandfather uncle brother husband son vater großvater opa onkel bruder père frère padre abuelo".split(),
    "m",
)
_RELATIVE = re.compile(
    rf"(?i)(?:my|his|her|mein|meine|mon|ma|mi) ({'|'.join(GENDER_OF_RELATIVES)})\b(?!,? (?-i:[A-Z]))"
)
_EMPLOYER = re.compile(r" (?:von|vom|of|at|from|de|du|des|della|del|van) ")
_OF = re.compile(r"[^\W\d_]{3,} (?:von|of) ")
_KIN = frozenset("mann vater mutter sohn tochter bruder schwester ehemann ehefrau witwe witwer".split())
_IS_GERMAN = re.compile(r"(?i)\b(?:der|das|und|nicht|wer|geht|ein|dem|den|mit)\b")
_DEFINITE_ARTICLE = re.compile(r"(?i)(?:the|der|die|das|le|la|l'|el|il|lo|o|a)\b")
_GRID = 1000  # code points
_PARTNER = re.compile(r"(?<!\w)([A-ZÀ-Ý][\w'’-]+) (?:and|und|et|y|e) $")
_GENDER_OF_TITLES = dict.fromkeys(
    "mr herr monsieur m señor sr don signor senhor sir lord pan".split(), "m"
) | dict.fromkeys("mrs ms miss frau madame mme mlle señora sra doña signora senhora dame lady pani".split(), "f")
_MOST_FORMS = 200  # places at which a surname is looked at
_AT_HEAD = 8  # code points from the head of a sentence to its subject
_HEADED = 4  # words of a role that a headline gives without its article
_ANONYMOUS_REACH = 400  # code points back
# "Asked by counsel, he said", "she told the Ledger": whoever asks or is told is not the one who speaks.
_HEARER = re.compile(
    r"(?i)\b(?:(?:asked|pressed|questioned|challenged|quizzed|interrupted|prompted|urged|reminded|warned) by"
    r"|told|tells|telling|frage von|gefragt von|gegenüber|interrogée? par|preguntad[oa] por)\s(?:[a-zà-ÿ]+\s){0,2}$"
)
_THING = re.compile(r"(?i)(?<!\w)(?:the|an?|this|these|its|their)\s$")
_AND = re.compile(r" (?:and|und|et|y|e|и) ")
_HONORIFIC = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Senator|President|Minister|Judge|Mayor|Governor|Herr|Frau|Mme|M"
    r"|Monsieur|Madame|Señor|Señora|Don|Doña|Signor|Signora|Dom|Pan|Pani)\b"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as the page names them.

    `name` is None where only a role or pronoun is known (`words`); `is_sure` is False where the name was
    inferred over more than one step and may not carry a finding.
    """

    words: str
    name: str | None
    is_sure: bool = True
    label: Label | None = None


class Antecedents:
    """The names of a page as seen from the passage `text[start:end]`."""

    def __init__(self, text: str, layout: Layout, start: int, end: int) -> None:
        """Look at a page from one passage."""
        self.text = text
        self.layout = layout
        self.start = start
        self.end = end
        self.index = layout.paragraph_index(start)

    def paragraph(self, index: int) -> Span:
        """Give a paragraph, cut to what is near enough to matter."""
        start, end = self.layout.paragraphs[index]
        # Cut at round places, so that passages near each other share what is read there.
        first = (self.start - REACH) // _GRID * _GRID
        last = (max(self.end, self.start) + REACH + _GRID) // _GRID * _GRID
        return max(start, first), min(end, last)

    def quoted_in(self, index: int) -> list[Quoted]:
        """Give the quoted spans of a paragraph."""
        start, end = self.paragraph(index)
        return find_quoted(self.text, start, end) if end > start else []

    def named(self, attribution: Attribution) -> Speaker:
        """Follow a pronoun or role back to the name it stands for."""
        if attribution.kind is SubjectKind.NAME:
            name = attribution.subject
            return Speaker(name, self.full_name(name, attribution.at))
        if attribution.kind is SubjectKind.PRONOUN:
            return self._behind_pronoun(attribution)
        return self._behind_role(attribution)

    def full_name(self, name: str, at: int | None = None) -> str:
        """Give the longest form of a surname that the page uses for its bearer, if there is only one.

        Of several, the one that the page has given before `at` counts: the rest of the family comes later.
        """
        words = name_words(name)
        if len(words) != 1 or is_organisation(name):
            return name
        surname = re.escape(name.split()[-1])
        pattern = re.compile(rf"(?<!\w)((?:[^\W\d_][\w.'’-]+[ \n]){{1,2}}){surname}(?!\w)")
        forms: set[str] = set()
        for found in itertools.islice(pattern.finditer(self.text), _MOST_FORMS):
            if at is not None and found.start() > at and forms:
                break
            given = [word for word in found.group(1).split() if word[0].isupper() and word.lower() not in NO_NAMES]
            full = name_words(" ".join([*given, name.split()[-1]]))
            if len(full) == 2 and gender_of(full[0]):
                forms.add(" ".join([given[-1], name.split()[-1]]))
                # "Rob and Shanice Weber" are Rob Weber and Shanice Weber.
                partner = _PARTNER.search(self.text, max(0, found.start() - 30), found.start())
                if partner and gender_of(name_words(partner.group(1))[0]):
                    forms.add(f"{partner.group(1)} {name.split()[-1]}")
        title = _GENDER_OF_TITLES.get(name.split()[0].lower().rstrip("."))
        forms = {form for form in forms if title in (None, gender_of(name_words(form)[0]))}
        return forms.pop() if len(forms) == 1 else name

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
            people = [each for each in self.people(lead, stop) if self._may_mean(gender, each[0])]
            people = [each for each in people if not _HEARER.search(self.text, max(lead, each[1] - 40), each[1])]
            if stop < attribution.at and gender and self._goes_on(attribution.subject, lead, stop):
                people = [each for each in people if self._is_person(each[0])]
            if _IS_GERMAN.search(self.text, lead, stop):
                people = [each for each in people if self.is_called_person(each[0])]
            subjects = [
                each
                for each in self._attributions_outside_quotes(lead, stop)
                if each.kind is SubjectKind.NAME and each.at != attribution.at and self._may_mean(gender, each.subject)
            ]
            name = subjects[-1].subject if subjects else people[0][0] if people else None
            if relative and not subjects:
                return Speaker(relative, None, is_sure=False)
            role = find_role_at_head(self.text, lead, stop) if not subjects and stop < attribution.at else None
            is_fit = role and not (gender and is_organisation(role.subject))
            kin = GENDER_OF_RELATIVES.get(role.subject.split()[-1].lower()) if role else None
            is_fit = is_fit and kin in (None, gender)
            if role and is_fit and not any(start < role.end for _, start, _ in people):
                return self._behind_role(role)
            if name:
                others = [other for other, _, _ in people if not set(name_words(other)) & set(name_words(name))]
                full = self.full_name(name, attribution.at)
                if is_plural:
                    return Speaker(attribution.subject, None, is_sure=False)
                # From another paragraph only a first name that agrees with the pronoun carries over for certain.
                is_near = lead >= paragraph or (gender and gender in map(gender_of, name_words(full)))
                return Speaker(attribution.subject, full, is_sure=bool(is_near) and not others)
            if lead <= floor:
                break
            stop = lead
        return Speaker(attribution.subject, None, is_sure=False)

    def _goes_on(self, pronoun: str, start: int, end: int) -> bool:
        """Tell whether a sentence has the pronoun itself outside quotation marks: its bearer stands farther back."""
        own = re.compile(rf"(?i)(?<!\w){re.escape(pronoun)}(?!\w)")
        return any(own.search(self.text, *frame) for frame in self._frames_between(start, end))

    def _relative(self, gender: str, start: int, end: int) -> str | None:
        """Give the relative whom a sentence begins with and a pronoun may mean: "My grandmother did not trust"."""
        found = _RELATIVE.match(self.text, start, end)
        return found.group() if found and gender and GENDER_OF_RELATIVES[found.group(1).lower()] == gender else None

    def _may_mean(self, gender: str, name: str) -> bool:
        words = name_words(name)
        full = name_words(self.full_name(name)) if len(words) == 1 else words
        return bool(full) and (not gender or gender_of(full[0]) in (gender, None))

    def people(self, start: int, end: int) -> list[tuple[str, int, int]]:
        """Give the names in `text[start:end]` outside quotation marks that are most likely those of people."""
        named = [_without_noun(*_without_employer(*run)) for run in self._names_outside_quotes(start, end)]
        runs = [run for run in named if not is_organisation(run[0]) and not is_role(run[0]) and not is_demonym(run[0])]
        runs = [run for run in runs if not self._is_owner(run)]
        runs = [run for run in runs if not self._only_begins_sentence(*run)]
        sure = [run for run in runs if self._is_person(run[0]) or self._is_introduced(run)]
        unplaced: list[tuple[str, int, int]] = []
        last_place = -1  # where the last place name ends: "in Berlin and Leeds" names two
        for run in runs:
            if _THING.search(self.text, max(0, run[1] - 8), run[1]) and len(run[0].split()) == 1:
                continue  # "in the Proceedings"
            joined = 0 <= last_place < run[1] and _AND.fullmatch(self.text, last_place, run[1])
            if joined or _PLACED.search(self.text, max(0, run[1] - 26), run[1]):
                last_place = run[2]
            else:
                unplaced.append(run)
        return sure or [run for run in unplaced if len(name_words(run[0])) > 1] or unplaced

    def _is_introduced(self, run: tuple[str, int, int]) -> bool:
        """Tell whether what somebody does stands right before a full name: "the economist Anna Weber"."""
        before = re.search(r"([a-zà-ÿ]{4,})[ \n]$", self.text[max(0, run[1] - 30) : run[1]])
        return before is not None and before.group(1) in TITLES and len(name_words(run[0])) > 1

    def _is_owner(self, run: tuple[str, int, int]) -> bool:
        """Tell whether a name only says whose somebody is: "Weber's spokesman", "Webers Mann"."""
        if run[0].replace("’", "'").endswith("'s"):
            return self.text[run[2] : run[2] + 2].strip().islower()
        return run[0].split()[-1].lower() in _KIN

    def _only_begins_sentence(self, name: str, start: int, _: int) -> bool:
        """Tell whether a single word has its capital only from standing at the head of a sentence."""
        if " " in name.strip() or gender_of(name_words(name)[0]):
            return False
        before = self.text[max(0, start - 4) : start].rstrip(" \"“”«»„'’‘\xa0–—-")
        if before and before[-1] not in ".!?:…" and "\n\n" not in self.text[max(0, start - 3) : start]:
            return False
        return not re.search(rf"(?<=[^\W\d_]\s){re.escape(name)}(?!\w)", self.text)

    def _is_person(self, name: str) -> bool:
        words = name_words(name)
        if len(words) > 1 and any(map(gender_of, words[:-1])):
            return True
        if len(words) == 1:
            return self.full_name(name) != name or _HONORIFIC.match(name) is not None
        return _HONORIFIC.match(name) is not None

    def is_called_person(self, name: str) -> bool:
        """Tell a name from a noun with a capital, as German has: a first name or title stands before it somewhere."""
        if len(name_words(name)) > 1 or is_organisation(name) or self._is_person(name):
            return True
        given = re.compile(rf"(?<!\w)([^\W\d_a-zà-ÿ][\w'’.-]{{1,40}})[ \n]{re.escape(name)}(?!\w)")
        return any(found.group(1).lower() not in NO_NAMES for found in given.finditer(self.text))

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
        is_office = any(word.lower() in TITLES for word in printed_words(attribution.subject))
        if not is_office and not is_organisation(attribution.subject):
            # "the Portuguese said": an epithet for whoever the sentence before spoke of.
            lead = find_sentence_start_anywhere(self.text, max(0, attribution.at - 400), attribution.at)
            people = self.people(lead, attribution.start)
            if not people and lead:
                people = self.people(find_sentence_start_anywhere(self.text, max(0, lead - 400), lead), lead)
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
            names = [name for name, begin, _ in self._names_outside_quotes(lead, stop) if begin - lead < _AT_HEAD]
            if names and is_organisation(names[0]):
                return Speaker(names[0], names[0], is_sure=False)
            stop = lead
        return Speaker(attribution.subject, None, is_sure=False)

    def _anonymous(self, attribution: Attribution) -> str | None:
        """Give the first mention of somebody without a name: "A senior official" for "the official"."""
        head = attribution.subject.split()[-1]
        if not _DEFINITE_ARTICLE.match(attribution.subject) or not is_person_word(head):
            return None
        pattern = re.compile(rf"(?i)(?<!\w)(?:an?|one|another|eine?|une?|una|um|uma) (?:[\w-]+ ){{0,3}}{head}(?!\w)")
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
            for each in self._attributions_outside_quotes(floor, at)
            if each.kind is SubjectKind.NAME and each.at < at
        ]
        return names[-1] if names else None

    def _names_outside_quotes(self, start: int, end: int) -> list[tuple[str, int, int]]:
        runs = [run for frame in self._frames_between(start, end) for run in find_name_runs(self.text, *frame)]
        return [run for run in runs if name_words(run[0])]

    def _attributions_outside_quotes(self, start: int, end: int) -> list[Attribution]:
        return [each for frame in self._frames_between(start, end) for each in find_attributions(self.text, *frame)]

    def _frames_between(self, start: int, end: int) -> list[Span]:
        """Give what lies outside quotation marks, which are paired within whole paragraphs."""
        frames: list[Span] = []
        for index in range(self.layout.paragraph_index(start), self.layout.paragraph_index(max(start, end - 1)) + 1):
            if index in self.layout.bylines:
                continue
            first, last = self.paragraph(index)
            whole = frames_of(first, last, self.quoted_in(index))
            frames += [(max(start, a), min(end, b)) for a, b in whole if a < end and b > start]
        return frames


def _without_employer(name: str, start: int, end: int) -> tuple[str, int, int]:
    """Give "Yasemin Aksoy" of "Yasemin Aksoy von der Universität Passau"."""
    found = _EMPLOYER.search(name)
    if found is None or len(name_words(name[: found.start()])) < 2 or not is_organisation(name[found.end() :]):
        return name, start, end
    return name[: found.start()], start, start + found.start()


def _without_noun(name: str, start: int, end: int) -> tuple[str, int, int]:
    """Give "Gemeinderätin Ayşe Demirci" of "Satz von Gemeinderätin Ayşe Demirci"."""
    found = _OF.match(name)
    rest = name_words(name[found.end() :]) if found else []
    if found is None or len(rest) < 2 or not gender_of(rest[-2]) or gender_of(name_words(found.group())[0]):
        return name, start, end
    return name[found.end() :], start + found.end(), end


def frames_of(start: int, end: int, spans: list[Quoted]) -> list[Span]:
    """Give what lies between quoted spans."""
    frames: list[Span] = []
    for span in spans:
        if span.start > start:
            frames.append((start, span.start))
        start = max(start, span.end)
    if start < end:
        frames.append((start, end))
    return frames
