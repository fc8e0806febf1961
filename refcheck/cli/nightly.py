"""`refcheck nightly`: re-check what is due, remember, and tell only what changed."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from refcheck.cli.choices import OutputFormat


def command(
    config: Annotated[
        Path | None,
        typer.Option(help="Settings; without it refcheck.toml here, or [tool.refcheck] in pyproject.toml."),
    ] = None,
    output_format: Annotated[OutputFormat, typer.Option("--format", help="terminal or json.")] = OutputFormat.TERMINAL,
    wait: Annotated[bool, typer.Option("--wait", help="Wait for a run that is at work, instead of leaving.")] = False,
    trust_clock: Annotated[
        bool, typer.Option("--trust-clock", help="Run although the history knows of later times: this clock is right.")
    ] = False,
    log: Annotated[bool, typer.Option("--log", help="Write every look as a JSON line to standard error.")] = False,
) -> None:
    """Look at every cited address that is due, keep the bytes, and tell what changed since the last night.

    Exit codes: 0 nothing changed, 1 something did, 2 could not run, 3 void night or not all that was due.
    """
    from refcheck.cli.nightly_run import run_nightly
    from refcheck.jobs.settings import load_settings

    settings = load_settings(config)
    sys.exit(run_nightly(settings, output_format, waits=wait, trusts_clock=trust_clock, logs=log))
