"""`refcheck worker`: one of many that share a night."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    config: Annotated[
        Path | None,
        typer.Option(help="Settings; without it refcheck.toml here, or [tool.refcheck] in pyproject.toml."),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(help="This worker's name and the folder of its archive. [default: the machine's, numbered]"),
    ] = None,
) -> None:
    """Take hosts from the night that `refcheck nightly` plans and look at their addresses, until told to stop.

    Needs refcheck-pipeline[fleet] and settings with a PostgreSQL store and [fleet] workers = true. Start as many as
    you like, on as many machines: a host is asked by one at a time. SIGTERM ends it after the addresses at hand.
    Exit codes: 0 told to stop, 2 could not go on.
    """
    from refcheck.cli.worker_run import run_worker
    from refcheck.jobs.settings import load_settings

    run_worker(load_settings(config), name)
