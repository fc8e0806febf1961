"""The attribution before quoted words: Jane Doe, the mayor, said that “…”."""

import re
from collections.abc import Iterator

from refcheck.claims.noun_phrases import (
    OPENING,
    SUBORDINATE,
    WORD,
    can_speak,
    cut_phrase,
    is_role,
    last_noun_phrase,
    main_subject,
    starts_with_person,
    strip_adverbs,
    subject_phrase,
)
from refcheck.claims.reporting_verbs import OBJECT_VERBS, REPORTING_VERBS, WEAK_VERBS
from refcheck.claims.speakers import NEXT_SUBJECT, WINDOW, Attribution, is_noun, phrase_behind
from refcheck.claims.speech import ACCORDING_TO, AS_SOMEBODY_SAYS, SPEAKER_PRONOUNS
from refcheck.datatypes.selectors import Span
from refcheck.text.wordlists import word_set

_SPEECH_TAIL = re.compile(
    r"[\s,:;—–-]*(?:\b(?:that|dass|daß|que|qu[’']|che|ki|что|as|as follows|this|the following|in part|of))?[\s,:—–-]*$",
    re.IGNORECASE,
)
_REPLY_OF = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:La|Il|L[’']|Le|Die|Der|Das|El|A|O|The)?\s?"
    r"(?:replica|risposta|commento|réponse|réplique|réaction|verdict|respuesta|réplica|reacción|resposta|reação|Antwort|"
    r"Reaktion|Replik|Kommentar|Fazit|reply|response|answer|verdict|reaction)\s"
    r"(?:of|from|by|di|del|della|dell[’']|de|du|des|da|do|dos|von|aus|der|vom)\s?(?P<who>[^,;:.“”„«»\"\n]{2,60}?)"
    r"(?:\s(?:was|came|is|fu|è|non|arriva|arrivò|fue|es|no|est|fut|ne|foi|é|não|war|fiel|kam|lautete|ließ|lässt)\b[^.;:\n]{0,60})?:\s*$"
)
_TURKISH_REPLY = re.compile(
    r"(?:^|(?<=[.!?]\s))(?P<who>[A-ZÇĞİÖŞÜ][^,:.“”’'\n]{1,50}?)[’'](?:n?[ıiuü]n)\s(?:yanıtı|cevabı|tepkisi|yorumu|mesajı|talebi|çağrısı|"
    r"sözleri)\b[^.:\n]{0,40}:\s*$"
)
_IN_TURKISH_WORDS = re.compile(
    r"(?P<who>[^\W\d_]+(?:\s[^\W\d_]+){0,5}?)\s(?:ise\s|de\s|da\s)?"
    r"(?:(?:sözlerine|sözlerini|konuşmasına|konuşmasını|açıklamasına|açıklamasında)\s)?(?:şöyle|şunları|şu)\s[^.:\n]{3,40}:\s*$"
)
_THAT = frozenset({"that", "dass", "daß", "que", "che", "ki", "что"})
_COMPLETING = _THAT | {"hinzu", "mit"}
"""What makes a word of many meanings one of speech: "put it that", "fügte hinzu"."""
_TURKISH_STATEMENT = re.compile(
    r"(?:^|(?<=[.!?,]\s))(?P<who>[A-ZÇĞİÖŞÜ][^,.:“”’'\n]{1,60})[’']?(?:n?dan|n?den|tan|ten|nca|nce)\s(?P<place>yapılan|gelen|yayımlanan)\s"
    r"(?:yazılı\s)?(?:açıklama|basın açıklaması|duyuru)(?:da|de|sında)?\s*$"
)
_TURKISH_PARTICIPLES = frozenset(
    "diyen söyleyen belirten konuşan anlatan vurgulayan savunan uyaran soran ekleyen yazan kaydeden bildiren".split()
)
"""They stand before who speaks: "gazetemize konuşan çiftçi Hasan Toprak"."""
_GERMAN_PERFECT = re.compile(
    r"(?P<who>(?:Der|Die|Das|Ein|Eine)\s[^\n,.;:“”„]{2,60}?)\s(?:hat|hatte|haben|hatten)\s[^,.;:]*$"
)
_PLACE_FIRST = re.compile(r"(?:en|em|in|a|su|sur|dans|auf|на|в)\s")
_BY_MEANS = re.compile(
    r"\s+by\s(?:an?\s|the\s)?(?:text|e-?mail|letter|phone|telephone|post|fax|video|message|whatsapp|return|way|then|now|saying|"
    r"noting|pointing|asking|telling|calling|\w+ing\s)",
    re.IGNORECASE,
)
_GERMAN_PARTICLE = re.compile(r"\s(?:mit|hinzu|an|ein|klar|fest|zu|bekannt|ab|vor|heraus),\s")
_PROGRESSIVE = re.compile(r"\b(?:is|was|are|were|been|am)\s(?:\w+ly\s|still\s|now\s|already\s)?$")
_CLAUSE_CUT = re.compile(r";|:\s")
_BY = re.compile(r"\s+(?:by|von|par|por|da)\s+")
_HEARD = word_set(
    "asked quoted cited interrogé interrogée interrogés interrogées cité citée gefragt befragt zitiert preguntado "
    "preguntada citado citada interrogato interrogata perguntado perguntada questionado questionada"
)
"""Participles whose "by" names who listens: "asked by Le Monde"."""
_TO_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_STARTS_ALONE = re.compile(r"^[\s,;]*(?:(?:and|but|then|und|aber|et|mais|y|pero|e|ma|mas|и|но)\s+)?$", re.IGNORECASE)
_IN_VIEW = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:Pour|Para|Per|Für|Для|Nach|According to|Selon|Según|Secondo|Segundo|Laut)\s"
    r"(?P<who>him|her|them|lui|elle|eux|él|ella|ellos|lei|loro|ele|ela|eles|ihn|ihm|sie|него|неё|нее|них|"
    r"(?:(?:the|le|la|les|el|los|las|il|lo|gli|o|os|der|die|das|den)\s|l[’'])[^,;:.“”„«»\"\n]{2,40}|"
    r"[A-ZÀ-ÞА-Я][^,;:.“”„«»\"\n]{2,40})(?:\s?,\s[^,;:.“”„«»\"\n]{2,24}(?=,))?\s?,?\s?$"
)
_GERMAN_THOUGHT = re.compile(
    r"(?P<head>[^:„“\"]{8,120})[:;]\s[^:;„“]{2,80}?\b(?:habe|hätten?|sei|seien|"
    r"werde|würden?|könne|könnten?|müsse|müssten?|wolle|solle|dürfe|gebe|gehe|stehe|brauche)\b[^:;„“]{0,60}"
)
"""Reported speech behind a colon: "Der Träger weist die Kritik zurück: Man habe „…“"."""
_IN_WORDS = re.compile(
    r"(?:^|(?<=[\s,;(—–]))[Ii]n\s(?P<who>(?:his|her|their)(?=\s(?:own\s)?w)|[^,;:.“”\"()\n]{2,60}?(?=[’']s?\s))(?:[’']s?)?\s(?:own\s|famous\s)?"
    r"(?:words|view|opinion|phrase|account|telling|judgment|eyes|reading|phrasing|assessment|version)\b"
)
"""Whose words they are: "in the organization’s words, “…”"."""
_OWNERS = {"his": "he", "her": "she", "their": "they"}
_NOUN_OF_SPEECH = re.compile(
    r"(?:(?P<whose>[Hh]is|[Hh]er|[Tt]heir)|(?P<who>[A-ZÀ-Þ][^,;:.“”\"()\n]{1,50}?)[’']s?|[Tt]he)\s(?:(?!of\b|to\b)[a-z-]+\s){0,2}?"
    r"(?:assurance|claim|assertion|warning|insistence|contention|argument|remark|promise|pledge|vow|prediction|complaint|"
    r"admission|denial|accusation|allegation|suggestion|declaration|confession|quip|boast|lament|conclusion|statement|comment|"
    r"observation|verdict|reply|retort|answer|description|dictum|phrase|mantra|slogan|plea|boasts|claims|warnings|assurances|"
    r"promises|words)s?(?:\s(?:by|of|from)\s(?P<by>[A-ZÀ-Þ][^,;:.“”\"()\n]{1,50}?))?"
    r"(?:\s(?:in|on|at|to|last|this|of)\s[^,;:“”]{2,40}?)?\s(?:that|of|about|was|is)\b"
)
"""A noun that says somebody spoke: "Powell’s assurance in December that cuts were “…”"."""
_MOST_BEHIND_NOUN = 12
_MOST_RUSSIAN_WORDS = 4
_ROLE_THEN_VERB = re.compile(
    r"(?P<who>(?:gli|i|il|la|lo|le|les|el|los|las|o|os|as|die|der|den|dem|the)\s(?P<role>[^\W\d_]+))\s(?!di|de|do|da|del|della|der|des|of|"
    r"du|dos|das|von)[a-zà-ÿ]"
)
_INDEFINITE_SUBJECT = re.compile(
    r"\s?(?:An?|One|Another)\s(?:[a-z-]+\s){0,2}?[a-z-]+(?=\s(?:[a-z]+ed|who|from|at|in|with|has|had)\b|\s?$)"
)
_GERMAN_SO = re.compile(r",\sso\s(?P<who>(?:der|die|das|ein|eine|[A-ZÄÖÜ])[^,;:.“”„]{2,60})(?:,|$)")
_GERMAN_SUBJECT = re.compile(
    r"\s?(?P<who>(?:Der|Die|Das)\s[A-ZÄÖÜ][\w-]+)|"
    r".{0,30}\b(?:[Aa]nders|[Ää]hnlich|auch)\s(?P<verbless>(?:der|die|das)\s[A-ZÄÖÜ][\w-]+(?:\s(?:der|des|für)\s[A-ZÄÖÜ][\w-]+)?)$"
)
_GERMAN_THOUGHT_NEAR = re.compile(
    r"[:;,]\s(?:[Mm]an|es|er|sie)\s(?:habe|sei|nehme|werde|könne|müsse|wolle|solle|gebe|gehe)\s"
)
_VIEWED_BY = re.compile(
    r"(?:^|(?<=[\s,;—–]))(?:[Ff]or|[Tt]o)\s(?P<who>[A-ZÀ-Þ][^\s,;:“”]*(?:\s[A-ZÀ-Þ][^\s,;:“”]*){0,3}"
    r"(?:\sof\s(?:the\s)?[A-Z][^,;:.“”]{1,40})?|him|her|them),?(?:\s[^,;:.“”]{2,24},)?\s"
    r"(?:it|this|that|these|the\s[^,;:.“”]{3,40})\s(?:is|was|are|were|remains?|remained|amounts? to|amounted to)"
    r"(?:\s(?:nothing|little|no|not|simply|just|merely|only|but|less|more|than|rather))*\s?$"
    r"|(?:^|(?<=[.!?]\s))(?:Pour|Para|Per|Für|Для)\s(?P<view>[^,;:.“”„«»\"\n]{3,50}),(?:\s(?P<appos>[^,;:“”]{2,60}),)?\s[^,;:“”„«»]{2,60}$"
    r"|(?:^|(?<=[.!?,;]\s))(?P<zufolge>Ihm|Ihr|Ihnen|[^,;:.“”„\"\n]{3,60}?)\szufolge\b"
)
_TURKISH_SOURCE = re.compile(r"(?:^|(?<=[.!?]\s))(?P<who>[A-ZÇĞİÖŞÜ][^,.:“”’'\n]{2,60}?(?:n[ae]|l[ae]r[ae]))\sgöre\b")
_IN_TURKISH_VIEW = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:(?:Prof|Doç|Dr|Av|Sn)\.\s){0,3}"
    r"(?P<who>Ona|Onlara|[^\W\d_]+(?:\s[^\W\d_]+){0,3}(?=[’']))(?:[’']\w{1,4})?\sgöre\b"
)
_OBLIQUE_PRONOUNS = {
    "him": "he", "her": "she", "them": "they", "ihm": "er", "ihn": "er", "ihr": "sie", "ihnen": "sie", "него": "он",
    "неё": "она", "нее": "она", "них": "они", "ona": "o", "onlara": "onlar", "eux": "ils", "loro": "loro",
}  # fmt: skip


def attribution_before(text: str, start: int, end: int) -> Attribution | None:
    """Read the attribution in `text[start:end]`, which stands before quoted words in their sentence."""
    start = max(start, end - WINDOW)
    window = text[start:end]
    stripped = _SPEECH_TAIL.sub("", window)
    if not stripped.strip():
        return None
    has_colon = window.rstrip().endswith(":")
    return (
        _by_fixed_form(window, stripped, start, has_colon=has_colon)
        or _by_verb(stripped, start, has_colon=has_colon)
        or _without_verb(stripped, start, has_colon=has_colon)
    )


def _by_fixed_form(window: str, stripped: str, start: int, *, has_colon: bool) -> Attribution | None:
    """Read the forms that go before any verb: "The reply of X was:", "As X put it,", "For X it was", "X zufolge"."""
    told = (
        (_REPLY_OF.search(window) or _TURKISH_REPLY.search(window) or _IN_TURKISH_WORDS.match(window))
        if has_colon
        else None
    )
    if told and can_speak(told["who"]):
        return Attribution(told["who"], None, start + told.start("who"))
    noun = _NOUN_OF_SPEECH.search(stripped)
    if noun and len(WORD.findall(stripped, noun.end())) <= _MOST_BEHIND_NOUN:
        who = noun["who"] or noun["by"] or _OWNERS.get((noun["whose"] or "").lower(), "")
        if can_speak(who):
            return Attribution(who, None, start + len(stripped))
    if (so := _GERMAN_SO.search(stripped)) and can_speak(so["who"]):
        return Attribution(so["who"], None, start + so.end())
    if (worded := _IN_WORDS.search(stripped)) and can_speak(who := worded["who"]):
        return Attribution(_OWNERS.get(who.lower(), who), None, start + worded.end())
    if (compared := AS_SOMEBODY_SAYS.search(stripped)) and (known := _compared(compared, start)):
        return known
    if stated := _TURKISH_STATEMENT.search(stripped):
        return Attribution(stated["who"], None, start + stated.start("place"))
    viewed = _VIEWED_BY.search(stripped)
    who = (viewed["who"] or viewed["zufolge"] or viewed["view"]) if viewed else None
    if viewed and viewed["appos"] and starts_with_person(viewed["appos"]) and not starts_with_person(who or ""):
        who = viewed["appos"]
    if viewed and who and can_speak(who):
        return Attribution(_OBLIQUE_PRONOUNS.get(who.lower(), who), None, start + viewed.end())
    return None


def _by_verb(stripped: str, start: int, *, has_colon: bool) -> Attribution | None:
    words = list(WORD.finditer(stripped))
    opening = SUBORDINATE.match(stripped) if has_colon else None
    opened = opening.end() if opening and main_subject(stripped[opening.end() :]) else 0
    for index in _verbs_from_last(words, stripped):
        if words[index].start() < opened:
            break  # "When she asked again, Doe shot back: “…”"
        phrase = _beside_verb(stripped, words, index, has_colon=has_colon)
        stands_alone = not _STARTS_ALONE.sub("", stripped[: words[index].start()])
        if phrase or (stands_alone and not words[index][0][0].isupper()):
            return Attribution(phrase or "", words[index][0], start + words[index].start())
    return None


def _without_verb(stripped: str, start: int, *, has_colon: bool) -> Attribution | None:
    if source := _TURKISH_SOURCE.match(stripped):
        who = source["who"]
        return Attribution(who[:-1] if who.endswith(("lara", "lere")) else who[:-2], None, start + source.end())
    if found := _in_the_view_of(stripped):
        return Attribution(found[0], None, start + found[1])
    for named in ACCORDING_TO.finditer(stripped):
        phrase = phrase_behind(named, stripped[named.end() :])
        words = named[0].strip().lower()
        is_russian = words.startswith(("по ", "согласно")) and 0 < len(phrase.split()) <= _MOST_RUSSIAN_WORDS
        if (is_russian or can_speak(phrase)) and words not in {"so", "para"}:
            return Attribution(phrase, None, start + named.end())
    if has_colon and (subject := main_subject(stripped)):
        return Attribution(subject, None, start)
    if (thought := _GERMAN_THOUGHT.fullmatch(stripped)) and (
        subject := main_subject(thought["head"]) or _german_subject(thought["head"])
    ):
        return Attribution(subject, None, start + thought.end())
    return None


def _german_subject(head: str) -> str | None:
    """Give the noun with its article that begins a German sentence: "Der Träger weist …"."""
    match = _GERMAN_SUBJECT.match(head)
    return (match["who"] or match["verbless"]) if match else None


def _compared(compared: re.Match[str], start: int) -> Attribution | None:
    """Read "As Jane Doe put it, the plan is “…”", whose main clause has another subject."""
    phrase, verb = compared["who"] or compared["who2"], compared["verb"] or compared["verb2"]
    if verb.split()[-1].lower() not in REPORTING_VERBS or not can_speak(phrase):
        return None
    return Attribution(phrase, verb, start + compared.end())


def _in_the_view_of(stripped: str) -> tuple[str, int] | None:
    """Read "Pour elle, “…”" and Turkish "Ona göre “…”": who holds a view, and where that is said."""
    viewed = _IN_VIEW.match(stripped) or _IN_TURKISH_VIEW.match(stripped)
    if viewed is None:
        return None
    who = NEXT_SUBJECT.split(viewed["who"].strip(), maxsplit=1)[0]
    phrase = _OBLIQUE_PRONOUNS.get(who.lower(), who)
    if (beyond := _ROLE_THEN_VERB.match(phrase)) and is_role(beyond["role"]):
        phrase = beyond["who"]
    return (phrase, viewed.end("who")) if can_speak(phrase) else None


def has_speech_near(text: str, outer: Span) -> bool:
    """Tell whether a reporting verb, "according to" or a colon stands near the quoted words at `outer`."""
    before, after = text[max(0, outer[0] - 90) : outer[0]], text[outer[1] : outer[1] + 120]
    if (
        _TURKISH_SOURCE.search(before)
        or _IN_VIEW.search(before)
        or _VIEWED_BY.search(before)
        or _IN_TURKISH_VIEW.search(before)
    ):
        return True
    if _GERMAN_THOUGHT_NEAR.search(before):
        return True
    if before.rstrip().endswith(":") or ACCORDING_TO.search(before) or ACCORDING_TO.search(after):
        return True
    return any(word.lower() in REPORTING_VERBS or "-" in word for word in WORD.findall(before + " " + after))


def _verbs_from_last(words: list[re.Match[str]], stripped: str) -> Iterator[int]:
    """Give the indexes of reporting verbs, the one nearest to the quoted words first."""
    for index in range(len(words) - 1, -1, -1):
        lowered = words[index][0].lower()
        if lowered not in REPORTING_VERBS or (words[index][0][0].isupper() and index):
            continue
        if (lowered in _HEARD and not index) or (lowered == "der" and index < len(words) - 1):
            continue  # "Interrogée par Le Monde, …"; Turkish "der" ends its clause, the German article does not
        if index and (is_noun(words, index) or _is_passive(stripped, words, index)):
            continue
        following = {word[0].lower() for word in words[index + 1 : index + 3]} or {"that"}
        is_completed = not following.isdisjoint(_COMPLETING) or _GERMAN_PARTICLE.search(stripped, words[index].end())
        if lowered in WEAK_VERBS and len(words) - 1 - index > 3 and not is_completed:
            continue
        yield index


def _is_passive(stripped: str, words: list[re.Match[str]], index: int) -> bool:
    """Tell "is confirmed" and "being held", whose subject does not speak, unless "by" names who does."""
    verb = words[index][0].lower()
    if words[index - 1][0].lower() not in _TO_BE or verb.endswith("ing"):
        return False
    return not _BY.match(stripped, words[index].end()) or verb in _HEARD


def _beside_verb(stripped: str, words: list[re.Match[str]], index: int, *, has_colon: bool) -> str | None:
    """Give the subject phrase of the verb `words[index]` before quoted words."""
    verb = words[index][0].lower()
    before, after = _CLAUSE_CUT.split(stripped[: words[index].start()])[-1], stripped[words[index].end() :]
    if (by := _BY.match(after)) and verb not in _HEARD and not _BY_MEANS.match(after):
        phrase = cut_phrase(after[by.end() :])
        if can_speak(phrase):
            return phrase
    if verb.isascii() and verb.endswith(("ing", "ndo")):
        return subject_phrase(before) if _PROGRESSIVE.search(before) else main_subject(before)
    if inverted := _inverted(before, after, verb):
        return inverted
    if perfect := _GERMAN_PERFECT.match(before):
        return perfect["who"]
    if verb in _TURKISH_PARTICIPLES and can_speak(phrase := cut_phrase(after)):
        return phrase
    subject = subject_phrase(before)
    if subject and OPENING.match(subject):
        phrase = cut_phrase(after)
        if verb not in OBJECT_VERBS and can_speak(phrase):
            return phrase
        subject = last_noun_phrase(subject)
    if subject and can_speak(subject):
        return subject
    if verb not in OBJECT_VERBS or not verb.isascii():
        phrase = cut_phrase(after)
        is_subject = can_speak(phrase) and not _PLACE_FIRST.match(phrase)
        if is_subject and (has_colon or not strip_adverbs(before).strip() or not verb.isascii()):
            return phrase
    return main_subject(before) or _indefinite_subject(before)


def _indefinite_subject(before: str) -> str | None:
    """Give "A surveyor" of "A surveyor hired by residents estimated that", whatever the noun."""
    match = _INDEFINITE_SUBJECT.match(before)
    return match[0] if match else None


def _inverted(before: str, after: str, verb: str) -> str | None:
    """Read the subject behind its verb in mid-sentence: "Markets, wrote Jane Doe in the FT, were “…”"."""
    if not before.rstrip().endswith(",") or verb in OBJECT_VERBS:
        return None
    phrase = cut_phrase(after)
    if SPEAKER_PRONOUNS.match(phrase) and verb not in WEAK_VERBS:
        return phrase
    return phrase if starts_with_person(phrase) and not OPENING.match(phrase) else None
