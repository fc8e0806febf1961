"""Quotations without a marker of their own, and the pages that their paragraph cites."""

import asyncio

import pytest

from refcheck.datatypes.assessments import QuotationVerdict
from refcheck.datatypes.reports import DocumentReport
from refcheck.documents import read_document
from refcheck.pipeline import Ports, check_document
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

URL = "https://eastern-gazette.example/wells"
PAGE = (
    "The salt wind",
    "On the northern shore the farmers drill, and nobody counts the holes that they leave behind in the fields.",
    "“We sink a new well every spring because the old one has turned to salt by then,” says Tamar Okro, who grows "
    "melons near the village of Lemna. “It is hopeless.”",
    "The water office has registered three thousand wells in the whole of the basin, most of them since 2011.",
)


def check(quoting: str, *, between: str = " ") -> DocumentReport:
    linked = f"The water office has registered <a href='{URL}'>three thousand wells</a> in the basin."
    draft = f"<p>{linked}{between}{quoting}</p>"
    ports = Ports(clock=StillClock(), fetcher=ScriptedWeb({URL: a_page(*PAGE)}), archive=MemoryArchive())
    document = read_document(draft.encode(), source="wells.html")
    return asyncio.run(check_document(document, ports=ports)).report


@pytest.mark.parametrize(
    ("quoting", "verdict"),
    [
        pytest.param(
            "“We sink a new well every spring because the old one has turned to salt by then,” says Tamar Okro.",
            QuotationVerdict.VERBATIM,
            id="the-pages-words",
        ),
        pytest.param(
            "“We dig a new well every spring because the old one has turned to salt by then,” says Tamar Okro.",
            QuotationVerdict.ALTERED,
            id="one-word-is-another",
        ),
        pytest.param(
            "“We sink a new well,” says Levan Duma.", QuotationVerdict.MISATTRIBUTED, id="a-few-words-of-somebody-else"
        ),
    ],
)
def test_quotation_behind_a_linked_sentence_is_held_against_its_page(quoting: str, verdict: QuotationVerdict) -> None:
    report = check(quoting)
    assert [result.assessment.verdict for result in report.quotations[0].results] == [verdict]
    assert not [item for item in report.unsourced if item.kind == "quotation"]


@pytest.mark.parametrize(
    ("quoting", "between"),
    [
        pytest.param("“The office has never once answered my letters,” Ana Bek told us.", " ", id="own-interview"),
        pytest.param("“It is dreadful,” Ana Bek told us by telephone.", " ", id="few-words-of-another"),
        pytest.param(
            "“We sink a new well every spring because the old one has turned to salt by then,” says Tamar Okro.",
            "</p><p>",
            id="another-paragraph",
        ),
    ],
)
def test_nothing_is_said_of_words_that_the_paragraphs_pages_lack(quoting: str, between: str) -> None:
    report = check(quoting, between=between)
    assert report.quotations[0].results == ()
    assert [item.kind for item in report.unsourced if item.kind == "quotation"]
