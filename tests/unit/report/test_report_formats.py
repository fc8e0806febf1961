"""What the three output formats show of a report."""

import json
from dataclasses import replace
from importlib import resources

import jsonschema
import pytest

from refcheck.datatypes.assessments import (
    ClaimVerdict,
    Conflict,
    ConflictKind,
    DiffOperation,
    QuotationVerdict,
    WordChange,
)
from refcheck.datatypes.availability import LinkAnswer, LinkClass, LinkReason
from refcheck.datatypes.claims import Unsourced, UnsourcedKind
from refcheck.datatypes.references import CitationStyle
from refcheck.report import render_html, render_json
from refcheck.report.findings import add_findings
from refcheck.report.formats.terminal import render_terminal
from tests.builders import (
    a_citation_report,
    a_document_report,
    a_passage,
    a_place,
    a_quotation_report,
    a_reference_report,
    a_report,
    an_assessment,
    an_availability,
)

DIFFERS = an_assessment(
    ClaimVerdict.REFUTED,
    reason="date_differs",
    explanation="the page gives another season",
    conflicts=(Conflict(kind=ConflictKind.DATE, claim="spring", page="autumn", start=73, end=79),),
)


def test_json_keeps_to_the_published_schema() -> None:
    document = add_findings(
        a_document_report(
            citations=(a_citation_report(DIFFERS),),
            quotations=(
                a_quotation_report(
                    QuotationVerdict.ALTERED,
                    diff=(WordChange(operation=DiffOperation.REPLACE, quotation="county", page="city"),),
                ),
            ),
            unsourced=(Unsourced(kind=UnsourcedKind.FIGURE, text="2024", target=a_place("2024")),),
        )
    )
    schema = json.loads((resources.files("refcheck") / "data" / "report-1.schema.json").read_text("utf-8"))
    report = json.loads(render_json(a_report(document)))
    jsonschema.Draft202012Validator(schema).validate(report)
    assert report["summary"] == {
        "claims": {"refuted": 1},
        "quotations": {"altered": 1},
        "links": {"alive": 1},
        "findings": 3,
    }


def test_terminal_tells_the_finding_then_the_evidence() -> None:
    lines = render_terminal(a_report(a_document_report(citations=(a_citation_report(DIFFERS),)))).splitlines()
    assert lines[0].startswith("the-bridge.txt · 1 reference · 1 citation · 0 quotations")
    finding = next(i for i, line in enumerate(lines) if line.startswith("✗ ¶1 The deck will be replaced"))
    assert lines[finding].endswith("differs")
    evidence = "\n".join(lines[finding + 1 :])
    assert evidence.index("the page gives another season") < evidence.index("autumn of 2024")
    assert "differs  date: spring → autumn" in evidence


def test_terminal_spells_out_what_is_fine_only_when_asked() -> None:
    report = a_report()
    assert "The deck will be replaced" not in render_terminal(report)
    assert "✓ ¶1 The deck will be replaced" in render_terminal(report, verbose=True)


def test_terminal_without_colour_holds_no_escape_codes() -> None:
    assert "\x1b" not in render_terminal(a_report(), verbose=True)


def test_terminal_keeps_control_characters_of_pages_out() -> None:
    hostile = an_assessment(ClaimVerdict.NOT_FOUND, passages=(a_passage("bad \x1b[2J\x07 words"),))
    text = render_terminal(a_report(a_document_report(citations=(a_citation_report(hostile),))))
    assert "\x1b" not in text
    assert "\x07" not in text


def test_terminal_says_a_shared_reason_once() -> None:
    unread = an_assessment(ClaimVerdict.CANNOT_CHECK, reason="no_address", explanation="no address", passages=())
    citations = (a_citation_report(unread),) * 4
    text = render_terminal(a_report(a_document_report(citations=citations)))
    assert text.count("no address") == 1
    assert "4 citations" in text


@pytest.mark.parametrize(
    ("style", "marker", "shown"),
    [
        pytest.param(CitationStyle.LINK, "replaced in the spring", "the spring of 2024", id="link-text"),
        pytest.param(CitationStyle.NOTE, "7", "the spring of 2024 [7]", id="raised-number"),
    ],
)
def test_terminal_shows_a_marker_as_a_reader_sees_it(style: CitationStyle, marker: str, shown: str) -> None:
    report = a_citation_report(DIFFERS)
    report = replace(report, citation=replace(report.citation, style=style, marker=marker))
    text = render_terminal(a_report(a_document_report(citations=(report,))), width=20)
    assert shown in " ".join(text.split())
    assert text.count("spring") == 2, "once in the claim, once in what differs"


@pytest.mark.parametrize(
    ("link_class", "answer", "rule", "line"),
    [
        pytest.param(LinkClass.SOFT_404, LinkAnswer.DEAD, "to_home", "now leads to the site's home page", id="home"),
        pytest.param(LinkClass.CONTENT_DRIFT, LinkAnswer.ALIVE, "address_reused", "! [", id="another-page-is-not-fine"),
    ],
)
def test_terminal_says_what_stands_at_an_address_now(
    link_class: LinkClass, answer: LinkAnswer, rule: str, line: str
) -> None:
    found = replace(an_availability(answer, link_class), reasons=(LinkReason(rule=rule, detail=""),))
    text = render_terminal(a_report(a_document_report(references=(a_reference_report(found),))))
    assert line in text


def test_html_marks_the_words_that_differ_within_the_passage() -> None:
    page = render_html(a_report(a_document_report(citations=(a_citation_report(DIFFERS),))))
    assert "The deck will be replaced in the <mark>autumn</mark> of 2024." in page
    assert "<b>spring</b> in the draft, <b>autumn</b> on the page" in page


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("<script>alert(1)</script>", id="script"),
        pytest.param("\"><img src=x onerror='alert(1)'>", id="attribute-break-out"),
    ],
)
def test_html_never_lets_page_text_become_markup(hostile: str) -> None:
    assessment = an_assessment(passages=(a_passage(hostile),), explanation=hostile)
    page = render_html(a_report(a_document_report(citations=(a_citation_report(assessment),))))
    assert hostile not in page
    assert "<script" not in page


def test_html_links_only_to_web_pages() -> None:
    citation = a_citation_report(url_with_fragment="javascript:alert(1)")
    assert "javascript:" not in render_html(a_report(a_document_report(citations=(citation,))))


def test_html_says_that_a_wall_is_not_a_dead_page() -> None:
    wall = an_availability(LinkAnswer.CANNOT_TELL, LinkClass.BOT_BLOCKED, status=401)
    page = render_html(a_report(a_document_report(references=(a_reference_report(wall),))))
    assert "cannot tell (bot blocked)" in page
    assert "turns automated readers away" in page


def test_html_shows_the_words_that_differ_in_their_sentence() -> None:
    diff = (
        WordChange(operation=DiffOperation.EQUAL, quotation="The", page="The"),
        WordChange(operation=DiffOperation.REPLACE, quotation="county", page="city"),
        WordChange(operation=DiffOperation.EQUAL, quotation="had been warned", page="had been warned"),
    )
    page = render_html(
        a_report(a_document_report(quotations=(a_quotation_report(QuotationVerdict.ALTERED, diff=diff),)))
    )
    assert "Word by word: The <del>county</del> <ins>city</ins> had been warned" in page


def test_html_can_show_one_kind_of_answer_alone_without_a_script() -> None:
    page = render_html(a_report())
    assert page.count('<input type="radio" name="show"') == 4
    assert "<script" not in page
