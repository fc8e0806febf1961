"""Comparisons whose sides changed places: "Oslo is colder than Bergen" for "Bergen is colder than Oslo"."""

from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_READ = 5  # sentences that are looked at, best first
_THAN = "than"


def find_changed_sides(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Doubt | None:
    """Doubt a comparison that the page makes in the same words with its sides the other way round."""
    ours = _than_at(claim.sentence)
    if ours is None:
        return None
    lesser, greater = _sides(claim.sentence, ours)
    measure = claim.sentence.stems[ours - 1]
    for candidate in ranked[:_READ]:
        sentence = page.sentences[candidate.index]
        theirs = _than_at(sentence)
        if theirs is None or measure not in sentence.stems[:theirs]:
            continue
        before, behind = _sides(sentence, theirs)
        is_turned = lesser & behind and greater & before and not lesser & before - {measure} and not greater & behind
        if is_turned:
            last = sentence.words[theirs]
            return Doubt(
                DoubtKind.SUBJECT,
                claim.text[: claim.sentence.words[ours].start].strip(),
                sentence.text[: last.start].strip(),
                sentence.start,
                sentence.start + last.start,
            )
    return None


def _than_at(sentence: Sentence) -> int | None:
    """Give the place of a "than" that compares two things, None where there is none or a figure follows."""
    forms = sentence.forms
    at = forms.index(_THAN) if _THAN in forms else 0
    is_figure = at + 1 < len(forms) and forms[at + 1][:1].isdecimal()
    return at if 0 < at < len(forms) - 1 and not is_figure else None


def _sides(sentence: Sentence, than: int) -> tuple[frozenset[str], frozenset[str]]:
    """Give the telling stems before and behind a "than", the word of the comparison itself left out."""
    stems, content = sentence.stems, sentence.content
    return frozenset(stems[: than - 1]) & content, frozenset(stems[than + 1 :]) & content
