"""Whose mouth a passage comes from, by the page's own attribution.

The label of a transcript's turn decides first; then the attribution right behind the closing mark, the one
that leads up to the opening mark, the rest of the same sentence, and at last the speaker who went before.
Pronouns and roles are followed back to a name. What stays unclear is None: no reason for a finding.
"""

import re
from dataclasses import replace

from refcheck.verify.quotations.layout import Quoted, find_quoted, layout_of_page
from refcheck.verify.quotations.names.names import has_initials
from refcheck.verify.quotations.names.page_names import REACH, frames_of
from refcheck.verify.quotations.names.word_classes import PRONOUNS
from refcheck.verify.quotations.placing.posts import post_at
from refcheck.verify.quotations.sentence_bounds import (
    find_own_sentence_start,
    find_sentence_end,
    find_sentence_start,
    find_sentence_start_anywhere,
)
from refcheck.verify.quotations.speaking.antecedents import Speaker
from refcheck.verify.quotations.speaking.attribution import Attribution, find_attributions
from refcheck.verify.quotations.speaking.caseless import ends_with_verb, find_caseless_subject
from refcheck.verify.quotations.speaking.frames import NEXT_CLAUSE
from refcheck.verify.quotations.speaking.hints import DASH, Hints
from refcheck.verify.quotations.speaking.interviews import find_parties, find_turn

_MOST_INITIALS = 6  # with full stops
_LONGEST_LEAD_IN = 4  # words
_PARAGRAPHS_BACK = 4
_LEADS_TO_STATEMENT = re.compile(
    r"(?i)\b(?:statement|declaration|remarks|message|letter|speech|erklärung|stellungnahme|déclaration|communiqué|comunicado"
    r"|declaración|dichiarazione|declaração|заявление)\b[^.]{0,60}:$"
)
_LONGEST_LEAD = 8  # words of a line that names who speaks below it
_ONESELF = frozenset("i ich je yo io eu ik jeg jag я".split())
_OWN_WORDS = 3  # behind a closing mark; fewer may be a slip of the marks
_DIALOGUE = re.compile(r"\s*[–—-] ?\w")
_GOES_ON = re.compile(r"[.,!?…] [–—-] ")
_NOT_KNOWN = Speaker("", None, is_sure=False)


def find_speaker(text: str, start: int, end: int) -> Speaker | None:
    """Give the speaker of the passage `text[start:end]`, None where the page does not say."""
    speakers = find_speakers(text, start, end)
    return speakers[0] if speakers else None


def is_in_quotation_marks(text: str, start: int, end: int) -> bool:
    """Tell whether the page sets the passage in quotation marks."""
    return _Search(text, layout_of_page(text), start, end).quoted_around() is not None


def is_partly_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether the passage begins in quotation marks and goes on with the page's own words behind them."""
    search = _Search(text, layout_of_page(text), start, end)
    if search.quoted_around() is None:
        return False
    inside = [span for span in search.quoted_in(search.index) if span.start < end and span.end > start]
    behind = text[inside[-1].end : end] if inside else ""
    return len(re.findall(r"\w+", behind)) >= _OWN_WORDS


def find_speakers(text: str, start: int, end: int) -> list[Speaker]:
    """Give the speaker of a passage, and behind them whoever quotes that speaker."""
    return [_unwrapped(each) for each in _Search(text, layout_of_page(text), start, end).speakers()]


def _unwrapped(found: Speaker) -> Speaker:
    """Give a speaker whose name or role a page breaks across lines as one on one line."""
    if "\n" not in f"{found.words}{found.name}":
        return found
    name = found.name and " ".join(found.name.split())
    return replace(found, words=" ".join(found.words.split()), name=name)


def find_surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the words before and behind a quoted passage in its sentence."""
    return _Search(text, layout_of_page(text), start, end).surroundings()


def find_lead(text: str, start: int) -> str:
    """Give the words of a passage's paragraph before it."""
    layout = layout_of_page(text)
    return text[max(layout.paragraphs[layout.paragraph_index(start)][0], start - REACH) : start]


class _Search(Hints):
    def speakers(self) -> list[Speaker]:
        """Give the nearest speaker first."""
        label = self.layout.label_at(self.start)
        quoted = self.quoted_around()
        post = post_at(self.text, self.start)
        if post and not quoted:
            return [Speaker(post.name, post.name, is_post=True)]
        if interjected := self.interjected():
            return [interjected]
        inner = self._nested(quoted) if quoted else None
        nearest = self._by_quotation(quoted) if quoted else self._by_sentence()
        if label and not (nearest and nearest.is_sure and quoted):
            parties = find_parties(self.text) if label.is_questioner or label.is_answerer else None
            name = (
                label.printed
                if parties is None
                else parties.interviewer
                if label.is_questioner
                else parties.interviewee
            )
            name = self._written_out(name)
            nearest = Speaker(label.name, name, label=label)
        elif label and not (label.is_questioner or label.is_answerer) and len(self.layout.labels) > 1:
            return [*filter(None, (inner, nearest)), Speaker(label.name, label.printed, label=label)]
        turn = find_turn(self.text, self.start) if label is None else None
        party = turn and (turn.interviewee or turn.interviewer)
        # In an interview whoever answers also says what they quote, and speaks of themselves as "I".
        if party and nearest and not quoted and nearest.words.lower() in PRONOUNS:
            nearest = None
        outer = Speaker(party, party) if party else None
        return [speaker for speaker in (inner, nearest, outer) if speaker]

    def _written_out(self, label: str | None) -> str | None:
        """Give the one label of the page that initials stand for ("AW:" behind "Anna Weber:")."""
        if label is None or " " in label or len(label) > _MOST_INITIALS:
            return label
        full = [each for each in sorted(self.layout.speakers) if has_initials(label, each)]
        return full[0] if len(full) == 1 else label

    def surroundings(self) -> tuple[str, str]:
        """Give the words before and behind the quotation in its sentence."""
        quoted = self.quoted_around()
        begin, stop = (quoted.start, self.last_part(quoted).end) if quoted else (self.start, self.end)
        index = self.layout.paragraph_index(max(begin, stop - 1))
        lead = find_sentence_start(self.text, self.paragraph(self.index)[0], begin)
        floor = self.frame_start(self.index, begin)
        if quoted and lead < floor and find_attributions(self.text, floor, begin):
            lead = floor
        tail = find_sentence_end(self.text, stop, max(stop, self.paragraph(index)[1]))
        if self.text[stop : stop + 1] == ";":
            tail = stop
        next_clause = self.frame_end(index, stop)
        if quoted and next_clause < tail and NEXT_CLAUSE.match(self.text[stop:next_clause].strip()):
            tail = stop
        inside = self.text[begin:stop].rstrip("”\"“»«’' \xa0")
        behind = self.text[stop:tail]
        if inside[-1:] in (".", "…") and behind.lstrip()[:1].isupper():
            behind = ""
        return self.text[lead:begin], behind

    def _by_quotation(self, quoted: Quoted) -> Speaker | None:
        attribution = (
            self.owned(quoted)
            or self.leading_up(quoted)
            or self.within(quoted)
            or self.behind(quoted)
            or self.before(quoted)
            or self.behind_any_verb(quoted)
            or self.in_rest_of_sentence(quoted)
        )
        handed_over = None if attribution else self.handed_over(quoted)
        if handed_over:
            return handed_over
        opens_anew = attribution is None and self.opens_anew(quoted)
        attribution = attribution or (None if opens_anew else self._continued(quoted))
        if attribution:
            return self.named(attribution)
        subject = find_caseless_subject(self.text, self.paragraph(self.index)[0], quoted.start)
        if subject:
            return Speaker(subject, subject)
        if ends_with_verb(self.text, quoted.end):
            people = self.people(
                find_sentence_start(self.text, self.paragraph(self.index)[0], quoted.start), quoted.start
            )
            if people:
                return Speaker(people[-1][0], self.full_name(people[-1][0]))
        nearest = self.credited(quoted) or self.introduced(quoted)
        return nearest or (_NOT_KNOWN if opens_anew else self._from_other_paragraphs(quoted))

    def _nested(self, quoted: Quoted) -> Speaker | None:
        """Look for a quotation within the quotation that has an attribution of its own there."""
        for inner in find_quoted(self.text, quoted.start + 1, quoted.end - (not quoted.is_open)):
            if inner.start <= self.start and self.end <= inner.end + 1 and inner.end - inner.start > 2:
                lead = find_own_sentence_start(self.text, quoted.start + 1, inner.start)
                for attribution in reversed(find_attributions(self.text, lead, inner.start)):
                    return self.named(attribution)
                behind = self.text[inner.end : min(quoted.end, inner.end + 80)]
                found = find_attributions(self.text, inner.end, inner.end + len(behind.split(".")[0]))
                return self.named(found[0]) if found else None
        return None

    def _continued(self, quoted: Quoted) -> Attribution | None:
        """Read the attribution of the quotation before in the same paragraph, else of the one after."""
        spans = self.quoted_in(self.index)
        start, end = self.paragraph(self.index)
        floor = start
        attributions: list[Attribution] = []
        for span in [span for span in spans if span.start < quoted.start]:
            attributions += find_attributions(self.text, floor, span.start)
            floor = span.end
        # Without a quotation before, only the sentence right before may name the speaker.
        lead = floor if floor > start else find_sentence_start_anywhere(self.text, start, quoted.start)
        attributions += find_attributions(self.text, lead, quoted.start)
        if attributions:
            return attributions[-1]
        for span in reversed([span for span in spans if span.start < quoted.start]):
            if found_behind := self.behind_any_verb(span):
                return found_behind
        if re.search(r"\w", self.text[start : quoted.start]):
            return None
        floor = quoted.end
        for span in [span for span in spans if span.start >= quoted.end]:
            found = find_attributions(self.text, floor, span.start)
            if found and not self.text[floor : span.start].rstrip().endswith(":"):
                return found[0]
            if found or self.is_handed_over(floor, span.start):
                return None
            floor = span.end
        found = find_attributions(self.text, floor, end)
        return found[0] if found and spans and spans[-1].start > quoted.start else None

    def _from_other_paragraphs(self, quoted: Quoted) -> Speaker | None:
        """Follow a paragraph that only quotes back to the speaker before."""
        start, end = self.paragraph(self.index)
        outside = self.text[start : quoted.start] + self.text[quoted.end : end]
        if len(re.findall(r"\w+", outside)) > 4 and not find_quoted(self.text, start, quoted.start):
            return None
        opening = min([each.start for each in self.quoted_in(self.index)], default=quoted.start)
        if len(re.findall(r"\w+", self.text[start:opening])) > _LONGEST_LEAD_IN and (
            people := self.people(start, opening)
        ):
            # `Weber will not sue. "Whom?" She will build again. "I'm 76."`
            return Speaker(people[0][0], self.full_name(people[0][0], opening), is_sure=False, is_hint=True)
        if quoted.is_open:
            following = self.last_part(quoted)
            if following != quoted:
                attribution = self.behind(following) or self.before(following)
                if attribution:
                    return self.named(attribution)
        is_chain = True  # nothing but quotation stands between
        for index in range(self.index - 1, max(-1, self.index - 1 - _PARAGRAPHS_BACK), -1):
            before_start, before_end = self.layout.paragraphs[index]
            spans = self.quoted_in(index)
            tail = self.text[max(before_start, before_end - 200) : before_end].rstrip()
            frames = frames_of(before_start, before_end, spans)
            found = [each for frame in frames for each in find_attributions(self.text, *frame)]
            if found:
                speaker = self.named(found[-1])
                is_near = (tail.endswith(":") and is_chain) or (index == self.index - 1 and bool(spans))
                return Speaker(speaker.words, speaker.name, speaker.is_sure and is_near)
            if not spans:
                return self._named_on_line(before_start, before_end) if is_chain else None
            is_chain = is_chain and not any(re.search(r"\w", self.text[slice(*frame)]) for frame in frames)
        return None

    def _named_on_line(self, start: int, end: int) -> Speaker | None:
        """Read `The manager Anna Weber:` on a line of its own above the words."""
        line = self.text[start:end].rstrip()
        leads = len(line.split()) <= _LONGEST_LEAD or _LEADS_TO_STATEMENT.search(line) is not None
        people = self.people(start, end) if line.endswith(":") and leads else []
        return Speaker(people[0][0], self.full_name(people[0][0])) if len(people) == 1 else None

    def _in_dialogue(self, start: int) -> Attribution | None:
        """Read who goes on behind a dash: "– Tak – powiedział Karol. – Nikt nie obiecywał." """
        if not _DIALOGUE.match(self.text, start):
            return None
        if behind := self.behind_dash():
            return behind
        spoken = DASH.search(self.text, start, self.start)
        found = find_attributions(self.text, spoken.end(), self.start) if spoken else []
        goes_on = found and _GOES_ON.search(self.text, found[-1].end, self.start)
        return found[-1] if goes_on else None

    def _by_sentence(self) -> Speaker | None:
        """Read the attribution of reported speech: a passage without marks in a sentence that says who said it."""
        start, end = self.paragraph(self.index)
        spans = find_quoted(self.text, start, end)
        floor = max([span.end for span in spans if span.end <= self.start], default=start)
        stop = min([span.start for span in spans if span.start >= self.end], default=end)
        lead = find_own_sentence_start(self.text, floor, self.start)
        tail = find_sentence_end(self.text, self.end, stop) if self.end < stop else self.end
        before = find_attributions(self.text, lead, self.start)
        if before:  # "To the parents I say:" is its writer's, and none of those whom the page names before
            return None if before[-1].subject.lower() in _ONESELF else self.named(before[-1])
        if in_dialogue := self._in_dialogue(start):
            return self.named(in_dialogue)
        behind = [
            each
            for each in find_attributions(self.text, self.end, tail)
            if self.text[self.end : each.start].strip()[:1] in (",", "-", "–", "—")
            and len(re.findall(r"\w+", self.text[self.end : min(each.start, each.at)])) <= 2
        ]
        if behind:
            return self.named(behind[0])
        if self.index and not spans:
            previous_start, previous_end = self.layout.paragraphs[self.index - 1]
            if self.text[previous_start:previous_end].rstrip().endswith(":"):
                lead = find_sentence_start(self.text, max(previous_start, previous_end - 600), previous_end - 1)
                found = find_attributions(self.text, lead, previous_end)
                return self.named(found[-1]) if found else None
        return None
