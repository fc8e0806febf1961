"""What desks, pull requests and continuous integration get: tables, Markdown, JUnit, SARIF, JSON Lines, comments."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from refcheck.datatypes.assessments import (
    ClaimVerdict,
    Conflict,
    ConflictKind,
    DiffOperation,
    QuotationVerdict,
    WordChange,
)
from refcheck.datatypes.availability import LinkAnswer, LinkClass
from refcheck.datatypes.captures import Memento
from refcheck.datatypes.claims import Unsourced, UnsourcedKind
from refcheck.datatypes.reports import DocumentReport
from refcheck.errors import InputError
from refcheck.report import FORMATS
from refcheck.report.comments import list_comments
from refcheck.report.formats.csv import read_desk, render_csv
from refcheck.report.formats.markdown import escape, render_markdown
from tests.builders import (
    NOON,
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
ALTERED = a_quotation_report(
    QuotationVerdict.ALTERED,
    diff=(WordChange(operation=DiffOperation.REPLACE, quotation="county", page="city"),),
    passages=(a_passage("The city had been warned,"),),
)
UNREAD = an_assessment(ClaimVerdict.CANNOT_CHECK, reason="paywall", explanation="paywall: 61 words", passages=())
GONE = a_reference_report(
    an_availability(LinkAnswer.DEAD, LinkClass.GONE, status=404),
    mementos=(
        Memento(
            original="https://courier.example/bridge",
            memento="https://web.archive.org/web/2023/https://courier.example/bridge",
            memento_datetime=NOON,
            archive="web.archive.org",
            holds_cited_words=True,
        ),
    ),
)


def a_mixed_report() -> DocumentReport:
    unsourced = Unsourced(kind=UnsourcedKind.FIGURE, text="It cost 14 million.", target=a_place("The county"))
    return a_document_report(
        references=(GONE,),
        citations=(a_citation_report(DIFFERS),),
        quotations=(ALTERED,),
        unsourced=(unsourced,),
    )


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_table_has_one_row_per_fact_in_the_order_of_the_draft() -> None:
    rows = rows_of(render_csv(a_report(a_mixed_report())))
    assert [(row["kind"], row["verdict"], row["differs"]) for row in rows] == [
        ("claim", "differs", "spring → autumn"),
        ("quotation", "altered", "county → city"),
        ("unsourced", "figure without a source", ""),
        ("link", "gone", ""),
    ]
    assert rows[0]["fact"] == "The deck will be replaced in the spring of 2024"
    assert rows[0]["source"] == "Bridge to close · Valley Courier · 2023-03-12"
    assert rows[0]["date checked"] == "2026-03-01T12:00:00Z"
    assert rows[1]["evidence"] == "“The city had been warned,”"


def test_the_desk_keeps_its_ticks_and_notes_and_learns_what_changed() -> None:
    rows = rows_of(render_csv(a_report(a_mixed_report())))
    rows[0] |= {"desk": "ok", "checker": "BK", "note": "=asked the author; see mail"}
    rows[3] |= {"note": "left the draft"}
    edited = io.StringIO()
    writer = csv.DictWriter(edited, list(rows[0]), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    later = replace(a_mixed_report(), citations=(a_citation_report(),), references=(a_reference_report(),))
    reference = replace(later.references[0].reference, raw="Another work.")
    later = replace(later, references=(replace(later.references[0], reference=reference),))
    desk = read_desk("\ufeff" + edited.getvalue(), source="desk.csv")
    again = rows_of(render_csv(a_report(later), earlier=desk))
    assert (again[0]["desk"], again[0]["checker"], again[0]["note"]) == ("ok", "BK", "'=asked the author; see mail")
    assert (again[0]["verdict"], again[0]["change"]) == ("supported", "was differs")
    assert (again[-1]["note"], again[-1]["change"]) == ("left the draft", "no longer in the draft")
    kept_on = read_desk(render_csv(a_report(later), earlier=desk), source="desk.csv")
    assert kept_on[again[0]["id"]].cells["note"] == "=asked the author; see mail"


def test_a_spreadsheet_runs_nothing_that_a_page_says() -> None:
    assessment = an_assessment(explanation="x", passages=(a_passage("=HYPERLINK(1)"),))
    reference = replace(a_reference_report().reference, raw="@SUM(A1)")
    document = a_document_report(
        references=(a_reference_report(reference=reference),), citations=(a_citation_report(assessment),)
    )
    for row in rows_of(render_csv(a_report(document))):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_a_table_of_something_else_is_refused() -> None:
    with pytest.raises(InputError, match=r"budget.csv is no table of facts"):
        read_desk("month,sum\nMay,3\n", source="budget.csv")


def test_markdown_tells_findings_first_and_what_was_not_read_apart() -> None:
    document = a_document_report(citations=(a_citation_report(DIFFERS), a_citation_report(UNREAD)), references=(GONE,))
    text = render_markdown(a_report(document))
    assert "- ✗ ¶1 The deck will be replaced in the spring of 2024 (Valley Courier, 2023): **differs**" in text
    assert "differs: spring → autumn" in text
    assert "suggested: write autumn for spring" in text
    assert "- ! ¶3" in text
    assert "cite the archived copy of 1 March 2026" in text
    assert text.index("To look at") < text.index("Could not check: 1") < text.index("paywall: 61 words")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("ask @desk #12", "ask \\@desk \\#12", id="mentions-and-issues"),
        pytest.param("![x](http://a.example)", "\\!\\[x\\](http:\u200b//a.example)", id="pictures"),
        pytest.param("a\n\n# b | c", "a \\# b \\| c", id="lines-headings-and-table-cells"),
        pytest.param("<script>`x`</script>", "\\<script\\>\\`x\\`\\</script\\>", id="html-and-code"),
    ],
)
def test_markdown_shows_words_of_pages_as_words(words: str, shown: str) -> None:
    assert escape(words) == shown


def test_junit_fails_findings_skips_what_was_not_read_and_passes_the_rest() -> None:
    document = a_document_report(
        citations=(a_citation_report(DIFFERS), a_citation_report(UNREAD), a_citation_report()),
    )
    suite = ElementTree.fromstring(FORMATS["junit"](a_report(document)))[0]
    assert {name: suite.get(name) for name in ("tests", "failures", "skipped", "errors")} == {
        "tests": "4",
        "failures": "1",
        "skipped": "1",
        "errors": "0",
    }
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.get("message") == "differs: the page gives another season"
    assert "differs: spring → autumn" in (failure.text or "")
    assert [case.get("message") for case in suite.iter("skipped")] == ["could not check: paywall: 61 words"]


def test_junit_holds_what_xml_cannot() -> None:
    assessment = replace(DIFFERS, explanation="a\x00b\ufffe<c>")
    text = FORMATS["junit"](a_report(a_document_report(citations=(a_citation_report(assessment),))))
    failure = ElementTree.fromstring(text).find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == "differs: a\ufffdb\ufffd<c>"


def test_sarif_puts_each_finding_beside_its_line() -> None:
    document = a_mixed_report()
    starts = (0, *(at + 1 for at, sign in enumerate(document.document.text) if sign == "\n"))
    document = replace(document, document=replace(document.document, line_starts=starts))
    run = json.loads(FORMATS["sarif"](a_report(document)))["runs"][0]
    results = {result["ruleId"]: result for result in run["results"]}
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(results)
    assert {rule: result["level"] for rule, result in results.items()} == {
        "refuted": "error",
        "altered": "error",
        "gone": "error",
        "unsourced_figure": "note",
    }
    place = results["altered"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "the-bridge.txt"
    assert (place["region"]["startLine"], place["region"]["startColumn"], place["region"]["endColumn"]) == (3, 2, 29)


def test_sarif_gives_no_line_where_the_file_has_none() -> None:
    run = json.loads(FORMATS["sarif"](a_report(a_mixed_report())))["runs"][0]
    assert all("region" not in result["locations"][0]["physicalLocation"] for result in run["results"])


def test_a_finding_keeps_its_name_when_the_draft_around_it_moves() -> None:
    def fingerprints(document: DocumentReport) -> list[str]:
        run = json.loads(FORMATS["sarif"](a_report(document)))["runs"][0]
        return [result["partialFingerprints"]["fact/v1"] for result in run["results"]]

    citation = a_citation_report(DIFFERS)
    assert citation.claim is not None
    moved = replace(citation, claim=replace(citation.claim, target=a_place("the spring of 2024")))
    before = a_document_report(citations=(citation,))
    assert fingerprints(before) == fingerprints(replace(before, citations=(moved,)))


def test_json_lines_are_facts_that_stand_alone() -> None:
    facts = [json.loads(line) for line in FORMATS["jsonl"](a_report(a_mixed_report())).splitlines()]
    assert [(fact["kind"], fact["verdict"], fact["severity"]) for fact in facts] == [
        ("claim", "refuted", "error"),
        ("quotation", "altered", "error"),
        ("unsourced", "unsourced_figure", "note"),
        ("link", "gone", "error"),
    ]
    assert facts[1]["sources"][0]["differs"] == [{"draft": "county", "page": "city"}]
    assert facts[1]["suggestion"] == "quote the page's words: “The city had been warned,”"


def test_comments_say_verdict_page_difference_and_what_to_do() -> None:
    comments = list_comments(a_mixed_report())
    shown = [[(line.label, line.words or line.url or "") for line in comment.lines] for comment in comments]
    assert shown[0] == [
        ("✗ Differs", ""),
        ("The page", "“The deck will be replaced in the autumn of 2024.”"),
        ("Differs", "spring → autumn"),
        ("Source", "Bridge to close · Valley Courier · 2023-03-12"),
        ("Page", "https://courier.example/bridge"),
        ("Archived copy", "https://web.archive.org/web/2023/https://courier.example/bridge"),
        ("Suggested", "write autumn for spring, or cite the source that says otherwise"),
    ]
    assert [lines[0][0] for lines in shown] == ["✗ Differs", "✗ Quotation: altered", "✗ Link: gone"]


def test_what_is_fine_is_commented_only_when_asked() -> None:
    document = a_document_report()
    assert list_comments(document) == ()
    assert [c.lines[0].label for c in list_comments(document, everything=True)] == ["✓ Supported", "✓ Link: ok"]


def test_a_wall_is_said_once_where_the_claim_is() -> None:
    wall = a_reference_report(an_availability(LinkAnswer.CANNOT_TELL, LinkClass.BOT_BLOCKED, status=403))
    comments = list_comments(a_document_report(references=(wall,), citations=(a_citation_report(UNREAD),)))
    assert [comment.lines[0].label for comment in comments] == ["? Could not check"]
