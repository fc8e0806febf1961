"""Which words a marker stands behind: the clause rules, from where it stands in its sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.claims.link_clauses import find_clause_border
from refcheck.claims.running import RunningText, is_textual
from refcheck.claims.vocabulary.finite_verbs import IRREGULAR_PASTS, PRESENT_WITH_OBJECT, PRESENTS
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.speech import ATTRIBUTING_START
from refcheck.datatypes.references import Citation, CitationStyle
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late

_BOUNDARY_CHARS = ",;:—–"
_TAIL = re.compile(r"[\s.,;:!?…。！？\"'”’“»«)\]}*_」』]*\Z")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_CONJUNCTIONS = (
    r"and|but|or|while|whereas|although|though|because|so|yet|und|aber|sondern|während|obwohl|weil|doch|et|mais|"
    r"tandis que|"
    r"alors que|car|y|pero|mientras|aunque|porque|e|ma|mentre|perché|mas|enquanto|ve|ama|ancak|fakat|и|но|а|"
    r"хотя|однако"
)
_STRONG = late(rf";|:(?=\s)|[,–—]\s+(?=(?:{_CONJUNCTIONS})\s)", re.IGNORECASE)
_WEAK = re.compile(
    r"\s(?=(?:and|but|while|whereas|und|aber|während|et|mais|y|pero|mientras|e|ma|mentre|mas|ve|ama|и|но|а)\s)"
)
_CONTRAST = re.compile(
    r";|[,–—]\s+(?=(?:but|while|whereas|although|though|aber|während|obwohl|mais|tandis que|alors que|pero|"
    r"mientras|aunque|ma|mentre|mas|enquanto|ama|ancak|fakat|но|а|хотя|однако|"
    r"yet|doch|jedoch|cependant|toutefois|sin embargo|però|tuttavia|porém)\s)",
    re.IGNORECASE,
)
_CLAUSE_GOES_ON = late(
    rf"\s*(?:(?:{_CONJUNCTIONS}),?|which|who|que|qui|wobei|який|который|until|when|after|before|unless|if|bis|nachdem|"
    r"bevor|wenn|lorsque|quand|hasta|cuando|quando|finché|até|когда|пока)\s",
    re.IGNORECASE,
)
_NEW_SUBJECT = re.compile(
    rf"\s*(?:{_CONJUNCTIONS})\s(?:(?:the|he|she|it|they|we|its|der|die|das|er|es|wir|le|la|les|il|elle|ils|elles|el|los|las|"
    rf"ella|ellos|lo|gli|o|os|as|ele|ela|он|она|они)\s)?(?:[^\W\d_][\w’'-]*\s){{1,3}}?"
    rf"(?:is|are|was|were|has|had|said|says|did|does|will|would|could|may|ist|war|hat|sagte|wird|est|était|a|dit|es|fue|"
    rf"ha|dijo|è|disse|foi|\w{{3,}}ed)\s",
    re.IGNORECASE,
)
_SOURCE_INSERTED = late(
    r",\s(?:according to|laut|so|zufolge|selon|d’après|según|de acuerdo con|secondo|stando a|segundo|de acordo com|"
    r"по данным|по словам)\s[^,;:]{2,80}\Z",
    re.IGNORECASE,
)
"""A source named in commas: "Gazprom, according to the Times (2024), lost …"."""
_LEADING = late(
    rf"[\s,;:.)\]–—-]*(?:(?!so\s(?:viele?|wenige?|wie|dass|much|many|few|far)\b)(?:{_CONJUNCTIONS})\s+)?", re.IGNORECASE
)
_LEADING_STOPS = re.compile(r"[\s,;:.)\]–—-]*")
_AS_SOMEBODY = re.compile(r"(?:As|Wie|Comme|Como|Come|Как)\s")
_PREPOSITION = re.compile(
    r"(?:in|on|at|by|with|for|from|after|before|during|since|under|as|of|im|am|bei|nach|vor|seit|mit|en|dans|"
    r"après|avant|"
    r"depuis|pendant|tras|desde|durante|nel|nella|dopo|em|no|na|após|в|на|с|после|по)\s",
    re.IGNORECASE,
)
_VERB = late(
    PRESENT_WITH_OBJECT + r"|\b\w{3,}[aei]m?\s(?=(?:\d[\d.,]*|um|uma|cerca|quase|metade)\b)|"
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|"
    r"\w{2,}ed|" + "|".join((*IRREGULAR_PASTS, *PRESENTS)) + r"|"
    r"sprach|gab|nahm|kam|ging|stand|fand|hielt|ließ|rief|schrieb|blieb|lag|sah|stieg|fiel|sank|verlor|gewann|begann|trat|"
    r"trug|schlug|zog|traf|warf|starb|wuchs|schloss|brach|"
    r"ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|kann|können|soll|sollen|muss|\w{3,}te|"
    r"\w{3,}ten|"
    r"est|sont|était|étaient|a|ont|avait|avaient|sera|fut|furent|peut|doit|es|son|era|eran|fue|fueron|ha|han|"
    r"había|puede|"
    r"è|sono|fu|erano|avevano|\w{2,}(?:avano|evano|ivano|arono|irono)|furono|hanno|aveva|può|deve|é|são|foi|foram|tem|têm|está|estão|hay|\w+ó|\w+aron|\w+ieron|\w+ou|"
    r"\w+aram|\w{2,}iu|\w{2,}[bcdhmnrt]eu|\w{2,}[ei]ram|(?:ent|ver|be|er|zer|ab|auf|aus)(?:ließ|schrieb|schloss|nahm|kam|warf|trat)|"
    r"\w+(?:dı|di|du|dü|tı|ti|tu|tü|yor)|был|была|были|было|есть|\w+(?:ал|ил|ел|ла|ли|ет|ит|ют|ят|лся|лась|лись|лось))\b",
    re.IGNORECASE,
)
_GERMAN_OPENING = re.compile(r"(?:Laut|Nach|Einem|Einer|Dem|Der)\s(?:[^\s,]+\s){4}")
"""A source that opens a German sentence; no comma parts it from its verb, so before one the clause is whole."""
_LISTS_ON = re.compile(
    r"\s*(?:[,;]\s*(?:(?:and|or|und|oder|et|ou|y|o|e|ve|и|или)\b,?\s)?|"
    r"(?:and|or|but|yet|und|oder|aber|et|ou|mais|y|o|pero|e|ma|mas|ve|ama|и|или|но)\b,?\s)"
)
_CONTRASTS = re.compile(r"\s*,?\s*(?:but|yet|and|aber|und|mais|et|pero|y|ma|mas|e|но|и|а)\s")
_PRONOUN_CLAUSE = late(
    r"(?:They|He|She|It|We|These|Those|Sie|Er|Es|Ils|Elles|Il|Elle|Они|Он|Она)\s[^\W\d_]+(?:\s[^,;]{1,40})?\s?$"
)
_LEAST_CLAUSE_WORDS = 4
_MOST_LISTED_WORDS = 3
_LEAST_IN_BRACKET = 12  # code points; less is an abbreviation or a year
_INLINE_STYLES = frozenset({CitationStyle.LINK, CitationStyle.NARRATIVE})
_NAMED_STYLES = frozenset({CitationStyle.OUTLET_DATE, CitationStyle.AUTHOR_DATE})


@dataclass(slots=True)
class MarkerGroup:
    """Markers that stand side by side and share their words; `start` and `end` hold them all."""

    citations: list[Citation]
    start: int
    end: int
    left: int = 0
    right: int = 0
    is_end: bool = False
    is_inline: bool = False
    is_bracketed: bool = False
    """Links in brackets of their own: "(Morning Ledger)" marks, it is no part of the sentence."""

    @property
    def is_words(self) -> bool:
        """Tell whether the marker is itself made of words of the sentence."""
        return not self.is_bracketed and (
            self.citations[0].style in _INLINE_STYLES
            or self.citations[0].target.exact[:1].isalpha()
            or is_textual(self.citations[0].target.exact)
        )


def group_markers(running: RunningText, citations: Sequence[Citation]) -> list[MarkerGroup]:
    """Put markers with nothing but stops and white space between them into one group."""
    groups: list[MarkerGroup] = []
    text = running.text
    for citation in citations:
        start, end = citation.target.start, citation.target.end
        is_link = citation.style is CitationStyle.LINK
        bracketed = running.mark_around(start, end) if is_link and start < end else None
        if bracketed and groups and groups[-1].end == bracketed[1]:
            groups[-1].citations.append(citation)
            continue
        start, end = bracketed or (start, end)
        if groups and not text[groups[-1].end : start].strip(" ,;\u00a0\u202f") and not groups[-1].is_words:
            groups[-1].citations.append(citation)
            groups[-1].end = max(end, groups[-1].end)
        else:
            groups.append(MarkerGroup([citation], start, end, is_bracketed=bracketed is not None))
    return groups


def assign_scopes(running: RunningText, sentence: Span, groups: list[MarkerGroup]) -> None:
    """Set `left` and `right` of each group to the words of `sentence` that it stands behind.

    A marker after a clause boundary, or before one, takes the clause back to the marker before
    it or to the sentence's start; one in mid-sentence takes the clause around it; one at the end
    takes the sentence since the last marker.
    """
    text = running.text
    start, end = sentence
    for index, group in enumerate(groups):
        group.is_end = bool(_TAIL.match(text[group.end : end]))
        group.left = _left_of(text, groups[index - 1] if index else None, group, start)
        group.is_inline = not group.is_end and _is_inline(running, group, groups[index + 1 :], end)
        if index and group.is_inline and _is_in_row(text, groups[index - 1], group):
            group.is_inline = False
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        following = groups[index + 1] if index + 1 < len(groups) else None
        group.right = _right_of(text, group, following, end)
    around: Span | None = None  # where the clause begins that holds the last bracket with a marker, and its end
    for index, group in enumerate(groups):
        group.left = _left_of(text, groups[index - 1] if index else None, group, start)
        if around and group.left <= around[1] and not _CLAUSE_GOES_ON.match(text, around[1] + 1):
            group.left = around[0]
        if group.is_inline:
            group.left = _after_last(_CONTRAST, text, group.left, group.start)
        group.left = _past_leading(text, group.left, group.start, start)
        if text[group.end : group.end + 1] == ")" and (opened := _opened_bracket(text, start, group.start)):
            around = around if around and opened <= around[1] else (min(group.left, opened), group.end)
            group.left, group.right = max(group.left, opened), group.end


def _left_of(text: str, before: MarkerGroup | None, group: MarkerGroup, start: int) -> int:
    if before is None:
        return start
    if not before.is_inline:
        return before.end
    boundary = _after_last(_STRONG, text, before.end, group.start)
    if boundary > before.end:
        return boundary
    border = _border_between(text, before, group)
    return before.left if border is None else border


def _is_inline(running: RunningText, group: MarkerGroup, later: list[MarkerGroup], end: int) -> bool:
    """Tell whether the words of a marker go on after it."""
    text = running.text
    if group.is_words:
        return True
    if _is_list_item(running, group, later, end):
        return False
    before = text[group.left : group.start].rstrip()
    after = text[group.end : end].lstrip("\"'”’»)")
    words = _WORD.findall(running.clean(group.left, group.start))
    if before.endswith(";") and len(words) >= _LEAST_CLAUSE_WORDS:
        return False
    if _is_fragment(before, words) and not (_GERMAN_OPENING.match(before.lstrip()) and after.startswith(",")):
        return True
    last = before.rstrip("\"'”’»")[-1:]
    if _SOURCE_INSERTED.search(before) and after.startswith(","):
        return True
    is_boundary = after.lstrip()[:1] in _BOUNDARY_CHARS or last in _BOUNDARY_CHARS
    if after.startswith(" (") and ")" in after and _VERB.search(before):
        return False
    if is_boundary:
        return False
    if words and words[-1].lower() in REPORTING_VERBS:
        return True
    if _NEW_SUBJECT.match(after) and _VERB.search(before):
        return False
    if group.citations[0].style in _NAMED_STYLES:
        return not (later and _CLAUSE_GOES_ON.match(after) and _VERB.search(before))
    return not (_CLAUSE_GOES_ON.match(after) and _VERB.search(before))


def _is_list_item(running: RunningText, group: MarkerGroup, later: list[MarkerGroup], end: int) -> bool:
    """Tell one of several things that each have a marker: "shown for Kashmir [1], Bolzano [2] and Tyrol [3]"."""
    text = running.text
    follows = _LISTS_ON.match(text, group.end, later[0].start if later else end)
    if follows is None or not later or later[0].is_words:
        return False
    before = text[group.left : group.start]
    rest = text[follows.end() : later[0].start]
    closes = text[later[0].end : later[0].end + 1] in set(".,;") or later[0].is_end
    is_short = len(_WORD.findall(rest)) <= _MOST_LISTED_WORDS and len(_WORD.findall(before)) >= _LEAST_CLAUSE_WORDS
    if _LISTS_ON.match(before) or (closes and is_short and not _PREPOSITION.match(before.lstrip())):
        return not _VERB.search(before) and not _VERB.search(rest) and not _PREPOSITION.match(rest.lstrip())
    return bool(_PRONOUN_CLAUSE.match(before.lstrip()) and _CONTRASTS.match(follows[0]))


def _is_in_row(text: str, before: MarkerGroup, group: MarkerGroup) -> bool:
    """Tell one of a row of things with the marker behind the comma: "drought,[5] floods,[6] and war.[7]"."""
    words = text[group.left : group.start].strip()
    is_row = (
        words.endswith(",")
        and text[max(0, before.start - 2) : before.start].rstrip().endswith(",")
        and not before.is_words
    )
    return is_row and len(_WORD.findall(words)) <= _MOST_LISTED_WORDS and not _VERB.search(words)


def _is_fragment(before: str, words: list[str]) -> bool:
    """Tell whether the words before a marker state nothing alone: too few, or an opening phrase without a verb."""
    if len(words) < _LEAST_CLAUSE_WORDS and not (len(words) > 1 and _VERB.search(before)):
        return True
    opening = before.lstrip(" ,;:")
    if _AS_SOMEBODY.match(opening) and words[-1].lower() in REPORTING_VERBS:
        return True
    if ATTRIBUTING_START.match(opening):
        return "," not in opening.rstrip(" ,")
    return bool(_PREPOSITION.match(opening)) and len(words) <= 12 and not _VERB.search(opening)


def _right_of(text: str, group: MarkerGroup, following: MarkerGroup | None, end: int) -> int:
    if group.is_end:
        return end
    if not group.is_inline:
        return group.end
    if following is None:
        match = _CONTRAST.search(text, group.end, end)
        return match.start() if match else end
    match = _STRONG.search(text, group.end, following.start)
    if match:
        return match.start()
    border = _border_between(text, group, following)
    return following.right if border is None else border


def _border_between(text: str, group: MarkerGroup, following: MarkerGroup) -> int | None:
    """Give where the clause of the second of two linked stretches begins, None where they share one."""
    if not following.is_words:
        return None
    if group.is_words:
        border = find_clause_border(text, (group.start, group.end), (following.start, following.end), _VERB)
        if border is not None:
            return border
    if not following.is_inline:
        return None
    weak = [m.start() for m in _WEAK.finditer(text, group.end, following.start)]
    return weak[-1] if weak else None


def _after_last(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    at = start
    for match in pattern.finditer(text, start, end):
        at = match.end()
    return at


def _opened_bracket(text: str, left: int, end: int) -> int | None:
    """Give where the words in a bracket begin that the marker closes: "(first proposed in 1987¹)"."""
    at = text.rfind("(", left, end)
    return at + 1 if at >= 0 and ")" not in text[at:end] and end - at > _LEAST_IN_BRACKET else None


def _past_leading(text: str, left: int, limit: int, sentence_start: int) -> int:
    """Move past the stops, and past the conjunction, with which a later clause begins."""
    pattern = _LEADING if left > sentence_start else _LEADING_STOPS
    match = pattern.match(text, left, limit)
    moved = match.end() if match else left
    return moved if moved <= limit else left
