"""Reads who is mentioned in a stretch of text: people, bodies, roles and pronouns, each with what belongs to it."""

from refcheck.claims.speaking.body_names import past_number
from refcheck.claims.speaking.complements import end_of_complement, with_apposition
from refcheck.claims.speaking.mention_lines import JOINING, ROMANCE, Line
from refcheck.claims.speaking.mentions import PEOPLE, Kind, Mention, Segment
from refcheck.claims.speaking.noun_mentions import bare_subject_at, has_role_at, phrase_at
from refcheck.claims.speaking.noun_phrases import is_role
from refcheck.claims.speaking.people import People
from refcheck.claims.speaking.russian_mentions import russian_body_at, russian_noun_at
from refcheck.claims.speaking.subjects import TURKISH_PEOPLE
from refcheck.claims.vocabulary.names import FoundName
from refcheck.claims.vocabulary.places import PLACES
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.russian_names import RUSSIAN_ADJECTIVES
from refcheck.claims.vocabulary.speech import ACCORDING_TO
from refcheck.claims.vocabulary.word_classes import word_classes
from refcheck.text.wordlists import word_set

_MOST_KEPT = 200  # segments; the quotations of one paragraph share theirs
_CLITICS = word_set("le la les l’ lo los las gli li os as o a")
"""Articles that are pronouns behind a subject: "Le président le coupe"."""
_IMPERSONAL = frozenset(
    {"faut", "fallait", "agit", "agissait", "y", "suffit", "semble", "écrit", "indiqué", "précisé", "question"}
)
_SOMEBODY = word_set("someone somebody jemand quelqu’un quelqu'un alguien qualcuno alguém birisi кто-то")
_VIEWS = frozenset(
    "Angaben Ansicht Meinung Einschätzung Auffassung Überzeugung Darstellung Worten Sicht Lesart Aussage".split()
)
_VIEWERS = {
    "её": "она", "ее": "она", "его": "он", "их": "они", "seiner": "er", "ihrer": "sie", "seinen": "er", "ihren": "sie",
    "him": "he", "her": "she", "them": "they",
}  # fmt: skip
_AND_OTHERS = frozenset({("and", "others"), ("and", "colleagues"), ("und", "andere"), ("y", "otros")})
_RUSSIAN_VIEWS = frozenset("словам мнению утверждению оценке оценкам версии признанию данным выражению".split())
_WITHIN = frozenset({"в", "во", "на"})
_LOUD = frozenset({"NOT", "NEVER", "NICHT", "NIE", "NO", "PAS", "NON", "NÃO", "НЕ"})  # "Do NOT use"
_RUSSIAN_PAST = ("л", "ла", "ли", "лся", "лась", "ет", "ит")
_NOBODY = frozenset("Nobody Niemand Keiner Personne Nadie Nessuno Ninguém Никто Kimse Everybody Everyone Alle".split())
_PLURALS = {
    "de": ("en",), "fr": ("ent", "ont"), "es": ("n",), "it": ("no",), "pt": ("m",),
    "ru": ("ли", "ют", "ят", "ут", "ат"),
}  # fmt: skip
"""How a verb ends whose subject is several."""
_PAST_ENDINGS = ("ó", "ò", "ou")  # "Feijóo la tachó de"
_TURKISH_BODIES = (
    "birliği", "derneği", "odası", "odaları", "bakanlığı", "konseyi", "vakfı", "kurumu", "başkanlığı", "sendikası",
    "komisyonu", "kurulu",
)  # fmt: skip


class MentionReader:
    """Reads the mentions of segments of one text."""

    def __init__(self, text: str, people: People, language: str | None) -> None:
        self._text = text
        self._people = people
        self._language = language
        self._words = word_classes(language)
        self._kept: dict[tuple[int, int], Segment] = {}

    def segment(self, start: int, end: int) -> Segment:
        """Give the tokens and mentions of `text[start:end]`, which holds no quoted words."""
        known = self._kept.get((start, end))
        if known is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            line = Line(self._text, start, end, people=self._people, language=self._language, words=self._words)
            known = Segment(start, end, tuple(line.tokens), tuple(_mentions(line)))
            self._kept[start, end] = known
        return known


def _mentions(line: Line) -> list[Mention]:
    """Give the mentions in order; what belongs to one begins no other."""
    found: list[Mention] = []
    at = 0
    sourcing = _sourcing(line)
    while at < len(line.tokens):
        if at in sourcing:
            at += 1
            continue
        is_related = at > 0 and line.tokens[at - 1].low in line.words.relatives - line.words.articles
        is_behind = is_related or (bool(found) and found[-1].last == at)
        mention = _mention_at(line, at, is_behind=is_behind)
        if mention is None:
            at += 1
            continue
        found.append(with_apposition(line, mention))
        at = max(at + 1, found[-1].last)
    return found


def _sourcing(line: Line) -> frozenset[int]:
    """Give the tokens of "in the words of" and "Nelle parole del", whose nouns speak of who stands behind."""
    if not line.tokens:
        return frozenset()
    found: set[int] = set()
    for named in ACCORDING_TO.finditer(line.text, line.tokens[0].start, line.tokens[-1].end):
        within = [index for index, token in enumerate(line.tokens) if named.start() <= token.start < named.end()]
        is_opening = bool(within) and line.tokens[within[-1]].low in line.words.articles
        found.update(within[: len(within) - is_opening] if len(within) > 1 else ())
    return frozenset(found)


def _mention_at(line: Line, at: int, *, is_behind: bool) -> Mention | None:
    """Read what begins at the token `at`; `is_behind` says that a subject stands right before it."""
    token, words = line.tokens[at], line.words
    if line.language == "ru" and token.low in _WITHIN and (body := russian_body_at(line, at)) is not None:
        return body
    if token.low in _VIEWERS and (viewer := _viewer_at(line, at)) is not None:
        return viewer
    if line.language == "de" and _is_view(line, at):
        return None
    if at in line.names and token.low not in words.articles:
        return _named(line, at)
    if token.low in words.pronouns:
        if _is_impersonal(line, at):
            return None
        return _word(line, at, Kind.PRONOUN)
    if token.low in words.articles:
        return None if is_behind and token.low in _CLITICS else phrase_at(line, at)
    if token.low in _SOMEBODY:
        return _word(line, at, Kind.NOUN)
    if token.low in words.selves:
        return _word(line, at, Kind.SELF)
    if len(token.text) > 2 and is_role(token.text) and token.low not in REPORTING_VERBS:
        return phrase_at(line, at)
    return russian_noun_at(line, at) if line.language == "ru" else bare_subject_at(line, at)


def _is_view(line: Line, at: int) -> bool:
    """Tell the noun of "aus Sicht der IG Metall" and "nach den Worten des Autors": whose it is stands behind."""
    tokens = line.tokens
    if tokens[at].low in {"den", "der"}:
        at += 1
    return (
        at < len(tokens)
        and tokens[at].text in _VIEWS
        and any(t.low in {"nach", "aus", "mit", "in"} for t in tokens[max(0, at - 2) : at])
    )


def _viewer_at(line: Line, at: int) -> Mention | None:
    """Read "По её словам", "ihrer Meinung nach" and "according to her": the view is hers."""
    tokens = line.tokens
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if line.language == "ru":
        is_view = at > 0 and tokens[at - 1].low == "по" and following in _RUSSIAN_VIEWS
    elif line.language == "de":
        is_view = following in _VIEWS
    else:
        is_view = at > 1 and (tokens[at - 2].low, tokens[at - 1].low) == ("according", "to") and following in ",."
    if not is_view:
        return None
    last = at + 1 if line.language in {None, "en"} else at + 2
    return Mention(at, last, last, tokens[at].start, _VIEWERS[tokens[at].low], Kind.PRONOUN)


def _is_impersonal(line: Line, at: int) -> bool:
    """Tell "hieß es" and "il faut": the pronoun stands for nobody."""
    tokens = line.tokens
    if line.language == "de" and tokens[at].low == "es":
        return at > 0 and tokens[at - 1].low in {"heißt", "hieß", "gibt", "gab", "geht", "ging"}
    if line.language == "fr" and tokens[at].low == "il":
        return any(token.low in _IMPERSONAL for token in tokens[at + 1 : at + 3])
    return False


def _word(line: Line, at: int, kind: Kind) -> Mention:
    token = line.tokens[at]
    return Mention(at, at + 1, at + 1, token.start, token.text, kind)


def _named(line: Line, at: int) -> Mention | None:
    name = line.names[at]
    kind, last = line.kind_of(name), line.end_of(name, at)
    if line.language == "tr" and (people := _turkish_people(line, at)) is not None:
        return people
    is_no_name = name.text in _NOBODY or name.text.rpartition(" ")[2] in _LOUD
    if is_no_name or (kind is Kind.WORD and _is_adjective(line, name, last)):
        return None
    if _begins_phrase(line, name, kind, last):
        return phrase_at(line, at)
    if kind is Kind.WORD and line.language == "de":
        kind = Kind.NOUN
    phrase = line.listed(name)
    if kind is Kind.BODY and not name.is_possessive:
        last = end_of_complement(line, last, needs_capital=True)
        if (inner := line.person_ending(at, last)) is not None:
            return line.titled(at, last, inner, has_role=True)
    if kind in {Kind.BODY, Kind.WORD} and not name.is_possessive:
        last = past_number(line, last)
        if kind is Kind.WORD and line.language in ROMANCE and name.text.endswith("s"):
            last = end_of_complement(line, last, needs_capital=True)  # "Ecologistas en Acción"
        phrase = line.text[name.start : line.tokens[last - 1].end] if line.tokens[last - 1].end > name.end else phrase
    if kind in PEOPLE | {Kind.WORD, Kind.NOUN} and not name.is_possessive:
        last, phrase = _with_partner(line, at, last, phrase)
    if line.language == "tr" and kind in {Kind.BODY, Kind.LIKELY, Kind.WORD}:
        last, phrase = _turkish_body(line, name, last, phrase)
    if kind is Kind.WORD and phrase in PLACES:
        kind = Kind.PLACE
    return Mention(at, last, last, name.start, phrase, kind, is_possessive=name.is_possessive, has_role=name.is_titled)


def _begins_phrase(line: Line, name: FoundName, kind: Kind, last: int) -> bool:
    """Tell "West Yorkshire police", "Jane Doe’s lawyer" and "Yaşlı kadın", where the noun behind the name speaks."""
    if kind is Kind.WORD:
        is_adjective = line.language == "tr" and " " not in name.text and last < len(line.tokens)
        if is_role(name.text) or (is_adjective and is_role(line.tokens[last].text)):
            return True
    if name.is_possessive and has_role_at(line, last):
        return True
    return line.language in {None, "en", "tr"} and kind not in {Kind.PERSON, Kind.SURNAME} and _owns_role(line, last)


def _is_adjective(line: Line, name: FoundName, last: int) -> bool:
    """Tell "Dura la replica" and "Самое короткое письмо", which no name opens, from "Vox la rechaza"."""
    if " " in name.text or last + 1 >= len(line.tokens) or not line.tokens[last].text[0].islower():
        return False
    if line.language == "ru":
        is_plain = not line.is_verb(last) and not line.tokens[last].low.endswith(_RUSSIAN_PAST)
        return name.text.endswith(RUSSIAN_ADJECTIVES) or (name.text.endswith(("ый", "ий")) and is_plain)
    is_article = line.tokens[last].low in line.words.articles and line.tokens[last].low not in line.words.fused
    beyond = line.tokens[last + 2].low if last + 2 < len(line.tokens) else ""
    is_past = line.tokens[last + 1].low.endswith(_PAST_ENDINGS)
    is_verb = is_past or (line.is_verb(last + 1) and beyond not in line.words.complementing)
    return line.language in {"it", "es", "pt"} and is_article and not is_verb


def _turkish_people(line: Line, at: int) -> Mention | None:
    """Read "Şirket yetkilileri", whose second noun says that people are meant."""
    start = line.names[at].start
    people = TURKISH_PEOPLE.match(line.text, start, line.tokens[-1].end)
    if people is None:
        return None
    last = next(index + 1 for index, token in enumerate(line.tokens) if token.end >= people.end())
    return Mention(at, last, last, start, people[0], Kind.ROLE, has_role=True)


def _owns_role(line: Line, last: int) -> bool:
    """Tell "West Yorkshire police" and "Kremlin spokesman Dmitry Peskov": the name says whose the role is."""
    return last < len(line.tokens) and last not in line.names and line.end_of_owned_role(last) > last


def _with_partner(line: Line, at: int, last: int, phrase: str) -> tuple[int, str]:
    """Add the second of two people named together: "Ruth Brandt and Iain Castle"."""
    if last + 1 < len(line.tokens) and (line.tokens[last].low, line.tokens[last + 1].low) in _AND_OTHERS:
        return last + 2, f"{phrase} {line.tokens[last].text} {line.tokens[last + 1].text}"
    other = line.names.get(last + 1)
    if other is None or line.tokens[last].low not in JOINING or other.is_possessive:
        return last, phrase
    end = line.end_of(other, last + 1)
    if _is_cited(line, end) or _both_speak(line, at, end):
        return end, f"{phrase} {line.tokens[last].text} {line.listed(other)}"
    if " " not in phrase:
        return last, phrase
    if line.kind_of(other) is not Kind.PERSON:
        return last, phrase
    return line.end_of(other, last + 1), f"{phrase} {line.tokens[last].text} {line.listed(other)}"


def _both_speak(line: Line, at: int, end: int) -> bool:
    """Tell "Doe and Roe | argue", whose verb is a plural, and two that begin a clause before a verb of speech."""
    before = line.tokens[at - 1].low if at else ","
    behind = line.tokens[end].low if end < len(line.tokens) else "."
    if line.language not in {None, "en"}:
        verb = before if behind in {".", ","} else behind
        return verb in REPORTING_VERBS and verb.endswith(_PLURALS.get(line.language, ()))
    if behind in {".", ","}:
        return before in REPORTING_VERBS  # "“…,” write Doe and Roe."
    return behind in REPORTING_VERBS and (f"{behind}s" in REPORTING_VERBS or before in {",", "as"})


def _is_cited(line: Line, at: int) -> bool:
    """Tell "Doe and Roe | (2020, 9)", the authors of a work."""
    year = line.tokens[at + 1].text if at + 1 < len(line.tokens) and line.tokens[at].text == "(" else ""
    return year.isdigit() and len(year) == 4


def _turkish_body(line: Line, name: FoundName, last: int, phrase: str) -> tuple[int, str]:
    """Join "Türk Mühendis ve Mimar Odaları Birliği", whose last word says that it is one body."""
    other = line.names.get(last + 1)
    if other is None or line.tokens[last].low != "ve":
        return last, phrase
    if not line.listed(other).lower().endswith(_TURKISH_BODIES):
        return last, phrase
    return line.end_of(other, last + 1), f"{name.text} ve {line.listed(other)}"
