"""Markers, notes, links and entries that the markup states, tied without any guess."""

from collections.abc import Mapping
from typing import Any

from refcheck.datatypes.documents import (
    Block,
    BlockKind,
    Document,
    Entry,
    Link,
    MarkerKind,
    NoteBody,
    NoteKind,
    StatedMarker,
)
from refcheck.datatypes.references import ListFindingKind, ReferenceOrigin
from refcheck.documents import read_document
from refcheck.references import find_bibliography

BODY = "The tower is old. It leans. See the report or write to us."
FIRST = "Tom Aldous, “Ten past four”, Evening Mail, June 3, 1988."
TEXT = f"{BODY}\n\n{FIRST}\n\nIbid."


def document_with(text: str = TEXT, **fields: Any) -> Document:
    blocks: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=at, end=at + len(paragraph)))
        at += len(paragraph) + 2
    return Document(
        id="d1", source="piece.md", media_type="text/markdown", text=text, digest="", blocks=tuple(blocks), **fields
    )


def notes() -> tuple[NoteBody, ...]:
    first = TEXT.index(FIRST)
    return (
        NoteBody(label="1", kind=NoteKind.FOOTNOTE, start=first, end=first + len(FIRST)),
        NoteBody(label="b", kind=NoteKind.FOOTNOTE, start=len(TEXT) - 5, end=len(TEXT)),
    )


def marker(label: str, at: int, kind: MarkerKind = MarkerKind.NOTE) -> StatedMarker:
    return StatedMarker(kind=kind, labels=(label,), start=at, end=at)


def test_stated_notes_are_tied_by_their_label_and_ibid_is_followed() -> None:
    found = find_bibliography(document_with(notes=notes(), markers=(marker("1", 17), marker("b", 27))))
    assert [one.resolved_ids for one in found.citations] == [("r1",), ("r1",)]
    assert [one.reference_ids for one in found.citations] == [("r1",), ("r2",)]
    assert [one.note_index for one in found.citations] == [1, 2]
    assert not found.findings


def test_a_marker_without_its_note_is_told() -> None:
    found = find_bibliography(document_with(notes=notes(), markers=(marker("1", 17), marker("9", 27), marker("b", 28))))
    assert [one.kind for one in found.findings] == [ListFindingKind.MARKER_WITHOUT_ENTRY]


def entry(key: str, **csl: Any) -> Entry:
    item: Mapping[str, Any] = {"id": key, "type": "article-newspaper", **csl}
    return Entry(key=key, csl=item, raw=f"@article{{{key}}}")


def test_keys_find_their_entries() -> None:
    entries = (entry("lee", title="One", issued={"date-parts": [[2020, 5]]}), entry("roy", title="Two"))
    found = find_bibliography(document_with(BODY, entries=entries, markers=(marker("roy", 17, MarkerKind.KEY),)))
    assert [one.origin for one in found.references] == [ReferenceOrigin.ENTRY, ReferenceOrigin.ENTRY]
    cited = {one.id: one.parsed.title for one in found.references}
    assert [cited[one] for one in found.citations[0].resolved_ids] == ["Two"]


def link(words: str, url: str) -> Link:
    start = TEXT.index(words)
    return Link(start=start, end=start + len(words), url=url)


def test_links_in_running_text_are_references_of_their_own() -> None:
    found = find_bibliography(document_with(BODY, links=(link("the report", "https://reports.example/tower"),)))
    assert [(one.raw, one.url, one.origin) for one in found.references] == [
        ("the report", "https://reports.example/tower", ReferenceOrigin.LINK)
    ]
    assert found.citations[0].marker == "the report"


def test_links_that_cite_nothing_are_left_out() -> None:
    links = (
        link("write to us", "mailto:desk@example.org"),
        link("The tower", "#top"),
        link("It leans", "/relative"),
        link("See", "https://www.facebook.com/sharer/sharer.php?u=x"),
    )
    found = find_bibliography(document_with(BODY, links=links))
    assert not found.references
    assert not found.citations


def test_a_relative_link_is_read_against_the_address_of_the_piece() -> None:
    document = document_with(BODY, links=(link("the report", "/tower"),), url="https://reports.example/piece")
    assert [one.url for one in find_bibliography(document).references] == ["https://reports.example/tower"]


def test_two_links_to_one_address_are_one_source() -> None:
    links = (link("It leans", "https://a.example/x"), link("the report", "https://a.example/x#part"))
    found = find_bibliography(document_with(BODY, links=links))
    assert [one.resolved_ids for one in found.citations] == [("r1",), ("r1",)]


def test_a_note_that_only_points_to_another_stands_for_its_work() -> None:
    draft = "It fell.[^a] It was rebuilt.[^b] It leans.[^c]\n\n" + "\n".join(
        (f"[^a]: {FIRST}", "[^b]: Cf. [^a].", "[^c]: The mayor, who had [^a] in his hand, told us so.")
    )
    found = find_bibliography(read_document(draft.encode(), source="piece.md"))
    assert [(one.marker, one.resolved_ids) for one in found.citations] == [
        ("[^a]", ("r1",)),
        ("[^b]", ("r1",)),
        ("[^c]", ()),
        ("[^a]", ("r1",)),
    ]


def test_pages_named_in_the_markup_of_quotations_are_references_behind_them() -> None:
    page = (
        "<html><body><p>She called it <q cite='https://a.example/talk'>a wall of sand</q>.</p>"
        "<blockquote cite='https://b.example/speech'><p>We built it.</p><p>We shall keep it.</p></blockquote>"
        "<blockquote cite='https://c.example/x'><p>Let it fall.</p><footer>"
        "<a href='https://c.example/letter'>Ada Moore</a></footer></blockquote></body></html>"
    )
    document = read_document(page.encode(), source="piece.html")
    found = find_bibliography(document)
    assert [(one.marker, one.target.start) for one in found.citations] == [
        ("a wall of sand", document.text.index("a wall")),
        ("", document.text.index("keep it.") + len("keep it.")),
        ("Ada Moore", document.text.index("Ada Moore")),
    ]
    assert [one.parsed.url for one in found.references] == [
        "https://a.example/talk",
        "https://b.example/speech",
        "https://c.example/letter",
    ]


def test_a_footnote_stands_for_the_works_that_it_cites_by_key() -> None:
    draft = r"""\documentclass{article}\begin{document}
It fell.\footnote{(see fn) \citet{aldous}, p. 3} It leans.\footnote{But see \cite{orr}.}
\begin{thebibliography}{9}
\bibitem{aldous} T. Aldous, Ten past four. Leeds: Moor, 1988.
\bibitem{orr} J. Orr, The Leaning Tower. Oslo: Fram, 1991.
\end{thebibliography}\end{document}"""
    found = find_bibliography(read_document(draft.encode(), source="piece.tex"))
    assert len(found.references) == 2
    assert [one.resolved_ids for one in found.citations if one.marker == r"\footnote"] == [("r1",), ("r2",)]
