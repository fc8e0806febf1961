"""The other seeds: notes without addresses, and pieces without any reference."""

from pathlib import Path

import pytest

import refcheck
from refcheck.cli.exits import exit_code
from refcheck.datatypes.availability import LinkAnswer
from refcheck.datatypes.reports import DocumentReport, Severity
from tests.paths import ROOT


def check_seed(name: str, archive: Path) -> DocumentReport:
    return refcheck.check(ROOT / "seeds" / name, cassettes=ROOT / "cassettes", archive=archive).documents[0]


@pytest.fixture
def notes(tmp_path: Path) -> DocumentReport:
    return check_seed("vif-gupta.txt", tmp_path)


def test_fifteen_notes_have_fifteen_markers_glued_to_words(notes: DocumentReport) -> None:
    assert [report.reference.number for report in notes.references] == list(range(1, 16))
    assert [report.citation.marker for report in notes.citations] == [str(n) for n in range(1, 16)]
    works = {report.reference.id: report.reference.number for report in notes.references}
    assert [[works[r] for r in report.citation.reference_ids] for report in notes.citations] == [
        [n] for n in range(1, 16)
    ]


def test_each_ibid_points_to_the_note_before_it(notes: DocumentReport) -> None:
    works = {report.reference.id: report.reference.number for report in notes.references}
    same = {r.reference.number: works[r.reference.same_as] for r in notes.references if r.reference.same_as}
    assert same == {2: 1, 4: 3, 8: 7, 13: 12}


@pytest.mark.parametrize(
    ("note", "words"),
    [
        pytest.param(1, "Burhanuddin Rabbani", id="after-a-name"),
        pytest.param(5, "Democratic Party of Tajikistan", id="after-a-long-sentence"),
        pytest.param(12, "political and ethnic groups' interests", id="ibid-chain"),
        pytest.param(15, "Fahim Dashty", id="last"),
    ],
)
def test_each_marker_stands_behind_its_sentence(notes: DocumentReport, note: int, words: str) -> None:
    claim = notes.citations[note - 1].claim
    assert claim is not None
    assert words in claim.sentence
    assert not claim.text.rstrip(".").endswith(str(note))


def test_notes_without_address_leave_their_claims_open(notes: DocumentReport) -> None:
    answers = [r.availability.answer for r in notes.references if r.availability]
    assert answers == [LinkAnswer.NO_ADDRESS] * 11
    reasons = {result.assessment.reason for report in notes.citations for result in report.results}
    assert reasons == {"no_address"}


@pytest.mark.parametrize("name", ["mei-kaura.txt", "cpc-powers.txt", "gpf-bokhari.txt"])
def test_a_piece_without_references_gets_none_and_a_list_of_what_is_unsourced(name: str, tmp_path: Path) -> None:
    report = refcheck.check(ROOT / "seeds" / name, cassettes=ROOT / "cassettes", archive=tmp_path)
    (document,) = report.documents
    assert document.references == ()
    assert document.citations == ()
    assert document.list_findings == ()
    assert document.unsourced
    assert exit_code(report, Severity.WARNING) == 0


def test_an_unsourced_quotation_is_listed_with_its_words(tmp_path: Path) -> None:
    document = check_seed("mei-kaura.txt", tmp_path)
    quotations = [item.text for item in document.unsourced if item.kind == "quotation"]
    assert any("pan-Tajik defender card" in text for text in quotations)
