"""Letters that are raised in markup count off notes typed by hand; ordinals and powers do not."""

from collections.abc import Callable

import pytest

from refcheck.datatypes.documents import Document
from refcheck.documents import read_document
from refcheck.references import find_bibliography
from tests.unit.documents.drafts import a_docx, a_paragraph, a_run
from tests.unit.documents.test_documents_odt import an_odt

ENTRIES = (
    "Lena Orr, “Nine bells”, Valley Courier, 2 March 1931.",
    "Jan Moore, The Buried Bells (Pell: Press, 2015), 40.",
)
TYPED = tuple(f"{letter}. {entry}" for letter, entry in zip("ab", ENTRIES, strict=True))
RAISED = (
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
)
LETTERS = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." '
    'style:num-format="a"/></text:list-style>'
)
COUNTED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def a_raised_run(words: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{words}</w:t></w:r>'


def a_word_draft(first: str, second: str, *, counted: bool) -> Document:
    text = a_paragraph(a_run("There were nine bells."), a_raised_run(first), a_run(" Six went."), a_raised_run(second))
    notes = [a_paragraph(a_run(one), numbered=counted) for one in (ENTRIES if counted else TYPED)]
    body = "".join((text, a_paragraph(a_run("Notes")), *notes))
    return read_document(a_docx(body, numbering=COUNTED if counted else ""), source="draft.docx")


def an_open_draft(first: str, second: str, *, counted: bool) -> Document:
    raised = '<text:span text:style-name="T1">{}</text:span>'
    text = f"<text:p>There were nine bells.{raised.format(first)} Six went.{raised.format(second)}</text:p>"
    if counted:
        items = "".join(f"<text:list-item><text:p>{one}</text:p></text:list-item>" for one in ENTRIES)
        notes = f'<text:list text:style-name="L1">{items}</text:list>'
    else:
        notes = "".join(f"<text:p>{one}</text:p>" for one in TYPED)
    return an_odt(f"{text}<text:p>Notes</text:p>{notes}", RAISED + LETTERS)


@pytest.mark.parametrize("counted", [pytest.param(False, id="typed"), pytest.param(True, id="counted")])
@pytest.mark.parametrize("draft", [a_word_draft, an_open_draft])
def test_raised_letters_lead_to_their_notes(draft: Callable[..., Document], counted: bool) -> None:
    document = draft("a", "[b]", counted=counted)
    found = find_bibliography(document)
    assert [one.marker for one in found.citations] == ["ᵃ", "ᵇ"]
    assert [one.resolved_ids for one in found.citations] == [("r1",), ("r2",)]
    assert [one.raw for one in found.references] == list(ENTRIES)


@pytest.mark.parametrize("draft", [a_word_draft, an_open_draft])
def test_ordinals_stay_as_they_are(draft: Callable[..., Document]) -> None:
    assert "bells.e Six went.o" in draft("e", "o", counted=False).text


def test_raised_figures_behind_a_blank_are_shown_raised() -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2, 3</w:t></w:r>'
    run = '<w:r><w:t xml:space="preserve">It fell. </w:t></w:r>'
    plain = '<w:r><w:t xml:space="preserve"> 4 of them.</w:t></w:r>'
    page = b"<html><body><p>It fell. <sup>2, 3</sup> 4 of them, 5 m<sup>2</sup>.</p></body></html>"

    assert read_document(a_docx(f"<w:p>{run}{raised}{plain}</w:p>"), source="a.docx").text == "It fell. ², ³ 4 of them."
    assert read_document(page, source="a.html").text == "It fell. ², ³ 4 of them, 5 m2."
