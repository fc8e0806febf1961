"""The attribution behind quoted words: “…,” said Jane Doe, the mayor."""

import re

from refcheck.claims.speaking.noun_phrases import (
    WORD,
    can_speak,
    cut_named_phrase,
    cut_phrase,
    end_of_clause,
    is_role,
    leading_person,
    starts_with_person,
)
from refcheck.claims.speaking.speakers import WINDOW, Attribution, is_noun, phrase_behind
from refcheck.claims.speaking.subjects import subject_phrase
from refcheck.claims.vocabulary.name_words import AGENCIES
from refcheck.claims.vocabulary.reporting_verbs import AUXILIARIES, OBJECT_VERBS, REPORTING_VERBS, WEAK_VERBS
from refcheck.claims.vocabulary.speech import ACCORDING_TO
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

_LEAD = re.compile(r"[\s,;:—–-]*")
_INVERTED_PRONOUN = re.compile(
    r"(?:(?P<aux>a|ont|avait|avaient|aurait)-t-|(?P<verb>[^\W\d_]+)-(?:t-)?)(?P<who>il|elle|ils|elles|on|je|nous)\b"
    r"(?:\s+(?:encore|aussi|ensuite|également|ainsi))?(?:\s+(?P<participle>[^\W\d_]+))?",
    re.IGNORECASE,
)
_IT_SAYS = re.compile(
    r"(?:(?:heißt|hieß)\s+es\s+(?:in|im|aus|bei|von)\s+|si\slegge\s(?:in\s|nell[’']|nel(?:la|lo|le)?\s|negli\s)|"
    r"se\slee\sen\s|lê-se\s(?:em\s|n[oa]s?\s)|(?:peut-on\slire|lit-on)\sdans\s|"
    r"steht\s(?:in|im)\s)(?P<phrase>[^,.;:„“”\n]{3,80})"
)
_IMPERSONAL = re.compile(r"^(?:si|se|peut-on)\s|-(?:se|on)(?=\s)")  # no part of the verb: "si | legge", "lit | -on"
_TURKISH_ENDINGS = ("ğını", "ğini", "ğunu", "ğünü", "masını", "mesini", "masına", "mesine", "larını", "lerini")
"""What was said, as a noun: "… olduğunu açıkladı"."""
VERB_LEADS = frozenset(
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
        "olarak",
        "biçiminde",
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
_CONJUNCTION = re.compile(r"(?:and|but|or|while|because|although|if|when|und|aber|et|mais|y|pero|e|ma|mas|и|но|а)\s")
_NAME_AND_VERB = late(
    r"(?P<who>[Hh]e|[Ss]he|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) "
    r"(?P<verb>[a-z]{3,}(?:s|ed)|shot|hit|went|began|broke|fought|bit)"
    r"(?=[.,;:!]|\s?$|\s(?:in|on|at|to|as|with|during|after|when|while|through|from|later|again|back)\b)"
)
_ADDRESSEE = re.compile(
    r"\s(?:(?:(?:de[rmn]|an?|al|alla|ao|à|au|to)\s)?[«„“][^«»„“”\n]{2,40}[»“”]|"
    r"(?:al?|alla|ao|à|au|aux|to|gegenüber|de[mr])\s(?:the\s)?[A-ZÀ-Þ][\w’.&-]*(?:\s[A-ZÀ-Þ][\w’.&-]*){0,3}|"
    r"[А-ЯЁ]{2,}|(?:(?:корреспондент|журналист)(?:у|ам|ке)|агентству|изданию|газете|телеканалу|порталу|радиостанции)"
    r"(?:\s[«„]?[А-ЯЁ][^\s«»,.]*[»“]?){0,3})\s"
    r"(?=(?:(?:une?|una|uno|uma?|eine?|an?|one|the|l[ae]|el|il|die|der|su|sua|son|sa|seu)\s)?(?P<subject>[^\W\d_]{3,}))"
)
"""To whom it was said: «…», — признался «Азии-Плюс» | сотрудник; “…”, confesó a El País | un vecino."""
_TO_AGENCY = re.compile(
    rf"\s(?:à|a|ao|al|alla|all[’']|der|to)\s?(?:{'|'.join(AGENCIES)}|AFP|AP|EFE|ANSA|AGI|dpa|APA|RTP|RFI)\s"
    r"(?=[A-ZÀ-Þ][^\W\d_]+\s[A-ZÀ-Þ])"
)
"""An agency before who told it so: "contou à Lusa | Ana Dias"."""
_TO_WHOM = re.compile(r"(?:al|allo|alla|ai|agli|alle|aux?|à|ao|aos)\s|all[’']")
_TO_SOURCE = re.compile(
    r"[^.;:,“”„«»\"\n]{2,60},\s(?=according to|selon|d[’']après|laut|nach|según|secondo|stando|segundo|de acordo|по )"
)
_SHORTEST_VERB = 3
_VERB_ALONE = re.compile(r"[a-zà-ÿ]{4,}(?:[aeiouóòéì])(?=\.(?:\s|$))")
"""One word that ends the sentence behind quoted words: «…», murmura."""
_NO_VERBS = word_set(
    """
    there here once maybe twice alone before whole
    from with while when where which that this after before since because although under over into about near like what
    than then upon via avec dans pour selon comme mais dont chez sans sous para como pero desde sobre según hasta
    entre
    della dalla nella come mentre però segundo mais enquanto sobre desde nach über unter durch gegen ohne laut wenn
    weil
    oder aber sondern после перед через между если когда чтобы президент министр глава
    """
)


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
        return Attribution(cut_phrase(said["phrase"]), _IMPERSONAL.sub("", said[0], count=1).split()[0], at)
    if named := ACCORDING_TO.match(window):
        return _view_of(window, named, at)
    found = _verb_first(window, at)
    if found is None and (quoted_ends in ",!?…—–" or "," in between):
        found = _unlisted_verb(window, at)
    return found or _subject_first(window, at) or _source_behind(window, at)


def is_written_in(text: str, end: int) -> bool:
    """Tell "heißt es in der Studie" and "si legge nel provvedimento" behind quoted words that end at `end`."""
    lead = _LEAD.match(text, end)
    return lead is not None and _IT_SAYS.match(text, lead.end()) is not None


def past_addressee(text: str, end: int) -> int | None:
    """Give where the subject begins behind a verb that ends at `end`, past whom the words were said to."""
    if agency := _TO_AGENCY.match(text, end):
        return agency.end()
    told = _ADDRESSEE.match(text, end)
    if told is None or not is_role(told["subject"]) or _is_name(text, told):
        return None  # "заявил МИД | страны"
    is_dative = text.startswith("der ", told.end()) and told["subject"].endswith("in")
    return None if is_dative else told.end()  # "rief der Abgeordnete Jens Wolter | der Ministerin zu"


def _is_name(text: str, told: re.Match[str]) -> bool:
    """Tell "à Rádio Ana | Fontes", a surname, from a noun with its article or in small letters."""
    return told.end() == told.start("subject") and told["subject"][0].isupper()


def _source_behind(window: str, at: int) -> Attribution | None:
    """Read "last winter, according to the paper" behind quoted words, in their sentence."""
    lead = _TO_SOURCE.match(window)
    named = ACCORDING_TO.match(window, lead.end()) if lead else None
    return _view_of(window, named, at) if named is not None else None


def _view_of(window: str, named: re.Match[str], at: int) -> Attribution | None:
    """Give whose view "according to" names: of "a report by the board" the board, where it stands."""
    phrase = phrase_behind(named, window[named.end() :])
    start = max(named.end(), window.find(phrase, named.end()))  # a Russian phrase is given in another case
    return Attribution(phrase, None, at + start) if can_speak(phrase) else None


def _verb_first(window: str, at: int) -> Attribution | None:
    """Read "said Jane Doe, the mayor", "a déclaré Jean Petit", "sagte sie", "añadió"."""
    words = list(WORD.finditer(window[:80]))[:4]
    for index, word in enumerate(words):
        lowered = word[0].lower()
        if lowered in REPORTING_VERBS:
            if lowered in {"told", "tells"} or (index and is_noun(words, index)):
                return None
            start = past_addressee(window, word.end()) or word.end()
            phrase = cut_named_phrase(window[start:])
            if _TO_WHOM.match(phrase):
                return Attribution("", word[0], at)  # «…», dice al cliente
            if can_speak(phrase):
                return Attribution(phrase, word[0], at + start)
            is_alone = not phrase and not lowered.endswith(("ed", "ing"))
            return Attribution("", word[0], at) if is_alone else None
        if not index and (alone := _VERB_ALONE.match(window)) and alone[0] not in _NO_VERBS:
            return Attribution("", alone[0], at)
        if lowered not in AUXILIARIES and lowered not in VERB_LEADS and not lowered.endswith(_TURKISH_ENDINGS):
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
        if is_noun(words, index) or (word[0].lower() in WEAK_VERBS and index > 4):
            continue
        before = window[: word.start()]
        phrase = subject_phrase(before)
        if before.rstrip().endswith(",") and word[0].lower() not in OBJECT_VERBS:
            inverted = cut_phrase(window[word.end() :])
            if can_speak(inverted):
                phrase = inverted
        return Attribution(phrase, word[0], at) if phrase and can_speak(phrase) else None
    return None
