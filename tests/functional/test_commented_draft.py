"""A commented Word draft as another word processor opens it."""

import re
import subprocess
from pathlib import Path

from typer.testing import CliRunner

from refcheck.cli import app
from tests.paths import ROOT
from tests.services import find_program
from tests.unit.documents.drafts import a_docx, a_paragraph, a_run

OFFLINE = ["--offline", "--cassettes", str(ROOT / "cassettes"), "--fail-on", "never"]


def body_of(draft: Path, folder: Path) -> str:
    """Open a draft in LibreOffice and give its body as flat OpenDocument."""
    program = find_program("soffice", package="libreoffice-writer-nogui")
    home = f"-env:UserInstallation=file://{folder / 'office'}"
    subprocess.run(
        [program, home, "--headless", "--convert-to", "fodt", "--outdir", str(folder), str(draft)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (folder / f"{draft.stem}.fodt").read_text(encoding="utf-8")
    return text[text.index("<office:body") :]


def words_of(body: str) -> str:
    without = re.sub(r"<office:annotation .*?</office:annotation>", "", body, flags=re.DOTALL)
    return re.sub(r"<[^>]+>", "", without)


def test_libreoffice_opens_it_with_comments_beside_unchanged_words(tmp_path: Path) -> None:
    seed = (ROOT / "seeds" / "gafarli.txt").read_text(encoding="utf-8").replace("&", "&amp;").replace("<", "&lt;")
    note = "<w:r><w:footnoteReference w:id='1'/></w:r>"
    paragraphs = [a_paragraph(a_run(line.strip())) for line in seed.split("\n") if line.strip()]
    body = paragraphs[0] + a_paragraph(a_run("It was closed."), note) + "".join(paragraphs[1:])
    draft = tmp_path / "gafarli.docx"
    draft.write_bytes(a_docx(body, footnotes=["Moore, Ada. Bridge."]))
    commented = tmp_path / "commented.docx"
    options = ["--archive", str(tmp_path / "archive"), "--format", "docx", "-o", str(commented), "--verbose"]
    result = CliRunner().invoke(app, ["check", str(draft), *OFFLINE, *options])
    assert result.exit_code == 0
    before, after = body_of(draft, tmp_path), body_of(commented, tmp_path)
    assert words_of(after) == words_of(before)
    assert after.count("<office:annotation ") >= 12
    assert "paywall: only the first" in after
    assert "<text:note " in after


def test_the_draft_itself_is_never_overwritten(tmp_path: Path) -> None:
    draft = tmp_path / "gafarli.docx"
    draft.write_bytes(a_docx(a_paragraph(a_run("It was closed."))))
    options = ["--archive", str(tmp_path / "archive"), "--format", "docx", "-o", str(draft)]
    result = CliRunner().invoke(app, ["check", str(draft), *OFFLINE, *options])
    assert "is the draft itself" in str(result.exception)
