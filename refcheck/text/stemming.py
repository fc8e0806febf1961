"""One form for all the inflections of an English word.

Decisions:
    2026-11-22: Porter's algorithm (1980) with a table of irregular forms, because a claim
    inflects what the page says ("held", "holding") and seldom more; instead of a
    dictionary lemmatizer, which would ship megabytes for English alone.
"""

import re
from functools import lru_cache

_IRREGULAR = {
    form: base
    for base, forms in {
        "arise": "arose arisen", "be": "was were been is are am", "bear": "bore borne", "beat": "beaten",
        "become": "became", "begin": "began begun", "bend": "bent", "bind": "bound", "bite": "bit bitten",
        "blow": "blew blown", "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought",
        "catch": "caught", "choose": "chose chosen", "come": "came", "deal": "dealt", "dig": "dug", "do": "did done",
        "draw": "drew drawn", "drink": "drank drunk",
        "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen",
        "feed": "fed", "feel": "felt", "fight": "fought", "find": "found", "flee": "fled", "fly": "flew flown",
        "forbid": "forbade forbidden", "forget": "forgot forgotten", "freeze": "froze frozen", "get": "got gotten",
        "give": "gave given", "go": "went gone",
        "grow": "grew grown", "hang": "hung", "have": "had has", "hear": "heard",
        "hide": "hid hidden", "hold": "held", "keep": "kept", "know": "knew known", "lay": "laid", "lead": "led",
        "leave": "left", "lend": "lent", "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "pay": "paid",
        "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen", "run": "ran", "say": "said",
        "see": "saw seen",
        "seek": "sought", "sell": "sold", "send": "sent", "shake": "shook shaken", "shoot": "shot", "sing": "sang sung",
        "sink": "sank sunk", "sit": "sat", "sleep": "slept", "speak": "spoke spoken", "spend": "spent",
        "stand": "stood", "steal": "stole stolen", "strike": "struck stricken", "swear": "swore sworn",
        "swim": "swam swum", "take": "took taken", "teach": "taught", "tell": "told", "think": "thought",
        "throw": "threw thrown", "understand": "understood", "wake": "woke woken", "wear": "wore worn", "win": "won",
        "shrink": "shrank shrunk", "spring": "sprang sprung", "stick": "stuck", "sweep": "swept", "swing": "swung",
        "weep": "wept", "creep": "crept", "cling": "clung", "fling": "flung", "grind": "ground", "lie": "lain lying",
        "shine": "shone", "slide": "slid", "spin": "spun", "tear": "tore torn", "tread": "trod trodden",
        "undergo": "underwent undergone", "undertake": "undertook undertaken", "overtake": "overtook overtaken",
        "overcome": "overcame", "overthrow": "overthrew overthrown", "foresee": "foresaw foreseen",
        "withhold": "withheld", "uphold": "upheld", "rebuild": "rebuilt", "repay": "repaid", "mislead": "misled",
        "withdraw": "withdrew withdrawn", "write": "wrote written", "man": "men", "woman": "women", "child": "children",
        "person": "people", "foot": "feet", "tooth": "teeth", "mouse": "mice", "life": "lives", "wife": "wives",
        "half": "halves",
        "wolf": "wolves", "knife": "knives", "thief": "thieves", "sue": "sued suing sues",
        "leader": "leadership", "die": "death dead dying died", "crisis": "crises",
        "good": "better best",
        "bad": "worse worst", "organise": "organize", "analysis": "analyses",
        "large": "largest larger", "big": "biggest bigger", "high": "highest higher", "long": "longest longer",
        "small": "smallest smaller", "old": "oldest older eldest elder",
        "young": "youngest younger", "new": "newest newer",
        "early": "earliest earlier", "late": "latest later", "great": "greatest greater", "low": "lowest lower",
    }.items()
    for form in forms.split()
}  # fmt: skip

_BRITISH = (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"))
_BRITISH_ENDINGS = tuple(british for british, _ in _BRITISH)
_KEEP_ISE = (
    "rais",
    "prais",
    "promis",
    "exercis",
    "advis",
    "revis",
    "surpris",
    "nois",
    "precis",
    "compris",
    "enterpris",
)
_AMERICAN = {
    "center": "centre", "theater": "theatre", "meter": "metre", "kilometer": "kilometre", "liter": "litre",
    "fiber": "fibre", "program": "programme", "gray": "grey", "jewelry": "jewellery", "traveler": "traveller",
    "traveling": "travelling", "traveled": "travelled", "canceled": "cancelled", "labeled": "labelled",
    "modeling": "modelling", "percent": "percentage", "centers": "centre", "theaters": "theatre",
    "meters": "metre", "kilometers": "kilometre", "programs": "programme",
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """Reduce a folded word to the part that its inflections share.

    "held", "holds" and "holding" give one stem, British and American spellings too. Figures and
    words of other scripts come back as they are.
    """
    if len(form) <= 2 or not form.isascii() or not form[0].isalpha():
        return form
    form = _IRREGULAR.get(form, form)
    return _porter(_one_spelling(form))


def _one_spelling(form: str) -> str:
    form = _AMERICAN.get(form, form)
    if len(form) > 5 and form.endswith(_BRITISH_ENDINGS) and not form.startswith(_KEEP_ISE):
        for british, american in _BRITISH:
            if form.endswith(british):
                return form[: -len(british)] + american
    if len(form) > 5 and "our" in form[2:]:
        return form[:2] + form[2:].replace("our", "or")
    if form.endswith("ence") and form in ("defence", "offence", "licence", "pretence"):
        return form[:-2] + "se"
    return form


_STEP2 = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
)  # fmt: skip
_STEP3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
)  # fmt: skip
_STEP4 = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al", "er", "ic", "ou",
)  # fmt: skip


_ENDINGS2 = tuple(suffix for suffix, _ in _STEP2)
_ENDINGS3 = tuple(suffix for suffix, _ in _STEP3)
_KINDS = {code: "v" if chr(code) in "aeiou" else "c" for code in range(128) if chr(code) != "y"}
_Y_VOWEL = re.compile(r"(?<=c)y")


def _shape(stem_part: str) -> str:
    """Give the consonants and vowels of a word part as one letter each."""
    shape = stem_part.translate(_KINDS)
    if "y" not in shape:
        return shape
    while "yy" in shape:
        shape = shape.replace("cyy", "cvy").replace("vyy", "vcy") if shape[0] != "y" else "c" + shape[1:]
    return _Y_VOWEL.sub("v", shape).replace("y", "c")


def _measure(stem_part: str) -> int:
    """Count the vowel–consonant turns, Porter's *m*."""
    return _shape(stem_part).count("vc")


def _ends_cvc(word: str) -> bool:
    return _shape(word).endswith("cvc") and word[-1] not in "wxy"


def _porter(word: str) -> str:
    for letters, step in _STEPS:
        if word[-1] in letters:
            word = step(word)
    return word


def _step_plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _step_past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    if not word.endswith(("ed", "ing")):
        return word
    for suffix in ("ed", "ing"):
        if not word.endswith(suffix):
            continue
        base = word[: -len(suffix)]
        if "v" not in _shape(base):
            return word
        if base.endswith(("at", "bl", "iz")):
            return base + "e"
        if len(base) > 1 and base[-1] == base[-2] and base[-1] not in "lsz":
            return base[:-1]
        return base + "e" if _measure(base) == 1 and _ends_cvc(base) else base
    return word


def _step_final_y(word: str) -> str:
    return word[:-1] + "i" if word.endswith("y") and "v" in _shape(word[:-1]) else word


def _step_suffixes(word: str) -> str:
    for table, endings in ((_STEP2, _ENDINGS2), (_STEP3, _ENDINGS3)):
        if not word.endswith(endings):
            continue
        for suffix, replacement in table:
            if word.endswith(suffix):
                base = word[: -len(suffix)]
                if _measure(base) > 0:
                    word = base + replacement
                break
    return word


def _step_endings(word: str) -> str:
    if not word.endswith(_STEP4):
        return word
    # "ate" may be what an earlier step left of "-ation": "representation" must meet "represent".
    for suffix in ("ate", *_STEP4):
        if word.endswith(suffix):
            base = word[: -len(suffix)]
            if _measure(base) <= 1 or (suffix == "ion" and not base.endswith(("s", "t"))):
                return word
            if suffix != "ate":
                return base
            word = base
    return word


def _step_final_e(word: str) -> str:
    if word.endswith("e"):
        base = word[:-1]
        turns = _measure(base)
        if turns > 1 or (turns == 1 and not _ends_cvc(base)):
            return base
    if word.endswith("ll") and _measure(word[:-1]) > 1:
        return word[:-1]
    return word


_STEPS = tuple(
    (frozenset(letters), step)
    for letters, step in (
        ("s", _step_plural),
        ("dg", _step_past),
        ("y", _step_final_y),
        ({suffix[-1] for suffix in _ENDINGS2 + _ENDINGS3}, _step_suffixes),
        ({suffix[-1] for suffix in _STEP4}, _step_endings),
        ("el", _step_final_e),
    )
)
"""The steps in order, with the letters that a word must end in to be changed by one."""
