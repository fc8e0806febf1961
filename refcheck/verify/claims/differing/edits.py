"""One changed detail in a claim that otherwise follows a sentence of the page word for word.

Claim and sentence are laid side by side; what stands in the place of a claim's word is compared with it: another day,
place, name or figure there is a conflict, any other word without likeness a doubt. A detail that another sentence
bears out as closely differs in nothing.

Decisions:
    2026-11-22: only a sentence that shares most of the claim, in its order, is read this way, because anywhere else
    "the word in its place" is an accident; paraphrases are left to the regressions.
"""

from collections.abc import Sequence

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.number_words import SCALES, SIMPLE_NUMBERS
from refcheck.text.relative_dates import weekday_of
from refcheck.text.words import is_stopword
from refcheck.verify.claims.binding.turns import find_crossed_contrast, find_swap, find_turned_comparison
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.differing.replaced import Edit, edit_of
from refcheck.verify.claims.differing.slots import find_slot_edit
from refcheck.verify.claims.differing.tokens import Aligned, read_tokens
from refcheck.verify.claims.finding.alignment import month_day_stands
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.meaning.series import Member, Series, find_members
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.reported import is_told_for_another

_CLEAR = 0.6  # share of the claim's other words that must meet before a difference is a conflict
_FAIR = 0.45
_WORDS_FAIR = 0.65  # a common word is told in other words more often than a name or a day
_CLOSE = 0.75  # names follow one another in lists and titles
_MARGIN = 0.12
_LEAST_TOKENS = 3
_SENTENCES_READ = 4
_PRONOUNS = frozenset("he she it they we".split())
_BESIDE = 4  # words before a verb in which a pronoun is its subject
_TOLD_BY = frozenset(
    "said says say told announced reported wrote added confirmed sagte mitteilte teilte dit dijo".split()
)


def find_edits(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> tuple[list[Conflict], list[Doubt]]:
    """List what a sentence of the page has in the place of a detail of the claim, clear differences first."""
    ours = read_tokens(claim.sentence, page)
    if len(ours) < _LEAST_TOKENS:
        return [], []
    near = sorted((c for c in ranked if c.coverage >= _FAIR - 0.1), key=lambda c: (-c.coverage, c.index))
    aligned = [Aligned(claim, ours, page.sentences[c.index], page) for c in near[:_SENTENCES_READ]]
    conflicts: list[Conflict] = []
    doubts: list[Doubt] = []
    for one in aligned:
        for edit in _edits_in(claim, one, page):
            share = one.share(edit.ours)
            least = _FAIR if edit.kind is not None or edit.claim[:1].isupper() else _WORDS_FAIR
            if share < least or _is_of_another_kind(edit) or _stands_elsewhere(edit, one, share, aligned):
                continue
            is_name = edit.kind is ConflictKind.NAME
            is_said_for = is_name and is_told_for_another(one.sentence)
            if edit.kind is not None and not is_said_for and share >= (_CLOSE if is_name else _CLEAR):
                conflicts.append(
                    Conflict(kind=edit.kind, claim=edit.claim, page=edit.page, start=edit.start, end=edit.end)
                )
            else:
                doubts.append(Doubt(DoubtKind.SLOT, edit.claim, edit.page, edit.start, edit.end))
        if conflicts:
            break
    return conflicts[:1], doubts[:2]


def _is_of_another_kind(edit: Edit) -> bool:
    """Tell words and a figure that stand in one place by accident: "of his own money", "two million of my own"."""
    return edit.kind is None and _is_figure(edit.page) and not _is_figure(edit.claim)


def _is_figure(words: str) -> bool:
    return all(word in SCALES or word in SIMPLE_NUMBERS or word.isdecimal() for word in words.lower().split())


def _stands_elsewhere(edit: Edit, here: Aligned, share: float, aligned: list[Aligned]) -> bool:
    """Tell whether another sentence bears the detail out nearly as well as this one speaks against it."""
    for other in aligned:
        if other is here or not all(i in other.partner for i in edit.ours):
            continue
        if other.share(edit.ours) >= share - _MARGIN:
            return True
    return False


def _edits_in(claim: ClaimFacts, aligned: Aligned, page: PageIndex) -> list[Edit]:
    found = [*_series_edits(claim, aligned, page)]
    is_denied = has_negation(claim.sentence) != has_negation(aligned.sentence)
    for gap in aligned.gaps():
        edit = find_slot_edit(claim, aligned, gap, page, is_denied=is_denied)
        if edit is not None and not (edit.kind is None and _is_told_anyway(aligned, edit)):
            found.append(edit)
    others = (find_swap(claim, aligned), find_turned_comparison(claim, aligned), find_crossed_contrast(claim, aligned))
    return found + [edit for edit in others if edit is not None]


def _is_told_anyway(aligned: Aligned, edit: Edit) -> bool:
    """Tell whether a claim's words only stand elsewhere in the sentence, or a pronoun stands there for its subject."""
    ours = [aligned.ours[i] for i in edit.ours if not aligned.ours[i].is_small]
    known = {token.key for token in aligned.theirs}
    if ours and all(token.key in known for token in ours):
        return True
    if edit.ours and aligned.follows_source(edit.ours[0]):
        return True
    opens = 0 in edit.ours and bool(aligned.pairs)
    first = aligned.theirs[aligned.pairs[0][1]].at if opens else 0
    return opens and not _PRONOUNS.isdisjoint(aligned.sentence.forms[max(0, first - _BESIDE) : first])


def _series_edits(claim: ClaimFacts, aligned: Aligned, page: PageIndex) -> list[Edit]:
    """Compare seasons, days, months, directions and kin by the words they stand with, wherever in the sentence."""
    theirs = find_members(aligned.sentence)
    if not theirs or has_negation(claim.sentence):
        return []
    found: list[Edit] = []
    for member in find_members(claim.sentence):
        rivals = [
            other for other in theirs if other.series is member.series and not _is_told_by(aligned.sentence, other)
        ]
        agree = [other for other in rivals if other.value == member.value]
        rivals = [other for other in rivals if other.value != member.value]
        if member.series is Series.HALF_DAY:
            hour = claim.sentence.words[member.first].form
            rivals = [r for r in rivals if aligned.sentence.words[r.first].form == hour]
        if agree and member.series is not Series.HALF_DAY:
            # Both stand here: what counts is which of them has the claim's next word.
            following = _word_behind(claim.sentence, member)
            beside = [r for r in rivals if following and _word_behind(aligned.sentence, r) == following]
            rivals = [] if any(_word_behind(aligned.sentence, a) == following for a in agree) else beside
        if member.series is Series.MONTH and any(
            start <= claim.sentence.words[member.first].start < end for start, end in claim.date_spans
        ):
            rivals = []  # whole dates are compared as dates
        if member.kind is ConflictKind.DATE and _stands_as_date(claim, aligned.sentence, member):
            rivals = []
        if member.series is Series.MONTH and page.postings.get(claim.sentence.stems[member.first]):
            rivals = []  # a page that has the month too tells of two days, each with words of its own
        if rivals:
            rival = min(rivals, key=lambda other: _distance(aligned, member, other))
            found.append(edit_of(claim, aligned, (member.first, member.last), (rival.first, rival.last), member.kind))
    return found


def _stands_as_date(claim: ClaimFacts, sentence: Sentence, member: Member) -> bool:
    """Tell whether a sentence tells a claim's day in another way: "on Tuesday" for the fourth of October."""
    start = claim.sentence.words[member.first].start
    days = [i for i, day in enumerate(claim.month_days) if day.start <= start < day.end]
    if days:
        return month_day_stands(claim, days[0], [sentence])
    wanted = claim.sentence.words[member.first].form
    if member.series is Series.MONTH:
        return any(str(date.date.month) == member.value for date in sentence.told_dates)
    return member.series is Series.WEEKDAY and any(weekday_of(date.date) == wanted for date in sentence.told_dates)


def _distance(aligned: Aligned, ours: Member, theirs: Member) -> int:
    """Give how far a member stands from where the claim's would: behind the partner of the word before it."""
    before = [j for i, j in aligned.pairs if aligned.ours[i].at < ours.first]
    place = aligned.theirs[before[-1]].at if before else 0
    return abs(theirs.first - place)


def _is_told_by(sentence: Sentence, member: Member) -> bool:
    """Tell whether a day only dates the telling: "the club said on Friday"."""
    if member.series is not Series.WEEKDAY:
        return False
    around = [word.form for word in sentence.words[max(0, member.first - 3) : member.first]]
    return not _TOLD_BY.isdisjoint(around)


def _word_behind(sentence: Sentence, member: Member) -> str:
    following = sentence.words[member.last + 1 : member.last + 2]
    return sentence.stems[member.last + 1] if following and not is_stopword(following[0].form) else ""
