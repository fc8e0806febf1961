"""`refcheck extract`: the parse of drafts alone, nothing fetched."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ExtractFormat(StrEnum):
    """What a parse is written as."""

    JSON = "json"
    CSL = "csl"
    BIBTEX = "bibtex"
    TEXT = "text"


def command(
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT...", help="The drafts; - reads standard input.")],
    output_format: Annotated[ExtractFormat, typer.Option("--format", "-f", help="What to write.")] = ExtractFormat.JSON,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of standard output.")
    ] = None,
) -> None:
    """Show what drafts cite and say: references, markers, claims and quotations; nothing is fetched."""
    import sys

    from refcheck.drafts import extract_draft
    from refcheck.report import PARSE_FORMATS
    from refcheck.text.pausing import without_cycle_search

    @without_cycle_search
    def extract() -> str:
        return PARSE_FORMATS[output_format.value](extract_draft(*drafts))

    text = extract()
    if output is None:
        sys.stdout.write(text)
    else:
        from refcheck.cli.output import write_whole

        write_whole(output, text)
