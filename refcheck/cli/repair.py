"""`refcheck repair`: what can stand in the place of links that have died, drifted or moved, and the drafts edited."""

from pathlib import Path
from typing import Annotated

import typer

from refcheck.cli.choices import OutputFormat
from refcheck.cli.options import (
    AllowPrivateOption,
    ArchiveOption,
    CafileOption,
    ContactOption,
    MementoArchiveOption,
    ProxyOption,
)


def command(
    pieces: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PIECE...]", help="Drafts; without any, all pieces of the nightly job's history."),
    ] = None,
    write: Annotated[
        bool,
        typer.Option("--write", help="Edit Markdown, HTML and wikitext in place; of other texts a patch is printed."),
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", metavar="FILE", help="Settings of the nightly job. [default: refcheck.toml, if there]"
        ),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Check the drafts now, and leave the history out; needs PIECE.")
    ] = False,
    output_format: Annotated[OutputFormat, typer.Option("--format", "-f", help="terminal or json.")] = (
        OutputFormat.TERMINAL
    ),
    cassettes: Annotated[
        Path | None,
        typer.Option("--cassettes", metavar="DIR", help="Take answers from recordings here, one YAML per piece."),
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Never touch the network; needs --cassettes.")] = False,
    archive: ArchiveOption = None,
    allow_private: AllowPrivateOption = None,
    cafile: CafileOption = None,
    proxy: ProxyOption = None,
    contact: ContactOption = None,
    memento_archive: MementoArchiveOption = None,
) -> None:
    """Offer the archived copy nearest the day of access that still holds the cited words, or the page's new address.

    Links are those that the nightly job's history has as dead, drifted or moved; without a history the drafts are
    checked first. Nothing is edited without --write.

    Exit codes: 0 nothing to repair or all written, 1 something is left to do, 2 could not run, 3 finished in part.
    """
    from dataclasses import replace

    from refcheck.cli.repair_run import RepairOptions, run_repair
    from refcheck.config import CheckSettings, default_archive
    from refcheck.errors import ConfigError
    from refcheck.jobs.settings import FILE_NAME, load_settings

    if output_format not in (OutputFormat.TERMINAL, OutputFormat.JSON):
        raise ConfigError("repair writes its account as --format terminal or json")
    nightly = load_settings(config) if not fresh and (config or Path(FILE_NAME).is_file()) else None
    if nightly is None and not pieces:
        raise ConfigError("name the drafts to repair, or give the nightly job's settings with --config")
    if nightly is not None:
        settings = nightly.check_settings()
        settings = replace(
            settings,
            archive=archive or settings.archive,
            allow_private=settings.allow_private + tuple(allow_private or ()),
            cafile=cafile or settings.cafile,
            proxy=proxy or settings.proxy,
            contact=contact or settings.contact,
            memento_archives=tuple(memento_archive or settings.memento_archives),
            cassettes=cassettes,
            offline=offline,
        )
    else:
        settings = CheckSettings(
            archive=archive or default_archive(),
            allow_private=tuple(allow_private or ()),
            cafile=cafile,
            proxy=proxy,
            contact=contact,
            memento_archives=tuple(memento_archive or ()),
            cassettes=cassettes,
            offline=offline,
        )
    options = RepairOptions(nightly=nightly, check=settings, writes=write, is_json=output_format is OutputFormat.JSON)
    raise typer.Exit(run_repair(tuple(pieces or ()), options))
