"""The main job on a real piece, offline: every reference, link, marker and verdict that an editor must see."""

import json
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from warcio.checker import Checker

import refcheck
from refcheck.report import render_html, render_json
from tests.paths import ROOT

Json = dict[str, Any]

TITLES = [
    "Tajik President Warns UN Of ‘Serious Threats’ Emanating From Afghanistan",
    "Tajikistan: President demands Tajik role in running Afghanistan",
    "How Tajikistan became hub for Afghanistan’s resistance",
    "Hundreds Of Russian Troops Take Part In Military Drills In Tajikistan",
    "Russia observing with concern, tension between Afghanistan, Tajikistan",
    "Russia-led bloc holds large-scale drills near Tajik-Afghan border",
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archive")


@pytest.fixture(scope="module")
def text(archive: Path) -> str:
    report = refcheck.check(ROOT / "seeds/gafarli.txt", cassettes=ROOT / "cassettes", archive=archive)
    return render_json(report)


@pytest.fixture(scope="module")
def piece(text: str) -> Json:
    document: Json = json.loads(text)["documents"][0]
    return document


def test_the_report_keeps_to_its_schema(text: str) -> None:
    schema = json.loads((resources.files("refcheck") / "data" / "report-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(text))


def test_six_references_have_title_outlet_date_and_address(piece: Json) -> None:
    items = [reference["csl"] for reference in piece["references"]]
    assert [item["title"] for item in items] == TITLES
    assert [item["container-title"] for item in items] == [
        "RFE/RL",
        "Eurasianet",
        "Financial Times",
        "RFE/RL",
        "Anadolu Agency",
        "Reuters",
    ]
    assert [item["issued"]["date-parts"][0] for item in items] == [
        [2021, 9, 24],
        [2021, 8, 25],
        [2021, 9, 29],
        [2021, 8, 30],
        [2021, 9, 30],
        [2021, 10, 18],
    ]
    assert all(item["URL"].startswith("https://") for item in items)


def test_each_marker_is_tied_to_the_right_reference(piece: Json) -> None:
    ties = [(citation["marker"], citation["resolved_ids"]) for citation in piece["citations"]]
    assert ties == [
        ("(RFE/RL, September 24, 2021)", ["r1"]),
        ("(Eurasianet, 2021)", ["r2"]),
        ("(Financial Times, 2021)", ["r3"]),
        ("(RFE/RL, August 30, 2021)", ["r4"]),
        ("(Anadolu Agency, 2021)", ["r5"]),
        ("(Reuters, 2021)", ["r6"]),
    ]


def test_links_are_judged_by_what_the_hosts_answered(piece: Json) -> None:
    links = [(r["link"]["answer"], r["link"]["class"]) for r in piece["references"]]
    assert links == [
        ("alive", "ok"),
        ("alive", "redirected"),
        ("alive", "paywall"),
        ("alive", "ok"),
        ("alive", "ok"),
        ("cannot_tell", "bot_blocked"),
    ]


def test_the_walled_page_is_judged_on_its_archived_copy(piece: Json) -> None:
    walled = piece["references"][5]
    assert [memento["holds_cited_words"] for memento in walled["mementos"]] == [True]
    assert walled["mementos"][0]["memento_datetime"].startswith("2021-10-18")
    (assessment,) = piece["citations"][5]["assessments"]
    assert assessment["source"] == "memento"
    assert "/web/20211018101502/https://www.reuters.com/" in assessment["url_with_fragment"]


def test_what_the_paywall_hides_is_not_called_missing(piece: Json) -> None:
    (assessment,) = piece["citations"][2]["assessments"]
    assert (assessment["verdict"], assessment["reason"]) == ("cannot_check", "paywall")


@pytest.mark.parametrize("number", [0, 1, 3, 5])
def test_what_the_pages_say_is_found_there(piece: Json, number: int) -> None:
    (assessment,) = piece["citations"][number]["assessments"]
    assert assessment["verdict"] in ("supported", "partially_supported")
    assert assessment["passages"]


def test_what_a_page_says_in_other_words_stays_open_and_names_them(piece: Json) -> None:
    (assessment,) = piece["citations"][4]["assessments"]
    assert (assessment["verdict"], assessment["reason"]) == ("cannot_check", "undecided")
    assert "mediate" in assessment["explanation"]
    assert assessment["passages"]


def test_the_run_is_complete_and_the_list_is_sound(text: str, piece: Json) -> None:
    assert json.loads(text)["complete"] is True
    assert piece["list_findings"] == []


def test_every_passage_leads_to_kept_bytes(piece: Json, archive: Path) -> None:
    captures = {c["record_id"]: c for r in piece["references"] for c in [*r["captures"], r["text_capture"]]}
    for citation in piece["citations"]:
        (assessment,) = citation["assessments"]
        assert assessment["verdict"] == "cannot_check" or assessment["passages"]
        capture = captures[assessment["capture"]]
        assert (archive / capture["warc"]).is_file()


def test_every_file_written_passes_the_warc_check(text: str, archive: Path) -> None:
    assert text
    files = [str(path) for path in archive.glob("*.warc.gz")]
    checker = Checker(_CheckArguments(files))
    checker.process_all()
    assert checker.exit_value == 0
    assert files


class _CheckArguments:
    verbose = False

    def __init__(self, inputs: list[str]) -> None:
        self.inputs = inputs


def test_replaying_again_gives_the_same_json_and_writes_nothing(text: str, archive: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in archive.glob("*.warc.gz")}
    report = refcheck.check(ROOT / "seeds/gafarli.txt", cassettes=ROOT / "cassettes", archive=archive)
    assert _without_times(json.loads(render_json(report))) == _without_times(json.loads(text))
    assert {path.name: path.stat().st_size for path in archive.glob("*.warc.gz")} == sizes


def test_a_fresh_archive_gives_the_same_json(text: str, tmp_path: Path) -> None:
    report = refcheck.check(ROOT / "seeds/gafarli.txt", cassettes=ROOT / "cassettes", archive=tmp_path)
    assert _without_times(json.loads(render_json(report))) == _without_times(json.loads(text))


def _without_times(value: Any) -> Any:
    if isinstance(value, dict):
        left_out = ("started_at", "finished_at", "checked_at")
        return {key: _without_times(item) for key, item in value.items() if key not in left_out}
    return [_without_times(item) for item in value] if isinstance(value, list) else value


def test_offsets_give_back_the_words_of_the_draft(piece: Json) -> None:
    draft = (ROOT / "seeds/gafarli.txt").read_text("utf-8")
    for citation in piece["citations"]:
        assert draft[citation["target"]["start"] : citation["target"]["end"]] == citation["marker"]
    for reference in piece["references"]:
        assert draft[reference["target"]["start"] : reference["target"]["end"]] == reference["raw"]


def test_the_html_report_shows_each_claim_beside_its_evidence(archive: Path) -> None:
    report = refcheck.check(ROOT / "seeds/gafarli.txt", cassettes=ROOT / "cassettes", archive=archive)
    page = render_html(report)
    assert page.count('<article class="card') == 6
    assert page.count("<mark>") >= 5
    assert "https://www.rferl.org/a/russia-tajik-drills-afghanistan/31435014.html#:~:text=" in page
    assert "<script" not in page
