"""Whether two names are surely two things of one kind, so that one in the place of the other is a difference.

A place may lie in another one, a firm be called by what it does, a government by its capital, and in German every noun
has a capital. Two persons told apart by their names, or two nationalities, are what is left to accuse anybody with.
"""

from refcheck.datatypes.assessments import Conflict
from refcheck.verify.claims.differing.countries import stands_as_country
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import is_person_on
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.quotations.names.demonyms import is_demonym
from refcheck.verify.quotations.names.names import same_person

_OWNING = ("'s", "’s", "'", "’")


def are_certain_rivals(conflict: Conflict, facts: ClaimFacts, sentence: Sentence, page: PageIndex) -> bool:
    """Tell whether a name of the claim and one of the page are surely not the same, and of one kind."""
    mine, other = conflict.claim, conflict.page
    if mine.endswith(_OWNING) or other.endswith(_OWNING):
        return False
    if is_person_on(mine, page) and is_person_on(other, page):
        return same_person(mine, other) is not True
    if is_demonym(mine) and is_demonym(other):
        return not _stands(mine, page) and not stands_as_country(mine, page.sentences)
    return _have_changed_places(mine, other, facts, sentence)


def _stands(name: str, page: PageIndex) -> bool:
    return any(page.places(stem_) for stem_ in Sentence(name, 0, len(name)).stems)


def _have_changed_places(mine: str, other: str, facts: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether claim and sentence have both names: then one of them does what the other one did."""
    wanted = {*Sentence(mine, 0, len(mine)).stems, *Sentence(other, 0, len(other)).stems}
    return wanted <= set(facts.sentence.stems) and wanted <= set(sentence.stems)
