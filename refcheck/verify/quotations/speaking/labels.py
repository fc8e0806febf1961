"""The speaker labels of a page, at the start of their turns: "WEBER:", "Q.", "The Chair:"."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from refcheck.text.patterns import late
from refcheck.verify.quotations.names.first_names import is_first_name
from refcheck.verify.quotations.names.names import name_words
from refcheck.verify.quotations.names.titles import is_title
from refcheck.verify.quotations.speaking.chambers import find_turns, is_turn

_COLONS = ":："
_LABEL = late(
    r"(?m)^[ \t>*_#]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]*[-–]?[ \t]*)?[*_]{0,3}"
    r"(?P<label>[^\W\d_][^\n:*_“”\"„«»!?]{0,100}?)[ \t]*"
    r"(?:\((?P<aside>[^()\n]{1,40})\)(?:[ \t]\([^()\n]{1,12}\))?|\[[^\[\]\n]{1,40}\])?[*_]{0,3}"
    r"[ \t]*(?::|：)[*_]{0,3}(?=\s|[“\"„«])"
)
_COURT_LABEL = late(
    r"\n[ \t]*(?P<label>(?:Mr|Mrs|Ms|Miss|Dr|Senator|Sen|The|(?:Co-|Vice |Acting )?Chair(?:man|woman|person)?|Rep"
    r"|Representative|Judge|Justice|Secretary|Ambassador|General|Gen|Admiral|Professor|Prof|Commissioner|Director|Chief"
    r"|Sheriff|Mayor|Governor|Gov|Colonel|Sir|Dame|Lord|Lady|Baroness)\.? [A-Z][A-Z'’-]{2,}(?: [A-Z][A-Z'’-]+)*|[QA])"
    r"(?: \([^()\n]{1,40}\)| of [A-Z][\w ]{2,20})?\.[ \t]+(?=[\w“\"])"
)
# "OSEI, Circuit Judge, dissenting:", alone on its line
_OPINION_LABEL = re.compile(
    r"\n[ \t]*(?P<label>[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,2}), (?:[A-Z][a-z]+ ){0,2}"
    r"(?:Judge|Justice|J\.|C\. ?J\.)(?:, [\w ,]{4,80})?[:.](?=[ \t]*\n)"
)
# "P. ¿Volverá a dirigir?", "Pregunta. ¿Por qué?": Spanish and Italian interviews set a full stop.
_PARTY_LABEL = late(
    r"\n[ \t*_]{0,4}(?P<label>Pregunta|Respuesta|Domanda|Risposta|Frage|Antwort|Réponse|[PRDF])"
    r"\.(?:[-–—]\s?)?[*_]{0,3}[ \t]+(?=[\w“\"«¿¡])"
)
_MAIL = re.compile(
    r"(?m)^From:[ \t](?P<label>[^\n<@(]{3,60}?)[ \t]*(?:\([^()\n]*\))?(?:<[^>\n]*>)?[ \t]*\n"
    r"(?:(?:To|Cc|Bcc|Date|Sent|Subject):[^\n]*\n)+"
)
_FEWEST_OF_A_PARTY = 2
_DATUM = re.compile(r"[ \t]*(?=[^\n]{0,30}\d)[^\n.!?]{1,60}(?:\.m\.)?(?:\n|$)")  # " Friday 6 May 2022, 4.15pm"
_NUMBER = re.compile(r"^(?:Q\s?\d{1,4}|Question \d{1,4})[.:)]?\s+(?=\w)")  # "Q12   Chair:"
_LONGEST_LABEL = 6  # words
_LONGEST_OFFICE = 14  # words of "The Parliamentary Under-Secretary of State, Department for Transport"
_NO_SPEAKERS = frozenset(
    """before between coram counsel appearances present apologies published posted publié
    publicado veröffentlicht pubblicato author credit credits interviewed
    note notes update updated photo photos image source sources correction date subject from to cc warning contact
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
_LINE = re.compile(r"[^\s][^\n]*(?<!\s)")
_LINE_OF_SPEAKER = late(
    r"(?P<label>[^\W\d_][^\n:;!?“”\"()]{1,80}?)(?: \((?P<aside>[^()\n]{1,40})\))?(?: ?\([^()\n]{1,40}\)){0,2},?"
)
_SPACED_DASH = re.compile(r" [-–—]{1,2} ")
_LONGEST_LINE = 120
_FEWEST_LINES = 3
_LONGEST_FIRST_TURN = 8  # line breaks
_ENDS_TURN = ".?!…”\"'’»—–-)"


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


_Offered = tuple[str, str, int, int]
"""What may be a label: its words, the words in brackets behind them, where its line begins and where it ends."""


def find_labels(text: str) -> list[Label]:
    """Give the labels of a page in order; empty where it is no transcript."""
    below = f"\n{text}"  # each line behind a line break, which patterns find sooner than the start of a line
    offered = itertools.chain(
        _find_with_colon(text), map(_below, _COURT_LABEL.finditer(below)), _find_parties(below), find_turns(below)
    )
    found = [
        Label(_label_name(label, aside), start, end)
        for label, aside, start, end in itertools.islice(offered, _MAX_LABELS)
        if _is_label(label, has_aside=bool(aside))
    ]
    found = _without_data(_without_first_initials(found), text)
    found += [Label(_in_order(mail.group("label")), mail.start(), mail.end() - 1) for mail in _find_mails(text)]
    if opinions := _find_opinions(below):
        return opinions
    found.sort(key=lambda label: label.start)
    # One line with a colon is no transcript, and no transcript has turns without end.
    is_judgment = len(found) == 1 and _is_judges(found[0], text)
    if 1 < len(found) < _MAX_LABELS or is_judgment:
        return found
    return find_lines_of_speakers(text)


def _without_first_initials(labels: list[Label]) -> list[Label]:
    """Leave out the "A." of an "A. Q. :", which only looks like an answer's."""
    longest = {label.start: label for label in sorted(labels, key=lambda label: (label.end, len(label.name)))}
    return list(longest.values())


def may_hold_labels(text: str, start: int, end: int) -> bool:
    """Tell at little cost whether a label may begin on a line that begins within `text[start:end]`.

    To know whether one does, the whole page has to be read for its labels.
    """
    at = text.find("\n", start, end)
    while at >= 0:
        stop = text.find("\n", at + 1)
        line = text[at + 1 : stop if stop >= 0 else len(text)]
        if any(map(line.__contains__, _COLONS)) and _is_label_with_colon(text, at + 1):
            return True
        if _COURT_LABEL.match(text, at) or _PARTY_LABEL.match(text, at) or is_turn(text, at):
            return True
        if len(bare := line.strip()) <= _LONGEST_LINE and _LINE_OF_SPEAKER.fullmatch(bare):
            return True
        at = text.find("\n", at + 1, end)
    return False


def _is_label_with_colon(text: str, start: int) -> bool:
    found = _LABEL.match(text, start)
    aside = (found and found["aside"]) or ""
    is_label = found and _is_label(_label_name(found["label"], aside), has_aside=bool(aside))
    return bool(is_label) or text.startswith("From:", start)


def _find_mails(text: str) -> list[re.Match[str]]:
    return list(itertools.islice(_MAIL.finditer(text), _MAX_LABELS)) if "From:" in text else []


def _find_opinions(below: str) -> list[Label]:
    """Give the lines above the opinions of a court's judges: each writes all that follows."""
    if not any(office in below for office in (" Judge", " Justice", ", J.", "J.:")):
        return []
    matches = itertools.islice(_OPINION_LABEL.finditer(below), _MAX_LABELS)
    return [Label(f"Judge {match['label'].title()}", match.start(), match.end() - 1) for match in matches]


def _in_order(name: str) -> str:
    """Give "Ray Kessler" of "Kessler, Ray"."""
    surname, comma, given = name.partition(", ")
    return f"{given} {surname}" if comma else name


def _is_judges(label: Label, text: str) -> bool:
    """Tell whether a label alone on its line gives the one who writes all that follows: "MR JUSTICE WEBER:"."""
    stands_alone = text[label.end :].startswith("\n")
    return (
        stands_alone and label.name.isupper() and any(is_title(word.lower().strip(".")) for word in label.name.split())
    )


def _without_data(labels: list[Label], text: str) -> list[Label]:
    """Leave out what is said of the page ("Released: 6 May 2022") and a headline's "Harrow Police: statement"."""
    times = Counter(label.name for label in labels)
    first_line = len(text) - len(text.lstrip())
    return [
        label
        for label in labels
        if times[label.name] > 1
        or label.is_questioner
        or label.is_answerer
        or not (label.start == first_line or _DATUM.match(text, label.end))
    ]


def _below(match: re.Match[str]) -> _Offered:
    """Give a label matched with the line break that was put before the page's text."""
    return match["label"], "", match.start(), match.end() - 1


def _find_parties(below: str) -> list[_Offered]:
    """Match "P." and "R." at the start of lines, where both stand more than once or are written out."""
    matches = list(itertools.islice(_PARTY_LABEL.finditer(below), _MAX_LABELS))
    asked = sum(match["label"].lower() in QUESTIONERS for match in matches)
    is_interview = min(asked, len(matches) - asked) >= _FEWEST_OF_A_PARTY
    return list(map(_below, matches)) if is_interview else []


def _find_with_colon(text: str) -> Iterator[_Offered]:
    """Match a label at the start of each line that has a colon; the others are most of a page."""
    colons = [at for sign in _COLONS if (at := text.find(sign)) >= 0]
    while colons:
        start = text.rfind("\n", 0, min(colons)) + 1
        if match := _LABEL.match(text, start):
            yield match["label"], match["aside"] or "", match.start(), match.end()
        end = text.find("\n", min(colons))
        if end < 0:
            return
        found = (at if at > end else text.find(text[at], end) for at in colons)
        colons = [at for at in found if at >= 0]


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


def find_lines_of_speakers(text: str) -> list[Label]:
    """Give the lines that hold a speaker's name alone, above the turn, as official reports set them.

    Such a line names a person, what is said stands right below it, and one of the names comes back.
    """
    lines = [(found.start(), found.end()) for found in itertools.islice(_LINE.finditer(text), _MAX_LABELS)]
    found: list[Label] = []
    for (start, end), (below, below_end) in itertools.pairwise(lines):
        is_above_turn = below_end - below > end - start and text[below_end - 1] in _ENDS_TURN
        if not is_above_turn or end - start > _LONGEST_LINE:
            continue
        line = _LINE_OF_SPEAKER.fullmatch(text, start, end)
        if line is None:
            continue
        name = _name_on_line(line.group("label"), line.group("aside") or "")
        if name:
            found.append(Label(name, start, end))
    if len(found) > 1 and text.count("\n", found[0].start, found[1].start) > _LONGEST_FIRST_TURN:
        found = found[1:]  # the author's name above an article
    times = Counter(label.name for label in found)
    is_transcript = len(times) > 1 and len(found) >= _FEWEST_LINES and max(times.values()) > 1
    return found if is_transcript and len(found) < _MAX_LABELS else []


def _parted(line: str) -> tuple[str, str, str]:
    """Part a line at its first dash: "Raymond Osei – Tallow Creek – Chief Executive Officer"."""
    found = _SPACED_DASH.search(line)
    return (line[: found.start()], found.group(), line[found.end() :]) if found else (line, "", "")


@lru_cache(maxsize=4096)
def _name_on_line(line: str, aside: str) -> str | None:
    """Give the person whom a line names, through an office: "The Minister for Transport (Sir Edmund Vale)"."""
    before, dash, _ = _parted(line)
    name = _label_name(before, aside)
    words = name.split()
    if name == "Operator":
        return name  # who puts callers through
    if len(words) > _LONGEST_LABEL or words[0].lower().strip(".") in _NO_SPEAKERS:
        return None
    if not all(word[0].isupper() or word.lower() in _SMALL_WORDS for word in words):
        return None
    if dash:
        return name if 1 < len(words) < _LONGEST_LABEL else None
    kept = name_words(name)
    is_person = any(is_first_name(word) for word in kept[:1]) or is_title(words[0].lower().strip("."))
    return name if is_person and len(words) > 1 else None
