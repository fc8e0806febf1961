"""The `verify` command: claims against page texts, JSON lines in and out."""

from typing import Annotated, Any

import typer


def command(
    source: Annotated[str, typer.Argument(help="A file of JSON lines, or - for standard input.")] = "-",
) -> None:
    """Answer for each claim whether its page says so: one JSON object a line, in and out.

    In: id, claim, page (text), and optionally context ({title, section, date}), page_date, reference. Out: id,
    verdict, probability of support, passages (start, end, score; best first), sub_claims, conflicts, reasons.
    """
    from refcheck.cli.jsonlines import answer_lines

    answer_lines(source, _answer)


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    from refcheck.verify import verify_claim
    from refcheck.verify.claims.exchange import read_request, render_answer

    claim, page, reference = read_request(request)
    return render_answer(request.get("id"), verify_claim(claim, page, reference=reference))
