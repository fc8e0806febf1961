"""The `quote` command: quotations against page texts, JSON lines in and out."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from refcheck.verify.models import Encoder


def command(
    source: Annotated[str, typer.Argument(help="A file of JSON lines, or - for standard input.")] = "-",
    encoder: Annotated[
        str | None,
        typer.Option(help="Show where a translated quotation may come from: multilingual, or a folder with a model."),
    ] = None,
) -> None:
    """Answer for each quotation whether its words stand on the page: one JSON object a line, in and out.

    In: id, quote, page (text), and optionally speaker, language, page_language, media_type. Out: id, verdict, spans
    (start, end, exact; in page order), diff (the changed words), excused (typography), speaker found, reasons.
    """
    from functools import partial

    from refcheck.cli.jsonlines import answer_lines
    from refcheck.verify.models import load_encoder

    answer_lines(source, partial(_answer, encoder=load_encoder(encoder) if encoder else None))


def _answer(request: dict[str, Any], *, encoder: "Encoder | None" = None) -> dict[str, Any]:
    from refcheck.verify.quotations import verify_quotation
    from refcheck.verify.quotations.exchange import read_request, render_answer

    quotation, page, language = read_request(request)
    return render_answer(request.get("id"), verify_quotation(quotation, page, draft_language=language, encoder=encoder))
