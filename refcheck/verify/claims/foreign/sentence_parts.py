"""What part a word has in a sentence of a language whose grammar is not read: told from the small words before it."""

from refcheck.datatypes.selectors import is_within
from refcheck.text.patterns import late
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.sentence import Sentence

_RELATIVE = {
    "de": frozenset("der die das".split()),
    "fr": frozenset({"qui"}),
    "es": frozenset({"que"}),
    "it": frozenset({"che"}),
    "ru": frozenset("который которая которое которые".split()),
}
"""Words that open a clause about the noun before them, as its subject."""
_REACH = 4  # words between a preposition and what it leads to
_VERB_ENDINGS = {"ru": late(r"(?:л|ла|ло|ли|ть|ти|т|тся|ться|лся|лась|лось|лись|н|на|но|ны|м)$"), "de": late("$")}
"""Endings of words that may be verbs; in German every word without a capital may be one."""
_ADJECTIVE = late(r"(?:ой|ей|ом|ем|ых|их|ым|им|ую|юю|ого|его|ому|ему|ыми|ими)$")
_GENITIVE = late(r"(?:а|я|ы|и|ой|ей|ов|ев|ого|его|их|ых)$")


def preposition_before(sentence: Sentence, at: int) -> str:
    """Give the preposition that leads to a word, with small words and one adjective between them at most, or ""."""
    words = wordings_of(sentence.language)
    leading = words.are("preposition") | words.are("agent")
    adjectives = 0
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        form = sentence.forms[before]
        if form in leading:
            return form
        if sentence.stems[before] in sentence.content and not form[0].isdecimal():
            adjectives += 1
            if adjectives > 1 or not _may_be_adjective(sentence, before) or not _may_be_noun(sentence, at):
                return ""
        gap = sentence.text[sentence.words[before].end : sentence.words[before + 1].start]
        if not gap.isspace():
            return ""
    return ""


def is_adjunct(sentence: Sentence, at: int) -> bool:
    """Tell whether a preposition leads to a word that is not who does something."""
    return preposition_before(sentence, at) in wordings_of(sentence.language).are("preposition")


def is_modifier(sentence: Sentence, at: int) -> bool:
    """Tell whether a word says whose or of what the noun before it is: "die Höhe des Damms"."""
    if not at:
        return False
    if sentence.language == "ru":
        is_behind_noun = sentence.stems[at - 1] in sentence.content and not may_be_verb(sentence, at - 1)
        return is_behind_noun and _GENITIVE.search(sentence.forms[at]) is not None
    return sentence.forms[at - 1] in wordings_of(sentence.language).are("of") and at > 1


def may_be_verb(sentence: Sentence, at: int) -> bool:
    """Tell whether a word may be a verb, by what the language shows of it."""
    word = sentence.words[at]
    if sentence.text[word.start].isupper():
        return at == 0 and sentence.language != "de"
    ending = _VERB_ENDINGS.get(sentence.language)
    if ending is not None:
        return ending.search(word.form) is not None
    return not at or sentence.forms[at - 1] not in wordings_of(sentence.language).are("article")


def _may_be_noun(sentence: Sentence, at: int) -> bool:
    return not may_be_verb(sentence, at)


def _may_be_adjective(sentence: Sentence, at: int) -> bool:
    if sentence.language == "de":
        return sentence.text[sentence.words[at].start].islower()
    return sentence.language == "ru" and _ADJECTIVE.search(sentence.forms[at]) is not None


def _of_another(claim: Sentence, page: Sentence, at: int) -> str:
    """Give "of" for a noun that only says of what another one is, which the claim has not: "a poll of the town"."""
    if page.language == "ru" or not _modifies(page, at):
        return ""
    before = next((i for i in range(at - 1, max(-1, at - 1 - _REACH), -1) if page.stems[i] in page.content), None)
    if before is None or page.stems[before] in claim.stems or page.forms[before][:1].isdecimal():
        return ""
    return "of"


def _modifies(sentence: Sentence, at: int) -> bool:
    """Tell whether a word, be it behind an article, says of what the noun before it is: "de la crise"."""
    wordings = wordings_of(sentence.language)
    has_article = at > 1 and sentence.forms[at - 1] in wordings.are("article") - wordings.are("of")
    return is_modifier(sentence, at) or (has_article and is_modifier(sentence, at - 1))


def _is_taken_up(sentence: Sentence, at: int) -> bool:
    """Tell whether a relative word right behind a noun makes it the one that a clause is about."""
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    if following not in _RELATIVE.get(sentence.language, frozenset()):
        return False
    gap = sentence.text[sentence.words[at].end : sentence.words[at + 1].start]
    return "," in gap or sentence.language in ("fr", "es", "it")


def _is_described_by(claim: Sentence, page: Sentence, at: int) -> bool:
    """Tell whether what stands right behind a noun is a participle that the claim has as its verb."""
    return at < len(page.stems) and page.stems[at] in claim.content and may_be_verb(page, at)


def takes_other_part(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a noun that does something in the claim, or has it done to it, is only led to in the sentence.

    So with a noun that another preposition leads to, where one of them says who did it, for or against whom.
    """
    theirs: dict[str, set[str]] = {}
    for at, stem_ in enumerate(page.stems):
        if stem_ in page.content and not may_be_verb(page, at):
            led_by = theirs.setdefault(stem_, set())
            led_by.add(preposition_before(page, at) or _of_another(claim, page, at))
            if _is_taken_up(page, at) or _is_described_by(claim, page, at + 1):
                led_by.add("")  # "sobre el proyecto, que prevé": the project does it
    binding = wordings_of(claim.language).are("against")
    agents = wordings_of(claim.language).are("agent")
    days = [(day.start, day.end) for day in claim.month_days] + [(date.start, date.end) for date in claim.dates]
    figures = [(quantity.start, quantity.end) for quantity in claim.quantities] + days
    for at, stem_ in enumerate(claim.stems):
        led = theirs.get(stem_) if stem_ in claim.content and not may_be_verb(claim, at) else None
        if not led or is_within(claim.words[at].start, figures):
            continue
        ours = preposition_before(claim, at)
        if ours in led:
            continue
        is_core = not ours and not _modifies(claim, at)
        if (is_core and not led & (agents | {""})) or (ours and led - {""} and binding & {ours, *led}):
            return True
    return False
