"""Entries of the press without quotation marks: "Punch: Fire at Olusosun, 14 March 2018", "Andina – Title – May 1"."""

import re

from refcheck.text.patterns import late

_MARK = re.compile(r"(?::|\s[|–—-])\s|\t|,\s|(?<=[?!”\"»’])\s(?=\d)")
_JOINS_TITLE = (":", " ", "\t")  # a colon, a dash or a stroke between blanks, a tab; a comma is no mark of a title
_NAME = late(r"[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ\d][^()“”\"«»]{1,48}")
_DAY = late(
    r"(?:[^\W\d_]{3,9},\s)?(?:\d{1,2}[./-]\d{1,2}[./-](?:1[5-9]|20)\d\d|(?:1[5-9]|20)\d\d-\d\d-\d\d|"
    r"(?:\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s)?(?:de\s)?[^\W\d_]{3,10}\.?\s(?:de\s)?(?:\d{1,2},?\s)?(?:1[5-9]|20)\d\d)(?:\s?г)?[.;)\s]*"
)
_LONGEST = 300
_ADDRESS = re.compile(r"[\s<(]*(?:https?://|www\.)\S+\s*\Z")


def is_press_line(line: str) -> bool:
    """Tell whether a line has an outlet's name, a title behind a colon, dash or tab, and a date at its end or between.

    No more than its form is asked, which a programme of events has too.
    """
    if len(line) > _LONGEST:
        return False
    bare = _ADDRESS.sub("", line).rstrip(" \t,.;–—-|")
    mark = _MARK.search(bare)
    if mark is None or not _NAME.fullmatch(bare, 0, mark.start()):
        return False
    parts = _MARK.split(bare)
    if len(parts) < 3:
        return False
    if _DAY.fullmatch(parts[1]) is not None:
        return True
    return bare[mark.start()] in _JOINS_TITLE and _DAY.fullmatch(parts[-1]) is not None
