"""`refcheck explain`: what a class or verdict means, and why an address got the one it has."""

from pathlib import Path
from typing import Annotated

import typer

from refcheck.cli.options import ArchiveOption


def command(
    what: Annotated[
        str | None,
        typer.Argument(metavar="TERM|URL", help="A word of the report, or an address whose answer is kept."),
    ] = None,
    archive: ArchiveOption = None,
) -> None:
    """Say what a word of the report means, or why an address was judged as it was, from its kept answer.

    Without an argument it lists the words. Nothing is fetched. Exit codes: 0 explained, 2 not known.
    """
    from refcheck.report.glossary import find_term, load_glossary, suggest_terms

    if what is None:
        kind = None
        for term in load_glossary().values():
            if term.kind != kind:
                kind = term.kind
                typer.echo(f"{kind}:")
            typer.echo(f"  {term.name:26} {term.meaning}")
        return
    if "://" in what:
        _explain_address(what, archive)
        return
    found = find_term(what)
    if found is None:
        from refcheck.errors import InputError

        near = ", ".join(suggest_terms(what))
        hint = f"did you mean {near}?" if near else "`refcheck explain` lists them"
        raise InputError(f"{what}: no word of the report; {hint}")
    typer.echo(f"{found.name} ({found.kind}): {found.meaning}")
    if found.way_out:
        typer.echo(f"What to do: {found.way_out}")


def _explain_address(url: str, archive: Path | None) -> None:
    """Judge the answer that is kept for an address once more and say what decided."""
    from refcheck.config import default_archive
    from refcheck.kept_answers import explain_kept
    from refcheck.report.glossary import find_term
    from refcheck.report.phrases import printable, shorten
    from refcheck.report.wording import describe_link

    capture, availability = explain_kept(url, archive=archive or default_archive())
    link_class = availability.link_class
    typer.echo(f"{url}\n  {availability.answer.replace('_', ' ')}: the page {describe_link(availability)}")
    for reason in availability.reasons:
        matched = f": “{shorten(printable(reason.matched), 120)}”" if reason.matched else ""
        place = f" in the {reason.where}" if reason.where else ""
        typer.echo(f"  because {reason.detail or reason.rule} ({reason.rule}{place}{matched})")
    typer.echo(f"  kept {capture.date:%Y-%m-%d %H:%M} UTC in {capture.filename}, {capture.record_id}")
    term = find_term(link_class.value) if link_class else None
    if term is not None:
        typer.echo(f"{term.name}: {term.meaning}" + (f"\nWhat to do: {term.way_out}" if term.way_out else ""))
