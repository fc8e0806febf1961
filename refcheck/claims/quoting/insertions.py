"""Attributions that stand inside one pair of marks, as Russian, French, Spanish and Italian print them."""

import re

from refcheck.claims.speaking.after_quotes import attribution_after
from refcheck.claims.speaking.speakers import Attribution
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late

_DASHED = re.compile(
    r"(?P<stop>[,.!?…]?)\s{0,3}(?:[—–]|(?<!-)-{2,3})\s?(?P<words>[^—–«»“”\n]{3,90}?)(?P<after>[,.]?)\s?"
    r"(?:[—–]|-{2,3}(?!-)),?\s*"
)
_COMMAED = re.compile(
    r"[,?!]\s(?P<words>(?:a-t-(?:il|elle|on)|ont-(?:ils|elles)|[^\W\d_]+(?:-t)?-(?:il|elle|ils|"
    r"elles))(?:\s[^,.«»]{2,60})?)(?:,\s|\.\s(?=[^\W\d_a-zà-ÿ]))",
    re.IGNORECASE,
)
_NAMED = late(
    r",\s(?P<words>[^\W\d_]+\s[^,«»“”\n]{2,60}?)(?:,\s\d{1,3}\s(?:ans|años|anni|anos))?(?:,\s|\.\s(?=[A-ZÀ-Þ]))"
)
_MOST_WORDS = 9


def split_insertions(text: str, spans: tuple[Span, ...]) -> tuple[tuple[Span, ...], Attribution | None]:
    """Cut attributions such as « …, — сказал он, — … » out of quoted spans; give the first that was cut."""
    pieces: list[Span] = []
    first: Attribution | None = None
    for start, end in spans:
        at = start
        in_guillemets = "«" in text[max(0, start - 2) : start]
        patterns = (_DASHED, _COMMAED, _NAMED) if in_guillemets else (_DASHED, _COMMAED)
        found_matches = [match for pattern in patterns for match in pattern.finditer(text, start, end)]
        for match in sorted(found_matches, key=lambda m: m.start()):
            if match.start() < at or match.end() >= end:
                continue
            words = match["words"].split()
            if len(words) > _MOST_WORDS or not _reports(words):
                continue
            if match.re is _NAMED and not (
                words[0].lower() in REPORTING_VERBS and match["words"] != match["words"].lower()
            ):
                continue
            found = attribution_after(text, match.start("words"), match.end("words"), quoted_ends=",")
            if found is None:
                continue
            first = first or found
            cut = match.end("stop") if "stop" in match.re.groupindex else match.start() + 1
            pieces.append((at, cut))
            at = match.end()
        pieces.append((at, end))
    return tuple((a, b) for a, b in pieces if text[a:b].strip()), first


def _reports(words: list[str]) -> bool:
    return any(part.lower().strip(",.") in REPORTING_VERBS for word in words[:4] for part in (word, *word.split("-")))
