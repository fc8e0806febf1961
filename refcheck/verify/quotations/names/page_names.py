"""The people whom a page names, as seen from one of its passages."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late
from refcheck.verify.quotations.layout import Layout, Quoted, find_quoted
from refcheck.verify.quotations.names.demonyms import is_demonym
from refcheck.verify.quotations.names.first_names import gender_of, gender_of_title
from refcheck.verify.quotations.names.name_runs import find_name_runs
from refcheck.verify.quotations.names.names import is_role, name_words
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.titles import TITLES
from refcheck.verify.quotations.names.word_classes import CONJUNCTIONS, NO_NAMES
from refcheck.verify.quotations.speaking.attribution import (
    Attribution,
    find_attributions,
)
from refcheck.verify.quotations.speaking.subject_parts import name_behind_field

REACH = 3000  # code points around a passage that are read for its speaker
_PLACED = late(
    r"(?i)(?<!\w)(?:in|of|from|at|near|to|de|von|aus|bei|du|à|en|di|da|em|в|из|на|im|der|des|del)\s"
    r"(?:(?:southern|northern|eastern|western|central|nearby|neighbouring|neighboring)\s)?$"
)
_EMPLOYER = re.compile(r" (?:von|vom|of|at|from|de|du|des|della|del|van) ")
_OF = re.compile(r"[^\W\d_]{3,} (?:von|of) ")
_KIN = frozenset("mann vater mutter sohn tochter bruder schwester ehemann ehefrau witwe witwer".split())
_GRID = 1000  # code points
_PARTNER = late(r"(?<!\w)([A-ZÀ-Ý][\w'’-]+) (?:and|und|et|y|e) $")
_MOST_FORMS = 200  # places at which a surname is looked at
_GIVEN_NAMES = r"(?<!\w)((?:[^\W\d_][\w.'’-]+[ \n]){1,2})"
_GIVEN_BEFORE = re.compile(rf"{_GIVEN_NAMES}\Z")
_LONGEST_GIVEN = 160  # code points of two given names
_THING = re.compile(r"(?i)(?<!\w)(?:the|an?|this|these|its|their)\s$")
_INTRODUCED = re.compile(r", (?:an?|the|who|whose|aged?|\d\d)\b")
_OFFICE_OF = late(
    r"([^\W\d_]+) (?:de|del|della|dell['’]|di|du|des|da|do|dos|das|of|for|für)(?: (?:la|las|los|el|the))? ?$"
)
_NAMED_NEXT = re.compile(r",? [A-ZÀ-Þ]")
_OWNER = re.compile(r"[^\W\d_][\w-]*['’]s (?=[^\W\d_][\w'’.-]+ [^\W\d_])")
_AND = re.compile(r" (?:and|und|et|y|e|и) ")
_HONORIFIC = late(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Senator|President|Minister|Judge|Mayor|Governor|Herr|Frau|Mme|M"
    r"|Monsieur|Madame|Señor|Señora|Don|Doña|Signor|Signora|Dom|Pan|Pani)\b"
)

_IS_GERMAN = re.compile(r"(?i)\b(?:der|das|und|nicht|wer|geht|ein|dem|den|mit)\b")


class PageNames:
    """The names of a page as seen from the passage `text[start:end]`."""

    def __init__(self, text: str, layout: Layout, start: int, end: int) -> None:
        """Look at a page from one passage."""
        self.text = text
        self.layout = layout
        self.start = start
        self.end = end
        self.index = layout.paragraph_index(start)

    def paragraph(self, index: int) -> Span:
        """Give a paragraph, cut to what is near enough to matter."""
        start, end = self.layout.paragraphs[index]
        # Cut at round places, so that passages near each other share what is read there.
        first = (self.start - REACH) // _GRID * _GRID
        last = (max(self.end, self.start) + REACH + _GRID) // _GRID * _GRID
        return max(start, first), min(end, last)

    def quoted_in(self, index: int) -> list[Quoted]:
        """Give the quoted spans of a paragraph."""
        start, end = self.paragraph(index)
        return find_quoted(self.text, start, end) if end > start else []

    def full_name(self, name: str, at: int | None = None) -> str:
        """Give the longest form of a surname that the page uses for its bearer, if there is only one.

        Of several, the one that the page has given before `at` counts: the rest of the family comes later.
        """
        words = name_words(name)
        if name.isupper() and len(words) == 1 and re.search(rf"[^\W\d_] {re.escape(name.title())}(?!\w)", self.text):
            name = name.title()  # "AMARAL objected", who is "Celeste Amaral" elsewhere
        if len(words) != 1 or is_organisation(name):
            return name
        forms: set[str] = set()
        for found in islice(_find_given_names(self.text, name.split()[-1]), _MOST_FORMS):
            if at is not None and found.start() > at and forms:
                break
            before = found.group(1).split()
            if before[-1].lower() in CONJUNCTIONS:
                continue  # "Neil and Graham"
            given = [word for word in before if word[0].isupper() and word.lower() not in NO_NAMES]
            full = name_words(" ".join([*given, name.split()[-1]]))
            if len(full) == 2 and (
                gender_of(full[0]) or _INTRODUCED.match(self.text, found.end(1) + len(name.split()[-1]))
            ):
                forms.add(" ".join([given[-1], name.split()[-1]]))
                # "Rob and Shanice Weber" are Rob Weber and Shanice Weber.
                partner = _PARTNER.search(self.text, max(0, found.start() - 30), found.start())
                if partner and gender_of(name_words(partner.group(1))[0]):
                    forms.add(f"{partner.group(1)} {name.split()[-1]}")
        title = gender_of_title(name.split()[0].lower().rstrip("."))
        forms = {form for form in forms if title in (None, gender_of(name_words(form)[0]))}
        return forms.pop() if len(forms) == 1 else name

    def may_mean(self, gender: str, name: str) -> bool:
        words = name_words(name)
        full = name_words(self.full_name(name)) if len(words) == 1 else words
        return bool(full) and (not gender or gender_of(full[0]) in (gender, None))

    def people(self, start: int, end: int) -> list[tuple[str, int, int]]:
        """Give the names in `text[start:end]` outside quotation marks that are most likely those of people."""
        whole = [_without_party(*run) for run in self.names_outside_quotes(start, end)]
        named = [_without_noun(*_without_employer(*_without_field(*run))) for run in whole]
        runs = [run for run in named if not is_organisation(run[0]) and not is_role(run[0]) and not is_demonym(run[0])]
        runs = [run for run in runs if not self._is_owner(run) and not self._is_field(run)]
        runs = [run for run in runs if not self._only_begins_sentence(*run)]
        sure = [run for run in runs if self.is_person(run[0]) or self._is_introduced(run)]
        unplaced: list[tuple[str, int, int]] = []
        last_place = -1  # where the last place name ends: "in Berlin and Leeds" names two
        for run in runs:
            if _THING.search(self.text, max(0, run[1] - 8), run[1]) and len(run[0].split()) == 1:
                continue  # "in the Proceedings"
            joined = 0 <= last_place < run[1] and _AND.fullmatch(self.text, last_place, run[1])
            if joined or _PLACED.search(self.text, max(0, run[1] - 26), run[1]):
                last_place = run[2]
            else:
                unplaced.append(run)
        return sure or [run for run in unplaced if len(name_words(run[0])) > 1] or unplaced

    def _is_introduced(self, run: tuple[str, int, int]) -> bool:
        """Tell whether what somebody does stands right before a full name: "the economist Anna Weber"."""
        before = re.search(r"([a-zà-ÿ]{4,})[ \n]$", self.text[max(0, run[1] - 30) : run[1]])
        return before is not None and before.group(1) in TITLES and len(name_words(run[0])) > 1

    def _is_field(self, run: tuple[str, int, int]) -> bool:
        """Tell whether a name says what somebody has the office of: "la concejala de Medio Ambiente, Pilar"."""
        before = _OFFICE_OF.search(self.text, max(0, run[1] - 40), run[1])
        return (
            before is not None
            and before.group(1).lower() in TITLES
            and _NAMED_NEXT.match(self.text, run[2]) is not None
        )

    def _is_owner(self, run: tuple[str, int, int]) -> bool:
        """Tell whether a name only says whose somebody is: "Weber's spokesman", "Webers Mann"."""
        if run[0].replace("’", "'").endswith("'s"):
            return self.text[run[2] : run[2] + 2].strip().islower()
        return run[0].split()[-1].lower() in _KIN

    def _only_begins_sentence(self, name: str, start: int, _: int) -> bool:
        """Tell whether a single word has its capital only from standing at the head of a sentence."""
        if " " in name.strip() or gender_of(name_words(name)[0]):
            return False
        before = self.text[max(0, start - 4) : start].rstrip(" \"“”«»„'’‘\xa0–—-")
        if before and before[-1] not in ".!?:…" and "\n\n" not in self.text[max(0, start - 3) : start]:
            return False
        return not any(
            at > 1 and self.text[at - 1].isspace() and _is_letter(self.text[at - 2])
            for at in find_whole(self.text, name)
        )

    def is_person(self, name: str) -> bool:
        words = name_words(name)
        if len(words) > 1 and any(map(gender_of, words[:-1])):
            return True
        if len(words) == 1:
            return self.full_name(name) != name or _HONORIFIC.match(name) is not None
        return _HONORIFIC.match(name) is not None

    def is_called_person(self, name: str) -> bool:
        """Tell a name from a noun with a capital, as German has: a first name or title stands before it somewhere."""
        if len(name_words(name)) > 1 or is_organisation(name) or self.is_person(name):
            return True
        if f" {name}" not in self.text and f"\n{name}" not in self.text:
            return False
        given = re.compile(rf"(?<!\w)([^\W\d_a-zà-ÿ][\w'’.-]{{1,40}})[ \n]{re.escape(name)}(?!\w)")
        return any(found.group(1).lower() not in NO_NAMES for found in given.finditer(self.text))

    def names_outside_quotes(self, start: int, end: int) -> list[tuple[str, int, int]]:
        runs = [run for frame in self.frames_between(start, end) for run in find_name_runs(self.text, *frame)]
        return [run for run in runs if name_words(run[0])]

    def attributions_outside_quotes(self, start: int, end: int) -> list[Attribution]:
        return [each for frame in self.frames_between(start, end) for each in find_attributions(self.text, *frame)]

    def frames_between(self, start: int, end: int) -> list[Span]:
        """Give what lies outside quotation marks, which are paired within whole paragraphs."""
        frames: list[Span] = []
        for index in range(self.layout.paragraph_index(start), self.layout.paragraph_index(max(start, end - 1)) + 1):
            if index in self.layout.bylines:
                continue
            first, last = self.paragraph(index)
            whole = frames_of(first, last, self.quoted_in(index))
            frames += [(max(start, a), min(end, b)) for a, b in whole if a < end and b > start]
        return frames


def _find_given_names(text: str, surname: str) -> Iterator[re.Match[str]]:
    """Match the one or two words with a letter at their head that stand right before a surname, as group 1."""
    places = [at for at in find_whole(text, surname) if text[at - 1 : at] in (" ", "\n")]
    if any(len(text[one : min(other, one + _LONGEST_GIVEN)].split()) == 1 for one, other in pairwise(places)):
        # A word that is a surname and a given name at once.
        yield from re.finditer(rf"{_GIVEN_NAMES}{re.escape(surname)}(?!\w)", text)
        return
    done = 0
    for at in places:
        found = _GIVEN_BEFORE.search(text, max(done, at - _LONGEST_GIVEN), at)
        if found:
            yield found
            done = at + len(surname)


def find_whole(text: str, words: str) -> Iterator[int]:
    """Give where some words stand in a text, whatever is before them, and no letter or digit right behind them."""
    at = text.find(words)
    while at >= 0:
        behind = text[at + len(words) : at + len(words) + 1]
        if not (behind.isalnum() or behind == "_"):
            yield at
        at = text.find(words, at + 1)


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


def _without_employer(name: str, start: int, end: int) -> tuple[str, int, int]:
    """Give "Yasemin Aksoy" of "Yasemin Aksoy von der Universität Passau"."""
    found = _EMPLOYER.search(name)
    if found is None or len(name_words(name[: found.start()])) < 2 or not is_organisation(name[found.end() :]):
        return name, start, end
    return name[: found.start()], start, start + found.start()


def _without_party(name: str, start: int, end: int) -> tuple[str, int, int]:
    """Give "Priya Raman" of "Labour's Priya Raman"."""
    found = _OWNER.match(name)
    return (name[found.end() :], start + found.end(), end) if found else (name, start, end)


def _without_field(name: str, start: int, end: int) -> tuple[str, int, int]:
    """Give "Ornella Ghirardi" of "Sanità Ornella Ghirardi"."""
    behind = name_behind_field(name)
    return name[behind:], start + behind, end


def _without_noun(name: str, start: int, end: int) -> tuple[str, int, int]:
    """Give "Gemeinderätin Ayşe Demirci" of "Satz von Gemeinderätin Ayşe Demirci"."""
    found = _OF.match(name)
    rest = name_words(name[found.end() :]) if found else []
    if found is None or len(rest) < 2 or not gender_of(rest[-2]) or gender_of(name_words(found.group())[0]):
        return name, start, end
    return name[found.end() :], start + found.end(), end


def frames_of(start: int, end: int, spans: list[Quoted]) -> list[Span]:
    """Give what lies between quoted spans."""
    frames: list[Span] = []
    for span in spans:
        if span.start > start:
            frames.append((start, span.start))
        start = max(start, span.end)
    if start < end:
        frames.append((start, end))
    return frames


def is_german(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text is German, where nouns have capitals too."""
    return _IS_GERMAN.search(text, start, end) is not None
