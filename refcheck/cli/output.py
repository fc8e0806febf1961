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
from refcheck.report.formats.terminal import DEFAULT_WIDTH, render_terminal


def write_report(report: Report, output_format: OutputFormat, output: Path | None, *, verbose: bool = False) -> None:
    """Render the report and write it.

    Raises:
        ConfigError: The output file cannot be written.
    """
    if output_format is OutputFormat.TERMINAL:
        to_screen = output is None and sys.stdout.isatty()
        width = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns if to_screen else DEFAULT_WIDTH
        text = render_terminal(report, width=width, color=to_screen and "NO_COLOR" not in os.environ, verbose=verbose)
    else:
        text = FORMATS[output_format.value](report)
    if output is None:
        sys.stdout.write(text)
    else:
        write_whole(output, text)


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` so that a reader finds the old file or the new one, never a part.

    Raises:
        ConfigError: The file cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ConfigError(f"--output {path}: cannot be written ({error.strerror}); choose another place") from error
