"""Whether the draft's speaker is the one whom the page gives the words to."""

import re
from enum import StrEnum

from refcheck.verify.quotations.layout import layout_of_page
from refcheck.verify.quotations.names.bearers import find_bearers
from refcheck.verify.quotations.names.first_names import gender_of
from refcheck.verify.quotations.names.name_runs import find_name_runs
from refcheck.verify.quotations.names.names import are_one_declined, has_initials, is_role, name_words, same_person
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.plain_words import printed_words
from refcheck.verify.quotations.names.titles import TITLES
from refcheck.verify.quotations.speaking.affiliations import works_for_another
from refcheck.verify.quotations.speaking.antecedents import Speaker
from refcheck.verify.quotations.speaking.appearances import find_surname, speaks_elsewhere
from refcheck.verify.quotations.speaking.caseless import is_caseless
from refcheck.verify.quotations.speaking.interviews import is_credited_asker
from refcheck.verify.quotations.speaking.nearness import is_of_other_gender
from refcheck.verify.quotations.speaking.unnamed import is_indefinite, is_somebody_else

_NEAR = 250  # code points: a name this close to another may be its holder's office
_INTRODUCTION = 120  # code points of a turn in which somebody from the floor gives a name
_FROM_THE_FLOOR = re.compile(
    r"(?i)(?:audience|unidentified|caller|delegate|questioner|participant|floor|(?:fe)?male|student|(?:wo)?man|voice|attendee"
    r"|member of|zuschauer|zuhörer|spectat|public)\b"
)
_HOSTS = frozenset("host moderator presenter anchor interviewer moderatorin présentateur animateur".split())
_WHOLE_NAME = 2  # words
_FAR = 1500  # a pronoun that may mean somebody named this far back decides nothing


class Mouth(StrEnum):
    """What comparing the two speakers gave."""

    SAME = "same"
    DIFFERENT = "different"
    UNCLEAR = "unclear"  # another speaker, but not on grounds that bear an accusation
    UNKNOWN = "unknown"


def compare_speaker(speaker: str, found: Speaker, text: str, start: int) -> Mouth:
    """Compare the draft's speaker with one whom the page gives the words at `start` to."""
    labelled = _compare_labelled(speaker, found, text, start)
    if labelled:
        return labelled
    if is_caseless(speaker) or (found.name and is_caseless(found.name)):
        return _compare_caseless(speaker, found.words, text)
    if is_role(speaker):
        return _compare_role(speaker, found, text)
    if found.name is None and is_of_other_gender(speaker, found.words, text):
        return Mouth.DIFFERENT
    if found.name is None:
        return _compare_with_unnamed(speaker, found.words, text)
    answer = same_person(speaker, found.name, exactly=_are_both_on_page(speaker, found.name, text))
    if answer is None:
        return _compare_with_organisation(speaker, found.name, text)
    if answer:
        return Mouth.SAME
    if _is_employer(speaker, found.name, text):
        return Mouth.UNKNOWN
    if found.is_sure:
        return Mouth.DIFFERENT
    return Mouth.UNKNOWN if _is_named_later(speaker, found.name, text, start) else Mouth.DIFFERENT


def _compare_labelled(speaker: str, found: Speaker, text: str, start: int) -> Mouth | None:
    """Compare with the label of a turn, None where its name is to be compared like any other."""
    if found.label is None:
        return None
    if len(name_words(found.label.name)) < _WHOLE_NAME and not is_role(speaker) and is_credited_asker(speaker, text):
        return Mouth.UNKNOWN  # "ZEITUNG:" asks what its reporter asks
    if _FROM_THE_FLOOR.match(found.label.name):
        return _compare_with_floor(speaker, found, text, start)
    if not is_role(speaker) and layout_of_page(text).has_other_label(speaker, found.label, found.name):
        return Mouth.DIFFERENT
    if found.name is None or has_initials(found.label.name, speaker):
        return _compare_label(speaker, found, text, start)
    if not name_words(found.label.name) and not is_role(speaker):
        return _compare_office_label(speaker, found.label.name, text)
    return None


def _compare_caseless(speaker: str, subject: str, text: str) -> Mouth:
    """Compare in a script without capitals: a name agrees with the subject phrase that it stands in."""
    name = speaker.strip()
    if not (is_caseless(name) and is_caseless(subject)):
        return Mouth.UNKNOWN
    if name in subject or subject in name or name.split()[-1] in subject.split():
        return Mouth.SAME
    return Mouth.DIFFERENT if name in text else Mouth.UNKNOWN


def _compare_label(speaker: str, found: Speaker, text: str, start: int) -> Mouth:
    """Compare with a label that gives no name: "Q:", "A:", or initials."""
    assert found.label is not None
    if has_initials(found.label.name, speaker):
        return Mouth.SAME
    if not found.label.is_questioner or is_role(speaker):
        return Mouth.UNKNOWN
    turn = text[found.label.end : start + 1][:_INTRODUCTION]
    if any(same_person(speaker, name) for name, _, _ in find_name_runs(turn, 0, len(turn))):
        return Mouth.SAME  # "QUESTION: Anna Weber, Der Bund. Is there"
    if any(same_person(speaker, each) for each in layout_of_page(text).speakers):
        return Mouth.DIFFERENT
    # The question of an interview is not the words of somebody whom the page speaks about, but that may be its host.
    is_host = found.label.name.lower() in _HOSTS
    return Mouth.DIFFERENT if find_surname(speaker, text) and not is_host else Mouth.UNKNOWN


def _compare_with_floor(speaker: str, found: Speaker, text: str, start: int) -> Mouth:
    """Compare with somebody from the floor, who may give a name: "AUDIENCE MEMBER: My name is Lotte Brandt"."""
    assert found.label is not None
    turn = text[found.label.end : start + 1][:_INTRODUCTION]
    if is_role(speaker) or any(same_person(speaker, name) for name, _, _ in find_name_runs(turn, 0, len(turn))):
        return Mouth.UNKNOWN if is_role(speaker) else Mouth.SAME
    has_own_label = any(same_person(speaker, each) for each in layout_of_page(text).speakers)
    return Mouth.DIFFERENT if has_own_label else Mouth.UNKNOWN


def _compare_office_label(speaker: str, office: str, text: str) -> Mouth:
    """Compare a name with a label that gives an office ("Chair:"), through whoever the page says holds it."""
    bearers = find_bearers(text, office, 0, len(text))
    if any(same_person(speaker, bearer) for bearer in bearers):
        return Mouth.SAME
    has_own_label = any(same_person(speaker, name) for name in layout_of_page(text).speakers)
    return Mouth.DIFFERENT if bearers or has_own_label else Mouth.UNKNOWN


def _compare_role(speaker: str, found: Speaker, text: str) -> Mouth:
    """Compare a role ("the mayor") with the page's speaker through whoever the page says holds it."""
    if found.name and len(_office_words(speaker) & _office_words(found.name)) > 1:
        return Mouth.SAME  # "the Bishop of Worcester", "The Lord Bishop of Worcester"
    if found.name is None or is_role(found.name):
        own, theirs = set(_words(speaker)), set(_words(found.words))
        if own & theirs:
            return Mouth.SAME
        both = is_organisation(speaker) and is_organisation(found.words)
        return Mouth.DIFFERENT if both and same_person(speaker, found.words) is False else Mouth.UNKNOWN
    bearers = find_bearers(text, speaker, 0, len(text))
    if any(same_person(bearer, found.name) for bearer in bearers):
        return Mouth.SAME
    if found.label and sum(_is_office(speaker, each.printed) for each in layout_of_page(text).labels) > 1:
        return Mouth.UNKNOWN if _is_office(speaker, found.label.printed) else Mouth.DIFFERENT
    if is_organisation(speaker) and found.is_sure and works_for_another(found.name, speaker, text):
        return Mouth.DIFFERENT
    sure = bearers and found.is_sure and all(same_person(bearer, found.name) is False for bearer in bearers)
    return Mouth.DIFFERENT if sure else Mouth.UNKNOWN


def _is_office(speaker: str, label: str) -> bool:
    """Tell whether somebody speaks under an office alone: "The Chair:"."""
    return label.lower().removeprefix("the ") == speaker.lower().removeprefix("the ")


def _office_words(phrase: str) -> set[str]:
    return {word.lower() for word in printed_words(phrase) if word[0].isupper() and word.lower() not in ("the", "lord")}


def _compare_with_organisation(speaker: str, name: str, text: str) -> Mouth:
    """Compare a person with an office: somebody may speak for it who is named beside it."""
    if is_organisation(speaker) == is_organisation(name):
        return Mouth.UNKNOWN
    own, theirs = find_surname(speaker, text), find_surname(name, text)
    paragraph = layout_of_page(text).paragraph_index
    if not own or any(abs(a - b) < _NEAR and paragraph(a) == paragraph(b) for a in own for b in theirs):
        return Mouth.UNKNOWN
    return Mouth.DIFFERENT


def _is_employer(speaker: str, name: str, text: str) -> bool:
    """Tell whether the page ties a person to a name that may be a firm's: "Meridian's chief executive, Lars Holt"."""
    words = name_words(speaker)
    if (
        not words
        or gender_of(words[0])
        or words[-1:] == name_words(name)[-1:]
        or speaker.split()[-1] not in text
        or (len(words) == 2 and _goes_by_surname(speaker, text))
    ):
        return False
    printed = re.escape(speaker.split()[-1])
    if re.search(
        rf"(?i)\b(?:mr|mrs|ms|dr|prof|sir|dame|herr|frau|mme|senator)\.?\s(?-i:(?:[a-z]{{2,3}}\s){{0,2}}{printed})\b",
        text,
    ):
        return False
    tie = re.compile(
        rf"(?:\b(?:of|from|at|for|von|vom|bei|de|du|del|della|di|da|do|van)\s(?:\w+\s)?{printed}\b)"
        rf"|{printed}(?:['’]s?)?\s(?:[a-z-]+\s){{0,2}}(?:spokes|chief|CEO|boss|director|president|manager|captain|coach|head"
        r"|editor|chair|owner|founder|lawyer|chef|sprecher|leiter)"
        rf"|{printed}['’]s?\s(?:[a-z-]+\s){{0,3}}[a-z-]+,?\s[A-ZÀ-Þ]"
    )
    return any(tie.search(text, max(0, place - 90), place + 90) for place in find_surname(name, text)[:10])


def _goes_by_surname(name: str, text: str) -> bool:
    """Tell whether the page calls somebody by the last of two words alone: firms go by their first."""
    first, last = (re.escape(word) for word in printed_words(name)[-2:])
    return bool(re.search(rf"{first}\s{last}\b", text) and re.search(rf"(?<!{first}\s)(?<!\w){last}(?!\w)", text))


def _are_both_on_page(speaker: str, name: str, text: str) -> bool:
    """Tell whether the draft's very spelling stands on the page too: then the other spelling is another person."""
    own, theirs = name_words(speaker), name_words(name)
    is_other = bool(own and theirs) and own[-1] != theirs[-1] and not are_one_declined(own[-1], theirs[-1])
    return is_other and bool(find_surname(speaker, text))


def _compare_with_unnamed(speaker: str, words: str, text: str) -> Mouth:
    """Compare a name with a role that the page gives no name for ("the Secretary-General").

    They differ only where the named one speaks elsewhere on the page, never beside that role; and whoever is
    new and unnamed ("a person familiar with the matter") is nobody whom the page names.
    """
    if is_somebody_else(speaker, words, text):
        return Mouth.DIFFERENT
    role = [word for word in _words(words) if word in TITLES]
    if not role and not is_indefinite(words, text):
        return Mouth.UNKNOWN
    places = find_surname(speaker, text)
    beside = any(word in text[max(0, place - 80) : place + 80].lower() for place in places for word in role)
    return Mouth.DIFFERENT if not beside and speaks_elsewhere(speaker, text) else Mouth.UNKNOWN


def _is_named_later(speaker: str, name: str, text: str, start: int) -> bool:
    """Tell whether the draft's speaker is the last one named before the passage: a pronoun may mean either."""
    own = [place for place in find_surname(speaker, text) if start - _FAR < place < start]
    theirs = [place for place in find_surname(name, text) if place < start]
    return bool(own) and (not theirs or own[-1] > theirs[-1])


def _words(phrase: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", phrase.lower()) if len(word) > 3]
