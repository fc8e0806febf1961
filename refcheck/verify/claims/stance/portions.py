"""What a sentence says only of a part, or of all but a part: "2,300 people, 1,400 of them here", "except the sick".

The signs are words of eight languages, so that they hold where no rule reads grammar.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from refcheck.datatypes.selectors import Span, is_within
from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.text.patterns import late
from refcheck.text.word_rules import negations_of
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence

_FAIR = 0.45  # share of the claim that an English sentence must have
_PARTS = frozenset(
    """them whom which including davon darunter dont ellos ellas cuales них которых числе включая cui wovon waarvan
    daarvan varav dessen deren""".split()
)
_PART = late(
    r"(?i)[,;]\s(?:(?:[^,;.]|(?<=\d)[,.](?=\d)){0,40}\bof (?:them|whom|which)\b|including (?=\d|two|three|four)"
    r"|(?:\w+\s){0,2}(?:davon|darunter|dont|waarvan|varav|di cui|tra cui|в том числе|включая)\b"
    r"|(?:[^,;.]|(?<=\d)[,.](?=\d)){0,40}\b(?:de (?:ellos|ellas|los cuales|las cuales)|из (?:них|которых)|davon)\b)"
)
_EXCEPTIONS = frozenset(
    """except excepting excluding barring apart exception außer ausgenommen ausnahme sauf excepté hormis exception
    salvo excepto excepción кроме исключением помимо tranne eccetto eccezione ausser""".split()
)
_ALL_BUT = late(
    r"(?i)\b(?:except(?:ing)?(?: for)?|excluding|barring|apart from|with the exception of|außer|ausser|ausgenommen"
    r"|mit ausnahme|sauf|excepté|hormis|à l['’]exception|salvo|excepto|con (?:la )?excepción|кроме|за исключением"
    r"|tranne|eccetto|ad eccezione)\b"
)
_EVERY = frozenset("every each all any".split())
_LIMITS = frozenset("above over below under beyond exceeding".split())
_OF_ALL = late(
    r"(?i)(?:^|[,;:]\s(?:and\s|und\s|et\s|y\s|и\s)?)"
    r"(?:of|among|out of|von|unter|sur|parmi|des|de|entre|из|среди|dei|delle|su)\s"
    r"(?:(?:the|all|its|their|den|allen|insgesamt|les|ces|los|las|sus|этих|всех)\s){0,2}$"
)
_LEAD = 20  # code points before a whole
_YEARS_FROM = 1900
_STATEMENT_END = late(r"[;.!?](?=\s|$)|\s[–—]\s")
_PIECE_END = late(r"[,;.!?](?=\s|$)|\s[–—]\s")
_OF_PARTS = frozenset(
    """most mostly mainly majority including some partly largely half bulk viele meist meisten mehrheit großteil teil
    plupart majorité partie mayoría parte большинство часть половина particularly especially none
    all both each keiner keine alle aucun tous ninguno todos никто все""".split()
)
"""Words by which a claim tells of a part as well."""


def find_portion(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> Doubt | None:
    """Doubt what the sentence with most of an English claim has only of a part, or of what it leaves out."""
    for candidate in ranked[:1]:
        sentence = page.sentences[candidate.index]
        span = portion_of(claim, sentence) if candidate.coverage >= _FAIR else None
        if span is not None:
            start, end = sentence.start + span[0], sentence.start + span[1]
            kind = DoubtKind.QUANTIFIER if _ALL_BUT.match(sentence.text, span[0]) else DoubtKind.SLOT
            return Doubt(kind, _first_within(claim, sentence, span), page.text[start:end], start, end)
    return None


def find_dropped_limit(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> Doubt | None:
    """Doubt "every goat" where the page has "every goat above a limit of 100"."""
    ours = claim.sentence
    for at in (at for at, form in enumerate(ours.forms[:-1]) if form in _EVERY):
        for sentence in (page.sentences[one.index] for one in ranked[:1]):
            for place, form in enumerate(sentence.forms[:-2]):
                is_same = form in _EVERY and sentence.stems[place + 1] == ours.stems[at + 1]
                limit = sentence.forms[place + 2]
                if is_same and limit in _LIMITS and _LIMITS.isdisjoint(ours.forms):
                    start = sentence.start + sentence.words[place].start
                    end = sentence.start + sentence.words[min(place + 4, len(sentence.words) - 1)].end
                    shown = claim.text[ours.words[at].start : ours.words[at + 1].end]
                    return Doubt(DoubtKind.QUANTIFIER, shown, page.text[start:end], start, end)
    return None


def portion_of(claim: ClaimFacts, sentence: Sentence) -> Span | None:
    """Give what a sentence says of a part only, where a word of the claim stands there alone and its whole before."""
    forms = sentence.forms
    if not _EXCEPTIONS.isdisjoint(forms) and _EXCEPTIONS.isdisjoint(claim.sentence.forms) and not _denies(claim):
        for match in _ALL_BUT.finditer(sentence.text):
            closes = 2 * match.start() > len(sentence.text)  # "all wait, except for the sick, the old and the young"
            span = match.start(), _end_of(sentence, match.end(), _STATEMENT_END if closes else _PIECE_END)
            if _first_within(claim, sentence, span):
                return span
    whole = _whole_of(claim, sentence) if claim.quantities else None
    if whole is not None:
        return whole
    if not _PARTS.isdisjoint(forms) and _PARTS.isdisjoint(claim.sentence.forms) and claim.quantities:
        for match in _PART.finditer(sentence.text):
            span = match.start(), _end_of(sentence, match.end(), _STATEMENT_END)
            if _tells_whole(claim, sentence, span) and _first_within(claim, sentence, span):
                return span
    return None


def _whole_of(claim: ClaimFacts, sentence: Sentence) -> Span | None:
    """Give "Of the 184 …, 39" where a claim has the whole and not the part."""
    told = sentence.quantities
    for whole, part in pairwise(told):
        leads = _OF_ALL.search(sentence.text, max(0, whole.start - _LEAD), whole.start)
        if leads is None or leads.end() != whole.start or part.unit != whole.unit:
            continue
        has_whole = any(quantities_agree(mine, whole) for mine in claim.quantities)
        if (
            has_whole
            and not any(quantities_agree(mine, part) for mine in claim.quantities)
            and _is_bare(sentence, part)
        ):
            return whole.start, part.end
    return None


def _is_bare(sentence: Sentence, part: Quantity) -> bool:
    """Tell whether a figure counts what the sentence has counted before: no noun of its own stands behind it."""
    return part.low < _YEARS_FROM and not sentence.text[part.end :].startswith("%")


def _denies(claim: ClaimFacts) -> bool:
    return has_negation(claim.sentence) or not negations_of(claim.language).isdisjoint(claim.sentence.forms)


def _end_of(sentence: Sentence, place: int, ending: re.Pattern[str]) -> int:
    match = ending.search(sentence.text, place)
    return match.start() if match else len(sentence.text)


def _tells_whole(claim: ClaimFacts, sentence: Sentence, span: Span) -> bool:
    """Tell whether a claim has the figure of the whole and none of the part, nor a word that makes a part of it."""
    if not _OF_PARTS.isdisjoint(claim.sentence.forms):
        return False
    part = [q for q in sentence.quantities if is_within(q.start, (span,))]
    whole = [q for q in sentence.quantities if q.end <= span[0]]
    is_of_whole = any(quantities_agree(mine, q) for mine in claim.quantities for q in whole)
    return is_of_whole and not any(quantities_agree(mine, q) for mine in claim.quantities for q in part)


def _first_within(claim: ClaimFacts, sentence: Sentence, span: Span) -> str:
    """Give a word of the claim that a sentence has only within a place, none of a figure, or ""."""
    ours = claim.sentence
    told = {stem_: at for at, stem_ in enumerate(ours.stems) if stem_ in ours.content}
    places = list(zip(sentence.words, sentence.stems, strict=True))
    within = {stem_ for word, stem_ in places if span[0] <= word.start < span[1]}
    outside = {stem_ for word, stem_ in places if not span[0] <= word.start < span[1]}
    for stem_, at in told.items():
        word = ours.words[at]
        if stem_ in within and stem_ not in outside and not is_within(word.start, claim.figure_spans):
            return claim.text[word.start : word.end]
    return ""
