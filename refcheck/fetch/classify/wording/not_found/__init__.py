"""The words with which sites say that a page is not there, by language.

A message is put together from kinds of words, so that one never seen before is understood: something that is
missing (`nouns`; `weak` ones also stand in real news), a negation with a verb of finding or being there, or a word
that holds both (`missing`), `agents` who or what took it away, and `fillers` that such messages are wrapped in. A star
ends a stem.
In scripts written without spaces, words are looked for anywhere.
"""

from refcheck.fetch.classify.wording.not_found.asian import ASIAN
from refcheck.fetch.classify.wording.not_found.eastern import EASTERN
from refcheck.fetch.classify.wording.not_found.kinds import Wording
from refcheck.fetch.classify.wording.not_found.western import WESTERN
from refcheck.fetch.classify.wording.not_found.whole import WHOLE_MESSAGES

NOT_FOUND: dict[str, Wording] = WESTERN | EASTERN | ASIAN
"""Wording by ISO 639-1 code."""

__all__ = ["NOT_FOUND", "WHOLE_MESSAGES", "Wording"]
