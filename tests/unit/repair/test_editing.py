"""Drafts edited at the lost addresses and nowhere else."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.captures import Memento
from refcheck.repair.editing import edit_draft
from refcheck.repair.patches import render_patch
from refcheck.repair.replacements import Holding, LostLink, Replacement

DEAD = "https://courier.example/bridge"
COPY = f"https://web.archive.org/web/20230401101502/{DEAD}"
NEW = "https://courier.example/2023/bridge"
OTHER = "https://gazette.example/flood"


def a_copy(url: str = DEAD) -> Replacement:
    moment = datetime(2023, 4, 1, 10, 15, 2, tzinfo=UTC)
    address = f"https://web.archive.org/web/20230401101502/{url}"
    memento = Memento(original=url, memento=address, memento_datetime=moment, archive="web.archive.org")
    return Replacement(lost=LostLink(url=url, why="gone"), address=address, holding=Holding.WORDS, memento=memento)


def a_move(url: str = DEAD, to: str = NEW) -> Replacement:
    return Replacement(lost=LostLink(url=url, why="moved"), address=to, holding=Holding.WORDS)


def edit(text: str, name: str, *replacements: Replacement) -> str:
    found = {one.lost.url: one for one in replacements or (a_copy(),)}
    edited = edit_draft(text.encode(), found, source=name)
    assert edited.problem is None
    return edited.content.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"It closed ([Courier]({DEAD})).\n", f"It closed ([Courier]({COPY})).\n", id="inline-link"),
        pytest.param(f'A [b]({DEAD} "Title") c.\n', f'A [b]({COPY} "Title") c.\n', id="link-with-title"),
        pytest.param(f"A [b](<{DEAD}>) c.\n", f"A [b](<{COPY}>) c.\n", id="pointed-brackets"),
        pytest.param(f"A [b][x] c.\n\n[x]: {DEAD}\n", f"A [b][x] c.\n\n[x]: {COPY}\n", id="definition"),
        pytest.param(
            f"A.[^1]\n\n[^1]: Courier, {DEAD}.\n", f"A.[^1]\n\n[^1]: Courier, {COPY}.\n", id="note-and-full-stop"
        ),
        pytest.param(f"See <{DEAD}>.\n", f"See <{COPY}>.\n", id="autolink"),
        pytest.param(f"See {DEAD}, and more.\n", f"See {COPY}, and more.\n", id="bare"),
        pytest.param(f"A [b]({DEAD}?utm_source=x) c.\n", f"A [b]({COPY}) c.\n", id="tracking-dropped"),
        pytest.param(f"Text\r\n[b]({DEAD})\r\n", f"Text\r\n[b]({COPY})\r\n", id="crlf-kept"),
        pytest.param(f"\ufeffA [b]({DEAD})", f"\ufeffA [b]({COPY})", id="mark-kept-and-no-last-line-end"),
        pytest.param(f"A [b]({DEAD}) [c]({DEAD})\n", f"A [b]({COPY}) [c]({COPY})\n", id="twice"),
    ],
)
def test_markdown_addresses_are_exchanged(text: str, expected: str) -> None:
    assert edit(text, "piece.md") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"A [b]({DEAD}/part-two) c.\n", id="longer-path"),
        pytest.param(f"A [b]({DEAD}s) c.\n", id="longer-word"),
        pytest.param(f"A [b]({DEAD}?page=2) c.\n", id="another-query"),
        pytest.param(f"A [b]({COPY}) c.\n", id="a-copy-of-it-already"),
        pytest.param(f"Type `{DEAD}` here.\n", id="code-in-the-line"),
        pytest.param(f"Type ``x ` {DEAD}`` here.\n", id="code-with-a-backtick"),
        pytest.param(f"Text\n\n```\ncurl {DEAD}\n```\n", id="fenced-code"),
        pytest.param(f"Text\n\n~~~sh\ncurl {DEAD}\n", id="fence-never-closed"),
        pytest.param(f"Text <!-- {DEAD} --> more\n", id="comment"),
        pytest.param(f"---\ntitle: T\nurl: {DEAD}\n---\n\nText\n", id="front-matter"),
        pytest.param(f"A ![b]({DEAD}) c.\n", id="image"),
        pytest.param(f"A [b]({DEAD}\\_x) c.\n", id="goes-on-with-an-escape"),
        pytest.param("A [b](http://other.example/?u=https://courier.example/bridge) c.\n", id="inside-another-address"),
    ],
)
def test_what_only_looks_like_the_address_stays(text: str) -> None:
    assert edit(text, "piece.md") == text


def test_words_that_show_the_address_stay_and_their_link_is_exchanged() -> None:
    assert edit(f"See [{DEAD}]({DEAD}).\n", "piece.md") == f"See [{DEAD}]({COPY}).\n"


def test_brackets_of_an_address_do_not_end_a_markdown_link() -> None:
    url = "https://wiki.example/Bridge_(river"
    text = f"A [b](<{url}>) c.\n"
    new = edit(text, "piece.md", a_move(url, "https://wiki.example/Bridge_(road"))
    assert "(road)" not in new.replace("%28", "(") or "%28road" in new


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f'<p>It closed (<a class="x" href="{DEAD}" title="t">Courier</a>).</p>',
            f'<p>It closed (<a class="x" href="{COPY}" data-originalurl="{DEAD}" data-versionurl="{COPY}"'
            f' data-versiondate="2023-04-01T10:15:02Z" title="t">Courier</a>).</p>',
            id="robust-link",
        ),
        pytest.param(
            f"<p>It closed (<A HREF={DEAD}>Courier</A>).</p>",
            f'<p>It closed (<A href="{COPY}" data-originalurl="{DEAD}" data-versionurl="{COPY}"'
            f' data-versiondate="2023-04-01T10:15:02Z">Courier</A>).</p>',
            id="unquoted-and-in-capitals",
        ),
        pytest.param(
            f"<p>Source: {DEAD} and <a href='{OTHER}'>o</a></p>",
            f"<p>Source: {COPY} and <a href='{OTHER}'>o</a></p>",
            id="bare-address-in-the-words",
        ),
    ],
)
def test_html_links_become_robust(text: str, expected: str) -> None:
    assert edit(text, "piece.html") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"<p>x</p><!-- <a href='{DEAD}'>c</a> -->", id="comment"),
        pytest.param(f"<p>x</p><script>var a = '<a href=\"{DEAD}\">';</script>", id="script"),
        pytest.param(f"<p>x <a href='{OTHER}' data-href='{DEAD}'>c</a></p>", id="another-attribute"),
        pytest.param(f"<p>x <a href='{COPY}' data-originalurl='{DEAD}'>c</a></p>", id="robust-already"),
        pytest.param(f"<p>x <a href='{OTHER}'>{DEAD}</a></p>", id="words-of-another-link"),
        pytest.param(f"<p>x <img src='{DEAD}'></p>", id="no-link"),
    ],
)
def test_html_that_is_no_link_to_it_stays(text: str) -> None:
    assert edit(text, "piece.html") == text


def test_an_html_address_with_entities_is_known_and_written_with_them() -> None:
    url = "https://courier.example/s?a=1&b=2"
    text = '<p>x <a href="https://courier.example/s?a=1&amp;b=2">c</a></p>'
    new = edit(text, "piece.html", a_move(url, "https://courier.example/t?c=3&d=4"))
    assert new == '<p>x <a href="https://courier.example/t?c=3&amp;d=4">c</a></p>'


WIKI = "The bridge closed.<ref>{{cite news |title=Bridge |url=" + DEAD + " |access-date=3 May 2023}}</ref>\n"


def test_a_cite_template_keeps_its_address_and_gets_the_copy() -> None:
    new = edit(WIKI, "piece.wiki")
    assert f"|url={DEAD} " in new
    assert f"|archive-url={COPY} " in new
    assert "|archive-date=1 April 2023 " in new
    assert "|url-status=dead}}" in new
    assert new.startswith("The bridge closed.<ref>{{cite news |title=Bridge ")


@pytest.mark.parametrize(
    ("template", "parts"),
    [
        pytest.param(
            "{{Internetquelle |url=" + DEAD + " |titel=Brücke |abruf=2023-05-03}}",
            ("|archiv-url=", "|archiv-datum=2023-04-01", "|offline=1"),
            id="german",
        ),
        pytest.param(
            "{{Lien web |titre=Pont |url=" + DEAD + " |consulté le=3 mai 2023}}", ("|archive-url=",), id="french"
        ),
        pytest.param(
            "{{Cita web |url=" + DEAD + " |titolo=Ponte |accesso=3 maggio 2023}}",
            ("|urlarchivio=", "|dataarchivio=2023-04-01", "|urlmorto=sì"),
            id="italian",
        ),
        pytest.param(
            "{{Cita web |url=" + DEAD + " |título=Puente |fechaacceso=3 de mayo de 2023}}",
            ("|urlarchivo=", "|fechaarchivo=2023-04-01"),
            id="spanish-under-the-same-name",
        ),
        pytest.param(
            "{{cite web\n| url = " + DEAD + "\n| title = Bridge\n| date = March 12, 2023\n}}",
            ("\n| archive-url = ", "\n| archive-date = April 1, 2023\n"),
            id="one-parameter-a-line",
        ),
    ],
)
def test_templates_of_other_wikipedias_get_their_own_parameters(template: str, parts: tuple[str, ...]) -> None:
    new = edit(f"Text.<ref>{template}</ref>\n", "piece.wiki")
    assert all(part in new for part in parts), new


def test_a_template_of_one_parameter_keeps_its_address() -> None:
    new = edit(f"Text.<ref>{{{{cite web|url={DEAD}}}}}</ref>\n", "piece.wiki")
    assert f"|url={DEAD}|archive-url={COPY}|" in new


def test_a_page_that_was_called_live_is_called_dead() -> None:
    new = edit(WIKI.replace("}}", " |url-status=live}}"), "piece.wiki")
    assert "url-status=dead" in new
    assert "live" not in new


def test_a_template_with_a_copy_is_left_to_whoever_chose_it() -> None:
    text = WIKI.replace("}}", f" |archive-url={COPY} |archive-date=2 April 2023}}}}")
    assert edit(text, "piece.wiki") == text


def test_a_moved_page_gets_its_new_address_in_the_template() -> None:
    assert edit(WIKI, "piece.wiki", a_move()) == WIKI.replace(DEAD, NEW)


def test_a_plain_wiki_link_is_exchanged_and_nothing_else() -> None:
    text = f"Text.<ref>[{DEAD} Bridge to close], ''Courier''</ref> <nowiki>[{DEAD} x]</nowiki> {{{{x|y= z }}}}\n"
    assert edit(text, "piece.wiki") == text.replace(f"<ref>[{DEAD}", f"<ref>[{COPY}")


def test_plain_text_names_the_copy_behind_the_address() -> None:
    text = f"It will close.1\n\nNotes\n1. “Bridge to close,” Courier, March 12, 2023, {DEAD}.\n"
    edited = edit_draft(text.encode(), {DEAD: a_copy()}, source="piece.txt")
    assert edited.content.decode() == text.replace(DEAD, f"{DEAD}, archived at {COPY}")
    assert not edited.may_be_written
    again = edit_draft(edited.content, {DEAD: a_copy()}, source="piece.txt")
    assert again.content == edited.content


def test_a_patch_applies_and_leaves_line_ends_alone(tmp_path: object) -> None:
    old = f"one\r\nsee {DEAD}\r\nlast line \xff without end".encode("latin-1")
    edited = edit_draft(old, {DEAD: a_copy()}, source="piece.txt")
    patch = render_patch(old, edited.content, name="articles/piece.txt")
    assert patch.startswith(b"--- a/articles/piece.txt\n+++ b/articles/piece.txt\n@@ -1,3 +1,3 @@\n")
    assert b"-see " + DEAD.encode() + b"\r\n" in patch
    assert patch.endswith(b" last line \xff without end\n\\ No newline at end of file\n")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        pytest.param(b"PK\x03\x04 no real file", "piece.docx", id="word"),
        pytest.param(f"see {DEAD}".encode("utf-16"), "piece.txt", id="utf-16"),
    ],
)
def test_what_cannot_be_edited_says_so(content: bytes, name: str) -> None:
    edited = edit_draft(content, {DEAD: a_copy()}, source=name)
    assert edited.content == content
    assert edited.problem is not None


PARTS = st.sampled_from(
    [
        DEAD,
        OTHER,
        f"[a]({DEAD})",
        f"<{DEAD}>",
        f"`{DEAD}`",
        "```\n",
        "\n\n",
        " word ",
        "](",
        "[",
        "<!--",
        "-->",
        "*",
        "ü",
        "\\",
        "|",
        ")",
    ]
)


@settings(max_examples=80)
@given(st.lists(PARTS, max_size=25), st.sampled_from(["p.md", "p.html", "p.wiki", "p.txt"]))
def test_all_but_addresses_stays_byte_for_byte(parts: list[str], name: str) -> None:
    content = ("start " + "".join(parts)).encode()
    edited = edit_draft(content, {DEAD: a_move()}, source=name)
    assert edited.content.replace(NEW.encode(), DEAD.encode()) == content.replace(NEW.encode(), DEAD.encode())
