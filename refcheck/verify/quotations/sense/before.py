"""Whether a word that stands before a quotation on the page turns its sense: "no evidence that", "the alleged"."""

from refcheck.verify.quotations.sense.clauses import FINITE, SUBJECTS, ends_clause
from refcheck.verify.quotations.sense.openings import find_condition, find_fronted, find_wishing
from refcheck.verify.quotations.sense.senses import (
    DOUBTS,
    FOCUS,
    HEDGES,
    INTENTIONS,
    RISKS,
    is_denial,
    is_false_friend,
    is_turner,
)
from refcheck.verify.quotations.wording.spelling import key_set, word_key
from refcheck.verify.quotations.words import Words

_UNREAL = INTENTIONS | frozenset(
    """unable unwilling reluctant hesitant declined declines decline hesitated struggled neglected forgot forgotten
    forbidden powerless pretend pretends pretended pretending purports purported""".split()
)
_PREFIXES = frozenset("non anti ex quasi pseudo semi half near un counter nicht mi demi".split())
_COMPLEMENTIZERS = frozenset("that whether dass que che что чтобы ze att at dat як що".split())
_SURE_COMPLEMENTIZERS = frozenset("dass что чтобы że att".split())  # no relative pronouns
_OPEN_QUESTIONS = frozenset("whether ob czy".split())
_FAR = 6  # words before "that" in which a denial of what follows may stand
_NEAR = 3
# Between the word that turns the sense and the quotation only words without a sense of their own may stand.
_BRIDGES = frozenset(
    """a an the to be been being have has had do does did is are was were still really even just ever always quite very
    1 single so yet actually simply necessarily entirely completely exactly also then of more any
    ein eine der die das zu sein haben auch so sehr ganz mehr un une le la les de du être avoir plus tout
    una el los las ser estar muy más il lo gli essere molto più o um uma mais een het zijn de te бы
    это так очень""".split()
)
_POLITELY = frozenset(
    """say tell add argue suggest stress emphasise emphasize note remind reply answer also like just only simply merely
    point""".split()
)
_ABILITIES = frozenset(("could", "might"))
_ADDING = frozenset("only add also".split())  # "He could only reply that", "I might add that"
_INFINITIVES = frozenset("to de zu di".split())
_UNWISE = frozenset(
    "mistake wrong error foolish absurd premature impossible folly madness falsch fehler erreur errore erro".split()
)
_SCRAPS = frozenset("shred scrap iota hint jot trace piece bit sign way".split())
_UNPROVEN = frozenset(
    """danger chance possibility prospect suggestion suggestions allegation allegations rumour rumours rumor rumors
    theory hypothesis assumption idea notion myth illusion impression pretence dream vorstellung idee gedanke
    eindruck illusion idée illusion idea ilusión impresión illusione impressione ideia ilusão impressão accusation
    accusations risque risques crainte risiko gefahr riesgo temor rischio risco""".split()
)
_UNPROVEN_NOUNS = frozenset("risk fear claim hope".split())  # where an article stands before them
_NOUN_OPENERS = frozenset("a the any this every no some real serious great growing there's".split())
# The speaker's own doubt: "I expect that some will regret it", "we hope they come"; "I think" is no more than polite.
_SUPPOSING = frozenset(
    """expect expects expected hope hopes hoped fear fears feared suspect suspects suspected suppose supposes supposed
    guess guessed assume assumed doubt doubts doubted
    wish wishes wished imagine imagined dread dreaded hoffe hofft hoffen fürchte fürchtet
    fürchten befürchte befürchtet befürchten vermute vermutet espère espérons craint crains craignons espero esperamos
    temo tememos spero speriamo temiamo надеюсь надеемся боюсь опасаемся""".split()
)
_SUPPOSING_KEYS = frozenset(map(word_key, _SUPPOSING))
_PASSIVES = key_set("is was be been are were being am i'm we're")
_HEARING = frozenset("hear heard hearing".split())
_TELLING = frozenset("said told tell say".split())
_LITTLE = frozenset("little scant few less insufficient".split())
_PROOF = frozenset("evidence proof indication indications sign signs".split())
_TO = frozenset("to de di con it they he she we of that d'".split())
_SAYING = frozenset("say claim suggest think believe argue pretend assume conclude".split())
_CLAIMING = frozenset("say says claim claims argue argues believe believes think thinks insist pretend suggest".split())
_BELIEVING = frozenset("believe think believed thought assume assumed".split())
_FORMERLY = frozenset("once formerly previously wrongly mistakenly naively".split())
_VIEWS = frozenset(
    "say says said think thought believe believed claim claimed assume assumed imagine imagined suppose".split()
)
_LONGEST_CHAIN = 30  # words
_HEARSAY = ("heard", "it", "said")
_ASIDES = frozenset("as like unlike wie comme como come как".split())
_LONGEST_ASIDE = 12  # words: "Nor am I arguing, as my friend does, that"
_OTHERS = frozenset("those some people critics opponents they others many everyone everybody nobody".split())
_TURNING_PAIRS = frozenset(
    {("far", "from"), ("anything", "but"), ("rather", "than"), ("instead", "of"), ("all", "but"), ("short", "of"),
     ("alles", "andere"), ("loin", "d'être"), ("lejos", "de"), ("weit", "davon")}
)  # fmt: skip
_VERBS_TOO = frozenset("reported alleged suspected presumed".split())
_ARTICLES = frozenset("a an the its his her their this these those no".split())
_NEGATIVE_WITHOUT_ARTICLE = frozenset(("few", "little"))
_LONGEST_INSERTION = 6
_CONDITIONALS = frozenset("would wurde zou бы should".split())  # at an edge they mostly only report speech


def find_turn_before(page: Words, start: int) -> str | None:
    """Look back from a quotation's first word: "not only", "the alleged", "no evidence that", "false that"."""
    if start == 0 or page.ends_sentence(start - 1):
        return _article_before(page, start)
    is_prefixed = page.keys[start - 1] in _PREFIXES and page.between(start - 1) == "-"  # "[non-]performing loans"
    if is_prefixed or page.keys[start - 1] in _OPEN_QUESTIONS:
        return page.word(start - 1)
    that = start if page.keys[start] in _SURE_COMPLEMENTIZERS else start - 1
    if page.keys[that] in _COMPLEMENTIZERS:
        return _turn_before_clause(page, that)  # "Es steht dort nicht, [dass man sie aufgeben soll]"
    if start > 1 and tuple(page.keys[start - 2 : start]) in _TURNING_PAIRS and not ends_clause(page, start - 2):
        return page.phrase(start - 2, start)
    if ends_clause(page, start - 1):
        return find_condition(page, start) or _turner_around_insertion(page, start)
    if (
        turner := find_fronted(page, start)
        or _view_before(page, start)
        or find_wishing(page, start)
        or _article_before(page, start)
        or _wish_before(page, start)
        or _denial_before(page, start)
        or _doubt_before(page, start)
    ):
        return turner
    if start > 1 and page.keys[start - 1] == "of" and page.keys[start - 2] in _SCRAPS:
        start -= 2  # "not one shred of evidence that"
    for index in range(start - 1, max(-1, start - 1 - _NEAR), -1):
        if ends_clause(page, index):
            return None
        key = page.keys[index]
        # A negation reaches over the verb that it belongs to: "do not support the claim".
        has_verb = any(page.keys[each] not in _BRIDGES for each in range(index + 1, start))
        is_cut = turns(page, index) and key not in _CONDITIONALS and page.word(index) != "May"
        if is_cut and (not has_verb or is_denial(key, page)):
            return None if _is_verb(page, index) else page.word(index)
        if key not in _BRIDGES and index < start - 1:
            return None
    return None


def _is_verb(page: Words, index: int) -> bool:
    """Tell whether a word that may doubt is what somebody did: "reported a profit", and no "reported profit"."""
    return page.keys[index] in _VERBS_TOO and (page.keys[index + 1] in _ARTICLES or page.keys[index + 1][0].isdigit())


def _view_before(page: Words, start: int) -> str | None:
    """Give whose view or guess a clause is that begins without "that": "People think [I'm being precious]"."""
    is_view = start > 1 and page.keys[start - 1] in _VIEWS and page.keys[start - 2] in _OTHERS
    is_own = start > 1 and page.keys[start - 1] in _SUPPOSING_KEYS and page.keys[start - 2] in SUBJECTS
    is_subject = page.word(start).lower().partition("'")[0] in SUBJECTS  # "I doubt [we'll like them]"
    has_verb = start + 1 < len(page) and page.word(start + 1).lower() in FINITE
    is_clause = is_subject or (is_view and (has_verb or page.keys[start] in _ARTICLES))  # "Some say [the drug cures]"
    if (is_view or is_own) and is_clause and page.word(start - 1).islower() and not ends_clause(page, start - 2):
        return page.phrase(start - 2, start)
    said = start - 2 if page.keys[start - 1] == "you" else start - 1
    is_supposed = said > 1 and page.keys[said] in _TELLING and page.keys[said - 2] == "if"
    return page.phrase(said - 2, start) if is_supposed and is_subject else None  # "I'd be lying if I told you [it was]"


def _wish_before(page: Words, start: int) -> str | None:
    """Give the word that makes a wish, plan or risk of what was kept: "hopes to", "risks", "plans it will"."""
    index = start - 1
    for _ in range(2):
        if index < 0 or ends_clause(page, index):
            return None
        key = page.keys[index]
        if key in RISKS or (key in _UNREAL and index < start - 1):
            return page.word(index)
        if key not in _TO:
            return None
        index -= 1
    is_wish = index >= 0 and not ends_clause(page, index) and page.keys[index] in _UNREAL
    return page.word(index) if is_wish else None


def _denial_before(page: Words, start: int) -> str | None:
    """Give the word that denies the clause whose subject was cut off: "denied that his firm", "wrong to say"."""
    for index in range(start - 1, max(-1, start - 1 - _NEAR - 1), -1):
        if ends_clause(page, index):
            return None
        if page.keys[index] in _COMPLEMENTIZERS or (page.keys[index] in _SAYING and page.keys[index - 1] == "to"):
            found = (page.word(each) for each in range(max(0, index - _NEAR), index) if page.keys[each] in DOUBTS)
            return next(found, None)
    return None


def _doubt_before(page: Words, start: int) -> str | None:
    """Give the word that says of what was kept that one should not: "a mistake to declare victory"."""
    is_infinitive = start > 1 and page.keys[start - 1] in _INFINITIVES and not ends_clause(page, start - 2)
    return page.word(start - 2) if is_infinitive and page.keys[start - 2] in _UNWISE else None


def _article_before(page: Words, start: int) -> str | None:
    """Give the article that makes "few" a few."""
    is_cut = 0 < start < len(page) and page.keys[start] in _NEGATIVE_WITHOUT_ARTICLE and page.keys[start - 1] == "a"
    return page.word(start - 1) if is_cut else None


def _turner_around_insertion(page: Words, start: int) -> str | None:
    """Give the word that reaches over what commas set apart: "could, in some markets, drive up rents"."""
    if "," not in page.between(start - 1):
        return None
    if page.keys[start - 1] in HEDGES or (page.keys[start] == "ever" and is_denial(page.keys[start - 1], page)):
        return page.word(start - 1)
    for index in range(start - 2, max(-1, start - 2 - _LONGEST_INSERTION), -1):
        if ends_clause(page, index):
            return page.word(index) if turns(page, index) and "," in page.between(index) else None
    return None


def _turn_before_clause(page: Words, complementizer: int) -> str | None:
    """Look back from "that": the clause behind it may be denied, doubted or asked in front of it."""
    complementizer = _first_of_chain(page, complementizer)
    if turner := _turn_right_before(page, complementizer):
        return turner
    aside = _aside_before(page, complementizer)
    return _turn_right_before(page, aside) if aside else None


def _aside_before(page: Words, complementizer: int) -> int | None:
    """Give where an aside between commas begins in front of "that": "Nor am I arguing, as she does, that"."""
    if complementizer < 2 or "," not in page.between(complementizer - 1):
        return None
    for index in range(complementizer - 2, max(-1, complementizer - 2 - _LONGEST_ASIDE), -1):
        if ends_clause(page, index):
            return index + 1 if "," in page.between(index) and page.keys[index + 1] in _ASIDES else None
    return None


def _turn_right_before(page: Words, complementizer: int) -> str | None:
    for index in range(complementizer - 1, max(-1, complementizer - 1 - _FAR), -1):
        if index < complementizer - 1 and ends_clause(page, index):
            return None
        if page.ends_sentence(index):
            return None
        key = page.keys[index]
        # "I would tell him that" is no more than polite.
        is_polite = (key in _CONDITIONALS and page.keys[index + 1] in _POLITELY) or (
            key in _ABILITIES and page.keys[index + 1] in _ADDING
        )
        is_report = key == "reported" and index and page.keys[index - 1] not in _PASSIVES  # "she reported that"
        if (
            (turns(page, index) and key not in FOCUS and not is_polite and not is_report)
            or key in DOUBTS
            or key == "tempting"
        ):
            return page.word(index)
        is_unproven = key in _UNPROVEN or (key in _UNPROVEN_NOUNS and page.keys[index - 1] in _NOUN_OPENERS)
        is_told = key == "told" and index and page.keys[index - 1] in _PASSIVES  # "we were told that"
        if index == complementizer - 1 and (key in _SUPPOSING_KEYS or key in _HEARING or is_told):
            return page.word(index)
        if index == complementizer - 1 and is_unproven and not _may_be_verb(page, complementizer + 1):
            return page.word(index)
        if key in _LITTLE and page.keys[index + 1] in _PROOF and page.keys[index - 1] != "a":
            return page.word(index)
        if index == complementizer - 1 and key in _BELIEVING and (former := _former_before(page, index)):
            return former
        if index == complementizer - 1 and tuple(page.keys[max(0, index - 2) : index + 1]) == _HEARSAY:
            return page.phrase(index - 2, index + 1)
        if index == complementizer - 1 and key in _CLAIMING:
            others = [each for each in range(max(0, index - _FAR), index) if page.keys[each] in _OTHERS]
            if others and not any(ends_clause(page, each) for each in range(others[-1], index)):
                return page.phrase(others[-1], index + 1)  # "those who say that": not the speaker's own view
    return None


def _former_before(page: Words, index: int) -> str | None:
    """Give what says that a view is no longer held: "I used to believe that", "we once thought that"."""
    if tuple(page.keys[max(0, index - 2) : index]) == ("used", "to"):
        return page.phrase(index - 2, index)
    return page.word(index - 1) if index and page.keys[index - 1] in _FORMERLY else None


def _may_be_verb(page: Words, index: int) -> bool:
    """Tell whether "that" may be the subject of what follows: "a risk that falls hardest on the old"."""
    key = page.keys[index]
    has_verb_behind = page.word(index + 1).lower() in FINITE if index + 1 < len(page) else False
    return key not in SUBJECTS and not has_verb_behind and (key in FINITE or key.endswith(("s", "ed")))


def _first_of_chain(page: Words, complementizer: int) -> int:
    """Give the first "that" of several: "I won't say that it is easy, or that it is quiet, or that"."""
    first = complementizer
    for index in range(complementizer - 1, max(-1, complementizer - 1 - _LONGEST_CHAIN), -1):
        is_joined = page.keys[first - 1] in ("or", "and") or ends_clause(page, first - 1)
        if page.ends_sentence(index) or not is_joined:
            break
        if page.keys[index] in _COMPLEMENTIZERS:
            first = index
    return first


def turns(page: Words, index: int) -> bool:
    """Tell whether a word turns the sense of what it belongs to."""
    key = page.keys[index]
    return is_turner(key) and not is_false_friend(key, page)
