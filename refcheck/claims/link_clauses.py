"""Where one linked clause ends and the next begins: ", which lost …", ", citing losses of …", " and fled …"."""

import re

from refcheck.text.patterns import late

_OPENS = (
    r"which|who|whose|whom|where|when|after|before|until|as|since|"
    r"nachdem|als|wo|wobei|weil|indem|bevor|wodurch|worauf|"
    r"qui|que|dont|où|après que|avant que|lorsque|quien|quienes|donde|cuando|tras|che|dove|quando|dopo che|onde|"
    r"который|которая|которое|которые|которых|которую|где|когда|после того"
)
_PARTICIPLES_OF_NOTHING = (
    r"including|according|regarding|concerning|following|during|excluding|depending|owing|pending|being|"
    r"something|everything|nothing|anything|evening|morning|king|spring|building|meeting|hearing|beijing"
)
_BORDER = late(rf",\s+(?=(?:{_OPENS}|(?!(?:{_PARTICIPLES_OF_NOTHING})\b)[a-z]{{3,}}ing)\s)")
# "[closed the beach] and later [reopened it]", "[wages stagnate] even though [profits rise]"
_JOINED = late(
    r"\s(?P<joint>and|und|et|y|e|ed|и|ve)\s|"
    r"\s(?:even though|although|whereas|while|obwohl|während|alors que|tandis que|mientras|mentre|enquanto|embora|"
    r"хотя)\s"
)
_RELATIVE = late(r"\b(?:that|which|who|whose|dass|qui|que|dont|che|quien|cui|который|которая|которое|которые|что)\s")
# Behind one of these and before a verb "and" joins two names: "that France and Spain had agreed", "between X and Y".
_OPENED = late(
    r"\b(?:that|because|if|between|both|either|dass|weil|wenn|zwischen|sowohl|parce que|si|entre|porque|perché|se|tra|"
    r"fra|что|если|между|que|che|" + _OPENS + r")\s"
)
_WORD = re.compile(r"[^\W_]+")
_LEAST_WORDS = 4
_CLAUSE = 200  # code points before the first link in which its verb stands


def find_clause_border(
    text: str, linked: tuple[int, int], following: tuple[int, int], verb: re.Pattern[str]
) -> int | None:
    """Give the comma or "and" between two links with which the clause of the second begins; None where there is none.

    `linked` and `following` are the places of the words under the links. Each side must say something itself: a bare
    noun behind a comma ("in Lyon, where 12 fell ill") stays with its clause.
    """
    for match in _BORDER.finditer(text, linked[1], following[1]):
        if match.end() > following[0]:
            break
        behind = text[match.end() : following[1]]
        opening = _WORD.match(behind)
        is_participle = opening is not None and opening[0].endswith("ing")
        says_something = len(_WORD.findall(behind)) >= _LEAST_WORDS and (is_participle or verb.search(behind))
        if says_something and verb.search(text, max(0, linked[0] - _CLAUSE), match.start()):
            return match.start()
    return _find_joint(text, linked, following, verb)


def _find_joint(text: str, linked: tuple[int, int], following: tuple[int, int], verb: re.Pattern[str]) -> int | None:
    """Give the last "and" between two links that joins clauses, not things: "[two books] and [an opera] he lost"."""
    for match in reversed(list(_JOINED.finditer(text, linked[1], following[0]))):
        behind = verb.search(text, match.end(), following[1])
        if behind is None or not verb.search(text, max(0, linked[0] - _CLAUSE), match.start()):
            continue
        opened = list(_OPENED.finditer(text, linked[1], match.start() + 1))
        if opened and not verb.search(text, opened[-1].end(), match.start()):
            continue
        if not (match["joint"] and _RELATIVE.search(text, match.end(), behind.start())):
            return match.start()
    return None
