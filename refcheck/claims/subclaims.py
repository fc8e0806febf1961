"""A claim that states several facts, split where one clause ends and the next begins; the subject is carried over."""

import re

from refcheck.claims.running import RunningText
from refcheck.claims.vocabulary.finite_verbs import IRREGULAR_PASTS, PRESENTS
from refcheck.datatypes.claims import SubClaim
from refcheck.datatypes.selectors import Span

_FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|"
    r"[a-z]{2,}(?:ed|ies)|remain|become|continue|depend|exist|belong|suffer|"
    + "|".join((*IRREGULAR_PASTS, *PRESENTS))
    + r")"
)
_SPLIT = re.compile(
    r"(?=[;,\s])(?:;\s+|"
    r",?\s+(?:and|but|while|whereas)\s+(?=(?:also\s+|then\s+|later\s+|has\s+|have\s+)?(?:" + _FINITE + r")\b)|"
    r",\s+(?:and|but|while|whereas|so)\s+(?=(?:the|a|an|it|he|she|they|we|its|his|her|their|this|that|these|"
    r"there|nobody|none|everyone|everybody|some|many|most|few|others|another|both)\b|[A-Z][\w’'-]*\s(?:[\w’'-]+\s){0,3}?(?:"
    + _FINITE
    + r")\b)|"
    r",?\s+(?:while|whereas)\s+(?=(?:[a-z][\w’'-]*\s){1,3}(?:" + _FINITE + r")\b)|"
    r",?\s+and\s+(?=(?:now|still|currently)\s[a-z]{3,}s\s)|"
    r"\s+and\s+(?=that\s)|"
    r",?\s+(?:und|aber|sondern|während)\s+(?=(?:der|die|das|ein|eine|er|sie|es|wir)\b)|"
    r",?\s+(?:et|mais|tandis que|alors que)\s+(?=(?:le|la|les|un|une|il|elle|ils|elles)\b)|"
    r",?\s+(?:y|pero|mientras que)\s+(?=(?:el|la|los|las|un|una)\b)|"
    r",\s+(?:ma|mentre|mas|enquanto|но|а|однако|ve|ama|ancak)\s+)"
)
_CONJUNCTIONS = frozenset(
    "and but while whereas so und aber sondern während et mais tandis alors y pero mientras ma mentre mas enquanto но "
    "а однако ve ama ancak".split()
)
"""One of these between blanks, or a semicolon, is in all that the pattern can match."""

_SUBJECT = re.compile(
    r"(?P<subject>[^,;:.“”\"()]{2,90}?)\s+(?=(?:also\s+|already\s+|then\s+|later\s+|still\s+)?"
    + _FINITE
    + r"\b(?!\s+by\b))"
)
_STARTS_WITH_VERB = re.compile(r"(?:also\s+|then\s+|later\s+)?" + _FINITE + r"\b|(?:now|still|currently)\s[a-z]{3,}s\s")
_THAT_CLAUSE = re.compile(
    r"(?P<reporting>[^,;:“”\"]{2,80}?\b(?:(?P<finds>found|finds|showed|shows|suggests|suggested|estimates|estimated|concluded)|"
    r"said|says|argued|argues|claimed|claims|warned|warns|wrote|writes|reported|believes|added|told \w+)\sthat\s)"
)
_PASSIVE = re.compile(r"(?P<subject>.{2,90}?)\s(?P<be>was|were|is|are|has been|have been)\s[a-z]+(?:ed|en|t|n|d)\b")
_PARTICIPLE_ALONE = re.compile(
    r"(?!(?:moved|worked|lived|served|died|married|graduated|returned|emerged|appeared|remained|retired|resigned|emigrated|"
    r"migrated|arrived|started|continued|played|expanded|merged|rose|fell|grew|went|came)\b)[a-z]{2,}(?:ed|sed)\s"
    r"(?:in|by|at|on|from|to|for|with|without|after|before|as|into|and)\b"
)
"""A participle without what it takes: "was arrested in May, | charged in June"; "studied law" is no such one."""
_APPOSED = re.compile(
    r"(?P<subject>[^,;:.“”\"()]{2,90}),\s(?:which|who|whose|a|an|the|now|then|[a-z]{3,}ed|born|built|led|held|made|written)\s[^,;]{2,160},\s(?="
    + _FINITE
    + r"\b)"
)
_LISTED = re.compile(
    r",\s+(?=(?:"
    + _FINITE
    + r")\b(?!\s+by\b)|[a-z]+\s(?:(?:rose|fell|grew|went|became|won|lost)\b|[a-z]{2,}ed\b(?!\s+by\b)))"
)
_OPENING = re.compile(
    r"(?:Born|Founded|Built|Based|Raised|Trained|Educated|Elected|Appointed|Published|In|On|At|After|Before|During|Since|Under|As|For|With|By|Despite|While|When)\b"
)
_PARTICIPLE_FIRST = re.compile(r"[A-Z][a-z]+(?:ed|rn|lt|en)\s(?:in|by|on|at|from|as|to)\s[^,;]{2,80},\s[^,;\s]+\s")
"""What stands before a sentence's subject: "Born in Kyiv, he | moved"."""
_REPORTING = re.compile(
    r"[^,;:“”\"]{2,80}?\b(?:said|says|argued|argues|claimed|claims|warned|wrote|found|reported|believes|added|"
    r"told \w+)(?=\s)"
)
_LONGEST_SUBJECT = 12
_LEAST_WORDS = 3
_MOST_PARTS = 8
_QUOTE_MARKS = re.compile(r"[“”„«»\"]")


def find_sub_claims(running: RunningText, start: int, end: int) -> tuple[SubClaim, ...]:
    """Give the facts of the claim at `text[start:end]`; none where it states but one.

    A part that begins with its verb gets the subject of the claim's first clause in front, one that
    begins with "that" the words that report it. No split falls inside quoted words.
    """
    parts = _parts(running.text, start, end)
    if len(parts) < 2:
        return ()
    first = running.clean(*parts[0])
    told = _THAT_CLAUSE.match(first)
    subject = _subject_of(first[told.end() :] if told else first.rpartition(": ")[2])
    apposed = _APPOSED.match(first)
    reporting = _REPORTING.match(f"{apposed['subject']} {first[apposed.end() :]}" if apposed else first)
    found: list[SubClaim] = []
    for index, (part_start, part_end) in enumerate(parts):
        text = running.clean(part_start, part_end).rstrip(" ,;.")
        if not text:
            continue
        if index and subject and _STARTS_WITH_VERB.match(text):
            if told and not told["finds"]:
                return ()  # "Doe said that the tax was unfair and left": who left is open
            text = f"{told['reporting'] if told else ''}{_with_be(subject, first, text)}"
        elif index and reporting and text.startswith("that "):
            text = f"{reporting[0]} {text}"
        found.append(SubClaim(text=text, start=part_start, end=part_end))
    return tuple(found) if len(found) > 1 else ()


def _with_be(subject: str, first: str, text: str) -> str:
    """Put the subject before a part, with the "was" that it shares with the first: "He was | charged in June"."""
    passive = _PASSIVE.match(first) if _PARTICIPLE_ALONE.match(text + " and") else None
    is_shared = passive is not None and passive["subject"].strip().endswith(subject)
    return f"{subject} {passive['be']} {text}" if passive and is_shared else f"{subject} {text}"


def _parts(text: str, start: int, end: int) -> list[Span]:
    cuts = _cuts(_SPLIT, text, start, end) if _may_be_split(text[start:end]) else []
    if cuts:
        aside = _APPOSED.match(text, start, cuts[0][0]) or _PARTICIPLE_FIRST.match(text, start, cuts[0][0])
        cuts = [*_cuts(_LISTED, text, aside.end() if aside else start, cuts[0][0]), *cuts]
    parts: list[Span] = []
    at = start
    for cut_start, cut_end in cuts[: _MOST_PARTS - 1]:
        parts.append((at, cut_start))
        at = cut_end
    parts.append((at, end))
    return parts


def _may_be_split(claim: str) -> bool:
    """Tell whether a claim has a conjunction or a semicolon, many times quicker than the pattern, as most have none."""
    return ";" in claim or not _CONJUNCTIONS.isdisjoint(claim.split())


def _cuts(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[Span]:
    """Give the places between clauses, each with enough words on both sides and outside quoted words."""
    cuts: list[Span] = []
    for match in pattern.finditer(text, start, end):
        if len(cuts) >= _MOST_PARTS:
            break
        left = cuts[-1][1] if cuts else start
        has_words = len(text[left : match.start()].split()) >= _LEAST_WORDS
        if not has_words or len(text[match.end() : end].split(maxsplit=_LEAST_WORDS)) < _LEAST_WORDS:
            continue
        if len(_QUOTE_MARKS.findall(text, start, match.start())) % 2 == 0:
            cuts.append(match.span())
    return cuts


def _subject_of(clause: str) -> str | None:
    """Give the words before the first verb of a clause, past an opening phrase or a relative clause in commas."""
    rest = clause
    head, _, tail = clause.partition(",")
    if tail and _OPENING.match(head):
        rest = tail.strip()
    elif (apposed := _APPOSED.match(clause)) and len(apposed["subject"].split()) <= _LONGEST_SUBJECT:
        return apposed["subject"].strip()
    match = _SUBJECT.match(rest)
    if not match or len(match["subject"].split()) > _LONGEST_SUBJECT:
        return None
    return match["subject"].strip()
