"""Whether a page tells of something, as articles and reports do: then no word in passing is about the page itself."""

import re
from collections.abc import Callable
from itertools import islice, pairwise, takewhile

from rapidfuzz import fuzz

from refcheck.datatypes.extracted import OWN_WORDS, Where
from refcheck.fetch.classify.facts import ARTICLE_PARAGRAPHS, Facts
from refcheck.fetch.classify.wording.messages import SENTENCE_END, match_whole_message
from refcheck.fetch.classify.wording.readings import count_own_words
from refcheck.fetch.classify.wording.telling import DAYS, SPEAKERS, TO_ANY_READER, TO_READER
from refcheck.text.dates import find_dates, find_month_days
from refcheck.text.languages import guess_language
from refcheck.text.lengths import reading_length
from refcheck.text.patterns import late
from refcheck.text.phrases import Found, PhraseTable, find_phrase, is_heading_of

DATED_TEXT = 100  # prose on a page that gives its date: a report, however short
LONG_TEXT = 2500  # more prose than any message has
_HEADLINE_WORDS = 5
_LEAST_HEADLINE = 3
_SENTENCE = 15  # characters from which a block may be a sentence of a report
_ONE_PARAGRAPH = 55  # characters of a report in one paragraph
_SAME_NAME = 70  # of 100: how alike title and heading must be, one perhaps longer than the other
_OWN_SENTENCES = 2  # below a headline that is a message
_OWN_WORDS_OF_ONE = 4
_OWN_TEXT = 100
_READ = 8  # blocks below the headline
_ENDS = (".", "!", "?", "…", "”", "»", '"', "。", "؟", "।", "」")
_OPENING = ("“", "«", "„", "‘", "「", '"', "”", "»")  # the last two in Swedish, Danish and Finnish
_CLOSING = ("”", "»", "“", "’", "」", '"', "«")
_STRADDLED = late(r"“[^”]*$|«[^»]*$|„[^“”]*$|「[^」]*$")
_QUOTED = late(r"“[^“”]{2,300}”|«[^«»]{2,300}»|„[^„“”]{2,300}[“”]|「[^「」]{1,200}」|\"[^\"]{2,300}\"")
_SUM = late(
    r"[$€£₺₽¥]\s?\d|\d\s?[€$£₺₽]|\b\d{1,3}(?:[.,\s]\d{3})+\b|\b\d+\s(?:million|billion|mill|mln|mio|mrd|млн|тыс)"
)
# Counts of things, not times to wait nor statuses.
_COUNT = late(
    r"(?<![\w#.:/-])(?!(?:4[0-2]\d|451|5[023]\d)\b)\d{2,3}\s(?!s(?:ec|ek|eg)|min|h(?:ou|eu|or)|or[ea]\b|uur|da[yg]|ta[gu]|jour|d[ií]a|gio|dn|дн|час|мин|сек|gün|saat)"
    r"[^\W\d_]{3,}",
    re.IGNORECASE,
)
_CIRCUMSTANCE = late(
    r"\s(?:when|after|wenn|beim|nach|quand|lorsque|après|cuando|tras|después|quando|dopo|após|depois|wanneer|podczas|po|при|"
    r"после|когда|після|коли)\s",
    re.IGNORECASE,
)
# Two words in capitals within a sentence ("a play by Ilse Rehn"), and no house's number behind them.
_NAME_WITHIN = late(r"(?<=[^\s.!?…] )[A-ZÀ-ÞА-ЯІЇЄ][\w’'-]+ [A-ZÀ-ÞА-ЯІЇЄ][\w’'-]+(?!\w| \d{1,4}\b)")
_PARTICULARS = 2
_WORDS_OF_A_REPORT = 12
_HOST = re.compile(r"\w\.[^\W\d_]{2,}")
_COLON = re.compile(r":\s")


def is_article(facts: Facts) -> bool:
    """Tell whether the page has running text of its own: then no word in passing is about the page itself."""
    if not facts.is_textual:
        return True
    enough = DATED_TEXT if facts.is_dated or facts.has_date_line else LONG_TEXT
    return facts.running_text > enough


def is_story(facts: Facts) -> bool:
    """Tell whether a short page has a headline of its own, which its title repeats, and paragraphs below it.

    Pages that fail, move or are for sale say so in their heading, if they have one.
    """
    if len(facts.paragraphs) < 2:
        return False
    headlines = (heading.split() for heading, _ in facts.headings)  # a cookie banner may bring a heading before it
    return any(len(words) >= _HEADLINE_WORDS and " ".join(words) in facts.title for words in headlines)


def tells_of_something_else(table: PhraseTable, facts: Facts, *, least: int = ARTICLE_PARAGRAPHS) -> bool:
    """Tell whether a page has its headline and some paragraphs, and none of these says what the table holds.

    Then a banner over the story, or a few words of its headline ("Account suspended: bank freezes ministers' funds"),
    are not about the page.
    """
    if len(facts.paragraphs) < least:
        return False
    headlines = [heading for heading, _ in facts.headings if heading in facts.title]
    if not headlines or any(find_phrase(text, table) for text in facts.paragraphs):
        return False
    return any(_is_beyond(headline, find_phrase(headline, table)) for headline in headlines)


def _is_beyond(headline: str, found: Found | None) -> bool:
    rest = headline[: found.start] + headline[found.end :] if found else headline
    return len(rest.split()) >= (_HEADLINE_WORDS if found else _LEAST_HEADLINE)


def tells(
    facts: Facts, found: str, says: Callable[[str], object], *, is_law: bool = False, is_missing: bool = False
) -> bool:
    """Tell whether the page is a report in which a message's words are what it reports of.

    Its headline, which the title repeats, says more than the message; below it stand sentences that name a day, a sum,
    a speaker or quote somebody; and none of them speaks to the reader, as messages do ("try again", "our site").
    A sentence that `says` the message itself may name a day, as messages do. Pages of a block `is_law` orders name
    laws and days themselves: beside them only a speaker or weekday tells.
    """
    headline = _headline_of(facts, least=_LEAST_HEADLINE if is_missing else 1) if found else None
    if headline is None:
        return False
    sentences = _sentences_below(facts, headline)
    if sum(map(reading_length, sentences)) < _ONE_PARAGRAPH:
        return False
    if _speaks_to_reader(facts, sentences):
        return False
    rest = count_own_words(_without(headline, found))
    if rest > 1 and _is_announced(headline, found):
        return True
    if is_missing and rest > 1 and len(headline.split()) > _LEAST_HEADLINE and not all(map(says, sentences)):
        return True  # a missing page may have a headline of its own, but its title does not repeat it
    if is_law:
        return rest > 1 and any(find_phrase(sentence, table) for sentence in sentences for table in (SPEAKERS, DAYS))
    if rest == 0:  # "Too many requests": a food bank's, its manager said
        is_quoting = any(_is_quoting(sentence) and not says(sentence) for sentence in sentences)
        return is_quoting or tells_below(facts, headline, says)
    return any(_is_telling(sentence, says) for sentence in sentences)


def tells_below(facts: Facts, heading: str, says: Callable[[str], object]) -> bool:
    """Tell whether below a heading that is a message word for word there stand sentences on some other matter.

    What sites add to a message is about the message too, or speaks to the reader.
    """
    sentences = _sentences_below(facts, heading)
    if _speaks_to_reader(facts, sentences):
        return False
    others = [text for text in sentences if not says(text) or _names_speaker(text)]
    own = [text for text in others if count_own_words(text) >= _OWN_WORDS_OF_ONE]
    if any(map(_is_quoting, own)) or _has_particulars(facts, others):
        return True
    return len(own) >= _OWN_SENTENCES and sum(map(reading_length, own)) >= _OWN_TEXT


def _names_speaker(sentence: str) -> bool:
    """Tell whether somebody with a name speaks in a sentence: "The article does not exist, judge Lima recalled"."""
    return bool(find_phrase(sentence, SPEAKERS)) and _NAME_WITHIN.search(sentence) is not None


def _has_particulars(facts: Facts, sentences: list[str]) -> bool:
    """Tell whether sentences name at least two names, days, sums or counts that are not the site's: no message does."""
    site = f"{facts.title} {facts.result.final_url}".casefold()
    names = {name for text in sentences for name in _NAME_WITHIN.findall(text) if name.casefold() not in site}
    figures = sum(map(tells_figures, sentences))
    if not any(char.isupper() or char.islower() for text in sentences for char in text):  # no capitals show names
        return figures >= _PARTICULARS or (figures > 0 and sum(map(count_own_words, sentences)) >= _WORDS_OF_A_REPORT)
    return bool(names) and len(names) + figures >= _PARTICULARS


def explains(facts: Facts, found: str) -> bool:
    """Tell whether a page's headline says when an error comes: "502 Bad Gateway after upgrade", as questions do."""
    headline = _headline_of(facts) if found else None
    if headline is None or not _sentences_below(facts, headline):
        return False
    behind = headline.partition(found)[2]
    circumstance = _CIRCUMSTANCE.match(behind)
    return circumstance is not None and count_own_words(behind[circumstance.end() :]) > 0


def is_banner(facts: Facts, table: PhraseTable) -> bool:
    """Tell whether a sentence below a heading is not of the table: beside that, the table's words are a banner."""
    blocks = facts.page.blocks if facts.page else ()
    for heading, below in pairwise(block for block in blocks if not block.is_menu):
        if heading.is_heading and not below.is_heading and below.where in (*OWN_WORDS, Where.PAGE):
            text = facts.text[below.start : below.end]
            if reading_length(text) >= _SENTENCE and text.endswith(_ENDS) and not find_phrase(text, table):
                return True
    return False


def is_headed_otherwise(facts: Facts, table: PhraseTable, *, least: int = 1, own: int = 1) -> bool:
    """Tell whether a page's headline, which its title repeats, is about something else than the table's messages."""
    names = [facts.title, *(heading for heading, _ in facts.headings)]
    if any(find_phrase(name, table) or is_heading_of(name, table) for name in names):
        return False
    return is_headed(facts, least=least, own=own)


def is_headed(facts: Facts, *, least: int = 1, own: int = 1) -> bool:
    """Tell whether the page has a headline of some words that its title repeats and that belongs to no message."""
    long = (heading for heading, _ in facts.headings if len(heading.split()) >= least)
    named = (heading for heading in long if _is_named(heading, facts.title) and not _HOST.search(heading))
    return any(count_own_words(heading) >= own and not find_phrase(heading, TO_ANY_READER) for heading in named)


def _without(headline: str, found: str) -> str:
    unquoted = _QUOTED.sub(" ", headline)
    return unquoted if unquoted != headline else headline.replace(found, " ", 1)


def _is_announced(headline: str, found: str) -> bool:
    """Tell whether the message is quoted or stands before a colon: "Access denied: neighbours without a beach"."""
    return bool(_QUOTED.search(headline) or _COLON.match(headline.partition(found)[2]))


def is_quoted(text: str, found: Found) -> bool:
    """Tell whether a message stands in quotation marks and a sentence goes on around it, or half of it is quoted.

    "Who calls up the page today reads: “It is no longer available.”"
    """
    before, behind = text[: found.start].rstrip(" \u00a0"), text[found.end :].lstrip(" \u00a0.!")
    if _STRADDLED.search(found.exact) and behind.startswith(_CLOSING):
        return True
    if not before.endswith(_OPENING) or not behind.startswith(_CLOSING):
        return False
    return count_own_words(f"{before} {behind}") > 1


def _headline_of(facts: Facts, *, least: int = _LEAST_HEADLINE) -> str | None:
    """Give the heading that the title repeats, unless one of the first two says that the page is missing."""
    for number, (heading, _) in enumerate(facts.headings):
        if number < 2 and match_whole_message(heading):
            return None
        if _is_long(heading, least) and _is_named(heading, facts.title):
            return heading
    return None


def _is_named(heading: str, title: str) -> bool:
    return fuzz.partial_ratio(heading.lower(), title.lower()) >= _SAME_NAME


def _is_long(heading: str, least: int) -> bool:
    return len(heading.split()) >= least or reading_length(heading) > 3 * len(heading) // 2


def _sentences_below(facts: Facts, headline: str) -> list[str]:
    blocks = facts.page.blocks if facts.page else ()
    number = next((n for n, b in enumerate(blocks) if facts.text[b.start : b.end] == headline), len(blocks))
    below = takewhile(lambda block: not block.is_heading, blocks[number + 1 :])
    own = (b for b in below if b.where in OWN_WORDS and not b.is_menu and b not in facts.notices)
    texts = (facts.text[block.start : block.end].strip() for block in islice(own, _READ))
    whole = (text for text in texts if reading_length(text) >= _SENTENCE and text.endswith(_ENDS))
    return [sentence for text in whole for sentence in SENTENCE_END.split(text)]


def _speaks_to_reader(facts: Facts, sentences: list[str]) -> bool:
    language = (facts.page.language if facts.page else None) or guess_language(" ".join(sentences)) or ""
    table = TO_READER.get(language[:2], TO_ANY_READER)
    own = (_QUOTED.sub(" ", sentence) for sentence in sentences if not find_phrase(sentence, SPEAKERS))
    return any(find_phrase(sentence, table) for sentence in own)


def _is_quoting(sentence: str) -> bool:
    return bool(find_phrase(sentence, SPEAKERS) or _QUOTED.search(sentence))


def _is_telling(sentence: str, says: Callable[[str], object]) -> bool:
    if _is_quoting(sentence):
        return True
    if says(sentence):
        return False
    return bool(find_phrase(sentence, DAYS)) or tells_figures(sentence)


def tells_figures(sentence: str) -> bool:
    """Tell whether a sentence gives a sum, a count of things or a day."""
    if _SUM.search(sentence) or _COUNT.search(sentence):
        return True
    return bool(find_dates(sentence) or find_month_days(sentence))
