"""Whether "03/04/2021" in one reference is the third of April: its address, its words or its outlet may tell.

Only the United States and few others print the month first; a guess would accuse a source of a wrong date.
"""

import re
from collections.abc import Iterator

from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late
from refcheck.text.urls import date_of_url, find_urls, host_of

_IN_FIGURES = late(r"(?<![\d/.-])(?P<first>\d{1,2})[/‐‑-]\s?(?P<second>\d{1,2})[/‐‑-]\s?(?:\d{4}|\d\d)(?![\d/-])")
# Words of languages in which "03/04/2021" can only be the third of April.
_DAY_FIRST_WORDS = re.compile(
    r"\b(?:consult(?:ée?|ado|ada|a|ato|ata)|recuperado|disponib(?:le|ile)|disponível|acesso|acessado|acedido|acceso|accesso|"
    r"abgerufen|Zugriff|Abruf|Stand|aufgerufen|en ligne|en línea|visitado|fecha|erişim|erişildi|обращения|доступа|"
    r"geraadpleegd)\b",
    re.IGNORECASE,
)
_DAY_FIRST_COUNTRIES = frozenset(
    "ae am ar at au az ba be bg bo br by ch cl cz de dk dz ec ee eg es eu fi fr gr hr id ie il in iq it jo "
    "ke kg kw kz lb lk lv ma md mk mx my na ng nl no np nz om pe pk pl pt py qa ro rs ru sa se sg si sk su th tj tn tr "
    "tz ua ug uk uy uz ve vn ye za zm zw bd af ge hu lu mt cy is cr cu do gt hn ni pa sv sn ci cm cd rw et gh bw mz "
    "ao".split()
)
_ENDS_NAME = re.compile(r"\s?[,.:;|(“«„\"\t]|\s[–—-]\s")
_LONGEST_NAME = 60


def is_day_first(text: str) -> bool | None:
    """Tell whether the day stands first in a string's dates in figures; None where nothing says so."""
    figures = _IN_FIGURES.search(text) if "/" in text or "-" in text else None
    if figures is None:
        return None
    if _DAY_FIRST_WORDS.search(text):
        return True
    printed = int(figures["first"]), int(figures["second"])
    for url in find_urls(text):
        dated = date_of_url(url.url)
        if dated is not None and dated.day is not None and sorted(printed) == sorted((dated.month or 0, dated.day)):
            return printed == (dated.day, dated.month)
    return True if any(host.rpartition(".")[2] in _DAY_FIRST_COUNTRIES for host in _hosts(text)) else None


def _hosts(text: str) -> Iterator[str]:
    """Give the host of each address, and those of the outlet that the string begins with."""
    yield from (host_of(url.url) for url in find_urls(text))
    end = _ENDS_NAME.search(text, 2, _LONGEST_NAME)
    outlet = match_outlet(text[: end.start()], tolerant=False) if end else None
    yield from outlet.domains[:1] if outlet else ()
