"""Claims: for each citation the words behind its marker, with sentence, scope, facts and context."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from refcheck.claims.context import ContextReader
from refcheck.claims.quoting.found_quotations import FoundQuotation
from refcheck.claims.running import Passage, RunningText
from refcheck.claims.scopes import MarkerGroup, assign_scopes, group_markers
from refcheck.claims.speaking.continued_speech import LONGEST_ATTRIBUTION
from refcheck.claims.subclaims import find_sub_claims
from refcheck.datatypes.claims import Claim
from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import Bibliography, Citation
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late

_LONGEST_SENTENCE = 2000  # code points; a list or a text without stops is cut around each marker
_MOST_GROUPS = 50  # of markers in one sentence; the same
_NEARBY = 5  # groups on either side that such a stretch may reach to
_ONLY_A_LABEL = re.compile(
    r"(?:(?:Data )?[Ss]ources?|Quellen?|Sources?|Fuentes?|Fonti?|Fontes?|Kaynak(?:lar)?|Источники?|"
    r"(?:See|Siehe|Voir|Véase|Ver|Vedi|Bkz|Vgl|C(?:on)?f|См|Ср|Compare|Again)"
    r"(?:[ .]{1,2}(?:also|auch|aussi|también|anche|т(?:акже)?))?)?"
    r"[ :.,;]*"
)
"""What a sentence holds beside its marker that states nothing: "Source: [14]"."""
_ONLY_A_LOCATOR = late(
    r"(?:[,:]?[ \u00a0~]?(?:pp?|S|с|стр|chap|ch|sec|§)?\.?[ \u00a0~]?\d{1,5}(?:[–-]\d{1,5})?)?[ .;]*"
)
_FOOTER_LEAD = re.compile(r"[\s”\"»’.]{0,9}(?:[—–]|--?)")
_STOP_INSIDE = re.compile(r"[.!?;:]\s")
_LONGEST_SCOPE = 3  # sentences before the marked one that a note at a paragraph's end may cover


def find_claims(
    running: RunningText,
    document: Document,
    bibliography: Bibliography,
    quotations: Sequence[FoundQuotation],
    context: ContextReader,
) -> list[Claim]:
    """Give one claim for each citation, in the order of the citations."""
    finder = _ClaimFinder(running, quotations, context)
    claims = finder.claims(bibliography.citations)
    return list(_with_noted(claims, document, bibliography.citations))


class _ClaimFinder:
    def __init__(
        self,
        running: RunningText,
        quotations: Sequence[FoundQuotation],
        context: ContextReader,
    ) -> None:
        self._running = running
        self._quotes = [q for q in quotations if not (q.is_scare_quote or q.within)]
        self._context = context
        self._starts = [passage.start for passage in running.passages]
        self._ids: dict[str, str] = {}

    def claims(self, citations: Sequence[Citation]) -> list[Claim]:
        self._ids = {citation.id: f"k{number}" for number, citation in enumerate(citations, start=1)}
        found: dict[str, Claim] = {}
        for passage_index, inside in self._by_passage(citations):
            for claim in self._in_passage(passage_index, inside):
                found[claim.citation_id] = claim
        for citation in citations:
            if citation.id not in found:
                found[citation.id] = self._fallback(citation)
        return [found[citation.id] for citation in citations]

    def _by_passage(self, citations: Sequence[Citation]) -> Iterator[tuple[int, list[Citation]]]:
        inside: dict[int, list[Citation]] = {}
        for citation in sorted(citations, key=lambda c: (c.target.start, c.target.end)):
            at = bisect_right(self._starts, citation.target.start) - 1
            if at >= 0 and citation.target.start <= self._running.passages[at].end:
                inside.setdefault(at, []).append(citation)
        yield from sorted(inside.items())

    def _in_passage(self, index: int, citations: list[Citation]) -> Iterator[Claim]:
        passage = self._running.passages[index]
        marked: dict[int, list[Citation]] = {}
        for citation in citations:
            marked.setdefault(self._sentence_of(passage, citation), []).append(citation)
        previous_marked, last_marked = -1, max(marked)
        for at, inside in sorted(marked.items()):
            floor = passage.sentences[previous_marked][1] if previous_marked >= 0 else 0
            sentence = self._whole_sentence(passage, passage.sentences[at], inside, floor)
            if _ONLY_A_LABEL.fullmatch(self._running.clean(*sentence)):
                yield from self._of_sentence_before(index, passage, at, inside)
                continue
            groups = group_markers(self._running, inside)
            scope = self._scope(passage, at, previous_marked, is_last=at == last_marked)
            previous_marked = at
            for part, part_groups in _clipped(sentence, groups):
                assign_scopes(self._running, part, part_groups)
                for group in part_groups:
                    is_closing = group is groups[-1] and group.is_end
                    yield from self._made(index, part, group, scope if is_closing else None)

    def _sentence_of(self, passage: Passage, citation: Citation) -> int:
        at = bisect_left(passage.sentences, citation.target.end, key=lambda sentence: sentence[1])
        at = min(at, len(passage.sentences) - 1)
        if at and passage.sentences[at][0] >= citation.target.end and citation.target.end > citation.target.start:
            return at - 1
        if at and passage.sentences[at][0] > citation.target.start:
            return at - 1
        return at

    def _whole_sentence(self, passage: Passage, sentence: Span, inside: list[Citation], floor: int) -> Span:
        """Take in the earlier sentences, from `floor` on, of a quotation that ends right before the first marker.

        “We waited,” Doe said. “Nobody came.”[3] is such a one too: whoever speaks goes on.
        """
        first = inside[0].target.start
        at = bisect_left(self._quotes, first + 1, key=lambda quote: quote.outer[0]) - 1
        if at < 0 or self._quotes[at].outer[1] <= sentence[0] or self._quotes[at].outer[0] < floor:
            return sentence
        if self._running.clean(first, self._quotes[at].outer[1]):
            return sentence  # the words go on behind the marker
        lowest = max(floor, passage.start)
        while at and self._goes_on(self._quotes[at - 1], self._quotes[at], lowest):
            at -= 1
        start = self._quotes[at].outer[0]
        if start >= sentence[0]:
            return sentence
        if start < passage.start:
            return start, sentence[1]  # a block quote of several paragraphs
        holding = bisect_right(passage.sentences, start, key=lambda s: s[0]) - 1
        return passage.sentences[holding][0], sentence[1]

    def _goes_on(self, before: FoundQuotation, quotation: FoundQuotation, lowest: int) -> bool:
        """Tell whether a quotation that has no words beside it goes on with what the same person said before it."""
        if before.outer[0] < lowest or quotation.speaker is None or before.speaker != quotation.speaker:
            return False
        between = self._running.clean(before.outer[1], quotation.outer[0])
        return len(between) <= LONGEST_ATTRIBUTION and between.endswith(".") and not _STOP_INSIDE.search(between)

    def _of_sentence_before(self, index: int, passage: Passage, at: int, inside: list[Citation]) -> Iterator[Claim]:
        """Give markers that stand alone the sentence before them, if need be of the paragraph before."""
        if at:
            sentence = passage.sentences[at - 1]
        elif index and self._running.passages[index - 1].states:
            sentence = self._running.passages[index - 1].sentences[-1]
        else:
            sentence = passage.sentences[at]
        group = MarkerGroup(inside, inside[0].target.start, inside[-1].target.end)
        group.left, group.right = sentence
        yield from self._made(index, sentence, group, None)

    def _scope(self, passage: Passage, at: int, previous: int, *, is_last: bool) -> Span | None:
        """Give the longer passage that a marker at the end of its paragraph may also cover."""
        if not is_last or at != len(passage.sentences) - 1:
            return None
        first = max(previous + 1, at - _LONGEST_SCOPE)
        if first >= at:
            return None
        return passage.sentences[first][0], passage.sentences[at][1]

    def _made(self, index: int, sentence: Span, group: MarkerGroup, scope: Span | None) -> Iterator[Claim]:
        left, right = self._tight(group.left, max(group.right, group.left))
        right = self._before_footer(left, right)
        text = self._running.clean(left, right).rstrip(" ,;:–—")
        left, right = self._running.without_marks_around(left, right)
        sentence_target = self._running.target(*sentence)
        first, *others = (citation.id for citation in group.citations)
        claim = Claim(
            id=self._ids[first],
            citation_id=first,
            text=text,
            sentence=self._running.clean(*sentence),
            target=sentence_target if (left, right) == sentence else self._running.target(left, right),
            sentence_target=sentence_target,
            scope_target=self._running.target(*scope) if scope else None,
            sub_claims=find_sub_claims(self._running, left, right),
            context=self._context.context_of(index, sentence, (left, right)),
        )
        yield claim
        for other in others:
            yield replace(claim, id=self._ids[other], citation_id=other)

    def _before_footer(self, left: int, right: int) -> int:
        """Leave out who is named below a block quote: the words quoted are what the marker there stands behind."""
        at = bisect_left(self._quotes, right, key=lambda quote: quote.outer[0]) - 1
        if at < 0 or not self._quotes[at].is_block or not left < (end := self._quotes[at].spans[-1][1]) < right:
            return right
        return end if _FOOTER_LEAD.match(self._running.text, end, right) else right

    def _tight(self, left: int, right: int) -> Span:
        words = self._running.text[left:right]
        left += len(words) - len(words.lstrip())
        return left, max(left, left + len(words.strip()))

    def _fallback(self, citation: Citation) -> Claim:
        """Give a citation outside all running text its own line as claim, so that none goes without."""
        text = self._running.text
        start = max(text.rfind("\n", 0, citation.target.start) + 1, citation.target.start - 500)
        end = text.find("\n", citation.target.end)
        end = min(len(text) if end < 0 else end, citation.target.end + 500)
        start, end = self._tight(start, end)
        clean = self._running.clean(start, end)
        target = self._running.target(start, end)
        return Claim(
            id=self._ids[citation.id],
            citation_id=citation.id,
            text=clean,
            sentence=clean,
            target=target,
            sentence_target=target,
        )


def _with_noted(claims: Sequence[Claim], document: Document, citations: Sequence[Citation]) -> Iterator[Claim]:
    """Give a marker that is all its note says ("Cf. [@doe].") the claim that the note itself stands behind."""
    labels = {marker.start: label for marker in document.markers for label in marker.labels}
    noted = {
        labels[citation.target.start]: claim
        for citation, claim in zip(citations, claims, strict=True)
        if citation.target.start in labels
    }
    notes = sorted(document.notes, key=lambda note: note.start)
    starts = [note.start for note in notes]
    for citation, claim in zip(citations, claims, strict=True):
        start, end = citation.target.start, citation.target.end
        at = bisect_right(starts, start) - 1
        behind = noted.get(notes[at].label) if at >= 0 and end <= notes[at].end else None
        if behind is not None:
            lead, rest = document.text[notes[at].start : start], document.text[end : notes[at].end]
            if not (_ONLY_A_LABEL.fullmatch(lead) and _ONLY_A_LOCATOR.fullmatch(rest)):
                behind = None
        yield replace(behind, id=claim.id, citation_id=claim.citation_id) if behind else claim


def _clipped(sentence: Span, groups: list[MarkerGroup]) -> Iterator[tuple[Span, list[MarkerGroup]]]:
    """Give the sentence with its markers; one too long to be prose in stretches around each marker."""
    start, end = sentence
    if end - start <= _LONGEST_SENTENCE and len(groups) <= _MOST_GROUPS:
        yield sentence, groups
        return
    half = _LONGEST_SENTENCE // 10
    for at, group in enumerate(groups):
        left = groups[at - _NEARBY].end if at >= _NEARBY else start
        right = groups[at + _NEARBY].start if at + _NEARBY < len(groups) else end
        yield (max(start, left, group.start - half), min(end, right, group.end + half)), [group]
