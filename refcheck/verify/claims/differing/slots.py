"""What stands on the page in the place of a claim's word or name, and whether the two can be the same."""

from refcheck.datatypes.assessments import ConflictKind
from refcheck.datatypes.selectors import is_within
from refcheck.text.words import is_stopword
from refcheck.verify.claims.differing.figure_slots import find_figure_edit
from refcheck.verify.claims.differing.replaced import Edit, edit_of
from refcheck.verify.claims.differing.tokens import Aligned, Gap, Token, are_turned, are_turning, say_the_same
from refcheck.verify.claims.finding.words import LIGHT
from refcheck.verify.claims.meaning.capitals import are_one_government
from refcheck.verify.claims.meaning.lexicon import Relation, is_known, is_noun, is_verb, relation
from refcheck.verify.claims.meaning.spellings import are_spellings
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_FOLLOWED = 0.8  # share of a claim's other words in a sentence that it follows nearly to the word
_MOST_REPLACED = 2
_HEADING = 0.5  # share of capitalised words from which a sentence is a heading or a list
_ARTICLES = frozenset("the a an its his her their der die das den dem le la les el los las il lo".split())
_PARTICLES = frozenset("off up out down over back away on in through".split())
ANYBODY = frozenset("people persons men women".split())
_TAKING_UP = frozenset("the this that these those such its their".split())


def find_slot_edit(claim: ClaimFacts, aligned: Aligned, gap: Gap, page: PageIndex, *, is_denied: bool) -> Edit | None:
    """Give what differs in one gap, or None where the words there can be the same in other words."""
    turned = _turned_words(claim, aligned, gap, is_denied=is_denied)
    if turned is not None or not gap.is_tight:
        return turned
    theirs = [t for t in gap.theirs if not t.is_small]
    ours = [o for o in gap.ours if not o.is_small and not any(say_the_same(o, t) for t in theirs)]
    dated = [o for o in ours if is_within(claim.sentence.words[o.at].start, claim.date_spans)]
    names, others = [o for o in ours if o.is_name and o not in dated], [t for t in theirs if t.is_name]
    if names and others:
        return _name_edit(claim, aligned, names, others, page)
    numbers, figures = [o for o in ours if o.is_number], [t for t in theirs if t.is_number]
    if numbers or figures:
        return find_figure_edit(claim, aligned, numbers, figures, page) if numbers and figures else None
    return None if names else _word_edit(claim, aligned, gap, ours, page)


def _turned_words(claim: ClaimFacts, aligned: Aligned, gap: Gap, *, is_denied: bool) -> Edit | None:
    both = {token.key for token in aligned.ours} & {token.key for token in aligned.theirs}
    for mine in gap.ours:
        for other in gap.theirs:
            if (
                not {mine.key, other.key} <= both
                and are_turned(mine, other)
                and (gap.is_tight or are_turning(mine, other))
            ):
                # An opposite beside a negation says the same.
                kind = None if is_denied and not mine.is_small else ConflictKind.NEGATION
                return edit_of(claim, aligned, (mine.at, mine.at), (other.at, other.at), kind)
    return None


def _word_edit(claim: ClaimFacts, aligned: Aligned, gap: Gap, ours: list[Token], page: PageIndex) -> Edit | None:
    """Doubt a common word that stands in the place of one without likeness, or that only the claim has."""
    known = {token.key for token in aligned.ours}
    theirs = [token for token in gap.theirs if not token.is_small and token.key not in known]
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
        return edit_of(claim, aligned, (gap.ours[0].at, gap.ours[-1].at), (theirs[0].at, theirs[-1].at), None)
    is_name_for_thing = bool(others) and len(others) == len(theirs)
    if not ours or is_name_for_thing or _refers_back(aligned, theirs, ours, page):
        return None  # "the company" for a name, or a name for it
    if gap.is_edge and not _are_siblings(ours, theirs) and not _are_other_things(ours, theirs, page):
        return None
    if len(theirs) == 1 and theirs[0].form in ANYBODY and _is_told_before(aligned, ours, page):
        return None  # "victims may do both. More than 110,000 people have been compensated"
    if not theirs:
        word = ours[0]
        is_light = claim.weight(word.key) < 1.0 or word.form in LIGHT or is_verb(word.key)
        if len(ours) > 1 or len(gap.ours) > 1 or is_light or page.places(word.key):
            return None
        before = max(0, word.at - 1)
        left = aligned.theirs[
            max(0, min(len(aligned.theirs) - 1, aligned.partner.get(aligned.ours.index(word) - 1, 0)))
        ]
        return edit_of(claim, aligned, (before, word.at), (left.at, left.at), None)
    is_replaced = _is_replaced(aligned, gap, ours, theirs)
    if not _are_siblings(ours, theirs) and not any(page.postings.get(o.key) for o in ours) and not is_replaced:
        return None  # a word that the page nowhere has is missing, and weighed as such
    is_alike = _are_siblings(ours, theirs) or (gap.is_edge and _are_other_things(ours, theirs, page)) or is_replaced
    if all(o.form in LIGHT for o in ours) or not (is_alike or (len(gap.ours) == len(theirs) == 1)):
        return None
    return edit_of(claim, aligned, (ours[0].at, ours[-1].at), (theirs[0].at, theirs[-1].at), None)


def _is_told_before(aligned: Aligned, ours: list[Token], page: PageIndex) -> bool:
    """Tell whether the sentence before has all of some words."""
    before = page.positions.get(aligned.sentence.start, 0) - 1
    return before >= 0 and all(token.key in page.sentences[before].stems for token in ours)


def _is_replaced(aligned: Aligned, gap: Gap, ours: list[Token], theirs: list[Token]) -> bool:
    """Tell whether a sentence that the claim follows nearly to the word has as many other words in one place."""
    if gap.is_edge or len(ours) != len(gap.ours) or len(ours) != len(theirs) or len(ours) > _MOST_REPLACED:
        return False
    numbers = tuple(i for i, token in enumerate(aligned.ours) if token in ours)
    return aligned.share(numbers) >= _FOLLOWED


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
    if len(ours) == len(theirs) == 1 and are_one_government(
        _written(claim.sentence, ours), _written(aligned.sentence, theirs)
    ):
        return None
    initials = "".join(t.form[0] for t in theirs)
    if any(o.form == initials for o in ours) or any(t.form == "".join(o.form[0] for o in ours) for t in theirs):
        return None
    keys = {token.key for token in aligned.ours}
    if _is_in_shared_name(claim.sentence, ours, aligned, theirs, keys):
        return None
    both_known = all(page.postings.get(o.key) for o in ours) and not any(t.key in keys for t in theirs)
    if both_known and not _stand_alike(claim, aligned, ours, theirs):
        return None
    is_whole = _stand_alone(claim.sentence, ours) and _stand_alone(aligned.sentence, theirs)
    is_clear = both_known and is_whole and aligned.sentence.capitals < _HEADING
    kind = ConflictKind.NAME if is_clear else None
    return edit_of(claim, aligned, (ours[0].at, ours[-1].at), (theirs[0].at, theirs[-1].at), kind)


def _written(sentence: Sentence, tokens: list[Token]) -> str:
    return sentence.text[sentence.words[tokens[0].at].start : sentence.words[tokens[-1].at].end]


def _is_in_shared_name(
    claim: Sentence, ours: list[Token], aligned: Aligned, theirs: list[Token], keys: set[str]
) -> bool:
    """Tell whether the page's words belong to a longer name that the claim has in short: "Solenne Energy".

    "Orro Media" is no short form of "Ozy Media": the claim has another name before the word that they share.
    """
    before, behind = _neighbours_in_name(aligned.sentence, theirs)
    mine = _neighbours_in_name(claim, ours)
    is_other_name = (behind and behind == mine[1]) or (before and before == mine[0])
    return not is_other_name and (before in keys or behind in keys)


def _neighbours_in_name(sentence: Sentence, run: list[Token]) -> tuple[str, str]:
    """Give the stems of the capitalised words right before and behind a run; "" where there is none."""
    first, last = run[0].at, run[-1].at
    before = sentence.stems[first - 1] if first > 0 and sentence.capital[first - 1] else ""
    has_behind = last + 1 < len(sentence.stems) and sentence.capital[last + 1]
    return before, sentence.stems[last + 1] if has_behind else ""


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
