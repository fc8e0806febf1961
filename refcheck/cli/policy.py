"""`refcheck policy`: the state rules over nights, JSON lines in and out."""

from typing import Annotated, Any

import typer


def command(
    source: Annotated[str, typer.Argument(metavar="FILE", help="JSON lines; - reads standard input.")] = "-",
) -> None:
    """Say for each link's history what its state is after every night, and when the desk is told.

    In, one link a line: url, observations (at, outcome, host_down, vantage_ok, reason).
    host_down: most links of the host failed that night. vantage_ok: false where what was seen from here is not to be
    trusted (our own network was out, or a second vantage reached the page); such a night changes nothing.
    Out: url, nights (state, alert), or url and error where a line cannot be read.
    """
    from refcheck.cli.jsonlines import answer_lines
    from refcheck.errors import InputError
    from refcheck.jobs.histories import judge_history

    def answer(history: dict[str, Any]) -> dict[str, Any]:
        try:
            return judge_history(history)
        except InputError as error:
            return {"url": history.get("url"), "error": str(error)}

    answer_lines(source, answer)
