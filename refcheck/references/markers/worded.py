"""Numbers in brackets with a word that says what they are, or in rare brackets: "(Ref. 3)", "{3}", "【3】", "/3/"."""

from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.text.patterns import late

REFERENCE_WORD = (
    r"(?:[Rr]efs?|[Rr]eferences?|[Rr]éf|[Ss]ources?|[Qq]uellen?|[Ff]uentes?|[Ff]ont[ei]s?|[Kk]aynak|[Cc]itations?|"
    r"[Cc]itas?|[Ll]it|[Ии]сточники?|[Ии]ст)(?:\.?:?\s|\.)|№\s?|#"
)
"""What stands before the number of an entry, "[Ref. 3]"; a pattern without groups."""

_NOTE_WORD = (
    r"(?:[Nn]otes?|[Nn]|[Ff]n|[Ff]ootnotes?|[Ee]ndnotes?|[Aa]nm|[Aa]nmerkung(?:en)?|[Ff]u(?:ß|ss)note|[Nn]ota|[Dd]ipnot|"
    r"[Пп]рим|[Пп]римечание|[Сс]носка)(?:\.?\s|\.)"
)
_SEE = (
    r"(?:(?:[Ss]ee|[Cc]f|[Vv]gl|[Ss]iehe|[Vv]oir|[Vv]éase|[Vv]er|[Vv]edi|[Bb]kz|[Сс]м|[Zz]ie|[Ss]e)\.?(?:\s(?:also|auch|"
    r"aussi|también|anche|также))?\s)"
)
_NUMBERS = r"\d{1,3}(?:(?:\s?[,;–—&-]\s?|,?\s(?:and|und|et|y|e|ve|и|to|bis)\s)\d{1,3}){0,20}"
_WORDED = late(
    rf"[(\[](?:(?P<see>{_SEE})?(?:(?:{REFERENCE_WORD})|(?P<note>{_NOTE_WORD}))|{_SEE})(?P<numbers>{_NUMBERS})[)\]]|"
    rf"(?<=[\s.,;:!?”\"’»])(?:\{{(?P<braced>{_NUMBERS})\}}|<(?P<angled>\d{{1,3}})>|/(?P<slashed>\d{{1,3}})/)(?=[\s.,;:!?)]|$)|"
    rf"【(?P<lenticular>{_NUMBERS})】"
)
_OF_ENTRY = 0.9
_OF_NOTE = 0.7  # may mean a note of another list, and never fills what the piece's own print leaves open


@dataclass(frozen=True, slots=True)
class WordedNumbers:
    """The numbers of the bracket at `start` to `end` as they are printed, and how much speaks for a marker."""

    start: int
    end: int
    printed: str
    weight: float


def find_worded_numbers(text: str) -> Iterator[WordedNumbers]:
    """Give the numbers that a word or a bracket of their own sets apart from figures."""
    for match in _WORDED.finditer(text):
        printed = next(
            match[name] for name in ("numbers", "braced", "angled", "slashed", "lenticular") if match[name] is not None
        )
        weight = _OF_NOTE if match["note"] or match["see"] else _OF_ENTRY
        yield WordedNumbers(*match.span(), printed, weight)
