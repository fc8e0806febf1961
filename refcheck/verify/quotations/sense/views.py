"""Whether a quotation begins with a clause that the speaker reports or wishes: "The engineers believe that"."""

import re

from refcheck.verify.quotations.sense.clauses import FINITE, SUBJECTS, ends_clause
from refcheck.verify.quotations.wording.spelling import key_set
from refcheck.verify.quotations.words import Words

_THAT = key_set("that dass que qu'il qu'elle qu'on qu'ils qu'elles che что że dat att at")
_SO_THAT = key_set("чтобы щоб żeby aby damit")  # what follows is meant to be, or is wished
_WANTING = key_set(
    """want wants wanted demand demands demanded prefer prefers preferred
    wollen will wollte wollten möchte möchten verlange verlangen verlangt fordere
    fordern fordert wünsche wünschen wünscht veux veut veulent voulons voulait voulaient voudrais voudrait voudraient
    souhaite souhaitons souhaitent souhaitait exige exigeons exigent demande demandons demandent quiero quiere queremos
    quieren quería querían quisiera exijo exige exigimos exigen pido pide pedimos piden deseo desean voglio vuole
    vogliamo vogliono voleva volevano vorrei vorremmo chiedo chiede chiediamo chiedono pretendo pretende quero quer
    querem queríamos queria queriam gostaria exijo exige exigimos exigem peço pede pedimos pedem"""
)
# The third person's: the first person's own view is the speaker's.
_OTHERS_VIEW = key_set(
    """says said claims claimed believes believed thinks thought argues argued insists insisted alleges alleged
    reckons assumes assumed suspects suspected fears feared hopes suggests suggested
    sagt sagte sagten meint meinte meinen glaubt glaubte glauben behauptet behauptete behaupten denkt dachte denken
    dit disait disent disaient croit croient croyait pense pensent pensait prétend prétendent prétendait affirme
    affirment estime estiment dice decía dicen decían cree creen creía creían piensa piensan opina opinan sostiene
    sostienen asegura aseguran afirma afirman diceva dicono dicevano crede credono credeva credevano pensano sostengono
    ritengono ritiene diz dizia dizem diziam acha acham achava achavam acredita acreditam pensam afirmam garantem
    говорит говорил говорила говорят говорили считает считают считал считала думает думают думал думала утверждает
    утверждают полагает полагают beweert denkt gelooft denken beweren twierdzi twierdzą uważa uważają"""
)
_OWN = key_set("i we ich wir je j' nous yo nosotros io noi eu nós я мы ik wij we ja my")
_DETERMINERS = frozenset("the a an my your his her its our their this that these those no nobody".split())
_BACK = 600  # code points
_MARK = re.compile(r"[\"“”„«»]")
_LABEL = re.compile(r"[^\W\d_][\w .'’-]{1,60}: ")
_VERB_WITHIN = 6  # words of a clause


def find_view_before(page: Words, start: int) -> str | None:
    """Give whose view or wish the clause is that a quotation begins with, its frame cut off.

    Somebody else's view counts only within speech: in the page's own text the frame says who speaks.
    """
    if start < 2 or page.ends_sentence(start - 1):
        return None
    if page.keys[start - 1] in _SO_THAT:
        return page.phrase(start - 2, start) if not ends_clause(page, start - 2) else page.word(start - 1)
    is_that = page.keys[start - 1] in _THAT
    verb = start - 2 if is_that else start - 1
    if verb < 1 or not (is_that or _opens_english_clause(page, start)):
        return None
    if is_that and page.keys[verb] in _WANTING:
        return page.phrase(verb, start)
    if page.keys[verb] not in _OTHERS_VIEW or page.keys[verb - 1] in _OWN or page.ends_sentence(verb):
        return None
    if not is_that and ends_clause(page, verb):
        return None
    return page.phrase(verb, start) if _is_spoken(page, start) else None


def _opens_english_clause(page: Words, start: int) -> bool:
    """Tell whether a clause begins that English leaves "that" out before: "The council says [the bridge is safe]"."""
    if page.language != "en" or not (page.keys[start] in SUBJECTS or page.keys[start] in _DETERMINERS):
        return False
    return any(page.word(each).lower() in FINITE for each in range(start + 1, min(len(page), start + _VERB_WITHIN)))


def _is_spoken(page: Words, start: int) -> bool:
    """Tell whether quotation marks are open before a word, or its line begins with the name of who speaks."""
    stop = page.starts[start]
    floor = max(0, stop - _BACK)
    line = max(floor, page.text.rfind("\n", floor, stop) + 1)
    marks = [found.start() for found in _MARK.finditer(page.text, line, stop)]
    if not marks:
        return _LABEL.match(page.text, line) is not None
    at = marks[-1]
    before, behind = page.text[at - 1 : at] if at > line else " ", page.text[at + 1 : at + 2]
    return before in " \n([" and (page.text[at] in "“„«" or not behind.isspace())
