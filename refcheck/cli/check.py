"""`refcheck check`: the sources of drafts, checked."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from refcheck.cli.choices import OutputFormat
from refcheck.cli.gathering import helping, reaching, with_settings
from refcheck.cli.options import DeskOption, Drafts, FormatOption, OutputOption, VerboseOption
from refcheck.datatypes.recording import RecordMode

if TYPE_CHECKING:
    from refcheck.config import CheckSettings


@with_settings(reaching, helping)
def command(
    settings: "CheckSettings",
    drafts: Drafts,
    cassettes: Annotated[
        Path | None,
        typer.Option("--cassettes", metavar="DIR", help="Take answers from recordings here, one YAML per piece."),
    ] = None,
    record: Annotated[
        RecordMode, typer.Option("--record", help="none: only replay. new: record what is missing. all: record afresh.")
    ] = RecordMode.NONE,
    offline: Annotated[bool, typer.Option("--offline", help="Never touch the network; needs --cassettes.")] = False,
    output_format: FormatOption = OutputFormat.TERMINAL,
    output: OutputOption = None,
    desk: DeskOption = None,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on", metavar="LEVEL", help="Exit 1 from this level on: error, warning, unchecked, note, never."
        ),
    ] = "warning",
    verbose: VerboseOption = False,
    status_only: Annotated[
        bool, typer.Option("--status-only", help="Only ask whether addresses answer; takes lists of addresses too.")
    ] = False,
) -> None:
    """Check the sources of drafts: references, links, claims and quotations, with evidence.

    Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run, 3 finished in part, 130 interrupted.
    """
    from refcheck.config import parse_fail_on
    from refcheck.errors import ConfigError

    level = parse_fail_on(fail_on)
    if desk is not None and output_format is not OutputFormat.CSV:
        raise ConfigError(f"--desk {desk} keeps the ticks of a table, which only --format csv writes: add it")
    settings = replace(settings, cassettes=cassettes, record=record, offline=offline)
    if status_only:
        from refcheck.cli.statuses import run_statuses

        raise typer.Exit(run_statuses(drafts, settings, output_format, output, fail_on=level, verbose=verbose))
    from refcheck.cli.exits import exit_code
    from refcheck.cli.output import write_report
    from refcheck.cli.run import run_check

    report = run_check(drafts, settings)
    write_report(report, output_format, output, verbose=verbose, desk=desk)
    raise typer.Exit(exit_code(report, level))
