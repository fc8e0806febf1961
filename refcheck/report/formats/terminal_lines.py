"""The lines of the terminal's report: a head line with its verdict at the right, and details below it."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from refcheck.report.phrases import printable


class Lines:
    """Writes lines to a console; what comes from a page or a draft is made harmless first."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def head(self, sign: tuple[str, str], head: str, verdict: str) -> None:
        """Write a finding: its sign (with its colour), what it is about, and the verdict at the right."""
        mark, color = sign
        text = Text()
        text.append(f"{mark} ", style=color)
        text.append(printable(head))
        room = self.console.width - len(text) - len(verdict)
        text.append(" " * room if room >= 2 else "  ")
        text.append(verdict, style=f"bold {color}")
        self.console.print(Padding(text, (0, 0, 0, 0)), soft_wrap=room >= 2)

    def detail(self, words: str, *, label: str = "", style: str = "") -> None:
        """Write what belongs to the line above, indented, after a faint label."""
        text = Text(style=style)
        if label:
            text.append(f"{label}  ", style="dim")
        text.append(printable(words))
        self.console.print(Padding(text, (0, 0, 0, 6)))
