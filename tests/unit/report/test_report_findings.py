"""Which findings a report draws from its verdicts, and which exit code they lead to."""

import pytest

from refcheck.cli.exits import exit_code
from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import LinkAnswer, LinkClass
from refcheck.datatypes.reports import FieldComparison, MetadataComparison, Severity
from refcheck.report.findings import add_findings
from tests.builders import (
    a_citation_report,
    a_document_report,
    a_quotation_report,
    a_reference_report,
    a_report,
    an_assessment,
    an_availability,
)


@pytest.mark.parametrize(
    ("verdict", "severity"),
    [
        pytest.param(ClaimVerdict.SUPPORTED, None, id="supported-is-no-finding"),
        pytest.param(ClaimVerdict.REFUTED, Severity.ERROR, id="a-named-conflict-is-an-error"),
        pytest.param(ClaimVerdict.NOT_FOUND, Severity.WARNING, id="not-found-is-a-warning"),
        pytest.param(ClaimVerdict.PARTIALLY_SUPPORTED, Severity.WARNING, id="partly-is-a-warning"),
        pytest.param(ClaimVerdict.CANNOT_CHECK, Severity.UNCHECKED, id="unread-is-not-a-warning"),
    ],
)
def test_a_claims_verdict_decides_how_loud_its_finding_is(verdict: ClaimVerdict, severity: Severity | None) -> None:
    report = add_findings(a_document_report(citations=(a_citation_report(an_assessment(verdict)),)))
    assert [finding.severity for finding in report.findings] == ([severity] if severity is not None else [])


@pytest.mark.parametrize(
    ("answer", "link_class", "severity"),
    [
        pytest.param(LinkAnswer.ALIVE, LinkClass.OK, None, id="alive"),
        pytest.param(LinkAnswer.ALIVE, LinkClass.PAYWALL, None, id="paywall-is-alive"),
        pytest.param(LinkAnswer.CANNOT_TELL, LinkClass.BOT_BLOCKED, Severity.UNCHECKED, id="bot-wall-is-unchecked"),
        pytest.param(LinkAnswer.CANNOT_TELL, None, Severity.UNCHECKED, id="not-recorded-is-unchecked"),
        pytest.param(LinkAnswer.ALIVE, LinkClass.CONTENT_DRIFT, Severity.WARNING, id="drift-is-a-warning"),
        pytest.param(LinkAnswer.DEAD, LinkClass.GONE, Severity.ERROR, id="gone-is-an-error"),
    ],
)
def test_a_links_answer_decides_how_loud_its_finding_is(
    answer: LinkAnswer, link_class: LinkClass | None, severity: Severity | None
) -> None:
    reference = a_reference_report(an_availability(answer, link_class))
    report = add_findings(a_document_report(references=(reference,)))
    assert [finding.severity for finding in report.findings] == ([severity] if severity is not None else [])


def test_a_field_that_the_page_gives_differently_is_told_with_both_sides() -> None:
    same = FieldComparison(cited=None, found=None, agrees=None)
    metadata = MetadataComparison(
        title=same, date=FieldComparison(cited="2023-03-12", found="2023-03-14", agrees=False), outlet=same, author=same
    )
    report = add_findings(a_document_report(references=(a_reference_report(metadata=metadata),)))
    assert [finding.text for finding in report.findings] == [
        "date in the reference “2023-03-12”, on the page “2023-03-14”"
    ]


def test_findings_come_in_the_order_of_the_draft() -> None:
    quotation = a_quotation_report(QuotationVerdict.ALTERED)
    claim = a_citation_report(an_assessment(ClaimVerdict.NOT_FOUND))
    report = add_findings(a_document_report(citations=(claim,), quotations=(quotation,)))
    assert [finding.kind for finding in report.findings] == ["not_found", "altered"]


@pytest.mark.parametrize(
    ("verdict", "fail_on", "code"),
    [
        pytest.param(ClaimVerdict.SUPPORTED, Severity.NOTE, 0, id="clean"),
        pytest.param(ClaimVerdict.NOT_FOUND, Severity.WARNING, 1, id="at-the-level"),
        pytest.param(ClaimVerdict.REFUTED, Severity.WARNING, 1, id="above-the-level"),
        pytest.param(ClaimVerdict.NOT_FOUND, Severity.ERROR, 0, id="below-the-level"),
        pytest.param(ClaimVerdict.CANNOT_CHECK, Severity.WARNING, 0, id="unread-does-not-fail-a-run"),
        pytest.param(ClaimVerdict.CANNOT_CHECK, Severity.UNCHECKED, 1, id="unread-fails-when-asked"),
        pytest.param(ClaimVerdict.REFUTED, None, 0, id="never"),
    ],
)
def test_exit_code_follows_the_loudest_finding(verdict: ClaimVerdict, fail_on: Severity | None, code: int) -> None:
    document = add_findings(a_document_report(citations=(a_citation_report(an_assessment(verdict)),)))
    assert exit_code(a_report(document), fail_on) == code


def test_a_run_finished_in_part_says_so_before_its_findings() -> None:
    document = add_findings(a_document_report(citations=(a_citation_report(an_assessment(ClaimVerdict.REFUTED)),)))
    assert exit_code(a_report(document, is_complete=False), Severity.WARNING) == 3
