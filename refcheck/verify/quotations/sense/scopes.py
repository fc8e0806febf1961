"""What belongs to a denial or a noun and was left out: "no [written] proof", "[too little] money"."""

from refcheck.verify.quotations.sense.clauses import ends_clause, is_finite
from refcheck.verify.quotations.sense.phrases import match_phrase, parse_phrases
from refcheck.verify.quotations.sense.senses import is_denial
from refcheck.verify.quotations.wording.spelling import key_set
from refcheck.verify.quotations.words import Words

SO_FAR = parse_phrases(
    """yet, so far, until now, for now, at present, currently, still, today, as of today, as things stand, right now,
    at the moment, at that stage, at this stage, at that point, at this point, at that time, at the time, back then,
    bislang, bisher, derzeit, momentan, vorerst, noch, zurzeit, aktuell, im moment, im augenblick, stand heute, nach
    jetzigem stand, zu diesem zeitpunkt, damals,
    pour l'instant, pour le moment, jusqu'ici, à ce jour, encore, actuellement, à l'heure actuelle, en l'état, à ce
    stade, aujourd'hui, à l'époque,
    por ahora, de momento, por el momento, hasta ahora, todavía, aún, hoy por hoy, a día de hoy, hoy en día, en este
    momento, en ese momento, actualmente, entonces,
    per ora, finora, ancora, al momento, ad oggi, allo stato attuale, allo stato, in quel momento, all'epoca,
    attualmente,
    por enquanto, até agora, ainda, no momento, neste momento, até hoje, à data, na altura, hoje em dia, atualmente,
    пока, сейчас, на сегодня, на сегодняшний день, на данный момент, на тот момент, пока что, тогда,
    şu anda, şimdilik, henüz, bugün itibarıyla, şu an için, o zaman,
    voorlopig, tot nu toe, nog, op dit moment, momenteel"""
)
"""Phrases that say of what is denied that it is so for a time."""
_TOO_LITTLE = parse_phrases(
    """too little, too few, far too few, far too little, zu wenig, zu wenige, viel zu wenig, viel zu wenige, trop peu
    de, trop peu d', bien peu de, très peu de, demasiado poco, demasiada poca, demasiados pocos, muy poco, muy poca, muy
    pocos, muy pocas, troppo poco, troppo poca, troppo pochi, troppo poche, muito pouco, muito pouca, muito poucos,
    muito poucas, слишком мало, очень мало, çok az, te weinig, very few, very little, sehr wenig,
    sehr wenige, za mało"""
)
_BEHIND_ITS_NOUN = key_set(
    """parcial parciales partiel partielle partiels partielles parziale parziali parciais provisional provisionales
    provisoire provisoires provvisorio provvisoria provisório provisória temporaire temporaires temporaneo
    temporanea temporário temporária temporales preliminar preliminares préliminaire préliminaires preliminare
    preliminari aparente aparentes apparent apparente apparents apparentes apparenti presunto presunta presuntos
    presuntas présumé présumée présumés présumées presunti presunte supuesto supuesta supuestos supuestas potencial
    potentiel potentielle potenziale éventuel éventuelle eventuali simbólico simbólica symbolique simbolico simbolica
    """
)
_ROMANCE = frozenset("es fr it pt ca".split())
# "not [even] one", "no [real] reason": what makes a denial no weaker
_HARMLESS = key_set(
    """even really actually simply just ever once single one 1 such whatsoever kind sort all any own frankly honestly
    überhaupt auch einmal mal ja doch eben einzig einziges einzigen einzige même vraiment du tout seul seule simplement
    siquiera ni solo sola verdaderamente nemmeno neppure davvero proprio affatto sequer mesmo único única
    даже вовсе совсем единого ни bile hiç
    now then thus therefore nun jetzt also deshalb alors donc ahora pues ora quindi dunque agora portanto теперь"""
)
_GOES_ON = key_set(
    """and or nor but und oder noch aber et ou ni mais y e o u pero ou nem mas и или ни но né ma that which who die der
    das que qui dont che который которая которые because weil parce"""
)
_LONGEST = 5  # words
_FEWEST = 2  # words kept before an omission; "They did … not … in writing" leaves it to them
_NEAR = 3  # words between a denial and what was left out
_OPENING = 5  # words


def find_scope_in_gap(page: Words, first: int, start: int, end: int) -> str | None:
    """Give what a denial was about and an omission swallowed: "no [current] plans", "Aucune fermeture [définitive]"."""
    if (
        end - start > _LONGEST
        or start - first < _FEWEST
        or any(ends_clause(page, each) for each in range(start - 1, end))
    ):
        return None
    left_out = page.keys[start:end]
    is_name = page.word(end)[0].isupper() and page.language != "de"  # "never met [Prime Minister] Weber"
    if is_name or left_out[0] in _GOES_ON or any(is_finite(page, each) for each in range(start, end)):
        return None
    near = range(max(first, start - _NEAR), start)
    denials = [each for each in near if is_denial(page.keys[each], page)]
    if not denials or any(ends_clause(page, each) for each in range(denials[-1], start - 1)):
        return None
    return None if all(key in _HARMLESS for key in left_out) else page.phrase(start, end)


def find_scope_before(page: Words, start: int) -> str | None:
    """Give "too little" before what is lacking, and "Hoy por hoy" before what is denied for a time."""
    for first in range(start - 1, max(-1, start - 1 - _OPENING), -1):
        if first < start - 1 and page.ends_sentence(first):
            return None
        if match_phrase(page, first, _TOO_LITTLE) == start:
            return page.phrase(first, start)
        is_head = not first or ends_clause(page, first - 1)
        if is_head and not ends_clause(page, start - 1) and match_phrase(page, first, SO_FAR) == start:
            behind = page.keys[start : start + _NEAR]
            is_denied = any(is_denial(key, page) for key in behind)
            return page.phrase(first, start) if is_denied else None
    return None


def find_scope_behind(page: Words, end: int) -> str | None:
    """Give the adjective behind a last noun that takes some of it back: "victoria [parcial]"."""
    is_adjective = (
        page.language in (*_ROMANCE, "") and page.keys[end] in _BEHIND_ITS_NOUN and page.between(end - 1) == " "
    )
    return page.word(end) if is_adjective else None
