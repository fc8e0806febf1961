"""What costs more than it is worth is refused, or read in a plainer way, before a parser spends its time on it."""

import pytest

from refcheck.documents import read_document
from refcheck.errors import InputError
from refcheck.pipeline.parse import parse_document


def strings_that_double(count: int) -> str:
    doubled = "".join(f"@string{{s{n} = s{n - 1} # s{n - 1}}}\n" for n in range(1, count))
    return f"@article{{x, title={{a}}}}\n@string{{s0 = {{ha}}}}\n{doubled}@article{{k, title = s{count - 1}}}"


@pytest.mark.parametrize(
    ("source", "content"),
    [
        pytest.param("a.bib", strings_that_double(40), id="bibtex-strings-that-double"),
        pytest.param("a.rst", "Text |a0|.\n\n.. |a0| replace:: |a1|\n", id="rst-substitution-of-nothing"),
        pytest.param("a.rst", ("+" + "-+" * 3_000 + "\n|" + "a|" * 3_000 + "\n") * 2, id="rst-table-of-cells"),
        pytest.param("a.rst", "- a\n" * 25_000, id="rst-lines"),
        pytest.param("a.md", "a\r" * 50_000, id="markdown-lines-ended-by-returns"),
        pytest.param("a.txt", "a\n\n" * 31_000, id="paragraphs"),
        pytest.param("a.txt", "Smith, J. " * 81_000, id="initials"),
        pytest.param("a.txt", "a\n" * 201_000, id="lines"),
        pytest.param("a.urls", "http://a.de\n" * 41_000, id="addresses"),
    ],
)
def test_more_than_any_piece_has_is_refused(source: str, content: str) -> None:
    with pytest.raises(InputError):
        parse_document(read_document(content.encode(), source=source))


@pytest.mark.parametrize("sign", [":", "$$", "*a "])
def test_markdown_made_of_signs_is_read_as_plain_text(sign: str) -> None:
    content = "# Head\n\n" + sign * (300_000 // len(sign))
    assert read_document(content.encode(), source="a.md").text.startswith("# Head")


def test_ris_records_end_where_they_end() -> None:
    record = "TY  - JOUR\nTI  - Walls\nER  - \n"
    document = read_document((record + "ER  - \n" * 1_000 + record).encode(), source="a.ris")
    assert [entry.csl["title"] for entry in document.entries] == ["Walls", "Walls"]
    assert sum(len(entry.raw) for entry in document.entries) <= 2 * len(record)


def test_claims_of_a_sentence_full_of_markers_stay_near_their_marker() -> None:
    listed = "\n\nReferences\n\n[1] Smith, J. (2020). A long work. Press.\n[2] Jones, A. (2019). Tides. Press.\n"
    found = [
        sum(len(cited.claim.sentence) for cited in report.citations if cited.claim)
        for count in (60, 240)
        for report in [parse_document(read_document(("so [1] a " * count + listed).encode(), source="a.txt"))]
    ]
    assert 0 < found[1] < 6 * found[0]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param(r"{Caf\'e} au lait", "Café au lait", id="accent-in-a-group"),
        pytest.param(r"{\'{\i}}ndice", "índice", id="dotless"),
        pytest.param(r"G{\"o}del and Er\H{o}s", "Gödel and Erős", id="several"),
        pytest.param(r"Ha\v{c}ek {\v S}koda \c ca", "Haček Škoda ça", id="named-accents"),
        pytest.param(r"Stra{\ss}e \& $x^2$", "Straße & x^2", id="other-commands"),
    ],
)
def test_accents_in_bibtex_are_letters(written: str, shown: str) -> None:
    document = read_document(f"@article{{k, title = {{{written}}}}}".encode(), source="a.bib")
    assert document.entries[0].csl["title"] == shown
