"""A live article as the draft: it is fetched, kept and recorded like the pages that it cites."""

from pathlib import Path

import pytest

import refcheck
from refcheck.errors import InputError
from tests.fakes import StillClock
from tests.standin.server import run_standin

ARTICLE = "https://www.rferl.org/a/russia-tajik-drills-afghanistan/31435014.html"


def test_a_live_article_is_read_kept_and_replayed(tmp_path: Path) -> None:
    with run_standin(tmp_path) as standin:
        recorded = refcheck.check(
            ARTICLE,
            cassettes=tmp_path / "cassettes",
            record="all",
            archive=tmp_path / "archive",
            cafile=standin.cafile,
            clock=StillClock(),
            network_backend=standin.backend,
        )
    (document,) = recorded.documents
    assert document.document.media_type == "text/html"
    assert "Hundreds Of Russian Troops" in (document.document.title or "")
    replayed = refcheck.check(ARTICLE, cassettes=tmp_path / "cassettes", archive=tmp_path / "other")
    assert replayed.documents[0].document == document.document


def test_an_article_that_does_not_answer_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read as a draft"):
        refcheck.check(ARTICLE, cassettes=tmp_path, archive=tmp_path / "archive")
