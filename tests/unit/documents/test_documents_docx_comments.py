"""Comments in a Word draft: on the words they are about, and everything else as the author saved it."""

import io
import re
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from refcheck.datatypes.comments import CommentLine, DraftComment
from refcheck.documents import read_document
from refcheck.documents.docx.comments import comment_docx
from refcheck.errors import InputError
from tests.unit.documents.drafts import a_docx, a_paragraph, a_run

DATE = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def a_comment(text: str, words: str, *, saying: str = "differs", url: str | None = None) -> DraftComment:
    start = text.index(words)
    return DraftComment(start=start, end=start + len(words), lines=(CommentLine(words=saying, url=url),))


def commented(content: bytes, *comments: tuple[str, str]) -> bytes:
    document = read_document(content, source="draft.docx")
    made = [a_comment(document.text, words, saying=saying) for words, saying in comments]
    return comment_docx(content, made, document=document, date=DATE)


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def commented_words(content: bytes) -> dict[str, str]:
    """Give, for each comment's own words, the words of the draft that it is anchored on."""
    parts = parts_of(content)
    said = {
        comment.get(f"{W}id"): "".join(str(words) for words in comment.itertext())
        for comment in etree.fromstring(parts["word/comments.xml"]).iter(f"{W}comment")
    }
    anchored: dict[str | None, str] = {}
    opened: set[str | None] = set()
    for element in etree.fromstring(parts["word/document.xml"]).iter():
        if element.tag == f"{W}commentRangeStart":
            opened.add(element.get(f"{W}id"))
        elif element.tag == f"{W}commentRangeEnd":
            opened.discard(element.get(f"{W}id"))
        elif element.tag == f"{W}t":
            for identity in opened:
                anchored[identity] = anchored.get(identity, "") + (element.text or "")
        elif element.tag == f"{W}footnoteReference":
            for identity in opened:
                anchored[identity] = anchored.get(identity, "") + f"note {element.get(f'{W}id')}"
    return {said[identity]: words for identity, words in anchored.items()}


@pytest.mark.parametrize(
    ("body", "words", "anchored"),
    [
        pytest.param(
            a_run("It was closed in May."), "It was closed in May.", "It was closed in May.", id="a-whole-run"
        ),
        pytest.param(a_run("Ada came. It closed. Bo left."), "It closed.", "It closed.", id="inside-a-run"),
        pytest.param(a_run("It was ") + a_run("closed in May."), "was closed", "was closed", id="over-two-runs"),
        pytest.param(a_run("Tom &amp; Ada &lt;3 it. So?"), "Ada <3", "Ada <3", id="beside-entities"),
        pytest.param(
            a_run("Где мост? Мост 🌉 закрыт."), "Мост 🌉 закрыт.", "Мост 🌉 закрыт.", id="letters-of-many-bytes"
        ),
        pytest.param(
            f"<w:ins>{a_run('It closed. It opened.')}</w:ins>", "It opened.", "It opened.", id="in-a-tracked-insertion"
        ),
        pytest.param(
            f'<w:hyperlink w:anchor="x>y">{a_run("the long page")}</w:hyperlink>', "long", "long", id="in-a-hyperlink"
        ),
    ],
)
def test_a_comment_stands_on_just_the_words_it_is_about(body: str, words: str, anchored: str) -> None:
    assert commented_words(commented(a_docx(a_paragraph(body)), (words, "differs"))) == {"differs": anchored}


def test_comments_that_overlap_and_share_an_end_all_keep_their_words() -> None:
    content = commented(
        a_docx(a_paragraph(a_run("Ada said “we knew” on 3 May, and left."))),
        ("Ada said “we knew” on 3 May", "claim"),
        ("we knew", "quotation"),
        ("knew” on 3 May", "date"),
        (", and left.", "rest"),
    )
    assert commented_words(content) == {
        "claim": "Ada said “we knew” on 3 May",
        "quotation": "we knew",
        "date": "knew” on 3 May",
        "rest": ", and left.",
    }


def test_a_comment_on_a_footnote_lands_on_its_marker() -> None:
    body = a_paragraph(a_run("It closed."), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    content = a_docx(body, footnotes=["Moore, Ada. Bridge. https://x.example/"])
    assert commented_words(commented(content, ("https://x.example/", "gone"))) == {"gone": "note 1"}


def test_all_else_stays_as_the_author_saved_it() -> None:
    body = a_paragraph(a_run("The bridge"), style="Title") + a_paragraph(
        '<w:r w:rsidR="00A1"><w:rPr><w:i/></w:rPr><w:t>It was closed. It opened.</w:t></w:r>',
        "<w:del><w:r><w:delText> never</w:delText></w:r></w:del>",
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        '<w:r><w:commentReference w:id="1"/></w:r>',
    )
    before = a_docx(body, footnotes=["Moore, Ada. Bridge."], comments=["Check this."])
    after = commented(before, ("It opened.", "differs"))
    old, new = parts_of(before), parts_of(after)
    assert new["word/footnotes.xml"] == old["word/footnotes.xml"]
    assert new["word/comments.xml"].startswith(old["word/comments.xml"].removesuffix(b"</w:comments>"))
    main = new["word/document.xml"]
    main = re.sub(rb'<w:commentRange(?:Start|End) w:id="2"/>|<w:r><w:commentReference w:id="2"/></w:r>', b"", main)
    main = main.replace(b'</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">', b"")
    assert main.replace(b'<w:t xml:space="preserve">It was', b"<w:t>It was") == old["word/document.xml"]


def test_a_commented_draft_reads_as_before_and_its_comments_are_no_sources() -> None:
    before = a_docx(a_paragraph(a_run("It was closed. It opened in May.")), comments=["Source: https://c.example/"])
    after = commented(before, ("It opened", "differs"), ("in May", "number"))
    old, new = read_document(before, source="draft.docx"), read_document(after, source="draft.docx")
    assert new.text == old.text
    assert new.notes == old.notes


def test_a_draft_can_be_commented_twice() -> None:
    once = commented(a_docx(a_paragraph(a_run("It was closed. It opened."))), ("It opened", "first"))
    document = read_document(once, source="draft.docx")
    comment = a_comment(document.text, "closed", saying="second", url="https://x.example/?a=1&b=2")
    twice = comment_docx(once, [comment], document=document, date=DATE)
    assert commented_words(twice) == {"first": "It opened", "secondhttps://x.example/?a=1&b=2": "closed"}
    relationships = parts_of(twice)["word/_rels/comments.xml.rels"]
    assert etree.fromstring(relationships)[0].get("Target") == "https://x.example/?a=1&b=2"


def test_page_text_cannot_break_the_comment() -> None:
    content = commented(a_docx(a_paragraph(a_run("It closed."))), ("closed", "</w:t>\x00<script>\ufffe&amp;"))
    assert commented_words(content) == {"</w:t><script>&amp;": "closed"}


def test_a_text_file_is_refused_with_the_way_out() -> None:
    document = read_document(b"It was closed.", source="draft.txt")
    with pytest.raises(InputError, match=r"draft.txt is no Word draft"):
        comment_docx(b"It was closed.", [], document=document, date=DATE)


@settings(max_examples=60)
@given(
    runs=st.lists(st.text('ab é🌉&<"> \t', min_size=1, max_size=12), min_size=1, max_size=5),
    places=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), min_size=1, max_size=5),
)
def test_any_place_gives_back_its_words(runs: list[str], places: list[tuple[int, int]]) -> None:
    escaped = [run.replace("&", "&amp;").replace("<", "&lt;") for run in runs]
    content = a_docx(a_paragraph(a_run("x"), *(a_run(run) for run in escaped)))
    document = read_document(content, source="draft.docx")
    comments = []
    for number, (start, length) in enumerate(places):
        start = min(start, len(document.text) - 1)
        end = min(start + length, len(document.text))
        comments.append(DraftComment(start=start, end=end, lines=(CommentLine(words=f"c{number}"),)))
    after = comment_docx(content, comments, document=document, date=DATE)
    assert commented_words(after) == {f"c{at}": document.text[c.start : c.end] for at, c in enumerate(comments)}
    assert read_document(after, source="draft.docx").text == document.text
