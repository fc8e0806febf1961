"""Whether the draft and the page put the words into the same mouth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.verify.quotations.layout import layout_of_page
from refcheck.verify.quotations.names.bearers import ABBREVIATIONS, find_sole_bearer
from refcheck.verify.quotations.names.names import is_role, same_person
from refcheck.verify.quotations.names.naming import find_named_part
from refcheck.verify.quotations.names.persons import find_places
from refcheck.verify.quotations.names.word_classes import PRONOUNS
from refcheck.verify.quotations.speaking.antecedents import Speaker
from refcheck.verify.quotations.speaking.authorship import find_author_instead, find_head_end, is_told_by_me
from refcheck.verify.quotations.speaking.comparisons import Mouth, compare_speaker
from refcheck.verify.quotations.speaking.grounds import may_accuse
from refcheck.verify.quotations.speaking.interviews import find_turn
from refcheck.verify.quotations.speaking.settled import is_settled
from refcheck.verify.quotations.speaking.speakers import (
    find_speaker,
    find_speakers,
    is_in_quotation_marks,
    is_partly_quoted,
)

__all__ = ["Mouth", "MouthFinding", "compare_mouths", "same_mouth"]

_ROLE_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME_BEHIND = re.compile(r",?(?:\s[^\W\d_a-zà-ÿ][\w'’-]*){1,3}")
_BESIDE = 60  # code points around a name in which its bearer's office stands
_HEARER_REACH = 120  # code points
_YOU_SAID = re.compile(
    r"(?i)\b(?:you(?:['’]ve| have| had)?(?: once| also| just| recently| famously| yourself)?"
    r" (?:said|wrote|told|called|described|tweeted|argued|claimed|written|testified|promised)"
    r"|(?:haben Sie|Sie haben|vous avez|avez-vous|usted(?:es)?|вы) (?:[^\W\d_]+ ){0,3}?"
    r"(?:gesagt|geschrieben|dit|écrit|dijo|escribió|сказали|писали|говорили))\b[^.?!\n]*[\"“„«‘']$"
)
_ASKERS = frozenset("interviewer interviewerin intervieweur intervieweuse entrevistador entrevistadora".split())
_OWN = ("my ", "mein ", "meine ", "mon ", "ma ", "mi ")
_OWNERS = frozenset("his her their sein seine ihr ihre son sa su mio mia suo sua".split()) | set(map(str.strip, _OWN))


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
    cited = speaker or ""
    speaker = find_named_part(speaker) if speaker else None
    found = [] if is_partly_quoted(text, start, end) else find_speakers(text, start, end)
    if not found:
        writer = find_author_instead(speaker, text, start, end, authors) if speaker else None
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
        # "My father wrote: “…”", in a memoir; what he "used to say", told without marks, is in the teller's words.
        is_quoted = is_in_quotation_marks(text, start, end)
        return MouthFinding(Mouth.DIFFERENT if is_quoted else Mouth.UNCLEAR, found[0].words)
    asker = _ASKERS & set(_ROLE_WORD.findall(speaker.lower()))
    turn = find_turn(text, start) if asker else None
    if turn and turn.interviewee:
        return MouthFinding(Mouth.DIFFERENT, turn.interviewee)
    if is_role(speaker):
        speaker = _bearer_apart(speaker, found, text) or speaker
    if any(
        _is_that_relative(cited, each) or (each.name and _is_office_before(cited, each.name, text)) for each in found
    ):
        return MouthFinding(Mouth.SAME, _shown(found[0]))
    # Whoever quotes somebody has said the words too.
    mouths = [compare_speaker(speaker, each, text, start) for each in found]
    if Mouth.SAME in mouths:
        return MouthFinding(Mouth.SAME, _shown(found[mouths.index(Mouth.SAME)]))
    if Mouth.UNKNOWN in mouths:
        return MouthFinding(Mouth.UNKNOWN, _shown(found[0]))
    # Words that a turn or an answer quotes are those of whoever is quoted: what surrounds them there counts.
    quoted = [each for each in found if each.label is None] or found
    is_clear = all(
        may_accuse(speaker, each, text, start, end) and is_settled(speaker, each, text, start) for each in quoted
    )
    is_clear = is_clear and not _is_quoted_in_turn(found[0], text, start, end)
    is_clear = is_clear and not _tells_it(speaker, found[0], text, start, end, narrators)
    shown = _shown(found[0]) or f"somebody whom it calls “{found[0].words.lower()}”"
    return MouthFinding(Mouth.DIFFERENT if is_clear else Mouth.UNCLEAR, shown)


def _is_quoted_in_turn(found: Speaker, text: str, start: int, end: int) -> bool:
    """Tell whether a turn or an answer quotes somebody, who has said the words too.

    That may be its hearer: "Amara, you once wrote that regulators are “lapdogs”".
    """
    if found.label is None and find_turn(text, start) and is_in_quotation_marks(text, start, end):
        return True
    lead = text[max(text.rfind("\n", 0, start) + 1, start - _HEARER_REACH) : start]
    return _YOU_SAID.search(lead) is not None


def _tells_it(speaker: str, found: Speaker, text: str, start: int, end: int, narrators: Sequence[str]) -> bool:
    """Tell whether the draft's speaker tells what another said: "Keynes used to say that a budget is a promise".

    Told without quotation marks, the words are the teller's as well. A page in the first person that names no author
    may be anybody's whom it does not speak of below its head.
    """
    if found.label or find_turn(text, start) or is_in_quotation_marks(text, start, end):
        return False
    if any(same_person(speaker, each) for each in narrators):
        return True
    head = find_head_end(text)
    is_spoken_of = any(place >= head for place in find_places(speaker, text))
    return all(map(is_role, narrators)) and not is_spoken_of and is_told_by_me(text, start)


def _is_that_relative(speaker: str, found: Speaker) -> bool:
    """Tell whether the draft says whose relative the page's "my son" is: "Weber's son"."""
    owner, _, relative = found.words.lower().partition(" ")
    return owner in _OWNERS and bool(relative) and relative in speaker.lower().split()


def _is_office_before(speaker: str, name: str, text: str) -> bool:
    """Tell whether the page has the draft's words right before a name: "Burmistrz Dolnej Krystyna Walczak"."""
    if " " not in speaker or not speaker[0].islower():
        return False
    office = speaker[1:]
    at = text.find(office)
    while at >= 0:
        behind = _NAME_BEHIND.match(text, at + len(office))
        if behind and name.split()[-1] in behind.group().split():
            return True
        at = text.find(office, at + 1)
    return False


def name_speaker(text: str, start: int, end: int) -> str | None:
    """Give the page's speaker for `text[start:end]`, None where it names none.

    It is asked while a report is written, which a page that trips a rule must not cost.
    """
    try:
        return compare_mouths(None, text, start, end).speaker
    except Exception:
        return None


def _bearer_apart(role: str, found: Sequence[Speaker], text: str) -> str | None:
    """Give the one bearer of a role where the page's speaker has a name, and nothing of that role beside it.

    `found` with that role too ("Ruthin captain Owain Rees" for "the Pontfaen captain") leaves it open whose it is.
    """
    office = role.lower().removeprefix("the ").strip()
    labelled = [name for name in layout_of_page(text).speakers if name.lower().startswith(f"{office} ")]
    bearer = labelled[0] if len(labelled) == 1 else find_sole_bearer(text, role)
    heads = [word for word in _ROLE_WORD.findall(role.lower()) if len(word) > 3 or word in ABBREVIATIONS]
    if bearer is None or not heads:
        return None
    stem = re.compile(rf"(?i)(?<!\w)\w*{re.escape(heads[-1][:6])}")
    for each in found:
        if each.name is None or (each.label is None and is_role(each.words) and not each.is_sure):
            return None
        around = (_in_line(text, at) for at in find_places(each.name, text))
        if same_person(bearer, each.name) is not False or any(map(stem.search, around)):
            return None
    return bearer


def _in_line(text: str, at: int) -> str:
    """Give what stands near a place in its own line."""
    return text[max(0, at - _BESIDE) : at].rpartition("\n")[2] + text[at : at + _BESIDE].partition("\n")[0]


def _shown(found: Speaker) -> str | None:
    return found.name or (None if found.words.lower() in PRONOUNS else found.words or None)


def same_mouth(text: str, first: int, second: int) -> bool | None:
    """Tell whether two places of a page are in one mouth; None where the page does not say."""
    labels = layout_of_page(text)
    one, other = labels.label_at(first), labels.label_at(second)
    if one and other and one.start != other.start:
        return one.name == other.name or None if one.name == other.name else False
    names: list[str] = []
    for place in (first, second):
        speaker = find_speaker(text, place, place + 1)
        if not (speaker and speaker.name and speaker.is_sure):
            return None
        names.append(speaker.name)
    return same_person(*names)
