"""Several works in one note, parted by nothing but full stops: "“One Title”, Reuters, 1 May 2020. John Doe, Two, …"."""

import re
from collections.abc import Iterator

from refcheck.datatypes.selectors import Span
from refcheck.references.backrefs import match_back_reference
from refcheck.references.capitals import WIDE_CAPITAL
from refcheck.references.shape import ENTRY_SCORE, is_told, scores_at_least
from refcheck.references.shorttitles import is_short_title
from refcheck.text.patterns import late

_SIGNAL = late(
    r"(?:See(?:\s(?:also|e\.\s?g\.))?|But see|But cf\.|Cfr?\.|Compare|Contra|Accord|Siehe(?: auch)?|"
    r"Vgl\.(?: auch)?|Voir(?: aussi)?|"
    r"Véase(?: también)?|Vedi(?: anche)?|Ver(?: também)?|Bkz\.|Zob\.|См\.(?: также)?|Ср\.)[,:]?\s"
)
_STOP = late(rf"\.(?<=[\d)\]”\"»/\w]\.)[”\"»’]?\s{{1,3}}(?=[“„«\"‘@]|{WIDE_CAPITAL})")
# What ends behind a date, pages or an address may be a whole work.
_ENDS_WHOLE = late(
    r"(?:\d(?:\s(?:г|гг|р|r))?|\d\d\.\s\d{1,2}\s[^\W\d_]{3,9}|/\S{0,200}|\.(?:html?|pdf|php|aspx)|\d\)|n\.\s?d)[)\]>]{0,2}\.[”\"»’]?\Z"
)
_SMALL = r"(?:of|for|the|de|du|des|la|le|von|van|der|del|di|al|and|&|und|et|y)"
_WORD = rf"{WIDE_CAPITAL}[\w.’'-]{{0,30}}"
_NAME = rf"(?:{_WORD}\s(?:(?:{_WORD}|{_SMALL})\s){{0,8}})?{WIDE_CAPITAL}[\w’'&/-]{{1,30}}"
_BEGINS_WORK = late(rf"[“„«\"‘]{WIDE_CAPITAL}|@\w|{_NAME}(?:\s(?:and|und|et|y|e|&)\s{_NAME})?(?:\set\sal\.)?,\s\S")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_TITLE = late(r"[“„«\"‘*_][^“”„«»\"*_]{4,240}[”“»\"’*_]")
# "Ramani, Russia in Africa (London, 2023)": several words behind a comma, which initials and further authors are not.
_PLAIN_TITLE = re.compile(rf"[^()]{{2,90}}?,\s{WIDE_CAPITAL}[\w’'-]*:?\s[\w’'&-]{{2,}}[\s,:(?!]")
SAME_WORK = late(
    r"(?:Reprinted|Republished|Originally|First published|Translated|Available|Accessed|Retrieved|Archived|Published|"
    r"Updated|Last|URL\b|DOI\b|doi:|https?://|Verfügbar|Zugriff|Abgerufen|Abgedruckt|Consulté|Disponible|Disponível|Acesso|Consultado|Erişim)\b"
)
# "Author's correspondence with two hydrologists, May 2023. See also …": what nobody printed has no title.
_PERSONAL = late(
    r"\b(?:correspondence|interview|e-?mail|conversation|letter|gespräch|schriftwechsel|auskunft|telefonat|entretien|"
    r"correspondance|entrevista|correspondencia|intervista|интервью|переписка|görüşme)\b",
    re.IGNORECASE,
)
_LONGEST = 1200
_MOST_STOPS = 20


def split_at_stops(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a part of a note where a whole work ends and another, with a date of its own, begins."""
    stops = [one.end() for one in _STOP.finditer(text, start, end)] if end - start <= _LONGEST else []
    if len(stops) > _MOST_STOPS:
        stops = []
    begin = start
    for at, stop in enumerate(stops):
        if not _ends_whole(text[begin:stop].rstrip()):
            continue
        following = next((other for other in stops[at + 1 :] if _is_whole(text[stop:other].rstrip())), end)
        is_signalled = _SIGNAL.match(text, stop) is not None
        if is_short_title(text[begin:stop].rstrip()) and not (is_signalled or _bears_title(text[stop:following])):
            continue
        if _begins_another(text[stop:following]) and _is_whole(text[begin:stop].rstrip(), needs_title=not is_signalled):
            yield begin, stop
            begin = stop
    yield begin, end


def _ends_whole(part: str) -> bool:
    return _ENDS_WHOLE.search(part[-220:]) is not None


def _begins_another(part: str) -> bool:
    signal = _SIGNAL.match(part)
    bare = part[signal.end() :] if signal else part
    if SAME_WORK.match(bare) or is_told(_TITLE.sub(" ", bare)):
        return False
    if match_back_reference(bare.strip()) is not None:
        return True
    if not _YEAR.search(bare) or not _BEGINS_WORK.match(bare):
        return False
    return scores_at_least(ENTRY_SCORE if signal is None else ENTRY_SCORE - 0.75, bare)


def _bears_title(part: str) -> bool:
    """Tell a work of its own from the rest of a journal's name: "« Fin de bac », 303. Arts, recherches, n° 101"."""
    return (
        _TITLE.search(part) is not None
        or _PLAIN_TITLE.match(part) is not None
        or (match_back_reference(part.strip()) is not None)
    )


def _is_whole(part: str, *, needs_title: bool = True) -> bool:
    """Tell a work with a title and all that belongs to it from an author and year before the title."""
    if not _ends_whole(part) or is_told(_TITLE.sub(" ", part)):
        return False
    if match_back_reference(part) is not None or is_short_title(part):
        return True
    if _PERSONAL.search(part) and _YEAR.search(part):
        return True
    if not _YEAR.search(part) or not scores_at_least(ENTRY_SCORE, part):
        return False
    return not needs_title or _TITLE.search(part) is not None or _PLAIN_TITLE.match(part) is not None
