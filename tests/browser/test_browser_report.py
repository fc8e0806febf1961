"""The one-file report in a browser: accessible, on a phone too, filtered without a script, and whole on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from refcheck.datatypes.assessments import ClaimVerdict, DiffOperation, QuotationVerdict, WordChange
from refcheck.report import render_html
from refcheck.report.findings import add_findings
from tests.browser.conftest import find_violations
from tests.builders import a_citation_report, a_document_report, a_quotation_report, a_report, an_assessment


@pytest.fixture
def report(tmp_path: Path) -> str:
    unread = an_assessment(ClaimVerdict.CANNOT_CHECK, reason="paywall", explanation="paywall: 61 words", passages=())
    diff = (WordChange(operation=DiffOperation.REPLACE, quotation="county", page="city"),)
    document = add_findings(
        a_document_report(
            citations=(a_citation_report(), a_citation_report(unread)),
            quotations=(a_quotation_report(QuotationVerdict.ALTERED, diff=diff),),
        )
    )
    path = tmp_path / "report.html"
    path.write_text(render_html(a_report(document)), encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_is_accessible_and_fits(browser: Browser, report: str, scheme: str, width: int) -> None:
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 740},
        bypass_csp=True,  # for axe, which the report's policy rightly refuses
    )
    page = context.new_page()
    page.goto(report)
    assert find_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_it_filters_by_verdict_with_scripts_switched_off(browser: Browser, report: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report)
    cards = page.locator(".card")
    expect(cards).to_have_count(3)
    page.get_by_label("what could not be checked").check()
    expect(page.locator(".card.open")).to_be_visible()
    expect(page.locator(".card.bad")).to_be_hidden()
    context.close()


def test_paper_gets_every_card_whatever_is_filtered(browser: Browser, report: str) -> None:
    page = browser.new_page()
    page.goto(report)
    page.get_by_label("what is supported").check()
    page.emulate_media(media="print")
    for tone in ("good", "open", "bad"):
        expect(page.locator(f".card.{tone}")).to_be_visible()
    expect(page.get_by_label("what is supported")).to_be_hidden()
    page.close()
