"""One changed detail in a claim that otherwise follows a sentence of the page word for word.

Claim and sentence are laid side by side; what stands in the place of a claim's word is compared with it: another day,
place, name or figure there is a conflict, any other word without likeness a doubt. A detail that another sentence
bears out as closely differs in nothing.

Decisions:
    2026-11-22: only a sentence that shares most of the claim, in its order, is read this way, because anywhere else
    "the word in its place" is an accident; paraphrases are left to the regressions.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.number_words import SIMPLE_NUMBERS
from refcheck.text.numbers import Quantity, QuantityKind, quantities_agree
from refcheck.text.relative_dates import weekday_of
from refcheck.text.words import is_stopword
from refcheck.verify.claims.alignment import month_day_stands
from refcheck.verify.claims.counts import head_after
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.lexicon import Relation, is_known, is_noun, is_verb, relation
from refcheck.verify.claims.page import PageIndex
from refcheck.verify.claims.passages import Candidate
from refcheck.verify.claims.polarity import has_negation
from refcheck.verify.claims.predicates import Doubt, DoubtKind
from refcheck.verify.claims.sentence import Sentence
from refcheck.verify.claims.series import Member, Series, find_members
from refcheck.verify.claims.spellings import are_spellings
from refcheck.verify.claims.tokens import TURNS, Aligned, Gap, Token, are_turned, are_turning, read_tokens, say_the_same
from refcheck.verify.claims.words import LIGHT

_CLEAR = 0.6  # share of the claim's other words that must meet before a difference is a conflict
_FAIR = 0.45
_WORDS_FAIR = 0.65  # a common word is told in other words more often than a name or a day
_CLOSE = 0.75  # names follow one another in lists and titles
_MARGIN = 0.12
_LEAST_TOKENS = 3
_HEADING = 0.5  # share of capitalised words from which a sentence is a heading or a list
_SENTENCES_READ = 4
_FOLLOWS = 0.7  # share from which the claim's order is the sentence's order told anew
_CONTRASTS = frozenset("but while whereas although though except aber während doch mais pero".split())
_ARTICLES = frozenset("the a an its his her their der die das den dem le la les el los las il lo".split())
_PARTICLES = frozenset("off up out down over back away on in through".split())
_TAKING_UP = frozenset("the this that these those such its their".split())
_TOLD_BY = frozenset(
    "said says say told announced reported wrote added confirmed sagte mitteilte teilte dit dijo".split()
)


class Edit(NamedTuple):
    """One difference: the claim's tokens by number, its words, and the page's with their place."""

    ours: tuple[int, ...]
    claim: str
    page: str
    start: int
    end: int
    kind: ConflictKind | None
    """What differs; None where it is only doubtful."""


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
            if share < least or _stands_elsewhere(edit, one, share, aligned):
                continue
            if edit.kind is not None and share >= (_CLOSE if edit.kind is ConflictKind.NAME else _CLEAR):
                conflicts.append(
                    Conflict(kind=edit.kind, claim=edit.claim, page=edit.page, start=edit.start, end=edit.end)
                )
            else:
                doubts.append(Doubt(DoubtKind.SLOT, edit.claim, edit.page, edit.start, edit.end))
        if conflicts:
            break
    return conflicts[:1], doubts[:2]


def _stands_elsewhere(edit: Edit, here: Aligned, share: float, aligned: list[Aligned]) -> bool:
    """Tell whether another sentence bears the detail out nearly as well as this one speaks against it."""
    for other in aligned:
        if other is here or not all(i in other.partner for i in edit.ours):
            continue
        if other.share(edit.ours) >= share - _MARGIN:
            return True
    return False


def _edits_in(claim: ClaimFacts, aligned: Aligned, page: PageIndex) -> list[Edit]:
    found = [*_series_edits(claim, aligned)]
    is_denied = has_negation(claim.sentence) != has_negation(aligned.sentence)
    for gap in aligned.gaps():
        edit = _edit_in(claim, aligned, gap, page, is_denied=is_denied)
        if edit is not None:
            found.append(edit)
    others = (_find_swap(claim, aligned), _turned_comparison(claim, aligned), _crosses_contrast(claim, aligned))
    return found + [edit for edit in others if edit is not None]


def _series_edits(claim: ClaimFacts, aligned: Aligned) -> list[Edit]:
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
        if rivals:
            rival = min(rivals, key=lambda other: _distance(aligned, member, other))
            found.append(_edit(claim, aligned, (member.first, member.last), (rival.first, rival.last), member.kind))
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


def _edit(
    claim: ClaimFacts, aligned: Aligned, ours: tuple[int, int], theirs: tuple[int, int], kind: ConflictKind | None
) -> Edit:
    """Join two runs of words, by the numbers of their first and last word, into a difference."""
    mine, sentence = claim.sentence, aligned.sentence
    start, end = sentence.words[theirs[0]].start, sentence.words[theirs[1]].end
    return Edit(
        tuple(i for i, token in enumerate(aligned.ours) if ours[0] <= token.at <= ours[1]),
        mine.text[mine.words[ours[0]].start : mine.words[ours[1]].end],
        sentence.text[start:end],
        sentence.start + start,
        sentence.start + end,
        kind,
    )


def _edit_in(claim: ClaimFacts, aligned: Aligned, gap: Gap, page: PageIndex, *, is_denied: bool) -> Edit | None:
    """Give what differs in one gap, or None where the words there can be the same in other words."""
    turned = _turned_words(claim, aligned, gap, is_denied=is_denied)
    if turned is not None or not gap.is_tight:
        return turned
    theirs = [t for t in gap.theirs if not t.is_small]
    ours = [o for o in gap.ours if not o.is_small and not any(say_the_same(o, t) for t in theirs)]
    names, others = [o for o in ours if o.is_name], [t for t in theirs if t.is_name]
    if names and others:
        return _name_edit(claim, aligned, names, others, page)
    numbers, figures = [o for o in ours if o.is_number], [t for t in theirs if t.is_number]
    if numbers or figures:
        return _figure_edit(claim, aligned, numbers, figures, page) if numbers and figures else None
    return None if names else _word_edit(claim, aligned, gap, ours, page)


def _turned_words(claim: ClaimFacts, aligned: Aligned, gap: Gap, *, is_denied: bool) -> Edit | None:
    for mine in gap.ours:
        for other in gap.theirs:
            if are_turned(mine, other) and (gap.is_tight or are_turning(mine, other)):
                # An opposite beside a negation says the same.
                kind = None if is_denied and not mine.is_small else ConflictKind.NEGATION
                return _edit(claim, aligned, (mine.at, mine.at), (other.at, other.at), kind)
    return None


def _word_edit(claim: ClaimFacts, aligned: Aligned, gap: Gap, ours: list[Token], page: PageIndex) -> Edit | None:
    """Doubt a common word that stands in the place of one without likeness, or that only the claim has."""
    theirs = [token for token in gap.theirs if not token.is_small]
    others = [token for token in theirs if token.is_name]
    spans = [(q.start, q.end) for q in claim.quantities]
    ours = [
        o
        for o in ours
        if not any(say_the_same(o, t) for t in aligned.theirs)
        and claim.weight(o.key) == 1.0
        and not _is_phrasal(claim.sentence, o.at)
        and not any(start <= claim.sentence.words[o.at].start < end for start, end in spans)
    ]
    if others and _is_plural_owner(claim, gap.ours):
        return _edit(claim, aligned, (gap.ours[0].at, gap.ours[-1].at), (theirs[0].at, theirs[-1].at), None)
    is_name_for_thing = bool(others) and len(others) == len(theirs)
    if not ours or is_name_for_thing or _refers_back(aligned, theirs, ours, page):
        return None  # "the company" for a name, or a name for it
    if gap.is_edge and not _are_siblings(ours, theirs) and not _are_other_things(ours, theirs, page):
        return None
    if not theirs:
        word = ours[0]
        is_light = claim.weight(word.key) < 1.0 or word.form in LIGHT or is_verb(word.key)
        if len(ours) > 1 or len(gap.ours) > 1 or is_light or page.places(word.key):
            return None
        before = max(0, word.at - 1)
        left = aligned.theirs[
            max(0, min(len(aligned.theirs) - 1, aligned.partner.get(aligned.ours.index(word) - 1, 0)))
        ]
        return _edit(claim, aligned, (before, word.at), (left.at, left.at), None)
    if not _are_siblings(ours, theirs) and not any(page.postings.get(o.key) for o in ours):
        return None  # a word that the page nowhere has is missing, and weighed as such
    is_alike = _are_siblings(ours, theirs) or (gap.is_edge and _are_other_things(ours, theirs, page))
    if all(o.form in LIGHT for o in ours) or not (is_alike or (len(gap.ours) == len(theirs) == 1)):
        return None
    return _edit(claim, aligned, (ours[0].at, ours[-1].at), (theirs[0].at, theirs[-1].at), None)


def _is_phrasal(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb goes with the small word behind it: no single word of the page looks like "put off"."""
    return at + 1 < len(sentence.forms) and sentence.forms[at + 1] in _PARTICLES


def _refers_back(aligned: Aligned, theirs: list[Token], ours: list[Token], page: PageIndex) -> bool:
    """Tell whether the page's words take up what the sentence before names as the claim does: "the trend"."""
    index = page.positions.get(aligned.sentence.start, 0)
    before = aligned.sentence.forms[theirs[0].at - 1] if theirs and theirs[0].at else ""
    return index > 0 and before in _TAKING_UP and all(o.key in page.sentences[index - 1].content for o in ours)


def _are_siblings(ours: list[Token], theirs: list[Token]) -> bool:
    return any(relation(o.key, t.key) is Relation.SIBLING for o in ours for t in theirs)


def _are_other_things(ours: list[Token], theirs: list[Token], page: PageIndex) -> bool:
    """Tell whether both runs end in a common noun that the page has: "the second officer", "the captain"."""
    if not theirs or any(token.is_name for token in theirs):
        return False
    mine = ours[-1]
    others = [token for token in theirs if is_noun(token.key) or not is_known(token.key)]
    are_nouns = is_noun(mine.key) and bool(others)
    return are_nouns and mine.key in page.postings and mine.form not in LIGHT and others[0].form not in LIGHT


def _is_plural_owner(claim: ClaimFacts, ours: list[Token]) -> bool:
    """Tell whether several people own what follows: no single name stands for "the tenants'"."""
    end = claim.sentence.words[ours[-1].at].end
    return claim.text[end - 1 : end + 1] in ("s'", "s’")


def _name_edit(
    claim: ClaimFacts, aligned: Aligned, ours: list[Token], theirs: list[Token], page: PageIndex
) -> Edit | None:
    """Compare the names in one place; a name that the page knows as another's is a conflict."""
    if any(are_spellings(o.key, t.key) or o.key in t.key or t.key in o.key for o in ours for t in theirs):
        return None
    initials = "".join(t.form[0] for t in theirs)
    if any(o.form == initials for o in ours) or any(t.form == "".join(o.form[0] for o in ours) for t in theirs):
        return None
    keys = {token.key for token in aligned.ours}
    if _is_in_shared_name(aligned, theirs, keys):
        return None
    both_known = all(page.postings.get(o.key) for o in ours) and not any(t.key in keys for t in theirs)
    if both_known and not _stand_alike(claim, aligned, ours, theirs):
        return None
    is_whole = _stand_alone(claim.sentence, ours) and _stand_alone(aligned.sentence, theirs)
    is_clear = both_known and is_whole and aligned.sentence.capitals < _HEADING
    kind = ConflictKind.NAME if is_clear else None
    return _edit(claim, aligned, (ours[0].at, ours[-1].at), (theirs[0].at, theirs[-1].at), kind)


def _is_in_shared_name(aligned: Aligned, theirs: list[Token], keys: set[str]) -> bool:
    """Tell whether the page's words belong to a longer name that the claim has in short: "Solenne Energy"."""
    capital, stems = aligned.sentence.capital, aligned.sentence.stems
    first, last = theirs[0].at, theirs[-1].at
    is_before = first > 0 and capital[first - 1] and stems[first - 1] in keys
    return is_before or (last + 1 < len(capital) and capital[last + 1] and stems[last + 1] in keys)


def _stand_alone(sentence: Sentence, run: list[Token]) -> bool:
    """Tell whether no capitalised word beside a run makes it a part of a longer name: "Best Guest Actress"."""
    first, last = run[0].at, run[-1].at
    before = first > 1 and sentence.capital[first - 1]
    return not before and not (last + 1 < len(sentence.capital) and sentence.capital[last + 1])


def _stand_alike(claim: ClaimFacts, aligned: Aligned, ours: list[Token], theirs: list[Token]) -> bool:
    """Tell whether names answer the same question: one behind "in" and one behind "of" or "to" do not."""
    mine = _small_word_before(claim.sentence, ours[0].at)
    other = _small_word_before(aligned.sentence, theirs[0].at)
    return mine == other or mine is None or other is None


def _small_word_before(sentence: Sentence, at: int) -> str | None:
    """Give the preposition before a name, articles and titles left out; None where there is none."""
    for word in reversed(sentence.words[max(0, at - 3) : at]):
        if is_stopword(word.form):
            if word.form not in _ARTICLES:
                return word.form
        elif not sentence.text[word.start].isupper():
            return None
    return None


def _counts_elsewhere(claim: ClaimFacts, own: Quantity, page: PageIndex) -> bool:
    """Tell whether a sentence has the figure before the same noun: "All 61 employees" for "and 61 employees"."""
    heads = head_after(claim.sentence, own)
    places = {index for head in heads for index in page.places(head)}
    return any(
        quantities_agree(own, other) and not heads.isdisjoint(head_after(page.sentences[index], other))
        for index in sorted(places)
        for other in page.sentences[index].quantities
    )


def _figure_edit(
    claim: ClaimFacts, aligned: Aligned, ours: list[Token], theirs: list[Token], page: PageIndex
) -> Edit | None:
    """Compare the figures in one place, "one man" with "two men" too; dates are compared as dates."""
    mine, sentence = claim.sentence, aligned.sentence
    start = mine.words[ours[0].at].start
    if any(a <= start < b for a, b in claim.date_spans):
        return _year_edit(claim, aligned, ours[0], theirs[0])
    other = _quantity_at(sentence, sentence.words[theirs[0].at].start)
    if other is None or other.kind is not QuantityKind.CARDINAL or other.is_approximate:
        return None
    own = _quantity_at(mine, start)
    if own is None:
        if ours[0].form not in SIMPLE_NUMBERS or other.low <= 1 or other.unit is not None or other.low != other.high:
            return None
    elif any(quantities_agree(own, each) for each in sentence.quantities) or own.kind is not QuantityKind.CARDINAL:
        return None
    if own is not None and _counts_elsewhere(claim, own, page):
        return None
    edit = _edit(claim, aligned, (ours[0].at, ours[-1].at), (theirs[0].at, theirs[-1].at), ConflictKind.NUMBER)
    mine_text = own.text if own is not None else edit.claim
    start, end = sentence.start + other.start, sentence.start + other.end
    return edit._replace(claim=mine_text, page=other.text, start=start, end=end)


def _year_edit(claim: ClaimFacts, aligned: Aligned, ours: Token, theirs: Token) -> Edit | None:
    """Compare the years in one place, where the claim's stands in the sentence too but with another event."""
    years = {date.date.year for date in claim.dates if claim.text[date.start : date.end] == ours.form}
    others = {d.date.year for d in aligned.sentence.dates if aligned.sentence.text[d.start : d.end] == theirs.form}
    if len(years) != 1 or len(others) != 1 or years == others:
        return None
    return _edit(claim, aligned, (ours.at, ours.at), (theirs.at, theirs.at), ConflictKind.DATE)


def _quantity_at(sentence: Sentence, start: int) -> Quantity | None:
    return next((q for q in sentence.quantities if q.start <= start < q.end), None)


def _crosses_contrast(claim: ClaimFacts, aligned: Aligned) -> Edit | None:
    """Find a claim that joins what stands on both sides of a "but" in another order than the sentence."""
    if any(word.form in _CONTRASTS for word in claim.sentence.words):
        return None
    turn = next((at for at, word in enumerate(aligned.sentence.words) if at and word.form in _CONTRASTS), None)
    if turn is None:
        return None
    places = {token.key: token.at for token in reversed(aligned.theirs)}
    met = [token for token in aligned.ours if token.key in places and not token.is_small]
    for first, second in pairwise(met):
        if places[second.key] < turn < places[first.key]:
            low, high = places[second.key], places[first.key]
            edit = _edit(claim, aligned, (first.at, second.at), (low, high), None)
            return edit._replace(ours=(aligned.ours.index(first), aligned.ours.index(second)))
    return None


def _turned_comparison(claim: ClaimFacts, aligned: Aligned) -> Edit | None:
    """Find "more" where the sentence has only "fewer", wherever in it."""
    theirs = {token.form: token for token in aligned.theirs}
    for token in aligned.ours:
        if not token.is_small or token.form in theirs:
            continue
        for pair in TURNS:
            other = next((theirs[form] for form in pair if token.form in pair and form in theirs), None)
            if other is not None and aligned.share() >= _FOLLOWS:
                return _edit(claim, aligned, (token.at, token.at), (other.at, other.at), None)
    return None


def _find_swap(claim: ClaimFacts, aligned: Aligned) -> Edit | None:
    """Find two details that have changed places while every other word kept its own."""
    theirs: dict[str, list[int]] = {}
    for token in aligned.theirs:
        theirs.setdefault(token.key, []).append(token.at)
    counts: dict[str, int] = {}
    for token in aligned.ours:
        counts[token.key] = counts.get(token.key, 0) + 1
    met = [t for t in aligned.ours if counts[t.key] == 1 and len(theirs.get(t.key, ())) == 1 and not t.is_small]
    places = [theirs[token.key][0] for token in met]
    order = sorted(places)
    moved = [i for i, place in enumerate(places) if order[i] != place]
    if len(met) < _LEAST_TOKENS + 1 or len(moved) != 2:
        return None
    weight = sum(aligned.weights[i] for i, token in enumerate(aligned.ours) if token in met)
    first, second = (met[i] for i in moved)
    if not first.is_number and not first.is_name and not _are_alike(claim, first, second):
        return None
    single = sum(w for w, token in zip(aligned.weights, aligned.ours, strict=True) if counts[token.key] == 1)
    if weight < _FOLLOWS * single or not _can_swap(claim, aligned, first, second, places[moved[0]]):
        return None
    is_figure = first.is_number and second.is_number
    kind = ConflictKind.NUMBER if is_figure else ConflictKind.NAME if first.is_name and second.is_name else None
    if {first.at, second.at} <= {member.first for member in find_members(claim.sentence)}:
        kind = ConflictKind.DATE if kind is ConflictKind.NAME else kind
    low, high = sorted((theirs[first.key][0], theirs[second.key][0]))
    edit = _edit(claim, aligned, (first.at, second.at), (low, high), kind)
    return edit._replace(ours=tuple(i for i, token in enumerate(aligned.ours) if token in (first, second)))


def _are_alike(claim: ClaimFacts, first: Token, second: Token) -> bool:
    """Tell whether two common words can stand in each other's place: siblings, or behind the same small word."""
    words = claim.sentence.words
    before = {words[token.at - 1].form if token.at else "" for token in (first, second)}
    is_alike = len(before) == 1 and all(is_stopword(form) for form in before)
    return is_alike or relation(first.key, second.key) is Relation.SIBLING


def _can_swap(claim: ClaimFacts, aligned: Aligned, first: Token, second: Token, at: int) -> bool:
    """Tell whether the order of two words tells anything: not in a list, and not where one side is passive."""
    if first.is_number != second.is_number or first.is_name != second.is_name:
        return False
    between = [word.form for word in claim.sentence.words[first.at + 1 : second.at]]
    if all(form in ("and", "or", "und", "et", "y", "the", "a") for form in between):
        return False
    ours_by = "by" in between
    theirs_by = any(
        word.form == "by" for word in aligned.sentence.words[min(at, len(aligned.sentence.words)) - 3 : at]
    ) or "by" in [word.form for word in aligned.sentence.words]
    return ours_by == theirs_by
