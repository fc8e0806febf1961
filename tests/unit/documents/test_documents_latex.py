"""LaTeX drafts with commands of their own, and quotations of csquotes."""

from pathlib import Path

import pytest

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents import find_companion_names, read_document
from refcheck.drafts import load_document
from refcheck.errors import InputError


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


MAIN = r"""\documentclass{article}
\begin{document}
The wall stood \cite{moore}.
% \input{left-out}
\input{chapters/one}
\include{two}
It fell\footnote{Lind, Piers, 12.}.
\end{document}
"""


def test_parts_stand_where_the_draft_takes_them_in() -> None:
    parts = {
        "chapters/one.tex": rb"It shook \cite{lind}.\input{chapters/one}\input{draft}",
        "two.tex": rb"\documentclass{article}\begin{document}It leaned.\end{document}",
        "left-out.tex": b"It floated.",
    }
    document = read_document(MAIN.encode(), source="draft.tex", companions=parts)
    words = " ".join(document.text.split())
    assert words == r"The wall stood \cite{moore}. It shook \cite{lind}. It leaned. It fell\footnote. Lind, Piers, 12."
    for run in document.source_map:
        shown = document.text[run.text_start : run.text_start + run.length]
        assert MAIN[run.source_start : run.source_start + run.length] == shown


def test_a_draft_names_its_parts() -> None:
    assert find_companion_names(MAIN.encode()) == ("chapters/one.tex", "two.tex")


def test_parts_that_take_each_other_in_many_times_are_refused_or_read_once() -> None:
    names = [chr(97 + at) for at in range(26)]
    parts = {f"{name}.tex": ("".join(rf"\input{{{other}}}" for other in names) + "x").encode() for name in names}
    with pytest.raises(InputError, match="files"):
        read_document(rb"\documentclass{article}\input{a}", source="draft.tex", companions=parts)


def test_parts_beside_the_draft_and_below_are_loaded_and_none_from_elsewhere(tmp_path: Path) -> None:
    folder = tmp_path / "piece"
    (folder / "chapters").mkdir(parents=True)
    (tmp_path / "secret.tex").write_text("It sank.")
    (folder / "chapters" / "one.tex").write_text(r"It shook. \input{chapters/deep}")
    (folder / "chapters" / "deep.tex").write_text("It bent.")
    draft = folder / "draft.tex"
    draft.write_text(MAIN.replace("{two}", "{../secret}"))

    assert "It shook. It bent." in load_document(str(draft)).text
    assert "sank" not in load_document(str(draft)).text


def test_what_is_switched_off_is_not_read() -> None:
    document = a_draft("It stood.\n% \\iffalse\nIt leaned. \\iffalse It sank. \\cite{ghost} \\fi It fell.")
    assert " ".join(document.text.split()) == "It stood. It leaned. It fell."
    assert not document.markers


@pytest.mark.parametrize(
    ("definition", "call", "note"),
    [
        pytest.param(
            r"\newcommand{\src}[2]{\footnote{#1, \textit{#2}.}}", r"\src{Moore}{Walls}", "Moore, Walls.", id="two"
        ),
        pytest.param(r"\newcommand*\fn[1]{\footnote{#1}}", r"\fn{See \emph{Walls}.}", "See Walls.", id="star"),
        pytest.param(r"\def\fn#1{\footnote{#1}}", r"\fn {Walls.}", "Walls.", id="tex"),
        pytest.param(r"\newcommand{\fn}[2][London]{\footnote{#2, #1.}}", r"\fn{Walls}", "Walls, London.", id="default"),
        pytest.param(
            r"\newcommand{\fn}[2][London]{\footnote{#2, #1.}}", r"\fn[Rome]{Walls}", "Walls, Rome.", id="option"
        ),
        pytest.param(
            r"\NewDocumentCommand{\fn}{m m}{\footnote{#2, #1.}}", r"\fn{Rome}{Walls}", "Walls, Rome.", id="new"
        ),
        pytest.param(
            r"\newcommand{\n}[1]{\footnote{#1}}\newcommand{\fn}[1]{\n{See #1.}}",
            r"\fn{Walls}",
            "See Walls.",
            id="in-turn",
        ),
    ],
)
def test_commands_of_the_authors_own_are_written_out(definition: str, call: str, note: str) -> None:
    text = f"\\documentclass{{article}}{definition}\\begin{{document}}It stood.{call} It fell.\\end{{document}}"
    document = read_document(text.encode(), source="a.tex")
    assert [document.text[one.start : one.end] for one in document.notes] == [note]
    assert "It fell." in document.text
    for run in document.source_map:
        printed = document.text[run.text_start : run.text_start + run.length]
        assert text[run.source_start : run.source_start + run.length] == printed


def test_commands_that_use_themselves_and_calls_that_nothing_closes_end() -> None:
    text = r"\newcommand{\a}[1]{\b{#1}\b{#1}}\newcommand{\b}[1]{\a{#1}\a{#1}}It stood. \a{x} \a{" + r"\a{" * 2000
    assert "It stood." in read_document(text.encode(), source="a.tex").text
