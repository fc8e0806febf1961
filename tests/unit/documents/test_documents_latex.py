"""LaTeX drafts with commands of their own, and quotations of csquotes."""

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents import read_document


def a_draft(body: str, preamble: str = "") -> Document:
    text = f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
    return read_document(text.encode(), source="a.tex")


def test_commands_of_the_author_print_their_words() -> None:
    own = r"\newcommand{\EU}{European Union}\newcommand\eg{e.\,g.\ }\newcommand{\loop}{\loop\loop}\newcommand{\x}[1]{y}"
    document = a_draft(r"The \EU{} paid, \eg for the bridge\loop.", own)
    assert " ".join(document.text.split()) == "The European Union paid, e. g. for the bridge."


def test_a_work_in_the_option_of_a_quotation_is_its_marker() -> None:
    body = r"""As Lind wrote, \blockquote[{\cite[8]{lind}}]{It shook.} And \enquote{it fell}.
\textquote[{\parencite[9]{lind}}]{It was rebuilt}."""
    document = a_draft(body)
    assert [(marker.labels, marker.locator) for marker in document.markers] == [(("lind",), "8"), (("lind",), "9")]
    quote = next(block for block in document.blocks if block.kind is BlockKind.QUOTE)
    assert document.text[quote.start : quote.end].startswith("It shook.")
    assert "“It was rebuilt”" in document.text


def test_an_epigraph_is_a_quote_with_its_speaker() -> None:
    document = a_draft(r"\epigraph{Water is a bad clerk.}{Ada Moore}" + "\n\nThe dam broke.")
    shown = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert shown[:2] == [(BlockKind.QUOTE, "Water is a bad clerk."), (BlockKind.QUOTE, "— Ada Moore")]


def test_figures_and_units_are_printed() -> None:
    text = r"\SI{26.7}{\kilo\metre}, \qty{12}{\percent}, \num{4100} and \SIrange{5}{7}{\square\kilo\metre}."
    assert read_document(text.encode(), source="draft.tex").text == "26.7\u00a0km, 12\u00a0%, 4100 and 5–7\u00a0km²."


def test_a_work_in_the_option_of_a_block_quote_is_its_marker() -> None:
    text = r"\begin{displayquote}[{\cite[5]{reid}}]Nobody sailed at all.\end{displayquote}"
    (marker,) = read_document(text.encode(), source="draft.tex").markers
    assert (marker.labels, marker.locator) == (("reid",), "5")
