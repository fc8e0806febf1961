"""Short titles and other notes that name a work without its date: "Stow, Survey, II, 12"; "Peel to Reading, …"."""

from refcheck.references.capitals import CAPITAL
from refcheck.text.patterns import late

_AND = r"(?:\s(?:and|und|et|y|e|и|&)\s{name}|,\s{name},?\s(?:and|und|et|y|e|и|&)\s{name}|\set\sal\.?)"
_NAME = rf"{CAPITAL}[\w’'-]{{1,30}}"
_NAMES = _NAME + _AND.format(name=_NAME) + "?"
_PLACE = (
    r"(?:pp?\.|S\.|s\.|с\.|at|chs?\.|chap\.|paras?\.|¶|§§?|n\.|nn\.|fols?\.|ll?\.|art\.|Kap\.|cap\.|sec\.|table|fig\.)"
)
# "Aliyev, 'China's Road', 12" names a work above in short, though it scores below a work of its own.
_SHORT_TITLE = late(
    rf"(?:{CAPITAL}[\w’'.-]{{1,30}}(?:,?\s(?:and|und|et|y|e|и|&)\s|,?\s)){{1,4}}"
    r"[“„«\"‘'*_][^“”„«»\"*_;]{4,120}[”“»\"’'*_][,.]?"
    rf"(?:\s(?:{_PLACE}\s?)?(?:\d{{1,2}}:)?[\divxlc]{{1,6}}(?:[-–—]\d{{1,5}})?)?\.?\s{{0,3}}"
)
# The same where the title's marks are lost: "Stow, Survey, II, 12", "Nightingale, Mercantile Community, p. 559".
_SHORT_PLAIN = late(
    rf"(?:{_NAMES}|{_NAME}(?:\s{_NAME}){{1,3}}),\s{CAPITAL}[^;,.\d]{{2,60}},(?:\s(?:vol\.\s)?[IVXLC]{{1,5}},)?"
    rf"\s(?:{_PLACE}\s?)?(?:\d{{1,2}}:)?\d{{1,4}}(?:[-–—]\d{{1,4}})?(?:n{{1,2}}\.?\s?\d{{1,3}})?(?:,\s\d{{1,4}}(?:[-–—]\d{{1,4}})?){{0,4}}\.?\s{{0,3}}"
)
# "Brandt, p. 47. The remark is also reported by his landlady."
_SHORT_BEFORE_REMARK = late(
    rf"\s{{0,2}}{_NAMES},(?:\s{CAPITAL}[^;,.\d]{{2,60}},\s|\s(?:pp?\.|S\.|с\.|at)\s?)"
    rf"(?:(?:pp?\.|S\.|с\.|at)\s?)?(?:\d{{1,2}}:)?\d{{1,4}}(?:[-–—]\d{{1,4}})?\.(?=\s{CAPITAL})"
)
# "Pethő, “Az út”. The ministry did not answer."
_QUOTED_BEFORE_REMARK = late(
    rf"\s{{0,2}}{_NAMES},\s[“„«\"‘*_][^“”„«»\"*_;]{{4,120}}[”“»\"’*_](?:,?\s(?:{_PLACE}\s?)?\d{{1,4}}(?:[-–—]\d{{1,4}})?)?"
    rf"(?:\.|(?<=[.?!][”“»\"’*_]))(?=\s{CAPITAL})"
)
# "Tertullian, De Baptismo 12.3", "Livy 21.4.2", "Thuc. 1.22.4": the ancients are cited by book and chapter.
_CLASSICAL = late(
    rf"{CAPITAL}[\w.]{{2,20}}(?:\s{CAPITAL}[\w.]{{2,20}})?,?\s(?:[A-Z][\w. ]{{2,40}},?\s)?"
    r"\d{1,3}(?:\.\d{1,3}){1,3}(?:[-–]\d{1,3}(?:\.\d{1,3})?)?\.?\s{0,3}"
)
# "see Weightman 2003, 90"
_AUTHOR_YEAR = late(
    rf"{_NAMES},?\s\(?(?:1[5-9]|20)\d\d[a-z]?\)?(?:[,:]\s?(?:{_PLACE}\s?)?\d{{1,4}}(?:[-–—]\d{{1,4}})?)?\.?\s{{0,3}}"
)
# "Haddad to his sister, 9 October 1937": a letter.
_LETTER = late(
    rf"(?:{CAPITAL}[\w.’'-]{{0,24}}\s){{1,4}}(?:to|an|à|a)\s"
    rf"(?:(?:his|her|the|seine[nr]?|ihre[nr]?|sa|son)\s[a-z]{{3,20}}|(?:{CAPITAL}[\w.’'-]{{0,24}}\s?){{1,5}}),\s"
    r"[^;“\"]{0,40}\b(?:1[5-9]|20)\d\d\b"
)


def is_short_title(text: str) -> bool:
    """Tell whether the whole text is a name with a title or a place, as notes name works again."""
    return (
        _SHORT_TITLE.fullmatch(text) is not None
        or _SHORT_PLAIN.fullmatch(text) is not None
        or _CLASSICAL.fullmatch(text) is not None
        or _AUTHOR_YEAR.fullmatch(text) is not None
    )


def names_author_and_title(text: str) -> bool:
    """Tell "Marchetti and Lindqvist, Shorelines in Retreat, 203." from a remark, by its form alone."""
    return _SHORT_PLAIN.fullmatch(text) is not None


def is_letter(text: str) -> bool:
    """Tell a letter: who wrote to whom, and when."""
    return _LETTER.match(text) is not None


def short_before_remark(text: str) -> int:
    """Give the length of the name and its page or title that a remark follows; 0 where there is none."""
    match = _SHORT_BEFORE_REMARK.match(text) or _QUOTED_BEFORE_REMARK.match(text)
    return match.end() if match else 0
