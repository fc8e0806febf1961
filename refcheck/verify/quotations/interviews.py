"""Who asks and who answers in an interview whose turns are labelled "Q:" and "A:"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from refcheck.verify.quotations.layout import Layout, layout_of_page
from refcheck.verify.quotations.name_runs import find_name_runs
from refcheck.verify.quotations.names import is_organisation, name_words, same_person

_HEAD = 2500  # code points before the first turn that may introduce the two
_REACH = 90  # code points behind "a conversation with" within which the name stands
_INTERVIEWEE = re.compile(
    r"(?i)\b(?:(?:conversation|interview|q\s?&\s?a|chat|talk|talking|talks|talked|spoke|speaks|sat down|sits down"
    r"|caught up|questions)\s(?:to|with|for)|interview mit|gespräch mit|entretien avec|rencontre avec|interview de"
    r"|entrevista (?:a|con|com)|intervista (?:a|con)|интервью со?|wywiad z|rozmowa z|gesprek met|samtal med|söyleşi)\s"
)
_INTERVIEWER = re.compile(
    r"(?i)\b(?:interview(?:er|ed|t)?:? ?(?:by|von|door|af)?:?|interviewed by|questions by|fragen:)\s"
)


_ASKER_SAYS = re.compile(r"\b(?:I['’]m|I am|my name is|My name is|ich bin|Ich bin|je suis|Je suis|soy|Soy|Sono|sono)\s")
_ASKER_INTRODUCES = re.compile(
    r"\b(?:(?:[Ww]ith me|[Mm]y guest|[Oo]ur guest)(?: today| tonight| this week)? is|[Jj]oined (?:today |now )?by)\s"
)


@dataclass(frozen=True, slots=True)
class Parties:
    """The two sides of an interview, None where the page does not name them."""

    interviewer: str | None = None
    interviewee: str | None = None


@lru_cache(maxsize=8)
def find_parties(text: str) -> Parties:
    """Give who asks and who answers, as the page's headline, introduction and byline say."""
    layout = layout_of_page(text)
    if not layout.labels:
        return Parties()
    head = min(layout.labels[0].start, _HEAD)
    interviewee = _name_behind(_INTERVIEWEE, text, head)
    interviewer = _name_behind(_INTERVIEWER, text, head) or _byline(layout, head)
    if interviewee and interviewer and same_person(interviewee, interviewer) is not False:
        interviewer = None
    opening = text[layout.labels[0].start : layout.labels[0].start + _HEAD]
    interviewer = interviewer or _name_behind(_ASKER_SAYS, opening, len(opening))
    interviewee = interviewee or _name_behind(_ASKER_INTRODUCES, opening, len(opening))
    if interviewer and any(_ASKER_SAYS.search(text, *turn) for turn in layout.questions[:1]):
        return Parties(interviewer=interviewer, interviewee=interviewee)
    return Parties(interviewer=interviewer if interviewee else None, interviewee=interviewee)


def _name_behind(pattern: re.Pattern[str], text: str, head: int) -> str | None:
    for match in pattern.finditer(text, 0, head):
        near = text[match.end() : min(head, match.end() + _REACH)].split("\n\n")[0]
        for name, _, _ in find_name_runs(text, match.end(), match.end() + len(near)):
            if len(name_words(name)) > 1 and not is_organisation(name):
                return " ".join(name.split())
    return None


def _byline(layout: Layout, head: int) -> str | None:
    names = [name for index, name in layout.bylines.items() if layout.paragraphs[index][0] < head]
    return names[0].strip() if len(names) == 1 and " and " not in names[0] else None
