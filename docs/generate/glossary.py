"""The words of the report, from the table that `refcheck explain` reads."""

from docs.generate.markdown import cell, code, render_table
from refcheck.report.glossary import load_glossary

_INTRO = """# The words of the report

Each word says what was found, never more. `refcheck explain WORD` says the same in the terminal, and
`refcheck explain ADDRESS` says why an address was judged as it was, from the answer that was kept.
"""

_HEADINGS = {
    "answer": "Answers about an address",
    "class": "Classes of what happened at an address",
    "family": "Families of classes",
    "claim verdict": "Verdicts on claims",
    "verdict": "Verdicts on claims and quotations",
    "quotation verdict": "Verdicts on quotations",
    "state": "States of a link over nights",
    "list finding": "Findings about the list of references",
    "finding": "Other findings",
}


def render_glossary() -> str:
    """Give the page: one table for every kind of word, in the order of the data."""
    terms = list(load_glossary().values())
    lines = [_INTRO]
    for kind in dict.fromkeys(term.kind for term in terms):
        lines += [f"## {_HEADINGS.get(kind, kind.capitalize())}", ""]
        rows = ((code(term.name), cell(term.meaning), cell(term.way_out)) for term in terms if term.kind == kind)
        lines += [*render_table(("word", "means", "what to do"), rows), ""]
    return "\n".join(lines).rstrip("\n") + "\n"
