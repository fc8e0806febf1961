"""Speakers in Russian, which has no article: "участковый говорит", "возразил ей сосед", "администрация района"."""

from refcheck.claims.speaking.mention_lines import Line
from refcheck.claims.speaking.mentions import PEOPLE, Kind, Mention
from refcheck.claims.speaking.noun_phrases import is_role
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS_WITHIN
from refcheck.claims.vocabulary.reporting_verbs import WEAK_VERBS
from refcheck.text.wordlists import word_set

_MOST_PHRASE = 7  # tokens from a preposition to the verb behind the body
_MOST_OF_BODY = 3  # tokens that say whose the body is
_STANDS_THERE = frozenset(
    "говорится отмечается указано сказано подчёркивается указывается сообщается утверждается".split()
)
_NO_NOUNS = word_set(
    """
    вчера сегодня завтра тогда пока снова всегда иногда сначала сразу потом теперь затем опять однажды после кстати даже
    почти лишь только сам сама сами весь вся все один одна никто кто там тут здесь так как просто прямо очень ответ
    этот эта эти тот та те мой моя наш наша такой такая который которая второй первый первая вторая третий третья год
    раз час день тихо громко редакции агентству корреспонденту газете изданию себя слова голос дела
    """
)
_DATIVES = frozenset({"ей", "ему", "им", "нам", "мне", "вам"})
_GENITIVES = ("а", "я", "ы", "и", "ого", "его", "ой", "ей", "ов", "ев", "их", "ых")
_AGREEING = {
    "ла": ("а", "я", "ь"), "лась": ("а", "я", "ь"), "ли": ("ы", "и", "а", "я"), "лись": ("ы", "и", "а", "я"),
    "л": ("й", "ь", "бвгджзклмнпрстфхцчшщ"), "лся": ("й", "ь", "бвгджзклмнпрстфхцчшщ"),
}  # fmt: skip
"""How nouns end that a verb in the past agrees with; a string stands for any of its letters."""
_SINGULARS = ("л", "ла", "ло", "лся", "лась", "ет", "ит", "ёт")
_ADJECTIVES = ("ый", "ий", "ой", "ая", "яя")
_INSTRUMENTAL = ("ой", "ом", "ами", "ями")


def russian_body_at(line: Line, at: int) -> Mention | None:
    """Read the body of "в пресс-службе компании сообщили", which speaks from within."""
    tokens = line.tokens
    reach = range(at + 2, min(len(tokens), at + _MOST_PHRASE))
    last = next((index for index in reach if line.is_verb(index) or tokens[index].low in _STANDS_THERE), None)
    if last is not None and tokens[last].low.endswith(_SINGULARS):
        last = None  # "Подсудимая в последнем слове сказала"
    if last is None or not all(token.text[0].isalpha() for token in tokens[at:last]):
        if at + 1 >= len(tokens) or tokens[at + 1].low not in BODY_NOUNS_WITHIN:
            return None
        last = end_of_owner(line, at + 2)
    body = next((index for index in range(at + 1, last) if tokens[index].low in BODY_NOUNS_WITHIN), None)
    while last - 1 > (body or at + 1) and _is_no_owner(tokens[last - 1].low, is_body_known=body is not None):
        last -= 1  # "в компании | причиной назвали", "в районной администрации | решение объяснили"
    phrase = line.text[tokens[at].start : tokens[last - 1].end]
    return Mention(at, last, last, tokens[at].start, phrase, Kind.ROLE, has_role=True)


def _is_no_owner(low: str, *, is_body_known: bool) -> bool:
    """Tell a noun behind a body that is in no genitive: it belongs to the verb."""
    return low.endswith(_INSTRUMENTAL) or (is_body_known and not low.endswith(_GENITIVES))


def russian_noun_at(line: Line, at: int) -> Mention | None:
    """Read a noun beside a verb of speech that agrees with it; nothing else tells that it is somebody."""
    if not _is_noun(line, at) or _is_epithet(line, at):
        return None
    before = at - 2 if at > 1 and line.tokens[at - 1].low in _DATIVES else at - 1
    opens = at == 0 or not line.tokens[at - 1].text[0].isalnum() or line.tokens[at - 1].low in line.words.conjunctions
    last = end_of_owner(line, at + 1)
    is_subject = (opens and _agrees(line, last, at)) or _agrees(line, before, at)
    if not is_subject:
        return None
    phrase = line.text[line.tokens[at].start : line.tokens[last - 1].end]
    return Mention(at, last, last, line.tokens[at].start, phrase, Kind.ROLE, has_role=True)


def end_of_owner(line: Line, at: int) -> int:
    """Give where the genitive ends that says whose a body or role is: "администрация | Октябрьского района"."""
    last = at
    while last < min(at + _MOST_OF_BODY, len(line.tokens)):
        token = line.tokens[last]
        if not token.low.endswith(_GENITIVES) or token.low in _NO_NOUNS or line.ends_phrase(token, is_first=False):
            break
        if not token.text[0].isalpha() or line.is_verb(last):
            break
        if last in line.names and line.kind_of(line.names[last]) in PEOPLE:
            return at  # "жительница посёлка | Ольга"
        last += 1
    following = line.tokens[last] if last < len(line.tokens) else None
    is_whole = following is None or not following.text[0].isalpha() or line.ends_phrase(following, is_first=False)
    return last if is_whole or line.is_verb(last) else at


def _is_noun(line: Line, at: int) -> bool:
    token = line.tokens[at]
    if not token.text[0].islower() and at:
        return False
    if len(token.low) < 4 or not token.low.isalpha() or token.low in _NO_NOUNS or at in line.names:
        return False
    return not line.ends_phrase(token, is_first=False) and not line.is_verb(at)


def _is_epithet(line: Line, at: int) -> bool:
    """Tell "научный" of "научный сотрудник": an adjective before a noun that speaks."""
    return line.tokens[at].low.endswith(_ADJECTIVES) and at + 1 < len(line.tokens) and is_role(line.tokens[at + 1].text)


def _agrees(line: Line, verb: int, noun: int) -> bool:
    """Tell whether the token `verb` is one of speech, and in the past its ending fits that of the noun."""
    if not 0 <= verb < len(line.tokens) or not line.is_verb(verb) or line.tokens[verb].low in WEAK_VERBS:
        return False
    said, low = line.tokens[verb].low, line.tokens[noun].low
    fitting = next(
        (_AGREEING[ending] for ending in ("лась", "лись", "лся", "ла", "ли", "л") if said.endswith(ending)),
        None,
    )
    if fitting is None:
        return not low.endswith(("о", "е", "у", "ю", "ой", "ей", "ом", "ем", "ам", "ям"))
    return any(low[-1] in ending for ending in fitting)
