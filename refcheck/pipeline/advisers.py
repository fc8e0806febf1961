"""Helpers that a user may name: an encoder that finds passages by sense, a judge for what stays undecided."""

from dataclasses import dataclass, replace

from refcheck.datatypes.assessments import Assessment, ClaimVerdict, Passage
from refcheck.datatypes.claims import Claim
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import CONTEXT_LENGTH
from refcheck.verify.backends import Judge, consult_judge
from refcheck.verify.models import Encoder, find_nearest

_SHOWN = 2  # passages that are near in sense, where words found none


@dataclass(frozen=True, slots=True, kw_only=True)
class Advisers:
    """Who is heard besides words and facts; nobody unless the user names them."""

    encoder: Encoder | None = None
    judge: Judge | None = None

    def advise(self, assessment: Assessment, claim: Claim, page: ExtractedText) -> Assessment:
        """Show the nearest sentences of an open claim, then hear the judge on it; decided ones stay as they are."""
        if self.encoder is not None and assessment.verdict is ClaimVerdict.CANNOT_CHECK and not assessment.passages:
            assessment = _with_nearest(assessment, claim, page, self.encoder)
        return consult_judge(assessment, claim, page, self.judge) if self.judge is not None else assessment


NOBODY = Advisers()


def _with_nearest(assessment: Assessment, claim: Claim, page: ExtractedText, encoder: Encoder) -> Assessment:
    nearest = find_nearest(encoder, claim.text, page.text, language=page.language, limit=_SHOWN)
    passages = tuple(
        Passage(
            exact=page.text[one.start : one.end],
            start=one.start,
            end=one.end,
            prefix=page.text[max(0, one.start - CONTEXT_LENGTH) : one.start],
            suffix=page.text[one.end : one.end + CONTEXT_LENGTH],
            score=max(0.0, one.score),
            where=page.where(one.start),
        )
        for one in nearest
    )
    return replace(assessment, passages=passages, verifier=f"{assessment.verifier}+{encoder.name}")
