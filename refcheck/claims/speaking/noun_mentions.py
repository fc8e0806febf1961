"""Noun phrases that may speak: "the union's lawyers", "die Präsidentin der Behörde", "international observers"."""

from dataclasses import dataclass

from refcheck.claims.speaking.body_names import end_of_joined_body, is_called, past_number
from refcheck.claims.speaking.complements import NEAR_TO, end_of_complement
from refcheck.claims.speaking.mention_lines import ACRONYM, ROMANCE, Line
from refcheck.claims.speaking.mentions import PEOPLE, Kind, Mention
from refcheck.claims.speaking.noun_phrases import is_aged, is_role
from refcheck.claims.speaking.phrase_ends import (
    end_of_office,
    is_adjective_behind,
    is_epithet_before,
    is_epithet_behind,
    is_participle,
    past_members,
)
from refcheck.claims.speaking.russian_mentions import end_of_owner
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS, WEAK_VERBS
from refcheck.text.abbreviations import TITLES
from refcheck.text.wordlists import word_set

_MOST_BARE = 4  # tokens of a subject without article
_MOST_PHRASE = 7  # tokens from an article to the noun of its phrase
_POSSESSIVES = ("’s", "'s", "s’")
PRONOMINAL = word_set(
    """
    another one some several many most both each einer eine mehrere viele einige manche beide plusieurs certains
    certaines varios varias algunos algunas uno una alcuni alcune molti vários várias alguns algumas um uma один одна
    многие некоторые
    """
)
"""Articles and counts that stand for somebody by themselves: "another recalled"."""
_INDEFINITE = word_set("a an another one ein eine un une una um uma")
_WITHOUT_ARTICLE = frozenset({"ru", "tr"})
_MOST_OF_OFFICE = 5  # tokens between a Russian office and its holder's name
_OWNERS = word_set(
    "suo sua suoi sue mio mia miei mie nostro nostra loro seu seus suas meu minha meus minhas nosso nossa nossos nossas"
)
_BEFORE_NOUN = word_set(
    """
    propio propia mismo misma gran joven jeune vieux vieille ancien ancienne nouveau nouvelle petit vecchio giovane
    nuovo nuova grande jovem velho nova próprio própria stesso stessa même antiguo antigua ex otro otra autre altro
    altra outro outra seul seule solo propre principal bon bonne mauvais primo prima primer primera premier première
    primeiro
    """
)
"""Romance adjectives that stand before their noun."""


_QUALIFIERS = word_set("former acting retired then outgoing incoming late ex first second third")


@dataclass(slots=True)
class _Ends:
    """Where the nouns of a phrase end that is being read; 0 for none yet."""

    role: int = 0
    body: int = 0
    noun: int = 0


def phrase_at(line: Line, first: int) -> Mention | None:
    """Read a noun phrase from its article, owner or bare noun."""
    tokens = line.tokens
    article, at = _opening(line, first)
    ends = _Ends()
    limit = min(len(tokens), first + _MOST_PHRASE)
    while at < limit:
        if at in line.names:
            if (person := _person_in(line, first, at, ends, limit)) is not None:
                return person
            if ends.noun and not ends.role and _is_another_subject(line, at):
                break
            further = _step_past_name(line, at, ends, limit)
            if further is None:
                break
            at = further
            continue
        if _is_over(line, at, ends, article):
            break
        if (officer := end_of_office(line, at)) is not None:
            ends.role = ends.noun = officer
            break
        is_first = (ends.noun == 0 and article not in PRONOMINAL) or is_epithet_before(line, at - 1)
        if not (tokens[at].text[0].isalpha() or is_aged(tokens[at].text)) or line.ends_phrase(
            tokens[at], is_first=is_first
        ):
            break
        at = ends.noun = at + 1
        if _is_role_noun(line, at - 1, ends):
            ends.role = at
        elif ends.role and at - ends.role >= (1 if line.language in ROMANCE else 0):
            break
    if article in PRONOMINAL and ends.noun == 0:
        return Mention(first, first + 1, first + 1, tokens[first].start, tokens[first].text, Kind.NOUN)
    return None if _is_small(line, ends) else _finished(line, first, article, ends, at)


def _is_role_noun(line: Line, at: int, ends: _Ends) -> bool:
    """Tell a noun that speaks from "former" and from the verb behind one: "the union | claims"."""
    token = line.tokens[at]
    if is_aged(token.text):
        return at + 1 >= len(line.tokens) or line.ends_phrase(line.tokens[at + 1], is_first=False)
    is_noun = is_role(token.text) and token.low not in _QUALIFIERS
    return is_noun and not (ends.role and token.low in REPORTING_VERBS)


def _is_small(line: Line, ends: _Ends) -> bool:
    """Tell words without a German noun: "Diese ließ" of "Diese ließ sich nicht beirren"."""
    is_plain = ends.noun > 0 and not (ends.role or ends.body)
    return line.language == "de" and is_plain and line.tokens[ends.noun - 1].text.islower()


def _opening(line: Line, first: int) -> tuple[str | None, int]:
    """Give the article of a phrase, and the token behind it; in "il suo avvocato" the owner tells more."""
    tokens = line.tokens
    if tokens[first].low not in line.words.articles or first in line.names:
        return None, first
    at = first + 1
    if line.language in {"it", "pt"} and at < len(tokens) and tokens[at].low in _OWNERS:
        return tokens[at].low, at + 1
    if at < len(tokens) and tokens[at].text.isdigit():
        at += 1  # "a 2023 paper"
    return tokens[first].low, at


def bare_subject_at(line: Line, at: int) -> Mention | None:
    """Read a plural without article right before a verb of speech: "international observers said"."""
    tokens = line.tokens
    if at and tokens[at - 1].text[0].isalnum():
        return None
    last = at
    while last < len(tokens) and last - at < _MOST_BARE and tokens[last].text[0].isalpha():
        low = tokens[last].low
        if low in REPORTING_VERBS and low not in WEAK_VERBS and last > at:
            break
        if line.ends_phrase(tokens[last], is_first=True) or low in line.words.selves or last in line.names:
            return None
        last += 1
    if last == at or last >= len(tokens) or tokens[last].low not in REPORTING_VERBS:
        return None
    if not tokens[last - 1].low.endswith("s"):
        return None
    phrase = line.text[tokens[at].start : tokens[last - 1].end]
    return Mention(at, last, last, tokens[at].start, phrase, Kind.NOUN)


def has_role_at(line: Line, at: int) -> bool:
    """Tell whether a role stands among the next few tokens; right behind an owner "report" is no verb."""
    if at < len(line.tokens) and line.tokens[at].text[0].islower() and is_role(line.tokens[at].text):
        return True
    return any(is_role(token.text) and token.low not in REPORTING_VERBS for token in line.tokens[at : at + 3])


def _person_in(line: Line, first: int, at: int, ends: _Ends, limit: int) -> Mention | None:
    """Give the person named at the token `at` of a phrase: "the lawyer Jane Doe"."""
    name = line.names[at]
    kind, last = line.kind_of(name), line.end_of(name, at)
    if name.is_possessive or _goes_on_to_role(line, last, limit) or kind not in PEOPLE:
        return None
    is_called = at == first + 2 and line.tokens[first + 1].text[0].islower()  # "a diarista Rosane Machado"
    is_known = kind is not Kind.LIKELY and is_given_name(name.text.split()[0])
    if not (ends.role or is_known or (is_called and kind is Kind.LIKELY)):
        return None
    return line.titled(first, last, name, has_role=bool(ends.role))


def _is_another_subject(line: Line, at: int) -> bool:
    """Tell "a charge | Doe dismissed": a person known from elsewhere begins a clause of their own."""
    name = line.names[at]
    last = line.end_of(name, at)
    is_person = line.kind_of(name) in {Kind.PERSON, Kind.SURNAME} and not name.is_possessive
    return is_person and last < len(line.tokens) and line.is_verb(last)


def _step_past_name(line: Line, at: int, ends: _Ends, limit: int) -> int | None:
    """Take a name into the phrase; give where to read on, None where the phrase ends behind it."""
    name = line.names[at]
    last = ends.noun = line.end_of(name, at)
    is_owner = name.is_possessive or _goes_on_to_role(line, last, limit)
    if is_role(name.text.split()[-1]) and not name.is_possessive:
        ends.role = last
        if line.language in ROMANCE and last < len(line.tokens) and is_adjective_behind(line, last):
            return last  # "le Conseil | national du numérique"
    elif not is_owner:
        ends.body = ends.noun = last = end_of_joined_body(line, name, last)
        is_owner = line.tokens[last - 1].text.endswith(_POSSESSIVES) and has_role_at(line, last)
    if is_owner or last in line.names:
        return last
    while line.language in ROMANCE and ends.body and is_epithet_behind(line, ends.noun):
        ends.noun = ends.body = ends.noun + 1  # "la Confédération paysanne"
    return None


def _finished(line: Line, first: int, article: str | None, ends: _Ends, at: int) -> Mention | None:
    """Give the mention that a phrase makes, whose reading stopped at the token `at`."""
    tokens = line.tokens
    most = 2 if line.language in ROMANCE else 4
    if most == 2 and first + 1 < len(tokens) and tokens[first + 1].low in _BEFORE_NOUN:
        most = 3
    if article in _OWNERS:
        most += 1
    end = ends.role or ends.body or min(ends.noun, first + most)
    if end <= first or (not ends.role and not article and first not in line.names):
        return None
    if ends.role and at == ends.role + 1 and line.language in ROMANCE and is_adjective_behind(line, ends.role):
        end = past_members(line, at)
    if tokens[end - 1].low in BODY_NOUNS:
        end = past_number(line, end)
    kind = Kind.ROLE if ends.role else Kind.BODY if ends.body and _is_body(line, ends.body) else Kind.NOUN
    if kind is Kind.ROLE and end + 2 < len(tokens) and tokens[end].text in TITLES and tokens[end + 1].text == ".":
        end += 2  # "Staatssekretär Dr. Jan Doe"
    if kind is Kind.ROLE and line.language in _WITHOUT_ARTICLE:
        holder = _holder_behind(line, end)
        end = holder if holder > end or line.language == "tr" else end_of_owner(line, end)
    named = line.names.get(end)
    if named and kind is Kind.ROLE and line.kind_of(named) in PEOPLE and not named.is_possessive:
        return line.titled(first, line.end_of(named, end), named, has_role=True)
    if named and kind is Kind.ROLE and tokens[end - 1].low in BODY_NOUNS and is_called(line, named, end):
        last = line.end_of(named, end)
        return Mention(
            first, last, last, tokens[first].start, line.listed(named), Kind.BODY, has_role=True,
            is_fused=article in line.words.fused, article=article,
        )  # fmt: skip
    is_near = end - first > 1 and tokens[end - 1].low in NEAR_TO  # "Two people | familiar with the talks"
    last = end = end - is_near
    if kind is not Kind.NOUN or is_near or (article in _INDEFINITE and not _has_person(line, end)):
        last = end_of_complement(line, end, needs_capital=False)
    if (inner := line.person_ending(end, last)) is not None:
        return line.titled(first, last, inner, has_role=True)
    begin = first + (article in {"im", "beim"})
    return Mention(
        first,
        last,
        last,
        tokens[first].start,
        line.text[tokens[begin].start : tokens[last - 1].end],
        kind,
        is_possessive=tokens[last - 1].text.endswith(_POSSESSIVES),
        has_role=bool(ends.role),
        is_fused=article in line.words.fused,
        article=article,
    )


def _holder_behind(line: Line, end: int) -> int:
    """Give where the name begins behind an office and what it is over: "глава | Центробанка | Эльвира Набиуллина"."""
    for at in range(end, min(end + _MOST_OF_OFFICE, len(line.tokens))):
        name = line.names.get(at)
        if name is not None and line.kind_of(name) in PEOPLE and (name.is_titled or " " in name.text):
            return at
        if not line.tokens[at].text[0].isalpha() or line.is_verb(at) or line.tokens[at].low in line.words.conjunctions:
            break
    return end


def _is_over(line: Line, at: int, ends: _Ends, article: str | None) -> bool:
    """Tell whether the phrase ends here though no small word says so: a verb, a participle, "the state | estimates"."""
    if line.is_noun_before_verb(at):
        ends.role = ends.noun = at + 1
        return True
    if ends.noun and is_participle(line, at):
        return True
    return (ends.noun > 0 or article in PRONOMINAL) and line.begins_predicate(at)


def _has_person(line: Line, end: int) -> bool:
    return any(line.kind_of(line.names[at]) in PEOPLE for at in range(end, end + 5) if at in line.names)


def _is_body(line: Line, end: int) -> bool:
    """Tell a body's name from a German noun."""
    if line.language != "de" or ACRONYM.search(line.tokens[end - 1].text):
        return True
    before = line.tokens[end - 2] if end > 1 else None
    return before is not None and before.text[:1].isupper() and before.low not in line.words.articles


def _goes_on_to_role(line: Line, at: int, limit: int) -> bool:
    """Tell "the Biden administration" from "the lawyer Jane Doe"."""
    if at >= limit or at in line.names or not line.tokens[at].text[0].islower():
        return False
    if line.language in {None, "en"}:
        return line.end_of_owned_role(at) > at
    return is_role(line.tokens[at].text) and line.tokens[at].low not in REPORTING_VERBS
