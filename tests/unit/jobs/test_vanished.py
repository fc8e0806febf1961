"""Pieces that are deleted: their links are not asked any longer; a folder that is not mounted deletes nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from refcheck.errors import ConfigError
from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from tests.nights import Answer, Desk, article

SITE = "https://courier.example"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(str(tmp_path / "history.db")) as store:
        upgrade_store(store)
        yield store


def living(url: str, day: float) -> Answer:
    return article(url)


def write_piece(path: Path, *links: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    notes = "\n".join(f"[^{number}]: {SITE}/{link}" for number, link in enumerate(links, start=1))
    marks = " ".join(f"It rained.[^{number}]" for number in range(1, len(links) + 1))
    path.write_text(f"# A piece\n\n{marks}\n\n{notes}\n", encoding="utf-8")


def a_desk(store: Store, folder: Path, *pieces: str, **settings: Any) -> Desk:
    return Desk(store, {"courier.example": living}, folder, [], {"sources": {"pieces": list(pieces)}} | settings)


@pytest.mark.parametrize("source", ["articles", "articles/*.md", "."])
def test_only_what_another_piece_cites_is_asked_when_a_piece_is_gone(store: Store, tmp_path: Path, source: str) -> None:
    write_piece(tmp_path / "articles" / "one.md", "shared", "lonely")
    write_piece(tmp_path / "articles" / "two.md", "shared", "other")
    desk = a_desk(store, tmp_path, source)
    assert desk.run().asked == 3
    (tmp_path / "articles" / "one.md").unlink()
    report = desk.run(20)
    assert (report.asked, sum(report.states.values())) == (2, 2)
    assert report.notes == (
        "articles/one.md: the file is gone; links that no other piece cites are not asked any longer",
    )
    assert desk.run(21).notes == ()


def test_a_piece_that_comes_back_is_asked_again(store: Store, tmp_path: Path) -> None:
    write_piece(tmp_path / "articles" / "one.md", "page")
    write_piece(tmp_path / "articles" / "two.md", "other")
    desk = a_desk(store, tmp_path, "articles")
    desk.run()
    (tmp_path / "articles" / "one.md").unlink()
    desk.run(1)
    write_piece(tmp_path / "articles" / "one.md", "page")
    assert desk.run(2).asked == 1


def test_a_folder_without_any_piece_left_deletes_nothing(store: Store, tmp_path: Path) -> None:
    write_piece(tmp_path / "articles" / "one.md", "page")
    desk = a_desk(store, tmp_path, "articles")
    desk.run()
    (tmp_path / "articles" / "one.md").unlink()
    report = desk.run(20)
    assert report.asked == 1
    assert "no piece is left there" in report.notes[0]


def test_a_folder_that_is_not_there_is_an_error(store: Store, tmp_path: Path) -> None:
    write_piece(tmp_path / "articles" / "one.md", "page")
    desk = a_desk(store, tmp_path, "articles")
    desk.run()
    (tmp_path / "articles").rename(tmp_path / "elsewhere")
    with pytest.raises(ConfigError, match="articles"):
        desk.run(20)


def test_pieces_of_other_folders_are_left_alone(store: Store, tmp_path: Path) -> None:
    write_piece(tmp_path / "features" / "one.md", "page")
    write_piece(tmp_path / "articles" / "two.md", "other")
    desk = a_desk(store, tmp_path, "articles", "features")
    desk.run()
    (tmp_path / "features" / "one.md").unlink()
    desk.settings["sources"] = {"pieces": ["articles"]}
    assert (desk.run(20).asked, desk.reports[-1].notes) == (2, ())
