"""`refcheck record`: fetch what drafts cite and keep the answers as cassettes."""

from pathlib import Path
from typing import Annotated

import typer

from refcheck.cli import check
from refcheck.cli.choices import OutputFormat
from refcheck.cli.options import (
    AccessKeyOption,
    AllowPrivateOption,
    ArchiveOption,
    CafileOption,
    ConcurrencyOption,
    ContactOption,
    CookiesOption,
    Drafts,
    FindOption,
    FormatOption,
    MementoArchiveOption,
    OutputOption,
    ProxyOption,
    RenderOption,
    RobotsOption,
    SavePublicOption,
    SearxngOption,
    SecretKeyOption,
    SupplyOption,
    TimeoutOption,
    VerboseOption,
)
from refcheck.datatypes.recording import RecordMode


def command(
    drafts: Drafts,
    cassettes: Annotated[
        Path, typer.Option("--cassettes", metavar="DIR", help="Record here, one YAML per piece.")
    ] = Path("cassettes"),
    new: Annotated[bool, typer.Option("--new", help="Keep what is recorded and add only what is missing.")] = False,
    archive: ArchiveOption = None,
    output_format: FormatOption = OutputFormat.TERMINAL,
    output: OutputOption = None,
    verbose: VerboseOption = False,
    allow_private: AllowPrivateOption = None,
    cafile: CafileOption = None,
    cookies: CookiesOption = None,
    proxy: ProxyOption = None,
    contact: ContactOption = None,
    robots: RobotsOption = False,
    supply: SupplyOption = None,
    find: FindOption = False,
    searxng: SearxngOption = None,
    memento_archive: MementoArchiveOption = None,
    save_public: SavePublicOption = False,
    access_key: AccessKeyOption = "",
    secret_key: SecretKeyOption = "",
    render: RenderOption = False,
    timeout: TimeoutOption = 30.0,
    concurrency: ConcurrencyOption = 8,
) -> None:
    """Fetch what drafts cite, record every exchange, and report; the same as `check --record all`.

    Exit codes: 0 recorded, 2 could not run, 3 finished in part, 130 interrupted.
    """
    check.command(
        drafts,
        cassettes=cassettes,
        record=RecordMode.NEW if new else RecordMode.ALL,
        archive=archive,
        output_format=output_format,
        output=output,
        fail_on="never",
        verbose=verbose,
        allow_private=allow_private,
        cafile=cafile,
        cookies=cookies,
        proxy=proxy,
        contact=contact,
        robots=robots,
        supply=supply,
        timeout=timeout,
        concurrency=concurrency,
        find=find,
        searxng=searxng,
    )
