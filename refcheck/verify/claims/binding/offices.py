"""Whose director, head or spokeswoman somebody is where the page says it with "its" or "their".

"Anna Berg, director of the regulator" shares every word with a page on which a think tank speaks of the regulator, and
"its director, Anna Berg" is the think tank's. An "its" means what the sentence, or one of those before it, is about:
what stands there before the first verb.
"""

from collections.abc import Sequence

from refcheck.text.stemming import stem
from refcheck.text.words import is_stopword
from refcheck.verify.claims.binding.ties import links_at
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import Run, find_runs
from refcheck.verify.claims.reading.sentence import Sentence

_OFFICES = frozenset(
    """director head chief chair chairman chairwoman president spokesman spokeswoman spokesperson secretary leader
    founder manager mayor minister commissioner editor coordinator coach captain lawyer owner boss governor""".split()
)
_LEADING = frozenset("leads heads chairs runs directs led headed chaired".split())
_LEADERS = tuple(map(stem, ("leader", "head", "chair", "chairman", "chairwoman", "director", "president", "chief")))
_OWN = frozenset("its their".split())
_OF = frozenset("of at for".split())
_BESIDE = 4  # words between an office and the name of its holder
_BACK = 3  # sentences in which the owner stands
_MOST_PLACES = 6


def find_office_of_another(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> Doubt | None:
    """Doubt an office of somebody whom the page gives it by "its" or "their", where these mean another one."""
    ours = claim.sentence
    if (_OFFICES.isdisjoint(ours.forms) and _LEADING.isdisjoint(ours.forms)) or not ranked:
        return None
    for run in find_runs(ours, page):
        found = _office_beside(ours, run) or _office_led(claim, run)
        if found is None:
            continue
        offices, body = found
        owned = [place for office in offices for place in _owned_places(page, office, run.stems[-1])]
        if owned and body and not any(_may_own(page, index, body) for index, _ in owned):
            index, at = owned[0]
            sentence = page.sentences[index]
            start, end = sentence.start + sentence.words[at - 1].start, sentence.start + sentence.words[at].end
            return Doubt(DoubtKind.SUBJECT, run.text_in(ours), page.text[start:end], start, end)
    return None


def _office_led(claim: ClaimFacts, run: Run) -> tuple[tuple[str, ...], frozenset[str]] | None:
    """Give the offices of who leads something, and what it is: "Anna Berg leads the union"."""
    ours, verb = claim.sentence, run.last + 1
    if ours.forms[verb : verb + 1] and ours.forms[verb] in _LEADING:
        return _LEADERS, _telling(ours, range(verb + 1, min(len(ours.forms), verb + 1 + _BESIDE)), run)
    return None


def _office_beside(sentence: Sentence, run: Run) -> tuple[tuple[str, ...], frozenset[str]] | None:
    """Give the office that stands beside a name, and the words that say of what it is one."""
    near = range(max(0, run.first - _BESIDE), min(len(sentence.forms), run.last + 1 + _BESIDE))
    office = next((at for at in near if sentence.forms[at] in _OFFICES), None)
    if office is None or run.first <= office <= run.last:
        return None
    behind = office + 1
    if sentence.forms[behind : behind + 1] and sentence.forms[behind] in _OF:
        return (sentence.stems[office],), _telling(
            sentence, range(behind + 1, min(len(sentence.forms), behind + 1 + _BESIDE)), run
        )
    return (sentence.stems[office],), _telling(sentence, range(max(0, office - 2), office), run)


def _telling(sentence: Sentence, places: range, run: Run) -> frozenset[str]:
    """Give the stems of the words at places up to where a comma parts them from the first one."""
    found: set[str] = set()
    for at in places:
        if not run.first <= at <= run.last and not is_stopword(sentence.forms[at]):
            found.add(sentence.stems[at])
        if "," in sentence.text[sentence.words[at].end : sentence.words[at].end + 1]:
            break
    return frozenset(found)


def _owned_places(page: PageIndex, office: str, surname: str) -> list[tuple[int, int]]:
    """Give where a page has an office beside a name; none where it ever has it without an "its" or "their"."""
    found: list[tuple[int, int]] = []
    for index in page.postings.get(surname, ())[:_MOST_PLACES]:
        stems, forms = page.sentences[index].stems, page.sentences[index].forms
        holders = [at for at, stem_ in enumerate(stems) if stem_ == surname]
        for at, stem_ in enumerate(stems):
            if stem_ != office or all(abs(at - holder) > _BESIDE for holder in holders):
                continue
            if not at or forms[at - 1] not in _OWN:
                return []
            found.append((index, at))
    return found


def _may_own(page: PageIndex, index: int, body: frozenset[str]) -> bool:
    """Tell whether a sentence, or one right before it, is about a body."""
    return any(not body.isdisjoint(_topic(page, before)) for before in range(max(0, index - _BACK), index + 1))


def _topic(page: PageIndex, index: int) -> tuple[str, ...]:
    """Give what a sentence has before its first verb; all of it where it has none."""
    links, sentence = links_at(page, index), page.sentences[index]
    verb = next((at for at in sorted(links.verbs) if links.verbs[at].is_finite), len(sentence.stems))
    return sentence.stems[:verb]
