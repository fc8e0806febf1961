"""Whether somebody may have said what the page lets another say first: then the other's word accuses nobody.

"The bypass would cost four million, Marsh said. Rudd was just as blunt: the price tag was four million" has Rudd
say it too, in words that no rule reads surely.
"""

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.patterns import late
from refcheck.verify.claims.differing.doubts import Doubt, as_doubt
from refcheck.verify.claims.finding.company import Company
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.stance.reported import said_part
from refcheck.verify.quotations.speaking.attribution import SubjectKind

_OF_PERSONS = frozenset({ConflictKind.SPEAKER, ConflictKind.NAME})
_SHARED = 0.3  # of the reported words, in a sentence that names the claim's speaker
_SHARED_BESIDE = 0.15  # … in the sentence right before or behind
_FEWEST_WORDS = 5
_SHARED_BY_PRONOUN = 0.75  # … in one behind it that has a pronoun
# "Brandt agreed", "was just as blunt", "put the figure at 14 as well": who says the same thing has said it too.
_AGREES = late(
    r"(?i)\b(?:same|agree[ds]?|echo(?:ed|es)?|likewise|too|also|as well|just as|equally|concur\w*|confirm\w*|repeat\w*"
    r"|shared?"
    r"|ebenso|auch|ebenfalls|gleich\w*|schloss|bestätig\w*|aussi|même|également|confirm[éea]\w*|también|igual\w*|mismo"
    r"|coincid\w*|anche|stess[ao]|conferm\w*|também|mesmo|тоже|также|подтверд\w*|согласил\w*)\b"
)


def open_where_said_too(
    conflicts: tuple[Conflict, ...], claim: ClaimFacts, page: PageIndex
) -> tuple[tuple[Conflict, ...], tuple[Doubt, ...]]:
    """Doubt instead of accuse, where the page may have the claim's speaker say the same."""
    named = [one for one in conflicts if one.kind in _OF_PERSONS and one.start is not None]
    told = claim.attributions if named else []
    if not told or told[0].kind is not SubjectKind.NAME:
        return conflicts, ()
    surname = told[0].subject.split()[-1]
    start, end = said_part(claim.sentence, told[0])
    said = ClaimFacts(claim.text[start:end], language=claim.language)
    if len(said.sentence.words) < _FEWEST_WORDS:
        return conflicts, ()  # "testified against Sanz" reports nothing
    opened = [one for one in named if surname in one.claim and may_have_said(surname, said, page, one)]
    return tuple(one for one in conflicts if one not in opened), tuple(map(as_doubt, opened))


def may_have_said(surname: str, said: ClaimFacts, page: PageIndex, conflict: Conflict) -> bool:
    """Tell whether a sentence that names somebody tells a part of what is reported, or that they agree."""
    home = next((i for i, each in enumerate(page.sentences) if each.start <= (conflict.start or 0) < each.end), 0)
    company = Company(said, page)
    for index, sentence in enumerate(page.sentences):
        if surname not in sentence.text:
            continue
        least = _SHARED_BESIDE if abs(index - home) == 1 else _SHARED
        if index == home or company.of(index, frozenset()) >= least:
            return True
        if index == home + 1 and _AGREES.search(sentence.text):
            return True
        behind = index + 1
        is_other = behind != home and behind < len(page.sentences) and page.sentences[behind].has_pronoun
        if is_other and company.of(behind, frozenset()) >= _SHARED_BY_PRONOUN:
            return True
    return False
