"""Quoted words that quote nobody: a few words held up with tongs, or an adjective in marks."""

import re

from refcheck.claims.running import Passage
from refcheck.claims.vocabulary.speech import DETERMINERS
from refcheck.datatypes.selectors import Span
from refcheck.text.sentences import sentence_at

MOST_SCARE_WORDS = 3

_WORD = re.compile(r"[^\W_]+(?:[’'.,‑-][^\W_]+)*")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s$")
_NOUN_NEXT = re.compile(
    r"\s(?!(?:and|or|but|in|on|at|of|to|by|as|for|from|with|that|which|is|was|are|were|has|had|when|because)\b)[a-z]+"
)

_SO_CALLED = re.compile(
    r"\b(?:so-called|self-styled|sogenannte[nrsm]?|soi-disant|cosiddett[oaie]|llamad[oa]s?|chamad[oa]s?|"
    r"так называем[а-яё]{2,3}|sözde)\s\Z"
)


def count_words(text: str) -> int:
    """Give the number of words; two Chinese or Japanese characters count as one."""
    if len(_CJK.findall(text)) > len(text) / 2:
        return max(1, len(text) // 2)
    return len(_WORD.findall(text))


def qualifies_a_noun(masked: str, outer: Span, text: str) -> bool:
    """Tell quoted words that stand as an adjective: the “masters of the universe” retreat."""
    before = _LAST_WORD.search(masked, max(0, outer[0] - 24), outer[0])
    is_led = before is not None and before[1].lower() in DETERMINERS
    return is_led and bool(_NOUN_NEXT.match(masked, outer[1])) and text[-1:].isalnum()


def is_so_called(masked: str, outer: Span) -> bool:
    """Tell what people are said to call something: the so-called “attention economy”."""
    return _SO_CALLED.search(masked, max(0, outer[0] - 24), outer[0]) is not None


def is_utterance(masked: str, outer: Span, text: str) -> bool:
    """Tell a short sentence that is quoted behind a comma or colon: someone had sprayed, “We remember.”"""
    before = masked[max(0, outer[0] - 2) : outer[0]].rstrip()
    return text[-1:] in ".!?" and text[:1].isupper() and before[-1:] in ",:" and " " in text


def is_whole_sentence(masked: str, passage: Passage, outer: Span) -> bool:
    """Tell whether the quoted words are all that their sentence says."""
    at = sentence_at(passage.sentences, outer[1])
    if at is None:
        return False
    start, end = passage.sentences[at]
    return start == outer[0] and not masked[outer[1] : end].strip(" .")
