"""What somebody tells of his own people in a speech: his words as well, unless they stand in quotation marks."""

import pytest

from refcheck.datatypes.assessments import QuotationVerdict
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

_SPEECH = """Speech by President Ann Lister at the opening of the harbour

Dear friends. My grandfather used to say that the sea gives nothing for free. He was a fisherman for fifty years.

My father wrote: "A quay is a promise in stone." We built this harbour in three years.
"""


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("the sea gives nothing for free", QuotationVerdict.VERBATIM, id="told-in-her-own-words"),
        pytest.param("A quay is a promise in stone", QuotationVerdict.MISATTRIBUTED, id="quoted"),
    ],
)
def test_who_tells_what_her_people_said_is_accused_only_over_what_she_quotes(
    words: str, verdict: QuotationVerdict
) -> None:
    target = target_at(words, 0, len(words), source="draft")
    quotation = Quotation(id="q", text=words, target=target, speaker="Ann Lister")
    assert verify_quotation(quotation, ExtractedText(text=_SPEECH, media_type="text/plain")).verdict is verdict
