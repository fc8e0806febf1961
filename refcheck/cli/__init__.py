"""The command line: `refcheck COMMAND`, one file per command.

Decisions:
    2026-11-22: command modules import what they run with inside the function, because help and
    usage errors must answer at once and half of the libraries take longer to load than a page to read.
"""

import gc
import sys
from collections.abc import Sequence

import typer

from refcheck.cli import (
    archive,
    check,
    classify,
    db,
    doctor,
    explain,
    extract,
    find,
    nightly,
    parse,
    policy,
    quote,
    record,
    repair,
    serve,
    verdict,
    verify,
    worker,
)
from refcheck.cli.teaching import with_examples
from refcheck.errors import RefcheckError

UNUSABLE = 2
"""Exit code of a run that could not start or go on: bad usage, input, settings or storage."""

app = typer.Typer(
    name="refcheck",
    help="Check the sources of a draft: every reference, every page, every claim and quotation.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("check", cls=with_examples("check"))(check.command)
app.command("record", cls=with_examples("record"))(record.command)
app.command("extract", cls=with_examples("extract"))(extract.command)
app.command("find", cls=with_examples("find"))(find.command)
app.command("parse", cls=with_examples("parse"))(parse.command)
app.command("classify", cls=with_examples("classify"))(classify.command)
app.command("quote", cls=with_examples("quote"))(quote.command)
app.command("verify", cls=with_examples("verify"))(verify.command)
app.command("policy", cls=with_examples("policy"))(policy.command)
app.command("explain", cls=with_examples("explain"))(explain.command)
app.command("doctor", cls=with_examples("doctor"))(doctor.command)
app.command("serve", cls=with_examples("serve"))(serve.command)
app.command("nightly", cls=with_examples("nightly"))(nightly.command)
app.command("repair")(repair.command)
app.command("worker")(worker.command)
app.add_typer(archive.app, name="archive")
app.add_typer(db.app, name="db")
app.add_typer(verdict.app, name="verdict")


@app.callback(invoke_without_command=True)
def options(version: bool = typer.Option(False, "--version", help="Show the version and exit.")) -> None:
    """Check the sources of a draft: every reference, every page, every claim and quotation."""
    if version:
        from refcheck import __version__

        typer.echo(f"refcheck {__version__}")
        raise typer.Exit


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 unusable, 3 in part, 130 interrupted."""
    gc.set_threshold(50_000, 20, 20)  # a run makes many small values and hardly a cycle: looking for them costs 6 %
    try:
        app(args=list(arguments) if arguments is not None else None)
    except RefcheckError as error:
        typer.echo(f"refcheck: {error}", err=True)
        sys.exit(UNUSABLE)
