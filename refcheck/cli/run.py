"""A run from the command line: a progress bar on standard error while it lasts."""

import sys
from collections.abc import Sequence

from refcheck.api import check_drafts
from refcheck.config import CheckSettings
from refcheck.datatypes.reports import Report
from refcheck.pipeline import Step


def run_check(drafts: Sequence[str], settings: CheckSettings) -> Report:
    """Check drafts, showing progress where standard error is a terminal."""
    if not sys.stderr.isatty():
        return check_drafts(drafts, settings)
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("asking the cited pages", total=None)

        def show(step: Step) -> None:
            bar.update(task, completed=step.done, total=step.total, description=step.url[:60])

        return check_drafts(drafts, settings, progress=show)
