"""The subject of a clause or sentence: who stands before its verb, past openings, appositions and relative clauses."""

import re

from refcheck.claims.speaking.noun_phrases import (
    ARTICLES,
    JOINING,
    MOST_ROLE_WORDS,
    OPENING,
    SPEAKING_ARTICLES,
    WORD,
    has_name,
    has_person,
    is_governed,
    is_role,
    leading_name,
    strip_adverbs,
    without_article,
)
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.names import LEADING_ARTICLES, find_names, is_title_word
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.russian_names import RUSSIAN_ADJECTIVES
from refcheck.claims.vocabulary.speech import DETERMINERS, SPEAKER_PRONOUNS
from refcheck.text.patterns import late

_MOST_SUBJECT_WORDS = 12
_CLAUSE_WORDS = late(
    r"\b(?:[Tt]hat|[Ww]hen|[Ww]hile|[Bb]ecause|[Aa]lthough|[Tt]hough|[Aa]nd|[Bb]ut|[Ww]here|[Ii]f|[Ss]ince|[Aa]fter|"
    r"[Bb]efore|[Ww]hat|[Ss]o|[Tt]hen|[Aa]s|dass|weil|[Uu]nd|[Aa]ber|als|que|che|[Qq]uand|[Ee]t|[Mm]ais|porque|[Cc]uando|y|"
    r"[Pp]ero|perché|quando|[Mm]as|что|[Кк]огда|[Ии]|[Нн]о)\s"
)
_FOR_SOMEBODY_TO = re.compile(r"\bonly for (?P<who>[^,;:.]{2,60}?) (?:\w+ly )?to\s*$")
_NOUN_BEFORE_SUBJECT = re.compile(
    r"(?:the|an?)\s[a-z-]+(?<!\sof)(?<!\sall)(?<!\sboth)(?<!\shalf)(?<!\sfor)(?<!\sat)\s(?=(?:the|its|his|her|their)\s[a-z])"
)
"""What a preposition takes that looks like a clause's first word: "after the hearing | the family"."""
_SPEAKS_FOR = re.compile(r"(?:A|An|The|One|Another)\s(?:[a-z-]+\s){1,3}(?:for|of|at|from)\s")
_OF_A_BODY = re.compile(
    r"\s(?:at|of|for|from|de|del|della|do|da|du|des|der|für)\s(?:(?:the|la|los|las|le|les)\s)?[A-ZÀ-Þ][\w’-]*(?:\s[A-ZÀ-Þ][\w’-]*){0,4}"
)
_INTRODUCED = re.compile(
    r"(?:(?:\s|^)([a-zà-ÿа-я-]{3,})(?:\s(?:called|named|namens|nommée?|llamad[oa]|di\snome|chamad[oa]|по\sимени))?)\s$"
)
_AGED = re.compile(r",\s(?:de\s|di\s)?[1-9]\d(?:\s(?:años|ans|anni|anos))?,")
_RELATIVE_CLAUSE = re.compile(r",\s(?:who|whose|which|qui|dont|que|che|который|которая|которые)\b")
_WHEN = late(
    r"(?<=[^\W\d_]{3})\s(?:(?:earlier\s)?(?:last|this)\s(?:year|month|week|spring|summer|autumn|fall|winter|night|[A-Z][a-z]+)|"
    r"yesterday|today|on\s[A-Z][a-z]+day|in\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d)$"
)
_WANTS_TO = late(
    r"\s(?:likes?|liked|wants?|wanted|tends?|tended|tries|try|tried|seems?|seemed|continues?|continued|goes on|went on|"
    r"began|begins?|used|refuses|refused|hopes?|loves?|loved|chose|prefers?|preferred|(?:is|was) (?:said|known))\sto$"
)
TURKISH_PEOPLE = re.compile(
    r"[^\W\d_a-z][^,.]{3,60}\s(?:yetkilileri|kaynakları|üyeleri|çalışanları|temsilcileri|sakinleri|avukatları|işçileri|velileri|yöneticileri|sözcüleri)\b"
)
_RELATIVE = re.compile(
    r"(?:\b(?:who|which|whom|qui|quien|который|которая|которые)|^\s?(?:che|que)(?:\s(?:su|in|en|em|sui|nel|no|na)\s\S+)?)\s*$"
)
_WITH_WHICH = re.compile(r"(?:in|of|for|to|at|by|with)\s+(?:which|whom)\s+", re.IGNORECASE)
_NOUN_PHRASE_START = re.compile(r"\b(?:the|a|an|his|her|its|their|le|la|les|un|une|el|los|las|una)\s", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|[a-z]\w+ed|went|"
    r"wurde|wurden|hatte|hatten|sei|seien|sind|waren|werden|fut|furent|sont|était|étaient|ha|han|hanno|são|foram|fue|"
    r"fueron|son|были|была|"
    r"came|took|gave|"
    r"made|found|saw|left|lost|won|began|became|held|struck|wants|needs|ist|war|hat|wird|est|était|es|era|è|é|"
    r"foi|был|была)\b"
)
_NAME_THEN_WORDS = late(
    r"(?P<name>[^\W\d_a-zß-ÿа-я][^\W\d_]+(?:\s(?:and|und|et|y|e|&)\s[^\W\d_a-zß-ÿа-я][^\W\d_]+)?)"
    r"(?:\s\(\d{4}[a-z]?\))?\s(?:não|no|nicht|ne|non|se|s’|va|a|ha|hat|has|had|[a-zà-ÿа-яё]{4,})(?:\s|$)"
)
_YEAR_BEHIND = re.compile(r"\s\([^()\d]{0,40}\d{4}[a-z]?[^()]{0,20}\)\s?$")
_FOR_THEIR_PART = late(
    r",?\s(?:quant à (?:lui|elle|eux)|pour sa part|de son côté|por su parte|por sua vez|da parte sua|dal canto suo|"
    r"in turn|for (?:his|her|its|their) part|в свою очередь|со своей стороны|seinerseits|ihrerseits)\s*,?(?=\s|$)"
)
SUBORDINATE = re.compile(
    r"\s*(?:When|While|Although|Though|After|Before|Because|Since|Once|As|If|Als|Während|Obwohl|Nachdem|Weil|Wenn|Quand|"
    r"Lorsque|Alors que|Tandis que|Bien que|Cuando|Mientras|Aunque|Después de que|Quando|Mentre|Sebbene|Dopo che|"
    r"Enquanto|Embora|Depois que|Когда|Пока|Хотя|После того как)\s[^,]{3,120},\s"
)


def subject_phrase(before: str) -> str | None:
    """Give the noun phrase that ends right before a verb, past adverbs and a phrase in commas."""
    if intended := _FOR_SOMEBODY_TO.search(before):
        return intended["who"]
    before = _WHEN.sub("", _WANTS_TO.sub("", before.rstrip()))
    before = strip_adverbs(_YEAR_BEHIND.sub("", _FOR_THEIR_PART.sub(" ", before)))
    if not before.strip():
        return None
    segments = [segment.strip() for segment in before.split(",")]
    if before.rstrip().endswith(","):
        return _before_apposition(segments[:-1])
    phrase = segments[-1]
    words: list[str] = WORD.findall(phrase)
    if not words:
        return None
    if SPEAKER_PRONOUNS.match(words[-1]) and not words[-1].islower() and len(words) == 1:
        return phrase
    if words[-1].lower() in JOINING:
        return main_subject(before)
    if words[-1].lower() == "it":
        return "it"
    if words[-1].lower() in {"they", "we"}:
        return main_subject(before) or words[-1]
    if words[-1].islower() and SPEAKER_PRONOUNS.match(words[-1]) and words[-1] not in {"o", "on", "i"}:
        return words[-1]
    relative = _RELATIVE.search(phrase)
    if relative:
        head = phrase[: relative.start()] or (segments[-2] if len(segments) > 1 else "")
        if not has_person(head):
            head = next((segment for segment in reversed(segments[:-1]) if has_person(segment)), head)
        return last_noun_phrase(head)
    clause = _last_clause(phrase)
    return main_subject(before) if _FINITE.search(clause) else clause


def main_subject(before: str) -> str | None:
    """Give the subject of a sentence from its beginning: a person, a pronoun, or a body that speaks."""
    if (opening := SUBORDINATE.match(before)) and (subject := main_subject(before[opening.end() :])):
        return subject
    words = WORD.findall(before)
    if not words:
        return None
    if several := TURKISH_PEOPLE.match(before):
        return several[0]
    person = _first_person(before)
    is_article = words[0].lower() == "il" and any(map(is_role, words[1:3]))  # "Il vecchio barbiere"
    if SPEAKER_PRONOUNS.match(words[0]) and words[0].lower() not in {"they", "we", "i", "on", "o"} and not is_article:
        return person or str(words[0])
    head = before
    if OPENING.match(before.lstrip()) and "," in before:
        head = before.partition(",")[2]
    finite = _FINITE.search(head)
    subject = head[: finite.start()] if finite else head
    for index, word in enumerate(WORD.findall(subject)[:8]):
        if word.lower() in REPORTING_VERBS and index and not is_role(word):
            subject = subject[: subject.index(word)]
            break
    is_named = finite is not None and finite[0] in {"named", "called"}
    subject = _RELATIVE_CLAUSE.split(subject, maxsplit=1)[0]
    if person and (is_named or person in subject or not _is_body(strip_adverbs(subject).strip(" ,"))):
        return person
    return _body_or_name(head, strip_adverbs(subject).strip(" ,"), is_clause=finite is not None)


def _body_or_name(head: str, subject: str, *, is_clause: bool) -> str | None:
    """Give the body, role or single name that `subject` is, the words of `head` before its verb."""
    is_opening = OPENING.match(head.lstrip()) is not None
    if not is_clause:
        led = None if is_opening else _leading_role(head)
        if led and len(led) < len(subject):
            return led
        known = _NAME_THEN_WORDS.match(subject)
        if known and known["name"] in LEADING_ARTICLES:
            known = _NAME_THEN_WORDS.match(without_article(subject))
        if known and not is_title_word(known["name"]) and not known["name"].endswith(RUSSIAN_ADJECTIVES):
            return known["name"]
    bare = without_article(subject)
    if is_clause and (named := leading_name(bare)) and named == bare:
        return named
    lowered = {word.lower() for word in WORD.findall(subject)}
    most = _MOST_SUBJECT_WORDS if SPEAKING_ARTICLES.match(subject) else _MOST_SUBJECT_WORDS // 2
    if subject and len(lowered) <= most and any(map(is_role, lowered)) and not OPENING.match(subject):
        return subject
    return None if is_opening else _leading_role(head)


def _leading_role(head: str) -> str | None:
    """Give the somebody with whom a clause begins, whatever verb follows: "Analysts at Berenberg cut their target"."""
    words = list(WORD.finditer(head))[: MOST_ROLE_WORDS + 1]
    for index, word in enumerate(words):
        lowered = word[0].lower()
        if index and (OPENING.match(word[0]) or lowered in REPORTING_VERBS or lowered in JOINING):
            return None
        if is_role(word[0]) and not is_role(words[index + 1][0] if index + 1 < len(words) else ""):
            is_counted = lowered.endswith("s") or SPEAKING_ARTICLES.match(head) or ARTICLES.match(head)
            behind = _OF_A_BODY.match(head, word.end())
            return head[words[0].start() : behind.end() if behind else word.end()] if is_counted else None
    return None


def _first_person(before: str) -> str | None:
    for name in find_names(before, 0, len(before)):
        introduced = _INTRODUCED.search(before, 0, name.start)
        is_role_before = introduced is not None and is_role(introduced[1]) and introduced[1] not in BODY_NOUNS
        is_somebody = (
            name.is_person
            or _AGED.match(before, name.start + len(name.text))
            or ((name.is_titled or is_role_before) and not name.is_possessive)
        )
        if is_somebody and not is_governed(before[max(0, name.start - 60) : name.start]):
            return name.text
    return None


def _is_body(subject: str) -> bool:
    """Tell whether the words before a verb are an article and somebody who can speak: "The ministry"."""
    words = WORD.findall(subject)
    return bool(SPEAKING_ARTICLES.match(subject)) and 1 < len(words) < _MOST_SUBJECT_WORDS // 2 and is_role(words[-1])


def _before_apposition(segments: list[str]) -> str | None:
    """Give the subject of "Jane Doe, the mayor, said" from the segments before the verb."""
    named = [segment for segment in segments if _first_person(segment) and not OPENING.match(segment)]
    if named and named[0] is not segments[0] and _SPEAKS_FOR.match(segments[0]):
        named = [segment for segment in named if is_given_name(segment.split()[0])]
        if not named:
            return segments[0]
    if named:
        return _last_clause(named[0] if len(segments) < 4 else named[-1])
    if _is_single_name(segments[-1]):
        return segments[-1]
    if len(segments) < 2:
        return segments[-1] if not OPENING.match(segments[-1]) else None
    return _last_clause(segments[-2])


def _last_clause(phrase: str) -> str:
    """Cut what stands before the last clause word, if a subject is left."""
    for piece in reversed(list(_CLAUSE_WORDS.finditer(phrase))):
        rest = phrase[piece.end() :].strip()
        starts_noun = ARTICLES.match(rest) or SPEAKING_ARTICLES.match(rest)
        if not rest or not (SPEAKER_PRONOUNS.match(rest) or has_name(rest) or starts_noun):
            continue
        if noun := _NOUN_BEFORE_SUBJECT.match(rest):
            rest = rest[noun.end() :]
        joins_nouns = piece[0].strip().lower() in JOINING and not _FINITE.search(phrase[: piece.start()])
        return phrase.strip() if joins_nouns and not SPEAKER_PRONOUNS.match(rest) else rest
    return _WITH_WHICH.sub("", phrase.strip())


def last_noun_phrase(head: str) -> str:
    """Give the noun that a relative clause belongs to: the last person named, or the last noun with its article."""
    people = [name for name in find_names(head, 0, len(head)) if name.is_person]
    starts = [match.start() for match in _NOUN_PHRASE_START.finditer(head)]
    if people and not (starts and _is_object_of_verb(head[people[-1].end : starts[-1]])):
        return people[-1].text
    return head[starts[-1] :].strip() if starts else head.strip()


def _is_object_of_verb(between: str) -> bool:
    """Tell "Doe remembers | her teacher, who": a verb and no comma stand between the person and the noun."""
    return "," not in between and any(word.lower() in REPORTING_VERBS for word in WORD.findall(between))


def _is_single_name(segment: str) -> bool:
    words = segment.split()
    return (
        len(words) == 1
        and words[0][:1].isupper()
        and words[0].lower() not in DETERMINERS
        and not OPENING.match(segment)
    )
