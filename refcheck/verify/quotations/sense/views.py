"""Whether a quotation begins with a clause that the speaker reports or wishes: "The engineers believe that"."""

import re

from refcheck.verify.quotations.sense.clauses import FINITE, SUBJECTS, ends_clause
from refcheck.verify.quotations.sense.phrases import match_phrase, parse_phrases
from refcheck.verify.quotations.sense.senses import is_denial
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
_MANY_VIEW = key_set("say claim believe think argue insist")
_OWN = key_set(
    "you you've you're vous tu usted lei você вы i we ich wir je j' nous yo nosotros io noi eu nós я мы ik wij we ja my"
)
_DETERMINERS = frozenset("the a an my your his her its our their this that these those no nobody".split())
_BACK = 600  # code points
_MARK = re.compile(r"[\"“”„«»]")
_CUT = re.compile(r"[.!?…\])»”\"] ")
_LONGEST_LABEL = 6  # words
_LABEL_WITHIN = 70  # code points
_COLONS = 3
_VERB_WITHIN = 6  # words of a clause
_VERB_RIGHT_BEHIND = 3
_ACCORDING = parse_phrases(
    """according to, in the view of, in the opinion of, laut, nach ansicht, nach angaben, nach meinung, selon, d'après,
    según, secondo, a detta, segundo, de acordo com, по словам, по мнению, по данным, volgens"""
)
_LONGEST_SOURCE = 8  # words
_REPORTED = frozenset("sei seien habe werde könne müsse solle dürfe wolle gebe gehe komme".split())
_THEIRS = frozenset("es er sie man die der das niemand alles nichts".split())
_TURKISH_IF = re.compile(
    r"(?:(?:[aeıiuü]r|m[ae]z|[ıiuü]yor|m[ıiuü]ş|[ae]c[ae][kğ])s[ae](?:k|m|n|n[ıi]z|l[ae]r)?|yoksa)$"
)
_DENIED_TELLING = key_set("tell told say said pretend claim promise argue suggest telling saying pretending claiming")
_TOLD = key_set("you them us people anyone anybody him her")
_FAR = 14  # words


def find_view_before(page: Words, start: int) -> str | None:
    """Give whose view or wish the clause is that a quotation begins with, its frame cut off.

    Somebody else's view counts only within speech: in the page's own text the frame says who speaks.
    """
    if start < 2 or page.ends_sentence(start - 1):
        return None
    if condition := _turkish_condition(page, start):
        return condition
    if (source := _source_before(page, start)) and _is_spoken(page, start):
        return source
    if _is_reported_in_german(page, start) and _is_spoken(page, start):
        return page.phrase(max(0, start - 2), start)
    if page.keys[start - 1] in _SO_THAT:
        return page.phrase(start - 2, start) if not ends_clause(page, start - 2) else page.word(start - 1)
    is_that = page.keys[start - 1] in _THAT
    verb = start - 2 if is_that else start - 1
    if is_that and (denial := _denial_of_telling(page, verb)):
        return denial
    if verb < 1 or not (is_that or _opens_english_clause(page, start)):
        return None
    if is_that and page.keys[verb] in _WANTING:
        return page.phrase(verb, start)
    is_view = page.keys[verb] in _OTHERS_VIEW or _is_view_of_many(page, verb)
    is_named = page.word(verb - 1)[0].isupper() and page.language != "de"  # whoever it is may be the draft's speaker
    if not is_view or is_named or page.keys[verb - 1] in _OWN or page.ends_sentence(verb):
        return None
    if not is_that and ends_clause(page, verb):
        return None
    return page.phrase(verb, start) if _is_spoken(page, start) else None


def _turkish_condition(page: Words, start: int) -> str | None:
    """Give the condition that a Turkish clause ends with: "teklifle gelirse [vinçler durur]"."""
    word = page.word(start - 1)
    return word if page.language == "tr" and _TURKISH_IF.search(word.lower()) else None


def _source_before(page: Words, start: int) -> str | None:
    """Give "Secondo i tecnici della Regione" where it opens the clause that a quotation goes on with."""
    for first in range(start - 2, max(-1, start - 1 - _LONGEST_SOURCE), -1):
        if first < start - 2 and ends_clause(page, first):
            return None
        is_head = not first or ends_clause(page, first - 1)
        if is_head and (stop := match_phrase(page, first, _ACCORDING)) and stop < start:
            return page.phrase(first, start)
    return None


def _is_reported_in_german(page: Words, start: int) -> bool:
    """Tell whether a German clause behind a comma is reported: "der Eindruck, [es werde entschieden]"."""
    behind = [page.word(each).lower() for each in range(start, min(len(page), start + 2))]
    is_clause = len(behind) > 1 and behind[0] in _THEIRS and behind[1] in _REPORTED
    return page.language == "de" and is_clause and "," in page.between(start - 1)


def _denial_of_telling(page: Words, verb: int) -> str | None:
    """Give what denies that something is told: "I am not going to stand here and tell you that"."""
    last = verb - 1 if page.keys[verb] in _TOLD else verb
    if last < 1 or page.keys[last] not in _DENIED_TELLING:
        return None
    for index in range(last - 1, max(-1, last - _FAR), -1):
        if ends_clause(page, index):
            return None
        if is_denial(page.keys[index], page):
            return page.phrase(index, verb + 2) if verb + 1 - index <= _LONGEST_SOURCE else page.word(index)
    return None


def _is_view_of_many(page: Words, verb: int) -> bool:
    """Tell whether several people hold a view: "The unions say", and not "I have to say"."""
    who = page.keys[verb - 1]
    return page.keys[verb] in _MANY_VIEW and (who.endswith("s") or who == "people") and who not in ("always", "is")


def _opens_english_clause(page: Words, start: int) -> bool:
    """Tell whether a clause begins that English leaves "that" out before: "The council says [the bridge is safe]"."""
    if page.language != "en":
        return False
    is_sure = page.keys[start] in SUBJECTS or page.keys[start] in _DETERMINERS
    stop = start + (_VERB_WITHIN if is_sure else _VERB_RIGHT_BEHIND)
    return any(page.word(each).lower() in FINITE for each in range(start + 1, min(len(page), stop)))


def _is_spoken(page: Words, start: int) -> bool:
    """Tell whether quotation marks are open before a word, or it stands behind the label of who speaks."""
    stop = page.starts[start]
    floor = max(0, stop - _BACK)
    marks = [found.start() for found in _MARK.finditer(page.text, floor, stop)]
    if not marks:
        return _is_behind_label(page.text, floor, stop)
    at = marks[-1]
    before, behind = page.text[at - 1 : at] if at else " ", page.text[at + 1 : at + 2]
    return before in " \n([" and (page.text[at] in "“„«" or not behind.isspace())


def _is_behind_label(text: str, floor: int, stop: int) -> bool:
    """Tell whether one of the last colons stands behind a name and no more: "Dr. Imke Lohse (Die Liste): "."""
    for _ in range(_COLONS):
        stop = text.rfind(": ", floor, stop)
        if stop < 0:
            return False
        words = _CUT.split(text[max(floor, stop - _LABEL_WITHIN) : stop])[-1].split()
        if 0 < len(words) <= _LONGEST_LABEL and all(word[0].isupper() or word[0] == "(" for word in words):
            return True
    return False
