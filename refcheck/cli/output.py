"""Where a report goes: standard output, or a file that is whole or not there at all."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from refcheck.cli.choices import OutputFormat
from refcheck.datatypes.reports import Report
from refcheck.errors import ConfigError
from refcheck.report import FORMATS
from refcheck.report.formats.csv import DeskRow, read_desk, render_csv


def write_report(
    report: Report,
    output_format: OutputFormat,
    output: Path | None,
    *,
    verbose: bool = False,
    desk: Path | None = None,
) -> None:
    """Render the report and write it; a Word draft's own file with comments goes beside no other.

    Raises:
        ConfigError: The output file cannot be written, or the format does not go with the draft.
        InputError: The desk's earlier table or the draft itself cannot be read.
    """
    if output_format is OutputFormat.DOCX:
        _write_docx(report, output, verbose=verbose)
    elif output is None:
        sys.stdout.write(_render(report, output_format, output, verbose=verbose, desk=desk))
    else:
        write_whole(output, _render(report, output_format, output, verbose=verbose, desk=desk))


def _render(
    report: Report, output_format: OutputFormat, output: Path | None, *, verbose: bool, desk: Path | None
) -> str:
    if output_format is OutputFormat.CSV:
        return render_csv(report, earlier=_load_desk(desk, output))
    if output_format is not OutputFormat.TERMINAL:
        return FORMATS[output_format.value](report)
    from refcheck.report.formats.terminal import DEFAULT_WIDTH, render_terminal  # its library loads slowly

    to_screen = output is None and sys.stdout.isatty()
    width = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns if to_screen else DEFAULT_WIDTH
    return render_terminal(report, width=width, color=to_screen and "NO_COLOR" not in os.environ, verbose=verbose)


def _load_desk(desk: Path | None, output: Path | None) -> dict[str, DeskRow]:
    """Read the table in which the desk has ticked: the one named, or the one about to be replaced."""
    table = desk or (output if output is not None and output.is_file() else None)
    if table is None:
        return {}
    try:
        return read_desk(table.read_text(encoding="utf-8-sig", errors="replace"), source=str(table))
    except OSError as error:
        raise ConfigError(f"--desk {table}: cannot be read ({error.strerror}); check the path") from error


def _write_docx(report: Report, output: Path | None, *, verbose: bool) -> None:
    from refcheck.api import comment_draft
    from refcheck.drafts import load_content

    if len(report.documents) != 1:
        raise ConfigError("--format docx writes one commented draft: give one draft at a time")
    document = report.documents[0]
    source = document.document.source
    if source == "-":
        raise ConfigError("--format docx comments a file: give the draft's path in place of -")
    content = comment_draft(document, load_content(source), date=report.finished_at, everything=verbose)
    if output is None and not sys.stdout.isatty():
        sys.stdout.buffer.write(content)
        return
    if output is None:
        output = Path(f"{Path(source).stem}.checked.docx")
        print(f"written to {output}", file=sys.stderr)
    if output.exists() and output.samefile(source):
        raise ConfigError(f"--output {output} is the draft itself: choose another place, so that it stays as it is")
    write_whole(output, content)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write to `path` so that a reader finds the old file or the new one, never a part.

    A pipe or a device, such as /dev/null, is written to and stays what it is: a file put in its place would break
    every other program that uses it.

    Raises:
        ConfigError: The file cannot be written.
    """
    encoded = content.encode() if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(encoded)
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(encoded)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ConfigError(f"--output {path}: cannot be written ({error.strerror}); choose another place") from error
