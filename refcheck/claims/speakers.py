"""Who speaks quoted words: the noun phrase beside the reporting verb before, after or inside the quotation."""

import re
from dataclasses import dataclass

from refcheck.claims.names import find_names, looks_like_person
from refcheck.claims.speech import (
    ACCORDING_TO,
    OBJECT_VERBS,
    REPORTING_VERBS,
    ROLE_NOUNS,
    SPEAKER_PRONOUNS,
    TITLE_WORDS,
    WEAK_VERBS,
)
from refcheck.text.wordlists import word_set

WINDOW = 320  # code points looked at on each side of the quoted words

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LEAD = re.compile(r"[\s,;:—–-]*")
_INVERTED_PRONOUN = re.compile(
    r"(?:(?P<aux>a|ont|avait|avaient|aurait)-t-|(?P<verb>[^\W\d_]+)-(?:t-)?)(?P<who>il|elle|ils|elles|on|je|"
    r"nous)\b(?:\s+(?:encore|aussi|ensuite|également|ainsi))?"
    r"(?:\s+(?P<participle>[^\W\d_]+))?",
    re.IGNORECASE,
)
_PHRASE_END = re.compile(
    r"[,;:.!?(\[“”„«»\"\n]|\s[—–-]\s|\s(?:on|in|at|to|during|after|before|when|as|while|via|about|by|with|from|that|"
    r"who|which|because|and\s(?:said|added|that)|"
    r"yesterday|today|last|this|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"am|im|bei|auf|nach|gegenüber|zu|dem|der\s(?:Zeitung|Agentur|Nachrichtenagentur)|dans|lors|à|au|devant|sur|"
    r"durante|ante|al|en\s(?:un|una|la|el)|ai|alla|nel|nella|em|ao|à|durante|na\s|no\s|"
    r"в|на|во|журналистам|агентству|корреспонденту|после)(?=\s|$)"
)
_ADVERBS = word_set(
    """
    also then later once again has have had is was were been will would recently reportedly famously repeatedly publicly
    already just now still even only simply first finally previously bluntly himself herself themselves further
    a ont ha han hat haben hatte habe auch bereits zudem später weiter così poi anche après ensuite aussi également
    también luego depois também ainda também затем также ранее позже потом
    """
)
_ARTICLES = re.compile(
    r"(?:the|a|an|one|another|its|their|his|her|der|die|das|ein|eine|einer|le|la|les|l[’']|un|une|el|los|las|"
    r"una|il|lo|gli|i|o|a|os|as|um|uma)\b\s*",
    re.IGNORECASE,
)
_CLAUSE_WORDS = re.compile(
    r"\b(?:that|when|while|because|although|though|and|but|where|if|since|after|before|dass|weil|und|aber|als|"
    r"que|quand|et|"
    r"mais|porque|cuando|y|pero|perché|quando|mas|что|когда|и|но)\s",
)
_RELATIVES = word_set("who which whom der die das qui que che quien который которая которые что")
_NOT_SUBJECT_BEFORE = re.compile(
    r"(?:for|of|to|by|with|from|near|about|against|than|after|before|in|at|on|von|für|mit|gegen|über|bei|in|de|"
    r"du|des|pour|avec|contre|"
    r"para|con|contra|di|per|da|do|com|от|для|с|у|о)\s+(?:the\s|der\s|den\s|la\s|le\s|el\s)?(?:[\w.]+\s){0,3}$"
)
_SIGNATURE = re.compile(r"\s*[—–]\s*(?P<name>[^\n,;.()]{3,60})")
_SPEECH_TAIL = re.compile(
    r"[\s,:;—–-]*(?:that|dass|daß|que|qu[’']|che|ki|что|as|as follows|this|the following|in part|of)?[\s,:—–-]*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?P<name>[^\s:][^:\n.!?]{1,60}):\s*$")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that name the speaker (a phrase as it stands) and the reporting verb."""

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
    if (
        quoted_ends in ".…"
        and window[:1].isupper()
        and "," not in text[start:at]
        and not re.search("[—–]", text[start:at])
    ):
        return None
    if inverted := _INVERTED_PRONOUN.match(window):
        verb = inverted["participle"] if inverted["aux"] else inverted["verb"]
        if verb and verb.lower() in REPORTING_VERBS:
            return Attribution(inverted["who"], verb, at)
    if named := ACCORDING_TO.match(window):
        phrase = _cut_phrase(window[named.end() :])
        return Attribution(phrase, None, at + named.end()) if _can_speak(phrase) else None
    return _verb_first(window, at) or _subject_first(window, at)


def attribution_before(text: str, start: int, end: int) -> Attribution | None:
    """Read the attribution in `text[start:end]`, which stands before quoted words in their sentence."""
    start = max(start, end - WINDOW)
    window = text[start:end]
    stripped = _SPEECH_TAIL.sub("", window)
    if not stripped.strip():
        return None
    words = list(_WORD.finditer(stripped))
    for index in range(len(words) - 1, -1, -1):
        word = words[index][0]
        lowered = word.lower()
        distance = len(words) - 1 - index
        if lowered not in REPORTING_VERBS or (lowered in WEAK_VERBS and distance > 3) or (word[0].isupper() and index):
            continue
        found = _around_verb(stripped, words, index, has_colon=window.rstrip().endswith(":"))
        if found:
            return Attribution(found, word, start + words[index].start())
    for named in ACCORDING_TO.finditer(stripped):
        phrase = _cut_phrase(stripped[named.end() :])
        if _can_speak(phrase) and named[0].strip().lower() not in {"so", "para"}:
            return Attribution(phrase, None, start + named.end())
    label = _LABEL.fullmatch(window.strip() if window.rstrip().endswith(":") else "")
    if label and len(label["name"].split()) <= 6 and label["name"][:1].isupper():
        return Attribution(label["name"].strip(), None, start)
    return None


def signature_after(text: str, start: int, end: int) -> Attribution | None:
    """Read a name after a dash that closes a paragraph or block quote: "— Jane Doe, 2019"."""
    match = _SIGNATURE.match(text, start, end)
    if match and match["name"].strip()[:1].isupper():
        return Attribution(match["name"].strip(), None, match.start("name"))
    return None


def _verb_first(window: str, at: int) -> Attribution | None:
    """ "said Jane Doe, the mayor", "a déclaré Jean Petit", "sagte sie", "сказал он"."""
    words = list(_WORD.finditer(window[:80]))
    for word in words[:4]:
        lowered = word[0].lower()
        if lowered in REPORTING_VERBS:
            rest = window[word.end() :]
            if lowered in OBJECT_VERBS and lowered.isascii():
                return None
            phrase = _cut_phrase(rest)
            return Attribution(phrase, word[0], at + word.end()) if _can_speak(phrase) else None
        if lowered not in _ADVERBS and lowered not in {"s", "es", "wie", "как", "hat", "se"}:
            return None
    return None


def _subject_first(window: str, at: int) -> Attribution | None:
    """ "Jane Doe, a nurse, told Reuters", "he said", "the ministry has said"."""
    stop = re.search(r"[.;!?“„«\"\n](?=\s|$|[“«\"])|[“„«]", window)
    words = list(_WORD.finditer(window[: stop.start() if stop else len(window)]))
    for index, word in enumerate(words[:24]):
        if word[0].lower() in REPORTING_VERBS and index and not word[0][0].isupper():
            if word[0].lower() in WEAK_VERBS and index > 4:
                continue
            phrase = _subject_phrase(window[: word.start()])
            if phrase and _can_speak(phrase):
                return Attribution(phrase, word[0], at)
            return None
    return None


def _around_verb(stripped: str, words: list[re.Match[str]], index: int, *, has_colon: bool) -> str | None:
    """Give the subject phrase of the verb `words[index]` before quoted words."""
    verb = words[index][0].lower()
    after = stripped[words[index].end() :]
    before = stripped[: words[index].start()]
    by = re.match(r"\s+(?:by|von|par|por|da)\s+", after)
    if by:
        phrase = _cut_phrase(after[by.end() :])
        if _can_speak(phrase):
            return phrase
    subject = _subject_phrase(before)
    if subject and _can_speak(subject):
        return subject
    if verb not in OBJECT_VERBS or not verb.isascii():
        phrase = _cut_phrase(after)
        if phrase and _can_speak(phrase) and phrase[:1] != "" and (has_colon or not before.strip() or after.strip()):
            return phrase
    return _main_subject(before) if before.strip() else None


def _subject_phrase(before: str) -> str | None:
    """Give the noun phrase that ends right before a verb, past adverbs and a phrase in commas."""
    before = _strip_adverbs(before)
    if not before.strip():
        return None
    segments = [segment.strip() for segment in before.split(",")]
    if before.rstrip().endswith(","):
        named = [segment for segment in segments[:-1] if _has_person(segment) and not _starts_with_preposition(segment)]
        if named:
            return _last_clause(named[0] if len(segments) < 5 else named[-1]) or named[0]
        return _last_clause(segments[-3]) if len(segments) >= 3 else None
    phrase = segments[-1]
    first = phrase.split(maxsplit=1)
    if first and first[0].lower() in _RELATIVES and len(segments) > 1 and first[0].lower() not in {"der", "die", "das"}:
        return _last_clause(segments[-2])
    return _last_clause(phrase)


def _main_subject(before: str) -> str | None:
    """Give the subject of the sentence for a second verb: "Doe left early, adding that …"."""
    for name in find_names(before, 0, len(before)):
        if name.is_person and not _NOT_SUBJECT_BEFORE.search(before[max(0, name.start - 60) : name.start]):
            return name.text
    words = _WORD.findall(before)
    if words and SPEAKER_PRONOUNS.match(words[0]):
        return str(words[0])
    for index, word in enumerate(words[1:12], start=1):
        if word.lower() in ROLE_NOUNS and index < 6:
            return " ".join(words[: index + 1])
    names = [name.text for name in find_names(before, 0, len(before))]
    return names[0] if names else None


def _strip_adverbs(before: str) -> str:
    while match := re.search(r"[\s,]([^\W\d_]+)[\s]*$", " " + before):
        word = match[1].lower()
        if word not in _ADVERBS and not (
            word.endswith("ly") and len(word) > 5 and word not in {"family", "assembly", "italy"}
        ):
            break
        before = (" " + before)[: match.start() + 1][1:]
        if not before.strip():
            break
    return before


def _last_clause(phrase: str) -> str:
    """Cut what stands before the last clause word, if a subject is left."""
    pieces = list(_CLAUSE_WORDS.finditer(phrase))
    for piece in reversed(pieces):
        rest = phrase[piece.end() :].strip()
        if rest and (SPEAKER_PRONOUNS.match(rest) or _has_name(rest) or _ARTICLES.match(rest)):
            word = piece[0].strip().lower()
            if (
                word in {"and", "und", "et", "y", "e", "и"}
                and not SPEAKER_PRONOUNS.match(rest)
                and piece.start() < 40
                and not _has_verb_like(phrase[: piece.start()])
            ):
                return phrase.strip()
            return rest
    return phrase.strip()


def _has_verb_like(phrase: str) -> bool:
    return bool(re.search(r"\b(?:was|were|is|are|had|has|have|\w+ed)\b", phrase))


def _starts_with_preposition(segment: str) -> bool:
    return bool(
        re.match(
            r"(?:on|in|at|after|before|during|with|for|to|from|by|as|asked|speaking|writing|when)\b",
            segment,
            re.IGNORECASE,
        )
    )


def _cut_phrase(rest: str) -> str:
    """Give the noun phrase at the start of `rest`."""
    rest = rest.lstrip()[:160]
    end = _PHRASE_END.search(rest)
    while end and _is_abbreviation_stop(rest, end):
        end = _PHRASE_END.search(rest, end.end())
    phrase = rest[: end.start()] if end else rest
    return _strip_adverbs(phrase).strip(" ,'’‘")


def _is_abbreviation_stop(rest: str, end: re.Match[str]) -> bool:
    if end[0] != ".":
        return False
    return bool(re.search(r"(?:^|\s)(?:[A-ZА-Я]|Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|St|Jr|Sr|Sra)$", rest[: end.start()]))


def _has_name(phrase: str) -> bool:
    return any(True for _ in find_names(phrase, 0, len(phrase)))


def _has_person(phrase: str) -> bool:
    return any(name.is_person for name in find_names(phrase, 0, len(phrase)))


def _can_speak(phrase: str | None) -> bool:
    """Tell whether a phrase can be a speaker: a pronoun, a name, or a noun with its article."""
    if not phrase or len(phrase) > 120:
        return False
    words = _WORD.findall(phrase)
    if not words or len(words) > 14:
        return False
    if SPEAKER_PRONOUNS.match(phrase.strip()):
        return True
    if _has_name(phrase):
        return True
    lowered = {word.lower() for word in words}
    return bool(_ARTICLES.match(phrase) and len(words) > 1) or bool(lowered & ROLE_NOUNS)


def speaker_in(phrase: str) -> str:
    """Give the speaker's name in a phrase: titles, roles and appositions left out, a body or role where no name is."""
    phrase = re.sub(r"\s+", " ", phrase).strip(" ,.;:—–-")
    names = list(find_names(phrase, 0, len(phrase)))
    for name in names:
        if name.is_person and not _NOT_SUBJECT_BEFORE.search(phrase[: name.start]):
            return name.text
    bare = _ARTICLES.sub("", phrase, count=1).strip() if _ARTICLES.match(phrase) else phrase
    single = [name for name in names if len(name.text.split()) == 1 and name.end == len(phrase)]
    if single and _is_titled(phrase[: single[0].start]):
        return single[0].text
    return bare.split(",")[0].strip()


def _is_titled(before: str) -> bool:
    words = before.replace(".", "").split()
    return bool(words) and (words[-1] in TITLE_WORDS or words[-1].lower() in ROLE_NOUNS)


__all__ = [
    "Attribution",
    "attribution_after",
    "attribution_before",
    "looks_like_person",
    "signature_after",
    "speaker_in",
]
