"""What a list's author says about a source on its line: "https://example.org/a - confirms the date"."""

import re
from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.text.patterns import late

_BEHIND_ADDRESS = late(
    r"(?:https?://|www\.)\S{4,2000}?[\s)>,.;]{0,2}(?P<dash>\s{1,3}[-–—]{1,2}\s)(?=[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ])"
)
_BEHIND_DATE = late(
    r"[\d)\]”\"»][.,;]?(?P<dash>\s{1,3}[-–—]{1,2}\s)"
    r"(?=(?:says?|reports?|confirms?|claims?|notes?|states?|argues?|shows?|gives?|describes?|quotes?|cites?|mentions?|"
    r"contains?|has|explains?|lists?|covers?|denies|contradicts?|supports?|used|good|useful|sagt|nennt|bestätigt|belegt|"
    r"enthält|zeigt|beschreibt|dit|confirme|montre|cite|donne|dice|confirma|muestra|conferma|пишет|сообщает|"
    r"подтверждает|говорит|содержит)\s)"
)
_DASH = re.compile(r"[-–—]\s")
"""In all that both patterns can match; most strings have none."""

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OF_REMARKS = frozenset((Role.ISSUED, Role.MONTH_DAY, Role.QUOTED))


def end_before_comment(text: str, anchors: Sequence[Anchor]) -> int:
    """Give where the reference ends and a remark on what it says begins; the whole length where none does.

    Behind an address a remark begins in lower case, as no title does; behind a date only a verb is proof. Nothing
    with an address, a number or a date of access is a remark.
    """
    if not _DASH.search(text):
        return len(text)
    for pattern in (_BEHIND_ADDRESS, _BEHIND_DATE):
        for match in pattern.finditer(text):
            behind = (anchor for anchor in anchors if anchor.start >= match.end())
            has_year = pattern is _BEHIND_DATE and _YEAR.search(text, match.end()) is not None
            if not has_year and all(anchor.role in _OF_REMARKS for anchor in behind):
                return match.start("dash")
    return len(text)
