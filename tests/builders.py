"""Values for tests: each builder fills in what a case does not care about."""

from datetime import UTC, datetime

from refcheck.datatypes.assessments import (
    Assessment,
    ClaimVerdict,
    Passage,
    QuotationAssessment,
    QuotationVerdict,
)
from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass, LinkReason
from refcheck.datatypes.claims import Claim, Quotation
from refcheck.datatypes.documents import Block, BlockKind, Document
from refcheck.datatypes.references import (
    Citation,
    CitationItem,
    CitationStyle,
    ParsedReference,
    PartialDate,
    Reference,
    ReferenceOrigin,
)
from refcheck.datatypes.reports import (
    CitationReport,
    ClaimResult,
    DocumentReport,
    QuotationReport,
    QuotationResult,
    ReferenceReport,
    Report,
    RunMode,
)
from refcheck.datatypes.selectors import Target, target_at

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

BRIDGE = (
    "The deck will be replaced in the spring of 2024 (Valley Courier, 2023).\n\n"
    "“The county had been warned,” said Ada Moore (Valley Courier, 2023).\n\n"
    "“Bridge to close” Valley Courier, March 12, 2023. https://courier.example/bridge"
)


def a_document(text: str = BRIDGE, *, source: str = "the-bridge.txt") -> Document:
    blocks = []
    start = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=start, end=start + len(paragraph)))
        start += len(paragraph) + 2
    return Document(
        id="d1",
        source=source,
        media_type="text/plain",
        text=text,
        digest="sha256:" + "0" * 64,
        language="en",
        blocks=tuple(blocks),
    )


def a_place(words: str, *, text: str = BRIDGE) -> Target:
    start = text.index(words)
    return target_at(text, start, start + len(words), source="d1")


def a_reference(*, url: str | None = "https://courier.example/bridge", identity: str = "r1") -> Reference:
    raw = BRIDGE[BRIDGE.index("“Bridge to close”") :]
    return Reference(
        id=identity,
        raw=raw,
        target=a_place(raw),
        origin=ReferenceOrigin.LIST,
        parsed=ParsedReference(
            type="article-newspaper",
            title="Bridge to close",
            container_title="Valley Courier",
            issued=PartialDate(year=2023, month=3, day=12),
            url=url,
        ),
    )


def a_citation(*, identity: str = "c1", resolved_ids: tuple[str, ...] = ("r1",)) -> Citation:
    marker = "(Valley Courier, 2023)"
    return Citation(
        id=identity,
        marker=marker,
        style=CitationStyle.OUTLET_DATE,
        target=a_place(marker),
        items=tuple(CitationItem(reference_id=work) for work in resolved_ids),
        resolved_ids=resolved_ids,
    )


def a_claim() -> Claim:
    words = "The deck will be replaced in the spring of 2024"
    place = a_place(words)
    return Claim(id="k1", citation_id="c1", text=words, sentence=words + ".", target=place, sentence_target=place)


def a_passage(exact: str = "The deck will be replaced in the autumn of 2024.", *, start: int = 40) -> Passage:
    return Passage(exact=exact, start=start, end=start + len(exact), prefix="said. ", suffix=" Work", score=0.9)


def an_assessment(verdict: ClaimVerdict = ClaimVerdict.SUPPORTED, **fields: object) -> Assessment:
    values: dict[str, object] = {
        "verdict": verdict,
        "reason": "all_found",
        "explanation": "the page says so",
        "probability": 0.93,
        "passages": (a_passage(),),
    }
    return Assessment(**(values | fields))  # type: ignore[arg-type]


def an_availability(
    answer: LinkAnswer = LinkAnswer.ALIVE, link_class: LinkClass | None = LinkClass.OK, *, status: int | None = 200
) -> Availability:
    return Availability(
        answer=answer,
        link_class=link_class,
        reasons=(LinkReason(rule="title", detail="the cited title is on the page"),),
        requested_url="https://courier.example/bridge",
        final_url="https://courier.example/bridge",
        status=status,
        checked_at=NOON,
    )


def a_reference_report(availability: Availability | None = None, **fields: object) -> ReferenceReport:
    values: dict[str, object] = {
        "reference": a_reference(),
        "csl": {"id": "r1", "type": "article-newspaper"},
        "cited_by": ("c1",),
        "availability": availability or an_availability(),
    }
    return ReferenceReport(**(values | fields))  # type: ignore[arg-type]


def a_citation_report(assessment: Assessment | None = None, **fields: object) -> CitationReport:
    result = ClaimResult(reference_id="r1", assessment=assessment or an_assessment(), **fields)  # type: ignore[arg-type]
    return CitationReport(citation=a_citation(), claim=a_claim(), results=(result,))


def a_quotation_report(verdict: QuotationVerdict = QuotationVerdict.VERBATIM, **fields: object) -> QuotationReport:
    words = "The county had been warned,"
    quotation = Quotation(
        id="q1", text=words, target=a_place(words), parts=(words,), speaker="Ada Moore", citation_ids=("c1",)
    )
    assessment = QuotationAssessment(verdict=verdict, reason="", **fields)  # type: ignore[arg-type]
    return QuotationReport(quotation=quotation, results=(QuotationResult(reference_id="r1", assessment=assessment),))


def a_document_report(**fields: object) -> DocumentReport:
    values: dict[str, object] = {
        "document": a_document(),
        "references": (a_reference_report(),),
        "citations": (a_citation_report(),),
    }
    return DocumentReport(**(values | fields))  # type: ignore[arg-type]


def a_report(*documents: DocumentReport, is_complete: bool = True) -> Report:
    return Report(
        mode=RunMode.REPLAY,
        started_at=NOON,
        finished_at=NOON,
        version="0.1.0",
        verifier_version="1",
        documents=documents or (a_document_report(),),
        is_complete=is_complete,
    )
