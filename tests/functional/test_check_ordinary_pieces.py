"""Two ordinary pieces over the whole chain: what is changed in them is told, what is honest is accused of nothing."""

import asyncio
from collections.abc import Mapping

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.exchanges import Response
from refcheck.datatypes.reports import DocumentReport
from refcheck.documents import read_document
from refcheck.pipeline import Ports, check_document
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock

COOKIES = (
    "<div class='cookies'><p>We and our 842 partners store and access information on a device, such as IDs.</p></div>"
)
ACCUSED = {ClaimVerdict.REFUTED, ClaimVerdict.NOT_FOUND}


def a_site(title: str, *paragraphs: str, banner: str = "", language: str = "en") -> Response:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    html = (
        f"<!doctype html><html lang='{language}'><head><meta charset='utf-8'><title>{title} | Gazette</title></head>"
        f"<body>{banner}<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><main><article><h1>{title}</h1>"
        f"<div class='share'><a href='#'>Facebook</a> <a href='#'>Copy link</a></div>{text}</article></main>"
        "<footer><p>All rights reserved.</p></footer></body></html>"
    )
    return Response(status=200, headers=(("Content-Type", "text/html; charset=utf-8"),), body=html.encode())


def check(draft: str, source: str, web: Mapping[str, Response]) -> DocumentReport:
    ports = Ports(clock=StillClock(), fetcher=ScriptedWeb(web), archive=MemoryArchive())
    return asyncio.run(check_document(read_document(draft.encode(), source=source), ports=ports)).report


def verdicts(report: DocumentReport) -> dict[str, ClaimVerdict]:
    """Give the verdict on each citation by its marker or the words of its link."""
    return {
        citation.citation.marker: result.assessment.verdict
        for citation in report.citations
        for result in citation.results
    }


GUIDANCE = "https://www.gov.example/news/crackdown-on-phones"
LOUD = "https://gazette.example/education/wharton-park"
PETITION = "https://gazette.example/education/petition"
CLOSED = "https://post.example/education/pouches-for-all"

PHONES = f"""<!doctype html><html><body><h1>The silent playground</h1>
<p>In February ministers published <a href="{GUIDANCE}">new guidance</a> for headteachers on prohibiting phones.</p>
<p>At Wharton Park the number of incidents logged by staff <a href="{LOUD}">was down 39 per cent in the summer term</a>.
The head, Gareth Pugh, said lunchtimes had become “gloriously noisy”. “They talk. They fall out. They make up,” he
said.</p>
<p>Still, <a href="{PETITION}">more than 1,900 people have put their names to a petition</a> against the pouches, and
other schools <a href="{CLOSED}">are waiting</a>.</p></body></html>"""

PHONE_PAGES = {
    GUIDANCE: a_site(
        "Crackdown on mobile phones in schools",
        "Mobile phones are set to be prohibited in schools across the country as part of the government's plan.",
        "New guidance is for headteachers on prohibiting the use of phones throughout the school day.",
    ),
    LOUD: a_site(
        "The school that locked its phones away",
        "Since the school brought in pouches, lunchtimes have become “gloriously loud”, says headteacher Gareth Pugh. "
        "“They talk. They fall out. They make up. It's wonderful.”",
        "The number of incidents logged by staff at Wharton Park was down 39% in the summer term on the last one.",
        banner=COOKIES,
    ),
    PETITION: a_site(
        "Thousands sign petition against phone pouches",
        "More than 2,900 people have put their names to a petition against the phone pouches at Wharton Park Academy.",
        "The school said that pouches are unlocked before pupils leave the site in the afternoon.",
        banner=COOKIES,
    ),
    CLOSED: Response(status=301, headers=(("Location", "https://post.example/"),), body=b""),
    "https://post.example/": a_site("The Post", "News of the day.", "Sport of the day.", "Weather of the day."),
}


def test_a_hyperlinked_piece() -> None:
    report = check(PHONES, "phones.html", PHONE_PAGES)
    classes = [item.availability.link_class for item in report.references if item.availability]
    assert classes == [LinkClass.OK, LinkClass.OK, LinkClass.OK, LinkClass.SOFT_404]
    found = verdicts(report)
    assert found.pop("more than 1,900 people have put their names to a petition") is not ClaimVerdict.SUPPORTED
    assert found["was down 39 per cent in the summer term"] is ClaimVerdict.SUPPORTED
    assert found["are waiting"] is ClaimVerdict.CANNOT_CHECK
    assert ACCUSED.isdisjoint(found.values())
    quoted = {q.quotation.text: [r.assessment.verdict for r in q.results] for q in report.quotations}
    assert quoted["gloriously noisy"] == [QuotationVerdict.ALTERED]
    assert quoted["They talk. They fall out. They make up,"] == [QuotationVerdict.TYPOGRAPHIC]


GAUGE = "https://tagblatt.example/wirtschaft/pegel"
STUDY = "https://institut.example/medien/niedrigwasser"
PRESS = "https://verband.example/presse/fahrrinne"

RHINE = f"""# Wenn der Rhein fehlt

Am Pegel stand der Rhein Mitte August nur noch 32 Zentimeter hoch [1]. Viele Schiffe fuhren dennoch, aber mit 1.400
Tonnen Ladung [1]. Sinkt der Pegel für 30 Tage unter 78 Zentimeter, schrumpft die Produktion um zwei Prozent [2].

„Wer die Sohle vertieft, lässt das Wasser nur schneller abfließen“, sagt Sabine Yacob vom Verband [3].

## Quellen

[1] „Rhein unter 35 Zentimetern“, Tagblatt, 15.08.2022, {GAUGE}
[2] Institut für Wirtschaft: „Niedrigwasser und Industrie“, 16.08.2022, {STUDY}
[3] Verband am Strom: „Vertiefung ist der falsche Weg“, 2. September 2022, {PRESS}
"""

RHINE_PAGES = {
    GAUGE: a_site(
        "Rhein unter 35 Zentimetern",
        "Am Montagmorgen wurden am Pegel 32 Zentimeter gemessen, wie das Amt mitteilte.",
        "Viele Schiffe können nur noch 1.400 Tonnen ihrer Ladung aufnehmen, etwa ein Drittel des Üblichen.",
        language="de",
    ),
    STUDY: a_site(
        "Niedrigwasser und Industrie",
        "Sinkt der Pegel für 30 Tage unter 78 Zentimeter, schrumpft die Produktion um rund 1 Prozent.",
        "Die Wirtschaft hat sich seit der letzten Dürre angepasst, aber die Möglichkeiten sind begrenzt.",
        language="de",
    ),
    PRESS: a_site(
        "Vertiefung ist der falsche Weg",
        "„Wer die Sohle vertieft, lässt das Wasser nur schneller abfließen“, kritisiert Egbert Bial, der Vorsitzende.",
        "„Die Schiffe müssen an den Fluss angepasst werden“, fordert Sabine Yacob.",
        language="de",
    ),
}


def test_a_german_piece_with_numbered_references() -> None:
    report = check(RHINE, "rhein.md", RHINE_PAGES)
    claims = [result.assessment for citation in report.citations for result in citation.results]
    assert [claim.verdict for claim in claims[:2]] == [ClaimVerdict.CANNOT_CHECK] * 2, "other words are no missing part"
    assert not any("1.400" in item for item in claims[1].missing)
    assert claims[2].verdict is ClaimVerdict.REFUTED
    assert [(conflict.claim, conflict.page) for conflict in claims[2].conflicts] == [("zwei Prozent", "1 Prozent")]
    assert report.quotations[0].results[0].assessment.verdict is QuotationVerdict.MISATTRIBUTED
    assert claims[3].verdict is not ClaimVerdict.SUPPORTED
