"""`refcheck extract`: the parse alone, in the report's own shape or as a list for other programs."""

import json
from importlib import resources
from pathlib import Path

import jsonschema

import refcheck
from refcheck.documents import read_document
from refcheck.report import PARSE_FORMATS
from tests.paths import ROOT


def test_the_parse_has_the_shape_of_the_report_and_no_verdict() -> None:
    report = json.loads(PARSE_FORMATS["json"](refcheck.extract_draft(ROOT / "seeds/vif-gupta.txt")))
    schema = json.loads((resources.files("refcheck") / "data" / "report-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(report)
    (document,) = report["documents"]
    assert report["mode"] == "extract"
    assert len(document["references"]) == len(document["citations"]) == 15
    assert all(reference["link"] is None for reference in document["references"])
    assert all(citation["assessments"] == [] for citation in document["citations"])


def test_works_come_out_as_csl_json_without_back_references() -> None:
    works = json.loads(PARSE_FORMATS["csl"](refcheck.extract_draft(ROOT / "seeds/vif-gupta.txt")))
    assert len(works) == 11
    assert works[0]["author"] == [{"family": "Chowdhary", "given": "Dipanjan Roy"}]


def test_works_come_out_as_bibtex_that_can_be_read_again() -> None:
    text = PARSE_FORMATS["bibtex"](refcheck.extract_draft(ROOT / "seeds/gafarli.txt"))
    entries = read_document(text.encode(), source="again.bib").entries
    assert len(entries) == 6
    assert entries[0].csl["URL"] == "https://www.rferl.org/a/rahmon-tajikistan-taliban/31476133.html"
    assert entries[0].csl["issued"] == {"date-parts": [[2021, 9, 24]]}


def test_a_latex_draft_finds_the_list_that_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@online{moore, title = {Bridge}, url = {https://c.example/}, date = {2023}}")
    draft = tmp_path / "draft.tex"
    draft.write_text(r"\documentclass{article}\begin{document}It closed \cite{moore}.\bibliography{refs}\end{document}")
    (document,) = refcheck.extract_draft(draft).documents
    assert document.references[0].reference.url == "https://c.example/"
    assert document.citations[0].citation.resolved_ids == (document.references[0].reference.id,)


def test_a_latex_draft_cannot_name_files_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "secret.bib").write_text("@online{moore, title = {Secret}}")
    folder = tmp_path / "drafts"
    folder.mkdir()
    draft = folder / "draft.tex"
    draft.write_text(r"\documentclass{article}\begin{document}A \cite{moore}.\bibliography{../secret}\end{document}")
    assert refcheck.extract_draft(draft).documents[0].references == ()
