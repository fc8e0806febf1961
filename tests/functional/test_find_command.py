"""`refcheck find` from the outside: what it writes and how it exits."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import anyio
import pytest
import typer
from typer.testing import CliRunner

import refcheck
from refcheck.cli import find
from refcheck.cli.find_run import read_references
from refcheck.datatypes.exchanges import FetchResult, Response
from refcheck.errors import InputError
from refcheck.find import FindSettings
from refcheck.pipeline.finding import SearchDesk
from refcheck.pipeline.outside import Ports
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock
from tests.paths import ROOT
from tests.standin.vif_pages import WORKS

VIF = str(ROOT / "seeds" / "vif-gupta.txt")
REPLAY = ("--searxng", "https://searx.example", "--offline", "--cassettes", str(ROOT / "cassettes"))


def run(*arguments: str, text: str | None = None) -> tuple[int, str]:
    app = typer.Typer()
    app.command()(find.command)
    result = CliRunner().invoke(app, list(arguments), input=text)
    return result.exit_code, result.stdout


def test_every_work_of_the_piece_is_found_as_json_lines() -> None:
    code, output = run(VIF, *REPLAY, "--format", "jsonl")
    answers = [json.loads(line) for line in output.splitlines()]
    assert code == 0
    assert len(answers) == 11
    assert all(answer["accepted"]["confidence"] >= 0.8 and answer["accepted"]["reasons"] for answer in answers)
    assert [answer["number"] for answer in answers] == [1, 3, 5, 6, 7, 9, 10, 11, 12, 14, 15]


def test_the_text_says_what_was_found_and_why() -> None:
    code, output = run(VIF, *REPLAY)
    assert code == 0
    assert "found: https://in.reuters.com/article/tajikistan-china-border-idINKCN11W0WG (0.96: " in output
    assert "now redirects to a home page" in output
    assert "archived copy: https://web.archive.org/web/20160927031544id_/" in output


def test_what_is_not_recorded_ends_as_in_part_and_never_as_nowhere(tmp_path: Path) -> None:
    code, output = run(VIF, "--searxng", "https://searx.example", "--offline", "--cassettes", str(tmp_path))
    assert code == 3
    assert "look-ups failed, so nothing is known" in output
    assert "nothing was found" not in output


def test_one_reference_a_line_is_taken_too(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    given = {"id": "n7", "reference": "“Bridge to close for good”, Valley Courier, March 12, 2023."}
    lines.write_text(f"{json.dumps(given)}\n\n“River rises”, Valley Courier, 2023.\n", encoding="utf-8")
    second, first = read_references(str(lines), as_lines=True)
    assert first.parsed.title == "River rises"
    assert (second.id, second.parsed.title) == ("n7", "Bridge to close for good")


def test_references_with_an_address_are_left_alone() -> None:
    assert read_references(str(ROOT / "seeds" / "gafarli.txt")) == []


def test_a_missing_draft_is_told() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_references("no-such-draft.txt")


def test_no_key_is_kept() -> None:
    archive = MemoryArchive()
    answer = Response(status=200, body=b"{}")

    async def ask() -> None:
        web = AskedWeb({"https://a.example/": answer})
        desk = SearchDesk(Ports(clock=StillClock(), fetcher=web, archive=archive))
        await desk.fetch("https://a.example/", {"Accept": "application/json", "X-Subscription-Token": "s3cret"})

    anyio.run(ask)
    assert archive.kept[0].request.headers == (("Accept", "application/json"),)


class AskedWeb(ScriptedWeb):
    """Shows in each exchange the header fields that were sent."""

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        """Answer by the script."""
        result = await super().fetch(url, headers=headers)
        sent = tuple((headers or {}).items())
        exchanges = (replace(one, request=replace(one.request, headers=sent)) for one in result.exchanges)
        return replace(result, exchanges=tuple(exchanges))


def test_a_check_judges_on_what_was_found(tmp_path: Path) -> None:
    report = refcheck.check(
        VIF,
        cassettes=ROOT / "cassettes",
        archive=tmp_path,
        find=FindSettings(searxng="https://searx.example"),
        clock=StillClock(),
    )
    (document,) = report.documents
    assert report.is_complete
    read = [one.reference.id for one in document.references if one.availability and one.availability.requested_url]
    assert set(WORKS) <= set(read)
