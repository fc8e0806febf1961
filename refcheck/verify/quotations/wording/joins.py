"""Words that are written together or apart, with a hyphen or without: the same words, or others."""

import re
from collections.abc import Sequence

from refcheck.text.patterns import late
from refcheck.verify.quotations.wording.known_words import is_english_word
from refcheck.verify.quotations.wording.spelling import word_key
from refcheck.verify.quotations.words import Words

# What is another word where it is written in two, or with a hyphen.
_OTHER_IN_TWO = frozenset(
    """apart maybe notable nowhere altogether already nobody noone into ahead away alone alive aside across around along
    atheist atheists extraordinary extramarital oversee overlook overtake overturn undergo understand undertake
    undermine withdraw withhold
    outlaw outdo upset uphold upward upwards
    alike again aback abroad aboard ashore asleep anew afar therapist indeed within without everyday anyone everyone
    someone anybody anything everything something sometime sometimes anytime anyway always almost onto upon overall
    inform
    income intend into inside outside today tonight another atone become before behind below beside besides between
    beyond
    forget forgive become however whatever whoever whenever wherever therefore whereas although nothing nonetheless
    toward
    together perhaps because begin island asset assign assume attend avail amass amount arise allot aloud allow
    legend manslaughter bypass setback outcome output undercut overcome breakdown breakup takeover
    sinon surtout plutot bientot aussitot quoique quelque puisque parfois autant davantage envers
    sino tambien tampoco aparte porque separa demas sinfin asimismo
    sobald indem nachdem seitdem solange soviel soweit zumal damit darum dabei zusammen
    invece almeno dopotutto soprattutto infatti abbastanza
    porque acerca afim senao demais embora""".split()
)
_OTHER_WITH_HYPHEN = late(
    r"re(?:sign|cover|form|creation|creat|sent|press|act|lease|mark|sort|strain|serve|treat|count|collect|dress|prove"
    r"|sound|store|tire|fuse|lay|pose|petition|place|present|call|sol[vu]|search|view|turn|new|sid|pair|tract|trac|fund"
    r"|bound|cit|port|lat|vis|main|mov|ply|quest|mit|peal|ced)(?:s|e|ed|er|es|d|ing|ation|ment)?"
    r"|coops?|unioni[sz](?:e|ed|ing|ation)|(?:mis|over)?sent|prefects?|recreational"
)
# Before a word "a" is its article and "in" its preposition; as its prefix either makes another word.
_PREFIXES = frozenset("a an in im un".split())
_SHORTEST = 2
_STILL_THE_SAME = frozenset("alot awhile anew infact inspite inasmuch insofar onto".split())
# Between parts of one word stand a space, a hyphen, a line break, or the full stops of an abbreviation.
_INSIDE_WORD = re.compile(r"[\s'·-]{0,3}")


def may_join(words: Words, i: int, i_end: int, page: Words, j: int, j_end: int) -> bool:
    """Tell whether words run together, or apart, are still the same words ("not able", "notable")."""
    joined = "".join(words.keys[i:i_end])
    own, theirs = words.phrase(i, i_end), page.phrase(j, j_end)
    if joined.isdigit():
        return all(len(group) == 3 for group in [*re.split(r"\D", own)[1:], *re.split(r"\D", theirs)[1:]])
    if not (_is_one_word(words, i, i_end) and _is_one_word(page, j, j_end)):
        return False
    if "-" in own + theirs:
        return own.count("-") == theirs.count("-") or not _OTHER_WITH_HYPHEN.fullmatch(joined)
    if _is_abbreviation(words, i, i_end) != _is_abbreviation(page, j, j_end) and (own.islower() or theirs.islower()):
        return i > 0 and words.keys[i - 1][0].isdigit()  # "U.S." is no "us", but "5 A.M." is "5 am"
    if joined in _OTHER_IN_TWO or run_together(own) in _OTHER_IN_TWO:
        return False
    parts = words.keys[i:i_end] if i_end - i > j_end - j else page.keys[j:j_end]
    is_prefixed = (
        len(parts) == 2 and len(parts[1]) > _SHORTEST and parts[0] in _PREFIXES and joined not in _STILL_THE_SAME
    )
    return not (is_prefixed and is_english_word(parts[1]))


def _is_abbreviation(words: Words, start: int, end: int) -> bool:
    """Tell whether words are capitals with full stops: "U.S."."""
    return end - start > 1 and all(
        len(words.word(index)) == 1 and words.word(index).isupper() for index in range(start, end)
    )


def _is_one_word(words: Words, start: int, end: int) -> bool:
    """Tell whether nothing but spaces and hyphens parts some words, or they are letters of an abbreviation."""
    gaps = (words.text[words.ends[index] : words.starts[index + 1]] for index in range(start, end - 1))
    if all(map(_INSIDE_WORD.fullmatch, gaps)):
        return True
    return all(
        words.ends[index] - words.starts[index] == 1 or words.word(index).isdigit() for index in range(start, end)
    )


def run_together(phrase: str) -> str:
    """Give a phrase without spaces and hyphens: "three-pence", "threepence"."""
    return phrase.replace("-", "").replace(" ", "").lower()


def joined_key(keys: Sequence[str]) -> str:
    """Give the key of some words written as one; inside it an apostrophe is still the end of a genitive."""
    joined = "".join(keys)
    return joined if "'" in joined else word_key(joined)
