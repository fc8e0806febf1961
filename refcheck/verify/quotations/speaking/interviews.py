"""Who asks and who answers in an interview, its turns labelled "Q:" and "A:" or only set apart."""

import re
from dataclasses import dataclass
from functools import lru_cache

from refcheck.text.patterns import late
from refcheck.verify.quotations.layout import Layout, layout_of_page
from refcheck.verify.quotations.names.name_runs import find_name_runs
from refcheck.verify.quotations.names.names import name_words, same_person
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.titles import TITLES

_MARKS = "“\"„«‘'"
_HEAD = 2500  # code points before the first turn that may introduce the two
_REACH = 90  # code points behind "a conversation with" within which the name stands
_INTERVIEWEE = late(
    r"(?i)\b(?:(?:conversation|interview|q\s?&\s?a|chat|talk|talking|talks|talked|spoke|speaks|sat down|sits down"
    r"|caught up|questions)\s(?:to|with|for)|interview mit|gespräch mit|entretien avec|rencontre avec|interview de"
    r"|entrevista (?:a|con|com)|intervista (?:a|con)|интервью со?|wywiad z|rozmowa z|gesprek met|samtal med|söyleşi"
    r"|deposition of|testimony of|examination of)\s"
)
_INTERVIEWER = re.compile(
    r"(?i)\b(?:interview(?:er|ed|t)?:? ?(?:by|von|door|af)?:?|interviewed by|questions by|fragen:"
    r"|propos recueillis par|das gespräch führten?)\s"
)


_ASKER_SAYS = re.compile(r"\b(?:I['’]m|I am|my name is|My name is|ich bin|Ich bin|je suis|Je suis|soy|Soy|Sono|sono)\s")
_ASKER_INTRODUCES = re.compile(
    r"\b(?:(?:[Ww]ith me|[Mm]y guest|[Oo]ur guest)(?: today| tonight| this week)? is|[Jj]oined (?:today |now )?by)\s"
)


_TALKS = re.compile(
    r"(?i)\b(?:talks|talked|speaks|spoke|in\sconversation|im\sgespräch|parle|habla|parla)\s(?:to|with|mit|avec|à|con|a)\s"
)
# "She talks to Daniel Frost": whoever the introduction speaks of answers, and the name behind asks.
_ANSWERS_TO = re.compile(
    r"\b(?:[Ss]?[Hh]e|[Tt]hey|[Ee]lle|[Ii]l|[Ss]ie|[Ee]r|[Ee]lla|[Éé]l|[Ll]ei|[Ll]ui)\s(?:talks|talked|speaks|spoke"
    r"|spricht|sprach|parle|habla|habló|parla|opens\sup|sits\sdown|sat\sdown)\s(?:to|with|mit|avec|à|con|a)\s"
)
# "Frau Rebmann, wie war die Ernte?"
_ADDRESSED = re.compile(
    r"(?:Frau|Herr|Mr|Mrs|Ms|Madame|Monsieur|Mme|Señora?|Signora?|Senhora?|Mevrouw|Meneer|Pani|Pan|Professor\w*)\.? "
    r"(?:(?:Dr|Prof)\.? )?(?P<name>[^\W\d_a-zà-ÿ][\w'’-]+)[,:]"
)
_BORN = re.compile(r" \((?:[^()\n]{2,40}, )?(?:\*? ?)\d{4}\)")
# "The ceramicist Anna Weber", "La céramiste", "Die Töpferin"
_DESCRIBED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Dd]er|[Dd]ie|[Ll]a|[Ll]e|[Ee]l|[Ii]l|[Oo]) (?:[\w-]+ ){0,3}?[^\W\d_][\w-]{3,} $"
    r"|\b[Ll]['’][a-zà-ÿ]{4,} $"
)
_DESCRIPTION = 50  # code points
_HEADLINE_WITHIN = 400  # code points
_HEADLINED = re.compile(
    r"(?m)^(?P<name>[^\W\d_a-zà-ÿ][\w'’-]+(?: (?:de|del|von|van|di|da))?(?: [^\W\d_a-zà-ÿ][\w'’-]+){1,2})"
    r"(?:, [^\n:«“\"]{3,60})?: [«“\"„]"
)
_LONGEST_QUESTION = 400  # code points
_FEWEST_QUESTIONS = 3
_LONGEST_ANSWER = 3  # paragraphs behind a question that surely answer it
_LONGEST_REMARK = 12  # words
_OF_ONESELF = re.compile(
    r"(?i)\b(?:I|me|my|we|us|our|ich|mich|mir|wir|uns|mein\w*|je|me|moi|mon|ma|mes|nous|notre|yo|mi|mis|nosotros|io|mio|mia"
    r"|noi|eu|meu|minha|nós)\b|\b(?:j|m)['’]"
)
_TO_YOU = re.compile(r"(?i)\b(?:you|your|sie|ihr|vous|votre|vos|usted|lei|você|ihre?|su|tu)\b")


_CREDITED = late(
    r"(?i)\b(?:interview(?:ed|t)? (?:by|von|door)|questions by|fragen:|interview:|propos recueillis par|intervista di"
    r"|das (?:gespräch|interview) führten?|entrevista de|entretien réalisé par|интервью (?:вела?|взяла?)|беседовала?)\s"
)
_FOOT = 600  # code points at the end of a page that may credit whoever asked


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
    told = _answers_to(text, head)
    interviewee = told.interviewee or _name_behind(_INTERVIEWEE, text, head)
    interviewer = told.interviewer or _name_behind(_INTERVIEWER, text, head) or _byline(layout, head)
    if interviewee and interviewer and same_person(interviewee, interviewer) is not False:
        interviewee = None
    opening = text[layout.labels[0].start : layout.labels[0].start + _HEAD]
    interviewer = interviewer or _name_behind(_ASKER_SAYS, opening, len(opening))
    interviewee = interviewee or _name_behind(_ASKER_INTRODUCES, opening, len(opening))
    interviewee = interviewee or _profiled(text, head) or _headlined(text)
    if interviewer and any(_ASKER_SAYS.search(text, *turn) for turn in layout.questions[:1]):
        return Parties(interviewer=interviewer, interviewee=interviewee)
    return Parties(interviewer=interviewer if interviewee else None, interviewee=interviewee)


def is_credited_asker(speaker: str, text: str) -> bool:
    """Tell whether the page credits somebody with the questions, which stand under the paper's name: "Fragen: …"."""
    return any(same_person(speaker, name) for name in _credited_askers(text))


@lru_cache(maxsize=8)
def _credited_askers(text: str) -> tuple[str, ...]:
    """Give whom the page credits with the questions, at its head or foot; ten quotations on one page ask once."""
    credited: list[str] = []
    for start, end in ((0, min(len(text), _HEAD)), (max(0, len(text) - _FOOT), len(text))):
        for match in _CREDITED.finditer(text, start, end):
            names = find_name_runs(text, match.end(), min(end, match.end() + _REACH))
            credited += [name for name, begin, _ in names if begin == match.end()]
    return tuple(credited)


def find_turn(text: str, offset: int) -> Parties | None:
    """Give the parties where `offset` lies in a question (only the interviewer set) or in an answer (the interviewee).

    In an interview without labels, the questions are paragraphs of their own that end with a question mark.
    """
    questions, parties = _unlabelled(text)
    layout = layout_of_page(text)
    index = layout.paragraph_index(offset)
    if not questions or index < questions[0]:
        return None
    if index in questions or _is_prompt_by_turns(text, layout.paragraphs[index], index, questions):
        return Parties(interviewer=parties.interviewer)
    alternates = _alternate(questions)
    before = index - 1 if alternates else max(each for each in questions if each < index)
    start, end = layout.paragraphs[index]
    # "It was not easy at first.": whoever asks may do so without a question mark.
    is_remark = len(text[start:end].split()) <= _LONGEST_REMARK and not _OF_ONESELF.search(text, start, end)
    is_prompt = index - before > 1 and (is_remark or _TO_YOU.search(text, start, end) is not None)
    if index - before > _LONGEST_ANSWER or is_prompt:
        return None
    return Parties(interviewee=parties.interviewee)


def _alternate(questions: tuple[int, ...]) -> bool:
    """Tell whether each question is an even number of paragraphs behind the first: one asks, the other answers."""
    return len(questions) >= _FEWEST_QUESTIONS and all((each - questions[0]) % 2 == 0 for each in questions)


def _is_prompt_by_turns(text: str, paragraph: tuple[int, int], index: int, questions: tuple[int, ...]) -> bool:
    """Tell whether a paragraph in the place of a question speaks to somebody: "You once threw out a minister."."""
    if not _alternate(questions) or (index - questions[0]) % 2:
        return False
    is_short = paragraph[1] - paragraph[0] <= _LONGEST_QUESTION
    return is_short and not _OF_ONESELF.search(text, *paragraph)


@lru_cache(maxsize=8)
def _unlabelled(text: str) -> tuple[tuple[int, ...], Parties]:
    """Give the paragraphs that ask, and who the introduction says asks and answers."""
    layout = layout_of_page(text)
    if layout.labels:
        return (), Parties()
    questions = tuple(
        index
        for index, (start, end) in enumerate(layout.paragraphs)
        if index and end - start <= _LONGEST_QUESTION and _is_question(text[start:end])
    )
    if len(questions) < _FEWEST_QUESTIONS:
        return (), Parties()
    head = layout.paragraphs[questions[0]][0]
    interviewer, interviewee = _byline(layout, head), None
    told = _answers_to(text, head)
    if told.interviewee:
        return questions, told
    for match in _TALKS.finditer(text, 0, min(head, _HEAD)):
        first = layout.paragraphs[layout.paragraph_index(match.start())][0]
        before = _people(text, first, match.start())
        behind = _people(text, match.end(), min(head, match.end() + _REACH))
        if before and behind:
            (one, is_described), (other, is_other_described) = before[-1], behind[0]
            author = interviewer
            if author and same_person(author, other):
                interviewee = one
            elif author and same_person(author, one):
                interviewee = other
            elif is_described != is_other_described:
                interviewee, interviewer = (one, other) if is_described else (other, one)
            elif _is_in_headline(one, text) != _is_in_headline(other, text):
                interviewee, interviewer = (one, other) if _is_in_headline(one, text) else (other, one)
            else:
                return (), Parties()  # either may be the one who asks
            break
    interviewee = interviewee or _name_behind(_INTERVIEWEE, text, min(head, _HEAD))
    interviewee = interviewee or _addressed(text, layout.paragraphs[questions[0]], head)
    interviewer = interviewer or _name_behind(_INTERVIEWER, text, min(head, _HEAD))
    interviewer = interviewer or _name_behind(_INTERVIEWER, text[layout.paragraphs[-1][0] :], _HEAD)
    interviewee = interviewee or _introduced(text, min(head, _HEAD), interviewer)
    if interviewee and interviewer and same_person(interviewee, interviewer) is not False:
        interviewee = None
    return (questions, Parties(interviewer=interviewer, interviewee=interviewee)) if interviewee else ((), Parties())


def _answers_to(text: str, head: int) -> Parties:
    """Read `Anna Weber is leaving. She talks to Karl Braun about it.` above an interview."""
    for match in _ANSWERS_TO.finditer(text, 0, min(head, _HEAD)):
        before = _people(text, 0, match.start())
        behind = _people(text, match.end(), min(head, match.end() + _REACH))
        others = [name for name, _ in before if behind and same_person(name, behind[0][0]) is False]
        if behind and others:
            return Parties(interviewer=behind[0][0], interviewee=others[-1])
    return Parties()


def _addressed(text: str, question: tuple[int, int], head: int) -> str | None:
    """Give whom the first question calls by a surname that the introduction has in a full name."""
    found = _ADDRESSED.match(text, *question)
    full = [name for name, _ in _people(text, 0, min(head, _HEAD))] if found else []
    return next((name for name in full if found and name_words(name)[-1:] == name_words(found["name"])), None)


def _is_in_headline(name: str, text: str) -> bool:
    line = text.lstrip().partition("\n")[0]
    return any(same_person(name, other) for other, _, _ in find_name_runs(line, 0, len(line)))


def _is_question(paragraph: str) -> bool:
    return paragraph.rstrip().endswith("?") and paragraph[0] not in _MARKS


def _people(text: str, start: int, end: int) -> list[tuple[str, bool]]:
    """Give the full names in a stretch of text, and whether what they do stands before: "the novelist Anna Weber"."""
    found: list[tuple[str, bool]] = []
    for name, begin, _ in find_name_runs(text, start, end):
        if len(name_words(name)) > 1 and not is_organisation(name):
            before = re.search(r"([a-zà-ÿ]{4,}) $", text[max(0, begin - 30) : begin])
            is_title = before is not None and before.group(1) in TITLES
            is_described = _DESCRIBED.search(text, max(0, begin - _DESCRIPTION), begin) is not None
            found.append((" ".join(name.split()), is_title or is_described))
    return found


def _name_behind(pattern: re.Pattern[str], text: str, head: int) -> str | None:
    for match in pattern.finditer(text, 0, head):
        near = text[match.end() : min(head, match.end() + _REACH)].split("\n\n")[0]
        for name, _, _ in find_name_runs(text, match.end(), match.end() + len(near)):
            if len(name_words(name)) > 1 and not is_organisation(name):
                line = name.split("\n")[0]  # "DEPOSITION OF ANNA WEBER" above "Taken on 3 March"
                return " ".join((line if len(name_words(line)) > 1 else name).split())
    return None


def _profiled(text: str, head: int) -> str | None:
    """Give whom the introduction gives a birthplace or a year of birth: "Carmen Ruiz (Bilbao, 1968)"."""
    for name, _, end in find_name_runs(text, 0, head):
        if len(name_words(name)) > 1 and not is_organisation(name) and _BORN.match(text, end):
            return " ".join(name.split())
    return None


def _introduced(text: str, head: int, interviewer: str | None) -> str | None:
    """Give the one person whom an introduction says what they are of: "The linguist Anna Weber looks back"."""
    people = [
        name
        for name, is_described in _people(text, 0, head)
        if is_described or name == name.title()  # and not "Universidade de Évora"
    ]
    if interviewer:
        people = [name for name in people if same_person(name, interviewer) is False]
    is_one = people and all(same_person(people[0], name) is True for name in people)
    return people[0] if is_one else None


def _headlined(text: str) -> str | None:
    """Give whom a headline quotes: "Anna Weber, cook: «…»"."""
    found = _HEADLINED.search(text, 0, _HEADLINE_WITHIN)
    return found["name"] if found and not is_organisation(found["name"]) else None


def _byline(layout: Layout, head: int) -> str | None:
    names = [name for index, name in layout.bylines.items() if layout.paragraphs[index][0] < head]
    return names[0].strip() if len(names) == 1 and " and " not in names[0] else None
