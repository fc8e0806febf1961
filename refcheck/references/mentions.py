"""Whether the running text may name an entry in a way that no marker was read from.

Before an editor is told that an entry is cited nowhere, this looks for its number or its author's name where no
marker was tied to a work: a form of citation that is not understood must not become an accusation.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from refcheck.datatypes.references import Citation, Reference
from refcheck.datatypes.selectors import Span
from refcheck.references.labels import SUPERSCRIPT_DIGITS
from refcheck.references.markers.candidates import expand_numbers
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.worded import REFERENCE_WORD
from refcheck.references.spans import Spans
from refcheck.text.patterns import late

_BRACKETED = late(r"[\[(]\s?(?P<numbers>\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,40})(?=\s?[\]),;:])")
# "[2 . . 3]", "[S3]", "[2 (p. 4), 3]": whatever stands in square brackets beside a number, it is no figure of the text.
_SQUARE = late(r"\[(?=[^\[\]\n]{0,60}\d)(?P<inner>[^\[\]\n]{1,120})\]")
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_RUNNING = late(
    rf"\b(?:{REFERENCE_WORD})(?P<numbers>\d{{1,3}}(?:(?:\s?[,;–&-]\s?|,?\s(?:and|und|et|y|e|ve|и|to|bis)\s)\d{{1,3}}){{0,20}})"
)
_TWO_GLUED = late(r"(?<=[^\W\d_][.,;:!?”\"’»)])\d{1,3}(?:[,–-]\s?\d{1,3}){1,8}(?![\w%])")
# "as [2] and also 3 show": what was left of a marker that was read in part.
_JOINED_ON = late(
    r"\n\s?(?:,|and|und|et|y|e|ve|и|&)\s(?:(?:also|auch|aussi|también|anche)\s)?(?P<number>\d{1,3})(?![\w%.,]\d|\s?%)"
)
_GLUED = late(r"(?<=[^\W\d_])(?<![A-Z])\d{1,3}(?![\w%])|(?<=[^\W\d_][.,;:!?”\"’»)])\d{1,3}(?![\w%]|[.,]\d)")
_RAISED = re.compile(rf"[{SUPERSCRIPT_DIGITS}]{{1,4}}")
_TO_DIGITS = str.maketrans(SUPERSCRIPT_DIGITS, "0123456789")
_NAME = re.compile(r"[^\W\d_][\w’'-]{2,40}")
# "HR-2021-1975-S." at the beginning of an entry: a document's own sign.
_HEAD = re.compile(r"[A-Z][\w/-]*\d[\w/-]{2,40}(?=[.,:])")
# "A/HRC/40/55", "GAO-21-46" anywhere in an entry: the sign by which the text may name it alone.
_SIGN = late(r"(?<![\w/.:-])[A-Z]{1,8}[/-](?=[^\s]{0,30}\d)[A-Z\d][\w/-]{3,40}(?!\S*://)")
_ARTICLE = re.compile(r"\A(?:The|Der|Die|Das|Le|La|Les|El|Los|Il|Lo|O|A)\s")
_NEAR = 80
_FEWEST_INITIALS = 3
_FEWEST_WORDS = 3  # of a title that nothing else would be called by
_MOST_PLACES = 50


class Mentions:
    """The running text outside of lists and of markers that name a work."""

    def __init__(self, text: str, excluded: Iterable[Span], citations: Sequence[Citation]) -> None:
        read = ((one.target.start, one.target.end) for one in citations if one.items)
        places = Spans([*excluded, *read])
        self._body = "".join(f"{text[start:end]}\n" for start, end in places.gaps(len(text)))

    def may_name(self, reference: Reference) -> bool:
        """Tell whether the text may name the entry: by its number, or by its first author or body with its year."""
        if reference.number is not None:
            return reference.number in self._numbers
        parsed = reference.parsed
        title = fold_name(parsed.title or "")
        if len(title.split()) >= _FEWEST_WORDS and f" {title} " in self._folded:
            return True
        head = _HEAD.match(reference.raw)
        if head is not None and f" {fold_name(head[0])} " in self._folded:
            return True
        if any(sign in self._body for sign in _SIGN.findall(reference.raw)):
            return True
        if parsed.container_title and self._names_outlet(parsed.container_title):
            return True
        people = parsed.author or parsed.editor
        author = people[0] if people else None
        name = (author.family or author.literal if author else parsed.container_title) or ""
        words = name.split()
        if not words:
            return False
        year = str(parsed.issued.year) if parsed.issued else None
        is_person = author is not None and author.family is not None
        places = self._places_of(words[-1] if is_person else words[0])
        if is_person:
            return bool(places)
        if self._names_by_initials(words):
            return True
        near = (self._body[max(0, at - _NEAR) : at + len(name) + _NEAR] for at in places)
        return year is not None and any(year in stretch and name in stretch for stretch in near)

    def _names_outlet(self, printed: str) -> bool:
        """Tell whether the text names the outlet somewhere: for which of its reports, an editor sees better."""
        name = _ARTICLE.sub("", printed)
        first = name.partition(" ")[0]
        return any(self._body.startswith(name, at) for at in self._places_of(first))

    def _names_by_initials(self, words: Sequence[str]) -> bool:
        """Tell whether the text calls a body by its first letters alone: "the IWC’s report"."""
        initials = "".join(word[0] for word in words if word[0].isupper())
        return len(initials) >= _FEWEST_INITIALS and bool(self._places_of(initials))

    @cached_property
    def _folded(self) -> str:
        return f" {fold_name(self._body)} "

    @cached_property
    def _numbers(self) -> frozenset[int]:
        numbers: set[int] = set()
        for match in _BRACKETED.finditer(self._body):
            numbers.update(expand_numbers(match["numbers"]))
        for match in _SQUARE.finditer(self._body):
            numbers.update(int(number) for number in _SHORT_NUMBER.findall(match["inner"]))
        for match in _RUNNING.finditer(self._body):
            numbers.update(expand_numbers(match["numbers"]))
        for match in _TWO_GLUED.finditer(self._body):
            numbers.update(expand_numbers(match[0]))
        numbers.update(int(match["number"]) for match in _JOINED_ON.finditer(self._body))
        numbers.update(int(match[0]) for match in _GLUED.finditer(self._body))
        numbers.update(int(match[0].translate(_TO_DIGITS)) for match in _RAISED.finditer(self._body))
        return frozenset(numbers)

    def _places_of(self, word: str) -> Sequence[int]:
        return self._words.get(word, ())

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for match in _NAME.finditer(self._body):
            if match[0][0].isupper():
                known = places.setdefault(match[0].removesuffix("’s").removesuffix("'s"), [])
                if len(known) < _MOST_PLACES:
                    known.append(match.start())
        return places
