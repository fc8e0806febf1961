"""Where one linked clause ends and the next begins: ", which lost …", ", citing losses of …", ", als …"."""

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
_WORD = re.compile(r"[^\W_]+")
_LEAST_WORDS = 4
_CLAUSE = 200  # code points before the first link in which its verb stands


def find_clause_border(
    text: str, linked: tuple[int, int], following: tuple[int, int], verb: re.Pattern[str]
) -> int | None:
    """Give the comma between two links with which the clause of the second begins; None where there is none.

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
    return None
