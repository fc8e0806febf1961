"""Which pages are generated, and from what."""

from collections.abc import Callable
from pathlib import Path

from docs.generate.cli import render_cli
from docs.generate.glossary import render_glossary
from docs.generate.measured import render_measured
from docs.generate.schema import render_schema
from docs.generate.settings import render_settings

REFERENCE = Path(__file__).resolve().parents[1] / "reference"

PAGES: dict[str, Callable[[], str]] = {
    "cli.md": render_cli,
    "settings.md": render_settings,
    "report-json.md": render_schema,
    "glossary.md": render_glossary,
    "measured.md": render_measured,
}
"""By file name in `docs/reference`."""
