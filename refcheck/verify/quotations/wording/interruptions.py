"""What interrupts quoted words on a page without belonging to them: attributions and page furniture."""

import re

from refcheck.text.patterns import late
from refcheck.text.words import is_stopword
from refcheck.verify.quotations.placing.pieces import is_remark
from refcheck.verify.quotations.speaking.speech import SPEECH_VERBS
from refcheck.verify.quotations.wording.brackets import qualifies
from refcheck.verify.quotations.words import Words

_MAX_ATTRIBUTION = 8
_MAX_ATTRIBUTION_WITH_VERB = 25
_MAX_FURNITURE = 25
_LONGEST_FALSE_START = 3
# Who is said to say so inside quoted words: "the dam, critics say, is unsafe", "I was, I think, too slow".
_OWN_OR_HEARSAY = frozenset(
    """i we you they critics experts people some many most others opponents supporters friends doctors lawyers sources
    it
    ich wir man manche viele kritiker je nous on certains dicen dicono dizem yo nosotros creo penso acho я мы говорят
    think thinks believe believes guess suppose fear hope admit confess""".split()
)
_FILLERS = frozenset("uh erm uhm hmm ah äh ähm euh eh".split())
_FILLERS_IF_SET_OFF = frozenset("um er mm quote unquote".split())  # words of other languages too, and a unit
_FURNITURE = late(
    r"(?i)\b(?:advertisement|anzeige|werbung|publicité|publicidad|реклама|read more|read also|see also|lesen sie auch"
    r"|lire aussi|lea también|story continues below|continue reading|article continues|sign up|subscribe|newsletter"
    r"|skip advertisement|related|photo|image|foto|getty|caption|video|share this|page \d+|seite \d+)\b"
)
_AUXILIARIES = frozenset("a ont avait ha hanno aveva había han tem teria".split())
_PAUSE = late(r"[,.!?…;:–—-]")
_SET_OFF = re.compile(r"[,.…–—-]")
_ENTERS = late(r"[,.!?…] ?[-–—] ?")
_LEAVES = re.compile(r"[,.] ?[-–—] ?")
_NOTE_MARK = re.compile(r"^\[(?:\d{1,3}|[a-z]|edit|citation needed|note \d+)\]$")
_ITEM = re.compile(r"[:;]|\n\s*[-•*·–—▪◦]")  # of a list that a colon opens or bullets mark
_DIRECTION = re.compile(r"^[\[(][^\[\]()]{2,40}[\])]$")


def find_interruptions(page: Words, start: int, end: int) -> list[tuple[int, int, str]]:
    """Take a run of page words apart into interruptions: start, end and what each is; empty if any word is left."""
    found: list[tuple[int, int, str]] = []
    position = start
    while position < end:
        longest = _longest_interruption(page, position, end)
        if longest is None:
            return []
        found.append((position, *longest))
        position = longest[0]
    return found


def count_unexplained(page: Words, start: int, end: int) -> int:
    """Count the words of a run that belong to no interruption."""
    if end - start > 2 * _MAX_FURNITURE:
        return end - start
    count, position = 0, start
    while position < end:
        longest = _longest_interruption(page, position, end)
        count += longest is None
        position = longest[0] if longest else position + 1
    return count


def _longest_interruption(page: Words, start: int, end: int) -> tuple[int, str] | None:
    """Give the end and the name of the longest interruption that begins with the word at `start`."""
    if not _may_border(page, start - 1) and not _is_filler(page, start):
        return None
    for stop in range(min(end, start + _MAX_FURNITURE), start, -1):
        if _may_border(page, stop - 1) or _is_filler(page, stop - 1):
            name = find_interruption(page, start, stop)
            if name:
                return stop, name
    return None


def may_interrupt(page: Words, start: int, end: int) -> bool:
    """Tell at little cost whether a run may be an interruption at all."""
    if _is_filler(page, start):
        return True
    return _may_border(page, start - 1) and _may_border(page, end - 1)


def _is_filler(page: Words, index: int) -> bool:
    """Tell whether a word is a sound of hesitation; "um" and "er" are between commas or dashes only."""
    key = page.keys[index]
    if key in _FILLERS:
        return True
    if key not in _FILLERS_IF_SET_OFF or index == 0:
        return False
    return bool(_SET_OFF.search(page.between(index - 1)) and _SET_OFF.search(page.between(index)))


def _may_border(page: Words, index: int) -> bool:
    """Tell whether anything but a space stands behind a word: no interruption begins or ends without it."""
    return index < 0 or page.between(index) != " "


def find_interruption(page: Words, start: int, end: int) -> str | None:
    """Name what the page words from `start` up to `end` are, where they interrupt others; None if they do not."""
    if start == 0 or end >= len(page) or end <= start:
        return None
    if all(_is_filler(page, index) for index in range(start, end)) or _is_false_start(page, start, end):
        return "filler"
    if _is_said_in_dialogue(page, start, end):
        return "attribution"
    if _is_note_mark(page, start, end):
        return "note mark"
    if _is_in_brackets(page, start, end):
        return "page bracket"
    if _is_label(page, start, end):
        return "label"
    if _is_attribution(page, start, end):
        return "attribution"
    if _is_furniture(page, start, end):
        return "furniture"
    return None


def _is_false_start(page: Words, start: int, end: int) -> bool:
    """Tell whether a run is a hesitation and a word said again, or several: "in, er, in '49", "it was, it was"."""
    said = [page.keys[index] for index in range(start, end) if not _is_filler(page, index)]
    is_set_off = _SET_OFF.search(page.between(end - 1)) or _SET_OFF.search(page.between(start - 1))
    if not said or (len(said) == end - start and not (len(said) > 1 and is_set_off)):
        return False
    if len(said) > _LONGEST_FALSE_START:
        return False  # "We will fight on, we will fight on" is meant
    return said in (page.keys[start - len(said) : start], page.keys[end : end + len(said)])


def _is_said_in_dialogue(page: Words, start: int, end: int) -> bool:
    """Tell whether marks and dashes set a run off, as in dialogue: "— Да, — кивнул он. — Конечно"."""
    before, after = page.between(start - 1), page.between(end - 1)
    if end - start > _MAX_ATTRIBUTION_WITH_VERB // 2 or not (_ENTERS.fullmatch(before) and _LEAVES.fullmatch(after)):
        return False
    return page.word(start).islower()


def _is_note_mark(page: Words, start: int, end: int) -> bool:
    around = page.text[max(0, page.starts[start] - 1) : page.ends[end - 1] + 1]
    if _NOTE_MARK.match(around):
        return True
    word = page.word(start)
    before = page.text[page.starts[start] - 1]
    # A digit that clings to the end of a sentence or a closing quote is a note mark: "over.3 Then".
    return end - start == 1 and word.isdigit() and len(word) < 3 and before in ".,;!?\"')"


def _is_in_brackets(page: Words, start: int, end: int) -> bool:
    around = page.text[max(0, page.starts[start] - 1) : page.ends[end - 1] + 2]
    closing = around.rstrip(" ,;")
    match = _DIRECTION.match(closing) or _DIRECTION.match(closing[:-1])
    if match is None or is_remark(match.group()[1:-1]):
        return match is not None
    inner = match.group()[1:-1]
    is_name = any(word[0].isupper() for word in inner.split())
    is_little = all(is_stopword(key, page.language or "en") for key in page.keys[start:end])
    return (match.group().istitle() if match.group()[0] == "(" else is_name or is_little) and not qualifies(inner)


def _is_label(page: Words, start: int, end: int) -> bool:
    """Tell whether the run is a speaker's label at the start of a line."""
    if end - start > 6 or "\n" not in page.between(start - 1):
        return False
    return page.between(end - 1).lstrip("*_ )]").startswith((":", "：")) and page.word(start)[0].isupper()


def _is_attribution(page: Words, start: int, end: int) -> bool:
    """Tell whether the run stands between a closing and an opening quotation mark, or is ", he said,"."""
    if end - start > _MAX_ATTRIBUTION_WITH_VERB:
        return False
    before, after = page.between(start - 1), page.between(end - 1)
    has_verb = page.word(start) == "so" or any(page.word(index).lower() in SPEECH_VERBS for index in range(start, end))
    if any(page.ends_sentence(index) for index in range(start, end - 1)):
        return False
    if _closes(before) and _opens(after):
        is_pause = _PAUSE.search(before) is not None  # `called it "a disgrace" and him "a fool"` are two quotations
        longest = _MAX_ATTRIBUTION_WITH_VERB if is_pause and has_verb else _MAX_ATTRIBUTION
        return (is_pause or has_verb) and end - start <= longest
    # In one pair of marks only the verb before its subject tells an attribution ("…, a dit le maire, …") from what the
    # speaker says of others: "the dam, the company insists, is safe".
    first = page.word(start).lower()
    is_inverted = first in SPEECH_VERBS or (first in _AUXILIARIES and page.word(start + 1).lower() in SPEECH_VERBS)
    is_own = any(page.keys[index] in _OWN_OR_HEARSAY for index in range(start, end))
    return is_inverted and not is_own and _sets_off(before) and _sets_off(after) and end - start <= _MAX_ATTRIBUTION


def _sets_off(gap: str) -> bool:
    return "," in gap or any(dash in gap for dash in (" - ", "–", "—"))


def _closes(gap: str) -> bool:
    """Tell whether a mark stands right behind a word or its punctuation: `," `."""
    return bool(re.match(r"[ \xa0\u202f]?[^\s\w]*[\"”“»«’'‘]", gap)) and not re.match(r"\s+\S+$", gap)


def _opens(gap: str) -> bool:
    """Tell whether a mark stands right before a word: ` "`."""
    return bool(re.search(r"(?:^|[\s(—–-])[\"“”„«»‘'‚]+[ \xa0\u202f]?$", gap))


def _is_furniture(page: Words, start: int, end: int) -> bool:
    """Tell whether the run is one or more whole lines set apart in the middle of a sentence."""
    text = page.phrase(start, end)
    before, after = page.between(start - 1), page.between(end - 1)
    ends_sentence = any(mark in before for mark in ".!?…")
    if end - start > _MAX_FURNITURE or (ends_sentence and not _FURNITURE.search(text)):
        return False
    if ("\n" not in before and "\f" not in before) or ("\n" not in after and "\f" not in after):
        return False
    set_apart = ("\n\n" in before or "\f" in before) and ("\n\n" in after or "\f" in after)
    if _ITEM.search(before) or _ITEM.search(after):
        return False
    has_page_number = page.word(start).isdigit() or page.word(end - 1).isdigit()
    return bool(set_apart or has_page_number or _FURNITURE.search(text))
