"""The words of an English sentence as phrases in order: noun phrases, verb groups, and what stands between them."""

from collections.abc import Sequence

from refcheck.text.months import month_number
from refcheck.verify.claims.meaning.series import is_weekday
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.groups import (
    ADVERBS,
    MODIFIERS,
    NOUNS,
    OPENING,
    VERBS,
    Kind,
    Phrase,
    opens_noun,
    opens_verb,
)
from refcheck.verify.syntax.noun_groups import read_noun
from refcheck.verify.syntax.tagging import Token, tag_sentence
from refcheck.verify.syntax.verb_groups import read_verbs

_TIMES = frozenset(
    """year years month months week weeks day days decade decades today yesterday tomorrow night morning evening
    afternoon spring summer autumn winter century time hour hours minute minutes season weekend quarter""".split()
)
_NEARLY = frozenset("about around".split())


def read_phrases(sentence: Sentence) -> list[Phrase]:
    """Cut a sentence into phrases."""
    tokens = tag_sentence(sentence)
    phrases: list[Phrase] = []
    at = 0
    while at < len(tokens):
        found, at = _next_phrase(tokens, at, phrases)
        if found is not None:
            phrases.append(found)
    for phrase in phrases:
        if phrase.kind is Kind.NOUN:
            phrase.is_time = _is_time(sentence, phrase)
    return phrases


def _is_time(sentence: Sentence, phrase: Phrase) -> bool:
    form = sentence.forms[phrase.head] if phrase.head >= 0 else ""
    if form in _TIMES or is_weekday(form) or month_number(form) is not None:
        return True
    return len(phrase.words) == 1 and len(form) == 4 and form.isdecimal() and form[:2] in ("16", "17", "18", "19", "20")


def _next_phrase(tokens: Sequence[Token], at: int, before: Sequence[Phrase]) -> tuple[Phrase | None, int]:
    token = tokens[at]
    if token.tag == ",":
        return Phrase(Kind.COMMA, ","), at + 1
    if token.tag in (":", "(", ")", ".", '"'):
        return Phrase(Kind.BREAK, token.form), at + 1
    if token.tag == "CC":
        return Phrase(Kind.JOINING, token.form), at + 1
    if token.tag in ("WDT", "WP", "WRB") or (token.form == "that" and token.tag in ("IN", "DT", "WDT")):
        found = _relative(tokens, at, before)
        if found is not None:
            return found, at + 1
    if opens_verb(tokens, at):
        return read_verbs(tokens, at)
    if opens_noun(tokens, at):
        return read_noun(tokens, at)
    if token.form == "according":
        return Phrase(Kind.PREPOSITION, "according", head=token.at), at + 1
    if token.form in _NEARLY and at + 1 < len(tokens) and tokens[at + 1].tag == "CD":
        return None, at + 1
    if token.tag in ("IN", "TO"):
        return Phrase(Kind.PREPOSITION, token.form, head=token.at), at + 1
    if token.tag in MODIFIERS:
        return Phrase(Kind.ADJECTIVE, token.form, [token.at], token.at, token.tag), at + 1
    return None, at + 1


def _relative(tokens: Sequence[Token], at: int, before: Sequence[Phrase]) -> Phrase | None:
    """Read a word that opens a clause; "that" before a noun is none."""
    token = tokens[at]
    follows_noun = bool(before) and before[-1].kind is Kind.NOUN
    follows_comma = len(before) > 1 and before[-1].kind is Kind.COMMA and before[-2].kind is Kind.NOUN
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if token.form == "that":
        if follows_noun and (following in VERBS or following in ADVERBS or following == "PRP"):
            return Phrase(Kind.RELATIVE, "that")
        if token.tag == "IN" or following in NOUNS | OPENING | MODIFIERS or following == "IN":
            return Phrase(Kind.CLAUSE, "that")
        return None
    is_led_in = bool(before) and before[-1].kind is Kind.PREPOSITION
    follows = follows_noun or follows_comma or is_led_in
    if token.tag in ("WDT", "WP") and token.form in ("which", "who", "whom") and follows:
        return Phrase(Kind.RELATIVE, token.form)
    if token.form == "where" and (follows_noun or follows_comma):
        return Phrase(Kind.RELATIVE, "where")
    return Phrase(Kind.CLAUSE, token.form)
