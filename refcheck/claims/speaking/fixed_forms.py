"""Attributions before quoted words that hang on no verb: "in her words", "for the mayor, it is", "X zufolge"."""

import re

from refcheck.claims.speaking.noun_phrases import (
    WORD,
    can_speak,
    is_role,
    starts_with_person,
)
from refcheck.claims.speaking.speakers import NEXT_SUBJECT, Attribution, phrase_behind
from refcheck.claims.speaking.subjects import main_subject
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.speech import ACCORDING_TO, AS_SOMEBODY_SAYS
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late

_REPLY_OF = late(
    r"(?:^|(?<=[.!?]\s))(?:[A-ZÀ-Þ][^\W\d_]{2,14}\s(?:(?:fue|è|est|foi|fu|fut)\s)?(?=la|il|l[’']|le|el|a\s|o\s))?"
    r"(?:La|Il|L[’']|Le|Die|Der|Das|El|A|O|The|la|il|l[’']|le|el|a|o)?\s?"
    r"(?:replica|risposta|commento|réponse|réplique|réaction|verdict|respuesta|réplica|reacción|resposta|reação|Antwort|"
    r"Reaktion|Replik|Kommentar|Fazit|reply|response|answer|verdict|reaction)\s"
    r"(?:of|from|by|di|del|della|dell[’']|de|du|des|da|do|dos|von|aus|der|vom)\s?(?P<who>[^,;:.“”„«»\"\n]{2,60}?)"
    r"(?:\s(?:was|came|is|fu|è|non|arriva|arrivò|fue|es|no|est|fut|ne|foi|é|não|war|fiel|kam|lautete|ließ|lässt)\b[^.;:\n]{0,60})?:\s*$"
)
_TURKISH_REPLY = late(
    r"(?:^|(?<=[.!?]\s))(?P<who>[A-ZÇĞİÖŞÜ][^,:.“”’'\n]{1,50}?)[’'](?:n?[ıiuü]n)\s(?:yanıtı|cevabı|tepkisi|yorumu|mesajı|talebi|çağrısı|"
    r"sözleri)\b[^.:\n]{0,40}:\s*$"
)
_IN_TURKISH_WORDS = late(
    r"\A(?P<who>[^\W\d_]+(?:\s[^\W\d_]+){0,5}?)\s(?:ise\s|de\s|da\s)?"
    r"(?:(?:sözlerine|sözlerini|konuşmasına|konuşmasını|açıklamasına|açıklamasında)\s)?(?:şöyle|şunları|şu)\s[^.:\n]{3,40}:\s*$"
)
_QUOTES_SOMEBODY = late(
    r"\b(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing|ó|ava|aba|ait|ant|ando|ou)|cita|paraphras(?:es?|ed|ing)|zitier(?:t|te|end)?|"
    r"цитиру(?:ет|я)|цитировал[аи]?|процитировал[аи]?)\s(?:(?:à|a|al|o|el|il|le)\s)?(?P<who>[A-ZÀ-ÞА-Я][^,;:.“”„«»\"\n]{1,40}):\s*$"
)
"""Whose words somebody else brings in: "Doe liked to quote Mingus: “…”"."""
_BEFORE_COLON = (_QUOTES_SOMEBODY, _REPLY_OF, _TURKISH_REPLY, _IN_TURKISH_WORDS)
_TURKISH_STATEMENT = re.compile(
    r"(?:^|(?<=[.!?,]\s))(?P<who>[A-ZÇĞİÖŞÜ][^,.:“”’'\n]{1,60})[’']?(?:n?dan|n?den|tan|ten|nca|nce)\s(?P<place>yapılan|gelen|yayımlanan)\s"
    r"(?:yazılı\s)?(?:açıklama|basın açıklaması|duyuru)(?:da|de|sında)?\s*$"
)
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
    r"(?:^|(?<=[\s,;(—–]))(?:[Ii]n|[Bb]y)\s(?P<who>(?:his|her|their)(?=\s(?:own\s)?w)|[^,;:.“”\"()\n]{2,60}?(?=[’']s?\s))(?:[’']s?)?\s(?:own\s|famous\s)?"
    r"(?:words|view|opinion|phrase|own account|account|admission|"
    r"reckoning|telling|judgment|eyes|reading|phrasing|assessment|version)\b"
)
"""Whose words they are: "in the organization’s words, “…”"."""
_OWNERS = {
    "his": "he", "her": "she", "their": "they", "seiner": "er", "ihrer": "sie", "seinen": "er", "ihren": "sie",
    "его": "он", "её": "она", "ее": "она", "их": "они",
    **dict.fromkeys("su sus sua suas sue son suo ses".split(), ""),
}  # fmt: skip
_IN_ONES_VIEW = re.compile(
    r"(?:^|(?<=[,;—–]\s)|(?<=[.!?]\s))(?:[Пп]о\s(?P<ru>его|её|ее|их)\s(?:словам|мнению|утверждению|оценке|версии|признанию)|"
    r"(?:[Nn]ach|[Aa]us)\s(?P<de>seiner|ihrer)\s(?:Ansicht|Meinung|Einschätzung|Auffassung|Überzeugung|Darstellung|Sicht)|"
    r"(?:[Ii]n|[Mm]it)\s(?P<de3>seinen|ihren)\s(?:eigenen\s)?Worten|"
    r"(?P<de2>[Ss]einer|[Ii]hrer)\s(?:Ansicht|Meinung|Einschätzung|Auffassung|Überzeugung)\snach|"
    r"(?:[Aa]|[Ee]n)\s(?P<es>sus?)\s(?:propias\s)?(?:juicio|entender|parecer|opinión|palabras)|[ÀAàa]\s(?P<fr>son)\s(?:avis|sens)|"
    r"(?:[Ss]elon|[Aa]vec|[Dd]ans)\s(?P<fr2>ses)\s(?:propres\s)?(?:mots|termes)|(?:[Cc]on|[Nn]elle)\s(?P<it2>sue)\sparole|"
    r"[Nn]as\s(?P<pt2>suas)\spalavras|"
    r"[Aa]\s(?P<it>suo)\s(?:dire|avviso|parere|giudizio)|[NnEe][am]\s(?P<pt>sua)\s(?:opinião|visão|avaliação))(?=[\s,:]|$)"
)
"""Whose view it is, told by "her" or "his": whoever is the subject of what is viewed does not speak."""
_OWNED_REPLY = re.compile(
    r"(?:^|(?<=[.!?;]\s))(?:(?P<whose>[Hh]is|[Hh]er|[Tt]heir)|(?P<who>[A-ZÀ-Þ][^,;:.“”\"()\n]{1,50}?)[’']s?)\s(?:[a-z-]+\s){0,2}?"
    r"(?:reply|answer|response|verdict|comment|reaction|explanation|advice|message|conclusion|retort|warning|motto|complaint|"
    r"assessment|counsel|question|suggestion|argument|defence|defense|excuse|plea|text)\b[^:“”]{0,40}:\s*$"
)
"""Whose words follow the colon: "Her reply: “…”"."""
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
_MOST_OF_PAPER = 6  # words of the name of a paper
_AS = re.compile(r"(?:as|wie|comme|como|come|как)\s", re.IGNORECASE)
_MOST_RUSSIAN_WORDS = 4
_PREDICATE = late(
    r"\s(?:si|è|sono|c[’']è|c[’']est|non|se|es|son|est|sont|il|ist|sind|wird|werden|bleibt|war|is|are|was|remains|é|são|não|"
    r"trata-se|это)\s.*",
    re.DOTALL,
)
"""What is said behind whose view it is: "per l’Ordine dei medici | si tratta di"."""
_NAME_THEN_VERB = late(
    r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?:\s(?:(?:de|di|del|della|dei|dos|das|da|do|du|des|of|und|y|e|et|en|for)\s)?[A-ZÀ-Þ][\w.’'-]*)*)"
    r"\s(?!de\s|di\s|del\s|da\s|do\s|of\s|en\s)[a-zà-ÿ]\w+$"
)
_ROLE_THEN_VERB = late(
    r"(?P<who>(?:gli|i|il|la|lo|le|les|el|los|las|o|os|as|die|der|den|dem|the)\s(?P<role>[^\W\d_]+))\s(?!di|de|do|da|del|della|der|des|of|"
    r"du|dos|das|von)[a-zà-ÿ]"
)
_GERMAN_SO = re.compile(
    r",\sso\s(?P<who>(?:der|die|das|ein|eine|[A-ZÄÖÜ])[^,;:.“”„]{2,60}?)"
    r"(?:\s(?:vor|in|im|am|bei|beim|auf|gegenüber|nach|bereits|kürzlich|weiter)\s[^,;:.“”„]{2,60})?(?:,|$)"
)
_GERMAN_ANEW = re.compile(r",\s(?:während|aber|doch|wohingegen)\s")
_GERMAN_SUBJECT = late(
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
    r"|(?:^|(?<=[.!?]\s))For\s(?P<prover>[A-ZÀ-Þ][^\s,;:“”]*(?:\s[A-ZÀ-Þ][^\s,;:“”]*){0,3}),?\s[^,;:.“”]{3,60}\s"
    r"(?:prove|show|mean|suggest|demonstrate|reveal|confirm|amount|remain|represent)(?:s|ed)?\b[^,;:.“”]{0,50}$"
    r"|(?:^|(?<=[.!?]\s))(?:Pour|Para|Per|Für|Для)\s(?P<view>[^,;:.“”„«»\"\n]{3,50}),(?:\s(?P<appos>[^,;:“”]{2,60}),)?\s[^,;:“”„«»]{2,60}$"
    r"|(?:^|(?<=[.!?,;]\s))(?P<zufolge>Ihm|Ihr|Ihnen|[^,;:.“”„\"\n]{3,60}?)\szufolge\b"
)
_ASKED_BY = re.compile(
    r"(?:^|(?<=[.!?;]\s))(?:When\s)?(?:[Aa]sked|[Tt]old|[Uu]rged|[Oo]rdered|[Ii]nstructed|[Aa]dvised|[Ww]arned|[Ii]nvited)\sby\s"
    r"(?P<who>[^,;:.“”\"\n]{2,60}?)\s(?:to|that|not\sto|whether|if|about)(?:\s[^,;:“”\n]{1,30})?\s?$"
)
"""Whose words somebody acts on: "Asked by Doe to “think again”, he did"."""
_TURKISH_SOURCE = re.compile(r"(?:^|(?<=[.!?]\s))(?P<who>[A-ZÇĞİÖŞÜ][^,.:“”’'\n]{2,60}?(?:n[ae]|l[ae]r[ae]))\sgöre\b")
_IN_TURKISH_VIEW = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:(?:Prof|Doç|Dr|Av|Sn)\.\s){0,3}"
    r"(?P<who>Ona|Onlara|[^\W\d_]+(?:\s[^\W\d_]+){0,3}(?=[’']))(?:[’']\w{1,4})?\sgöre\b"
)
_OBLIQUE_PRONOUNS = {
    "him": "he", "her": "she", "them": "they", "ihm": "er", "ihn": "er", "ihr": "sie", "ihnen": "sie", "него": "он",
    "неё": "она", "нее": "она", "них": "они", "ona": "o", "onlara": "onlar", "eux": "ils", "loro": "loro",
}  # fmt: skip


def by_fixed_form(window: str, stripped: str, start: int, *, has_colon: bool) -> Attribution | None:
    """Read the forms that go before any verb: "The reply of X was:", "As X put it,", "For X it was", "X zufolge"."""
    told = next(filter(None, (form.search(window) for form in _BEFORE_COLON)), None) if has_colon else None
    if told and can_speak(told["who"]):
        return Attribution(told["who"], None, start + told.start("who"))
    if has_colon and (owned := _OWNED_REPLY.search(window)):
        return Attribution(owned["who"] or _OWNERS[owned["whose"].lower()], None, start + owned.end())
    noun = _NOUN_OF_SPEECH.search(stripped)
    if noun and len(WORD.findall(stripped, noun.end())) <= _MOST_BEHIND_NOUN:
        who = noun["who"] or noun["by"] or _OWNERS.get((noun["whose"] or "").lower(), "")
        if can_speak(who):
            return Attribution(who, None, start + len(stripped))
    so = _GERMAN_SO.search(stripped)
    if so and can_speak(so["who"]) and not _GERMAN_ANEW.search(stripped, so.end() - 1):
        return Attribution(so["who"], None, start + so.end())
    worded = _IN_WORDS.search(stripped) or _ASKED_BY.search(stripped)
    if worded and can_speak(who := _OWNERS.get(worded["who"].lower(), worded["who"])):
        return Attribution(who, None, start + worded.end())
    if viewed_so := _IN_ONES_VIEW.search(stripped):
        whose = next(group for group in viewed_so.groups() if group).lower()
        return Attribution(_OWNERS[whose], None, start + viewed_so.end())
    if known := _compared(stripped, start) or _as_written(stripped, start):
        return known
    if stated := _TURKISH_STATEMENT.search(stripped):
        return Attribution(stated["who"], None, start + stated.start("place"))
    viewed = _VIEWED_BY.search(stripped)
    who = (viewed["who"] or viewed["zufolge"] or viewed["view"] or viewed["prover"]) if viewed else None
    if viewed and viewed["appos"] and starts_with_person(viewed["appos"]) and not starts_with_person(who or ""):
        who = viewed["appos"]
    if viewed and who and can_speak(who):
        return Attribution(_OBLIQUE_PRONOUNS.get(who.lower(), who), None, start + viewed.end())
    return None


def without_verb(stripped: str, start: int, *, has_colon: bool) -> Attribution | None:
    if source := _TURKISH_SOURCE.match(stripped):
        cut = 2 if source["who"].endswith(("ına", "ine", "una", "üne")) else 1
        return Attribution(source["who"][:-cut], None, start + source.end())
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


def _as_written(stripped: str, start: int) -> Attribution | None:
    """Read "As stated in the note, the law is “…”" and "Wie es in der Begründung heißt": a paper speaks."""
    lead = len(stripped) - len(stripped.lstrip())
    named = ACCORDING_TO.match(stripped, lead)
    if named is None or not _AS.match(named[0]):
        return None
    phrase = phrase_behind(named, stripped[named.end() :])
    return Attribution(phrase, None, start + named.end()) if phrase and len(phrase.split()) <= _MOST_OF_PAPER else None


def _compared(stripped: str, start: int) -> Attribution | None:
    """Read "As Jane Doe put it, the plan is “…”", whose main clause has another subject."""
    compared = AS_SOMEBODY_SAYS.search(stripped)
    if compared is None:
        return None
    phrase, verb = compared["who"] or compared["who2"], compared["verb"] or compared["verb2"]
    if verb.split()[-1].lower() not in REPORTING_VERBS or not can_speak(phrase):
        return None
    return Attribution(phrase, verb, start + compared.end())


def _in_the_view_of(stripped: str) -> tuple[str, int] | None:
    """Read "Pour elle, “…”" and Turkish "Ona göre “…”": who holds a view, and where that is said."""
    viewed = _IN_VIEW.match(stripped) or _IN_TURKISH_VIEW.match(stripped)
    if viewed is None:
        return None
    who = _PREDICATE.split(NEXT_SUBJECT.split(viewed["who"].strip(), maxsplit=1)[0], maxsplit=1)[0]
    if named := _NAME_THEN_VERB.match(who):
        who = named["who"]
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
