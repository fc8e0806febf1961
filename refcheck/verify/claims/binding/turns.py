"""Claims with all words of a sentence and another sense: two details swapped, a comparison or a contrast turned."""

from itertools import pairwise

from refcheck.datatypes.assessments import ConflictKind
from refcheck.text.words import is_stopword
from refcheck.verify.claims.differing.replaced import Edit, edit_of
from refcheck.verify.claims.differing.tokens import TURNS, Aligned, Token
from refcheck.verify.claims.meaning.lexicon import Relation, relation
from refcheck.verify.claims.meaning.series import find_members
from refcheck.verify.claims.reading.facts import ClaimFacts

_LEAST_TOKENS = 3
_FOLLOWS = 0.7  # share from which the claim's order is the sentence's order told anew
_CONTRASTS = frozenset("but while whereas although though except aber während doch mais pero".split())


def find_crossed_contrast(claim: ClaimFacts, aligned: Aligned) -> Edit | None:
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
            edit = edit_of(claim, aligned, (first.at, second.at), (low, high), None)
            return edit._replace(ours=(aligned.ours.index(first), aligned.ours.index(second)))
    return None


def find_turned_comparison(claim: ClaimFacts, aligned: Aligned) -> Edit | None:
    """Find "more" where the sentence has only "fewer", wherever in it."""
    theirs = {token.form: token for token in aligned.theirs}
    for token in aligned.ours:
        if not token.is_small or token.form in theirs:
            continue
        for pair in TURNS:
            other = next((theirs[form] for form in pair if token.form in pair and form in theirs), None)
            if other is not None and aligned.share() >= _FOLLOWS:
                return edit_of(claim, aligned, (token.at, token.at), (other.at, other.at), None)
    return None


def find_swap(claim: ClaimFacts, aligned: Aligned) -> Edit | None:
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
    edit = edit_of(claim, aligned, (first.at, second.at), (low, high), kind)
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
