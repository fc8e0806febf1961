"""What the patterns' answer is called among the options, and which mention it is the same as."""

import re
from collections.abc import Sequence

from refcheck.claims.speaking.frames import Frames
from refcheck.claims.speaking.mentions import Kind, Mention
from refcheck.claims.speaking.noun_phrases import starts_with_person
from refcheck.claims.speaking.speakers import Attribution
from refcheck.claims.vocabulary.reporting_verbs import WEAK_VERBS
from refcheck.claims.vocabulary.speech import SPEAKER_PRONOUNS

UNNAMED = frozenset({Kind.ROLE, Kind.NOUN, Kind.BODY})
_AGE = re.compile(r",?\s(?:of\s|aged\s)?\d{1,2}$")
_PREDICATE = re.compile(r"\s[a-zà-ÿ]+\s(?:l[aeo]s?|un[ae]?|el|il|gli|the|an?|h[ie][sr]|its|their)\s")


def rule_features(rule: Attribution, tag: str, frames: Frames) -> tuple[str, ...]:
    """Give the features of the patterns' answer where it is none of the mentions; `tag` says how it was found."""
    phrase = rule.phrase.strip()
    count = len(phrase.split())
    form = "long" if count > 6 else "several" if count > 3 else "few"
    verb = "none" if rule.verb is None else "weak" if rule.verb.lower() in WEAK_VERBS else "strong"
    kind = _kind_of(phrase)
    return (
        "rule", f"rule|{tag}", f"rule|k:{kind}", f"rule|v:{verb}", f"rule|{tag}|k:{kind}",
        f"rule|n:{form}|k:{kind}",
        f"rule|{frames.form_of(phrase)}",
    )  # fmt: skip


def is_ruled(mention: Mention, names: Sequence[str | None], rule: Attribution, ruled: str) -> bool:
    """Tell whether the patterns name the same words as a mention, or whom it names."""
    if mention.phrase.lower() == _AGE.sub("", rule.phrase.strip()).lower():
        return True
    if mention.kind is Kind.PRONOUN:
        return False
    if mention.kind in UNNAMED and _goes_on_to_verb(rule.phrase.strip(), mention.phrase):
        return True
    is_longer = mention.kind in UNNAMED and any((name or "").startswith(ruled + " ") for name in names)
    return is_longer or ruled in names


def _goes_on_to_verb(ruled: str, phrase: str) -> bool:
    """Tell "L’intéressé hausse les épaules", where a pattern took the verb into the phrase."""
    head, rest = ruled[: len(phrase)], ruled[len(phrase) :]
    return head.lower() == phrase.lower() and _PREDICATE.match(rest) is not None


def _kind_of(phrase: str) -> str:
    if not phrase:
        return "empty"
    if SPEAKER_PRONOUNS.match(phrase) or phrase.lower() == "it":
        return "pronoun"
    if starts_with_person(phrase):
        return "person"
    return "capital" if phrase[0].isupper() else "small"
