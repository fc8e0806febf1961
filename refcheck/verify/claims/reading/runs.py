"""The names of a sentence as runs of capitalised words, and whether one is a person's."""

from typing import NamedTuple

from refcheck.text.months import month_number
from refcheck.text.number_words import FRACTIONS, SIMPLE_NUMBERS
from refcheck.text.words import STOPWORDS, fold_word
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.quotations.names.first_names import gender_of
from refcheck.verify.quotations.names.persons import find_places, has_given_name
from refcheck.verify.quotations.names.titles import TITLES

_GLUES = (" ", "-", ". ", "\u00a0")
"""What may stand between two words of a name."""


class Run(NamedTuple):
    """A run of capitalised words: the places of its first and last word, and its stems."""

    first: int
    last: int
    stems: tuple[str, ...]

    @property
    def initials(self) -> str:
        """The first letters of its words, as an acronym has them."""
        return "".join([stem_[0] for stem_ in self.stems])

    def text_in(self, sentence: Sentence) -> str:
        """Give the run as written."""
        return sentence.text[sentence.words[self.first].start : sentence.words[self.last].end]


def find_runs(sentence: Sentence, page: PageIndex) -> list[Run]:
    """Give the names of a sentence; a capital that opens it counts where the page writes the word so elsewhere."""
    runs: list[Run] = []
    run: list[int] = []
    words, text = sentence.words, sentence.text
    for at, form in enumerate(sentence.forms):
        start = words[at].start
        is_capital = text[start].isupper() and form not in STOPWORDS and not _is_month(sentence, at)
        if is_capital and at == 0:
            is_capital = len(words) > 1 and (text[words[1].start].isupper() or is_name_on(sentence.stems[0], page))
        if is_capital and (not run or text[words[at - 1].end : start] in _GLUES):
            run.append(at)
        elif run:
            runs.append(_run_of(sentence, run))
            run = [at] if is_capital else []
    if run:
        runs.append(_run_of(sentence, run))
    return runs


def _is_month(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a month beside a figure: "January 1871"."""
    forms = sentence.forms
    if month_number(forms[at]) is None:
        return False
    return any(forms[i][0].isdecimal() for i in (at - 1, at + 1) if 0 <= i < len(forms))


def _run_of(sentence: Sentence, run: list[int]) -> Run:
    return Run(run[0], run[-1], tuple([sentence.stems[at] for at in run]))


def is_name_on(stem_: str, page: PageIndex) -> bool:
    """Tell whether the page writes a word with a capital inside a sentence."""
    for index in page.postings.get(stem_, ())[:10]:
        sentence = page.sentences[index]
        at = sentence.stems.index(stem_)
        if at and sentence.text[sentence.words[at].start].isupper() and sentence.capitals < 0.5:
            return True
    return False


def kind_of_word(sentence: Sentence, at: int, page: PageIndex) -> str:
    """Say whether a word is a "figure" or a "name"; an empty text is any other."""
    form = sentence.forms[at]
    if form[0].isdecimal() or form in SIMPLE_NUMBERS or form in FRACTIONS:
        return "figure"
    is_name = sentence.capital[at] and (at > 0 or is_name_on(sentence.stems[at], page))
    return "name" if is_name else ""


def run_before(sentence: Sentence, at: int) -> str:
    """Give a word with the capitalised ones right before it."""
    first = at
    while first and sentence.capital[first - 1] and sentence.words[first].start - sentence.words[first - 1].end == 1:
        first -= 1
    return sentence.text[sentence.words[first].start : sentence.words[at].end]


def is_person(name: str) -> bool:
    """Tell whether a name opens with a title or a first name."""
    words = [fold_word(word) for word in name.split()]
    return len(words) > 1 and any(word in TITLES or gender_of(word) is not None for word in words[:-1])


def is_person_on(name: str, page: PageIndex) -> bool:
    """Tell whether a name has a first name or title, here or where the page has the surname."""
    return is_person(name) or any(has_given_name(page.text, place) for place in find_places(name, page.text))
