"""What stands before a cut and says that the words are hearsay, a habit of once, a part, or held for a time only."""

from refcheck.verify.quotations.sense.clauses import SUBJECTS, ends_clause, is_finite
from refcheck.verify.quotations.sense.phrases import match_phrase, parse_phrases
from refcheck.verify.quotations.sense.scopes import SO_FAR
from refcheck.verify.quotations.sense.senses import DEGREES, SOME, UNIVERSALS, is_denial, is_false_friend
from refcheck.verify.quotations.wording.spelling import key_set
from refcheck.verify.quotations.words import Words

_HEARSAY = parse_phrases(
    """they tell me that, they tell me, they tell us that, they tell us, i'm told, i am told, we're told, we are told,
    i hear, rumour has it, rumour has it that, legend has it that, legend has it, word is that, the story goes that,
    it is said that, man sagt mir dass, man sagt uns dass, man sagt dass, es heißt, es heißt dass, mir wurde gesagt
    dass, angeblich soll, gerüchteweise, on me dit que, on nous dit que, on dit que, on m'a dit que, on prétend que,
    il paraît que, il paraît qu'il, me dicen que, nos dicen que, dicen que, se dice que, me cuentan que, nos cuentan
    que, cuentan que, mi dicono che, ci dicono che, dicono che, si dice che, mi raccontano che, raccontano che,
    me dijeron que, nos dijeron que, me han dicho que, nos han dicho que, me dijo alguien que, on m'avait dit que,
    on nous a dit que, on nous avait dit que, man hat mir gesagt dass, man hat uns gesagt dass, mi hanno detto che,
    ci hanno detto che, disseram me que, disseram nos que, мне сказали что, нам сказали что, i was told, i was told
    that, we were told, we were told that, they told me, they told me that, they told us, they told us that,
    dizem me que, dizem nos que, dizem que, diz se que, contam me que, consta que,
    говорят что, мне говорят что, нам говорят что, ходят слухи что, ze zeggen dat, men zegt dat, er wordt gezegd dat,
    i thought that, we thought that, i believed that, we believed that, i assumed that, we assumed that,
    ich dachte dass, wir dachten dass, ich glaubte dass, je croyais que, je pensais que, nous pensions que, on pensait
    que, creía que, pensé que, pensaba que, creíamos que, pensábamos que, credevo che, pensavo che, credevamo che,
    achei que, pensei que, achava que, pensava que, я думал что, я думала что, мы думали что, ik dacht dat, myślałem
    że, myślałam że, it used to, i used to, we used to, they used to, he used to, she used to, you used to, used to"""
)
_LONGEST_PHRASE = 6
_IFS = key_set("if wenn falls ob si se если als jeśli")
_THINKING = key_set(
    """think thought believe believed say said says knew feel felt suspect suppose imagine denke glaube sage dächte
    glaubte pense pensais crois croyais disais pienso creo dijera creyera pensara penso credo credessi pensassi
    acho achasse pensasse думаю считаю"""
)
_OF = key_set("of von de d'entre di van av из")
_US = key_set(
    """us them you uns ihnen euch nous eux elles vous nosotros nosotras ellos ellas noi loro voi nós eles elas нас
    них"""
)
_HELD = key_set("thought believed assumed figured imagined")
_SPEAKING = key_set("i we")
_FURTHER = key_set(
    "further another additional weitere weiteren zusätzliche otros otras altri altre outros outras autres"
)
_PARTLY = key_set(
    """largely mostly mainly broadly generally usually typically normally partially partly somewhat relatively often
    occasionally primarily predominantly ostensibly nominally supposedly weitgehend größtenteils meistens überwiegend
    teilweise teils normalerweise gewöhnlich oft häufig gelegentlich zeitweise relativ largement partiellement
    généralement habituellement souvent parfois plutôt relativement principalement ampliamente parcialmente
    generalmente normalmente relativamente habitualmente parzialmente largamente generalmente relativamente solitamente
    spesso parcialmente largamente geralmente relativamente normalmente frequentemente частично обычно часто
    grotendeels gedeeltelijk meestal vaak gewoonlijk"""
)
_APPROXIMATE = key_set(
    """about around roughly approximately nearly almost over under some perhaps rund etwa circa ca knapp fast ungefähr
    gut mindestens höchstens environ quelque près presque plus moins unos casi cerca alrededor aproximadamente circa
    quasi pressoché intorno almeno cerca quase aproximadamente perto около примерно почти bijna ongeveer
    ruim zowat"""
)
_ARTICLES = key_set("a an ein eine einem einen einer un une uno una um uma il lo la l el le o os as een")
_OF_TOO = key_set("de di a à auf an von")
_PARTS_OF_ALL = key_set(
    """half third quarter fifth tenth dozen hundred thousand million hälfte drittel viertel fünftel zehntel dutzend
    tiers quart moitié dixième cinquième douzaine centaine millier mitad tercio cuarto quinto décimo docena centenar
    metà terzo quinto decimo dozzina centinaio migliaio metade terço décimo dúzia centena milhar половина половину треть
    четверть десяток helft derde kwart tiende dozijn dobro doble doppelte doppio double"""
)
_AND = key_set("and but und aber et mais y pero e ma mas и но en maar")
_UNTIL = key_set("until till bis jusque jusqu'en jusqu'à jusqu'alors hasta fino finché até до tot пока")
_IN = key_set("in on at for during with among within sur dans pendant en durante in per em durante в на")
_VERB_SECOND = frozenset("de nl sv da no nb".split())
_FINITE_THERE = key_set(
    """ist sind war waren hat haben hatte hatten wird werden würde kann können muss müssen soll sollen steht stehen
    liegt liegen gibt gab geht gehen kommt kommen fehlt fehlen bleibt bleiben wächst wachsen is zijn was waren heeft
    hebben wordt worden kan kunnen moet moeten staat staan ligt är var har hade blir kan ska står er var har havde
bliver"""
)
_SOME_OF_THEM = SOME | key_set("manchen mancher einigen vielen wenigen etlichen sommigen enkele vissa nogle noen")
# "le béton contiendrait", "il calcestruzzo conterrebbe": what is only reported
_REPORTED = {"fr": ("rait", "raient"), "it": ("rebbe", "rebbero"), "es": ("dria", "drian", "aria", "arian")}
_NO_REPORTS = key_set("attrait attraits portrait portraits retrait trait extrait diaria diarias varia varias maria")
_SHORTEST_REPORT = 6  # letters
_RELATIVES = key_set("that who which die der das qui que che который которая которые dat")
_EACH = key_set(
    "every each any no only jede jeder jedes jeden kein keine alle chaque tout toute aucun cada ningún toda ogni "
    "nessun nessuna qualsiasi nenhum elk elke geen каждый каждая все ни"
)
_COMMA_LANGUAGES = frozenset("de ru uk pl cs".split())
_NEAR = 3  # words
_WHOEVER = key_set("whoever anyone anybody those wer wie chi quien quienes quem кто celui ceux")
_WHENS = key_set("when whenever cuando quando quand lorsque wanneer когда wenn")
_PLURAL_ARTICLES = key_set("the los las les i gli le os as die people those")
_OF_WHICH = key_set("which whom dont denen dénen cuales quali quais которых которым wie waarvan varav")
_LONGEST_HEAD = 6  # words of what a sentence opens with


def find_frame_before(page: Words, start: int) -> str | None:
    """Give what frames a quotation right before it: "Me dicen que", "if I thought", "a further", "largely"."""
    if not start or page.ends_sentence(start - 1):
        return None
    return (
        _find_hearsay(page, start)
        or _find_supposing(page, start)
        or _find_held(page, start)
        or _find_none_of(page, start)
        or _find_share(page, start)
        or _find_opening(page, start)
    )


def _find_held(page: Words, start: int) -> str | None:
    """Give "I thought" where what was thought once follows without "that": "I thought [there was time]"."""
    is_clause = page.keys[start] in SUBJECTS and start + 1 < len(page) and is_finite(page, start + 1)
    is_held = start > 1 and page.keys[start - 1] in _HELD and page.keys[start - 2] in _SPEAKING
    return page.phrase(start - 2, start) if is_clause and is_held and not ends_clause(page, start - 1) else None


def find_frame_in_gap(page: Words, start: int, end: int) -> str | None:
    """Give the habit of once that an omission swallowed: "I [used to] destroy about half"."""
    is_habit = end - start > 1 and page.keys[start : start + 2] == ["used", "to"]
    if is_habit:
        return page.phrase(start, start + 2)
    if reported := next((index for index in range(start, end) if _is_reported(page, index)), None):
        return page.word(reported)
    if page.keys[start] in _RELATIVES and (gap := page.between(start - 1)) in (" ", ", "):
        # "no complaint [that is properly filed] goes unanswered"
        is_restricting = (gap == " ") != (page.language in _COMMA_LANGUAGES)
        near = page.keys[max(0, start - _NEAR) : start]
        if is_restricting and any(key in UNIVERSALS or key in _EACH for key in near):
            return page.phrase(start, end)
    limit = match_phrase(page, start, SO_FAR)
    around = page.keys[max(0, start - _NEAR) : start] + page.keys[end : end + _NEAR]
    if limit == end and page.language == "tr":  # where verbs deny by their endings
        return page.phrase(start, end)
    if limit == end and any(is_denial(key, page) for key in around):
        return page.phrase(start, end)  # "die Versicherung zahlt [bislang] nicht"
    is_degree = end - start == 1 and page.keys[start] in DEGREES
    if is_degree and any(is_denial(key, page) for key in page.keys[max(0, start - _NEAR) : start]):
        return page.word(start)  # "it was not [entirely] one"
    if page.keys[end - 1] in _WHENS and not is_false_friend(page.keys[end - 1], page):
        return page.word(end - 1)
    if _is_restricting_relative(page, start, end) or _restricts_all(page, start, end):
        return page.phrase(start, end)
    if of_which := _find_new_subject(page, start, end):
        return of_which
    last = page.keys[end - 1]
    is_partly = last in _PARTLY and not ends_clause(page, end - 1) and not is_false_friend(last, page)
    return page.word(end - 1) if is_partly else None


def _is_restricting_relative(page: Words, start: int, end: int) -> bool:
    """Tell whether a relative clause says which are meant: "The editors [who love you] are dangerous"."""
    if page.language in _COMMA_LANGUAGES or page.keys[start] not in _RELATIVES or page.between(start - 1) != " ":
        return False
    head = start - 1
    while head and start - head < _NEAR and not ends_clause(page, head - 1):
        head -= 1
    is_whole = (not head or ends_clause(page, head - 1)) and page.keys[head] in _PLURAL_ARTICLES
    return is_whole and is_finite(page, end) and page.between(end - 1) == " "


def _restricts_all(page: Words, start: int, end: int) -> bool:
    """Tell whether what was left out says of which of all, or of none, the kept verb tells.

    "No employee [in the London office] was dismissed", "Chi guida da solo [di notte] non sta facendo una gita".
    """
    is_verb = is_finite(page, end) or is_denial(page.keys[end], page)
    if not is_verb or page.keys[start] in _AND or any(ends_clause(page, each) for each in range(start - 1, end)):
        return False
    head = start - 1
    while head and start - head < _LONGEST_HEAD and not ends_clause(page, head - 1):
        head -= 1
    key = page.keys[head]
    is_all = key in UNIVERSALS or key in _EACH or is_denial(key, page)
    return (is_all or key in _WHOEVER) and not any(is_finite(page, each) for each in range(start, end))


def _find_new_subject(page: Words, start: int, end: int) -> str | None:
    """Give the part of them that a kept verb tells of: "She read six studies[, of which two] could be repeated"."""
    first = next((index + 1 for index in range(end - 1, start - 2, -1) if ends_clause(page, index)), start)
    keys = page.keys[first:end]
    is_part = any(key in _OF_WHICH for key in keys[:4]) and not any(is_finite(page, each) for each in range(first, end))
    return page.phrase(first, end) if keys and is_part and is_finite(page, end) else None


def _is_reported(page: Words, index: int) -> bool:
    """Tell whether a verb only reports, by its ending."""
    key = page.keys[index]
    is_long = len(key) >= _SHORTEST_REPORT and key not in _NO_REPORTS
    return is_long and key.endswith(_REPORTED.get(page.language, ())) and page.word(index).islower()


def _find_hearsay(page: Words, start: int) -> str | None:
    for first in range(start - 1, max(-1, start - 1 - _LONGEST_PHRASE), -1):
        if page.keys[first] in _HEARSAY and match_phrase(page, first, _HEARSAY) == start:
            return page.phrase(first, start)
        if first < start - 1 and page.ends_sentence(first):
            return None
    return None


def _find_supposing(page: Words, start: int) -> str | None:
    """Give "if I thought" where what was thought follows without "that"."""
    if start < 3 or page.keys[start - 1] not in _THINKING or ends_clause(page, start - 1):
        return None
    is_if = page.keys[start - 3] in _IFS and page.keys[start - 2] in SUBJECTS
    return page.phrase(start - 3, start) if is_if and not ends_clause(page, start - 3) else None


def _find_none_of(page: Words, start: int) -> str | None:
    """Give "none of us" in front of its verb: "[nessuna di noi] stava male"."""
    if start < 3 or page.keys[start - 2] not in _OF or page.keys[start - 1] not in _US:
        return None
    key = page.keys[start - 3]
    is_none = is_denial(key, page) and not ends_clause(page, start - 1)
    return page.phrase(start - 3, start) if is_none else None


def _find_share(page: Words, start: int) -> str | None:
    """Give what makes a figure one of several or a rough one, and a quality one in part: "a further", "circa il"."""
    if ends_clause(page, start - 1):
        return None
    key = page.keys[start - 1]
    if page.keys[start][0].isdigit():
        if key in _FURTHER:
            return page.word(start - 1)
    elif key in _PARTLY and page.word(start - 1).islower() and not is_false_friend(key, page):
        return page.word(start - 1)
    if page.keys[start] not in _ARTICLES or start + 1 >= len(page):
        return None
    is_amount = page.keys[start + 1][0].isdigit() or page.keys[start + 1] in _PARTS_OF_ALL
    before = start - 2 if key in _OF_TOO and start > 1 else start - 1
    is_rough = is_amount and page.keys[before] in _APPROXIMATE and not ends_clause(page, before)
    return page.phrase(before, start) if is_rough else None


def _is_head(page: Words, first: int, start: int) -> bool:
    """Tell whether a sentence begins with a word, or a clause with "and" right before it."""
    if not first or page.ends_sentence(first - 1):
        return True
    return first < start - 1 and page.keys[first - 1] in _AND and ends_clause(page, first - 2)


def _find_opening(page: Words, start: int) -> str | None:
    """Give what a sentence opens with and what holds for it: "Bis dahin [gibt es nichts]", "Auf manchen [steht]"."""
    first = start - 1
    while first and start - first < _LONGEST_HEAD and not _is_head(page, first, start):
        first -= 1
    if not _is_head(page, first, start):
        return None
    behind = page.keys[start : start + _LONGEST_HEAD]
    if page.keys[first] in _UNTIL and any(is_denial(key, page) for key in behind):
        return page.phrase(first, start)
    if page.keys[first] in _IN and page.keys[start] in SUBJECTS:
        some = (each for each in range(first + 1, min(first + _NEAR, start)) if page.keys[each] in _SOME_OF_THEM)
        if (at := next(some, None)) is not None:
            return page.phrase(first, start)  # "in some years [we have run out of it]"
    if page.language in _VERB_SECOND and not ends_clause(page, start - 1):
        some = (each for each in range(first, start) if page.keys[each] in _SOME_OF_THEM)
        at = next(some, None)
        is_verb = page.keys[start] in _FINITE_THERE
        return page.phrase(at, start) if at is not None and is_verb else None
    return None
