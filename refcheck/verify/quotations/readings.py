"""The best reading of a quotation on a page: where its pieces stand, what differs, who speaks, what was cut.

A phrase may stand on a page several times. The reading that is best for the draft counts: one in
the article, in the same mouth, with no sense turned by the cut.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from refcheck.datatypes.assessments import DiffOperation, Passage, WordChange
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText, Where
from refcheck.datatypes.later import Later
from refcheck.datatypes.selectors import CONTEXT_LENGTH
from refcheck.text.keeping import kept
from refcheck.verify.quotations.layout import layout_of_page
from refcheck.verify.quotations.names.names import same_person
from refcheck.verify.quotations.names.word_classes import PRONOUNS
from refcheck.verify.quotations.placing.likeness import is_near_enough
from refcheck.verify.quotations.placing.pieces import Piece, parse_pieces, strip_outer_marks
from refcheck.verify.quotations.placing.placing import PlacedPiece, chain_pieces, find_candidates
from refcheck.verify.quotations.placing.sections import find_section
from refcheck.verify.quotations.placing.splices import (
    STRAY_PART,
    Splice,
    find_disorder,
    find_second_mouth,
    find_unmarked_join,
)
from refcheck.verify.quotations.sense.cuts import find_turn_at_edges, find_turn_in_gap
from refcheck.verify.quotations.sense.left_out import is_mere_denial, name_cut
from refcheck.verify.quotations.sense.senses import INTENTIONS, RISKS, turns_sense
from refcheck.verify.quotations.sense.withdrawals import find_denial_of_saying, is_withdrawn
from refcheck.verify.quotations.speaking.comparisons import Mouth
from refcheck.verify.quotations.speaking.mouths import MouthFinding, compare_mouths, name_speaker
from refcheck.verify.quotations.wording.differences import Difference
from refcheck.verify.quotations.wording.scanning import is_scanned_page
from refcheck.verify.quotations.words import Words, words_of_page

_MAX_MOUTHS = 40  # parts whose speakers are compared
_MIN_HALF = 0.35  # for one half of a quotation whose other half stands elsewhere
_MAX_EVALUATED = 16
_LONGEST_HEADLINE = 160  # code points
_CLOSING = " \n\"”“»«’'"
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", ",")
_RANKS = {Where.ARTICLE: 0, Where.TEASER: 0, Where.PAGE: 0, Where.CAPTION: 1, Where.RELATED: 2, Where.COMMENTS: 3}


class Reading:
    """One way to find the quotation on the page; what it costs to know is worked out when asked for."""

    def __init__(
        self,
        quotation: Quotation,
        placed: Sequence[PlacedPiece],
        page: ExtractedText,
        words: Words,
        missing: Sequence[Piece] = (),
    ) -> None:
        self._quotation = quotation
        self._missing = tuple(missing)
        self._page = page
        self._words = words
        self.placed = tuple(placed)

    @kept
    def spans(self) -> list[tuple[int, int]]:
        """Places of the parts in the page's text."""
        return [self._words.span(each.place.start, each.place.end) for each in self.placed]

    @kept
    def counted(self) -> list[WordChange]:
        """The changes that nothing excuses."""
        return [change for change in self.changes if not change.is_excused]

    @kept
    def changes(self) -> tuple[WordChange, ...]:
        """All changes, excused or not, in order."""
        found = [self._change(each, difference) for each in self.placed for difference in each.differences]
        absent = [WordChange(operation=DiffOperation.DELETE, quotation=piece.text, page="") for piece in self._missing]
        return (*found, *absent)

    def _change(self, placed: PlacedPiece, difference: Difference) -> WordChange:
        """Give a difference as it is reported; nobody says "[Weber] has won" of themselves for "She has won"."""
        speaker, page = self._quotation.speaker, difference.page.lower()
        if difference.excuse != "bracket" or not speaker or not PRONOUNS.get(page):
            return difference.change
        named = [each.text for each in placed.piece.insertions if each.before == difference.start]
        if not any(name[:1].isupper() and same_person(name, speaker) for name in named):
            return difference.change
        return replace(difference.change, quotation=f"[{named[0]}]", operation=DiffOperation.REPLACE, is_excused=False)

    @property
    def changes_with_cut(self) -> tuple[WordChange, ...]:
        """The changes and the words that were cut off."""
        if not self.turner:
            return self.changes
        kept = [(each.place.start, each.place.end) for each in self.placed]
        cut = WordChange(operation=DiffOperation.INSERT, quotation="", page=name_cut(self._words, self.turner, kept))
        return (*self.changes, cut)

    @property
    def changes_with_denial(self) -> tuple[WordChange, ...]:
        """The changes and a denial that was dropped at an edge, but no whole clause: "Ha sido" for "No ha sido"."""
        return self.changes_with_cut if self.turner and is_mere_denial(self.changes_with_cut[-1].page) else self.changes

    @kept
    def where(self) -> Where:
        """The part of the page that holds the words."""
        return self._where(self.spans[0][0])

    def _where(self, start: int) -> Where:
        return self._page.where(start) if self._page.blocks else find_section(self._page.text, start)

    @kept
    def passages(self) -> tuple[Passage, ...]:
        """The parts as passages, in page order."""
        text = self._page.text
        return tuple(
            Passage(
                exact=text[start:end],
                start=start,
                end=end,
                prefix=text[max(0, start - CONTEXT_LENGTH) : start],
                suffix=text[end : end + CONTEXT_LENGTH],
                score=round(each.place.coverage, 4),
                where=self._where(start),
            )
            for each, (start, end) in sorted(zip(self.placed, self.spans, strict=True), key=lambda pair: pair[1])
        )

    @kept
    def _finding(self) -> MouthFinding:
        findings = [
            compare_mouths(self._quotation.speaker, self._page.text, start, end, authors=self._page.author)
            for start, end in self.spans[:_MAX_MOUTHS]
        ]
        return max(findings, key=lambda finding: (finding.mouth is Mouth.DIFFERENT, finding.mouth is Mouth.SAME))

    @property
    def mouth(self) -> Mouth:
        """Whether the draft's speaker is the page's."""
        return self._finding.mouth if self._quotation.speaker else Mouth.UNKNOWN

    @property
    def speaker(self) -> str | None:
        """The page's speaker."""
        return self._finding.speaker

    @property
    def speaker_to_show(self) -> str | Later[str | None] | None:
        """The page's speaker; where the draft names none no verdict needs theirs, and few reports show it."""
        if self._quotation.speaker:
            return self.speaker
        return Later(partial(name_speaker, self._page.text, *self.spans[0]))

    @kept
    def is_verbatim(self) -> bool:
        """Whether the page has the very characters of the quotation."""
        text = strip_outer_marks(self._quotation.text)
        start, end = self.spans[0][0], self.spans[-1][1]
        at = self._page.text.find(text, max(0, start - len(text)), end + len(text))
        return 0 <= at <= start and at + len(text) >= end

    @kept
    def turner(self) -> str | None:
        """The word that was cut off and turns the sense of what was kept."""
        words, start = self._words, self.placed[0].place.start
        denial = find_denial_of_saying(words, start)
        if denial and not self._draft_says_so:
            return denial
        for first, second in itertools.pairwise(self.placed):
            turner = find_turn_in_gap(words, first.place.start, first.place.end, second.place.start)
            if turner:
                return turner
        turner = find_turn_at_edges(words, start, self._end)
        is_told = turner and (self._stands_beside(turner) or self._draft_says_so)
        return None if is_told else turner

    @property
    def _end(self) -> int:
        """Where the words end on the page, with those that a bracket at the end stands for: "ask for [it]"."""
        last = self.placed[-1]
        is_replaced = any(each.before == len(last.piece.words) for each in last.piece.insertions)
        return min(last.place.end + is_replaced, len(self._words))

    def _stands_beside(self, turner: str) -> bool:
        """Whether the draft has the very words beside the quotation: `at least "60 people"`, `"nobody" in March`."""
        own, around = Words(turner).keys, self._quotation.target.quote
        return Words(around.prefix).keys[-len(own) :] == own or Words(around.suffix).keys[: len(own)] == own

    @kept
    def is_withdrawn(self) -> bool:
        """Whether the words stand where the page takes them back."""
        return is_withdrawn(self._page.text, *self.spans[0])

    @kept
    def _draft_says_so(self) -> bool:
        """Whether the draft itself has such a word beside the quotation: `did "not believe"`, `no "disaster"`."""
        around = self._quotation.target.quote
        before = Words(around.prefix).keys
        return (
            turns_sense(before[-4:])
            or turns_sense(Words(around.suffix).keys[:3])
            or any(key in INTENTIONS or key in RISKS for key in before[-4:])
        )

    @property
    def runs_off_the_end(self) -> bool:
        """Whether the page ends within the quotation."""
        last = self.placed[-1]
        return last.place.end >= len(self._words) - 1 and any(
            difference.end == len(last.piece.words) for difference in last.counted
        )

    @kept
    def splice(self) -> Splice | None:
        """What joins parts that do not belong together, if anything does."""
        text, parts = self._page.text, self._quotation.parts
        return (
            (find_disorder(self.placed, self.spans, text) if len(parts) < 2 else None)
            or find_second_mouth(self.placed, self.spans, self._words, text)
            or find_unmarked_join(self.placed, self._words)
        )

    @property
    def joins_stray_part(self) -> bool:
        """Whether half of the words stand here and the other half, just as long, elsewhere on the page."""
        each = self.placed[0]
        return (
            each.coverage >= _MIN_HALF
            and len(each.piece.words) >= 2 * STRAY_PART
            and bool(find_unmarked_join(self.placed, self._words))
        )

    @property
    def is_headline(self) -> bool:
        """Whether the words stand in a headline: a short line of its own that is no sentence."""
        layout = layout_of_page(self._page.text)
        index = layout.paragraph_index(self.spans[0][0])
        start, end = layout.paragraphs[index]
        line = self._page.text[start:end]
        if index == 0:
            is_sentence = line.rstrip().endswith(".")
        else:
            is_sentence = line.rstrip().endswith(_SENTENCE_ENDS) or line.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
        return start <= self.spans[0][0] < end and end - start <= _LONGEST_HEADLINE and not is_sentence

    @property
    def rank(self) -> tuple[int, bool, bool, bool, bool, int]:
        """What makes one reading worse than another."""
        return (
            _RANKS.get(self.where, 1),
            self.is_withdrawn,
            self.mouth is Mouth.DIFFERENT,
            self.turner is not None,
            self.mouth is not Mouth.SAME,
            self.spans[0][0],
        )


def find_reading(quotation: Quotation, pieces: Sequence[Piece], page: ExtractedText) -> Reading | None:
    """Give the reading that is best for the draft, None where the words are not on the page."""
    words = words_of_page(page.text)
    is_scanned = Later(partial(is_scanned_page, page))  # asked of a changed word that looks misread
    if len(pieces) > 1:
        whole = parse_pieces(" ".join(piece.text for piece in pieces))[0]
        candidates = [each for each in find_candidates(whole, words, is_scanned=is_scanned) if not each.counted]
        if not candidates:
            return _chained(quotation, pieces, page, words, is_scanned)
    else:
        candidates = find_candidates(pieces[0], words, is_scanned=is_scanned, is_alone=True)
    readings = [Reading(quotation, [each], page, words) for each in candidates]
    readings = [each for each in readings if is_near_enough(each.placed[0], words) or each.joins_stray_part]
    same = [reading for reading in readings if not reading.counted][:_MAX_EVALUATED]
    if len(same) > 1:
        # A headline repeats the piece's best words, and leaves it to the piece to say whose they are.
        taken_back = [reading for reading in same if reading.is_withdrawn]
        if taken_back and not any(reading.mouth is Mouth.SAME for reading in same if not reading.is_withdrawn):
            return taken_back[0]
        below = [reading for reading in same if not reading.is_headline] or same
        return min(below, key=lambda reading: reading.rank) if len(below) > 1 else below[0]
    return next(iter(same or readings), None)


def _chained(
    quotation: Quotation, pieces: Sequence[Piece], page: ExtractedText, words: Words, is_scanned: Later[bool]
) -> Reading | None:
    """Read the pieces between ellipses one by one; None where less than half of the words are found."""
    offered = [
        [each for each in find_candidates(piece, words, is_scanned=is_scanned) if is_near_enough(each, words)]
        for piece in pieces
    ]
    missing = [piece for piece, candidates in zip(pieces, offered, strict=True) if not candidates and len(piece.words)]
    chain = chain_pieces(offered)
    if not chain or sum(len(piece.words) for piece in missing) > sum(len(each.piece.words) for each in chain):
        return None
    return Reading(quotation, chain, page, words, missing)
