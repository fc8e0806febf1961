"""`refcheck record`: fetch what drafts cite and keep the answers as cassettes."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from refcheck.cli.choices import OutputFormat
from refcheck.cli.gathering import reaching, with_settings
from refcheck.cli.options import Drafts, FormatOption, OutputOption, VerboseOption
from refcheck.datatypes.recording import RecordMode

if TYPE_CHECKING:
    from refcheck.config import CheckSettings


@with_settings(reaching)
def command(
    settings: "CheckSettings",
    drafts: Drafts,
    cassettes: Annotated[
        Path, typer.Option("--cassettes", metavar="DIR", help="Record here, one YAML per piece.")
    ] = Path("cassettes"),
    new: Annotated[bool, typer.Option("--new", help="Keep what is recorded and add only what is missing.")] = False,
    output_format: FormatOption = OutputFormat.TERMINAL,
    output: OutputOption = None,
    verbose: VerboseOption = False,
) -> None:
    """Fetch what drafts cite, record every exchange, and report; the same as `check --record all`.

    Exit codes: 0 recorded, 2 could not run, 3 finished in part, 130 interrupted.
    """
    from refcheck.cli.exits import exit_code
    from refcheck.cli.output import write_report
    from refcheck.cli.run import run_check

    mode = RecordMode.NEW if new else RecordMode.ALL
    report = run_check(drafts, replace(settings, cassettes=cassettes, record=mode))
    write_report(report, output_format, output, verbose=verbose)
    raise typer.Exit(exit_code(report, None))
