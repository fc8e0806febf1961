"""Where a clause begins, and whether some words are one with a subject and a verb of their own."""

from refcheck.text.words import PAST_FORMS
from refcheck.verify.quotations.words import Words

_CLAUSE_MARKS = frozenset(",;:()—–")
_COORDINATORS = frozenset("and but or so und aber oder et mais ou y pero o e ma mas ou и но".split())
_COMPLEMENTIZERS = frozenset("that dass que che что att at dat".split())
SUBJECTS = frozenset(
    """i you he she it we they there this these those nobody everybody somebody everyone someone nothing everything none
    neither ich du er sie es wir ihr man niemand jeder je tu il elle on nous vous ils elles personne rien yo él ella
    nosotros ellos nadie todos io lui lei noi loro nessuno eu ele ela nós eles ninguém я он она мы они никто""".split()
)
_DETERMINERS = frozenset(
    "the a an my your his her its our their no der die das ein eine le la les un une el los".split()
)
FINITE = frozenset(
    """is are was were am has have had do does did will would shall should can could may might must isn't aren't wasn't
    weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't ist sind war waren hat haben
    hatte wird werden würde kann est sont était étaient a ont avait sera serait es son era eran ha han había será è sono
    era erano ha hanno aveva é são era eram tem tinha""".split()
)


# Subjects and verbs of one language that are other words in most: English "on", Italian "il", English "a".
_ONLY_IN = {"on": "fr", "il": "fr", "man": "de", "du": "de", "tu": "fr", "je": "fr", "a": "fr", "es": "de"}


def is_subject(page: Words, index: int) -> bool:
    """Tell whether a word is the subject of a clause, in the page's language."""
    key = page.keys[index]
    return key in SUBJECTS and _ONLY_IN.get(key, page.language) == page.language


def is_finite(page: Words, index: int) -> bool:
    """Tell whether a word is a finite verb, in the page's language."""
    word = page.word(index).lower()
    return (word in FINITE and (word != "a" or page.language == "fr")) or word.endswith(("'m", "'re"))


_SHORTEST_PAST = 3  # letters
_PAST_ENDINGS = {
    "es": ("aba", "aban", "ia", "ian", "aron", "ieron", "io", "ado", "ido"),
    "it": ("ava", "avano", "eva", "evano", "iva", "ato", "ata", "uto", "ito", "ero"),
    "fr": ("ait", "aient", "ions", "é", "ée", "és", "ées"),
    "pt": ("ava", "avam", "ia", "iam", "ou", "eu", "iu", "aram", "eram"),
    "ru": ("л", "ла", "ли", "ло"),
    "nl": ("de", "den", "te", "ten"),
    "pl": ("ł", "ła", "li", "ły", "ło"),
}
_PAST = frozenset("was were had did could would war waren hatte fue fueron era eran été fu furono foi foram".split())


def is_past_word(page: Words, index: int) -> bool:
    """Tell whether a word is a verb that tells of the past, as far as its form says so."""
    key = page.keys[index]
    endings = _PAST_ENDINGS.get(page.language, ("ed", "te", "ten", "ait"))
    if page.language == "fr":
        return key in _PAST or page.word(index).lower().endswith(endings)
    return key in _PAST or key in PAST_FORMS or (len(key) > _SHORTEST_PAST and key.endswith(endings))


def ends_clause(page: Words, index: int) -> bool:
    """Tell whether a clause ends with the word at `index`."""
    gap = page.between(index)
    if gap == " " and index + 1 < len(page.keys):
        return False
    return not _CLAUSE_MARKS.isdisjoint(gap) or page.ends_sentence(index)


def opens_clause(page: Words, index: int) -> bool:
    """Tell whether a clause of its own begins with the word at `index`: "and we are not looking", "but that she"."""
    if index + 1 >= len(page) or page.keys[index] not in _COORDINATORS:
        return False
    return page.keys[index + 1] in SUBJECTS or page.keys[index + 1] in _COMPLEMENTIZERS


def is_clause(page: Words, start: int, end: int) -> bool:
    """Tell whether the words from `start` up to `end` are a clause with its own subject: "that nobody would check"."""
    first = start
    while first < end and (page.keys[first] in _COORDINATORS or page.keys[first] in _COMPLEMENTIZERS):
        first += 1
    if first >= end or not (page.keys[first] in SUBJECTS or page.keys[first] in _DETERMINERS):
        return False
    return any(page.word(index).lower() in FINITE for index in range(first + 1, end))
