"""What stands before a clause and takes it back: a condition, with a comma or without, and a wish that "but" denies."""

import re

from refcheck.verify.quotations.sense.clauses import FINITE, ends_clause, is_past_word
from refcheck.verify.quotations.sense.senses import is_false_friend
from refcheck.verify.quotations.wording.spelling import key_set
from refcheck.verify.quotations.words import Words

_OPENING_CONDITIONS = key_set(
    """if unless provided wenn falls sofern solange si s'il s'ils se finché если якщо jeśli jeżeli eğer indien
    mits tenzij zolang om hvis"""
)
# "If I may", "Si me permiten una recomendación", "wenn Sie so wollen": no more than polite
_POLITE = key_set(
    """permit permits allow like may permiten permite permites permettez permet permettete permette permitem permite
    erlauben gestatten wollen voulez quiere quieren vuole vogliono quiser quiserem позволите"""
)
# "If the marks rise, then, and only then": what takes a condition up again
_RESUMING = key_set("then so dann alors entonces así allora così então aí sim sí тогда то dan da")
# "When the pumps fail, we drown", but "When I was six, my father left" tells of one time.
_WHENS = key_set("when where là wo donde dove onde quand lorsque lorsqu'il lorsqu'on cuando quando когда wanneer")
_WHOEVER = {"de": "wer", "nl": "wie", "ru": "кто"}
_AS_LONG = (("as", "long"), ("so", "long"), ("tant", "que"), ("tant", "qu'il"), ("tant", "qu'on"), ("mientras", "no"))
_NO_CONDITIONS = frozenset("you i we i'm anything not so only".split())  # "If you look at the figures, …" sets none
_LOOKING = frozenset(
    """look ask read want like think consider compare count listen see watch add take know imagine remember will may can
    could put believe talk speak""".split()
)
_INVERTED = frozenset("had were should".split())
_GERMAN_INVERTED = key_set("sollte sollten hätte hätten wäre wären")  # "Sollte es regnen, …"
_LEADING_ON = frozenset(
    "that and but so because dass und aber denn que et mais pero porque y che ma e mas и но что".split()
)
_ARTICLES_TOO = frozenset("the this that".split())
_SUBJECTS = frozenset("i you he she it we they the this that there".split())
_ALL_OR_NONE = frozenset("no nobody nothing none everybody everyone all".split())
_SURE_SUBJECTS = _SUBJECTS - _ARTICLES_TOO
_VERBS = FINITE | frozenset("non no não nao ne on nous il elle ils se si n' me te nos os les lhe mi ti".split())
_FRONTED = frozenset("without unless absent failing barring assuming pending ohne sans sin senza sem без".split())
_MODALS = frozenset("would will could might should shall may must can won't wouldn't couldn't".split())
_SHORT_MODALS = key_set(
    "i'd we'd you'd he'd she'd they'd it'd i'll we'll you'll he'll she'll they'll it'll there'd there'll"
)
_LONGEST_FRONTED = 16  # words of "Without those guarantees"
_WISHING = (("like", "to"), ("love", "to"))
_LONGEST_CONDITION = 25  # words of a condition before its main clause
_OPENING_BEFORE = re.compile(r"[:;“„«‘‚「]|\s[\"'»]$")
_CLOSING = re.compile(r"[,.!?]?[\"”»“’]")
_ASIDES = frozenset(
    "and or as which who where when even but at in by for with though although however en à dans im nel no na".split()
)
_SOON = 5  # words of a main clause up to its verb
_CONDITIONAL_ENDINGS = {
    "es": ("ria", "rian", "riamos"), "pt": ("ria", "riam", "riamos"), "fr": ("rait", "raient", "rais", "rions"),
    "it": ("rebbe", "rebbero", "rei", "remmo"),
}  # fmt: skip
_GERMAN_SMALL = key_set(
    """der die das des dem den und oder in im an am auf aus bei mit von vom zu zum zur für über unter nach vor aber
    als wie sowie durch gegen um bis seit sich nicht auch nur so noch schon"""
)
_SAYING = frozenset("say claim suggest think believe argue pretend assume conclude".split())


def find_fronted(page: Words, start: int) -> str | None:
    """Give the word that opens a clause without a comma: "Without those guarantees we would vote against it"."""
    if start > 1 and page.keys[start - 1] in _RESUMING and "," in page.between(start - 2):
        return find_condition(page, start)  # "If you want hedges, then [you will pay]"
    subject = page.word(start).lower().partition("'")[0]  # "If you offer a draw [you're saying]"
    is_subject = subject in _SUBJECTS or subject in _ALL_OR_NONE or page.keys[start] in _SHORT_MODALS
    is_conditional = any(_is_conditional(page, each) for each in range(start, min(len(page), start + 2)))
    is_verb = page.word(start).lower() in _VERBS or is_conditional or _is_verb_behind_noun(page, start)
    if not is_subject and not is_verb:
        return None
    opener = _opener_before(page, start)
    # "Ohne diese Arbeiten würde das Netz": other languages than English put the verb first.
    return opener if is_subject or (opener and page.language != "en") else None


def _is_conditional(page: Words, index: int) -> bool:
    """Tell whether a verb is conditional by its ending: "Si hubiera querido eso [me habría quedado]"."""
    endings = _CONDITIONAL_ENDINGS.get(page.language)
    return endings is not None and page.keys[index].endswith(endings)


def _is_verb_behind_noun(page: Words, start: int) -> bool:
    """Tell whether a German word is a verb by its place: "Ohne diese Frauen [bräche das System zusammen]"."""
    if page.language != "de" or not start:
        return False
    return page.word(start - 1)[0].isupper() and page.word(start)[0].islower() and page.keys[start] not in _GERMAN_SMALL


def _opener_before(page: Words, start: int) -> str | None:
    """Give the condition or the like at the head of the sentence, where no clause ends before `start`."""
    for index in range(start - 1, max(-1, start - 1 - _LONGEST_FRONTED), -1):
        is_led_on = index > 0 and page.keys[index] in _OPENING_CONDITIONS and page.keys[index - 1] in _LEADING_ON
        if index and not page.ends_sentence(index - 1) and not is_led_on:
            if ends_clause(page, index - 1):
                return None
            continue
        is_none = _sets_none(page.keys[index + 1 : index + 3])
        is_condition = page.keys[index] in _OPENING_CONDITIONS and not is_none
        # "Had I been persuaded on ground 1 I should have quashed it"
        is_condition = is_condition or (page.keys[index] in _INVERTED and page.keys[index + 1] in _SUBJECTS)
        has_modal = page.keys[start] in _SHORT_MODALS or any(key in _MODALS for key in page.keys[start + 1 : start + 2])
        has_modal = has_modal or any(_is_conditional(page, each) for each in range(start, min(len(page), start + 2)))
        if is_condition and index < start - 1 and has_modal:
            return page.word(index)  # "If it had been my face there would have been an inquiry"
        if is_condition and index < start - 1 and _is_last_clause(page, start):
            return page.word(index)  # "If I look at the ambulance I start thinking what it's for."
        has_own_subject = any(page.keys[each] in _SURE_SUBJECTS for each in range(index + 1, start))
        return page.word(index) if page.keys[index] in _FRONTED and not has_own_subject else None
    return None


def _is_last_clause(page: Words, start: int) -> bool:
    """Tell whether the sentence has no clause behind the one that begins at `start`, which so is its main clause."""
    stop = next(
        (each for each in range(start, min(len(page), start + _LONGEST_CONDITION)) if ends_clause(page, each)), None
    )
    return stop is not None and (page.ends_sentence(stop) or _CLOSING.match(page.between(stop)) is not None)


def _reaches(page: Words, index: int, start: int) -> bool:
    """Tell whether the condition that opens at `index` goes on to `start`.

    Commas may set apart what is said beside it: "If the depot isn't ready, and I doubt that it will be, we shall".
    """
    heads = [each + 1 for each in range(index, start - 1) if "," in page.between(each)]
    has_modal = any(key in _MODALS for key in page.keys[start : start + _SOON])
    if heads and all(page.keys[each] in _RESUMING for each in range(heads[-1], start)):
        return _reaches(page, index, heads[-1])
    return not heads or (has_modal and all(page.keys[head] in _ASIDES for head in heads))


def _sets_none(behind: list[str]) -> bool:
    """Tell whether "if" sets no condition: "If you look at the figures, …", "if anything", but "if I had"."""
    if any(key in _POLITE for key in behind):
        return True
    if not behind or behind[0] not in _NO_CONDITIONS:
        return False
    return behind[0] not in _SUBJECTS or behind[1:2] in ([verb] for verb in _LOOKING)


def find_wishing(page: Words, start: int) -> str | None:
    """Give what takes back a clause that "but" goes on to deny: "I'd like to say I never doubted, but"."""
    is_saying = start > 2 and page.keys[start - 1] in _SAYING | {"tell"}
    if not is_saying or tuple(page.keys[start - 3 : start - 1]) not in _WISHING:
        return None
    behind = page.keys[start : start + _LONGEST_CONDITION]
    return page.phrase(start - 3, start) if "but" in behind else None


def find_condition(page: Words, start: int) -> str | None:
    """Give the "if" of a condition that stands before its main clause: "If confirmed, this could change"."""
    is_resumed = start > 1 and page.keys[start - 1] in _RESUMING and "," in page.between(start - 2)
    if "," not in page.between(start - 1) and not is_resumed:
        return None
    for index in range(start - 1, max(-1, start - 1 - _LONGEST_CONDITION), -1):
        is_head = not index or page.ends_sentence(index - 1) or _OPENING_BEFORE.search(page.between(index - 1))
        if is_false_friend(page.keys[index], page):
            continue  # "que se pare el hotel"
        is_inverted = page.keys[index] in _INVERTED and page.keys[index + 1] in _SUBJECTS  # "Had you pleaded"
        is_led_on = page.keys[index] in _OPENING_CONDITIONS or (is_inverted and "," in page.between(index - 1))
        if not is_head and not (is_led_on and page.keys[index - 1] in _LEADING_ON):
            continue
        is_none = not is_resumed and _sets_none(page.keys[index + 1 : index + 3])
        is_inverted = is_inverted or (page.keys[index] in _GERMAN_INVERTED and page.language == "de")
        if tuple(page.keys[index : index + 2]) in _AS_LONG or _is_dutch_if(page, index):
            return page.phrase(index, index + 2)
        if page.keys[index] == _WHOEVER.get(page.language) and page.word(index)[0].isupper():
            return page.phrase(index, index + 2)  # "Wer vorher fragt, [darf zehn Dezibel lauter]"
        if page.keys[index] in _WHENS and not is_none and not _is_past(page, index, start):
            return page.word(index)
        opens = is_inverted or page.keys[index] in _FRONTED or (page.keys[index] in _OPENING_CONDITIONS and not is_none)
        return page.word(index) if opens and (is_resumed or _reaches(page, index, start)) else None
    return None


def _is_dutch_if(page: Words, index: int) -> bool:
    return page.keys[index] == "als" and page.language == "nl"


def _is_past(page: Words, index: int, start: int) -> bool:
    """Tell whether a clause and what goes on behind it tell of one time."""
    return any(is_past_word(page, each) for each in range(index, min(len(page), start + _SOON)))
