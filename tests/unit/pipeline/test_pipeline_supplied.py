"""Copies that the user supplies: judged on in place of the page, kept as bytes, and silent about the link."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.exchanges import Response, TransportError, TransportErrorKind
from refcheck.datatypes.reports import DocumentReport, Report, RunMode
from refcheck.datatypes.sources import SourceKind, SuppliedCopy
from refcheck.documents import read_document
from refcheck.pipeline import Ports, check_document
from refcheck.report.formats.html import render_html
from refcheck.report.formats.terminal import render_terminal
from tests.builders import NOON
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

URL = "https://courier.example/news/bridge-to-close"

DRAFT = f"""The bridge

The deck of the Tessel bridge will be replaced in the autumn of 2024 (Valley Courier, 2023). It was long overdue.

“The county had been warned three times,” said Ada Moore, the engineer (Valley Courier, 2023).

References:

“Tessel bridge to close for repairs” Valley Courier, March 12, 2023. {URL}
"""

TITLE = "Tessel bridge to close for repairs"
ARTICLE = (
    "The deck of the Tessel bridge will be replaced in the autumn of 2024, the county said on Sunday in a statement.",
    "“The county had been warned three times,” said Ada Moore, an engineer who inspected the bridge two years ago.",
    "Traffic will be led across the old ford until the works are done, and buses will run every twenty minutes.",
)
TEXT = "\n\n".join((TITLE, *ARTICLE)).encode()
PAYWALL = a_page(
    TITLE,
    "The county has news.",
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    '<div class="paywall">Subscribe to read the full story</div>',
)
WALL = Response(
    status=403,
    headers=(("Content-Type", "text/html"), ("cf-mitigated", "challenge")),
    body=b"<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>",
)
MHTML = (
    b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="--part"\r\n\r\n'
    b"----part\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"<html><meta charset=3D'utf-8'><h1>" + TITLE.encode() + b"</h1><p>"
    b"The deck of the Tessel bridge will be replaced in the autumn of 2024, =\r\nthe county said.</p><p>"
    b"=E2=80=9CThe county had been warned three times,=E2=80=9D said Ada Moore, an engineer.</p></html>\r\n"
    b"----part--\r\n"
)


@dataclass
class Copies:
    """Supplies by the exact address."""

    copies: Mapping[str, SuppliedCopy] = field(default_factory=dict)

    def match_copy(self, url: str) -> SuppliedCopy | None:
        return self.copies.get(url)


def check(
    answer: Response | TransportError, content: bytes, media_type: str = "text/plain"
) -> tuple[DocumentReport, ScriptedWeb, MemoryArchive]:
    web, archive = ScriptedWeb({URL: answer}), MemoryArchive()
    copy = SuppliedCopy(filename="bridge.txt", media_type=media_type, content=content)
    ports = Ports(clock=StillClock(), fetcher=web, archive=archive, supplies=Copies({URL: copy}))
    document = read_document(DRAFT.encode(), source="draft.txt")
    return asyncio.run(check_document(document, ports=ports)).report, web, archive


def verdicts(report: DocumentReport) -> set[tuple[SourceKind | None, ClaimVerdict | QuotationVerdict]]:
    claims = {(r.source, r.assessment.verdict) for c in report.citations[:1] for r in c.results}
    return claims | {(r.source, r.assessment.verdict) for q in report.quotations for r in q.results}


BOTH_FOUND = {(SourceKind.SUPPLIED, ClaimVerdict.SUPPORTED), (SourceKind.SUPPLIED, QuotationVerdict.VERBATIM)}


@pytest.mark.parametrize(
    ("answer", "link_class"),
    [
        pytest.param(PAYWALL, LinkClass.PAYWALL, id="paywall"),
        pytest.param(WALL, LinkClass.BOT_BLOCKED, id="wall"),
        pytest.param(a_page("Page not found", "No such page.", status=404), LinkClass.GONE, id="gone"),
        pytest.param(a_page(TITLE, *[part.upper() for part in ARTICLE]), LinkClass.OK, id="readable-page"),
        pytest.param(
            TransportError(kind=TransportErrorKind.NOT_RECORDED, message="GET … is not recorded"), None, id="unrecorded"
        ),
    ],
)
def test_the_copy_is_judged_and_the_link_answers_for_itself(
    answer: Response | TransportError, link_class: LinkClass | None
) -> None:
    report, web, archive = check(answer, TEXT)
    (reference,) = report.references
    assert reference.availability is not None
    assert reference.availability.link_class is link_class
    assert verdicts(report) == BOTH_FOUND
    assert web.asked == [URL]
    assert archive.resources == [(URL, TEXT, "text/plain")]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        pytest.param(a_page(TITLE, *ARTICLE).body, "text/html", id="saved-html"),
        pytest.param(MHTML, "multipart/related", id="saved-in-one-file"),
    ],
)
def test_saved_pages_are_read(content: bytes, media_type: str) -> None:
    report, _web, _archive = check(WALL, content, media_type)
    assert verdicts(report) == BOTH_FOUND


def test_verdicts_lead_to_the_kept_bytes_and_say_what_was_read() -> None:
    report, _web, _archive = check(PAYWALL, TEXT)
    (reference,) = report.references
    result = report.citations[0].results[0]
    assert result.capture == reference.source_capture
    assert result.capture is not None
    assert result.capture not in reference.captures
    assert reference.text_read is not None
    assert "supplied copy (bridge.txt)" in reference.text_read


def test_readers_see_that_a_copy_was_judged() -> None:
    document, _web, _archive = check(PAYWALL, TEXT)
    report = Report(
        mode=RunMode.LIVE,
        started_at=NOON,
        finished_at=NOON,
        version="1",
        verifier_version="1",
        documents=(document,),
    )
    assert "supplied copy" in render_terminal(report, width=200)
    assert "supplied copy" in render_html(report)


def test_a_copy_without_text_is_named_and_passed_over() -> None:
    report, web, _archive = check(a_page(TITLE, *ARTICLE), b"\x89PNG\r\n\x1a\n", "image/png")
    (reference,) = report.references
    assert {source for source, _verdict in verdicts(report)} == {SourceKind.LIVE}
    assert reference.notes == (
        "the supplied copy bridge.txt holds no text that could be read (an image carries no text to read)",
    )
    assert web.asked == [URL]


MARKED_CLOSED = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
OTHER_NEWS = tuple(
    f"On {day} the county council heard reports about the old ferry, its landing stages, its crew and its fuel,"
    " and it put off all decisions until the auditors have looked at the books of the last ten years."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Easter", "Whitsun")
)


@pytest.mark.parametrize(
    ("box", "reason"),
    [
        pytest.param("", "not_found", id="a-subscriber-s-copy-of-the-whole"),
        pytest.param(
            "<div class='paywall'>Subscribe to read the full story</div>", "paywall", id="a-teaser-by-mistake"
        ),
    ],
)
def test_a_copy_is_whole_where_only_the_markup_calls_the_page_closed(box: str, reason: str) -> None:
    content = a_page("Ferry news", *OTHER_NEWS, MARKED_CLOSED + box).body
    report, _web, _archive = check(WALL, content, "text/html")
    assessment = report.citations[0].results[0].assessment
    assert reason in (assessment.reason, assessment.verdict)
    assert ("in the supplied copy bridge.txt: " in assessment.explanation) is (reason == "paywall")


def test_a_copy_is_evidence_against_a_claim_too() -> None:
    report, _web, _archive = check(WALL, TEXT.replace(b"three times", b"twice"))
    assert (SourceKind.SUPPLIED, QuotationVerdict.ALTERED) in verdicts(report)
