"""`refcheck classify`: what happened at addresses whose answers somebody else recorded."""

from typing import Annotated

import typer


def command(
    source: Annotated[str, typer.Argument(help="A file of JSON lines, or - for standard input.")] = "-",
) -> None:
    """Say what happened at recorded addresses: JSON lines in, JSON lines out.

    Each line in: id; lang; url; final_url; status; headers as [name, value] pairs; redirects as
    {status, from, to}; body as text; error null or {kind: dns|tls|timeout|connect|redirect_loop, code, message};
    expect null or {title, claim, date}; probe null or {url, status, final_url, body}.
    Each line out: id, class, family, answer, and reasons with the rule, the matched text and its offsets.
    """
    import sys

    from refcheck.cli.classify_lines import classify_line
    from refcheck.cli.jsonlines import open_lines

    with open_lines(source) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                sys.stdout.write(classify_line(line.decode("utf-8", "replace"), number) + "\n")
                sys.stdout.flush()
