"""Quotations of the running text: exact words, pieces joined, speaker and verb; scare quotes and titles told apart."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from refcheck.claims.attributions import Attributor
from refcheck.claims.blocks import BlockQuote, find_block_quotes
from refcheck.claims.exact_words import exact_words, joined_words, trimmed
from refcheck.claims.fixed_forms import has_speech_near
from refcheck.claims.found_quotations import FoundQuotation
from refcheck.claims.insertions import split_insertions
from refcheck.claims.nested_quotations import find_nested
from refcheck.claims.people import People
from refcheck.claims.quote_marks import OpenQuote, QuotedSpan, outermost
from refcheck.claims.reporting_verbs import REPORTING_VERBS
from refcheck.claims.running import Passage, RunningText
from refcheck.claims.scare_quotes import (
    MOST_SCARE_WORDS,
    count_words,
    is_utterance,
    is_whole_sentence,
    qualifies_a_noun,
)
from refcheck.claims.speakers import Attribution
from refcheck.claims.speech import ACCORDING_TO
from refcheck.claims.titles import is_named_title, is_title
from refcheck.claims.transcripts import Turn, find_turns
from refcheck.datatypes.documents import BlockKind
from refcheck.datatypes.selectors import Span
from refcheck.text.languages import guess_language
from refcheck.text.sentences import sentence_at

_MOST_READ = 2000  # quoted spans of one paragraph; what comes after so many is left alone
_MOST_IN_PASSAGE = 200  # a paragraph with more is a table of terms or a trap; nobody is looked for in it
_LEAST_FOR_LANGUAGE = 40  # code points; a shorter quotation is taken to be in the draft's language
_MOST_GAP_WORDS = 16
_LONGEST_ATTRIBUTION = 200  # code points between two pieces of one interrupted quotation
_WORD = re.compile(r"[^\W_]+(?:[’'.,‑-][^\W_]+)*")
_AND_ALONE = re.compile(r",?\s(?:and|or|und|oder|et|ou|y|e|o|ve|и|или)\s")
_CONTINUES = re.compile(r"[,;:—–-]\s*$")


Marks = tuple[list[QuotedSpan], list[OpenQuote]]
"""The quoted spans of one passage and the marks that stay open in it."""


def find_quotations(
    running: RunningText, people: People, titles: Container[str], quoted: Mapping[int, Marks]
) -> list[FoundQuotation]:
    """Give the quotations of the running text in order.

    `titles` are the titles of the cited works: naming one in quotation marks quotes nothing. `quoted` gives
    the pairs of marks and the open marks of each passage, by its start.
    """
    finder = _Finder(running, people, titles)
    turns = find_turns(running)
    found = [finder.block(block) for block in find_block_quotes(running)]
    found.extend(finder.turn(turn) for turn in turns)
    found.extend(finder.in_running_text(quoted, [turn.span for turn in turns]))
    inner = [span for spans, _ in quoted.values() for span in spans]
    nested = [quotation for outer in found for quotation in finder.nested(outer, inner)]
    return sorted([*found, *nested], key=lambda quotation: (quotation.outer[0], -quotation.outer[1]))


class _Finder:
    def __init__(self, running: RunningText, people: People, titles: Container[str]) -> None:
        self._running = running
        self._text = running.text
        self._masked = running.masked
        self._flat = running.flat
        self._exact = partial(exact_words, running)
        self._attributor = Attributor(running, people)
        self._titles = titles
        self._previous: FoundQuotation | None = None
        self._count = 0

    def in_running_text(self, quoted: Mapping[int, Marks], turns: Sequence[Span]) -> Iterator[FoundQuotation]:
        """Give the quotations in passages that are no block quotes nor `turns`, joined across paragraphs."""
        passages = [p for p in self._running.passages if p.states and p.kind is not BlockKind.QUOTE]
        turn_starts = [start for start, _ in turns]
        passages = [p for p in passages if not _begins_within(turn_starts, p)]
        open_parts: list[Span] = []
        open_from: tuple[Passage, int] | None = None
        open_mark = ""
        for passage in passages:
            spans, left_open = quoted[passage.start]
            outer = list(islice(outermost(spans), _MOST_READ))
            if open_parts and open_from and self._goes_on(passage, open_mark):
                first = outer[0] if outer and outer[0].outer[0] == passage.start else None
                if first is not None:
                    open_parts.append((first.start, first.end))
                    yield self._spoken(tuple(open_parts), open_from[0], open_from[1], first.outer[1], passage)
                    outer = outer[1:]
                    open_parts, open_from = [], None
                elif left_open and left_open[0].position == passage.start:
                    open_parts.append((passage.start + len(open_mark), passage.end))
                    continue
            if open_parts:
                open_parts, open_from = [], None
            yield from self._of_passage(passage, outer)
            if left_open and left_open[-1].mark in {"“", "„", "«", '"', "‘", "»"}:
                last = left_open[-1]
                if not any(span.outer[0] > last.position for span in outer):
                    open_parts = [(last.position + len(last.mark), passage.end)]
                    open_from, open_mark = (passage, last.position), last.mark

    def block(self, block: BlockQuote) -> FoundQuotation:
        """Give a block quote with its speaker: its footer, or who speaks in the sentence that leads to it."""
        text = joined_words(self._running, block.spans)
        attribution = self._attributor.of_block(block.footer, block.lead, block.spans[-1][1])
        return self._made(block.spans, block.outer, text, attribution, is_block=True)

    def turn(self, turn: Turn) -> FoundQuotation:
        """Give what a transcript lets somebody say, with the label before it as the speaker."""
        found = self._made((turn.span,), turn.span, self._exact(turn.span), None, is_block=True)
        return replace(found, speaker=turn.speaker)

    def nested(self, outer: FoundQuotation, spans: Sequence[QuotedSpan]) -> Iterator[FoundQuotation]:
        """Give what somebody is quoted as saying within the words of `outer`."""
        for span, said in find_nested(outer, spans, self._attributor, self._exact):
            inner = (span.start, span.end)
            speaker = self._attributor.speaker_within(said, outer.speaker) if said else None
            found = self._made((inner,), span.outer, self._exact(inner), None)
            yield replace(found, speaker=speaker, verb=said.verb if said else None, within=outer.outer)

    def _goes_on(self, passage: Passage, mark: str) -> bool:
        return self._text.startswith(mark, passage.start) or (mark == "«" and self._text.startswith("»", passage.start))

    def _of_passage(self, passage: Passage, spans: list[QuotedSpan]) -> Iterator[FoundQuotation]:
        index = 0
        self._count = len(spans)
        previous = self._previous
        while index < len(spans):
            group = [spans[index]]
            while index + len(group) < len(spans) and self._is_interrupted(
                passage, group[-1], spans[index + len(group)]
            ):
                group.append(spans[index + len(group)])
            following = spans[index + len(group)] if index + len(group) < len(spans) else None
            before = spans[index - 1] if index else None
            index += len(group)
            quotation = self._quoted(passage, group, before, following, previous)
            if quotation is not None:
                self._previous = previous = quotation
                yield quotation

    def _is_interrupted(self, passage: Passage, first: QuotedSpan, second: QuotedSpan) -> bool:
        """Tell whether the words between two quoted spans are the attribution of one quotation."""
        if sentence_at(passage.sentences, first.outer[1]) != sentence_at(passage.sentences, second.outer[0] + 1):
            return False
        gap = self._text[first.outer[1] : second.outer[0]]
        if len(gap) > _LONGEST_ATTRIBUTION or not _CONTINUES.search(gap) or gap.rstrip().endswith(":"):
            return False
        ends = self._text[first.end - 1 : first.end]
        if ends not in ",—–-…!?" and not re.match(r"\s*[,—–-]", gap):
            return False
        return self._attributor.after(first, second.outer[0]) is not None

    def _quoted(
        self,
        passage: Passage,
        group: list[QuotedSpan],
        before: QuotedSpan | None,
        following: QuotedSpan | None,
        previous: FoundQuotation | None,
    ) -> FoundQuotation | None:
        pieces = tuple(trimmed(self._text, span.start, span.end) for span in group)
        outer = (group[0].outer[0], group[-1].outer[1])
        spans, inner = split_insertions(self._flat, pieces)
        text = joined_words(self._running, spans)
        if not _WORD.search(text):
            return None
        if is_named_title(self._text, outer, text, self._titles) and not self._is_said(group):
            return None
        is_bare = (
            len(group) == 1
            and count_words(text) <= MOST_SCARE_WORDS
            and not is_whole_sentence(self._masked, passage, outer)
            and not is_utterance(self._masked, outer, text)
        )
        attribution, is_close = (inner, inner is not None)
        if inner is None and self._is_worth_asking(outer, is_bare=is_bare):
            attribution, is_close = self._attributor.attribution_of(passage, group, before, following)
        if not is_close and (joined := self._joined_to(before, outer, previous)):
            attribution, is_close = joined, True
        if not (attribution and is_close) and is_title(self._text, outer, text, self._running.language):
            return None
        is_scare = not is_close and (is_bare or (len(group) == 1 and qualifies_a_noun(self._masked, outer, text)))
        if is_scare:
            attribution = None
        elif attribution is None:
            attribution = self._inherited(passage, outer, before, previous)
            if attribution is None:
                attribution = self._attributor.from_sentence_before(passage, outer)
        return self._made(spans, outer, text, attribution, is_scare_quote=is_scare)

    def _joined_to(self, before: QuotedSpan | None, outer: Span, previous: FoundQuotation | None) -> Attribution | None:
        """Give the speaker of the words just before, to which "and" joins these: calls it “new” and “not the last”."""
        if before is None or previous is None or previous.speaker is None or previous.outer[1] != before.outer[1]:
            return None
        if previous.is_scare_quote or not _AND_ALONE.fullmatch(self._masked, before.outer[1], outer[0]):
            return None
        return Attribution(previous.speaker, previous.verb, outer[0])

    def _is_said(self, group: list[QuotedSpan]) -> bool:
        """Tell whether somebody says the words right behind them, though a headline has the same ones."""
        last = group[-1]
        if "," not in (self._text[last.end - 1 : last.end], self._text[last.outer[1] : last.outer[1] + 1]):
            return False
        said = self._attributor.after(last, last.outer[1] + _LONGEST_ATTRIBUTION)
        return said is not None and said.verb is not None and bool(said.phrase)

    def _is_worth_asking(self, outer: Span, *, is_bare: bool) -> bool:
        """Tell whether to look for a speaker: beside one to three words only where a word of speech is near."""
        if self._count > _MOST_IN_PASSAGE:
            return False
        return not is_bare or has_speech_near(self._masked, outer)

    def _inherited(
        self,
        passage: Passage,
        outer: Span,
        before: QuotedSpan | None,
        previous: FoundQuotation | None,
        *,
        is_led: bool = False,
    ) -> Attribution | None:
        """Give the speaker of the quotation just before, where only its attribution stands between the two.

        A paragraph that is nothing but quoted words goes on with the speaker of the paragraph before it.
        """
        if previous is None or previous.speaker is None or previous.is_scare_quote or previous.is_block:
            return None
        gap = self._masked[previous.outer[1] : outer[0]]
        if len(gap) > _LONGEST_ATTRIBUTION:
            return None
        if before is None and not is_led and not self._is_alone(passage, outer):
            return None
        here, there = sentence_at(passage.sentences, outer[0] + 1), sentence_at(passage.sentences, previous.outer[1])
        if here is not None and there is not None and here - there > 1:
            return None
        words = _WORD.findall(gap)
        is_said = any(word.lower() in REPORTING_VERBS for word in words) or ACCORDING_TO.search(gap) is not None
        is_attribution_only = is_said and len(words) <= _MOST_GAP_WORDS
        if not words or (is_attribution_only and gap.rstrip()[-1:] in ".!?:,"):
            return Attribution(previous.speaker, previous.verb, outer[0])
        return None

    def _is_alone(self, passage: Passage, outer: Span) -> bool:
        head = self._masked[passage.start : outer[0]]
        return not head.strip() and not self._masked[outer[1] : passage.end].strip(" .\n")

    def _spoken(self, parts: tuple[Span, ...], passage: Passage, start: int, end: int, last: Passage) -> FoundQuotation:
        """Give a quotation that runs over several paragraphs."""
        spans = tuple(trimmed(self._text, a, b) for a, b in parts)
        last_char = self._text[spans[-1][1] - 1 : spans[-1][1]]
        attribution = self._attributor.across_paragraphs(passage, last, (start, end), last_char)
        if attribution is None and self._previous and self._previous.outer[0] >= passage.start:
            attribution = self._inherited(passage, (start, end), None, self._previous, is_led=True)
        if attribution is None:
            attribution = self._attributor.from_sentence_before(passage, (start, end))
        return self._made(spans, (start, end), joined_words(self._running, spans), attribution)

    def _made(
        self,
        spans: tuple[Span, ...],
        outer: Span,
        text: str,
        attribution: Attribution | None,
        *,
        is_block: bool = False,
        is_scare_quote: bool = False,
    ) -> FoundQuotation:
        found = FoundQuotation(
            spans=spans,
            outer=outer,
            text=text,
            parts=tuple(self._exact(span) for span in spans),
            is_block=is_block,
            is_scare_quote=is_scare_quote,
            language=self._language(text),
        )
        if attribution is None:
            return found
        return replace(found, speaker=self._attributor.speaker(attribution), verb=attribution.verb)

    def _language(self, text: str) -> str | None:
        guess = guess_language(text) if len(text) >= _LEAST_FOR_LANGUAGE else None
        return guess or self._running.language


def _begins_within(starts: Sequence[int], passage: Passage) -> bool:
    at = bisect_left(starts, passage.start)
    return at < len(starts) and starts[at] < passage.end
