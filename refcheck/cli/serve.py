"""`refcheck serve`: the page in the browser."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from refcheck.cli.gathering import helping, reaching, with_settings

if TYPE_CHECKING:
    from refcheck.config import CheckSettings
    from refcheck.jobs.settings import NightlySettings


@with_settings(reaching, helping)
def command(
    settings: "CheckSettings",
    host: Annotated[str, typer.Option("--host", help="Listen here; other machines need a --token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="Listen on this port; 0 takes any that is free.")] = 8765,
    token: Annotated[
        str | None,
        typer.Option("--token", envvar="REFCHECK_TOKEN", help="Let in only whom this word is given (16 characters)."),
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(
            "--decisions", metavar="FILE", help="Keep what the desk decides here. [default: the user's data directory]"
        ),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config",
            metavar="FILE",
            help="Show the job of these settings. [default: refcheck.toml, if there]",
        ),
    ] = None,
    cassettes: Annotated[
        Path | None,
        typer.Option("--cassettes", metavar="DIR", help="Take answers from recordings here, one YAML per piece."),
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Never touch the network; needs --cassettes.")] = False,
) -> None:
    """Open a page in the browser: drop a draft, watch its sources being checked, read claim beside evidence.

    Exit codes: 0 stopped, 2 could not run.
    """
    from refcheck.config import default_archive
    from refcheck.web import WebSettings
    from refcheck.web.serving import serve

    nightly = _nightly_settings(config)
    kept = decisions or default_archive().with_name("decisions.json")
    serve(
        WebSettings(
            check=replace(settings, cassettes=cassettes, offline=offline),
            decisions=kept,
            host=host,
            port=port,
            token=token,
            store=nightly.store_address if nightly else None,
            night_archive=nightly.archive_folder if nightly else None,
            night_place=nightly.fleet.archive if nightly else None,
        )
    )


def _nightly_settings(config: Path | None) -> "NightlySettings | None":
    from refcheck.jobs.settings import FILE_NAME, load_settings

    return load_settings(config) if config or Path(FILE_NAME).is_file() else None
