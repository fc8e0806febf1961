"""`refcheck check`: the sources of drafts, checked."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from refcheck.cli.choices import OutputFormat
from refcheck.cli.options import (
    AccessKeyOption,
    AllowPrivateOption,
    ArchiveOption,
    CafileOption,
    ConcurrencyOption,
    ContactOption,
    CookiesOption,
    DeskOption,
    Drafts,
    EncoderOption,
    FindOption,
    FormatOption,
    HostQuotaOption,
    JudgeKeyOption,
    JudgeModelOption,
    JudgeOption,
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

if TYPE_CHECKING:
    from refcheck.find import FindSettings


def command(
    drafts: Drafts,
    cassettes: Annotated[
        Path | None,
        typer.Option("--cassettes", metavar="DIR", help="Take answers from recordings here, one YAML per piece."),
    ] = None,
    record: Annotated[
        RecordMode, typer.Option("--record", help="none: only replay. new: record what is missing. all: record afresh.")
    ] = RecordMode.NONE,
    offline: Annotated[bool, typer.Option("--offline", help="Never touch the network; needs --cassettes.")] = False,
    archive: ArchiveOption = None,
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
    allow_private: AllowPrivateOption = None,
    cafile: CafileOption = None,
    cookies: CookiesOption = None,
    proxy: ProxyOption = None,
    contact: ContactOption = None,
    robots: RobotsOption = False,
    supply: SupplyOption = None,
    timeout: TimeoutOption = 30.0,
    concurrency: ConcurrencyOption = 8,
    find: FindOption = False,
    searxng: SearxngOption = None,
    memento_archive: MementoArchiveOption = None,
    save_public: SavePublicOption = False,
    access_key: AccessKeyOption = "",
    secret_key: SecretKeyOption = "",
    render: RenderOption = False,
    encoder: EncoderOption = None,
    judge: JudgeOption = None,
    judge_model: JudgeModelOption = "default",
    judge_key: JudgeKeyOption = None,
    status_only: Annotated[
        bool, typer.Option("--status-only", help="Only ask whether addresses answer; takes lists of addresses too.")
    ] = False,
    host_concurrency: Annotated[
        int, typer.Option("--host-concurrency", metavar="N", help="Ask one host for so many pages at a time.")
    ] = 2,
    host_interval: Annotated[
        float,
        typer.Option("--host-interval", metavar="SECONDS", help="Leave this long between two requests to a host."),
    ] = 0.5,
    host_quota: HostQuotaOption = None,
) -> None:
    """Check the sources of drafts: references, links, claims and quotations, with evidence.

    Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run, 3 finished in part, 130 interrupted.
    """
    from refcheck.config import CheckSettings, default_archive, parse_fail_on
    from refcheck.errors import ConfigError

    level = parse_fail_on(fail_on)
    if desk is not None and output_format is not OutputFormat.CSV:
        raise ConfigError(f"--desk {desk} keeps the ticks of a table, which only --format csv writes: add it")
    settings = CheckSettings(
        archive=archive or default_archive(),
        cassettes=cassettes,
        record=record,
        offline=offline,
        cafile=cafile,
        allow_private=tuple(allow_private or ()),
        concurrency=concurrency,
        host_concurrency=host_concurrency,
        host_interval=host_interval,
        host_quota=host_quota,
        timeout=timeout,
        cookies=cookies,
        proxy=proxy,
        contact=contact,
        respect_robots=robots,
        find=_find_settings(searxng, contact) if find else None,
        supply=supply,
        memento_archives=tuple(memento_archive or ()),
        render=render,
        save_public=save_public,
        access_key=access_key,
        secret_key=secret_key,
        encoder=encoder,
        judge=judge,
        judge_model=judge_model,
        judge_key=judge_key,
    )
    if status_only:
        from refcheck.cli.statuses import run_statuses

        raise typer.Exit(run_statuses(drafts, settings, output_format, output, fail_on=level, verbose=verbose))
    from refcheck.cli.exits import exit_code
    from refcheck.cli.output import write_report
    from refcheck.cli.run import run_check

    report = run_check(drafts, settings)
    write_report(report, output_format, output, verbose=verbose, desk=desk)
    raise typer.Exit(exit_code(report, level))


def _find_settings(searxng: str | None, contact: str | None) -> "FindSettings":
    from refcheck.find import FindSettings

    return FindSettings(searxng=searxng, contact=contact)
