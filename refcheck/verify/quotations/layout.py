"""How a page sets speech: its paragraphs, what in them stands in quotation marks, and its speaker labels."""

import itertools
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from refcheck.datatypes.selectors import Span
from refcheck.text.keeping import kept
from refcheck.text.patterns import late
from refcheck.verify.quotations.names.first_names import is_first_name
from refcheck.verify.quotations.names.names import has_initials, name_words, same_person
from refcheck.verify.quotations.names.plain_words import plain_word
from refcheck.verify.quotations.names.titles import is_title
from refcheck.verify.quotations.speaking.labels import ANSWERERS, QUESTIONERS, Label, find_labels
from refcheck.verify.quotations.speaking.unnamed import is_person_word

_CLOSERS = {
    "“": "”“\"", "”": "”\"", "„": "“”\"", "«": "»", "»": "«", "\"": "\"”", "「": "」", "『": "』", "‟": "”", "＂": "＂",
    "‘": "’", "‚": "‘’", "‹": "›", "›": "‹", "'": "'’", "`": "'", "‛": "’",
}  # fmt: skip
_ANY_MARK = late(f"[{''.join(_CLOSERS)}]")
_SINGLE = frozenset("‘‚‹›'`‛")
_BEFORE_OPENING = frozenset(" \t\n\r\xa0\u202f\u2009([{—–-:/¿¡>*_")
_HEAD = 8  # paragraphs among which a byline stands
_LONGEST_BYLINE = 90
_LONGEST_SPEECH_LINE = 200
_BEHIND_NAME = re.compile(
    r",|\s[·•|(]|\s[–—-]\s|\s(?:on|at|to|regarding|concerning|sur|sobre|über)\s"
)  # "Theo Vance · May 2022 · 6 min read"
_LINES = re.compile(r"\n\s*")
_LINES_OR_PAGES = re.compile(r"[\n\f]\s*")
_MANY_LABELS = 500
_LONGEST_IN_SINGLE = 1000  # code points
_MAX_CLOSERS = 40  # marks that might close a quotation and do not


BYLINE = late(
    r"(?i)(?:(?:judge?ment|ruling|opinion|decision|sentencing remarks|remarks|speech|address|statement|testimony"
    r"|lecture|sermon|foreword)(?: delivered)? (?:of|by)"
    r"|before(?=:? [^\n]{0,25}\bju(?:dge|stice)\b)|posted (?:on [\w ,]{3,20} )?by"
    r"|(?:an? )?(?:propos recueillis|das gespräch führten?|reviewed|written|compiled|filed|interview|story"
    r"|report|text|words|essay|memoir|column|analysis|opinion|entretien|entrevista"
    r"|intervista|interviewt?)?\s?(?:by|von|par|por|di|door|af|av|автор)|entrevista de"
    r"|texto?|autor\w*|автор|текст)[: ]\s?"
    r"(?P<name>\w[^\n.!?]{2,70})$"
)
"""The line that names a page's authors, who are none of its speakers."""
_SPEECH_LINE = re.compile(
    r"(?:(?i:discours|allocution|discurso|intervención|discorso|intervento|rede|ansprache|toespraak) (?:de|du|del|della"
    r"|di|do|da|der|des|von|van)\b[^\n.!?]{0,80}?(?: |,\s)(?P<holder>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)+)"
    r"(?=,| (?:ante|en|devant|à|vor|beim|davanti|alla?|perante|no|na|tegen|voor) |$))"
    r"|(?:[A-Z][\w-]+ ){0,2}(?i:remarks|speech|address|lecture|sermon)(?:,? (?:as )?(?:delivered|given|made"
    r"|prepared(?: for delivery)?))?"
    r" by (?:[Tt]he [^\n,.()]{3,60}, )?"
    r"(?P<name>\w[^\n.!?,(]{2,60}?)"
    r"(?=,| \(| (?:at|to|on|in|before|for|during) |$)"
    r"|(?:(?i:full text|transcript|text|video|watch|read): )?"
    r"(?P<first>[A-ZÀ-Þ][\w'’.-]+(?: [\w'’.-]+){0,3} [A-ZÀ-Þ][\w'’-]+)"
    r"(?:, [^\n:.]{3,80})?"
    r"(?:[’']s|:| [–—|]) (?:[\w'’-]+ ){0,3}(?i:remarks|speech|address|lecture|sermon|keynote|statement|testimony|rede"
    r"|ansprache|discours|allocution|discurso|discorso|intervento|toespraak|przemówienie|выступление|речь)\b"
)


_LONGEST_MARKED_NAME = 40
_MARKED_NAME = late(r"[^\W\d_a-zа-я][\w-]*(?: [\w-]+){0,3}")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Text in quotation marks: `start` to `end` includes the marks; `is_open` where no mark closes it."""

    start: int
    end: int
    is_single: bool = False
    is_open: bool = False


class Layout:
    """Paragraphs and labels of one page; offsets are those of its text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._labelled: dict[str, list[str]] = {}  # the labels that may be those of each speaker asked for

    @kept
    def paragraphs(self) -> list[Span]:
        """The paragraphs in order; one where the page has none."""
        return _paragraphs(self.text)

    @kept
    def _starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @kept
    def labels(self) -> list[Label]:
        """The speaker labels in order."""
        return find_labels(self.text)

    @kept
    def _label_starts(self) -> list[int]:
        return [label.start for label in self.labels]

    @kept
    def bylines(self) -> dict[int, str]:
        """The paragraphs near a page's head that name its authors, with the names."""
        found: dict[int, str] = {}
        for index, (start, end) in enumerate(self.paragraphs[:_HEAD]):
            match = BYLINE.match(self.text[start:end].strip()) if end - start < _LONGEST_BYLINE else None
            match = match or _SPEECH_LINE.match(self.text, start, min(end, start + _LONGEST_SPEECH_LINE))
            if match:
                name = next(filter(None, map(match.groupdict().get, ("holder", "first", "name"))))
                found[index] = _BEHIND_NAME.split(name)[0]
        return found

    def paragraph_index(self, offset: int) -> int:
        """Give the number of the paragraph that holds `offset`, or of the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @kept
    def speakers(self) -> frozenset[str]:
        """The names that labels give."""
        return frozenset(label.printed for label in self.labels)

    @kept
    def _labels_by_surname(self) -> Counter[str]:
        return Counter(each.name.split()[-1] for each in itertools.islice(self.labels, _MANY_LABELS))

    def is_speakers(self, label: Label) -> bool:
        """Tell whether a label is surely somebody's: it comes back, or has a first name or a title in it."""
        if self._labels_by_surname[label.name.split()[-1]] > 1:
            return True
        words = label.printed.split()
        if is_person_word(label.name):
            return True
        return any(is_first_name(word) for word in name_words(label.printed)[:1]) or any(
            is_title(plain_word(word.strip("."))) for word in words
        )

    def has_other_label(self, speaker: str, label: Label, name: str | None) -> bool:
        """Tell whether somebody speaks under another label of the page, and so not under this one of `name`."""
        are_initials = (
            len(name_words(speaker)) > 1 and not has_initials(label.name, speaker) and " " not in (name or " ")
        )
        if not name or not name_words(label.printed) or (same_person(speaker, name) is not False and not are_initials):
            return False
        own = self._labelled.get(speaker)
        if own is None:
            own = self._labelled[speaker] = [
                name for name in sorted(self.speakers)[:_MANY_LABELS] if _is_labelled(speaker, name)
            ]
        return bool(own) and label.printed not in own

    @kept
    def questions(self) -> list[Span]:
        """The turns of whoever asks, from label to label."""
        ends = [*self._label_starts[1:], len(self.text)]
        return [(label.end, end) for label, end in zip(self.labels, ends, strict=True) if label.is_questioner]

    def label_at(self, offset: int) -> Label | None:
        """Give the label that governs the text at `offset`."""
        index = bisect_right(self._label_starts, offset) - 1
        return self.labels[index] if index >= 0 else None

    def labels_between(self, start: int, end: int) -> int:
        """Count the labels that start a turn between two offsets."""
        return bisect_right(self._label_starts, end) - bisect_right(self._label_starts, start)


def _is_labelled(speaker: str, label: str) -> bool:
    """Tell whether a label may be somebody's: the name, the given name alone, or the initials."""
    words = name_words(speaker)
    if not words or label.lower().rstrip(".") in QUESTIONERS | ANSWERERS:
        return False
    return same_person(label, speaker) is True or has_initials(label, speaker) or name_words(label) == words[:1]


@lru_cache(maxsize=8)
def layout_of_page(text: str) -> Layout:
    """Give the layout of a page; ten quotations on one page read it once."""
    return Layout(text)


def _paragraphs(text: str) -> list[Span]:
    """Cut at blank lines; at single line breaks too where no line looks wrapped."""
    spans: list[Span] = []
    position = 0
    for start, end in _wide_breaks(text) if _is_wrapped(text) else _line_breaks(text):
        if text[position:start].strip():
            spans.append((position, start))
        position = end
    if text[position:].strip():
        spans.append((position, len(text)))
    return spans or [(0, len(text))]


def _wide_breaks(text: str) -> Iterator[Span]:
    return (found.span() for found in re.finditer(r"\n[ \t\r]*\n\s*|\f", text))


def _line_breaks(text: str) -> Iterator[Span]:
    return (found.span() for found in (_LINES_OR_PAGES if "\f" in text else _LINES).finditer(text))


def _is_wrapped(text: str) -> bool:
    """Tell whether single line breaks fall inside sentences: most such lines go on in lower case."""
    breaks = lower = 0
    may_break = False  # behind a line of which more than the letter that another one goes on with is left
    for line in text[:200_000].split("\n"):
        taken = 0
        if may_break and line:
            taken = len(line) - len(line.lstrip(" \t")) + 1
            taken = min(taken, len(line))
            breaks += 1
            lower += line[taken - 1].islower()
        may_break = len(line) > taken
    return lower * 3 > breaks


def find_quoted(text: str, start: int, end: int) -> list[Quoted]:
    """Give the outermost quoted spans of `text[start:end]`, in order."""
    return list(_find_quoted(text, start, end))


@lru_cache(maxsize=512)
def _find_quoted(text: str, start: int, end: int) -> tuple[Quoted, ...]:
    spans: list[Quoted] = []
    position, unclosed = start, 0
    while (mark := _ANY_MARK.search(text, position, end)) and unclosed < _MAX_CLOSERS:
        position = mark.start()
        is_single = mark[0] in _SINGLE
        closing = _closing(text, position, end) if (is_opening := _opens(text, position, start, end)) else None
        if not is_opening or (closing is None and is_single):
            unclosed += is_opening
            position += 1
            continue
        stop = end if closing is None else closing + 1
        if closing is None or not _is_name_in_marks(text, position, stop):
            spans.append(Quoted(position, stop, is_single=is_single, is_open=closing is None))
        position = stop
    return tuple(spans)


def _is_name_in_marks(text: str, start: int, stop: int) -> bool:
    """Tell whether marks hold a name that the sentence runs on through: `компании «Мост-Юг» Олег Хабаров`."""
    if stop - start > _LONGEST_MARKED_NAME or not _MARKED_NAME.fullmatch(text, start + 1, stop - 1):
        return False
    before, behind = text[max(0, start - 2) : start], text[stop : stop + 2]
    return before[:1].isalpha() and before[:1].islower() and behind[:1] == " " and behind[1:].isupper()


def _opens(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if at + 1 >= end:
        return False
    if mark in "“„‘‚「『‟‛":
        return True
    before = text[at - 1] if at > start else " "
    after = text[at + 1]
    if mark in "«»‹›":
        # French sets a space inside the marks, German turns them round.
        return before in _BEFORE_OPENING or not before.isalnum()
    return (before in _BEFORE_OPENING) and not after.isspace()


def _closing(text: str, at: int, end: int) -> int | None:
    closers = _CLOSERS[text[at]]
    is_single = text[at] in _SINGLE
    reach = min(end, at + _LONGEST_IN_SINGLE) if is_single else end
    tried = 0
    for position in range(at + 1, reach):
        if text[position] not in closers:
            continue
        tried += 1
        if tried > _MAX_CLOSERS:
            break
        after = text[position + 1] if position + 1 < end else " "
        before = text[position - 1]
        if is_single:
            if (
                after.isalnum()
                or before.isspace()
                or (before == "s" and after == " " and _has_later(text, position, end))
            ):
                continue
        elif text[position] == text[at] == '"' and (before.isspace() and not after.isspace() and after not in ".,;:!?"):
            continue
        return position
    return None


def _has_later(text: str, position: int, end: int) -> bool:
    """Tell whether a better closing mark follows: then this one is a genitive's apostrophe ("workers' rights")."""
    return re.compile(r"[.,!?…]['’](?!\w)").search(text, position + 1, min(end, position + 300)) is not None
