"""Markdown as Pandoc and Obsidian extend it."""

import pytest

from refcheck.datatypes.documents import BlockKind
from refcheck.documents import find_companion_names, read_document

PANDOC = """---
title: The wall
references:
- id: moore19
  type: article-newspaper
  title: Walls of the coast
  author:
  - {family: Moore, given: Ada}
  issued: 2019-05-03
- id: doe20
  title: Rivers
  issued: {year: 2020}
---

The wall fell [@moore19, p. 3]. As @doe20 [p. 7] says, it rose [see @moore19; @doe20]. Write to me@moore19.example.
"""


def test_works_in_the_front_matter_are_found_by_the_keys_in_the_text() -> None:
    document = read_document(PANDOC.encode(), source="wall.md")
    stated = [(document.text[m.start : m.end], m.labels, m.locator) for m in document.markers]
    assert stated == [
        ("[@moore19, p. 3]", ("moore19",), "p. 3"),
        ("@doe20 [p. 7]", ("doe20",), "p. 7"),
        ("[see @moore19; @doe20]", ("moore19", "doe20"), None),
    ]
    entries = {entry.key: entry.csl for entry in document.entries}
    assert entries["moore19"]["issued"] == {"date-parts": [[2019, 5, 3]]}
    assert entries["moore19"]["author"] == [{"family": "Moore", "given": "Ada"}]
    assert entries["doe20"]["issued"] == {"date-parts": [[2020]]}
    for marker in document.markers:
        start, end = document.source_span(marker.start, marker.end)
        assert PANDOC[start:end] == document.text[marker.start : marker.end]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("works.bib", b"@book{doe20, title={Rivers}, author={Doe, Jane}, year={2020}}", id="bibtex"),
        pytest.param("works.json", b'[{"id": "doe20", "type": "book", "title": "Rivers"}]', id="csl-json"),
    ],
)
def test_lists_beside_the_draft_are_read(name: str, content: bytes) -> None:
    draft = f"---\nbibliography: {name}\n---\n\nIt rose [@doe20].\n".encode()
    assert find_companion_names(draft) == (name,)
    document = read_document(draft, source="wall.md", companions={name: content})
    assert [(entry.key, entry.csl["title"]) for entry in document.entries] == [("doe20", "Rivers")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The [[Harbour wall|wall]] and [[Stonemouth]] fell.", "The wall and Stonemouth fell.", id="wiki-links"
        ),
        pytest.param("It ==stood== long.", "It stood long.", id="highlight"),
        pytest.param("It stood. %%ask Jane%%", "It stood.", id="remark"),
        pytest.param("It stood.\n\n![[wall.png]]", "It stood.", id="picture"),
        pytest.param("> [!quote] It stood.", "It stood.", id="callout"),
        pytest.param("# References {.unnumbered #refs}", "References", id="attributes-of-a-heading"),
        pytest.param("::: {#refs}\nMoore, Ada.\n:::", "Moore, Ada.", id="div"),
        pytest.param("Thanks to [@jane] and a == b.", "Thanks to [@jane] and a == b.", id="not-meant"),
        pytest.param("a: `[[x]] ==y==`", "a: [[x]] ==y==", id="code"),
    ],
)
def test_marks_of_note_programs_are_not_shown(text: str, expected: str) -> None:
    document = read_document(text.encode(), source="note.md")
    assert document.text.strip() == expected
    assert not document.markers


@pytest.mark.parametrize(
    "references",
    [
        pytest.param("references: &a [*a]", id="alias-to-itself"),
        pytest.param("references: " + "[" * 5000, id="deep"),
        pytest.param("references: !!python/object:os.system x", id="tag"),
        pytest.param("references: 3", id="no-list"),
        pytest.param("references:\n- id: [1", id="broken"),
    ],
)
def test_front_matter_that_is_no_list_of_works_is_let_be(references: str) -> None:
    document = read_document(f"---\n{references}\n---\n\nIt rose.\n".encode(), source="wall.md")
    assert not document.entries
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.PARAGRAPH] == ["It rose."]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("> [!note] To self\n> Ask the mill.", BlockKind.PARAGRAPH, id="callout"),
        pytest.param("> [!quote]\n> Ask the mill.", BlockKind.QUOTE, id="callout-for-quotations"),
        pytest.param("> [Rossi](https://mill.example): ask the mill.", BlockKind.QUOTE, id="link-at-the-start"),
    ],
)
def test_callouts_are_no_quotations(text: str, kind: BlockKind) -> None:
    assert [block.kind for block in read_document(text.encode(), source="draft.md").blocks] == [kind]


def test_html_within_keeps_its_links_and_quotations() -> None:
    text = (
        'It <a href="https://a.example/x?y=1&amp;z=2">stood</a>.\n\n<p>It <b>fell</b><sup>'
        '<a href="https://b.example/">1</a></sup>.</p>\n\n<blockquote>We ate what the tide forgot.</blockquote>\n'
    )
    document = read_document(text.encode(), source="draft.md")
    assert [(link.url, document.text[link.start : link.end]) for link in document.links] == [
        ("https://a.example/x?y=1&z=2", "stood"),
        ("https://b.example/", "1"),
    ]
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH] * 2 + [BlockKind.QUOTE]
    (run,) = (run for run in document.source_map if document.text.startswith("tide", run.text_start))
    assert text.startswith("tide", run.source_start)


def test_shortcodes_are_not_shown() -> None:
    text = "It stood.\n\n{{< video https://v.example/x >}}\n\nIt fell.\n"
    assert read_document(text.encode(), source="draft.md").text == "It stood.\n\nIt fell."


def test_raised_figures_are_shown_raised() -> None:
    text = "It stood<sup>1</sup>, leaned<sup>2, 3</sup> and fell.^4^ The area is 3 km^2^ and x^y^."
    shown = read_document(text.encode(), source="draft.md").text
    assert shown == "It stood¹, leaned², ³ and fell.⁴ The area is 3 km² and x^y^."


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        pytest.param("It stood.\n{: .lead}", "It stood.", id="attributes-of-a-paragraph"),
        pytest.param("{% include toc.html %}\nIt stood.", "It stood.", id="liquid-tag"),
        pytest.param("It {% comment %} a remark {% endcomment %}stood.", "It stood.", id="liquid-remark"),
        pytest.param('See [it](https://a.example){:target="_blank"}.', "See it.", id="attributes-of-a-link"),
    ],
)
def test_what_jekyll_does_not_print_is_no_text(source: str, shown: str) -> None:
    assert " ".join(read_document(source.encode(), source="a.md").text.split()) == shown


def test_the_title_of_a_quote_callout_is_not_quoted() -> None:
    document = read_document(b"> [!quote] A foreman, 1891\n> Ice waits.[^1]\n\n[^1]: Star, 3.\n", source="a.md")
    assert [(block.kind, document.text[block.start : block.end]) for block in document.blocks[:2]] == [
        (BlockKind.PARAGRAPH, "A foreman, 1891"),
        (BlockKind.QUOTE, "Ice waits.[^1]"),
    ]


@pytest.mark.parametrize("marker", ["<sup>[2](#n2)</sup>", "[<sup>2</sup>](#n2)"])
def test_raised_numbers_that_lead_to_an_anchor_are_raised(marker: str) -> None:
    text = f'It stood{marker}.\n\n<a name="n2">2</a>. Moore, Walls.\n'
    assert read_document(text.encode(), source="a.md").text.startswith("It stood².")
