"""The whole way over a scripted web: what is fetched, kept, judged, and left open."""

import asyncio
import json
from collections.abc import Mapping

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import LinkAnswer, LinkClass
from refcheck.datatypes.exchanges import Response, TransportError, TransportErrorKind
from refcheck.datatypes.reports import DocumentReport
from refcheck.datatypes.sources import SourceKind
from refcheck.documents import read_document
from refcheck.pipeline import Ports, check_document
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

URL = "https://courier.example/news/bridge-to-close"
AVAILABLE = "https://archive.org/wayback/available"
COPY = "https://web.archive.org/web/20230312100000id_/https://courier.example/news/bridge-to-close"

DRAFT = f"""The bridge

The deck of the Tessel bridge will be replaced in the autumn of 2024 (Valley Courier, 2023). It was long overdue.

“The county had been warned three times,” said Ada Moore, the engineer (Valley Courier, 2023).

References:

“Tessel bridge to close for repairs” Valley Courier, March 12, 2023. {URL}
"""

ARTICLE = (
    "Tessel bridge to close for repairs",
    "The deck of the Tessel bridge will be replaced in the autumn of 2024, the county said on Sunday in a statement.",
    "“The county had been warned three times,” said Ada Moore, an engineer who inspected the bridge two years ago.",
    "Traffic will be led across the old ford until the works are done, and buses will run every twenty minutes.",
)
WALL = Response(
    status=403,
    headers=(("Content-Type", "text/html"), ("cf-mitigated", "challenge")),
    body=b"<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>",
)


def available(copy: str | None) -> Response:
    closest = {"closest": {"available": True, "url": copy, "timestamp": "20230312100000", "status": "200"}}
    body = json.dumps({"url": URL, "archived_snapshots": closest if copy else {}}).encode()
    return Response(status=200, headers=(("Content-Type", "application/json"),), body=body)


class ArchivedWeb(ScriptedWeb):
    """A scripted web whose availability interface answers whatever the timestamp asked for."""

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None):  # type: ignore[no-untyped-def]
        if url.startswith(AVAILABLE) and AVAILABLE in self.answers:
            self.answers = {**self.answers, url: self.answers[AVAILABLE]}
        return await super().fetch(url, headers=headers)


def check(answers: Mapping[str, Response | TransportError]) -> tuple[DocumentReport, ScriptedWeb, MemoryArchive]:
    web, archive = ArchivedWeb(answers), MemoryArchive()
    document = read_document(DRAFT.encode(), source="bridge.txt")
    ports = Ports(clock=StillClock(), fetcher=web, archive=archive)
    return asyncio.run(check_document(document, ports=ports)).report, web, archive


def test_a_page_that_says_so_supports_claim_and_quotation() -> None:
    report, web, archive = check({URL: a_page(*ARTICLE)})
    assert report.citations[0].results[0].assessment.verdict is ClaimVerdict.SUPPORTED
    assert [r.assessment.verdict for q in report.quotations for r in q.results] == [QuotationVerdict.VERBATIM]
    assert web.asked == [URL]
    assert [exchange.request.url for exchange in archive.kept] == [URL]


def test_a_wall_is_not_dead_and_its_archived_copy_is_judged() -> None:
    report, _web, archive = check({URL: WALL, AVAILABLE: available(COPY), COPY: a_page(*ARTICLE)})
    (reference,) = report.references
    assert reference.availability is not None
    assert (reference.availability.answer, reference.availability.link_class) == (
        LinkAnswer.CANNOT_TELL,
        LinkClass.BOT_BLOCKED,
    )
    result = report.citations[0].results[0]
    assert (result.source, result.assessment.verdict) == (SourceKind.MEMENTO, ClaimVerdict.SUPPORTED)
    assert archive.kept[-1].request.url == COPY


def test_an_archived_copy_of_another_page_is_not_judged() -> None:
    other = a_page("Harvest fair opens on Friday", "Farmers from the whole valley bring pumpkins, apples and honey.")
    report, _web, _archive = check({URL: WALL, AVAILABLE: available(COPY), COPY: other})
    assert [memento.holds_cited_words for memento in report.references[0].mementos] == [False]
    assert {r.assessment.verdict for c in report.citations for r in c.results} == {ClaimVerdict.CANNOT_CHECK}


def test_a_page_that_is_gone_leaves_its_claims_open() -> None:
    gone = a_page("Page not found", "We could not find that page.", status=404)
    report, _web, _archive = check({URL: gone, AVAILABLE: available(None)})
    assert report.references[0].availability is not None
    assert report.references[0].availability.answer is LinkAnswer.DEAD
    verdicts = {(r.assessment.verdict, r.assessment.reason) for c in report.citations for r in c.results}
    assert verdicts == {(ClaimVerdict.CANNOT_CHECK, "gone")}
    assert [r.assessment.verdict for q in report.quotations for r in q.results] == [QuotationVerdict.CANNOT_CHECK]


def test_no_archive_is_asked_for_what_is_behind_a_paywall() -> None:
    teaser = a_page(
        "Tessel bridge to close for repairs",
        "The county has news.",
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
        '<div class="paywall">Subscribe to read the full story</div>',
    )
    report, web, _archive = check({URL: teaser})
    assert web.asked == [URL]
    assert report.references[0].availability is not None
    assert report.references[0].availability.link_class is LinkClass.PAYWALL
    assert report.citations[0].results[0].assessment.verdict is ClaimVerdict.CANNOT_CHECK


def test_what_was_never_recorded_is_neither_dead_nor_looked_for() -> None:
    missing = TransportError(kind=TransportErrorKind.NOT_RECORDED, message="GET … is not recorded")
    report, web, archive = check({URL: missing})
    assert web.asked == [URL]
    assert report.references[0].availability is not None
    assert report.references[0].availability.answer is LinkAnswer.CANNOT_TELL
    assert {r.assessment.reason for c in report.citations for r in c.results} == {"not_recorded"}
    assert archive.kept == [exchange for exchange in archive.kept if exchange.response is None]


def test_a_host_that_does_not_resolve_is_not_called_dead() -> None:
    report, _web, _archive = check({})
    assert report.references[0].availability is not None
    assert report.references[0].availability.answer is LinkAnswer.CANNOT_TELL
    assert {r.assessment.verdict for c in report.citations for r in c.results} == {ClaimVerdict.CANNOT_CHECK}


def test_a_page_with_the_cited_title_is_the_cited_page_whatever_the_draft_makes_of_it() -> None:
    altered = [part.replace("three times", "twice").replace("2024", "2031") for part in ARTICLE]
    report, _web, _archive = check({URL: a_page(*altered)})
    assert report.references[0].availability is not None
    assert report.references[0].availability.link_class is LinkClass.OK


def test_another_page_at_the_cited_address_is_called_changed() -> None:
    other = a_page("Harvest fair opens", *["Farmers from the whole valley bring pumpkins, apples and honey."] * 12)
    report, _web, _archive = check({URL: other})
    assert report.references[0].availability is not None
    assert report.references[0].availability.link_class is LinkClass.CONTENT_DRIFT


def test_an_altered_quotation_names_the_words() -> None:
    altered = [part.replace("three times", "twice") for part in ARTICLE]
    report, _web, _archive = check({URL: a_page(*altered)})
    (assessment,) = [r.assessment for q in report.quotations for r in q.results]
    assert assessment.verdict is QuotationVerdict.ALTERED
    changed = {(change.quotation, change.page) for change in assessment.diff if not change.is_excused}
    assert any("twice" in page for _quotation, page in changed)


def test_one_story_in_two_places_counts_as_one_source() -> None:
    second = "https://hill.example/bridge"
    draft = (
        DRAFT.replace("It was long overdue.", "It was long overdue (Hill Herald, 2023).")
        + f"\n“Bridge closes for works” Hill Herald, March 13, 2023. {second}\n"
    )
    story = [
        *ARTICLE[1:],
        *(f"Engineer number {n} told the county of a crack in pier {n} of the bridge." for n in range(9)),
    ]
    web = ArchivedWeb({URL: a_page(ARTICLE[0], *story), second: a_page("Bridge closes for works", *story)})
    ports = Ports(clock=StillClock(), fetcher=web, archive=MemoryArchive())
    document = read_document(draft.encode(), source="bridge.txt")
    report = asyncio.run(check_document(document, ports=ports)).report
    assert [finding.kind for finding in report.list_findings] == ["same_story"]
    assert "count as one source" in report.list_findings[0].text


def test_another_page_at_the_address_speaks_against_nothing() -> None:
    storm = (
        "Ports hoist signal number seven",
        "Maritime ports have been advised to hoist local warning signal number seven as the cyclone nears the coast.",
        "Fishing boats and trawlers have been asked to remain in shelter till further notice, the Met Office said.",
        "Heavy rain is likely in the southern divisions, and ferries will not run before Monday morning.",
    )
    report, _, _ = check({URL: a_page(*storm), AVAILABLE: available(None)})
    assert report.references[0].availability is not None
    assert report.references[0].availability.link_class is LinkClass.CONTENT_DRIFT
    claims = [result.assessment for citation in report.citations for result in citation.results]
    assert {(claim.verdict, claim.reason) for claim in claims} == {(ClaimVerdict.CANNOT_CHECK, "content_drift")}
    assert report.quotations[0].results[0].assessment.verdict is QuotationVerdict.CANNOT_CHECK


def test_a_page_that_has_a_later_citations_words_is_the_cited_page() -> None:
    draft = (
        "The town has grown fond of new plans (Valley Courier, 2023). Traffic will be led across the old ford until "
        f"the works are done, and buses will run every twenty minutes (Valley Courier, 2023).\n\nReferences:\n\n"
        f"“Statistics 2022-23” Valley Courier, 2023. {URL}\n"
    )
    ports = Ports(clock=StillClock(), fetcher=ScriptedWeb({URL: a_page(*ARTICLE)}), archive=MemoryArchive())
    document = read_document(draft.encode(), source="piece.txt")
    report = asyncio.run(check_document(document, ports=ports)).report
    assert report.references[0].availability is not None
    assert report.references[0].availability.link_class is LinkClass.OK
