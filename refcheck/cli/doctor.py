"""`refcheck doctor`: what is installed, writable and reachable, and what to do about what is not."""

from typing import Annotated

import typer

from refcheck.cli.options import ArchiveOption, CafileOption, ProxyOption


def command(
    archive: ArchiveOption = None,
    cafile: CafileOption = None,
    proxy: ProxyOption = None,
    offline: Annotated[bool, typer.Option("--offline", help="Do not try whether the web is reachable.")] = False,
) -> None:
    """Look whether refcheck can work here: its parts, its folders, its connections.

    Only the public archive's front page is asked, and not with --offline. Exit codes: 0 it can, 2 it cannot.
    """
    from refcheck.config import CheckSettings, default_archive
    from refcheck.doctor import Health, examine

    settings = CheckSettings(archive=archive or default_archive(), cafile=cafile, proxy=proxy)
    findings = examine(settings, is_online=not offline)
    signs = {Health.GOOD: "✓", Health.MISSING: "·", Health.BAD: "✗"}
    for finding in findings:
        typer.echo(f"{signs[finding.health]} {finding.subject}: {finding.detail}")
    raise typer.Exit(2 if any(finding.health is Health.BAD for finding in findings) else 0)
