"""Noun phrases that can name a speaker: where one ends, and whether it is somebody."""

import re
from functools import lru_cache

from refcheck.claims.vocabulary.names import GERMAN_COUNCIL, FoundName, find_names, is_title_word
from refcheck.claims.vocabulary.reporting_verbs import AUXILIARIES
from refcheck.claims.vocabulary.roles import ROLE_NOUNS
from refcheck.claims.vocabulary.speech import SPEAKER_PRONOUNS
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MOST_WORDS = 14
MOST_ROLE_WORDS = 4
_PHRASE_END = late(
    r"[,;:.!?(\[“”„«»\"\n]|\s[—–-]\s|\s(?:on|in|at|to|during|after|before|when|as|while|via|about|by|with|from|that|"
    r"who|which|because|and\s(?:said|added|that)|yesterday|today|last|this|later|earlier|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"am|im|bei|auf|nach|gegenüber|zu|dem|der\s(?=\w+(?:\s\w+)?\s*$)|dans|lors|à|au|devant|sur|ce|hier|"
    r"durante|ante|al|en\s(?:un|una|la|el)|ai|alla|nel|nella|em|ao|na|no|este|esta|ayer|ieri|ontem|"
    r"sans|avec|senza|sem|ohne|в|на|во|журналистам|агентству|корреспонденту|после)(?=\s|$)"
)
_PREPOSITION_FIRST = late(
    r"(?:on|in|at|to|during|after|before|when|as|while|via|about|by|with|from|that|who|which|because|yesterday|"
    r"today|last|"
    r"this|later|earlier|auf|bei|nach|gegenüber|zu|dans|lors|sur|durante|ante|nel|nella|em|ao|во|на|после)\s"
)
_ABBREVIATED = re.compile(
    r"(?:^|[\s’'])(?:[^\W\d_a-zа-я]|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|Adm|Supt|Insp|Cllr|Msgr|Mgr|Cmdr|Cpl|Pvt|Dott|Ing|Avv|Sig|Dra|Doç|Av|dott|ing|avv|prof|arch|geom|sig|on|dr|mons|Gen|Sen|Rep|Gov|Col|Maj|Capt|Lt|Sgt|St|Jr|Sr|Sra|Dra|U\.S|U\.N)$"
)
_WITHIN_GERMAN_PHRASE = frozenset(
    "der des die das dem den von vom für im in am an und zur zum beim bei zu aus über de van e".split()
)
_SEPARATED = re.compile(
    r"(?<=[^\W\d_])\s(?:ein|zu|an|fest|hinzu|zurück|auf|aus|ab|vor|nach|heraus|dagegen|klar|mit|weiter|fort|bei)\s*$"
)
"""The part of a German verb that ends its clause: "räumte Lutz ein"."""
_CLAUSE_END = re.compile(r"[.;!?“„«\"\n](?=\s|$|[“«\"])|[“„«]")
ARTICLES = re.compile(
    r"(?!(?-i:UN|A\.|AN|LA|LE|EL|DIE)\b)(?:the|a|an|its|their|his|her|my|our|your|o|der|die|das|dem|den|des|ein|eine|einer|le|la|les|(?:(?:a|da|de|ne|su)l)?l[’']|un[’']|un|une|el|los|las|una|il|lo|gli|"
    r"(?:(?:da|ne)l(?:la|lo|le)?|(?:da|ne)(?:i|gli))(?=\s(?-i:[a-zà-ÿ]))|um|uma|i|gli|os|as|(?:sein|ihr|mein|unser)(?:e[rmns]?)?|son|sa|ses|leurs?|mon|mes|notre|nos|sus?|mis?|nuestr[oa]|"
    r"(?:il\s|la\s)?(?:suo|sua|mio|mia|nostr[oa])|(?:o\s|a\s)?(?:seu|sua|meu|minha|nosso|nossa))(?:\b\s+|(?<=[’']))"
    r"(?:(?:propi[oa]|mism[oa]|stess[oa]|própri[oa])\s+(?=(?-i:[A-ZÀ-Þ])))?",
    re.IGNORECASE,
)
"""Articles, with the "himself" of "el propio Sánchez"."""
SPEAKING_ARTICLES = late(
    r"(?:the|a|an|one|another|some|several|many|most|two|three|four|few|plusieurs|certains|certaines|quelques|deux|trois|"
    r"varios|varias|algunos|muchos|dos|tres|diversi|alcuni|molti|due|tre|vários|alguns|muitos|dois|três|mehrere|viele|einige|"
    r"zwei|drei|многие|несколько|некоторые|its|their|his|her|my|our)\s",
    re.IGNORECASE,
)
_PRONOUN_FIRST = re.compile(r"(?:er|sie|elle|él|ella|lui|lei|ele|ela|он|она)\b(?=\s|[.,;])|il(?=[.,;])")
_GERMAN_BODY = re.compile(
    r"(?:verband|gewerkschaft|behörde|ministerium|gericht|amt|kammer|bank|partei|institut|konzern|verein|stiftung|polizei|"
    r"verwaltung|fraktion|ausschuss|rechnungshof|gerichtshof|agentur|präsidium|anwaltschaft|kommission|kasse|kreisen?|"
    + GERMAN_COUNCIL
    + r")$"
)
_SHORTEST_STEM = 3  # code points of a German noun before "in"
_SOMEBODY = frozenset(
    "someone somebody everyone everybody others another many some both most jemand alle viele manche quelqu’un "
    "certains alguien muchos algunos qualcuno molti alguém muitos birisi кто-то многие".split()
)
_IN_A_BODY = late(r"(?:[Вв]о?|[Нн]а)\s[а-яёА-ЯЁ]{3,}")
JOINING = frozenset(
    {"and", "but", "und", "aber", "et", "mais", "y", "pero", "e", "ma", "mas", "ve", "ama", "и", "но", "or", "then"}
)
_GOVERNING = word_set(
    """
    for of to by with from near about against than after before in at on below above under behind beside between
    among into over like unlike toward towards von für mit gegen über bei de du des pour par por durch gegenüber avec
    contre para con contra di per da do com от для с у о
    """
)
_GOVERNED_ARTICLES = frozenset({"the", "der", "den", "la", "le", "el"})
_GOVERNED_QUALIFIERS = ROLE_NOUNS | {"former", "late", "then"}
_MOST_QUALIFIERS = 3
_CAPITALIZED = re.compile(r"[A-Z][\w.]*")
_NO_WORD = re.compile(r"\W")
OPENING = re.compile(
    r"(?:on|in|at|after|before|during|with|for|to|from|by|as|asked|speaking|writing|when|while|since|under|despite|"
    r"am|an\s(?:der|dem|den|einer|einem)|im|nach|vor|bei|seit|gegenüber|auf|zu|laut|dann|danach|später|lors|dans|après|devant|face|puis|en|tras|"
    r"durante|"
    r"ante|dopo|em|após|depois|в|на|после|затем)\b",
    re.IGNORECASE,
)
_ELIDED_NAME = re.compile(r"[LlDd][’'][A-ZÀ-ÞŒ]")
_ADVERB_FIRST = re.compile(
    r"^(?:ainda|também|encore|aussi|également|también|además|anche|ancora|inoltre|auch|noch|zudem|также|ещё|then|later|"
    r"also|again|ayrıca)\s"
)


def without_article(phrase: str) -> str:
    """Give a phrase without the article or possessive that opens it."""
    article = ARTICLES.match(phrase)
    return phrase[article.end() :].lstrip("„“”«") if article else phrase


def cut_phrase(rest: str) -> str:
    """Give the noun phrase at the start of `rest`."""
    rest = _ADVERB_FIRST.sub("", rest.lstrip()[:160])
    if pronoun := _PRONOUN_FIRST.match(rest):
        return pronoun[0]
    if _PREPOSITION_FIRST.match(rest):
        return ""
    end = _PHRASE_END.search(rest)
    while end and end[0] == "." and _ABBREVIATED.search(rest[: end.start()]):
        end = _PHRASE_END.search(rest, end.end())
    phrase = _SEPARATED.sub("", rest[: end.start()] if end else rest)
    return strip_adverbs(phrase).strip(" ,'’‘")


def cut_german_phrase(rest: str) -> str:
    """Give the noun phrase at the start of `rest`: past its nouns, a small word is the verb ("dem Amt fehlen")."""
    phrase = cut_phrase(rest)
    has_noun = False
    end = 0
    for word in WORD.finditer(phrase):
        if word[0][0].isupper():
            has_noun, end = True, word.end()
        elif has_noun and word[0] not in _WITHIN_GERMAN_PHRASE:
            break
    return phrase[:end] if has_noun else phrase


def end_of_clause(window: str) -> int:
    """Give where the clause ends with which `window` begins; the stop of "Ms." ends nothing."""
    stop = _CLAUSE_END.search(window)
    while stop and stop[0] == "." and _ABBREVIATED.search(window[: stop.start()][-8:]):
        stop = _CLAUSE_END.search(window, stop.end())
    return stop.start() if stop else len(window)


def cut_named_phrase(rest: str) -> str:
    """Give the noun phrase at the start of `rest`, or the name in apposition to it: "the firm's head, Jane Doe"."""
    phrase = cut_phrase(rest)
    rest = _ADVERB_FIRST.sub("", rest.lstrip())
    behind = rest[len(phrase) :]
    if phrase and behind.startswith(", ") and not any(n.is_person and not n.is_possessive for n in _names(phrase)):
        apposition = cut_phrase(behind[2:])
        people = [name for name in _names(apposition) if name.is_person and name.start == 0]
        if people and _ends_segment(behind[2 + len(people[0].text) :]):
            return people[0].text
    return phrase


def _ends_segment(rest: str) -> bool:
    return not rest.strip() or rest.lstrip()[0] in ",.;:"


def _names(phrase: str) -> list[FoundName]:
    return list(find_names(phrase, 0, len(phrase)))


def strip_adverbs(before: str) -> str:
    """Leave out the adverbs and auxiliaries at the end of a phrase."""
    words = list(WORD.finditer(before))
    while words and before[words[-1].end() :].strip() in {"", ","}:
        word = words[-1][0].lower()
        is_adverb = word.endswith("ly") and len(word) > 5 and word not in {"family", "assembly", "italy", "supply"}
        if word not in AUXILIARIES and not is_adverb:
            break
        if len(words) == 2 and word == "first" and words[0][0].lower() == "the":
            break
        before = before[: words[-1].start()].rstrip(" ") if not before[words[-1].end() :].strip() else before
        if before.rstrip().endswith(",") and words[-1].end() <= len(before):
            break
        words.pop()
    return before


@lru_cache(maxsize=20_000)
def is_role(word: str) -> bool:
    """Tell whether a noun, singular or plural, names somebody who can speak."""
    lowered = word.lower()
    if len(lowered) > 5 and is_title_word(word.capitalize()):
        return True
    if word[:1].isupper() and len(word) > 6 and _GERMAN_BODY.search(word):
        return True
    if lowered in ROLE_NOUNS or (lowered.endswith(("s", "n")) and lowered[:-1] in ROLE_NOUNS):
        return True
    if lowered.endswith(("es", "en")) and lowered[:-2] in ROLE_NOUNS:
        return True
    if lowered.endswith("ies") and lowered[:-3] + "y" in ROLE_NOUNS:
        return True
    if word[:1].isupper() and lowered.removesuffix("nen").endswith("in"):
        stem = lowered.removesuffix("nen").removesuffix("in")
        if len(stem) > _SHORTEST_STEM and stem in ROLE_NOUNS:
            return True  # "Helferin", "Bewohnerinnen"
    return lowered.endswith("i") and (lowered[:-1] + "e" in ROLE_NOUNS or lowered[:-1] + "o" in ROLE_NOUNS)


def is_aged(word: str) -> bool:
    """Tell "34-year-old" and "97-Jährige", which stand for somebody."""
    return word[:1].isdigit() and word.endswith(("-year-old", "-year-olds", "-Jährige", "-Jähriger", "-Jährigen"))


def can_speak(phrase: str | None) -> bool:
    """Tell whether a phrase can be a speaker: a pronoun, a name, or a noun with its article."""
    if not phrase or len(phrase) > 120:
        return False
    words = WORD.findall(phrase)
    if not words or len(words) > _MOST_WORDS:
        return False
    if SPEAKER_PRONOUNS.match(phrase.strip()) or phrase.strip() in {"it", "It"} or has_name(phrase):
        return True
    if phrase.strip().lower() in _SOMEBODY or _IN_A_BODY.match(phrase):
        return True
    if _ELIDED_NAME.match(phrase) or (len(words) == 1 and phrase[:1] in "Ll" and phrase[1:2] in ("’", "'")):
        return True
    has_role = any(is_role(word) for word in words)
    return has_role or bool((SPEAKING_ARTICLES.match(phrase) or ARTICLES.match(phrase)) and len(words) > 1)


def is_governed(before: str) -> bool:
    """Tell whether a preposition governs the name behind `before`, which is no subject then: "for the late Dr. "."""
    words = before.split() if before[-1:].isspace() else []
    for _ in range(_MOST_QUALIFIERS + 1):
        at = len(words) - (2 if words and words[-1] in _GOVERNED_ARTICLES else 1)
        if any(_NO_WORD.split(word)[-1] in _GOVERNING for word in words[max(at, 0) :]):
            return True
        if not words or not (words[-1] in _GOVERNED_QUALIFIERS or _CAPITALIZED.fullmatch(words[-1])):
            return False
        words.pop()
    return False


def starts_with_person(phrase: str) -> bool:
    """Tell whether a phrase is a person's name, or an article, a role and a name."""
    people = [name for name in _names(phrase) if name.is_person]
    if not people:
        return False
    before = phrase[: people[0].start]
    return len(WORD.findall(before)) <= MOST_ROLE_WORDS and not is_governed(before)


def leading_name(phrase: str) -> str | None:
    """Give the name, of whatever kind, with which `phrase` begins."""
    first = next(find_names(phrase, 0, min(len(phrase), 80)), None)
    return first.text if first and first.start == 0 else None


def leading_person(window: str) -> str | None:
    """Give the person's name with which `window` begins."""
    first = next(find_names(window, 0, min(len(window), 80)), None)
    return first.text if first and first.start == 0 and first.is_person else None


def has_name(phrase: str) -> bool:
    return any(True for _ in find_names(phrase, 0, len(phrase)))


def has_person(phrase: str) -> bool:
    return any(name.is_person for name in find_names(phrase, 0, len(phrase)))
