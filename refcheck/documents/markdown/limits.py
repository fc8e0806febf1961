"""Texts made of signs, on which the parser would spend its time; they are read as plain text."""

_MOST_MARKS = 20_000  # of emphasis, code and tags in one paragraph
_SIGNS = ("*_`<&~![", "*_`<&~![]#$%+:=>@\\^{}-|")
_MOST_SIGNS = (60_000, 250_000)  # in the whole text; a book of a thousand pages has some 20,000 of either kind
_MOST_BRACKETS = 5_000  # in one paragraph; the parser's time grows with their square, and no author writes so many
_MOST_DEFINITIONS = 2_000  # of links, one below the other; the same


def is_overmarked(text: str) -> bool:
    """Tell whether a text, or a paragraph of it, holds more marks than a parser can pair in good time."""
    return _holds_too_many_signs(text) or any(map(_is_overmarked_paragraph, text.split("\n\n")))


def _holds_too_many_signs(text: str) -> bool:
    if len(text) < min(_MOST_SIGNS):
        return False
    return any(sum(map(text.count, signs)) > most for signs, most in zip(_SIGNS, _MOST_SIGNS, strict=True))


def _is_overmarked_paragraph(paragraph: str) -> bool:
    if paragraph.count("]:") > _MOST_DEFINITIONS:
        return True
    return paragraph.count("[") > _MOST_BRACKETS or sum(map(paragraph.count, "*_`<&~!")) > _MOST_MARKS
