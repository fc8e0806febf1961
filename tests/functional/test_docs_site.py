"""The documentation's links lead somewhere, it names no machine, and it builds without a warning."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import refcheck
from tests.paths import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)


def anchors_of(page: Path) -> set[str]:
    text = page.read_text(encoding="utf-8")
    return {re.sub(r"[^\w\s-]", "", title.lower()).strip().replace(" ", "-") for title in _HEADING.findall(text)}


@pytest.mark.parametrize("page", [pytest.param(page, id=str(page.relative_to(DOCS))) for page in PAGES])
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8"))):
        if "://" in link or link.startswith("mailto:"):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_relative_to(DOCS), f"{link}: leads out of the documentation"
        assert target.is_file(), f"{link}: no such page"
        assert not anchor or anchor in anchors_of(target), f"{link}: no such heading"


@pytest.mark.parametrize("page", [pytest.param(page, id=str(page.relative_to(DOCS))) for page in PAGES])
def test_no_page_names_a_place_on_somebodys_machine(page: Path) -> None:
    assert not re.search(r"/(?:home|root|work|Users|tmp)/\w", page.read_text(encoding="utf-8"))


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr
    reference = (tmp_path / "site/reference/python/index.html").read_text(encoding="utf-8")
    missing = [name for name in refcheck.__all__ if not re.search(rf'<h\d id="[\w.]*\.{name}"', reference)]
    assert missing == ["__version__"]
