"""`refcheck db`: the history's database brought up to date, made smaller, written out."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="The history of links: upgrade, vacuum, export, alerts, forget.", no_args_is_help=True, rich_markup_mode=None
)

StoreOption = Annotated[
    str | None, typer.Option("--store", help="SQLite file or PostgreSQL address; without it as the settings say.")
]
ConfigOption = Annotated[Path | None, typer.Option("--config", help="Settings that name the store.")]


@app.command("upgrade")
def upgrade(store: StoreOption = None, config: ConfigOption = None) -> None:
    """Make the tables, or bring them to this version's form."""
    from refcheck.cli.store_run import open_store
    from refcheck.store.upgrading import upgrade_store

    with open_store(store, config) as opened:
        before, after = upgrade_store(opened)
    typer.echo(f"{opened.name}: at {after}" + ("" if before == after else f" (was {before or 'empty'})"))


@app.command("vacuum")
def vacuum(
    store: StoreOption = None,
    config: ConfigOption = None,
    keep: Annotated[
        str | None, typer.Option(help='Forget looks older than this ("400d"); default: the settings.')
    ] = None,
) -> None:
    """Forget old looks and give their space back; states, last looks and what was told stay."""
    from refcheck.cli.store_run import run_vacuum

    run_vacuum(store, config, keep)


@app.command("export")
def export(store: StoreOption = None, config: ConfigOption = None) -> None:
    """Write every row as a JSON line to standard output, with its table's name."""
    from refcheck.cli.store_run import run_export

    run_export(store, config)


@app.command("alerts")
def alerts(
    store: StoreOption = None,
    config: ConfigOption = None,
    again: Annotated[
        str | None, typer.Option("--again", metavar="NIGHT/CHANNEL", help='Tell it again on the next run ("12/email").')
    ] = None,
) -> None:
    """List which nights were told on which channel, and what could not be told."""
    from refcheck.cli.store_run import run_alerts, run_tell_again

    if again is not None:
        run_tell_again(again, store, config)
    else:
        run_alerts(store, config)


@app.command("forget")
def forget(
    piece: Annotated[str, typer.Argument(help="The piece's path or address, as the nightly job names it.")],
    store: StoreOption = None,
    config: ConfigOption = None,
) -> None:
    """Drop a piece: addresses that no other piece cites are not asked any longer."""
    from refcheck.cli.store_run import run_forget

    run_forget(piece, store, config)
