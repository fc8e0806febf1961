"""Whether words that stand on a page without quotation marks are its author's own, and not the draft's speaker's."""

import re
from collections.abc import Sequence

from refcheck.verify.quotations.layout import Layout, find_quoted, layout_of_page
from refcheck.verify.quotations.names.names import is_role, name_words, same_person
from refcheck.verify.quotations.sentence_bounds import find_own_sentence_start, find_sentence_end
from refcheck.verify.quotations.speaking.appearances import find_surname, speaks_elsewhere
from refcheck.verify.quotations.speaking.attribution import find_attributions
from refcheck.verify.quotations.speaking.caseless import is_caseless
from refcheck.verify.quotations.speaking.settled import is_known_person
from refcheck.verify.quotations.speaking.speakers import is_in_quotation_marks

_FIRST_PERSON = re.compile(r"\b(?:I|we|We|us|our|Our|wir|Wir|unsere?|nous|Nous|notre|nosotros|nuestr[ao]s?)\b")
_I = re.compile(r"\b(?:I|[Mm]y|me|ich|mein\w*|je|ma|yo|io)\b|\b[Jj]['’]")
_ONESELF = ("i", "we", "ich", "wir", "je", "nous", "yo", "io")
_SPOKEN = re.compile(
    r"(?i)\b(?:remarks|speech|address|statement|sermon|lecture|testimony|sentencing remarks"
    r"|discours|allocution|discurso|intervención|discorso|intervento|rede|ansprache|toespraak)\b"
)
_INTRODUCTION = re.compile(
    r"\b(?:is|was|est|ist|es|è|é) (?:an?|the|une?|eine?|una?|uma?|professeure?|professor|autor(?:in)?|auteure?)\b"
    r"|\b(?:is|ist|est) (?:[a-z-]+ ){1,3}(?:of|at|for|am|an|der|des|de|du|à)\b"
)
_INTRODUCED_WITHIN = 60  # code points of a paragraph that begins with a name
_ESSAY = 3  # paragraphs in the first person
_TOLD = 2  # paragraphs in the first person, of a page that tells what others said
_REACH = 6  # paragraphs
_LEADS = re.compile(r"[^\n.!?]{1,40}:(?!\s?[\"“«„])")
_LONGEST_LINE = 90
_HEAD = 4  # paragraphs
_LONGEST_HEAD = 8
_LONGEST_HEADING = 240


def find_author_instead(speaker: str, text: str, start: int, end: int, authors: Sequence[str]) -> str | None:
    """Give the author whose own words the passage is, "the page itself" where it gives no name.

    The page has the draft's speaker as somebody else: it lets them speak elsewhere, or names them in an essay, a
    letter or a speech that says "I" throughout.
    """
    layout = layout_of_page(text)
    index = layout.paragraph_index(start)
    above = text[slice(*layout.paragraphs[index - 1])].rstrip() if index else ":"
    if layout.label_at(start) or is_role(speaker) or is_caseless(speaker) or above.endswith((":", "?")):
        return None
    if is_in_quotation_marks(text, start, end):
        return None
    names = [*authors, *(name for at, name in layout.bylines.items() if at < index)] or _bare_names(layout, text)
    if any(same_person(speaker, name) is not False for name in names):
        return None
    first, last = layout.paragraphs[index]
    says_i = _I.search(text, start, end) is not None and not _is_told(text, start, end, first, last)
    if names and says_i and speaks_elsewhere(speaker, text):
        return names[0]
    if (
        names
        and _is_speech(layout, text, start)
        and (_is_spoken_of(speaker, layout, text) or _is_a_stranger(speaker, names, text))
    ):
        return None if _is_told(text, start, end, first, last) else names[0]
    is_signed = names and is_told_by_me(text, start) and _is_introduced_as_author(names[0], layout, text)
    if is_signed and _is_a_stranger(speaker, names, text):
        return None if _is_told(text, start, end, first, last) else names[0]
    if find_quoted(text, first, start):
        return None
    if not names and _is_introduced_as_author(speaker, layout, text):
        return None
    if _is_essay(layout, index, text) and _I.search(text, first, last):
        is_here = any(first <= place < last for place in find_surname(speaker, text))
        is_another = (
            not is_here and _is_spoken_of(speaker, layout, text) and not _is_told(text, start, end, first, last)
        )
    elif names or _FIRST_PERSON.search(text, start, end):
        is_another = speaks_elsewhere(speaker, text) and not _others(text, *layout.paragraphs[index])
        # Whoever a heading names may have written what stands below it: "13. Ashgrove to Varley, 6 May 1927".
        is_another = is_another and (bool(names) or _is_spoken_of(speaker, layout, text))
    else:
        return None
    return (names[0] if names else "the page itself") if is_another else None


def find_head_end(text: str) -> int:
    """Give where a page's title, subtitle and other short lines end that are no sentences."""
    end = 0
    layout = layout_of_page(text)
    for first, last in layout.paragraphs[:_LONGEST_HEAD]:
        line = text[first:last].strip()
        if len(max(line.split("\n"), key=len)) > _LONGEST_LINE or line.endswith((".", "!", "?", ":", "…", ",")):
            break
        end = last
    return end


def _bare_names(layout: Layout, text: str) -> list[str]:
    """Give the name that stands alone on a line of a page's head, of somebody whom its end introduces."""
    heads = [text[first:last].strip() for first, last in layout.paragraphs[:_HEAD]]
    lines = [line.strip() for head in heads for line in head.split("\n")]
    return [
        line
        for line in lines
        if len(name_words(line)) == len(line.split()) > 1
        and is_known_person(line, text)
        and _is_introduced_as_author(line, layout, text)
    ][:1]


def is_told_by_me(text: str, start: int) -> bool:
    """Tell whether paragraphs around a place are in the first person, outside quotation marks."""
    layout = layout_of_page(text)
    index = layout.paragraph_index(start)
    near = layout.paragraphs[max(0, index - _REACH) : index + _REACH + 1]
    return sum(_says_i(text, *span) or _says_i(text, *span, _I) for span in near) >= _TOLD


def _is_introduced_as_author(speaker: str, layout: Layout, text: str) -> bool:
    """Tell whether a page's first or last paragraph says who somebody is: "Miriam Falk is a historian."."""
    ends = (*layout.paragraphs[:3], *layout.paragraphs[-2:])
    places = find_surname(speaker, text)
    return any(
        first <= place < first + _INTRODUCED_WITHIN
        and _INTRODUCTION.search(text, place, min(last, place + _INTRODUCED_WITHIN)) is not None
        for first, last in ends
        for place in places
    )


def _is_speech(layout: Layout, text: str, start: int) -> bool:
    """Tell whether the line that names a page's author calls it a speech or a statement."""
    lines = [layout.paragraphs[index] for index in layout.bylines]
    if any(_SPOKEN.match(text, first) for first, _ in lines):
        return True
    # "Weber's speech divides the party" may be the headline of a report.
    return any(_SPOKEN.search(text, *line) for line in lines) and is_told_by_me(text, start)


def _is_essay(layout: Layout, index: int, text: str) -> bool:
    """Tell whether paragraphs around one say "I" or "we" outside quotation marks, and so does it."""
    near = layout.paragraphs[max(0, index - _REACH) : index + _REACH + 1]
    own = [span for span in near if _says_i(text, *span)]
    return len(own) >= _ESSAY and layout.paragraphs[index] in own


def _says_i(text: str, start: int, end: int, words: re.Pattern[str] = _FIRST_PERSON) -> bool:
    quoted = find_quoted(text, start, end)
    found = words.finditer(text, start, end)
    return any(not any(span.start < match.start() < span.end for span in quoted) for match in found)


def _is_spoken_of(speaker: str, layout: Layout, text: str) -> bool:
    """Tell whether the page names somebody in its text, and in no short line at its head or foot as its author."""
    places = find_surname(speaker, text)
    return bool(places) and not any(_is_signature(layout, place, text) for place in places)


def _is_a_stranger(speaker: str, names: Sequence[str], text: str) -> bool:
    """Tell whether a speech whose speaker the page names in full nowhere has the other full name."""
    is_full = is_known_person(speaker, text) and len(name_words(speaker)) > 1
    return is_full and not find_surname(speaker, text) and all(len(name_words(each)) > 1 for each in names)


def _is_signature(layout: Layout, place: int, text: str) -> bool:
    """Tell whether a name stands in a short line that is no sentence, or in front of a colon: "Hugh Bell writes:"."""
    line = text.rfind("\n", 0, place) + 1
    stop = text.find("\n", place)
    whole = text[line : len(text) if stop < 0 else stop].strip()
    is_head = place < layout.paragraphs[:_HEAD][-1][1]  # "Speech by the Minister, …, at the opening of …"
    is_short = len(whole) <= (_LONGEST_HEADING if is_head else _LONGEST_LINE)
    return (is_short and whole[-1:] not in (".", "!", "?")) or bool(_LEADS.match(text, place))


def _is_told(text: str, start: int, end: int, first: int, last: int) -> bool:
    """Tell whether the passage's own sentence gives its words to somebody."""
    lead = find_own_sentence_start(text, first, start)
    return _others(text, lead, find_sentence_end(text, min(end, last), last))


def _others(text: str, start: int, end: int) -> bool:
    return any(each.subject.lower() not in _ONESELF for each in find_attributions(text, start, end))
