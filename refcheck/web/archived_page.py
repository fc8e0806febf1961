"""An archived page made harmless: an allow-list of elements, no address that is fetched, the passage marked.

It is shown in a sandboxed frame under a policy of its own; the cleaning is the first of three walls.
"""

from collections.abc import Iterator, Sequence
from html import escape

import nh3
from lxml import etree
from lxml import html as lxml_html

from refcheck.datatypes.exchanges import Response
from refcheck.extract import extract_text
from refcheck.text.charsets import decode_text
from refcheck.text.codings import decode_content

_FIRST_WORDS = 8
MAX_SHOWN = 3_000_000  # bytes of markup; a page beyond is shown as its text

_TAGS = {
    *"a abbr article aside b blockquote br caption cite code dd del details div dl dt em".split(),
    *"figcaption figure footer".split(),
    *"h1 h2 h3 h4 h5 h6 header hr i li main mark ol p pre q s section small span strong sub summary sup".split(),
    *"table tbody td tfoot th thead time tr u ul".split(),
}
_REMOVED_WITH_CONTENT = {
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
    "select",
    "button",
}
_STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:44rem;margin:1rem auto;padding:0 1rem;color:#1d1d1b;background:#fff;"
    "overflow-wrap:anywhere}mark{background:#ffe58a;scroll-margin-top:30vh}nav,footer{color:#5a5a55}"
)


def render_archived(response: Response, *, url: str, passages: Sequence[str]) -> str:
    """Give a complete page whose first marked passage has the id `passage`.

    What is no HTML, or too large, is shown as the text that was read from it.
    """
    media_type = (response.header("content-type") or "").partition(";")[0].strip().lower()
    body = decode_content(response.body, response.header("content-encoding"))
    if media_type in ("text/html", "application/xhtml+xml") and not body.problem and len(body.content) <= MAX_SHOWN:
        markup = decode_text(body.content, response.header("content-type")).text
        return _page(_mark(_clean(markup), passages))
    text = extract_text(response, url=url).text
    return render_text(text, passages=passages)


def render_text(text: str, *, passages: Sequence[str]) -> str:
    """Give a page of plain paragraphs with the passages marked."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return _page(_mark(paragraphs or "<p>No text could be read.</p>", passages))


def _clean(markup: str) -> str:
    return nh3.clean(
        markup,
        tags=_TAGS,
        clean_content_tags=_REMOVED_WITH_CONTENT,
        attributes={"*": {"lang", "dir"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}},
        url_schemes=set(),
        link_rel=None,
    )


def _page(content: str) -> str:
    return (
        '<!doctype html><html><head><meta charset="utf-8"><title>Archived page</title>'
        f"<style>{_STYLE}</style></head><body>{content}</body></html>"
    )


def _mark(markup: str, passages: Sequence[str]) -> str:
    """Put marks around the passages, which may run over several elements; white space counts as one space."""
    root = lxml_html.fragment_fromstring(markup, create_parent="div")
    wanted = [" ".join(passage.split()) for passage in passages if passage.strip()]
    if wanted:
        letters, flat = _flatten(root)
        spans = (_find(flat, words) for words in wanted)
        _wrap(letters, sorted(span for span in spans if span))
    return str(etree.tostring(root, encoding="unicode", method="html"))


def _find(flat: str, words: str) -> tuple[int, int] | None:
    """Find a passage, or where its first words stand when the page breaks it up otherwise."""
    for part in (words, " ".join(words.split()[:_FIRST_WORDS])):
        at = flat.find(part)
        if at >= 0:
            return at, at + len(part)
    return None


_Letter = tuple[etree._Element, bool, int]
"""The element, whether the letter stands in its tail instead of its text, and where in that."""


def _flatten(root: etree._Element) -> tuple[list[_Letter], str]:
    """Give the visible letters in order, runs of white space as one, with the place of each."""
    letters: list[_Letter] = []
    flat: list[str] = []
    for element, is_tail, text in _texts(root):
        for at, letter in enumerate(text):
            if not letter.isspace():
                flat.append(letter)
                letters.append((element, is_tail, at))
            elif flat and flat[-1] != " ":
                flat.append(" ")
                letters.append((element, is_tail, at))
        if text == "" and flat and flat[-1] != " ":
            flat.append(" ")
            letters.append((element, is_tail, 0))
    return letters, "".join(flat)


_INLINE = frozenset("a abbr b cite code del em i mark q s small span strong sub sup time u".split())


def _texts(root: etree._Element) -> Iterator[tuple[etree._Element, bool, str]]:
    """Give each element's text and tail in document order; an empty one where a block begins or ends."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_block = str(element.tag) not in _INLINE
        if event == "start":
            if is_block:
                yield element, False, ""
            yield element, False, element.text or ""
        elif element is not root:
            if is_block:
                yield element, True, ""
            yield element, True, element.tail or ""


def _wrap(letters: list[_Letter], spans: list[tuple[int, int]]) -> None:
    """Wrap each span's letters, text node by text node, from the last to the first so that places stay true."""
    pieces: list[tuple[etree._Element, bool, int, int]] = []
    done = 0
    for start, end in spans:
        for element, is_tail, at in letters[max(start, done) : end]:
            if pieces and pieces[-1][:2] == (element, is_tail) and pieces[-1][3] <= at and _follows(pieces[-1], at):
                pieces[-1] = (element, is_tail, pieces[-1][2], at + 1)
            else:
                pieces.append((element, is_tail, at, at + 1))
        done = max(done, end)
    for number, (element, is_tail, start, end) in reversed(list(enumerate(pieces))):
        _wrap_piece(element, is_tail, start, end, identity="passage" if number == 0 else None)


def _follows(piece: tuple[etree._Element, bool, int, int], at: int) -> bool:
    """Tell whether only white space lies between a piece and the letter at `at`."""
    element, is_tail, _start, end = piece
    text = (element.tail if is_tail else element.text) or ""
    return not text[end:at].strip()


def _wrap_piece(element: etree._Element, is_tail: bool, start: int, end: int, *, identity: str | None) -> None:
    text = (element.tail if is_tail else element.text) or ""
    if not text[start:end].strip():
        return
    mark = etree.Element("mark")
    if identity:
        mark.set("id", identity)
    mark.text, mark.tail = text[start:end], text[end:]
    if is_tail:
        parent = element.getparent()
        assert parent is not None  # the root has no tail that is shown
        element.tail = text[:start]
        parent.insert(parent.index(element) + 1, mark)
    else:
        element.text = text[:start]
        element.insert(0, mark)
