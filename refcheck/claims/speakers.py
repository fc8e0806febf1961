"""Who speaks quoted words: the noun phrase beside the reporting verb before, after or inside the quotation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.claims.noun_phrases import (
    OPENING,
    WORD,
    can_speak,
    cut_german_phrase,
    cut_named_phrase,
    cut_phrase,
    end_of_clause,
    is_role,
    last_noun_phrase,
    leading_person,
    main_subject,
    starts_with_person,
    strip_adverbs,
    subject_phrase,
)
from refcheck.claims.russian_names import nominative
from refcheck.claims.speech import ACCORDING_TO, AUXILIARIES, DETERMINERS, OBJECT_VERBS, REPORTING_VERBS, WEAK_VERBS
from refcheck.datatypes.selectors import Span
from refcheck.text.wordlists import word_set

WINDOW = 320  # code points looked at on each side of the quoted words

_LEAD = re.compile(r"[\s,;:—–-]*")
_INVERTED_PRONOUN = re.compile(
    r"(?:(?P<aux>a|ont|avait|avaient|aurait)-t-|(?P<verb>[^\W\d_]+)-(?:t-)?)(?P<who>il|elle|ils|elles|on|je|nous)\b"
    r"(?:\s+(?:encore|aussi|ensuite|également|ainsi))?(?:\s+(?P<participle>[^\W\d_]+))?",
    re.IGNORECASE,
)
_IT_SAYS = re.compile(r"(?:heißt|hieß)\s+es\s+(?:in|im|aus|bei|von)\s+(?P<phrase>[^,.;:„“”\n]{3,80})")
_SIGNATURE = re.compile(r"\s*[—–]\s*(?P<name>[^\n,;.()]{3,60})")
_SPEECH_TAIL = re.compile(
    r"[\s,:;—–-]*(?:that|dass|daß|que|qu[’']|che|ki|что|as|as follows|this|the following|in part|of)?[\s,:—–-]*$",
    re.IGNORECASE,
)
_REPLY_OF = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:La|Il|L[’']|Le|Die|Der|Das|El|A|O|The)?\s?"
    r"(?:replica|risposta|commento|réponse|réplique|réaction|verdict|respuesta|réplica|reacción|resposta|reação|Antwort|"
    r"Reaktion|Replik|Kommentar|Fazit|reply|response|answer|verdict|reaction)\s"
    r"(?:of|from|by|di|del|della|dell[’']|de|du|des|da|do|dos|von|aus|der|vom)\s?(?P<who>[^,;:.“”„«»\"\n]{2,60}?)"
    r"(?:\s(?:was|came|is|fu|è|non|arriva|arrivò|fue|es|no|est|fut|ne|foi|é|não|war|fiel|kam|lautete|ließ|lässt)\b[^.;:\n]{0,60})?:\s*$"
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
_TURKISH_ENDINGS = ("ğını", "ğini", "ğunu", "ğünü", "masını", "mesini", "masına", "mesine")
"""What was said, as a noun: "… olduğunu açıkladı"."""
_GERMAN_PERFECT = re.compile(
    r"(?P<who>(?:Der|Die|Das|Ein|Eine)\s[^\n,.;:“”„]{2,60}?)\s(?:hat|hatte|haben|hatten)\s[^,.;:]*$"
)
_PLACE_FIRST = re.compile(r"(?:en|em|in|a|su|sur|dans|auf|на|в)\s")
_TURKISH_SUBJECT = re.compile(r"(?:^|(?<=[.!?]\s))(?P<who>[A-ZÇĞİÖŞÜ][^,.:“”\n]{1,50}?),?\s(?:ise|da|de)\s$")
_LABEL = re.compile(r"(?P<name>[^\s:][^:\n.!?]{1,60}):\s*$")
_BY = re.compile(r"\s+(?:by|von|par|por|da)\s+")
_VERB_LEADS = frozenset(
    {
        "s",
        "es",
        "wie",
        "как",
        "hat",
        "se",
        "so",
        "lui",
        "le",
        "s’est",
        "s'est",
        "m’a",
        "m'a",
        "y",
        "e",
        "ya",
        "diye",
        "şeklinde",
        "ifadesini",
        "açıklamasını",
        "açıklamasında",
        "değerlendirmesini",
        "değerlendirmesinde",
        "yorumunu",
        "yorumunda",
        "uyarısını",
        "uyarısında",
        "çağrısını",
        "tespitini",
        "eleştirisini",
        "eleştirisinde",
        "yanıtını",
        "sözlerini",
        "ifadelerini",
        "çağrısında",
        "sözleriyle",
    }
)
_HEARD = word_set(
    "asked quoted cited interrogé interrogée interrogés interrogées cité citée gefragt befragt zitiert preguntado "
    "preguntada citado citada interrogato interrogata perguntado perguntada questionado questionada"
)
"""Participles whose "by" names who listens: "asked by Le Monde"."""
_TO_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_CONJUNCTION = re.compile(r"(?:and|but|or|while|because|although|if|when|und|aber|et|mais|y|pero|e|ma|mas|и|но|а)\s")
_STARTS_ALONE = re.compile(r"^[\s,;]*(?:(?:and|but|then|und|aber|et|mais|y|pero|e|ma|mas|и|но)\s+)?$", re.IGNORECASE)
_NAME_AND_VERB = re.compile(
    r"(?P<who>[Hh]e|[Ss]he|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) "
    r"(?P<verb>[a-z]{3,}(?:s|ed)|shot|hit|went|began|broke|fought|bit)"
    r"(?=[.,;:!]|\s?$|\s(?:in|on|at|to|as|with|during|after|when|while|through|from|later|again|back)\b)"
)
_NO_OBJECT_BEFORE = re.compile(
    r"\b(?:for|in|of|on|at|to|with|by|from|into|over|under|about|the|a|an|this|that|his|her|its|their|is|are|"
    r"was|were|be|been|"
    r"der|die|das|des|dem|den|ein|eine|einen|im|am|als|von|mit|ist|war|le|la|les|un|une|des|du|de|est|était|el|"
    r"los|una|es|era|"
    r"il|lo|di|del|della|è|o|os|um|uma|do|da|é|в|на|с|о|это|был|была)\s$",
    re.IGNORECASE,
)
_SHORTEST_VERB = 3
_FRENCH_PARTICIPLES = ("é", "ée", "dit", "écrit", "du", "nu", "nnu", "clu", "mis", "ivi", "erti")
_SPANISH_PAST = ("ó", "dijo", "ieron", "aron")
_NO_VERBS = word_set(
    """
    from with while when where which that this after before since because although under over into about near like what
    than then upon via avec dans pour selon comme mais dont chez sans sous para como pero desde sobre según hasta
    entre
    della dalla nella come mentre però segundo mais enquanto sobre desde nach über unter durch gegen ohne laut wenn
    weil
    oder aber sondern после перед через между если когда чтобы президент министр глава
    """
)
_IN_VIEW = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:Pour|Para|Per|Für|Для|Nach|According to|Selon|Según|Secondo|Segundo|Laut)\s"
    r"(?P<who>him|her|them|lui|elle|eux|él|ella|ellos|lei|loro|ele|ela|eles|ihn|ihm|sie|него|неё|нее|них|"
    r"(?:(?:the|le|la|les|el|los|las|il|lo|gli|o|os|der|die|das|den)\s|l[’'])[^,;:.“”„«»\"\n]{2,40}|"
    r"[A-ZÀ-ÞА-Я][^,;:.“”„«»\"\n]{2,40})(?:\s?,\s[^,;:.“”„«»\"\n]{2,24}(?=,))?\s?,?\s?$"
)
_IN_TURKISH_VIEW = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:(?:Prof|Doç|Dr|Av|Sn)\.\s){0,3}"
    r"(?P<who>Ona|Onlara|[^\W\d_]+(?:\s[^\W\d_]+){0,3}(?=[’']))(?:[’']\w{1,4})?\sgöre\b"
)
_OBLIQUE_PRONOUNS = {
    "him": "he", "her": "she", "them": "they", "ihm": "er", "ihn": "er", "него": "он", "неё": "она", "нее": "она",
    "них": "они", "ona": "o", "onlara": "onlar", "eux": "ils", "loro": "loro",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that name the speaker (a phrase as it stands) and the reporting verb.

    `phrase` is empty where the verb stands alone ("…”, añadió.") and the speaker is whoever spoke last.
    """

    phrase: str
    verb: str | None
    position: int


def attribution_after(text: str, start: int, end: int, *, quoted_ends: str) -> Attribution | None:
    """Read the attribution in `text[start:end]`, which follows quoted words that end in `quoted_ends`."""
    end = min(end, start + WINDOW)
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else start
    if at >= end:
        return None
    window = text[at:end]
    between = text[start:at]
    if ";" in between:
        return None
    if quoted_ends in ".…" and window[:1].isupper() and not re.search("[,—–]", between):
        return None
    if inverted := _INVERTED_PRONOUN.match(window):
        verb = inverted["participle"] if inverted["aux"] else inverted["verb"]
        if verb and verb.lower() in REPORTING_VERBS:
            return Attribution(inverted["who"], verb, at)
    if said := _IT_SAYS.match(window):
        return Attribution(said["phrase"], "heißt", at)
    if named := ACCORDING_TO.match(window):
        phrase = _phrase_behind(named, window[named.end() :])
        return Attribution(phrase, None, at + named.end()) if can_speak(phrase) else None
    found = _verb_first(window, at)
    if found is None and (quoted_ends in ",!?…—–" or "," in between):
        found = _unlisted_verb(window, at)
    return found or _subject_first(window, at)


def attribution_before(text: str, start: int, end: int) -> Attribution | None:
    """Read the attribution in `text[start:end]`, which stands before quoted words in their sentence."""
    start = max(start, end - WINDOW)
    window = text[start:end]
    stripped = _SPEECH_TAIL.sub("", window)
    if not stripped.strip():
        return None
    has_colon = window.rstrip().endswith(":")
    told = (_REPLY_OF.search(window) or _IN_TURKISH_WORDS.match(window)) if has_colon else None
    if told and can_speak(told["who"]):
        return Attribution(told["who"], None, start + told.start("who"))
    if stated := _TURKISH_STATEMENT.search(stripped):
        return Attribution(stated["who"], None, start + stated.start("place"))
    words = list(WORD.finditer(stripped))
    for index in _verbs_from_last(words, stripped):
        phrase = _beside_verb(stripped, words, index, has_colon=has_colon)
        stands_alone = not _STARTS_ALONE.sub("", stripped[: words[index].start()])
        if phrase or (stands_alone and not words[index][0][0].isupper()):
            return Attribution(phrase or "", words[index][0], start + words[index].start())
    if found := _in_the_view_of(stripped):
        return Attribution(found[0], None, start + found[1])
    for named in ACCORDING_TO.finditer(stripped):
        phrase = _phrase_behind(named, stripped[named.end() :])
        if can_speak(phrase) and named[0].strip().lower() not in {"so", "para"}:
            return Attribution(phrase, None, start + named.end())
    if has_colon and (subject := main_subject(stripped)):
        return Attribution(subject, None, start)
    return None


def _phrase_behind(named: re.Match[str], rest: str) -> str:
    """Give the speaker's phrase behind "according to", in the case that a name is listed under."""
    words = named[0].strip().lower()
    if words.startswith(("laut", "nach ")):
        return cut_german_phrase(rest)
    phrase = cut_phrase(rest)
    return nominative(phrase) if words.startswith(("по ", "согласно")) else phrase


def _in_the_view_of(stripped: str) -> tuple[str, int] | None:
    """Read "Pour elle, “…”" and Turkish "Ona göre “…”": who holds a view, and where that is said."""
    viewed = _IN_VIEW.match(stripped) or _IN_TURKISH_VIEW.match(stripped)
    if viewed is None:
        return None
    who = viewed["who"].strip()
    phrase = _OBLIQUE_PRONOUNS.get(who.lower(), who)
    return (phrase, viewed.end("who")) if can_speak(phrase) else None


def has_speech_near(text: str, outer: Span) -> bool:
    """Tell whether a reporting verb, "according to" or a colon stands near the quoted words at `outer`."""
    before, after = text[max(0, outer[0] - 90) : outer[0]], text[outer[1] : outer[1] + 120]
    if _IN_VIEW.search(before) or _IN_TURKISH_VIEW.search(before):
        return True
    if before.rstrip().endswith(":") or ACCORDING_TO.search(before) or ACCORDING_TO.search(after):
        return True
    return any(word.lower() in REPORTING_VERBS or "-" in word for word in WORD.findall(before + " " + after))


def label_before(text: str, start: int, end: int) -> Attribution | None:
    """Read the label of a transcript: "Minister Paul Grant: “…”"."""
    label = _LABEL.fullmatch(text[max(start, end - WINDOW) : end].strip())
    if label and len(label["name"].split()) <= 6 and label["name"][:1].isupper():
        return Attribution(label["name"].strip(), None, start)
    return None


def subject_before(text: str, start: int, end: int) -> Attribution | None:
    """Give the person or body that the sentence with quoted words is about: "The mayor wants “…”"."""
    start = max(start, end - WINDOW)
    if _NO_OBJECT_BEFORE.search(text, max(start, end - 24), end):
        return None
    turkish = _TURKISH_SUBJECT.search(text[start:end])
    subject = turkish["who"] if turkish and can_speak(turkish["who"]) else main_subject(text[start:end])
    return Attribution(subject, None, start) if subject else None


def signature_after(text: str, start: int, end: int) -> Attribution | None:
    """Read a name after a dash that closes a paragraph or block quote: "— Jane Doe, 2019"."""
    match = _SIGNATURE.match(text, start, end)
    if match and match["name"].strip()[:1].isupper():
        return Attribution(match["name"].strip(), None, match.start("name"))
    return None


def _verbs_from_last(words: list[re.Match[str]], stripped: str) -> Iterator[int]:
    """Give the indexes of reporting verbs, the one nearest to the quoted words first."""
    for index in range(len(words) - 1, -1, -1):
        lowered = words[index][0].lower()
        if lowered not in REPORTING_VERBS or (words[index][0][0].isupper() and index):
            continue
        if (lowered in _HEARD and not index) or (lowered == "der" and index < len(words) - 1):
            continue  # "Interrogée par Le Monde, …"; Turkish "der" ends its clause, the German article does not
        if index and (_is_noun(words, index) or _is_passive(stripped, words, index)):
            continue
        following = words[index + 1][0].lower() if index + 1 < len(words) else "that"
        if lowered in WEAK_VERBS and len(words) - 1 - index > 3 and following not in _COMPLETING:
            continue
        yield index


def _is_noun(words: list[re.Match[str]], index: int) -> bool:
    """Tell "the state" and "a demand" from a verb; French "a dit" is no article with a noun."""
    before, word = words[index - 1][0].lower(), words[index][0].lower()
    if before == "as" and word.endswith("ing"):
        return False
    if before in {"le", "les"} and word.endswith(_SPANISH_PAST):
        return False  # "le contestó la ministra"
    return before in DETERMINERS and not (before == "a" and word.endswith(_FRENCH_PARTICIPLES))


def _is_passive(stripped: str, words: list[re.Match[str]], index: int) -> bool:
    """Tell "is confirmed" and "was told", whose subject does not speak, unless "by" names who does."""
    if words[index - 1][0].lower() not in _TO_BE or not words[index][0].lower().endswith(
        ("ed", "told", "said", "put", "read")
    ):
        return False
    return not _BY.match(stripped, words[index].end()) or words[index][0].lower() in _HEARD


def _verb_first(window: str, at: int) -> Attribution | None:
    """Read "said Jane Doe, the mayor", "a déclaré Jean Petit", "sagte sie", "añadió"."""
    words = list(WORD.finditer(window[:80]))[:4]
    for index, word in enumerate(words):
        lowered = word[0].lower()
        if lowered in REPORTING_VERBS:
            if lowered in {"told", "tells"} or (index and _is_noun(words, index)):
                return None
            phrase = cut_named_phrase(window[word.end() :])
            if can_speak(phrase):
                return Attribution(phrase, word[0], at + word.end())
            is_alone = not phrase and not lowered.endswith(("ed", "ing"))
            return Attribution("", word[0], at) if is_alone else None
        if lowered not in AUXILIARIES and lowered not in _VERB_LEADS and not lowered.endswith(_TURKISH_ENDINGS):
            return None
    return None


def _unlisted_verb(window: str, at: int) -> Attribution | None:
    """Read "sighed Jane Doe", "soupire la maire" and "Jane Doe sighed": beside a person, any verb reports."""
    words = list(WORD.finditer(window[:120]))
    if len(words) > 1 and words[0].start() == 0 and words[0][0].islower() and len(words[0][0]) > _SHORTEST_VERB:
        phrase = cut_named_phrase(window[words[0].end() :])
        if words[0][0] not in _NO_VERBS and not is_role(words[0][0]) and starts_with_person(phrase):
            return Attribution(phrase, words[0][0], at)
    if alone := _NAME_AND_VERB.match(window):
        return Attribution(alone["who"], alone["verb"], at)
    person = leading_person(window)
    if person:
        following = WORD.match(window, len(person) + 1)
        if following and following[0].islower() and following[0].endswith("ed") and window[len(person)] == " ":
            return Attribution(person, following[0], at)
    return None


def _subject_first(window: str, at: int) -> Attribution | None:
    """Read "Jane Doe, a nurse, told Reuters", "he said", "the ministry has said"."""
    if _CONJUNCTION.match(window):
        return None
    words = list(WORD.finditer(window[: end_of_clause(window)]))
    for index, word in enumerate(words[:24]):
        if word[0].lower() not in REPORTING_VERBS or not index or word[0][0].isupper():
            continue
        if _is_noun(words, index) or (word[0].lower() in WEAK_VERBS and index > 4):
            continue
        before = window[: word.start()]
        phrase = subject_phrase(before)
        if before.rstrip().endswith(",") and word[0].lower() not in OBJECT_VERBS:
            inverted = cut_phrase(window[word.end() :])
            if can_speak(inverted):
                phrase = inverted
        return Attribution(phrase, word[0], at) if phrase and can_speak(phrase) else None
    return None


def _beside_verb(stripped: str, words: list[re.Match[str]], index: int, *, has_colon: bool) -> str | None:
    """Give the subject phrase of the verb `words[index]` before quoted words."""
    verb = words[index][0].lower()
    before, after = stripped[: words[index].start()].rpartition(";")[2], stripped[words[index].end() :]
    if (by := _BY.match(after)) and verb not in _HEARD:
        phrase = cut_phrase(after[by.end() :])
        if can_speak(phrase):
            return phrase
    if verb.isascii() and verb.endswith(("ing", "ndo")):
        return main_subject(before)
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
    return main_subject(before)
