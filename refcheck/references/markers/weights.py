"""How much the characters before a digit that is glued to them speak for a marker: "closed.6", "year.”6"."""

import re

from refcheck.text.patterns import late

_MARKS = ".,;:!?…)]”\"’'»“«%"
_SENTENCE_FOLLOWS = re.compile(r"\d{1,4}(?:\s{1,3}[A-ZÀ-ÖØ-ÞА-ЯЁ“„«\"]|\s*$|\s?\n)")
_ABBREVIATION = late(
    r"\b(?:[Nn]os?|[Nn]r|Fig|Figs|Abb|Tab|Vol|vol|[Cc]h|[Cc]hap|[Ss]ec|[Aa]rt|[Pp]p?|[Ss]|[Ee]d|v|vs|ver|Bd|Jg|Sp|Abs|Ziff|§|[Vv]er|rev|St|No|cap|núm|"
    r"n|nº|[Aa]pp|[Rr]es|[Dd]oc|[Aa]mend|[Pp]t|[Pp]ar|[Pp]ara|[Ll]it|[Ee]q|[Tt]ab|с|стр|гл|ст|п)\.?$"
)
_SEASON = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d[–/-]\d\d$")
# "17 millions par an6.", but no "mp3".
_SHORT_WORD_BEFORE = re.compile(r"(?<![\w])(?!mp|pm|km|cm|mm|dm|bz|gz|co|ex|no|nr|pp|v)[^\W\d_]{2}$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"\d{1,3}[.,;:](?:\s|$)")
_SHORT_WORD = re.compile(r"[a-zà-ÿ]{2,}$")
_CAPITALS_BEFORE = re.compile(r"(?<![\w-])[A-Z]{2,6}\Z")
AT_CAPITALS = 0.05
"""The weight of a digit right behind capitals, "de francs CFA4": only a text whose numbers all come in turn has it."""
AT_YEAR = 0.3
"""The weight of a digit right behind a year: "in 20195"."""
AT_WORD = 0.25
"""The weight of a digit right behind a word: "25,871 people3"."""


def glued_weight(text: str, start: int) -> float:
    """Weigh what a digit is glued to: a closing mark says much, a bare word little, a figure nothing."""
    at = start
    while at > max(0, start - 5) and text[at - 1] in _MARKS:
        at -= 1
    marks, before = text[at:start], text[max(0, at - 24) : at]
    last = before[-1:]
    if last.isdigit():
        return _weight_after_figure(before, marks, text[start : start + 12])
    if last.isspace():
        # French sets a space before « », ? and !.
        return 0.9 if marks[:1] in ("»", "?", "!", ";", ":", "%") and before.strip()[-1:].isalnum() else 0.0
    if not last.isalpha():
        return 0.0
    if not marks:
        # "the Taliban1 said" is rare and "CO2", "G20", "MI6" are not: only a written-out word may carry it.
        if not last.islower():
            return AT_CAPITALS if _CAPITALS_BEFORE.search(before) else 0.0
        if re.search(r"[^\W\d_]{3,}$", before):
            return AT_WORD
        return 0.15 if _SHORT_WORD_BEFORE.search(before) and _CLAUSE_ENDS.match(text, start) else 0.0
    if marks == "." and _ABBREVIATION.search(before):
        # "No.3 was": but "changé de lit.3 On" ends a sentence with a word that looks like an abbreviation.
        return 0.3 if _SENTENCE_FOLLOWS.match(text[start : start + 12]) and _SHORT_WORD.search(before) else 0.0
    return 0.3 if marks in (":", "'", "’") else 1.0


def _weight_after_figure(before: str, marks: str, after: str) -> float:
    if not marks:
        return 0.0
    if marks[-1] in "”\"’'»“)]%" or len(marks) > 1:
        return 0.8
    if marks in ".,;" and _SEASON.search(before):
        return 0.85
    is_year = re.search(r"(?:(?<![\d.,])|(?<!\d)\d{1,2}[./]\d{1,2}[./])(?:1[5-9]|20)\d\d$", before) is not None
    is_early_year = re.search(r"(?<![\d.,])1[0-4]\d\d$", before) is not None and _SENTENCE_FOLLOWS.match(after)
    if (is_year or is_early_year) and marks in ".,;":
        return 0.6
    if marks == ";":
        return 0.4
    # "It cost $1.3.3 Then": only where a sentence surely ends, and only to fill a gap between better ones.
    return 0.15 if marks == "." and _SENTENCE_FOLLOWS.match(after) else 0.0
