"""Help and usage errors with command lines to copy: what to type is quicker seen than told."""

from typing import Any

from typer.core import TyperCommand

EXAMPLES = {
    "check": (
        "refcheck check draft.docx",
        "refcheck check draft.md --format html -o report.html",
        "refcheck check draft.docx --format docx --supply copies",
        "refcheck check https://paper.example/story",
    ),
    "record": ("refcheck record draft.docx --cassettes cassettes", "refcheck record draft.docx --new"),
    "extract": ("refcheck extract draft.docx --format text", "refcheck extract draft.pdf --format csl"),
    "find": ("refcheck find draft.docx", "refcheck find references.txt --lines --format jsonl"),
    "parse": ("refcheck parse references.txt",),
    "classify": ("refcheck classify answers.jsonl",),
    "quote": ("refcheck quote quotations.jsonl",),
    "verify": ("refcheck verify claims.jsonl",),
    "policy": ("refcheck policy history.jsonl",),
    "explain": ("refcheck explain paywall", "refcheck explain https://paper.example/story"),
    "doctor": ("refcheck doctor", "refcheck doctor --offline"),
    "serve": ("refcheck serve", "refcheck serve --port 0 --config refcheck.toml"),
    "nightly": ("refcheck nightly", "refcheck nightly --config desk/refcheck.toml --format json"),
}
"""By command; the first one also stands beside a usage error."""


def with_examples(name: str) -> type[TyperCommand]:
    """Give the kind of a command that shows its examples."""
    lines = EXAMPLES[name]

    class Teaching(TyperCommand):
        def get_usage(self, ctx: Any) -> str:
            return f"{super().get_usage(ctx)}\nFor instance: {lines[0]}"

        def format_epilog(self, ctx: Any, formatter: Any) -> None:
            super().format_epilog(ctx, formatter)
            with formatter.section("Examples"):
                for line in lines:
                    formatter.write(f"{' ' * formatter.current_indent}{line}\n")

    return Teaching
