"""What part a word has in a sentence of a language whose grammar is not read: told from the small words before it."""

from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set
from refcheck.verify.claims.reading.sentence import Sentence

_NONE = frozenset[str]()
_REACH = 4  # words between a preposition and what it leads to
_PREPOSITIONS = {
    "de": word_set(
        "in im an am auf aus bei beim mit nach zu zum zur fur uber unter seit bis um gegen ohne zwischen vor"
    ),
    "fr": word_set("a au aux dans en sur sous avec sans pour chez vers entre depuis contre"),
    "es": word_set("a al en con para sin sobre entre desde hasta hacia contra"),
    "it": word_set(
        "a al allo alla ai agli alle in nel nello nella nei nelle con su sul sulla per tra fra senza verso contro"
    ),
    "ru": word_set("в во на с со к ко у о об из за над под при для без через между против среди"),
}
"""Prepositions as words are folded, without accents; those that may lead to who does something are left out."""
_AGENTS = {
    "de": word_set("von vom durch"),
    "fr": word_set("par"),
    "es": word_set("por"),
    "it": word_set("da dal dallo dalla dai dagli dalle"),
}
_OF = {
    "de": word_set("des der eines einer"),
    "fr": word_set("de du des d"),
    "es": word_set("de del"),
    "it": word_set("di del dello della dell dei degli delle"),
}
_VERB_ENDINGS = {"ru": late(r"(?:л|ла|ло|ли|ть|ти|т|тся|ться|лся|лась|лось|лись|н|на|но|ны|м)$"), "de": late("$")}
"""Endings of words that may be verbs; in German every word without a capital may be one."""
_ADJECTIVE = late(r"(?:ой|ей|ом|ем|ых|их|ым|им|ую|юю|ого|его|ому|ему|ыми|ими)$")
_GENITIVE = late(r"(?:а|я|ы|и|ой|ей|ов|ев|ого|его|их|ых)$")
_ARTICLES = {
    "fr": word_set("le la les l un une des du de d au aux ce cette ces son sa ses leur leurs"),
    "es": word_set("el la los las un una unos unas del de al este esta su sus"),
    "it": word_set("il lo la l i gli le un uno una del dello della dell dei degli delle di al alla ai alle suo sua"),
}
"""Small words behind which a noun or an adjective stands, no verb."""


def preposition_before(sentence: Sentence, at: int) -> str:
    """Give the preposition that leads to a word, with small words and one adjective between them at most, or ""."""
    leading = _PREPOSITIONS.get(sentence.language, _NONE) | _AGENTS.get(sentence.language, _NONE)
    adjectives = 0
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        form = sentence.forms[before]
        if form in leading:
            return form
        if sentence.stems[before] in sentence.content:
            adjectives += 1
            if adjectives > 1 or not _may_be_adjective(sentence, before) or not _may_be_noun(sentence, at):
                return ""
        gap = sentence.text[sentence.words[before].end : sentence.words[before + 1].start]
        if not gap.isspace():
            return ""
    return ""


def is_adjunct(sentence: Sentence, at: int) -> bool:
    """Tell whether a preposition leads to a word that is not who does something."""
    return preposition_before(sentence, at) in _PREPOSITIONS.get(sentence.language, _NONE)


def is_modifier(sentence: Sentence, at: int) -> bool:
    """Tell whether a word says whose or of what the noun before it is: "die Höhe des Damms"."""
    if not at:
        return False
    if sentence.language == "ru":
        is_behind_noun = sentence.stems[at - 1] in sentence.content and not may_be_verb(sentence, at - 1)
        return is_behind_noun and _GENITIVE.search(sentence.forms[at]) is not None
    return sentence.forms[at - 1] in _OF.get(sentence.language, _NONE) and at > 1


def may_be_verb(sentence: Sentence, at: int) -> bool:
    """Tell whether a word may be a verb, by what the language shows of it."""
    word = sentence.words[at]
    if sentence.text[word.start].isupper():
        return at == 0 and sentence.language != "de"
    ending = _VERB_ENDINGS.get(sentence.language)
    if ending is not None:
        return ending.search(word.form) is not None
    return not at or sentence.forms[at - 1] not in _ARTICLES.get(sentence.language, _NONE)


def _may_be_noun(sentence: Sentence, at: int) -> bool:
    return not may_be_verb(sentence, at)


def _may_be_adjective(sentence: Sentence, at: int) -> bool:
    if sentence.language == "de":
        return sentence.text[sentence.words[at].start].islower()
    return sentence.language == "ru" and _ADJECTIVE.search(sentence.forms[at]) is not None


def takes_other_part(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a noun that does something in the claim, or has it done to it, is only led to in the sentence.

    So with a noun that another preposition leads to, where one of them says who did it, for or against whom.
    """
    theirs: dict[str, set[str]] = {}
    for at, stem_ in enumerate(page.stems):
        if stem_ in page.content and not may_be_verb(page, at):
            theirs.setdefault(stem_, set()).add(preposition_before(page, at))
    binding = _BINDING.get(claim.language, _NONE)
    for at, stem_ in enumerate(claim.stems):
        led = theirs.get(stem_) if stem_ in claim.content and not may_be_verb(claim, at) else None
        if not led:
            continue
        ours = preposition_before(claim, at)
        if ours in led:
            continue
        is_core = not ours and not is_modifier(claim, at)
        if (is_core and not led & (_AGENTS.get(claim.language, _NONE) | {""})) or (
            ours and led - {""} and binding & {ours, *led}
        ):
            return True
    return False


_BINDING = {
    "de": word_set("von vom nach gegen fur ohne mit durch zu aus"),
    "fr": word_set("par contre pour sans avec"),
    "es": word_set("por contra para sin con"),
    "it": word_set("da dal dalla dai dalle contro per senza con"),
    "ru": word_set("против для без к ко из за с со"),
}
"""Prepositions that say by, for, against, with or without whom."""
