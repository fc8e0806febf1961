"""The stand-in hosts, the cassette made from them, and the archive that a run over it fills."""

import asyncio
import gzip
from pathlib import Path
from typing import Any

import pytest
import yaml

import refcheck
from refcheck.archive import ArchiveReader
from refcheck.archive.verification import verify_archive
from refcheck.datatypes.saving import SavedPage
from refcheck.fetch.save_page_now import ArchiveKeys, SavePageNow
from tests.paths import ROOT
from tests.standin import anadolu, eurasianet, financial_times, reuters, rferl
from tests.standin.markup import GENERATOR, NOTICE
from tests.standin.record import FixedClock, record_piece
from tests.standin.server import run_standin

ARTICLES = {
    "rferl-speech": rferl.render_speech,
    "rferl-drills": rferl.render_drills,
    "eurasianet": eurasianet.render,
    "financial-times": financial_times.render,
    "anadolu": anadolu.render,
    "reuters-archived": reuters.render_article,
}


@pytest.mark.parametrize("render", ARTICLES.values(), ids=ARTICLES.keys())
def test_a_stand_in_page_is_as_long_as_a_real_one_and_says_what_it_is(render: Any) -> None:
    page = render()
    assert len(page.encode()) >= 20_000
    assert f'<meta name="generator" content="{GENERATOR}">' in page
    assert page.index(NOTICE) > page.index("<footer")


def test_the_bot_wall_says_what_it_is() -> None:
    assert GENERATOR in reuters.render_bot_wall()
    assert NOTICE in reuters.render_bot_wall()


def load_answers(cassette: Path) -> dict[str, tuple[int, bytes]]:
    """Give status and decoded body of each address on a cassette."""
    answers = {}
    for interaction in yaml.safe_load(cassette.read_text("utf-8"))["interactions"]:
        body = interaction["response"]["body"]["string"]
        content = body.encode() if isinstance(body, str) else body
        if content.startswith(b"\x1f\x8b"):
            content = gzip.decompress(content)  # the packed bytes differ between builds of zlib
        answers[interaction["request"]["uri"]] = (interaction["response"]["status"]["code"], content)
    return answers


CITED = (
    rferl.SPEECH_URL,
    rferl.DRILLS_URL,
    eurasianet.CITED_URL,
    eurasianet.CANONICAL_URL,
    financial_times.URL,
    anadolu.URL,
    reuters.URL,
)


def test_recording_again_gives_the_answers_that_are_on_the_cassette(tmp_path: Path) -> None:
    record_piece("gafarli", cassettes=tmp_path)
    again, kept = load_answers(tmp_path / "gafarli.yaml"), load_answers(ROOT / "cassettes" / "gafarli.yaml")
    assert set(CITED) <= set(again) & set(kept)
    for address in set(again) & set(kept):
        assert again[address] == kept[address]


def test_a_run_keeps_every_exchange_once_and_the_same_on_every_run(tmp_path: Path) -> None:
    contents = []
    for name in ("one", "two", "one"):
        refcheck.check(ROOT / "seeds/gafarli.txt", cassettes=ROOT / "cassettes", archive=tmp_path / name)
        contents.append((tmp_path / name / "refcheck-00000.warc.gz").read_bytes())
    assert contents[0] == contents[1] == contents[2]
    (checked,) = verify_archive(tmp_path / "one")
    assert checked.problems == ()
    answers = load_answers(ROOT / "cassettes" / "gafarli.yaml")
    with ArchiveReader(tmp_path / "one") as reader:
        kept = {entry.capture.target_uri: entry.capture for _, entry in reader.index.walk()}
        assert set(CITED) <= set(kept) <= set(answers)
        for uri, capture in kept.items():
            payload = reader.load_payload(capture)
            content = gzip.decompress(payload) if payload.startswith(b"\x1f\x8b") else payload
            assert (capture.status, content) == answers[uri]


def test_a_page_is_saved_over_tls_under_the_archive_s_own_name(tmp_path: Path) -> None:
    async def save() -> SavedPage:
        with run_standin(tmp_path) as standin:
            keys = ArchiveKeys(access="access", secret="secret")
            cafile, backend = str(standin.cafile), standin.backend
            async with SavePageNow(keys, clock=FixedClock(), cafile=cafile, network_backend=backend) as archive:
                return await archive.save(reuters.URL)

    saved = asyncio.run(save())
    assert saved.memento is not None
    assert saved.memento.memento == f"https://web.archive.org/web/20211018101502id_/{reuters.URL}"
