"""The speaker of each quotation: looked for close by first, then farther, then remembered."""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from refcheck.claims.quoting.quote_marks import QuotedSpan
from refcheck.claims.running import Passage, RunningText
from refcheck.claims.speaking.after_quotes import attribution_after
from refcheck.claims.speaking.before_quotes import attribution_before
from refcheck.claims.speaking.closeness import FAR_VERB_WORDS, is_close
from refcheck.claims.speaking.people import People
from refcheck.claims.speaking.referents import MEMORY, Referents
from refcheck.claims.speaking.speakers import (
    Attribution,
    label_before,
    signature_after,
    subject_before,
)
from refcheck.claims.vocabulary.names import looks_like_person
from refcheck.claims.vocabulary.speech import BODY_PRONOUNS, PLURAL_PRONOUNS, SPEAKER_PRONOUNS
from refcheck.datatypes.selectors import Span
from refcheck.text.sentences import sentence_at

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CLOSE_VERB_WORDS = 3
_LONGEST_SIGNATURE = 70
_LONGEST_LEAD = 160  # a longer sentence is about more than who speaks next
_LONGEST_TAIL = 120  # markers and stops that may follow a transcript's words
_NEAR_PRONOUN = 60
_FIRST_PERSON = frozenset({"I", "ich", "je", "j’", "yo", "io", "eu", "я", "ben"})
_ANEW = re.compile(r";|,\s(?:while|whereas|während|tandis que|mientras|mentre|enquanto)\s")
_CONTRAST = re.compile(
    r",\s(?:while|whereas|but|though|während|aber|tandis que|mais|mientras|pero|mentre|ma|enquanto|mas|а|но)\s"
)
_SUBJECT_OF = re.compile(
    r"(?P<who>(?:(?:der|die|das)\s)?[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,2})\s(?:von|über|vor|ein)(?:\s\w+)?\s$"
)
_SUBJUNCTIVE = re.compile(
    r"\b(?:sei|seien|habe|hätten|werde|würden|könne|könnten|müsse|müssten|solle|dürfe|wolle|gebe|bleibe|gehe|stehe)\s"
    r"(?:[^\s„“:;]+\s){0,3}$"
)


class Attributor:
    """Finds who speaks in one running text; remembers the last speaker, so ask in the order of the text."""

    def __init__(self, running: RunningText, people: People) -> None:
        self._running = running
        self._text = running.flat
        self._people = people
        self._before = {later.start: earlier for earlier, later in pairwise(running.passages)}
        self._last: tuple[int, str] | None = None
        self._referents = Referents(running, people)

    def attribution_of(
        self,
        passage: Passage,
        group: list[QuotedSpan],
        before: QuotedSpan | None,
        following: QuotedSpan | None,
    ) -> tuple[Attribution | None, bool]:
        """Give the attribution of the pieces in `group`, and whether its verb stands close to them."""
        start, end = group[0].outer[0], group[-1].outer[1]
        sentence_start, sentence_end = self.sentence_around(passage, start, end)
        floor = max(sentence_start, before.outer[1] if before else passage.start)
        ceiling = min(sentence_end, following.outer[0] if following else passage.end)
        if len(group) > 1:
            found = self.after(group[0], group[1].outer[0])
            if found:
                return found, True
        led = attribution_before(self._text, floor, start)
        quoted_words = sum(len(_WORD.findall(self._text, span.start, span.end)) for span in group)
        most_words = FAR_VERB_WORDS if quoted_words > _CLOSE_VERB_WORDS else _CLOSE_VERB_WORDS
        followed = self.after(group[-1], max(end, ceiling))
        if led and is_close(self._text, led, start, most_words) and not self._is_named_behind(led, followed):
            return led, True
        if followed:
            if not followed.phrase:
                followed = self._with_subject(followed, passage, floor, start)
            return followed, True
        closes = sentence_end - end < _LONGEST_TAIL and not self._text[self._skip_marks(end) : sentence_end].strip(
            " .,;)"
        )
        is_aside = self._text[floor:start].rstrip().endswith("):")
        if (closes or is_aside) and (label := label_before(self._text, floor, start)):
            return label, True
        if led is None and _SUBJUNCTIVE.search(self._text, max(floor, start - _NEAR_PRONOUN), start):
            spoken = self._goes_on(passage, sentence_start, start)
            if spoken is not None:
                return spoken, True
        if led is None:
            led = self._from_afar(passage, before, sentence_start, floor, (start, end))
        return led, False

    def after(self, span: QuotedSpan, limit: int) -> Attribution | None:
        """Read the attribution right behind `span`, up to `limit`."""
        behind = self._skip_marks(span.outer[1])
        ends = self._text[span.end - 1 : span.end]
        return attribution_after(self._text, behind, max(behind, limit), quoted_ends=ends)

    def from_sentence_before(self, passage: Passage, outer: Span) -> Attribution | None:
        """Give the person the sentence before is about, where the quoted words are a sentence: "Doe laughs. “…”"."""
        at = sentence_at(passage.sentences, outer[0] + 1)
        if not at or passage.sentences[at][0] != outer[0]:
            return None
        start, end = passage.sentences[at - 1]
        subject = subject_before(self._text, start, end) if end - start < _LONGEST_LEAD else None
        is_person = subject is not None and (
            looks_like_person(subject.phrase)
            or SPEAKER_PRONOUNS.match(subject.phrase)
            or self._people.knows(self._people.full_form(subject.phrase))
        )
        return subject if is_person else None

    def across_paragraphs(self, passage: Passage, last: Passage, place: Span, last_char: str) -> Attribution | None:
        """Give the attribution of a quotation that begins in `passage` and ends in `last`."""
        start, end = place
        sentence_start, _ = self.sentence_around(passage, start, start + 1)
        led = attribution_before(self._text, sentence_start, start) or self._led_by_colon(passage, start)
        if led:
            return led
        behind = self._skip_marks(end)
        _, sentence_end = self.sentence_around(last, end - 1, end)
        return attribution_after(self._text, behind, max(behind, sentence_end), quoted_ends=last_char)

    def of_block(self, footer: str | None, lead: Span | None, position: int) -> Attribution | None:
        """Give the attribution of a block quote: its footer, or who speaks in the sentence that leads to it."""
        if footer:
            return Attribution(footer, None, position)
        return attribution_before(self._text, *lead) if lead else None

    @property
    def last(self) -> tuple[int, str] | None:
        """Where the last attribution stands and whom it names."""
        return self._last

    def speaker(self, attribution: Attribution) -> str | None:
        """Give the speaker's full name, or the body or role, that an attribution names, and remember it."""
        speaker = self.resolve(attribution)
        if speaker and not SPEAKER_PRONOUNS.match(speaker):
            self._last = (attribution.position, speaker)
        return speaker

    def resolve(self, attribution: Attribution) -> str | None:
        """Give the speaker's full name, or the body or role, that an attribution names."""
        if attribution.name is not None:
            return attribution.name
        phrase = attribution.phrase.strip()
        position = attribution.position
        if not phrase:
            return self._last[1] if self._last and position - self._last[0] < MEMORY else None
        if SPEAKER_PRONOUNS.match(phrase):
            if phrase.lower() in PLURAL_PRONOUNS:
                return self._referents.several(phrase, position)
            return self._referents.person(phrase, position)
        if phrase.lower() in BODY_PRONOUNS:
            return self._referents.body(position, self._last)
        return self._referents.named(phrase, position)

    def holder(self, phrase: str, position: int) -> str | None:
        """Give whom a role with its article means, where the piece named somebody in it before."""
        return self._referents.holder(phrase, position)

    def near_holder(self, phrase: str, position: int) -> tuple[str, tuple[str, ...]] | None:
        """Give whom a role may mean that the piece gives nobody, with what tells."""
        return self._referents.near_holder(phrase, position)

    def within(self, start: int, span: QuotedSpan, end: int) -> Attribution | None:
        """Read who is said to speak the inner words `span` of a quotation at `start` to `end`."""
        stop = max(self._text.rfind(mark, start, span.outer[0]) + 1 for mark in ".!?")
        led = attribution_before(self._text, max(start, stop), span.outer[0])
        if led is not None and is_close(self._text, led, span.outer[0], FAR_VERB_WORDS):
            return led
        followed = self.after(span, end)
        return followed if followed is not None and followed.phrase else None

    def speaker_within(self, attribution: Attribution, outer: str | None) -> str | None:
        """Give who speaks inner words: "I" is who speaks the outer ones; whom "he" means is not known there."""
        phrase = attribution.phrase.strip()
        if phrase in _FIRST_PERSON:
            return outer
        if not phrase or SPEAKER_PRONOUNS.match(phrase) or phrase.lower() in BODY_PRONOUNS:
            return None
        last, self._last = self._last, None
        speaker = self._referents.named(phrase, attribution.position)
        self._last = last
        return speaker

    def sentence_around(self, passage: Passage, start: int, end: int) -> Span:
        """Give the stretch from the sentence where a quotation begins to the one where its attribution can end."""
        first = sentence_at(passage.sentences, start + 1)
        last = sentence_at(passage.sentences, end)
        begin = passage.sentences[first][0] if first is not None else passage.start
        finish = passage.sentences[last][1] if last is not None else passage.end
        if last is not None and finish <= end and last + 1 < len(passage.sentences):
            finish = passage.sentences[last + 1][1]
        return begin, finish

    def _with_subject(self, verb_alone: Attribution, passage: Passage, floor: int, start: int) -> Attribution:
        """Give a verb without subject its subject from before the quoted words: "Bakan Demir, “…” dedi"."""
        anew = [match.end() for match in _CONTRAST.finditer(self._text, floor, start)]
        subject = subject_before(self._text, *((anew[-1], start) if anew else (floor, start)))
        if subject is None and anew and (behind := _SUBJECT_OF.match(self._text, anew[-1], start)):
            subject = Attribution(behind["who"], None, anew[-1])  # "während der BUND von „…“ sprach"
        if subject is None:
            earlier = self.from_sentence_before(passage, (start, start + 1))
            is_newer = earlier is not None and (self._last is None or self._last[0] < earlier.position)
            subject = earlier if is_newer else None
        return replace(verb_alone, phrase=subject.phrase) if subject else verb_alone

    def _goes_on(self, passage: Passage, sentence_start: int, start: int) -> Attribution | None:
        """Give who goes on in German reported speech that names nobody: the subject before, or who spoke last."""
        at = sentence_at(passage.sentences, sentence_start + 1)
        if at:
            before, end = passage.sentences[at - 1]
            subject = subject_before(self._text, before, end)
            if subject and (self._last is None or self._last[0] < before):
                return subject
        return Attribution("", None, start) if self._last and start - self._last[0] < MEMORY else None

    def _from_afar(
        self, passage: Passage, before: QuotedSpan | None, sentence_start: int, floor: int, place: Span
    ) -> Attribution | None:
        """Look farther: a signature behind, words before another quotation, the subject, a colon."""
        start, end = place
        signed = signature_after(self._text, self._skip_marks(end), passage.end)
        if signed and signed.position + _LONGEST_SIGNATURE > passage.end:
            return signed
        if before is not None and floor > sentence_start and not _ANEW.search(self._text, floor, start):
            led = attribution_before(self._text, sentence_start, before.outer[0])
            if led:
                return led
        contrasts = [match.end() for match in _CONTRAST.finditer(self._text, floor, start)]
        clause = max(sentence_start, self._text.rfind(";", sentence_start, start) + 1, *contrasts)
        if clause < start and (subject := subject_before(self._text, clause, start)):
            return subject
        return self._led_by_colon(passage, start)

    def _led_by_colon(self, passage: Passage, start: int) -> Attribution | None:
        """Read the speaker from the sentence before, where that ends in a colon and the quoted words begin the next."""
        if self._text[passage.start : start].strip():
            return None
        previous = self._before.get(passage.start)
        if previous is None or not self._text[previous.start : previous.end].rstrip().endswith(":"):
            return None
        return attribution_before(self._text, previous.sentences[-1][0], previous.end)

    @staticmethod
    def _is_named_behind(led: Attribution, followed: Attribution | None) -> bool:
        """Tell a sentence that only leads to the words, by its colon, where a verb behind them names who speaks."""
        if led.verb is not None or followed is None or not followed.verb:
            return False
        return bool(followed.phrase) and not SPEAKER_PRONOUNS.match(followed.phrase)

    def _skip_marks(self, end: int) -> int:
        marks = self._running.marks
        at = bisect_left(marks, end, key=lambda mark: mark[0])
        while at < len(marks) and not self._running.text[end : marks[at][0]].strip():
            end = marks[at][1]
            at += 1
        return end
