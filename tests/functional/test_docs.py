"""What the documentation tells a reader to do works, and prints what it says, without a network."""

from pathlib import Path

import pytest

from tests.console import Reader
from tests.paths import ROOT

PAGES = sorted(path for path in (ROOT / "docs").rglob("*.md") if "```console\n" in path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", [pytest.param(page, id=str(page.relative_to(ROOT / "docs"))) for page in PAGES])
def test_every_command_prints_what_the_page_says(page: Path, tmp_path: Path) -> None:
    Reader(folder=tmp_path).follow(page.read_text(encoding="utf-8"))


def test_the_tutorials_hold_commands() -> None:
    assert {"editor.md", "nightly.md"} <= {page.name for page in PAGES}
