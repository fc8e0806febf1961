"""Quotations of the running text: exact words, pieces joined, speaker and verb; scare quotes and titles told apart."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice, pairwise

from refcheck.claims.quoting.blocks import BlockQuote, find_block_quotes
from refcheck.claims.quoting.exact_words import exact_words, joined_words, trimmed
from refcheck.claims.quoting.found_quotations import FoundQuotation
from refcheck.claims.quoting.insertions import split_insertions
from refcheck.claims.quoting.nested_quotations import find_nested
from refcheck.claims.quoting.quote_marks import OpenQuote, QuotedSpan, outermost
from refcheck.claims.quoting.scare_quotes import (
    MOST_SCARE_WORDS,
    count_words,
    is_so_called,
    is_utterance,
    is_whole_sentence,
    qualifies_a_noun,
)
from refcheck.claims.quoting.titles import is_named_title, is_outlet_name, is_title, is_told_to
from refcheck.claims.quoting.transcripts import Turn, find_turns
from refcheck.claims.running import Passage, RunningText
from refcheck.claims.speaking.attributions import Attributor
from refcheck.claims.speaking.choice import Choice, Chooser
from refcheck.claims.speaking.continued_speech import LONGEST_ATTRIBUTION, inherited_speaker, joined_speaker
from refcheck.claims.speaking.people import People
from refcheck.claims.speaking.scenes import Place
from refcheck.claims.speaking.speakers import Attribution
from refcheck.datatypes.documents import BlockKind
from refcheck.datatypes.selectors import Span
from refcheck.text.languages import guess_language
from refcheck.text.patterns import late
from refcheck.text.sentences import sentence_at

_MOST_READ = 2000  # quoted spans of one paragraph; what comes after so many is left alone
_MOST_IN_PASSAGE = 200  # a paragraph with more is a table of terms or a trap; nobody is looked for in it
_LEAST_FOR_LANGUAGE = 40  # code points; a shorter quotation is taken to be in the draft's language
_WORD = re.compile(r"[^\W_]+(?:[’'.,‑-][^\W_]+)*")
_CONTINUES = late(r"[,;:—–-]\s*$")


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
        self._chooser = Chooser(running, people, self._attributor)
        self._before = {later.start: earlier for earlier, later in pairwise(running.passages) if earlier.states}
        self._quoted_places: list[Span] = []
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
            outer = [span for span in islice(outermost(spans), _MOST_READ) if not self._names_an_outlet(span)]
            if open_parts and open_from and self._goes_on(passage, open_mark):
                first = outer[0] if outer and outer[0].outer[0] == passage.start else None
                if first is not None:
                    open_parts.append((first.start, first.end))
                    around = [span.outer for span in (*outermost(quoted[open_from[0].start][0]), *outer)]
                    yield self._spoken(tuple(open_parts), open_from[0], open_from[1], passage, around)
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

    def _names_an_outlet(self, span: QuotedSpan) -> bool:
        words = self._flat[span.start : span.end]
        return is_outlet_name(self._flat, span.outer, words, self._running.language)

    def block(self, block: BlockQuote) -> FoundQuotation:
        """Give a block quote with its speaker: its footer, or who speaks in the sentence that leads to it."""
        text = joined_words(self._running, block.spans)
        rule = self._attributor.of_block(block.footer, block.lead, block.spans[-1][1])
        if block.footer:
            return self._made(block.spans, block.outer, text, rule, is_block=True)
        first = (block.spans[0][0], block.spans[-1][1])
        place = Place(block.passage, self._before.get(block.passage.start), first, [first], count_words(text))
        choice = self._chooser.choose(place, rule, "close" if rule and rule.verb else "far")
        found = self._made(block.spans, block.outer, text, choice.attribution, is_block=True)
        return replace(found, is_speaker_clear=choice.is_clear)

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
        self._quoted_places = [span.outer for span in spans]
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
        if len(gap) > LONGEST_ATTRIBUTION or not _CONTINUES.search(gap) or gap.rstrip().endswith(":"):
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
        if is_told_to(self._text, outer, text):
            return None
        is_bare = (
            len(group) == 1
            and count_words(text) <= MOST_SCARE_WORDS
            and not is_whole_sentence(self._masked, passage, outer)
            and not is_utterance(self._masked, outer, text)
        )
        rule, is_close = (inner, inner is not None)
        if inner is None and self._count <= _MOST_IN_PASSAGE:
            rule, is_close = self._attributor.attribution_of(passage, group, before, following)
        if not is_close and (joined := joined_speaker(self._masked, before, outer, previous)):
            rule, is_close = joined, True
        if not (rule and is_close) and is_title(self._text, outer, text, self._running.language):
            return None
        is_adjective = len(group) == 1 and qualifies_a_noun(self._masked, outer, text)
        if inner is not None or self._count > _MOST_IN_PASSAGE:
            is_scare = not is_close and (is_bare or is_adjective)
            return self._made(spans, outer, text, None if is_scare else rule, is_scare_quote=is_scare)
        tag = "close" if is_close else "far"
        if rule is None:
            rule, tag = (
                inherited_speaker(self._masked, passage, outer, previous, is_led=before is not None),
                "inherited",
            )
        if rule is None:
            rule, tag = self._attributor.from_sentence_before(passage, outer), "led"
        first = group[0].outer  # whoever speaks an interrupted quotation is named right behind its first piece
        place = Place(passage, self._before.get(passage.start), first, self._quoted_places, count_words(text))
        choice = self._chooser.choose(place, rule, tag)
        is_few = is_bare or is_adjective
        is_quotation = self._chooser.is_quotation(place, choice, is_adjective=is_adjective)
        is_quotation = is_quotation and not is_so_called(self._masked, outer)
        is_scare = is_few and not (is_quotation and (place.words > 1 or _is_said(choice)))
        found = self._made(spans, outer, text, None if is_scare else choice.attribution, is_scare_quote=is_scare)
        return replace(found, is_speaker_clear=choice.is_clear)

    def _is_said(self, group: list[QuotedSpan]) -> bool:
        """Tell whether somebody says the words right behind them, though a headline has the same ones."""
        last = group[-1]
        if "," not in (self._text[last.end - 1 : last.end], self._text[last.outer[1] : last.outer[1] + 1]):
            return False
        said = self._attributor.after(last, last.outer[1] + LONGEST_ATTRIBUTION)
        return said is not None and said.verb is not None and bool(said.phrase)

    def _spoken(
        self, parts: tuple[Span, ...], first: Passage, start: int, last: Passage, around: Sequence[Span]
    ) -> FoundQuotation:
        """Give a quotation that runs over several paragraphs; `around` are all quoted words of the first and last."""
        spans = tuple(trimmed(self._text, a, b) for a, b in parts)
        end = next(b for a, b in around if a == last.start)
        last_char = self._text[spans[-1][1] - 1 : spans[-1][1]]
        rule = self._attributor.across_paragraphs(first, last, (start, end), last_char)
        tag = "close"
        if rule is None and self._previous and self._previous.outer[0] >= first.start:
            rule, tag = inherited_speaker(self._masked, first, (start, end), self._previous, is_led=True), "inherited"
        if rule is None:
            rule, tag = self._attributor.from_sentence_before(first, (start, end)), "led"
        text = joined_words(self._running, spans)
        whole = replace(first, end=last.end, sentences=(*first.sentences, *last.sentences))
        place = Place(whole, self._before.get(first.start), (start, end), around, count_words(text))
        choice = self._chooser.choose(place, rule, tag)
        found = self._made(spans, (start, end), text, choice.attribution)
        return replace(found, is_speaker_clear=choice.is_clear)

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


def _is_said(choice: Choice) -> bool:
    """Tell whether a single quoted word has a verb of speech, or a speaker beyond doubt."""
    return choice.attribution is None or choice.attribution.verb is not None or choice.is_clear


def _begins_within(starts: Sequence[int], passage: Passage) -> bool:
    at = bisect_left(starts, passage.start)
    return at < len(starts) and starts[at] < passage.end
