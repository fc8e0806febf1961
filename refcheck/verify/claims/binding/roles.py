"""Who did it to whom: the names on both sides of a verb, in the claim and where the page uses the same verb."""

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.stemming import stem
from refcheck.text.words import fold_word
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.company import Company, Use, find_uses, telling_words
from refcheck.verify.claims.meaning.lexicon import is_verb
from refcheck.verify.claims.meaning.spellings import are_spellings
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import Run, find_runs, is_person
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.standing import follows_be
from refcheck.verify.quotations.names.names import same_person

_CLEAR = 0.6
_FAIR = 0.5
_MARGIN = 0.12
_OBJECT_REACH = 6  # words behind a verb in which its object stands
_MOST_USES = 20
_UNKNOWN_DOER = 0.8  # how much a use speaks for the claim that does not say who did it
_VERB_FORMS = frozenset({"born", "lives"})  # whose stems are an adjective's and a noun's
_DETERMINERS = frozenset("the a an this that his her its their our my no any some every".split())
_NOUN_ENDINGS = ("ment", "ments", "tion", "tions", "sion", "sions", "ness", "ance", "ence", "ity", "ies", "ship")
_CHAIN = frozenset(
    """is are was were be been being has have had will would shall should can could may might must did does do not never
    also already still then later first only just again finally always ever who which that to""".split()
)
_LEADING = frozenset("of by in at from to near with for on against between and than as like including".split())
_DAY_WORDS = frozenset("on in monday tuesday wednesday thursday friday saturday sunday".split())
_TURNS_AWAY = frozenset("no not never but instead without rather while".split())
_PREPOSITIONS = frozenset("in at to from near against with for into by".split())
_MUTUAL = frozenset(
    stem(fold_word(word))
    for word in """meet marry divorce merge border talk negotiate clash share discuss join play face cooperate
    fight differ compete debate married met wed draw tie resemble equal link connect separate""".split()
)
"""Verbs that say the same whichever side comes first."""


def find_roles(claim: ClaimFacts, company: Company) -> tuple[Conflict | None, list[Doubt]]:
    """Name where the page has claim's doer and sufferer the other way round, or another doer, and what is doubtful."""
    page = company.page
    runs = find_runs(claim.sentence, page)
    doubts: list[Doubt] = []
    if not runs:
        return None, doubts
    for at, stem_ in telling_words(claim):
        form = claim.sentence.words[at].form
        is_telling = is_verb(stem_) or form in _VERB_FORMS or (form.endswith("ed") and follows_be(claim.sentence, at))
        if not is_telling or stem_ in _MUTUAL or _is_noun(claim.sentence, at):
            continue
        doer = _doer(claim.sentence, at, runs)
        if doer is not None:
            conflict, doubt = _compare_doers(claim, company, at, stem_, doer, runs)
            if conflict is not None:
                return conflict, doubts
            doubts.extend(doubt)
        doubts.extend(_compare_places(claim, company, at, stem_, runs))
    return None, doubts


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Tell whether a word that can be a verb is a noun here: "the government", "a visit"."""
    before = sentence.words[at - 1].form if at else ""
    return before in _DETERMINERS or sentence.words[at].form.endswith(_NOUN_ENDINGS)


def _doer(sentence: Sentence, at: int, runs: list[Run]) -> Run | None:
    """Give the name right before a verb, small words and a framed apposition between them aside."""
    before = [run for run in runs if run.last < at]
    if not before:
        return None
    run = before.pop()
    last = run.last
    while run.first and sentence.words[run.first - 1].form in _LEADING:
        if not before or before[-1].last != run.first - 2:
            return None  # "a bloc led by Russia began": it is the bloc that did
        run = before.pop()  # "Helen Marsh of Coastal University, who led"
    between = sentence.words[last + 1 : at]
    while len(between) > 1 and between[-1].form == "to":
        between = between[:-2]  # "agreed to buy"
        while between and (between[-1].form in _DAY_WORDS or not between[-1].form.isalpha()):
            between = between[:-1]
    if all(word.form in _CHAIN or word.form.endswith("ly") or word.form[0].isdecimal() for word in between):
        return run
    gap = sentence.text[sentence.words[last].end : sentence.words[at].start]
    is_framed = gap.startswith(",") and gap.count(",") == 2 and len(between) <= 12
    tail = gap.rpartition(",")[2].split()
    return run if is_framed and all(word.lower() in _CHAIN for word in tail) else None


def _names(run: Run, own: frozenset[str], runs: list[Run], sentence: Sentence) -> bool:
    """Tell whether a doer, or one it is joined with by "and" or a comma, is the claim's."""
    for other in reversed([each for each in runs if each.first <= run.first]):
        between = sentence.words[other.last + 1 : run.first]
        if other is not run and (len(between) > 1 or any(word.form != "and" for word in between)):
            return False
        if own.intersection(other.stems):
            return True
        run = other
    return False


def _agent(sentence: Sentence, at: int, runs: list[Run]) -> Run | None:
    """Give the name behind "by" after a participle."""
    words = sentence.words
    if at + 2 >= len(words) or words[at + 1].form != "by":
        return None
    return next((run for run in runs if at + 2 <= run.first <= at + 4), None)


def _compare_doers(
    claim: ClaimFacts, company: Company, at: int, stem_: str, doer: Run, runs: list[Run]
) -> tuple[Conflict | None, list[Doubt]]:
    page = company.page
    # What comes before the verb says who; what comes after it must be the same for the two to be one statement.
    behind = frozenset(claim.sentence.stems[at + 1 :])
    without = frozenset(company.weights) - behind | {stem_}
    is_passive = follows_be(claim.sentence, at)
    agent = _agent(claim.sentence, at, runs) if is_passive else None
    if agent is not None and agent is not doer:
        return _compare_passive(claim, page, at, stem_, doer, agent), []
    by_whom = is_passive and any(word.form == "by" for word in claim.sentence.words[at + 1 : at + 3])
    if by_whom or behind.difference(without).isdisjoint(company.weights):
        return None, []
    agreeing, worst, other = 0.0, None, None
    for use in find_uses(company, stem_, without=without):
        if use.is_opposite or _is_noun(use.sentence, use.at):
            continue
        share, theirs = _agreement(use, doer, page, is_passive=is_passive)
        agreeing = max(agreeing, share * use.company)
        if not share and (worst is None or use.company > worst.company):
            worst, other = use, theirs
    if worst is None or worst.company <= agreeing + _MARGIN or worst.company < _FAIR:
        return None, []
    mine = doer.text_in(claim.sentence)
    if other is None:
        # "he beat A" does not say that A beat anybody.
        words = worst.sentence.words
        shown = worst.sentence.text[words[max(0, worst.at - 2)].start : words[worst.at].end]
        return None, [Doubt(DoubtKind.SUBJECT, mine, shown, worst.start, worst.end)]
    theirs_text = other.text_in(worst.sentence)
    is_same = any(are_spellings(a, b) for a in doer.stems for b in other.stems)
    if is_same or same_person(mine, theirs_text) is True or not page.postings.get(doer.stems[-1]):
        return None, []
    is_here = doer.stems[-1] in worst.sentence.content
    if is_here and not any(set(run.stems) & set(other.stems) for run in runs):
        return None, []  # both are in the sentence, and which of them does it is not read surely
    is_swapped = any(
        set(run.stems) & set(other.stems) for run in runs if run.first > at and not _opens_piece(claim.sentence, run)
    )
    start = worst.sentence.start + worst.sentence.words[other.first].start
    end = worst.sentence.start + worst.sentence.words[other.last].end
    if worst.company >= _CLEAR and (is_swapped or (is_person(mine) and is_person(theirs_text))):
        return Conflict(kind=ConflictKind.NAME, claim=mine, page=theirs_text, start=start, end=end), []
    return None, [Doubt(DoubtKind.SUBJECT, mine, theirs_text, start, end)]


def _opens_piece(sentence: Sentence, run: Run) -> bool:
    """Tell whether a name begins a piece of its own: "…, the League fewer than 500"."""
    at = run.first
    while at and sentence.words[at - 1].form in _DETERMINERS:
        at -= 1
    if not at:
        return False
    gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
    return "," in gap or ";" in gap or sentence.words[at - 1].form in ("and", "while", "but")


def _compare_passive(
    claim: ClaimFacts, page: PageIndex, at: int, stem_: str, sufferer: Run, agent: Run
) -> Conflict | None:
    """Name the doer where the page has "A succeeded B" for the claim's "A was succeeded by B"."""
    turned: tuple[Sentence, Run] | None = None
    for index in page.postings.get(stem_, ())[:_MOST_USES]:
        sentence = page.sentences[index]
        runs = find_runs(sentence, page)
        for place, form in enumerate(sentence.stems):
            if form != stem_:
                continue
            by = _agent(sentence, place, runs)
            doer = by or (None if follows_be(sentence, place) else _doer(sentence, place, runs))
            if doer is None or set(doer.stems) & set(agent.stems):
                return None
            behind = sentence.stems[place + 1 : place + 1 + _OBJECT_REACH]
            if set(doer.stems) & set(sufferer.stems) and agent.stems[-1] in behind:
                turned = (sentence, doer)
    if turned is None:
        return None
    sentence, doer = turned
    return Conflict(
        kind=ConflictKind.NAME,
        claim=agent.text_in(claim.sentence),
        page=doer.text_in(sentence),
        start=sentence.start + sentence.words[doer.first].start,
        end=sentence.start + sentence.words[doer.last].end,
    )


def _agreement(use: Use, doer: Run, page: PageIndex, *, is_passive: bool) -> tuple[float, Run | None]:
    """Give how much a use speaks for the claim's doer (0: it has another), and the doer that it has."""
    own = frozenset(doer.stems)
    runs = find_runs(use.sentence, page)
    theirs = _agent(use.sentence, use.at, runs)
    if theirs is None and _is_by_another(use, own):
        return 0.0, None
    if theirs is None and follows_be(use.sentence, use.at) != is_passive:
        return 1.0, None
    theirs = theirs or _doer(use.sentence, use.at, runs)
    told = _told_subject(use, own, runs) if theirs is None else None
    theirs = theirs or told
    places = [i for i, form in enumerate(use.sentence.stems) if form == doer.stems[-1]]
    is_told = theirs is not None and theirs is told
    if not places and not is_told and _stands_just_before(page, use, own):
        return 1.0, theirs
    if theirs is not None:
        return float(_names(theirs, own, runs, use.sentence)), theirs
    if any(i < use.at for i in places):
        return 1.0, None
    is_after = any(use.at < i <= use.at + _OBJECT_REACH for i in places)
    return 0.0 if is_after else _UNKNOWN_DOER, None


def _is_by_another(use: Use, own: frozenset[str]) -> bool:
    """Tell whether the page says by whom, and not by the doer: "supported by the farmers"."""
    words = use.sentence.words
    if use.at + 2 >= len(words) or words[use.at + 1].form != "by":
        return False
    return own.isdisjoint(use.sentence.stems[use.at + 2 : use.at + 8])


def _told_subject(use: Use, own: frozenset[str], runs: list[Run]) -> Run | None:
    """Give the person that a sentence is about where another predicate of it follows: "Frost … and was sent off"."""
    before = [run for run in runs if run.last < use.at]
    persons = [run for run in before if is_person(run.text_in(use.sentence))]
    if len(persons) != 1 or any(own.intersection(run.stems) for run in before):
        return None
    return persons[0]


def _stands_just_before(page: PageIndex, use: Use, own: frozenset[str]) -> bool:
    """Tell whether the sentence before names the doer: then a role or a pronoun here may mean the same."""
    index = page.positions.get(use.sentence.start, 0)
    return index > 0 and bool(own & page.sentences[index - 1].content)


def _compare_places(claim: ClaimFacts, company: Company, at: int, stem_: str, runs: list[Run]) -> list[Doubt]:
    """Doubt "born in X" where the page's clause has "born in Y" and nowhere X with the same verb."""
    words = claim.sentence.words
    target = next((run for run in runs if at < run.first <= at + 4), None)
    if target is None or words[target.first - 1].form not in _PREPOSITIONS:
        return []
    preposition = words[target.first - 1].form
    own = frozenset(target.stems)
    agreeing, worst, other = 0.0, None, None
    for use in find_uses(company, stem_, without=own | {stem_}):
        if use.is_opposite:
            continue
        piece = _piece_after(use.sentence, use.at)
        rival = next(
            (
                run
                for run in find_runs(use.sentence, company.page)
                if use.at < run.first < piece and use.sentence.words[run.first - 1].form == preposition
            ),
            None,
        )
        is_same = rival is not None and any(are_spellings(a, b) for a in own for b in rival.stems)
        if rival is None or is_same or _goes_on_to(use.sentence, use.at, own):
            agreeing = max(agreeing, use.company)
        elif worst is None or use.company > worst.company:
            worst, other = use, rival
    if worst is None or other is None or worst.company <= agreeing + _MARGIN or worst.company < _FAIR:
        return []
    start = worst.sentence.start + worst.sentence.words[other.first].start
    end = worst.sentence.start + worst.sentence.words[other.last].end
    return [Doubt(DoubtKind.PLACE, target.text_in(claim.sentence), other.text_in(worst.sentence), start, end)]


def _goes_on_to(sentence: Sentence, at: int, own: frozenset[str]) -> bool:
    """Tell whether one of the stems follows before another past form takes over: "studied in X and, later, in Y"."""
    for word, stem_ in zip(sentence.words[at + 1 :], sentence.stems[at + 1 :], strict=True):
        if stem_ in own:
            return True
        if word.form in _TURNS_AWAY or (word.form.endswith("ed") and is_verb(stem_)):
            return False
    return False


def _piece_after(sentence: Sentence, at: int) -> int:
    """Give the index of the first word after the comma or stop that ends the piece with the word at `at`."""
    words = sentence.words
    for following in range(at + 1, len(words)):
        if not {",", ";", ":", "("}.isdisjoint(sentence.text[words[following - 1].end : words[following].start]):
            return following
    return len(words)
