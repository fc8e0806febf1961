"""`refcheck serve`: the page in the browser."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from refcheck.cli.options import (
    AllowPrivateOption,
    ArchiveOption,
    CafileOption,
    ConcurrencyOption,
    ContactOption,
    CookiesOption,
    FindOption,
    ProxyOption,
    SearxngOption,
    SupplyOption,
    TimeoutOption,
)

if TYPE_CHECKING:
    from refcheck.jobs.settings import NightlySettings


def command(
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
    archive: ArchiveOption = None,
    allow_private: AllowPrivateOption = None,
    cafile: CafileOption = None,
    cookies: CookiesOption = None,
    proxy: ProxyOption = None,
    contact: ContactOption = None,
    supply: SupplyOption = None,
    find: FindOption = False,
    searxng: SearxngOption = None,
    timeout: TimeoutOption = 30.0,
    concurrency: ConcurrencyOption = 8,
) -> None:
    """Open a page in the browser: drop a draft, watch its sources being checked, read claim beside evidence.

    Exit codes: 0 stopped, 2 could not run.
    """
    from refcheck.config import CheckSettings, default_archive
    from refcheck.find import FindSettings
    from refcheck.web import WebSettings
    from refcheck.web.serving import serve

    check = CheckSettings(
        archive=archive or default_archive(),
        cassettes=cassettes,
        offline=offline,
        cafile=cafile,
        allow_private=tuple(allow_private or ()),
        concurrency=concurrency,
        timeout=timeout,
        cookies=cookies,
        proxy=proxy,
        contact=contact,
        find=FindSettings(searxng=searxng, contact=contact) if find else None,
        supply=supply,
    )
    nightly = _nightly_settings(config)
    kept = decisions or default_archive().with_name("decisions.json")
    serve(
        WebSettings(
            check=check,
            decisions=kept,
            host=host,
            port=port,
            token=token,
            store=nightly.store_address if nightly else None,
            night_archive=nightly.archive_folder if nightly else None,
        )
    )


def _nightly_settings(config: Path | None) -> "NightlySettings | None":
    from refcheck.jobs.settings import FILE_NAME, load_settings

    return load_settings(config) if config or Path(FILE_NAME).is_file() else None
