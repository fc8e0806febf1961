"""Deeds that a page tells of somebody only to deny them: "the firm did not appeal", "when the others did not"."""

from collections.abc import Sequence

from refcheck.text.patterns import late
from refcheck.verify.claims.binding.ties import links_at
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import NEGATIONS, has_negation, negates
from refcheck.verify.syntax.links import Role

_LEFT_OUT = late(
    r"\b(?:when|while|but|although|though|whereas|as|and|because)\s(?P<who>[^,.;:]{3,60}?)\s"
    r"(?:(?:did|do|does|had|has|have|was|were|is|are|could|would|will)\snot|(?:did|do|does|had|has|have|was|were|is|are"
    r"|could|would|wo)n['’]t)(?=\s?(?:[.,;:]|$))"
)
_READ = 3
_OF_DENIALS = frozenset("did do does not didn't don't doesn't".split())


def find_undone(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> Doubt | None:
    """Doubt a deed of whom the page says only that he did not do it."""
    if has_negation(claim.sentence):
        return None
    return _find_denied_deed(claim, page) or _find_left_out(claim, page, ranked)


def _find_denied_deed(claim: ClaimFacts, page: PageIndex) -> Doubt | None:
    """Find a verb of the claim that the page has of its doer, and everywhere denied."""
    for at, verb in claim.links.verbs.items():
        if not verb.is_finite or verb.modal or verb.is_passive:
            continue
        stem_ = claim.sentence.stems[at]
        doers = {claim.sentence.stems[n.at] for n in claim.links.of(at) if n.role == Role.DOER and not n.is_head}
        places = page.postings.get(stem_, ())
        if not doers or not any(negates(page.sentences[index].forms) for index in places):
            continue
        told = [(index, place, is_denied) for index in places for place, is_denied in _deeds(page, index, stem_, doers)]
        if told and all(is_denied for _, _, is_denied in told):
            index, place, _ = told[0]
            sentence = page.sentences[index]
            start, end = sentence.words[max(0, place - 2)].start, sentence.words[place].end
            word = claim.sentence.words[at]
            where = sentence.start + start, sentence.start + end
            return Doubt(DoubtKind.OPPOSITE, claim.text[word.start : word.end], sentence.text[start:end], *where)
    return None


def _deeds(page: PageIndex, index: int, stem_: str, doers: set[str]) -> list[tuple[int, bool]]:
    """Give where a sentence has a verb of the doers, and whether it denies it there."""
    sentence, links = page.sentences[index], links_at(page, index)
    found: list[tuple[int, bool]] = []
    for at, verb in links.verbs.items():
        if sentence.stems[at] != stem_:
            continue
        theirs = {sentence.stems[n.at] for n in links.of(at) if n.role == Role.DOER and not n.is_head}
        if theirs & doers or (not theirs and doers & set(sentence.stems)):
            found.append((at, verb.is_denied or not NEGATIONS.isdisjoint(sentence.forms[max(0, at - 2) : at])))
    return found


def _find_left_out(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> Doubt | None:
    """Find the claim's doer in a clause that denies without a verb of its own: "… when the others did not"."""
    for candidate in ranked[:_READ]:
        sentence = page.sentences[candidate.index]
        if _OF_DENIALS.isdisjoint(sentence.forms) and not negates(sentence.forms):
            continue
        for match in _LEFT_OUT.finditer(sentence.text):
            within = {
                stem_
                for word, stem_ in zip(sentence.words, sentence.stems, strict=True)
                if match.start("who") <= word.start < match.end("who")
            }
            if _is_said_of(claim, within & sentence.content):
                start, end = sentence.start + match.start("who"), sentence.start + match.end()
                return Doubt(DoubtKind.OPPOSITE, claim.text, page.text[start:end], start, end)
    return None


def _is_said_of(claim: ClaimFacts, who: set[str]) -> bool:
    """Tell whether a claim's first verb is said of somebody, and of nobody else."""
    verb = next((at for at in sorted(claim.links.verbs) if claim.links.verbs[at].is_finite), None)
    before = {s for s in claim.sentence.stems[:verb] if s in claim.sentence.content} if verb is not None else set()
    return bool(before) and before <= who
