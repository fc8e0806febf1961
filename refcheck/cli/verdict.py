"""`refcheck verdict`: what a person decided about a link or a claim; it goes before what the job finds."""

import getpass
from pathlib import Path
from typing import Annotated

import typer

from refcheck.cli.db import ConfigOption, StoreOption

app = typer.Typer(
    help="A person's word on a link or claim: accept, reject, list.", no_args_is_help=True, rich_markup_mode=None
)

Subject = Annotated[str, typer.Argument(metavar="URL|CLAIM", help="The address, or the claim's name in a report.")]
Why = Annotated[str, typer.Option(help="The reason, for the next reader.")]
Until = Annotated[str | None, typer.Option(help="The last day on which it holds, as 2027-03-31.")]
Author = Annotated[str | None, typer.Option(help="Who decided; your user name without it.")]


@app.command("accept")
def accept(
    subject: Subject,
    why: Why,
    until: Until = None,
    author: Author = None,
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """It is right as it is: say nothing more about it, until the page or the claim changes."""
    _decide("accept", subject, why, until, author, store, config)


@app.command("reject")
def reject(
    subject: Subject,
    why: Why,
    until: Until = None,
    author: Author = None,
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """It is wrong and known to be: somebody is on it, until the page or the claim changes."""
    _decide("reject", subject, why, until, author, store, config)


@app.command("list")
def show(store: StoreOption = None, config: ConfigOption = None) -> None:
    """List the verdicts that hold now."""
    from refcheck.cli.store_run import run_list

    run_list(store, config)


def _decide(
    decision: str,
    subject: str,
    why: str,
    until: str | None,
    author: str | None,
    store: str | None,
    config: Path | None,
) -> None:
    from refcheck.cli.store_run import run_verdict

    run_verdict(
        subject, decision, why=why, until=until, author=author or getpass.getuser(), address=store, config=config
    )
