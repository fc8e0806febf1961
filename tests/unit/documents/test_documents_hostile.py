"""Hostile and broken drafts end in `InputError` or in a document, soon, and offsets always hold."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.documents import BlockKind, Document
from refcheck.documents import READERS, read_document
from refcheck.documents.formats import EXTENSIONS
from refcheck.errors import InputError
from tests.unit.documents.drafts import a_docx, a_package, a_paragraph, a_run

SOURCES = sorted(f"draft{extension}" for extension, media_type in EXTENSIONS.items() if media_type in READERS)
MARKUP = st.text(alphabet="ab1 .,\n\t*_#[]()<>{}|\\^~`'\"“”&;:=@%$-–/!?é中", max_size=300)


def read_or_refuse(content: bytes, source: str) -> Document | None:
    try:
        return read_document(content, source=source)
    except InputError:
        return None


@pytest.mark.parametrize("source", SOURCES)
@given(content=st.binary(max_size=300))
@settings(max_examples=25)
def test_any_bytes_are_read_or_refused(source: str, content: bytes) -> None:
    read_or_refuse(content, source)


@pytest.mark.parametrize("source", ["draft.md", "draft.html", "draft.tex", "draft.wiki", "draft.rst", "draft.txt"])
@given(text=MARKUP)
@settings(max_examples=60)
def test_places_in_the_source_hold_the_words_shown(source: str, text: str) -> None:
    document = read_or_refuse(text.encode(), source)
    if document is None:
        return
    for run in document.source_map:
        shown = document.text[run.text_start : run.text_start + run.length]
        printed = text[run.source_start : run.source_start + run.length]
        assert shown.split() == printed.split()
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(document.text)
        shown = document.text[block.start : block.end]
        assert shown == (shown.rstrip() if block.kind is BlockKind.CODE else shown.strip())  # code keeps its indent


@pytest.mark.parametrize(
    ("source", "content"),
    [
        pytest.param("a.md", b"[" * 200_000, id="markdown-brackets"),
        pytest.param("a.md", b"> " * 50_000 + b"x", id="markdown-quotes"),
        pytest.param("a.md", b"*a **b " * 30_000, id="markdown-emphasis"),
        pytest.param("a.md", b"`" * 100_000 + b"a", id="markdown-backticks"),
        pytest.param("a.html", b"<div>" * 60_000 + b"x", id="html-depth"),
        pytest.param("a.html", b"<" * 500_000, id="html-opening-signs"),
        pytest.param("a.html", b"<a " + b"x=" * 200_000, id="html-attributes"),
        pytest.param("a.html", b"<!--" * 200_000, id="html-comments"),
        pytest.param("a.html", b"<script>" * 100_000, id="html-scripts"),
        pytest.param("a.html", b"&" * 500_000, id="html-ampersands"),
        pytest.param("a.html", b"<ol>" + b"<li>x" * 5_000, id="html-long-list"),
        pytest.param("a.html", b"<button>Notes</button>" * 20_000, id="html-buttons"),
        pytest.param("a.html", b"<div>" + b"<a href=#>x</a>" * 20_000, id="html-links-to-the-head"),
        pytest.param("a.tex", b"{" * 20_000, id="latex-depth"),
        pytest.param("a.tex", b"\\newcommand{\\a}[1]{#1}" + b"\\a{" * 50_000, id="latex-calls-that-nothing-closes"),
        pytest.param("a.tex", b"\\input{a}" * 5_000, id="latex-includes"),
        pytest.param("a.wiki", b"{{" * 20_000, id="wikitext-templates"),
        pytest.param("a.wiki", b"[[" * 20_000, id="wikitext-links"),
        pytest.param("a.rst", b"* " * 5_000, id="rst-lists"),
        pytest.param("a.bib", b"@article{" * 20_000, id="bibtex-heads"),
        pytest.param("a.json", b"[" * 100_000, id="json-depth"),
        pytest.param("a.txt", b"[" * 1_000_000, id="text-brackets"),
        pytest.param("a.txt", b"\xe2\x80\x9c" * 300_000, id="text-quotes"),
    ],
)
def test_bait_for_slow_parsers_ends_within_seconds(source: str, content: bytes) -> None:
    started = time.process_time()
    read_or_refuse(content, source)
    assert time.process_time() - started < 20


def test_a_package_that_unpacks_past_all_reason_is_refused() -> None:
    bomb = a_package({"word/document.xml": b"<" + b" " * 210_000_000})
    with pytest.raises(InputError, match="would unpack"):
        read_document(bomb, source="bomb.docx")


def test_external_entities_are_not_resolved() -> None:
    xml = (
        '<!DOCTYPE d [<!ENTITY leak SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>Words &leak;</w:t></w:r></w:p></w:body></w:document>"
    )
    document = read_or_refuse(a_package({"word/document.xml": xml}), "draft.docx")
    assert document is None or "root:" not in document.text


def test_a_deeply_nested_word_file_is_read_or_refused() -> None:
    nested = a_run("deep")
    for _ in range(200):
        nested = f"<w:ins>{nested}</w:ins>"
    document = read_or_refuse(a_docx(a_paragraph(nested)), "draft.docx")
    assert document is None or "deep" in document.text


def test_a_damaged_package_is_refused_with_its_name() -> None:
    content = a_docx(a_paragraph(a_run("words")))
    with pytest.raises(InputError, match=r"draft\.docx"):
        read_document(content[: len(content) // 2], source="draft.docx")


@pytest.mark.parametrize(
    ("content", "source"),
    [
        pytest.param(b"\n\na" * 100_000, "piece.txt", id="paragraphs-of-one-letter"),
        pytest.param(b"\n\na" * 100_000, "piece.md", id="markdown-paragraphs"),
        pytest.param(b"== H ==\n{{a}} x\n" + b":" * 200_000, "piece.wiki", id="wiki-list-marks"),
        pytest.param(b"\\documentclass{article}" + b"$" * 310_000, "piece.tex", id="formula-marks"),
        pytest.param(b"\\begin{document}" + b"\\a{b}" * 160_000, "piece.tex", id="latex-commands"),
        pytest.param(b"== H ==\n" + b"<ref>a</ref>" * 25_000, "piece.wiki", id="wiki-notes"),
        pytest.param(b"== H ==\n" + b"<!--" * 30_000, "piece.wiki", id="wiki-comments"),
        pytest.param(b"# a\n" * 70_000, "piece.md", id="markdown-lines"),
    ],
)
def test_more_of_one_thing_than_any_piece_has_is_refused(content: bytes, source: str) -> None:
    with pytest.raises(InputError):
        read_document(content, source=source)


def test_a_megabyte_of_latex_prose_keeps_every_word_in_place() -> None:
    words = "The deck (of oak; 1.5 m wide) was \\textbf{re}laid in 1990, at last: see ``A''. "
    document = read_document(("\\begin{document}\n" + words * 3000 + "\n\\end{document}").encode(), source="piece.tex")
    assert document.text.startswith("The deck (of oak; 1.5 m wide) was relaid in 1990, at last: see “A”. The deck")
    assert document.text.count("relaid") == 3000


BAIT = {
    "tex": ["{", "}", "\\\\[", "\\cite[", "\\begin{a}", "\\verb|", "$", "\\url{", "\\def", "%\n", '"`', "\\textbf"],
    "md": ["==", "%%", "[@a1", "[[a|", ":::\n", "[a]: b\n", "[!a]", "#" * 5 + " {"],
    "html": ["<sup>1", "<span class=sidenote>abc", "<style>.a{", "<p class=title>", "<a href='#a' id=a>1"],
    "wiki": ["{{efn|", "{{r|", "<ref name=", "<!--", "{{sfn|", "{|", "''"],
}


@pytest.mark.parametrize(
    ("extension", "unit"), [pytest.param(name, unit, id=f"{name}-{unit!a}") for name in BAIT for unit in BAIT[name]]
)
def test_a_mark_without_end_ends_in_a_document_or_a_refusal(extension: str, unit: str) -> None:
    content = f"Words here.\n\n{unit * 3_000}\n\nAnd more words.\n"
    document = read_or_refuse(content.encode(), f"piece.{extension}")
    assert document is None or len(document.text) <= 2 * len(content)


def test_a_note_cited_a_thousand_times_is_shown_once() -> None:
    marker = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    document = read_document(
        a_docx(a_paragraph(a_run("It fell."), marker * 1000), footnotes=["Moore " * 300]), source="a.docx"
    )
    assert len(document.notes) == 1
    assert {stated.labels for stated in document.markers} == {("1",)}


def test_spaces_that_a_word_processor_counts_are_bounded() -> None:
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>a'
        '<text:s text:c="99999999"/>b</text:p></office:text></office:body></office:document-content>'
    )
    package = a_package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    assert len(read_document(package, source="a.odt").text) < 100
