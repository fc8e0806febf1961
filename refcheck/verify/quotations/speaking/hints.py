"""What leads up to quoted words without a verb of speech: a clause with a colon, somebody who acts, a credit."""

import re

from refcheck.text.patterns import late
from refcheck.verify.quotations.layout import Quoted
from refcheck.verify.quotations.names.name_runs import find_name_runs
from refcheck.verify.quotations.names.page_names import is_german
from refcheck.verify.quotations.sentence_bounds import find_sentence_start, find_sentence_start_anywhere
from refcheck.verify.quotations.speaking.antecedents import Speaker
from refcheck.verify.quotations.speaking.attribution import Attribution, find_attributions
from refcheck.verify.quotations.speaking.frames import Frames
from refcheck.verify.quotations.speaking.speech import INFINITIVES, SPEECH_VERBS

_HANDED_OVER = 8  # words of a sentence whose subject speaks next
_CREDIT = late(r"^[\s\"”’]*[—–-]{1,2}\s*(?P<name>[^\n,;(]{3,60})")
_ASKED = re.compile(r"(?:When )?(?:[Aa]sked|[Pp]ressed|[Qq]uizzed|[Qq]uestioned|[Cc]hallenged)\b")
_INTERJECTION = re.compile(r"\([^()\n:]{3,90}:(?=[^()]*\Z)")
DASH = re.compile(r" [–—-] ")
_DIALOGUE_REACH = 120  # code points
_OWN_WORDS = 3  # words that lead up to a quotation by themselves


class Hints(Frames):
    """A passage with the words that only hint at its speaker."""

    def opens_anew(self, quoted: Quoted) -> bool:
        """Tell whether a clause of its own leads up to the words: `La ditta respinge le accuse: "`."""
        floor = self.frame_start(self.index, quoted.start)
        lead = find_sentence_start(self.text, floor, quoted.start)
        between = self.text[lead : quoted.start].rstrip()
        words = re.findall(r"\w+", between.lower())
        leads = between.endswith((":", "：")) and len(words) > _OWN_WORDS
        return leads and not any(word in SPEECH_VERBS or word in INFINITIVES for word in words)

    def interjected(self) -> Speaker | None:
        """Read "(Zuruf der Abg. Anna Weber: …)" within another's turn."""
        first = self.paragraph(self.index)[0]
        opening = self.text.rfind("(", first, self.start)
        found = _INTERJECTION.match(self.text, opening, self.start) if opening >= 0 else None
        people = self.people(opening, found.end()) if found else []
        return Speaker(people[-1][0], people[-1][0]) if people else None

    def behind_dash(self) -> Attribution | None:
        """Read who speaks where the rest of the words goes before: "– Tak, [ale nie dziś] – powiedział Karol"."""
        stop = self.paragraph(self.index)[1]
        dash = DASH.search(self.text, self.end, stop)
        found = find_attributions(self.text, dash.end(), min(stop, dash.end() + _DIALOGUE_REACH)) if dash else []
        return found[0] if dash and found and min(found[0].at, found[0].start) == dash.end() else None

    def is_handed_over(self, start: int, end: int) -> bool:
        """Tell whether a sentence between two quotations names another: `"…" His wife, Anna, shrugs. "…"`."""
        return self.text[start:end].rstrip().endswith((".", "!")) and bool(self.people(start, end))

    def handed_over(self, quoted: Quoted) -> Speaker | None:
        """Read `"Not gently." Weber blushes. "…"`: the sentence between two quotations hands over to whom it names."""
        floor = self.frame_start(self.index, quoted.start)
        lead = find_sentence_start_anywhere(self.text, floor, quoted.start)
        between = self.text[lead : quoted.start].rstrip()
        if floor == self.paragraph(self.index)[0] or not between.endswith((".", "!")) or ("," in between):
            return None
        people = self.people(lead, quoted.start)
        begins = len(people) == 1 and people[0][1] - lead <= 2 and self.is_called_person(people[0][0])
        if not begins or len(between.split()) > _HANDED_OVER or find_attributions(self.text, lead, quoted.start):
            return None
        return Speaker(people[0][0], self.full_name(people[0][0], quoted.start))

    def introduced(self, quoted: Quoted) -> Speaker | None:
        """Read `Weber laughed. "` as a hint: somebody acts in the sentence before, and then speaks."""
        floor = self.frame_start(self.index, quoted.start)
        if not re.search(r"\w", self.text[floor : quoted.start]):
            return None
        lead = find_sentence_start_anywhere(self.text, floor, quoted.start)
        people = self.people(lead, quoted.start)
        if is_german(self.text, lead, quoted.start):
            people = [each for each in people if self.is_called_person(each[0])]
        if not people:
            return self._asked(floor, lead) if _ASKED.match(self.text, lead) else None
        # "Weber laughed." does nothing but hand her the word.
        words = re.findall(r"\w+", self.text[lead : quoted.start])
        hands_over = len(people) == 1 and people[0][1] - lead <= 2 and len(words) <= _HANDED_OVER
        rivals = tuple(name for name, _, _ in people[1:])
        full = self.full_name(people[0][0], quoted.start)
        return Speaker(people[0][0], full, is_sure=hands_over, rivals=rivals, is_hint=not hands_over)

    def _asked(self, floor: int, lead: int) -> Speaker | None:
        """Read `Weber arrives at the count. Asked how she feels: "` as a hint at whom the sentence before names."""
        people = self.people(find_sentence_start_anywhere(self.text, floor, lead), lead) if floor < lead else []
        return (
            Speaker(people[0][0], self.full_name(people[0][0], lead), is_sure=False, is_hint=True) if people else None
        )

    def credited(self, quoted: Quoted) -> Speaker | None:
        """Read the credit under or behind a set-off quotation: `" — Anna Weber, mayor`."""
        stop = min(len(self.text), quoted.end + 80)
        found = _CREDIT.match(self.text[quoted.end : stop])
        if not found:
            return None
        runs = find_name_runs(self.text, quoted.end + found.start("name"), quoted.end + found.end("name"))
        if not runs or runs[0][1] - quoted.end > 6:
            return None
        return Speaker(runs[0][0], runs[0][0])
