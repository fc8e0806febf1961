"""Answers → report: findings in an editor's words, and one renderer per output format.

Decisions:
    2026-11-22: sentences are written in `wording` once and used by every format, because an
    editor who reads the same finding in Word and in a terminal must not wonder whether it is two.
"""

from collections.abc import Callable

from refcheck.datatypes.reports import Report
from refcheck.report.formats.bibliography import render_bibtex, render_csl
from refcheck.report.formats.csv import render_csv
from refcheck.report.formats.html import render_html
from refcheck.report.formats.json import render_json
from refcheck.report.formats.jsonlines import render_jsonlines
from refcheck.report.formats.junit import render_junit
from refcheck.report.formats.markdown import render_markdown
from refcheck.report.formats.outline import render_outline
from refcheck.report.formats.sarif import render_sarif

FORMATS: dict[str, Callable[[Report], str]] = {
    "json": render_json,
    "jsonl": render_jsonlines,
    "html": render_html,
    "csv": render_csv,
    "markdown": render_markdown,
    "junit": render_junit,
    "sarif": render_sarif,
}
"""Formats that are one string for one report; the terminal's own needs to know its terminal."""

PARSE_FORMATS: dict[str, Callable[[Report], str]] = {
    "json": render_json,
    "csl": render_csl,
    "bibtex": render_bibtex,
    "text": render_outline,
}
"""Formats for a parse alone, in which nothing was fetched and no verdict given."""

__all__ = ["FORMATS", "PARSE_FORMATS", "render_html", "render_json"]
