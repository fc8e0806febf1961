"""Pages whose subject is what messages speak of: answers to questions, notices of a service that is not the site."""

from itertools import pairwise

from refcheck.datatypes.extracted import Where
from refcheck.fetch.classify.facts import Facts
from refcheck.fetch.classify.rules.stories import tells_figures
from refcheck.fetch.classify.wording.messages import find_message, match_whole_message
from refcheck.fetch.classify.wording.readings import count_own_words
from refcheck.fetch.classify.wording.telling import SITE_ITSELF
from refcheck.text.lengths import reading_length
from refcheck.text.phrases import find_phrase

_QUESTIONS = 2
_LEAST = 12  # characters of a question, and of an answer
_OWN_WORDS = 4
_ASKING = ("?", "؟", "？", ";")


def is_list_of_questions(facts: Facts) -> bool:
    """Tell whether a page answers at least two questions that stand as headings: it quotes or explains messages.

    A missing page that asks "Are you lost?" says so in its title, its first heading or before it asks.
    """
    if facts.page is None or any(map(match_whole_message, (facts.title, *(name for name, _ in facts.headings[:1])))):
        return False
    texts = [(facts.text[block.start : block.end].strip(), block) for block in facts.page.blocks if not block.is_menu]
    questions = 0
    for (question, heading), (answer, below) in pairwise(texts):
        is_asked = heading.is_heading and question.endswith(_ASKING) and reading_length(question) >= _LEAST
        if questions == 0 and not is_asked and find_message(question):
            return False
        questions += is_asked and not below.is_heading and reading_length(answer) >= _LEAST
    return questions >= _QUESTIONS


def is_service_notice(facts: Facts) -> bool:
    """Tell whether a page of a few lines says when something is out of order that is no site: a lift, a bridge, water.

    It names days or figures, and neither the site nor those who keep it; sites that are being mended name one of them.
    """
    if facts.page is None:
        return False
    kept = (Where.RELATED, Where.COMMENTS)
    own = [
        facts.text[block.start : block.end]
        for block in facts.page.blocks
        if not block.is_menu and block.where not in kept and block not in facts.notices
    ]
    sentences = [
        text for text in own if reading_length(text) >= 2 * _LEAST and text.rstrip().endswith((".", "!", "。"))
    ]
    if not any(tells_figures(text) and count_own_words(text) >= _OWN_WORDS for text in sentences):
        return False
    names = (name for name, _ in facts.headings[:2])
    return not any(find_phrase(text, SITE_ITSELF) for text in (*names, *sentences))
