"""`refcheck find`: addresses for references that give none."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from refcheck.cli.options import (
    AllowPrivateOption,
    ArchiveOption,
    CafileOption,
    MementoArchiveOption,
    TimeoutOption,
)
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.recording import RecordMode
from refcheck.datatypes.references import Reference


class FindFormat(StrEnum):
    """What the candidates are written as."""

    TEXT = "text"
    JSONL = "jsonl"


def command(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The draft; - reads standard input.")],
    lines: Annotated[
        bool, typer.Option("--lines", help="Take the input as one reference a line, or {id, reference} in JSON.")
    ] = False,
    searxng: Annotated[
        str | None,
        typer.Option("--searxng", metavar="URL", envvar="REFCHECK_SEARXNG", help="Ask this SearXNG instance."),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="SEARCHER", help="Leave this searcher out; may be repeated."),
    ] = None,
    contact: Annotated[
        str | None,
        typer.Option("--contact", metavar="EMAIL", envvar="REFCHECK_CONTACT", help="Tell registries who asks."),
    ] = None,
    brave_key: Annotated[str | None, typer.Option(envvar="REFCHECK_BRAVE_KEY", help="Ask Brave with this key.")] = None,
    bing_key: Annotated[str | None, typer.Option(envvar="REFCHECK_BING_KEY", help="Ask Bing with this key.")] = None,
    google_key: Annotated[str | None, typer.Option(envvar="REFCHECK_GOOGLE_KEY", help="Ask Google so.")] = None,
    google_engine: Annotated[
        str | None, typer.Option(envvar="REFCHECK_GOOGLE_ENGINE", help="The search engine set up at Google.")
    ] = None,
    output_format: Annotated[FindFormat, typer.Option("--format", "-f", help="What to write.")] = FindFormat.TEXT,
    cassettes: Annotated[
        Path | None,
        typer.Option("--cassettes", metavar="DIR", help="Take answers from recordings here, one YAML per piece."),
    ] = None,
    record: Annotated[
        RecordMode, typer.Option("--record", help="none: only replay. new: record what is missing. all: record afresh.")
    ] = RecordMode.NONE,
    offline: Annotated[bool, typer.Option("--offline", help="Never touch the network; needs --cassettes.")] = False,
    archive: ArchiveOption = None,
    memento_archive: MementoArchiveOption = None,
    allow_private: AllowPrivateOption = None,
    cafile: CafileOption = None,
    timeout: TimeoutOption = 30.0,
    host_interval: Annotated[
        float,
        typer.Option("--host-interval", metavar="SECONDS", help="Leave this long between two requests to a host."),
    ] = 0.5,
) -> None:
    """Find addresses for the references of a draft that give none: candidates with confidence and why.

    Only title, outlet and bibliographic facts of a reference are sent, never the draft's sentences.
    Exit codes: 0 every such reference has an address, 1 some stay open, 2 could not run, 3 look-ups failed.
    """
    import sys

    from refcheck.cli.find_run import read_references, run_find
    from refcheck.cli.find_text import render_found
    from refcheck.config import CheckSettings, default_archive
    from refcheck.find import FindSettings

    settings = CheckSettings(
        archive=archive or default_archive(),
        cassettes=cassettes,
        record=record,
        offline=offline,
        cafile=cafile,
        allow_private=tuple(allow_private or ()),
        memento_archives=tuple(memento_archive or ()),
        timeout=timeout,
        host_interval=host_interval,
    )
    find_settings = FindSettings(
        searxng=searxng,
        brave_key=brave_key,
        bing_key=bing_key,
        google_key=google_key,
        google_engine=google_engine,
        contact=contact,
        without=tuple(without or ()),
    )
    states = {0}

    def show(reference: Reference, found: FindResult) -> None:
        sys.stdout.write(render_found(reference, found, as_json=output_format is FindFormat.JSONL))
        sys.stdout.flush()
        if found.accepted is None:
            states.add(1 if found.is_complete else 3)

    references = read_references(draft, as_lines=lines)
    run_find(references, source=draft, settings=settings, find_settings=find_settings, show=show)
    raise typer.Exit(max(states))
