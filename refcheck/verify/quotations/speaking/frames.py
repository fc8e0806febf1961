"""The attribution right around a quotation: before its opening mark, behind its closing mark, inside it."""

import re

from refcheck.text.patterns import late
from refcheck.verify.quotations.layout import Quoted
from refcheck.verify.quotations.names.name_runs import find_name_runs
from refcheck.verify.quotations.names.names import name_words
from refcheck.verify.quotations.names.word_classes import (
    AUXILIARIES,
    DETERMINERS,
    NO_NAMES,
    PARTICLES,
    PREPOSITIONS_BEFORE_NAMES,
    SKIPPED_BEFORE_VERB,
)
from refcheck.verify.quotations.sentence_bounds import (
    find_sentence_end,
    find_sentence_start,
)
from refcheck.verify.quotations.speaking.antecedents import Antecedents
from refcheck.verify.quotations.speaking.attribution import Attribution, SubjectKind, find_attributions
from refcheck.verify.quotations.speaking.sentence_heads import find_role_at_head

# Dashes or commas on both sides; Russian and Spanish set the second dash behind a full stop.
_NOTE_MARK = re.compile(r"\.?(?:\[\d{1,3}\])+(?:: ?\d+)? [A-ZÀ-Þ]")  # `"[5] The committee`: a sentence begins
_SET_OFF = late(r"[,!?…][ \xa0]?[—–-]?[ \xa0]?(?=\w)([^,—–«»“”\"]{3,100})(?=[.,]?[ \xa0]?[—–]|,)")
_ANY_VERB = late(
    r"[ \xa0]?,?\s(?:(?:a|s['’]est|s['’]était|ont|ha|hat|tem)\s)?(?P<verb>[a-zà-ÿ]{4,14})"
    r"\s(?:(?:le|la|l['’]|der|die|el|il|lo|o|a|the)\s?[a-zà-ÿ -]{3,40},?\s)?"
    r"(?P<name>[A-ZÀ-Ý][^,.;:()“”\"«»\n]{3,60})"
)
_INVERTED = late(r"[ \xa0]?,?\s(?:(?:a|s['’]est)-|[a-zà-ÿ]{3,14}-)(?:t-)?(?P<pronoun>ils?|elles?)\b")
_NO_VERBS = PREPOSITIONS_BEFORE_NAMES | SKIPPED_BEFORE_VERB | AUXILIARIES | DETERMINERS | NO_NAMES | PARTICLES
_NEAR_OWNER = 120  # code points between a name and the words that are its bearer's
_NOBODY = ("it", "that", "there", "here", "what", "let", "today", "yesterday")
_NAME_AND_COLON = late(r"(?P<name>[^\s.!?:;,“”\"«»][^.!?:;“”\"«»\n]{1,60})[:：]\s*$")
# "Mr Strand's reply: “", "in Weber's words, “": whose the words are is said with a noun.
_OWNED_WORDS = late(
    r"(?P<name>[^\W\d_a-zà-ÿ][\w.’'-]*(?: [^\W\d_a-zà-ÿ][\w.’'-]*){0,3})['’]s?\s(?:\w+\s){0,2}"
    r"(?:repl(?:y|ies)|answer|response|words?|statement|verdict|comments?|remarks?|note|letter|email|e-mail|message|view"
    r"|explanation|question|retort|warning|advice|motto|phrase|tweet|post|testimony|evidence|conclusion|complaint|summary"
    r"|book|essay|article|column|paper|lecture|novel|confession|claim|joke|prediction|rule|credo|mantra|assessment|description|account|speech|report|plea|appeal|promise|diary|memoirs?|line|quip)"
    r"(?:\s[a-zà-ÿ]+){0,6}\s?[:,]?\s?$"
)
# Behind one quotation, the words that lead to the next: `"…"; Weber blamed "…"`, `"…", while Weber said "…"`.
NEXT_CLAUSE = re.compile(r"(?:;|,? (?:while|whereas|but|während|tandis que|alors que|mientras|mentre|а) )\s*\S")


class Frames(Antecedents):
    """A passage with the words that frame it."""

    def quoted_around(self) -> Quoted | None:
        """Give the quoted span of the paragraph that holds the passage's first words."""
        for quoted in self.quoted_in(self.index):
            if quoted.start <= self.start and self.start < quoted.end:
                return quoted
            # A passage found with its opening mark, or one that begins outside and ends inside.
            if self.start <= quoted.start < self.end and quoted.start - self.start <= 2:
                return quoted
        return None

    def leading_up(self, quoted: Quoted) -> Attribution | None:
        """Read `Anna Weber said: "`: a colon before the opening mark leaves no doubt."""
        leads = self.text[max(0, quoted.start - 4) : quoted.start].rstrip().endswith((":", "："))
        found = self.before(quoted) if leads else None
        # Without a verb of speech before the colon, one behind the quotation says more.
        goes_on = self.text[self.last_part(quoted).end :][:2].lstrip()[:1] == ","
        behind = self.behind(quoted) if found and goes_on else None
        # "La difesa replica: «…», sostiene l'avvocato Sandro Pieri": a name says more than an office.
        is_named = found and behind and found.kind is SubjectKind.ROLE and behind.kind is SubjectKind.NAME
        is_overruled = behind and found and (found.at == found.start or is_named)
        return None if is_overruled else found

    def owned(self, quoted: Quoted) -> Attribution | None:
        """Read `Weber's reply: "` and, in brackets, `Weber, the manager ("…")`: the owner stands before the words."""
        lead = max(self.frame_start(self.index, quoted.start), quoted.start - _NEAR_OWNER)
        found = _OWNED_WORDS.search(self.text, lead, quoted.start)
        if found and not found.group("name").lower().startswith(_NOBODY):
            return Attribution(found.group("name"), SubjectKind.NAME, found.start(), *found.span("name"))
        closes = self.text[quoted.end : quoted.end + 1] == ")"
        if not (closes and self.text[quoted.start - 1 : quoted.start] == "("):
            return None
        people = [each for each in self.people(lead, quoted.start) if self.is_called_person(each[0])]
        is_near = people and not re.search(r"[.!?;]\s", self.text[people[-1][2] : quoted.start])
        return Attribution(people[-1][0], SubjectKind.NAME, *people[-1][1:2], *people[-1][1:]) if is_near else None

    def behind_any_verb(self, quoted: Quoted) -> Attribution | None:
        """Read `", <verb> Anna Weber` where the verb is not in the lists."""
        last = self.last_part(quoted)
        if inverted := _INVERTED.match(self.text, last.end, min(len(self.text), last.end + 40)):
            at, stop = inverted.span("pronoun")  # « … », sourit-il
            return Attribution(inverted["pronoun"], SubjectKind.PRONOUN, inverted.start(), at, stop)
        found = _ANY_VERB.match(self.text, last.end, min(len(self.text), last.end + 160))
        if not found or found.group("verb") in _NO_VERBS:
            return None
        runs = find_name_runs(self.text, found.start("name"), found.end("name"))
        if not runs or runs[0][1] != found.start("name") or len(name_words(runs[0][0])) < 2:
            return None
        name, begin, stop = runs[0]
        return Attribution(name, SubjectKind.NAME, found.start("verb"), begin, stop)

    def within(self, quoted: Quoted) -> Attribution | None:
        """Read an attribution set off inside the marks: `« …, a-t-elle dit, … »`, `«… , — сказал он. — …»`."""
        for found in _SET_OFF.finditer(self.text, quoted.start, quoted.end):
            if len(re.findall(r"\w+", found.group(1))) > 10:
                continue
            for attribution in find_attributions(self.text, found.start(1), found.end(1)):
                lead = self.text[found.start(1) : attribution.at]
                if not re.search(r"\w{3}", lead) and attribution.start > attribution.at:
                    return attribution
        return None

    def behind(self, quoted: Quoted) -> Attribution | None:
        """Read `," said Anna Weber` and `?" she asked`, unless it leads up to the next quotation."""
        quoted = self.last_part(quoted)
        index = self.layout.paragraph_index(quoted.end - 1)
        stop = self.frame_end(index, quoted.end)
        sentence_end = find_sentence_end(self.text, quoted.end, stop)
        found = find_attributions(self.text, quoted.end, sentence_end)
        if not found:
            return None
        first = found[0]
        lead = self.text[quoted.end : min(first.start, first.at)]
        if lead.lstrip()[:1] == ";" or _NOTE_MARK.match(self.text, quoted.end):
            return None
        if re.search(r"\w", lead) and len(re.findall(r"\w+", lead)) > 3:
            return None
        inside = self.text[quoted.start : quoted.end].rstrip("”\"“»«’' \xa0")
        if inside[-1:] in (".", "!", "?", "…") and self.text[quoted.end : stop].lstrip()[:1].isupper():
            # A new sentence: only one that does nothing but name the speaker belongs to the quotation before it.
            rest = self.text[max(first.at, first.end) : sentence_end]
            if sentence_end == stop < self.paragraph(index)[1] or len(re.findall(r"\w+", rest)) > 5:
                return None
        leads_on = sentence_end == stop and stop < self.paragraph(index)[1] and self._leads_on(quoted, sentence_end)
        return None if leads_on else first

    def _leads_on(self, quoted: Quoted, end: int) -> bool:
        """Tell whether the words between two quotations belong to the second one."""
        between = self.text[quoted.end : end].strip()
        if NEXT_CLAUSE.match(between):
            return True
        inside = self.text[quoted.start : quoted.end].rstrip("”\"“»«’' \xa0")
        if between.endswith((":", "：")):
            return not between[:1].islower() or inside[-1:] not in (",", "?", "!") or " and " in between
        return inside[-1:] in (".", "!", "?", "…") and between.endswith(",") and between[:1].isupper()

    def before(self, quoted: Quoted) -> Attribution | None:
        """Read `Anna Weber said: "` and `said that it was "`, in the sentence that the quotation goes on."""
        floor = self.frame_start(self.index, quoted.start)
        lead = find_sentence_start(self.text, floor, quoted.start)
        if not re.search(r"\w", self.text[lead : quoted.start]):
            return None
        found = find_attributions(self.text, lead, quoted.start)
        if found:
            return found[-1]
        named = _NAME_AND_COLON.search(self.text[lead : quoted.start])
        if self.text[lead : quoted.start].rstrip().endswith((":", "：")):
            people = [each for each in self.people(lead, quoted.start) if self.is_called_person(each[0])]
            role = find_role_at_head(self.text, lead, quoted.start)
            if role and not any(begin < role.end for _, begin, _ in people):
                return role
            if people:
                name, begin, stop = people[0]
                return Attribution(name, SubjectKind.NAME, begin, begin, stop)
        if named:
            runs = find_name_runs(self.text, lead + named.start("name"), lead + named.end("name"))
            if runs and len(named.group("name").split()) <= 6 and self.is_called_person(runs[-1][0]):
                name, begin, stop = runs[-1]
                return Attribution(name, SubjectKind.NAME, begin, begin, stop)
        return None

    def in_rest_of_sentence(self, quoted: Quoted) -> Attribution | None:
        """Read an attribution farther behind in the sentence: `"a disaster" for the town, Weber said`."""
        stop = find_sentence_end(self.text, quoted.end, self.frame_end(self.index, quoted.end))
        inside = self.text[quoted.start : quoted.end].rstrip("”\"“»«’' \xa0")
        if inside[-1:] in (".", "!", "?", "…") or _NOTE_MARK.match(self.text, quoted.end):
            return None
        found = find_attributions(self.text, quoted.end, stop)
        return found[0] if found and not self._leads_on(quoted, stop) else None

    def last_part(self, quoted: Quoted) -> Quoted:
        """Follow a quotation that stays open at a paragraph's end to the paragraph that closes it."""
        index = self.layout.paragraph_index(quoted.start)
        while quoted.is_open and index + 1 < len(self.layout.paragraphs):
            index += 1
            spans = self.quoted_in(index)
            start = self.paragraph(index)[0]
            if not spans or self.text[start : spans[0].start].strip():
                break
            quoted = spans[0]
        return quoted

    def frame_end(self, index: int, start: int) -> int:
        """Give where the words behind a quotation end: at the next quotation or the paragraph's end."""
        later = [span.start for span in self.quoted_in(index) if span.start >= start]
        return min(later, default=self.paragraph(index)[1])

    def frame_start(self, index: int, end: int) -> int:
        earlier = [span.end for span in self.quoted_in(index) if span.end <= end]
        return max(earlier, default=self.paragraph(index)[0])
