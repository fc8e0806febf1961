"""How close an attribution before quoted words stands to them: next to them, or with a clause between."""

import re

from refcheck.claims.speaking.speakers import Attribution
from refcheck.claims.vocabulary.reporting_verbs import WEAK_VERBS
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

FAR_VERB_WORDS = 7
"""Words from the verb to quoted words long enough to be no scare quote."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_REPORTED_CLAUSE = re.compile(r"\S+\s(?:[^\s“”\"]+\s){0,6}?(?:that|dass|daß|que|qu[’']|che|что)\b")
_INDIRECT = late(
    r"(?P<verb>[^\W\d_]+)(?:\s(?:me|him|her|them|us|instead|also|only|\S+ly))?(?:\sthat)?\s[^“”.;:]{3,90}"
    r"\b(?:was|were|is|are|be|been|being|remains?|became|est|sont|était|es|son|era|è|sono|é|são|foi|было|был|была)\s"
    r"(?:(?:\w+(?:ed|en|ly)|an?|the|not|no|too|so|as|like|more|au|contraire|una?|un|pas)\s){0,3}$"
)
_GERMAN_INDIRECT = late(
    r"[^,“”„]{1,60},\s[^“”„]{0,110}\b(?:habe|hätten?|seien?|werden?|würden?|wollen?|müssen?|könnten?|könne|dürfe|solle|"
    r"(?:er|sie|man|es)\s\w{3,}te(?:n(?:\ssich)?)?|"
    r"nehme|gebe|gehe|stehe|komme|bleibe|mache|lasse|brauche|fühle|sehe|halte|wisse|liege)\s"
)
_REPORTED_CLAUSE_WORDS = 12  # from the verb to words quoted within its "that" clause
_SPEAK_OF = word_set(
    "sprach sprachen spricht sprechen spoke speaks speak speaking talks talked parle parlé parlent évoque habla habló "
    "hablan parla parlato fala falou говорит говорят говорил говорила"
)
_OF_BEFORE = re.compile(r"\b(?:von|of|de|d[’']|di|em|о|об)\s*(?:(?:eine[mnr]?|de[mnr]|an?|the|un[aeo]?|uma?)\s)?$")
_NAMES_SO = late(
    r"^(?:weist|wies|weisen|wiesen|verteidig|lob|kritisier|nann|accus|describ|denounc|dismiss|condemn|prais|hail|character|portray|regard|brand|label|criticis|criticiz|mock|welcom|treat|read|view|saw|see|interpret|understand|consider|"
    r"bezeichn|beschrieb|beschreib|qualifi|calific|defini|acus|tach|tild|dénonc|décri)\w*\s[^“”.;]{2,90}\s(?:as|of|for|als|de|como|come|"
    r"da)\s(?:(?:an?|the|einen?|une?|un[ao]?|um|uma)\s)?$"
    r"|^(?:nann|nenn|schimpf|tauf|call|dub|label|brand|term|christen|llam|apod|chiam|chamou|chama)\w*\s[^“”.;]{2,90}\s"
    r"(?:an?|the|eine?n?|d(?:as|ie|er|en)|un[ao]?|uma?|el|l[aeo]s?|il|o)\s$|^(?:назв|назыв)\w*\s[^«».;]{2,60}\s$"
    r"|^(?:nann|nenn)\w*\s[^“”„.;,]{2,60}\s$|^(?:hält|hielt|halten|hielten)\s[^“”„.;,]{2,60}\sfür\s$"
    r"|^(?:said|says|added|adds|recalled|recalls|wrote|writes|noted|notes|explained|explains|sagte|sagt),\s[^“”.;]{3,90}$"
)
"""What somebody is called: "accused the operator of “…”"; and what a clause in commas reports: "who, he said, “…”"."""
_HAVING = late(r"\b(?:di|de|d[’'])\s?(?:aver|avere|essere|haber|ser|ter|avoir|être)\s$|\b(?:having|being)\s$")


def is_close(text: str, led: Attribution, start: int, most_words: int) -> bool:
    """Tell whether an attribution stands so close before quoted words at `start` that they are its own."""
    between = text[led.position : start]
    if _REPORTED_CLAUSE.match(between) and len(_WORD.findall(between)) <= _REPORTED_CLAUSE_WORDS:
        return True
    if (_INDIRECT.match(between) and _states(led)) or _GERMAN_INDIRECT.match(between):
        return len(_WORD.findall(between)) <= _REPORTED_CLAUSE_WORDS
    is_naming = _NAMES_SO.search(between) or _HAVING.search(between)
    if is_naming and len(_WORD.findall(between)) <= _REPORTED_CLAUSE_WORDS:
        return True
    if led.verb and led.verb.lower() in _SPEAK_OF and _OF_BEFORE.search(between):
        most_words = FAR_VERB_WORDS
    limit = most_words + (len(led.verb.split()) if led.verb else len(led.phrase.split()))
    return between.rstrip().endswith(":") or len(_WORD.findall(between)) <= limit


def _states(led: Attribution) -> bool:
    """Tell a verb of speech, or "according to" without one, from a word of many meanings."""
    return led.verb is None or led.verb.lower() not in WEAK_VERBS
