"""Whom an epithet or a verb alone goes on with: "the 74-year-old said", behind the sentence that names somebody."""

import re

from refcheck.verify.quotations.layout import find_quoted, layout_of_page
from refcheck.verify.quotations.names.bearers import find_bearers
from refcheck.verify.quotations.names.names import same_person
from refcheck.verify.quotations.names.persons import find_places
from refcheck.verify.quotations.sentence_bounds import find_own_sentence_start
from refcheck.verify.quotations.speaking.attribution import SubjectKind, find_attributions

_JUST = 700  # code points before the words
_OPENING = 80  # code points of a paragraph in which it names whom it is about
_BARE = re.compile(r",? ([^\W\d_]+)[.,:;]")
_SENTENCE_END = re.compile(r"[.!?][\"”“«»’]?\s")


def opens_paragraph(name: str, speaker: str, text: str, start: int) -> bool:
    """Tell whether an epithet's paragraph opens with whom it goes on with, and the draft's speaker has another."""
    layout = layout_of_page(text)
    head, stop = layout.paragraphs[layout.paragraph_index(start)]
    lead = find_own_sentence_start(text, head, start)
    is_named = any(head <= place < min(lead, head + _OPENING) for place in find_places(name, text))
    places = find_places(speaker, text)
    return is_named and bool(places) and not any(head <= place < stop for place in places)


def has_just_spoken(name: str, speaker: str, text: str, start: int) -> bool:
    """Tell whether an epithet goes on with somebody who spoke in a sentence before, with the other not named since."""
    floor = max(layout_of_page(text).paragraphs[0][0], start - _JUST)
    said = [
        each
        for each in find_attributions(text, floor, start)
        if each.kind is SubjectKind.NAME and same_person(each.subject, name)
    ]
    if not said or not _SENTENCE_END.search(text, said[-1].end, start):
        return False
    return not any(said[-1].end < place < start for place in find_places(speaker, text))


def bears_epithet(name: str, role: str, text: str) -> bool:
    """Tell whether the page gives a role to somebody, and to nobody else."""
    bearers = find_bearers(text, role, 0, len(text))
    return bool(bearers) and all(same_person(bearer, name) is True for bearer in bearers)


def has_bare_verb(text: str, start: int) -> bool:
    """Tell whether a verb of speech without a subject stands behind quoted words: `", pondera.`."""
    layout = layout_of_page(text)
    head, stop = layout.paragraphs[layout.paragraph_index(start)]
    end = next((span.end for span in find_quoted(text, head, stop) if span.start <= start < span.end), start)
    found = _BARE.match(text, end)
    return found is not None and found[1].islower()
