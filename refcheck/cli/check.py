"""`refcheck check`: the sources of drafts, checked."""

from pathlib import Path
from typing import Annotated

import typer

from refcheck.cli.choices import OutputFormat
from refcheck.datatypes.recording import RecordMode

Drafts = Annotated[
    list[str], typer.Argument(metavar="DRAFT...", help="Files, addresses of live articles, or - for standard input.")
]
ArchiveOption = Annotated[
    Path | None,
    typer.Option(
        "--archive", metavar="DIR", help="Keep all fetched bytes here as WARC. [default: the user's data directory]"
    ),
]
CafileOption = Annotated[
    Path | None, typer.Option("--cafile", metavar="FILE", help="Trust these certificates too (PEM).")
]
AllowPrivateOption = Annotated[
    list[str] | None,
    typer.Option("--allow-private", metavar="PATTERN", help="Let this host name or glob resolve to private addresses."),
]
CookiesOption = Annotated[
    Path | None, typer.Option("--cookies", metavar="FILE", help="Send these cookies to their hosts (Netscape's form).")
]
ProxyOption = Annotated[str | None, typer.Option("--proxy", metavar="URL", help="Ask through this proxy.")]
ContactOption = Annotated[
    str | None, typer.Option("--contact", metavar="ADDRESS", help="Tell hosts whom to write to, in the User-Agent.")
]
RobotsOption = Annotated[bool, typer.Option("--robots", help="Obey the hosts' robots.txt.")]
FindOption = Annotated[bool, typer.Option("--find", help="Look for the addresses of references that give none.")]
SearxngOption = Annotated[
    str | None,
    typer.Option("--searxng", metavar="URL", envvar="REFCHECK_SEARXNG", help="Ask this SearXNG instance too."),
]
TimeoutOption = Annotated[
    float, typer.Option("--timeout", metavar="SECONDS", help="Give up on one request after this.")
]
ConcurrencyOption = Annotated[
    int, typer.Option("--concurrency", metavar="N", help="Fetch so many addresses at a time.")
]
SupplyOption = Annotated[
    Path | None,
    typer.Option(
        "--supply",
        metavar="FOLDER",
        help="Judge on the copies of cited pages in this folder; its index.csv (url,file) names them by address only,"
        " so a reference without an address cannot be supplied.",
    ),
]
FormatOption = Annotated[OutputFormat, typer.Option("--format", "-f", help="What to write.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of standard output.")
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Spell out what is fine too.")]


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
) -> None:
    """Check the sources of drafts: references, links, claims and quotations, with evidence.

    Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run, 3 finished in part, 130 interrupted.
    """
    from refcheck.config import CheckSettings, default_archive, parse_fail_on
    from refcheck.find import FindSettings

    level = parse_fail_on(fail_on)
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
        timeout=timeout,
        cookies=cookies,
        proxy=proxy,
        contact=contact,
        respect_robots=robots,
        find=FindSettings(searxng=searxng, contact=contact) if find else None,
        supply=supply,
    )
    if status_only:
        from refcheck.cli.statuses import run_statuses

        raise typer.Exit(run_statuses(drafts, settings, output_format, fail_on=level, verbose=verbose))
    from refcheck.cli.exits import exit_code
    from refcheck.cli.output import write_report
    from refcheck.cli.run import run_check

    report = run_check(drafts, settings)
    write_report(report, output_format, output, verbose=verbose)
    raise typer.Exit(exit_code(report, level))
