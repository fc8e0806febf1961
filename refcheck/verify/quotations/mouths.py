"""Whether the draft and the page put the words into the same mouth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.verify.quotations.antecedents import Speaker
from refcheck.verify.quotations.attribution import find_attributions
from refcheck.verify.quotations.caseless import is_caseless
from refcheck.verify.quotations.comparisons import Mouth, _compare, _places, _speaks_elsewhere
from refcheck.verify.quotations.grounds import may_accuse
from refcheck.verify.quotations.layout import find_quoted, layout_of_page
from refcheck.verify.quotations.names import is_role, same_person
from refcheck.verify.quotations.settled import is_settled
from refcheck.verify.quotations.speakers import (
    find_speaker,
    find_speakers,
    is_in_quotation_marks,
    is_partly_quoted,
)
from refcheck.verify.quotations.word_classes import PRONOUNS

__all__ = ["Mouth", "MouthFinding", "compare_mouths", "same_mouth"]

_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|wir|Wir|unsere?|nous|Nous|notre|nosotros|nuestr[ao]s?)\b")
_OWN = ("my ", "mein ", "meine ", "mon ", "ma ", "mi ")


@dataclass(frozen=True, slots=True)
class MouthFinding:
    """The comparison and the speaker on the page, by name where one is known."""

    mouth: Mouth
    speaker: str | None = None


def compare_mouths(
    speaker: str | None, text: str, start: int, end: int, *, authors: Sequence[str] = ()
) -> MouthFinding:
    """Compare the draft's speaker with the one that the page gives for `text[start:end]`.

    What stands on the page without quotation marks is in the mouth of its authors.
    """
    for author in authors if speaker else ():
        if same_person(speaker or "", author) and not is_in_quotation_marks(text, start, end):
            return MouthFinding(Mouth.SAME, author)
    speaker = _named_part(speaker) if speaker else None
    found = [] if is_partly_quoted(text, start, end) else find_speakers(text, start, end)
    if not found:
        writer = _author_instead(speaker, text, start, end, authors) if speaker else None
        writer = writer or (_page_instead(speaker, text, start, end) if speaker else None)
        return MouthFinding(Mouth.DIFFERENT, writer) if writer else MouthFinding(Mouth.UNKNOWN)
    if not speaker or speaker.strip().lower() in PRONOUNS:
        return MouthFinding(Mouth.UNKNOWN, _shown(found[0]))
    narrators = [*authors, *layout_of_page(text).bylines.values()]
    is_relative = re.search(r"['’]s?\s\w", speaker) is not None  # "Weber's father"
    if (
        not is_relative
        and found[0].words.lower().startswith(_OWN)
        and any(same_person(speaker, each) for each in narrators)
    ):
        return MouthFinding(Mouth.DIFFERENT, found[0].words)  # "my father wrote", in a memoir
    # Whoever quotes somebody has said the words too.
    mouths = [_compare(speaker, each, text, start) for each in found]
    if Mouth.SAME in mouths:
        return MouthFinding(Mouth.SAME, _shown(found[mouths.index(Mouth.SAME)]))
    if Mouth.UNKNOWN in mouths:
        return MouthFinding(Mouth.UNKNOWN, _shown(found[0]))
    # Words that a turn or an answer quotes are those of whoever is quoted: what surrounds them there counts.
    quoted = [each for each in found if each.label is None] or found
    is_clear = all(
        may_accuse(speaker, each, text, start, end) and is_settled(speaker, each, text, start) for each in quoted
    )
    return MouthFinding(Mouth.DIFFERENT if is_clear else Mouth.UNCLEAR, _shown(found[0]))


def _author_instead(speaker: str, text: str, start: int, end: int, authors: Sequence[str]) -> str | None:
    """Give the author whose own words the passage is, where the page has the draft's speaker speak elsewhere."""
    layout = layout_of_page(text)
    index = layout.paragraph_index(start)
    first, last = layout.paragraphs[index]
    if layout.labels or is_role(speaker) or is_caseless(speaker) or is_in_quotation_marks(text, start, end):
        return None
    names = [*authors, *(name for at, name in layout.bylines.items() if at < index)]
    if not names or any(same_person(speaker, name) is not False for name in names):
        return None
    above = text[slice(*layout.paragraphs[index - 1])].rstrip() if index else ":"
    if above.endswith((":", "?")) or find_quoted(text, first, start) or find_attributions(text, first, last):
        return None
    return names[0] if _speaks_elsewhere(speaker, _places(speaker, text), text) else None


def _page_instead(speaker: str, text: str, start: int, end: int) -> str | None:
    """Name the page itself where it says "we" or "I" in its own words, and has the draft's speaker as another."""
    layout = layout_of_page(text)
    index = layout.paragraph_index(start)
    first, last = layout.paragraphs[index]
    is_own = _FIRST_PERSON.search(text, start, end) and not is_in_quotation_marks(text, start, end)
    above = text[slice(*layout.paragraphs[index - 1])].rstrip() if index else ":"
    if not is_own or layout.labels or is_role(speaker) or is_caseless(speaker) or above.endswith((":", "?")):
        return None
    if find_quoted(text, first, start) or find_attributions(text, first, last) or layout.bylines:
        return None
    return "the page itself" if _speaks_elsewhere(speaker, _places(speaker, text), text) else None


def _named_part(speaker: str) -> str:
    """Give the name of "the company's chief executive, Lars Holt"."""
    first, _, rest = speaker.strip().partition(",")
    return rest.strip() if first[:1].islower() and rest.strip()[:1].isupper() else speaker.strip()


def _shown(found: Speaker) -> str | None:
    return found.name or (None if found.words.lower() in PRONOUNS else found.words or None)


def same_mouth(text: str, first: int, second: int) -> bool | None:
    """Tell whether two places of a page are in one mouth; None where the page does not say."""
    labels = layout_of_page(text)
    one, other = labels.label_at(first), labels.label_at(second)
    if one and other and one.start != other.start:
        return one.name == other.name or None if one.name == other.name else False
    speaker, another = find_speaker(text, first, first + 1), find_speaker(text, second, second + 1)
    if not (speaker and another and speaker.name and another.name and speaker.is_sure and another.is_sure):
        return None
    return same_person(speaker.name, another.name)
