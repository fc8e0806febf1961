"""`refcheck policy`: the state rules over nights, JSON lines in and out."""

from typing import Annotated

import typer


def command(
    source: Annotated[str, typer.Argument(metavar="FILE", help="JSON lines; - reads standard input.")] = "-",
) -> None:
    """Say for each link's history what its state is after every night, and when the desk is told.

    In, one link a line: url, observations (at, outcome, host_down, vantage_ok, reason).
    Out: url, nights (state, alert).
    """
    from refcheck.cli.jsonlines import answer_lines
    from refcheck.jobs.histories import judge_history

    answer_lines(source, judge_history)
