"""Tables and cells in Markdown."""

from collections.abc import Iterable, Sequence


def render_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Give the lines of a table, without those of its columns that are empty in every row."""
    body = [list(row) for row in rows]
    used = [index for index in range(len(head)) if any(row[index] for row in body)]
    lines = [[head[index] for index in used], ["---"] * len(used)]
    lines += [[row[index] for index in used] for row in body]
    return [f"| {' | '.join(line)} |" for line in lines]


def cell(text: str) -> str:
    """Give a text as it can stand in one cell."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def code(text: str) -> str:
    """Give a text as code in one cell; nothing for nothing."""
    return f"`{text}`".replace("|", "\\|") if text else ""
