"""The statements of one sentence: what semicolons and words of contrast part, and what such statements share."""

from collections.abc import Sequence
from itertools import pairwise

from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.links import Links, Role

BREAKING = frozenset("while but whereas although though elsewhere".split())
"""Words at which a sentence goes on to another statement."""
_GOING_ON = frozenset(
    """has have had is are was were be been will would can could may might must shall should did does do not never
    also""".split()
)
_MEANING_THE_SUBJECT = frozenset("it its they their them he his him she her this these".split())


def statements_of(sentence: Sentence) -> list[range]:
    """Give the words of each statement of a sentence: semicolons and words of contrast part them."""
    words, text = sentence.words, sentence.text
    later = range(1, len(words))
    breaks = (at for at in later if words[at].form in BREAKING or ";" in text[words[at - 1].end : words[at].start])
    return [range(start, end) for start, end in pairwise((0, *breaks, len(words)))]


def subject_shared_with(sentence: Sentence, links: Links, statements: Sequence[range], number: int) -> range:
    """Give the subject of a sentence's first statement where a later one goes on about it, else no words.

    "The union welcomed the plan but demanded a vote" says both of the union; so with "but a third of its members left".
    """
    first, mine = statements[0], statements[number]
    finite = (at for at in sorted(links.verbs) if at in first and links.verbs[at].is_finite)
    verb = next((at for at in finite if not any(n.is_head and n.role == Role.DESCRIBES for n in links.of(at))), None)
    if not number or verb is None:
        return range(0)
    following = mine.start + (sentence.forms[mine.start] in BREAKING)
    goes_on = following in links.verbs or not _GOING_ON.isdisjoint(sentence.forms[following : following + 1])
    means_it = not _MEANING_THE_SUBJECT.isdisjoint(sentence.forms[mine.start : mine.stop])
    return range(first.start, verb) if goes_on or means_it else range(0)
