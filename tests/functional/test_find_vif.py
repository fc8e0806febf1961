"""Eleven works named by title, outlet and date only, found over the stand-in's cassette."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from refcheck.datatypes.found import FindResult
from refcheck.datatypes.recording import RecordMode
from tests.paths import ROOT
from tests.standin.markup import GENERATOR, NOTICE
from tests.standin.record import record_search
from tests.standin.vif_pages import DECOYS, OUTPOSTS, PATH_NOTICE, WORKS, Page

CASSETTES = ROOT / "cassettes"


@cache
def replayed() -> dict[str, FindResult]:
    """Give what is found from the cassette alone."""
    return record_search("vif-gupta", cassettes=CASSETTES, record=RecordMode.NONE)


def asked_addresses(cassette: Path) -> list[str]:
    """Give every address on a cassette."""
    return [entry["request"]["uri"] for entry in yaml.safe_load(cassette.read_text("utf-8"))["interactions"]]


@pytest.mark.parametrize("identity", WORKS)
def test_each_work_is_found_at_its_right_address(identity: str) -> None:
    found = replayed()[identity]
    assert found.accepted is not None, found
    assert found.accepted.url == WORKS[identity].url
    assert found.accepted.confidence >= 0.8
    assert found.accepted.reasons


def test_back_references_are_not_searched_for() -> None:
    assert set(replayed()) == set(WORKS)


def test_an_old_host_that_leads_home_is_told_and_its_archived_copy_found() -> None:
    accepted = replayed()["r9"].accepted
    assert accepted is not None
    assert "redirects to a home page" in accepted.reasons[0]
    assert accepted.memento is not None
    assert accepted.memento.original == OUTPOSTS.url
    assert accepted.memento.memento_datetime.date().isoformat() == "2016-09-27"


def test_a_copy_at_another_outlet_is_refused_with_its_reason() -> None:
    ledger = next(one for one in replayed()["r11"].candidates if "morning-ledger" in one.url)
    assert ledger.confidence < 0.5
    assert any("Morning Ledger" in reason for reason in ledger.reasons)


def test_no_sentence_of_the_draft_is_sent() -> None:
    text = (ROOT / "seeds" / "vif-gupta.txt").read_text("utf-8")
    body = text[: text.index("Dipanjan Roy Chowdhary")]
    sentences = [part.strip() for part in body.replace("\n", " ").split(". ") if len(part.strip()) > 60]
    sent = " ".join(unquote(address) for address in asked_addresses(CASSETTES / "vif-gupta.yaml"))
    assert sentences
    assert not [sentence for sentence in sentences if sentence[:40] in sent]


def test_recording_again_gives_the_same_cassette(tmp_path: Path) -> None:
    record_search("vif-gupta", cassettes=tmp_path)
    assert (tmp_path / "vif-gupta.yaml").read_bytes() == (CASSETTES / "vif-gupta.yaml").read_bytes()


@pytest.mark.parametrize("page", [*WORKS.values(), *DECOYS], ids=lambda page: page.url)
def test_each_stand_in_page_says_what_it_is(page: Page) -> None:
    html = page.render()
    assert f'<meta name="generator" content="{GENERATOR}">' in html
    assert NOTICE in html
    assert (PATH_NOTICE in html) is page.is_path_invented
