"""Court cases that the running text cites with their report, in full and again in short."""

import pytest

from refcheck.datatypes.references import Bibliography
from refcheck.documents import read_document
from refcheck.references import find_bibliography


def read(text: str) -> Bibliography:
    return find_bibliography(read_document(text.encode(), source="brief.txt"))


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        pytest.param(
            "Places are not people. Katz v. United States, 389 U.S. 347, 351 (1967). Times change.",
            ["Katz v. United States, 389 U.S. 347, 351 (1967)"],
            id="american-sentence",
        ),
        pytest.param(
            "The Court declined to extend Smith v. Maryland, 442 U.S. 735 (1979), to such records.",
            ["Smith v. Maryland, 442 U.S. 735 (1979)"],
            id="american-in-mid-sentence",
        ),
        pytest.param(
            "See United States v. Chatrie, 136 F.4th 100, 104 n.2 (4th Cir. 2025) (en banc).",
            ["United States v. Chatrie, 136 F.4th 100, 104 n.2 (4th Cir. 2025) (en banc)"],
            id="signal-court-and-parenthesis",
        ),
        pytest.param(
            "This was said in South Bucks DC v Porter (No 2) [2004] UKHL 33, [2004] 1 WLR 1953 [36] and repeated.",
            ["South Bucks DC v Porter (No 2) [2004] UKHL 33, [2004] 1 WLR 1953 [36]"],
            id="english-neutral-and-report",
        ),
        pytest.param(
            "In 1984 Lyon v. Paris ended 3 to 1 (after 1983). Smith v Jones was a farce.", [], id="matches-and-mentions"
        ),
    ],
)
def test_cases_with_their_report_are_references_and_markers(text: str, cases: list[str]) -> None:
    found = read(text)
    assert [one.raw for one in found.references] == cases
    assert [one.marker for one in found.citations] == cases


def test_short_forms_lead_to_the_case_above() -> None:
    found = read(
        "It is so. Katz v. United States, 389 U.S. 347 (1967). It holds for phones. Carpenter v. United States, 138 "
        "S. Ct. 2206 (2018). It was new. Id. at 2219. The test is old. Katz, 389 U.S. at 351. Nobody cited Miller, "
        "425 U.S. at 440."
    )
    shown = [(one.marker, one.resolved_ids, one.items[0].locator) for one in found.citations[2:]]
    assert shown == [("Id. at 2219", ("r2",), "2219"), ("Katz, 389 U.S. at 351", ("r1",), "351")]
