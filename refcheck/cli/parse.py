"""`refcheck parse`: reference strings in, CSL fields out, one a line."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from refcheck.datatypes.references import ParsedReference


def command(
    source: Annotated[str, typer.Argument(help="A file with one reference a line, or - for standard input.")] = "-",
) -> None:
    """Read one reference string a line; write one JSON object of CSL fields a line.

    A citation template of a wiki, {{cite news |title=…}}, is read as one.
    """
    import json
    import sys
    from collections.abc import Iterable
    from pathlib import Path

    from refcheck.datatypes.references import Reference, ReferenceOrigin
    from refcheck.datatypes.selectors import target_at
    from refcheck.errors import InputError
    from refcheck.references.csl import to_csl
    from refcheck.references.parsing import parse_reference

    if source == "-":
        lines: Iterable[bytes] = sys.stdin.buffer
    else:
        try:
            lines = Path(source).read_bytes().splitlines()
        except OSError as error:
            message = f"{source}: cannot be read ({error.strerror}); give a file or - for standard input"
            raise InputError(message) from error
    for number, line in enumerate(lines, start=1):
        raw = line.decode("utf-8", errors="replace").rstrip("\r\n")
        reference = Reference(
            id=str(number),
            raw=raw,
            target=target_at(raw, 0, len(raw), source=f"line {number}"),
            origin=ReferenceOrigin.LIST,
            parsed=_read_template(raw) if raw.lstrip().startswith("{{") else parse_reference(raw),
        )
        print(json.dumps(to_csl(reference), ensure_ascii=False), flush=True)


def _read_template(raw: str) -> "ParsedReference":
    """Read a citation template with the reader of wiki pages; what it does not know, as any other string."""
    from refcheck.documents import read_document
    from refcheck.references import find_bibliography
    from refcheck.references.parsing import parse_reference

    found = find_bibliography(read_document(raw.encode(), source="template.wiki")).references
    return found[0].parsed if found else parse_reference(raw)
