"""One open verdict taken to a judge, and what of the judge's opinion may count."""

from dataclasses import replace

from refcheck.datatypes.assessments import Assessment, ClaimVerdict, Passage
from refcheck.datatypes.claims import Claim
from refcheck.datatypes.extracted import Completeness, ExtractedText, Where
from refcheck.datatypes.selectors import CONTEXT_LENGTH
from refcheck.text.patterns import late
from refcheck.text.sentences import split_sentences
from refcheck.text.similarity import share_of_words
from refcheck.verify.backends.judge import Judge, Opinion, Stance
from refcheck.verify.quotations.placing.anchor import find_exact
from refcheck.verify.quotations.words import Words, words_of_page

UNDECIDED = "undecided"

_MOST_PASSAGES = 24
_LONGEST = 800  # code points of a passage
_FEWEST_WORDS = 4  # of a quoted passage; fewer stand everywhere
_LEAST_SHARED = 0.3  # of the claim's telling words in the quoted passage
# Sentences that speak to whoever judges the page, not to its readers.
_SPEAKS_TO_JUDGE = late(
    r"(?i)\b(?:ignore|disregard|forget|override)\b.{0,60}"
    r"\b(?:instructions?|prompts?|rules|above|previous|earlier|claims?)\b"
    r"|\b(?:you are|act as|as) an? (?:ai|language model|assistant|llm|chatbot|fact.?checker)\b"
    r"|\bsystem (?:prompt|message)\b|\"stance\"|<\|?(?:im_start|system|assistant)"
    r"|\b(?:answer|respond|reply|output|return|judge|classify|mark|rate)\b.{0,40}"
    r"\b(?:supports|supported|contradicts|neither|verified|json|stance)\b"
)


def is_undecided(assessment: Assessment) -> bool:
    """Tell whether a verdict is open for want of evidence, not for want of a page."""
    return assessment.verdict is ClaimVerdict.CANNOT_CHECK and assessment.reason == UNDECIDED


def consult_judge(assessment: Assessment, claim: Claim, page: ExtractedText, judge: Judge) -> Assessment:
    """Give the assessment as it stands after a judge was heard; every decided one stays as it is.

    An opinion counts only with a quoted passage that is found on the page word for word, shares the claim's telling
    words and does not speak to the judge. Support needs each of the claim's figures on the page as well.
    """
    if not is_undecided(assessment):
        return assessment
    opinion = judge.judge(claim.text, _passages(claim, page, assessment))
    heard = replace(assessment, verifier=f"{assessment.verifier}+{judge.name}")
    if opinion is None:
        return replace(heard, explanation=_with(assessment, f"{judge.name} gave no answer that could be read."))
    if opinion.stance is Stance.NEITHER:
        return replace(heard, explanation=_with(assessment, f"{judge.name} finds neither support nor conflict."))
    passage = _evidence(opinion, claim, page)
    if passage is None:
        text = f"{judge.name} gave no passage that stands on the page and speaks of the claim: no evidence."
        return replace(heard, explanation=_with(assessment, text))
    if opinion.stance is Stance.CONTRADICTS:
        return replace(
            heard,
            reason="judge_contradicts",
            explanation=f"{judge.name} reads the passage shown as speaking against the claim; please compare.",
            passages=_first(passage, assessment),
        )
    if page.completeness is not Completeness.COMPLETE and _lacks_figures(claim, page):
        return heard
    if _lacks_figures(claim, page):
        text = f"{judge.name} reads the page as support, but a figure of the claim is not on it."
        return replace(heard, explanation=_with(assessment, text), passages=(passage, *assessment.passages))
    return replace(
        heard,
        verdict=ClaimVerdict.SUPPORTED,
        reason="judge_supports",
        explanation=f"Left open by words and facts; {judge.name} reads the passage shown as support.",
        passages=_first(passage, assessment),
    )


def _first(passage: Passage, assessment: Assessment) -> tuple[Passage, ...]:
    """Put the judge's passage before those that are known, once."""
    return (passage, *(known for known in assessment.passages if known.exact.strip() != passage.exact.strip()))


def _with(assessment: Assessment, text: str) -> str:
    return f"{assessment.explanation} {text}".strip()


def _passages(claim: Claim, page: ExtractedText, assessment: Assessment) -> list[str]:
    """Give the passages that a judge reads: those found already, then what shares most words with the claim."""
    spans = split_sentences(page.text, language=page.language)
    texts = [page.text[start:end].strip()[:_LONGEST] for start, end in spans]
    ranked = sorted(range(len(texts)), key=lambda index: (-share_of_words(texts[index], claim.text), index))
    found = [passage.exact[:_LONGEST] for passage in assessment.passages]
    chosen = sorted(ranked[:_MOST_PASSAGES])  # in the page's order, so that what belongs together stays together
    passages = dict.fromkeys([*found, *(texts[index] for index in chosen)])
    return [text for text in passages if text and not _SPEAKS_TO_JUDGE.search(text)]


def _evidence(opinion: Opinion, claim: Claim, page: ExtractedText) -> Passage | None:
    """Give the quoted passage where it stands on the page, None where it may not count."""
    quoted = Words(opinion.quote)
    if len(quoted) < _FEWEST_WORDS or share_of_words(opinion.quote, claim.text) < _LEAST_SHARED:
        return None
    words = words_of_page(page.text)
    for place in find_exact(quoted.keys, words):
        start, end = words.span(place.start, place.end)
        around = next((span for span in split_sentences(page.text) if span[0] <= start < span[1]), (start, end))
        if _SPEAKS_TO_JUDGE.search(page.text[around[0] : max(end, around[1])]):
            continue
        return Passage(
            exact=page.text[start:end],
            start=start,
            end=end,
            prefix=page.text[max(0, start - CONTEXT_LENGTH) : start],
            suffix=page.text[end : end + CONTEXT_LENGTH],
            score=1.0,
            where=page.where(start) if page.blocks else Where.PAGE,
        )
    return None


def _lacks_figures(claim: Claim, page: ExtractedText) -> bool:
    keys = set(words_of_page(page.text).keys)
    return any(key[0].isdigit() and key not in keys for key in Words(claim.text).keys)
