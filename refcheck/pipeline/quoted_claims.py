"""Claims that hold quotations: what the verdict on the quoted words settles, and what it takes from support."""

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.datatypes.assessments import Assessment, ClaimVerdict, QuotationAssessment, QuotationVerdict
from refcheck.datatypes.claims import Claim, Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import Reference
from refcheck.datatypes.reports import QuotationResult
from refcheck.text.languages import guess_language
from refcheck.text.word_rules import negations_of
from refcheck.text.words import find_stems

VERIFIER = "quotation"

_DIFFERS = "quotation_differs"

_OTHER_WORDS = "all but its quotation stands on the page · see the quotation"
_RESTS_ON_IT = "says little besides its quotation · see the quotation"
_OTHER_SPEAKER = "the page gives its quotation to another speaker · see the quotation"
_DIFFERING = frozenset(
    {
        QuotationVerdict.ALTERED,
        QuotationVerdict.TRUNCATED,
        QuotationVerdict.SPLICED,
        QuotationVerdict.MISATTRIBUTED,
        QuotationVerdict.NOT_FOUND,
    }
)
_STANDING = (QuotationVerdict.VERBATIM, QuotationVerdict.TYPOGRAPHIC)
_SAME_WORDS = frozenset({"same", "typography"})
"""Reasons of a quotation that stands in the article's own text with nothing open about its speaker."""
_OPEN = ("undecided", "part_missing")
"""Reasons of a claim whose words did not settle it."""
_LEAST_QUOTED = 4  # words; fewer may stand anywhere
_MOST_OUTSIDE = 6  # telling words beside the quotation, beyond which the claim says more than who spoke
_REACH = 500  # characters around the quoted words in which the page says who spoke
_DENYING = frozenset(
    """denied denies denying deny rejected rejects rejecting reject disputed disputes dismissed dismisses never bestritt
    bestreitet dementierte démenti dément negó niega smentì smentito negou nega отрицает отверг yalanladı""".split()
)
_COMPOUNDING = frozenset({"de", "nl", "sv"})
_LEAST_PART = 6  # letters
_FIGURE = re.compile(r"\d")
_CALLED = r"(?:\b[^\W\d_A-ZÀ-Þ][^\W\d_]*\s){0,2}"  # up to two lower-case words before a name


def settle_by_quotations(
    assessment: Assessment,
    claim: Claim,
    quoted: Sequence[tuple[Quotation, QuotationResult]],
    page: ExtractedText,
    reference: Reference,
) -> Assessment:
    """Call a claim supported where its quoted words stand on the page and what is left only says whose they are.

    Every word that is left must stand near the quotation on the page; a figure, a denial or more than a few other
    words are a statement of their own, which stays as it was judged. A claim whose quotation is not the page's is not
    supported as it stands, however much of it the page says.
    """
    differing = next(((q, r.assessment) for q, r in quoted if r.assessment.verdict in _DIFFERING), None)
    if differing is not None:
        if assessment.reason == "undecided" and _says_little_besides(claim, quoted):
            return replace(assessment, reason=_DIFFERS, explanation=_RESTS_ON_IT, probability=None, verifier=VERIFIER)
        return _without_support(assessment, *differing)
    if assessment.verdict is ClaimVerdict.SUPPORTED or assessment.reason not in _OPEN or assessment.conflicts:
        return assessment
    outside = _outside(claim, quoted)
    if outside is None or _FIGURE.search(outside):
        return assessment
    language = guess_language(claim.text) or "en"
    forms = set(find_stems(outside, language).forms)
    telling = find_stems(_without_speakers(outside, quoted, _authors_of(page, reference)), language).content
    if forms & (_DENYING | negations_of(language) | {"not", "no"}) or len(telling) > _MOST_OUTSIDE:
        return assessment
    known = find_stems(_surroundings(quoted, page.text), language).content
    if all(word in known or (language in _COMPOUNDING and _is_compound_of(word, known)) for word in telling):
        return replace(
            assessment,
            verdict=ClaimVerdict.SUPPORTED,
            reason="quotation_found",
            explanation="the quoted words stand on the page",
            missing=(),
            probability=None,
            verifier=VERIFIER,
        )
    return assessment


def _without_support(assessment: Assessment, quotation: Quotation, found: QuotationAssessment) -> Assessment:
    lacks_quoted_words_only = assessment.reason == "part_missing" and all(
        word in quotation.text for word in assessment.missing
    )
    if assessment.verdict is not ClaimVerdict.SUPPORTED and not lacks_quoted_words_only:
        return assessment
    return replace(
        assessment,
        verdict=ClaimVerdict.PARTIALLY_SUPPORTED,
        reason=_DIFFERS,
        explanation=_OTHER_SPEAKER if found.verdict is QuotationVerdict.MISATTRIBUTED else _OTHER_WORDS,
        missing=(),
        probability=None,
        verifier=VERIFIER,
    )


def _says_little_besides(claim: Claim, quoted: Sequence[tuple[Quotation, QuotationResult]]) -> bool:
    """Tell whether a claim is a quotation and who said it: the verdict on the quoted words tells all of it."""
    outside = claim.text
    for part in _parts_of(quoted):
        outside = outside.replace(part, " ", 1)
    telling = find_stems(_without_speakers(outside, quoted, frozenset()), guess_language(claim.text) or "en").content
    return len(telling) <= _MOST_OUTSIDE and _FIGURE.search(outside) is None


def _outside(claim: Claim, quoted: Sequence[tuple[Quotation, QuotationResult]]) -> str | None:
    """Give the claim without its quoted words; None where these do not stand on the page as they are."""
    outside, words = claim.text, 0
    for quotation, result in quoted:
        found = result.assessment
        if found.verdict not in _STANDING or found.reason not in _SAME_WORDS:
            return None
        if quotation.speaker is not None and found.speaker_found is None:
            return None
    for part in _parts_of(quoted):
        if part not in outside:
            return None
        outside = outside.replace(part, " ", 1)
        words += len(part.split())
    return outside if words >= _LEAST_QUOTED else None


def _parts_of(quoted: Sequence[tuple[Quotation, QuotationResult]]) -> list[str]:
    return [part for quotation, _ in quoted for part in quotation.parts or (quotation.text,)]


def _authors_of(page: ExtractedText, reference: Reference) -> frozenset[str]:
    """Give the surnames of those who wrote the page."""
    named = {author.family for author in reference.parsed.author if author.family}
    return frozenset({*named, *(word for name in page.author for word in name.split())})


def _without_speakers(
    outside: str, quoted: Sequence[tuple[Quotation, QuotationResult]], authors: frozenset[str]
) -> str:
    """Leave out who spoke, which the quotation's own verdict has settled, and the verb, which every writer chooses.

    What an author is ("the epidemiologist Eva Moore") an author's own text seldom says.
    """
    for quotation, _ in quoted:
        if quotation.speaker and quotation.speaker.split()[-1] in authors:
            outside = re.sub(_CALLED + re.escape(quotation.speaker), " ", outside)
    verbs = {word for quotation, _ in quoted for word in (quotation.verb or "").lower().split()}
    for quotation, _ in quoted:
        outside = outside.replace(quotation.speaker or "", " ")
    return " ".join(word for word in outside.split() if word.lower().strip(".,;:“”\"'") not in verbs | REPORTING_VERBS)


def _is_compound_of(word: str, known: frozenset[str]) -> bool:
    """Tell whether a long word of the page begins this one: "Forstamt", "Forstamtsleiter"."""
    return any(len(part) >= _LEAST_PART and word.startswith(part) for part in known)


def _surroundings(quoted: Sequence[tuple[Quotation, QuotationResult]], page: str) -> str:
    places = [(p.start, p.end) for _, result in quoted for p in result.assessment.passages]
    return " … ".join(page[max(0, start - _REACH) : end + _REACH] for start, end in places)
