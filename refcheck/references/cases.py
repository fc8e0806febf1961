"""Court cases cited in the running text, as briefs and memoranda do: "Katz v. United States, 389 U.S. 347 (1967)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refcheck.datatypes.selectors import Span
from refcheck.references.spans import Spans
from refcheck.text.patterns import late

_VERSUS = re.compile(r"(?<=[\w.)])\sv\.?\s(?=[A-Z])")
_PIN = r"(?:,\s\d{1,5}(?:[–-]\d{1,5})?(?:\sn\.\s?\d{1,3})?){0,3}"
_REPORT = r"\d{1,4}\s(?:[A-Z][\w.’']{0,9}\s?){1,4}(?:\s?(?:2d|3d|4th))?\s\d{1,5}"
_YEAR = r"(?:1[6-9]|20)\d\d"
_AMERICAN = (
    rf",\s{_REPORT}{_PIN}(?:,\s{_REPORT}{_PIN})?\s\([^()]{{0,40}}{_YEAR}\)"
    r"(?:\s\((?:en banc|per curiam|mem\.|[a-z][^()]{3,80})\))?"
)
_ENGLISH_REPORT = rf"\[{_YEAR}\]\s(?:\d{{1,3}}\s)?[A-Z][A-Za-z. ]{{0,20}}\s\d{{1,5}}(?:\s\([A-Z][A-Za-z]{{1,8}}\))?"
_ENGLISH = (
    rf"(?:\s\([^()]{{1,30}}\))?\s{_ENGLISH_REPORT}(?:,\s{_ENGLISH_REPORT})?"
    r"(?:\s\[\d{1,4}\](?:[–-]\[\d{1,4}\])?)?"
)
_PARTY_WORD = r"(?:[A-Z][\w.&’'-]*|of|the|for|and|de|la|du|van|&|ex|rel\.|parte)"
_OTHER_PARTY = late(rf"{_PARTY_WORD}(?:,?\s{_PARTY_WORD}){{0,10}}?(?=,\s\d|\s[\[(])(?:{_AMERICAN}|{_ENGLISH})")
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(“]))[\w.&’'()-]+,?\Z")
_JOINING = frozenset(("of", "the", "for", "and", "de", "la", "du", "van", "&", "ex", "rel.", "parte"))
_SIGNAL = frozenset("See Cf. In But And The Compare Accord Contra E.g. Under Since Unlike Like As".split())
_SHORT = late(
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}),\s\d{1,4}\s(?:[A-Z][\w.’']{0,9}\s?){1,4}(?:\s?(?:2d|3d|4th))?\sat\s"
    r"\d{1,5}(?:[–-]\d{1,5})?(?:\sn\.\s?\d{1,3})?|(?<![\w.])Id\.(?:\sat\s\d{1,5}(?:[–-]\d{1,5})?(?:\sn\.\s?\d{1,3})?)?(?=[\s.;,)])"
)
_LOCATOR = re.compile(r"\sat\s([\d–-]+)")
_LONGEST_NAME = 90
_MOST_WORDS = 12
_MOST_ABOVE = 400  # full citations that a short one may mean


@dataclass(frozen=True, slots=True)
class ShortCase:
    """A case cited again: its place, the number of the full citation meant, and the page."""

    start: int
    end: int
    case: int
    locator: str | None


def find_cases(text: str, excluded: Spans, taken: Spans) -> tuple[Span, ...]:
    """Give the places of the cases that the running text cites with their report."""
    if " v. " not in text and " v " not in text:
        return ()
    found: list[Span] = []
    for versus in excluded.matches_outside(_VERSUS, text):
        behind = _OTHER_PARTY.match(text, versus.end())
        start = _start_of_name(text, versus.start()) if behind else versus.start()
        if behind is None or start == versus.start() or taken.overlaps(start, behind.end()):
            continue
        if not found or start >= found[-1][1]:
            found.append((start, behind.end()))
    return tuple(found)


def _start_of_name(text: str, end: int) -> int:
    """Give where the first party's name begins: at the first of the capitalized words before "v."."""
    start = at = end
    for _ in range(_MOST_WORDS):
        word = _WORD_BEFORE.search(text, max(0, at - 30, end - _LONGEST_NAME), at)
        if word is None or word[0] in _SIGNAL or (at != end and word[0].endswith((".", ",")) and len(word[0]) > 5):
            break
        if word[0][0].isupper():
            start = word.start()
        elif word[0] not in _JOINING:
            break
        at = word.start() - 1
        if at <= 0 or text[at] != " ":
            break
    return start


def find_short_cases(text: str, cases: Sequence[Span], excluded: Spans) -> Iterator[ShortCase]:
    """Find "Carpenter, 138 S. Ct. at 2219" and "Id. at 145" behind the full citation that they mean."""
    if not cases:
        return
    names = [text[start:end].casefold().partition(",")[0] for start, end in cases]
    inside = Spans(cases)
    passed, last = 0, -1
    for match in excluded.matches_outside(_SHORT, text):
        while passed < len(cases) and cases[passed][1] <= match.start():
            last, passed = passed, passed + 1
        if last < 0 or inside.overlaps(*match.span()):
            continue
        if match["name"]:
            name = match["name"].casefold()
            fitting = [number for number in range(max(0, passed - _MOST_ABOVE), passed) if name in names[number]]
            if len({names[number] for number in fitting}) != 1:
                continue
            last = fitting[0]
        locator = _LOCATOR.search(match[0])
        yield ShortCase(*match.span(), last, locator[1] if locator else None)
