"""The speaker labels of a page, at the start of their turns: "WEBER:", "Q.", "The Chair:"."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_COLON = re.compile("[:：]")
_LABEL = re.compile(
    r"(?m)^[ \t>*_#]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]*[-–]?[ \t]*)?[*_]{0,3}"
    r"(?P<label>[^\W\d_][^\n:*_“”\"„«»!?]{0,100}?)[ \t]*"
    r"(?:\((?P<aside>[^()\n]{1,40})\)(?:[ \t]\([^()\n]{1,12}\))?|\[[^\[\]\n]{1,40}\])?[*_]{0,3}"
    r"[ \t]*(?::|：)[*_]{0,3}(?=\s|[“\"„«])"
)
_COURT_LABEL = re.compile(
    r"(?m)^[ \t]*(?P<label>(?:Mr|Mrs|Ms|Dr|Senator|Sen|The)\.? [A-Z][A-Z'’-]{2,}(?: [A-Z][A-Z'’-]+)*|[QA])"
    r"\.[ \t]+(?=[\w“\"])"
)
_NUMBER = re.compile(r"^(?:Q\s?\d{1,4}|Question \d{1,4})[.:)]?\s+(?=\w)")  # "Q12   Chair:"
_LONGEST_LABEL = 6  # words
_LONGEST_OFFICE = 14  # words of "The Parliamentary Under-Secretary of State, Department for Transport"
_NO_SPEAKERS = frozenset(
    """note notes update updated photo photos image source sources correction date subject from to cc warning contact
    related tags topics category categories read more see also background summary abstract keywords figure table
    location time venue price address phone email website url copyright by text video listen watch share
    example result
    results conclusion introduction advantages disadvantages pros cons step hinweis quelle foto bild stand
    datum thema
    themen kontakt fazit à lire photo sources mots-clés nota fuente foto fecha temas лиды фото
    источник теги дата""".split()
)
QUESTIONERS = frozenset(
    """q question interviewer host moderator anchor reporter presenter f frage moderatorin pregunta p
    entrevistador periodista question journaliste domanda d intervistatore в вопрос корреспондент ведущий ведущая
    pytanie vraag fråga spørgsmål""".split()
)
ANSWERERS = frozenset("a answer antwort r réponse respuesta risposta о ответ odpowiedź antwoord svar guest".split())
_PARTIES = QUESTIONERS | ANSWERERS
_SMALL_WORDS = frozenset("de da von van der di del la le al bin of the for and du den".split())
_MAX_LABELS = 20_000


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker label at the start of a line ("WEBER:"): `start` is the line's, `end` is behind the colon."""

    name: str
    start: int
    end: int

    @property
    def printed(self) -> str:
        """The name as it is usually written: "WEBER" is no acronym."""
        return self.name.title() if self.name.isupper() and len(self.name) > 4 else self.name

    @property
    def is_questioner(self) -> bool:
        """Whether the label says that somebody asks, not who."""
        return self.name.lower().rstrip(".") in QUESTIONERS

    @property
    def is_answerer(self) -> bool:
        """Whether the label says that somebody answers, not who."""
        return self.name.lower().rstrip(".") in ANSWERERS


def find_labels(text: str) -> list[Label]:
    """Give the labels of a page in order; empty where it is no transcript."""
    matches = itertools.chain(_find_with_colon(text), _COURT_LABEL.finditer(text))
    found = [
        Label(_label_name(label, aside), match.start(), match.end())
        for match in itertools.islice(matches, _MAX_LABELS)
        if _is_label(label := match.group("label"), has_aside=bool(aside := match.groupdict().get("aside") or ""))
    ]
    found.sort(key=lambda label: label.start)
    # One line with a colon is no transcript, and no transcript has turns without end.
    return found if 1 < len(found) < _MAX_LABELS else []


def _find_with_colon(text: str) -> Iterator[re.Match[str]]:
    """Match a label at the start of each line that has a colon; the others are most of a page."""
    done = -1
    for colon in _COLON.finditer(text):
        start = text.rfind("\n", 0, colon.start()) + 1
        if start != done and (match := _LABEL.match(text, start)):
            yield match
        done = start


@lru_cache(maxsize=4096)
def _label_name(label: str, aside: str) -> str:
    """Give the label, or the name in brackets behind an office: "The Minister for Transport (Sir Edmund Vale):"."""
    label = _NUMBER.sub("", label.strip(" .*_"))
    names = [word for word in aside.split() if word[:1].isupper()]
    return aside.strip() if label.startswith("The ") and len(names) > 1 and len(names) == len(aside.split()) else label


@lru_cache(maxsize=4096)
def _is_label(label: str, *, has_aside: bool) -> bool:
    words = label.replace(",", " ").split()
    longest = _LONGEST_OFFICE if has_aside and label.startswith("The ") else _LONGEST_LABEL
    if not words or len(words) > longest or words[0].lower().strip(".") in _NO_SPEAKERS:
        return False
    if label.lower().rstrip(".") in _PARTIES:
        return True
    return all(word[0].isupper() or not word[0].isalpha() or word.lower() in _SMALL_WORDS for word in words)
