"""What goes on behind a cut and restricts what was kept, told by how the sentence is built more than by single words.

A statement may be cut short and stay true: who sleeps in lay-bys without toilets sleeps in lay-bys. That does not hold
for what is denied ("we fired nobody in March"), for superlatives, for what is enough, open or allowed for somebody, for
what is so at times only, and where a short phrase behind a comma takes some of it back.
"""

from refcheck.verify.quotations.sense.clauses import ends_clause, is_finite, is_past_word, is_subject
from refcheck.verify.quotations.sense.phrases import match_phrase, parse_phrases
from refcheck.verify.quotations.sense.senses import FOCUS, SOME, is_false_friend
from refcheck.verify.quotations.wording.spelling import key_set
from refcheck.verify.quotations.words import Words

_DENIALS = key_set(
    """not no never nor neither none nobody nothing nowhere cannot dont doesnt didnt isnt arent wasnt werent havent
    hasnt hadnt wouldnt shouldnt couldnt can't won't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't
    nicht kein keine keinen keinem keiner nie niemals niemand nichts
    pas jamais aucun aucune rien personne nunca jamás ningún ninguna nadie nada non mai nessun nessuna nessuno niente
    nulla não nenhum nenhuma ninguém nem niet geen nooit niemand niets не никогда никто ничего нет nie nigdy nikt
    inte aldrig ingen inga inget ikke aldri"""
)
_BARE_NOS = key_set(
    """no kein keine keinen keinem keiner aucun aucune ningún ninguna nessun nessuna nenhum nenhuma geen ingen inga
    inget none never not nicht pas nie jamais"""
)
_PRO_DROP = frozenset("es it pt pl".split())
_FEWEST = 3  # words of a clause
_LONGEST_NAMED = 5  # words of what was cut off that are shown
_GOES_ON = key_set(
    """that dass dat att at
    and but or so because as und oder aber sondern denn weil da et ou mais car parce puisque y e o u pero sino porque
    pues ma però perché poiché mas pois и или но а потому поскольку en of maar want omdat och eller men för i lub ale bo
    der
    than als que che чем dan że als what said says say sagte sagt dit dijo dice disse diz according selon laut según
    secondo segundo about at he she"""
)
_OPENERS_TOO = key_set("the a an my our your their his her der die das ein eine le la les un une el los il lo o os")
_SUPERLATIVES = key_set("most least best worst")
_SINCE = key_set("since seit depuis desde sedan siden sinds")
_BEST = key_set("mejor peor mayor meilleur meilleure pire migliore peggiore maggiore melhor pior maior")
_OF = key_set("de del della delle dei di du des da do")
_AMONG = key_set("outside in for among under within")
_ENOUGH = key_set(
    """enough sufficient genug genügend ausreichend assez suffisamment suficiente suficientes abbastanza genoeg
    достаточно"""
)
_FOR = key_set("for to für um pour para per voor чтобы на för til")
_PERMITTED = key_set(
    """insured covered liable versichert assuré assurée asegurado asegurada assicurato assicurata
    safe free open available legal allowed permitted eligible immune sicher kostenlos gratis offen geöffnet erlaubt
    zugelassen gültig sûr sûre gratuit gratuite gratuits ouvert ouverte ouverts autorisé autorisée valable seguro segura
    gratuito gratuita abierto abierta permitido permitida válido válida sicuro sicura aperto aperta permesso valido
    valida aberto aberta"""
)
_WORKING = key_set(
    """works work applies apply helps holds gilt gelten wirkt funktioniert hilft fonctionne fonctionnent marche vaut
    s'applique funciona funcionan vale valen sirve sirven funziona funzionano vale valgono serve funcionam
    действует работает помогает werkt geldt helpt"""
)
_PERMITTING = key_set(
    """allow allows allowed permit permits permitted erlauben erlaubt gestatten gestattet autoriser autorise autorisé
    permettre permet permitir permite permitido permettere permette consentire consente permitem"""
)
_ONLY_FOR = key_set("for under during für unter während pour pendant para durante per durante por")
_FOR_WHOM = _FOR | key_set(
    "on in at only with during between mit bei während aux à au avec pendant con en durante com em"
)
_OFTEN = parse_phrases(
    """at night, by night, by day, at weekends, on weekends, on weekdays, in winter, in summer, during the day,
    every other, on sundays, on saturdays, on fridays, on mondays, on tuesdays, on wednesdays, on thursdays,
    in the mornings, in the evenings, in the afternoons, once a, twice a, once every, three times a, once per, twice
    per, one day in, one day a, two days a, three days a, four days a, two hours a, three hours a, four hours a, an
    hour a, six hours a, one year in, nachts, tagsüber, sonntags, samstags, montags, werktags, an wochenenden, am
    wochenende, im winter, im sommer, zweimal, einmal, jede zweite, jeden zweiten, de nuit, la nuit, le dimanche, le
    samedi, le week end, le soir, en hiver, en été, une fois par, deux fois par, un jour sur, por la noche, de noche,
    los domingos, los sábados, los fines de semana, en invierno, en verano, una vez al, una vez por, dos veces al,
    dos veces por, di notte, la notte, di giorno, la domenica, il sabato, nei fine settimana, d'inverno, d'estate,
    una volta al, una volta ogni, due volte al, due volte alla, à noite, de noite, aos domingos, aos sábados,
    no inverno, no verão, uma vez por, duas vezes por, ночью, по ночам, по выходным, зимой, летом, раз в, дважды в,
    's nachts, in het weekend, één keer, om de"""
)
_THE_DAY = parse_phrases(
    """the day, the moment, the minute, once they, once we, once it, once the, as soon as, le jour où, dès que,
    dès qu'il, dès qu'on, sobald, am tag an dem, el día que, en cuanto, tan pronto, il giorno in cui, appena,
    no dia em que, assim que, как только, zodra"""
)
_BECAUSE = key_set("because weil parce porque perché perche omdat потому")
_FAR = 30  # words
_WHEN = key_set(
    "when whenever cuando quando quand lorsque lorsqu'il lorsqu'on lorsqu'elle quand когда wanneer kiedy gdy"
)
_AND = key_set("and und et y e и en i")
_NEAR = 3  # words
_SHORT = 5  # words
_LONGER = key_set("mehr plus more longer más più mais meer always больше")
_UNTIL = key_set("until till bis jusqu'en hasta fino até do до tot")
_SOON = 6  # words
_FUTURE = key_set("will shall won't i'll we'll he'll she'll it'll they'll")
_LONGEST_FRAGMENT = 9  # words
_BUTS = key_set(
    "but albeit though although aber allerdings jedoch mais quoique pero aunque ma sebbene anche mas embora но хотя "
    "maar zij ale men om"
)
_CONCEDING = key_set("albeit though although obwohl wenngleich quoique bien aunque sebbene embora хотя hoewel zij")
_LEADING = _BUTS | key_set("and et y e und en и och and that ce et das and then même wenn auch")
_PREPOSITIONS = key_set(
    """in on at for with under from by during after before within among between to into over through until
    in bei mit unter für nach vor während von an auf ab bis
    dans sur à de avec sous pour par pendant après avant chez en entre dès
    en con bajo para por durante tras entre desde a según
    in su con sotto per durante dopo prima fra tra da a
    em com sob para por durante após entre desde
    в на с под для при после до из по
    op met onder voor na"""
)
_ADVERB_ENDINGS = ("ly", "ment", "mente", "lich")
_NO_ADVERBS = key_set("only family early daily elderly gouvernement moment element parlement")
_ARTICLES = key_set(
    "the a an his her its our their my your der die das den dem ein eine le la les l'unique un une el los las il lo o a"
)
_ASIDES = parse_phrases(
    """i hope, we hope, he hopes, she hopes, they hope, i fear, i'm told, i am told, we're told, we are told, they say,
    so they say, he thinks, she thinks, they think, it seems, it appears, so it seems, so i'm told, i gather, i suspect,
    if all goes well, all being well, with luck, god willing, hoffe ich, hoffen wir, fürchte ich, heißt es,
    wie es heißt, wie ich höre, so scheint es, scheint es, angeblich, wenn alles gut geht, j'espère, espérons le, je
    crains, paraît il, semble t il, dit on, me dit on, à ce qu'on dit, si tout va bien, espero, esperamos, me temo,
    dicen, según dicen, me dicen, parece, al parecer, por lo visto, si todo va bien, spero, speriamo, temo, dicono,
    pare, sembra, a quanto pare, se tutto va bene, espero eu, esperamos, receio, dizem, ao que parece, parece, se tudo
    correr bem, надеюсь, боюсь, говорят, кажется, видимо, похоже, как говорят, если все будет хорошо, naar verluidt,
hoop ik"""
)
_COMMA_LANGUAGES = frozenset("de ru uk pl cs".split())
_BOUND_CLAUSES = key_set(
    """die der das den dem deren dessen denen welche welcher welches was wo solange bis bevor ehe sofern soweit wenn
    который которая которое которые которого которой которых пока что чтобы если který která które który która które
    których dopóki zanim"""
)


def find_restriction_behind(page: Words, start: int, end: int) -> str | None:
    """Give what restricts the last clause of a quotation and was cut off behind it; its sentence goes on there."""
    gap = page.between(end - 1)
    if page.keys[end] in _AND and any(key in _DENIALS for key in page.keys[end + 1 : end + 1 + _NEAR]):
        stop = next((each for each in range(end, min(len(page), end + _SHORT)) if ends_clause(page, each)), None)
        last = stop - (page.keys[stop] in _LONGER) if stop else 0
        if stop and page.keys[last] in _DENIALS:
            return page.phrase(end, stop + 1)  # "eine Spielzeit lang gut [und dann nicht mehr]"
    if gap == " ":
        is_restricted = (
            _is_denied_further(page, start, end)
            or _is_best_of_some(page, start, end)
            or _is_so_for_some(page, start, end)
            or _is_so_at_times(page, start, end)
            or _is_so_until(page, start, end)
            or (is_subject(page, end) and page.keys[end + 1 : end + 2] and page.keys[end + 1] in _DENIALS)
        )
        return _rest(page, end) if is_restricted else None
    if "," not in gap and "–" not in gap and "—" not in gap and "(" not in gap and " - " not in gap:
        return None
    if page.language in _COMMA_LANGUAGES and page.keys[end] in _BOUND_CLAUSES and _find_denial(page, start, end):
        return _rest(page, end)  # "kein Geld von Betrieben[, die Holz kaufen]"
    stop = match_phrase(page, end, _ASIDES)
    if stop and (stop >= len(page) or ends_clause(page, stop - 1)):
        return page.phrase(end, stop)
    return _find_reserving(page, start, end)


def _rest(page: Words, end: int) -> str:
    """Give the first words behind a quotation, up to the end of their clause."""
    stop = end + 1
    while stop < len(page) and stop - end < _LONGEST_NAMED and not ends_clause(page, stop - 1):
        stop += 1
    return page.phrase(end, stop)


def _clause_start(page: Words, start: int, end: int) -> int:
    first = end - 1
    while first > start and not ends_clause(page, first - 1):
        first -= 1
    return first


def _find_denial(page: Words, start: int, end: int) -> int | None:
    """Give where the last clause of a quotation denies something."""
    for index in range(end - 1, start - 1, -1):
        if page.language == "fr" and (page.keys[index] == "ne" or page.keys[index].startswith("n'")):
            return index
        if page.keys[index] in _DENIALS and not is_false_friend(page.keys[index], page):
            return index
        if index > start and ends_clause(page, index - 1):
            return None
    return None


def _is_denied_further(page: Words, start: int, end: int) -> bool:
    """Tell whether a clause that denies goes on: "We have fired nobody [in March]"; "no evidence [of it]" is none."""
    if page.keys[end] in _BECAUSE and _find_denial(page, start, end) is not None:
        # "I'm not appealing [because I'll win]. I'm appealing because nobody asked."
        # "I won't leave [because it rains]" says that rain is no reason.
        is_reason = page.between(end - 1) != " " or _is_past(page, start, end - 1)
        return page.keys[end] in page.keys[end + 1 : end + _FAR] or not is_reason
    goes_on = page.keys[end] in _GOES_ON and page.word(end).lower() != "où"
    if goes_on or (denial := _find_denial(page, start, end)) is None:
        return False
    first = _clause_start(page, start, end)
    fewest = _FEWEST - (page.language in _PRO_DROP)
    if end - first < fewest or (page.keys[first] in _BARE_NOS and page.language not in _PRO_DROP):
        # "No case [was]" begins with its subject, "no realistic alternative [for]" is no clause.
        return page.keys[first] == "no" and end - first > _FEWEST and _has_finite(page, first, end)
    is_ne = page.language == "fr" and (page.keys[first] == "ne" or page.keys[first].startswith("n'"))
    has_subject = is_ne or is_subject(page, first) or page.keys[first] in _OPENERS_TOO or page.word(first)[0].isupper()
    return denial >= first and (has_subject or page.language in _PRO_DROP or page.keys[first] in _DENIALS)


def _has_finite(page: Words, first: int, end: int) -> bool:
    return any(is_finite(page, index) or page.keys[index] == "be" for index in range(first, end))


def _is_best_of_some(page: Words, start: int, end: int) -> bool:
    """Tell whether a superlative goes on: "the worst flood [since 1953]"."""
    is_among = page.keys[end] in _AMONG and _has_finite(page, start, end)
    if page.keys[end] in _OF and _has_finite(page, start, end):
        near = range(max(start, end - 5), end)
        return any(page.keys[each] in _BEST and page.keys[each - 1] in _ARTICLES for each in near if each)
    if page.keys[end] not in _SINCE and not is_among:
        return False
    for index in range(max(start, end - 4), end):
        key = page.keys[index]
        if (
            index
            and page.keys[index - 1] in _ARTICLES
            and (key in _SUPERLATIVES or (key.endswith("est") and key != "rest"))
        ):
            return True
    return False


def _is_so_for_some(page: Words, start: int, end: int) -> bool:
    """Tell whether something is enough, safe or open for somebody: "We have enough fuel [for nine days]"."""
    if page.keys[end] in _FOR and any(key in _ENOUGH for key in page.keys[max(start, end - 4) : end]):
        return True
    if page.keys[end - 1] in _WORKING and (page.keys[end] in _FOR_WHOM or page.keys[end] in _PREPOSITIONS):
        return True  # "The model works [in small towns]"
    if page.keys[end] in _FOR_WHOM and page.keys[end + 1 : end + 2] and page.keys[end + 1] in SOME:
        return end + 2 >= len(page) or ends_clause(page, end + 1)  # "blankets for everybody and beds [for most]"
    if page.keys[end] in _ONLY_FOR and any(key in _PERMITTING for key in page.keys[max(start, end - _SOON) : end]):
        return True  # "to allow crew changes [for medical reasons]"
    is_told = page.keys[end - 1] in _PERMITTED and page.keys[end] in _FOR_WHOM
    return is_told and end - start > 1 and _has_finite(page, start, end)


def _is_so_until(page: Words, start: int, end: int) -> bool:
    """Tell whether something was so up to a year: "Lo de tirana lo firmo [hasta 2010]"."""
    years = page.keys[end + 1 : end + 3]
    return page.keys[end] in _UNTIL and any(key.isdigit() and len(key) == 4 for key in years) and end - start > 1


def _is_so_at_times(page: Words, start: int, end: int) -> bool:
    """Tell whether something is so at times: "The ward is open [two days a week]", "We lose money [when it rains]"."""
    if page.keys[end] in _WHEN and not is_false_friend(page.keys[end], page):
        return not _is_past(page, start, end)
    is_told = match_phrase(page, end, _OFTEN) is not None or match_phrase(page, end, _THE_DAY) is not None
    return is_told and not _is_past(page, start, end)


def _is_past(page: Words, start: int, end: int) -> bool:
    """Tell whether a clause or what goes on behind it tells of one time: "I was out when it rang"."""
    if any(key in _FUTURE for key in page.keys[max(start, end - _SOON) : end]):
        return False  # "They will be finished [when people stop wanting them]"
    return any(is_past_word(page, each) for each in range(max(start, end - _SOON), min(len(page), end + _SOON)))


def _find_reserving(page: Words, start: int, end: int) -> str | None:
    """Give the short phrase without a verb that takes some of it back: ", but at a price", ", de nuit seulement"."""
    stop = end + 1
    while stop < len(page) and not ends_clause(page, stop - 1):
        stop += 1
        if stop - end > _LONGEST_FRAGMENT:
            return None
    keys = page.keys[end:stop]
    if any(is_finite(page, index) or is_subject(page, index) for index in range(end, stop)):
        return None
    first = next((at for at, key in enumerate(keys) if key not in _LEADING), None)
    if first is None:
        return None
    for at, key in enumerate(keys):
        is_outside = at <= first + 1 or at == len(keys) - 1
        if key in FOCUS and is_outside and not (at and keys[at - 1] in _ARTICLES) and not is_false_friend(key, page):
            return page.phrase(end, stop)
    if keys[first] in _DENIALS and first + 1 < len(keys):
        first += 1  # "in full[, although not in every detail]"
    if keys[0] in _CONCEDING and first + 1 < len(keys) and any(key in _DENIALS for key in keys[:_NEAR]):
        return page.phrase(end, stop)  # "a truthful witness[, although not always a reliable one]"
    is_but = keys[0] in _BUTS and not is_false_friend(keys[0], page) and _find_denial(page, start, end) is None
    lead = page.word(end + first).lower()
    is_adverb = lead.endswith(_ADVERB_ENDINGS) and keys[first] not in _NO_ADVERBS and len(lead) > 5
    return page.phrase(end, stop) if is_but and (keys[first] in _PREPOSITIONS or is_adverb) else None
